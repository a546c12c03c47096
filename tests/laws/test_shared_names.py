# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that one task has resolved serve the next for a while, and are corrected as soon as they are wrong."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import World


class Controller(World):
    """A world whose tasks share a ledger, as those of one controller do."""

    folder = ""

    def connect(self, settings):
        return Client(settings, Ledger(self.folder, self.patience.now, settings.requests_per_second), sleep=self.patience.sleep)


@pytest.fixture(name="world")
def _world(tmp_path):
    with Emulator(unlimited=True) as emulator:
        world = Controller(emulator, products=["appliance", "switch", "wireless"])  # as templates are
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


def network(world, name, **more):
    body = {"name": name, "productTypes": ["appliance", "switch", "wireless"], "timeZone": "America/Chicago", **more}
    return world.call("POST", f"/organizations/{world.organization}/networks", body)["id"]


SYSLOG = {"servers": [{"host": "10.0.0.9", "port": 514, "roles": ["Flows"]}]}


@pytest.mark.parametrize("check", [False, True])
@pytest.mark.parametrize("state", ["merged", "replaced", "overridden", "deleted"])
def test_a_network_whose_name_another_one_has_by_now_is_not_written_to(world, state, check):
    world.run("network_syslog_servers", SYSLOG)
    world.call("PUT", f"/networks/{world.network}", {"name": "Closed"})
    new = network(world, "Store 0012")
    config = None if state == "deleted" else {"servers": [{"host": "10.0.0.8", "port": 514, "roles": ["Flows"]}]}
    result = world.run("network_syslog_servers", config, state=state, check=check)
    there = world.call("GET", f"/networks/{world.network}/syslogServers")["servers"]
    assert not result.get("failed") and [one["host"] for one in there] == ["10.0.0.9"]
    assert [one["path"] for one in result["requests"]] == ([] if state == "deleted" else [f"/networks/{new}/syslogServers"])


def test_so_it_is_with_an_organization(world):
    world.run("organization_snmp", {"v2c_enabled": False})
    other = world.call("POST", "/organizations", {"name": "Soon"})["id"]
    world.call("PUT", f"/organizations/{world.organization}", {"name": "Acme Holding"})
    world.call("PUT", f"/organizations/{other}", {"name": "Acme"})
    result = world.run("organization_snmp", {"v2c_enabled": True})
    assert [one["path"] for one in result["requests"]] == [f"/organizations/{other}/snmp"], result


def test_so_it_is_with_a_device(world):
    world.call("PUT", "/devices/Q2SW-AAAA-0012", {"name": "Core"})
    world.run("switch_ports", [{"port_id": "1", "name": "Till"}], serial="Core")
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": ["Q2SW-BBBB-0012"]})
    world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": ["Q2SW-BBBB-0012"]})
    world.call("PUT", "/devices/Q2SW-AAAA-0012", {"name": "Old"})
    world.call("PUT", "/devices/Q2SW-BBBB-0012", {"name": "Core"})
    result = world.run("switch_ports", [{"port_id": "1", "name": "Desk"}], serial="Core")
    assert {one["path"] for one in result["requests"]} == {"/devices/Q2SW-BBBB-0012/switch/ports/1"}, result


def test_so_it_is_with_a_template(world):
    made = world.call("POST", f"/organizations/{world.organization}/configTemplates", {"name": "Stores", "timeZone": "America/Chicago"})["id"]
    world.run("network_syslog_servers", SYSLOG, network="Stores")
    world.call("PUT", f"/organizations/{world.organization}/configTemplates/{made}", {"name": "Old stores"})
    new = world.call("POST", f"/organizations/{world.organization}/configTemplates", {"name": "Stores", "timeZone": "America/Chicago"})["id"]
    world.run("networks", [{"name": "Store 0012"}])
    result = world.run("networks", [{"name": "Store 0012", "config_template_id": "Stores"}], check=True)
    assert result["requests"][-1]["body"]["configTemplateId"] == new, result
    result = world.run("network_syslog_servers", {"servers": []}, network="Stores")
    assert (result["changed"], result["requests"]) == (False, []), result


def test_who_is_given_by_id_is_asked_for_by_nobody(world):
    world.run("network_settings", PAGES)
    calls = world.run("network_settings", {"local_status_page_enabled": False}, network=world.network, organization=world.organization)["calls"]
    assert calls == 2


def test_a_name_that_holds_costs_one_read_and_only_before_a_write(world):
    world.run("network_settings", PAGES)
    assert world.run("network_settings", {"local_status_page_enabled": False}, organization=world.organization)["calls"] == 3
    assert world.run("network_settings", {"local_status_page_enabled": False})["calls"] == 1


def test_of_many_names_the_lists_are_read(world):
    hubs = [network(world, f"Hub {number}") for number in range(5)]
    given = {"mode": "spoke", "hubs": [{"hub_id": f"Hub {number}"} for number in range(5)]}
    world.run("network_settings", PAGES)
    world.call("PUT", f"/networks/{hubs[0]}", {"name": "Gone"})
    other = network(world, "Hub 0")
    result = world.run("appliance_site_to_site_vpn", given, check=True)
    assert [one["hubId"] for one in result["requests"][0]["body"]["hubs"]][0] == other, result
