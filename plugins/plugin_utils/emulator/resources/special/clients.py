# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clients: every switch and access point has some, the same on every run. They come and go by the hour; behind a device that is not online there
is none that is.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.filters import moment
from ...core.store import Device, Network
from . import made_up
from .statuses import lan_address

HOUR, DAY, MOST = 3600, 86400.0, 31 * 86400.0
MAKERS = (("Apple", "iOS", "phone"), ("Dell", "Windows 11", "notebook"), ("Zebra", "Android", "scanner"), ("HP", None, "printer"), ("Verifone", None, "till"))
PRODUCTS = ("switch", "wireless")
PROVISIONED = "clients_provisioned"  # of a network: {MAC address: name}


def client_id(mac: str) -> str:
    """The id of the client with a MAC address."""
    return "k" + mac.replace(":", "")[4:]


def _client(call: Call, device: Device, one: int) -> dict[str, Any]:
    """A client of a device, as the list of a network shows it."""
    seeds = (call.org.id, device.serial, one)
    now, mac, (maker, system, kind) = call.now(), made_up.address(*seeds), made_up.pick(MAKERS, *seeds)
    hour = int(now // HOUR)
    there = device.status == "online" and made_up.number(0, 3, *seeds, hour) > 0
    away = next((hours for hours in range(1, 48) if made_up.number(0, 3, *seeds, hour - hours) > 0), 48)
    seen = now - made_up.number(1, 50, *seeds, hour) if there else (hour - away + 1) * HOUR - 1
    sent, wired = made_up.decimal(1, 900, *seeds, int(now // DAY)), device.product_type == "switch"
    network = (lan_address(device) or "10.0.0.0").rpartition(".")[0]
    return {
        "id": client_id(mac), "mac": mac, "ip": f"{network}.{20 + one}", "ip6": None, "ip6Local": None,
        "description": f"{kind}-{made_up.number(1000, 9999, *seeds)}", "firstSeen": int(now - now % DAY - DAY * made_up.number(1, 300, *seeds)),
        "lastSeen": int(seen), "manufacturer": maker, "os": system, "user": None, "vlan": "1", "namedVlan": None,
        "ssid": None if wired else f"{call.org.network(device.network_id).name} WiFi", "switchport": str(one + 1) if wired else None,
        "wirelessCapabilities": None if wired else "802.11ac - 2.4 and 5 GHz", "smInstalled": False, "status": "Online" if there else "Offline",
        "recentDeviceMac": device.mac, "recentDeviceSerial": device.serial, "recentDeviceName": device.name,
        "recentDeviceConnection": "Wired" if wired else "Wireless", "deviceTypePrediction": None, "notes": None, "groupPolicy8021x": None,
        "adaptivePolicyGroup": None, "pskGroup": None, "usage": {"sent": sent, "recv": round(sent * 4, 1), "total": round(sent * 5, 1)}}


def clients_of(call: Call, device: Device) -> list[dict]:
    """The clients of a switch or access point."""
    count = made_up.number(2, 6, call.org.id, device.serial) if device.product_type in PRODUCTS else 0
    return [_client(call, device, one) for one in range(count)]


def _expected(call: Call, mac: str, name: str | None) -> dict[str, Any]:
    """A client that was provisioned and never came: it counts as seen at the beginning of the day."""
    day = int(call.now() - call.now() % DAY)
    seen = dict.fromkeys(("ip", "ip6", "ip6Local", "manufacturer", "os", "user", "vlan", "namedVlan", "ssid", "switchport", "wirelessCapabilities",
                          "recentDeviceMac", "recentDeviceSerial", "recentDeviceName", "recentDeviceConnection", "deviceTypePrediction", "notes",
                          "groupPolicy8021x", "adaptivePolicyGroup", "pskGroup"))
    return {"id": client_id(mac), "mac": mac, "description": name, "firstSeen": day, "lastSeen": day, **seen,
            "smInstalled": False, "status": "Offline", "usage": {"sent": 0.0, "recv": 0.0, "total": 0.0}}


def _of_network(call: Call, network: Network) -> list[dict]:
    """Those of its devices, and those that were provisioned."""
    expected = {mac: _expected(call, mac, name) for mac, name in network.data.get(PROVISIONED, {}).items()}
    seen = {one["mac"]: one for device in call.org.devices_in(network.id) for one in clients_of(call, device)}
    return sorted({**expected, **seen}.values(), key=lambda one: one["id"])


def _since(call: Call) -> float:
    """From when on clients are asked for; a day without a word, at most 31 days."""
    since, span = moment(call, "t0"), call.word("timespan")
    if span is not None and not span.replace(".", "", 1).isdigit():
        raise refused("'timespan' must be a number of seconds")
    since = since if since is not None else call.now() - float(span or DAY)
    if since < call.now() - MOST - 60:
        raise refused("The lookback period can be at most 31 days")
    return since


PART_OF = ("mac", "description", "os", "ip")


def list_clients(call: Call) -> list[dict]:
    """``statuses`` and ``recentDeviceConnections`` are one of, the texts a part of."""
    since = _since(call)
    found = [one for one in _of_network(call, call.network) if one["lastSeen"] >= since]
    for name, key in (("statuses", "status"), ("recentDeviceConnections", "recentDeviceConnection")):
        if name in call.query:
            found = [one for one in found if one[key] in call.wanted(name)]
    for name in PART_OF:
        if call.word(name) is not None:
            found = [one for one in found if call.word(name).lower() in str(one[name] or "").lower()]
    return found if call.word("vlan") is None else [one for one in found if one["vlan"] == call.word("vlan")]


def found_client(call: Call, wanted: str) -> dict | None:
    """The client of the network with this id, MAC address or address."""
    return next((one for one in _of_network(call, call.network) if wanted.lower() in (one["id"], one["mac"], one["ip"])), None)


def get_client(call: Call) -> dict:
    """By its id, its MAC address or its address."""
    found = found_client(call, call.ids["clientId"])
    if found is None:
        raise missing()
    return {**found, "clientVpnConnections": [], "lldp": None, "cdp": None}


def overview(call: Call) -> dict:
    total = [one["usage"]["total"] for one in list_clients(call)]
    heavy = [one for one in total if one > 3000]
    return {"counts": {"total": len(total), "withHeavyUsage": len(heavy)},
            "usages": {"average": round(sum(total) / max(1, len(total))), "withHeavyUsageAverage": round(sum(heavy) / max(1, len(heavy)))}}


def list_device_clients(call: Call) -> list[dict]:
    since = _since(call)
    keys = ("id", "mac", "description", "user", "ip", "vlan", "namedVlan", "switchport", "adaptivePolicyGroup")
    return [{**{key: one[key] for key in keys}, "mdnsName": None, "dhcpHostname": one["description"],
             "usage": {"sent": one["usage"]["sent"], "recv": one["usage"]["recv"]}} for one in clients_of(call, call.device) if one["lastSeen"] >= since]


ROUTES = [
    Route("GET", "/networks/{networkId}/clients", list_clients, page=10, max_page=5000),
    Route("GET", "/networks/{networkId}/clients/overview", overview),
    Route("GET", "/networks/{networkId}/clients/{clientId}", get_client),
    Route("GET", "/devices/{serial}/clients", list_device_clients),
]
