# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Action batches of one organization: submit, watch, and read what became of them (quirks F1-F21).

What a caller may rely on:

* A batch is submitted once. When the answer is lost, the list of batches says whether it arrived (quirk F16), and where an older batch
  looks the same, what is there now. One that is not there is submitted again only where every action of it may come twice; if that one
  fails, the first may have come late, and is looked for once more.
* Up to 20 actions run synchronously, in one call, when nothing else of their stage is left to write. Others are watched with a growing pause,
  the first about as long as earlier ones took.
* A batch is atomic (quirk F4), so a failed one did nothing. `Outcome.culprit` is the action its error names, if it does.
* Where an organization or an operation has no batches, `can` says so from then on, and single calls do the work.
"""
from __future__ import annotations

import re
import typing as t
from dataclasses import dataclass, field

from ..errors import AnswerLost, ApiError, BatchFailed, NotFound, Refused, ServerFault, Throttled, Unreachable
from ..http.client import Client
from ..http.responses import echoed, plain_reason, too_many_batches
from ..schema.change import Step
from .verify import carried_out

MOST, MOST_AT_ONCE, RUNNING = 100, 20, 5
#: Up to so many steps, single calls cost no more than a batch with its polls, and their errors speak for themselves.
FEW = 3
#: How many batches at either end of the list are looked through for one just submitted.
NEWEST = 20
#: Seconds after which a submission whose answer was lost is looked for: it may show only when the Dashboard has taken it in.
LOOKS = (0.0, 2.0, 5.0)
#: How often in a row asking after a batch may fail, each time with the client's own retries.
UNANSWERED = 3
#: Seconds: the first pause before a batch is asked after, the longest one, and when to give up (quirk F6: 10 minutes).
PAUSE, LONGEST_PAUSE, PATIENCE = 1.0, 15.0, 1200.0


@dataclass
class Outcome:
    """What a batch did: what it says its create actions made, in their order (quirk F10); or nothing, and why (`errors` is never empty then).

    culprit  the action the errors are about, where they say so.
    refused  some of it cannot be batched here; `can` knows by now what.
    rejected  it was turned down as it stands: a single call may still do what the culprit wanted, or tell why not.
    """

    made: list[dict] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    culprit: int | None = None
    refused: bool = False
    rejected: bool = False


class Batches:
    """The batches of one run. Safe to use from several threads."""

    def __init__(self, client: Client, organization: str | None):
        self.client, self.organization = client, organization
        self.path = f"/organizations/{organization}/actionBatches"
        self.off = organization is None
        self._refused: set[tuple] = set()
        self._trusted: set[tuple] = set()
        self._known: set[str] = set()
        self._usual = PAUSE

    def can(self, step: Step) -> bool:
        """Whether a step may stand in a batch."""
        return not self.off and step.operation is not None and (step.operation, step.path) not in self._refused

    def avoid(self, step: Step) -> None:
        """Send this kind of write singly from now on."""
        self._refused.add((step.operation, step.path))

    def trust(self, step: Step) -> None:
        """What stands in for this kind of write was seen to do the same."""
        self._trusted.add((step.operation, step.path))

    def trusted(self, step: Step) -> bool:
        """Whether what stands in for this kind of write was seen to do the same; also where nothing does."""
        return not step.stand_in or (step.operation, step.path) in self._trusted

    # -- before a run

    def unfinished(self) -> list[dict]:
        """Confirmed batches that have not run yet, whoever submitted them."""
        try:
            listed = self.client.pages(self.path, {"status": "pending"}, org=self.organization, without_content=True)
        except (NotFound, Refused):
            self.off = True
            return []
        self._known |= {str(one.get("id")) for one in listed}
        return [one for one in listed if one.get("confirmed") and not _over(one)]

    def wait_for(self, batch: dict) -> dict:
        """A batch once it is over. Raises BatchFailed when it takes too long."""
        since, waited, pause, unanswered = self.client.clock(), 0.0, self._usual, 0
        while not _over(batch):
            if self.client.clock() - since > PATIENCE:
                raise BatchFailed("POST", self.path, None, [f"action batch {batch.get('id')} is still pending after {PATIENCE:.0f} seconds"],
                                  hint="It may be carried out later; run the task again when the Dashboard has caught up")
            self.client.sleep(pause)
            waited, pause = waited + pause, min(LONGEST_PAUSE, pause * 1.5)
            try:
                batch, unanswered = self.client.get(f"{self.path}/{batch['id']}", org=self.organization), 0
            except (ServerFault, Unreachable, Throttled):
                unanswered += 1  # the batch goes on all the same
                if unanswered == UNANSWERED:
                    raise
        if waited:
            self._usual = max(0.5, 0.7 * self._usual + 0.3 * min(waited, LONGEST_PAUSE))
        return batch

    # -- one batch

    def carry_out(self, steps: list[Step], at_once: bool = False) -> Outcome:
        """Submit some steps as one batch and wait for it. Raises an ApiError when it is not known what became of it."""
        actions = [step.action() for step in steps]
        looks: list[bool] = []
        try:
            batch = self._submitted({"confirmed": True, "synchronous": at_once, "actions": actions}, steps, looks)
        except Refused as error:
            return self._turned_down(error, steps, actions)
        except NotFound:
            self.off = True
            return Outcome(refused=True)
        finally:
            for step in steps:
                step.tried = step.tried or bool(looks)
        batch = self._ended(batch)
        late = self._late(actions, steps) if looks and batch["status"].get("failed") else None
        return self._result(late or batch, actions)

    def _ended(self, batch: dict) -> dict:
        """A batch that was taken, once it is over. Raises ApiError."""
        self._known.add(str(batch.get("id")))
        try:
            return self.wait_for(batch)
        except ApiError as error:
            error.unsure = True  # it is carried out whether or not it can be asked after
            raise

    def _late(self, actions: list[dict], steps: list[Step]) -> dict | None:
        """The first of two submissions, which came late and made the second one fail: it says what became of the actions."""
        first = self._arrived(actions, steps)
        return self._ended(first) if first else None

    @staticmethod
    def _result(batch: dict, actions: list[dict]) -> Outcome:
        status = batch["status"]
        if status.get("failed"):
            errors = [str(one) for one in status.get("errors") or ["the Dashboard gave no reason"]]
            return Outcome(errors=[plain_reason(one) for one in errors], culprit=_culprit(errors, actions))
        return Outcome(made=[one for one in status.get("createdResources") or [] if isinstance(one, dict)])

    def _submitted(self, body: dict, steps: list[Step], looks: list[bool]) -> dict:
        """The batch, as the Dashboard took it. `looks` is no longer empty once a lost one was looked for."""
        since = self.client.clock()
        again = all(step.method != "POST" or step.is_removal or step.repeatable for step in steps)

        def find_created() -> dict | None:
            looks.append(True)
            return self._arrived(body["actions"], steps)

        while True:
            try:
                return self.client.post(self.path, body, org=self.organization, find_created=find_created, made="id", again=again)
            except Refused as error:
                if not too_many_batches(error.errors) or self.client.clock() - since > PATIENCE:
                    raise
                self.client.sleep(LONGEST_PAUSE)  # others use all five places (quirk F3)

    def _arrived(self, actions: list[dict], steps: list[Step]) -> dict | None:
        """The batch of a submission whose answer was lost, if the Dashboard has it.

        It is one of the newest with the same actions; nothing in a batch says when it was made, and the list may be in either order. One
        that is over may be of an earlier day, when the same had to be done: it counts only if what it writes is there.
        Raises AnswerLost where that cannot be seen.
        """
        ours = _essence(actions)
        for pause in LOOKS:
            self.client.sleep(pause)
            listed = self.client.pages(self.path, org=self.organization)
            newest = listed if len(listed) <= 2 * NEWEST else listed[:NEWEST] + listed[-NEWEST:]
            same = [one for one in newest if str(one.get("id")) not in self._known and _essence(one.get("actions")) == ours]
            running = next((one for one in same if not _over(one)), None)
            if running:
                return running
            done = [one for one in same if not one["status"].get("failed")]
            if done and self._shows(steps):
                return done[0] if len(done) == 1 else {**done[-1], "status": {"completed": True}}  # whose ids are right is looked up then
        return None

    def _shows(self, steps: list[Step]) -> bool:
        """Whether a batch of these steps was carried out: as batches are atomic (quirk F4), one step that can be seen tells."""
        for step in reversed(steps):
            seen = carried_out(self.client, self.organization, step)
            if seen is not None:
                return seen
        raise AnswerLost("POST", self.path, None, ["an action batch with the same actions was carried out, perhaps on an earlier day"])

    def _turned_down(self, error: Refused, steps: list[Step], actions: list[dict]) -> Outcome:
        """A submission that was refused as it stands (quirk F12)."""
        if error.status == 403 or too_many_batches(error.errors):
            self.off = True
            return Outcome(refused=True)
        culprit = _culprit(error.errors, actions)
        if any("unsupported" in one.lower() for one in error.errors):
            for step in [steps[culprit]] if culprit is not None else _meant(error.errors, steps, actions):
                self.avoid(step)
            return Outcome(refused=True)
        errors = [plain_reason(one) for one in error.errors] or ["the Dashboard gave no reason"]
        return Outcome(errors=errors, culprit=culprit, rejected=True)


def _essence(actions: t.Any) -> list[tuple]:
    """What tells the actions of one batch from those of another, however the Dashboard repeats them."""
    return [(str(one.get("resource")).strip("/"), one.get("operation"), one.get("body") or {}) for one in actions or []]


def _over(batch: dict) -> bool:
    """Whether a batch has run. Raises ServerFault where what it says of that cannot be so: then it may have done anything."""
    status = batch.get("status") or {}
    flags = [status.get(name) for name in ("completed", "failed")] if isinstance(status, dict) else [status]
    if any(one not in (True, False, None) for one in flags) or flags == [True, True]:
        raise ServerFault("GET", f"action batch {batch.get('id')}", errors=["the answer is not what was asked for (status)"],
                          hint="The Dashboard, or a proxy before it, answered amiss; look at what the batch did before you repeat it")
    return any(flags)


def _meant(errors: list[str], steps: list[Step], actions: list[dict]) -> list[Step]:
    """The steps whose kind of path an error speaks of; all of them when it speaks of none."""
    text = "\n".join(errors)
    kinds = {re.sub(r"[^/]*\d[^/]*", r"[^/\\s]+", action["resource"]): step for step, action in zip(steps, actions)}
    return [step for kind, step in kinds.items() if re.search(kind + r"(?![\w/])", text)] or steps


def _culprit(errors: list[str], actions: list[dict]) -> int | None:
    """Which action an error is about: the one whose operation, path and body it repeats (quirk F11), or whose path it names."""
    text = "\n".join(errors)
    named = [at for at, one in enumerate(actions) if re.search(re.escape(f"{one['operation']} {one['resource']}") + r"/?(?![\w/])", text)]
    if len(named) > 1:
        body = echoed(text)
        named = [at for at in named if body is not None and (actions[at].get("body") or {}) == body] or named
        return named[0] if len(named) == 1 else None
    if not named:
        named = [at for at, one in enumerate(actions) if any(part in text for part in _ids(one["resource"]))]
        return named[0] if named and (len(named) < len(actions) or len(actions) == 1) else None
    return named[0]


def _ids(resource: str) -> list[str]:
    """The identifiers in a path, long enough to mean only one thing."""
    return [part for part in resource.split("/") if len(part) > 8 and any(char.isdigit() for char in part)]
