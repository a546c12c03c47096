# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists, page by page to their end (quirks E1-E9). A list of which anything is missing is a failure and never a shorter list."""
from __future__ import annotations

import typing as t

from ..errors import ServerFault
from . import responses
from .address import Address

#: Of one list: pages, of which the shortest have 50 rows (quirk E7); items; and seconds, ten times what 100000 networks take.
MOST_PAGES, MOST_ITEMS, LONGEST_LIST = 10_000, 1_000_000, 3600.0


class NoContent(list):
    """The items of a list that ended in a 204, twice: perhaps there are no more, perhaps they were left out (quirk C12)."""


def everything(page: t.Callable[[str, dict | None], tuple[t.Any, dict, Address]], follow: t.Callable[[str, Address, str], Address],
               clock: t.Callable[[], float], path: str, query: dict | None, link: str, without_content: bool, limit: int | None = None) -> list:
    """Every item of a list, or NoContent. Raises ServerFault where the list is cut or has no end.

    page    (path or address, query) -> (parsed answer, its links, where it came from)
    follow  where a link of an answer leads; raises where the key must not go
    without_content  a list that ends in a 204 is a NoContent and no failure
    limit   so many items are enough. A list of events may have no end (quirk E5): a page without any ends it too, and so does one that leads to itself
    """
    items, seen, began = [], set(), clock()
    url = path
    while True:
        answer, links, here = page(url, query)
        if answer is None:
            answer, links, here = page(url, query)
        items.extend(found := responses.rows(answer))
        seen.add(url)
        events = isinstance(answer, dict) and "events" in answer
        if limit is not None and (len(items) >= limit or events and not found):
            return items[:limit]
        if link not in links:
            break
        url, query = str(follow("GET", here, links[link])), None
        if url in seen and events:
            return items
        if url in seen:
            raise _unreadable(path, "the pages of the list point in a circle")
        if len(seen) >= MOST_PAGES or len(items) > MOST_ITEMS or clock() - began > LONGEST_LIST:
            raise _unreadable(path, "the list does not end")
    more = responses.missing(answer, len(items)) if link == "next" else 0  # read backwards, what is counted comes before
    if more:
        raise _unreadable(path, f"the list says that {more} more follow, and not where")
    if answer is None and not without_content:
        raise list_without_content(path)
    return NoContent(items) if answer is None else items


def list_of_rules_cut(path: str) -> ServerFault:
    """The failure of a list of rules that lacks a row the Dashboard is said to append, where something is to be written over it."""
    return ServerFault("GET", path, errors=["the list of rules seems to be cut: the row the Dashboard appends to it is missing, so nothing is written "
                                            "over it"], hint="Try later")


def list_without_content(path: str) -> ServerFault:
    """The failure of a list that ended in a 204, where what it does not show must not be taken for absent."""
    return _unreadable(path, "the list was answered without content (204), twice")


def _unreadable(path: str, words: str) -> ServerFault:
    return ServerFault("GET", path, errors=[words], hint="The list cannot be read to its end, so nothing is known about it; try later")
