# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adaptive policy: groups that traffic is tagged with, and what one group may send to another (quirks N1-N6)."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import IDENTIFIER, POSITION, identifier

_ALL = ("create", "update", "destroy")
_ADAPTIVE = "/organizations/{organization}/adaptivePolicy"
_STAMPS = (IDENTIFIER, Field("created_at", "When it was made."), Field("updated_at", "When it was changed last."))


def _identifiers(value, item):
    """Answers say identifier, name and tag of what is meant (quirk N3)."""
    return [_identifier(one, item) for one in value] if isinstance(value, list) else value


def _identifier(value, item):
    return value.get("id") if isinstance(value, dict) else value


def _meant(value, item):
    """A body names what is meant by one of these, the identifier."""
    return [{"id": one} for one in value] if isinstance(value, list) else {"id": value}


def _facts_of(more, key):
    return tuple(Field(one.name, one.help, api=key) if one.name == "id" else one for one in (*_STAMPS, *more))


def _policies_of(change):
    """The policies that name a group, which go with it (quirk N5)."""
    if change.operation != "delete":
        return []
    number, place = str(change.steps[0].ids.get("id")), change.want.place
    return [(_ADAPTIVE.format(organization=place.organization) + "/policies", place, lambda row: _names(row, number) and _called(row, place))]


def _names(row, number):
    return number in (str((row.get(end) or {}).get("id")) for end in ("sourceGroup", "destinationGroup"))


def _called(row, place):
    return f"adaptive policy {' / '.join(str((row.get(end) or {}).get('name')) for end in ('sourceGroup', 'destinationGroup'))} of {place.site}"


def _own_groups(group, dummy):
    """What the Dashboard's own groups say and keep: only the tag of Infrastructure can be changed (quirk N1)."""
    fixed = {"Unknown": ("sgt", "description", "policyObjects"), "Infrastructure": ("description", "policyObjects")}.get(group.get("name"), ())
    return [Problem("policy_objects" if name == "policyObjects" else name, f"of the Dashboard's own group {group['name']} cannot be changed to "
                    f"{group.get(name)!r}") for name in fixed]


ORGANIZATION_ADAPTIVE_POLICY_GROUPS = Resource(
    "organization_adaptive_policy_groups", "adaptive policy group",
    ("Manage the groups of adaptive policy",
     "A group is a security group tag with a name. Traffic is tagged with it by switch ports, SSIDs, RADIUS servers or policy objects, and "
     "M(sitecraft.meraki.organization_adaptive_policies) says what it may reach.",
     "The groups V(Unknown) and V(Infrastructure) are the Dashboard's own. They are never removed; of V(Infrastructure) only the tag can be changed.",
     "Policies that name a group go with it, and count as removed."),
    scope="organization", kind="collection", path=f"{_ADAPTIVE}/groups", key="name", id="groupId", referred_by="name", batch=_ALL, refuses_second="H17",
    occupies=("sgt",), undeletable=("Unknown", "Infrastructure"), validate_api=_own_groups, loses=_policies_of,
    facts=_facts_of((Field("is_default_group", "Whether it is one of the Dashboard's own.", type="bool"),), "groupId"),
    fields=(
        identifier("group"),
        Field("name", "Name of the group."),
        Field("sgt", "Security group tag of its traffic, which no other group has. A new group needs it.", type="int", bounds=(0, 65535),
              required_on_create=True),
        Field("description", "What the group is for.", default=""),
        Field("policy_objects", "Policy objects, by name or identifier: traffic of their addresses gets the tag where nothing else tags it.", type="list",
              compare="set", ref="organization_policy_objects", default=[], encode=_meant, decode=_identifiers),
    ),
)

ORGANIZATION_ADAPTIVE_POLICY_ACLS = Resource(
    "organization_adaptive_policy_acls", "adaptive policy ACL",
    ("Manage the access lists of adaptive policy",
     "An access list says which protocols and ports are let through. M(sitecraft.meraki.organization_adaptive_policies) applies it between two groups.",
     "Rules are recognized by all that they match. O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) makes the list "
     "exactly what is given.",
     "Policies lose an access list that is removed."),
    scope="organization", kind="collection", path=f"{_ADAPTIVE}/acls", key="name", id="aclId", referred_by="name", batch=_ALL,
    facts=_facts_of((), "aclId"),
    fields=(
        identifier("access list"),
        Field("name", "Name of the access list."),
        Field("description", "What it is for.", default=""),
        Field("ip_version", "IP version of the traffic. A new access list needs it.", choices=("any", "ipv4", "ipv6"), required_on_create=True),
        Field("rules", "The rules; the first that matches counts. A new access list needs them.", type="list", compare="rules",
              match=("protocol", "src_port", "dst_port"), required_on_create=True, fields=(
                  POSITION,
                  Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), required_on_create=True),
                  Field("protocol", "Protocol matched.", choices=("any", "icmp", "tcp", "udp"), required=True, compare="text:nocase"),
                  Field("src_port", "Source ports, as V(80,443) or V(1024-2048), or V(any).", compare="text:ranges", default="any"),
                  Field("dst_port", "Destination ports, as V(80,443) or V(1024-2048), or V(any).", compare="text:ranges", default="any"),
                  Field("log", "Whether matches are logged.", type="bool", not_always_returned=True),
                  Field("tcp_established", "Whether only connections that are there already match. Needs protocol V(tcp).", type="bool",
                        not_always_returned=True),
              )),
    ),
)

ORGANIZATION_ADAPTIVE_POLICIES = Resource(
    "organization_adaptive_policies", "adaptive policy",
    ("Manage what adaptive policy groups may send to each other",
     "A policy is about the traffic from one group to another: its access lists in their order, and what happens to the rest. It has no name and is recognized "
     "by the two groups.",
     "A pair of groups without a policy follows the organization's default, which is to let traffic through."),
    scope="organization", kind="collection", path=f"{_ADAPTIVE}/policies", key="source_group", key_with=("destination_group",), id="adaptivePolicyId",
    batch=_ALL, facts=_facts_of((), "adaptivePolicyId"),
    fields=(
        identifier("policy", key="source_group"),
        Field("source_group", "Group the traffic comes from, by name or identifier.", required=True, ref="organization_adaptive_policy_groups",
              encode=_meant, decode=_identifier),
        Field("destination_group", "Group the traffic goes to, by name or identifier.", required=True, ref="organization_adaptive_policy_groups",
              encode=_meant, decode=_identifier),
        Field("acls", "Access lists, by name or identifier, in the order in which they count.", type="list", ref="organization_adaptive_policy_acls",
              default=[], encode=_meant, decode=_identifiers),
        Field("last_entry_rule", "What happens to traffic that no access list decides on.", choices=("allow", "default", "deny"), default="default"),
    ),
)

ORGANIZATION_ADAPTIVE_POLICY_SETTINGS = Resource(
    "organization_adaptive_policy_settings", "adaptive policy settings",
    ("Manage the networks in which adaptive policy is enabled",
     "The list given is the whole of it; O(config.add) and O(config.remove) enable and disable single networks.",
     "O(state=deleted) disables adaptive policy everywhere."),
    scope="organization", path=f"{_ADAPTIVE}/settings", batch=("update",),
    fields=(
        Field("enabled_networks", "Networks, by name or identifier, in which adaptive policy is enabled.", type="list", compare="set", ref="networks",
              default=[]),
    ),
)

RESOURCES = (ORGANIZATION_ADAPTIVE_POLICY_GROUPS, ORGANIZATION_ADAPTIVE_POLICY_ACLS, ORGANIZATION_ADAPTIVE_POLICIES, ORGANIZATION_ADAPTIVE_POLICY_SETTINGS)
