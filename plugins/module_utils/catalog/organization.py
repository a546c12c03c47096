# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations and what hangs on them directly."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import rights
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.patterns import ADDRESS, SERIAL
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import Amiss
from ansible_collections.sitecraft.meraki.plugins.module_utils.proofs import Proof
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource

_ACCESS = ("full", "read-only", "monitor-only", "guest-ambassador")
_ID = Field("id", "Identifier of the object, needed only to rename it or when two share a name.", directive=True)

ORGANIZATIONS = Resource(
    "organizations", "organization",
    ("Manage organizations of the Meraki Dashboard",
     "Creates, renames and deletes organizations the API key may see.",
     "Give O(config[].id) together with a new O(config[].name) to rename an organization.",
     "An organization can be deleted only when it has no networks, no templates, no devices and one administrator; "
     "deleting also needs O(confirm_delete=true)."),
    scope="dashboard", kind="collection", path="/organizations", item="/organizations/{id}", key="name", id="id",
    guards=(rights.api_access,),
    options=(Field("confirm_delete", "Says that deleting an organization, which cannot be undone, is meant.",
                   type="bool", default=False),),
    fields=(
        _ID,
        Field("name", "Name of the organization.", bounds=(1, 256)),
        Field("management", "Who manages the organization.", type="dict", fields=(
            Field("details", "Pairs of a name and a value that describe the management.", type="list", same="by:name", fields=(
                Field("name", "Name of the detail.", required=True),
                Field("value", "Value of the detail.", blank=True),
            )),
        )),
        Field("api", "Access to the organization through the API.", type="dict", put_only=True, fields=(
            Field("enabled", "Whether API keys may be used with this organization. No task turns it off: that would lock its own key out.",
                  type="bool"),
        )),
        Field("privacy", "Privacy settings of the organization, passed on as they are.", type="dict", put_only=True),
    ),
)

ORGANIZATION_ADMINS = Resource(
    "organization_admins", "administrator",
    ("Manage administrators of an organization",
     "An administrator is recognised by the e-mail address, which cannot be changed later.",
     "Rights on networks and tags add to the right on the organization; an empty list takes them away, leaving the option out keeps them.",
     "The administrator whose API key a task uses is never removed and loses no rights by that task, and neither does the last one "
     "with full access."),
    scope="organization", kind="collection", path="/organizations/{organization}/admins", key="email", id="id",
    after=("networks",), refuses_second="H18", guards=(rights.of_administrators,),
    fields=(
        Field("email", "E-mail address the administrator signs in with.", same="text:lower", required=True, create_only=True,
              pattern=(r"[^@\s]+@[^@\s]+", "an e-mail address")),
        Field("name", "Name shown in the Dashboard.", needed=True),
        Field("org_access", "Right on the whole organization. V(none) leaves only the rights on networks and tags.",
              choices=("full", "read-only", "enterprise", "none"), needed=True),
        Field("tags", "Rights on all networks that carry a tag.", type="list", same="by:tag", default=[], fields=(
            Field("tag", "Network tag.", required=True),
            Field("access", "Right on the networks with this tag.", choices=_ACCESS, required=True),
        )),
        Field("networks", "Rights on single networks.", type="list", same="by:id", default=[], fields=(
            Field("id", "Name or identifier of the network.", ref="networks", required=True),
            Field("access", "Right on this network.", choices=_ACCESS, required=True),
        )),
        Field("authentication_method", "How the administrator signs in. Taken on creation only.", choices=("Email",),
              create_only=True),
    ),
)

ORGANIZATION_SNMP = Resource(
    "organization_snmp", "SNMP settings",
    ("Manage SNMP polling of an organization",
     "Sets how monitoring systems may poll the Dashboard by SNMP for all devices of the organization.",
     "The v3 passwords are never returned, so they are sent on creation, together with another change, or with O(secrets=always)."),
    scope="organization", path="/organizations/{organization}/snmp", batch=("update",),
    fields=(
        Field("v2c_enabled", "Whether SNMP version 2c is answered. Its community string is made by the Dashboard.", type="bool", default=False),
        Field("v3_enabled", "Whether SNMP version 3 is answered. Needs both passwords the first time.", type="bool", default=False),
        Field("v3_auth_mode", "Authentication of SNMP version 3.", choices=("MD5", "SHA", "SHA256", "SHA384", "SHA512")),
        Field("v3_auth_pass", "Authentication password of SNMP version 3, at least 8 characters.", secret=True, write_only=True, bounds=(8, None),
              must={"v3_enabled": True}),
        Field("v3_priv_mode", "Encryption of SNMP version 3.", choices=("AES128", "DES")),
        Field("v3_priv_pass", "Encryption password of SNMP version 3, at least 8 characters.", secret=True, write_only=True, bounds=(8, None),
              must={"v3_enabled": True}),
        Field("peer_ips", "Addresses that may poll. An empty list lets every address poll.", type="list", same="set", default=[],
              pattern=ADDRESS),
    ),
)

ORGANIZATION_CONFIG_TEMPLATES = Resource(
    "organization_config_templates", "configuration template",
    ("Manage configuration templates of an organization",
     "A template holds settings for all networks bound to it; bind a network with the option config_template_id of the networks module.",
     "A template can be deleted only when no network is bound to it."),
    scope="organization", kind="collection", path="/organizations/{organization}/configTemplates", key="name", id="id",
    batch=("create", "update"),
    fields=(
        _ID,
        Field("name", "Name of the template."),
        Field("time_zone", "Time zone of the template, as in C(America/Chicago)."),
        Field("copy_from_network_id", "Name or identifier of a network or template the new one starts as a copy of. Taken on creation only.",
              ref="networks", create_only=True, write_only=True),
    ),
)


_DEVICES = "/organizations/{organization}/inventory/devices"
#: Licenses per device, and those of an organization whose licenses end together; an organization has one kind.
_LICENSES = ("/organizations/{organization}/licenses", "/organizations/{organization}/licensing/coterm/licenses")


def _objects(value, name):
    """A list of objects inside an answer. Raises Amiss where it is something else."""
    if not isinstance(value or [], list) or not all(isinstance(one, dict) for one in value or []):
        raise Amiss(name)
    return value or []


def _inventory(answers):
    """The lists of an inventory: serials of claimed devices, their orders and those of licenses, keys of licenses."""
    devices, claimed = answers[""], [*(answers.get("licenses") or []), *(answers.get("orders") or [])]
    queued = [one for license in claimed for one in _objects(license.get("permanentlyQueuedLicenses"), "permanentlyQueuedLicenses")]
    if not all(one.get("serial") for one in devices):
        raise Amiss("an object has no serial")
    orders = dict.fromkeys(str(one["orderNumber"]) for one in [*devices, *claimed, *queued] if one.get("orderNumber"))
    keys = dict.fromkeys(str(one.get("licenseKey") or one.get("key") or "") for one in [*claimed, *queued])
    licenses = [{"key": key} for key in keys if key]
    return {"serials": [one["serial"] for one in devices], "orders": list(orders), "licenses": licenses}


def _claims(draft):
    """One claim for each kind, because the API takes one kind a request; a release for what is taken out. Of serials alone a source says
    that a second claim is refused (quirk O2)."""
    path = "/organizations/{organization}/inventory/"
    steps = [draft.step(("POST", path + "claim"), {kind: values}, None, proof=_claimed(kind, values), repeatable=kind == "serials")
             for kind, values in ((kind, _upper(kind, values)) for kind, values in draft.body.items())]
    if draft.want.get("serials"):
        steps.append(draft.step(("POST", path + "release"), {"serials": draft.want["serials"]}, None, undoes=True,
                                leaves=(_DEVICES, "serial", draft.want["serials"])))
    return steps


def _upper(kind, values):
    """Serial numbers as they are printed, whatever letters they were typed in."""
    return [value.upper() for value in values] if kind == "serials" else values


def _claimed(kind, values):
    """How to see that a claim whose answer was lost was carried out."""
    if kind == "licenses":
        return Proof(_LICENSES[0], Field("license_key", "", same="text:lower"), tuple(one["key"] for one in values))
    return Proof(_DEVICES, Field("serial", "", same="text:lower") if kind == "serials" else Field("order_number", "", same="text:lower"), tuple(values))


ORGANIZATION_INVENTORY = Resource(
    "organization_inventory", "inventory",
    ("Claim devices, orders and licenses into an organization",
     "Claims only what is not in the organization yet, so that a second run claims nothing.",
     "O(state=deleted) releases the serial numbers given. Orders and licenses cannot be given back."),
    scope="organization", path=_DEVICES, members=True, reads=_inventory, requests=_claims,
    more={"licenses": _LICENSES, "orders": (_DEVICES, *_LICENSES)}, permanent=("orders", "licenses"),
    fields=(
        Field("serials", "Serial numbers of devices.", type="list", same="set", pattern=SERIAL),
        Field("orders", "Order numbers; every device and license of an order is claimed.", type="list", same="set"),
        Field("licenses", "Licenses to claim.", type="list", same="by:key", fields=(
            Field("key", "License key.", required=True, secret=True, same="text:lower"),
            Field("mode", "V(addDevices) raises the number of devices, V(renew) extends the time.", choices=("addDevices", "renew"), write_only=True),
        )),
    ),
)

RESOURCES = (ORGANIZATIONS, ORGANIZATION_INVENTORY, ORGANIZATION_SNMP, ORGANIZATION_CONFIG_TEMPLATES, ORGANIZATION_ADMINS)
