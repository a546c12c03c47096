# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sends the Changes of a run: what can be batched in action batches, the rest as single calls at the same time.

Every unit goes through its lanes as a UnitRun. UnitRuns that stand at a batchable lane are packed together, up to a hundred actions and
five batches at a time; a partial batch waits while others may still fill it. A UnitRun goes on without a slot
that failed and what needs it, and stops at any other error; the others go on. After `run` the status of every Change is applied, failed
(with its error) or not attempted. After a `run` that raised, what was being written is failed and unsure.
"""
from __future__ import annotations

from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from ..http.client import Client
from ..schema.change import Change
from ..schema.protocols import Progress
from .action_batches import FEW, MOST, MOST_AT_ONCE, RUNNING, Batches
from .batch_run import BatchRun
from .order import Unit
from .unit_run import UnitRun
from .waits import held

PARALLEL = 10


class Apply:
    """One run's writer."""

    def __init__(self, client: Client, organization: str | None, batches: Batches | None, progress: Progress):
        self.client, self.organization = client, organization
        self.batches = batches or Batches(client, organization)
        self.progress = progress

    def run(self, units: list[Unit]) -> None:
        """Carry out every unit, stage by stage. Errors are kept in the Changes, not raised."""
        self.progress.begin("writing", len(units))
        for made in (one for unit in units for dummy, step in unit.steps for one in step.waits_for()):
            made.awaited = True
        try:
            for stage in sorted({unit.stage for unit in units}):
                known: dict[int, Change | None] = {}
                ready = [unit for unit in units if unit.stage == stage and not any(held(change, known) for change, dummy in unit.steps)]
                unit_runs = [UnitRun(unit, self.client, self.organization, self.batches) for unit in ready]
                _Stage(self, unit_runs).run()
        finally:
            for unit in units:
                _tell(unit)


def _tell(unit: Unit) -> None:
    """Mark Changes that were not attempted, with the reason."""
    changes = list({id(one): one for pair in unit.steps for one in (pair[0], *pair[1].merged_changes)}.values())
    broken = next((one.label for one in changes if one.status == "failed"), "")
    for change in (one for one in changes if one.status == "planned"):
        change.status, change.because = "not attempted", change.because or (f"{broken} failed before it" if broken else "")


class _Stage:
    """The UnitRuns of one stage: each is ready for a batch, ready for single calls, under way, or waiting for another's id.

    A call that stands in for another is tried by one UnitRun, step by step, and read back; the UnitRuns that need it wait for that (quirk J6).
    """

    def __init__(self, apply: Apply, unit_runs: list[UnitRun]):
        self.batches, self.progress = apply.batches, apply.progress
        self.batchable: list[UnitRun] = []
        self.singles: deque[UnitRun] = deque()
        self.waiting: list[UnitRun] = []
        self.unproven: list[UnitRun] = []
        self.trial: UnitRun | None = None
        self.running: dict[Future, list[UnitRun]] = {}
        self.packs = 0
        self._sort(unit_runs)

    def run(self) -> None:
        """Work until nothing is left to do. A UnitRun that raises fails alone. An error here ends the run after the calls under way have ended."""
        try:
            with ThreadPoolExecutor(max_workers=PARALLEL + RUNNING) as pool:
                self._work_through(pool)
        except BaseException as error:
            for future, unit_runs in self.running.items():
                self._broken(unit_runs, future.exception() if future.done() else error)
            raise

    def _work_through(self, pool: ThreadPoolExecutor) -> None:
        try:
            self._start(pool)
            while self.running:
                done = wait(self.running, return_when=FIRST_COMPLETED)[0]
                for future in done:
                    unit_runs = self.running.pop(future)
                    self.packs -= unit_runs[0].in_batch
                    self._broken(unit_runs, future.exception())
                    self._landed(unit_runs)
                self._start(pool)
        except BaseException:
            for unit_run in (one for unit_runs in self.running.values() for one in unit_runs):
                unit_run.stopped = True
            raise

    @staticmethod
    def _broken(unit_runs: list[UnitRun], error: BaseException | None) -> None:
        """Let UnitRuns fail whose thread broke. What it was writing then may have been carried out."""
        for unit_run in unit_runs:
            if error is not None and not unit_run.over:
                unit_run.broke(error, unsure=True)

    def _landed(self, unit_runs: list[UnitRun]) -> None:
        for unit_run in unit_runs:
            unit_run.in_batch = False
        freed, self.waiting = self.waiting, []
        if self.trial in unit_runs:
            freed, self.unproven, self.trial = freed + self.unproven, [], None
        self._sort(unit_runs + freed)

    def _sort(self, unit_runs: list[UnitRun]) -> None:
        """Put every UnitRun where it belongs now: ready for a batch, for single calls, waiting, or done."""
        for unit_run in unit_runs:
            if unit_run.over:
                self.progress.finished(failed=unit_run.stumbled or unit_run.failed)
            elif not unit_run.ready():
                self.waiting.append(unit_run)
            elif unit_run.batchable and unit_run.unproven is not None:
                self.unproven.append(unit_run)
            elif unit_run.batchable:
                self.batchable.append(unit_run)
            else:
                self.singles.append(unit_run)

    # -- starting

    def _start(self, pool: ThreadPoolExecutor) -> None:
        self._try_one()
        self._start_packs(pool)
        held: list[UnitRun] = []
        while self.singles and len(self.running) - self.packs < PARALLEL:
            unit_run = self.singles.popleft()
            if self._queued(unit_run):
                held.append(unit_run)
            else:
                self.running[pool.submit(unit_run.single)] = [unit_run]
        self.singles.extend(held)

    def _try_one(self) -> None:
        """Let one UnitRun go on alone to a call that stands in for another and is not known to do the same: the one with the fewest steps before it."""
        if self.unproven and self.trial is None:
            self.trial = min(self.unproven, key=lambda unit_run: unit_run.unproven or 0)
            self.unproven.remove(self.trial)
            self.trial.singles_left = (self.trial.unproven or 0) + 1
            self.singles.appendleft(self.trial)

    def _start_packs(self, pool: ThreadPoolExecutor) -> None:
        self.batchable.sort(key=lambda unit_run: -unit_run.at_lane)  # who is nearest to the end first: its single calls keep the budget busy
        while self.batchable and self.packs < RUNNING:
            taken = self._taken()
            if not taken:
                return
            steps = sum(len(unit_run.ready()) for unit_run in taken)
            if len(taken) == len(self.batchable) and steps < MOST and self._more():
                return  # there is room left, and somebody may still fill it
            self.batchable = [unit_run for unit_run in self.batchable if unit_run not in taken]
            if steps <= FEW and not any(step.unfinished for unit_run in taken for dummy, step in unit_run.ready()):
                for unit_run in taken:
                    unit_run.singles_left = len(unit_run.ready())
                self.singles.extend(taken)
                continue
            for unit_run in taken:
                unit_run.in_batch = True
            at_once = steps <= MOST_AT_ONCE and not self.running
            self.running[pool.submit(BatchRun(taken, self.batches).run, at_once)] = taken
            self.packs += 1

    def _taken(self) -> list[UnitRun]:
        """UnitRuns that fill one batch; a single one may be longer than a batch is."""
        taken: list[UnitRun] = []
        room = MOST
        for unit_run in self.batchable:
            steps = len(unit_run.ready())
            if (steps <= room or not taken) and not self._queued(unit_run):
                taken.append(unit_run)
                room -= steps
            if room <= 0 or len(taken) == MOST:
                break
        return taken

    def _queued(self, unit_run: UnitRun) -> bool:
        """Whether a UnitRun must wait for another of its queue that is under way; those of one batch run one after another."""
        return bool(unit_run.unit.queue) and any(one.unit.queue == unit_run.unit.queue for unit_runs in self.running.values() for one in unit_runs)

    def _more(self) -> bool:
        """Whether a partial batch may still be filled by UnitRuns that are busy now."""
        busy = [*(one for unit_runs in self.running.values() for one in unit_runs), *self.singles]
        return bool(self.unproven) or any(one.more() for one in busy)
