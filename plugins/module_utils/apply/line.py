# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The place of every Change in the line of those that are written: its stage, and its phase within its unit. Pure."""
from __future__ import annotations

import typing as t

from ..schema.change import Change
from ..schema.turns import FIRST as FIRST_TURN
from ..schema.turns import Turn

#: The stages: the organization's own, networks that this must see, what it then allows them; what networks hold, what needs that; then what goes: what needs
#: networks, networks, the organization's own.
FIRST, EARLY_HOMES, ALLOWED, NETWORKS, AFTERWARDS, REMOVALS, HOMES, LAST = range(8)


class Line:
    """The line in which the Changes of one run stand, by the turns of their kinds."""

    def __init__(self, changes: list[Change], known: t.Mapping[str, Turn]):
        self.turns = known
        kinds = {change.want.resource.name: change.want.resource for change in changes}
        self.inside = {name for name, one in kinds.items() if one.scope in ("network", "device")}
        self.coming = {change.want.resource.name for change in changes if not change.removes}
        self.required: dict[str, list[tuple[str, t.Mapping]]] = {}
        for name, (setting, values) in ((name, one.requires) for name, one in kinds.items() if one.requires):
            self.required.setdefault(setting.name, []).append((name, values))
        self.levels: dict[str, int] = {}
        self.levels_back: dict[str, int] = {}
        for one in sorted((one for one in kinds.values() if one.scope == "organization"), key=lambda one: self.turn(one.name).number):
            both = {other.name for other in kinds.values() for field in other.fields if field.other_side and field.ref == one.name}
            needed = [name for name in self.turn(one.name).needs if name in self.levels]
            self.levels[one.name] = max((self.levels[name] + (name not in both) for name in needed), default=0)
            self.levels_back[one.name] = max((self.levels_back[name] + 1 for name in needed), default=0)
        allowing = [one for one in changes if self.allows(one)]
        self.early = {str(made) for one in allowing for step in one.steps for made in step.waits_for()}
        self.needed = {str(made) for change in changes if change.want.of_template for step in change.steps for made in step.waits_for()}
        self.vacating = {(home(change), name) for change in changes for name in self._ended(change) if self._enables(change)}

    def turn(self, name: str) -> Turn:
        """When a kind is written."""
        return self.turns.get(name, FIRST_TURN)

    def stage(self, change: Change) -> tuple[int, int]:
        """What is written after everything of the stages before it. Inside networks there is one, after that of the templates and of what these need, and
        after the settings of the organization that allow something there, which see the networks they name made before them; of the organization
        what needs another kind that is written too comes one later, and goes one earlier."""
        resource = change.want.resource
        if resource.home_of == "network" and change.operation == "delete":
            return HOMES, int(resource.governs)
        if resource.home_of == "network" and home(change) in self.early:
            return EARLY_HOMES, 0
        if resource.scope in ("network", "device") or resource.home_of == "network":
            return NETWORKS, int(not change.want.of_template and home(change) not in self.needed)
        outside = self.turn(resource.name).outside
        if self.removes(change):
            return (REMOVALS if outside else LAST), -self.levels_back.get(resource.name, 0)
        return (ALLOWED if self.allows(change) else AFTERWARDS if outside else FIRST), self.levels.get(resource.name, 0)

    def allows(self, change: Change) -> bool:
        """Whether a setting of the organization, which names networks, must be there before something that is written in them."""
        name = change.want.resource.name
        return self.turn(name).outside and change.want.resource.kind == "singleton" and not change.removes and any(
            name in self.turn(kind).needs for kind in self.inside)

    def removes(self, change: Change) -> bool:
        """Whether something goes by it, also where that is written as an update: what is reset, given back, or turned off while others still need it."""
        return change.removes or bool(self._ended(change)) and not self._enables(change)

    def _ended(self, change: Change) -> list[str]:
        """The kinds in the run whose objects cannot be there any more after this change of a setting."""
        before, after = change.before or {}, change.after or {}
        return [name for name, values in self.required.get(change.want.resource.name, ()) if _holds(values, before) and not _holds(values, after)]

    def _enables(self, change: Change) -> bool:
        """Whether it makes way for something that is written in the run."""
        before, after = change.before or {}, change.after or {}
        return any(name in self.coming and _holds(values, after) and not _holds(values, before)
                   for name, values in self.required.get(change.want.resource.name, ()))

    def phase(self, change: Change) -> tuple:
        """Removals that were asked for come first, those nobody named when everything given is there, what others need last of them. Only their
        network comes before all, made or freed from its template."""
        resource = change.want.resource
        number = self.turn(resource.name).number
        if resource.home_of == "network" and change.operation != "delete":
            return 0, number
        if self.vacating and change.removes and (home(change), resource.name) in self.vacating:
            change.ahead = True  # what makes way for others takes it along anyway
            return 1, -number
        if not self.removes(change):
            return 3 if change.after_replacement else 2, number
        return 1 if change.want.state == "deleted" else 3, -number

    def rank(self, change: Change) -> bool:
        """Whether it comes after others of its kind: who leads is made first, and goes last."""
        leader, side = change.want.resource.leader, change.before if change.operation == "delete" else change.after
        return bool(leader) and bool((side or {}).get(leader)) == (change.operation == "delete")


def _holds(values: t.Mapping, side: t.Mapping) -> bool:
    return all(side.get(option) == value for option, value in values.items())


def home(change: Change) -> t.Any:
    """What tells units apart: the network (a PendingId by its identity), or the object itself."""
    resource, place = change.want.resource, change.want.place
    if resource.home_of == "network" and change.operation != "delete":
        return str(change.steps[0].ids["id"])
    if resource.scope in ("network", "device"):
        return str(place.network or place.serial)
    return resource.name, change.key, change.removes
