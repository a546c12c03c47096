# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""People who sign in to a network with a Meraki account, and VLANs by name."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..patterns import VLAN


def _user_steps(draft):
    """Whether the account goes with the authorization is said beside the call (quirk S9)."""
    if draft.operation != "delete" or not draft.directives.get("delete"):
        return draft.usual()
    return [draft.step(("DELETE", "/networks/{network}/merakiAuthUsers/{id}?delete=true"), None, None)]


NETWORK_MERAKI_AUTH_USERS = Resource(
    "network_meraki_auth_users", "Meraki account",
    ("Manage the Meraki accounts of a network",
     "A Meraki account lets a person in by 802.1X, as a guest, or by client VPN, without a RADIUS server. It is recognized by its e-mail address.",
     "Passwords are never returned, so they are sent on creation, with another change, or with O(secrets=always).",
     "Authorizations name SSIDs that sign people in with Meraki accounts."),
    scope="network", kind="collection", path="/networks/{network}/merakiAuthUsers", key="email", id="id", batch=("create", "update", "destroy"),
    build_requests=_user_steps,
    fields=(
        Field("email", "E-mail address the person signs in with.", compare="text:nocase", required=True, create_only=True,
              pattern=(r"[^@\s]+@[^@\s]+", "an e-mail address")),
        Field("name", "Name of the person.", required_on_create=True),
        Field("password", "Password of the account. A new one needs it.", secret=True, write_only=True, required_on_create=True),
        Field("account_type", "What the account is for; V(802.1X) where a new one does not say.", choices=("802.1X", "Guest", "Client VPN"), create_only=True),
        Field("is_admin", "Whether the person may sign in to the Dashboard of the network.", type="bool", create_only=True),
        Field("email_password_to_user", "Whether the password is sent to the person by e-mail.", type="bool", write_only=True),
        Field("delete", "With O(state=deleted), whether the account of a guest or client VPN user goes too where no other network uses it.", type="bool",
              control=True),
        Field("authorizations", "Where the person is let in. The list given replaces the present one.", type="list", compare="by:ssid_number", default=[],
              required_on_create=True, read_only=("authorizedZone", "authorizedByName", "authorizedByEmail"), fields=(
                  Field("ssid_number", "Number or name of the SSID.", type="int", ref="wireless_ssids", required=True, bounds=(0, 14)),
                  Field("expires_at", "When the authorization ends, as C(2026-12-31T22:00:00Z), or V(Never).", default="Never"),
        )),
    ),
)


def _profile_problems(profile):
    """The VLAN that every profile has, and that comes back where it is left out (quirk S8)."""
    names = profile.get("vlan_names")
    if isinstance(names, list) and not any(isinstance(one, dict) and one.get("name") == "default" for one in names):
        return [Problem("vlan_names", "needs the entry called 'default', which every profile has, as {name: default, vlan_id: 1}")]
    return []


NETWORK_VLAN_PROFILES = Resource(
    "network_vlan_profiles", "VLAN profile",
    ("Manage the VLAN profiles of a network",
     "A VLAN profile gives VLANs names, so that a RADIUS server can name them. The profile V(Default) always exists.",
     "Names and groups are sent together, since the Dashboard takes a profile as a whole."),
    scope="network", kind="collection", path="/networks/{network}/vlanProfiles", key="iname", id="iname", batch=("create", "destroy"), send_all=True,
    validate=_profile_problems, undeletable=("Default",), after=("organization_adaptive_policy_settings",),
    created_with_parent=({"iname": "Default", "vlanNames": [{"name": "default", "vlanId": "1"}], "vlanGroups": []},),
    fields=(
        Field("iname", "Identifier of the profile, which RADIUS servers name; it cannot be changed.", required=True, create_only=True),
        Field("name", "Name of the profile.", required_on_create=True),
        Field("vlan_names", "VLANs by name; every profile has one called V(default). The list given replaces the present one.", type="list",
              compare="by:name", required_on_create=True,
              default=[{"name": "default", "vlanId": "1"}],
              fields=(
                  Field("name", "Name of the VLAN.", required=True),
                  Field("vlan_id", "Number of the VLAN.", required_on_create=True, pattern=VLAN),
                  Field("adaptive_policy_group", "Adaptive policy group of its traffic.", type="dict", fields=(
                      Field("id", "Name or identifier of the group.", ref="organization_adaptive_policy_groups"),)),
              )),
        Field("vlan_groups", "Groups of VLANs by name. The list given replaces the present one.", type="list", compare="by:name", required_on_create=True,
              default=[], fields=(
                  Field("name", "Name of the group.", required=True),
                  Field("vlan_ids", "VLANs of the group, as C(2,5-7).", compare="text:ranges", required_on_create=True, bounds=(1, 4094)),
              )),
        Field("active_vlans", "VLANs that are in use, as C(1-10,20).", compare="text:ranges", not_always_returned=True, bounds=(1, 4094)),
    ),
)

RESOURCES = (NETWORK_MERAKI_AUTH_USERS, NETWORK_VLAN_PROFILES)
