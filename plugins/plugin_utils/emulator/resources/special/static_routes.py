# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Static routes of an appliance (quirks T21, T22, G9).

A route's gateway must lie in a subnet connected directly, so its VLAN must exist first. Creation knows name, subnet
and gateway only; whether it is enabled and its address lists are for PUT.
"""
from __future__ import annotations

import uuid
from ipaddress import IPv4Network

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.kinds import flag, nullable, number, text
from ...core.merge import apply
from ...core.store import Network
from ...core.writes import update
from ..places import reading, writing
from . import subnets
from .subnets import static_routes
from .vlans import FIXED_IPS, RESERVED, check_fixed_ips

CREATED = {"name": text(1), "subnet": text(1), "gatewayIp": text(1), "gatewayVlanId": nullable(number(1, 4094))}
UPDATED = {**CREATED, "enabled": flag(), "fixedIpAssignments": FIXED_IPS, "reservedIpRanges": RESERVED}


def fresh_route(route_id: str) -> dict:
    """What a new static route is before its body is merged in."""
    return {"id": route_id, "ipVersion": 4, "enabled": True, "gatewayVlanId": None, "fixedIpAssignments": {},
            "reservedIpRanges": []}


def _shown(call: Call, route: dict) -> dict:
    return {"id": route["id"], "networkId": call.network.id, **route}


def _found(call: Call, network: Network) -> dict:
    route = static_routes(network).get(call.ids["staticRouteId"])
    if route is None:
        raise missing()
    return route


def _keep(call: Call, network: Network, route: dict) -> dict:
    """Check the route beside the other subnets and keep it. Raises ApiError 400."""
    known = {one_id: one for one_id, one in static_routes(network).items() if one_id != route["id"]}
    others = {f"static route '{one['name']}'": one["subnet"] for one in known.values()}
    subnets.check_overlap(route["subnet"], {**subnets.lans(network), **others})
    _check_gateway(network, route)
    check_fixed_ips(route["fixedIpAssignments"])
    network.data["static_routes"] = {**static_routes(network), route["id"]: route}
    return _shown(call, route)


def _check_gateway(network: Network, route: dict) -> None:
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


def get_routes(call: Call) -> list[dict]:
    return [_shown(call, route) for route in static_routes(reading(call, "appliance")).values()]


def get_route(call: Call) -> dict:
    return _shown(call, _found(call, reading(call, "appliance")))


def create_route(call: Call) -> dict:
    network = writing(call, "appliance")
    wanted = apply({}, call.body, CREATED, needs=("name", "subnet", "gatewayIp"))
    route_id = str(uuid.uuid5(uuid.NAMESPACE_OID, call.store.new_id()))
    return _keep(call, network, {**fresh_route(route_id), **wanted})


def put_route(call: Call) -> dict:
    network = writing(call, "appliance")
    return _keep(call, network, update(call, _found(call, network), UPDATED))


def delete_route(call: Call) -> None:
    network = writing(call, "appliance")
    del static_routes(network)[_found(call, network)["id"]]


COLLECTION = "/networks/{networkId}/appliance/staticRoutes"
ROUTES = [
    Route("GET", COLLECTION, get_routes),
    Route("POST", COLLECTION, create_route, success=201),
    Route("GET", COLLECTION + "/{staticRouteId}", get_route),
    Route("PUT", COLLECTION + "/{staticRouteId}", put_route),
    Route("DELETE", COLLECTION + "/{staticRouteId}", delete_route),
]
