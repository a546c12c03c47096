# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices in networks: the object, the lists, and moving devices into and out of networks.

A device that is in no network answers only in the inventory. A device without a name lacks the ``name`` key in its own
object and has null in lists (quirk O11). Claims that are not batched may be used ten times in five minutes (quirk D9).
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import seconds, stamp
from ...core.errors import missing, refused
from ...core.filters import among, candidates, containing, moment, passing, tagged
from ...core.kinds import decimal, flag, listing, nullable, table, text
from ...core.merge import apply
from ...core.store import Device
from .inventory import claimable, may_claim
from .models import firmware_of
from .networks import own
from .statuses import lan_address

DEVICE = {
    "name": nullable(text()), "tags": listing(text(1), cast=lambda tags: sorted(set(tags))), "lat": decimal(-90, 90),
    "lng": decimal(-180, 180), "address": text(), "notes": text(0, 255), "moveMapMarker": flag(),
    "switchProfileId": nullable(text()), "floorPlanId": nullable(text()),
}
SHOWN = ("name", "tags", "lat", "lng", "address", "notes")
NO_TEMPLATE = ("Device's network must be bound to a configuration template (that supports switches) to allow for "
               "switch template binding")


def device_shape(call: Call, device: Device) -> dict[str, Any]:
    """The device object of the API; floor plan and switch profile are not echoed (quirk O10)."""
    return {
        "name": device.name, "serial": device.serial, "mac": device.mac, "model": device.model,
        "networkId": device.network_id, "productType": device.product_type, "tags": list(device.tags),
        "notes": device.notes, "lat": device.lat, "lng": device.lng, "address": device.address,
        "firmware": firmware_of(device), "lanIp": lan_address(device), "details": [],
        "configurationUpdatedAt": stamp(device.data.get("updated") or seconds(device.claimed_at or "0"))[:19] + "Z",
        "url": f"{call.host}/n/{(device.network_id or '')[2:]}/manage/nodes/new_list/{device.mac.replace(':', '')}"}


def _single(call: Call, device: Device) -> dict:
    shape = device_shape(call, device)
    return shape if device.name else {key: value for key, value in shape.items() if key != "name"}


ANY_OF = {"networkIds": "network_id", "serials": "serial", "macs": "mac", "models": "model",
          "productTypes": "product_type"}
PART_OF = ("name", "mac", "serial", "model")


def list_devices(call: Call) -> list[Device]:
    """The devices that are in networks, by serial; also only those changed since a moment (quirk J7)."""
    checks = [lambda device: device.network_id is not None, *among(call, ANY_OF), *containing(call, PART_OF), *tagged(call)]
    since = moment(call, "configurationUpdatedAfter")
    if since is not None:
        checks.append(lambda device: device.data.get("updated", 0) > since)
    return passing(candidates(call), checks, "serial")


def list_network_devices(call: Call) -> list[dict]:
    return [_single(call, device) for device in call.org.devices_in(call.network.id)]


def get_device(call: Call) -> dict:
    return _single(call, call.device)


def update_device(call: Call) -> dict:
    device = call.device
    wanted = apply({}, call.body, DEVICE)
    if wanted.get("switchProfileId") and not call.network.template_id:
        raise refused(NO_TEMPLATE)
    if wanted.get("moveMapMarker") and "lat" not in wanted and "lng" not in wanted and "address" in wanted:
        wanted["lat"], wanted["lng"] = _located(wanted["address"])
    before = device_shape(call, device)
    call.old = before
    for key in SHOWN:
        if key in wanted:
            setattr(device, key, wanted[key])
    if "floorPlanId" in wanted:
        device.data["floorPlanId"] = wanted["floorPlanId"]
    return _single(call, device)


def _located(address: str) -> tuple[float, float]:
    """Where an address is on the map: a place made from its letters (quirk O9)."""
    number = sum(position * ord(letter) for position, letter in enumerate(address, 1))
    return number % 12000 / 100 - 60, number % 34000 / 100 - 170


CLAIM = {"serials": listing(text(1), 1),
         "detailsByDevice": listing(table({"serial": text(1), "details": listing(table())}, needs=("serial",)), null=True)}


#: What the Dashboard tags a device with that came into a network.
NEW = ("recently-added",)


def claim(call: Call) -> dict:
    """Claim devices into a network: from the inventory, or straight from the pool of sold ones (quirks O2, O3).

    With ``addAtomically`` (the default) one bad serial fails all; else the answer names those that failed.
    """
    own(call)
    may_claim(call, "network")
    serials = list(dict.fromkeys(apply({}, call.body, CLAIM, needs=("serials",))["serials"]))
    faults = {serial: fault for serial in serials if (fault := _fault(call, serial))}
    if faults and (call.flag("addAtomically", True) or len(faults) == len(serials)):
        raise refused(*faults.values())
    taken = [serial for serial in serials if serial not in faults]
    for serial in taken:
        _place(call, serial)
    return {"serials": taken, "errors": [{"serial": serial, "errors": [one]} for serial, one in faults.items()]}


def _fault(call: Call, serial: str) -> str | None:
    """Why a serial cannot be claimed into the network."""
    found = claimable(call, serial, into_network=True)
    if isinstance(found, str):
        return found
    if found.product_type not in call.network.product_types:
        return f"Device with serial {serial} ({found.model}) is not supported for this network"
    return None


def _place(call: Call, serial: str) -> None:
    device = claimable(call, serial, into_network=True)
    call.store.pool.pop(serial, None)
    device.claimed_at = device.claimed_at or call.stamp()
    call.org.devices[serial] = device
    call.org.place(device, call.network.id)
    device.tags = list(NEW)
    device.hidden_for, device.data = call.store.knobs.claim_delay_polls, {"updated": call.now()}


def remove(call: Call) -> None:
    """Return one device to the inventory; 404 when it is not in the network (quirk O5)."""
    serial = apply({}, call.body, {"serial": text(1)}, needs=("serial",))["serial"]
    device = call.org.devices.get(serial)
    if device is None or device.network_id != call.network.id:
        raise missing()
    call.org.take_out(device)


ROUTES = [
    Route("GET", "/organizations/{organizationId}/devices", list_devices, page=1000, max_page=1000, page_key="serial",
          shape=device_shape),
    Route("GET", "/networks/{networkId}/devices", list_network_devices),
    Route("POST", "/networks/{networkId}/devices/claim", claim, batch="claim"),
    Route("POST", "/networks/{networkId}/devices/remove", remove, batch="remove"),
    Route("GET", "/devices/{serial}", get_device),
    Route("PUT", "/devices/{serial}", update_device, batch="update"),
]
