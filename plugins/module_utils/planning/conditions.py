# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that depend on each other: those a mode switches off, and those it cannot do without. Pure.

A mode is an option others name in their `only_if` or `required_if`. What counts is the object as it will be: what was given, over
what is there. An option that contradicts the mode given beside it is an error; one that only does not fit the mode in
force is left out with a warning, because the same list of options may serve objects in several modes.
"""
from __future__ import annotations

import typing as t
from collections import Counter

from ..errors import Problem
from ..schema import modes
from ..schema.compare import completed, empty, identity, plain, present, same
from ..schema.field import NOTHING, Field
from ..schema.modes import holds
from ..schema.walk import entries, pairs


class Modes:
    """One look at an object; `warnings` are sentences."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.warnings: list[str] = []

    def fitting(self, api: dict, item: t.Mapping, have: t.Mapping, fields: t.Sequence[Field], path: str, new: bool,
                nested: bool = False, exact: bool = False, there: t.Mapping | None = None) -> dict:
        """The part of a wanted object (API form) that exists in the mode the object will be in.

        item   what was given, in option form; have  what is there; new  whether what is not given has its default.
        exact  whether what is not given in nested objects has its default, whatever is there.
        there  what is there, where it is not `have`: what is not given has its default then.
        """
        there = have if there is None else there
        by_option = {field.name: field for field in fields}
        result = {**(completed({}, fields) if new else {}), **have, **api}
        kept = {}
        for one in fields:
            if one.api in api and holds(one, result, by_option):
                self._chosen(one, api[one.api], there.get(one.api), f"{path}.{one.name}")
                kept[one.api] = self._inside(one, api[one.api], item.get(one.name), there.get(one.api), f"{path}.{one.name}", new, exact)
            elif one.api in api and item.get(one.name) is not None and not self._as_ever(one, api[one.api], there, by_option):
                self._unfit(one, api[one.api], item, result, by_option, path, nested)
            if one.required_if and holds(one, result, by_option) and self._lacking(one, item, result, there, by_option):
                way = modes.way_in(one.required_if, result, by_option) or {}
                needs = " and ".join(f"{option} {present(result, by_option[option])!r}" for option in way)
                self._supply(one, kept, Problem(f"{path}.{one.name}", f"is missing: {needs} needs it"))
        return kept

    def _supply(self, one: Field, kept: dict, problem: Problem) -> None:
        """What a mode cannot do without: its default, where one is known."""
        if one.default is NOTHING or empty(one.default) and not one.empty_ok:
            self.problems.append(problem)
        else:
            kept[one.api] = one.default

    def _chosen(self, one: Field, value: t.Any, there: t.Any, path: str) -> None:
        """What the Dashboard answers in other modes is nothing to choose in this one."""
        if one.answered and one.choices and value in one.answered and value not in one.choices and value != there:
            self.problems.append(Problem(path, f"must be one of {', '.join(map(repr, one.choices))}, not {value!r}"))

    def _inside(self, one: Field, api: t.Any, item: t.Any, have: t.Any, path: str, new: bool, exact: bool) -> t.Any:
        """Look at the objects of a field as well. Returns the value without what its own modes switch off."""
        if one.type == "dict" and one.fields and isinstance(api, dict) and isinstance(item, dict):
            before = have if isinstance(have, dict) else {}
            kept = self.fitting(api, item, {} if exact else before, one.fields, path, new or exact, nested=True, exact=exact, there=before)
            return {**{name: value for name, value in api.items() if name not in {sub.api for sub in one.fields}}, **kept}
        if one.type != "list" or not one.fields or one.mode == "rules" or not isinstance(item, list):
            return api
        for number, ((inner, there), given) in enumerate(zip(pairs(api, have, one), item)):
            self.fitting(inner, given, {}, one.fields, f"{path}[{number}]", new=False, nested=True, there=there or {})
        if one.mode == "by":
            self._distinct(one, api, have, path)
        return api

    @staticmethod
    def _as_ever(one: Field, value: t.Any, there: t.Mapping, by_option: dict) -> bool:
        """Whether that is what is there, in a mode that switches it off there as well."""
        return there.get(one.api) is not None and same(value, there[one.api], one) and not holds(one, there, by_option)

    def _distinct(self, one: Field, items: list[dict], have: t.Any, path: str) -> None:
        """Two names may mean one object, which only their identifiers show. As many as are there already may."""
        options, seen = one.argument.split(","), dict[tuple, int]()
        there = Counter(identity(item, one, options) for dummy, dummy, item in entries(have, one))
        marks = [identity(item, one, options) for item in items]
        for number, mark in enumerate(marks):
            if mark in seen and marks.count(mark) > there[mark]:
                self.problems.append(Problem(f"{path}[{number}]", "means the same as", f"{path}[{seen[mark]}]"))
            seen.setdefault(mark, number)

    def _unfit(self, one: Field, value: t.Any, item: t.Mapping, result: dict, by_option: dict, path: str, nested: bool) -> None:
        """A value of a mode that is not in force. What is off, or what the Dashboard itself answers there, asks for nothing."""
        if modes.off(value, one) or any(plain(value) == plain(word) and modes.met(when, result, by_option) for word, when in (one.answered or {}).items()):
            return
        needs, here = modes.needs(one.only_if, result, by_option)
        problem = Problem(f"{path}.{one.name}", f"exists only when {needs}; here {here}")
        given = [option for option in modes.named(one.only_if) if item.get(option) is not None]
        leftover = value is not True and given and all(modes.off(item[option], by_option[option]) for option in given)
        contradicts = nested or given and not leftover
        if one.only_if_strict or contradicts and not (one.default is not NOTHING and same(value, one.default, one)):
            self.problems.append(problem)
        else:
            self.warnings.append(f"{problem}. It was ignored")

    @staticmethod
    def _lacking(one: Field, item: t.Mapping, result: t.Mapping, have: t.Mapping, by_option: dict) -> bool:
        """Whether the object comes into a mode without what the mode needs, or loses it there. In the mode already, it has it, seen or not."""
        touched = any(item.get(option) is not None for option in (one.name, *modes.named(one.required_if)))
        comes = modes.way_in(one.required_if, have, by_option) is None or not empty(have.get(one.api))
        value = result.get(one.api)
        return touched and comes and (value is None or empty(value) and not one.empty_ok) and modes.way_in(one.required_if, result, by_option) is not None
