# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an option takes of all values of its type: its choices, bounds, pattern and form. Pure.

The API grows new values every month (quirk J4), so what is outside these limits is a mistake only where it is not what the
Dashboard holds. Such a Problem is in doubt: it counts when what is there has been read.
"""
from __future__ import annotations

import re
import typing as t
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace

from ..errors import NotThere, Problem
from ..schema.appended_rows import called_as_appended
from ..schema.compare import key_of, keys_of, plain, same
from ..schema.field import Field
from ..schema.own_faults import hook
from ..schema.resource import Resource
from ..schema.walk import Stop, entries, visit
from .formats import wrong_form
from .hints import choice_hint
from .types import Wrong, named, scalar

_LONGEST_TEXT = 8000
#: So many choices a sentence names.
_MOST_CHOICES = 30
#: Types in whose place a word or a number of another kind may stand, and the class of values that need no second look.
_LOOSE: dict[str | None, t.Any] = {"int": None, "float": None, "bool": bool}


def certain(problems: t.Iterable[Problem]) -> bool:
    """Whether something is wrong whatever the Dashboard holds."""
    return any(not one.doubt for one in problems)


@contextmanager
def by_itself_first(doubts: t.Iterable[Problem], *paths: str) -> t.Iterator[None]:
    """Where what was given at these paths is not there, nothing can hold what is in doubt about it: that is wrong, and is said in place of the other."""
    try:
        yield
    except NotThere as problem:
        wrong = [one for one in doubts if any(map(one.within, paths))]
        if wrong:
            raise NotThere(*wrong) from problem
        raise


def outside(value: t.Any, field: Field, path: str, known: t.Container = ()) -> list[Problem]:
    """A Problem for everything about a value of one option that the option does not take; not about what is nested in it.

    `known` are texts and numbers (as `plain` makes them) that are taken all the same.
    """
    found = _kinds(value, field, path, known) or _choices(value, field, path, known) + _sizes(value, field, path, known) \
        or _shapes(value, field, path, known)
    return [replace(one, doubt=False) for one in found] if field.secret or field.write_only or field.control else found  # cannot be seen, so not be there


def unknown_value(value: t.Any, field: Field, path: str) -> Problem | None:
    """The first thing no option would take, at any depth of what was read (API form): where it is, and what it is in words."""
    return next((Problem(one.path, f"is {_called(one.value, one.field)}") for one in visit(value, field, path, into=_readable)
                 if _readable(one) and any(problem.doubt for problem in outside(one.value, one.field, one.path))), None)


def _readable(stop: Stop) -> bool:
    """Whether something is there that can be looked at."""
    return not (stop.value is None or stop.field.secret or stop.field.write_only or stop.field.control)


def wrong_unless_there(item: t.Mapping, there: t.Mapping, resource: Resource, path: str) -> list[Problem]:
    """What is wrong with an object that was given and not with what is there as well. Both in option form."""
    said = [problem for field in resource.fields if item.get(field.name) is not None
            for problem in _wrong_unless_there(item[field.name], [there.get(field.name)], field, f"{path}.{field.name}")]
    return said or contradictions(item, there, resource, path)


def contradictions(item: t.Mapping, there: t.Mapping, resource: Resource, path: str) -> list[Problem]:
    """What does not fit together in an object, and does in what is there or not so often. Both in option form."""
    checked = hook(resource, "validate", item) if resource.validate and _typed(item, resource.fields) else []
    held = Counter(_wherever(one) for one in hook(resource, "validate", there)) if checked and _typed(there, resource.fields) else Counter()
    more = Counter(map(_wherever, checked)) - held
    return [one.below(path) for one in checked if _wherever(one) in more]


def _wherever(problem: Problem) -> tuple:
    """A Problem but for the places in lists: an object that comes before another one moves it."""
    return tuple(re.sub(r"\[\d+\]", "[]", text) for text in (problem.path, problem.words, problem.other, problem.more))


def _wrong_unless_there(value: t.Any, there: list, field: Field, path: str) -> list[Problem]:
    """`there`: what the Dashboard holds of this option; of an option of the items of a list, what any of them holds."""
    held = [one for one in there if one is not None]
    known = {plain(one) for whole in held for one in (whole if isinstance(whole, list) else [whole])}
    said = [] if any(same(value, one, field) for one in held) else outside(value, field, path, known)
    for key, here, item in entries(value, field, path):
        beside = [one for whole in held for other, dummy, one in entries(whole, field) if key is None or
                  other is not None and key_of(key, field) == key_of(other, field)]
        for sub in field.fields if not called_as_appended(item, field) else ():  # what such a row may say is judged with its list
            if item.get(sub.name) is not None:
                said += _wrong_unless_there(item[sub.name], [one.get(sub.name) for one in beside], sub, f"{here}.{sub.name}")
    if twice := repeats(value, field, path):
        most = max((len(repeats(one, field, "")) for one in held), default=0)
        said += twice if len(twice) > most else []
    return said


def repeats(items: t.Any, field: Field, path: str) -> list[Problem]:
    """A Problem for every object of a list that is told from the others by options in which it is like one before it."""
    options, seen, said = field.argument.split(","), dict[tuple, int](), []
    unseen = any(sub.secret or sub.write_only for sub in field.fields if sub.name in options)
    for number, item in enumerate(items if field.mode == "by" and field.fields and isinstance(items, list) else ()):
        if item is None or any(item.get(option) is None for option in options):
            continue
        slot = keys_of(item, field, options)
        if slot in seen:
            said.append(repeated(f"{path}[{number}].{options[0]}", f"{path}[{seen[slot]}]", item[options[0]], doubt=not unseen))
        seen.setdefault(slot, number)
    return said


def repeated(path: str, other: str, value: t.Any, doubt: bool = False) -> Problem:
    """What is wrong with a name that is given twice where it should tell one object from the others."""
    return Problem(path, "repeats", other, f": {value!r} is given twice", doubt=doubt)


def _called(value: t.Any, field: Field) -> str:
    return named(value, field) if not isinstance(value, list) else ", ".join(named(one, field) for one in value)


def _texts(value: t.Any, field: Field, path: str) -> list[tuple[t.Any, str]]:
    """The values an option is made of: itself, the items of a list, the keys of a map, each with its path."""
    if isinstance(value, list):
        return [] if field.fields or field.type != "list" else [(one, f"{path}[{number}]") for number, one in enumerate(value)]
    if isinstance(value, dict):
        return [(one, f"{path}[{one}]") for one in value] if field.type == "map" else []
    return [(value, path)]


def allowed_word(kind: str | None, value: t.Any) -> bool:
    """Whether a value may stand where a number or a truth is expected, if it is what is there: C(auto), for instance."""
    return kind in _LOOSE and isinstance(value, (str, int, float))


def _kinds(value: t.Any, field: Field, path: str, known: t.Container) -> list[Problem]:
    kind, said = str(field.elements if field.type == "list" else field.type), []
    for one, where in _texts(value, field, path) if kind in _LOOSE and type(value) is not _LOOSE[kind] else ():  # pylint: disable=unidiomatic-typecheck
        if allowed_word(kind, one) and not (known and plain(one) in known):
            try:
                scalar(kind, one, field)
            except Wrong as wrong:
                said.append(Problem(where, str(wrong), doubt=True))
    return said


def _typed(item: t.Mapping, fields: t.Iterable[Field]) -> bool:
    """Whether all of an object in option form is of the types its hooks count on."""
    return not any(_kinds(one.value, one.field, "", ()) for field in fields for one in visit(item.get(field.name), field, option=True)
                   if one.value is not None)


def _choices(value: t.Any, field: Field, path: str, known: t.Container) -> list[Problem]:
    if not field.choices:
        return []
    return [Problem(where, f"must be one of {_offer(field.choices)}, not {named(one, field)}{choice_hint(one, field.choices)}", doubt=True)
            for one, where in _texts(value, field, path) if one not in field.choices and plain(one) not in known and one not in (field.answered or ())]


def _offer(choices: tuple) -> str:
    """The choices in words; of very many the first."""
    shown = choices if len(choices) <= _MOST_CHOICES else choices[:_MOST_CHOICES]
    return ", ".join(map(repr, shown)) + (f" and {len(choices) - len(shown)} more" if len(shown) < len(choices) else "")


def _sizes(value: t.Any, field: Field, path: str, known: t.Container) -> list[Problem]:
    """What is wrong with a number, or the length of a text or list."""
    low, high = field.bounds if field.bounds and field.argument != "ranges" else (None, None)
    high = _LONGEST_TEXT if high is None and field.type == "str" else high
    counted = isinstance(value, str) and field.argument == "bytes"
    size = len(value.encode()) if isinstance(value, str) and counted else len(value) if isinstance(value, (str, list)) else value
    if isinstance(value, bool) or not isinstance(size, (int, float)) or known and not isinstance(value, list) and plain(value) in known:
        return []
    if field.type == "int" and isinstance(value, str):
        return []  # the name of what is numbered
    unit = f" {'bytes' if counted and not value.isascii() else 'characters'} long" if isinstance(value, str) else " items long" * isinstance(value, list)
    words = [f"must be at least {low:g}{unit}, not {size}{unit}"] if low is not None and size < low else []
    words += [f"must be at most {high:g}{unit}, not {size}{unit}"] if high is not None and size > high else []
    return [Problem(path, one, doubt=True) for one in words]


def _joined(text: str) -> list[str]:
    """The addresses, networks, domains or the like that a text joins by blanks; none where a word of it is none."""
    words = text.split()
    return words if len(words) > 1 and all(re.fullmatch(r"[^,\s]*\w[.:@/][^,\s]+", word) for word in words) else []


def _shapes(value: t.Any, field: Field, path: str, known: t.Container) -> list[Problem]:
    """Texts that say nothing, which is never right, do not have the form they are compared by, or do not match a pattern."""
    said: list[Problem] = []
    for text, where in _texts(value, field, path):
        if not isinstance(text, str):
            continue
        blank, taken = not text.strip() and not field.empty_ok, bool(known) and plain(text) in known
        words = "must not be empty" if blank else "" if taken else wrong_form(text, field)
        if not (blank or words or taken) and field.pattern and not re.fullmatch(field.pattern[0], text):
            words = f"must be {field.pattern[1]}, not {named(text, field)}"
        if not (blank or words or taken or field.ref) and field.type == "list" and (several := _joined(text)):
            words = f"must be one entry, not {len(several)} in one text; give [{', '.join(several)}]"
        said += [Problem(where, words, doubt=not blank)] if words else []
    return said
