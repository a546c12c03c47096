# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets, and other options, that the Dashboard does not show: which of those given nobody can compare, and which a list that is sent would lose. Pure."""
from __future__ import annotations

import typing as t

from ..errors import BadInput, Problem
from ..schema.change import Plan
from ..schema.compare import concealed
from ..schema.field import Field
from ..schema.modes import holds
from ..schema.walk import below, entries, pairs


def mentioned(objects: list[dict], fields: t.Iterable[Field]) -> list[dict]:
    """The objects of a list, in which what the Dashboard does not always show is null where it shows it of another one: there it is unset."""
    told = {field.api: None for field in fields if field.not_always_returned is True and any(field.api in one for one in objects)}
    return [{**told, **one} for one in objects] if told else objects


def not_comparable(value: t.Any, have: t.Mapping, field: Field, path: str = "") -> list[str]:
    """The options inside a wanted value (API form), by their path without numbers, of which what is there is not shown: secrets, and those that are not
    always returned. `have`: the object that is there."""
    here, there = f"{path}.{field.name}" if path else field.name, have.get(field.api)
    if field.secret or field.not_always_returned is True:
        unseen = field.write_only or concealed(there) if field.secret else field.api not in have
        return [here] if unseen and (value is not None or field.nullable) else []
    return [one for item, other in pairs(value, there, field) for sub in field.fields if sub.api in item
            for one in not_comparable(item[sub.api], other or {}, sub, here)]


def lacks_secret(value: t.Any, field: Field) -> bool:
    """Whether a wanted value lacks, at any depth, a secret that cannot be filled in from what is there."""
    return any(one.field.secret and one.field.write_only and not one.there for one in below(value, field))


def unsent(want: t.Mapping, have: t.Mapping, said: t.Container[str], fields: t.Iterable[Field], label: str) -> list[tuple[str, str]]:
    """(option, `label`) of everything of an object that was given, cannot be compared, and is not in the body that is `said`."""
    return [(option, label) for field in fields if field.api in want and field.api not in said
            for option in not_comparable(want[field.api], have, field)]


def refuse_lost_secrets(body: t.Mapping, have: t.Mapping, fields: t.Iterable[Field], path: str) -> None:
    """Raises BadInput with a Problem for every secret that is missing in a body: of the entries of a list, and of an object inside the
    object. The Dashboard replaces both as a whole, so that what comes without its secret is refused or loses it (quirks H3, Y6)."""
    problems: list[Problem] = []
    for field in fields:
        value, here = body.get(field.api), f"{path}.{field.name}"
        if field.api in body:
            problems += _lost_of_lists(value, field, here) + _lost_of_objects(value, have.get(field.api), field, here)
    if problems:
        raise BadInput(*problems)


def _lost_of_objects(value: t.Any, have: t.Any, field: Field, path: str) -> list[Problem]:
    """Of an object that is there, and of those inside it. A secret that null takes away is kept where it is not said (quirk Q7)."""
    if field.type != "dict" or not isinstance(value, dict) or not isinstance(have, dict):
        return []
    there, by_option = any(one not in (None, "") for one in have.values()), {sub.name: sub for sub in field.fields}
    said = [Problem(f"{path}.{sub.name}", "is missing:", path, f" is sent as a whole, the Dashboard does not show the {sub.name}, and sent without it would "
                    "lose it; give it") for sub in field.fields if there and sub.secret and not sub.nullable and concealed(value.get(sub.api))
            and holds(sub, value, by_option)]
    return said + [problem for sub in field.fields for problem in _lost_of_objects(value.get(sub.api), have.get(sub.api), sub, f"{path}.{sub.name}")]


def _lost_of_lists(value: t.Any, field: Field, path: str, listed: bool = False) -> list[Problem]:
    """Of the entries of a list or map, at any depth; where another option says that there is none, nothing is lost."""
    problems: list[Problem] = []
    listed, by_option = listed or field.type != "dict", {sub.name: sub for sub in field.fields}
    for dummy, here, item in entries(value, field, path):
        for sub in field.fields:
            if listed and sub.secret and concealed(item.get(sub.api)) and holds(sub, item, by_option):
                problems.append(Problem(f"{here}.{sub.name}", "is missing: the list is sent as a whole, the Dashboard does not show the secrets of its "
                                        "entries, and an entry sent without its secret would lose it; give the secret of every entry"))
            problems += _lost_of_lists(item.get(sub.api), sub, f"{here}.{sub.name}", listed)
    return problems


def warnings(plans: t.Iterable[Plan]) -> list[str]:
    """One sentence for every option that was given, and neither compared nor sent, however many objects they were given for."""
    held: dict[str, list[str]] = {}
    for plan in plans:
        for option, label in plan.unsent:
            held.setdefault(f"{plan.want.resource.name}: {option}", []).append(label)
    return [f"{option} of {labels[0]}{f' and {len(labels) - 1} more' if len(labels) > 1 else ''} was not sent: the Dashboard does not show it, so nobody "
            "can tell whether it is what was given. With secrets: always it is sent every time" for option, labels in held.items()]
