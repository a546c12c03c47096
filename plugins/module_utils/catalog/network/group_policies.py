# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Group policies."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from .. import layer7
from ..parts import bonjour_rules, identifier, week
from ..patterns import DESTINATION, VLAN
from ..shaping import PCP, limits, shaping

_SECTION = ("network default", "custom", "ignore")
_URLS = ("network default", "append", "override")
_CUSTOM = {"settings": "custom"}
#: A section of a group policy that follows the network (quirk S1).
_FOLLOWING = {"settings": "network default"}


def _policy_problems(policy):
    """A day that ends before it begins, and values that do not fit the type of their rule."""
    traffic = policy.get("firewall_and_traffic_shaping") or {}
    path = "firewall_and_traffic_shaping"
    problems = layer7.problems(traffic.get("l7_firewall_rules"), f"{path}.l7_firewall_rules")
    for place, rule in enumerate(traffic.get("traffic_shaping_rules") or []):
        problems += layer7.problems(rule.get("definitions"), f"{path}.traffic_shaping_rules[{place}].definitions")
    days = {name: day for name, day in (policy.get("scheduling") or {}).items() if isinstance(day, dict)}
    problems += [Problem(f"scheduling.{name}.to", f"{day['to']} is not later than from {day['from']}") for name, day in days.items()
                 if day.get("from") and day.get("to") and day["from"].zfill(5) >= day["to"].zfill(5)]
    return problems


def _policy_steps(draft):
    """A policy in use is removed only where that is said (quirk S6)."""
    if draft.operation != "delete" or not draft.directives.get("force"):
        return draft.usual()
    return [draft.step(("DELETE", "/networks/{network}/groupPolicies/{id}?force=true"), None, None)]


def _identifiers(values, item):
    """Categories by identifier, also where they come with their names (quirk W1)."""
    return [one.get("id") if isinstance(one, dict) else one for one in values] if isinstance(values, list) else values


def _urls(name, text, inner="patterns", **more):
    return Field(name, text, type="dict", fields=(
        Field("settings", "Whether the network's own list counts, this list is added to it, or this list takes its "
                          "place.", choices=_URLS, default="network default"),
        Field(inner, "Entries of the list.", type="list", compare="set", default=[], decode=_identifiers, only_if={"settings": ("append", "override")}, **more),
    ))


NETWORK_GROUP_POLICIES = Resource(
    "network_group_policies", "group policy",
    ("Manage group policies of a network",
     "A group policy gives the clients it is assigned to other limits, rules and VLANs than the network's own.",
     "Every section counts only while its C(settings) is V(custom); with O(state=replaced) a section left out follows the network again.",
     "The Dashboard refuses to delete a policy that clients or VLANs use, unless O(config[].force=true)."),
    scope="network", kind="collection", path="/networks/{network}/groupPolicies", key="name", referred_by="name", id="groupPolicyId",
    batch=("create", "update", "destroy"), build_requests=_policy_steps, validate=_policy_problems,
    fields=(
        identifier("group policy"),
        Field("name", "Name of the group policy."),
        Field("force", "With O(state=deleted), whether the policy is removed even while clients or VLANs use it.", type="bool", control=True),
        Field("scheduling", "When the policy applies. Days left out are active all day.", type="dict", default={"enabled": False}, fields=(
            Field("enabled", "Whether the schedule counts.", type="bool", default=False),
            *week("the policy applies"),
        )),
        Field("bandwidth", "Bandwidth of each client.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's limit, the limit below, or none counts.", choices=_SECTION, default="network default"),
            limits("Limits of each client."),
        )),
        Field("firewall_and_traffic_shaping", "Firewall and traffic shaping of the clients.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's rules, the rules below, or none count.", choices=_SECTION, default="network default"),
            Field("traffic_shaping_rules", "Traffic shaping rules, in order.", type="list", default=[], only_if=_CUSTOM, fields=(
                *shaping(), PCP,
                Field("priority", "Priority of the traffic. Not always returned.", not_always_returned=True, choices=("low", "normal", "high")),
            )),
            Field("l3_firewall_rules", "Layer 3 rules, in order. The list given is the whole list.", type="list", default=[],
                  only_if=_CUSTOM, fields=(
                Field("comment", "Name of the rule.", default=""),
                Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), required=True),
                Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"), compare="text:nocase", required=True),
                Field("dest_port", "Destination port or range.", compare="text:ranges", default="Any"),
                Field("dest_cidr", "Destination address or subnet.", compare="text:cidr", required=True, pattern=DESTINATION),
            )),
            Field("l7_firewall_rules", "Layer 7 rules, in order. The list given is the whole list.", type="list", default=[],
                  only_if=_CUSTOM, fields=(
                Field("policy", "What happens to matching traffic; only V(deny) exists.", choices=("deny",), default="deny"),
                Field("type", "Kind of rule.", choices=("application", "applicationCategory", "host", "ipRange", "port"), required=True),
                Field("value", "What is matched: a host, a port, a range, or the name or identifier of an application.", type="raw",
                      required=True, encode=layer7.encoded, decode=layer7.decoded, ref_by=layer7.named_in("shaping"), id_form=layer7.IDENTIFIER),
            )),
        )),
        Field("content_filtering", "Content filtering of the clients.", type="dict", default={
            "allowedUrlPatterns": _FOLLOWING, "blockedUrlPatterns": _FOLLOWING, "blockedUrlCategories": _FOLLOWING}, fields=(
            _urls("allowed_url_patterns", "Addresses that are always allowed."),
            _urls("blocked_url_patterns", "Addresses that are blocked."),
            _urls("blocked_url_categories", "Categories that are blocked, by name or identifier.", "categories", ref="content_categories",
                  id_form=r"meraki:contentFiltering/category/\w+"),
        )),
        Field("splash_auth_settings", "Whether the clients see the splash page.", choices=("network default", "bypass"), default="network default"),
        Field("vlan_tagging", "VLAN of the clients.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's VLAN or the one below counts.", choices=_SECTION, default="network default"),
            Field("vlan_id", "VLAN the clients are put in.", only_if=_CUSTOM, required_if=_CUSTOM, pattern=VLAN),
        )),
        Field("bonjour_forwarding", "Bonjour services the clients reach.", type="dict", default=_FOLLOWING, fields=(
            Field("settings", "Whether the network's rules, the rules below, or none count.", choices=_SECTION, default="network default"),
            bonjour_rules("Forwarding rules.", only_if=_CUSTOM),
        )),
    ),
)

RESOURCES = (NETWORK_GROUP_POLICIES,)
