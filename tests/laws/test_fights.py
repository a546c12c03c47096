# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two runs over one network: whichever comes first, the end is a valid state and neither says what is not so.

The second run is played whole between the first one's reads and one of its writes, so that every test ends the same way
every time.
"""
from __future__ import annotations

import collections
import random
import threading

import pytest

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from tests.laws import matrix
from tests.laws.world import Direct

PAIRS = [("create", "create"), ("change", "change"), ("change", "delete"), ("delete", "change"), ("delete", "delete")]

#: Why a run may fail after all: a change alone does not say enough to make the object anew; what became a default stays.
ASKED_TOO_MUCH = (" is missing: a new ", "cannot be deleted")


class Meddler(Direct):
    """A transport that lets somebody else go first just before the `at`-th write."""

    def __init__(self, emulator, at, meddle):
        super().__init__(emulator)
        self.at, self.meddle, self.lock = at, meddle, threading.Lock()

    def send(self, method, url, headers, data):
        with self.lock:
            self.at -= method != "GET"
            if self.at == 0 and method != "GET":
                self.meddle()
            return super().send(method, url, headers, data)


@pytest.fixture(name="stage", scope="module")
def _stage():
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        stage.world.session = Direct(emulator)
        yield stage


def lies(session, result):
    """What a run says of its writes that is not so."""
    done = session.done()
    if result.get("failed"):
        return [] if result["changed"] or not done else [f"{done} was done, and the run says that nothing changed"]
    return [] if result["changed"] is bool(done) else [f"{done} was done, and the run says changed: {result['changed']}"]


def unfulfilled(stage, name, verb):
    """What is left to do for a run that nobody disturbed."""
    return stage.play(name, verb, check=True).get("requests")


def doubled(stage, name):
    """Objects that are there twice."""
    if name not in RESOURCES or not RESOURCES[name].many:
        return []
    keys = [str(one[RESOURCES[name].key]).lower() for one in stage.play(name, "gather")["gathered"]]
    return [key for key in set(keys) if keys.count(key) > 1]


@pytest.mark.parametrize("at", [1, 2])
@pytest.mark.parametrize(("ours", "theirs"), PAIRS, ids=lambda one: one)
@pytest.mark.parametrize("name", matrix.names())
def test_what_somebody_else_does_between_reading_and_writing(stage, name, ours, theirs, at):
    stage.begin(name, ours)
    said = []

    def meddle():
        mine, stage.world.session = stage.world.session, Direct(stage.emulator)
        result = stage.play(name, theirs)
        said.append((result, lies(stage.world.session, result), unfulfilled(stage, name, theirs)))
        stage.world.session = mine
    stage.world.session = session = Meddler(stage.emulator, at, meddle)
    result = stage.play(name, ours)
    stage.world.session = Direct(stage.emulator)
    for other, untrue, left in said:
        assert untrue == [] and (other.get("failed") or left == []), other.get("msg")
    assert lies(session, result) == []
    twice = doubled(stage, name)
    assert not twice or result.get("failed") and twice[0] in result["msg"].lower() and "at the same time" in result["msg"]
    if said and not twice:
        for verb in ("create", ours):
            again = stage.play(name, verb)
            assert not again.get("failed") or any(words in again["msg"] for words in ASKED_TOO_MUCH), again["msg"]


@pytest.mark.parametrize("name", matrix.names())
def test_two_runs_at_the_same_time_converge_when_one_runs_again(stage, name):
    dice = random.Random(name)
    stage.begin(name, "change")
    results = []
    runs = [threading.Thread(target=lambda verb=dice.choice(matrix.VERBS[:3]): results.append(stage.play(name, verb))) for dummy in range(3)]
    for one in runs:
        one.start()
    for one in runs:
        one.join()
    assert len(results) == 3
    if not doubled(stage, name):
        last = stage.play(name, "create")
        assert not last.get("failed"), last["msg"]
        assert unfulfilled(stage, name, "create") == []
