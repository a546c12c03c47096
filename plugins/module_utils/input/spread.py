# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several objects of a numbered kind given at once: C(1-12,15) becomes an entry for each number. Pure.

C(all) becomes one for each number there can be, where the Field says which these are; otherwise it stays until it has been read what there is.
"""
from __future__ import annotations

import re
import typing as t

from ..schema.field import Field
from .types import Wrong, is_all

#: More numbers than anything has.
_MOST = 1000
_RANGES = re.compile(r"\s*[0-9]{1,9}(\s*-\s*[0-9]{1,9})?(\s*,\s*[0-9]{1,9}(\s*-\s*[0-9]{1,9})?)*\s*")


def spread(item: t.Any, key: Field | None) -> list:
    """An entry as it was given as one for each number its key names; itself where it names one. Raises Wrong."""
    if key is None or not key.several or not isinstance(item, dict):
        return [item]
    numbers = _numbers(item.get(key.name), key)
    return [item] if numbers is None else [{**item, key.name: str(number) if key.type == "str" else number} for number in numbers]


def _numbers(value: t.Any, key: Field) -> list[int] | None:
    low, high = (int(edge) if edge is not None else None for edge in key.bounds or (None, None))
    if is_all(value) and low is not None and high is not None:
        return list(range(low, high + 1))
    if isinstance(value, (list, tuple)) and value and all(_single(one) for one in value):
        value = ",".join(map(str, value))
    if not isinstance(value, str) or value.strip().isdecimal() or not _RANGES.fullmatch(value):
        return None
    found: dict[int, None] = {}
    for part in value.split(","):
        first, dummy, last = part.partition("-")
        begin, end = int(first), int(last or first)
        if begin > end:
            raise Wrong(f"must hold ranges that go up, and {part.strip()!r} goes down")
        if low is not None and begin < low or high is not None and end > high or end - begin >= _MOST:
            raise Wrong(f"must hold numbers from {low or 0} to {high or _MOST}, and {part.strip()!r} is outside")
        found.update(dict.fromkeys(range(begin, end + 1)))
    return list(found)


def _single(value: t.Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) or isinstance(value, str) and bool(_RANGES.fullmatch(value))
