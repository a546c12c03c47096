# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a write does to an object whose fields are declared as a table of Kinds.

``apply`` merges the top level of a body into an object, replaces lists whole, ignores unknown and read-only keys (those
not in the table) and refuses a null where the field does not document one (quirks H2, H3, H5, H6, H11). Every sentence
of a refusal is collected into one 400.
"""
from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .errors import ApiError
from .kinds import Kind

DIGITS = re.compile("-?[0-9]{1,18}")


def apply(current: dict, body: Any, fields: dict[str, Kind], needs: Iterable[str] = ()) -> dict:
    """A new object: ``current`` with the known keys of ``body`` merged in; neither argument is changed.

    ``needs`` are keys the body must have (creation). Raises ApiError 400 naming everything wrong.
    """
    check = _Check()
    if not isinstance(body, dict):
        raise ApiError(400, "The request body must be a JSON object")
    merged = check.table("", current, body, Kind(dict, fields=fields, needs=tuple(needs), deep=True))
    if check.texts:
        raise ApiError(400, *check.texts)
    return merged


def strictly(body: Any, fields: dict[str, Kind], needs: Iterable[str] = ()) -> dict:
    """What a body of the control plane says, where a key that is not known is a mistake too. Raises ApiError 400."""
    merged = apply({}, body, fields, needs)
    unknown = [key for key in body if key not in fields]
    if unknown:
        raise ApiError(400, f"there is no '{unknown[0]}' here; there are {', '.join(fields)}")
    return merged


def check(value: Any, kind: Kind, name: str) -> Any:
    """One value checked and normalized by itself. Raises ApiError 400."""
    inspector = _Check()
    result = inspector.value(name, None, value, kind)
    if inspector.texts:
        raise ApiError(400, *inspector.texts)
    return result


_WORDS = {str: "a string", int: "an integer", float: "a number", bool: "a boolean", list: "an array", dict: "an object"}
_UNITS = {str: " characters", list: " entries"}


def shown(value: Any, kind: Kind) -> Any:
    """A value without the secrets inside it."""
    if isinstance(value, dict) and kind.secret_fields:
        kept = {key: shown(value[key], inner) for key, inner in kind.secret_fields.items() if key in value and not inner.secret}
        return {key: kept.get(key, one) for key, one in value.items() if key in kept or key not in kind.secret_fields}
    return [shown(one, kind.elements) for one in value] if isinstance(value, list) and kind.elements and kind.secretive else value


def filled(value: Any, default: Any) -> Any:
    """``value`` with every key of the nested dict ``default`` it lacks; lists and plain values stay as they are."""
    if not (isinstance(default, dict) and isinstance(value, dict)):
        return value
    kept = {key: filled(value[key], inner) if key in value else copy.deepcopy(inner) for key, inner in default.items()}
    return {**kept, **{key: inner for key, inner in value.items() if key not in default}}


@dataclass
class _Check:
    """Walks a body beside its Kinds and collects the sentences of what is wrong."""

    texts: list[str] = field(default_factory=list)

    def refuse(self, sentence: str) -> None:
        self.texts.append(sentence)

    def value(self, name: str, current: Any, value: Any, kind: Kind) -> Any:
        if value is None and (kind.null or kind.type is None):
            return None
        if kind.type is int and isinstance(value, str) and DIGITS.fullmatch(value):
            value = int(value)
        if not _fits(value, kind.type):
            return self.refuse(f"'{name}' must be {_WORDS[kind.type]}")
        if kind.choices and value not in kind.choices:
            return self.refuse(f"'{name}' must be one of: {', '.join(repr(one) for one in kind.choices)}")
        self.bounds(name, value, kind)
        if kind.form and not kind.form.fits(value):
            return self.refuse(f"'{name}' must be {kind.form.words}")
        return self.content(name, current, value, kind)

    def bounds(self, name: str, value: Any, kind: Kind) -> None:
        measure = value if kind.type in (int, float) else len(value) if kind.type in (str, list) else None
        if measure is None or (kind.low is None and kind.high is None):
            return
        if (kind.low is not None and measure < kind.low) or (kind.high is not None and measure > kind.high):
            limits = [f"{word} {edge}" for word, edge in (("at least", kind.low), ("at most", kind.high))
                      if edge is not None]
            self.refuse(f"'{name}' must be {' and '.join(limits)}{_UNITS.get(kind.type, '')}")

    def content(self, name: str, current: Any, value: Any, kind: Kind) -> Any:
        faults = len(self.texts)
        if kind.type is list and kind.elements:
            value = [self.value(f"{name}[{index}]", None, one, kind.elements) for index, one in enumerate(value)]
        elif kind.type is dict and kind.fields is not None:
            value = self.table(name, current or {}, value, kind)
        else:
            value = copy.deepcopy(value)
        return kind.cast(value) if kind.cast and len(self.texts) == faults else value

    def table(self, name: str, current: dict, body: dict, kind: Kind) -> dict:
        merged = copy.deepcopy(current) if kind.deep else {}
        prefix = f"{name}." if name else ""
        for key in kind.needs:
            if key not in body:
                self.refuse(f"Missing required parameter: '{prefix}{key}'")
        for key, inner in kind.fields.items():
            if key in body:
                merged[key] = self.value(prefix + key, current.get(key), body[key], inner)
        return merged if kind.defaults is None else filled(merged, kind.defaults)


def _fits(value: Any, kind: type | None) -> bool:
    """Whether a JSON value has the type; a boolean is no number here."""
    if kind is None:
        return True
    if kind in (int, float) and isinstance(value, bool):
        return False
    return isinstance(value, (int, float) if kind is float else kind)
