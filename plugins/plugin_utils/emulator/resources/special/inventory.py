# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory of an organization: claiming sold devices into it, releasing them, and its list.

Claims are not idempotent (quirk O1): a serial that is claimed already is refused. A sold device is one in the store's
pool, or, with the setting ``any_serial``, any well-formed serial.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import ApiError, missing, refused
from ...core.filters import among, candidates, passing, tagged
from ...core.kinds import listing, nullable, text
from ...core.merge import apply
from ...core.store import Device
from . import licenses
from .models import new_device, well_formed

WINDOW, USES = 300.0, 10
# Null for the kinds that are not claimed is what widespread clients send, and they claim with success.
CLAIM = {kind: nullable(taken) for kind, taken in (
    ("orders", listing(text(1))), ("serials", listing(text(1))), ("licenses", licenses.LICENSES))}


def may_claim(call: Call, kind: str) -> None:
    """Count a claim; the eleventh in five minutes answers 429 (quirk D9). A batched claim is not counted (inferred)."""
    if call.batched or call.store.knobs.unlimited:
        return
    now, uses = call.now(), call.org.data.setdefault(f"{kind}_claims", [])
    uses[:] = [moment for moment in uses if moment > now - WINDOW]
    if len(uses) >= USES:
        wait = str(max(1, int(uses[0] + WINDOW - now) + 1))
        raise ApiError(429, "API rate limit exceeded for organization", headers={"Retry-After": wait})
    uses.append(now)


def claimable(call: Call, serial: str, into_network: bool = False) -> Device | str:
    """The device a claim would take, or the sentence that says why it cannot (quirk O2)."""
    found = call.store.find_device(serial)
    if found is None:
        return _sold(call, serial)
    owner, device = found
    if owner is not call.org:
        return f"Device with serial {serial} is already claimed by another organization"
    if device.network_id:
        name = call.org.networks[device.network_id].name
        return f"Device with serial {serial} is already claimed and in {name} (network ID: {device.network_id})"
    return device if into_network else "Devices already claimed"


def _sold(call: Call, serial: str) -> Device | str:
    sold = call.store.pool.get(serial)
    if sold:
        return new_device(**sold)
    if call.store.knobs.any_serial and well_formed(serial):
        return new_device(serial)
    return f"Device with serial {serial} not found"


def claim(call: Call) -> dict:
    """Claim orders, serials or licenses, one kind a call, into the organization (quirk O1); the older path without
    ``inventory`` does the same (quirk J5)."""
    may_claim(call, "organization")
    wanted = apply({}, call.body, CLAIM)
    kinds = [kind for kind, values in wanted.items() if values]
    if len(kinds) != 1:
        raise refused("Exactly one of 'orders', 'serials' or 'licenses' must be given")
    serials = wanted.get("serials") or _ordered(call, wanted.get("orders") or [])
    devices = {serial: claimable(call, serial) for serial in dict.fromkeys(serials)}
    keys = list(dict.fromkeys(one["key"] for one in wanted.get("licenses") or []))
    faults = [*(one for one in devices.values() if isinstance(one, str)), *licenses.taken(call, keys)]
    if faults:
        raise refused(*dict.fromkeys(faults))
    licenses.add(call, keys)
    for serial, device in devices.items():
        call.store.pool.pop(serial, None)
        device.claimed_at = call.stamp()
        call.org.devices[serial] = device
    return {kind: wanted.get(kind) or [] for kind in CLAIM}


def _ordered(call: Call, orders: list[str]) -> list[str]:
    """The serials of orders. Raises ApiError 400 for an order without a device left to claim (quirk O2)."""
    by_order = {order: [serial for serial, sold in call.store.pool.items() if sold.get("order") == order]
                for order in orders}
    claimed = {device.order for org in call.store.orgs.values() for device in org.devices.values()}
    faults = ["Devices already claimed" if order in claimed else f"Order {order} not found"
              for order, serials in by_order.items() if not serials]
    if faults:
        raise refused(*dict.fromkeys(faults))
    return [serial for serials in by_order.values() for serial in serials]


def release(call: Call) -> dict:
    """Release devices from the organization; 404 when one is not in the inventory (quirk O5)."""
    serials = apply({}, call.body, {"serials": listing(text(1))}).get("serials", [])
    if any(serial not in call.org.devices for serial in serials):
        raise missing()
    used = [serial for serial in serials if call.org.devices[serial].network_id]
    if used:
        raise refused(*(f"Device with serial {serial} must be removed from its network first" for serial in used))
    for serial in serials:
        device = call.org.devices.pop(serial)
        call.store.pool[serial] = {"serial": serial, "model": device.model, "order": device.order}
    return {"serials": serials}


def row(device: Device) -> dict[str, Any]:
    return {"mac": device.mac, "serial": device.serial, "name": device.name, "model": device.model,
            "networkId": device.network_id, "orderNumber": device.order, "claimedAt": device.claimed_at,
            "licenseExpirationDate": None, "tags": list(device.tags), "productType": device.product_type,
            "countryCode": "US", "details": []}


ANY_OF = {"macs": "mac", "networkIds": "network_id", "serials": "serial", "models": "model", "orderNumbers": "order",
          "productTypes": "product_type"}
SEARCHED = ("serial", "mac", "model", "name", "order")


def list_inventory(call: Call) -> list[Device]:
    checks, used = [*among(call, ANY_OF), *tagged(call)], call.one_of("usedState", "used", "unused")
    if used:
        checks.append(lambda device: (device.network_id is not None) == (used == "used"))
    sought = (call.word("search") or "").lower()
    if sought:
        checks.append(lambda device: any(sought in (getattr(device, name) or "").lower() for name in SEARCHED))
    return passing(candidates(call), checks, "serial")


def get_item(call: Call) -> dict:
    device = call.org.devices.get(call.ids["inventorySerial"])
    if device is None:
        raise missing()
    return row(device)


ALL = "/organizations/{organizationId}/inventory"
ROUTES = [
    Route("GET", ALL + "/devices", list_inventory, page=1000, max_page=1000, page_key="serial",
          shape=lambda _call, device: row(device)),
    Route("GET", ALL + "/devices/{inventorySerial}", get_item),
    Route("POST", ALL + "/claim", claim),
    Route("POST", "/organizations/{organizationId}/claim", claim),
    Route("POST", ALL + "/release", release),
    *licenses.ROUTES,
]
