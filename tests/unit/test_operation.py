# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module operation: what is no state, told honestly, sent once, followed to its end."""
from __future__ import annotations

import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions import run
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.operation import OPERATION
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import invocation

from tests.support.asking import Misleading
from tests.support.world import PRODUCTS, good, in_process

MX, MS, MR = "Q2MX-AAAA-0012", "Q2SW-AAAA-0012", "Q2MR-AAAA-0012"


@pytest.fixture(name="world")
def _world():
    return in_process()


def do(world, name, **options):
    return world.ask(OPERATION, name=name, **options)


def turned_off(world, serial):
    world.emulator.store.find_device(serial)[1].turn("offline", world.patience.now())


# -- jobs


def test_a_ping_is_followed_to_its_end(world):
    result = good(do(world, "ping", serial=MX, params={"target": "8.8.8.8", "count": 3}))
    assert result["result"]["status"] == "complete" and result["result"]["results"]["sent"] == 3 and result["changed"] is False
    assert (result["result"]["serial"], result["result"]["network_id"]) == (MX, world.network)
    assert result["requests"] == [{"method": "POST", "path": f"/devices/{MX}/liveTools/ping", "body": {"target": "8.8.8.8", "count": 3}}]


def test_without_wait_the_job_is_told_as_it_begins(world):
    result = good(do(world, "ping", serial=MX, params={"target": "8.8.8.8"}, wait=False))["result"]
    assert result["status"] == "new" and result["ping_id"] and "results" not in result


@pytest.mark.parametrize(("name", "serial", "params"), [
    ("ping_device", MR, {}), ("arp_table", MS, {}), ("mac_table", MS, {}), ("cable_test", MS, {"ports": [1, "2"]}), ("leds_blink", MS, {"duration": 10}),
    ("ports_status", MS, {}), ("power_usage", MS, {}), ("routing_table_lookup", MX, {}), ("routing_table_summary", MX, {}), ("multicast_routing", MS, {}),
    ("wake_on_lan", MX, {"vlanId": "1", "mac": "00:11:22:33:44:55"}), ("throughput_test", MX, {}), ("ports_cycle", MS, {"ports": ["1"]})])
def test_every_live_tool_ends(world, name, serial, params):
    assert good(do(world, name, serial=serial, params=params, confirm=True))["result"]["status"] == "complete"


def test_a_job_that_failed_fails_the_task(world):
    turned_off(world, MX)
    result = do(world, "ping", serial=MX, params={"target": "8.8.8.8"})
    assert result["failed"] and not result["changed"] and "the job has failed: The device is unreachable." in result["msg"]


def test_waiting_for_a_job_has_an_end(world):
    Misleading(world, **{"liveTools/ping/": lambda url, time: (200, {"status": "running"}, {})})
    result = do(world, "ping", serial=MX, params={"target": "8.8.8.8"}, within="30 s")
    assert result["failed"] and "has not ended within 30 s; it is running" in result["msg"]


@pytest.mark.parametrize("status", ["complete", "completed", "Success", "done", None])
def test_a_job_may_be_found_late_and_end_in_other_words(world, status):
    done = {"status": status, "answer": 1} if status else {"answer": 1}
    Misleading(world, **{"liveTools/ping/": lambda url, time: (404, None, {}) if time < 3 else (200, done, {})})
    assert good(do(world, "ping", serial=MX, params={"target": "8.8.8.8"}))["result"]["answer"] == 1


def test_a_test_of_a_receiver_is_delivered(world):
    result = good(do(world, "webhook_test", network="Store 0012", params={"url": "https://example.com", "sharedSecret": "canary"}))
    assert result["result"]["status"] == "delivered" and not result["changed"]
    assert result["requests"][0]["body"] == {"url": "https://example.com", "sharedSecret": "(hidden)"}


# -- many places


def test_many_devices_at_once_and_one_bad_one_does_not_stop_the_others(world):
    turned_off(world, MX)
    world.call("PUT", f"/devices/{MS}", {"name": "core"})
    result = do(world, "ping", serial=["core", MX, "coer", MR], params={"target": "8.8.8.8"})
    assert result["failed"] and [one["serial"] for one in result["result"]] == [MS, MR] and result["result"][0]["device_name"] == "core"
    assert [one["place"] for one in result["failures"]] == [MX, "coer"] and "did you mean 'core'?" in result["msg"]


def test_a_list_of_one_gives_a_list(world):
    assert [one["serial"] for one in good(do(world, "ping", serial=[MX], params={"target": "8.8.8.8"}))["result"]] == [MX]


def test_a_device_that_is_named_twice_is_rebooted_once(world):
    world.call("PUT", f"/devices/{MS}", {"name": "core"})
    spy = Misleading(world)
    result = good(do(world, "reboot", serial=["core", MS, MS.lower(), MS], confirm=True))
    assert len([one for one in spy.asked if one.startswith("POST")]) == 1 == len(result["requests"]) == len(result["result"])


def test_two_devices_of_one_name_are_told_apart(world):
    for serial in (MS, MR):
        world.call("PUT", f"/devices/{serial}", {"name": "twin"})
    Misleading(world, **{f"{MS}/reboot": lambda url, time: (400, {"errors": ["no"]}, {})})
    result = do(world, "reboot", serial=[MS, MR], confirm=True)
    assert (result["applied"], [one["place"] for one in result["failures"]]) == ([f"twin ({MR})"], [f"twin ({MS})"])


# -- confirm, check mode, changed


@pytest.mark.parametrize("name", ["reboot", "cycle_ports"])
def test_what_is_not_harmless_asks_for_a_yes_and_is_a_change(world, name):
    params = {"ports": ["1"]} if name == "cycle_ports" else {}
    spy = Misleading(world)
    result = do(world, name, serial=MS, params=params)
    assert result["failed"] and f"confirm: {name} is not harmless; set confirm: true if it is meant" in result["msg"] and not spy.asked
    result = good(do(world, name, serial=MS, params=params, confirm=True))
    assert result["changed"] and len([one for one in spy.asked if one.startswith("POST")]) == 1


@pytest.mark.parametrize(("name", "options", "changed"), [
    ("reboot", {}, True), ("reboot", {"confirm": True}, True), ("ping", {"params": {"target": "8.8.8.8"}}, False),
    ("blink_leds", {"params": {"duration": 9}}, False)])
def test_in_check_mode_nothing_is_sent_and_all_is_told(world, name, options, changed):
    spy = Misleading(world)
    foretold = good(do(world, name, serial=MS, check=True, **options))
    assert not [one for one in spy.asked if one.startswith("POST")] and foretold["changed"] is changed
    assert bool(foretold["refused"]) == (changed and "confirm" not in options) == any("would be refused" in one for one in foretold["warnings"])
    done = good(do(world, name, serial=MS, **{**options, "confirm": True}))
    assert (done["changed"], done["requests"]) == (foretold["changed"], foretold["requests"])


@pytest.mark.parametrize(("options", "words"), [
    ({"name": "pnig"}, "name: there is no operation 'pnig'; did you mean ping?"), ({"name": ""}, "name is missing"),
    ({"name": "createOrganizationActionBatch"}, "there is no operation"), ({"name": "generateAdministeredIdentitiesMeApiKeys"}, "there is no operation"),
    ({"name": "ping", "serial": MX}, "params.target is missing; createDeviceLiveToolsPing needs it"),
    ({"name": "ping", "params": {"target": "x"}}, "serial is missing"),
    ({"name": "ping", "serial": MX, "params": {"target": "x", "cuont": 3}}, "params.cuont is no parameter of createDeviceLiveToolsPing; did you mean count?"),
    ({"name": "ping", "serial": MX, "params": {"target": "x", "count": "many"}}, "params.count must be a whole number"),
    ({"name": "wake_on_lan", "serial": MX, "params": {"vlan_id": "a", "mac": "x"}}, "params.vlan_id must be a whole number"),
    ({"name": "sm_modify_tags", "network": "x", "params": {"tags": ["a"], "updateAction": 5.5}}, "params.updateAction must be a text")])
def test_a_slip_is_answered_before_anything_is_sent(world, options, words):
    spy = Misleading(world)
    result = world.ask(OPERATION, confirm=True, **options)
    assert result["failed"] and not result["changed"] and words in result["msg"] and not [one for one in spy.asked if one.startswith("POST")]


@pytest.mark.parametrize("name", ["ping", "createDeviceLiveToolsPing", "Ping", "create_device_live_tools_ping"])
def test_an_operation_is_known_by_its_name_here_and_by_the_apis(world, name):
    assert good(do(world, name, serial=MX, params={"target": "8.8.8.8"}))["result"]["status"] == "complete"


def test_names_stand_for_identifiers_in_parameters(world):
    world.call("PUT", f"/devices/{MS}", {"name": "core"})
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Yard", "productTypes": ["switch"]})
    clone = good(do(world, "clone_switch", check=True, confirm=True, params={"sourceSerial": "core", "targetSerials": ["Q2SW-AAAA-0099"]}))["requests"][0]
    assert clone["body"] == {"sourceSerial": MS, "targetSerials": ["Q2SW-AAAA-0099"]}
    both = good(do(world, "combine_networks", check=True, confirm=True, params={"name": "All", "networkIds": ["Store 0012", "Yard"]}))["requests"][0]
    assert both["path"] == f"/organizations/{world.organization}/networks/combine" and both["body"]["networkIds"][0] == world.network
    for where in ({"network": "Store 0012"}, {"networks": ["Store 0012"]}):
        assert good(do(world, "recalculate_channels", check=True, confirm=True, **where))["requests"][0]["body"] == {"networkIds": [world.network]}
    assert len(good(do(world, "recalculate_channels", check=True, confirm=True, networks="all"))["requests"][0]["body"]["networkIds"]) == 2


def test_a_network_is_split(world):
    result = good(do(world, "split_network", network="Store 0012", confirm=True))
    assert len(result["result"]["resulting_networks"]) == len(PRODUCTS) and result["changed"]


# -- lost answers


@pytest.mark.parametrize("answer", [(502, {}, {}), (500, None, {}), (200, {"errors": ["?"]}, {})])
def test_what_is_not_harmless_is_never_sent_twice(world, answer):
    spy = Misleading(world, reboot=lambda url, time: answer)
    result = do(world, "reboot", serial=MS, confirm=True)
    assert result["failed"] and result["changed"] and result["unsure"] == [MS] and result["applied"] == []
    assert len([one for one in spy.asked if one.startswith("POST")]) == 1 and "look before you repeat it" in result["msg"]


def test_a_refusal_changed_nothing(world):
    Misleading(world, reboot=lambda url, time: (400, {"errors": ["The device is being upgraded"]}, {}))
    result = do(world, "reboot", serial=MS, confirm=True)
    assert result["failed"] and not result["changed"] and (result["applied"], result["unsure"]) == ([], []) and "being upgraded" in result["msg"]


def test_what_is_harmless_may_be_sent_again(world):
    spy = Misleading(world, blinkLeds=lambda url, time: (502, {}, {}) if time == 1 else (202, {"duration": 9}, {}))
    assert good(do(world, "blink_leds", serial=MS))["result"]["duration"] == 9 and len([one for one in spy.asked if "blinkLeds" in one]) == 2


def test_a_wait_for_the_budget_is_no_reason_to_send_twice(world):
    spy = Misleading(world, reboot=lambda url, time: (429, {"errors": ["later"]}, {"Retry-After": "1"}) if time == 1 else (202, {"success": True}, {}))
    result = good(do(world, "reboot", serial=MS, confirm=True))
    assert result["changed"] and result["result"]["success"] and len([one for one in spy.asked if "reboot" in one]) == 2


def test_some_applied_some_unsure(world):
    Misleading(world, **{f"{MS}/reboot": lambda url, time: (500, {}, {})})
    result = do(world, "reboot", serial=[MR, MS], confirm=True)
    assert result["failed"] and result["changed"] and (result["applied"], result["unsure"]) == ([MR], [MS])


def test_a_run_that_is_ended_begins_nothing_more_and_tells_how_far_it_came(world, monkeypatch):
    monkeypatch.setattr(run, "PARALLEL", 1)

    def ended(url, time):
        raise KeyboardInterrupt
    spy = Misleading(world, **{f"{MX}/reboot": ended})
    result = do(world, "reboot", serial=[MR, MX, MS], confirm=True)
    assert result["failed"] and result["changed"] and "interrupted" in result["msg"]
    assert (result["applied"], result["unsure"], result["not_attempted"]) == ([MR], [MX], [MS])
    assert not [one for one in spy.asked if one.startswith("POST") and MS in one]


# -- secrets


def test_secrets_of_bodies_and_answers_are_hidden(world):
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Cloud", "productTypes": ["appliance"]})
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": ["Q2VX-AAAA-0001"]})
    yard = next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == "Cloud")
    world.call("POST", f"/networks/{yard}/devices/claim", {"serials": ["Q2VX-AAAA-0001"]})
    asked = {"serial": "Q2VX-AAAA-0001", "confirm": True}
    assert good(do(world, "vmx_token", **asked))["result"]["token"] == "(hidden)"
    assert "/" in good(do(world, "vmx_token", show_secrets=True, **asked))["result"]["token"]


def test_a_secret_parameter_is_in_no_result_and_no_invocation(world):
    params = {"destination": {"organizationId": "1"}, "licenses": [{"key": "canary-key", "counts": []}]}
    given = {"name": "license_move_coterm", "confirm": True, "params": params}
    Misleading(world, licenses=lambda url, time: (400, {"errors": ["no license canary-key"]}, {}))
    result = world.ask(OPERATION, **given)
    assert result["failed"] and "canary" not in json.dumps([result, invocation(OPERATION, given)])
    lock = {"name": "sm_lock", "network": "Store 0012", "confirm": True, "params": {"ids": ["1"], "pin": 483920}}
    Misleading(world, sm=lambda url, time: (400, {"errors": ["bad pin 483920"]}, {}))
    assert "483920" not in json.dumps([world.ask(OPERATION, **lock), invocation(OPERATION, lock)])
