# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Site-to-site VPN of an appliance (quirks V1, V2).

``subnets`` always lists every local subnet (VLANs, the single LAN, static routes): new ones show up by themselves,
and a write that leaves one out takes it off the VPN. Hubs are kept in their order of preference.
"""
from __future__ import annotations

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import choice, flag, listing, table, text
from ...core.store import Network
from ...core.writes import update
from ..places import reading, writing
from . import subnets

NAT = table({"enabled": flag(), "remoteSubnet": text()})
VPN = {
    "mode": choice("none", "spoke", "hub"),
    "hubs": listing(table({"hubId": text(1), "useDefaultRoute": flag()}, needs=("hubId",))),
    "subnets": listing(table({"localSubnet": text(1), "useVpn": flag(), "nat": NAT}, needs=("localSubnet",))),
    "subnet": table({"nat": table({"isAllowed": flag()}, deep=True)}, deep=True),
}


def fresh_vpn() -> dict:
    """The VPN of a new network; ``subnets`` holds only what was written about them."""
    return {"mode": "none", "hubs": [], "subnets": []}


def _vpn(network: Network) -> dict:
    return network.data.get("site_to_site_vpn") or fresh_vpn()


def _shown(call: Call, network: Network) -> dict:
    vpn = _vpn(network)
    written = {row["localSubnet"]: row for row in vpn["subnets"]}
    rows = [{"useVpn": False, **written.get(subnet, {}), "localSubnet": subnet}
            for subnet in subnets.local(network).values()]
    return {**vpn, "hubs": [_hub(vpn["mode"], hub) for hub in vpn["hubs"] if call.org.network(hub["hubId"])],
            "subnets": rows}


def _hub(mode: str, hub: dict) -> dict:
    """A hub as shown; only spokes have a default route (quirk V1)."""
    return {"hubId": hub["hubId"], "useDefaultRoute": mode == "spoke" and hub.get("useDefaultRoute", False)}


def get_vpn(call: Call) -> dict:
    return _shown(call, reading(call, "appliance"))


def put_vpn(call: Call) -> dict:
    network = writing(call, "appliance")
    before = _vpn(network)
    before = {**before, "hubs": [hub for hub in before["hubs"] if call.org.network(hub["hubId"])]}
    after = update(call, before, VPN, needs=("mode",))
    if after["mode"] != before["mode"] and "hubs" not in call.body:
        after["hubs"] = []
    if after["mode"] == "spoke" and not after["hubs"]:
        raise refused("'hubs' must name at least one hub when 'mode' is 'spoke'")
    if after["mode"] == "none":
        after["hubs"] = []
    _check_members(call, network, after)
    network.data["site_to_site_vpn"] = after
    return _shown(call, network)


def _check_members(call: Call, network: Network, vpn: dict) -> None:
    """Raises ApiError 400 for a hub or a local subnet that does not exist."""
    for hub in vpn["hubs"]:
        if hub["hubId"] == network.id or not call.org.network(hub["hubId"]):
            raise refused(f"'hubs' names no other network of this organization: '{hub['hubId']}'")
    known = set(subnets.local(network).values())
    vpn["subnets"] = [row for row in vpn["subnets"] if row["localSubnet"] in known or _named(call, row)]


def _named(call: Call, row: dict) -> bool:
    """False for a row kept of a subnet since gone. Raises ApiError 400 for one the body asks for."""
    if "subnets" in call.body:
        raise refused(f"'subnets' names no local subnet of this network: '{row['localSubnet']}'")
    return False


PATH = "/networks/{networkId}/appliance/vpn/siteToSiteVpn"
ROUTES = [
    Route("GET", PATH, get_vpn),
    Route("PUT", PATH, put_vpn, batch="update"),
]
