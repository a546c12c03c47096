# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Carries Changes out: what can be batched in action batches, the rest as single calls beside them.

Every unit is a Way through its lanes. Ways that stand at a batchable lane are packed together, up to a hundred actions and
five batches at a time; a partial batch waits while others may still fill it. A Way goes on without a slot
that failed and what needs it, and stops at any other error; the others go on. After `run` every Change says what became of it: applied, failed
(with its error) or not attempted; also after a `run` that broke, where what was under way is failed and unsure.
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
                ways = [UnitRun(unit, self.client, self.organization, self.batches) for unit in ready]
                _Stage(self, ways).run()
        finally:
            for unit in units:
                _tell(unit)


def _tell(unit: Unit) -> None:
    """What was not attempted is called so, with the reason."""
    changes = list({id(one): one for pair in unit.steps for one in (pair[0], *pair[1].merged_changes)}.values())
    broken = next((one.label for one in changes if one.status == "failed"), "")
    for change in (one for one in changes if one.status == "planned"):
        change.status, change.because = "not attempted", change.because or (f"{broken} failed before it" if broken else "")


class _Stage:
    """The Ways of one stage: each is ready for a batch, ready for single calls, under way, or waiting for another's id.

    A call that stands in for another is tried by one Way, step by step, and read back; the Ways that need it wait for that (quirk J6).
    """

    def __init__(self, apply: Apply, ways: list[UnitRun]):
        self.batches, self.progress = apply.batches, apply.progress
        self.batchable: list[UnitRun] = []
        self.singles: deque[UnitRun] = deque()
        self.waiting: list[UnitRun] = []
        self.unproven: list[UnitRun] = []
        self.trial: UnitRun | None = None
        self.running: dict[Future, list[UnitRun]] = {}
        self.packs = 0
        self._sort(ways)

    def run(self) -> None:
        """Until nothing moves any more. A Way that breaks fails alone. Whatever breaks here ends the run once what is under way has come back."""
        try:
            with ThreadPoolExecutor(max_workers=PARALLEL + RUNNING) as pool:
                self._work_through(pool)
        except BaseException as error:
            for future, ways in self.running.items():
                self._broken(ways, future.exception() if future.done() else error)
            raise

    def _work_through(self, pool: ThreadPoolExecutor) -> None:
        try:
            self._start(pool)
            while self.running:
                done = wait(self.running, return_when=FIRST_COMPLETED)[0]
                for future in done:
                    ways = self.running.pop(future)
                    self.packs -= ways[0].in_batch
                    self._broken(ways, future.exception())
                    self._landed(ways)
                self._start(pool)
        except BaseException:
            for way in (one for ways in self.running.values() for one in ways):
                way.stopped = True
            raise

    @staticmethod
    def _broken(ways: list[UnitRun], error: BaseException | None) -> None:
        """Let Ways fail whose thread broke. What it was writing then may have been carried out."""
        for way in ways:
            if error is not None and not way.over:
                way.broke(error, unsure=True)

    def _landed(self, ways: list[UnitRun]) -> None:
        for way in ways:
            way.in_batch = False
        freed, self.waiting = self.waiting, []
        if self.trial in ways:
            freed, self.unproven, self.trial = freed + self.unproven, [], None
        self._sort(ways + freed)

    def _sort(self, ways: list[UnitRun]) -> None:
        """Put every Way where it belongs now."""
        for way in ways:
            if way.over:
                self.progress.finished(failed=way.stumbled or way.failed)
            elif not way.ready():
                self.waiting.append(way)
            elif way.batchable and way.unproven is not None:
                self.unproven.append(way)
            elif way.batchable:
                self.batchable.append(way)
            else:
                self.singles.append(way)

    # -- starting

    def _start(self, pool: ThreadPoolExecutor) -> None:
        self._try_one()
        self._start_packs(pool)
        held: list[UnitRun] = []
        while self.singles and len(self.running) - self.packs < PARALLEL:
            way = self.singles.popleft()
            if self._queued(way):
                held.append(way)
            else:
                self.running[pool.submit(way.single)] = [way]
        self.singles.extend(held)

    def _try_one(self) -> None:
        """Let the Way that is nearest to a call nobody vouches for go there alone."""
        if self.unproven and self.trial is None:
            self.trial = min(self.unproven, key=lambda way: way.unproven or 0)
            self.unproven.remove(self.trial)
            self.trial.singles_left = (self.trial.unproven or 0) + 1
            self.singles.appendleft(self.trial)

    def _start_packs(self, pool: ThreadPoolExecutor) -> None:
        self.batchable.sort(key=lambda way: -way.at_lane)  # who is nearest to the end first: its single calls keep the budget busy
        while self.batchable and self.packs < RUNNING:
            taken = self._taken()
            if not taken:
                return
            steps = sum(len(way.ready()) for way in taken)
            if len(taken) == len(self.batchable) and steps < MOST and self._more():
                return  # there is room left, and somebody may still fill it
            self.batchable = [way for way in self.batchable if way not in taken]
            if steps <= FEW and not any(step.unfinished for way in taken for dummy, step in way.ready()):
                for way in taken:
                    way.singles_left = len(way.ready())
                self.singles.extend(taken)
                continue
            for way in taken:
                way.in_batch = True
            at_once = steps <= MOST_AT_ONCE and not self.running
            self.running[pool.submit(BatchRun(taken, self.batches).run, at_once)] = taken
            self.packs += 1

    def _taken(self) -> list[UnitRun]:
        """Ways that fill one batch; a single one may be longer than a batch is."""
        taken: list[UnitRun] = []
        room = MOST
        for way in self.batchable:
            steps = len(way.ready())
            if (steps <= room or not taken) and not self._queued(way):
                taken.append(way)
                room -= steps
            if room <= 0 or len(taken) == MOST:
                break
        return taken

    def _queued(self, way: UnitRun) -> bool:
        """Whether a Way must wait for another of its queue that is under way; those of one batch run one after another."""
        return bool(way.unit.queue) and any(one.unit.queue == way.unit.queue for ways in self.running.values() for one in ways)

    def _more(self) -> bool:
        """Whether a partial batch may still be filled by Ways that are busy now."""
        return bool(self.unproven) or any(way.more() for ways in self.running.values() for way in ways) or any(way.more() for way in self.singles)
