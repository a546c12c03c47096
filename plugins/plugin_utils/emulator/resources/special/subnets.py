# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The subnets of an appliance network: where its LAN settings are kept, which subnets are local, which overlap.

``network.data`` holds ``vlans_enabled``, ``appliance_vlans`` ({id as text: VLAN}), ``single_lan`` and
``static_routes`` ({id: route}). Host bits in a subnet are let through (open question OQ2).
"""
from __future__ import annotations

import ipaddress
from ipaddress import IPv4Network

from ...core.errors import refused
from ...core.store import Network
from ..row import Spot

# What a bound network may have of its own in each VLAN of its template (quirk P10), and where in ``network.data`` that is kept.
OWN, PLACES = ("subnet", "applianceIp"), "vlan_places"


def vlans_enabled(network: Network) -> bool:
    """New networks start as a single LAN (quirk T1)."""
    return network.data.get("vlans_enabled", False)


def need_vlans(spot: Spot) -> None:
    """Raises ApiError 400 while VLANs are off (quirk T2)."""
    if not vlans_enabled(spot.home):
        raise refused("VLANs are not enabled for this network")


def vlans(network: Network) -> dict[str, dict]:
    """The VLANs by id as text."""
    return network.data.get("appliance_vlans", {})


def static_routes(network: Network) -> dict[str, dict]:
    """The static routes by id."""
    return network.data.get("static_routes", {})


def fresh_single_lan() -> dict:
    """The LAN of a new network (quirk T1)."""
    return {"subnet": "192.168.128.0/24", "applianceIp": "192.168.128.1", "mandatoryDhcp": {"enabled": False},
            "ipv6": {"enabled": False, "prefixAssignments": []}}


def allotted(template: Network, network_id: str, vlan: dict) -> dict[str, str]:
    """The subnet and the appliance's address that a bound network has of a template's VLAN (quirk P6).

    A ``unique`` VLAN gives every network the next subnet of its pool, for good; nothing is left once the pool is used up.
    """
    if vlan.get("templateVlanType") != "unique" or not vlan.get("cidr") or not vlan.get("mask"):
        return {}
    places = template.data.setdefault("subnet_places", {})
    pool, size = IPv4Network(vlan["cidr"], strict=False), 2 ** (32 - vlan["mask"])
    start = int(pool.network_address) + places.setdefault(network_id, len(places)) * size
    if start + size - 1 > int(pool.broadcast_address):
        return {}
    return {"subnet": f"{ipaddress.IPv4Address(start)}/{vlan['mask']}", "applianceIp": str(ipaddress.IPv4Address(start + 1))}


def single_lan(network: Network) -> dict:
    """The LAN used while VLANs are off."""
    return network.data.get("single_lan") or fresh_single_lan()


def lans(network: Network) -> dict[str, str]:
    """What is connected directly: a name for the person who reads a refusal -> its subnet."""
    if not vlans_enabled(network):
        return {"the single LAN": single_lan(network)["subnet"]}
    return {f"VLAN {vlan['id']}": vlan["subnet"] for vlan in vlans(network).values() if vlan.get("subnet")}


def local(network: Network) -> dict[str, str]:
    """Every local subnet: what is connected directly and what static routes lead to."""
    routes = {f"static route '{route['name']}'": route["subnet"] for route in static_routes(network).values()}
    return {**lans(network), **routes}


def parsed(value: str, name: str) -> IPv4Network:
    """An IPv4 subnet in CIDR form. Raises ApiError 400 naming the field."""
    try:
        if "/" not in value:
            raise ValueError(value)
        return IPv4Network(value, strict=False)
    except ValueError:
        raise refused(f"'{name}' must be an IPv4 subnet in CIDR form: '{value}'") from None


def check_lan(subnet: str, appliance_ip: str, others: dict[str, str]) -> None:
    """Raises ApiError 400 unless the address lies inside the subnet and no other one overlaps (quirk T19)."""
    wanted = parsed(subnet, "subnet")
    if address(appliance_ip, "applianceIp") not in wanted:
        raise refused(f"'applianceIp' {appliance_ip} must be inside the subnet {subnet}")
    check_overlap(subnet, others)


def check_overlap(subnet: str, others: dict[str, str]) -> None:
    """Raises ApiError 400 when the subnet overlaps one of ``others`` (name -> subnet)."""
    wanted = parsed(subnet, "subnet")
    for name, other in others.items():
        if wanted.overlaps(IPv4Network(other, strict=False)):
            raise refused(f"Subnet {subnet} overlaps with {name} ({other})")


def address(value: str, name: str) -> ipaddress.IPv4Address:
    """An IPv4 address. Raises ApiError 400 naming the field."""
    try:
        return ipaddress.IPv4Address(value)
    except ValueError:
        raise refused(f"'{name}' must be an IPv4 address: '{value}'") from None
