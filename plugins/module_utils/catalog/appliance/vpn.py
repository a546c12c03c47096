# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The VPN between sites."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource


def _vpn_problems(vpn):
    """What one mode of the VPN does not allow (quirk V1)."""
    hubs = vpn.get("hubs")
    if vpn.get("mode") == "spoke" and hubs == []:
        return [Problem("hubs", "must name at least one hub when mode is spoke")]
    if vpn.get("mode") != "hub":
        return []
    return [Problem(f"hubs[{place}].use_default_route", "is for spokes; here mode is hub")
            for place, hub in enumerate(hubs or []) if hub.get("use_default_route")]


def _hub_problems(vpn, ids):
    """Hubs that are none: the network itself, and one that is there already."""
    hubs = [hub.get("hubId") for hub in vpn.get("hubs") or []]
    return [Problem(f"hubs[{place}].hub_id", "is the network itself, which cannot be its own hub" if hub == ids["network"] else
                    f"means the same network as hubs[{hubs.index(hub)}]")
            for place, hub in enumerate(hubs) if hub == ids["network"] or hub in hubs[:place]]


_MESHED = {"mode": ("spoke", "hub")}

APPLIANCE_SITE_TO_SITE_VPN = Resource(
    "appliance_site_to_site_vpn", "site-to-site VPN",
    ("Manage the site-to-site VPN of an appliance network",
     "Makes a network a hub or a spoke and says which of its subnets take part.",
     "Every VLAN and static route is a subnet here by itself. With O(state=merged) subnets not named keep their "
     "setting; with O(state=replaced) they leave the VPN when O(config.subnets) is given.",
     "O(state=deleted) takes the network out of the VPN."),
    scope="network", path="/networks/{network}/appliance/vpn/siteToSiteVpn", batch=("update",),
    validate=_vpn_problems, validate_api=_hub_problems,
    fields=(
        Field("mode", "Part of the network in the VPN. A spoke needs at least one hub.", required=True,
              choices=("none", "spoke", "hub"), default="none"),
        Field("hubs", "Hubs the network connects to, in order of preference. The list given replaces the present one.",
              type="list", default=[], only_if=_MESHED, required_if={"mode": "spoke"}, fields=(
                  Field("hub_id", "Name or identifier of the hub's network.", ref="networks", required=True),
                  Field("use_default_route", "Whether a spoke sends all its traffic through this hub.", type="bool",
                        default=False),
              )),
        Field("subnets", "Subnets of the network, each named by O(config.subnets[].local_subnet).", type="list",
              compare="by:local_subnet", keep_unlisted=True, only_if=_MESHED,
              mirrors={"appliance_vlans": "subnet", "appliance_static_routes": "subnet"}, fields=(
                  Field("local_subnet", "A subnet of the network: that of a VLAN, the single LAN or a static route.",
                        compare="text:cidr", required=True),
                  Field("use_vpn", "Whether the subnet takes part in the VPN.", type="bool", default=False),
                  Field("nat", "Translation of the subnet in the VPN.", type="dict", fields=(
                      Field("enabled", "Whether the subnet is translated.", type="bool"),
                      Field("remote_subnet", "Subnet the other networks see instead.", compare="text:cidr"),
                  )),
              )),
        Field("sgt", "Security group tags in the VPN, passed on as they are.", type="dict"),
        Field("subnet", "Settings of all subnets.", type="dict", fields=(
            Field("nat", "Translation of subnets in the VPN.", type="dict", fields=(
                Field("is_allowed", "Whether subnets of the network may be translated.", type="bool"),
            )),
        )),
        Field("host_translations", "Translations of single hosts, passed on as they are.", type="list",
              elements="raw"),
    ),
)

RESOURCES = (APPLIANCE_SITE_TO_SITE_VPN,)
