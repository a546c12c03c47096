# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ordered lists of rules: which rule is which, and what the list becomes when some of them are given.

Pure functions over lists of rules in API form. A rule is recognized by its Field's `match` options (its comment). An empty
name names nothing: a rule without one is that present rule which is equal to it in every option, or else a new one.
"""
from __future__ import annotations

import typing as t
from contextlib import contextmanager

from ..errors import BadInput, Problem
from ..input.hints import name_hint, slip_hint
from ..schema.compare import completed, concealed, differing, identity
from ..schema.field import Field
from .payload import overlaid


class RuleProblem(ValueError):
    """What is wrong with one option of one given rule; `index` says which rule."""

    def __init__(self, index: int, option: str, words: str):
        super().__init__(index, option, words)
        self.index, self.option, self.words = index, option, words


@contextmanager
def said_at(path: str, places: t.Sequence[int] | None = None) -> t.Iterator[None]:
    """What is wrong with rules, as BadInput about the option at this path. `places`: where each of them was given, if not at its own."""
    try:
        yield
    except RuleProblem as problem:
        at = problem.index if places is None else places[problem.index]
        raise BadInput(Problem(f"{path}[{at}].{problem.option}", problem.words)) from problem


def merged(given: list[dict], positions: list, have: list[dict] | None, field: Field) -> list[dict]:
    """The present list with the given rules updated or inserted.

    `positions` stands beside `given`: None (stays where it is; a new rule goes last), "first", "last", the number it has in the list, from 1,
    {"before": comment} or {"after": comment}. Rules with one position form a block in the order given, so that
    applying the same rules again changes nothing. Raises RuleProblem.
    Where the present rules are None, because none of them counts, this is the list of exactly the given ones.
    """
    names = [_mark(rule, field) for rule in given]
    for index, (name, position) in enumerate(zip(names, positions)):
        if position is not None and names.count(name) > 1:
            raise RuleProblem(index, "position", "cannot be given to one of several rules of one name, since the next run could not tell them apart; "
                                                 "give them different names")
    rules: list = list(have or [])
    moving: list[tuple[int, dict, t.Any]] = []
    for (index, rule), position, found in zip(enumerate(given), positions, _found(given, rules, field)):
        if position is not None:
            known = _updated(rule, rules[found], field) if found is not None else _new(rule, field, index, have)
            moving.append((index, known, position))
            if found is not None:
                rules[found] = None
        elif found is not None:
            rules[found] = _updated(rule, rules[found], field)
        else:
            rules.append(_new(rule, field, index, have))
    return _placed([rule for rule in rules if rule is not None], moving, field)


def with_secrets(given: list[dict], have: list[dict], field: Field) -> list[dict]:
    """Rules that are to be the whole list, each with the secrets of the present one of its name: reading does not show them, so nobody gives them back."""
    secrets = [sub.api for sub in field.fields if sub.secret]
    there: dict[tuple, list[dict]] = {}
    for rule in have if secrets else ():
        there.setdefault(_mark(rule, field), []).append(rule)
    held = [same.pop(0) if same else {} for same in (there.get(_mark(rule, field)) for rule in given)]
    return [{**{api: own[api] for api in secrets if not concealed(own.get(api))}, **rule} for rule, own in zip(given, held)]


def others(named: list[dict], have: list[dict], field: Field) -> list[int]:
    """Where the present rules stand that are not named. Raises RuleProblem for a rule that could be any, or could be several of one name: by what else it
    says it would be told from the others only until those are gone."""
    for index, rule in enumerate(named):
        if _nameless(rule, field) and _lacking(rule, field):
            raise RuleProblem(index, field.match[0], "is missing: it says which rule is meant")
    gone: set[int] = set()
    given, places = [_mark(rule, field) for rule in named], dict[tuple, list[int]]()
    for place, rule in enumerate(have):
        places.setdefault(_mark(rule, field), []).append(place)
    for index, rule in enumerate(named):
        twins, count = places.get(given[index], []), given.count(given[index])
        if not _nameless(rule, field) and count < len(twins):
            raise RuleProblem(index, field.match[0], f"{rule.get(_api(field, field.match[0]), '')!r} is what {_rules(len(twins), 'present')} and "
                              f"{_rules(count, 'given')} are called, so it is unclear which are meant; name all of them, or give the rules that stay with "
                              "state: overridden")
        gone.update(place for place in twins if not _single(rule, field) or not differing(rule, have[place], field.fields))
    return [place for place in range(len(have)) if place not in gone]


def _nameless(rule: dict, field: Field) -> bool:
    return not any(identity(rule, field, field.match))


def _single(rule: dict, field: Field) -> list[str]:
    """The options by which a rule is recognized of which a list has one."""
    return [option for option, values in (field.single or {}).items() if rule.get(_api(field, option)) in values]


def _mark(rule: dict, field: Field) -> tuple:
    """What tells a rule from others: its name, or else everything it says."""
    if single := _single(rule, field):
        return identity(rule, field, single)
    said = [sub.name for sub in field.fields if not sub.control]
    return identity(rule, field, said if _nameless(rule, field) else field.match)


def unknown(named: list[dict], have: list[dict], field: Field) -> list[str]:
    """What to say of rules named that are not there, where one of nearly that name is: the end of a sentence that begins with the list's path."""
    if len(field.match) > 1:
        return []  # no single option names such a rule
    marks, api = [_mark(rule, field) for rule in have], _api(field, field.match[0])
    hints = [(index, str(rule.get(api)), slip_hint(str(rule.get(api)), _names(have, api))) for index, rule in enumerate(named)
             if _mark(rule, field) not in marks and not _nameless(rule, field)]
    return [f"[{index}].{field.match[0]}: there is no rule {name!r} to remove{hint}" for index, name, hint in hints if hint]


def _names(have: list[dict], api: str) -> list[str]:
    return [str(rule[api]) for rule in have if rule.get(api)]


def _new(rule: dict, field: Field, index: int, have: list[dict] | None) -> dict:
    missing = _lacking(rule, field)
    if missing and (have is None or _nameless(rule, field)):
        raise RuleProblem(index, missing[0], "is missing: a new rule needs it")
    if missing:
        api = _api(field, field.match[0])
        raise RuleProblem(index, missing[0], f"is missing: no rule is called {rule[api]!r}, so this is a new one, which needs {' and '.join(missing)}"
                          + name_hint(str(rule[api]), _names(have or [], api)))
    return completed(rule, field.fields)


def _lacking(rule: dict, field: Field) -> list[str]:
    """The options a new rule needs and does not have, nor what may stand in for them."""
    return [sub.name for sub in field.fields if sub.required_on_create and sub.api not in rule
            and not (isinstance(sub.required_on_create, str) and _api(field, sub.required_on_create) in rule)]


def _found(given: list[dict], have: list[dict], field: Field) -> list[int | None]:
    """For each given rule the place of the present one that has its name, or None.

    Several rules of one name are paired in their order when all of them are given, as a list that was read does; so that
    giving them again means the same ones. Fewer or more of them could mean any, unless they are equal.
    """
    places: dict[tuple, list[int]] = {}
    for place, rule in enumerate(have):
        places.setdefault(_mark(rule, field), []).append(place)
    names = [_mark(rule, field) for rule in given]
    for index, name in enumerate(names):
        certain = _nameless(given[index], field) or _all_equal(given[index], places.get(name, []), have, field)
        if name in places and len(places[name]) != names.count(name) and not certain:
            words = " and ".join(repr(given[index].get(_api(field, option), "")) for option in field.match)
            raise RuleProblem(index, field.match[0], f"{words} is what {_rules(len(places[name]), 'present')} and {_rules(names.count(name), 'given')} "
                              "are called, so it is unclear which are meant; give rules different names, or use state: overridden with the whole list")
    return [places[name].pop(0) if places.get(name) else None for name in names]


def _all_equal(rule: dict, places: list[int], have: list[dict], field: Field) -> bool:
    """Whether the present rules of a name are as the given one, every one: then it does not matter which is meant."""
    return all(_updated(rule, have[place], field) == _updated({}, have[place], field) for place in places)


def _rules(count: int, which: str) -> str:
    return f"{count} {which} rule{'' if count == 1 else 's'}"


def _api(field: Field, option: str) -> str:
    return next(sub.api for sub in field.fields if sub.name == option)


def _updated(rule: dict, present: dict, field: Field) -> dict:
    """A present rule with what is given of it; of an object inside it what is not given stays too, since the list is replaced as a whole (quirk H3)."""
    said = {sub.api: overlaid(rule[sub.api], present.get(sub.api), sub, False) for sub in field.fields if sub.type == "dict" and sub.api in rule}
    return {**completed({}, field.fields), **present, **rule, **said}


def _placed(rules: list[dict], moving: list[tuple[int, dict, t.Any]], field: Field) -> list[dict]:
    firsts = [rule for number, rule, position in moving if position == "first"]
    lasts = [rule for number, rule, position in moving if position == "last"]
    result = firsts + rules + lasts
    waiting = [entry for entry in moving if isinstance(entry[2], dict)]
    numbered: list[tuple[int, dict]] | None = [(int(position), rule) for dummy, rule, position in moving if str(position).isdecimal()]
    while waiting:
        ready = [entry for entry in waiting if _anchor(result, entry[2], field) is not None]
        if not ready and numbered:  # what stands beside a rule that has a number comes after that
            result, numbered = _numbered(result, numbered), None
            continue
        if not ready:
            index, rule, position = waiting[0]
            word, name = next(iter(position.items()))
            raise RuleProblem(index, "position", f"says {word} {name!r}, but no rule is called so")
        _insert_block(result, ready, field)
        waiting = [entry for entry in waiting if entry not in ready]
    return result if numbered is None else _numbered(result, numbered)


def _numbered(rules: list[dict], moving: list[tuple[int, dict]]) -> list[dict]:
    """The list with rules at their numbers; those of one number keep the order given, and a number past the end is the last one."""
    result, at = list(rules), 0
    for number, rule in sorted(moving, key=lambda pair: pair[0]):
        at = min(max(at, number - 1), len(result))
        result.insert(at, rule)
        at += 1
    return result


def _insert_block(result: list[dict], ready: list[tuple[int, dict, t.Any]], field: Field) -> None:
    """Insert rules at their anchors; those that share an anchor keep the order given."""
    behind: dict[str, int] = {}
    for dummy, rule, position in ready:
        word, name = next(iter(position.items()))
        at = _anchor(result, position, field)
        if at is None:
            raise AssertionError
        if word == "after":
            behind[name] = behind.get(name, 0) + 1
            at += behind[name]
        result.insert(at, rule)


def _anchor(rules: list[dict], position: dict, field: Field) -> int | None:
    name = str(next(iter(position.values())))
    first = _api(field, field.match[0])
    return next((place for place, rule in enumerate(rules) if name and str(rule.get(first, "")) == name), None)
