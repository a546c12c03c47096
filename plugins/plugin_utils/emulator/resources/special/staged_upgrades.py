# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Staged firmware upgrades of switches: groups, their order, and the one event there is at a time (quirks I7, S12).

A default group is there from the start, under the id -1 until it is first written; who is in no other group is in it. An event is carried
out as the clock goes on: each stage takes half an hour.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import seconds, stamp
from ...core.errors import refused
from ...core.kinds import as_set, choice, flag, listing, table, text
from ...core.merge import apply
from ...core.store import Network
from ..checks import NO_STACKS, STRANGERS, devices, hidden, kept, refers
from ..places import reading, writing
from ..row import Draft, Spot
from ..tables import Objects
from . import firmware

NEVER, WEEK = "-1", 7 * 86400
GROUPS_KEY, STAGE, EVENT = "staged_groups", "stage", firmware.STAGED
MEMBER = {"devices": listing(table({"serial": text(1), "name": text()}, needs=("serial",))),
          "switchStacks": listing(table({"id": text(1), "name": text()}, needs=("id",)))}
REASONS = ("broke old features", "other", "performance", "stability", "testing", "unifying networks versions")
STAGES = listing(table({"group": table({"id": text(1)}, needs=("id",)), "milestones": table({"scheduledFor": text(1)}, needs=("scheduledFor",))},
                       needs=("group", "milestones")), low=1)
VERSION = table({"nextUpgrade": table({"toVersion": table({"id": text(1)}, needs=("id",))})})


def groups(network: Network) -> dict[str, dict]:
    """The groups of a network by id; the default group is among them."""
    return network.data.setdefault(GROUPS_KEY, {NEVER: {"groupId": NEVER, "name": "Default group", "description": "", "isDefault": True,
                                                        "assignedDevices": {"devices": [], "switchStacks": []}}})


def order(network: Network) -> list[str]:
    """The ids of the groups in the order of the stages; new ones are last."""
    return sorted(groups(network), key=lambda one: groups(network)[one].get(STAGE, len(groups(network))))


def renumber(draft: Draft) -> None:
    """The default group gets an id of its own when it is first written."""
    if draft.after.get("groupId") == NEVER:
        fresh, network = draft.call.store.new_id(), draft.home
        network.data[GROUPS_KEY] = {(fresh if one == NEVER else one): group for one, group in groups(network).items()}
        draft.after["groupId"] = fresh


def settle(draft: Draft) -> None:
    """There is one default group, one of a name, and everybody is in one group. Raises ApiError 400."""
    if any(other["name"] == draft.after["name"] for other in draft.others):
        raise refused("Name has already been taken")
    if draft.before.get("isDefault") and not draft.after["isDefault"]:
        raise refused("There must be a default group")
    mine = draft.after["assignedDevices"]
    for other in draft.others:
        other["isDefault"] = other["isDefault"] and not draft.after["isDefault"]
        for kind, key in (("devices", "serial"), ("switchStacks", "id")):
            taken = {one[key] for one in mine.get(kind, [])}
            other["assignedDevices"][kind] = [one for one in other["assignedDevices"].get(kind, []) if one[key] not in taken]


def not_default(draft: Draft) -> None:
    if draft.before["isDefault"]:
        raise refused("The default group cannot be deleted")


def members(spot: Spot, group: dict) -> dict[str, Any]:
    """A group with the names of who is in it; the default group with all that are in no other."""
    stacks, call = spot.home.data.get("switch/stacks", {}), spot.call
    inside = {kind: [one[key] for one in group["assignedDevices"].get(kind, [])] for kind, key in (("devices", "serial"), ("switchStacks", "id"))}
    if group["isDefault"]:
        others = [one["assignedDevices"] for one in groups(spot.home).values() if one["groupId"] != group["groupId"]]
        stacked = {serial for stack in stacks.values() for serial in stack["serials"]}
        inside["devices"] = [one.serial for one in call.org.devices_in(call.network.id) if one.product_type == "switch" and one.serial not in stacked
                             and one.serial not in {each["serial"] for other in others for each in other.get("devices", [])}]
        inside["switchStacks"] = [one for one in stacks if one not in {each["id"] for other in others for each in other.get("switchStacks", [])}]
    return {**group, "assignedDevices": {
        "devices": [{"serial": one, "name": call.org.devices[one].name} for one in as_set(inside["devices"]) if one in call.org.devices],
        "switchStacks": [{"id": one, "name": stacks[one]["name"]} for one in as_set(inside["switchStacks"]) if one in stacks]}}


GROUPS = Objects(
    "/networks/{networkId}/firmwareUpgrades/staged/groups", item="groupId", id_key="groupId", key=GROUPS_KEY, product="switch",
    batch={"POST": "create", "DELETE": "destroy"}, needs=("name", "isDefault"), update_needs=("name", "isDefault"),
    fields={"name": text(1), "description": text(), "isDefault": flag(), "assignedDevices": table(MEMBER, deep=True)},
    fresh={"description": "", "isDefault": False, "assignedDevices": {"devices": [], "switchStacks": []}},
    born=lambda spot: groups(spot.home), removal=(not_default,), shows=(hidden(STAGE), members),
    checks=(refers("assignedDevices.devices.serial", devices, STRANGERS), refers("assignedDevices.switchStacks.id", kept("switch/stacks"), NO_STACKS),
            settle, renumber),
    example=lambda number: {"name": f"Floor {number}", "isDefault": False, "description": "Switches of a floor"})


def _named(network: Network, one: str) -> dict[str, Any]:
    return {"group": {"id": one, "name": groups(network)[one]["name"], "description": groups(network)[one]["description"]}}


def get_stages(call: Call) -> list[dict]:
    network = reading(call, "switch")
    return [_named(network, one) for one in order(network)]


def _all_of(network: Network, named: list[str]) -> None:
    """Raises ApiError 400 where stages do not name every group, each once (quirk S12), or one that has no id yet (quirk I7)."""
    if NEVER in named:
        raise refused("Unable to find group with ID: -1")
    strangers = [one for one in named if one not in groups(network)]
    if strangers:
        raise refused(f"Unable to find group with ID: {strangers[0]}")
    if sorted(named) != sorted(groups(network)):
        raise refused("All staged upgrade groups must be included exactly once")


def put_stages(call: Call) -> list[dict]:
    network = writing(call, "switch")
    wanted = apply({}, call.body, {"_json": listing(table({"group": table({"id": text(1)}, needs=("id",))}, needs=("group",)))}, needs=("_json",))["_json"]
    call.old = {"stages": get_stages(call)}
    _all_of(network, [one["group"]["id"] for one in wanted])
    for at, one in enumerate(wanted):
        groups(network)[one["group"]["id"]][STAGE] = at
    return get_stages(call)


def get_event(call: Call) -> dict[str, Any]:
    """The event that is to come or was the last; nothing in it where there never was one."""
    network = reading(call, "switch")
    event = network.data.get(EVENT)
    if event is None:
        return {"products": {}, "stages": [], "reasons": []}
    offered = {row["id"]: row for row in firmware.offered("switch")}
    stages = []
    for one in event["stages"]:
        begin = seconds(one["scheduledFor"])
        begun, done = call.now() >= begin, call.now() >= begin + firmware.HALF_HOUR
        named = _named(network, one["group"]) if one["group"] in groups(network) else {"group": {"id": one["group"], "name": "", "description": ""}}
        stages.append({**named, "status": "Completed" if done else "Started" if begun else "Pending", "milestones": {
            "scheduledFor": one["scheduledFor"], "startedAt": one["scheduledFor"] if begun else None,
            "completedAt": stamp(begin + firmware.HALF_HOUR)[:19] + "Z" if done else None, "canceledAt": None}})
    row = offered[event["version"]]
    return {"products": {"switch": {"nextUpgrade": {"toVersion": {"id": row["id"], "shortName": row["shortName"]}}}}, "stages": stages,
            "reasons": event.get("reasons", [])}


def _to_come(call: Call) -> bool:
    return any(one["status"] == "Pending" for one in get_event(call)["stages"])


def _stages(call: Call, network: Network, wanted: list[dict]) -> list[dict]:
    """What is kept of stages. Raises ApiError 400."""
    _all_of(network, [one["group"]["id"] for one in wanted])
    try:
        return [{"group": one["group"]["id"], "scheduledFor": stamp(seconds(one["milestones"]["scheduledFor"]))[:19] + "Z"} for one in wanted]
    except ValueError:
        raise refused("'scheduledFor' must be a date and time") from None


def _version(products: dict[str, Any]) -> str:
    wanted = str(((products.get("switch") or {}).get("nextUpgrade") or {}).get("toVersion", {}).get("id", "0"))
    if wanted not in [row["id"] for row in firmware.offered("switch")]:
        raise refused(f"Unable to find version with ID: {wanted}")
    return wanted


PRODUCTS = table({"switch": VERSION, "switchCatalyst": VERSION})


def post_event(call: Call) -> dict[str, Any]:
    network = writing(call, "switch")
    wanted = apply({}, call.body, {"products": PRODUCTS, "stages": STAGES}, needs=("stages",))
    if _to_come(call):
        raise refused("There is already a staged upgrade scheduled for this network")
    stages, number = _stages(call, network, wanted["stages"]), _version(wanted.get("products") or {})
    if any(seconds(one["scheduledFor"]) < call.now() for one in stages):
        raise refused("'scheduledFor' must be in the future")
    network.data[EVENT] = {"version": number, "stages": stages}
    return get_event(call)


def put_event(call: Call) -> dict[str, Any]:
    network = writing(call, "switch")
    wanted = apply({}, call.body, {"products": PRODUCTS, "stages": STAGES}, needs=("stages",))
    if not _to_come(call):
        raise refused("There is no staged upgrade scheduled for this network")
    call.old = get_event(call)
    stages = _stages(call, network, wanted["stages"])
    number = _version(wanted["products"]) if wanted.get("products") else network.data[EVENT]["version"]
    network.data[EVENT] = {"version": number, "stages": stages}
    return get_event(call)


def defer(call: Call) -> dict[str, Any]:
    """What is to come comes a week later."""
    network = writing(call, "switch")
    if not _to_come(call):
        raise refused("There is no staged upgrade scheduled for this network")
    for one in network.data[EVENT]["stages"]:
        begin = seconds(one["scheduledFor"])
        one["scheduledFor"] = stamp(begin + WEEK)[:19] + "Z" if begin > call.now() else one["scheduledFor"]
    return get_event(call)


def roll_back(call: Call) -> dict[str, Any]:
    """The former version comes back, group by group."""
    network = writing(call, "switch")
    wanted = apply({}, call.body, {"stages": STAGES, "reasons": listing(table({"category": choice(*REASONS), "comment": text()},
                                                                              needs=("category", "comment")))}, needs=("stages",))
    if network.data.get(EVENT) is None:
        raise refused("There is no staged upgrade to roll back")
    network.data[EVENT] = {"version": firmware.version("switch", firmware.VERSIONS["switch"][1])["id"],
                           "stages": _stages(call, network, wanted["stages"]), "reasons": wanted.get("reasons", [])}
    return get_event(call)


ROWS = (GROUPS,)
STAGED = "/networks/{networkId}/firmwareUpgrades/staged"
ROUTES = [
    Route("GET", STAGED + "/stages", get_stages),
    Route("PUT", STAGED + "/stages", put_stages),
    Route("GET", STAGED + "/events", get_event),
    Route("POST", STAGED + "/events", post_event, 201),
    Route("PUT", STAGED + "/events", put_event),
    Route("POST", STAGED + "/events/defer", defer, 200),
    Route("POST", STAGED + "/events/rollbacks", roll_back, 200),
]
