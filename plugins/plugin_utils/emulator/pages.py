# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Link paging (quirks E1-E9): absolute URLs, unquoted rels, both body shapes.

A token is the key of a row; a list goes on after the place where the token is or would be, so rows that vanish between
two pages do no harm.
"""
from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter, itemgetter
from typing import Any
from urllib.parse import quote

from .errors import refused
from .routes_table import Call, Route

SERIALS = ("0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ")
ANYTHING = ("0", "zzzz")


def _keys(route: Route, rows: list) -> list[str]:
    """The token of every row."""
    if callable(route.page_key):
        return [str(route.page_key(row)) for row in rows]
    pick = attrgetter(route.page_key) if route.shape else itemgetter(route.page_key)
    return [str(pick(row)) for row in rows]


def cut(route: Route, call: Call, rows: list, query: list[tuple[str, str]], url: str) -> tuple[Any, str]:
    """The body of one page of what a handler listed, and its Link header.

    ``query`` holds the request's parameters in order, ``url`` the absolute address without them. Raises ApiError 400
    for a perPage out of its range (quirk E8).
    """
    given = dict(query)
    size = _size(route, given.get("perPage"))
    keys = _keys(route, rows)
    start = _start(route, keys, given, size)
    end = min(start + size, len(rows)) if "endingBefore" not in given else _end(route, keys, given["endingBefore"])
    kept = [(name, value) for name, value in query if name not in ("perPage", "startingAfter", "endingBefore")]
    links = _links(route, keys, start, end)
    header = ", ".join(f"<{url}?{_text([*kept, ('perPage', str(size)), token])}>; rel={rel}" for rel, token in links)
    page = [route.shape(call, row) for row in rows[start:end]] if route.shape else rows[start:end]
    return ({"items": page, "meta": {"counts": {"items": {"total": len(rows), "remaining": len(rows) - end}}}}
            if route.items else page), header


def _size(route: Route, text: str | None) -> int:
    if text is None:
        return route.page
    if not text.isdigit() or not route.min_page <= int(text) <= (route.max_page or route.page):
        raise refused(f"'perPage' must be an integer between {route.min_page} and {route.max_page or route.page}")
    return int(text)


def _start(route: Route, keys: list[str], given: dict[str, str], size: int) -> int:
    if "endingBefore" in given:
        return max(0, _end(route, keys, given["endingBefore"]) - size)
    return _after(route, keys, given["startingAfter"]) if "startingAfter" in given else 0


def _after(route: Route, keys: list[str], token: str) -> int:
    """The index of the first row after the token."""
    if token in keys:
        return keys.index(token) + 1
    if route.newest_first:
        return len(keys) - bisect_left(keys[::-1], token)
    return bisect_right(keys, token)


def _end(route: Route, keys: list[str], token: str) -> int:
    """The index after the last row before the token."""
    if token in keys:
        return keys.index(token)
    if route.newest_first:
        return len(keys) - bisect_right(keys[::-1], token)
    return bisect_left(keys, token)


def _links(route: Route, keys: list[str], start: int, end: int) -> list[tuple[str, tuple[str, str]]]:
    """The rels and tokens of a page: first and last always, prev and next where there is one."""
    low, high = SERIALS if route.page_key == "serial" else ANYTHING
    if route.newest_first:
        low, high = high, low
    links = [("first", ("startingAfter", low))]
    if start > 0 and start < end:
        links.append(("prev", ("endingBefore", keys[start])))
    if end < len(keys) and end > 0:
        links.append(("next", ("startingAfter", keys[end - 1])))
    return [*links, ("last", ("endingBefore", high))]


def _text(query: list[tuple[str, str]]) -> str:
    return "&".join(f"{quote(name, safe='[]')}={quote(value, safe=':')}" for name, value in query)
