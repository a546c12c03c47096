# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows the Dashboard itself puts at the end of a list of rules: taken off what was read and what was given, and missed where they are not there. Pure."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass
from dataclasses import field as _slot

from ..errors import BadInput, Problem
from .field import NOTHING, Field


@dataclass(frozen=True)
class Row:
    """One such row, of which nothing can be changed but what is `lifted`.

    sure    whether every source tells of it.
    says    {option: value} of the row that are neither the default nor "any"; None where no source tells the value.
    lifted  {option of the row: (option beside the list, {value there: value here})}: where what it says is set (quirks U4, Y16).
    """

    sure: bool = True
    says: t.Mapping[str, str | None] = _slot(default_factory=lambda: {"policy": "allow"})
    lifted: t.Mapping[str, tuple[str, t.Mapping]] = _slot(default_factory=dict)


def taken_off(rules: t.Any, comment: str) -> tuple[list[dict], dict]:
    """An answered list without the row the Dashboard appended under this comment, and the row; {} where there is none.

    Such a row is recognized by being last and by its comment, never by its shape: that could be a user's own rule (quirk U2).
    """
    rules = list(rules or [])
    last = rules[-1] if rules else {}
    found = str(last.get("comment")).strip().casefold() == comment.casefold()
    return (rules[:-1], last) if found else (rules, {})


def cut(answer: t.Mapping, field: Field | None, certain: bool) -> str:
    """The row the Dashboard always puts at the end of an answered list of rules and that is missing: the answer was cut. Empty where there is none.

    `certain`: of the rows every source tells of, else of the others.
    """
    rows, missing = (answer.get(field.api) if field else []), ""
    for comment, known in reversed(list((field.appended or {}).items() if field else ())):
        rows, row = taken_off(rows, comment)
        missing = missing if row or known.sure is not certain else comment
    return missing


def given(item: t.Mapping, have: t.Mapping, fields: Field, path: str, exact: bool) -> tuple[dict, list[int]]:
    """(a given object, in option form, whose list of rules names no such row, which of the rules it named are left).

    Who pastes a list that was read gives them along: at its end, where the list is to be exactly so, otherwise anywhere, unless a rule of somebody's own
    is called so. A place before such a row is the last one. Raises BadInput where a row is to be another than it can be.
    """
    rules, known = item[fields.name], {comment.casefold(): row for comment, row in (fields.appended or {}).items()}
    own = set() if exact else {_called(rule) for rule in have.get(fields.api) or []}
    named = [at for at, rule in enumerate(rules) if _called(rule) in known and _called(rule) not in own]
    rows = [at for at in named if not exact or all(other in named for other in range(at, len(rules)))]
    result, problems, left = dict(item), [], [at for at in range(len(rules)) if at not in rows]
    for at in rows:
        problems += _contradictions(rules[at], known[_called(rules[at])], fields, f"{path}.{fields.name}[{at}]")
        for option, (beside, values) in known[_called(rules[at])].lifted.items():
            value = values.get(rules[at].get(option))
            if value is not None and item.get(beside, value) != value:
                problems.append(Problem(f"{path}.{fields.name}[{at}].{option}", "says otherwise than", f"{path}.{beside}"))
            result.update({beside: value} if value is not None else {})
    places = known.keys() - own - {_called(rules[at]) for at in left}
    result[fields.name] = [{**rules[at], "position": _place(rules[at].get("position"), places, f"{path}.{fields.name}[{at}].position", problems)}
                           if isinstance(rules[at].get("position"), dict) else rules[at] for at in left]
    if problems:
        raise BadInput(*problems)
    return result, left


def called_as_appended(rule: t.Mapping, fields: Field) -> bool:
    """Whether a rule has the name of such a row."""
    return _called(rule) in {comment.casefold() for comment in fields.appended or ()}


def _called(rule: t.Mapping) -> str:
    return str(rule.get("comment")).strip().casefold()


def _contradictions(rule: t.Mapping, row: Row, fields: Field, path: str) -> list[Problem]:
    """What a given rule says otherwise than the row it is: of what the row is known to say, and of what it is any of."""
    wrong = []
    for sub in [one for one in fields.fields if not one.control and rule.get(one.name) is not None and one.name not in (*row.lifted, "comment")
                and row.says.get(one.name, "") is not None]:
        says, usual = str(row.says.get(sub.name, "any")).casefold(), str(sub.default).casefold()
        if str(rule[sub.name]).casefold() not in (says, usual) and (sub.name in row.says or sub.default is NOTHING or usual == "any"):
            wrong.append((sub.name, row.says.get(sub.name, sub.default)))
    return [Problem(f"{path}.{name}", f"cannot be {rule[name]!r}: {rule['comment']!r} is the Dashboard's own last rule, of which it is "
                    f"{'any' if value is NOTHING else value!r}; give a rule of another name at the end of the list") for name, value in wrong]


def _place(position: t.Any, rows: t.Collection[str], path: str, problems: list[Problem]) -> t.Any:
    """A rule's place; before a row of the Dashboard is the last one."""
    word, name = next(iter(position.items()), ("", ""))
    if str(name).strip().casefold() not in rows:
        return position
    if word == "after":
        problems.append(Problem(path, f"cannot be after {name!r}: that is the Dashboard's own rule, which comes last"))
    return "last"
