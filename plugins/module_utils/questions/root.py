# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the modules query, operation and changes declare: their options, what is wrong with them, and their run."""
from __future__ import annotations

import re
import typing as t
from dataclasses import dataclass

from ..errors import Problem
from ..http.client import Client
from ..input import moments, selectors
from ..schema.protocols import Runner, Task

#: How often to ask again while waiting, and for how long.
EVERY, WITHIN = "5 seconds", "10 minutes"


@dataclass(frozen=True)
class Question:
    """One module. `options` as Ansible describes them, without those of the connection.

    complaints  what is wrong with the options of a task, without asking the Dashboard.
    run         makes the run of a task, with its client and who shows progress.
    reads       it never writes.
    secrets     names in `params` that hold a secret although the name does not suggest it, by the options of a task.
    places      the options among organization, network and serial by which the options of a task say where, the narrowest last: a host that is
                such a place gives them.
    """

    name: str
    options: t.Mapping[str, t.Mapping[str, t.Any]]
    complaints: t.Callable[[t.Mapping], list[Problem]]
    run: t.Callable[[Task, Client, t.Callable[[str], None] | None], Runner]
    reads: bool = False
    secrets: t.Callable[[t.Mapping], t.Collection[str]] = lambda dummy: ()
    places: t.Callable[[t.Mapping], t.Sequence[str]] = lambda options: ("organization",)

    def argument_spec(self) -> dict:
        """The options besides those of the connection."""
        return {name: dict(entry) for name, entry in self.options.items()}


def pause(options: t.Mapping, name: str, otherwise: str) -> float:
    """The seconds an option says."""
    return moments.seconds(options.get(name) or otherwise)


def chosen_wrong(options: t.Mapping) -> list[Problem]:
    """What is wrong with the options that mean many places, and with one place beside many."""
    both = [Problem(one, "and", many, " are both given; give one of them") for one, many in (("network", "networks"), ("serial", "devices"))
            if options.get(one) and options.get(many) is not None]
    none = emptied(options, "network", "serial")
    return none + both + [problem for many in ("networks", "devices") if options.get(many) is not None for problem in selectors.complaints(many, options[many])]


def emptied(options: t.Mapping, *names: str) -> list[Problem]:
    """A list that came out empty means nobody, and is not taken for all."""
    return [Problem(one, "is empty, and says of none that it is meant; leave it out where all are") for one in names
            if isinstance(options.get(one), (list, tuple)) and not any(str(value).strip() for value in options[one] if value is not None)]


def limit_wrong(options: t.Mapping) -> list[Problem]:
    """What is wrong with the option `limit`, where it is a number."""
    limit = str(options.get("limit"))
    return [Problem("limit", f"must be at least 1, not {limit}")] if re.fullmatch(r"-?\d+", limit) and int(limit) < 1 else []
