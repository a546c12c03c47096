# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that come with a network which this run makes as a copy of another one.

What they are is read from the source. Which identifiers the Dashboard gives them is said nowhere, and those of the source
may be another object's, so an object is looked up in the copy by its name before anything is written about it. Pure.
"""
from __future__ import annotations

import typing as t

from ..catalog.index import RESOURCES
from ..catalog.references import REFERABLE
from ..schema.change import Step
from ..schema.field import Field
from ..schema.place import PendingId
from ..schema.proofs import Proof
from ..schema.walk import inside
from ..schema.write_context import WriteContext


def looked_up(draft: WriteContext, name_of: t.Callable[[str, t.Any], t.Any]) -> list[Step]:
    """The GETs that must stand before an object's steps; the source's identifiers in them become what they find."""
    resource, looks = draft.resource, []

    def look(path: str, number: str, key: Field, name: t.Any) -> PendingId:
        found = PendingId(str(name))
        looks.append(Step("GET", path, {**draft.place.ids(), **above}, creates=found, made_key=number, proof=Proof(path, key, (name,))))
        return found

    above: dict[str, t.Any] = {}
    for option, kind, number in ((one.name, str(one.ref), draft.place.parents[one.name]) for one in resource.parents):
        if isinstance(number, str) and _renumbered(kind):
            above[option] = look(REFERABLE[kind].path, REFERABLE[kind].id, _named(kind), name_of(kind, number))
    draft.ids.update(above)
    key = resource.by_option[resource.key] if resource.many else None
    if draft.operation != "create" and key is not None and resource.id != key.api:
        draft.ids["id"] = look(resource.path, resource.id, key, draft.have[key.api])
    elif key is not None and key.ref and isinstance(draft.ids["id"], str) and _renumbered(key.ref):
        draft.ids["id"] = look(REFERABLE[key.ref].path, REFERABLE[key.ref].id, _named(key.ref), name_of(key.ref, draft.ids["id"]))

    def found(value: t.Any, field: Field) -> t.Any:
        if field.ref is None or not _renumbered(field.ref):
            return inside(value, field, sought)
        if isinstance(value, list):
            return [found(one, field) for one in value]
        kind = REFERABLE[field.ref]
        return look(kind.path, kind.id, _named(field.ref), name_of(field.ref, value)) if isinstance(value, str) and value else value

    def sought(body: t.Mapping, fields: t.Iterable[Field]) -> dict:
        return {**body, **{one.api: found(body[one.api], one) for one in fields if one.api in body}}

    draft.body = sought(draft.body, resource.fields)
    return looks


def _named(kind: str) -> Field:
    """The field that holds the name of such an object."""
    return Field(REFERABLE[kind].name, "")


def _renumbered(kind: str) -> bool:
    """Whether the objects of a kind may have other identifiers in the copy: those in a network that are not told apart by what users call them."""
    one = REFERABLE[kind]
    return one.scope == "network" and one.id != RESOURCES[kind].by_option[RESOURCES[kind].key].api if kind in RESOURCES else False
