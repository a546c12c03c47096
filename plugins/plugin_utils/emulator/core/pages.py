# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Link paging (quirks E1-E9): absolute URLs, unquoted rels, both body shapes.

A token is the key of a row; a list goes on after the place where the token is or would be, so rows that vanish between
two pages do no harm.
"""
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import Any
from urllib.parse import quote

from .calls import Call, Route
from .errors import refused


@dataclass(frozen=True)
class Window:
    """A list without an end, such as events (quirk E5). ``take(size, after, before)`` makes the body of one page, and the times it starts and ends at."""

    take: Callable[[int, str | None, str | None], tuple[Any, str, str]]


SERIALS = ("0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ")
ANYTHING = ("0", "zzzz")


def _key(route: Route) -> Callable[[Any], str]:
    """The function that gives a row's token."""
    if callable(route.page_key):
        return route.page_key
    pick = attrgetter(route.page_key) if route.shape else itemgetter(route.page_key)
    return lambda row: str(pick(row))


def _first(rows: list, fits: Callable[[Any], bool]) -> int:
    """The index of the first row that fits, where all rows after one that fits do too."""
    low, high = 0, len(rows)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(rows[middle]) else (middle + 1, high)
    return low


def cut(route: Route, call: Call, rows: list | Window, query: list[tuple[str, str]], url: str) -> tuple[Any, str]:
    """The body of one page of what a handler listed, and its Link header.

    ``query`` holds the request's parameters in order, ``url`` the absolute address without them. Raises ApiError 400
    for a perPage out of its range (quirk E8).
    """
    given = dict(query)
    size = _size(route, given.get("perPage"))
    kept = [(name, value) for name, value in query if name not in ("perPage", "startingAfter", "endingBefore")]
    if isinstance(rows, Window):
        body, first, last = rows.take(size, given.get("startingAfter"), given.get("endingBefore"))
        tokens = [("prev", ("endingBefore", first)), ("next", ("startingAfter", last))]
        return body, _header(url, kept, size, tokens)
    start, end = _bounds(route, rows, given, size)
    header = _header(url, kept, size, _links(route, rows, start, end))
    page = [route.shape(call, row) for row in rows[start:end]] if route.shape else rows[start:end]
    return ({"items": page, "meta": {"counts": {"items": {"total": len(rows), "remaining": len(rows) - end}}}}
            if route.items else page), header


def _header(url: str, kept: list[tuple[str, str]], size: int, links: list[tuple[str, tuple[str, str]]]) -> str:
    """A Link header: absolute addresses, unquoted rels (quirk E2)."""
    return ", ".join(f"<{url}?{_text([*kept, ('perPage', str(size)), token])}>; rel={rel}" for rel, token in links)


def _size(route: Route, text: str | None) -> int:
    if text is None:
        return route.page
    if not re.fullmatch("[0-9]{1,9}", text) or not route.min_page <= int(text) <= (route.max_page or route.page):
        raise refused(f"'perPage' must be an integer between {route.min_page} and {route.max_page or route.page}")
    return int(text)


def _bounds(route: Route, rows: list, given: dict[str, str], size: int) -> tuple[int, int]:
    """The indices a page starts at and ends before; a token that is no row stands where it would be."""
    key, token = _key(route), given.get("endingBefore", given.get("startingAfter"))
    if token is None:
        return 0, min(size, len(rows))
    if route.newest_first:
        earlier = (lambda row: key(row) < token) if "endingBefore" in given else (lambda row: key(row) <= token)
        at, backwards = _first(rows, earlier), "startingAfter" in given
    else:
        later = (lambda row: key(row) >= token) if "endingBefore" in given else (lambda row: key(row) > token)
        at, backwards = _first(rows, later), "endingBefore" in given
    return (max(0, at - size), at) if backwards else (at, min(at + size, len(rows)))


def _links(route: Route, rows: list, start: int, end: int) -> list[tuple[str, tuple[str, str]]]:
    """The rels and tokens of a page: first and last always, prev and next where there is one.

    A list that is newest first begins at its end in time: its last page is the one nobody asked for by token, and
    ``prev`` leads from it to what is older. The official SDK reads the change log in that direction.
    """
    key = _key(route)
    low, high = SERIALS if route.page_key == "serial" else ANYTHING
    before, after = start > 0 and start < end, end < len(rows) and end > 0
    links = [("first", ("startingAfter", low))]
    if route.newest_first:
        links += [("prev", ("endingBefore", key(rows[end - 1])))] if after else []
        links += [("next", ("startingAfter", key(rows[start])))] if before else []
    else:
        links += [("prev", ("endingBefore", key(rows[start])))] if before else []
        links += [("next", ("startingAfter", key(rows[end - 1])))] if after else []
    return [*links, ("last", ("endingBefore", high))]


def _text(query: list[tuple[str, str]]) -> str:
    return "&".join(f"{quote(name, safe='[]')}={quote(value, safe=':')}" for name, value in query)
