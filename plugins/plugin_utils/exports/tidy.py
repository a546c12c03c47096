# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was gathered of an organization as people review it: no facts, no identifiers, in a stable order, placeholders for secrets. Pure."""
from __future__ import annotations

import re
import typing as t
from collections.abc import Mapping

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.modes import holds, met
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.unused import unused

#: Resources whose objects hold others, by their keys in a blueprint.
HOMES = ("organization_config_templates", "networks", "devices")


def tidy(tree: Mapping) -> dict:
    """The tree of a blueprint, or one network or device of it."""
    return {name: _tidied(value, RESOURCES[name]) if name in RESOURCES else value for name, value in tree.items() if name != "facts"}


def _tidied(value: t.Any, resource: Resource) -> t.Any:
    if resource.name in HOMES:
        return sorted((tidy(one) for one in value), key=lambda one: _natural(one.get(resource.key)))
    if not resource.many:
        return _with_placeholders(_without_facts(value), resource.fields, [resource.title])
    idle = unused(resource, [{one.api: item[one.name] for one in resource.fields if one.name in item} for item in value]) if value else set()
    rows = [_without_facts(one) for one in value if str(one.get(resource.key)) not in idle]
    if resource.kind == "collection":
        rows.sort(key=lambda one: _natural([one.get(field.name) for field in resource.parents] + [one.get(resource.key)]))
    return [_with_placeholders(one, resource.fields, [resource.title, *(str(one[field.name]) for field in resource.parents if field.name in one),
                                                      str(one.get(resource.key))]) for one in rows]


def _without_facts(item: t.Any) -> t.Any:
    return {name: one for name, one in item.items() if name != "facts"} if isinstance(item, Mapping) else item


def _natural(value: t.Any) -> list:
    """What sorts 2 before 10, whatever the value is."""
    return [(0, int(part), "") if part.isdigit() else (1, 0, part.casefold()) for part in re.split(r"(\d+)", str(value)) if part]


# -- secrets


def _with_placeholders(item: t.Any, fields: t.Iterable[Field], called: list[str], listed: bool = False) -> t.Any:
    """An object with a placeholder for every secret that it has or may have, which nothing that was read shows. What is `listed` in another is sent
    with all of the list, so that it cannot be without."""
    if not isinstance(item, Mapping):
        return item
    fields = tuple(fields)
    api, by_option = {one.api: item[one.name] for one in fields if one.name in item}, {one.name: one for one in fields}
    result: dict = {}
    for field in fields:
        where = [*called, field.name]
        if field.name in item:
            result[field.name] = _inside(item[field.name], field, where, listed)
        elif field.secret and not field.fields and field.type == "str" and not field.control and holds(field, api, by_option):
            modes = [one for one in (field.required_if, field.only_if) if one]
            needed = field.required or bool(field.required_on_create) or listed and field.write_only or any(met(one, api, by_option) for one in modes)
            result[field.name] = {"secret": slug(*where), **({} if needed else {"optional": True})}
    return {**result, **{name: value for name, value in item.items() if name not in result}}


def _inside(value: t.Any, field: Field, called: list[str], listed: bool) -> t.Any:
    if not field.fields:
        return value
    if field.type == "list" and isinstance(value, list):
        return [_with_placeholders(one, field.fields, [*called, str(number + 1)], True) for number, one in enumerate(value)]
    if field.type == "map" and isinstance(value, Mapping):
        return {name: _with_placeholders(one, field.fields, [*called, str(name)]) for name, one in value.items()}
    return _with_placeholders(value, field.fields, called, listed)


def slug(*words: str) -> str:
    """Words as the name of a variable."""
    return re.sub(r"\W+", "_", "_".join(words).lower()).strip("_") or "x"


def placeholder(value: t.Any) -> bool:
    """Whether a value stands for a secret."""
    return isinstance(value, Mapping) and isinstance(value.get("secret"), str) and value.keys() <= {"secret", "optional"}


def placeholders(value: t.Any) -> t.Iterator[Mapping]:
    """Every placeholder in a tree."""
    if placeholder(value):
        yield value
        return
    for one in value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ():
        yield from placeholders(one)
