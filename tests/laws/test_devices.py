# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which network a device is in: known where nobody says it, never guessed, and changed once."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.change import Step

from tests.support.world import good

SWITCH = "Q2SW-AAAA-0012"


def homes(world):
    return {one["serial"]: one["networkId"] for one in world.call("GET", f"/organizations/{world.organization}/devices")}


@pytest.mark.parametrize("serial", [SWITCH, SWITCH.lower()])
def test_a_device_is_removed_from_its_network_also_where_that_is_not_given(world, serial):
    predicted = good(world.run("devices", [{"serial": serial}], state="deleted", network=None, check=True))
    real = good(world.run("devices", [{"serial": serial}], state="deleted", network=None))
    assert predicted["requests"] == real["requests"] == [
        {"method": "POST", "path": f"/networks/{world.network}/devices/remove", "body": {"serial": SWITCH}}]
    assert real["changed"] and real["warnings"] == [] and SWITCH not in homes(world)
    again = good(world.run("devices", [{"serial": serial}], state="deleted", network=None))
    assert (again["changed"], again["requests"]) == (False, [])


def test_the_devices_of_a_network_are_overridden_only_where_it_is_said_which_network(world):
    writes = world.writes()
    for config in ([{"serial": SWITCH}], []):
        result = world.run("devices", config, state="overridden", network=None)
        assert result["failed"] and "network is missing" in result["msg"]
    assert world.writes() == writes
    assert good(world.run("devices", [{"serial": SWITCH, "name": "sw1"}], network=None))["changed"]


def test_a_path_with_a_hole_in_it_is_never_sent():
    hole = Step("POST", "/networks/{network}/devices/remove", {"network": None, "serial": None, "id": SWITCH}, {"serial": SWITCH})
    for use in (hole.target, hole.requests, hole.action):
        with pytest.raises(BadInput, match="which network is meant"):
            use()


def test_a_device_given_by_name_is_in_one_network_too(world):
    good(world.run("networks", [{"name": "Other", "product_types": ["switch"]}]))
    world.call("PUT", f"/devices/{SWITCH}", {"name": "sw1"})
    writes = world.writes()
    here, there = {"name": "Store 0012", "devices": [{"name": "sw1"}]}, {"name": "Other", "devices": [{"serial": SWITCH, "move": True}]}
    for tree, words in (([here, {"name": "Other", "devices": [{"name": "sw1", "move": True}]}],
                         "config.networks[1].devices[0].name repeats config.networks[0].devices[0]: 'Q2SW-AAAA-0012' is given in two networks"),
                        ([there, here], "config.networks[1].devices[0].name repeats config.networks[0].devices[0]"),
                        ([here, there], "config.networks[1].devices[0].serial repeats config.networks[0].devices[0]"),
                        ([{"name": "Store 0012", "devices": [{"name": "sw1"}, {"serial": "Q2MR-AAAA-0012"}, {"serial": SWITCH}]}],
                         "config.networks[0].devices[2].serial repeats config.networks[0].devices[0]: 'Q2SW-AAAA-0012' is given twice")):
        result = world.run("blueprint", {"networks": tree})
        assert result["failed"] and result["msg"].startswith(words) and result["msg"].count("repeats") == 1, result["msg"]
    assert world.writes() == writes


@pytest.mark.parametrize("turned", [False, True])
def test_a_device_that_moves_between_two_networks_leaves_the_first_once_and_counts_as_no_removal(world, turned):
    networks = [{"name": "Store 0012", "devices": [{"serial": "Q2MX-AAAA-0012"}, {"serial": "Q2MR-AAAA-0012"}]},
                {"name": "Other", "product_types": ["switch"], "devices": [{"serial": SWITCH, "move": True}]}]
    tree = {"networks": networks[::-1] if turned else networks}
    predicted = good(world.run("blueprint", tree, state="overridden", max_deletions=0, check=True))
    real = good(world.run("blueprint", tree, state="overridden", max_deletions=0))
    assert predicted["requests"] == real["requests"] and real["warnings"] == []
    assert [one["path"].replace(world.network, "#") for one in real["requests"] if one["path"].startswith("/networks/") and "/devices/" in one["path"]] == [
        "/networks/#/devices/remove", "/networks/(Other)/devices/claim"]
    assert homes(world)[SWITCH] != world.network and len(homes(world)) == 3
    again = good(world.run("blueprint", tree, state="overridden", max_deletions=0))
    assert (again["changed"], again["requests"]) == (False, [])


def test_a_device_that_cannot_come_stays_where_it_is(world):
    tree = {"networks": [{"name": "Store 0012", "devices": [{"serial": "Q2MX-AAAA-0012"}, {"serial": "Q2MR-AAAA-0012"}]},
                         {"name": "Other", "product_types": ["switch"], "devices": [{"serial": SWITCH, "move": True}]}]}
    world.faults({"method": "POST", "path": "/organizations/[0-9]+/networks", "status": 400, "times": 9, "body": {"errors": ["no"]}})
    result = world.run("blueprint", tree, state="overridden")
    assert result["failed"] and result["not_attempted"] == [f"device {SWITCH} of Other"] and homes(world)[SWITCH] == world.network
