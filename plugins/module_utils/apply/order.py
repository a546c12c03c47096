# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts Changes in the order in which they may be written. Pure.

A unit is what fails alone: a network with all that is in it, or one object of the organization; in it, slots such as ports fail alone. Stages run one after
another, the units of a stage side by side; removals in the last ones wait on what comes in their place. The steps of a unit
lie in lanes, which run one after another: a lane holds either steps that may share an action batch, or steps that must be
single calls. What can be batched comes as early as the steps it depends on allow, so that a site costs few batches.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field, replace

from ..schema.change import Change, Step
from ..schema.resource import Resource
from ..schema.turns import FIRST as FIRST_TURN
from ..schema.turns import Turn, turns
from .circles import made_first, one_side, untangle, users_first
from .line import REMOVALS, Line, home
from .waits import making_room, wait

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
    turns  of the kinds in the run.
    given_up  the steps that were taken out of it, because they failed or wait for one that did.
    """

    site: str
    stage: tuple[int, int]
    queue: str = ""
    lanes: list[Lane] = field(default_factory=list)
    turns: t.Mapping[str, Turn] = field(default_factory=dict)
    given_up: list[tuple[Change, Step]] = field(default_factory=list)

    @property
    def steps(self) -> list[tuple[Change, Step]]:
        """Every (change, step) in the order of writing; those given up come last."""
        return [*(pair for lane in self.lanes for pair in lane.steps), *self.given_up]

    def give_up(self, failed: list[Change], at_lane: int, at: int) -> None:
        """Go on without some slots that failed, and without what needs them or waits for all that was given; what was done before place `at` of
        a lane stays."""
        for number, lane in enumerate(self.lanes[at_lane:], at_lane):
            done = at if number == at_lane else 0
            lost = [pair for pair in lane.steps[done:] if any(pair[0] is one or self._needs(pair[0], one) for one in failed)]
            self.given_up += lost
            lane.steps = [*lane.steps[:done], *(pair for pair in lane.steps[done:] if not any(pair is one for one in lost))]
        self.lanes[at_lane + 1:] = [lane for lane in self.lanes[at_lane + 1:] if lane.steps]

    def _needs(self, change: Change, failed: Change) -> bool:
        """Whether a Change must not come about without one that failed. What one slot each hangs on is its own slot alone."""
        resource, kind = change.want.resource, failed.want.resource.name
        if change.not_given or change.after_replacement or any(one is failed for one in change.depends_on):
            return True
        return change.key == failed.key if kind in resource.hangs_on else kind in self.turns.get(resource.name, FIRST_TURN).needs


def ordered(changes: list[Change], known: t.Mapping[str, Turn]) -> list[Unit]:
    """Units in the order of their stages. `known` is the turn of every resource; where that is empty, those at hand tell it. Raises BadInput for
    what no order brings about."""
    line = Line(changes, known or turns({one.name: one for change in changes for one in _declared(change.want.resource)}))
    one_side(changes)
    untangle(changes, line.stage)
    _stand_ins(changes)
    units: dict[t.Any, Unit] = {}
    chains: dict[t.Any, list[tuple[Change, Step]]] = {}
    in_line = users_first(sorted(changes, key=lambda one: (*line.phase(one), line.rank(one))))
    for change in making_room(in_line, home):
        slot = (line.stage(change), home(change))
        units.setdefault(slot, Unit(change.want.place.home_name() or change.key, slot[0], _queue(change)))
        change.left = len(change.steps)
        chains.setdefault(slot, []).extend((change, step) for step in change.steps)
    wait([change for change in changes if line.stage(change)[0] >= REMOVALS], changes)
    for slot, unit in units.items():
        unit.lanes, unit.turns = _lanes(_bound_first(_joined(made_first(chains[slot]))), line.turns), line.turns
    return sorted(units.values(), key=lambda unit: unit.stage)


def _declared(resource: Resource) -> list[Resource]:
    """A Resource and the setting it requires."""
    return [*([resource.requires[0]] if resource.requires else []), resource]


def _stand_ins(changes: list[Change]) -> None:
    """Let calls stand in for others only where there are many to write (quirk J6): the same in check mode as in the run."""
    kinds: dict[tuple, list[Step]] = {}
    for step in (step for change in changes for step in change.steps if step.stand_in):
        kinds.setdefault((step.operation, step.path), []).append(step)
    for step in (step for steps in kinds.values() if len(steps) <= FEW for step in steps):
        step.stand_in = step.operation = None


def _queue(change: Change) -> str:
    """Operations of a kind of which no two may be under way at a time."""
    resource = change.want.resource
    return f"{change.operation} {resource.name}" if change.operation in resource.one_by_one else ""


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


def _lanes(chain: list[tuple[Change, Step]], known: t.Mapping[str, Turn]) -> list[Lane]:
    """The chain laid in lanes: even numbers hold what can be batched, odd ones single calls. Steps that go together lie in one lane."""
    sorter = _Sorter(known)
    numbered: dict[int, list[tuple[Change, Step]]] = {}
    for group in _groups(chain):
        numbered.setdefault(sorter.lane(group), []).extend(group)
    return [Lane(number % 2 == 0, numbered[number]) for number in sorted(numbered)]


def _bound_first(chain: list[tuple[Change, Step]]) -> list[tuple[Change, Step]]:
    """The steps of a unit with a binding to a template right after the devices have come into the network: what is written later is written to what
    the template gives."""
    binding = [pair for pair in chain if pair[1].binds]
    if not binding:
        return chain
    home = [pair for pair in chain if pair[0] is binding[0][0] and not pair[1].binds]
    coming = {id(change) for change, step in chain if step.merge_key}
    claims = [pair for pair in chain if id(pair[0]) in coming and (pair[1].merge_key or pair[1].unfinished)]
    done = {id(step) for dummy, step in (*binding, *home, *claims)}
    return [*home, *claims, *binding, *(pair for pair in chain if id(pair[1]) not in done)]


def _groups(chain: list[tuple[Change, Step]]) -> t.Iterator[list[tuple[Change, Step]]]:
    """Every step with those it must not be without; alone where one of them cannot be batched."""
    group: list[tuple[Change, Step]] = []
    for pair in chain:
        group.append(pair)
        if not pair[1].unfinished:
            yield from [group] if all(step.operation for dummy, step in group) else [[one] for one in group]
            group = []


class _Sorter:
    """Finds the lowest lane steps may lie in, given those before them."""

    def __init__(self, known: t.Mapping[str, Turn]) -> None:
        self.known = known
        self.resources: dict[str, int] = {}
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
        name = change.want.resource.name
        lowest = max([0, *(lane for other, lane in self.resources.items() if _related(name, other, self.known))])
        lowest = max([lowest, *(self.made[id(made)] + 1 for made in step.waits_for() if id(made) in self.made)])
        lowest = max(lowest, self.claimed + 1) if step.retry_404 else lowest
        return max(lowest, self.given) if (change.not_given or change.after_replacement) and not change.ahead else lowest

    def _lies(self, change: Change, step: Step, lane: int) -> None:
        self.resources[change.want.resource.name] = lane
        self.given = self.given if change.not_given else max(self.given, lane)
        if step.creates is not None:
            self.made[id(step.creates)] = lane
        if step.merge_key:
            self.claimed = max(self.claimed, lane)


def _related(one: str, other: str, known: t.Mapping[str, Turn]) -> bool:
    """Whether the order of these two kinds must be kept: they are the same, or one needs the other."""
    return one == other or one in known.get(other, FIRST_TURN).needs or other in known.get(one, FIRST_TURN).needs
