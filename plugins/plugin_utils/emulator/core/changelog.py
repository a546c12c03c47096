# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The change log of an organization: one entry for every write that succeeded, also for one that changed nothing
(quirks J1-J3, H15).

``oldValue`` and ``newValue`` are JSON text inside the JSON: the whole object before and after. Entries are kept as short rows, oldest first, and listed
newest first; times are unique, so they serve as page tokens.
"""
from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from operator import itemgetter
from typing import Any

from .calls import Call, Route
from .clock import stamp
from .errors import missing, refused
from .filters import moment

KEPT = 50000
YEAR = 365 * 86400.0
TIME, NETWORK, ADMIN = 0, 1, 8


def entry(call: Call, payload: Any) -> list:
    """The row of one successful write, its time still open; a device written to knows that it changed (quirk J7)."""
    if call.device is not None:
        call.device.data["updated"] = call.now()
    network, admin = call.network, _admin(call)
    number = call.ids.get("number") if "/ssids/" in call.path else None
    return [None, network.id if network else None, network.name if network else None, int(number) if number else None,
            payload.get("name") if number and isinstance(payload, dict) else None, f"{call.method} /api/v1{call.path}",
            json.dumps(call.old), json.dumps(payload if isinstance(payload, dict) else call.body), admin["id"], admin["name"], admin["email"]]


def record(call: Call, entries: list[list]) -> None:
    """Add rows to the organization's log, each at its own microsecond."""
    changes = call.org.changes
    last = changes[-1][TIME] if changes else 0.0
    for one in entries:
        last = one[TIME] = max(round(call.now(), 6), round(last + 0.000002, 6))
    changes += entries
    if len(changes) > KEPT:
        del changes[:KEPT // 10]


def shape(call: Call, row: list) -> dict[str, Any]:
    """A row as the API shows it."""
    time, network, name, number, ssid, label, old, new, admin, admin_name, email = row
    return {
        "ts": stamp(time), "adminName": admin_name, "adminEmail": email, "adminId": admin, "networkName": name,
        "networkId": network, "networkUrl": f"{call.host}/n/{network[2:]}/manage/nodes/list" if network else None,
        "ssidName": ssid, "ssidNumber": number, "page": "via API", "label": label, "oldValue": old, "newValue": new}


def _admin(call: Call) -> dict:
    known = next((one for one in call.org.admins if one["email"] == call.admin["email"]), None)
    return known or {"name": call.admin["name"], "email": call.admin["email"], "id": "0"}


def list_changes(call: Call) -> list[list]:
    """The log within ``t0`` to ``t1`` or ``timespan`` seconds, at most a year, newest first."""
    since, until = _window(call)
    network, admin = call.word("networkId"), call.word("adminId")
    if network is not None and not call.org.network(network):
        raise missing()
    changes = call.org.changes
    rows = changes[bisect_left(changes, since, key=itemgetter(TIME)):bisect_right(changes, until, key=itemgetter(TIME))]
    if network is not None or admin is not None:
        rows = [one for one in rows if network in (None, one[NETWORK]) and admin in (None, one[ADMIN])]
    rows.reverse()
    return rows


def _window(call: Call) -> tuple[float, float]:
    t0, t1, span = moment(call, "t0"), moment(call, "t1"), _span(call)
    now = call.now()
    until = now + 1 if t1 is None else t1
    since = t0 if t0 is not None else until - (YEAR if span is None else span)
    if (span or 0) > YEAR or since < now - YEAR - 86400:
        raise refused("The lookback period can be at most 365 days")
    return since, until


def _span(call: Call) -> float | None:
    text = call.word("timespan")
    if text is not None and not re.fullmatch(r"[0-9]{1,12}(\.[0-9]*)?", text):
        raise refused("'timespan' must be a number of seconds")
    return None if text is None else float(text)


ROUTES = [Route("GET", "/organizations/{organizationId}/configurationChanges", list_changes, page=5000, max_page=5000,
                page_key=lambda row: stamp(row[TIME]), shape=shape, newest_first=True)]
