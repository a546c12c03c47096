# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Syslog servers of a network: the deprecated path with titled roles and its successor with camelCase ones (quirk J6).

Stored as ``network.data["syslog_servers"]`` = ``{"servers": [{"host", "port": text, "roles": [titles]}]}``. Servers keep the
order given; the roles of a server are a set and come back in another order on every read (quirks R5, H14).
"""
from __future__ import annotations

from typing import Any

from ...core.errors import refused
from ...core.kinds import listing, number, table, text
from ...core.store import Network
from ..row import Check, Draft, Spot
from ..tables import Settings
from ..views import ByNetwork

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
KEY = "syslog_servers"
FIELDS = {"servers": listing(table({"host": text(1), "port": number(1, 65535, cast=str), "roles": listing(text(), low=1)},
                                   needs=("host", "port", "roles")))}


def collects_flows(network: Network) -> bool:
    """Whether a server takes flows, as logging of firewall rules needs (quirk R7)."""
    return any("Flows" in server["roles"] for server in network.data.get(KEY, {"servers": []})["servers"])


def takes(canonical: dict[str, str]) -> Check:
    """A check that keeps roles by their titles; ``canonical`` maps a role in lower case to its title."""
    def check(draft: Draft) -> None:
        for server in draft.after["servers"]:
            server["roles"] = list(dict.fromkeys(_title(role, canonical, draft.home) for role in server["roles"]))
    return check


def _title(role: str, canonical: dict[str, str], network: Network) -> str:
    """The title of a role. Raises ApiError 400 for one unknown or of another product (quirk R6)."""
    title = canonical.get(role.lower())
    if title is None:
        raise refused(f"'roles' has an invalid role: '{role}'")
    if network.product_types and not PRODUCTS[title] & set(network.product_types):
        raise refused(f"'roles' has a role that is not supported for this network: '{role}'")
    return title


def turned(spot: Spot, syslog: dict) -> dict[str, Any]:
    """The servers, their roles turned round on every other read (quirk H14)."""
    turns = spot.call.store.turns
    turns[spot.home.id] = not turns.get(spot.home.id, False)
    return {"servers": [{**server, "roles": sorted(server["roles"], reverse=turns[spot.home.id])} for server in syslog["servers"]]}


def in_network(network: Network, syslog: dict) -> dict[str, Any]:
    """The successor's shape: roles in camelCase, and the network."""
    servers = [{**server, "roles": [NAMES[role] for role in server["roles"]]} for server in syslog["servers"]]
    return {"network": {"id": network.id, "name": network.name}, "servers": servers}


SYSLOG = Settings(
    "/networks/{networkId}/syslogServers", key=KEY, fields=FIELDS, needs=("servers",), fresh={"servers": []},
    checks=(takes({title.lower(): title for title in NAMES}),), shows=(turned,),
    example={"servers": [{"host": "10.0.0.5", "port": "514", "roles": ["Flows"]}]})
ROWS = (
    SYSLOG,
    Settings(
        "/networks/{networkId}/devices/syslog/servers", key=KEY, batch="servers", reads=False, fields=FIELDS, needs=("servers",),
        fresh={"servers": []}, checks=(takes({name.lower(): title for name, title in TITLES.items()}),),
        shows=(turned, lambda spot, syslog: in_network(spot.call.network, syslog)),
        example={"servers": [{"host": "10.0.0.5", "port": "514", "roles": ["flows"]}]}),
    ByNetwork("/organizations/{organizationId}/devices/syslog/servers/byNetwork", of=SYSLOG, answer=in_network, page=(10, 1000, 3)),
)
