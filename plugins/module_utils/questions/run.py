# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the runs of query, operation and changes have in common: names that are current, many places at a time, and a result that says of each
place whether it went well."""
from __future__ import annotations

import typing as t
from concurrent.futures import ThreadPoolExecutor

from ..catalog.index import RESOURCES
from ..catalog.references import SHARED
from ..current.names import Names
from ..current.response_cache import ResponseCache
from ..errors import Interrupted, LookupFailure, MerakiError, Unauthorized, as_failure
from ..http.client import Client
from ..result.progress import Progress
from ..schema.own_faults import as_own_error
from ..schema.protocols import Task
from .places import Finder, Spot
from .target import Target

#: How many places are asked at the same time, within the rate limit.
PARALLEL = 10


class Run:
    """One run; `say(line)` shows progress. Nothing has been sent before `begun`; `halted` says that somebody ended it."""

    def __init__(self, task: Task, client: Client, say: t.Callable[[str], None] | None = None):
        self.task, self.client = task, client
        self.options = task.options
        self.progress = Progress(client, say, client.clock)
        client.tell, client.watch = self.progress.waiting, self.progress.tick
        self.reader = ResponseCache(client)
        self.begun = self.halted = False
        self.written: list = []
        self.warnings: list[str] = []
        self._again()

    def _again(self) -> None:
        chosen = any(isinstance(self.options.get(many), dict) or self.options.get(many) == "all" for many in ("networks", "devices"))
        self.names = Names(self.reader, RESOURCES, () if chosen else SHARED)  # what is shared tells neither tags nor that there are no more
        self.finder = Finder(self.names, self.client, self.task, self.warnings)

    def run(self) -> dict:
        """The result, without Ansible's own keys."""
        raise NotImplementedError

    def outcome(self) -> dict:
        """What is known of the writes."""
        return {"changed": False}

    def broken(self, error: MerakiError) -> dict:
        """The result of a run that broke after it had begun to write."""
        return {**self.outcome(), "failed": True, "msg": str(error), "failure": as_failure(error), "calls": self.client.calls, "warnings": self.warnings}

    def now(self) -> float:
        """The Dashboard's time, from the headers of its answers."""
        if not self.client.calls:
            self.client.pages("/organizations")
        return self.client.now()

    def with_current_names(self, find: t.Callable[[], t.Any]) -> t.Any:
        """What `find` returns with current names. Names that another task of this controller read are read again where they lead nowhere, or somewhere else."""
        try:
            found = find()
            lost = isinstance(found, list) and any(isinstance(one, Spot) and one.error for one in found)
            if not self.reader.used_shared or not lost and self.names.are_current():
                return found
        except LookupFailure:
            if not self.reader.used_shared:
                raise
        self.reader.stop_sharing()
        self._again()
        return find()

    def everywhere(self, phase: str, spots: t.Sequence[Spot], ask: t.Callable[[Spot], t.Any]) -> list[t.Any]:
        """What `ask` answers at every place, in their order, or the MerakiError that came of it."""
        self.progress.begin(phase, len(spots))
        if len(spots) == 1:
            return [self._asked(spots[0], ask)]
        pool = ThreadPoolExecutor(max_workers=PARALLEL)
        try:
            return list(pool.map(lambda spot: self._asked(spot, ask), spots))
        except BaseException:  # somebody ended the run: what has not begun is not begun any more, and nobody waits for a job
            self.halted = True
            raise
        finally:
            pool.shutdown(wait=not self.halted, cancel_futures=True)

    def _asked(self, spot: Spot, ask: t.Callable[[Spot], t.Any]) -> t.Any:
        if spot.error:
            return spot.error
        if self.halted:
            raise Interrupted("halted")
        try:
            return ask(spot)
        except Exception as error:
            return as_own_error(error)
        except BaseException:
            self.halted = True
            raise
        finally:
            self.progress.finished()

    def failed(self, noun: str, spots: t.Sequence[Spot], answers: t.Sequence[t.Any]) -> dict:
        """What a result says of the places where it did not go well; nothing where all did."""
        bad = [(spot, one) for spot, one in zip(spots, answers) if isinstance(one, MerakiError)]
        if not bad:
            return {}
        refused = next((one for dummy, one in bad if isinstance(one, Unauthorized)), None)
        first = refused or bad[0][1]
        words = str(first) if len(spots) == 1 or refused else (f"{len(bad)} of {len(spots)} could not be {noun}: "
                                                               + "\n".join(f"{spot.label}: {one}" for spot, one in bad[:20]))
        failures = [{"place": spot.label, **_where(spot), **as_failure(one)} for spot, one in bad]
        return {"failed": True, "msg": words, "failure": as_failure(first), "failures": failures}

    def result(self, **more: t.Any) -> dict:
        """A result with what every one says."""
        return {"changed": False, **more, "calls": self.client.calls, "warnings": list(dict.fromkeys(self.warnings + more.get("warnings", [])))}


def _where(spot: Spot) -> dict[str, str]:
    said = {"network_id": spot.ids.get("networkId"), "serial": spot.ids.get("serial")}
    return {name: value for name, value in said.items() if value}


def warned(target: Target) -> list[str]:
    """The warning of a path that this version does not know."""
    if target.known:
        return []
    hint = f"; did you mean {target.nearest}?" if target.nearest else ""
    return [f"path: this version knows no read {target.operation.path}, and asks it as it is{hint}"]
