# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices of the emulator are up or down, as its own door says, and tell it as the Dashboard does."""
from __future__ import annotations

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.dashboard import AP, NOON, ROUTER_MX, SWITCH, Dashboard


@pytest.fixture(scope="module")
def emulator():
    with Emulator(clock=Clock(lambda: 0.0, lambda: NOON)) as running:
        yield running


@pytest.fixture
def acme(emulator):
    """Two devices in a network, the access point in the inventory alone."""
    dashboard = Dashboard.fresh(emulator)
    dashboard.store = dashboard.network("Store", tags=["retail"])
    dashboard.post(f"/networks/{dashboard.store['id']}/devices/claim", {"serials": [SWITCH, ROUTER_MX]})
    dashboard.put(f"/devices/{SWITCH}", {"name": "SW1", "tags": ["core"]})
    return dashboard


def statuses(acme, what="availabilities", **query):
    return {one["serial"]: one["status"] for one in acme.get(f"{acme.org}/devices/{what}", **query)}


@pytest.mark.parametrize("what", ["availabilities", "statuses"])
def test_devices_in_networks_are_online_until_they_are_turned(acme, what):
    assert statuses(acme, what) == {SWITCH: "online", ROUTER_MX: "online"}
    assert acme.control("POST", "/devices", {"serials": [SWITCH], "status": "offline"}) == {"devices": 1}
    assert statuses(acme, what) == {SWITCH: "offline", ROUTER_MX: "online"}
    assert statuses(acme, what, **{"statuses[]": ["offline", "dormant"]}) == {SWITCH: "offline"}
    assert statuses(acme, what, **{"tags[]": ["core"]}) == {SWITCH: "offline"}
    assert statuses(acme, what, **{"productTypes[]": ["appliance"]}) == {ROUTER_MX: "online"}
    acme.control("POST", "/devices", {"serials": [SWITCH], "status": "online"})
    assert statuses(acme, what)[SWITCH] == "online"


def test_an_availability_names_network_and_tags_and_a_status_the_addresses(acme):
    row = next(one for one in acme.get(f"{acme.org}/devices/availabilities") if one["serial"] == SWITCH)
    assert row == {"mac": row["mac"], "name": "SW1", "network": {"id": acme.store["id"]}, "productType": "switch", "serial": SWITCH,
                   "status": "online", "tags": ["core"]}
    full = {one["serial"]: one for one in acme.get(f"{acme.org}/devices/statuses")}
    assert full[SWITCH]["lanIp"] == acme.get(f"/devices/{SWITCH}")["lanIp"] and full[SWITCH]["lanIp"].startswith("10.")
    assert full[ROUTER_MX]["lanIp"] is None and full[ROUTER_MX]["publicIp"] == full[SWITCH]["publicIp"]


def test_what_is_offline_has_not_reported_since(acme):
    def reported():
        return {one["serial"]: one["lastReportedAt"] for one in acme.get(f"{acme.org}/devices/statuses")}
    before = reported()
    acme.control("POST", "/devices", {"serials": [SWITCH], "status": "offline"})
    acme.control("POST", "/clock", {"advance": 3600})
    now = reported()
    assert now[SWITCH] == before[SWITCH] and now[ROUTER_MX] > before[ROUTER_MX]
    acme.control("POST", "/devices", {"serials": [SWITCH], "status": "dormant"})
    assert reported()[SWITCH] is None
    assert acme.get(f"{acme.org}/devices/statuses/overview") == {
        "counts": {"byStatus": {"online": 1, "alerting": 0, "offline": 0, "dormant": 1}}}


def test_a_status_or_device_nobody_knows_is_refused_with_a_sentence(acme):
    for body, word in (({"serials": [SWITCH, "Q2XX-XXXX-XXXX"], "status": "offline"}, "Q2XX-XXXX-XXXX"),
                       ({"serials": [SWITCH], "status": "down"}, "status"), ({"status": "offline"}, "serials"),
                       ({"serials": [AP], "status": "offline", "since": 1}, "since")):
        answer = requests.post(f"{acme.emulator.proxy}/_control/devices", json=body)
        assert answer.status_code == 400 and word in answer.text, answer.text
    assert set(statuses(acme).values()) == {"online"}
    assert "statuses" in acme.refusal("GET", f"{acme.org}/devices/availabilities?statuses[]=down")
