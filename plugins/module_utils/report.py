# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run's Wants look like to the user: both sides of the changes, or the tree that was read."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Want
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Resource


def sides(task: t.Any, wants: list[Want]) -> tuple[t.Any, t.Any]:
    """`before` and `after` of a result: all objects of a resource; of a blueprint the objects that change."""
    if isinstance(task.root, Resource):
        want = _main(task, wants)
        return want.before, want.after
    return _changed(wants, "before"), _changed(wants, "after")


def _main(task: t.Any, wants: list[Want]) -> Want:
    """The Want of the task's own resource, beside those it needs."""
    return next(want for want in wants if want.resource is task.root)


def _changed(wants: list[Want], side: str) -> dict:
    tree: dict = {}
    for want in wants:
        objects = [getattr(change, side) for change in want.changes if getattr(change, side) is not None]
        if not want.changes:
            continue
        value = objects if want.resource.many else (objects[0] if objects else None)
        _branch(tree, want)[want.resource.name] = value
    return tree


def _branch(tree: dict, want: Want) -> dict:
    if want.resource.scope in ("organization", "dashboard"):
        return tree
    site = tree.setdefault("sites", {}).setdefault(want.place.site if want.resource.scope == "network" else str(want.place.network), {})
    return site.setdefault(want.place.serial, {}) if want.resource.scope == "device" else site


def gathered(task: t.Any, wants: list[Want]) -> t.Any:
    """What was read in the shape `config` takes."""
    if isinstance(task.root, Resource):
        return _main(task, wants).after
    tree: dict = {}
    networks: dict[str, dict] = {}
    devices: dict[str, dict] = {}
    for want in wants:
        if want.resource.name == "networks":
            tree["networks"] = want.after
            networks = {one["name"]: one for one in want.after}
        elif want.resource.scope == "organization":
            tree[want.resource.name] = want.after
    for want in wants:
        if want.resource.scope == "network":
            networks[want.place.site][want.resource.name] = want.after
            if want.resource.name == "devices":
                devices.update({one["serial"]: one for one in want.after})
    for want in wants:
        if want.resource.scope == "device":
            devices[want.place.serial][want.resource.name] = want.after
    return tree
