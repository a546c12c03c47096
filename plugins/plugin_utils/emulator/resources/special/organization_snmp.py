# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SNMP access to the Dashboard for an organization (quirk R9).

Passwords of version 3 are never shown; host name, port, user and community string are the server's, and the community
string exists only while version 2c is on.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import choice, flag, listing, text
from ...core.merge import apply
from ...core.store import Org

SNMP = {
    "v2cEnabled": flag(), "v3Enabled": flag(),
    "v3AuthMode": choice("MD5", "SHA", "SHA256", "SHA384", "SHA512"), "v3AuthPass": text(8),
    "v3PrivMode": choice("DES", "AES128"), "v3PrivPass": text(8),
    "peerIps": listing(text(1), cast=lambda peers: sorted(set(peers))),
}
SECRETS = ("v3AuthPass", "v3PrivPass")


def fresh_snmp() -> dict[str, Any]:
    """The settings of a new organization."""
    return {"v2cEnabled": False, "v3Enabled": False, "v3AuthMode": None, "v3PrivMode": None, "peerIps": []}


def _shape(org: Org, kept: dict) -> dict[str, Any]:
    shape = {key: value for key, value in kept.items() if key not in SECRETS}
    shape.update(hostname="snmp.meraki.com", port=16100)
    if kept["v2cEnabled"]:
        shape["v2CommunityString"] = f"o/{org.id[-8:]}"
    if kept["v3Enabled"]:
        shape["v3User"] = f"u{org.id[-8:]}"
    return shape


def get_snmp(call: Call) -> dict:
    return _shape(call.org, call.org.data.get("snmp", fresh_snmp()))


def update_snmp(call: Call) -> dict:
    before = call.org.data.get("snmp", fresh_snmp())
    after = apply(before, call.body, SNMP)
    if after["v3Enabled"]:
        lacking = [key for key in SECRETS if not after.get(key)]
        if lacking:
            raise refused(*(f"'{key}' is required to enable SNMP version 3" for key in lacking))
        after["v3AuthMode"] = after["v3AuthMode"] or "SHA"
        after["v3PrivMode"] = after["v3PrivMode"] or "AES128"
    call.old = {key: before.get(key) for key in call.body if key in SNMP and key not in SECRETS}
    call.org.data["snmp"] = after
    return _shape(call.org, after)


PATH = "/organizations/{organizationId}/snmp"
ROUTES = [Route("GET", PATH, get_snmp), Route("PUT", PATH, update_snmp, batch="update")]
