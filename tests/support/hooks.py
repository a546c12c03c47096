# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages as a Dashboard posts them to a webhook receiver."""
from __future__ import annotations

import datetime

SECRET = "canary-hook-secret"


def moment(ago: float = 0.0) -> str:
    """A time so many seconds ago, as the Dashboard writes it."""
    return (datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=ago)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def message(**more: object) -> dict:
    """An alert as the Dashboard sends it."""
    return {"version": "0.1", "sharedSecret": SECRET, "sentAt": moment(), "organizationId": "100", "networkId": "N_1", "networkName": "Store 0001",
            "alertId": "6434517967", "alertType": "Settings changed", "alertTypeId": "settings_changed", "alertLevel": "informational",
            "occurredAt": moment(5), "alertData": {"name": "SSIDs", "userId": "646829496481136255"}, **more}
