# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every row of the tables has in common: where it is kept, how a write becomes what is kept, how a read shows it."""
from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..core.calls import Call
from ..core.kinds import Kind
from ..core.merge import apply, filled, shown
from ..core.store import Device, Network, Org
from .places import home_of


@dataclass
class Spot:
    """Where a call works: ``home.data[key]`` is what the row keeps there."""

    call: Call
    home: Org | Network | Device
    key: str


@dataclass
class Draft(Spot):
    """A write that is about to be kept. A check may change ``after``, and raises ApiError 400 for what does not fit.

    ``others`` are the objects beside this one; ``body`` is what was asked for, so a check can leave alone what was not.
    A removal has an empty ``after``.
    """

    before: dict[str, Any]
    after: dict[str, Any]
    others: list[dict[str, Any]] = field(default_factory=list)

    @property
    def body(self) -> dict[str, Any]:
        return self.call.body


Check = Callable[[Draft], None]
Show = Callable[[Spot, dict], dict]
Fresh = dict[str, Any] | Callable[[Spot], dict]


@dataclass(frozen=True, kw_only=True)
class Row:
    """What every row of a table can say.

    path      as in the documentation; for Objects and Slots that of their list
    fields    what a write takes, by API name; ``needs`` are the keys it must have
    fresh     the object before anybody wrote, or a function of the Spot that makes it
    product   the product a network or device must have
    batch     the name of the write in an action batch, of Objects that of each verb; None where it cannot be batched
    requires  what must hold before anything is read or written
    checks    what must hold before a write is kept, in order
    effects   what else changes once it is kept
    shows     what a read makes of the stored object, in order; secrets are gone before
    parent    the Objects or Slots this hangs on, found by the ids in the path
    local     stays with a network that is bound to a template (quirk P4)
    key       the name in ``data``, where other code must know it
    example   a body a write takes, where one drawn from the fields would not do, or a function that numbers them; tests use it
    """

    path: str = field(kw_only=False)
    fields: dict[str, Kind]
    needs: tuple[str, ...] = ()
    fresh: Fresh = field(default_factory=dict)
    product: str = ""
    batch: str | dict[str, str] | None = None
    requires: tuple[Callable[[Spot], None], ...] = ()
    checks: tuple[Check, ...] = ()
    effects: tuple[Check, ...] = ()
    shows: tuple[Show, ...] = ()
    parent: Row | None = None
    local: bool = False
    key: str = ""
    example: dict[str, Any] | Callable[[int], dict] = field(default_factory=dict)

    def spot(self, call: Call, writes: bool = False) -> Spot:
        """Where a call works. Raises ApiError 400 or 404 where it cannot."""
        home = home_of(call, self.path, self.product, writes, self.local)
        found = self.at(call, home)
        for holds in self.requires:
            holds(found)
        return found

    def at(self, call: Call, home: Any) -> Spot:
        """The row's spot in a home. Raises ApiError 404 when a parent in the path is not there."""
        if self.parent is not None:
            self.parent.found(self.parent.at(call, home))
        return Spot(call, home, (self.key or rest(self.path)).format(**call.ids))

    def found(self, spot: Spot) -> dict[str, Any]:
        """The object the ids of the call name. Raises ApiError 404."""
        raise NotImplementedError

    def plain(self, spot: Spot) -> dict[str, Any]:
        """The object nobody wrote yet; a copy of its own."""
        return copy.deepcopy(self.fresh(spot) if callable(self.fresh) else self.fresh)

    def show(self, spot: Spot, stored: dict) -> dict[str, Any]:
        """The object as a read answers it."""
        result = shown(stored, self.kind)
        for change in self.shows:
            result = change(spot, result)
        return result

    @cached_property
    def kind(self) -> Kind:
        """The fields of the object, as one Kind."""
        return Kind(dict, fields=self.fields)

    def draft(self, spot: Spot, before: dict, plain: dict, fields: dict[str, Kind], needs: Iterable[str] = (),
              others: Iterable[dict] = ()) -> Draft:
        """The body merged into what is there, completed from the plain object and checked. Raises ApiError 400; the change log
        learns the former object.
        """
        call = spot.call
        after = filled(apply(before, call.body, fields, needs), plain)
        call.old = self.show(spot, before) if call.method == "PUT" else {}
        return self.checked(Draft(call, spot.home, spot.key, before, after, list(others)))

    def checked(self, draft: Draft) -> Draft:
        for check in self.checks:
            check(draft)
        return draft

    def written(self, draft: Draft) -> dict[str, Any]:
        """The answer to a write that was kept."""
        for effect in self.effects:
            effect(draft)
        return self.show(draft, draft.after)


def rest(path: str) -> str:
    """A path without the organization, network or device it begins with."""
    return re.sub(r"^/[a-z]+/\{\w+\}/", "", path)
