# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ports of all switches do: link, speed, power, neighbors by LLDP and CDP, clients.

A port has a link where a neighbor or a client is, and none while the switch is not online. A port without a link says so as an error.
"""
from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from ...core.calls import Call, Route
from ...core.clock import stamp
from ...core.filters import among, candidates, containing, passing
from ...core.store import Device
from ..row import Spot
from . import made_up
from .clients import clients_of
from .switch_ports import PORTS, port_ids
from .uplinks import neighbors


def _switches(call: Call) -> list[Device]:
    checks = [lambda device: device.product_type == "switch" and device.network_id in call.org.networks,
              *among(call, {"networkIds": "network_id", "serials": "serial", "macs": "mac"}), *containing(call, ("serial", "mac", "name"))]
    return passing(candidates(call), checks, "serial")


def _head(call: Call, device: Device) -> dict[str, Any]:
    return {"name": device.name or device.mac, "serial": device.serial, "mac": device.mac,
            "network": {"id": device.network_id, "name": call.org.networks[device.network_id].name}, "model": device.model}


def _clients(call: Call, device: Device) -> Counter:
    """How many clients are online, by port."""
    return Counter(one["switchport"] for one in clients_of(call, device) if one["status"] == "Online")


def _links(call: Call, device: Device) -> dict[str, dict]:
    """Ports with a neighbor."""
    return neighbors(replace(call, device=device)).get("ports", {})


def statuses(call: Call, device: Device) -> dict[str, Any]:
    spot, links = Spot(call, device, PORTS.key), _links(call, device)
    linked = {*links, *_clients(call, device)} if device.status == "online" else set()
    up = {one for one, seen in links.items() if seen["lldp"]["systemName"].startswith("Meraki MX")}
    return {**_head(call, device), "ports": [_status(call, spot, one, one in linked, one in up) for one in port_ids(spot)]}


def _status(call: Call, spot: Spot, one: str, linked: bool, uplink: bool) -> dict[str, Any]:
    port, seeds = PORTS.kept(spot, one), (call.org.id, spot.home.serial, one)
    linked = linked and port["enabled"]
    slow = linked and made_up.number(0, 9, *seeds) == 0
    return {"portId": one, "enabled": port["enabled"], "status": "Connected" if linked else "Disconnected" if port["enabled"] else "Disabled",
            "isUplink": uplink and linked, "errors": [] if linked else ["Port disconnected" if port["enabled"] else "Port disabled"],
            "warnings": ["Slow link: 100 Mbps"] if slow else [],
            "speed": "100 Mbps" if slow else "1 Gbps" if linked else "", "duplex": "full" if linked else "",
            "spanningTree": {"statuses": ["Forwarding"] if linked else []}, "poe": {"isAllocated": bool(linked and port["poeEnabled"] and not uplink)},
            "securePort": {"enabled": False, "active": False, "authenticationStatus": "Disabled", "configOverrides": {}}}


def discovered(call: Call, device: Device) -> dict[str, Any]:
    """The neighbors of every port that has one, as pairs of names and values."""
    now = stamp(call.now())
    return {**_head(call, device), "ports": [{
        "portId": one, "lastUpdatedAt": now,
        "cdp": [{"name": "Device ID", "value": seen["cdp"]["deviceId"]}, {"name": "Port ID", "value": seen["cdp"]["portId"]},
                {"name": "Address", "value": seen["cdp"]["address"] or ""}],
        "lldp": [{"name": "System name", "value": seen["lldp"]["systemName"]}, {"name": "Port ID", "value": seen["lldp"]["portId"]},
                 {"name": "Management address", "value": seen["lldp"]["managementAddress"] or ""}]} for one, seen in _links(call, device).items()]}


def clients(call: Call, device: Device) -> dict[str, Any]:
    counted = sorted(_clients(call, device).items(), key=lambda one: int(one[0]))
    return {**_head(call, device), "ports": [{"portId": one, "counts": {"byStatus": {"online": many}}} for one, many in counted]}


ORG = "/organizations/{organizationId}/switch/ports"
FEW = {"max_page": 20, "page_key": "serial", "items": True}
ROUTES = [
    Route("GET", ORG + "/statuses/bySwitch", _switches, page=10, shape=statuses, **FEW),
    Route("GET", ORG + "/topology/discovery/byDevice", _switches, page=10, shape=discovered, **FEW),
    Route("GET", ORG + "/clients/overview/byDevice", lambda call: [one for one in _switches(call) if _clients(call, one)], page=20, shape=clients, **FEW),
]
