# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The licenses of an organization: claimed by key through the inventory, listed here.

Kept as ``org.data["licenses"]``, a list in the API's own shape, oldest first. A key works once, in one organization.
"""
from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import choice, listing, table, text
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
    """How the organization is licensed: ``per-device`` or ``co-term``."""
    return org.data.get("licensing", "per-device")


def _licensed(call: Call, kind: str) -> Org:
    """The organization. Raises ApiError 400 when it is licensed in another way (inferred)."""
    if model(call.org) != kind:
        raise refused(f"Organization with ID {call.org.id} does not support {kind} licensing")
    return call.org


def list_coterm(call: Call) -> list[dict]:
    return [{"key": one["licenseKey"], "organizationId": call.org.id, "duration": one["durationInDays"],
             "mode": one.get("mode", "addDevices"), "startedAt": one["claimDate"], "claimedAt": one["claimDate"], "invalidated": False,
             "invalidatedAt": None, "expired": False, "editions": [], "counts": []} for one in licenses(_licensed(call, "co-term"))]


def list_licenses(call: Call) -> list[dict]:
    _licensed(call, "per-device")
    wanted = {name: call.word(name) for name in ("deviceSerial", "networkId", "state") if name in call.query}
    return [one for one in licenses(call.org) if all(one[name] == value for name, value in wanted.items())]


def overview(call: Call) -> dict[str, Any]:
    """Of a per-device organization how many licenses are in which state; of a co-term one how many devices of a kind have one, and until when."""
    org = call.org
    if model(org) == "per-device":
        found = licenses(org)
        states = {name: {"count": sum(one["state"] == name for one in found)} for name in ("active", "expired", "recentlyQueued", "expiring")}
        return {"states": {**states, "unused": {"count": sum(one["state"] == "unused" for one in found),
                                                "soonestActivation": {"activationDate": None, "toActivateCount": None}},
                           "unusedActive": {"count": 0, "oldestActivation": {"activationDate": None, "activeCount": None}}},
                "licenseCount": len(found), "licenseTypes": [{"licenseType": "ENT", "counts": {"unassigned": len(found)}}] if found else [],
                "systemsManager": {"counts": {"totalSeats": 0, "activeSeats": 0, "unassignedSeats": 0, "orgwideEnrolledDevices": 0}}}
    kinds = [device.model[:2] for device in org.devices.values()]
    return {"status": "OK", "expirationDate": datetime.fromtimestamp(call.now() + YEAR * 86400, tz=UTC).strftime("%b %-d, %Y UTC"),
            "licensedDeviceCounts": {kind: kinds.count(kind) for kind in sorted(set(kinds))}}


ROUTES = [
    Route("GET", "/organizations/{organizationId}/licenses/overview", overview),
    Route("GET", "/organizations/{organizationId}/licenses", list_licenses, page=1000, max_page=1000),
    Route("GET", "/organizations/{organizationId}/licensing/coterm/licenses", list_coterm, page=1000, max_page=1000,
          page_key="key"),
]
