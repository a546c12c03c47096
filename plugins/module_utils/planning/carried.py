# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is there, was not given and this version cannot read stays: it is sent again where the API replaces what it is part of.

Lists and nested objects are replaced whole (quirk H3), so what an object in them holds under keys that are not declared, or with
values no option takes, goes along with the object when it is given. Which given object is which present one is never guessed.
Pure; everything is in API form.
"""
from __future__ import annotations

import typing as t

from ..errors import Problem
from ..input.limits import unknown_value
from ..schema.compare import identity, key_of
from ..schema.field import Field

Fields = t.Sequence[Field]


class Carried:
    """One look at an object. `notes` tells what was kept although it was not given, `problems` of what it is not clear whether it should be.

    In an `exact` state an empty object asks for its defaults.
    """

    def __init__(self, exact: bool) -> None:
        self.exact = exact
        self.notes: list[str] = []
        self.problems: list[Problem] = []

    def over(self, want: t.Mapping, have: t.Mapping, fields: Fields, path: str) -> dict:
        """A wanted object whose nested objects hold what those present hold and this version cannot read."""
        by_api = {field.api: field for field in fields}
        return {name: self._value(value, have.get(name), by_api[name], f"{path}.{by_api[name].name}") for name, value in want.items()}

    def defaults(self, defaults: t.Mapping, have: t.Mapping, fields: Fields, path: str) -> dict:
        """The defaults an object may go back to: those of all options but the ones whose present value this version does not know."""
        by_api = {field.api: field for field in fields}
        return {name: value for name, value in defaults.items() if not self._unreadable(have.get(name), by_api[name], f"{path}.{by_api[name].name}")}

    def _unreadable(self, value: t.Any, field: Field, path: str) -> bool:
        found = unknown_value(value, field, path)
        if found:
            self.notes.append(f"{found}, which this version does not know; {'it' if found.path == path else path} was kept as it is")
        return found is not None

    def _value(self, want: t.Any, have: t.Any, field: Field, path: str) -> t.Any:
        if not field.fields or not have or not isinstance(have, type(want)):
            return want
        if field.type == "map":
            there = {key_of(key, field): one for key, one in have.items()}
            return {key: self._item(one, there.get(key_of(key, field)), field, f"{path}[{key}]") for key, one in want.items()}
        if field.type == "list":
            found, unclear = partners(want, have, field, self.exact)
            self.problems += [Problem(f"{path}[{at}]",
                                      f"could be any of {len(others)} present entries, which differ in what this version does not know "
                                      f"({', '.join(sorted({name for one in others for name in _unread(one, field)}))}), so it is unclear what of that should "
                                      "stay; make them different in the Dashboard first") for at, others in unclear.items()]
            return [self._item(one, other, field, f"{path}[{at}]") for at, (one, other) in enumerate(zip(want, found))]
        return self._item(want, have, field, path)

    def _item(self, want: t.Any, have: t.Any, field: Field, path: str) -> t.Any:
        if not isinstance(want, dict) or not isinstance(have, dict) or not (want or self.exact):
            return want
        unknown = _unknown(have, field)
        unread = {sub.api: have[sub.api] for sub in field.fields
                  if sub.api not in want and have.get(sub.api) is not None and self._unreadable(have[sub.api], sub, f"{path}.{sub.name}")}
        return {**unknown, **unread, **self.over(want, have, field.fields, path)}


def _unknown(item: t.Mapping, field: Field) -> dict:
    declared = {sub.api for sub in field.fields}
    return {name: value for name, value in item.items() if name not in declared and value is not None}


def partners(want: list, have: list, field: Field, exact: bool) -> tuple[list[dict | None], dict[int, list[dict]]]:
    """(for each given object of a list the present one it is, or None; the present ones of those that could be several, by their place).

    First those that are equal in all that can be compared, then those of the same name (of rules), key, or required options, then rules
    that are equal but for their name, where the list becomes `exact`ly what is given. Several of one mark are paired in their order where
    as many are given as there are; otherwise only where it makes no difference which.
    """
    if len(want) == len(have) and all(map(_says, have, want)):
        return list(have), {}
    found: list[dict | None] = [None] * len(want)
    unclear: dict[int, list[dict]] = {}
    left = list(range(len(have)))
    for options in _marks(field, exact):
        given, there = _groups(want, [at for at, one in enumerate(found) if one is None], field, options), _groups(have, left, field, options)
        for mark, places in given.items():
            others = there.get(mark, [])
            if len(others) != len(places) and any(_unread(have[at], field) != _unread(have[others[0]], field) for at in others):
                unclear.update({at: [have[other] for other in others] for at in places if set(field.match or options) <= set(options)})
                continue
            for at, other in zip(places, others):
                found[at] = have[other]
                left.remove(other)
    return found, {at: others for at, others in unclear.items() if found[at] is None}


def _says(there: t.Any, item: t.Any) -> bool:
    """Whether everything given is there in the same words, which needs no comparing."""
    return isinstance(item, dict) and isinstance(there, dict) and all(there.get(name) == value for name, value in item.items())


def _marks(field: Field, exact: bool) -> list[list[str]]:
    """Options that tell objects of a list apart, the surest first."""
    seen = [sub.name for sub in field.fields if not (sub.control or sub.secret or sub.write_only or sub.fields)]
    named = list(field.match) or (field.argument.split(",") if field.mode == "by" else [sub.name for sub in field.fields if sub.required])
    rest = [name for name in seen if name not in named] if field.match and exact else []
    always = [sub.name for sub in field.fields if sub.name in seen and sub.not_always_returned is not True]
    return [options for options in (seen, *([always] if always != seen else []), named, rest) if options]


def _groups(items: list, places: list[int], field: Field, options: list[str]) -> dict[tuple, list[int]]:
    """Where the objects of each mark stand; those without any are nobody."""
    groups: dict[tuple, list[int]] = {}
    for at in places:
        mark = identity(items[at], field, options) if isinstance(items[at], dict) else ()
        if any(mark):
            groups.setdefault(mark, []).append(at)
    return groups


def _unread(item: t.Mapping, field: Field) -> dict:
    return {**_unknown(item, field), **{sub.api: item.get(sub.api) for sub in field.fields if unknown_value(item.get(sub.api), sub, "")}}
