# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Group policies of a network (quirks S1-S6).

Stored as ``network.data["group_policies"]`` = ``{id: policy}``. Ids are short decimal texts from "100" up, never used
again. A policy reads back complete: a section written is replaced and filled up with its defaults, all seven days of
the schedule included.
"""
from __future__ import annotations

import re

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.kinds import Kind, anything, as_set, choice, flag, listing, number, table, text
from ...core.merge import apply, filled
from ...core.store import Network
from ...core.writes import update
from .. import layer7
from ..places import reading, writing
from ..rules import ADDRESS, PORT, PROTOCOL, Rows

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SERVICES = ("AFP", "AirPlay", "All Services", "BitTorrent", "FTP", "Printers", "SSH", "Samba", "Scanners", "iChat",
            "iTunes")
HALF_HOUR = re.compile(r"([01]\d|2[0-3]):(00|30)|24:00")
LIMITS = table({"limitUp": number(0, null=True), "limitDown": number(0, null=True)})
NO_LIMITS = {"limitUp": None, "limitDown": None}
CUSTOM = choice("network default", "ignore", "custom")
L3_ROWS = Rows(
    fields={"comment": text(), "policy": choice("allow", "deny"), "protocol": PROTOCOL, "destPort": PORT,
            "destCidr": ADDRESS},
    needs=("policy", "protocol", "destCidr"),
    defaults={"comment": "", "destPort": "Any"},
    named=("destCidr",),
)
SHAPING_RULE = table({
    "definitions": listing(layer7.definition(), low=1),
    "perClientBandwidthLimits": table({"settings": CUSTOM, "bandwidthLimits": LIMITS}),
    "dscpTagValue": number(0, 63, null=True),
    "pcpTagValue": number(0, 7, null=True),
    "priority": choice("low", "normal", "high"),
}, needs=("definitions",))
SHAPING_DEFAULT = {"perClientBandwidthLimits": {"settings": "network default", "bandwidthLimits": NO_LIMITS},
                   "dscpTagValue": None, "pcpTagValue": None}


def _patterns(name: str) -> Kind:
    return table({"settings": choice("network default", "append", "override"),
                  name: listing(text(1), cast=as_set)})


POLICY = {
    "name": text(1),
    "scheduling": table({"enabled": flag(),
                         **{day: table({"active": flag(), "from": text(), "to": text()}) for day in DAYS}}),
    "bandwidth": table({"settings": CUSTOM, "bandwidthLimits": LIMITS}),
    "firewallAndTrafficShaping": table({"settings": CUSTOM, "trafficShapingRules": listing(SHAPING_RULE),
                                        "l3FirewallRules": anything(), "l7FirewallRules": anything()}),
    "contentFiltering": table({"allowedUrlPatterns": _patterns("patterns"),
                               "blockedUrlPatterns": _patterns("patterns"),
                               "blockedUrlCategories": _patterns("categories")}),
    "splashAuthSettings": choice("network default", "bypass"),
    "vlanTagging": table({"settings": CUSTOM, "vlanId": number(1, 4094, cast=str)}),
    "bonjourForwarding": table({"settings": CUSTOM, "rules": listing(table(
        {"description": text(), "vlanId": number(1, 4094, cast=str), "services": listing(choice(*SERVICES), low=1)},
        needs=("vlanId", "services")))}),
}


def fresh_policy() -> dict:
    """What a new group policy is before its body is merged in."""
    return {
        "scheduling": {"enabled": False,
                       **{day: {"active": True, "from": "00:00", "to": "24:00"} for day in DAYS}},
        "bandwidth": {"settings": "network default", "bandwidthLimits": dict(NO_LIMITS)},
        "firewallAndTrafficShaping": {"settings": "network default", "trafficShapingRules": [],
                                      "l3FirewallRules": [], "l7FirewallRules": []},
        "contentFiltering": {
            "allowedUrlPatterns": {"settings": "network default", "patterns": []},
            "blockedUrlPatterns": {"settings": "network default", "patterns": []},
            "blockedUrlCategories": {"settings": "network default", "categories": []}},
        "splashAuthSettings": "network default",
        "vlanTagging": {"settings": "network default"},
        "bonjourForwarding": {"settings": "network default", "rules": []},
    }


def policies(network: Network) -> dict[str, dict]:
    """The group policies of a network by id."""
    return network.data.setdefault("group_policies", {})


def _found(call: Call, network: Network) -> dict:
    policy = policies(network).get(call.ids["groupPolicyId"])
    if policy is None:
        raise missing()
    return policy


def _complete(call: Call, policy: dict) -> dict:
    """The policy with every section filled and its rules normalised. Raises ApiError 400."""
    policy = filled(policy, fresh_policy())
    _check_schedule(policy["scheduling"])
    section, name = policy["firewallAndTrafficShaping"], "firewallAndTrafficShaping"
    section["l3FirewallRules"] = L3_ROWS.take(call.org, section["l3FirewallRules"], f"{name}.l3FirewallRules")
    section["l7FirewallRules"] = layer7.rows(section["l7FirewallRules"], f"{name}.l7FirewallRules")
    section["trafficShapingRules"] = [_shaping(rule, f"{name}.trafficShapingRules[{index}]")
                                      for index, rule in enumerate(section["trafficShapingRules"])]
    if policy["vlanTagging"]["settings"] == "custom" and "vlanId" not in policy["vlanTagging"]:
        raise refused("'vlanTagging.vlanId' is required when 'vlanTagging.settings' is 'custom'")
    return policy


def _check_schedule(scheduling: dict) -> None:
    """Raises ApiError 400 unless every time is on a half hour (quirk S2)."""
    for day in DAYS:
        for end in ("from", "to"):
            if not HALF_HOUR.fullmatch(scheduling[day][end]):
                raise refused(f"'scheduling.{day}.{end}' must be a time in 30 minute steps, '00:00' to '24:00'")


def _shaping(rule: dict, name: str) -> dict:
    """A shaping rule as it reads back: priority is never shown (quirk S5)."""
    rule = filled(rule, SHAPING_DEFAULT)
    rule.pop("priority", None)
    rule["definitions"] = [{"type": one["type"], "value": layer7.taken(one, f"{name}.definitions[{index}].value")}
                           for index, one in enumerate(rule["definitions"])]
    return rule


def get_policies(call: Call) -> list[dict]:
    return list(policies(reading(call)).values())


def get_policy(call: Call) -> dict:
    return _found(call, reading(call))


def create_policy(call: Call) -> dict:
    network = writing(call)
    policy = _complete(call, apply(fresh_policy(), call.body, POLICY, needs=("name",)))
    number_ = network.data["next_group_policy"] = network.data.get("next_group_policy", 99) + 1
    policy = {"groupPolicyId": str(number_), **policy}
    policies(network)[policy["groupPolicyId"]] = policy
    return policy


def put_policy(call: Call) -> dict:
    network = writing(call)
    policy = _complete(call, update(call, _found(call, network), POLICY))
    policies(network)[policy["groupPolicyId"]] = policy
    return policy


def delete_policy(call: Call) -> None:
    """Refused while a VLAN uses the policy, unless forced (quirk S6)."""
    network = writing(call)
    policy = _found(call, network)
    users = [vlan for vlan in network.data.get("appliance_vlans", {}).values()
             if vlan.get("groupPolicyId") == policy["groupPolicyId"]]
    if users and not call.flag("force"):
        names = ", ".join(f"VLAN {vlan['id']}" for vlan in users)
        raise refused(f"Group policy '{policy['name']}' is in use by {names}; use force=true to delete it anyway")
    for vlan in users:
        vlan["groupPolicyId"] = None
    del policies(network)[policy["groupPolicyId"]]


ITEM = "/networks/{networkId}/groupPolicies/{groupPolicyId}"
ROUTES = [
    Route("GET", "/networks/{networkId}/groupPolicies", get_policies),
    Route("POST", "/networks/{networkId}/groupPolicies", create_policy, success=201, batch="create"),
    Route("GET", ITEM, get_policy),
    Route("PUT", ITEM, put_policy, batch="update"),
    Route("DELETE", ITEM, delete_policy, batch="destroy"),
]
