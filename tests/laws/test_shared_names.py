# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that one task has resolved serve the next for a while, and are corrected as soon as they are wrong."""
from __future__ import annotations

import pytest

from ansible_collections.sitecraft.meraki.plugins.module_utils.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from tests.laws.world import World


class Controller(World):
    """A world whose tasks share a ledger, as those of one controller do."""

    folder = ""

    def connect(self, settings):
        return Client(settings, Ledger(self.folder, self.patience.now, settings.requests_per_second), sleep=self.patience.sleep)


@pytest.fixture(name="world")
def _world(tmp_path):
    with Emulator(unlimited=True) as emulator:
        world = Controller(emulator)
        world.folder = str(tmp_path)
        yield world


PAGES = {"local_status_page_enabled": True}


def test_the_next_task_on_a_network_asks_for_the_network_alone(world):
    assert world.run("network_settings", PAGES)["calls"] == 3
    assert world.run("network_settings", PAGES)["calls"] == 1
    world.patience.sleep(61)
    assert world.run("network_settings", PAGES)["calls"] == 3


def test_so_does_the_next_task_on_a_device(world):
    ports = [{"port_id": "1", "name": "Till"}]
    assert world.run("switch_ports", ports)["calls"] == 4
    assert world.run("switch_ports", ports)["calls"] == 1


def test_a_network_made_a_moment_ago_is_found(world):
    world.run("network_settings", PAGES)
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "New", "productTypes": ["wireless"], "timeZone": "America/Chicago"})
    result = world.run("network_settings", PAGES, network="New")
    assert not result.get("failed"), result["msg"]


def test_a_network_that_is_another_by_now_is_looked_up_again(world):
    world.run("network_settings", PAGES)
    world.call("POST", f"/networks/{world.network}/devices/remove", {"serial": "Q2SW-AAAA-0012"})
    world.call("DELETE", f"/networks/{world.network}")
    new = world.call("POST", f"/organizations/{world.organization}/networks", {
        "name": "Store 0012", "productTypes": ["appliance"], "timeZone": "America/Chicago"})["id"]
    result = world.run("network_settings", {"local_status_page_enabled": False})
    assert [one["path"] for one in result["requests"]] == [f"/networks/{new}/settings"], result


def test_what_a_task_of_this_controller_renames_is_known_at_once(world):
    world.run("network_settings", PAGES)
    assert world.run("networks", [{"id": world.network, "name": "Old"}])["changed"]
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Store 0012", "productTypes": ["wireless"], "timeZone": "America/Chicago"})
    result = world.run("network_settings", {"local_status_page_enabled": False}, network="Old")
    assert [one["path"] for one in result["requests"]] == [f"/networks/{world.network}/settings"], result


def test_what_is_managed_is_always_read(world):
    world.run("networks", [{"name": "Store 0012", "notes": "Mine"}])
    world.call("PUT", f"/networks/{world.network}", {"notes": "Somebody's"})
    assert world.run("networks", [{"name": "Store 0012", "notes": "Mine"}])["changed"] is True
