# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Upgrades in stages: a default group that nobody has written yet can be named, none is scheduled twice, and what runs is not scheduled at all."""
from __future__ import annotations

import pytest

from tests.support.world import good

GROUPS, STAGES, EVENTS = (f"network_firmware_upgrades_staged_{one}" for one in ("groups", "stages", "events"))


def upgrade(*times, version="latest stable"):
    stages = [{"group": group, "milestones": {"scheduled_for": time}} for group, time in zip(("Lab", "Default group"), times)]
    return {"products": {"switch": {"next_upgrade": {"to_version": version}}}, "stages": stages}


FRIDAYS = ("2030-12-06T02:00:00Z", "2030-12-13T02:00:00Z")


def writes(done):
    return [(one["method"], one["path"].rpartition("/staged/")[2]) for one in done["requests"]]


def groups(world):
    return {one["name"]: one["groupId"] for one in world.call("GET", f"/networks/{world.network}/firmwareUpgrades/staged/groups")}


@pytest.mark.parametrize("renamed", [{}, {"description": "Everybody else"}], ids=["untouched", "written"])
def test_the_default_group_is_named_before_it_was_ever_written(world, renamed):
    assert groups(world) == {"Default group": "-1"}
    wanted = {"networks": [{"name": "Store 0012", GROUPS: [{"name": "Lab"}, *([{"name": "Default group", **renamed}] if renamed else [])],
                            STAGES: {"stages": ["Lab", "Default group"]}, EVENTS: upgrade(*FRIDAYS)}]}
    check = good(world.run("blueprint", wanted, check=True))
    done = good(world.run("blueprint", wanted))
    assert check["requests"] == done["requests"] and check["after"] == done["after"]
    assert "-1" not in groups(world).values()
    stages = world.call("GET", f"/networks/{world.network}/firmwareUpgrades/staged/stages")
    assert [one["group"]["name"] for one in stages] == ["Lab", "Default group"]
    assert good(world.run("blueprint", wanted))["requests"] == []


def test_the_default_group_is_not_removed(world):
    good(world.run(GROUPS, [{"name": "Lab"}]))
    assert [one["method"] for one in good(world.run(GROUPS, [], state="overridden"))["requests"]] == ["DELETE"]
    assert [*groups(world)] == ["Default group"]
    refused = world.run(GROUPS, [{"name": "Default group"}], state="deleted")
    assert refused["failed"] and "cannot be deleted" in refused["msg"]


def test_groups_that_are_not_named_are_the_last_stages(world):
    good(world.run(GROUPS, [{"name": "Lab"}, {"name": "Offices"}]))
    assert good(world.run(STAGES, {"stages": ["Offices"]}))["changed"]
    shown = good(world.run(STAGES, state="gathered"))["gathered"]["stages"]
    assert shown == ["Offices", "Default group", "Lab"]
    assert good(world.run(STAGES, {"stages": ["Offices", "Default group"]}))["requests"] == []


def test_the_default_group_of_a_new_network_is_the_last_stage(world):
    wanted = {"networks": [{"name": "Campus", "product_types": ["switch"], "time_zone": "America/Chicago", GROUPS: [{"name": "Lab"}, {"name": "Offices"}],
                            STAGES: {"stages": ["Offices", "Lab"]}}]}
    assert good(world.run("blueprint", wanted, check=True))["requests"] == good(world.run("blueprint", wanted))["requests"]
    assert good(world.run(STAGES, network="Campus", state="gathered"))["gathered"]["stages"] == ["Offices", "Lab", "Default group"]
    assert good(world.run("blueprint", wanted))["requests"] == []


def test_an_upgrade_is_moved_and_never_scheduled_twice(world):
    good(world.run(GROUPS, [{"name": "Lab"}]))
    assert writes(good(world.run(EVENTS, upgrade(*FRIDAYS))))[-1] == ("POST", "events")
    for same in (upgrade(*FRIDAYS), upgrade("2030-12-06T03:00:00+01:00", FRIDAYS[1], version="MS 16.8")):
        assert good(world.run(EVENTS, same))["requests"] == []
    moved = good(world.run(EVENTS, upgrade("2030-12-07T02:00:00Z", FRIDAYS[1])))
    assert writes(moved) == [("PUT", "events")] and "products" not in moved["requests"][0]["body"]
    other = good(world.run(EVENTS, upgrade("2030-12-07T02:00:00Z", FRIDAYS[1], version="latest beta")))
    assert writes(other) == [("PUT", "events")] and len(other["requests"][0]["body"]["stages"]) == 2


def test_an_upgrade_that_was_carried_out_is_done(world):
    good(world.run(GROUPS, [{"name": "Lab"}]))
    good(world.run(EVENTS, upgrade(*FRIDAYS)))
    world.emulator.store.clock.advance(10 * 365 * 86400)
    progress = good(world.run(EVENTS, state="gathered"))["gathered"]["facts"]["progress"]
    assert [(one["group"], one["status"]) for one in progress] == [("Lab", "Completed"), ("Default group", "Completed")]
    assert good(world.run(EVENTS, upgrade(*FRIDAYS)))["requests"] == []
    assert good(world.run("network_firmware_upgrades", {"products": {"switch": {"next_upgrade": {"to_version": "MS 16.8"}}}}))["requests"] == []


def test_what_runs_is_not_scheduled(world):
    good(world.run(GROUPS, [{"name": "Lab"}]))
    assert good(world.run(EVENTS, upgrade(*FRIDAYS, version="MS 16.7")))["requests"] == []


def test_a_dashboard_without_an_event_may_answer_404(world):
    good(world.run(GROUPS, [{"name": "Lab"}]))
    world.faults({"method": "GET", "path": "staged/events$", "status": 404, "times": 2})
    assert good(world.run(EVENTS, upgrade(*FRIDAYS), check=True))["changed"]


def test_a_switch_leaves_the_group_it_was_in(world):
    def inside(devices):
        return {"assigned_devices": {"devices": devices}}
    good(world.run(GROUPS, [{"name": "Lab", **inside(["Q2SW-AAAA-0012"])}, {"name": "Offices"}]))
    good(world.run(GROUPS, [{"name": "Offices", **inside(["Q2SW-AAAA-0012"])}]))
    shown = {one["name"]: one["assigned_devices"].get("devices") for one in good(world.run(GROUPS, state="gathered"))["gathered"]}
    assert shown == {"Default group": [], "Lab": [], "Offices": ["Q2SW-AAAA-0012"]}


def test_a_network_without_switches_is_not_asked(world):
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Kiosk", "productTypes": ["wireless"], "timeZone": "America/Chicago"})
    result = good(world.run("blueprint", {"networks": [{"name": "Kiosk"}]}, state="gathered"))
    assert not {GROUPS, STAGES, EVENTS} & {*result["gathered"]["networks"][0]}
    assert not [one for one in world.emulator.stats()["log"] if "/staged/" in one["path"]]
