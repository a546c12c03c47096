# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An action batch with steps of several UnitRuns, and how one bad action in it is found and taken out.

A failed batch did nothing (quirk F4). When its error names the culprit, that UnitRun is cut there: what stood before the
culprit goes again with the others. When it names none, the batch is halved until what is left is the culprit.
"""
from __future__ import annotations

from ..errors import BatchFailed, MerakiError, Refused
from ..schema.change import Step
from .action_batches import MOST, Batches, Outcome
from .unit_run import UnitRun
from .verify import rows

#: Seconds after which a list that does not show yet what a batch made is read again.
LOOKS = (2.0, 5.0)
#: Words in the error of an action on an object that is not there.
_NOT_THERE = ("not found", "404")


class BatchRun:
    """One batch of some UnitRuns' next steps. `run` leaves every UnitRun advanced, failed, or marked to go on alone."""

    def __init__(self, unit_runs: list[UnitRun], batches: Batches):
        self.unit_runs, self.batches = unit_runs, batches

    def run(self, at_once: bool = False) -> None:
        """Carry the steps out; each of the UnitRuns gets at most a batch's worth."""
        self._run([(unit_run, _fitting([step for dummy, step in unit_run.ready()], MOST)) for unit_run in self.unit_runs], at_once)

    def _run(self, parts: list[tuple[UnitRun, list[Step]]], at_once: bool) -> None:
        """`parts`: each UnitRun with the steps it takes into the batch."""
        while parts := [(unit_run, steps) for unit_run, steps in parts if steps]:
            steps = [step for dummy, those in parts for step in those]
            try:
                outcome = self.batches.carry_out(steps, at_once)
            except MerakiError as error:
                return self._lost(parts, error)
            except Exception as error:
                for unit_run, dummy in parts:
                    unit_run.broke(error, unsure=True)
                return None
            if outcome.refused:
                return None  # from now on `can` says so, and single calls do it
            if not outcome.errors:
                return self._done(parts, outcome)
            culprit = 0 if len(steps) == 1 else outcome.culprit
            if culprit is None:
                return self._halved(parts, at_once, outcome)
            parts = self._cut(parts, culprit, outcome)
        return None

    @staticmethod
    def _lost(parts: list, error: MerakiError) -> None:
        for unit_run, steps in parts:
            for step in steps:
                step.sent = step.carried_out = step.sent or getattr(error, "unsure", False)
            unit_run.fail(error, whole=True)

    def _done(self, parts: list, outcome: Outcome) -> None:
        makers = [step for dummy, steps in parts for step in steps if step.operation == "create"]
        batch_ids = {id(step): str(row.get("id")) for step, row in zip(makers, outcome.made)}
        awaited = [(unit_run, step) for unit_run, steps in parts for step in steps if step.creates is not None and step.creates.awaited]
        made: dict[int, str | MerakiError] = {}
        for unit_run, steps in parts:
            try:
                made = made or self._identified(awaited, batch_ids, [(str(row.get("uri")).strip("/"), str(row.get("id"))) for row in outcome.made])
                for step in steps:
                    self._named(unit_run, step, made.get(id(step)))
            except Exception as error:
                unit_run.broke(error, unsure=True)

    @staticmethod
    def _named(unit_run: UnitRun, step: Step, found: str | MerakiError | None) -> None:
        """A step of a batch was carried out; `found` is the identifier of what it made, or why that is not known."""
        if isinstance(found, MerakiError):
            return unit_run.unnamed(found)
        if found is not None and step.creates is not None:
            step.creates.id = found
        return unit_run.advance()

    @staticmethod
    def _identified(makers: list[tuple[UnitRun, Step]], batch_ids: dict[int, str], places: list[tuple[str, str]]) -> dict[int, str | MerakiError]:
        """The identifier of every new object something hangs on, or why it is not known: {id(step): it}.

        What the batch says is checked by one look at each list, since another one's identifier would do harm; only of the sole object of a
        new network its address (`places`) tells enough.
        """
        lists: dict[str, list[tuple[UnitRun, Step]]] = {}
        for unit_run, step in makers:
            lists.setdefault(step.target(), []).append((unit_run, step))
        made: dict[int, str | MerakiError] = {}
        for path, those in lists.items():
            sole = [number for place, number in places if place == f"{path}/{number}".strip("/")]
            proof = those[0][1].proof
            if proof is not None and proof.fresh and len(those) == len(sole) == 1:
                made[id(those[0][1])] = sole[0]
            else:
                made.update(_read(those[0][0], [step for dummy, step in those], batch_ids))
        return made

    def _halved(self, parts: list, at_once: bool, outcome: Outcome) -> None:
        """The error names no action: try each half. Of a UnitRun split in two, the second half goes only when the first went well."""
        if len(parts) > 1:
            middle = len(parts) // 2
            self._run(parts[:middle], at_once)
            self._run(parts[middle:], at_once)
            return None
        unit_run, steps = parts[0]
        first = _fitting(steps, max(1, len(steps) // 2))
        if len(first) == len(steps):
            return unit_run.fail(_refused(steps[-1], outcome))
        self._run([(unit_run, first)], at_once)
        if not unit_run.failed and not unit_run.singles_left:
            left = {id(step) for dummy, step in unit_run.unit.given_up}
            self._run([(unit_run, [step for step in steps[len(first):] if id(step) not in left])], at_once)
        return None

    def _cut(self, parts: list, culprit: int, outcome: Outcome) -> list:
        """The parts without the culprit and what follows it in its UnitRun."""
        kept = []
        for unit_run, steps in parts:
            if 0 <= culprit < len(steps):
                start = _start(steps, culprit)
                together = start < culprit or steps[culprit].unfinished
                error = _refused(steps[culprit], outcome) if together else self._verdict(unit_run, steps[culprit], outcome)
                unit_run.mark_failed_at(steps[start], error, before=start)
                kept.append((unit_run, steps[:start]))
            else:
                kept.append((unit_run, steps))
            culprit -= len(steps)
        return kept

    @staticmethod
    def _verdict(unit_run: UnitRun, step: Step, outcome: Outcome) -> MerakiError | None:
        """The error of a culprit; None where a single call can tell better: what the Dashboard would not even try in a batch, a call that
        only stood in for another, a device not known yet, an object already gone (quirks F12, J6, I1, C13)."""
        absent = any(word in one.lower() for one in outcome.errors for word in _NOT_THERE)
        if (outcome.rejected or step.stand_in) and not absent:
            unit_run.suspect = step
        taken = step.tried and step.proof is not None  # perhaps by this run's own first try, which a single call finds out
        if outcome.rejected or step.stand_in or taken or absent and (step.retry_404 or step.operation == "destroy" or step.is_removal):
            return None
        return _refused(step, outcome)


def _refused(step: Step, outcome: Outcome) -> Refused:
    """The error of a step; not sure where an earlier try of the same batch may have done what this one found done."""
    error = Refused(step.method, step.target(), 400, outcome.errors)
    error.unsure = step.tried
    return error


def _start(steps: list[Step], at: int) -> int:
    """Where the steps begin that go together with the one at this place."""
    while at and steps[at - 1].unfinished:
        at -= 1
    return at


def _fitting(steps: list[Step], most: int) -> list[Step]:
    """The first steps, so many as fit without parting what goes together; what goes together at the beginning is taken whole."""
    end = next((end for end in range(min(most, len(steps)), 0, -1) if not steps[end - 1].unfinished), 0)
    return steps[:end or next((at + 1 for at, step in enumerate(steps) if not step.unfinished), len(steps))]


def _read(unit_run: UnitRun, steps: list[Step], batch_ids: dict[int, str]) -> dict[int, str | MerakiError]:
    """The identifiers of what some steps made in one list, read until it shows all of it."""
    made: dict[int, str | MerakiError] = {}
    for pause in (*LOOKS, None):
        try:
            there = rows(unit_run.client, unit_run.organization, steps[0])
        except MerakiError as error:
            return {id(step): _unknown(step, str(error)) for step in steps}
        made = {id(step): _one_of(step, there, batch_ids.get(id(step))) for step in steps}
        if pause is None or not any(isinstance(one, MerakiError) for one in made.values()):
            break
        unit_run.client.sleep(pause)
    return made


def _one_of(step: Step, there: list, batch_id: str | None) -> str | MerakiError:
    """The identifier of what a step made, among what is there now."""
    if step.proof is None or step.creates is None:
        raise AssertionError
    found = [str(one.get(step.made_key)) for one in step.proof.candidates(there, step.proof.values[0])]
    if batch_id in found or len(found) == 1:
        return batch_id if batch_id in found else found[0]
    return _unknown(step, f"{len(found) or 'no'} new ones of the name {step.creates.name!r} are there")


def _unknown(step: Step, words: str) -> MerakiError:
    error = BatchFailed(step.method, step.target(), None, [f"it was made, but the Dashboard did not say which identifier it has, and {words}"],
                        hint="Run the task again")
    error.unsure = True
    return error
