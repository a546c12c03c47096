# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An organization's SNMP access to the Dashboard (quirk R9), its policy objects and their groups (quirks H17, H19, M5-M9).

SNMP passwords are never shown; host name, port, user and community string are the server's. Objects list their groups and groups
their objects: two sides of one relation, and a write of either changes the other.
"""
from __future__ import annotations

import json
from typing import Any

from ..core.errors import refused
from ..core.kinds import as_set, choice, flag, listing, number, text
from .checks import kept, mutual, refers, required_if, unused
from .forms import DOMAIN, PLAIN_NAME, SUBNET
from .row import Check, Draft, Spot
from .tables import BATCHED, Objects, Settings

OBJECTS, GROUPS = "policy_objects", "policy_object_groups"
IDS = listing(number(cast=str), cast=as_set)  # as numbers in bodies, as text in answers (quirk M6)
STAMPS = ("created_at", "updated_at")


def in_no_rule(word: str) -> Check:
    """A removal: refused while a firewall rule of a network names it, as ``OBJ(1)`` or ``GRP(1)`` (quirks M1, M7)."""
    def check(draft: Draft) -> None:
        name = f"{word}({draft.before['id']})"
        homes = [*draft.home.networks.values(), *draft.home.templates.values()]
        users = [home.name for home in homes for key, kept in home.data.items() if key.endswith("FirewallRules") and name in json.dumps(kept)]
        if users:
            raise refused(f"Cannot delete {draft.before['name']}: it is in use by firewall rules of {', '.join(users)}")
    return check


PASSWORDS = ("v3AuthPass", "v3PrivPass")


def check_v3(draft: Draft) -> None:
    """Version 3 needs both passwords; their modes have defaults. Raises ApiError 400."""
    if draft.after["v3Enabled"]:
        lacking = [key for key in PASSWORDS if not draft.after.get(key)]
        if lacking:
            raise refused(*(f"'{key}' is required to enable SNMP version 3" for key in lacking))
        draft.after["v3AuthMode"] = draft.after["v3AuthMode"] or "SHA"
        draft.after["v3PrivMode"] = draft.after["v3PrivMode"] or "AES128"


def with_names(spot: Spot, snmp: dict) -> dict[str, Any]:
    """The settings with the server's own names, each while its version is on."""
    community = {"v2CommunityString": f"o/{spot.home.id[-8:]}"} if snmp["v2cEnabled"] else {}
    user = {"v3User": f"u{spot.home.id[-8:]}"} if snmp["v3Enabled"] else {}
    return {**snmp, "hostname": "snmp.meraki.com", "port": 16100, **community, **user}


ROWS = (
    Settings(
        "/organizations/{organizationId}/snmp", batch="update",
        fields={"v2cEnabled": flag(), "v3Enabled": flag(), "v3AuthMode": choice("MD5", "SHA", "SHA256", "SHA384", "SHA512"),
                "v3AuthPass": text(8, secret=True), "v3PrivMode": choice("DES", "AES128"), "v3PrivPass": text(8, secret=True),
                "peerIps": listing(text(1), cast=as_set)},
        fresh={"v2cEnabled": False, "v3Enabled": False, "v3AuthMode": None, "v3PrivMode": None, "peerIps": []},
        checks=(check_v3,), shows=(with_names,)),
    Objects(
        "/organizations/{organizationId}/policyObjects", item="policyObjectId", key=OBJECTS, batch=BATCHED, page=(5000, 5000, 10),
        fields={"name": text(1, form=PLAIN_NAME), "cidr": text(form=SUBNET), "fqdn": text(form=DOMAIN), "ip": text(), "mask": text(),
                "groupIds": IDS},
        create_only={"category": text(1), "type": choice("cidr", "fqdn", "ipAndMask", "adaptivePolicyIpv4Cidr")},
        needs=("name", "category", "type"), fresh={"groupIds": [], "networkIds": []}, unique=("name",), stamps=STAMPS,
        checks=(required_if("cidr", type=("cidr", "adaptivePolicyIpv4Cidr")), required_if("fqdn", type="fqdn"),
                required_if("ip", "mask", type="ipAndMask"), refers("groupIds", kept(GROUPS), "no policy object groups of this organization")),
        effects=(mutual("groupIds", GROUPS, "objectIds"),),
        removal=(unused(GROUPS, "objectIds", "Cannot delete a policy object that is in use by groups: {}"), in_no_rule("OBJ")),
        example={"name": "Servers", "category": "network", "type": "cidr", "cidr": "10.0.0.0/24"}),
    Objects(
        "/organizations/{organizationId}/policyObjects/groups", item="policyObjectGroupId", key=GROUPS, batch=BATCHED, page=(1000, 1000, 3),
        fields={"name": text(1, form=PLAIN_NAME), "objectIds": IDS},
        create_only={"category": text(1)}, needs=("name",), fresh={"category": "NetworkObjectGroup", "objectIds": [], "networkIds": []}, unique=("name",),
        stamps=STAMPS,
        checks=(refers("objectIds", kept(OBJECTS), "no policy objects of this organization"),),
        effects=(mutual("objectIds", OBJECTS, "groupIds"),), removal=(in_no_rule("GRP"), mutual("objectIds", OBJECTS, "groupIds")),
        example={"name": "Datacenter", "category": "NetworkObjectGroup"}),
)
