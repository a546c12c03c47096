# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Network-wide settings: status pages, the network's SNMP access, and (joined here) syslog servers.

The password of the local status page is never shown, its user name is the server's (quirk Q7). SNMP strings and
passphrases are echoed in clear (quirk R8), each only while its access mode is on.
"""
from __future__ import annotations

from ..core.calls import Call, Route
from ..core.errors import refused
from ..core.kinds import choice, flag, listing, nullable, table, text
from ..core.store import Network
from ..core.writes import update
from .places import reading, writing
from .special import syslog

SETTINGS = {
    "localStatusPageEnabled": flag(),
    "remoteStatusPageEnabled": flag(),
    "localStatusPage": table({"authentication": table({"enabled": flag(), "password": nullable(text())}, deep=True)},
                             deep=True),
    "securePort": table({"enabled": flag()}, deep=True),
    "namedVlans": table({"enabled": flag()}, deep=True),
}
WITH_STATUS_PAGE = {"appliance", "switch", "wireless", "cellularGateway"}
SNMP = {
    "access": choice("none", "community", "users"),
    "communityString": text(1),
    "users": listing(table({"username": text(1), "passphrase": text(8)}, needs=("username", "passphrase"))),
}
SNMP_FIELD = {"community": "communityString", "users": "users"}


def fresh_settings() -> dict:
    """The settings of a new network."""
    return {"localStatusPageEnabled": True, "remoteStatusPageEnabled": True,
            "localStatusPage": {"authentication": {"enabled": False, "username": "admin", "password": None}},
            "securePort": {"enabled": False}, "fips": {"enabled": False}, "namedVlans": {"enabled": False}}


def _settings(network: Network) -> dict:
    return network.data.get("settings") or fresh_settings()


def _has_status_page(network: Network) -> bool:
    """Whether a product of the network serves a status page (quirk Q6); a bare template may get one later."""
    return not network.product_types or bool(WITH_STATUS_PAGE & set(network.product_types))


def get_settings(call: Call) -> dict:
    settings = _settings(reading(call))
    page = settings["localStatusPage"]["authentication"]
    return {**settings, "localStatusPage": {"authentication": {key: page[key] for key in ("enabled", "username")}}}


def put_settings(call: Call) -> dict:
    network = writing(call)
    after = update(call, _settings(network), SETTINGS)
    if "remoteStatusPageEnabled" in call.body and not _has_status_page(network):
        raise refused("Remote status page enabled is not supported by this network")
    if not after["localStatusPageEnabled"]:
        if call.body.get("remoteStatusPageEnabled"):
            raise refused("'remoteStatusPageEnabled' needs 'localStatusPageEnabled' to be true")
        after["remoteStatusPageEnabled"] = False
    network.data["settings"] = after
    return get_settings(call)


def fresh_snmp() -> dict:
    """The SNMP access of a new network."""
    return {"access": "none"}


def get_snmp(call: Call) -> dict:
    stored = reading(call).data.get("snmp", fresh_snmp())
    shown = ("access", SNMP_FIELD.get(stored["access"]))
    return {key: stored[key] for key in shown if key in stored}


def put_snmp(call: Call) -> dict:
    network = writing(call)
    after = update(call, network.data.get("snmp", fresh_snmp()), SNMP)
    needed = SNMP_FIELD.get(after["access"])
    if needed and not after.get(needed):
        raise refused(f"'{needed}' is required when 'access' is '{after['access']}'")
    network.data["snmp"] = after
    return get_snmp(call)


ROUTES = [
    Route("GET", "/networks/{networkId}/settings", get_settings),
    Route("PUT", "/networks/{networkId}/settings", put_settings, batch="update"),
    Route("GET", "/networks/{networkId}/snmp", get_snmp),
    Route("PUT", "/networks/{networkId}/snmp", put_snmp),
    *syslog.ROUTES,
]
