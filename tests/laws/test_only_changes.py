# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Only what changes is sent, over every resource; but what a changed mode brings with it, what nobody can compare, and where leaving out resets."""
from __future__ import annotations

import copy
import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import SAMPLES
from tests.support.world import good, in_process

ALONE = sorted(name for name, one in RESOURCES.items() if not one.send_all and not one.membership and one.by_option)


def changes(item, resource):
    """(option, the object with another value of it) for every plain option no other one depends on."""
    modes = {option for one in resource.fields for way in (one.only_if, one.required_if) for part in (way if isinstance(way, tuple) else [way] if way else [])
             for option in part}
    for one in resource.fields:
        free = one.type == "bool" or one.type == "str" and one.mode == "value" and not (one.choices or one.pattern or one.bounds or one.ref)
        fixed = one.required or one.create_only or one.control or one.name in (resource.key, resource.referred_by) or one.name in modes
        if one.name in item and free and not fixed and "ip" not in one.name.split("_") and one.mode != "exclusive":
            yield one, {**item, one.name: not item[one.name] if one.type == "bool" else f"{item[one.name]}x"}


@pytest.mark.parametrize("name", ALONE)
def test_only_what_changes_is_sent(name):
    world, resource = in_process(), RESOURCES[name]
    world.prepare(SAMPLES[name].setup)
    good(world.run(name, SAMPLES[name].config))
    whole = good(world.run(name, state="gathered"))["gathered"]
    item = next(iter(whole), {}) if resource.many else whole
    always = {one.api for one in resource.fields if one.required or resource.build_requests and (one.required_on_create or one.name == resource.key)}
    for one, other in changes(item, resource):
        for state in ("merged", "replaced"):
            result = world.run(name, [other] if resource.many else other, state=state, check=True)
            if result.get("failed"):
                continue  # what it would be refused for is tried elsewhere
            bodies = [request["body"] for request in result["requests"] if request["method"] == "PUT"]
            assert all(body.keys() - always <= {one.api} for body in bodies), (one.name, state, bodies)


def test_a_port_under_a_profile_is_changed_without_what_the_profile_governs(world):
    """As a Dashboard does that refuses to be told of what a profile governs, changed or not."""
    path = "/devices/Q2SW-AAAA-0012/switch/ports/3"
    shown = world.call("GET", path)
    given = [{"port_id": "3", "name": "Desk", "type": shown["type"], "vlan": shown["vlan"], "poe_enabled": shown["poeEnabled"], "tags": ["desk"]}]
    for state in ("merged", "replaced"):
        result = good(world.run("switch_ports", given, state=state, check=True))
        assert [sorted(request["body"]) for request in result["requests"]] == [["name", "tags"]]


def test_a_position_is_sent_whole(world):
    good(world.run("devices", [{"serial": "Q2SW-AAAA-0012", "lat": 1.5, "lng": 2.5}]))
    result = good(world.run("devices", [{"serial": "Q2SW-AAAA-0012", "lat": 1.75, "lng": 2.5, "name": ""}]))
    assert [one["body"] for one in result["requests"]] == [{"lat": 1.75, "lng": 2.5}]


def test_what_a_mode_brings_comes_with_it(world):
    good(world.run("wireless_ssids", [{"number": 2, "name": "Staff", "auth_mode": "psk", "psk": "a-long-secret", "wpa_encryption_mode": "WPA2 only"}]))
    good(world.run("wireless_ssids", [{"number": 2, "auth_mode": "open"}]))
    again = {"number": 2, "name": "Staff", "auth_mode": "psk", "psk": "a-long-secret", "wpa_encryption_mode": "WPA2 only", "visible": True}
    body = good(world.run("wireless_ssids", [again]))["requests"][0]["body"]
    assert sorted(body) == ["authMode", "encryptionMode", "psk", "wpaEncryptionMode"], json.dumps(body)
    assert good(world.run("wireless_ssids", [copy.deepcopy(again)]))["changed"] is False
