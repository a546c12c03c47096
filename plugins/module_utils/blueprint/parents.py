# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that hang on other objects: what a task wants of many parents is read and planned parent by parent, and told as one again."""
from __future__ import annotations

import typing as t
from dataclasses import replace

from ..catalog.index import RESOURCES
from ..catalog.references import REFERABLE
from ..errors import ApiError, BadInput, NotThere, Problem, together
from ..input.hints import slip_hint
from ..input.limits import by_itself_first
from ..schema.change import Plan, Want
from ..schema.field import Field
from ..schema.own_faults import within
from ..schema.place import Place
from ..schema.protocols import Names

Found = t.Union["tuple[list[Want], list[str]]", ApiError, BadInput]


def found(want: Want, names: Names) -> Found:
    """What `split` returns, or why that cannot be said. Nothing is shared but `names`, so that Wants may be split side by side."""
    try:
        with within(want.resource.name):
            return split(want, names)
    except (ApiError, BadInput) as error:
        return error


def split(want: Want, names: Names) -> tuple[list[Want], list[str]]:
    """(one Want for each parent; itself where its objects have none, warnings). Raises BadInput for parents that are not there.

    All parents count where all objects do: for `overridden`, and for `gathered` without names. Else those that were given.
    """
    parents = want.resource.parents
    if not parents and not _told_by_others(want) or want.state == "gathered" and not want.place.can_have(want.resource):
        return [want], []
    problems: list[BadInput] = []
    warnings: list[str] = []
    everywhere = want.state == "overridden" or want.state == "gathered" and not want.config
    places = {tuple(place.parents.values()): place for place in (_everywhere(want, names) if everywhere else ())}
    entries: dict[tuple, list[tuple[dict, str]]] = {}
    for number, item in enumerate(want.config or []):
        try:
            with by_itself_first(want.doubts, want.entry(number)):
                under = _under(want, item, want.entry(number), names, warnings)
        except BadInput as problem:
            problems.append(problem)
            continue
        if under is not None:
            mark = tuple(under.parents.values())
            places.setdefault(mark, under)
            entries.setdefault(mark, []).append(({name: value for name, value in item.items() if name not in under.parents}, want.entry(number)))
    if problems:
        raise together(problems)
    return [_part(want, place, entries.get(mark, [])) for mark, place in places.items()], warnings


def merged(want: Want, plans: t.Sequence[Plan]) -> Plan:
    """The Plan of a Want, made of those of its parts."""
    if [one.want for one in plans] == [want]:
        return plans[0]
    return Plan(want, [change for plan in plans for change in plan.changes], _side([plan.before for plan in plans]), _side([plan.after for plan in plans]),
                [one for plan in plans for one in plan.ids], next((plan.absent for plan in plans if plan.absent), ""),
                unsent=[one for plan in plans for one in plan.unsent],
                others=[one for plan in plans for one in plan.others or []] if any(plan.others is not None for plan in plans) else None)


def _side(sides: list) -> list | None:
    return None if any(one is None for one in sides) else [one for some in sides for one in some]


def _part(want: Want, place: Place, entries: list[tuple[dict, str]]) -> Want:
    return replace(want, place=place, config=None if want.config is None else [item for item, dummy in entries], paths=tuple(path for dummy, path in entries))


def _under(want: Want, item: t.Mapping, path: str, names: Names, warnings: list[str]) -> Place | None:
    """The place under the parents an item names. None where it is to be removed and its parent is gone, or goes in this run."""
    place = want.place
    removed = _told_by_others(want)
    for field in (*want.resource.parents, *removed):
        try:
            number = names.identify(str(field.ref), item[field.name], place, f"{path}.{field.name}")
        except NotThere:
            if want.state != "deleted":
                raise
            warnings += _slip(field, str(item[field.name]), place, path, names)
            return None
        if names.is_removed(str(field.ref), place, number):
            if want.state == "deleted":
                return None
            noun = REFERABLE[field.ref or ""].noun
            raise BadInput(Problem(f"{path}.{field.name}", f"{noun} {item[field.name]!r} is removed by this task, and all that hangs on it", apart=True))
        if field not in removed:
            place = place.under(field.name, number, str(names.name_of(str(field.ref), number, place)))
    return place


def _told_by_others(want: Want) -> tuple[Field, ...]:
    """The options that tell what is removed by other objects: where one of those is gone, so is what was told by it. SSIDs and ports never go."""
    resource = want.resource
    told = [resource.by_option[name] for name in ((resource.key, *resource.key_with) if resource.many and want.state == "deleted" else ())]
    return tuple(one for one in told if one.ref in RESOURCES and RESOURCES[one.ref].kind == "collection" and not one.parent)


def _slip(field: Field, name: str, place: Place, path: str, names: Names) -> list[str]:
    """What to say of a parent that is not there, where one of nearly that name is."""
    one = REFERABLE[field.ref or ""]
    hint = slip_hint(name, [str(row[one.name]) for row in names.objects(str(field.ref), place) if row.get(one.name)])
    return [f"{path}.{field.name}: there is no {one.noun} {name!r} to remove anything from{hint}"] if hint else []


def _everywhere(want: Want, names: Names) -> list[Place]:
    """The places under all parents that are there and stay; where everything is read, not under slots that nobody uses."""
    places = [want.place]
    for field, kind in ((field, field.ref or "") for field in want.resource.parents):
        found = [(one, str(row[REFERABLE[kind].id])) for one in places for row in names.staying(kind, one)
                 if not want.unnamed or str(row[REFERABLE[kind].id]) not in names.idle(kind, one)]
        places = [one.under(field.name, number, str(names.name_of(kind, number, one))) for one, number in found]
    return places
