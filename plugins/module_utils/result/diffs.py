# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `--diff` shows: a pair of YAML texts for every object that changes, headed by its name, since a hunk alone does not say where it belongs."""
from __future__ import annotations

import json
import re
import typing as t

from ..schema import screen
from ..schema.change import Change, Plan


def texts(plans: list[Plan]) -> list[dict]:
    """The `diff` of a result: what belongs to the organization, and then site by site in their order."""
    pairs: dict[tuple, list[Change]] = {}
    for change in (change for plan in plans for change in plan.changes):
        pairs.setdefault((_site(change), id(change.want.resource), change.key), []).append(change)
    sites = {site: number for number, site in enumerate(sorted(dict.fromkeys(site[:1] for site, *dummy in pairs), key=bool))}
    ordered = sorted(pairs.items(), key=lambda pair: sites[pair[0][0][:1]])
    return [pair for pair in (_pair(some[0].label, _before(some), _after(some)) for dummy, some in ordered) if pair["before"] != pair["after"]]


def _site(change: Change) -> tuple:
    """What tells the place of a Change from others; nothing for what belongs to the organization."""
    want = change.want
    above = want.resource.scope in ("organization", "dashboard")
    return (change.key,) if want.resource.home_of == "network" else () if above else (want.place.home_name(), want.place.site, *want.place.parents.values())


def _before(changes: list[Change]) -> t.Any:
    """An object as it was; None where it was not there. What is made anew is one removed and one created."""
    return next((one.before for one in changes if one.before is not None), None)


def _after(changes: list[Change]) -> t.Any:
    """The object as it is, with what is told of its secrets; what was not carried out is as it was."""
    sides = [one.reached("after_masked") for one in changes]
    return next((one for one in reversed(sides) if one is not None), None)


def _pair(name: str, before: t.Any, after: t.Any) -> dict:
    name = screen.one_line(name)
    sides = ["" if one is None else _yaml(one) for one in (before, after)]
    return {"before_header": name, "after_header": name, "before": sides[0], "after": sides[1]}


#: Texts that YAML reads as they stand.
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`](?:[^\s:#]|:(?=\S)|(?<=\S)#| (?=[^\s#]))*")


def _yaml(value: t.Any, indent: int = 0) -> str:
    """Plain data as YAML text: small, ordered as given, without a library that hosts may lack."""
    pad = "  " * indent
    if isinstance(value, dict) and value:
        return "".join(f"{pad}{screen.one_line(str(key))}:{_nested(one, indent)}" for key, one in value.items())
    if isinstance(value, list) and value:
        return "".join(f"{pad}- {_yaml(one, indent + 1).lstrip(' ')}" for one in value)
    return f"{pad}{_scalar(value)}\n"


def _nested(value: t.Any, indent: int) -> str:
    if isinstance(value, (dict, list)) and value:
        return "\n" + _yaml(value, indent + 1)
    return f" {_scalar(value)}\n"


def _scalar(value: t.Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str) and not (_PLAIN.fullmatch(value) and value.isprintable()):
        return screen.one_line(json.dumps(value, ensure_ascii=False))
    return str(value)
