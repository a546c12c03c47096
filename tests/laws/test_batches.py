# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many sites at once: what goes in batches, what it costs, and what one bad site does to the others."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import perform

from tests.benchmark.workloads import PRODUCTS, w9, w36  # noqa: F401  (PRODUCTS are what the fixture makes the network for)
from tests.support.trees import sites
from tests.support.world import DEFAULTS, good


def batches(world):
    return world.call("GET", f"/organizations/{world.organization}/actionBatches")


def busy_with(world, count, delay, action=None):
    """Batches somebody else has just submitted, which take so many seconds."""
    world.emulator.store.knobs.batch_delay = delay
    for dummy in range(count):
        world.call("POST", f"/organizations/{world.organization}/actionBatches", {"confirmed": True, "synchronous": False, "actions": [
            action or {"resource": f"/networks/{world.network}", "operation": "update", "body": {"notes": "busy"}}]})
    world.emulator.store.knobs.batch_delay = 1.0


def test_sites_cost_few_calls_to_make_few_to_look_at_and_none_twice(world, tmp_path):
    tree, options = w9(60), {"snapshot": str(tmp_path / "acme.json")}
    assert good(world.run("blueprint", tree))["calls"] <= 2.5 * 60
    again = good(world.run("blueprint", tree, **options))
    assert again["calls"] <= 5.2 * 60 and again["changed"] is False
    known = good(world.run("blueprint", tree, **options))
    assert known["calls"] < 10 and (known["changed"], known["requests"]) == (False, [])


def test_a_whole_store_costs_at_most_five_calls(world):
    tree = w36(40)
    assert good(world.run("blueprint", tree))["calls"] <= 5 * 40
    assert good(world.run("blueprint", tree))["changed"] is False


def test_batches_keep_the_dashboards_limits(world):
    good(world.run("blueprint", w9(60)))
    sizes = [len(one["actions"]) for one in batches(world)]
    assert len(sizes) > 3 and max(sizes) <= 100
    assert all(len(one["actions"]) <= 20 for one in batches(world) if one["synchronous"])


def test_few_changes_go_as_single_calls_and_some_more_as_one(world):
    ports = [{"port_id": str(number), "name": f"Till {number}"} for number in range(1, 25)]
    good(world.run("switch_ports", ports[:2]))
    assert batches(world) == []
    before = world.emulator.stats()["calls"]
    result = good(world.run("switch_ports", ports[2:20]))
    assert len(result["requests"]) == 18 and [len(one["actions"]) for one in batches(world)] == [18]
    assert world.emulator.stats()["calls"] - before == result["calls"] + 1 == 5  # names, ports, one batch; and the question after the batches


def test_one_poisoned_site_among_300_fails_alone(world):
    tree = w9(300)
    poisoned = tree["networks"][149]
    home = world.call("POST", f"/organizations/{world.organization}/networks",
                      {"name": poisoned["name"], "productTypes": poisoned["product_types"], "timeZone": "America/Chicago"})["id"]
    there = poisoned["appliance_vlans"][1]["subnet"]  # what only the Dashboard knows, since nothing here is about routes
    world.call("POST", f"/networks/{home}/appliance/staticRoutes", {"name": "In the way", "subnet": there, "gatewayIp": "192.168.128.9"})
    result = world.run("blueprint", tree)
    assert result["failed"] and [one["object"] for one in result["failures"]] == ["VLAN 20 of Store 0150"], result["msg"]
    assert result["failures"][0]["site"] == "Store 0150" and "overlap" in str(result["failures"][0]["errors"]).lower()
    assert result["msg"].endswith("(299 of 300 sites went well)")
    assert result["sites"]["Store 0150"]["not_attempted"] and result["sites"]["Store 0149"]["failed"] == []
    del tree["networks"][149]
    assert good(world.run("blueprint", tree))["changed"] is False


def test_running_again_after_a_failure_does_just_what_is_left(world):
    tree = w9(30)
    world.call("POST", f"/organizations/{world.organization}/networks", {
        "name": "Store 0007", "productTypes": ["appliance", "switch", "wireless"], "timeZone": "America/Chicago"})
    world.faults({"method": "PUT", "path": "l3FirewallRules", "status": 400, "body": {"errors": ["no"]}, "times": 1})
    result = world.run("blueprint", tree)
    site = result["failures"][0]["site"]
    assert result["failed"] and len(result["failures"]) == 1
    rest = good(world.run("blueprint", tree))
    assert rest["requests"] and all(one["path"].endswith(("l3FirewallRules", "syslogServers")) for one in rest["requests"]), site


@pytest.mark.parametrize("kind", ["reset", "reset_after"])
def test_a_submission_whose_answer_was_lost_is_looked_up_and_never_made_twice(world, kind):
    tree = w9(20)
    world.faults({"method": "POST", "path": "actionBatches$", "kind": kind, "times": 1})
    good(world.run("blueprint", tree))
    contents = [json.dumps(one["actions"]) for one in batches(world)]
    assert len(set(contents)) == len(contents)
    assert good(world.run("blueprint", tree))["changed"] is False


@pytest.mark.parametrize("kind", ["reset", "reset_after"])
@pytest.mark.parametrize("ports", [18, 24])
def test_a_batch_of_an_earlier_day_is_not_taken_for_the_one_whose_answer_was_lost(world, kind, ports):
    wanted = [{"port_id": str(number), "name": f"Till {number}"} for number in range(1, ports + 1)]
    good(world.run("switch_ports", wanted))
    for one in wanted:
        world.call("PUT", f"/devices/{world.device('switch_ports')}/switch/ports/{one['port_id']}", {"name": "by hand"})
    world.faults({"method": "POST", "path": "actionBatches$", "kind": kind, "times": 1})
    result = good(world.run("switch_ports", wanted))
    world_without_faults(world)
    named = {one["name"] for one in world.call("GET", f"/devices/{world.device('switch_ports')}/switch/ports")[:ports]}
    assert result["changed"] and named == {one["name"] for one in wanted} and len(batches(world)) == 2


def test_a_batch_that_cannot_be_asked_after_for_a_while_is_not_given_up(world):
    tree = w9(20)
    world.faults({"method": "GET", "path": "actionBatches/", "status": 503, "times": 7})
    assert good(world.run("blueprint", tree))["changed"]
    assert good(world.run("blueprint", tree))["changed"] is False


def test_a_batch_nobody_could_ask_after_may_have_changed_something(world):
    world.faults({"method": "GET", "path": "actionBatches/", "status": 503})
    wanted = [{"port_id": str(number), "name": f"Till {number}"} for number in range(1, 25)]
    result = world.run("switch_ports", wanted)
    assert result["failed"] and result["changed"]
    world_without_faults(world)
    world.patience.sleep(10.0)
    assert good(world.run("switch_ports", wanted))["changed"] is False


@pytest.mark.parametrize("delay", [40.0, 1e6])
def test_others_may_hold_all_five_places_for_a_while_or_for_ever(world, delay):
    busy_with(world, 5, delay, {"resource": "/devices/Q2MX-AAAA-0012", "operation": "update", "body": {"notes": "busy"}})
    slept = world.patience.slept
    good(world.run("blueprint", w9(20)))
    assert good(world.run("blueprint", w9(20)))["changed"] is False
    assert world.patience.slept - slept < 7200


def test_a_run_waits_for_what_an_earlier_one_left_in_the_same_site(world):
    tree = w9(1)
    busy_with(world, 1, 30.0, {"resource": f"/organizations/{world.organization}/networks", "operation": "create",
                               "body": {name: tree["networks"][0][option] for name, option in (
                                   ("name", "name"), ("productTypes", "product_types"), ("timeZone", "time_zone"))}})
    good(world.run("blueprint", tree))
    named = [one["name"] for one in world.call("GET", f"/organizations/{world.organization}/networks")]
    assert named.count("Store 0001") == 1
    slept = world.patience.slept
    busy_with(world, 1, 3000.0)
    assert good(world.run("blueprint", tree))["changed"] is False
    assert world.patience.slept - slept < 100, "somebody else's batch about another site is no reason to wait"


def test_where_there_are_no_batches_single_calls_do_it(world):
    world.faults({"path": "actionBatches", "status": 404, "body": {"errors": []}})
    good(world.run("blueprint", w9(20)))
    assert good(world.run("blueprint", w9(20)))["changed"] is False
    assert world.emulator.stats()["actions"] == 0


def test_what_batches_do_not_take_goes_singly(world):
    world.faults({"method": "POST", "path": "actionBatches$", "status": 400, "times": 1,
                  "body": {"errors": ["update operation is unsupported for /networks/x/wireless/ssids/0."]}})
    good(world.run("blueprint", w9(20)))
    assert good(world.run("blueprint", w9(20)))["changed"] is False


def test_what_is_turned_down_in_other_words_goes_singly_too(world):
    good(world.run("blueprint", w9(20)))
    tree = w9(20)
    for network in tree["networks"]:
        network["wireless_ssids"][1]["name"] = "Guests"
    home = world.call("GET", f"/organizations/{world.organization}/networks")[3]["id"]
    world.faults({"method": "POST", "path": "actionBatches$", "status": 400, "times": 1,
                  "body": {"errors": [f"'update' is no valid operation for /networks/{home}/wireless/ssids/1"]}})
    good(world.run("blueprint", tree))
    assert good(world.run("blueprint", tree))["changed"] is False


def test_a_successor_that_is_not_known_gives_way_to_the_call_it_stands_in_for(world):
    tree = w9(20)
    good(world.run("blueprint", tree))
    stood_in = [action for one in batches(world) for action in one["actions"] if action["operation"] == "servers"]
    assert len(stood_in) == 19  # the first went alone and was read back
    for network in tree["networks"]:
        network["network_syslog_servers"]["servers"][0]["port"] = 1514
        network["notes"] = "Watched"
    world.faults({"method": "POST", "path": "actionBatches$", "status": 400, "times": 1,
                  "body": {"errors": ["Unsupported operation: servers /networks/N_1/devices/syslog/servers"]}})
    named = [one["path"].rpartition("/")[2] for one in good(world.run("blueprint", tree))["requests"]]
    sent = [row for row in world.emulator.stats()["log"] if row["method"] == "PUT" and row["path"].endswith("syslogServers")]
    assert len(sent) == named.count("syslogServers") == 19 and named.count("servers") == 1
    assert good(world.run("blueprint", tree))["changed"] is False


def test_a_device_just_claimed_is_waited_for(world):
    world.emulator.store.knobs.claim_delay_polls = 3
    tree = w36(3)
    good(world.run("blueprint", tree))
    world.emulator.store.knobs.claim_delay_polls = 0
    assert good(world.run("blueprint", tree))["changed"] is False


def test_networks_are_deleted_one_after_another_in_batches(world):
    tree = w9(30)
    good(world.run("blueprint", tree))
    result = good(world.run("networks", [{"name": one["name"]} for one in tree["networks"]], state="deleted"))
    assert result["changed"] and len(result["requests"]) == 30 and result["calls"] < 12
    assert world.call("GET", f"/organizations/{world.organization}/networks") == []


def test_a_site_that_cannot_be_read_fails_alone(world):
    tree = w9(5)
    good(world.run("blueprint", tree))
    lost = next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == "Store 0003")
    for network in tree["networks"]:
        network["appliance_vlans"][0]["name"] = "Tills"
    world.faults({"method": "GET", "path": f"{lost}/wireless/ssids", "status": 400, "body": {"errors": ["cannot be read"]}})
    result = world.run("blueprint", tree)
    assert result["failed"] and {one["site"] for one in result["failures"]} == {"Store 0003"}
    assert "cannot be read" in result["msg"] and sorted(result["sites"]) == [f"Store {number:04}" for number in range(1, 6)]
    found = {one["name"]: one["appliance_vlans"][1]["name"] for one in sites(world_without_faults(world), tree)}
    assert found["Store 0003"] == "Data" and found["Store 0004"] == "Tills"


@pytest.mark.parametrize("wanted", [True, False])
def test_a_long_run_tells_how_far_it_is_unless_nobody_wants_to_know(world, wanted):
    world.emulator.store.knobs.batch_delay, lines = 40.0, []
    params = {**DEFAULTS, "api_key": world.emulator.key, "base_url": world.emulator.url, "organization": "Acme", "state": "merged", "progress": wanted}
    good(perform(BLUEPRINT, params, w9(20), False, say=lines.append, connect=lambda settings: Client(
        settings, Ledger.off(5000.0, clock=world.patience.now), sleep=world.patience.sleep, clock=world.patience.now)))
    assert bool(lines) is wanted and all(line.startswith(("reading: ", "writing: ")) and " of 20" in line for line in lines)
    assert any(line.startswith("writing: 0 of 20") for line in lines) is wanted


def world_without_faults(world):
    world.emulator.app.faults.rules.clear()
    return world
