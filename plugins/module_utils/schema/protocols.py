# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a folder needs of things that are made in folders above it. mypy checks that they have it."""
from __future__ import annotations

import typing as t

from ..errors import MerakiError, Problem
from .change import Have, Plan, Step, Want
from .place import PendingId, Place
from .resource import Resource
from .turns import Turn
from .write_context import WriteContext


class Root(t.Protocol):
    """What a task is about: a Resource, or the blueprint."""

    @property
    def name(self) -> str:
        """The name of its module."""

    def argument_spec(self) -> dict:
        """The options besides those of the connection, as Ansible describes them."""


class Levels(Root, t.Protocol):
    """The blueprint: a tree with resources at every level."""

    @property
    def resources(self) -> t.Mapping[str, Resource]:
        """Every resource by its name."""

    @property
    def turns(self) -> t.Mapping[str, Turn]:
        """The order in which resources are written."""


class Reading(t.Protocol):
    """What stands at one path of a `config` (input/readings.py): its values in option form, and what is wrong with it."""

    @property
    def values(self) -> t.Any:
        """In option form."""

    @property
    def problems(self) -> list[Problem]:
        """What is wrong."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Of the values of a list."""


class Readings(t.Protocol):
    """All that was read of one task."""

    def read(self, raw: t.Any, resource: Resource, path: str, state: str, allow_empty: bool) -> Reading:
        """The `config` of a Resource, or the branch of a blueprint, which stands at this path."""


class Task(t.Protocol):
    """What one task asks for: its `options` as Ansible checked them, its `config` as it was given."""

    root: t.Any  # a Resource, or the blueprint, of which this room knows no more than Levels says
    options: dict
    config: t.Any
    check: bool

    @property
    def several(self) -> bool:
        """Whether one Resource is dealt with at many places, which its option `networks` or `devices` means."""

    @property
    def readings(self) -> Readings:
        """What was read of `config` so far."""


class Runner(t.Protocol):
    """The run of one task (engine.py, questions/run.py). Nothing has been sent before `begun`; `written` are the Steps of its writes."""

    begun: bool
    written: list[Step]

    def run(self) -> dict:
        """The result, without Ansible's own keys."""

    def broken(self, error: MerakiError) -> dict:
        """The result of a run that broke after it had begun to write."""

    def outcome(self) -> dict:
        """What is known of the writes."""


class Question(Root, t.Protocol):
    """What the modules query, operation and changes declare (questions/root.py)."""

    @property
    def complaints(self) -> t.Callable[[t.Mapping], list[Problem]]:
        """What is wrong with the options of a task, without asking the Dashboard."""

    @property
    def secrets(self) -> t.Callable[[t.Mapping], t.Collection[str]]:
        """Names in the `params` of a task that hold a secret although the name does not suggest it."""

    @property
    def run(self) -> t.Callable[..., Runner]:
        """Makes the run of a task, with its client and who shows progress."""


class Names(t.Protocol):
    """Names to identifiers and back (current/names.py)."""

    organization_id: str | None
    reader: t.Any  # current/response_cache.py

    def objects(self, kind: str, place: Place) -> list[dict]:
        """All objects of a kind that can be referred to."""

    def idle(self, kind: str, place: Place) -> set[str]:
        """The identifiers of the slots of a kind that nobody uses."""

    def organization(self, value: str) -> dict:
        """The organization with this id or name. Raises LookupFailure, as all that follow."""

    def network(self, value: str, place: Place, option: str = "network") -> dict:
        """The network or template with this id or name."""

    def device(self, value: str, place: Place, option: str = "serial") -> dict:
        """The device with this serial or name."""

    def devices(self, place: Place) -> list[dict]:
        """The devices in a network, or all."""

    def device_of(self, serial: str, place: Place) -> dict | None:
        """The device with this serial, wherever it is."""

    def serial(self, name: str, place: Place, path: str, needed: bool = True) -> str | None:
        """The serial of the device called so."""

    def identify(self, kind: str, value: t.Any, place: Place, option: str = "") -> str | PendingId:
        """The id of an object given by name or id."""

    def announce(self, resource: Resource, place: Place, keys: t.Iterable) -> None:
        """Objects of these keys are there, or will be made."""

    def known(self, kind: str, value: t.Any, place: Place) -> bool:
        """Whether anything has this name or id."""

    def name_of(self, kind: str, value: t.Any, place: Place) -> t.Any:
        """The name of an object given by id, or the id."""

    def is_removed(self, kind: str, place: Place, number: t.Any) -> bool:
        """Whether this run removes an object."""

    def staying(self, kind: str, place: Place) -> list[dict]:
        """The objects of a kind that are there and stay."""


class Progress(t.Protocol):
    """Who shows how far a run is (result/progress.py)."""

    def begin(self, phase: str, total: int) -> None:
        """A phase of `total` things begins."""

    def finished(self, failed: bool = False) -> None:
        """One of them is over."""


class Planner(t.Protocol):
    """One Want on its way to its Plan (planning/plan.py)."""

    plan: Plan
    want: Want
    have: Have
    resource: Resource
    place: Place
    fields: tuple

    def identify(self, kind: str, value: t.Any, option: str) -> str | PendingId:
        """The id of an object that is referred to."""

    def check_given(self, item: dict, have: dict, path: str) -> dict:
        """Raise BadInput for what is wrong in a given object unless it is what is there."""

    def shown(self, item: dict) -> dict:
        """An object in API form as results show it."""

    def key(self, item: dict) -> str:
        """How users call an object in API form."""

    def steps(self, draft: WriteContext) -> list[Step]:
        """What must be sent."""

    def add(self, operation: str, key: str, steps: list[Step], before: dict | None, after: dict | None) -> None:
        """Keep a Change."""
