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
    """The GETs that must stand before an object's steps; the source's identifiers in them become what they find. None where nothing was read
    from a source."""
    if not draft.place.copied(draft.resource.governed):
        return []
    looks = _Looks(draft, name_of)
    looks.at_parents()
    looks.at_itself()
    draft.body = looks.sought(draft.body, draft.resource.fields)
    return looks.steps


class _Looks:
    """The lookups of one object of a copy."""

    def __init__(self, draft: WriteContext, name_of: t.Callable[[str, t.Any], t.Any]):
        self.draft, self.name_of, self.ids = draft, name_of, draft.place.ids()
        self.steps: list[Step] = []

    def at_parents(self) -> None:
        """What the object hangs on, the outermost first."""
        for field in self.draft.resource.parents:
            self.ids[field.name] = self.draft.ids[field.name] = self._found(self.ids[field.name], field)

    def at_itself(self) -> None:
        """The object, where it is there; or what it is one of."""
        resource, ids = self.draft.resource, self.draft.ids
        key = resource.by_option[resource.key] if resource.many else None
        if self.draft.operation != "create" and key is not None and resource.id != key.api:
            ids["id"] = self._look(resource.path, resource.id, key, self.draft.have[key.api])
        elif key is not None:
            ids["id"] = self._found(ids["id"], key)

    def sought(self, body: t.Mapping, fields: t.Iterable[Field]) -> dict:
        """What is sent, with what was looked up."""
        return {**body, **{one.api: self._found(body[one.api], one) for one in fields if one.api in body}}

    def _found(self, value: t.Any, field: Field) -> t.Any:
        if not _renumbered(field.ref):
            return inside(value, field, self.sought)
        if isinstance(value, list):
            return [self._found(one, field) for one in value]
        one = REFERABLE[str(field.ref)]
        return self._look(one.path, one.id, Field(one.name, ""), self.name_of(str(field.ref), value)) if isinstance(value, str) and value else value

    def _look(self, path: str, number: str, key: Field, name: t.Any) -> PendingId:
        found = PendingId(str(name))
        self.steps.append(Step("GET", path, dict(self.ids), creates=found, made_key=number, proof=Proof(path, key, (name,))))
        return found


def _renumbered(kind: str | None) -> bool:
    """Whether the objects of a kind may have other identifiers in the copy: those in a network that are not told apart by what users call them."""
    resource = RESOURCES.get(kind or "")
    return resource is not None and REFERABLE[resource.name].scope == "network" and resource.id != resource.by_option[resource.key].api
