# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module query: any read of the API, at one place or many, as rows."""
from __future__ import annotations

import typing as t

from ..errors import BadInput, NotFound, Problem, ServerFault
from ..input import moments
from ..input.types import Wrong
from . import arguments, target, until
from .places import Spot, narrowed
from .reading import Reading
from .root import EVERY, WITHIN, Question, chosen_wrong, limit_wrong, pause
from .rows import Naming, rows
from .run import Run, warned


class Query(Run):
    """One run of it."""

    def run(self) -> dict:
        asked, values, conditions = _read(self.options)
        self.warnings += warned(asked)
        spots = self.with_current_names(lambda: self.finder.spots(asked, values))
        reading = Reading(self.client, asked.operation, self.options.get("limit"))
        naming = Naming(self.names)
        phase = f"waiting until {self.options['until']}" if conditions else "reading"
        answers = self.everywhere(phase, spots, lambda spot: self._until(conditions, lambda: self._rows(reading, asked, values, spot), asked))
        found = [row for spot, one in zip(spots, answers) if isinstance(one, list) for row in naming.named(one, spot.place)]
        self.warnings += naming.warnings + reading.warnings
        return self.result(rows=found, time=moments.stamp(self.client.now()), **self.failed("read", spots, answers))

    def _rows(self, reading: Reading, asked: target.Target, values: dict, spot: Spot) -> list[dict]:
        query = self.finder.identified(narrowed(self.options, asked.operation, values), asked.operation, spot.place)
        query = {name: value for name, value in arguments.timed(query, self.now).items() if name not in asked.operation.places}
        try:
            found = reading.read(asked.path(spot.ids), query, spot.place.organization or None)
        except NotFound as error:
            error.hint += f". The path is none that this version knows; did you mean {asked.nearest}?" if asked.nearest else ""
            raise
        return rows(found, spot.place, asked.operation.secrets, bool(self.options.get("show_secrets")))

    def _until(self, conditions: list[until.Condition], read: t.Callable[[], list[dict]], asked: target.Target) -> list[dict]:
        """The rows once all conditions hold. Raises ServerFault where they do not in time, or a job has failed."""
        end = self.client.clock() + pause(self.options, "within", WITHIN)
        while True:
            found = read()
            if all(one.holds(found) for one in conditions):
                return found
            failed = until.failure(found) if asked.operation.path.endswith("}") else ""
            if failed or self.client.clock() >= end or self.halted:
                words = f"it has failed ({failed})" if failed else f"it did not come true within {self.options.get('within') or WITHIN}"
                raise ServerFault("GET", asked.operation.path, errors=[f"until: {self.options['until']}: {words}"],
                                  hint="" if failed else "Give it more time with within")
            self.client.sleep(pause(self.options, "every", EVERY))
            self.progress.tick()


def _read(options: t.Mapping) -> tuple[target.Target, dict, list[until.Condition]]:
    """What is asked. Raises BadInput."""
    problems = complaints(options)
    asked = target.of(options)
    if problems or isinstance(asked, list):
        raise BadInput(*problems)
    return asked, arguments.read(options.get("params"), asked.operation, asked.known)[0], t.cast(list, until.conditions(options.get("until")))


def complaints(options: t.Mapping) -> list[Problem]:
    """What is wrong with a task, as far as that can be said without asking the Dashboard."""
    asked = target.of(options)
    conditions = until.conditions(options.get("until"))
    found = [one for one in conditions if isinstance(one, Problem)] + chosen_wrong(options)
    for name in ("every", "within"):
        try:
            moments.seconds(options.get(name) or 0)
        except Wrong as wrong:
            found.append(Problem(name, str(wrong)))
    found += limit_wrong(options)
    if isinstance(asked, list):
        return asked + found
    values, problems = arguments.read(options.get("params"), asked.operation, asked.known)
    found += [Problem(f"params.{name}", "is empty, which the Dashboard takes for all; leave it out where all are meant")
              for name, value in values.items() if value == []]
    if options.get("limit") is None and asked.operation.endless:
        found.append(Problem("limit", f"is missing; {asked.operation.id} lists events, which have no end"))
    return found + problems + ([] if problems else arguments.missing(narrowed(options, asked.operation, values), asked.operation))


QUERY = Question("query", {
    "path": {"type": "str"}, "operation": {"type": "str"}, "organization": {"type": "str"}, "network": {"type": "raw"}, "serial": {"type": "raw"},
    "networks": {"type": "raw"}, "devices": {"type": "raw"},
    "params": {"type": "dict"}, "limit": {"type": "int"}, "until": {"type": "raw"}, "every": {"type": "raw", "default": EVERY},
    "within": {"type": "raw", "default": WITHIN}, "show_secrets": {"type": "bool", "default": False, "no_log": False},
}, complaints, Query, reads=True, places=target.left_open)
