# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uplinks of appliances and cellular gateways: state, addresses, loss and latency, and what a device sees of its neighbors.

An uplink is active while its device is online. Loss and latency turn by the minute.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import stamp
from ...core.errors import refused
from ...core.filters import among, candidates, moment, passing
from ...core.store import Device
from . import made_up
from .statuses import lan_address

KINDS = ("appliance", "cellularGateway")
ALL = (*KINDS, "switch", "wireless", "camera", "sensor")
FILTERS = {"networkIds": "network_id", "serials": "serial"}
MINUTE = 60
DNS = ("8.8.8.8", "8.8.4.4")


def _names(call: Call, device: Device) -> list[str]:
    if device.product_type == "cellularGateway":
        return ["cellular"]
    return ["wan1", "wan2"] if made_up.number(0, 1, call.org.id, device.serial, "wan2") else ["wan1"]


def _uplink(call: Call, device: Device, name: str) -> dict[str, Any]:
    seeds = (call.org.id, device.serial, name)
    inner = f"198.51.100.{made_up.number(2, 250, *seeds)}"
    known = device.status == "online"
    state = "not connected" if not known else "active" if name != "wan2" else made_up.pick(("ready", "active"), *seeds)
    return {"interface": name, "status": state, "ip": inner if known else None, "gateway": "198.51.100.1" if known else None,
            "publicIp": f"203.0.113.{made_up.number(2, 250, *seeds)}" if known else None, "primaryDns": DNS[0] if known else None,
            "secondaryDns": DNS[1] if known else None, "ipAssignedBy": made_up.pick(("dhcp", "static"), *seeds)}


def _listed(call: Call, kinds: tuple[str, ...]) -> list[Device]:
    checks = [lambda device: device.network_id is not None and device.product_type in kinds, *among(call, FILTERS)]
    return passing(candidates(call), checks, "serial")


def uplinks(call: Call, device: Device) -> dict[str, Any]:
    seen = device.seen(call.now())
    return {"networkId": device.network_id, "serial": device.serial, "model": device.model, "lastReportedAt": None if seen is None else stamp(seen),
            **({"highAvailability": {"enabled": False, "role": "primary"}} if device.product_type == "appliance" else {}),
            "uplinks": [_uplink(call, device, name) for name in _names(call, device)]}


def addresses(call: Call, device: Device) -> dict[str, Any]:
    told = [_uplink(call, device, name) for name in _names(call, device)] if device.product_type in KINDS else [
        {"interface": "man1", "ip": lan_address(device), "gateway": None, "publicIp": None, "ipAssignedBy": "dhcp"}]
    return {"mac": device.mac, "name": device.name, "network": {"id": device.network_id}, "productType": device.product_type, "serial": device.serial,
            "tags": list(device.tags), "uplinks": [{"interface": one["interface"], "addresses": [_address(one)]} for one in told if one["ip"]]}


def _address(uplink: dict[str, Any]) -> dict[str, Any]:
    return {"protocol": "ipv4", "address": uplink["ip"], "gateway": uplink["gateway"], "public": {"address": uplink["publicIp"]},
            "assignmentMode": "dynamic" if uplink["ipAssignedBy"] == "dhcp" else "static"}


def _quality(call: Call, device: Device, name: str, when: int) -> tuple[float, float]:
    """Percent lost and milliseconds in one minute; all is lost while the device is not online."""
    seeds = (call.org.id, device.serial, name, when // MINUTE)
    return (made_up.decimal(0, 4, *seeds), made_up.decimal(8, 60, *seeds, "ms")) if device.status == "online" else (100.0, 0.0)


def loss_and_latency(call: Call) -> list[dict]:
    """Five minutes of every uplink, minute by minute."""
    until = int(call.now() // MINUTE) * MINUTE
    only = call.word("uplink")
    return [{"networkId": device.network_id, "serial": device.serial, "uplink": name, "ip": call.word("ip") or DNS[0],
             "timeSeries": [{"ts": stamp(when)[:19] + "Z", "lossPercent": loss, "latencyMs": late if loss < 100 else None}
                            for when in range(until - 5 * MINUTE, until, MINUTE) for loss, late in [_quality(call, device, name, when)]]}
            for device in _listed(call, ("appliance",)) for name in _names(call, device) if only in (None, name)]


def history(call: Call) -> list[dict]:
    """``t0`` to now, or ``timespan``, at most a day here; ``ip`` must be said."""
    if call.word("ip") is None:
        raise refused("'ip' is required")
    if call.device.product_type not in KINDS:
        raise refused("Loss and latency are not supported for this device")
    since = moment(call, "t0") or call.now() - min(86400.0, float(call.word("timespan") or 86400))
    until, name = int(call.now() // MINUTE) * MINUTE, call.word("uplink") or "wan1"
    return [{"startTime": stamp(when)[:19] + "Z", "endTime": stamp(when + MINUTE)[:19] + "Z", "lossPercent": loss, "latencyMs": late if loss < 100 else None,
             "goodput": made_up.number(900, 9000, call.org.id, call.device.serial, name, when), "jitter": made_up.decimal(0, 9, call.device.serial, name, when)}
            for when in range(max(int(since // MINUTE) * MINUTE, until - 86400), until, MINUTE) for loss, late in [_quality(call, call.device, name, when)]]


def neighbors(call: Call) -> dict[str, Any]:
    """LLDP and CDP: a switch sees the access points on its last ports and the appliance on its first; these see the switch."""
    device = call.device
    others = [one for one in call.org.devices_in(device.network_id) if one.serial != device.serial and (
        one.product_type == "switch") != (device.product_type == "switch") and one.status == "online"]
    if device.status != "online":
        return {}
    ports = {}
    for number, other in enumerate(others, 1):
        here = str(number) if device.product_type == "switch" else f"wired{number - 1}" if device.product_type == "wireless" else str(number + 2)
        lan = lan_address(other)
        ports[here] = {
            "cdp": {"deviceId": other.mac.replace(":", ""), "portId": "Port 0", "address": lan, "sourcePort": here},
            "lldp": {"systemName": f"Meraki {other.model} - {other.name or other.serial}", "portId": "0", "managementAddress": lan, "sourcePort": here}}
    return {"sourceMac": device.mac, "ports": ports}


ORG = "/organizations/{organizationId}"
PAGED = {"page": 1000, "max_page": 1000, "page_key": "serial"}
ROUTES = [
    Route("GET", ORG + "/uplinks/statuses", lambda call: _listed(call, KINDS), shape=uplinks, **PAGED),
    Route("GET", ORG + "/appliance/uplink/statuses", lambda call: _listed(call, ("appliance",)), shape=uplinks, **PAGED),
    Route("GET", ORG + "/devices/uplinks/addresses/byDevice", lambda call: _listed(call, ALL), shape=addresses, **PAGED),
    Route("GET", ORG + "/devices/uplinksLossAndLatency", loss_and_latency),
    Route("GET", "/devices/{serial}/lossAndLatencyHistory", history),
    Route("GET", "/devices/{serial}/lldpCdp", neighbors),
]
