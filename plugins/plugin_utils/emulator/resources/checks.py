# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What rows are completed with: checks of a write, changes of what a read shows, and what a reference may name.

Each function here makes one to be put into a row's ``checks``, ``removal`` or ``shows``. Conditions are keyword arguments, a value or
a tuple of values each: ``required_if("users", access="users")``. Names with dots lead into objects, and through lists.
"""
from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from typing import Any

from ..core.errors import refused
from .row import Check, Draft, Show, Spot

#: What a reference names wrongly: the end of ``'devices' names <what>``.
STRANGERS, NO_STACKS = "devices that are not in this network", "stacks that are not in this network"
Known = Callable[[Spot], Container[str]]


def values(thing: Any, path: str) -> Iterator[Any]:
    """Every value a dotted name means in an object, those in lists one by one; nothing where it is not there."""
    if isinstance(thing, list):
        for one in thing:
            yield from values(one, path)
    elif not path:
        yield thing
    elif isinstance(thing, dict):
        key, _dot, rest = path.partition(".")
        if key in thing:
            yield from values(thing[key], rest)


def value(thing: Any, path: str) -> Any:
    """The value a dotted name means in an object, None where there is none."""
    for key in path.split("."):
        thing = thing.get(key) if isinstance(thing, dict) else None
    return thing


def holds(thing: dict, when: dict[str, Any]) -> bool:
    """Whether an object has these values; a tuple means any of them."""
    return all(value(thing, key) in (wanted if isinstance(wanted, tuple) else (wanted,)) for key, wanted in when.items())


def _said(when: dict[str, Any]) -> str:
    return " and ".join(f"'{key}' is " + " or ".join(repr(one) for one in (wanted if isinstance(wanted, tuple) else (wanted,)))
                        for key, wanted in when.items())


# Checks of a write

def required_if(*keys: str, **when: Any) -> Check:
    """These fields must have a value while the object has those values (quirk Y7)."""
    def check(draft: Draft) -> None:
        lacking = [key for key in keys if value(draft.after, key) in (None, "", [])] if holds(draft.after, when) else []
        if lacking:
            raise refused(*(f"'{key}' is required when {_said(when)}" for key in lacking))
    return check


def only_if(*keys: str, **when: Any) -> Check:
    """These fields may be asked for only while the object has those values."""
    def check(draft: Draft) -> None:
        asked = [] if holds(draft.after, when) else [key for key in keys if value(draft.body, key) is not None]
        if asked:
            raise refused(*(f"'{key}' is only valid when {_said(when)}" for key in asked))
    return check


def refers(path: str, known: Known, what: str) -> Check:
    """What a body names must be there; what was there when it was written may be gone. ``'hubs' names <what>: ...``."""
    top = path.partition(".")[0]

    def check(draft: Draft) -> None:
        asked = values(draft.after, path) if top in draft.body else ()
        targets = known(draft)
        lost = [str(one) for one in asked if one is not None and str(one) not in targets]
        if lost:
            raise refused(f"'{top}' names {what}: {', '.join(dict.fromkeys(lost))}")
    return check


def mutual(here: str, there: str, theirs: str, id_key: str = "id") -> Check:
    """The other side of a relation of two kinds of objects (quirk M5): ``home.data[there]`` are the others, whose field ``theirs``
    lists the ids of these, as the field ``here`` lists the ids of those. As a removal it takes the object out of all lists.
    """
    def check(draft: Draft) -> None:
        mine = draft.after.get(id_key) or draft.before.get(id_key)
        for one_id, one in draft.home.data.get(there, {}).items():
            rest = [other for other in one.get(theirs, ()) if other != mine]
            one[theirs] = sorted([*rest, mine]) if one_id in draft.after.get(here, ()) else rest
    return check


def unused(key: str, path: str, sentence: str, id_key: str = "id") -> Check:
    """A removal: refused while an object in ``home.data[key]`` names this one under ``path`` (quirk M7). ``sentence`` has a place for
    the names of those that do.
    """
    def check(draft: Draft) -> None:
        mine = draft.before[id_key]
        users = [one.get("name") or one_id for one_id, one in draft.home.data.get(key, {}).items() if mine in values(one, path)]
        if users:
            raise refused(sentence.format(", ".join(users)))
    return check


def permanent(sentence: str, **when: Any) -> Check:
    """A removal: refused while the object has these values."""
    def check(draft: Draft) -> None:
        if holds(draft.before, when):
            raise refused(sentence)
    return check


# What a reference may name

def devices(spot: Spot) -> Container[str]:
    """The serials of the devices in the call's network."""
    return {device.serial for device in spot.call.org.devices_in(spot.call.network.id)}


def networks(spot: Spot) -> Container[str]:
    """The ids of the organization's networks and templates."""
    return {*spot.call.org.networks, *spot.call.org.templates}


def kept(key: str) -> Known:
    """The ids of the objects kept under a key in the same home."""
    return lambda spot: spot.home.data.get(key, {})


# What a read shows

def shown_if(*keys: str, **when: Any) -> Show:
    """These fields show only while the object has those values (quirk EM9)."""
    return lambda _spot, thing: thing if holds(thing, when) else without(thing, keys)


def hidden(*keys: str) -> Show:
    """These fields never show."""
    return lambda _spot, thing: without(thing, keys)


def without(thing: dict, keys: Iterable[str]) -> dict:
    """An object without some of its keys."""
    return {key: one for key, one in thing.items() if key not in keys}


def with_network(spot: Spot, thing: dict) -> dict:
    """The object with ``networkId`` beside its id."""
    first = next(iter(thing))
    return {first: thing[first], "networkId": spot.call.network.id, **thing}
