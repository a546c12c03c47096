# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `--diff` shows: both sides as YAML text, of a blueprint one pair for each site, since a hunk alone does not say where it belongs."""
from __future__ import annotations

import json
import re
import typing as t

from ..schema import screen
from ..schema.change import Change, Plan, Want
from ..schema.protocols import Task
from ..schema.resource import Resource
from . import report


def texts(task: Task, plans: list[Plan]) -> dict | list[dict]:
    """The `diff` of a result."""
    if not isinstance(task.root, Resource):
        return [_pair(name, before, after) for name, (before, after) in _sites(plans).items()]
    plan = report.main(task, plans)
    want = plan.want
    return _pair(f"{want.resource.name} of {want.place.site}" if want.place.site else want.resource.name, plan.before, _told(plan))


def _pair(name: str, before: t.Any, after: t.Any) -> dict:
    name = screen.one_line(name)
    return {"before_header": name, "after_header": name, "before": _yaml(before), "after": _yaml(after)}


def _sites(plans: list[Plan]) -> dict[str, tuple[dict, dict]]:
    """Both sides of every site that changes, what belongs to the organization before them."""
    sites: dict[str, tuple[dict, dict]] = {}
    for plan in sorted(plans, key=lambda one: not _above(one.want)):
        changes: dict[str, list[Change]] = {}
        for change in plan.changes:
            changes.setdefault(_site(change), []).append(change)
        for name, some in changes.items():
            for tree, side in zip(sites.setdefault(name, ({}, {})), ("before", "told")):
                tree = tree.setdefault(plan.want.place.serial, {}) if plan.want.resource.scope == "device" else tree
                tree[plan.want.resource.name] = report.value(plan.want.resource, some, side)
    return sites


def _site(change: Change) -> str:
    """What the header says a Change belongs to."""
    return f"organization {change.want.place.site}" if _above(change.want) else report.site_of(change)


def _above(want: Want) -> bool:
    """Whether it belongs to the organization rather than to a site."""
    return want.resource.scope == "organization" and want.resource.name != "networks"


def _told(plan: Plan) -> t.Any:
    """The new side of one resource, with what is told of its secrets."""
    telling, after = [change for change in plan.changes if change.told != change.after and not change.undone], report.as_it_is(plan)
    if not plan.want.resource.many:
        return telling[0].told if telling else after
    return [next((change.told for change in telling if change.after == one), one) for one in after]


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
