# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adaptive policy of an organization (quirks N1-N6): groups with their tags, access lists, policies between groups, networks that have it.

A reference in a body is any one unique attribute of what is meant: identifier, name or tag (quirk N3); it is kept as an identifier, and an answer shows all.
"""
from __future__ import annotations

from typing import Any

from ..core.errors import refused
from ..core.kinds import anything, as_set, choice, flag, listing, number, table, text
from .checks import networks, permanent, refers
from .row import Check, Draft, Show, Spot
from .rules import OBJECTS, any_as
from .tables import BATCHED, Objects, Settings

GROUPS, ACLS, POLICIES = "adaptive_policy_groups", "adaptive_policy_acls", "adaptive_policies"
STAMPS = ("createdAt", "updatedAt")
PORT = anything(cast=any_as("any"))
RULE = table({"policy": choice("allow", "deny"), "protocol": choice("any", "icmp", "tcp", "udp"), "srcPort": PORT, "dstPort": PORT, "log": flag(),
              "tcpEstablished": flag()}, needs=("policy", "protocol"))
MEMBER = table({"id": anything(cast=str), "name": text()})
MEANT = table({"id": anything(cast=str), "name": text(), "sgt": number()})
RULE_DEFAULTS = {"srcPort": "any", "dstPort": "any", "log": False, "tcpEstablished": False}


def found(spot: Spot, key: str, meant: dict, id_key: str) -> str:
    """The identifier of the object a body means. Raises ApiError 400 where there is none."""
    said = {name: value for name, value in meant.items() if value is not None}
    for one_id, one in kept(spot, key).items():
        if said and all(str({**one, "id": one.get(id_key)}.get(name)) == str(value) for name, value in said.items()):
            return one_id
    raise refused(f"There is nothing that {said or 'an empty reference'} refers to")


def by_id(path: str, key: str, id_key: str = "id") -> Check:
    """References of a body, kept as identifiers."""
    def check(draft: Draft) -> None:
        if path not in draft.body:
            return
        asked = draft.body[path]
        draft.after[path] = [{"id": found(draft, key, one, id_key)} for one in asked] if isinstance(asked, list) else {
            "id": found(draft, key, asked or {}, id_key)}
    return check


def named(path: str, key: str, *more: str) -> Show:
    """References as an answer shows them: identifier, name and more. What is gone is shown no more (quirk N5)."""
    def shown(one: dict, there: dict) -> dict[str, Any]:
        return {"id": one["id"], **{name: there[one["id"]].get(name) for name in ("name", *more)}}

    def show(spot: Spot, thing: dict) -> dict:
        there, meant = kept(spot, key), thing[path]
        return {**thing, path: [shown(one, there) for one in meant if one["id"] in there] if isinstance(meant, list) else shown(meant, there)}
    return show


def built_in(spot: Spot) -> dict[str, dict]:
    """The two groups that every organization has (quirk N1)."""
    first = int(spot.home.id) * 10
    return {str(first + sgt): {"groupId": str(first + sgt), "name": name, "sgt": sgt, "description": "Created by Meraki", "policyObjects": [],
                               "isDefaultGroup": True, "requiredIpMappings": [], **dict.fromkeys(STAMPS, "2019-06-27T21:34:25Z")}
            for name, sgt in (("Unknown", 0), ("Infrastructure", 2))}


def kept(spot: Spot, key: str) -> dict[str, dict]:
    """The objects of a kind, the built-in groups included though nobody has asked for groups yet."""
    return spot.home.data.get(key) or (built_in(spot) if key == GROUPS else {})


def own_groups(draft: Draft) -> None:
    """Of the built-in groups only the tag of Infrastructure may change. Raises ApiError 400 (quirk N1)."""
    changed = [key for key in draft.body if key in draft.after and draft.after[key] != draft.before.get(key)]
    if draft.before.get("isDefaultGroup") and (changed not in ([], ["sgt"]) or changed and draft.before["sgt"] == 0):
        raise refused(f"'{changed[0]}' of the default group {draft.before['name']} cannot be changed")


def without_policies(draft: Draft) -> None:
    """A removal: the policies that name the group go with it (quirk N5)."""
    policies, mine = draft.home.data.get(POLICIES, {}), draft.before["groupId"]
    draft.home.data[POLICIES] = {key: one for key, one in policies.items() if mine not in (one["sourceGroup"]["id"], one["destinationGroup"]["id"])}


def completed(draft: Draft) -> None:
    """Rules with what they leave out (quirk N4)."""
    draft.after["rules"] = [{**RULE_DEFAULTS, **one} for one in draft.after["rules"]]


ROWS = (
    Objects(
        "/organizations/{organizationId}/adaptivePolicy/groups", item="id", id_key="groupId", key=GROUPS, batch=BATCHED,
        fields={"name": text(1), "sgt": number(0, 65535), "description": text(), "policyObjects": listing(MEMBER)}, needs=("name", "sgt"),
        fresh={"description": "", "policyObjects": [], "isDefaultGroup": False, "requiredIpMappings": []}, unique=("name", "sgt"), born=built_in, stamps=STAMPS,
        checks=(own_groups, by_id("policyObjects", OBJECTS["OBJ"])), shows=(named("policyObjects", OBJECTS["OBJ"]),),
        removal=(permanent("A default group cannot be deleted", isDefaultGroup=True), without_policies),
        example=lambda count: {"name": f"Employees {count}", "sgt": 1000 + count}),
    Objects(
        "/organizations/{organizationId}/adaptivePolicy/acls", item="aclId", id_key="aclId", key=ACLS, batch=BATCHED,
        fields={"name": text(1), "description": text(), "ipVersion": choice("any", "ipv4", "ipv6"), "rules": listing(RULE)},
        needs=("name", "rules", "ipVersion"), fresh={"description": ""}, stamps=STAMPS, checks=(completed,),
        example={"name": "Web", "ipVersion": "any", "rules": [{"policy": "allow", "protocol": "tcp", "dstPort": "443"}]}),
    Objects(
        "/organizations/{organizationId}/adaptivePolicy/policies", item="id", id_key="adaptivePolicyId", key=POLICIES, batch=BATCHED,
        fields={"sourceGroup": MEANT, "destinationGroup": MEANT, "acls": listing(MEMBER), "lastEntryRule": choice("allow", "default", "deny")},
        needs=("sourceGroup", "destinationGroup"), fresh={"acls": [], "lastEntryRule": "default"}, stamps=STAMPS,
        checks=(by_id("sourceGroup", GROUPS, "groupId"), by_id("destinationGroup", GROUPS, "groupId"), by_id("acls", ACLS, "aclId")),
        shows=(named("sourceGroup", GROUPS, "sgt"), named("destinationGroup", GROUPS, "sgt"), named("acls", ACLS)),
        example={"sourceGroup": {"name": "Unknown"}, "destinationGroup": {"sgt": 2}}),
    Settings(
        "/organizations/{organizationId}/adaptivePolicy/settings", batch="update", fields={"enabledNetworks": listing(text(1), cast=as_set)},
        fresh={"enabledNetworks": []}, checks=(refers("enabledNetworks", networks, "networks that are not in this organization"),),
        example={"enabledNetworks": []}),
)
