# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts Changes in the order in which they may be written. Pure.

A unit is what fails alone: a network with all that is in it, or one object of the organization. Stages run one after
another, the units of a stage side by side; removals in the last ones wait on what comes in their place. The steps of a unit
lie in lanes, which run one after another: a lane holds either steps that may share an action batch, or steps that must be
single calls. What can be batched comes as early as the steps it depends on allow, so that a site costs few batches.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field, replace

from ..catalog.references import REFERABLE
from ..schema.change import Change, Step
from ..schema.resource import Resource
from .waits import making_room, wait

FIRST, NETWORKS, AFTERWARDS, REMOVALS = 0, 1, 2, 3
#: So many writes of a kind go by the call that was always there: that another one stands in for it must first be seen, with calls of its own.
FEW = 2
#: So many devices at most are moved together: a removal for each and their claim must fit into one action batch.
TOGETHER = 90


@dataclass
class Lane:
    """Steps of one unit that follow each other, all batchable or none."""

    batchable: bool
    steps: list[tuple[Change, Step]] = field(default_factory=list)


@dataclass
class Unit:
    """What stands or falls together. `site` is what reports call it.

    queue  units of one queue are written one after another: networks are not deleted side by side (quirk I3).
    """

    site: str
    stage: int
    queue: str = ""
    lanes: list[Lane] = field(default_factory=list)

    @property
    def steps(self) -> list[tuple[Change, Step]]:
        """Every (change, step) in the order of writing."""
        return [pair for lane in self.lanes for pair in lane.steps]


def ordered(changes: list[Change], rank: t.Mapping[str, int]) -> list[Unit]:
    """Units in the order of their stages. `rank` is the catalog's order of resources."""
    _stand_ins(changes)
    units: dict[t.Any, Unit] = {}
    chains: dict[t.Any, list[tuple[Change, Step]]] = {}
    for change in making_room(sorted(changes, key=lambda one: _phase(one, rank)), _home):
        slot = (_stage(change), _home(change))
        units.setdefault(slot, Unit(change.want.place.home_name() or change.key, slot[0], _queue(change)))
        change.left = len(change.steps)
        chains.setdefault(slot, []).extend((change, step) for step in change.steps)
    wait([change for change in changes if _stage(change) >= REMOVALS], changes)
    for slot, unit in units.items():
        unit.lanes = _lanes(_joined(chains[slot]))
    return sorted(units.values(), key=lambda unit: unit.stage)


def _stand_ins(changes: list[Change]) -> None:
    """Let calls stand in for others only where there are many to write (quirk J6): the same in check mode as in the run."""
    kinds: dict[tuple, list[Step]] = {}
    for step in (step for change in changes for step in change.steps if step.stand_in):
        kinds.setdefault((step.operation, step.path), []).append(step)
    for step in (step for steps in kinds.values() if len(steps) <= FEW for step in steps):
        step.stand_in = step.operation = None


def _stage(change: Change) -> int:
    resource = change.want.resource
    if resource.name == "networks" and change.operation == "delete":
        return REMOVALS
    if resource.scope in ("network", "device") or resource.name == "networks":
        return NETWORKS
    if change.operation == "delete" or change.unasked:
        return REMOVALS + 1
    return AFTERWARDS if "networks" in resource.after else FIRST


def _home(change: Change) -> t.Any:
    """What tells units apart: the network (a PendingId by its identity), or the object itself."""
    resource, place = change.want.resource, change.want.place
    if resource.name == "networks" and change.operation != "delete":
        return str(change.steps[0].ids["id"])
    if resource.scope in ("network", "device"):
        return str(place.network or place.serial)
    return resource.name, change.key, change.unasked


def _queue(change: Change) -> str:
    return "removed networks" if _stage(change) == REMOVALS else ""


def _phase(change: Change, rank: t.Mapping[str, int]) -> tuple:
    """Removals that were asked for come first, those nobody named when everything given is there; what others refer to is removed last. Only
    their network comes before them, made or freed from its template."""
    resource = change.want.resource
    place = rank.get(resource.name, 0)
    waiting = change.unasked or change.late
    if change.operation != "delete":
        return (-1 if resource.name == "networks" else 3 if waiting else 1), 0, place
    referred = resource.name in REFERABLE and resource.name != "devices"
    return (3 if waiting else 0) + 2 * referred, 1, -place


def _joined(chain: list[tuple[Change, Step]]) -> list[tuple[Change, Step]]:
    """Steps that may share one request (claims into one network) become the first of them, which carries the others' Changes.

    What a Change does before (leaving another network) is done before that request.
    """
    heads: dict[tuple, Step] = {}
    kept = []
    for change, step in chain:
        slot = (step.method, step.path, str(step.ids.get("network")), step.merge_key)
        head = heads.get(slot) if step.merge_key else None
        body = step.body or {}
        if head is None or head.body is None or len(head.body[step.merge_key]) >= TOGETHER and len(change.steps) > 1:
            if step.merge_key:
                step.body = {**body, step.merge_key: list(body[step.merge_key])}
            heads[slot] = step
            kept.append((change, step))
        else:
            head.body[step.merge_key].extend(body[step.merge_key])
            if head.proof and step.proof:
                head.proof = replace(head.proof, values=head.proof.values + step.proof.values)
            head.merged_changes.append(change)
            change.steps.remove(step)
            before = [pair for pair in kept if pair[0] is change]
            kept = [pair for pair in kept if pair[0] is not change]
            place = next(at for at, pair in enumerate(kept) if pair[1] is head)
            kept[place:place] = before
    return kept


def _lanes(chain: list[tuple[Change, Step]]) -> list[Lane]:
    """The chain laid in lanes: even numbers hold what can be batched, odd ones single calls. Steps that go together lie in one lane."""
    sorter = _Sorter()
    numbered: dict[int, list[tuple[Change, Step]]] = {}
    groups = list(_groups(chain))
    for group in groups:
        if not group[-1][1].last:
            numbered.setdefault(sorter.lane(group), []).extend(group)
    lanes = [Lane(number % 2 == 0, numbered[number]) for number in sorted(numbered)]
    return lanes + [Lane(all(step.operation for dummy, step in group), group) for group in groups if group[-1][1].last]


def _groups(chain: list[tuple[Change, Step]]) -> t.Iterator[list[tuple[Change, Step]]]:
    """Every step with those it must not be without; alone where one of them cannot be batched."""
    group: list[tuple[Change, Step]] = []
    for pair in chain:
        group.append(pair)
        if not pair[1].half:
            yield from [group] if all(step.operation for dummy, step in group) else [[one] for one in group]
            group = []


class _Sorter:
    """Finds the lowest lane steps may lie in, given those before them."""

    def __init__(self) -> None:
        self.resources: dict[str, tuple[Resource, int]] = {}
        self.made: dict[int, int] = {}
        self.claimed = self.given = -1

    def lane(self, group: list[tuple[Change, Step]]) -> int:
        """The lane of some steps that go together."""
        lowest = max(self._lowest(change, step) for change, step in group)
        lane = lowest + (lowest % 2 == 0) if group[0][1].operation is None else lowest + lowest % 2
        for change, step in group:
            self._lies(change, step, lane)
        return lane

    def _lowest(self, change: Change, step: Step) -> int:
        resource = change.want.resource
        lowest = max([0, *(lane for other, lane in self.resources.values() if _related(resource, other))])
        lowest = max([lowest, *(self.made[id(made)] + 1 for made in step.waits_for() if id(made) in self.made)])
        lowest = max(lowest, self.claimed + 1) if step.retry_404 else lowest
        return max(lowest, self.given) if (change.unasked or change.late) and not change.early else lowest

    def _lies(self, change: Change, step: Step, lane: int) -> None:
        self.resources[change.want.resource.name] = (change.want.resource, lane)
        self.given = self.given if change.unasked else max(self.given, lane)
        if step.creates is not None:
            self.made[id(step.creates)] = lane
        if step.merge_key:
            self.claimed = max(self.claimed, lane)


def _related(one: Resource, other: Resource) -> bool:
    """Whether the order of these two must be kept: same kind, one comes after the other, one is a setting or the home of the other."""
    if one.name == other.name or one.name in other.after or other.name in one.after or "networks" in (one.name, other.name):
        return True
    needed = {resource.requires[0].name for resource in (one, other) if resource.requires}
    return bool(needed & {one.name, other.name}) or {one.scope, other.scope} == {"device", "network"} and "devices" in (one.name, other.name)
