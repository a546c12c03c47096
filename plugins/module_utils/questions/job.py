# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job that the Dashboard, or a device, carries out after it has answered: asked for until it has ended."""
from __future__ import annotations

import typing as t

from ..catalog.operations.table import Operation
from ..errors import NotFound, ServerFault
from .places import Spot
from .root import EVERY, WITHIN, pause
from .run import Run
from .target import Target
from .until import failure

#: Words of a job that has ended well; those of one that has not are in until.py, and with all others it goes on.
ENDED = ("complete", "completed", "success", "succeeded", "successful", "done", "finished", "delivered", "ok")
#: Seconds in which a job that was just made may not be found yet (quirk A9).
FRESH = 60.0
#: Seconds before the first look, which grow until they are what the task says.
SOON = 1.0


class Job:
    """The job that an operation started at one place; `answer` is what the Dashboard said then."""

    def __init__(self, run: Run, operation: Operation, answer: t.Any, spot: Spot):
        self.run, self.operation, self.answer, self.spot = run, operation, answer, spot
        self.placeholder = operation.follow.rpartition("{")[2].rstrip("}")

    def ended(self) -> t.Any:
        """Its last answer. Raises ServerFault where it has failed, or does not end in time."""
        number = self._number()
        if not number:
            return self.answer
        path = Target(Operation("", self.operation.follow), {}).path({**self.spot.ids, self.placeholder: number})
        began, answer = self.run.client.clock(), self.answer
        end, every, wait = began + pause(self.run.options, "within", WITHIN), pause(self.run.options, "every", EVERY), SOON
        while True:
            failed = failure([answer])
            if failed:
                raise ServerFault("GET", path, errors=[f"the job has failed: {failed}"])
            if self._over(answer):
                return answer
            if self.run.client.clock() >= end or self.run.halted:
                raise ServerFault("GET", path, errors=[f"the job has not ended within {self.run.options.get('within') or WITHIN}; it is "
                                                       f"{answer.get('status')}"], hint="It goes on; give it more time with within")
            self.run.client.sleep(min(wait, every))
            wait *= 2
            answer = self._read(path, began) or answer

    def _read(self, path: str, began: float) -> dict | None:
        try:
            return self.run.client.get(path, org=self.spot.place.organization or None, expect_missing=True)
        except NotFound:
            if self.run.client.clock() - began > FRESH:
                raise
            return None

    def _over(self, answer: dict) -> bool:
        """Whether it has ended well. One that was only begun is not asked about its status yet; one that tells none has none."""
        status = answer.get("status")
        return status is None and answer is not self.answer or str(status).lower() in ENDED

    def _number(self) -> str:
        """The identifier the Dashboard gave it."""
        if not isinstance(self.answer, dict):
            return ""
        named = [value for name, value in self.answer.items() if name.endswith("Id") and name not in ("networkId", "organizationId")]
        found = self.answer.get(self.placeholder) or self.answer.get("id") or next(iter(named), None) or str(self.answer.get("url") or "").rpartition("/")[2]
        return str(found or "")
