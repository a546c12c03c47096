# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Slots fail alone: one port or SSID that is refused stops no other; what was not sent is neither in `requests` nor in `after`, and is named."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.errors import refused
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.special import ssids

from tests.support.world import good

SWITCH = "Q2SW-AAAA-0012"
PORTS = [{"port_id": str(number), "name": f"Desk {number}"} for number in range(1, 9)]
SSIDS = [{"number": number, "name": f"Air {number}"} for number in range(6)]
SLOTS = [("switch_ports", PORTS, "port_id"), ("wireless_ssids", SSIDS, "number")]
GOVERNED = {"adaptive_policy_group_id": "Infrastructure"}


@pytest.fixture(name="bad")
def _bad(monkeypatch):
    """Names the SSID the emulator refuses, for a reason of its own. A port is refused for its adaptive policy (quirk N6)."""
    names, uses = [], ssids.uses_radius

    def judge(ssid):
        if ssid["name"] in names:
            raise refused("not this one")
        return uses(ssid)
    monkeypatch.setattr(ssids, "uses_radius", judge)
    return names


@pytest.mark.parametrize("number", [0, 1, 5])
@pytest.mark.parametrize(("name", "slots", "key"), SLOTS, ids=[one[0] for one in SLOTS])
@pytest.mark.parametrize("count", [2, 6])
def test_a_slot_that_is_refused_stops_no_other(world, bad, name, slots, key, number, count):
    number, given = min(number, count - 1), [dict(one) for one in slots[:count]]
    bad.append(f"Air {number}")
    wrong = [{**one, **(GOVERNED if at == number and name == "switch_ports" else {})} for at, one in enumerate(given)]
    result = world.run(name, wrong)
    assert result["failed"] and result["changed"] and result["not_attempted"] == [], result["msg"]
    assert len(result["applied"]) == count - 1 and len(result["failures"]) == 1
    bad.clear()
    there = {str(one[key]): one.get("name") for one in good(world.run(name, state="gathered"))["gathered"]}
    after = {str(one[key]): one.get("name") for one in result["after"]}
    assert there == after and [there[str(one[key])] == one["name"] for one in given] == [at != number for at in range(count)]
    again = good(world.run(name, given))
    assert len(again["requests"]) == 1 and good(world.run(name, given))["changed"] is False


def test_in_a_blueprint_too_and_what_needs_the_slot_waits(world, bad):
    bad.append("Air 2")
    rules = [{"number": number, "rules": [{"comment": "Web", "policy": "deny", "protocol": "tcp"}]} for number in (1, 2, 3)]
    tree = {"networks": [{"name": "Store 0012", "wireless_ssids": SSIDS, "wireless_ssid_l3_firewall_rules": rules,
                          "devices": [{"serial": SWITCH, "switch_ports": PORTS}]}]}
    result = world.run("blueprint", tree)
    assert result["failed"] and [one["object"] for one in result["failures"]] == ["SSID 2 of Store 0012"]
    assert result["not_attempted"] == ["SSID firewall 2 of Store 0012"] and "Not attempted: SSID firewall 2 of Store 0012" in result["msg"]
    assert len(result["applied"]) == len(SSIDS) - 1 + 2 + len(PORTS)
    assert not any(one["path"].endswith("/ssids/2/firewall/l3FirewallRules") for one in result["requests"])
    bad.clear()
    again = good(world.run("blueprint", tree))
    assert [one["path"].partition("/wireless/")[2] for one in again["requests"]] == ["ssids/2", "ssids/2/firewall/l3FirewallRules"]


def test_what_nobody_named_is_not_reset_when_a_slot_that_was_given_failed(world):
    good(world.run("switch_ports", [{"port_id": "8", "name": "Printer"}]))
    result = world.run("switch_ports", [{**PORTS[0], **GOVERNED}, PORTS[1]], state="overridden")
    assert result["failed"] and result["not_attempted"] == [f"port 8 of {SWITCH}"] and len(result["applied"]) == 1
    assert world.call("GET", f"/devices/{SWITCH}/switch/ports/8")["name"] == "Printer"


def test_a_dashboard_that_keeps_failing_is_not_asked_for_every_slot(world):
    world.faults({"kind": "status", "method": "POST", "path": "actionBatches", "status": 404, "times": 999},
                 {"kind": "status", "method": "PUT", "path": "switch/ports", "status": 500, "times": 999})
    result = world.run("switch_ports", PORTS)
    assert result["failed"] and len(result["failures"]) == 3 and len(result["not_attempted"]) == 5
    assert "Not attempted: port 4" in result["msg"] and len(result["requests"]) == len(result["unsure"]) == 3
    assert result["after"][3:] == result["before"][3:] and result["after"][:3] != result["before"][:3]  # they may have been written


def test_a_new_object_is_told_as_far_as_it_was_carried_out(world):
    world.prepare({"appliance_vlans_settings": {"vlans_enabled": True}})
    world.faults({"kind": "status", "method": "PUT", "path": "appliance/vlans/77$", "status": 400, "body": {"errors": ["no"]}, "times": 9})
    result = world.run("appliance_vlans", [{"id": 77, "name": "V77", "subnet": "10.12.77.0/24", "appliance_ip": "10.12.77.1", "dhcp_lease_time": "1 hour"}])
    made = {one["id"]: one for one in result["after"]}
    assert result["failed"] and made["77"]["name"] == "V77" and "dhcp_lease_time" not in made["77"] and len(result["requests"]) == 2
