# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A short soak, and that a long one can be stopped and gone on with."""
from __future__ import annotations

import random

import pytest
import soak
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support import matrix
from tests.support.world import Direct


@pytest.fixture(name="stages", scope="module")
def _stages():
    with Emulator(unlimited=True) as one, Emulator(unlimited=True) as other:
        stages = {"http": matrix.Stage(one), "direct": matrix.Stage(other)}
        stages["direct"].world.session = Direct(other)
        yield stages


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_random_faults_fights_and_sudden_ends(stages, seed):
    for number in range(60):
        told = soak.played(stages, random.Random(f"{seed}:{number}"))
        assert told["problems"] == [], (number, told["tried"])


def test_a_round_is_made_of_its_seed_and_number_alone(stages):
    tried = [[soak.played(stages, random.Random(f"5:{number}"))["tried"] for number in range(5)] for dummy in range(2)]
    assert tried[0] == tried[1]


def test_a_journal_goes_on_where_it_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(soak.checkout, "ROOT", tmp_path)
    journal = soak.Journal(7)
    journal.add({"tried": "this", "struck": 2, "end": "wrong", "problems": ["bad"]})
    journal.save()
    again = soak.Journal(7)
    again.add({"tried": "that", "struck": 0, "end": "survived", "problems": []})
    assert (again.done["rounds"], again.done["struck"], again.done["ends"]) == (2, 2, {"wrong": 1, "survived": 1})
    assert again.done["problems"] == ["round 0: this: bad"] and soak.Journal(8).done["rounds"] == 0
    assert [path.name for path in (tmp_path / ".cache").iterdir()] == ["soak-7.json"]
