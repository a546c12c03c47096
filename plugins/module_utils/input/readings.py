# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a task was given, read once: its check, and every attempt to plan it, get the same values and the same Problems."""
from __future__ import annotations

import typing as t

from ..errors import Problem
from ..schema.resource import Resource
from . import emptiness
from .config import Inputs


class Reading(t.NamedTuple):
    """What stands at one path: `raw` as it was given, its values in option form, and what is wrong with it. `paths` are those of the values of a
    list, since one entry may mean several."""

    raw: t.Any
    values: t.Any
    problems: list[Problem]
    paths: tuple[str, ...] = ()


class Readings:
    """The Readings of one task. `secrets` are those of all its options, where they were sought already."""

    def __init__(self) -> None:
        self.secrets: set[str] | None = None
        self._held: dict[tuple, Reading] = {}

    def read(self, raw: t.Any, resource: Resource, path: str, state: str, allow_empty: bool) -> Reading:
        """The `config` of a Resource, or the branch of a blueprint, which stands at this path."""
        held = self._held.get((path, state, allow_empty))
        if held is None or held.raw is not raw and held.raw != raw:
            held = self._held[path, state, allow_empty] = _reading(raw, resource, path, state, allow_empty)
        return held


def _reading(raw: t.Any, resource: Resource, path: str, state: str, allow_empty: bool) -> Reading:
    inputs = Inputs()
    if state == "deleted" and not allow_empty:
        inputs.problems += emptiness.to_delete(raw, resource, path)
    if state in ("replaced", "overridden") and raw is None and not resource.many and path != "config":  # of a task it is said already
        inputs.problems.append(Problem(path, f"is null, and state {state} needs a value there; leave it out where none is wanted"))
    values = None if state == "gathered" and raw == {} and not resource.many else inputs.config(raw, resource, path, state)
    return Reading(raw, values, inputs.problems, inputs.entries.get(path, ()))
