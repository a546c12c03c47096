# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the whole organization looks like just now: networks on air, wireless clients, alerts, and when devices went away or came back.

An alert stands for every device that is not online, as long as it is not. SSIDs are on air at access points that are online.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import stamp
from ...core.errors import refused
from ...core.filters import among, candidates, moment, passing
from ...core.store import Device
from ..row import Spot
from . import made_up
from .clients import clients_of
from .ssids import COUNT, SSIDS

BANDS = (("2.4", (1, 6, 11), 20), ("5", (36, 44, 149, 157), 40))
ALERTS = {"offline": ("unreachable", "Device is unreachable", "critical"), "alerting": ("device_alerting", "Device reports a problem", "warning")}
DAY = 86400.0


def _points(call: Call) -> list[Device]:
    checks = [lambda device: device.product_type == "wireless" and device.network_id in call.org.networks,
              *among(call, {"networkIds": "network_id", "serials": "serial"})]
    return passing(candidates(call), checks, "serial")


def _is_true(call: Call, name: str) -> bool:
    return (call.one_of(name, "true", "false") or "false") == "true"


def on_air(call: Call, device: Device) -> dict[str, Any]:
    """Every SSID of an access point in both bands. ``hideDisabled`` leaves out those that are off."""
    network = call.org.networks[device.network_id]
    spot, sets = Spot(call, call.org.templates.get(network.template_id, network), SSIDS.key), []
    for number in range(COUNT):
        ssid = SSIDS.kept(spot, str(number))
        there = ssid["enabled"] and (ssid["availableOnAllAps"] or not set(ssid["availabilityTags"]).isdisjoint(device.tags))
        if _is_true(call, "hideDisabled") and not there:
            continue
        for index, (band, channels, width) in enumerate(BANDS):
            sets.append({"bssid": made_up.address(call.org.id, device.serial, number, band),
                         "ssid": {"number": number, "name": ssid["name"], "enabled": there, "advertised": ssid["visible"]},
                         "radio": {"band": band, "channel": made_up.pick(channels, call.org.id, device.serial, band), "channelWidth": width, "power": 14,
                                   "index": str(index), "isBroadcasting": there and device.status == "online"}})
    return {"serial": device.serial, "name": device.name or device.mac, "network": {"id": network.id, "name": network.name}, "basicServiceSets": sets}


def wireless_clients(call: Call, device: Device) -> dict[str, Any]:
    return {"network": {"id": device.network_id}, "serial": device.serial,
            "counts": {"byStatus": {"online": sum(one["status"] == "Online" for one in clients_of(call, device))}}}


def list_alerts(call: Call) -> list[dict]:
    """Active ones; nothing is dismissed here, and what is resolved is gone."""
    asked = {name: call.word(name) for name in ("networkId", "severity", "category")}
    call.one_of("sortOrder", "ascending", "descending")
    if asked["category"] not in (None, "connectivity") or _is_true(call, "dismissed") or _is_true(call, "resolved"):
        return []
    found = [_alert(call, device) for device in candidates(call) if device.network_id in call.org.networks and device.status in ALERTS]
    return sorted((one for one in found if asked["networkId"] in (None, one["network"]["id"]) and asked["severity"] in (None, one["severity"])),
                  key=lambda one: one["id"])


def _alert(call: Call, device: Device) -> dict[str, Any]:
    network, (kind, title, severity) = call.org.networks[device.network_id], ALERTS[device.status]
    return {"id": str(made_up.number(10 ** 11, 10 ** 12 - 1, call.org.id, device.serial, kind)), "categoryType": "connectivity",
            "network": {"id": network.id, "name": network.name, "url": f"{call.host}/n/manage/nodes/list"}, "startedAt": stamp(_turned(call, device)),
            "dismissedAt": None, "resolvedAt": None, "deviceType": device.product_type, "type": kind, "title": title, "description": title,
            "severity": severity, "scope": {"devices": [{"url": f"{call.host}/n/manage/nodes/{device.serial}", "name": device.name or device.mac,
                                                         "productType": device.product_type, "serial": device.serial, "mac": device.mac}],
                                            "applications": [], "peers": [], "others": []}}


def _turned(call: Call, device: Device) -> float:
    """When a device became what it is."""
    return device.seen_at if device.seen_at is not None else call.now()


def list_turns(call: Call) -> list[dict]:
    """The last turn of every device that was ever turned, the newest first; a day back without a word, at most 31 days."""
    since = moment(call, "t0") or call.now() - float(call.word("timespan") or DAY)
    if since < call.now() - 31 * DAY - 60:
        raise refused("The lookback period can be at most 31 days")
    kinds = {"networkIds": "network_id", "serials": "serial", "productTypes": "product_type", "statuses": "status"}
    checks = [lambda device: device.network_id in call.org.networks and device.seen_at is not None and device.seen_at >= since, *among(call, kinds)]
    return [_turn(call, device) for device in sorted(passing(candidates(call), checks, "serial"), key=lambda one: -_turned(call, one))]


def _turn(call: Call, device: Device) -> dict[str, Any]:
    network = call.org.networks[device.network_id]
    return {"ts": stamp(_turned(call, device)),
            "device": {"serial": device.serial, "name": device.name or device.mac, "productType": device.product_type, "model": device.model},
            "details": {"old": [{"name": "status", "value": "offline" if device.status == "online" else "online"}],
                        "new": [{"name": "status", "value": device.status}]},
            "network": {"id": network.id, "name": network.name, "url": f"{call.host}/n/manage/nodes/list", "tags": list(network.tags)}}


ORG = "/organizations/{organizationId}"
ROUTES = [
    Route("GET", ORG + "/wireless/ssids/statuses/byDevice", _points, page=100, max_page=500, page_key="serial", shape=on_air, items=True),
    Route("GET", ORG + "/wireless/clients/overview/byDevice", _points, page=1000, max_page=1000, page_key="serial", shape=wireless_clients, items=True),
    Route("GET", ORG + "/assurance/alerts", list_alerts, page=30, max_page=300, min_page=4),
    Route("GET", ORG + "/devices/availabilities/changeHistory", list_turns, page=1000, max_page=1000, newest_first=True,
          page_key=lambda one: f"{one['ts']} {one['device']['serial']}"),
]
