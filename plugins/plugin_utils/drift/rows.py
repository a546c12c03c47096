# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a blueprint in check mode told of objects, as one row for every option that differs. Pure.

Lists whose entries have names (rules by their comment, servers by their host) become one row an entry, so that nobody has to compare them by eye.
"""
from __future__ import annotations

import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field

CHANGED, MISSING, UNDECLARED = KINDS = ("changed", "missing", "undeclared")
#: What stands in place of a secret that differs, and of one of which only the Dashboard knows.
SECRET, SENT = "(hidden, changed)", "(hidden, sent)"
_ENTRY = re.compile(r"^(\w+)\[")


def rows(differences: t.Iterable[t.Mapping]) -> list[dict]:
    """The rows of some `differences` of a result, in the order of networks, what belongs to the organization first."""
    found = [row for one in differences for row in _of_object(one)]
    networks = {name: number for number, name in enumerate(dict.fromkeys(row["network"] or "" for row in found))}
    return sorted(found, key=lambda row: (bool(row["network"]), networks[row["network"] or ""]))


def _of_object(one: t.Mapping) -> t.Iterator[dict]:
    network = one["object"] if one["resource"] in ("networks", "organization_config_templates") else one["network"]
    head = {"network": network, "device": one.get("device"), "serial": one.get("serial"), "resource": one["resource"], "object": one["object"],
            "template": bool(one.get("template")) or one["resource"] == "organization_config_templates", "path": one["path"], "key": dict(one["key"])}
    declared, present = one["declared"], one["present"]
    resource = RESOURCES.get(one["resource"])
    by_option = resource.by_option if resource else {}
    if one["kind"] != CHANGED:
        rules = [(name, value) for name, value in (present or {}).items() if one["kind"] == UNDECLARED and not one["object"] and isinstance(value, list)]
        for name, entries in rules:
            for entry in entries:
                yield {**head, "kind": UNDECLARED, "option": f"{name}[{_name(entry, by_option.get(name))}]", "declared": None, "present": entry}
        if not rules:
            yield {**head, "kind": one["kind"], "option": "", "declared": declared, "present": present}
        return
    for name, value in declared.items():
        for kind, option, here, there in _of_value(name, by_option.get(name), value, present.get(name)):
            yield {**head, "kind": kind, "option": option, "declared": here, "present": there}


def _of_value(option: str, field: Field | None, declared: t.Any, present: t.Any) -> t.Iterator[tuple[str, str, t.Any, t.Any]]:
    """(kind, option, declared, present) of what differs inside a value."""
    if _seems_same(declared, present):
        return
    if isinstance(declared, dict) and isinstance(present, dict):
        subs = {one.name: one for one in field.fields} if field else {}
        for name in {**declared, **present}:
            sub = subs.get(name) if not field or field.type != "map" else None
            yield from _of_value(f"{option}.{name}", sub, declared.get(name), present.get(name))
        return
    keys = entry_keys(field)
    if keys and isinstance(declared, list) and isinstance(present, list):
        sides = _named(declared, keys), _named(present, keys)
        if None not in sides:
            yield from _of_entries(option, field, *t.cast("tuple[dict, dict]", sides))
            return
    yield CHANGED, option, declared, present


def _seems_same(declared: t.Any, present: t.Any) -> bool:
    """Whether two values differ in nothing but secrets of which only the Dashboard knows whether they do."""
    if isinstance(declared, dict) and isinstance(present, dict):
        return all(_seems_same(declared.get(name), present.get(name)) for name in {**declared, **present})
    if isinstance(declared, list) and isinstance(present, list):
        return len(declared) == len(present) and all(map(_seems_same, declared, present))
    return declared in (present, SENT)


def _of_entries(option: str, field: Field | None, declared: dict, present: dict) -> t.Iterator[tuple[str, str, t.Any, t.Any]]:
    for mark, one in declared.items():
        name = f"{option}[{_words(mark)}]"
        if mark not in present:
            yield MISSING, name, one, None
            continue
        subs = {sub.name: sub for sub in field.fields} if field else {}
        for sub in {**one, **present[mark]}:
            yield from _of_value(f"{name}.{sub}", subs.get(sub), one.get(sub), present[mark].get(sub))
    for mark, one in present.items():
        if mark not in declared:
            yield UNDECLARED, f"{option}[{_words(mark)}]", None, one
    orders = [mark for mark in declared if mark in present], [mark for mark in present if mark in declared]
    if field and field.mode == "rules" and orders[0] != orders[1]:
        yield CHANGED, f"{option} (their order)", [_words(mark) for mark in orders[0]], [_words(mark) for mark in orders[1]]


def entry_keys(field: Field | None) -> tuple[str, ...]:
    """The options by which entries of a list are told apart; none where it has none."""
    if field is None or not field.fields:
        return ()
    return tuple(field.match) if field.mode == "rules" else tuple(field.argument.split(",")) if field.mode == "by" else ()


def _named(entries: list, keys: tuple[str, ...]) -> dict | None:
    """Entries by their keys; None where some have none, or two the same."""
    found = {tuple(str(one.get(name)) for name in keys): one for one in entries if isinstance(one, dict) and any(one.get(name) for name in keys)}
    return found if len(found) == len(entries) else None


def _words(mark: t.Iterable[str]) -> str:
    return " / ".join(one for one in mark if one != "None")


def _name(entry: t.Mapping, field: Field | None) -> str:
    return _words(str(entry.get(name)) for name in entry_keys(field)) or "without a name"


def entry_name(option: str) -> tuple[str, str]:
    """The list and the entry in it that an option of a row names; two empty texts where it names none."""
    found = _ENTRY.match(option)
    if not found:
        return "", ""
    inside = option[found.end():]
    return found[1], inside[:inside.rfind("]")]


def top(option: str) -> str:
    """The option of the object that the option of a row is a part of."""
    return re.split(r"[.\[ ]", option, maxsplit=1)[0]


def chosen(found: t.Iterable[dict], networks: t.Collection[str] = (), resources: t.Collection[str] = (), admins: t.Collection[str] = (),
           kinds: t.Collection[str] = KINDS) -> list[dict]:
    """The rows of these networks, resources, administrators (name or e-mail address) and kinds; an empty choice takes all."""
    who = {one.casefold() for one in admins}
    return [row for row in found if row["kind"] in kinds and (not networks or row["network"] in networks) and (not resources or row["resource"] in resources)
            and (not who or {str(row.get(name) or "").casefold() for name in ("admin", "admin_email")} & who)]
