# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses of devices themselves."""
from __future__ import annotations

import ipaddress

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..patterns import ADDRESS


def _wan(name, text, **more):
    """One uplink of a device (quirk O14)."""
    static = {"using_static_ip": True}
    return Field(name, text, type="dict", fields=(
        Field("wan_enabled", "Whether the uplink is used. Appliances only.", choices=("enabled", "disabled", "not configured")),
        Field("using_static_ip", "Whether the address is set here rather than by DHCP. Needs address, gateway and mask.",
              type="bool", default=False),
        Field("static_ip", "Address of the device.", only_if=static, required_if=static),
        Field("static_gateway_ip", "Address of the gateway, in the same subnet.", only_if=static, required_if=static),
        Field("static_subnet_mask", "Mask of the subnet, as C(255.255.255.0).", only_if=static, required_if=static),
        Field("static_dns", "Up to two DNS servers, in order.", type="list", bounds=(0, 2), only_if=static, pattern=ADDRESS),
        Field("vlan", "VLAN of the management traffic; null means untagged.", type="int", nullable=True, default=None, bounds=(1, 4094)),
        Field("vrf", "VRF of the management traffic.", type="dict", fields=(Field("name", "Name of the VRF."),)),
    ), **more)


_STATIC = ("static_ip", "static_gateway_ip", "static_subnet_mask", "static_dns")


def _addresses(item):
    """A static address that contradicts itself cuts the device off; one beside DHCP is never kept (quirk O14)."""
    return [one.below(name) for name in ("wan1", "wan2") for one in _contradictions(item.get(name) or {})]


def _contradictions(wan):
    if wan.get("using_static_ip") is False:
        return [Problem(option, "needs using_static_ip: true") for option in _STATIC if wan.get(option)]
    address, gateway, mask, _servers = map(wan.get, _STATIC)
    if not (address and gateway and mask):
        return []
    try:
        subnet = ipaddress.ip_interface(f"{address}/{mask}").network
        inside = ipaddress.ip_address(gateway) in subnet
    except ValueError as problem:
        return [Problem("static_ip", f"and its gateway and mask make no address: {problem}")]
    return [] if inside else [Problem("static_gateway_ip", f"{gateway} is not inside {subnet}, the subnet of static_ip")]


DEVICE_MANAGEMENT_INTERFACE = Resource(
    "device_management_interface", "management interface",
    ("Manage the management interface of a device",
     "Sets how a device reaches the Dashboard: by DHCP or with a static address, and in which VLAN.",
     "Only appliances have a second uplink. A wrong static address cuts the device off.",
     "O(state=deleted) puts the first uplink back to DHCP without a VLAN and leaves the second alone."),
    scope="device", path="/devices/{serial}/managementInterface", batch=("update",), validate=_addresses,
    fields=(_wan("wan1", "First uplink.", default={"usingStaticIp": False, "vlan": None}), _wan("wan2", "Second uplink. Appliances only.")),
)

RESOURCES = (DEVICE_MANAGEMENT_INTERFACE,)
