# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is lost by a Change, also where nothing is deleted: slots that go back to their defaults, entries a list has no more afterwards,
and what goes or is hidden with a setting. `count` counts it for one task and says it in words.
"""
from __future__ import annotations

import typing as t

from ..errors import Refused
from ..input.hints import listed
from ..schema.change import Change
from ..schema.field import Field
from ..schema.own_faults import hook
from ..schema.place import Place

FEW = 5


class Losses:
    """What one plan loses. `read(path, place)` gives the rows of a list that only matters here."""

    def __init__(self, changes: t.Iterable[Change], read: t.Callable[[str, Place], list]):
        self.read = read
        self.removed: list[str] = []
        self.reset: list[str] = []
        self.entries: dict[str, int] = {}
        for change in changes:
            self._add(change)

    @property
    def count(self) -> int:
        """How many objects, slots and entries."""
        return len(self.removed) + len(self.reset) + sum(self.entries.values())

    def words(self) -> str:
        """What would be lost, as the rest of a sentence that begins with "this task would"."""
        entries = sum(self.entries.values())
        lists = [f"{number} of the {label}" for label, number in self.entries.items()]
        return " and ".join([f"remove {len(self.removed)} objects ({listed(self.removed, FEW)})"] * bool(self.removed)
                            + [f"reset {len(self.reset)} to their defaults ({listed(self.reset, FEW)})"] * bool(self.reset)
                            + [f"take {entries} entries out of lists ({listed(lists, FEW)})"] * bool(entries))

    def _add(self, change: Change) -> None:
        resource, before, after = change.want.resource, change.before or {}, change.after or {}
        if change.operation == "delete":
            self.removed.append(change.label)
            return
        if resource.membership:
            self.removed += [f"{option} {one}" for option, items in before.items() for one in items or [] if one not in (after.get(option) or [])]
            return
        beside = [label for path, place, called in (hook(resource, "loses", change) if resource.loses else ())
                  for label in map(called, self.read(path, place)) if label]
        shrunk = {f"{option} of {change.label}": number for option, number in _shrunk(before, after, resource.fields, resource.kind == "collection")}
        self.removed += beside
        for label, number in shrunk.items():
            self.entries[label] = self.entries.get(label, 0) + number
        if change.resets and not beside and not shrunk:
            self.reset.append(change.label)


def _shrunk(before: t.Mapping, after: t.Mapping, fields: t.Iterable[Field], objects: bool = False) -> t.Iterator[tuple[str, int]]:
    """Every list that holds less afterwards, and by how many entries. `objects`: only lists of objects count, not words such as tags."""
    for field in fields:
        was, will = before.get(field.name), after.get(field.name)
        if field.type == "dict" and isinstance(was, dict):
            for option, number in _shrunk(was, will if isinstance(will, dict) else {}, field.fields, objects):
                yield f"{field.name}.{option}", number
        elif field.type in ("list", "map") and isinstance(was, (list, dict)) and not field.keep_unlisted and (field.fields or not objects):
            number = len(was) - len(will or ())
            if number > 0:
                yield field.name, number


def seen(reader: t.Any) -> t.Callable[[str, Place], list]:
    """How to read what may not be there: a list the Dashboard refuses for this place (VLANs of a single LAN) is empty; any other failure is one."""
    def read(path: str, place: Place) -> list:
        try:
            return reader.pages(path, place)
        except Refused as error:
            if error.status != 400:
                raise
            return []
    return read
