# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows a plain resource is made of: ``Settings`` that are always there, ``Objects`` that are made and deleted, ``Slots`` that are
always there in a fixed number, ``Fixed`` answers.

A row says what is its own: the path, the fields a write takes (``core/kinds.py``), what nobody wrote yet, what must hold. ::

    Settings("/networks/{networkId}/switch/mtu", product="switch", batch="update",
             fields={"defaultMtuSize": number(1), "overrides": listing(OVERRIDE)},
             fresh={"defaultMtuSize": 9578, "overrides": []}, checks=(refers("overrides.switches", devices, STRANGERS),))

All else is the same for every row: merging, refusals, secrets that never show, templates that govern, products, 404s, the change
log. Values are kept in the ``data`` of the organization, network or device that the path begins with, under a key made of the rest
of the path, so parents may be nested to any depth (stack, interface, its DHCP).
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ..core.calls import Call, Route
from ..core.errors import missing, refused
from ..core.kinds import Kind
from .ids import everywhere, long_id
from .row import Check, Draft, Row, Spot, rest

BATCHED = {"POST": "create", "PUT": "update", "DELETE": "destroy"}
TITLES = {"sgt": "SGT"}  # how a refusal names a key, where it is not the key itself


@dataclass(frozen=True, kw_only=True)
class Settings(Row):
    """Something that is always there once: GET and PUT. ``reads`` is False where another path is the only read."""

    reads: bool = True

    def found(self, spot: Spot) -> dict[str, Any]:
        return spot.home.data[spot.key] if spot.key in spot.home.data else self.plain(spot)

    def get(self, call: Call) -> dict:
        spot = self.spot(call)
        return self.show(spot, self.found(spot))

    def put(self, call: Call) -> dict:
        spot = self.spot(call, writes=True)
        draft = self.draft(spot, self.found(spot), self.plain(spot), self.fields, self.needs)
        spot.home.data[spot.key] = draft.after
        return self.written(draft)

    def routes(self) -> list[Route]:
        reads = [Route("GET", self.path, self.get)] if self.reads else []
        return [*reads, Route("PUT", self.path, self.put, batch=self.batch)]


@dataclass(frozen=True, kw_only=True)
class Slots(Row):
    """Things that are always there in a number nobody changes, such as ports: list, GET and PUT. Only what was written is kept.

    ``item`` is the name of the id in the path, ``id_key`` its name in the object; ``ids`` finds all of them, ``slot`` makes the one
    nobody wrote; ``unknown`` is the error for an id that is none of them.
    """

    item: str
    id_key: str
    ids: Callable[[Spot], Iterable[str]]
    slot: Callable[[Spot, str], dict]
    unknown: Callable[[Spot, str], Exception] = lambda _spot, _id: missing()

    def kept(self, spot: Spot, one: str) -> dict[str, Any]:
        """One of them as stored."""
        return spot.home.data.get(spot.key, {}).get(one) or self.slot(spot, one)

    def found(self, spot: Spot) -> dict[str, Any]:
        one = spot.call.ids[self.item]
        if one not in self.ids(spot):
            raise self.unknown(spot, one)
        return self.kept(spot, one)

    def every(self, call: Call) -> list[dict]:
        spot = self.spot(call)
        return [self.show(spot, self.kept(spot, one)) for one in self.ids(spot)]

    def get(self, call: Call) -> dict:
        spot = self.spot(call)
        return self.show(spot, self.found(spot))

    def put(self, call: Call) -> dict:
        spot, one = self.spot(call, writes=True), call.ids[self.item]
        draft = self.draft(spot, self.found(spot), self.slot(spot, one), self.fields, self.needs)
        spot.home.data[spot.key] = {**spot.home.data.get(spot.key, {}), one: draft.after}
        return self.written(draft)

    def routes(self) -> list[Route]:
        one = f"{self.path}/{{{self.item}}}"
        return [Route("GET", self.path, self.every), Route("GET", one, self.get), Route("PUT", one, self.put, batch=self.batch)]


@dataclass(frozen=True, kw_only=True)
class Objects(Row):
    """Things that are made and deleted: list, POST, GET, PUT, DELETE.

    item       the name of the id in the path; ``id_key`` its name in the object (quirk G13)
    new_id     makes the id of a new one (``ids.py``; quirk G9)
    create_only, update_only  fields that only POST or only PUT takes
    update_needs  keys that a PUT must have
    unique     keys no two may have the same value of (quirks C18, H17)
    born       those that are there from the start, by id; a function of the Spot
    removal    what must hold before one is deleted, and what goes with it
    single     whether one can be read alone (quirk L6); ``listed`` whether all can be read here
    most       how many there may be
    stamps     the keys that hold when it was made and when it was last written
    page       the default and the largest perPage, and the smallest (quirks E6-E8); ``items`` for the newer shape (quirk E9)
    success    the status of a POST
    order      what a list is ordered by, where it is not the order in which they were made
    """

    item: str
    id_key: str = "id"
    new_id: Callable[[Draft], str] = long_id
    create_only: dict[str, Kind] = field(default_factory=dict)
    update_only: dict[str, Kind] = field(default_factory=dict)
    update_needs: tuple[str, ...] = ()
    unique: tuple[str, ...] = ()
    born: Callable[[Spot], dict[str, dict]] | None = None
    removal: tuple[Check, ...] = ()
    single: bool = True
    listed: bool = True
    most: int | None = None
    stamps: tuple[str, ...] = ()
    page: tuple[int, int, int] | None = None
    items: bool = False
    success: int = 201
    order: Callable[[dict], Any] | None = None

    def __post_init__(self) -> None:
        everywhere(self.key or rest(self.path), self.new_id)

    @cached_property
    def kind(self) -> Kind:
        return Kind(dict, fields={**self.fields, **self.create_only, **self.update_only})

    def kept(self, spot: Spot) -> dict[str, dict]:
        """All of them as stored, by id."""
        data = spot.home.data
        if spot.key not in data and self.born is not None:
            data[spot.key] = self.born(spot)
        return data.get(spot.key, {})

    def found(self, spot: Spot) -> dict[str, Any]:
        one = self.kept(spot).get(spot.call.ids[self.item])
        if one is None:
            raise missing()
        return one

    def every(self, call: Call) -> list[dict]:
        spot = self.spot(call)
        found = self.kept(spot).values()
        return [self.show(spot, one) for one in (sorted(found, key=self.order) if self.order else found)]

    def get(self, call: Call) -> dict:
        spot = self.spot(call)
        return self.show(spot, self.found(spot))

    def takes(self, spot: Spot) -> dict[str, Kind]:
        """The fields that a write takes."""
        return {**self.fields, **(self.create_only if spot.call.method == "POST" else self.update_only)}

    def post(self, call: Call) -> dict:
        spot = self.spot(call, writes=True)
        kept, plain = self.kept(spot), self.plain(spot)
        if self.most is not None and len(kept) >= self.most:
            raise refused(f"There can be at most {self.most} of these")
        draft = self.draft(spot, plain, plain, self.takes(spot), self.needs, kept.values())
        draft.after = {self.id_key: self.new_id(draft), **draft.after}
        return self.keep(draft, self.stamps)

    def put(self, call: Call) -> dict:
        spot = self.spot(call, writes=True)
        before = self.found(spot)
        others = [one for one in self.kept(spot).values() if one is not before]
        draft = self.draft(spot, before, self.plain(spot), self.takes(spot), self.update_needs, others)
        return self.keep(draft, self.stamps[1:])

    def keep(self, draft: Draft, stamps: Iterable[str]) -> dict:
        draft.after.update((key, draft.call.stamp()[:19] + "Z") for key in stamps)
        draft.home.data[draft.key] = {**self.kept(draft), str(draft.after[self.id_key]): draft.after}
        return self.written(draft)

    def show(self, spot: Spot, stored: dict) -> dict[str, Any]:
        return super().show(spot, {self.id_key: stored[self.id_key], **stored})

    def checked(self, draft: Draft) -> Draft:
        for key in self.unique:
            value = draft.after.get(key)
            if value is not None and any(one.get(key) == value for one in draft.others):
                raise refused(f"{TITLES.get(key) or key[0].upper() + key[1:]} has already been taken")
        return super().checked(draft)

    def delete(self, call: Call) -> None:
        """Delete one, and all that hangs on it."""
        spot = self.spot(call, writes=True)
        before, one = self.found(spot), call.ids[self.item]
        others = [other for other in self.kept(spot).values() if other is not before]
        for check in self.removal:
            check(Draft(call, spot.home, spot.key, before, {}, others))
        del spot.home.data[spot.key][one]
        below = f"{rest(self.path).format(**call.ids)}/{one}/"
        for key in [key for key in spot.home.data if key.startswith(below)]:
            del spot.home.data[key]

    def routes(self) -> list[Route]:
        one, batch = f"{self.path}/{{{self.item}}}", self.batch or {}
        pages = dict(zip(("page", "max_page", "min_page"), self.page or ()))
        listed = [Route("GET", self.path, self.every, items=self.items, page_key=self.id_key, **pages)] if self.listed else []
        return [*listed, Route("POST", self.path, self.post, self.success, batch=batch.get("POST"), id_key=self.id_key),
                *([Route("GET", one, self.get)] if self.single else []), Route("PUT", one, self.put, batch=batch.get("PUT")),
                Route("DELETE", one, self.delete, batch=batch.get("DELETE"))]


@dataclass(frozen=True, kw_only=True)
class Fixed(Row):
    """What can only be read: ``answer`` makes it of the Spot."""

    fields: dict[str, Kind] = field(default_factory=dict)
    answer: Callable[[Spot], Any]

    def get(self, call: Call) -> Any:
        return self.answer(self.spot(call))

    def routes(self) -> list[Route]:
        return [Route("GET", self.path, self.get)]
