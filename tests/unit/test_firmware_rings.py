# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Firmware in rings: mistakes said before anything, what is to be sent and when, whether a ring is over and well, and what can go back."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.filter.firmware import firmware

NOW = "2026-11-28T16:00:00Z"  # a Saturday
VERSIONS = [{"id": "1", "short_name": "MR 30.5", "release_type": "stable"}, {"id": "2", "short_name": "MR 30.6", "release_type": "stable"},
            {"id": "3", "short_name": "MR 30.7", "release_type": "stable"}, {"id": "4", "short_name": "MR 31.6", "release_type": "beta"}]
RINGS = [{"name": "pilot", "tags": ["r1"]}, {"name": "rest", "tags": ["r2"]}]


def network(name, *tags, **more):
    return {"name": name, "tags": [*tags], "facts": {"id": f"N_{name}"}, **more}


def row(name, current="2", coming=None, when="", zone="America/Chicago", last=("1", "2")):
    by_id = {one["id"]: one for one in VERSIONS}
    return {"network_id": f"N_{name}", "timezone": zone, "upgrade_window": {"day_of_week": "sun", "hour_of_day": "4:00"}, "products": {"wireless": {
        "current_version": by_id[current], "available_versions": VERSIONS, "next_upgrade": {"time": when, "to_version": by_id.get(coming) or {"id": "0"}},
        "last_upgrade": {"time": "2026-11-27T10:00:00Z", "from_version": by_id[last[0]], "to_version": by_id[last[1]]}}}}


NETWORKS = [network("A", "r1"), network("B", "r2"), network("C")]


def plan(rows, version="MR 30.7", **more):
    return firmware(RINGS, "plan", **{"versions": {"wireless": version}, "start": "window", "networks": NETWORKS, "rows": rows, "now": NOW, **more})


@pytest.mark.parametrize(("more", "words"), [
    ({"data": []}, "firmware_rings: must be a list of rings"),
    ({"data": [{"name": "a", "tag": ["r1"]}]}, "firmware_rings[0].tag: is not a part of a ring; did you mean tags?"),
    ({"data": [{"tags": ["r1"]}]}, "firmware_rings[0]: name is missing"),
    ({"data": [{"name": "a", "tags": ["r1"]}, {"name": "a", "tags": ["r2"]}]}, "firmware_rings[1].name: there is a ring 'a' already"),
    ({"data": [{"name": "a", "tags": ["r9"]}]}, "ring 'a': there is no network with the tag r9"),
    ({"data": [{"name": "a", "networks": ["Aa"]}]}, "ring 'a': there is no network 'Aa'"),
    ({"data": [{"name": "a", "tags": ["r1"]}, {"name": "b", "networks": ["A"]}]}, "network 'A' is in two rings, 'a' and 'b'"),
    ({"networks": [network("A", "r1", config_template_id="Stores"), network("B", "r2")]}, "network 'A' of ring 'pilot' is bound to the template 'Stores'"),
    ({"versions": {"wirless": "latest stable"}}, "firmware_versions.wirless: is no product with firmware; did you mean 'wireless'?"),
    ({"versions": {"wireless": ""}}, "firmware_versions.wireless: is empty"),
    ({"start": "soonish"}, "firmware_start: 'soonish' is no time; write now, window, a day and hour"),
    ({"start": "2026-11-01 02:00"}, "firmware_start: '2026-11-01 02:00' has passed"),
    ({"start": "sunday 25:00"}, "firmware_start: 'sunday 25:00' is no time there is"),
    ({"wanted": {"devices": 120}}, "firmware_health.devices: must be a share in percent"),
    ({"wanted": {"device": 90}}, "firmware_health.device: is nothing that is looked at; did you mean 'devices'?"),
])
def test_mistakes_are_said_before_anything(more, words):
    given = {"data": RINGS, "versions": {"wireless": "latest stable"}, "start": "window", "networks": NETWORKS, "now": NOW, **more}
    assert any(words in one for one in firmware(given.pop("data"), "rings", **given)["problems"])


@pytest.mark.parametrize(("rows", "version", "words"), [
    ([row("A"), row("B")], "MR 30.8", "'MR 30.8' is not offered to A, B; did you mean 'MR 30."),
    ([row("A")], "MR 30.7", "the firmware of network 'B' could not be read"),
    ([row("A", "4"), row("B")], "MR 30.7", "network 'A' runs MR 31.6, which is newer than MR 30.7"),
    ([row("A", "3", coming="2", when="2026-12-01T00:00:00Z"), row("B")], "MR 30.7", "network 'A': its wireless firmware goes back from MR 30.7 to MR 30.6"),
    ([row("A", "2", last=("3", "2")), row("B")], "latest stable", "network 'A': its wireless firmware was taken back from MR 30.7 to MR 30.6"),
])
def test_what_cannot_be_carried_out_is_said_before_anything(rows, version, words):
    assert words in plan(rows, version)["problems"][0]


def test_latest_never_goes_back():
    told = plan([row("A", "4"), row("B")], "latest stable")
    assert told["problems"] == [] and told["rings"][0]["state"] == "done"
    assert any("runs MR 31.6, which is newer than latest stable (MR 30.7), and is left as it is" in line for line in told["lines"])


def test_the_plan_says_what_runs_what_changes_and_what_is_planned():
    elsewhere = [{"network": {"id": "N_C", "name": "C"}, "product_types": "switch", "status": "Scheduled", "time": "2026-12-01T00:00:00Z",
                  "to_version": {"short_name": "MS 17"}}]
    told = plan([row("A"), row("B", coming="4", when="2026-12-01T00:00:00Z")], upgrades=elsewhere)
    assert told["lines"] == [
        "ring pilot: to be scheduled, 1 networks", "  wireless MR 30.6 -> MR 30.7: to be scheduled, 2026-11-29 10:00 UTC, 1 networks: A",
        "ring rest: to be scheduled, 1 networks", "  wireless MR 30.6 -> MR 30.7: to be scheduled, 2026-11-29 10:00 UTC in place of MR 31.6, 1 networks: B",
        "planned elsewhere: C: switch MS 17, 2026-12-01T00:00:00Z", "in no ring, and left alone: C"]
    assert told["rings"][0]["config"] == {"networks": [{"name": "A", "network_firmware_upgrades": {
        "products": {"wireless": {"next_upgrade": {"to_version": "MR 30.7"}}}}}]}
    assert told["rings"][0]["soon"] is False


@pytest.mark.parametrize(("start", "zone", "sent", "soon"), [
    ("now", "UTC", "2026-11-28T16:01:00Z", True), ("sunday 02:00", "America/Chicago", "2026-11-29T08:00:00Z", False),
    ("sat 10:30", "America/Chicago", "2026-11-28T16:30:00Z", True), ("saturday 09:00", "America/Chicago", "2026-12-05T15:00:00Z", False),
    ("2026-12-06 02:00", "Europe/Berlin", "2026-12-06T01:00:00Z", False), ("window", "UTC", None, False),
])
def test_times_are_those_of_the_network(start, zone, sent, soon):
    ring = plan([row("A", zone=zone), row("B")], start=start)["rings"][0]
    upgrade = ring["config"]["networks"][0]["network_firmware_upgrades"]["products"]["wireless"]["next_upgrade"]
    assert (upgrade.get("time"), ring["soon"]) == (sent, soon)


def test_what_runs_or_is_scheduled_is_not_asked_for_again():
    later = "2026-12-06T10:00:00Z"
    for start, when, state in (("window", later, "scheduled already"), ("sunday 02:00", later, "scheduled already"), ("now", later, "to be scheduled"),
                               ("now", "2026-11-28T16:20:00Z", "scheduled already"), ("2026-12-06 04:00", later, "scheduled already"),
                               ("2026-12-06 05:00", later, "to be scheduled")):
        told = plan([row("A", "2", "3", when), row("B", "3")], start=start)
        assert [one["state"] for one in told["rings"]] == [state, "done"] and bool(told["rings"][0]["config"]) is (state == "to be scheduled")


def device(name, status, home="A"):
    return {"serial": name, "name": name, "status": status, "network": {"id": f"N_{home}"}}


def test_a_ring_that_is_done_must_be_well_before_the_next_begins():
    rows = [device("up", "online"), device("down", "offline"), device("never", "dormant"), device("far", "offline", "C")]
    assert plan([row("A", "3"), row("B")], after={"devices": rows})["unwell"] == [
        "ring pilot, which is done: 1 of 2 devices are up (50 %, 95 % are wanted); down: down (offline)"]
    assert plan([row("A", "3"), row("B")], after={"devices": rows}, wanted={"devices": 50})["unwell"] == []
    assert plan([row("A", "3"), row("B", "3")], after={"devices": rows})["unwell"] == [], "nothing is to follow"


def test_progress_is_that_of_the_wanted_version():
    ring = plan([row("A"), row("B")], start="now")["rings"][0]

    def listed(status, when="2026-11-28T16:01:00Z", to="3", product="wireless"):
        return {"network": {"id": "N_A"}, "product_types": product, "to_version": {"id": to}, "status": status, "time": when}
    for rows, over, bad in (([], False, 0), ([listed("Scheduled")], False, 0), ([listed("Completed", to="2")], False, 0), ([listed("Completed")], True, 0),
                            ([listed("Canceled")], True, 1), ([listed("Canceled", "2026-01-01T00:00:00Z"), listed("Completed")], True, 0),
                            ([listed("Completed", product="switch")], False, 0), ([listed("Completed", "2026-03-01T00:00:00Z")], False, 0),
                            ([listed("Canceled", "2026-12-05T00:00:00Z"), listed("Started")], False, 0),
                            ([listed("Completed"), listed("Canceled", "2026-12-05T00:00:00Z")], True, 0)):
        told = firmware(ring, "progress", rows=rows)
        assert (told["over"], len(told["bad"])) == (over, bad), rows


def test_health_is_compared_with_before():
    ring = {"networks": ["N_A"]}
    before = {"devices": [device("one", "online"), device("two", "alerting"), device("old", "offline"), device("far", "online", "C")],
              "uplinks": [{"serial": "one", "network_id": "N_A", "uplinks": [
                  {"interface": "wan1", "status": "active"}, {"interface": "wan2", "status": "failed"}]}],
              "alerts": [{"id": "1", "type": "outage", "network": {"id": "N_A"}}]}
    assert firmware(ring, "health", wanted={}, before=before, after=before)["well"]
    after = {"devices": [device("one", "online"), device("two", "offline"), device("old", "offline")],
             "uplinks": [{"serial": "one", "network_id": "N_A", "uplinks": [{"interface": "wan1", "status": "failed"}]}],
             "alerts": [*before["alerts"], {"id": "2", "type": "outage", "title": "Outage", "network": {"id": "N_A"}}]}
    assert firmware(ring, "health", wanted={"alerts": ["outage"]}, before=before, after=after)["bad"] == [
        "1 of 2 devices are up (50 %, 95 % are wanted); down: two (offline)", "uplinks that were active and are not: one wan1 (failed)", "new alerts: Outage"]
    assert firmware(ring, "health", wanted={"devices": 50, "uplinks": False}, before=before, after=after)["well"]
    assert "1 of 3 devices" in firmware(ring, "health", wanted={}, before={}, after=after)["bad"][0], "of a ring that had begun nobody knows what was up"


def test_a_ring_in_the_middle_of_its_upgrade_is_known():
    for when, begun in (("2026-11-28T15:50:00Z", True), ("2026-11-28T16:20:00Z", False)):
        assert plan([row("A", "2", "3", when), row("B")], start="now")["rings"][0]["begun"] is begun


REASONS = [{"category": "stability", "comment": "they reboot"}]


def test_only_an_upgrade_to_a_newer_version_is_taken_back():
    for there, steps in ((row("A", "3", last=("2", "3")), [{"product": "wireless", "networks": ["N_A"]}]), (row("A", "2", last=("3", "2")), []),
                         (row("A", "3", "2", "2026-11-28T17:00:00Z", last=("2", "3")), []), (row("A", "2", last=("2", "3")), [])):
        told = firmware([RINGS[0]], "rollback", networks=NETWORKS, rows=[there], wanted={"reasons": REASONS})
        assert (told["problems"], told["steps"]) == ([], steps)


@pytest.mark.parametrize(("wanted", "words"), [
    ({}, "firmware_rollback.reasons: is missing"), ({"reasons": [{"category": "stabilty", "comment": "x"}]}, "did you mean 'stability'?"),
    ({"reasons": [{"category": "other"}]}, "reasons[0].comment: is missing"), ({"reasons": REASONS, "products": ["wifi"]}, "'wifi' is no product"),
])
def test_a_rollback_needs_its_reasons(wanted, words):
    told = firmware([RINGS[0]], "rollback", networks=NETWORKS, rows=[row("A")], wanted=wanted)
    assert words in told["problems"][0] and told["steps"] == []


@pytest.mark.parametrize(("rows", "more", "turn", "end"), [
    ([row("A"), row("B")], {}, ["pilot"], "Ring pilot is scheduled for 2026-11-29 10:00 UTC. Ring rest waits for it: run this again after that."),
    ([row("A"), row("B")], {"wait": 6000}, ["pilot"], "Ring pilot is done and well. Ring rest waits: run this again."),
    ([row("A", coming="3", when="2026-11-29T10:00:00Z"), row("B")], {}, ["pilot"], "Ring pilot is scheduled for 2026-11-29 10:00 UTC. Ring rest waits"),
    ([row("A"), row("B")], {"start": "now"}, ["pilot", "rest"], "Every ring is done."),
    ([row("A", "3"), row("B")], {}, ["rest"], "Ring rest is scheduled for 2026-11-29 10:00 UTC."),
    ([row("A", "3"), row("B", "3")], {}, [], "Every ring is done."),
])
def test_a_run_begins_the_next_ring_alone_and_now_one_after_another(rows, more, turn, end):
    told = plan(rows, **more)
    assert [one["name"] for one in told["turn"]] == turn and told["end"].startswith(end)
    assert (told["dry_end"] == "Every ring is done.") == (not turn)


@pytest.mark.parametrize(("rows", "words"), [
    ([row("A"), row("B")], ["firmware_start: '2026-11-28 02:00' has passed at A of ring pilot; give a later moment"]),
    ([row("A", "3"), row("B")], ["firmware_start: '2026-11-28 02:00' has passed at B of ring rest; give a later moment"]),
    ([row("A", coming="3", when="2026-11-28T08:00:00Z"), row("B")], []),  # the pilot is in the middle of it; the rest is for another run
    ([row("A", "3"), row("B", "3")], []),
])
def test_a_moment_that_passed_today_is_refused_for_the_ring_whose_turn_it_is(rows, words):
    assert plan(rows, start="2026-11-28 02:00")["problems"] == words
