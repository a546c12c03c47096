# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Group policies of a network (quirks S1-S6).

Stored as ``network.data["group_policies"]`` = ``{id: policy}``. Ids are short decimal texts from "100" up, never used
again. A policy reads back complete: a section written is replaced and filled up with its defaults, all seven days of
the schedule included.
"""
from __future__ import annotations

from ...core.errors import refused
from ...core.kinds import Kind, anything, as_set, choice, flag, listing, number, table, text
from ...core.merge import filled
from .. import layer7
from ..checks import required_if, without
from ..forms import SHORT_HALF_HOUR, days, fresh_days
from ..ids import numbered
from ..row import Check, Draft, Spot
from ..rules import ADDRESS, PORT, PROTOCOL, Rows
from ..tables import BATCHED, Objects

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
_SHAPING = {
    "definitions": listing(layer7.definition(), low=1),
    "perClientBandwidthLimits": table({"settings": CUSTOM, "bandwidthLimits": LIMITS}),
    "dscpTagValue": number(0, 63, null=True),
    "pcpTagValue": number(0, 7, null=True),
    "priority": choice("low", "normal", "high"),
}
SHAPING_RULE = table(_SHAPING, needs=("definitions",))
SHAPING_DEFAULT = {"perClientBandwidthLimits": {"settings": "network default", "bandwidthLimits": NO_LIMITS},
                   "dscpTagValue": None, "pcpTagValue": None}

#: What a rule of an appliance takes and shows: a priority, and no PCP tag (quirk W5).
APPLIANCE_RULE = table({name: kind for name, kind in _SHAPING.items() if name != "pcpTagValue"}, needs=("definitions",))
APPLIANCE_DEFAULT = {"perClientBandwidthLimits": SHAPING_DEFAULT["perClientBandwidthLimits"], "dscpTagValue": None, "priority": "normal"}


def _patterns(name: str) -> Kind:
    return table({"settings": choice("network default", "append", "override"),
                  name: listing(text(1), cast=as_set)})


POLICY = {
    "name": text(1),
    "scheduling": table({"enabled": flag(), **days(SHORT_HALF_HOUR)}),
    "bandwidth": table({"settings": CUSTOM, "bandwidthLimits": LIMITS}),
    "firewallAndTrafficShaping": table({"settings": CUSTOM, "trafficShapingRules": listing(SHAPING_RULE),
                                        "l3FirewallRules": anything(), "l7FirewallRules": anything()}),
    "contentFiltering": table({"allowedUrlPatterns": _patterns("patterns"),
                               "blockedUrlPatterns": _patterns("patterns"),
                               "blockedUrlCategories": _patterns("categories")}),
    "splashAuthSettings": choice("network default", "bypass"),
    "vlanTagging": table({"settings": CUSTOM, "vlanId": number(1, 4094, cast=str)}),
    "bonjourForwarding": table({"settings": CUSTOM, "rules": listing(table(
        {"description": text(), "vlanId": number(1, 4094, cast=str), "services": listing(text(1), low=1)},
        needs=("vlanId", "services")))}),
}


def fresh_policy() -> dict:
    """What a new group policy is before its body is merged in."""
    return {
        "scheduling": {"enabled": False, **fresh_days()},
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


def complete(draft: Draft) -> None:
    """Every section checked and its rules normalized. Raises ApiError 400."""
    policy, name = draft.after, "firewallAndTrafficShaping"
    section = policy[name]
    section["l3FirewallRules"] = L3_ROWS.take(draft.call.org, section["l3FirewallRules"], f"{name}.l3FirewallRules")
    section["l7FirewallRules"] = layer7.rows(section["l7FirewallRules"], f"{name}.l7FirewallRules")
    section["trafficShapingRules"] = [shaped(rule, f"{name}.trafficShapingRules[{index}]", SHAPING_DEFAULT)
                                      for index, rule in enumerate(section["trafficShapingRules"])]


def shaped(rule: dict, name: str, plain: dict) -> dict:
    """A shaping rule as it reads back, with what a plain one has; priority shows on appliances alone (quirk S5)."""
    rule = {key: value for key, value in filled(rule, plain).items() if key == "definitions" or key in plain}
    rule["definitions"] = [{"type": one["type"], "value": layer7.taken(one, f"{name}.definitions[{index}].value")}
                           for index, one in enumerate(rule["definitions"])]
    return rule


def shaped_rules(plain: dict) -> Check:
    """Rules as they read back; at most eight, the four of the Dashboard's own included (quirk W4). Raises ApiError 400."""
    def check(draft: Draft) -> None:
        if "rules" in draft.body:
            draft.after["rules"] = [shaped(rule, f"rules[{index}]", plain) for index, rule in enumerate(draft.after["rules"])]
        if len(draft.after["rules"]) + 4 * draft.after["defaultRulesEnabled"] > 8:
            raise refused("There can be at most 8 traffic shaping rules, the default rules included")
    return check


def filtered(draft: Draft) -> None:
    """Raises ApiError 400 for content filtering in a network without an appliance (quirk C14)."""
    asked = draft.body.get("contentFiltering") or {}
    if not _filters(draft) and any(one.get("settings", "network default") != "network default" for one in asked.values() if isinstance(one, dict)):
        raise refused("Content filtering is not supported by this network")


def _filters(spot: Spot) -> bool:
    products = spot.home.product_types
    return not products or "appliance" in products


def fitting(spot: Spot, policy: dict) -> dict:
    """The policy without the sections that the network has no product for."""
    return policy if _filters(spot) else without(policy, ("contentFiltering",))


def check_users(draft: Draft) -> None:
    """Refused while a VLAN uses the policy, unless forced; then the VLAN loses it (quirk S6). Raises ApiError 400."""
    policy = draft.before
    users = [vlan for vlan in draft.home.data.get("appliance_vlans", {}).values() if vlan.get("groupPolicyId") == policy["groupPolicyId"]]
    if users and not draft.call.flag("force"):
        names = ", ".join(f"VLAN {vlan['id']}" for vlan in users)
        raise refused(f"Group policy '{policy['name']}' is in use by {names}; use force=true to delete it anyway")
    for vlan in users:
        vlan["groupPolicyId"] = None


ROWS = (
    Objects(
        "/networks/{networkId}/groupPolicies", item="groupPolicyId", id_key="groupPolicyId", key="group_policies", batch=BATCHED,
        new_id=numbered(100, counter="next_group_policy"), fields=POLICY, needs=("name",), fresh=lambda _spot: fresh_policy(),
        checks=(filtered, complete, required_if("vlanTagging.vlanId", **{"vlanTagging.settings": "custom"})), removal=(check_users,), shows=(fitting,),
        example={"name": "Guests", "bandwidth": {"settings": "custom", "bandwidthLimits": {"limitUp": 1000, "limitDown": None}}}),
)
