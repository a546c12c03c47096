# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which texts of a task are secret, and texts without them. Pure.

Secrets are known by their Fields. Where no Field is known (an option that is misspelt, a branch that does not exist, an
object passed on as it is) an option whose name tells that it holds one, or nearly is that of one, counts as secret too. The
Dashboard echoes bodies in the errors of batches (quirk F11), so secrets are also looked for as JSON and addresses write them.
"""
from __future__ import annotations

import difflib
import json
import re
import typing as t
from urllib.parse import quote, urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import PLACES, STATE, CONNECTION, Field, Resource
from ansible_collections.sitecraft.meraki.plugins.module_utils.values import HIDDEN, telling

#: A name and its value as YAML, JSON and lists of options write them.
_PAIR = re.compile(r"""(\w+)["']?\s*[:=]\s*["']?([^"',}\]\n]*)""")
#: Shorter secrets are looked for between quotes only: elsewhere they are parts of other words.
_SHORT = 4
Fields = t.Iterable[Field]


def of_options(params: t.Mapping, known: t.Iterable[str] = ()) -> set[str]:
    """Secrets among the options beside `config`: the key, a proxy's password, and what stands under a name that does not exist."""
    found = leaves(params.get("api_key"))
    try:
        found |= leaves(urlsplit(str(params.get("proxy") or "")).password)
    except ValueError:
        pass
    usual = {*known, *CONNECTION, *STATE, *(name for place in PLACES.values() for name in place), "config"}
    for name, value in params.items():
        if name not in usual and not str(name).startswith("_ansible"):
            found |= leaves(value) if _meant(name, ["api_key"]) else unknown(value)
    return found


def of_config(root: t.Any, config: t.Any) -> set[str]:
    """Secrets of a `config` in option form, whatever its shape."""
    if isinstance(root, Resource):
        return inside(config, root.fields, lambda field: field.name)
    found: set[str] = set()
    for branch in config if isinstance(config, (list, tuple)) else [config]:
        found |= _written(branch, lambda read: of_config(root, read))
        for name, value in branch.items() if isinstance(branch, dict) else ():
            if name in ("networks", "devices"):
                found |= of_config(root, value)
            if name in root.resources:
                found |= inside(value, root.resources[name].fields, lambda field: field.name, {*root.resources, "devices"})
            else:
                found |= leaves(value) if telling(name) else unknown(value) | _written(value, unknown)
    return found


def of_steps(steps: t.Iterable) -> set[str]:
    """Secrets in the bodies of writes: those given, and those that were there and are sent along."""
    found: set[str] = set()
    for step in steps:
        found |= inside(step.body, step.fields, lambda field: field.api)
    return found


def inside(value: t.Any, fields: Fields, name_of: t.Callable[[Field], str], elsewhere: t.Container = ()) -> set[str]:
    """Secrets of an object or a list of objects. `elsewhere`: names that are no fields and are looked at by somebody else."""
    found: set[str] = set()
    known = {name_of(field): field for field in fields}
    secret = [name for name, field in known.items() if field.secret]
    for item in value if isinstance(value, (list, tuple)) else [value]:
        found |= _written(item, lambda read: inside(read, known.values(), name_of, elsewhere))
        for name, inner in item.items() if isinstance(item, dict) else ():
            field = known.get(name)
            if field is None:
                found |= set() if name in elsewhere else leaves(inner) if _meant(name, secret) else unknown(inner)
            elif field.secret:
                found |= leaves(inner)
            elif field.fields:
                below = list(inner.values()) if field.type == "map" and isinstance(inner, dict) else inner
                found |= inside(below, field.fields, name_of)
            else:
                found |= unknown(inner)
    return found


def tells(text: str) -> bool:
    """Whether a text holds the name of a secret and something after it."""
    return any(telling(name) and value.strip() for name, value in _PAIR.findall(text))


def _written(value: t.Any, look: t.Callable[[t.Any], set[str]]) -> set[str]:
    """Secrets of a text where objects belong, such as YAML nobody read: what is written there, and all of the text."""
    if not isinstance(value, str):
        return set()
    found = {one.strip() for name, one in _PAIR.findall(value) if telling(name)} - {""}
    try:
        found |= look(json.loads(value))  # as Ansible reads it
    except ValueError:
        pass
    return found | {value} if found else found


def _meant(name: t.Any, secret: list[str]) -> bool:
    """Whether a name that does not exist probably means a secret option, also one of these."""
    return telling(name) or bool(difflib.get_close_matches(str(name).lower(), secret, n=1))


def unknown(value: t.Any) -> set[str]:
    """Secrets of an object of which nothing is known: what stands under a telling name."""
    if isinstance(value, dict):
        return set().union(*(leaves(one) if telling(name) else unknown(one) for name, one in value.items()))
    return set().union(*map(unknown, value)) if isinstance(value, (list, tuple)) else set()


def leaves(value: t.Any) -> set[str]:
    """Every text and number in a value."""
    if isinstance(value, dict):
        return set().union(*map(leaves, value.values()))
    if isinstance(value, (list, tuple)):
        return set().union(*map(leaves, value))
    return set() if value is None or isinstance(value, bool) or str(value) == "" else {str(value)}


def forms(secrets: t.Iterable[str]) -> set[str]:
    """The secrets as they are, and as JSON, programs and addresses write them."""
    found: set[str] = set()
    for one in secrets:
        found |= {one, json.dumps(one)[1:-1], json.dumps(one, ensure_ascii=False)[1:-1], repr(one)[1:-1], quote(one, safe="", errors="replace"), one.strip()}
    return found - {""}


def scrubbed(value: t.Any, secrets: t.Iterable[str]) -> t.Any:
    """The value with every text in it free of the secrets."""
    return _scrubbed(value, sorted(forms(secrets), key=len, reverse=True))


def _scrubbed(value: t.Any, secrets: list[str]) -> t.Any:
    if isinstance(value, dict):
        return {name: _scrubbed(one, secrets) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_scrubbed(one, secrets) for one in value]
    if not isinstance(value, str):
        return value
    for secret in secrets:
        if len(secret) >= _SHORT:
            value = value.replace(secret, HIDDEN)
        elif secret in value:
            value = re.sub(rf"(['\"]){re.escape(secret)}\1", rf"\1{HIDDEN}\1", value)
    return value
