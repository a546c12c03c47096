# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cellular gateways: the addresses behind them, what they let in, and their uplink."""
from __future__ import annotations

import ipaddress

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..appliance.kept_addresses import filled, parsed, range_problems
from ..destinations import monitored
from ..parts import POSITION
from ..patterns import ADDRESS

_NETWORK, _DEVICE = "/networks/{network}/cellularGateway", "/devices/{serial}/cellularGateway"
_CUSTOM, _RESTRICTED = {"dns_nameservers": "custom"}, {"access": "restricted"}

CELLULAR_GATEWAY_DHCP = Resource(
    "cellular_gateway_dhcp", "DHCP settings",
    ("Manage DHCP of the cellular gateways of a network",
     "Sets how long clients keep an address, and which DNS servers they get. It applies to all cellular gateways of the network.",
     "O(state=deleted) goes back to one day and the DNS servers of the provider. The API documentation does not say what a new network has; the module "
     "takes it to be this."),
    scope="network", path=f"{_NETWORK}/dhcp", batch=("update",),
    fields=(
        Field("dhcp_lease_time", "How long a client keeps an address.", choices=("30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"),
              default="1 day"),
        Field("dns_nameservers", "DNS servers that clients get: those of the provider (V(upstream_dns)), public ones, or those of "
              "O(config.dns_custom_nameservers).",
              choices=("upstream_dns", "google_dns", "opendns", "custom"), default="upstream_dns"),
        Field("dns_custom_nameservers", "Addresses of the DNS servers, in order.", type="list", pattern=ADDRESS, only_if=_CUSTOM, required_if=_CUSTOM),
    ),
)


def _pool_problems(pool):
    """Subnets that are no part of the pool they are taken from."""
    problems: list[Problem] = []
    cidr, mask = parsed(pool.get("cidr"), ipaddress.ip_network, "cidr", problems), pool.get("mask")
    if cidr and mask is not None and mask < cidr.prefixlen:
        problems.append(Problem("mask", f"/{mask} is larger than the pool {cidr} that the subnets are taken from"))
    return problems


CELLULAR_GATEWAY_SUBNET_POOL = Resource(
    "cellular_gateway_subnet_pool", "subnet pool",
    ("Manage the subnet pool of the cellular gateways of a network",
     "Each gateway takes a subnet from the pool. A change gives new addresses to all devices behind the gateways. Fixed addresses, reserved ranges and "
     "forwarded ports (see M(sitecraft.meraki.cellular_gateway_lan) and M(sitecraft.meraki.cellular_gateway_port_forwarding_rules)) must follow.",
     "O(state=gathered) shows as facts which subnet each gateway has. O(state=deleted) changes nothing, since the API documentation does not say which pool a "
     "new network has."),
    scope="network", path=f"{_NETWORK}/subnetPool", batch=("update",), validate=_pool_problems,
    facts=(Field("deployment_mode", "How the gateways are deployed."),
           Field("subnets", "Of each gateway its subnet.", type="list", fields=(
               Field("serial", "The serial number."), Field("name", "The name."), Field("appliance_ip", "The gateway's own address."),
               Field("subnet", "The subnet.")))),
    fields=(
        Field("cidr", "The pool, as C(192.168.0.0/16).", compare="text:cidr"),
        Field("mask", "Length of the prefix of each gateway's subnet, as C(24).", type="int", bounds=(1, 31)),
    ),
)

CELLULAR_GATEWAY_UPLINK = Resource(
    "cellular_gateway_uplink", "uplink settings",
    ("Manage the bandwidth limits of the cellular uplink of a network",
     "Limits the traffic of each cellular gateway, for example to what the contract with the provider allows. O(state=deleted) removes the limits."),
    scope="network", path=f"{_NETWORK}/uplink", batch=("update",),
    fields=(
        Field("bandwidth_limits", "Limits of the cellular uplink.", type="dict", default={"limitUp": None, "limitDown": None}, fields=(
            Field("limit_up", "Upload in kilobits a second; null means no limit.", type="int", nullable=True, default=None, bounds=(0, None)),
            Field("limit_down", "Download in kilobits a second; null means no limit.", type="int", nullable=True, default=None, bounds=(0, None)),
        )),
    ),
)

CELLULAR_GATEWAY_CONNECTIVITY_MONITORING_DESTINATIONS = monitored("cellular_gateway", "a cellular gateway network", "Each cellular gateway")

CELLULAR_GATEWAY_LAN = Resource(
    "cellular_gateway_lan", "LAN settings",
    ("Manage fixed and reserved addresses of a cellular gateway",
     "Sets fixed addresses of clients, and ranges that DHCP does not assign. They must be inside the subnet of the gateway, which it takes from "
     "M(sitecraft.meraki.cellular_gateway_subnet_pool); O(state=gathered) shows it as a fact.",
     "The lists given replace the present ones. O(state=deleted) empties both."),
    scope="device", path=f"{_DEVICE}/lan", batch=("update",), after=("cellular_gateway_subnet_pool",), validate=lambda lan: range_problems(lan, None),
    facts=(Field("device_name", "Name of the gateway."), Field("device_lan_ip", "Its address in the LAN."), Field("device_subnet", "Its subnet.")),
    fields=(
        Field("fixed_ip_assignments", "Fixed addresses of clients.", type="list", compare="by:mac", default=[], fields=(
            Field("mac", "MAC address of the client.", required=True, compare="text:mac"),
            Field("ip", "Address of the client.", required=True, pattern=ADDRESS, compare="text:nocase"),
            Field("name", "Name of the client.", empty_ok=True),
        )),
        Field("reserved_ip_ranges", "Ranges that DHCP does not assign.", type="list", compare="by:start,end", default=[], encode=filled(comment=""), fields=(
            Field("start", "First address of the range.", required=True),
            Field("end", "Last address of the range.", required=True),
            Field("comment", "What the range is for.", default=""),
        )),
    ),
)


def _access_problems(given):
    """Addresses that count only where a rule restricts who may connect."""
    return [Problem(f"rules[{at}].allowed_ips", "needs access: restricted beside it") for at, rule in enumerate(given.get("rules") or [])
            if rule.get("allowed_ips") and rule.get("access") != "restricted"]


def _nobody_allowed(settings, _ids):
    """Rules that restrict who may connect and do not say to whom."""
    return [Problem(f"rules[{at}].allowed_ips", f"is missing: access 'restricted' of rule {rule.get('name')!r} needs it")
            for at, rule in enumerate(settings.get("rules") or []) if rule.get("access") == "restricted" and not rule.get("allowedIps")]


CELLULAR_GATEWAY_PORT_FORWARDING_RULES = Resource(
    "cellular_gateway_port_forwarding_rules", "port forwarding rules",
    ("Manage the port forwarding rules of a cellular gateway",
     "A rule forwards a port of the gateway's public address to a host behind it. Many providers assign no public address; nothing can be forwarded then.",
     "Rules are recognized by their name. O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and "
     "O(state=overridden) make the list exactly what is given.",
     "O(state=deleted) removes the rules named, or all where none is."),
    scope="device", path=f"{_DEVICE}/portForwardingRules", batch=("update",), after=("cellular_gateway_lan", "cellular_gateway_subnet_pool"),
    validate=_access_problems, validate_api=_nobody_allowed,
    fields=(
        Field("rules", "The rules, in order.", type="list", compare="rules", match=("name",), default=[], read_only=("uplink",), fields=(
            POSITION,
            Field("name", "Name of the rule, by which it is recognized; one without a name by all it says.", compare="text:bytes", default=""),
            Field("lan_ip", "Address of the host behind the gateway. A new rule needs one.", required_on_create=True, pattern=ADDRESS, compare="text:nocase"),
            Field("public_port", "Port or range that is forwarded, as V(8080) or V(8100-8101). A new rule needs one.", compare="text:ranges",
                  required_on_create=True),
            Field("local_port", "Port or range of the host, as V(8080) or V(8100-8101). A new rule needs one.", compare="text:ranges",
                  required_on_create=True),
            Field("protocol", "Protocol of the traffic. A new rule needs one.", choices=("tcp", "udp"), required_on_create=True),
            Field("access", "Whether any host may connect, or only O(config.rules[].allowed_ips).", choices=("any", "restricted"), default="any"),
            Field("allowed_ips", "Addresses and subnets that may connect.", type="list", compare="set:nocase", only_if=_RESTRICTED, required_if=_RESTRICTED),
        )),
    ),
)

RESOURCES = (CELLULAR_GATEWAY_SUBNET_POOL, CELLULAR_GATEWAY_DHCP, CELLULAR_GATEWAY_UPLINK, CELLULAR_GATEWAY_CONNECTIVITY_MONITORING_DESTINATIONS,
             CELLULAR_GATEWAY_LAN, CELLULAR_GATEWAY_PORT_FORWARDING_RULES)
