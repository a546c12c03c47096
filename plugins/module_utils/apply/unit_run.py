# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One unit being written, lane by lane, and the single calls it makes."""
from __future__ import annotations

import typing as t

from ..errors import ApiError, LookupFailure, MerakiError, NotCarriedOut, NotFound, Refused, ServerFault, Unreachable
from ..http.client import Client
from ..schema.change import Change, Step
from ..schema.own_faults import as_own_error
from . import readback
from .action_batches import Batches
from .order import Unit
from .verify import confirmed, proof, rows

#: How often, and how many seconds apart, a device just claimed is asked for again (quirk I1: "minutes").
PATIENCE, PAUSE = 60, 5.0
#: How often the Dashboard may keep failing on single slots of a unit before the rest of it is given up.
FAULTS = 2
#: Seconds after which a list that does not show yet what came with a copy is read again.
LOOKS = (2.0, 5.0)


class UnitRun:
    """Where a unit stands: lane `at_lane`, step `at` in it. Used by one thread at a time.

    singles_left  so many of the next steps go as single calls, whatever their lane.
    in_batch      whether it is part of a batch under way.
    failed        whether it ended before its end; stumbled: whether anything of it failed.
    faults        how often the Dashboard kept failing.
    stopped       whether the run broke elsewhere: nothing more is begun.
    suspect       a step that batches did not take, perhaps because of its kind: where a single call takes it, its kind goes singly.
    """

    def __init__(self, unit: Unit, client: Client, organization: str | None, batches: Batches):
        self.unit, self.client, self.organization, self.batches = unit, client, organization, batches
        self.at_lane = self.at = self.singles_left = 0
        self.in_batch = self.failed = self.stumbled = self.stopped = False
        self.faults = 0
        self.suspect: Step | None = None
        self._stumbling: tuple[Step, MerakiError | None] | None = None
        self._unfinished: list[str] = []

    @property
    def over(self) -> bool:
        """Whether nothing is left to do."""
        return self.failed or self.at_lane >= len(self.unit.lanes)

    @property
    def batchable(self) -> bool:
        """Whether the next step may go in a batch."""
        return not self.singles_left and self.batches.can(self._rest()[0][1])

    @property
    def unproven(self) -> int | None:
        """How many of the ready steps come before a call that stands in for another and was not seen to do the same yet; None without one."""
        return next((at for at, (dummy, step) in enumerate(self.ready()) if not self.batches.trusted(step)), None)

    def more(self) -> bool:
        """Whether there are batchable lanes after this one."""
        return not self.failed and any(lane.batchable for lane in self.unit.lanes[self.at_lane + 1:])

    def ready(self) -> list[tuple[Change, Step]]:
        """The steps that can go now, of one kind: up to the lane's end, the first that waits for an id, or what cannot be batched."""
        found: list[tuple[Change, Step]] = []
        kind = self.batches.can(self._rest()[0][1])
        for change, step in self._rest():
            if step.waits_for():
                return _unbroken(found)
            if self.batches.can(step) != kind:
                break
            found.append((change, step))
        return found

    def _rest(self) -> list[tuple[Change, Step]]:
        return self.unit.lanes[self.at_lane].steps[self.at:]

    # -- what became of the next steps

    def advance(self, no_op: bool = False) -> None:
        """The next step was carried out, or wrote nothing (`no_op`): it was only a read, or there was nothing left to remove."""
        change, step = self._rest()[0]
        step.sent = step.carried_out = True
        for one in (change, *step.merged_changes):
            one.skip() if no_op else one.advance()
        self.singles_left = max(0, self.singles_left - 1)
        self._unfinished = [*self._unfinished, *([step.unfinished] if not no_op else [])] if step.unfinished else []
        self.at += 1
        if self._at_end():
            self.at_lane, self.at = self.at_lane + 1, 0
        elif self._stumbling and self._rest()[0][1] is self._stumbling[0]:
            self._fail_here()

    def unnamed(self, error: MerakiError) -> None:
        """The next step was carried out, but which identifier its object was given is not known: nothing that hangs on it can go."""
        change = self._rest()[0][0]
        self.advance()
        change.fail(error)
        self.failed = True

    def mark_failed_at(self, step: Step, error: MerakiError | None, before: int) -> None:
        """A batch failed at `step`: once the `before` steps in front of it are done, it fails; without an error it goes alone."""
        self._stumbling = step, error
        if not before:
            self._fail_here()

    def _fail_here(self) -> None:
        error, self._stumbling = self._stumbling[1] if self._stumbling else None, None
        if error is None:
            self.singles_left = 1
        else:
            self.fail(error)

    def _at_end(self) -> bool:
        return self.at >= len(self.unit.lanes[self.at_lane].steps)

    def fail(self, error: MerakiError, whole: bool = False) -> None:
        """The next step failed, with what goes together with it. What is left half done is said. A slot fails alone, unless what broke is no matter
        of its own (`whole`); anything else takes the rest of the unit along."""
        left = [*self._unfinished, *filter(None, [self._rest()[0][1].leaves_behind])]
        if left:
            unless = ", unless this was carried out all the same" if getattr(error, "unsure", False) else ""
            error.hint = "; ".join(filter(None, [f"{' and '.join(left)} now{unless}: run the task again when this can be carried out", error.hint]))
        first, failed = self._rest()[0][1], list[Change]()
        unsure = getattr(error, "unsure", False)
        first.sent, first.carried_out = first.sent or unsure or isinstance(error, ApiError) and not isinstance(error, Unreachable), unsure
        for change, step in self._rest():
            failed += (change, *step.merged_changes)
            if not step.unfinished:
                break
        for one in failed:
            one.fail(error)
        self.stumbled = True
        self.failed = whole or not self._alone(failed, first, error)
        if not self.failed:
            self._go_on_without(failed)

    def _alone(self, failed: list[Change], step: Step, error: MerakiError) -> bool:
        """Whether some Changes fail alone: slots, which the Dashboard refuses, or keeps failing on, while it answers for their neighbors."""
        self.faults += isinstance(error, ServerFault)
        gone = isinstance(error, NotFound) and error.gone and step.retry_404  # so is the device
        return all(one.want.resource.kind == "slots" for one in failed) and not gone and self.faults <= FAULTS and \
            isinstance(error, (Refused, NotFound, NotCarriedOut, ServerFault))

    def _go_on_without(self, failed: list[Change]) -> None:
        self.unit.give_up(failed, self.at_lane, self.at)
        self.singles_left, self._unfinished = max(0, self.singles_left - 1), []
        if self._at_end():
            self.at_lane, self.at = self.at_lane + 1, 0

    def broke(self, error: BaseException, unsure: bool) -> None:
        """A fault of this collection happened during the next step; `unsure` where that was being written."""
        fault = as_own_error(error, self._rest()[0][0].want.resource.name)
        fault.unsure = getattr(fault, "unsure", False) or unsure
        self.fail(fault)

    # -- single calls

    def single(self) -> None:
        """Carry out the steps that are ready, one call each."""
        for dummy, step in self.ready()[:self.singles_left or None]:
            no_op = step.method == "GET"
            if self.stopped:
                return None
            try:
                answer = self._patiently(step)
                if step is self.suspect:
                    self.batches.avoid(step)
                if step.creates is not None:
                    step.creates.id = str(answer[step.made_key])
            except MerakiError as error:
                if not self._gone(step, error):
                    return self.fail(error)
                no_op = not error.unsure
            except Exception as error:
                return self.broke(error, unsure=not no_op)
            self.advance(no_op)
        return None

    def _patiently(self, step: Step) -> t.Any:
        for attempt in range(PATIENCE if step.retry_404 else 1):
            try:
                return self._send(step)
            except NotFound as error:
                if not step.retry_404 or not error.gone or attempt == PATIENCE - 1:
                    raise
                self.client.sleep(PAUSE)
        return None

    def _send(self, step: Step) -> t.Any:
        path, org = step.target(), self.organization
        if step.method == "GET":
            return self._looked_up(step)
        if step.method == "PUT":
            return self._updated(step)
        if step.method == "DELETE":
            return readback.removed(self.client, org, step, self.client.delete(path, org=org))
        find_created = (lambda: proof(self.client, org, step)) if step.proof else None
        answer = self.client.post(path, step.payload(), org=org, find_created=find_created, made=step.made_key if step.creates else "",
                                  is_valid=step.proof.answered if step.proof and "{id}" not in step.proof.path else None, is_removal=step.is_removal,
                                  again=step.repeatable, tried=step.tried)
        (readback.removed if step.is_removal else confirmed)(self.client, org, step, answer)
        return answer

    def _updated(self, step: Step) -> None:
        if self._stood_in(step):
            return
        try:
            readback.update(self.client, self.organization, step)
        except ApiError as error:
            error.unsure = error.unsure or bool(step.unseen)  # nobody knows what the call that stood in for it wrote
            raise

    def _stood_in(self, step: Step) -> bool:
        """Send the call that stands in for a step. It counts when what it wrote shows where that is read; where it does not, or is not taken,
        the step itself is sent, now and from then on (quirk J6)."""
        if not step.stand_in:
            return False
        sent = False
        if step is not self.suspect and self.batches.can(step):
            try:
                answer = self.client.put(step.called().target(), step.called().payload(), org=self.organization)
                sent = True
                if self.batches.trusted(step) and readback.shows(step, answer) or readback.seen(self.client, self.organization, step):
                    self.batches.trust(step)
                    return True
            except (Refused, NotFound, ServerFault):
                pass  # it is not taken, or cannot be read back
            self.batches.avoid(step)
        step.fall_back(sent)
        return False

    def _gone(self, step: Step, error: MerakiError) -> bool:
        """Whether a removal that failed has nothing left to remove: an earlier try did it, or somebody else (quirks C13, O5)."""
        if not step.removed_from or not (isinstance(error, ApiError) and (error.unsure or isinstance(error, NotFound))):
            return False
        try:
            if readback.gone(self.client, self.organization, step):
                return True
        except ApiError as problem:
            error.errors.append(f"whether it is gone could not be read ({problem})")
            return False
        if error.status and (error.status == 404 or error.status < 300):
            error.errors.append("it is still there")
            error.unsure, error.hint = False, "The Dashboard, or a proxy before it, answered amiss; run again"
        return False

    def _looked_up(self, step: Step) -> t.Any:
        """An object that came with its network as a copy. Raises LookupFailure."""
        found: list = []
        if step.proof is None or step.creates is None:
            raise AssertionError
        for pause in (*LOOKS, 0.0):
            found = step.proof.candidates(rows(self.client, self.organization, step), step.proof.values[0])
            if found or not pause:
                break
            self.client.sleep(pause)
        if len(found) != 1:
            raise LookupFailure(f"{len(found) or 'none'} of the name {step.creates.name!r} came with the copy of the network; run the task again")
        return found[0]


def _unbroken(pairs: list[tuple[Change, Step]]) -> list[tuple[Change, Step]]:
    """Steps without those at the end that must not be without the next one."""
    while pairs and pairs[-1][1].unfinished:
        pairs = pairs[:-1]
    return pairs
