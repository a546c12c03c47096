# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a blueprint in check mode told of objects, as one row for every option that differs. Pure.

Lists whose entries have names (rules by their comment, servers by their host) become one row an entry, so that nobody has to compare them by eye.
"""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field

CHANGED, MISSING, UNDECLARED = KINDS = ("changed", "missing", "undeclared")
#: What stands in place of a secret that differs, and of one of which only the Dashboard knows.
SECRET, SENT = "(hidden, changed)", "(hidden, sent)"
#: A list of rules that stand in another order.
ORDER = "order"


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
                mark = {key: entry.get(key) for key in entry_keys(by_option.get(name))}
                yield {**head, "kind": UNDECLARED, "option": _said([name, mark]), "steps": [name, mark], "declared": None, "present": entry}
        if not rules:
            yield {**head, "kind": one["kind"], "option": "", "steps": [], "declared": declared, "present": present}
        return
    for name, value in declared.items():
        for kind, steps, here, there in _of_value([name], by_option.get(name), value, present.get(name)):
            order = " (their order)" if kind == ORDER else ""
            yield {**head, "kind": CHANGED if order else kind, "option": _said(steps) + order, "steps": steps, "declared": here, "present": there}


Steps = list
Found = t.Iterator["tuple[str, Steps, t.Any, t.Any]"]


def _of_value(steps: Steps, field: Field | None, declared: t.Any, present: t.Any) -> Found:
    """(kind, steps to it, declared, present) of what differs inside a value. A step is the name of an option, or the keys of an entry of a list."""
    if _seems_same(declared, present):
        return
    if isinstance(declared, dict) and isinstance(present, dict):
        subs = {one.name: one for one in field.fields} if field else {}
        for name in {**declared, **present}:
            sub = subs.get(name) if not field or field.type != "map" else None
            yield from _of_value([*steps, name], sub, declared.get(name), present.get(name))
        return
    keys = entry_keys(field)
    if keys and isinstance(declared, list) and isinstance(present, list):
        sides = _named(declared, keys), _named(present, keys)
        if None not in sides:
            yield from _of_entries(steps, field, keys, *t.cast("tuple[dict, dict]", sides))
            return
    yield CHANGED, steps, declared, present


def _seems_same(declared: t.Any, present: t.Any) -> bool:
    """Whether two values differ in nothing but secrets of which only the Dashboard knows whether they do."""
    if isinstance(declared, dict) and isinstance(present, dict):
        return all(_seems_same(declared.get(name), present.get(name)) for name in {**declared, **present})
    if isinstance(declared, list) and isinstance(present, list):
        return len(declared) == len(present) and all(map(_seems_same, declared, present))
    return declared in (present, SENT)


def _of_entries(steps: Steps, field: Field | None, keys: tuple[str, ...], declared: dict, present: dict) -> Found:
    for mark, one in declared.items():
        inside = [*steps, {name: one.get(name) for name in keys}]
        if mark not in present:
            yield MISSING, inside, one, None
            continue
        subs = {sub.name: sub for sub in field.fields} if field else {}
        for sub in {**one, **present[mark]}:
            yield from _of_value([*inside, sub], subs.get(sub), one.get(sub), present[mark].get(sub))
    for mark, one in present.items():
        if mark not in declared:
            yield UNDECLARED, [*steps, {name: one.get(name) for name in keys}], None, one
    orders = [mark for mark in declared if mark in present], [mark for mark in present if mark in declared]
    if field and field.mode == "rules" and orders[0] != orders[1]:
        yield ORDER, steps, [" / ".join(mark) for mark in orders[0]], [" / ".join(mark) for mark in orders[1]]


def _said(steps: Steps) -> str:
    """Some steps in words: C(rules[No telnet].policy)."""
    words = ""
    for one in steps:
        if isinstance(one, dict):
            words += f"[{' / '.join(str(value) for value in one.values() if value not in (None, '')) or 'without a name'}]"
        else:
            words += f".{one}" if words else str(one)
    return words


def entry_keys(field: Field | None) -> tuple[str, ...]:
    """The options by which entries of a list are told apart; none where it has none."""
    if field is None or not field.fields:
        return ()
    return tuple(field.match) if field.mode == "rules" else tuple(field.argument.split(",")) if field.mode == "by" else ()


def _named(entries: list, keys: tuple[str, ...]) -> dict | None:
    """Entries by their keys; None where some have none, or two the same."""
    found = {tuple(str(one.get(name)) for name in keys): one for one in entries if isinstance(one, dict) and any(one.get(name) for name in keys)}
    return found if len(found) == len(entries) else None


def chosen(found: t.Iterable[dict], networks: t.Collection[str] = (), resources: t.Collection[str] = (), admins: t.Collection[str] = (),
           kinds: t.Collection[str] = KINDS) -> list[dict]:
    """The rows of these networks, resources, administrators (name or e-mail address) and kinds; an empty choice takes all."""
    who = {one.casefold() for one in admins}
    return [row for row in found if row["kind"] in kinds and (not networks or row["network"] in networks) and (not resources or row["resource"] in resources)
            and (not who or {str(row.get(name) or "").casefold() for name in ("admin", "admin_email")} & who)]
