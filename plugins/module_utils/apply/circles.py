# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""New objects that refer to each other: a membership is written from one side only, and what cannot be made in one write is made in two. Pure.

`one_side` and `untangle` change the steps of the Changes they are given.
"""
from __future__ import annotations

import typing as t

from ..errors import BadInput, Problem
from ..schema.change import Change, Step
from ..schema.field import Field
from ..schema.place import PendingId, identifiers

Pair = tuple[Change, Step]


def one_side(changes: list[Change]) -> None:
    """Leave a membership that both sides say (`Field.other_side`) to the other side, where that says all that is new about it."""
    said = [change for change in changes if any(field.other_side for field in change.want.resource.fields)]
    for change in said:
        for step in list(change.steps):
            for field in (one for one in change.want.resource.fields if one.other_side and one.api in (step.body or {})):
                if _said_there(step, field, changes):
                    step.body = {name: value for name, value in (step.body or {}).items() if name != field.api}
                    step.changed = tuple(name for name in step.changed if name != field.name)
            if step.method == "PUT" and not (step.changed and step.body):
                change.steps.remove(step)
    for change in (one for one in said if not one.steps):
        changes.remove(change)


def _said_there(step: Step, field: Field, changes: list[Change]) -> bool:
    """Whether the other side writes the same of every member that comes or goes."""
    kind, dummy, option = field.other_side.partition(".")
    me, will, was = _identifier(_number(step)), _identifiers((step.body or {})[field.api]), _identifiers((step.old or {}).get(field.api))
    there = {_identifier(_number(one)): (other.want.resource.by_option[option].api, one.body or {}) for other in changes
             if other.want.resource.name == kind and other.operation != "delete" for one in other.steps}
    moved = [one for one in [*will, *was] if (one in will) != (one in was)]
    said = [(one in will, *there[one]) for one in moved if one in there]
    return len(said) == len(moved) and all(api in body and (me in _identifiers(body[api])) == member for member, api, body in said)


def _number(step: Step) -> t.Any:
    """The identifier of what a step writes."""
    return step.creates if step.creates is not None else step.ids.get("id")


def _identifiers(members: t.Any) -> list:
    """A list of members, which may be sent as numbers (quirk M6), by their identifiers."""
    return [_identifier(one) for one in members or ()]


def _identifier(value: t.Any) -> t.Any:
    return next(iter(identifiers(value)), str(value))


def untangle(changes: list[Change], stage: t.Callable[[Change], tuple]) -> None:
    """Let new objects that need each other's identifiers get them by a second write. Raises BadInput where what one of them names may only be
    given when it is made, and for a new object that is written at a later `stage` than what names it."""
    makers = {id(step.creates): (change, step) for change in changes for step in change.steps if step.creates is not None}
    latest = max((stage(change) for change, dummy in makers.values()), default=(0, 0))
    for change, step in [(one, step) for one in changes if stage(one) < latest for step in one.steps]:
        for made in (one for one in step.waits_for() if id(one) in makers):
            if stage(makers[id(made)][0]) > stage(change):
                raise BadInput(Problem(change.want.path, f"{change.label} names {makers[id(made)][0].label}, which this task makes only after it; "
                                       "give one of them in a task of its own", apart=True))
    for pair in makers.values():
        while circle := _circle(pair, makers):
            _cut(circle, makers)


def _circle(start: Pair, makers: t.Mapping[int, Pair]) -> list[Pair]:
    """The way from a step over what it waits for back to itself; empty where there is none."""
    ways, seen = [[start]], set()
    while ways:
        way = ways.pop()
        for made in way[-1][1].waits_for():
            maker = makers.get(id(made))
            if maker == start:
                return way
            if maker is not None and id(made) not in seen:
                seen.add(id(made))
                ways.append([*way, maker])
    return []


def _cut(circle: list[Pair], makers: t.Mapping[int, Pair]) -> None:
    """Take what closes a circle out of one of its steps, and write it afterwards."""
    found = []
    for (change, step), (dummy, needed) in zip(circle, [*circle[1:], circle[0]]):
        for field in change.want.resource.fields:
            if field.api in (step.body or {}) and needed.creates in _pending((step.body or {})[field.api]) and not (
                    field.required or field.required_on_create or field.create_only):
                found.append((not field.other_side, change, step, field))
    if not found:
        change, other = circle[0][0], circle[-1][0]
        raise BadInput(Problem(change.want.path, f"{change.label} and {other.label} each need the other to be there before; "
                               "give one of them in a task of its own", apart=True))
    change, step, field = min(found, key=lambda one: one[0])[1:]
    later, resource = {field.api: (step.body or {})[field.api]}, change.want.resource
    step.body = {name: value for name, value in (step.body or {}).items() if name != field.api}
    method, path = resource.update or ("PUT", resource.item)
    change.steps.append(Step(method, path, {**step.ids, "id": step.creates}, later, "update" if "update" in resource.batch else None,
                             fields=step.fields, resource=resource, changed=(field.name,),
                             leaves_behind=f"{change.label} is there without its {field.name}"))


def users_first(line: list[Change]) -> list[Change]:
    """The line with removed objects that name others of their kind before these, where both go."""
    gone = {(change.want.resource.name, str(change.want.place.key(change.want.resource.scope)), change.key): change for change in line
            if change.operation == "delete" and change.want.resource.own_kind}
    if not gone:
        return line
    behind: dict[int, list[Change]] = {}
    for (name, place, dummy), change in gone.items():
        for field in change.want.resource.own_kind:
            said = (change.before or {}).get(field.name) or ()
            for key in said if isinstance(said, list) else [said]:
                if (name, place, str(key)) in gone:
                    behind.setdefault(id(gone[name, place, str(key)]), []).append(change)
    ordered: dict[int, Change] = {}

    def add(change: Change, way: tuple[int, ...] = ()) -> None:
        for user in behind.get(id(change), []) if id(change) not in way else ():
            add(user, (*way, id(change)))
        ordered.setdefault(id(change), change)

    for change in line:
        add(change)
    return list(ordered.values())


def _pending(value: t.Any) -> list[PendingId]:
    """The identifiers in a value that are not known yet."""
    return Step("PUT", "", {}, {"": value}).waits_for()


def made_first(chain: list[Pair]) -> list[Pair]:
    """The steps of a unit, each after those whose objects it names; otherwise as they are."""
    at = {id(step.creates): number for number, (dummy, step) in enumerate(chain) if step.creates is not None}
    last = max(at.values(), default=0)
    if all(at.get(id(made), -1) < number for number, (dummy, step) in enumerate(chain[:last]) for made in step.waits_for()):
        return chain
    line: list[Pair] = []
    done: set[int] = set()

    def add(number: int) -> None:
        if number in done:
            return
        done.add(number)
        for made in chain[number][1].waits_for():
            if id(made) in at:
                change = chain[at[id(made)]][0]
                for before in [one for one in range(at[id(made)] + 1) if chain[one][0] is change]:
                    add(before)
        line.append(chain[number])

    for number in range(len(chain)):
        add(number)
    return line
