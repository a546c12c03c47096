# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries Changes out. Units run side by side, the steps of a unit one after another; a unit stops at its first error.

After `run` every Change says what became of it: applied, failed (with its error) or not attempted.
"""
from __future__ import annotations

import typing as t
from concurrent.futures import ThreadPoolExecutor

from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Change, Step
from ansible_collections.sitecraft.meraki.plugins.module_utils.compare import proven
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import MerakiError, NotFound
from ansible_collections.sitecraft.meraki.plugins.module_utils.order import Unit

PARALLEL = 10
#: How often, and how many seconds apart, a device just claimed is asked for again (quirk I1: "minutes").
PATIENCE, PAUSE = 60, 5.0


class Apply:
    """One run's writer."""

    def __init__(self, client: t.Any, organization: str | None):
        self.client, self.organization = client, organization

    def run(self, units: list[Unit]) -> None:
        """Carry out every unit, stage by stage. Errors are kept in the Changes, not raised."""
        for stage in sorted({unit.stage for unit in units}):
            self._stage([unit for unit in units if unit.stage == stage])
        for unit in units:
            for change, step in unit.steps:
                change.status = "not attempted" if change.status == "planned" else change.status

    def _stage(self, units: list[Unit]) -> None:
        """Rounds: a unit goes as far as it can; one that waits for another's id goes on in the next round."""
        waiting = [(unit, 0) for unit in units]
        while waiting:
            with ThreadPoolExecutor(max_workers=PARALLEL) as pool:
                reached = list(pool.map(lambda entry: self._advance(*entry), waiting))
            ahead = [(unit, now) for (unit, before), now in zip(waiting, reached) if now < len(unit.steps)]
            if not any(now > before for (unit, before), now in zip(waiting, reached)):
                return
            waiting = ahead

    def _advance(self, unit: Unit, at: int) -> int:
        """Carry out steps from `at` on; the index of the first that must wait, or the end."""
        while at < len(unit.steps):
            change, step = unit.steps[at]
            if step.waits_for():
                return at
            try:
                self._write(step)
                change.touched = True
            except MerakiError as error:
                if not _vain(step, error):
                    change.status, change.error = "failed", error
                    change.touched = change.touched or getattr(error, "unsure", False)
                    return len(unit.steps)
            at += 1
            if all(later is not change for later, dummy in unit.steps[at:]):
                change.status = "applied"
            else:
                change.status = "partly applied"
        return at

    def _write(self, step: Step) -> None:
        answer = self._patiently(step)
        if step.makes is not None and isinstance(answer, dict):
            step.makes.id = str(answer[step.made_key])

    def _patiently(self, step: Step) -> t.Any:
        for attempt in range(PATIENCE if step.patient else 1):
            try:
                return self._send(step)
            except NotFound:
                if not step.patient or attempt == PATIENCE - 1:
                    raise
                self.client.sleep(PAUSE)
        return None

    def _send(self, step: Step) -> t.Any:
        path, org = step.target(), self.organization
        if step.method == "PUT":
            return self.client.put(path, step.payload(), org=org)
        if step.method == "DELETE":
            return self.client.delete(path, org=org)
        settle = (lambda: self._proof(step)) if step.proof else None
        return self.client.post(path, step.payload(), org=org, settle=settle, made=step.made_key if step.makes else "", undoes=step.undoes)

    def _proof(self, step: Step) -> t.Any:
        """The object a lost POST made, when it is there."""
        path, marks = step.proof
        ids = {name: getattr(value, "id", value) for name, value in step.ids.items()}
        found = self.client.pages(path.format(**ids), org=self.organization) if "{id}" not in path \
            else [self.client.get(path.format(**ids), org=self.organization)]
        return proven(found, {name: getattr(value, "id", value) for name, value in marks.items()})


def _vain(step: Step, error: MerakiError) -> bool:
    """Whether a removal found nothing left to remove: somebody else was faster (quirks C13, O5)."""
    return isinstance(error, NotFound) and error.gone and (step.method == "DELETE" or step.undoes)


def failures(changes: list[Change]) -> list[Change]:
    """The Changes that failed."""
    return [change for change in changes if change.status == "failed"]
