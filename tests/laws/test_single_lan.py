# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The single LAN of a network excludes its VLANs: which of the two is there is never changed in passing."""
from __future__ import annotations

import pytest

from tests.samples._shared import DATA, WITH_VLANS
from tests.support.world import good

LAN = {"subnet": "10.14.0.0/24", "appliance_ip": "10.14.0.1"}


@pytest.fixture
def vlans(world):
    world.prepare(WITH_VLANS)
    return lambda: world.call("GET", f"/networks/{world.network}/appliance/vlans/settings")["vlansEnabled"]


def test_the_vlans_that_a_single_lan_takes_away_are_counted(world, vlans):
    refused = world.run("appliance_single_lan", LAN, max_deletions=2)
    assert refused["failed"] and "max_deletions" in refused["msg"] and "VLAN 10" in refused["msg"] and "Nothing was changed." in refused["msg"] and vlans()
    check, real = (good(world.run("appliance_single_lan", LAN, check=check)) for check in (True, False))
    assert check["requests"] == real["requests"] and not vlans()
    assert good(world.run("appliance_single_lan", LAN))["requests"] == []


def test_where_vlans_are_on_there_is_no_single_lan_to_read_or_reset(world, vlans):
    assert good(world.run("appliance_single_lan", state="deleted"))["requests"] == [] and vlans()
    assert good(world.run("appliance_single_lan", state="gathered"))["gathered"] == {}


def test_one_network_has_one_of_the_two(world):
    both = {"networks": [{"name": "Store 0012", "appliance_single_lan": LAN, "appliance_vlans": [DATA]}]}
    refused = world.run("blueprint", both)
    assert refused["failed"] and "vlans_enabled" in refused["msg"] and "Nothing was changed." in refused["msg"]
