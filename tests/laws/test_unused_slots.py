# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who gathers everything does not ask for what hangs on slots nobody uses; all else is shown as a full reading shows it."""
from __future__ import annotations

import re

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.unused import unused

from tests.samples import SAMPLES
from tests.support.world import good

#: What each SSID has one, or many, of.
PER_SSID = {name: "ssid" if one.parents else one.key for name, one in RESOURCES.items()
            if "/ssids/" in one.path and one.hangs_on == ("wireless_ssids",)}
SPLASH = "wireless_ssid_splash_settings"


def everything(world):
    """The network, as a blueprint of the whole organization shows it."""
    return next(one for one in good(world.run("blueprint", state="gathered"))["gathered"]["networks"] if one["name"] == "Store 0012")


def test_all_that_hangs_on_ssids_is_meant():
    assert len(PER_SSID) == 10 and SPLASH in PER_SSID


def test_what_is_left_out_is_of_unused_slots_and_as_these_are_at_first(world):
    for name, key in PER_SSID.items():
        world.prepare(SAMPLES[name].setup)
        good(world.run(name, SAMPLES[name].config))
        for number in {one[key] for one in SAMPLES[name].config if isinstance(one[key], int)}:
            world.call("PUT", f"/networks/{world.network}/wireless/ssids/{number}", {"name": f"In use {number}"})
    shown = everything(world)
    for name in PER_SSID:
        full = good(world.run(name, state="gathered"))["gathered"]
        left = [one for one in full if one not in shown[name]]
        assert [one for one in full if one not in left] == shown[name] and (RESOURCES[name].parents or left), name
        exact = good(world.run(name, shown[name], state="overridden", check=True, allow_empty=True, max_deletions=100))
        assert not exact["changed"], f"{name}: of the slots left out something was set: {exact['requests']}"


def test_what_was_gathered_changes_nothing_in_any_state(world):
    good(world.run("wireless_ssids", [{"number": 3, "name": "Guests", "enabled": True}]))
    good(world.run(SPLASH, [{"number": 3, "welcome_message": "Welcome"}]))
    tree = {"networks": [everything(world)]}
    assert [one["number"] for one in tree["networks"][0][SPLASH]] == [0, 3]
    for state in ("merged", "replaced"):
        result = good(world.run("blueprint", tree, state=state, max_deletions=1000))
        assert (result["changed"], result["requests"]) == (False, []), state


@pytest.mark.parametrize("option, value", [("name", "Guests"), ("enabled", True), ("visible", False), ("perClientBandwidthLimitUp", 100),
                                           ("authMode", "8021x-meraki")])
def test_a_slot_of_which_anything_was_set_is_used(world, option, value):
    world.call("PUT", f"/networks/{world.network}/wireless/ssids/7", {option: value})
    assert [one["number"] for one in everything(world)[SPLASH]] == [0, 7]


def test_whoever_names_them_gets_all(world):
    found = good(world.run("blueprint", {"networks": [{"name": "Store 0012", SPLASH: None}]}, state="gathered"))["gathered"]
    assert len(found["networks"][0][SPLASH]) == 15 == len(good(world.run(SPLASH, state="gathered"))["gathered"])


def test_an_answer_that_does_not_show_whether_a_slot_is_used_proves_nothing():
    ssids, row = RESOURCES["wireless_ssids"], {"number": 4, "name": "Unconfigured SSID 5", "enabled": False}
    assert unused(ssids, [row]) == {"4"}
    assert not any(unused(ssids, [{name: value for name, value in row.items() if name != left}]) for left in ("name", "enabled", "number"))
    assert not unused(RESOURCES["appliance_vlans"], [row]) and not unused(None, [row])


def test_slots_nobody_uses_cost_no_calls(world):
    good(world.run("blueprint", state="gathered"))
    reads = [one["path"] for one in world.emulator.stats()["log"]]
    assert {re.sub(r".*/ssids/(\d+)/.*", r"\1", one) for one in reads if "/wireless/ssids/" in one} == {"0"} and len(reads) < 135
