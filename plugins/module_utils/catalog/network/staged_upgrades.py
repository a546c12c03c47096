# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Firmware of switches in stages: which switches are upgraded together, in which order, and when."""
from __future__ import annotations

from ...errors import BadInput
from ...schema.compare import differing
from ...schema.field import Field
from ...schema.forms import mark
from ...schema.place import PendingId
from ...schema.proofs import Proof
from ...schema.resource import Resource
from ...schema.values import sent
from ..firmware import version
from ..parts import identifier
from ..patterns import MOMENT

_STAGED = "/networks/{network}/firmwareUpgrades/staged"
_GROUPS = _STAGED + "/groups"
_NEVER_WRITTEN = "-1"
_DEFAULT = Field("is_default", "Whether switches that are in no other group are in this one. It takes the place of the present one; false has no effect while "
                 "no other group is.", type="bool", compare="exclusive", default=False, required_on_create=True)
#: What the switches of a network have firmware for.
_PRODUCTS = {"switch": "switches", "switchCatalyst": "Catalyst switches"}
_OPTIONS = {"switch": "switch", "switchCatalyst": "switch_catalyst"}


def _named_by(key):
    """How lists of texts are sent as lists of objects with one key, and read back."""
    return {"encode": lambda values, dummy: [{key: one} for one in values],
            "decode": lambda values, dummy: [one.get(key) if isinstance(one, dict) else one for one in values] if isinstance(values, list) else values}


def _group_steps(draft):
    """A write says the name and whether it is the default."""
    if draft.operation == "delete":
        return draft.usual()
    draft.body = {"name": draft.want.get("name") or draft.have.get("name"), "isDefault": bool(draft.have.get("isDefault")), **draft.body}
    if draft.operation == "update" and str(draft.ids["id"]) == _NEVER_WRITTEN:
        steps, draft.ids["id"] = _settled(draft)
        return steps + draft.usual()
    return draft.usual()


NETWORK_FIRMWARE_UPGRADES_STAGED_GROUPS = Resource(
    "network_firmware_upgrades_staged_groups", "staged upgrade group",
    ("Manage the groups of switches whose firmware is upgraded together",
     "A campus is not upgraded at once: the switches of a lab first, then those of an office, then the rest. Each of these is a group. "
     "M(sitecraft.meraki.network_firmware_upgrades_staged_stages) sets their order.",
     "A switch or stack is in one group: naming it in one takes it out of another. Those that are in none are in the default group, which cannot be "
     "removed.",
     "O(state=deleted) removes groups; their switches are in the default group then."),
    scope="network", of_product="switch", kind="collection", path=_GROUPS, occupies=("name",), key="name", id="groupId", referred_by="name",
    batch=("create", "destroy"),
    undeletable={"is_default": True}, build_requests=_group_steps,
    fields=(
        identifier("group"),
        Field("name", "Name of the group."),
        Field("description", "What the group is for.", default=""),
        _DEFAULT,
        Field("assigned_devices", "Who is in the group.", type="dict", fields=(
            Field("devices", "Serial numbers or names of switches. The list given replaces the present one.", type="list", compare="set:nocase", ref="devices",
                  **_named_by("serial")),
            Field("switch_stacks", "Names or identifiers of stacks. The list given replaces the present one.", type="list", compare="set",
                  ref="switch_stacks", **_named_by("id")),
        )),
    ),
)


def _numbered(answer):
    """Whether the default group has an identifier of its own."""
    groups = answer["groups"] if isinstance(answer.get("groups"), list) else [answer]
    return {"groups": [], "isDefault": any(one.get("isDefault") is True and str(one.get("groupId")) != _NEVER_WRITTEN for one in groups) or None}


_DEFAULT_GROUP = Resource(
    "network_firmware_upgrades_staged_default_group", "default group", ("The default group",), scope="network", path=_GROUPS, answers="groups",
    parse_response=_numbered, fields=(Field("groups", "All groups.", type="list", elements="raw"), _DEFAULT))


def _settled(draft):
    """(steps, identifier) of the default group where nobody has written it: others can refer to it only once it was (quirk I7). It is written as it is."""
    before, name, after = PendingId("default group"), PendingId("name of the default group"), PendingId("default group")

    def look(creates, key, *known):
        return draft.step(("GET", _GROUPS), None, None, creates=creates, made_key=key,
                          proof=Proof(_GROUPS, _DEFAULT, (True,), "groupId", known=frozenset(known)))

    write = draft.step(("PUT", f"{_GROUPS}/{{id}}"), {"name": name, "isDefault": True}, None, ids={"id": before}, resource=_DEFAULT_GROUP,
                       changed=(_DEFAULT.name,), old={})
    return [look(before, "groupId"), look(name, "name"), write, look(after, "groupId", _NEVER_WRITTEN)], after


def _group_of(value, dummy):
    """The identifier of what the Dashboard answers with its name."""
    return value.get("id") if isinstance(value, dict) else value


def _stage_steps(draft):
    """The Dashboard wants every group: those that were not named stay behind the others, in their order."""
    there = [str(one) for one in draft.have.get("_json") or []]
    wanted = [one if isinstance(one, PendingId) else str(one) for one in draft.want["_json"]]
    wanted += [one for one in there if one not in wanted] + [_NEVER_WRITTEN] * draft.place.unread  # a new network has a default group
    if wanted == there:
        return []
    steps, settled = _settled(draft) if _NEVER_WRITTEN in wanted else ([], None)
    wanted, before = ([settled if one == _NEVER_WRITTEN else one for one in order] for order in (wanted, there))
    return [*steps, draft.step(draft.resource.update, {"_json": [{"group": {"id": one}} for one in wanted]}, None, changed=("stages",),
                               old={"_json": before} if draft.known else None)]


NETWORK_FIRMWARE_UPGRADES_STAGED_STAGES = Resource(
    "network_firmware_upgrades_staged_stages", "upgrade stages",
    ("Manage the order in which groups of switches are upgraded",
     "Each stage is one of the network's groups (M(sitecraft.meraki.network_firmware_upgrades_staged_groups)); the first is upgraded first.",
     "Every group is a stage: groups that are not named come last, in the order they have; so does the default group of a network that the same run makes. "
     "O(state=deleted) changes nothing, since an order there always is."),
    scope="network", of_product="switch", path=_STAGED + "/stages", answers="stages", build_requests=_stage_steps,
    fields=(
        Field("stages", "Names or identifiers of the groups, in their order.", type="list", api="_json", bounds=(1, None),
              ref="network_firmware_upgrades_staged_groups",
              encode=lambda values, dummy: [{"group": {"id": one}} for one in values],
              decode=lambda values, dummy: [_group_of(one.get("group"), None) if isinstance(one, dict) else one for one in values]),
    ),
)


def _event(raw):
    """The event, and what the Dashboard alone knows of it. Where there is none, a product has the version that runs."""
    runs = {name: one.get("currentVersion") for name, one in ((raw.get("firmware") or {}).get("products") or {}).items()
            if isinstance(one, dict) and version(one.get("currentVersion"))}
    stages = raw.get("stages") or []
    progress = [{"group": (one.get("group") or {}).get("name"), "status": one.get("status"),
                 **{key: (one.get("milestones") or {}).get(key) for key in ("scheduledFor", "startedAt", "completedAt", "canceledAt")}}
                for one in stages if isinstance(one, dict)]
    coming = {name: one for name, one in (raw.get("products") or {}).items() if isinstance(one, dict) and version(_coming(one))}
    products = {**{name: {"nextUpgrade": {"toVersion": runs[name]}} for name in _PRODUCTS if name in runs},
                **(coming if any(map(_pending, progress)) else {})}
    return {**raw, "products": products, "stages": stages, "progress": progress, "facts": {"progress": progress}}


def _coming(product):
    return (product.get("nextUpgrade") or {}).get("toVersion")


def _pending(stage):
    """Whether a stage, by what is known of its progress, is still to come."""
    return not (stage.get("completedAt") or stage.get("canceledAt") or str(stage.get("status")).casefold() in ("completed", "canceled", "cancelled"))


def _event_steps(draft):
    """One event at a time: what is to come is moved, and only where nothing is an event is made. What runs already is not scheduled again."""
    fields = {one.name: one for one in draft.resource.fields}
    stages, products = draft.want.get("stages"), draft.want.get("products") or {}
    coming = any(map(_pending, (draft.have.get("facts") or {}).get("progress") or []))
    other = differing(products, draft.have.get("products") or {}, fields["products"].fields)
    if not coming and products and not other:
        return []
    if not coming and not (products and stages):
        raise BadInput(f"{'stages' if products else 'products'} is missing: no staged upgrade is to come, and a new one needs both")
    said = {"stages": stages or draft.have.get("stages") or [], **({"products": products} if other or not coming else {})}
    body = sent(said, draft.resource.fields)
    steps, settled = [], None
    if any(str(one["group"]["id"]) == _NEVER_WRITTEN for one in body["stages"]):
        steps, settled = _settled(draft)
    for one in body["stages"]:
        one["group"] = {"id": settled if str(one["group"]["id"]) == _NEVER_WRITTEN else one["group"]["id"]}
    if coming:
        return [*steps, draft.step(draft.resource.update, body, None)]
    proof = Proof("/networks/{id}/firmwareUpgrades/staged/events", _TIMES, (_times(body["stages"], None),))
    return [*steps, draft.step(("POST", draft.resource.path), body, None, ids={"id": draft.ids["network"]}, proof=proof)]


def _times(stages, dummy):
    """When the stages of an event come, in one text."""
    stages = [one for one in stages if isinstance(one, dict) and isinstance(one.get("milestones"), dict)] if isinstance(stages, list) else []
    return " ".join(str(mark(one["milestones"].get("scheduledFor"), "moment")) for one in stages)


#: What an event is recognized by whose making was not answered.
_TIMES = Field("stages", "", decode=_times)


def _product(name):
    return Field(_OPTIONS[name], f"Firmware of the {_PRODUCTS[name]}.", type="dict", not_always_returned=True, fields=(
        Field("next_upgrade", "The version they get.", type="dict", fields=(
            Field("to_version", "The version by its name, as C(MS 16.7.1), by its identifier, or C(latest stable), C(latest candidate) or C(latest beta) for "
                  "the highest version of those the network is offered. Where it runs already, nothing is scheduled.", ref=f"firmware_{name}",
                  encode=lambda value, dummy: {"id": value}, decode=_group_of),)),))


NETWORK_FIRMWARE_UPGRADES_STAGED_EVENTS = Resource(
    "network_firmware_upgrades_staged_events", "staged upgrade",
    ("Manage the staged firmware upgrade of the switches of a network",
     "Says which version the switches get, and when each group of them does. There is one such upgrade at a time: while one is to come it is moved, and "
     "one that was carried out is not scheduled again.",
     "Upgrading interrupts the switches: plan it in a window. State gathered shows as facts how far each stage is. A blueprint that gathers everything "
     "leaves it out; it is read where it is named.",
     "O(state=deleted) changes nothing. M(sitecraft.meraki.operation) has C(defer_staged_upgrade), which puts the stages that are to come off by a week, and "
     "C(rollback_staged_upgrade), which brings the former version back, group by group."),
    scope="network", of_product="switch", path=_STAGED + "/events", also_read={"firmware": "/networks/{network}/firmwareUpgrades"}, parse_response=_event,
    build_requests=_event_steps, after=("network_firmware_upgrades_staged_stages",), transient=True,
    unheard_of=(_STAGED + "/stages", {"products": {}, "stages": []}),
    facts=(Field("progress", "Of each stage its state.", type="list", elements="dict"),),
    fields=(
        Field("products", "Which version.", type="dict", fields=tuple(_product(one) for one in _PRODUCTS)),
        Field("stages", "When each group is upgraded; every group of the network is named. The list given replaces the present one.", type="list",
              compare="by:group", bounds=(1, None), read_only=("status",), fields=(
                  Field("group", "Name or identifier of the group.", ref="network_firmware_upgrades_staged_groups", required=True,
                        encode=lambda value, dummy: {"id": value}, decode=_group_of),
                  Field("milestones", "Times of the stage.", type="dict", read_only=("startedAt", "completedAt", "canceledAt"), fields=(
                      Field("scheduled_for", "When it begins, as C('2026-12-06T04:00:00Z') or with another time zone at its end.", compare="text:moment",
                            pattern=MOMENT),
                  )),
              )),
    ),
)

RESOURCES = (NETWORK_FIRMWARE_UPGRADES_STAGED_GROUPS, NETWORK_FIRMWARE_UPGRADES_STAGED_STAGES, NETWORK_FIRMWARE_UPGRADES_STAGED_EVENTS)
