# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is lost by a Change, also where nothing is deleted: slots that go back to their defaults, entries a list has no more afterwards,
and what goes or is hidden with a setting. `count` counts it for one task and says it in words.
"""
from __future__ import annotations

import re
import typing as t

from ..catalog.index import RESOURCES
from ..current.names import identified
from ..current.response_cache import ResponseCache
from ..errors import Refused, ServerFault
from ..input.hints import listed
from ..schema.change import Change
from ..schema.compare import empty, keys_of, plain
from ..schema.field import Field
from ..schema.own_faults import hook
from ..schema.place import Place
from ..schema.resource import Resource
from ..schema.walk import below

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
        whose = "its" if len(self.reset) == 1 else "their"
        lists = [f"{number} of the {label}" for label, number in self.entries.items()]
        return " and ".join([f"remove {_number(len(self.removed), 'object')} ({listed(self.removed, FEW)})"] * bool(self.removed)
                            + [f"reset {_number(len(self.reset), 'object')} to {whose} defaults ({listed(self.reset, FEW)})"] * bool(self.reset)
                            + [f"take {_number(entries, 'entry', 'entries')} out of lists ({listed(lists, FEW)})"] * bool(entries))

    def _add(self, change: Change) -> None:
        resource, before, after = change.want.resource, change.before or {}, change.after or {}
        if change.operation == "delete":
            gone = [change.label, *self._below(change), *self._beside(change)] * (not change.after_replacement)  # one made anew is there afterwards
            self.removed += [one for one in gone if one not in self.removed]
            return
        if resource.membership:
            self.removed += [f"{option} {one}" for option, items in before.items() for one in items or [] if one not in (after.get(option) or [])]
            return
        beside = self._beside(change)
        shrunk = {f"{option} of {change.label}": number for option, number in _shrunk(before, after, resource.fields, resource.kind == "collection")}
        self.removed += beside
        self.reset += [f"{one} of {change.label}" for one in _left_out(change, resource.fields)]
        for label, number in shrunk.items():
            self.entries[label] = self.entries.get(label, 0) + number
        if change.resets and not beside and not shrunk:
            self.reset.append(change.label)

    def _beside(self, change: Change) -> list[str]:
        """What goes with it though it hangs on nothing here."""
        return [label for path, place, called in (hook(change.want.resource, "loses", change) if change.want.resource.loses else ())
                for label in map(called, self.read(path, place)) if label]

    def _below(self, change: Change) -> list[str]:
        """What hangs on an object that is removed, and goes with it."""
        kind = change.want.resource.name
        return self._hanging(kind, change.steps[0].ids.get("id"), change.key, change.want.place) if any(map(_under(kind), RESOURCES.values())) else []

    def _hanging(self, kind: str, number: t.Any, called: str, place: Place) -> list[str]:
        found = []
        for one in filter(_under(kind), RESOURCES.values()):
            below, key = place.under(one.parents[-1].name, str(number), called), one.by_option[one.key].api
            for row in self.read(one.path.format(**below.ids()), below):
                found += [f"{one.title} {row.get(key)} of {below.site}", *self._hanging(one.name, row.get(one.id), str(row.get(key)), below)]
        return found


def _under(kind: str) -> t.Callable[[Resource], bool]:
    """Whether a Resource is of objects that hang on those of a kind, and go with them."""
    return lambda one: one.kind == "collection" and bool(one.parents) and one.parents[-1].ref == kind


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _shrunk(before: t.Mapping, after: t.Mapping, fields: t.Iterable[Field], named: bool = False) -> t.Iterator[tuple[str, int]]:
    """Every list that holds less afterwards, and by how many entries, or else by how many its entries hold less together. `named`: beside the
    name of an object only lists of objects count, not words such as its tags. Lists of numbers (channels) are values, and no entries."""
    for field in [one for one in fields if one.elements not in ("int", "float")]:
        was, will = before.get(field.name), after.get(field.name)
        if field.type == "dict" and isinstance(was, dict):
            for option, number in _shrunk(was, will if isinstance(will, dict) else {}, field.fields):
                yield f"{field.name}.{option}", number
        elif field.type in ("list", "map") and isinstance(was, (list, dict)) and not field.keep_unlisted and (field.fields or not named):
            number = max(len(was) - len(will or ()), 0) or _within(was, field) - _within(will, field)
            if number > 0:
                yield field.name, number


def _within(value: t.Any, field: Field) -> int:
    """How many entries the lists inside a value's objects have. Lists of words to choose from (ciphers) are values as numbers are, and no entries."""
    return sum(len(one.value) for one in below(value, field, option=True) if isinstance(one.value, (list, dict)) and one.field.type in ("list", "map")
               and one.field.elements not in ("int", "float") and not one.field.choices)


def _asked(change: Change) -> t.Mapping:
    """What was given of the object of a change."""
    config, key = change.want.config or {}, change.want.resource.by_option.get(change.want.resource.key)
    if key is None or isinstance(config, dict):
        return config
    return next((one for one in config if plain(one.get(key.name), key) == plain((change.before or {}).get(key.name), key)), {})


def _left_out(change: Change, fields: t.Iterable[Field]) -> t.Iterator[str]:
    """The entries that always exist and go back to their defaults because a list of such did not name them (quirk V2)."""
    for field in fields:
        if field.keep_unlisted and change.before and change.after:
            options = field.argument.split(",")
            given, will = ({keys_of(one, field, options): one for one in side.get(field.name) or []} for side in (_asked(change), change.after))
            for item in change.before.get(field.name) or []:
                mark = keys_of(item, field, options)
                if mark not in given and _said(will.get(mark, item)) != _said(item):
                    yield f"{field.name} {item.get(options[0])}"


def _said(value: t.Any) -> t.Any:
    """A value without what is empty in it: what was not answered is as it is where nothing was set (quirk H6)."""
    return {name: _said(one) for name, one in value.items() if not empty(one)} if isinstance(value, dict) else value


def seen(reader: ResponseCache) -> t.Callable[[str, Place], list]:
    """How to read what may not be there: a list the Dashboard refuses for this place (VLANs of a single LAN) is empty; any other failure is one.
    A path that ends in #rules is that of settings, which hold such a list."""
    def read(path: str, place: Place) -> list:
        path, dummy, inside = path.partition("#")
        try:
            return _rows_inside(reader.get(path, place), inside, path) if inside else identified(reader.pages(path, place), _key_of(path), path)
        except Refused as error:
            if error.status != 400:
                raise
            return []
    return read


def _rows_inside(answer: t.Any, name: str, path: str) -> list:
    """A list inside an answer. Raises ServerFault where there is none: what cannot be counted must not look like nothing."""
    if not isinstance(answer, dict) or not isinstance(answer.get(name), list):
        raise ServerFault.of_shape(path, f" (it has no list {name})")
    return answer[name]


def _key_of(path: str) -> str:
    """What tells the objects of a list apart, as the catalog has it."""
    return next(one.id for one in RESOURCES.values() if one.many and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", one.path), path))
