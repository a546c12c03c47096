# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names for addresses that firewall rules use: policy objects, and their groups."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.place import PendingId, PendingText
from ...schema.resource import Resource
from ..parts import IDENTIFIER, identifier

_ALL = ("create", "update", "destroy")
_NAME = (r"[A-Za-z0-9 _-]+", "letters, digits, blanks, dashes and underscores")  # quirk H19
_STAMPS = (IDENTIFIER, Field("created_at", "When it was made.", api="created_at"), Field("updated_at", "When it was changed last.", api="updated_at"),
           Field("network_ids", "The networks whose rules use it.", type="list", compare="set", ref="networks"))


def _digits(text):
    return int(text) if text.isdecimal() else text


def _as_numbers(value, item):
    """Identifiers as the numbers that bodies declare (quirk M6), also those of objects that are still to be made."""
    return [PendingText([one], _digits) if isinstance(one, PendingId) else _digits(str(one)) for one in value] if isinstance(value, list) else value


def _object_problems(given):
    """A host name of what holds a subnet, and the other way round."""
    kind = given.get("type")
    other = None if kind is None else "cidr" if kind == "fqdn" else "fqdn"
    return [Problem(other, f"does not go with type {kind}")] if other and given.get(other) is not None else []


ORGANIZATION_POLICY_OBJECTS = Resource(
    "organization_policy_objects", "policy object",
    ("Manage policy objects, which are names for addresses in firewall rules",
     "A policy object is a subnet, an address or a host name with a name, which firewall rules use as C(OBJ(Printers)). Change the object, and every rule "
     "that names it follows.",
     "Objects are created before the rules that use them and removed after them: the Dashboard does not delete an object that a rule or group uses."),
    scope="organization", kind="collection", path="/organizations/{organization}/policyObjects", key="name", id="id", referred_by="name", batch=_ALL,
    refuses_second="H17", facts=_STAMPS, validate=_object_problems,
    fields=(
        identifier("policy object"),
        Field("name", "Name of the object.", pattern=_NAME),
        Field("category", "What it is for: C(network) for firewall rules, C(adaptivePolicy) for adaptive policy. Fixed at creation.", create_only=True,
              choices=("network", "adaptivePolicy"), required_on_create=True),
        Field("type", "What it holds: C(cidr) is a subnet or an address, C(fqdn) a host name. Fixed at creation.", create_only=True,
              choices=("cidr", "fqdn", "adaptivePolicyIpv4Cidr"), required_on_create=True),
        Field("cidr", "The subnet, as C(10.0.0.0/24), or the address.", compare="text:cidr", required_on_create="fqdn"),
        Field("fqdn", "The host name, as C(printers.example.com) or C(*.example.com).", compare="text:nocase",
              required_on_create="cidr"),
        Field("group_ids", "Groups it is in, by name or identifier. Left out they stay; an empty list takes it out of all. The groups' "
              "C(object_ids) say the same from the other side; give it on one of them.",
              type="list", compare="set", ref="organization_policy_object_groups", other_side="organization_policy_object_groups.object_ids",
              encode=_as_numbers),
    ),
)

ORGANIZATION_POLICY_OBJECT_GROUPS = Resource(
    "organization_policy_object_groups", "policy object group",
    ("Manage groups of policy objects",
     "A group is several policy objects under one name. Firewall rules use it as C(GRP(Servers)).",
     "O(config[].object_ids) is the whole of its members; O(config[].add) and O(config[].remove) put single ones in and take them out."),
    scope="organization", kind="collection", path="/organizations/{organization}/policyObjects/groups", key="name", id="id", referred_by="name", batch=_ALL,
    refuses_second="H17", facts=_STAMPS,
    fields=(
        identifier("policy object group"),
        Field("name", "Name of the group.", pattern=_NAME),
        Field("category", "What it groups. Fixed at creation; without it the Dashboard makes a C(NetworkObjectGroup).", create_only=True,
              choices=("NetworkObjectGroup", "GeoLocationGroup", "PortObjectGroup", "ApplicationGroup")),
        Field("object_ids", "Its members, by name or identifier. Left out they stay; an empty list empties the group.", type="list", compare="set",
              ref="organization_policy_objects", encode=_as_numbers),
    ),
)

RESOURCES = (ORGANIZATION_POLICY_OBJECTS, ORGANIZATION_POLICY_OBJECT_GROUPS)
