# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routing of single switches and of stacks: layer 3 interfaces, the DHCP on them, static routes."""
from __future__ import annotations

import ipaddress

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..appliance.kept_addresses import parsed, range_problems
from ..parts import identifier

_STACK = Field("stack", "Name or identifier of the stack.", ref="switch_stacks", parent=True)
_OF_SWITCH, _OF_STACK = "/devices/{serial}/switch/routing", "/networks/{network}/switch/stacks/{stack}/routing"
_ALL = ("create", "update", "destroy")
_ROUTED = {"mode": ("vlan", "routed")}
_RELAY, _SERVER = {"dhcp_mode": "dhcpRelay"}, {"dhcp_mode": "dhcpServer"}


def _interface_problems(interface):
    """An address outside of its subnet."""
    problems: list[Problem] = []
    subnet = parsed(interface.get("subnet"), ipaddress.ip_network, "subnet", problems)
    for option in ("interface_ip", "default_gateway"):
        address = parsed(interface.get(option), ipaddress.ip_address, option, problems)
        if address and subnet and address not in subnet:
            problems.append(Problem(option, f"{address} is not inside subnet {subnet}"))
    return problems


_INTERFACE = (
    identifier("interface"),
    Field("name", "Name of the interface."),
    Field("mode", "Whether the interface belongs to a VLAN or a routed port, or is a loopback or the management "
                  "port.", choices=("vlan", "routed", "loopback", "oob_management"), create_only=True, not_always_returned=True),
    Field("vlan_id", "VLAN of the interface; one interface a VLAN.", type="int", bounds=(1, 4094)),
    Field("switch_port_id", "Port of the interface, where it is a routed one.", not_always_returned=True),
    Field("subnet", "Subnet of the interface, as C(10.12.10.0/24).", compare="text:cidr"),
    Field("interface_ip", "Address of the switch in the subnet; not that of its management interface."),
    Field("default_gateway", "Next hop of what no route matches. The first interface of a switch or stack needs one.", not_always_returned=True),
    Field("multicast_routing", "Multicast between subnets.", choices=("disabled", "enabled", "IGMP snooping querier"), default="disabled"),
    Field("ospf_settings", "OSPF on the interface.", type="dict", fields=(
        Field("area", "Area the interface is in, by its identifier; V(disabled) for none.", default="disabled"),
        Field("cost", "OSPF cost of the interface.", type="int", default=1, bounds=(1, 65535)),
        Field("is_passive_enabled", "Whether OSPF announces the subnet without looking for neighbors on it.", type="bool", default=False),
        Field("network_type", "How neighbors are found.", choices=("broadcast", "point-to-point"), not_always_returned=True),
    )),
    Field("ipv6", "IPv6 of the interface.", type="dict", fields=(
        Field("assignment_mode", "How it gets its address, as C(static) or C(eui-64).", compare="text:nocase"),
        Field("prefix", "Prefix of the subnet.", compare="text:cidr", empty_ok=True),
        Field("address", "Address of the switch.", empty_ok=True),
        Field("gateway", "Next hop of IPv6.", empty_ok=True),
        Field("candidate_uplink", "Whether it may become the uplink.", type="bool", not_always_returned=True),
        Field("is_switch_default_gateway", "Whether its gateway is that of the switch.", type="bool", not_always_returned=True),
        Field("static_v6_dns1", "First DNS server.", empty_ok=True, not_always_returned=True),
        Field("static_v6_dns2", "Second DNS server.", empty_ok=True, not_always_returned=True),
    )),
    Field("mtu", "Bytes of the largest packet.", type="int", bounds=(1, None), not_always_returned=True),
    Field("vrf", "VRF of the interface.", type="dict", not_always_returned=True, fields=(Field("name", "Name of the VRF."),)),
    Field("loopback", "Loopback of the interface, passed on as it is.", type="dict", not_always_returned=True),
    Field("bidirectional_forwarding_detection", "BFD of the interface, passed on as it is.", type="dict", not_always_returned=True),
)


def _interfaces(name, path, whose, *parent):
    scope = "network" if parent else "device"
    return Resource(
        name, "interface",
        (f"Manage the layer 3 interfaces of {whose}",
         "An interface is the address of the switch in a VLAN, which it then routes.",
         "The first one of a switch or stack needs O(config[].default_gateway). One that a static route or the default gateway uses cannot be removed."),
        scope=scope, kind="collection", path=f"{path}/interfaces", key="name", id="interfaceId", referred_by="name", batch=_ALL,
        validate=_interface_problems, occupies=("subnet", "vlan_id"), leader="default_gateway", local_when_bound=True, fields=(*parent, *_INTERFACE))


SWITCH_ROUTING_INTERFACES = _interfaces("switch_routing_interfaces", _OF_SWITCH, "a switch")
SWITCH_STACK_ROUTING_INTERFACES = _interfaces("switch_stack_routing_interfaces", _OF_STACK, "stacks", _STACK)


def _dhcp_problems(dhcp):
    return range_problems(dhcp, None)


def _one_each(values, item):
    """Name servers one by one: an answer may hold several in one text."""
    return [one.strip() for value in values for one in str(value).split(",")] if isinstance(values, list) else values


_DHCP = (
    Field("dhcp_mode", "Whether the switch gives out addresses, passes requests on, or does neither.", choices=("dhcpDisabled", "dhcpRelay", "dhcpServer"),
          default="dhcpDisabled"),
    Field("dhcp_relay_server_ips", "DHCP servers requests are passed on to.", type="list", compare="set", only_if=_RELAY, required_if=_RELAY, default=[]),
    Field("dhcp_lease_time", "How long a client keeps an address.", choices=("30 minutes", "1 hour", "4 hours", "12 hours", "1 day", "1 week"), default="1 day",
          only_if=_SERVER),
    Field("dns_nameservers_option", "DNS servers the clients get.", choices=("googlePublicDns", "openDns", "custom"), default="googlePublicDns",
          only_if=_SERVER),
    Field("dns_custom_nameservers", "Addresses of the DNS servers, for "
                                    "V(custom).", type="list", decode=_one_each, default=[], only_if={"dns_nameservers_option": "custom"},
          required_if={"dns_nameservers_option": "custom"}),
    Field("boot_options_enabled", "Whether clients are told where to boot from.", type="bool", default=False, only_if=_SERVER),
    Field("boot_next_server", "Server they boot from.", default="", only_if={"boot_options_enabled": True}),
    Field("boot_file_name", "File they boot.", default="", only_if={"boot_options_enabled": True}),
    Field("dhcp_options", "Further DHCP options. The list given replaces the present one.", type="list", compare="by:code", default=[],
          only_if=_SERVER, fields=(
              Field("code", "Number of the option.", required=True, bounds=(2, 254)),
              Field("type", "Type of its value.", choices=("text", "ip", "hex", "integer"), required_on_create=True),
              Field("value", "Its value.", required_on_create=True),
    )),
    Field("reserved_ip_ranges", "Addresses that are not given out. The list given replaces the present one.", type="list", compare="by:start,end", default=[],
          only_if=_SERVER, fields=(
              Field("start", "First address of the range.", required=True),
              Field("end", "Last address of the range.", required=True),
              Field("comment", "What the range is for.", default=""),
    )),
    Field("fixed_ip_assignments", "Addresses kept for single clients. The list given replaces the present one.", type="list", compare="by:mac", default=[],
          only_if=_SERVER, fields=(
              Field("mac", "MAC address of the client.", required=True, compare="text:mac"),
              Field("name", "Name of the client.", required_on_create=True),
              Field("ip", "Address it always gets.", required_on_create=True),
    )),
    Field("dhcp_default_router_ips", "Default gateways the clients get in place of the interface.", only_if=_SERVER, not_always_returned=True, empty_ok=True),
    Field("dhcp_domain_name", "Domain name the clients get.", only_if=_SERVER, not_always_returned=True, empty_ok=True),
)


def _interface_dhcp(name, interfaces, whose, *parent):
    one = interfaces.path + "/{id}/dhcp"
    return Resource(
        name, "interface's DHCP",
        (f"Manage DHCP on the layer 3 interfaces of {whose}",
         "Each entry of O(config) is the DHCP of one interface. O(state=deleted) turns it off."),
        scope=interfaces.scope, kind="slots", path=one, item=one, read_path=one, key="interface", batch=("update",), validate=_dhcp_problems,
        local_when_bound=True,
        fields=(*parent, Field("interface", "Name or identifier of the interface.", ref=interfaces.name, required=True), *_DHCP))


SWITCH_ROUTING_INTERFACE_DHCP = _interface_dhcp("switch_routing_interface_dhcp", SWITCH_ROUTING_INTERFACES, "a switch")
SWITCH_STACK_ROUTING_INTERFACE_DHCP = _interface_dhcp("switch_stack_routing_interface_dhcp", SWITCH_STACK_ROUTING_INTERFACES, "stacks", _STACK)


def _route_problems(route):
    problems: list[Problem] = []
    parsed(route.get("subnet"), ipaddress.ip_network, "subnet", problems)
    parsed(route.get("next_hop_ip"), ipaddress.ip_address, "next_hop_ip", problems)
    return problems


_ROUTE = (
    identifier("route", key="subnet"),
    Field("subnet", "Subnet behind the next hop, as C(10.99.0.0/16); by it a route is recognized.", compare="text:cidr"),
    Field("name", "Name of the route.", default=""),
    Field("next_hop_ip", "Address of the next hop, inside a subnet the switch has an interface in. A new route needs one.", required_on_create=True),
    Field("advertise_via_ospf_enabled", "Whether OSPF announces the route.", type="bool", default=False),
    Field("prefer_over_ospf_routes_enabled", "Whether the route is preferred over those OSPF learns.", type="bool", default=False),
    Field("management_next_hop", "Next hop of the management traffic of the switch, on the default route.", update_only=True, not_always_returned=True,
          empty_ok=True),
    Field("vrf", "VRF of the route.", type="dict", not_always_returned=True, fields=(
        Field("name", "Name of the VRF."), Field("leak_route_to_default_vrf", "Whether the default VRF gets the route too.", type="bool"))),
)


def _static_routes(name, path, interfaces, whose, *parent):
    return Resource(
        name, "static route",
        (f"Manage the static routes of {whose}", "The next hop must lie in the subnet of an interface, so interfaces are written before routes."),
        scope=interfaces.scope, kind="collection", path=f"{path}/staticRoutes", key="subnet", id="staticRouteId", batch=_ALL, after=(interfaces.name,),
        validate=_route_problems, occupies=("subnet",), local_when_bound=True, fields=(*parent, *_ROUTE))


SWITCH_ROUTING_STATIC_ROUTES = _static_routes("switch_routing_static_routes", _OF_SWITCH, SWITCH_ROUTING_INTERFACES, "a switch")
SWITCH_STACK_ROUTING_STATIC_ROUTES = _static_routes("switch_stack_routing_static_routes", _OF_STACK, SWITCH_STACK_ROUTING_INTERFACES, "stacks", _STACK)

RESOURCES = (
    SWITCH_ROUTING_INTERFACES, SWITCH_ROUTING_INTERFACE_DHCP, SWITCH_ROUTING_STATIC_ROUTES,
    SWITCH_STACK_ROUTING_INTERFACES, SWITCH_STACK_ROUTING_INTERFACE_DHCP, SWITCH_STACK_ROUTING_STATIC_ROUTES,
)
