# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the body of an update says, besides what changes. Pure; everything is in API form."""
from __future__ import annotations

import typing as t

from ..schema.compare import asks_nothing, completed, concealed, identity, key_of, said_otherwise
from ..schema.field import NOTHING, Field
from ..schema.modes import holds, modes_of, named
from ..schema.resource import Resource
from ..schema.walk import Fields, inside
from .unshown_secrets import lacks_secret, not_comparable


def body(resource: Resource, fields: t.Sequence[Field], given: t.Container[str], want: dict, have: dict,
         changed: t.Sequence[str], exact: bool) -> dict:
    """What changes, and nothing beside it but what has to arrive together: some things that are there are refused when they are said again, as the
    options of a port that its profile governs.

    given    options the user wrote; `want` also holds the defaults of an exact state.
    With a changed mode comes what depends on it, which could not be seen before; with any change what was given and nobody can compare, such as a secret.
    A list whose secrets were not given is left out while it does not change: sent without them it would lose them (quirk Y6). Of a `send_all`
    resource what is there is said again, known or not.
    """
    def said(one: Field) -> bool:
        if one.name in changed or one.required:
            return True
        if asks_nothing(want[one.api], one):
            return False
        if one.required_if and any(mode in changed for mode in named(one.required_if)):
            return True  # what a mode needs comes with it, empty or not
        shown = () if isinstance(one.not_always_returned, bool) or have.get(one.api) is not None else named(one.not_always_returned)
        comes = not (modes_of(one, resource.by_option) | {*shown}).isdisjoint(changed)
        if one.name not in given:
            return exact and comes
        whole = overlaid(want[one.api], have.get(one.api), one, exact)
        return (comes or one.write_only or bool(not_comparable(want[one.api], have, one))) and not lacks_secret(whole, one)

    result = {one.api: sendable(overlaid(want[one.api], have.get(one.api), one, exact), one)
              for one in fields if one.api in want and said(one)}
    kept = {one.api: sendable(have[one.api], one) for one in fields
            if resource.send_all and not one.control and one.api not in result and have.get(one.api) is not None}
    declared = {one.api for one in resource.fields} | {resource.id}
    unknown = {name: value for name, value in have.items() if resource.send_all and name not in declared}
    return {**unknown, **kept, **result}


def overlaid(want: t.Any, have: t.Any, field: Field, exact: bool) -> t.Any:
    """What to send for one field: the wanted value, completed where the API would otherwise drop what was there.

    Lists and nested objects are replaced whole by the API (quirk H3), so parts the user did not give come from the
    present value, or, when `exact`, from the defaults.
    """
    if want is None or have is None and not exact:
        return want
    if field.type == "dict" and field.fields and isinstance(want, dict):
        return _overlaid_dict(want, have if isinstance(have, dict) else {}, field.fields, exact)
    if field.type == "dict" and isinstance(want, dict) and isinstance(have, dict):
        return _beneath(want, have)
    if field.mode == "by":
        return _overlaid_items(want, have or [], field, exact)
    if field.type == "map" and isinstance(want, dict):
        return _overlaid_map(want, have if isinstance(have, dict) else {}, field, exact)
    return want


def _overlaid_map(want: t.Mapping, have: t.Mapping, field: Field, exact: bool) -> dict:
    """A map whose items are completed; with the items not given, where these stay."""
    there = {key_of(key, field): item for key, item in have.items()}
    given = {key: _overlaid_dict(item, there.get(key_of(key, field)) or {}, field.fields, exact) if isinstance(item, dict) else item
             for key, item in want.items()}
    named_ones = {key_of(key, field) for key in want}
    others = {key: item for key, item in have.items() if field.mode == "subset" and key_of(key, field) not in named_ones}
    return {**sendable(others, field), **given}


def _beneath(want: t.Mapping, have: t.Mapping) -> dict:
    """An object of which nothing is declared, over what it holds: nobody asks what was not given to go."""
    return {**{name: one for name, one in have.items() if one is not None},
            **{name: _beneath(one, have[name]) if isinstance(one, dict) and isinstance(have.get(name), dict) else one for name, one in want.items()}}


def _overlaid_dict(want: t.Mapping, have: t.Mapping, fields: Fields, exact: bool) -> dict:
    by_api = {field.api: field for field in fields}
    there = {name: sendable(value, by_api[name]) for name, value in have.items() if name in by_api and value is not None}
    secrets = {name: value for name, value in there.items() if by_api[name].secret and by_api[name].default is NOTHING and not concealed(value)}
    kept = {**completed({}, fields), **secrets} if exact else there  # nobody can give back a secret that gathered does not show
    for name in said_otherwise(want, by_api.values()) & kept.keys():
        del kept[name]
    merged = {**kept, **{name: overlaid(value, have.get(name), by_api[name], exact) if name in by_api else value for name, value in want.items()}}
    by_option = {field.name: field for field in by_api.values()}
    return {name: value for name, value in merged.items() if name in want or holds(by_api[name], merged, by_option)}


def sendable(value: t.Any, field: Field) -> t.Any:
    """What is there, as it may be sent back: without the nulls that reading shows and writing refuses (quirk H6), and without the stars
    that stand for a secret."""
    return inside(value, field, _sendable)


def _sendable(item: t.Mapping, fields: Fields) -> dict:
    by_api = {field.api: field for field in fields}
    return {name: sendable(value, by_api[name]) if name in by_api else value for name, value in item.items()
            if (value is not None or name in by_api and by_api[name].nullable) and not (name in by_api and by_api[name].secret and concealed(value))}


def lacking(want: t.Any, have: t.Any, field: Field) -> list[str]:
    """Paths of the options that new objects of a keyed list need and were not given."""
    if field.mode != "by" or not isinstance(want, list):
        return []
    options = field.argument.split(",")
    there = {identity(item, field, options) for item in have or []}
    return [f"{field.name}[{place}].{sub.name}" for place, item in enumerate(want) if identity(item, field, options) not in there
            for sub in field.fields if sub.required_on_create and item.get(sub.api) is None]


def _overlaid_items(want: list, have: list, field: Field, exact: bool) -> list:
    options = field.argument.split(",")
    there = {identity(item, field, options): item for item in have}
    items = [_overlaid_dict(item, there.get(identity(item, field, options), {}), field.fields, exact)
             for item in want]
    if not field.keep_unlisted:
        return items
    given = {identity(item, field, options) for item in want}
    others = [item for key, item in there.items() if key not in given]
    return items + [{**item, **completed({}, field.fields)} if exact else item for item in others]
