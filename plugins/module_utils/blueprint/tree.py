# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wanted tree: organization, in it networks, in them devices; at every level the resources that hang there.

A single resource is a tree with one branch. `planned` resolves where every branch lives and hands the Wants out in three
rounds (networks; devices and what others refer to; the rest), each planned before the next is placed, and in each what templates hold
before what the networks bound to them do.
"""
from __future__ import annotations

import typing as t
from dataclasses import replace

from ..catalog.references import REFERABLE
from ..errors import BadInput, Problem
from ..input.config import Inputs
from ..input.limits import by_itself_first, certain
from ..input.only import selected
from ..input.selectors import complaints
from ..schema.change import Plan, Want
from ..schema.field import NOTHING
from ..schema.lost import Lost
from ..schema.place import Place
from ..schema.protocols import Names, Task
from ..schema.resource import Resource
from ..schema.turns import FIRST, Turn
from .both_sides import agree
from .levels import Blueprint
from .nodes import Branches, concerned
from .places import Places

Planning = t.Callable[[list[Want]], list[Plan]]

_MISSING = {"network": Problem("network", "is missing; give the network's name or id, or those of several as networks"),
            "serial": Problem("serial", "is missing; give the device's serial number, or those of several as devices")}
#: The option that means many places at once, beside the one that means one.
_SEVERAL = {"network": "networks", "serial": "devices"}


class Tree:
    """One task's tree. `names` finds ids; `task` holds options and the raw config.

    `prepare(place, concerns)` is called before a blueprint reads anything of its organization; `concerns(batch)` says whether
    an action batch writes to what this tree is about.
    """

    def __init__(self, task: Task, names: Names | None, prepare: t.Callable[[Place, t.Callable[[dict], bool]], None] | None = None):
        self.task, self._names, self.prepare = task, names, prepare
        self.inputs = Inputs()
        self._counted: set[int] = set()
        self.state = task.options["state"]
        self.plans: list[Plan] = []
        self.warnings: list[str] = []
        self.lost: list[Lost] = []
        self.turns: t.Mapping[str, Turn] = {} if isinstance(task.root, Resource) else task.root.turns

    @property
    def names(self) -> Names:
        """What finds ids. Nothing is looked up while it is only told what is wrong with a tree."""
        if self._names is None:
            raise AssertionError
        return self._names

    @property
    def places(self) -> Places:
        """Where the task's objects live."""
        return Places(self.task, self.names, self.warnings)

    def planned(self, plan: Planning) -> list[Plan]:
        """The Plans of every Want. Raises BadInput with a Problem for everything wrong before anything is read."""
        if isinstance(self.task.root, Resource):
            self._single(self.task.root, plan)
        else:
            self._blueprint(self.task.root, plan)
        return self.plans

    # -- one resource

    def _single(self, resource: Resource, plan: Planning) -> None:
        config = self.problems(resource)
        self.refuse()
        with by_itself_first(() if self.task.several else self.doubts("config"), "config"):  # of several places one may hold it
            places = self.places.of(resource)
        if self.task.several and self.prepare is not None:
            numbers = {str(number) for place in places for number in (place.network, place.serial) if number}
            self.prepare(self.places.organization(), lambda batch: concerned(batch, numbers))
        only = selected(self.task.options.get("only"), resource, self.state)[0]
        entries = self.inputs.entries.get("config", ())
        self._planned([Want(resource, place, self.state, config, "config", entries, only) for place in places], plan)

    def problems(self, resource: Resource) -> t.Any:
        """Read `config`; what is wrong with it, and which options are missing beside it, goes to `inputs.problems`."""
        raw, say = self.task.config, self.inputs.problems.append
        config = self.read(raw, resource, "config")
        self._organization_says_something(resource.scope)
        if self.state == "deleted" and resource.many and raw is NOTHING:
            say(Problem("config", f"is missing: state deleted needs an entry for each {resource.title} to remove, with its {resource.key}"))
        if self.state not in ("deleted", "gathered") and raw in (None, NOTHING):
            say(Problem("config", f"is {'null' if raw is None else 'missing'}: state {self.state} needs it"))
        self.inputs.problems += selected(self.task.options.get("only"), resource, self.state)[1]
        option = {"network": "network", "device": "serial"}.get(resource.scope)
        one, many = bool(str(self.task.options.get(option) or "").strip()), self.task.options.get(_SEVERAL.get(option or "")) is not None
        if option and not one and not many and (self.state == "overridden" or f"{{{option}}}" in resource.path):
            say(_MISSING[option])
        if option and one and many and not complaints(_SEVERAL[option], self.task.options[_SEVERAL[option]]):
            say(Problem(_SEVERAL[option], "and", option, " exclude each other; leave one of them out"))
        return config

    def _organization_says_something(self, scope: str) -> None:
        """Left out, the only organization is meant; what came out empty is not left out."""
        given = self.task.options.get("organization")
        if scope != "dashboard" and given is not None and not str(given).strip():
            self.inputs.problems.append(Problem("organization", "is empty; give its name or id, or leave it out where the key sees only one"))

    # -- a blueprint

    def _blueprint(self, levels: Blueprint, plan: Planning) -> None:
        branches = Branches(self, levels, self.task.config)
        self._organization_says_something("organization")
        self.refuse()
        place = self.places.organization()
        if self.prepare is not None:
            self.prepare(place, lambda batch: branches.concerned(batch, place))
        top = branches.organization(place)
        self._planned([want for want in top if _early(want)], plan)
        self._planned([want for want in top if want.resource.name == "networks"], plan)
        branches.drop({one.want.entry(number) for one in self.plans for number, dummy in one.refused})
        nested = branches.networks(place)
        of_templates = [want for want in nested if want.place.is_template]
        nested = [want for want in nested if not want.place.is_template]
        self._planned([want for want in of_templates if _early(want)], plan)
        self._planned([want for want in nested if _early(want) or want.resource.name == "devices"], plan)
        _move([one for one in self.plans if one.want.resource.name == "devices"])
        self._planned(_late(of_templates), plan)
        self._planned(_late(top + nested) + branches.devices(), plan)

    # -- shared

    def _planned(self, wants: list[Want], plan: Planning) -> None:
        foreign = {want: Problem(want.path, f"{want.place.site} is for {', '.join(want.place.products or ())}, not for {want.resource.product}", apart=True)
                   for want in wants if want.state != "gathered" and not want.place.can_have(want.resource) and _asks(want)}
        if foreign and isinstance(self.task.root, Resource):
            raise BadInput(*foreign.values())
        self.lost += [Lost(want, BadInput(problem)) for want, problem in foreign.items()]
        wants = self._needed([want for want in wants if want not in foreign])
        wants = [replace(want, doubts=self.doubts(want.path)) for want in wants] if self.inputs.problems else wants
        agree(wants, self.names)
        homes = {want.place.home(): number for number, want in reversed([*enumerate(wants)])}
        line = sorted(wants, key=lambda want: (homes[want.place.home()], self._turn(want).number))
        plans: dict[Want, Plan] = {}
        for deep in sorted({self._turn(want).depth for want in wants} or {0}):
            plans.update({one.want: one for one in plan([want for want in line if self._turn(want).depth == deep])})
        self.plans.extend(plans[want] for want in wants)

    def doubts(self, path: str) -> tuple[Problem, ...]:
        """What is in doubt of what was given at a path. Of what is to be removed, or only read, no more than the name counts."""
        return tuple(one for one in self.inputs.problems if one.within(path)) if self.state not in ("deleted", "gathered") else ()

    def _turn(self, want: Want) -> Turn:
        return self.turns.get(want.resource.name, FIRST)

    def _needed(self, wants: list[Want]) -> list[Want]:
        """The Wants, after the settings without which what is wanted cannot exist (quirk T2) where nobody wants these already. Raises BadInput where
        a setting is to be otherwise."""
        known = {_slot(want): want for want in [*(one.want for one in self.plans), *wants]}
        settled: dict[tuple, Want] = {}
        for want in wants:
            if not want.resource.requires or not want.config or want.state in ("deleted", "gathered"):
                continue
            setting, values = want.resource.requires
            need = Want(setting, want.place, "merged", dict(values), f"{want.path} (its {setting.name})")
            given = settled.get(_slot(need)) or known.get(_slot(need))
            settled[_slot(need)] = _agreed(given, want, values) if given else need
        return [one for slot, one in settled.items() if slot not in known] + [settled.get(_slot(want), want) for want in wants]

    def read(self, raw: t.Any, resource: Resource, path: str) -> t.Any:
        """The values of one branch; what is wrong with them goes to `inputs.problems`, once."""
        reading = self.task.readings.read(raw, resource, path, self.state, bool(self.task.options.get("allow_empty")))
        if id(reading) not in self._counted:
            self._counted.add(id(reading))
            self.inputs.problems += reading.problems
        self.inputs.entries[path] = reading.paths
        return reading.values

    def refuse(self) -> None:
        if certain(self.inputs.problems):
            raise BadInput(*dict.fromkeys(self.inputs.problems))


def problems(task: Task) -> list[Problem]:
    """A Problem for everything wrong that can be seen without asking the Dashboard."""
    tree = Tree(task, None)
    if isinstance(task.root, Resource):
        tree.problems(task.root)
    else:
        Branches(tree, task.root, task.config)
    return tree.inputs.problems


def _early(want: Want) -> bool:
    """Whether others beside it may refer to what it makes, so that it is planned before them."""
    resource = want.resource
    return resource.name in REFERABLE and resource.name not in ("networks", "devices") and resource.kind == "collection" and not resource.hangs_on


def _late(wants: list[Want]) -> list[Want]:
    return [want for want in wants if not _early(want) and want.resource.name not in ("networks", "devices")]


def _move(plans: list[Plan]) -> None:
    """A device that comes into one network leaves the other one by that: it is not removed from there as well."""
    coming = {change.key.upper() for plan in plans for change in plan.changes if change.operation == "create"}
    for plan in plans:
        plan.changes = [change for change in plan.changes if change.operation != "delete" or change.key.upper() not in coming]


def _slot(want: Want) -> tuple:
    return want.resource.name, want.place.key(want.resource.scope)


def _agreed(given: Want, want: Want, values: t.Mapping) -> Want:
    """A setting with the values that what else is wanted needs. Raises BadInput where it was given others."""
    for option, value in values.items():
        if (given.config or {}).get(option, value) != value:
            raise BadInput(Problem(f"{given.path}.{option}", f"is {given.config[option]!r}, but", want.path, f" needs it to be {value!r}"))
    return given if values.keys() <= (given.config or {}).keys() else replace(given, config={**values, **(given.config or {})})


def _asks(want: Want) -> bool:
    """Whether anything is asked for, so that it matters whether the place can have it."""
    return want.config != [] or want.state == "overridden"
