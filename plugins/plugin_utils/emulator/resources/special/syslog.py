# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Syslog servers of a network: the deprecated path with titled roles and its successor with camelCase ones (quirk J6).

Stored as ``network.data["syslog_servers"]`` = ``[{"host", "port": text, "roles": [titles]}]``. Servers keep the order
given; the roles of a server are a set and come back in another order on every read (quirks R5, H14).
"""
from __future__ import annotations

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.filters import among, passing
from ...core.kinds import listing, number, table, text
from ...core.merge import check
from ...core.store import Network
from ..places import reading, writing

ROLES = {
    "wirelessEventLog": ("Wireless event log", {"wireless"}),
    "applianceEventLog": ("Appliance event log", {"appliance"}),
    "switchEventLog": ("Switch event log", {"switch"}),
    "airMarshalEvents": ("Air Marshal events", {"wireless"}),
    "flows": ("Flows", {"appliance", "wireless"}),
    "urls": ("URLs", {"appliance", "wireless"}),
    "idsAlerts": ("IDS alerts", {"appliance"}),
    "securityEvents": ("Security events", {"appliance"}),
}
TITLES = {name: title for name, (title, _products) in ROLES.items()}
NAMES = {title: name for name, title in TITLES.items()}
PRODUCTS = dict(ROLES.values())
SERVERS = listing(table({"host": text(1), "port": number(1, 65535, cast=str), "roles": listing(text(), low=1)},
                        needs=("host", "port", "roles")))


def servers_of(network: Network) -> list[dict]:
    """The servers as stored."""
    return network.data.get("syslog_servers", [])


def collects_flows(network: Network) -> bool:
    """Whether a server takes flows, as logging of firewall rules needs (quirk R7)."""
    return any("Flows" in server["roles"] for server in servers_of(network))


def _wanted(call: Call) -> list[dict]:
    """The body's servers, every one with the key ``servers`` present. Raises ApiError 400."""
    if not isinstance(call.body, dict) or "servers" not in call.body:
        raise refused("Missing required parameter: 'servers'")
    return check(call.body["servers"], SERVERS, "servers")


def _write(call: Call, canonical: dict[str, str]) -> Network:
    """Replace the servers; ``canonical`` maps a role in lower case to its title."""
    network = writing(call)
    servers = _wanted(call)
    for server in servers:
        server["roles"] = list(dict.fromkeys(_title(role, canonical, network) for role in server["roles"]))
    call.old = {"servers": servers_of(network)}
    network.data["syslog_servers"] = servers
    return network


def _title(role: str, canonical: dict[str, str], network: Network) -> str:
    """The title of a role. Raises ApiError 400 for one unknown or of another product (quirk R6)."""
    title = canonical.get(role.lower())
    if title is None:
        raise refused(f"'roles' has an invalid role: '{role}'")
    if network.product_types and not PRODUCTS[title] & set(network.product_types):
        raise refused(f"'roles' has a role that is not supported for this network: '{role}'")
    return title


def _read(network: Network) -> list[dict]:
    """The servers, their roles turned round on every other read (quirk H14)."""
    reads = network.data["syslog_reads"] = 1 - network.data.get("syslog_reads", 0)
    return [{**server, "roles": sorted(server["roles"], reverse=bool(reads))} for server in servers_of(network)]


def get_servers(call: Call) -> dict:
    return {"servers": _read(reading(call))}


def put_servers(call: Call) -> dict:
    return {"servers": _read(_write(call, {title.lower(): title for title in NAMES}))}


def _row(network: Network, source: Network) -> dict:
    servers = [{**server, "roles": [NAMES[role] for role in server["roles"]]} for server in _read(source)]
    return {"network": {"id": network.id, "name": network.name}, "servers": servers}


def put_device_servers(call: Call) -> dict:
    """The successor: roles in camelCase, and the network in the answer."""
    network = _write(call, {name.lower(): title for name, title in TITLES.items()})
    return _row(network, network)


def get_by_network(call: Call) -> list[Network]:
    return passing(call.org.networks.values(), among(call, {"networkIds": "id"}), "id")


def _by_network(call: Call, network: Network) -> dict:
    return _row(network, call.org.templates.get(network.template_id) or network)


ROUTES = [
    Route("GET", "/networks/{networkId}/syslogServers", get_servers),
    Route("PUT", "/networks/{networkId}/syslogServers", put_servers),
    Route("PUT", "/networks/{networkId}/devices/syslog/servers", put_device_servers, batch="servers"),
    Route("GET", "/organizations/{organizationId}/devices/syslog/servers/byNetwork", get_by_network, page=1000,
          max_page=1000, shape=_by_network, items=True),
]
