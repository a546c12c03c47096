# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Internet policies and the preferences of the uplink selection are one thing (quirk W7): neither takes the other's away, and a task says it one way."""
from __future__ import annotations

import pytest

from tests.support.world import good

POLICIES, SELECTION, OPTION = "appliance_sdwan_internet_policies", "appliance_traffic_shaping_uplink_selection", "wan_traffic_uplink_preferences"
FLOW = {"protocol": "tcp", "source": {"port": "any", "cidr": "10.12.0.0/24"}, "destination": {"port": "443", "cidr": "any"}}
WEB = {"preferred_uplink": "wan2", "traffic_filters": [{"type": "custom", "value": FLOW}]}
CALLS = {"preferred_uplink": "bestForVoIP", "fail_over_criterion": "uplinkDown", "traffic_filters": [
    {"type": "majorApplication", "value": {"destination": {"applications": [{"id": "meraki:layer7/application/67"}]}}}]}


def site(selection, policies):
    return {"networks": [{"name": "Store 0012", SELECTION: selection, POLICIES: {OPTION: policies}}]}


@pytest.mark.parametrize("state", ["replaced", "overridden", "deleted"])
def test_the_uplink_selection_leaves_policies_alone(world, state):
    good(world.run(POLICIES, {OPTION: [CALLS]}))
    good(world.run(SELECTION, {"default_uplink": "wan2"}))
    assert good(world.run(SELECTION, *([{"load_balancing_enabled": False}] if state != "deleted" else []), state=state))["changed"]
    assert not good(world.run(POLICIES, {OPTION: [CALLS]}))["changed"]


def test_one_task_sets_both_and_is_silent_then(world):
    tree = site({"default_uplink": "wan2"}, [CALLS, WEB])
    assert good(world.run("blueprint", tree))["changed"]
    assert good(world.run("blueprint", tree, state="replaced"))["requests"] == []


def test_what_contradicts_is_refused_before_anything_is_written(world):
    result = world.run("blueprint", site({OPTION: [WEB]}, [{**WEB, "preferred_uplink": "wan1"}]))
    assert result["failed"] and f"{POLICIES}.{OPTION} says otherwise than config.networks[0].{SELECTION}.{OPTION}" in result["msg"]
    assert "Nothing was changed" in result["msg"]
    good(world.run("blueprint", site({OPTION: [WEB]}, [{**WEB, "fail_over_criterion": "uplinkDown"}])))


def test_what_was_gathered_of_both_is_taken_back(world):
    good(world.run(POLICIES, {OPTION: [CALLS, WEB]}))
    network = good(world.run("blueprint", {"networks": [{"name": "Store 0012", SELECTION: None, POLICIES: None}]}, state="gathered"))["gathered"]
    assert [len(network["networks"][0][one][OPTION]) for one in (SELECTION, POLICIES)] == [2, 2]
    for state in ("merged", "replaced"):
        assert good(world.run("blueprint", network, state=state))["requests"] == []


def test_nothing_is_left_of_policies_that_are_deleted(world):
    good(world.run(POLICIES, {OPTION: [CALLS]}))
    assert good(world.run(POLICIES, state="deleted"))["changed"] and not good(world.run(POLICIES, state="deleted"))["changed"]
    assert good(world.run(SELECTION, state="gathered"))["gathered"].get(OPTION) in (None, [])
