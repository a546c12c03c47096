# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a blueprint in check mode tells of each object that is not as given: where it was given, what was given, what is there. Pure."""
from __future__ import annotations

import typing as t

from ..planning.given import given
from ..schema.change import Change, Plan, Want
from ..schema.entries import WORDS
from ..schema.protocols import Task
from ..schema.resource import Resource
from ..schema.values import MaskedText
from ..schema.walk import each


def told(task: Task, plans: list[Plan]) -> dict:
    """`differences` and `not_compared` of a result; nothing where the task is not about a whole tree."""
    if isinstance(task.root, Resource):
        return {}
    unseen: dict[str, list[str]] = {}
    for plan in plans:
        for option, label in plan.unsent:
            unseen.setdefault(f"{plan.want.resource.name}.{option}", []).append(label)
    return {"differences": [each(row, _as_text) for plan in plans for row in _rows(plan)],
            "not_compared": [{"option": option, "objects": labels} for option, labels in unseen.items()]}


def asked(task: Task) -> list | None:
    """Where a Plan is to put what is there and nobody gave; None where nobody is told."""
    return [] if task.check and not isinstance(task.root, Resource) else None


def _rows(plan: Plan) -> t.Iterator[dict]:
    """Of what is new as a whole only the network itself is told; of what is made anew both sides in one row."""
    pairs: dict[str, list[Change]] = {}
    for change in plan.changes if not plan.want.place.new else ():
        pairs.setdefault(change.key, []).append(change)
    for key, some in pairs.items():
        before = next((one.before for one in some if one.before is not None), None)
        masked = next((one.reached("after_masked") for one in some if one.after is not None), None)
        path, item = next((given(one) for one in some if one.after is not None), given(some[0]))
        head = _head(plan.want, key, path, masked if before is None else before)
        if before is None or masked is None:
            yield {**head, "kind": "missing" if before is None else "undeclared", "declared": masked, "present": before}
            continue
        after = next((one.reached() for one in some if one.after is not None), masked)
        names = [name for name in {**before, **masked} if before.get(name) != after.get(name) or _changed_secret(masked.get(name))]
        asked = {*item, *(name for word in WORDS for name in item.get(word) or ())}
        names = [name for name in names if name in asked] or names
        if names:
            yield {**head, "kind": "changed", "declared": {name: masked.get(name) for name in names}, "present": {name: before.get(name) for name in names}}
    for option, name, one in plan.others or ():
        head = _head(plan.want, "" if option else name, plan.want.path, one)
        yield {**head, "kind": "undeclared", "declared": None, "present": {option: [one]} if option else one}


def _head(want: Want, key: str, path: str, item: t.Any) -> dict:
    """Where an object is, and the options by which it can be named in a blueprint."""
    resource, place = want.resource, want.place
    home = resource.scope in ("organization", "dashboard")
    names = ("id", resource.key, *resource.key_with, *(one.name for one in resource.parents)) if resource.many else ()
    serial = key if resource.home_of == "device" else place.serial
    return {"network": None if home else place.home_name(), "template": place.is_template, "serial": serial, "device": place.site if place.serial else None,
            "resource": resource.name, "object": key, "path": path, "key": {name: item[name] for name in names if name in (item or {})}}


def _as_text(value: t.Any) -> t.Any:
    return str(value) if isinstance(value, MaskedText) else value


def _changed_secret(value: t.Any) -> bool:
    """Whether a value, at any depth, holds a secret that is known to be another one than is there."""
    found: list[MaskedText] = []
    each(value, lambda one: found.append(one) if isinstance(one, MaskedText) and str(one) == "(hidden, changed)" else None)
    return bool(found)
