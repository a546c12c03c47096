# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second run, or a sudden end, between the first run's reads and one of its writes; and several runs at once.

The second run is played whole just before a write of the first, and of several runs one goes on at a time, chosen at random with a seed: every fight ends
the same way every time.
"""
from __future__ import annotations

import contextlib
import json
import queue
import random
import sys
import threading
import typing as t
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from unittest import mock

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import SAMPLES
from tests.support.matrix import LATE, Stage, canonical
from tests.support.world import Direct

PAIRS = [("create", "create"), ("change", "change"), ("change", "delete"), ("delete", "change"), ("delete", "delete")]
#: Why a run may fail after all: a change alone does not say enough to make the object anew; what became a default stays.
ASKED_TOO_MUCH = (" is missing: a new ", "cannot be deleted")


class Killed(BaseException):
    """The end of a run, without a chance to say anything."""


class Meddler(Direct):
    """A transport that lets something else happen just before, or just `after`, the `at`-th write."""

    def __init__(self, emulator: t.Any, at: int, meddle: t.Callable[[], None], after: bool = False):
        super().__init__(emulator)
        self.at, self.meddle, self.after, self.lock = at, meddle, after, threading.Lock()

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer; nothing else is sent meanwhile."""
        with self.lock:
            self.at -= method != "GET"
            now = self.at == 0 and method != "GET"
            if now and not self.after:
                self.meddle()
            answer = super().send(method, url, headers, data)
            if now and self.after:
                self.meddle()
            return answer


def false_reports(session: Direct, result: dict) -> list[str]:
    """What a run reports of its writes that is not true."""
    done = session.done()
    if result.get("failed"):
        return [] if result["changed"] or not done else [f"{done} was done, and the run says that nothing changed"]
    return [] if result["changed"] is bool(done) else [f"{done} was done, and the run says changed: {result['changed']}"]


def still_to_do(stage: Stage, name: str, verb: str) -> t.Any:
    """What is left to do for a run that nobody disturbed."""
    return stage.play(name, verb, check=True).get("requests")


def doubled(stage: Stage, name: str) -> list[str]:
    """Objects that are there twice."""
    if name not in RESOURCES or not RESOURCES[name].many:
        return []
    resource = RESOURCES[name]
    keys = [" ".join([*(str(one[parent.name]) for parent in resource.parents), resource.called(one).lower()]) for one in stage.play(name, "gather")["gathered"]]
    return [key for key in set(keys) if keys.count(key) > 1]


def fight(stage: Stage, name: str, ours: str, theirs: str, at: int) -> tuple[bool, list[str]]:
    """Whether the first run has so many writes, and what is wrong with what both said and with what is left."""
    stage.begin(name, ours)
    problems, met = [], []

    def meddle() -> None:
        mine, stage.world.session = stage.world.session, Direct(stage.emulator)
        result = stage.play(name, theirs)
        met.append(result)
        problems.extend(false_reports(stage.world.session, result))
        left = [] if result.get("failed") else still_to_do(stage, name, theirs)
        problems.extend([f"their run left {left}"] if left != [] else [])
        stage.world.session = mine
    stage.world.session = session = Meddler(stage.emulator, at, meddle)
    result = stage.play(name, ours)
    stage.world.session = Direct(stage.emulator)
    problems += false_reports(session, result)
    twice = doubled(stage, name)
    told = bool(result.get("failed")) and "at the same time" in result["msg"]
    if twice and not told:
        problems.append(f"{twice} is there twice, and nobody says so")
    for verb in ("create", ours) if met and not told else ():
        again = stage.play(name, verb)
        if again.get("failed") and not any(words in again["msg"] for words in ASKED_TOO_MUCH):
            problems.append(f"afterwards: {again['msg']}")
    return bool(met), problems


def kill(stage: Stage, name: str, verb: str, at: int, after: bool) -> tuple[bool, list[str]]:
    """Whether the run has so many writes, and what is wrong after it was killed at one of them and run again."""
    stage.begin(name, verb)

    killed = []

    def end(*dummy: t.Any) -> None:
        killed.append(True)
        session.send = end  # who is dead sends nothing more, whatever is left of the run says
        raise Killed
    stage.world.session = session = Meddler(stage.emulator, at, end, after)
    with contextlib.suppress(Killed):
        stage.play(name, verb)
    met = bool(killed)
    stage.world.session = Direct(stage.emulator)
    again = stage.play(name, verb)
    stage.emulator.store.clock.advance(LATE)
    stage.world.call("GET", "/organizations")
    problems = [f"running it again failed: {again['msg']}"] if again.get("failed") else []
    if canonical(stage.emulator.store.dump()) != stage.undisturbed[name, verb][1]:
        problems.append("running it again led to another end state")
    if not met and (verb != "delete" or SAMPLES[name].resets) and canonical(json.loads(stage.starts[name, verb])) == stage.undisturbed[name, verb][1]:
        problems.append("this verb changes nothing")
    return met, problems + [f"{key} is there twice" for key in doubled(stage, name)]


class AtOnce(Executor):
    """In place of a pool of threads: what is handed to it is done before it is asked for, so that the requests of a run have one order."""

    def __init__(self, max_workers: int = 1):
        self.max_workers = max_workers

    def submit(self, fn: t.Callable, /, *args: t.Any, **kwargs: t.Any) -> Future:
        """What became of it."""
        future: Future = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Turn(Direct):
    """A transport that waits for its turn before every request."""

    def __init__(self, emulator: t.Any, turn: t.Callable[[], None]):
        super().__init__(emulator)
        self.turn = turn

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer."""
        self.turn()
        return super().send(method, url, headers, data)


def at_once(stage: Stage, name: str, verbs: t.Sequence[str], rng: random.Random) -> list[dict]:
    """The results of several runs, of which after every request `rng` chooses the one that goes on. The others stand still meanwhile."""
    results: dict[int, dict] = {}
    met: queue.SimpleQueue[bool] = queue.SimpleQueue()
    going = [threading.Semaphore(0) for dummy in verbs]

    def turn(number: int) -> None:
        met.put(True)
        going[number].acquire()

    def run(number: int) -> None:
        try:
            results[number] = stage.play(name, verbs[number])
        finally:
            met.put(False)

    with contextlib.ExitStack() as patches:
        for module in [one for one in sys.modules.values() if getattr(one, "ThreadPoolExecutor", None) is ThreadPoolExecutor
                       and one.__name__.startswith("ansible_collections.sitecraft.")]:
            patches.enter_context(mock.patch.object(module, "ThreadPoolExecutor", AtOnce))
        alive = []
        for number in range(len(verbs)):
            stage.world.session = Turn(stage.emulator, lambda number=number: turn(number))
            threading.Thread(target=run, args=(number,), daemon=True).start()
            alive += [number] if met.get() else []
        while alive:
            chosen = rng.choice(alive)
            going[chosen].release()
            if not met.get():
                alive.remove(chosen)
    stage.world.session = Direct(stage.emulator)
    return [results[number] for number in range(len(verbs))]
