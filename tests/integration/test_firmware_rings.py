# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Role firmware as people run it: ring after ring, silent when all is done, stopped at a bad ring, and back again. The emulator's clock runs ahead."""
from __future__ import annotations

import json
import time

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import ROOT, play, sent
from tests.support.world import World

BOOK = ROOT / "playbooks" / "upgrade_firmware.yml"


class Hurry:
    """A clock in which ten minutes pass with every look at it; `then` is called each time, so that something may happen meanwhile."""

    def __init__(self):
        self.now, self.then = time.time(), lambda: None  # the controller's clock, which says when now is

    def time(self):
        self.now += 600
        self.then()
        return self.now


@pytest.fixture(name="hurry")
def _hurry():
    return Hurry()


@pytest.fixture(name="world")
def _world(hurry):
    with Emulator(unlimited=True, clock=Clock(wall_source=hurry.time)) as emulator:
        world = World(emulator, products=["appliance", "switch", "wireless"])
        world.call("PUT", f"/networks/{world.network}", {"tags": ["ring-1"]})
        other = world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Second", "productTypes": ["wireless"], "timeZone": "UTC",
                                                                                     "tags": ["ring-2"]})["id"]
        world.second = other
        yield world


def upgrade(world, tmp_path, *more, **values):
    given = {"firmware_rings": [{"name": "pilot", "tags": ["ring-1"]}, {"name": "rest", "tags": ["ring-2"]}], "firmware_start": "now",
             "firmware_versions": {"wireless": "MR 30.7"}, "firmware_every": 0, "firmware_wait": 100000, **values}
    return play(world.emulator, tmp_path, BOOK, "-e", json.dumps(given), *more, cwd=tmp_path, PWD=str(tmp_path))


def runs(world, network):
    return world.call("GET", f"/networks/{network}/firmwareUpgrades")["products"]["wireless"]["currentVersion"]["shortName"]


def test_ring_after_ring_then_silence_and_back_again(world, tmp_path):
    done = upgrade(world, tmp_path).good()
    assert (runs(world, world.network), runs(world, world.second)) == ("MR 30.7", "MR 30.7") and len(done.requests) == 2
    before = sent(world.emulator)
    again = upgrade(world, tmp_path).good()
    assert again.requests == [] and "changed=0" in again.output and "Every ring is done." in again.output and sent(world.emulator) == before
    wrong = upgrade(world, tmp_path, "--tags", "rollback", firmware_rollback={"rings": ["pilot", "rets"], "reasons": []})
    assert wrong.code == 2 and "there is no ring rets; firmware_rings has pilot, rest" in wrong.output and sent(world.emulator) == before
    upgrade(world, tmp_path, "--tags", "rollback").good()
    assert sent(world.emulator) == before + 1
    assert (runs(world, world.network), runs(world, world.second)) == ("MR 30.6", "MR 30.7")


def test_a_bad_ring_stops_the_later_ones_and_names_the_devices(world, hurry, tmp_path):
    access_point = world.emulator.store.orgs[world.organization].devices["Q2MR-AAAA-0012"]
    kept = world.emulator.store.orgs[world.organization].networks[world.network].data
    hurry.then = lambda: access_point.turn("offline", hurry.now) if kept.get("firmwareUpgrades", {}).get("products", {}).get("wireless", {}).get(
        "nextUpgrade") and access_point.status == "online" else None
    bad = upgrade(world, tmp_path, firmware_wait=0)
    assert bad.code == 2 and len(bad.requests) == 1 and "Ring pilot is bad; the later rings were not begun." in bad.output
    assert "2 of 3 devices are up (67 %, 95 % are wanted); down: Q2MR-AAAA-0012 (offline)" in bad.output
    later = upgrade(world, tmp_path)
    assert later.code == 2 and later.requests == [] and "ring pilot, which is done" in later.output and "MR 30.7: done" in later.output
    assert runs(world, world.second) == "MR 30.6"


def test_a_ring_that_is_to_come_keeps_the_later_ones_waiting(world, tmp_path):
    done = upgrade(world, tmp_path, firmware_start="sunday 02:00", firmware_wait=0).good()
    assert len(done.requests) == 1 and "Ring rest waits for it: run this again after that." in done.output
    assert world.call("GET", f"/networks/{world.second}/firmwareUpgrades")["products"]["wireless"]["nextUpgrade"]["time"] == ""
