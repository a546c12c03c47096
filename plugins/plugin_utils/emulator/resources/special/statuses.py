# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether devices are up: `availabilities`, and the older `statuses` and their overview, which it succeeds (quirk J5).

Every device in a network is online until the control plane says otherwise. Addresses follow from the MAC address; an appliance has none
in a LAN. What is online has reported within the last five minutes.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import stamp
from ...core.errors import refused
from ...core.filters import among, candidates, passing, tagged
from ...core.store import STATUSES, Device

FILTERS = {"networkIds": "network_id", "serials": "serial", "productTypes": "product_type"}


def lan_address(device: Device) -> str | None:
    """The address in the LAN, made from the MAC address; None for an appliance and for what was never connected."""
    if device.product_type == "appliance" or device.status == "dormant":
        return None
    return ".".join(["10", *(str(int(digits, 16)) for digits in device.mac.split(":")[3:5]), str(int(device.mac[-2:], 16) % 250 + 4)])


def _listed(call: Call, more: dict[str, str]) -> list[Device]:
    wanted = set(call.wanted("statuses"))
    if wanted - set(STATUSES):
        raise refused(f"'statuses' must be among: {', '.join(map(repr, STATUSES))}")
    checks = [lambda device: device.network_id is not None, *among(call, {**FILTERS, **more}), *tagged(call)]
    if "statuses" in call.query:
        checks.append(lambda device: device.status in wanted)
    return passing(candidates(call), checks, "serial")


def list_availabilities(call: Call) -> list[Device]:
    return _listed(call, {})


def availability(_call: Call, device: Device) -> dict[str, Any]:
    return {"mac": device.mac, "name": device.name, "network": {"id": device.network_id}, "productType": device.product_type,
            "serial": device.serial, "status": device.status, "tags": list(device.tags)}


def list_statuses(call: Call) -> list[Device]:
    return _listed(call, {"models": "model"})


def status(call: Call, device: Device) -> dict[str, Any]:
    seen, lan = device.seen(call.now()), lan_address(device)
    gateway = f"{lan.rpartition('.')[0]}.1" if lan else None
    return {"name": device.name, "serial": device.serial, "mac": device.mac, "publicIp": _public(device), "networkId": device.network_id,
            "status": device.status, "lastReportedAt": None if seen is None else stamp(seen), "lanIp": lan, "gateway": gateway,
            "ipType": "dhcp", "primaryDns": gateway, "secondaryDns": None, "productType": device.product_type,
            "components": {"powerSupplies": []}, "model": device.model, "tags": list(device.tags)}


def _public(device: Device) -> str | None:
    """An address of the range that is kept for examples, the same for all devices of a network."""
    return None if device.status == "dormant" else f"203.0.113.{sum(map(ord, device.network_id or '')) % 254 + 1}"


def overview(call: Call) -> dict[str, Any]:
    devices = _listed(call, {})
    return {"counts": {"byStatus": {one: sum(device.status == one for device in devices) for one in STATUSES}}}


ALL = "/organizations/{organizationId}/devices"
ROUTES = [
    Route("GET", ALL + "/availabilities", list_availabilities, page=1000, max_page=1000, page_key="serial", shape=availability),
    Route("GET", ALL + "/statuses", list_statuses, page=1000, max_page=1000, page_key="serial", shape=status),
    Route("GET", ALL + "/statuses/overview", overview),
]
