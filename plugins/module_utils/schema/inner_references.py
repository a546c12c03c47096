# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""References inside a text (`Field.refs_inside`), as C(OBJ(Printers),10.0.0.0/8): with names as users write and see them, with identifiers as they are sent
and compared (quirks M1, M2). Pure."""
from __future__ import annotations

import functools
import re
import typing as t

from .field import Field
from .place import PendingId, PendingText


@functools.lru_cache(maxsize=100)
def _pattern(words: tuple[str, ...]) -> re.Pattern:
    return re.compile(rf"(?<!\w)({'|'.join(words)})\(([^()]*)\)", re.IGNORECASE)


def referred(text: t.Any, field: Field) -> list[tuple[str, str]]:
    """(resource, name or identifier) of every object that a text refers to."""
    if not field.refs_inside or not isinstance(text, str):
        return []
    return [(field.refs_inside[one[1].upper()], one[2].strip()) for one in _pattern(tuple(field.refs_inside)).finditer(text)]


def replaced(text: t.Any, field: Field, change: t.Callable[[str, str], t.Any]) -> t.Any:
    """The text with `change(resource, name or identifier)` between the brackets of every reference; a PendingText where that is a PendingId."""
    if not field.refs_inside or not isinstance(text, str) or isinstance(text, PendingText):
        return text
    parts: list[str | PendingId] = []
    at = 0
    for one in _pattern(tuple(field.refs_inside)).finditer(text):
        word = one[1].upper()
        said = one[2].strip()
        inner = change(field.refs_inside[word], said)
        parts += [f"{text[at:one.start()]}{word}(", inner if isinstance(inner, PendingId) else str(inner), ")"]
        at = one.end()
    parts.append(text[at:])
    return PendingText(parts) if any(isinstance(one, PendingId) for one in parts) else "".join(map(str, parts))
