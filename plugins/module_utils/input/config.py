# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what a user wrote for one Resource: typed values of the options given, or a Problem for everything wrong.

Only options that were given come out. Null counts as not given, except where the Field says that null clears it.
Every Problem names the option by its full path, says what was wrong and what is right.
"""
from __future__ import annotations

import typing as t
from dataclasses import replace

from ..errors import Problem
from ..schema.compare import key_of, plain
from ..schema.entries import WORDS
from ..schema.field import NOTHING, Field
from ..schema.forms import canonical
from ..schema.own_faults import hook
from ..schema.resource import Resource
from ..schema.task_options import ENVIRONMENT, PLACES, READING, STATE
from .hints import option_hint
from .limits import allowed_word, outside, repeated, repeats
from .spread import spread
from .types import Wrong, free, named, scalar, wrong_container

#: Options of a task, which people also write inside `config`.
BESIDE = frozenset({name for place in PLACES.values() for name in place} | set(READING) | set(STATE) | set(ENVIRONMENT) | {"config", "confirm_delete"})


class Inputs:
    """One reading. `problems` holds what is wrong; values that were wrong are left out of the result, but for those in doubt (see limits.py).
    `entries` holds the paths of the objects of every list, since an entry may mean several."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.entries: dict[str, tuple[str, ...]] = {}

    def config(self, raw: t.Any, resource: Resource, path: str, state: str) -> t.Any:
        """The `config` of a Resource in option form. None where nothing was given."""
        if raw is None or raw is NOTHING:
            return None
        if not resource.many:
            return self._single(raw, resource, path, state) if self._is(raw, dict, path) else None
        if not self._is(raw, (list, tuple), path):
            return None
        given = [(one, f"{path}[{number}]") for number, item in enumerate(raw) for one in self._spread(item, resource, f"{path}[{number}]")]
        items = [self._object(item, resource.fields, here) if self._is(item, dict, here) else None for item, here in given]
        paths = [here for dummy, here in given]
        self.entries[path] = tuple(here for item, here in zip(items, paths) if item is not None)
        self._keys(items, resource, paths)
        if state not in ("deleted", "gathered"):
            self._checked(items, resource, paths)
        for item, here in zip(items, paths) if state != "merged" else ():
            self._whole_only(item, here, state)
        return [item for item in items if item is not None]

    def _whole_only(self, item: dict | None, path: str, state: str) -> None:
        for word in [word for word in WORDS if isinstance((item or {}).get(word), dict)]:
            self._say(f"{path}.{word}", f"counts with state merged only; with state {state} give the lists as they are to be")

    def _spread(self, item: t.Any, resource: Resource, path: str) -> list:
        try:
            return spread(item, resource.by_option.get(resource.key))
        except Wrong as wrong:
            self._say(f"{path}.{resource.key}", wrong)
            return []

    def _single(self, raw: dict, resource: Resource, path: str, state: str) -> dict:
        item = self._object(raw, resource.fields, path)
        if state not in ("deleted", "gathered"):
            self._checked([item], resource, [path])
        if state != "merged":
            self._whole_only(item, path, state)
        return item

    def _checked(self, items: list, resource: Resource, paths: list[str]) -> None:
        """Contradictions inside objects that no single option can see. Objects that are wrong already are left out."""
        for item, path in zip(items, paths):
            if resource.validate is not None and not self._wrong(path):
                self.problems.extend(replace(one, doubt=True).below(path) for one in hook(resource, "validate", item))

    def _wrong(self, path: str) -> bool:
        """Whether something was found wrong at this path or below it."""
        return any(one.within(path) for one in self.problems)

    def _keys(self, items: list, resource: Resource, paths: list[str]) -> None:
        """Every object is named, and none twice."""
        key, seen = resource.by_option[resource.key], dict[tuple, int]()
        beside = (*[parent.name for parent in resource.parents], *resource.key_with)
        by_id = "id" in resource.by_option and resource.by_option["id"].control
        for number, item in enumerate(items):
            if item is None:
                continue
            if "{id}" in resource.read_path:  # such a key is no question of what is there: it says what is read
                at = f"{paths[number]}.{key.name}"
                self.problems[:] = [replace(one, doubt=False) if one.path == at else one for one in self.problems]
            given = {option: item[option] for option in (["id"] if by_id else []) + [key.name] if item.get(option) is not None}
            if key.name not in item and not given.get("id") and not key.required:
                self._say(f"{paths[number]}.{key.name}", f"is missing: it says which {resource.title} is meant")
            for option, value in given.items():
                if self._wrong(f"{paths[number]}.{option}"):
                    continue
                slot = (option, plain(value, resource.by_option[option]), *[plain(item.get(one)) for one in beside])
                twins = option != "id" and slot in seen and given.get("id") and items[seen[slot]].get("id")  # told apart by their ids
                if slot in seen and not twins:
                    self.problems.append(repeated(f"{paths[number]}.{option}", paths[seen[slot]], value))
                seen.setdefault(slot, number)

    def _say(self, path: str, words: t.Any) -> None:
        self.problems.append(Problem(path, str(words)))

    def _is(self, value: t.Any, kind: t.Any, path: str) -> bool:
        if isinstance(value, kind):
            return True
        self._say(path, wrong_container("dict" if kind is dict else "list", value))
        return False

    def _object(self, raw: dict, fields: t.Iterable[Field], path: str) -> dict:
        by_option = {field.name: field for field in fields}
        result: dict = {}
        for name, value in raw.items():
            if name not in by_option:
                self.unknown(name, fields, path, BESIDE)
            elif value is not None:
                self._given(result, value, by_option[name].within(raw), f"{path}.{name}")
            elif by_option[name].nullable:
                result[name] = None
        for field in [one for one in by_option.values() if one.instead_of and {one.name, one.instead_of} <= result.keys()]:
            self.problems.append(Problem(f"{path}.{field.name}", "and", f"{path}.{field.instead_of}", " say one thing in two ways; give one of them"))
        by_parts = any(isinstance(raw.get(word), dict) for word in WORDS if word in by_option)  # what such an object has stays
        for field in by_option.values():
            if field.required and raw.get(field.name) is None and not (by_parts and field.default is not NOTHING):
                self._say(f"{path}.{field.name}", "is missing")
        return result

    def _given(self, result: dict, value: t.Any, field: Field, path: str) -> None:
        """Read one value into `result`. What is wrong stays there as None, so that it does not count as missing."""
        try:
            result[field.name] = self._value(value, field, path)
        except Wrong as wrong:
            self._say(path, wrong)
            result[field.name] = None

    def unknown(self, name: t.Any, known: t.Iterable, path: str, beside: t.Container = ()) -> None:
        """Tell of an option that does not exist. `known`: Fields, or names."""
        text = str(name).lower() if isinstance(name, bool) else str(name)
        self._say(f"{path}.{text}", f"is not an option; {option_hint(text, known, beside)}")

    # -- values

    def _value(self, value: t.Any, field: Field, path: str) -> t.Any:
        count = len(self.problems)
        value = canonical(self._read(value, field, path), field)
        if len(self.problems) == count:
            self.problems.extend(outside(value, field, path))
        return None if value == "" and field.ref and field.nullable else value  # both name nothing, and null is how the API says that

    def _read(self, value: t.Any, field: Field, path: str) -> t.Any:
        value = _identified(value, field)
        if field.type == "list":
            return self._list(value, field, path)
        if field.type in ("dict", "map"):
            if not isinstance(value, dict):
                raise Wrong(wrong_container("dict", value, field))
            return self._map(value, field, path) if field.type == "map" else self._dict(value, field, path)
        return self._raw(value, field, path) if field.type == "raw" else self._scalar(field.type, value, field)

    @staticmethod
    def _scalar(kind: str, value: t.Any, field: Field) -> t.Any:
        """A value of one kind. One of another kind stays, where what is there decides whether it is right. Raises Wrong."""
        try:
            return scalar(kind, value, field)
        except Wrong:
            if allowed_word(kind, value):
                return value
            raise

    def _list(self, value: t.Any, field: Field, path: str) -> list:
        if isinstance(value, str) and field.elements == "str" and value.strip(" ,") and value.lstrip()[0] not in "[{":
            if field.name.endswith("tags") and "," not in value and len(value.split()) > 1:
                raise Wrong(f"must be a list of tags, which hold no blanks, as [{', '.join(value.split())}], not {named(value, field)}")
            value = [part.strip() for part in value.split(",") if part.strip()]
        if not isinstance(value, (list, tuple)):
            raise Wrong(wrong_container("list", value, field))
        items: list = [self._item(item, field, f"{path}[{number}]") for number, item in enumerate(value)]
        self.problems.extend(repeats(items, field, path))
        return items

    def _item(self, item: t.Any, field: Field, path: str) -> t.Any:
        item = _identified(item, field)
        try:
            if field.elements == "dict":
                if not isinstance(item, dict):
                    raise Wrong(wrong_container("dict", item, field))
                return self._dict(item, field, path)
            return self._raw(item, field, path) if field.elements == "raw" else self._scalar(str(field.elements), item, field)
        except Wrong as wrong:
            self._say(path, wrong)
            return None

    def _dict(self, value: dict, field: Field, path: str) -> dict:
        return self._object(value, field.fields, path) if field.fields else free(value, field)

    def _map(self, value: dict, field: Field, path: str) -> dict:
        result: dict = {}
        for key, one in value.items():
            here = f"{path}[{key}]"
            try:
                if not isinstance(one, dict):
                    raise Wrong(wrong_container("dict", one))
                result[str(key)] = self._dict(one, field, here)
                scalar("str", str(key), field)
            except Wrong as wrong:
                self._say(here, wrong)
        self._distinct_keys(result, field, path)
        return result

    def _distinct_keys(self, value: dict, field: Field, path: str) -> None:
        seen: dict = {}
        for key in value:
            slot = key_of(key, field)
            if slot in seen:
                self.problems.append(Problem(f"{path}[{key}]", "repeats", f"{path}[{seen[slot]}]", ": both are one key"))
            seen.setdefault(slot, key)

    def _raw(self, value: t.Any, field: Field, path: str) -> t.Any:
        if field.name == "position":
            self._position(value, path)
        return scalar("str", value, field) if isinstance(value, (bool, float)) or value is None else free(value, field)

    def _position(self, value: t.Any, path: str) -> None:
        if isinstance(value, int) and not isinstance(value, bool) and value > 0 or isinstance(value, str) and value.isdecimal() and int(value) > 0:
            return
        named_rule = isinstance(value, dict) and len(value) == 1 and next(iter(value)) in ("before", "after") \
            and isinstance(next(iter(value.values())), (str, int))
        if not named_rule and value not in ("first", "last"):
            raise Wrong(f"must be first, last, a number from 1, or a dict with before or after and the name of a rule, not {named(value)}")


def _identified(value: t.Any, field: Field) -> t.Any:
    """The identifier of what a value refers to, where it was given as the API answers with it."""
    answered = field.id_form and field.ref and isinstance(value, dict) and isinstance(value.get("id"), str) and value.keys() <= {"id", "name"}
    return value["id"] if answered else value
