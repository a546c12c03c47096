# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses empty values that would remove too much: with `deleted`, a null or an empty value means "all of it", and may come from a template that
found nothing. Pure.

Only a `config` that was left out resets everything. What else is empty needs `allow_empty`; an empty list of objects names none, and removes none.
"""
from __future__ import annotations

import typing as t

from ..errors import Problem
from ..schema.field import NOTHING, Field
from ..schema.resource import Resource

_YES = "set allow_empty: true if that is meant"


def to_delete(raw: t.Any, resource: Resource, path: str) -> list[Problem]:
    """What is wrong with a `config` as it was given with state deleted."""
    if raw is NOTHING:
        return []
    if resource.many:
        return _objects(raw, resource, path)
    problems = _settings(raw, resource, path, resource.fields) if isinstance(raw, dict) and not resource.membership else []
    if not problems and _says_nothing(raw):
        words = "null" if raw is None else "empty" if not raw else "made of nothing but null and empty values"
        return [Problem(path, f"is {words}, and with state deleted that would reset all of the {resource.title}; {_YES}")]
    return problems


def _objects(raw: t.Any, resource: Resource, path: str) -> list[Problem]:
    """An object that always exists is reset where it is named: then nothing beside its name may have come out empty that would have told what goes."""
    if raw is None:
        return [Problem(path, f"is null, and state deleted needs an entry for each {resource.title} to remove; give [] to remove none")]
    problems = []
    for number, item in enumerate(raw if isinstance(raw, (list, tuple)) and resource.kind == "slots" else []):
        beside = {name: value for name, value in item.items() if name != resource.key} if isinstance(item, dict) else {}
        here = f"{path}[{number}]"
        if resource.rules and resource.rules.name in beside:
            problems += _settings(beside, resource, here, [resource.rules])
        elif beside and all(map(_says_nothing, beside.values())):
            problems.append(Problem(here, f"holds nothing but its {resource.key} and empty values, and with state deleted that would reset all of the "
                                          f"{resource.title}; leave them out, or {_YES}"))
    return problems


def _settings(raw: t.Mapping, resource: Resource, path: str, fields: t.Iterable[Field]) -> list[Problem]:
    rules = resource.rules
    if rules and not _says_nothing(raw.get(rules.name, NOTHING)):
        return []  # the rules to remove are named, or the option is left out
    words = "needs the entries to remove, or the option left out to remove all and reset the rest" if rules else \
        f"resets the {resource.title} as a whole; leave config out, or"
    return [Problem(f"{path}.{one.name}", f"is {'null' if raw[one.name] is None else 'empty'}, and state deleted {words}{';' * bool(rules)} {_YES}")
            for one in fields if one.type in ("list", "dict", "map") and _says_nothing(raw.get(one.name, NOTHING))]


def _says_nothing(value: t.Any) -> bool:
    """Whether a value says nothing: null, an empty text, list or dict, or a dict of nothing else."""
    if isinstance(value, dict):
        return all(map(_says_nothing, value.values()))
    return value is None or isinstance(value, (str, list, tuple)) and not value
