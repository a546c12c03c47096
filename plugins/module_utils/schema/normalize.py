# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Dashboard answered, in the catalog's own spelling.

One value comes in several spellings: numbers as texts and texts as numbers (quirks G5, G7, G10), words in other letters
(U5, R5), tags as one text (O15), sets in an order that changes between two reads (H14), what is unset as an empty text (H6). After this each value has
the type its Field declares, and everything whose order means nothing stands in one order, so that what is shown, and
what is sent back because it was there, is the same every time. What cannot be read is left as it is. Pure.
"""
from __future__ import annotations

import re
import typing as t

from .compare import identity
from .field import Field


def spelled(value: t.Any, field: Field) -> t.Any:
    """One answered value of a field."""
    if value is None:
        return None
    if field.type != "list":
        return _one(value, field.type, field)
    if isinstance(value, str) and field.elements == "str":
        value = value.split()
    if not isinstance(value, list):
        return value
    return arranged([item for item in (_one(item, field.elements, field) for item in value) if item is not None], field)


def arranged(items: list, field: Field) -> list:
    """A list in an order of its own where its order means nothing (quirk H14), else as it is."""
    if field.mode == "set":
        return sorted(items, key=_number_first)
    if field.mode == "by" and all(isinstance(item, dict) for item in items):
        options = field.argument.split(",")
        return sorted(items, key=lambda item: [_number_first(_plain(one)) for one in identity(item, field, options)])
    return items


def _plain(mark: t.Any) -> t.Any:
    return sorted(map(str, mark)) if isinstance(mark, frozenset) else mark


def _number_first(value: t.Any) -> tuple:
    """Numbers by size, also those written as text, before other texts."""
    text = str(value)
    return (0, int(text), text) if re.fullmatch(r"-?\d{1,18}", text) else (1, 0, text)


def _one(value: t.Any, kind: str | None, field: Field) -> t.Any:
    if isinstance(value, (dict, list)):
        return value
    if kind == "bool":
        return {"true": True, "false": False}.get(str(value).lower(), value)
    if kind in ("int", "float") and not isinstance(value, bool):
        return _number(value, kind)
    if kind == "str" and not isinstance(value, bool):
        text = value if isinstance(value, str) else _text(value)
        return _word(text, field.choices) if text.strip() or field.empty_ok else None
    return value


def _number(value: t.Any, kind: str) -> t.Any:
    try:
        number = float(value)
    except ValueError:
        return value
    return int(value) if isinstance(value, str) and re.fullmatch(r"-?\d+", value) else int(number) if number.is_integer() else \
        number if kind == "float" else value


def _text(value: t.Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _word(text: str, choices: tuple) -> str:
    """The choice that is spelled so in other letters (quirk U5)."""
    if not choices or text in choices:
        return text
    return next((one for one in choices if str(one).casefold() == text.strip().casefold()), text)
