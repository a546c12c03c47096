# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filters that lists of networks, devices and inventory rows share.

A filter is a list of checks, made once for a request from the parameters that were given: a list nobody filters costs
nothing to filter, and devices asked for by serial or network are looked up instead of looked for.
"""
from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from .calls import Call
from .clock import seconds
from .errors import refused
from .store import Device

Check = Callable[[Any], bool]


def passing(things: Iterable, checks: list[Check], order: str) -> list:
    """The things every check lets through, in ascending order of an attribute."""
    found = [one for one in things if all(check(one) for check in checks)] if checks else things
    return sorted(found, key=attrgetter(order))


def tagged(call: Call) -> list[Check]:
    """``tags[]``: things with any of these tags, or with all of them under ``withAllTags``."""
    kind = call.one_of("tagsFilterType", "withAnyTags", "withAllTags")
    if "tags" not in call.query:
        return []
    wanted = set(call.wanted("tags"))
    if kind == "withAllTags":
        return [lambda thing: wanted <= set(thing.tags)]
    return [lambda thing: not wanted.isdisjoint(thing.tags)]


def among(call: Call, attributes: dict[str, str]) -> list[Check]:
    """For each array parameter given, ``{parameter: attribute}``: things whose attribute is one of its values."""
    return [_one_of(attribute, set(call.wanted(name))) for name, attribute in attributes.items() if name in call.query]


def _one_of(attribute: str, wanted: set[str]) -> Check:
    pick = attrgetter(attribute)
    return lambda thing: pick(thing) in wanted


def containing(call: Call, attributes: Iterable[str]) -> list[Check]:
    """For each text parameter given that is named like an attribute: things whose attribute has it as a part."""
    return [_has_part(name, call.word(name).lower()) for name in attributes if name in call.query]


def _has_part(attribute: str, part: str) -> Check:
    pick = attrgetter(attribute)
    return lambda thing: part in (pick(thing) or "").lower()


def candidates(call: Call) -> Iterable[Device]:
    """The devices that ``serials[]`` or ``networkIds[]`` leave possible, all of the organization without them."""
    org = call.org
    if "serials" in call.query:
        return [org.devices[serial] for serial in set(call.wanted("serials")) if serial in org.devices]
    if "networkIds" in call.query:
        return [device for one in set(call.wanted("networkIds")) for device in org.devices_in(one)]
    return org.devices.values()


def moment(call: Call, name: str) -> float | None:
    """A parameter that is a time, in seconds since 1970. Raises ApiError 400 when it is none."""
    value = call.word(name)
    if value is None:
        return None
    try:
        return seconds(value)
    except ValueError as error:
        raise refused(f"'{name}' must be a date and time in ISO 8601 format") from error
