# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a Field exists: its `only_if` and `required_if`, which name other options of the same object, its modes. Pure; objects are in API form.

A condition is {option: value or tuple of values}, all of which must hold, or a tuple of such, any of which is enough. A mode may itself exist
only under a condition: where that does not hold, the mode counts as not set, whatever the Dashboard still remembers of it.
"""
from __future__ import annotations

import typing as t

from .compare import empty, plain, present
from .declared import ways
from .field import Condition, Field


def named(condition: Condition) -> tuple[str, ...]:
    """The options a condition names."""
    return tuple(dict.fromkeys(option for way in ways(condition) for option in way))


def modes_of(field: Field, by_option: t.Mapping[str, Field]) -> set[str]:
    """The options its `only_if` names, those that theirs name, and so on."""
    found, waiting = set[str](), [field]
    while waiting:
        one = waiting.pop()
        waiting += [by_option[option] for option in named(one.only_if) if option not in found]
        found.update(named(one.only_if))
    return found


def wanted(values: t.Any) -> tuple:
    """The values of which a mode must have one."""
    return values if isinstance(values, tuple) else (values,)


def holds(field: Field, item: t.Mapping, by_option: t.Mapping[str, Field]) -> bool:
    """Whether the field exists on an object, by its `only_if`; an unknown mode counts as fitting."""
    return not field.only_if or met(field.only_if, item, by_option)


def met(condition: Condition, item: t.Mapping, by_option: t.Mapping[str, Field]) -> bool:
    """Whether a condition holds; an unknown mode counts as fitting."""
    return any(not unmet(way, item, by_option) for way in ways(condition))


#: Values by which a mode is switched off.
_OFF = (False, "none", "None", "disabled")


def off(value: t.Any, field: Field) -> bool:
    """Whether a value asks for nothing: false, empty, a word that switches off, or an object, or a list of such, that is switched off."""
    if empty(value) or isinstance(value, (bool, str)):
        return empty(value) or value in _OFF
    items = value if isinstance(value, list) else [value]
    if not field.fields or field.type == "map" or not all(isinstance(one, dict) for one in items):
        return False
    telling = field.argument.split(",") if field.mode == "by" else []
    return all(one.get("enabled") is False or all(off(one.get(sub.api), sub) for sub in field.fields if sub.name not in telling) for one in items)


def unmet(way: t.Mapping[str, t.Any], item: t.Mapping, by_option: t.Mapping[str, Field], unknown: bool = True) -> list[str]:
    """The options of one way whose modes do not fit. `unknown`: whether one that is not known does."""
    return [option for option, values in way.items() if not fits(by_option[option], values, item, by_option, unknown)]


def fits(mode: Field, values: t.Any, item: t.Mapping, by_option: t.Mapping[str, Field], unknown: bool = True) -> bool:
    """Whether a mode has one of the values."""
    now = present(item if holds(mode, item, by_option) else {}, mode)
    return unknown and now is None or plain(now) in {plain(value) for value in wanted(values)}


def way_in(condition: Condition, item: t.Mapping, by_option: t.Mapping[str, Field]) -> t.Mapping[str, t.Any] | None:
    """The first way of a condition that certainly holds, or None."""
    return next((way for way in ways(condition) if not unmet(way, item, by_option, unknown=False)), None)


def needs(condition: Condition, item: t.Mapping, by_option: t.Mapping[str, Field]) -> tuple[str, str]:
    """In words, what an `only_if` that does not hold asks for, and what the object has instead.

    Where a mode it names does not exist either, what that asks for is said too, and of the object only what really stands in the way.
    """
    chains = [_chain(way, item, by_option) for way in ways(condition)]
    asked = ", or ".join(" and ".join(f"{option} is {' or '.join(map(repr, wanted(values)))}" for option, values in chain.items()) for chain in chains)
    longer = any(chain.keys() - way.keys() for chain, way in zip(chains, ways(condition)))
    told = dict.fromkeys(option for chain in chains for option, values in chain.items()
                         if not longer or holds(by_option[option], item, by_option) and not fits(by_option[option], values, item, by_option))
    return asked, ", ".join(f"{option} is {present(item, by_option[option])!r}" for option in told)


def _chain(way: t.Mapping[str, t.Any], item: t.Mapping, by_option: t.Mapping[str, Field]) -> dict[str, t.Any]:
    """A way with what is asked for by those of its modes that do not exist. Of their alternatives the first is told."""
    chain = dict(way)
    for option in unmet(way, item, by_option):
        if not holds(by_option[option], item, by_option):
            chain = {**chain, **{one: values for one, values in _chain(ways(by_option[option].only_if)[0], item, by_option).items() if one not in chain}}
    return chain
