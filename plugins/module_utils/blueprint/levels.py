# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The blueprint: which resources stand at which level of the tree, and the options of its module. And what one task asks for, of it or of a Resource."""
from __future__ import annotations

import functools
import typing as t
from dataclasses import dataclass, field

from ..catalog.index import RESOURCES
from ..input.readings import Readings
from ..input.selectors import KEYS
from ..schema.resource import Resource
from ..schema.task_options import PLACES, STATE
from ..schema.turns import Turn, turns


def _at(scope: str) -> dict[str, Resource]:
    return {name: one for name, one in RESOURCES.items() if one.scope == scope and name != "devices"}


@dataclass(frozen=True)
class Blueprint:
    """The levels of the tree, each {resource name: Resource} in the order of the catalog."""

    name: str = "blueprint"
    organization: dict[str, Resource] = field(default_factory=lambda: _at("organization"))
    network: dict[str, Resource] = field(default_factory=lambda: _at("network"))
    device: dict[str, Resource] = field(default_factory=lambda: _at("device"))
    devices: Resource = RESOURCES["devices"]

    @property
    def resources(self) -> dict[str, Resource]:
        """Every resource by its name."""
        return RESOURCES

    @functools.cached_property
    def homes(self) -> dict[str, Resource]:
        """Where what belongs to networks is nested: templates, and then networks."""
        return dict(sorted(((name, one) for name, one in self.organization.items() if one.home_of == "network"), key=lambda pair: not pair[1].governs))

    @functools.cached_property
    def turns(self) -> dict[str, Turn]:
        """The order in which resources are written."""
        return turns(RESOURCES)

    def argument_spec(self) -> dict:
        """The options besides the connection. `config` is a free tree: every branch is checked by its own Resource."""
        return {**{name: dict(entry) for name, entry in PLACES["organization"].items()}, "config": {"type": "dict"},
                **{name: dict(entry) for name, entry in STATE.items()}, "only": {"type": "dict"}, "snapshot": {"type": "path"},
                "confirm_delete": {"type": "bool", "default": False}}


BLUEPRINT = Blueprint()


@dataclass
class Task:
    """What one task asks for. `options` are the validated module options, `config` the raw tree, `readings` what was read of it so far."""

    root: Resource | Blueprint
    options: dict
    config: t.Any
    check: bool = False
    readings: Readings = field(default_factory=Readings)

    @property
    def several(self) -> bool:
        """Whether one Resource is dealt with at many places, which its option `networks` or `devices` means."""
        return isinstance(self.root, Resource) and any(self.options.get(name) is not None for name in KEYS)
