# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What two places of a task can say. Objects that name each other: those of one kind, and who belongs together where both sides can say it
(`Field.other_side`); the names of new objects are known before they are planned. What is one thing under two options (`Field.said_in`)."""
from __future__ import annotations

import typing as t

from ..errors import BadInput, LookupFailure, Problem
from ..schema.change import Want
from ..schema.field import Field
from ..schema.protocols import Names


def agree(wants: list[Want], names: Names) -> None:
    """Tell `names` of the objects that the Wants of both sides may refer to before they are planned. Raises BadInput where one side says of two
    objects that they belong together, and the other that they do not, and where two options for one thing say otherwise."""
    sides = [(want, field, other) for want in wants for field in want.resource.fields if field.other_side
             for other in wants if other.resource.name == field.ref and other.place.organization == want.place.organization]
    sides = [one for one in sides if one[0].state not in ("deleted", "gathered")]
    alike = [want for want in wants if want.resource.own_kind and want.resource.referred_by and want.state not in ("deleted", "gathered")]
    for want in {id(side): side for side in [*alike, *(side for one in sides for side in (one[0], one[2]))]}.values():
        names.announce(want.resource, want.place, [item.get(want.resource.key) for item in want.config or []])
    problems = [*(problem for want, field, other in sides for problem in _contradictions(want, field, other, names)), *_twice(wants)]
    if problems:
        raise BadInput(*problems)


def _contradictions(want: Want, field: Field, other: Want, names: Names) -> t.Iterator[Problem]:
    back = other.resource.by_option[field.other_side.partition(".")[2]]
    try:
        here = [(want.entry(number), *_said(want, item, field, names)) for number, item in enumerate(want.config or []) if field.name in item]
        there = [(other.entry(number), *_said(other, item, back, names)) for number, item in enumerate(other.config or []) if back.name in item]
    except LookupFailure:
        return  # said where it is planned
    for path, me, mine in here:
        for place, one, members in there:
            if (one in mine) != (me in members):
                yield Problem(f"{path}.{field.name}", "says otherwise than", f"{place}.{back.name}", "; give both alike, or only one of them")


def _said(want: Want, item: t.Mapping, field: Field, names: Names) -> tuple:
    """An object, and those it says it belongs to, by identifier."""
    return (names.identify(want.resource.name, item.get("id") or item[want.resource.key], want.place),
            [names.identify(str(field.ref), one, want.place) for one in item[field.name] or ()])


def _twice(wants: list[Want]) -> t.Iterator[Problem]:
    """Options for one thing of one place that contradict each other."""
    given = {(want.resource.name, want.place.home()): want for want in wants if want.state not in ("deleted", "gathered") and isinstance(want.config, dict)}
    for (dummy, home), want in given.items():
        for field in (one for one in want.resource.fields if one.said_in):
            kind, dummy, option = field.said_in.partition(".")
            other = given.get((kind, home))
            if other and None not in (mine := want.config.get(field.name), theirs := other.config.get(option)) and _otherwise(mine, theirs):
                yield Problem(f"{want.path}.{field.name}", "says otherwise than", f"{other.path}.{option}", "; it is the same thing, so give one of them")


def _otherwise(mine: t.Any, theirs: t.Any) -> bool:
    """Whether two values contradict each other: in what both of them say."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        return any(_otherwise(mine[name], theirs[name]) for name in mine.keys() & theirs.keys() if None not in (mine[name], theirs[name]))
    if isinstance(mine, list) and isinstance(theirs, list):
        return len(mine) != len(theirs) or any(map(_otherwise, mine, theirs))
    return str(mine).casefold() != str(theirs).casefold()
