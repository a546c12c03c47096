# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts Changes in the order in which they may be written, as chains of steps. Pure.

A unit is what fails alone: a device, a network with all that is in it, or one object of the organization. Its steps run
one after another; units run side by side inside a stage; stages run one after another.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Change, Step
from ansible_collections.sitecraft.meraki.plugins.module_utils.lookup import REFERABLE

FIRST, NETWORKS, AFTERWARDS, REMOVALS = 0, 1, 2, 3


@dataclass
class Unit:
    """A chain of (change, step). `site` is what reports call it."""

    site: str
    stage: int
    steps: list[tuple[Change, Step]] = field(default_factory=list)


def ordered(changes: list[Change], rank: t.Mapping[str, int]) -> list[Unit]:
    """Units in the order of their stages. `rank` is the catalog's order of resources."""
    units: dict[t.Any, Unit] = {}
    for change in sorted(changes, key=lambda one: _phase(one, rank)):
        slot = (_stage(change), _home(change))
        unit = units.setdefault(slot, Unit(change.want.place.site or change.key, slot[0]))
        change.unit = unit
        unit.steps.extend((change, step) for step in change.steps)
    for unit in units.values():
        unit.steps.sort(key=lambda pair: pair[1].last)
        _join(unit)
    return sorted(units.values(), key=lambda unit: unit.stage)


def _stage(change: Change) -> int:
    resource = change.want.resource
    if resource.name == "networks" and change.operation == "delete":
        return REMOVALS
    if resource.scope in ("network", "device") or resource.name == "networks":
        return NETWORKS
    if change.operation == "delete":
        return REMOVALS + 1
    return AFTERWARDS if "networks" in resource.after else FIRST


def _home(change: Change) -> t.Any:
    """What tells units apart: the network (a Made by its identity), or the object itself."""
    resource, place = change.want.resource, change.want.place
    if resource.name == "networks" and change.operation != "delete":
        return str(change.steps[0].ids["id"])
    if resource.scope in ("network", "device"):
        return str(place.network or place.serial)
    return resource.name, change.key


def _phase(change: Change, rank: t.Mapping[str, int]) -> tuple:
    """Removals come first, so that new objects find room; what others refer to is removed last."""
    resource = change.want.resource
    place = rank.get(resource.name, 0)
    if change.operation != "delete":
        return 1, place
    return (2, -place) if resource.name in REFERABLE and resource.name != "devices" else (0, -place)


def _join(unit: Unit) -> None:
    """Steps that may share one request (claims into one network) become the first of them."""
    heads: dict[tuple, Step] = {}
    kept = []
    for change, step in unit.steps:
        slot = (step.method, step.path, str(step.ids.get("network")), step.joins)
        head = heads.get(slot) if step.joins else None
        if head is None:
            if step.joins:
                step.body = {**step.body, step.joins: list(step.body[step.joins])}
            heads[slot] = step
            kept.append((change, step))
        else:
            head.body[step.joins].extend(step.body[step.joins])
            change.steps.remove(step)
    unit.steps[:] = kept
