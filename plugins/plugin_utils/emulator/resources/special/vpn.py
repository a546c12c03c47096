# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Site-to-site VPN of an appliance (quirks V1, V2).

``subnets`` always lists every local subnet (VLANs, the single LAN, static routes): new ones show up by themselves,
and a write that leaves one out takes it off the VPN. Hubs are kept in their order of preference.
"""
from __future__ import annotations

from typing import Any

from ...core.errors import refused
from ...core.kinds import choice, flag, listing, table, text
from ..row import Draft, Spot
from ..tables import Settings
from . import subnets

NAT = table({"enabled": flag(), "remoteSubnet": text()})


def shown(spot: Spot, vpn: dict) -> dict[str, Any]:
    """The VPN with every local subnet, and without hubs that are gone."""
    written = {row["localSubnet"]: row for row in vpn["subnets"]}
    rows = [{"useVpn": False, **written.get(subnet, {}), "localSubnet": subnet} for subnet in subnets.local(spot.home).values()]
    return {**vpn, "hubs": [_hub(vpn["mode"], hub) for hub in vpn["hubs"] if spot.call.org.network(hub["hubId"])], "subnets": rows}


def _hub(mode: str, hub: dict) -> dict[str, Any]:
    """A hub as shown; only spokes have a default route (quirk V1)."""
    return {"hubId": hub["hubId"], "useDefaultRoute": mode == "spoke" and hub.get("useDefaultRoute", False)}


def check_hubs(draft: Draft) -> None:
    """Raises ApiError 400 for a spoke without hubs and for a hub that does not exist; those of another mode are forgotten."""
    vpn, asked = draft.after, "hubs" in draft.body
    if not asked:
        vpn["hubs"] = [hub for hub in vpn["hubs"] if draft.call.org.network(hub["hubId"])] if vpn["mode"] == draft.before["mode"] else []
    if vpn["mode"] == "spoke" and not vpn["hubs"]:
        raise refused("'hubs' must name at least one hub when 'mode' is 'spoke'")
    if vpn["mode"] == "none":
        vpn["hubs"] = []
    for hub in vpn["hubs"]:
        if hub["hubId"] == draft.home.id or not draft.call.org.network(hub["hubId"]):
            raise refused(f"'hubs' names no other network of this organization: '{hub['hubId']}'")


def check_subnets(draft: Draft) -> None:
    """A subnet that is none of the network's is taken and forgotten, as one is that has gone since."""
    known = set(subnets.local(draft.home).values())
    draft.after["subnets"] = [row for row in draft.after["subnets"] if row["localSubnet"] in known]


ROWS = (
    Settings(
        "/networks/{networkId}/appliance/vpn/siteToSiteVpn", product="appliance", key="site_to_site_vpn", batch="update",
        fields={"mode": choice("none", "spoke", "hub"),
                "hubs": listing(table({"hubId": text(1), "useDefaultRoute": flag()}, needs=("hubId",))),
                "subnets": listing(table({"localSubnet": text(1), "useVpn": flag(), "nat": NAT}, needs=("localSubnet",))),
                "subnet": table({"nat": table({"isAllowed": flag()}, deep=True)}, deep=True)},
        needs=("mode",), fresh={"mode": "none", "hubs": [], "subnets": []}, checks=(check_hubs, check_subnets), shows=(shown,),
        example={"mode": "hub", "subnets": []}),
)
