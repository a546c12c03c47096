# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One object's change before it is requests: both sides, what is sent of them, and the usual way to turn them into Steps."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass

from .change import Step
from .own_faults import called
from .place import PendingId, Place
from .proofs import Proof
from .resource import Resource


@dataclass
class WriteContext:
    """What a Resource's `requests` hook sees: the object's two sides in API form and the body a plain write would send.

    elsewhere   on creation and removal, the same object where it is now (a device in a network), as the API lists it; or None.
    directives  the given options that are no fields of the object (move, retain_configs), by option name.
    ids         what fills the placeholders; `id` is the object's own id, or PendingId on creation.
    known       whether `have` was read.
    there       identifiers of the objects that are there.
    """

    resource: Resource
    place: Place
    operation: str
    key: str
    have: dict
    want: dict
    body: dict
    changed: list[str]
    directives: dict
    ids: dict[str, t.Any]
    elsewhere: dict | None = None
    known: bool = True
    there: frozenset[str] = frozenset()

    def step(self, verb: tuple[str, str] | None, body: dict | None, operation: str | None, **more: t.Any) -> Step:
        """A Step of this object; `ids` fill further placeholders. `operation` is dropped where the Resource cannot be batched so. A step of an
        object inside this one says its `resource`, and what is `changed` of what `old` values."""
        if verb is None:
            raise AssertionError("the Resource has no such call")
        ids = {**self.ids, **more.pop("ids", {})}
        more = {"retry_404": verb[0] != "DELETE" and verb[1].startswith("/devices/"), "resource": self.resource, **more}
        if verb[0] == "PUT" and "changed" not in more:
            names = [self.resource.by_option[name].api for name in self.changed]
            more.update(changed=tuple(self.changed), old={name: self.have.get(name) for name in names} if self.known else None)
        if verb[0] == "DELETE":
            more.setdefault("removed_from", (more["resource"].path, more["resource"].id, [ids["id"]]))
        return Step(verb[0], verb[1], ids, body, operation, fields=more["resource"].fields, **more)

    def usual(self) -> list[Step]:
        """POST (and a PUT for what creation does not take, quirk T8), PUT, or DELETE."""
        resource = self.resource
        if self.operation == "delete":
            return [self.step(resource.delete, None, "destroy" if "destroy" in resource.batch else None)]
        update = "update" if "update" in resource.batch else None
        if self.operation == "update" and resource.batch_as:
            path, operation, rewritten = resource.batch_as
            return [self.step(resource.update, self.body, operation, stand_in=(path, called(resource, "batch_as", rewritten, self.body)))]
        if self.operation == "update":
            return [self.step(resource.update, self.body, update)]
        later = {one.api for one in resource.fields if one.update_only}
        first = {name: value for name, value in self.body.items() if name not in later}
        rest = {name: value for name, value in self.body.items() if name in later}
        made = self.ids["id"] if isinstance(self.ids["id"], PendingId) else None
        key = resource.by_option[resource.key]
        beside = [resource.by_option[name] for name in resource.key_with]
        proof = Proof(resource.path, key, (self.want.get(key.api),), resource.id, self.there, fresh=self.place.unread,
                      further={one.api: (one, self.want.get(one.api)) for one in beside})
        steps = [self.step(resource.create, first, "create" if "create" in resource.batch else None, creates=made,
                           made_key=resource.id, proof=proof, repeatable=bool(resource.refuses_second))]
        return steps + ([self.step(resource.update, rest, update)] if rest else [])
