# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists given by parts: what is there, with the entries of `add` and without those of `remove`, as if the whole list had been given. Pure.

Rules are merged anyway, so of them `add` is the same as giving them; `without` takes those away that `remove` names.
"""
from __future__ import annotations

import typing as t

from ..errors import BadInput, Problem
from ..schema.compare import differing, identity, key_of, plain
from ..schema.entries import WORDS
from ..schema.field import NOTHING, Field
from ..schema.forms import addresses, mark, network
from ..schema.values import keys_named, to_api
from . import rules

Identify = t.Callable[[str, t.Any, str], t.Any]


def whole(item: t.Mapping, there: t.Callable[[], t.Mapping], fields: t.Iterable[Field], identify: Identify, path: str) -> dict:
    """A given object whose lists are whole. `there()` is what the Dashboard holds; both in option form. What changes nothing is left out, and what must be
    said with any change is as it is there where it was not given.

    Raises BadInput for a list that is given whole and by parts.
    """
    fields = tuple(fields)
    by_option = {field.name: field for field in fields}
    given = {word: item.get(word) or {} for word in WORDS if word in by_option and by_option[word].control}
    if not any(given.values()):
        return {name: value for name, value in item.items() if name not in given}
    lists = _Lists(identify, path)
    held = there()
    said = {one.name: held[one.name] for one in fields if one.required and not one.control and one.name in held}
    result = lists.put({**said, **{name: value for name, value in item.items() if name not in given}}, held, given["add"], given["remove"],
                       [one for one in fields if not one.control], path)
    if lists.problems:
        raise BadInput(*lists.problems)
    one = next((field for field in fields if field.mode == "rules"), None)
    return {**result, "remove": {one.name: given["remove"][one.name]}} if one and given["remove"].get(one.name) else result


def without(have: list[dict], item: t.Mapping, field: Field, identify: Identify, path: str) -> list[dict]:
    """The present rules, in API form, without those that `remove` of an object names. Raises RuleProblem."""
    named = to_api({field.name: (item.get("remove") or {}).get(field.name) or []}, [field], identify, path)[field.api]
    return [have[at] for at in rules.others(named, have, field)] if named else have


class _Lists:
    """One object's lists on their way to be whole."""

    def __init__(self, identify: Identify, path: str):
        self.identify, self.path, self.problems = identify, path, list[Problem]()

    def put(self, item: dict, there: t.Mapping, add: t.Mapping, remove: t.Mapping, fields: t.Iterable[Field], path: str) -> dict:
        """The object with every list that changes."""
        for field in fields:
            parts = add.get(field.name), remove.get(field.name)
            if parts == (None, None):
                continue
            here = f"{path}.{field.name}"
            if field.type == "dict":
                inner = self.put(dict(item.get(field.name) or {}), there.get(field.name) or {}, parts[0] or {}, parts[1] or {}, field.fields, here)
                item = {**item, field.name: inner} if inner else item
            elif item.get(field.name) is not None:
                word = next(word for word, part in zip(WORDS, parts) if part is not None)
                self.problems.append(Problem(f"{self.path}.{word}.{field.name}", "and", here, " exclude each other: a list given whole is exactly that"))
            elif field.mode == "rules":
                item = {**item, field.name: parts[0] or []}
            else:
                item = self._changed(item, there, parts, field, here)
        return item

    def _changed(self, item: dict, there: t.Mapping, parts: tuple, field: Field, path: str) -> dict:
        held = there.get(field.name)
        default = "" if field.type == "str" else {} if field.type == "map" else []
        held = (default if field.default in (NOTHING, None) else field.default) if held is None else held
        ways: dict[str, t.Callable] = {"str": self._text, "map": self._keys}
        now = ways.get(field.type, self._items)(held, parts[0], parts[1], field)
        if now == "" and held != "":
            self.problems.append(Problem(f"{self.path}.remove.{field.name}", f"would leave nothing of {held!r}; give what is to be there as {path}"))
        return item if now == held else {**item, field.name: now}

    def _text(self, held: str, add: str | None, remove: str | None, field: Field) -> str:
        return _ranges(held, add, remove, field) if field.argument == "ranges" else _subnets(held, add, remove)

    def _keys(self, held: dict, add: dict | None, remove: list | None, field: Field) -> dict:
        keys = keys_named((*(add or ()), *(remove or ())), field, self.identify, f"{self.path}.{field.name}")
        gone, names = {key_of(keys[one], field) for one in remove or ()}, {key_of(one, field): one for one in held}
        stays = {name: value for name, value in held.items() if key_of(name, field) not in gone}
        for name, value in (add or {}).items():
            known = names.get(key_of(keys[name], field), keys[name])
            stays[known] = {**(stays.get(known) or {}), **value}
        return stays

    def _items(self, held: list, add: list | None, remove: list | None, field: Field) -> list:
        keyed = field.mode == "by" and all(one.get(key) is not None for one in remove or () for key in field.argument.split(","))
        mine = [self._mark(one, field, keyed) for one in held]
        gone = [self._mark(one, field, keyed) for one in remove or ()]
        stays = [one for one, own in zip(held, mine) if not any(_means(other, own, field) for other in gone)] if remove else held
        marks = [self._mark(one, field) for one in stays]
        for one in add or ():
            own = self._mark(one, field)
            at = next((at for at, other in enumerate(marks) if _means(own, other, field)), None)
            if at is None:
                stays, marks = [*stays, one], [*marks, own]
            elif isinstance(one, dict) and isinstance(stays[at], dict) and not self._holds(one, stays[at], field):
                stays = [*stays[:at], {**stays[at], **one}, *stays[at + 1:]]
        return stays

    def _mark(self, one: t.Any, field: Field, keyed: bool = True) -> t.Any:
        """What tells an entry from others: its keys or, where not all of them were told, all that it says."""
        value = to_api({field.name: [one]}, [field], self.identify, self.path)[field.api][0]
        if isinstance(value, dict) and field.fields:
            return identity(value, field, field.argument.split(",")) if keyed and field.mode == "by" else value
        return plain([value], field) if field.mode == "set" else plain(value)

    def _holds(self, one: dict, there: dict, field: Field) -> bool:
        wanted, held = (to_api({field.name: [side]}, [field], self.identify, self.path)[field.api][0] for side in (one, there))
        return not differing(wanted, held, field.fields)


def _means(named: t.Any, there: t.Any, field: Field) -> bool:
    """Whether an entry that was named is one that is there: of those without keys it says no other thing."""
    return not differing(named, there, field.fields) if isinstance(named, dict) else named == there


def _ranges(held: str, add: str | None, remove: str | None, field: Field) -> str:
    word = "all" if field.bounds else "any"
    low, high = (int(edge or 0) for edge in field.bounds or (1, 65535))

    def numbers(text: str | None) -> set[int]:
        found = mark(text or "", "ranges")
        return {one for span in found if isinstance(span, tuple) for one in range(span[0], span[1] + 1)} | set(range(low, high + 1) if word in found else ())

    was = numbers(held)
    now = (was - numbers(remove)) | numbers(add)
    if now == was:
        return held
    spans: list[list[int]] = []
    for one in sorted(now):
        if spans and spans[-1][1] == one - 1:
            spans[-1][1] = one
        else:
            spans.append([one, one])
    return word if len(now) == high - low + 1 else ",".join(str(begin) if begin == end else f"{begin}-{end}" for begin, end in spans)


def _subnets(held: str, add: str | None, remove: str | None) -> str:
    def known(text: str) -> str:
        return network(text) or text.casefold()

    gone = {known(one) for one in addresses(remove or "")}
    was = addresses(held)
    now = [one for one in was if known(one) not in gone]
    now += [one for one in addresses(add or "") if known(one) not in {known(other) for other in now}]
    return held if now == was else ",".join(now)
