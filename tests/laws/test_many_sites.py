# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What many sites cost to look at: each path is asked once, and one list of the organization stands for many of them where it says enough."""
from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.benchmark.workloads import PRODUCTS, w9, w36
from tests.support.world import Direct, World, good

#: What a run of a blueprint asks of the organization before anything else: itself, its batches, its networks; with devices and people, theirs too.
FIRST = {w9: 3, w36: 6}


class Counting(Direct):
    """The emulator, which counts what it is asked."""

    def __init__(self, emulator):
        super().__init__(emulator)
        self.asked = Counter()

    def send(self, method, url, headers, data):
        parts = urlsplit(url)
        self.asked[method, parts.path.removeprefix("/api/v1"), parts.query] += 1
        return super().send(method, url, headers, data)


@pytest.fixture(name="many", scope="module")
def _many():
    """Sites that are as a tree says, and a run that looks at them again: (its result, what it asked)."""
    worlds = {}

    def again(load, count, **options):
        if (load, count) not in worlds:
            worlds[load, count] = World(Emulator(unlimited=True), sockets=False, products=PRODUCTS)
            good(worlds[load, count].run("blueprint", load(count)))
        world = worlds[load, count]
        world.patience.sleep(60)
        world.session = Counting(world.emulator)
        return good(world.run("blueprint", load(count), **options)), world.session.asked
    again.worlds = worlds
    return again


@pytest.mark.parametrize("load", [w9, w36])
def test_nothing_is_asked_twice(many, load):
    result, asked = many(load, 11)
    assert (result["changed"], result["warnings"]) == (False, [])
    assert [path for path, times in asked.items() if times > 1] == []


@pytest.mark.parametrize("load, each, lists", [(w9, 3, 2), (w36, 5, 3)])
def test_each_site_costs_what_no_list_of_the_organization_has(many, load, each, lists):
    result, asked = many(load, 11)
    assert result["calls"] == sum(asked.values()) == FIRST[load] + each * 11 + lists


def test_a_thousand_switches_are_read_fifty_at_a_time():
    world = World(Emulator(unlimited=True), sockets=False, products=PRODUCTS)
    serials = [f"Q2SW-MANY-{number:04d}" for number in range(52)]
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": serials})
    world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": serials})
    wanted = [{"port_id": 4, "enabled": True, "type": "trunk", "vlan": 1, "allowed_vlans": "all"}]
    world.session = Counting(world.emulator)

    def run(check=False):
        world.session.asked.clear()
        return good(world.run("switch_ports", wanted, serial=None, network=None, devices=serials, check=check))
    assert run()["changed"] is False
    lists = [path for dummy, path, dummy_query in world.session.asked if path.endswith("/bySwitch")]
    assert (len(lists), [path for dummy, path, dummy_query in world.session.asked if path.startswith("/devices/")]) == (2, [])
    world.call("PUT", f"/devices/{serials[50]}/switch/ports/4", {"type": "access", "vlan": 9})
    predicted, real = run(check=True), run()
    assert [one["path"] for one in real["requests"]] == [f"/devices/{serials[50]}/switch/ports/4"] and predicted["requests"] == real["requests"]
    assert world.session.asked["GET", f"/devices/{serials[50]}/switch/ports", ""] == 1, "what is written is planned from the switch's own answer"
    assert run()["changed"] is False


@pytest.mark.parametrize("load, name", [(w9, "network_syslog_servers"), (w36, "switch_ports")])
def test_what_a_list_says_is_kept_in_a_snapshot_like_any_answer(many, tmp_path, load, name):
    path = str(tmp_path / "acme.json")
    many(load, 11, snapshot=path)
    result, asked = many(load, 11, snapshot=path)
    assert result["calls"] < 12 and not any(one.endswith((name, "/bySwitch", "/byNetwork")) for dummy, one, dummy_query in asked)


def test_lists_are_asked_for_networks_that_no_template_governs():
    world = World(Emulator(unlimited=True), sockets=False, products=PRODUCTS)
    templates = [world.call("POST", f"/organizations/{world.organization}/configTemplates", {"name": f"Plan {number}"})["id"] for number in range(4)]
    made = [world.call("POST", f"/organizations/{world.organization}/networks", {"name": f"Store {number}", "productTypes": ["wireless"]})["id"]
            for number in range(4)]
    world.call("POST", f"/networks/{made[0]}/bind", {"configTemplateId": templates[0]})
    world.session = Counting(world.emulator)
    good(world.run("blueprint", state="gathered"))
    queries = [query for dummy, path, query in world.session.asked if path.endswith("/syslog/servers/byNetwork")]
    assert len(queries) == 1 and all(number in queries[0] for number in (*made[1:], world.network))
    assert not any(number in queries[0] for number in (*templates, made[0]))
    own = [path for dummy, path, dummy_query in world.session.asked if path.endswith("/syslogServers")]
    assert {f"/networks/{number}/syslogServers" for number in (*templates, made[0])} <= {*own}


def test_what_somebody_changed_is_seen_beside_a_snapshot(many, tmp_path):
    path = str(tmp_path / "acme.json")
    many(w9, 11, snapshot=path)
    world = many.worlds[w9, 11]
    network = next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == "Store 0004")
    world.call("PUT", f"/networks/{network}/syslogServers", {"servers": []})
    result, dummy = many(w9, 11, snapshot=path)
    assert [one["path"] for one in result["requests"]] == [f"/networks/{network}/syslogServers"]
    assert many(w9, 11, snapshot=path)[0]["changed"] is False


def test_a_switch_that_cannot_be_read_itself_is_not_written_to_by_what_a_list_says():
    world = World(Emulator(unlimited=True), sockets=False, products=PRODUCTS)
    serials = [f"Q2SW-MANY-{number:04d}" for number in range(3)]
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": serials})
    world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": serials})
    world.faults({"method": "GET", "path": f"/devices/{serials[1]}/switch/ports", "status": 500})

    def run(name, check=False):
        return world.run("switch_ports", [{"port_id": 4, "name": name}], serial=None, network=None, devices=serials, check=check)
    predicted, real = run("Till", check=True), run("Till")
    assert real["failed"] and serials[1] in real["msg"] and predicted["requests"] == real["requests"] == [], "they are one site"
    world.faults()
    good(run("Till"))
    world.faults({"method": "GET", "path": f"/devices/{serials[1]}/switch/ports", "status": 500})
    assert good(run("Till"))["changed"] is False, "what the list shows to be as wanted need not be read itself"
