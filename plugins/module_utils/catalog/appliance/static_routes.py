# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Static routes of an appliance."""
from __future__ import annotations

import ipaddress

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import identifier
from ..patterns import VLAN
from .kept_addresses import fixed_ips, fixed_problems, parsed, range_problems, reserved_ranges


def _route_problems(route):
    """What is wrong inside one static route."""
    problems: list[Problem] = []
    subnet = parsed(route.get("subnet"), ipaddress.ip_network, "subnet", problems)
    parsed(route.get("gateway_ip"), ipaddress.ip_address, "gateway_ip", problems)
    return problems + range_problems(route, subnet) + fixed_problems(route, subnet)


APPLIANCE_STATIC_ROUTES = Resource(
    "appliance_static_routes", "static route",
    ("Manage static routes of an appliance network",
     "The gateway must lie in a VLAN or the single LAN of the network, so a VLAN is written before its routes."),
    scope="network", kind="collection", path="/networks/{network}/appliance/staticRoutes", key="name", id="id",
    after=("appliance_vlans",), validate=_route_problems, occupies=("subnet",),
    fields=(
        identifier("route"),
        Field("name", "Name of the route."),
        Field("subnet", "Subnet behind the gateway, as C(10.99.0.0/16). A new route needs one.", compare="text:cidr",
              required_on_create=True),
        Field("gateway_ip", "Address of the gateway, also called next hop. A new route needs one.", required_on_create=True),
        Field("gateway_vlan_id", "VLAN the gateway is in, where the address alone does not say it.", pattern=VLAN),
        Field("enabled", "Whether the route is used.", type="bool", default=True, update_only=True),
        fixed_ips("Addresses kept for single clients behind the route, keyed by MAC address. What is given replaces "
                  "all of them."),
        reserved_ranges("Addresses behind the route that are not given out. The list given replaces the present "
                        "one."),
        Field("vrf", "VRF of the route, passed on as it is.", type="dict"),
    ),
)

RESOURCES = (APPLIANCE_STATIC_ROUTES,)
