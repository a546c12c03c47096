# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Planning of singletons that are lists of members (an organization's inventory): what to add, what to take out.

The hook `requests` of such a Resource sees the additions in `draft.body` and the removals in `draft.want`.
"""
from __future__ import annotations

import typing as t

from ..errors import BadInput, Problem
from ..schema.compare import identity, plain
from ..schema.entries import WORDS
from ..schema.field import Field
from ..schema.protocols import Planner
from ..schema.values import to_api
from ..schema.write_context import WriteContext


def plan(planner: Planner) -> None:
    """Plan the Want of a planner (see plan.py)."""
    want, resource = planner.want, planner.resource
    have = planner.have.objects or {}
    asked = {name: value for name, value in (want.config or {}).items() if name not in WORDS}
    add, remove = ((want.config or {}).get(word) or {} for word in WORDS)
    planner.check_given(asked, have, want.path)
    given, gone_by_name = (to_api(one, resource.fields, planner.identify, want.path) for one in ({**add, **asked}, remove))
    adding, removing = {}, {}
    for field in [one for one in resource.fields if not one.control]:
        new, gone = _sides(given, have, field, want.state)
        named = _sides(gone_by_name, have, field, "deleted")[1]
        gone = _releasable(gone + named, field, planner, f"{want.path}.remove" if named else want.path, asked_for=bool(named) or want.state == "deleted")
        adding.update({field.api: new} if new else {})
        removing.update({field.api: gone} if gone else {})
    more = {field.api: [*(have.get(field.api) or []), *adding.get(field.api, [])] for field in resource.fields if not field.control}
    after = {name: [one for one in items if one not in removing.get(name, [])] for name, items in more.items()}
    planner.plan.before, planner.plan.after = planner.shown(have), planner.shown(after)
    if adding:
        _change(planner, have, more, {}, adding)
    if removing:  # by itself, so that what nobody named waits for all that was given
        _change(planner, more, after, removing, {})
        planner.plan.changes[-1].resets = True


def _change(planner: Planner, before: dict, after: dict, removing: dict, adding: dict) -> None:
    draft = WriteContext(planner.resource, planner.place, "update", "", before, removing, adding, [*adding, *removing], {}, planner.place.ids())
    planner.add("update", "", planner.steps(draft), before, after)


def _releasable(gone: list, field: Field, planner: Planner, path: str, asked_for: bool) -> list:
    """What can be taken out. Raises BadInput where that was asked for and cannot be."""
    if field.name not in planner.resource.undeletable:
        return gone
    if gone and asked_for:
        raise BadInput(Problem(f"{path}.{field.name}", f"{field.name} cannot be given back once they are claimed", apart=True))
    return []


def _sides(given: dict, have: dict, field: Field, state: str) -> tuple[list, list]:
    """(to add, to take out) of one list."""
    if field.api not in given:
        return [], []
    wanted = {_mark(one, field): one for one in given[field.api]}
    present = {_mark(one, field): one for one in have.get(field.api) or []}
    if state == "deleted":
        return [], [one for key, one in present.items() if key in wanted]
    gone = [one for key, one in present.items() if key not in wanted] if state == "overridden" else []
    return [one for key, one in wanted.items() if key not in present], gone


def _mark(one: t.Any, field: Field) -> t.Any:
    if isinstance(one, dict):
        return identity(one, field, [field.fields[0].name])
    return plain(str(one).upper())
