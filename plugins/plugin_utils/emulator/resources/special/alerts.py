# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Alerts of a network (quirks H4, R1, R2): the server's list in the server's order, of which a write leaves nothing out unpunished."""
from __future__ import annotations

from typing import Any

from ...core.errors import refused
from ...core.kinds import as_set, flag, listing, table, text
from ..row import Draft, Spot
from ..tables import Settings

#: {product: {type: filters of a network nobody wrote to}}; None stands for what every network has.
TYPES: dict[str | None, dict[str, dict[str, Any]]] = {
    None: {"settingsChanged": {}},
    "appliance": {"ampMalwareDetected": {}, "ampMalwareBlocked": {}, "applianceDown": {"timeout": 5}, "failoverEvent": {}, "newDhcpServer": {},
                  "dhcpNoLeases": {}, "ipConflict": {}, "cellularUpDown": {}, "vrrp": {}, "vpnConnectivityChange": {},
                  "usageAlert": {"threshold": 104857600, "period": 1200}},
    "switch": {"switchDown": {"timeout": 5}, "portDown": {"timeout": 5, "selector": "any port"}, "portError": {"selector": "any port"},
               "powerSupplyDown": {}, "udldError": {}},
    "wireless": {"gatewayDown": {"timeout": 60}, "gatewayToRepeater": {}, "repeaterDown": {"timeout": 60}, "rogueAp": {}},
}
DESTINATIONS = {"emails": listing(text(3)), "allAdmins": flag(), "snmp": flag(), "httpServerIds": listing(text(1), cast=as_set)}
NOBODY = {"emails": [], "allAdmins": False, "snmp": False, "httpServerIds": []}


def types(spot: Spot) -> dict[str, dict[str, Any]]:
    """The alerts of a network, in the server's order."""
    products = spot.home.product_types or list(TYPES)
    return {kind: filters for product, kinds in TYPES.items() if product is None or product in products for kind, filters in kinds.items()}


def plain(kind: str, filters: dict[str, Any]) -> dict[str, Any]:
    """An alert that is off."""
    return {"type": kind, "enabled": False, "alertDestinations": dict(NOBODY), "filters": dict(filters)}


def fresh(spot: Spot) -> dict[str, Any]:
    return {"defaultDestinations": dict(NOBODY), "alerts": [plain(kind, filters) for kind, filters in types(spot).items()],
            "muting": {"byPortSchedules": {"enabled": False}}}


def complete(draft: Draft) -> None:
    """A list that is written is the whole list: what it leaves out is cleared (quirk H4). Raises ApiError 400."""
    known = types(draft)
    given = {one.get("type"): one for one in draft.after["alerts"]}
    strangers = [str(kind) for kind in given if kind not in known]
    if strangers:
        raise refused(f"'alerts' has types that this network does not have: {', '.join(strangers)}")
    receivers = draft.home.data.get("webhooks/httpServers", {})
    destinations = [draft.after["defaultDestinations"], *(one.get("alertDestinations") or {} for one in given.values())]
    lost = [one for where in destinations for one in where.get("httpServerIds", ()) if one not in receivers]
    if lost:
        raise refused(f"'httpServerIds' names no webhook receivers of this network: {', '.join(lost)}")
    draft.after["alerts"] = [{**plain(kind, filters), **given.get(kind, {}),
                              "alertDestinations": {**NOBODY, **(given.get(kind, {}).get("alertDestinations") or {})}} for kind, filters in known.items()]


ROWS = (
    Settings(
        "/networks/{networkId}/alerts/settings",
        fields={"defaultDestinations": table(DESTINATIONS, deep=True),
                "alerts": listing(table({"type": text(1), "enabled": flag(), "alertDestinations": table({**DESTINATIONS, "smsNumbers": listing(text(1))}),
                                         "filters": table()}, needs=("type",))),
                "muting": table({"byPortSchedules": table({"enabled": flag()}, deep=True)}, deep=True)},
        fresh=fresh, checks=(complete,),
        example={"defaultDestinations": {"emails": ["noc@example.com"]}, "alerts": [{"type": "settingsChanged", "enabled": True}]}),
)
