# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two runs over one network end in a valid state and neither says what is not so; a killed run is finished by the next."""
from __future__ import annotations

import random

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.support import fights, matrix
from tests.support.world import Direct

pytestmark = pytest.mark.dear


@pytest.fixture(name="stage", scope="module")
def _stage():
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        stage.world.session = Direct(emulator)
        yield stage


@pytest.mark.parametrize(("ours", "theirs"), fights.PAIRS, ids=lambda one: one)
@pytest.mark.parametrize("name", matrix.names())
def test_what_somebody_else_does_between_reading_and_writing(stage, name, ours, theirs):
    assert [problem for at in (1, 2) for problem in fights.fight(stage, name, ours, theirs, at)[1]] == []


@pytest.mark.parametrize(("name", "verb"), matrix.writing())
def test_a_run_killed_at_any_write_is_finished_by_the_next(stage, name, verb):
    met, at = True, 0
    while met and at < 5:
        at += 1
        for after in (False, True):
            met, problems = fights.kill(stage, name, verb, at, after)
            assert problems == [], (at, after)
    assert at > 1 or verb == "delete" and not SAMPLES[name].resets


@pytest.mark.parametrize("name", matrix.names())
def test_three_runs_at_the_same_time_converge_when_one_runs_again(stage, name):
    rng = random.Random(name)
    stage.begin(name, "change")
    fights.at_once(stage, name, [rng.choice(matrix.VERBS[:3]) for dummy in range(3)], rng)
    if not fights.doubled(stage, name):
        last = stage.play(name, "create")
        assert not last.get("failed"), last["msg"]
        assert fights.still_to_do(stage, name, "create") == []


def test_runs_at_the_same_time_take_the_same_course_every_time(stage):
    def course(seed):
        stage.begin("blueprint", "change")
        results = fights.at_once(stage, "blueprint", ["change", "delete", "change"], random.Random(seed))
        log = [f"{row['method']} {row['path']}" for row in stage.emulator.stats()["log"]]
        return log, [one["msg"] if one.get("failed") else one["requests"] for one in results]
    assert course(1) == course(1) and len({str(course(seed)) for seed in range(3)}) == 3
