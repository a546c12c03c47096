# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which Changes wait for others: what is removed only because it was not given goes after everything that was given is there. Pure.

Removals of the organization wait for everything of the task, those of a network for everything in it (order.py lays them last, and a site
stops at its first failure, or, where a slot failed, goes on without them). Only what stands in the way of something that comes goes before it,
in one action batch with it where both can be batched.
"""
from __future__ import annotations

import ipaddress
import typing as t

from ..schema.change import Change


def wait(removals: list[Change], changes: list[Change]) -> None:
    """Let removals of the organization that nobody named wait for everything that was given, also a network for the devices that leave it."""
    given = [change for change in changes if not change.not_given and change.operation != "delete"]
    for change in removals:
        change.depends_on = given if change.not_given else []


def held(change: Change, known: dict[int, Change | None]) -> bool:
    """Whether something a Change waits for did not come about; it keeps the reason. `known` holds the answer for each list."""
    mark = id(change.depends_on)
    if mark not in known:
        known[mark] = next((one for one in change.depends_on if one.status not in ("applied", "already gone")), None)
    lacking = known[mark]
    if lacking is not None:
        change.because = f"{lacking.label} was not applied"
    return lacking is not None


def making_room(line: list[Change], home: t.Callable[[Change], t.Any]) -> list[Change]:
    """The line with every removal right before the first Change it stands in the way of."""
    coming: dict[t.Any, list[Change]] = {}
    for change in line:
        if change.want.resource.occupies and change.operation != "delete" and change.after:
            coming.setdefault(home(change), []).append(change)
    ahead: dict[int, list[Change]] = {}
    moved: set[int] = set()
    for change in line:
        if change.not_given and not change.ahead and change.operation == "delete" and change.want.resource.occupies:
            blocked = next((one for one in coming.get(home(change), []) if _in_the_way(change, one)), None)
            if blocked is not None:
                moved.add(id(change))
                change.ahead = True
                ahead.setdefault(id(blocked), []).append(change)
    for change in line:
        for one in ahead.get(id(change), []):
            one.steps[-1].unfinished = f"{one.label} is gone"
    return [one for change in line if id(change) not in moved for one in (*ahead.get(id(change), []), change)]


def _in_the_way(leaving: Change, coming: Change) -> bool:
    """Whether both would be at one place: a subnet, an address."""
    options = set(leaving.want.resource.occupies) & set(coming.want.resource.occupies)
    was, there = leaving.assumed_before or {}, coming.assumed_before or {}
    return any(_meet(was.get(option), coming.after.get(option)) and not _meet(was.get(option), there.get(option)) for option in options)


def _meet(one: t.Any, other: t.Any) -> bool:
    if not one or not other:
        return False
    try:
        return ipaddress.ip_network(str(one), strict=False).overlaps(ipaddress.ip_network(str(other), strict=False))
    except (ValueError, TypeError):
        return str(one).casefold() == str(other).casefold()
