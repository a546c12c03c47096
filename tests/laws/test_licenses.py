# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Licenses are named by key or identifier and never shown by their key; each kind of organization gets its licenses, or a sentence that says how."""
from __future__ import annotations

import json

import pytest

from tests.support.world import good

NAME, KEYS = "organization_licenses", ("Z2AA-BBBB-CCC1", "Z2AA-BBBB-CCC2")


def claim(world, *keys):
    good(world.run("organization_inventory", {"licenses": [{"key": one} for one in keys]}))
    return {one["licenseKey"]: one["id"] for one in world.call("GET", f"/organizations/{world.organization}/licenses")}


def licensed(world, model):
    world.emulator.store.orgs[world.organization].data["licensing"] = model


def test_a_license_is_named_by_its_key_or_its_identifier_and_shown_by_the_latter(world):
    ids = claim(world, *KEYS)
    done = good(world.run(NAME, [{"license": KEYS[0], "device_serial": "Q2MR-AAAA-0012"}], diff=True))
    assert [(one["method"], one["path"].rpartition("/")[2], one["body"]) for one in done["requests"]] == [
        ("PUT", ids[KEYS[0]], {"deviceSerial": "Q2MR-AAAA-0012"})]
    assert good(world.run(NAME, [{"license": ids[KEYS[0]], "device_serial": "q2mr-aaaa-0012"}]))["requests"] == []
    shown = good(world.run(NAME, state="gathered"))["gathered"]
    assert [(one["license"], one.get("device_serial"), one["facts"]["state"], one["facts"].get("network")) for one in shown] == [
        (ids[KEYS[0]], "Q2MR-AAAA-0012", "active", "Store 0012"), (ids[KEYS[1]], None, "unused", None)]
    assert not any(key in json.dumps([done, shown]) for key in KEYS)


def test_a_device_is_named_too(world):
    claim(world, KEYS[0])
    good(world.run("devices", [{"serial": "Q2MR-AAAA-0012", "name": "AP 1"}]))
    assert good(world.run(NAME, [{"license": KEYS[0], "device_serial": "AP 1"}]))["requests"][0]["body"] == {"deviceSerial": "Q2MR-AAAA-0012"}


def test_a_key_of_two_licenses_means_neither(world):
    ids = claim(world, KEYS[0])
    kept = world.emulator.store.orgs[world.organization].data["licenses"]
    kept.append({**kept[0], "id": "77"})
    refused = world.run(NAME, [{"license": KEYS[0], "device_serial": "Q2MR-AAAA-0012"}])
    assert refused["failed"] and ids[KEYS[0]] in refused["msg"] and "77" in refused["msg"]


@pytest.mark.parametrize("model", ["co-term", "subscription"])
@pytest.mark.parametrize("state", ["merged", "replaced", "overridden", "deleted"])
def test_where_none_is_assigned_a_task_says_what_to_do(world, model, state):
    licensed(world, model)
    refused = world.run(NAME, [{"license": KEYS[0], "device_serial": "Q2MR-AAAA-0012"}], state=state)
    assert refused["failed"]
    assert all(word in refused["msg"] for word in ("license_move_coterm", "bind_subscription", "organization_inventory"))
    assert refused["changed"] is False


@pytest.mark.parametrize("model", ["co-term", "subscription"])
def test_where_none_is_assigned_gathered_has_none(world, model):
    licensed(world, model)
    assert good(world.run(NAME, state="gathered"))["gathered"] == []
    assert NAME not in good(world.run("blueprint", state="gathered"))["gathered"]
