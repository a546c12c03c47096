# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all that tests know of a resource is made of."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sample:
    """One resource's material.

    config, change   two wanted states in option form, naming the same objects.
    exact            a wanted state for `replaced`, where `change` is not complete enough for it.
    setup            {resource name: config} applied before, in the same network.
    bad              [(config, word)]: inputs refused with a sentence that holds the word.
    states           in which any part of it may be applied without taking the ground from under what is tried next.
    exactly          whether all that was gathered is taken back by `overridden`.
    resets           whether state deleted changes anything: of what has no default it does not.
    emptied          whether an empty list is taken, by `deleted` and `replaced`.
    turn             -1, 0 or 1: whether it is applied before the others, since they need it, or after, since it takes the ground from under them.
    twin             {option: value}, or hook (object) -> such, that somebody else's object of the same name must differ in.
    by_name          whether each of its states names other objects, or what is not answered, which no write by hand can.
    serial           the device of World it is tried on, where it belongs to one.
    secrets          paths of its options that hold secrets, as C(radius_servers.secret).
    telling          a wanted state with a secret in it, where neither `config` nor `change` has one.
    nullable         API names of parameters that are sent as null where null means something.
    further          calls of its own requests, as C(("POST", "/networks/{id}/bind", "bind")), the last being what an action batch calls it, where one
                     takes it; `replaced` are the verbs of usual calls it never sends.
    left_out         {API name of a parameter that is no option, or C(batch update) where it is sent by itself though a batch takes it: why}.
    undescribed      API names of parameters that the published description of the API leaves out, or has in another type.
    """

    config: t.Any
    change: t.Any
    exact: t.Any = None
    setup: dict[str, t.Any] = field(default_factory=dict)
    bad: list[tuple[t.Any, str]] = field(default_factory=list)
    states: tuple[str, ...] = ("merged", "replaced", "overridden", "deleted")
    exactly: bool = True
    resets: bool = True
    emptied: bool = True
    resets: bool = True
    turn: int = 0
    twin: t.Any = None
    by_name: bool = False
    serial: str = "Q2SW-AAAA-0012"
    secrets: tuple[str, ...] = ()
    telling: t.Any = None
    nullable: tuple[str, ...] = ()
    further: tuple[tuple[str, ...], ...] = ()
    replaced: tuple[str, ...] = ()
    left_out: dict[str, str] = field(default_factory=dict)
    undescribed: tuple[str, ...] = ()
