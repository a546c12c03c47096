# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what a user wrote for one Resource: typed values of the options given, or a sentence for everything wrong.

Only options that were given come out. Null counts as not given, except where the Field says that null clears it.
Every sentence names the option by its full path, says what was wrong and what is right.
"""
from __future__ import annotations

import difflib
import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.compare import plain
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource

_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")
_LONGEST_TEXT = 8000
_KINDS = {"str": "a text", "int": "a whole number", "float": "a number", "bool": "true or false", "list": "a list",
          "dict": "a dict", "map": "a dict"}


class Inputs:
    """One reading. `problems` holds the sentences; values that were wrong are left out of the result."""

    def __init__(self) -> None:
        self.problems: list[str] = []

    def config(self, raw: t.Any, resource: Resource, path: str, state: str) -> t.Any:
        """The `config` of a Resource in option form. None where nothing was given."""
        if raw is None:
            return None
        if not resource.many:
            return self._object(raw, resource.fields, path) if self._is(raw, dict, path) else None
        if not self._is(raw, list, path):
            return None
        items = [self._object(item, resource.fields, f"{path}[{number}]") if self._is(item, dict, f"{path}[{number}]")
                 else None for number, item in enumerate(raw)]
        self._keys(items, resource, path)
        return [item for item in items if item is not None]

    def checked(self, config: t.Any, resource: Resource, path: str) -> None:
        """Contradictions inside objects that no single option can see."""
        if resource.checks is None or not config:
            return
        for number, item in enumerate(config if resource.many else [config]):
            where = f"{path}[{number}]" if resource.many else path
            self.problems.extend(f"{where}.{sentence}" for sentence in resource.checks(item))

    def _keys(self, items: list, resource: Resource, path: str) -> None:
        """Every object is named, and none twice."""
        key, seen = resource.by_option[resource.key], {}
        by_id = "id" in resource.by_option and resource.by_option["id"].directive
        for number, item in enumerate(items):
            if item is None:
                continue
            name = item.get(key.name)
            if name in (None, "") and not (by_id and item.get("id")):
                if not key.required or name == "":
                    self.problems.append(f"{path}[{number}].{key.name} is missing: it says which {resource.title} is meant")
                continue
            slot = plain(name, key) if name is not None else ("id", item["id"])
            if slot in seen:
                self.problems.append(f"{path}[{number}].{key.name} repeats {path}[{seen[slot]}]: {name!r} is given twice")
            seen.setdefault(slot, number)

    def _is(self, value: t.Any, kind: type, path: str) -> bool:
        if isinstance(value, kind):
            return True
        self.problems.append(f"{path} must be {_KINDS[kind.__name__]}, not {_named(value)}")
        return False

    def _object(self, raw: dict, fields: t.Iterable[Field], path: str) -> dict:
        by_option = {field.name: field for field in fields}
        result = {}
        for name, value in raw.items():
            if name not in by_option:
                self._unknown(str(name), by_option, path)
            elif value is not None:
                result[name] = self._value(value, by_option[name], f"{path}.{name}")
            elif by_option[name].clear:
                result[name] = None
        for field in by_option.values():
            if field.required and raw.get(field.name) is None:
                self.problems.append(f"{path}.{field.name} is missing")
        return result

    def _unknown(self, name: str, by_option: dict, path: str) -> None:
        near = difflib.get_close_matches(_snake(name), by_option, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]}?" if near else f"options are {', '.join(by_option)}"
        self.problems.append(f"{path}.{name} is not an option; {hint}")

    def _value(self, value: t.Any, field: Field, path: str) -> t.Any:
        count = len(self.problems)
        value = getattr(self, f"_{field.type}")(value, field, path)
        if len(self.problems) == count:
            self._limits(value, field, path)
        return value

    def _limits(self, value: t.Any, field: Field, path: str) -> None:
        values = value if isinstance(value, list) and field.choices else [value]
        for one in values:
            if field.choices and one not in field.choices:
                self._choice(one, field, path)
        low, high = field.bounds or (None, _LONGEST_TEXT if field.type == "str" else None)
        size = len(value) if isinstance(value, (str, list)) else value
        if isinstance(size, (int, float)) and not isinstance(value, bool):
            self._size(size, low, high, value, path)
        if field.pattern and isinstance(value, str) and not re.fullmatch(field.pattern[0], value):
            self.problems.append(f"{path} must be {field.pattern[1]}, not {value!r}")

    def _choice(self, value: t.Any, field: Field, path: str) -> None:
        near = difflib.get_close_matches(str(value), [str(one) for one in field.choices], n=1, cutoff=0.6)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        self.problems.append(f"{path} must be one of {', '.join(map(repr, field.choices))}, not {value!r}{hint}")

    def _size(self, size: float, low: float | None, high: float | None, value: t.Any, path: str) -> None:
        unit = {str: " characters long", list: " items long"}.get(type(value), "")
        shown = f"{size}{unit}"
        if low is not None and size < low:
            self.problems.append(f"{path} must be at least {low:g}{unit}, not {shown}")
        if high is not None and size > high:
            self.problems.append(f"{path} must be at most {high:g}{unit}, not {shown}")

    # -- types

    def _str(self, value: t.Any, field: Field, path: str) -> t.Any:
        if isinstance(value, bool):
            self.problems.append(f"{path} must be a text, not the boolean {str(value).lower()}; "
                                 "YAML reads bare words such as off, no and yes so: put quotes around it")
        elif isinstance(value, (list, dict)):
            self._wrong(value, field, path)
        elif isinstance(value, str) and "\x00" in value:
            self.problems.append(f"{path} must not hold a NUL character")
        return str(value)

    def _int(self, value: t.Any, field: Field, path: str) -> t.Any:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and re.fullmatch(r"\s*-?\d{1,18}\s*", value):
            return int(value)
        if isinstance(value, float) and value.is_integer():
            return int(value)
        return self._wrong(value, field, path)

    def _float(self, value: t.Any, field: Field, path: str) -> t.Any:
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return value
        try:
            return float(value) if isinstance(value, str) else self._wrong(value, field, path)
        except ValueError:
            return self._wrong(value, field, path)

    def _bool(self, value: t.Any, field: Field, path: str) -> t.Any:
        if isinstance(value, bool):
            return value
        word = str(value).strip().lower()
        if word in _TRUE + _FALSE and not isinstance(value, (list, dict)):
            return word in _TRUE
        return self._wrong(value, field, path)

    def _list(self, value: t.Any, field: Field, path: str) -> t.Any:
        if isinstance(value, str) and field.elements == "str":
            value = [part.strip() for part in value.split(",") if part.strip()]
        if not isinstance(value, list):
            return self._wrong(value, field, path)
        return [self._item(item, field, f"{path}[{number}]") for number, item in enumerate(value)]

    def _item(self, item: t.Any, field: Field, path: str) -> t.Any:
        if field.elements == "dict":
            return self._dict(item, field, path)
        return getattr(self, f"_{field.elements}")(item, Field(field.name, "", type=field.elements), path)

    def _dict(self, value: t.Any, field: Field, path: str) -> t.Any:
        if not isinstance(value, dict):
            self.problems.append(f"{path} must be a dict, not {_named(value)}")
            return {}
        return self._object(value, field.fields, path) if field.fields else value

    def _map(self, value: t.Any, field: Field, path: str) -> t.Any:
        if not isinstance(value, dict):
            return self._wrong(value, field, path)
        return {str(key): self._dict(one, field, f"{path}[{key}]") for key, one in value.items()}

    def _raw(self, value: t.Any, field: Field, path: str) -> t.Any:
        if field.name == "position":
            self._position(value, path)
        return value

    def _position(self, value: t.Any, path: str) -> None:
        named = isinstance(value, dict) and len(value) == 1 and next(iter(value)) in ("before", "after")
        if value not in ("first", "last") and not named:
            self.problems.append(f"{path} must be first, last, or a dict with before or after and the name of a rule")

    def _wrong(self, value: t.Any, field: Field, path: str) -> t.Any:
        self.problems.append(f"{path} must be {_KINDS[field.type]}, not {_named(value)}")
        return None


def _named(value: t.Any) -> str:
    if isinstance(value, dict):
        return "a dict"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return f"the boolean {str(value).lower()}"
    return repr(value if len(str(value)) < 60 else str(value)[:57] + "...")


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
