# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that are made anew because something changes that only creation takes (`Field.recreate`). Pure.

The new one comes first, so that nothing is lost when it is refused. Until the old one is gone its name says whose place it takes:
a run that is killed in between leaves both, names alone are no proof of which is which (quirk H16), and the next run must know what it may
finish. Last it gets the name that is wanted.
"""
from __future__ import annotations

import hashlib
import json
import re
import typing as t
from dataclasses import replace

from ..schema.change import Change, Plan, Step
from ..schema.compare import named, plain
from ..schema.resource import Resource
from ..schema.write_context import WriteContext

_INTERIM = re.compile(r"(.+) \(in place of ([0-9a-f]{8})\)")


def in_place_of(old: WriteContext, going: list[Step], coming: Change, api: dict) -> list[Step]:
    """The steps that remove the `old` object, and then give the new one its name; `coming` makes it under another one until then."""
    resource, name = old.resource, old.resource.by_option[old.resource.key].api
    interim = f"{api[name]} (in place of {_mark(old.have, resource)})"
    made = next(step for step in coming.steps if step.creates)
    if made.body is None or made.proof is None:
        raise AssertionError
    made.body, made.proof = {**made.body, name: interim}, replace(made.proof, values=(interim,))
    going[-1].leaves_behind = f"what comes in its place is there beside it, as {interim!r}"
    named = WriteContext(resource, old.place, "update", old.key, {name: interim}, api, {name: api[name]}, [resource.key], {},
                         {**old.place.ids(), "id": made.creates}).usual()
    named[-1].leaves_behind = f"it is called {interim!r}"
    return going + named


def unnamed(name: t.Any, present: t.Sequence[t.Mapping], resource: Resource) -> list[int]:
    """Which objects came in place of another one, and are still to be called `name`."""
    key = resource.by_option[resource.key]
    return [at for at, (own, dummy) in _interim(present, resource) if plain(own, key) == plain(name, key)]


def successors(at: int, present: t.Sequence[t.Mapping], resource: Resource) -> dict[int, str]:
    """Which objects came in place of this one, which is still there, and how they are to be called."""
    return {number: own for number, (own, mark) in _interim(present, resource) if mark == _mark(present[at], resource)}


def _interim(present: t.Sequence[t.Mapping], resource: Resource) -> list[tuple[int, t.Sequence[str]]]:
    """The objects that came in place of another one, each with its own name to be and that one's mark."""
    key, anew = resource.by_option[resource.key].api, any(field.recreate for field in resource.fields)
    found = ((at, _INTERIM.fullmatch(str(one.get(key)))) for at, one in enumerate(present if anew else ()))
    return [(at, match.groups()) for at, match in found if match]


def _mark(old: t.Mapping, resource: Resource) -> str:
    """What tells an object from all others: what only creation takes, which nobody can change."""
    marks = json.dumps([plain(old.get(field.api), field) for field in resource.fields if field.recreate], default=str)
    return hashlib.sha256(marks.encode()).hexdigest()[:8]


def held_by_replaced(plan: Plan, given: t.Mapping[str, str]) -> list[str]:
    """Sentences about new objects that would come where another one is until it is made anew itself: both cannot be had without a time in which
    one of them is lost. `given`: {key: path}."""
    resource = plan.want.resource
    leaving = {_marks(change.assumed_before, resource): change for change in plan.changes if change.after_replacement}
    coming = [(change, leaving[_marks(change.after, resource)]) for change in plan.changes if change.operation == "create"
              and leaving and _marks(change.after, resource) in leaving]
    option = next((field.name for field in resource.fields if field.recreate), "")
    return [f"{given.get(one.key, plan.want.path)}.{option}: {resource.title} {other.key} has it until it gets another one; give it to {one.key} in a task "
            "of its own afterwards" for one, other in coming]


def _marks(seen: t.Mapping | None, resource: Resource) -> tuple:
    return tuple(plain((seen or {}).get(field.name), field) for field in resource.fields if field.recreate)


def free_identifiers(plan: Plan, present: t.Sequence[t.Mapping]) -> None:
    """Let an identifier that goes with what this run removes be a new object's: some follow from what the object is (quirk G9)."""
    resource = plan.want.resource
    key = resource.by_option[resource.key]
    gone = {str(step.ids["id"]) for change in plan.changes if change.operation == "delete" for step in change.steps if step.method == "DELETE"}
    rows = [one for one in present if str(one.get(resource.id)) in gone]
    coming = [(change.key, step) for change in plan.changes if rows and change.operation == "create" for step in change.steps]
    for called, step in coming:
        if step.creates and step.proof:
            alike = {str(one.get(resource.id)) for name in (step.proof.values[0], called) for one in named(rows, name, key)}
            step.proof = replace(step.proof, known=step.proof.known - (gone - alike))


def as_given(one: t.Mapping, item: t.Mapping, resource: Resource) -> bool:
    """Whether an object has what an item gives of what only creation takes; not where it gives none of it."""
    marks = [field for field in resource.fields if field.recreate and item.get(field.name) is not None]
    return bool(marks) and all(plain(one.get(field.api), field) == plain(item[field.name], field) for field in marks)
