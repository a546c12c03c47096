# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways through a value and the Field that describes it; each caller brings what is to be done at every stop. Pure.

`inside` makes a new value, `visit` and `below` look, `pairs` lays two values side by side. Where no Field is known `by_name` goes by
the names that stand in an object, and `each` by nothing at all.
"""
from __future__ import annotations

import typing as t

from .compare import identity
from .field import NOTHING, Field
from .secret_names import name_suggests_secret

Fields = t.Iterable[Field]


class Stop(t.NamedTuple):
    """One option of an object inside a value.

    value   what it holds; None where it is not there.
    path    its full path, as users write it.
    there   whether the object holds it.
    listed  whether it stands in an object of a list or map, which the Dashboard replaces as a whole (quirk H3).
    """

    value: t.Any
    field: Field
    path: str
    there: bool = True
    listed: bool = False


Into = t.Callable[[Stop], bool]


def entries(value: t.Any, field: Field, path: str = "") -> list[tuple[t.Any, str, dict]]:
    """The objects directly in a value that its Field describes: (key in a map or None, full path, object)."""
    if not field.fields:
        return []
    if isinstance(value, list):
        return [(None, f"{path}[{number}]", one) for number, one in enumerate(value) if isinstance(one, dict)]
    if not isinstance(value, dict):
        return []
    return [(key, f"{path}[{key}]", one) for key, one in value.items() if isinstance(one, dict)] if field.type == "map" else [(None, path, value)]


def inside(value: t.Any, field: Field, change: t.Callable[[t.Any, Fields], t.Any]) -> t.Any:
    """The value with `change(object, its Fields)` in place of every object its Field describes."""
    if not field.fields or value is None:
        return value
    if field.type == "list" and isinstance(value, list):
        return [change(item, field.fields) if isinstance(item, dict) else item for item in value]
    if field.type == "dict" and isinstance(value, dict):
        return change(value, field.fields)
    if field.type == "map" and isinstance(value, dict):
        return {str(key): change(item, field.fields) if isinstance(item, dict) else item for key, item in value.items()}
    return value


def visit(value: t.Any, field: Field, path: str = "", option: bool = False, into: Into | None = None) -> t.Iterator[Stop]:
    """A value and all that is declared in it, at any depth; objects are in API form, or in `option` form. What stands inside a Stop comes after
    it, where `into` says so."""
    stop = Stop(value, field, path)
    yield stop
    if into is None or into(stop):
        yield from below(value, field, path, option, into)


def below(value: t.Any, field: Field, path: str = "", option: bool = False, into: Into | None = None, listed: bool = False) -> t.Iterator[Stop]:
    """As `visit`, without the value itself."""
    listed = listed or field.type != "dict"
    for dummy, here, item in entries(value, field, path):
        for sub in field.fields:
            name = sub.name if option else sub.api
            stop = Stop(item.get(name), sub, f"{here}.{sub.name}", name in item, listed)
            yield stop
            if sub.fields and (into is None or into(stop)):
                yield from below(stop.value, sub, stop.path, option, into, listed)


def pairs(value: t.Any, have: t.Any, field: Field) -> list[tuple[dict, dict | None]]:
    """The objects directly in a value, each with the one among those in `have` that stands for the same, or None. In API form."""
    items, there = ([item for dummy, here, item in entries(side, field)] for side in (value, have))
    if field.type == "dict":
        return [(item, there[0] if there else None) for item in items]
    marks = field.argument.split(",") if field.mode == "by" else [sub.name for sub in field.fields if not (sub.secret or sub.fields)]
    known = {identity(one, field, marks): one for one in there}
    return [(item, known.get(identity(item, field, marks))) for item in items]


def by_name(value: t.Any, change: t.Callable[[t.Any], t.Any], rename: t.Callable[[t.Any], t.Any] | None = None, more: t.Collection[str] = ()) -> t.Any:
    """A value of which nothing is declared, with `change` applied to what stands under a name that tells of a secret, or is one of `more`; NOTHING
    leaves it out. `rename` is applied to every name."""
    if isinstance(value, (list, tuple)):
        return [by_name(one, change, rename, more) for one in value]
    if not isinstance(value, dict):
        return value
    secret = {name for name, one in value.items() if one is not None and not isinstance(one, bool) and (name in more or name_suggests_secret(name))}
    sides = {rename(name) if rename else name: change(one) if name in secret else by_name(one, change, rename, more) for name, one in value.items()}
    return {name: one for name, one in sides.items() if one is not NOTHING}


def each(value: t.Any, change: t.Callable[[t.Any], t.Any]) -> t.Any:
    """A value with `change` applied to everything in it that is no dict and no list."""
    if isinstance(value, dict):
        return {name: each(one, change) for name, one in value.items()}
    return [each(one, change) for one in value] if isinstance(value, (list, tuple)) else change(value)
