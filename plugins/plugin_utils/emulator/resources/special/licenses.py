# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The licenses of an organization: claimed by key through the inventory, listed, assigned and moved here.

Kept as ``org.data["licenses"]``, a list in the API's own shape, oldest first. A key works once, in one organization.
"""
from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ...core.calls import Call, Route
from ...core.clock import seconds, stamp
from ...core.errors import missing, refused
from ...core.kinds import choice, listing, nullable, number, table, text
from ...core.merge import apply
from ...core.store import Org

LICENSES = listing(table({"key": text(1), "mode": choice("addDevices", "renew")}, needs=("key",)))
YEAR = 365


def licenses(org: Org) -> list[dict[str, Any]]:
    """The licenses claimed into an organization."""
    return org.data.setdefault("licenses", [])


def taken(call: Call, keys: list[str]) -> list[str]:
    """A sentence for every key that some organization has claimed already (quirk O1)."""
    claimed = {one["licenseKey"] for org in call.store.orgs.values() for one in licenses(org)}
    return [f"License with key {key} is already claimed" for key in keys if key in claimed]


def add(call: Call, keys: list[str]) -> None:
    """Claim license keys; none of them is assigned to a device yet."""
    licenses(call.org).extend(_license(call, key) for key in keys)


def _license(call: Call, key: str) -> dict[str, Any]:
    return {"id": call.store.new_id(), "licenseType": "ENT", "licenseKey": key, "orderNumber": None,
            "deviceSerial": None, "networkId": None, "state": "unused", "seatCount": None, "totalDurationInDays": YEAR,
            "durationInDays": YEAR, "permanentlyQueuedLicenses": [], "claimDate": call.stamp(), "activationDate": None,
            "expirationDate": None, "headLicenseId": None}


def model(org: Org) -> str:
    """How the organization is licensed: ``per-device``, ``co-term`` or ``subscription``."""
    return org.data.get("licensing", "per-device")


def _licensed(call: Call, kind: str) -> Org:
    """The organization. Raises ApiError 400 when it is licensed in another way (inferred)."""
    if model(call.org) != kind:
        raise refused(f"Organization with ID {call.org.id} does not support {kind} licensing")
    return call.org


def _coterm(org: Org, one: dict[str, Any]) -> dict[str, Any]:
    return {"key": one["licenseKey"], "organizationId": org.id, "duration": one["durationInDays"], "mode": one.get("mode", "addDevices"),
            "startedAt": one["claimDate"], "claimedAt": one["claimDate"], "invalidated": False, "invalidatedAt": None, "expired": False, "editions": [],
            "counts": []}


def list_coterm(call: Call) -> list[dict]:
    return [_coterm(call.org, one) for one in licenses(_licensed(call, "co-term"))]


def _shown(org: Org, one: dict[str, Any]) -> dict[str, Any]:
    """A license with its state: of those of a device the one that was claimed first is active, and the others wait for it."""
    if not one["deviceSerial"]:
        return {**one, "state": "unusedActive" if one["activationDate"] else "unused", "headLicenseId": None}
    head = next(other["id"] for other in licenses(org) if other["deviceSerial"] == one["deviceSerial"])
    return {**one, "state": "active" if head == one["id"] else "recentlyQueued", "headLicenseId": None if head == one["id"] else head}


def list_licenses(call: Call) -> list[dict]:
    _licensed(call, "per-device")
    wanted = {name: call.word(name) for name in ("deviceSerial", "networkId", "state") if name in call.query}
    return [one for one in (_shown(call.org, each) for each in licenses(call.org)) if all(one[name] == value for name, value in wanted.items())]


def _found(call: Call, number: str) -> dict[str, Any]:
    found = next((one for one in licenses(_licensed(call, "per-device")) if one["id"] == number), None)
    if found is None:
        raise missing()
    return found


def get_license(call: Call) -> dict[str, Any]:
    return _shown(call.org, _found(call, call.ids["licenseId"]))


def update_license(call: Call) -> dict[str, Any]:
    """Assign a license to a device, or take it from one. What a device gets beside an active license waits for that to end."""
    one = _found(call, call.ids["licenseId"])
    wanted = apply({}, call.body, {"deviceSerial": nullable(text(1))})
    serial, call.old = wanted.get("deviceSerial", one["deviceSerial"]), _shown(call.org, one)
    if serial is not None and serial not in call.org.devices:
        raise refused(f"Device with serial {serial} was not found in this organization")
    one.update(deviceSerial=serial, networkId=call.org.devices[serial].network_id if serial else None)
    if serial and not one["activationDate"]:
        one.update(activationDate=one["claimDate"], expirationDate=stamp(seconds(one["claimDate"]) + one["durationInDays"] * 86400))
    return _shown(call.org, one)


def _destination(call: Call, number: str, kind: str) -> Org:
    """The organization licenses are moved to. Raises ApiError 400."""
    other = call.store.orgs.get(number)
    if other is None:
        raise refused(f"Organization with ID {number} not found")
    if model(other) != kind:
        raise refused(f"Organization with ID {number} does not support {kind} licensing")
    return other


def move(call: Call) -> dict[str, Any]:
    """Licenses go to another organization, and leave their devices."""
    wanted = apply({}, call.body, {"destOrganizationId": text(1), "licenseIds": listing(text(1), 1)}, needs=("destOrganizationId", "licenseIds"))
    other, moved = _destination(call, wanted["destOrganizationId"], "per-device"), [_found(call, one) for one in wanted["licenseIds"]]
    for one in moved:
        licenses(call.org).remove(one)
        licenses(other).append({**one, "deviceSerial": None, "networkId": None})
    return {"destOrganizationId": other.id, "licenseIds": [one["id"] for one in moved]}


MOVED = table({"key": text(1), "counts": listing(table({"model": text(1), "count": number(1)}, needs=("model", "count")))}, needs=("key", "counts"))


def move_coterm(call: Call) -> dict[str, Any]:
    """Licenses that end together go to another organization."""
    wanted = apply({}, call.body, {"destination": table({"organizationId": text(1), "mode": choice("addDevices", "renew")}), "licenses": listing(MOVED, 1)},
                   needs=("destination", "licenses"))
    _licensed(call, "co-term")
    other, keys = _destination(call, wanted["destination"].get("organizationId", ""), "co-term"), [one["key"] for one in wanted["licenses"]]
    there = {one["licenseKey"]: one for one in licenses(call.org)}
    for key in keys:
        if key not in there:
            raise refused(f"License with key {key} was not found in this organization")
    for key in keys:
        licenses(call.org).remove(there[key])
        licenses(other).append(there[key])
    return {"remainderLicenses": [], "movedLicenses": [_coterm(other, there[key]) for key in keys]}


def no_seats(call: Call) -> dict[str, Any]:
    """None of these licenses is one of Systems Manager."""
    number_ = next((call.body[key] for key in ("licenseId", "licenseIdToRenew") if isinstance(call.body, dict) and key in call.body), None)
    if number_ is None:
        raise refused("Missing required parameter: 'licenseId'")
    _found(call, str(number_))
    raise refused(f"License with ID {number_} is not a Systems Manager license")


def overview(call: Call) -> dict[str, Any]:
    """Of a per-device organization how many licenses are in which state; of a co-term one how many devices of a kind have one, and until when."""
    org = call.org
    if model(org) == "per-device":
        found = [_shown(org, one) for one in licenses(org)]
        states = {name: {"count": sum(one["state"] == name for one in found)} for name in ("active", "expired", "recentlyQueued", "expiring")}
        return {"states": {**states, "unused": {"count": sum(one["state"] == "unused" for one in found),
                                                "soonestActivation": {"activationDate": None, "toActivateCount": None}},
                           "unusedActive": {"count": 0, "oldestActivation": {"activationDate": None, "activeCount": None}}},
                "licenseCount": len(found), "licenseTypes": [{"licenseType": "ENT", "counts": {"unassigned": len(found)}}] if found else [],
                "systemsManager": {"counts": {"totalSeats": 0, "activeSeats": 0, "unassignedSeats": 0, "orgwideEnrolledDevices": 0}}}
    kinds = [device.model[:2] for device in org.devices.values()]
    return {"status": "OK", "expirationDate": datetime.fromtimestamp(call.now() + YEAR * 86400, tz=UTC).strftime("%b %-d, %Y UTC"),
            "licensedDeviceCounts": {kind: kinds.count(kind) for kind in sorted(set(kinds))}}


ALL = "/organizations/{organizationId}/licenses"
ROUTES = [
    Route("GET", ALL + "/overview", overview),
    Route("GET", ALL + "/{licenseId}", get_license),
    Route("PUT", ALL + "/{licenseId}", update_license, batch="update"),
    Route("POST", ALL + "/move", move, 200, batch="move"),
    Route("POST", ALL + "/assignSeats", no_seats, 200, batch="assignSeats"),
    Route("POST", ALL + "/moveSeats", no_seats, 200, batch="moveSeats"),
    Route("POST", ALL + "/renewSeats", no_seats, 200, batch="renewSeats"),
    Route("POST", "/organizations/{organizationId}/licensing/coterm/licenses/move", move_coterm, 200),
    Route("GET", "/organizations/{organizationId}/licenses", list_licenses, page=1000, max_page=1000),
    Route("GET", "/organizations/{organizationId}/licensing/coterm/licenses", list_coterm, page=1000, max_page=1000,
          page_key="key"),
]
