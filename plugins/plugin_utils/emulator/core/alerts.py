# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alerts, posted to webhook receivers as the Dashboard posts them. Only receivers on this machine are called, whoever signed their certificate."""
from __future__ import annotations

import http.client
import ipaddress
import json
import ssl
from typing import Any
from urllib.parse import urlsplit

from .clock import stamp
from .store import Device, Network, Store

SECONDS = 5.0
RECEIVERS = "webhooks/httpServers"


def message(store: Store, network: Network, kind: str, data: dict[str, Any], device: Device | None = None, called: str = "") -> dict[str, Any]:
    """An alert without its secret. `kind` is the id of the type, `called` its name."""
    now, org = stamp(store.clock.time()), store.orgs[network.org_id]
    found = {
        "version": "0.1", "sentAt": now, "organizationId": org.id, "organizationName": org.name, "networkId": network.id, "networkName": network.name,
        "networkTags": list(network.tags), "alertId": store.new_id(), "alertType": called or kind.replace("_", " ").capitalize(), "alertTypeId": kind,
        "alertLevel": "informational" if kind == "settings_changed" else "warning", "occurredAt": now, "alertData": data}
    if device is not None:
        found.update(deviceSerial=device.serial, deviceMac=device.mac, deviceName=device.name or device.mac, deviceTags=list(device.tags),
                     deviceModel=device.model)
    return found


def receivers(network: Network) -> list[dict[str, Any]]:
    """The receivers of a network, with their secrets."""
    return [one for one in network.data.get(RECEIVERS, {}).values() if isinstance(one, dict)]


def deliver(url: str, secret: str, body: dict[str, Any]) -> int | None:
    """The status a receiver answers with; None where none answers, or where it is not on this machine."""
    if not here(url):
        return None
    parts = urlsplit(url)
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    try:
        link = http.client.HTTPSConnection(str(parts.hostname), parts.port or 443, timeout=SECONDS, context=context) if parts.scheme == "https" else (
            http.client.HTTPConnection(str(parts.hostname), parts.port or 80, timeout=SECONDS))
        link.request("POST", parts.path or "/", json.dumps({"sharedSecret": secret, **body}), {"Content-Type": "application/json", "Accept": "*/*"})
        return link.getresponse().status
    except (OSError, ValueError, http.client.HTTPException):
        return None


def here(url: str) -> bool:
    """Whether an address is one of this machine."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
