# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Static routes of an appliance (quirks T21, T22, G9).

A route's gateway must lie in a subnet connected directly, so its VLAN must exist first. Creation knows name, subnet
and gateway only; whether it is enabled and its address lists are for PUT.
"""
from __future__ import annotations

from ipaddress import IPv4Network

from ...core.errors import refused
from ...core.kinds import flag, number, text
from ...core.store import Network
from ..checks import with_network
from ..ids import uuid_id
from ..row import Draft
from ..tables import Objects
from . import subnets
from .vlans import FIXED_IPS, RESERVED, check_fixed_ips


def check_place(draft: Draft) -> None:
    """Check the route beside the other subnets. Raises ApiError 400."""
    others = {f"static route '{one['name']}'": one["subnet"] for one in draft.others}
    subnets.check_overlap(draft.after["subnet"], {**subnets.lans(draft.home), **others})
    check_gateway(draft.home, draft.after)


def check_gateway(network: Network, route: dict) -> None:
    """Raises ApiError 400 unless the gateway lies in a connected subnet, that of its VLAN if it names one."""
    gateway = subnets.address(route["gatewayIp"], "gatewayIp")
    reachable = subnets.lans(network)
    if route["gatewayVlanId"] is not None:
        name = f"VLAN {route['gatewayVlanId']}"
        if name not in reachable:
            raise refused(f"'gatewayVlanId' names no VLAN of this network: {route['gatewayVlanId']}")
        reachable = {name: reachable[name]}
    if not any(gateway in IPv4Network(subnet, strict=False) for subnet in reachable.values()):
        raise refused(f"'gatewayIp' {gateway} must be in a local subnet")


ROWS = (
    Objects(
        "/networks/{networkId}/appliance/staticRoutes", item="staticRouteId", product="appliance", key="static_routes", new_id=uuid_id,
        fields={"name": text(1), "subnet": text(1), "gatewayIp": text(1), "gatewayVlanId": number(1, 4094, null=True)},
        update_only={"enabled": flag(), "fixedIpAssignments": FIXED_IPS, "reservedIpRanges": RESERVED}, needs=("name", "subnet", "gatewayIp"),
        fresh={"ipVersion": 4, "enabled": True, "gatewayVlanId": None, "fixedIpAssignments": {}, "reservedIpRanges": []},
        checks=(check_place, check_fixed_ips), shows=(with_network,),
        example=lambda nth: {"name": "Plant", "subnet": f"10.{nth}.0.0/16", "gatewayIp": "192.168.128.9"}),
)
