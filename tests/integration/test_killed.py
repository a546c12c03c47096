# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A task in the background is meant to outlive what started it."""
from __future__ import annotations

import signal
import time

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.benchmark.workloads import PRODUCTS, w9
from tests.harm.left_running import killed
from tests.support.play import written
from tests.support.world import World, good


def test_a_task_in_the_background_goes_on(tmp_path):
    tree = w9(20)
    playbook = written(tmp_path / "sites.yml", [{"name": "Sites", "sitecraft.meraki.blueprint": {"organization": "Acme", "config": tree},
                                                 "async": 120, "poll": 1}])
    with Emulator(unlimited=True) as emulator:
        world = World(emulator, products=PRODUCTS)
        emulator.store.knobs.batch_delay = 0.5
        killed(world, playbook, tmp_path, signal.SIGKILL)
        patience = time.monotonic() + 300.0  # for one that never ends
        while good(world.run("blueprint", tree, check=True))["changed"] and time.monotonic() < patience:
            time.sleep(0.5)
        assert good(world.run("blueprint", tree, check=True))["changed"] is False
