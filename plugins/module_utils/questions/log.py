# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries of the change log as rows: the resource, its options, and their values before and after (quirks J1, J2, H15). Pure, except that it asks for names.

An entry of a write by the API has a label such as C(PUT /api/v1/networks/N_1/switch/mtu) and JSON texts as values. An entry of a change made in
the Dashboard has a page and the name of a field, and values of any kind.
"""
from __future__ import annotations

import json
import re
import typing as t
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote

from ..catalog.index import RESOURCES
from ..catalog.operations.index import TABLE
from ..errors import MerakiError
from ..schema import compare
from ..schema.answers import masked, snake, spelled
from ..schema.field import Field
from ..schema.resource import Resource
from ..schema.screen import HIDDEN
from ..schema.secret_names import label_tells_secret
from ..schema.values import decoded, shown

_LABEL = re.compile(r"(POST|PUT|DELETE|PATCH)\s+(?:/api/v\d+)?(/[^?\s]*)", re.IGNORECASE)
_ACTIONS = {"POST": "created", "DELETE": "removed"}
_PRODUCTS = ("appliance", "switch", "wireless", "camera", "sensor", "sm", "cellularGateway", "campusGateway", "wirelessController")
NameOf = t.Callable[[str, t.Any, t.Mapping], t.Any]


class Written(t.NamedTuple):
    """What the label of a write by the API says: verb and path; the Resource, if it is one of ours, and the name it has or would have; the ids of
    its path."""

    verb: str
    path: str
    resource: Resource | None
    name: str
    ids: dict[str, str]


def written(label: t.Any) -> Written | None:
    """What a label says; None where it is none of the API's."""
    found = _LABEL.fullmatch(str(label or "").strip())
    if not found:
        return None
    verb, path = found[1].upper(), "/" + found[2].strip("/")
    for pattern, methods, resource in _paths():
        match = pattern.fullmatch(path)
        if match and verb in methods:
            return Written(verb, path, resource, resource.name, {name: unquote(one) for name, one in match.groupdict().items()})
    return Written(verb, path, None, name_of(path), {})


@lru_cache(maxsize=1)
def _paths() -> list[tuple[re.Pattern, set[str], Resource]]:
    """Where Resources are written, those with the most words first."""
    verbs: dict[tuple[str, str], set[str]] = {}
    for resource in RESOURCES.values():
        for step in (resource.create, resource.update, resource.delete, ("PUT", resource.item or resource.path), ("POST", resource.path)):
            if step:
                verbs.setdefault((step[1].partition("?")[0], resource.name), set()).add(step[0])
    found = [(path.count("{"), len(path), re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path)), methods, RESOURCES[name])
             for (path, name), methods in verbs.items()]
    return [one[2:] for one in sorted(found, key=lambda one: (one[0], -one[1]))]


def name_of(path: str) -> str:
    """The name a resource at this path would have: of what the description knows its words, of anything else all that look like words."""
    operation = TABLE.at(path)
    parts = (operation.path if operation else path).strip("/").split("/")
    said = [snake(one) for one in parts[2:] if re.fullmatch("[a-z][A-Za-z0-9]*", one)]
    return "_".join(said if parts[2:3] and parts[2] in _PRODUCTS else [parts[0].removesuffix("s"), *said])


def known() -> set[str]:
    """Every name a row may have."""
    return {*RESOURCES, *(name_of(one.path) for one in TABLE.operations.values())}


def rows(entry: t.Mapping, name: NameOf) -> list[dict]:
    """One row for every option that an entry says has become another; none for a write that changed nothing."""
    call = written(entry.get("label"))
    old, new = (_value(entry.get(one)) for one in ("oldValue", "newValue"))
    api = call is not None or entry.get("page") == "via API"
    head = {"time": entry.get("ts"), "admin": entry.get("adminName"), "admin_email": entry.get("adminEmail"), "admin_id": entry.get("adminId"),
            "via": "API" if api else "Dashboard", "network_id": entry.get("networkId") or None, "network_name": entry.get("networkName") or None,
            "ssid_number": entry.get("ssidNumber"), "ssid_name": entry.get("ssidName") or None,
            "resource": call.name if call else None, "object": _object(call), "action": _ACTIONS.get(call.verb, "changed") if call else "changed",
            "page": entry.get("page"), "label": entry.get("label")}
    if call and call.verb == "DELETE":
        there = {option: one for option, one, dummy in _options(call, old, {}, entry, name)} if isinstance(old, dict) else None
        changed: list[tuple] = [(None, there or None, None)]
    elif call and isinstance(new, dict) and (old is None or isinstance(old, dict)) or not api and isinstance(old, dict) and isinstance(new, dict):
        changed = _options(call, old or {}, new, entry, name)
    else:
        option = None if call else snake(str(entry.get("label") or "").strip().replace(" ", "_").replace("-", "_")) or None
        secret = label_tells_secret(entry.get("label"))
        before, after = (HIDDEN if secret and one not in (None, "") else _shown(None, option or "", one, {}, name) for one in (old, new))
        changed = [(option, before, after)]
    return [{**head, "option": option, "before": before, "after": after} for option, before, after in changed]


def _value(text: t.Any) -> t.Any:
    if not isinstance(text, str):
        return text
    try:
        return json.loads(text) if text.strip() else None
    except (ValueError, RecursionError):
        return text


def _object(call: Written | None) -> str | None:
    """The identifier of what was written, where the path has one."""
    if call is None:
        return None
    if call.resource:
        return call.ids.get("id") or call.ids.get("serial")
    last = unquote(call.path.rpartition("/")[2])
    return None if re.fullmatch("[a-z][A-Za-z]*", last) else last


def _options(call: Written | None, old: dict, new: dict, entry: t.Mapping, name: NameOf) -> list[tuple]:
    """(option, before, after) of what differs."""
    fields = {field.api: field for field in call.resource.fields} if call and call.resource else {}
    changed = []
    for api in [*new, *(one for one in old if one not in new)] if not (call and call.verb == "PUT") else list(new):
        field = fields.get(api)
        before, after = old.get(api), new.get(api)
        if _same(field, before, after) and not (call and call.verb == "POST"):
            continue
        changed.append((field.name if field else snake(api), _shown(field, api, before, entry, name), _shown(field, api, after, entry, name)))
    return changed


def _same(field: Field | None, before: t.Any, after: t.Any) -> bool:
    if field is None or before is None or after is None:
        return compare.plain(before) == compare.plain(after)
    try:
        return not compare.differing(decoded({field.api: after}, [field]), decoded({field.api: before}, [field]), [field])
    except (MerakiError, TypeError, ValueError):
        return compare.plain(before) == compare.plain(after)


def _shown(field: Field | None, api: str, value: t.Any, entry: t.Mapping, name: NameOf) -> t.Any:
    """A value as results show it: names for identifiers, and no secret."""
    if value in (None, ""):
        return value
    if field is not None and field.secret:
        return HIDDEN
    if field is None:
        return spelled(masked({api: value})[api])
    try:
        alone = replace(field, only_if=None, write_only=False)
        found = shown(decoded({field.api: value}, [alone]), [alone], lambda kind, one: name(kind, one, entry))
        return masked(found.get(field.name, spelled(value)))
    except (MerakiError, TypeError, ValueError, KeyError):
        return spelled(masked({api: value})[api])
