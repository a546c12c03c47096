# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The change log of an organization: one entry for every write that succeeded, also for one that changed nothing
(quirks J1-J3, H15).

``oldValue`` and ``newValue`` are JSON text inside the JSON. Entries are kept oldest first and listed newest first;
times are unique, so they serve as page tokens.
"""
from __future__ import annotations

import json
from typing import Any

from .clock import seconds, stamp
from .errors import missing, refused
from .routes_table import Call, Route

KEPT = 50000
YEAR = 365 * 86400.0


def entry(call: Call, payload: Any) -> dict[str, Any]:
    """The entry of one successful write, its time still open; a device written to knows that it changed (quirk J7)."""
    if call.device is not None:
        call.device.data["updated"] = call.now()
    network, admin = call.network, _admin(call)
    number = call.ids.get("number") if "/ssids/" in call.path else None
    return {
        "ts": None, "adminName": admin["name"], "adminEmail": admin["email"], "adminId": admin["id"],
        "networkName": network.name if network else None, "networkId": network.id if network else None,
        "networkUrl": f"{call.host}/n/{network.id[2:]}/manage/nodes/list" if network else None,
        "ssidName": payload.get("name") if number and isinstance(payload, dict) else None,
        "ssidNumber": int(number) if number else None,
        "page": "via API", "label": f"{call.method} /api/v1{call.path}",
        "oldValue": json.dumps(call.old), "newValue": json.dumps(call.body)}


def record(call: Call, entries: list[dict]) -> None:
    """Add entries to the organization's log, each at its own microsecond."""
    changes = call.org.changes
    last = seconds(changes[-1]["ts"]) if changes else 0.0
    for one in entries:
        last = max(call.now(), last + 0.000002)
        changes.append({**one, "ts": stamp(last)})
    if len(changes) > KEPT:
        del changes[:KEPT // 10]


def _admin(call: Call) -> dict:
    known = next((one for one in call.org.admins if one["email"] == call.admin["email"]), None)
    return known or {"name": call.admin["name"], "email": call.admin["email"], "id": "0"}


def list_changes(call: Call) -> list[dict]:
    """The log within ``t0`` to ``t1`` or ``timespan`` seconds, at most a year, newest first."""
    since, until = _window(call)
    wanted = {key: call.query[key] for key in ("networkId", "adminId") if key in call.query}
    if "networkId" in wanted and not call.org.network(wanted["networkId"]):
        raise missing()
    return [one for one in reversed(call.org.changes)
            if since <= one["ts"] <= until and all(one[key] == value for key, value in wanted.items())]


def _window(call: Call) -> tuple[str, str]:
    times = {key: call.query[key] for key in ("t0", "t1", "timespan") if key in call.query}
    try:
        values = {key: seconds(value) for key, value in times.items()}
    except ValueError as error:
        raise refused("'t0' and 't1' must be times in ISO 8601 format, 'timespan' a number of seconds") from error
    until = values.get("t1", call.now() + 1)
    since = until - values.get("timespan", YEAR) if "t0" not in values else values["t0"]
    if values.get("timespan", 0) > YEAR or since < call.now() - YEAR - 86400:
        raise refused("The lookback period can be at most 365 days")
    return stamp(since), stamp(until)


ROUTES = [Route("GET", "/organizations/{organizationId}/configurationChanges", list_changes, page=5000, max_page=5000,
                page_key="ts", newest_first=True)]
