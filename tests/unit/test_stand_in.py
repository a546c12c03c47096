# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that an export does not hold hide no other difference, are never told as one, and are never sent."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.rows import rows
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.drift.stand_in import STAND_IN, unsent, untold
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.exports.restore import restore

HIDDEN = {"secret": "ssid_0_psk"}
TREE = {"organization": "Acme", "networks": [{"name": "S", "product_types": ["wireless"], "wireless_ssids": [
    {"number": 0, "name": "A", "psk": HIDDEN}, {"number": 1, "name": "B", "psk": {"secret": "ssid_1_psk"}}]}]}


def differing(number, declared, present):
    return {"network": "S", "template": False, "serial": None, "device": None, "resource": "wireless_ssids", "object": str(number), "kind": "changed",
            "path": f"config.networks[0].wireless_ssids[{number}]", "key": {"number": number}, "declared": declared, "present": present}


def test_a_secret_that_was_not_given_is_no_difference_and_one_that_was_is():
    found = restore(TREE, "Acme", {"ssid_1_psk": "secret-psk-1"}, stand_in=STAND_IN)
    assert found["missing"] == ["ssid_0_psk (S)"] and found["left_out"] == []
    told = untold([differing(0, {"psk": "(hidden, changed)", "name": "A"}, {"psk": "(hidden)", "name": "X"}),
                   differing(1, {"psk": "(hidden, changed)"}, {"psk": "(hidden)"})], found["config"])
    assert [(one["object"], one["option"]) for one in rows(told)] == [("0", "name"), ("1", "psk")]


def test_elsewhere_no_object_is_left_out_so_that_paths_are_the_same():
    config = restore(TREE, "Lab", {}, stand_in=STAND_IN)["config"]
    assert [one["number"] for one in config["networks"][0]["wireless_ssids"]][:2] == [0, 1]


def test_a_stand_in_is_not_sent():
    assert STAND_IN not in str(unsent(restore(TREE, "Acme", {}, stand_in=STAND_IN)["config"]))


def test_nested_in_lists():
    config = {"networks": [{"wireless_ssids": [{"radius_servers": [{"host": "a", "secret": STAND_IN}]}]}]}
    one = differing(0, {"radius_servers": [{"host": "a", "secret": "(hidden, changed)"}]}, {"radius_servers": [{"host": "a", "secret": "(hidden)"}]})
    assert rows(untold([one], config)) == []


def test_a_slot_nobody_used_is_declared_so_that_somebody_who_uses_it_is_told():
    slots = restore(TREE, "Acme", {}, stand_in=STAND_IN)["config"]["networks"][0]["wireless_ssids"]
    assert [one["number"] for one in slots] == list(range(15)) and slots[5]["enabled"] is False
    assert len(restore(TREE, "Acme", {})["config"]["networks"][0]["wireless_ssids"]) == 2
