# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A run killed at any moment, and run again, ends where an undisturbed run ends (law 6)."""
from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.benchmark.workloads import PRODUCTS, w9
from tests.support import rotation
from tests.support.interruption import Interruption
from tests.support.trees import sites
from tests.support.world import World, good

ROOT = Path(__file__).resolve().parents[2]
COUNT = 100
#: The run as a process of its own, which can be killed: it talks to the emulator at argv[1] with the key argv[2].
RUN = """
import sys, os
sys.path[:0] = [os.getcwd(), os.path.join(os.getcwd(), "tools")]
import checkout
checkout.enter()
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import perform
from tests.benchmark.workloads import w9
from tests.support.world import DEFAULTS
perform(BLUEPRINT, {**DEFAULTS, "api_key": sys.argv[2], "base_url": sys.argv[1], "organization": "Acme", "state": "merged",
                    "requests_per_second": 5000.0}, w9(int(sys.argv[3])), False)
"""


@pytest.fixture(name="world")
def _world():
    with Emulator(unlimited=True) as emulator:
        emulator.store.knobs.batch_delay = 0.1
        yield World(emulator, products=PRODUCTS)


@pytest.fixture(scope="module", name="undisturbed")
def _undisturbed():
    with Emulator(unlimited=True) as emulator:
        world = World(emulator, products=PRODUCTS)
        good(world.run("blueprint", w9(COUNT)))
        return sites(world, w9(COUNT))


def calls(world):
    """Calls the emulator has seen, asked for from inside."""
    return sum(world.emulator.app.stats.methods.values())


def kill_at(world, number):
    """Start a run and kill it when the emulator has seen so many calls."""
    start = calls(world)
    with subprocess.Popen([sys.executable, "-c", RUN, world.emulator.url, world.emulator.key, str(COUNT)], cwd=ROOT,
                          env={**os.environ, "XDG_CACHE_HOME": str(ROOT / ".cache" / "killed")}) as process, \
            Interruption(world.emulator, lambda: calls(world) - start >= number, process.kill):
        assert process.wait() == -signal.SIGKILL


@pytest.mark.dear
@pytest.mark.parametrize("seed", rotation.part(range(20), 5))
def test_a_killed_run_converges_when_run_again(world, undisturbed, seed):
    kill_at(world, random.Random(seed).randint(2, 110))  # it makes 101 PUTs and 13 POSTs
    good(world.run("blueprint", w9(COUNT)))
    assert sites(world, w9(COUNT)) == undisturbed
    named = [one["name"] for one in world.call("GET", f"/organizations/{world.organization}/networks")]
    assert len(named) == len(set(named)) == COUNT
    assert good(world.run("blueprint", w9(COUNT)))["changed"] is False
