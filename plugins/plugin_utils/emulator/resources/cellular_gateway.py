# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cellular gateways of a network, and each of them: subnets, DHCP, limits, forwarded ports.

A gateway's subnet is the one of the pool that its place among the network's gateways has. The uplink of a forwarded port is the server's.
"""
from __future__ import annotations

import ipaddress
from typing import Any

from ..core.errors import refused
from ..core.kinds import anything, choice, listing, number, table, text
from .checks import required_if, values
from .destinations import destinations
from .forms import ALLOWED_IP, IP_ADDRESS, SUBNET, ports
from .row import Draft, Spot
from .tables import Settings

NETWORK, DEVICE, PRODUCT = "/networks/{networkId}/cellularGateway", "/devices/{serial}/cellularGateway", "cellularGateway"
POOL = {"cidr": "172.31.128.0/20", "mask": 27}
ADDRESS = text(form=IP_ADDRESS)
LIMIT = number(0, null=True)
FIXED = table({"name": text(), "ip": ADDRESS, "mac": text(1)}, needs=("ip", "mac"))
RANGE = table({"start": ADDRESS, "end": ADDRESS, "comment": text()}, needs=("start", "end", "comment"))


def check_pool(draft: Draft) -> None:
    """Raises ApiError 400 for subnets larger than their pool."""
    if draft.after["mask"] < ipaddress.ip_network(draft.after["cidr"], strict=False).prefixlen:
        raise refused("'mask' must not be less than that of 'cidr'")


def subnets(spot: Spot) -> dict[str, ipaddress.IPv4Network]:
    """The subnet of each gateway of the call's network, by serial."""
    network = spot.call.network
    pool = network.data.get("cellularGateway/subnetPool", POOL)
    gateways = [one.serial for one in spot.call.org.devices_in(network.id) if one.product_type == PRODUCT]
    free = ipaddress.ip_network(pool["cidr"], strict=False).subnets(new_prefix=pool["mask"])
    return dict(zip(gateways, free, strict=False))


def taken(spot: Spot, pool: dict) -> dict[str, Any]:
    """The pool with the subnets that were taken from it."""
    found = [{"serial": serial, "name": spot.call.org.devices[serial].name, "applianceIp": str(subnet[1]), "subnet": str(subnet)}
             for serial, subnet in subnets(spot).items()]
    return {"deploymentMode": "routed", **pool, "subnets": found}


def placed(spot: Spot, lan: dict) -> dict[str, Any]:
    """The LAN of a gateway with what it is called and its subnet."""
    subnet = subnets(spot).get(spot.home.serial)
    return {"deviceName": spot.home.name, "deviceLanIp": str(subnet[1]) if subnet else None, "deviceSubnet": str(subnet) if subnet else None, **lan}


def inside(draft: Draft) -> None:
    """Raises ApiError 400 for addresses that are not in the gateway's subnet."""
    subnet = subnets(draft).get(draft.home.serial)
    for path in ("reservedIpRanges.start", "reservedIpRanges.end", "fixedIpAssignments.ip"):
        for one in values(draft.body, path):
            if subnet is not None and ipaddress.ip_address(one) not in subnet:
                raise refused(f"'{path}' must be in the subnet of the device, {subnet}: '{one}'")


def check_access(draft: Draft) -> None:
    """A rule that restricts says to whom, and only such a rule. Raises ApiError 400."""
    for index, rule in enumerate(draft.after["rules"]):
        if rule["access"] == "restricted" and not rule.get("allowedIps"):
            raise refused(f"'rules[{index}].allowedIps' is required when 'access' is 'restricted'")
        if rule["access"] == "any":
            rule.pop("allowedIps", None)
        rule["uplink"] = "both"


ROWS = (
    Settings(f"{NETWORK}/dhcp", product=PRODUCT, batch="update",
             fields={"dhcpLeaseTime": choice("30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"),
                     "dnsNameservers": choice("upstream_dns", "google_dns", "opendns", "custom"), "dnsCustomNameservers": listing(ADDRESS)},
             fresh={"dhcpLeaseTime": "1 day", "dnsNameservers": "upstream_dns", "dnsCustomNameservers": []},
             checks=(required_if("dnsCustomNameservers", dnsNameservers="custom"),), example={"dhcpLeaseTime": "1 hour", "dnsNameservers": "google_dns"}),
    Settings(f"{NETWORK}/subnetPool", product=PRODUCT, batch="update", fields={"mask": number(1, 31), "cidr": text(form=SUBNET)}, fresh=POOL,
             checks=(check_pool,), shows=(taken,), example={"cidr": "192.168.0.0/16", "mask": 24}),
    Settings(f"{NETWORK}/uplink", product=PRODUCT, batch="update", fields={"bandwidthLimits": table({"limitUp": LIMIT, "limitDown": LIMIT}, deep=True)},
             fresh={"bandwidthLimits": {"limitUp": None, "limitDown": None}}),
    destinations(f"{NETWORK}/connectivityMonitoringDestinations", PRODUCT),
    Settings(f"{DEVICE}/lan", product=PRODUCT, batch="update", fields={"reservedIpRanges": listing(RANGE), "fixedIpAssignments": listing(FIXED)},
             fresh={"fixedIpAssignments": [], "reservedIpRanges": []}, checks=(inside,), shows=(placed,),
             example={"fixedIpAssignments": [{"name": "Till", "ip": "172.31.128.9", "mac": "0b:00:00:00:00:ac"}]}),
    Settings(f"{DEVICE}/portForwardingRules", product=PRODUCT, batch="update",
             fields={"rules": listing(table(
                 {"name": text(), "lanIp": ADDRESS, "publicPort": anything(cast=str), "localPort": anything(cast=str), "allowedIps": listing(ALLOWED_IP),
                  "protocol": choice("tcp", "udp"), "access": choice("any", "restricted")},
                 needs=("lanIp", "publicPort", "localPort", "protocol", "access"), defaults={"name": ""}))},
             fresh={"rules": []}, checks=(ports("rules.publicPort", "rules.localPort"), check_access),
             example={"rules": [{"name": "Till", "lanIp": "172.31.128.9", "publicPort": "8080", "localPort": "80", "protocol": "tcp", "access": "any"}]}),
)
