# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Routing protocols of the switches of a network."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import alternate_management, identifier, toggle
from .stacks import MEMBERS

_ON = {"enabled": True}


def _areas(version, **more):
    return Field("areas", f"Areas of {version}. The list given replaces the present one.", type="list", compare="by:area_id", default=[], only_if=_ON,
                 **more, fields=(
        Field("area_id", "Identifier of the area, as C(0).", required=True),
        Field("area_name", "Name of the area.", required_on_create=True),
        Field("area_type", "Kind of area.", choices=("normal", "stub", "nssa"), required_on_create=True),
    ))


def _timer(name, what, default):
    return Field(name, f"Seconds {what}.", type="int", default=default, only_if=_ON, bounds=(1, 65535))


_TIMERS = (_timer("hello_timer_in_seconds", "between two hello packets", 10),
           _timer("dead_timer_in_seconds", "after which a silent neighbor counts as down", 40))

SWITCH_ROUTING_OSPF = Resource(
    "switch_routing_ospf", "OSPF settings",
    ("Manage OSPF of the switches of a network",
     "Sets timers, areas and authentication of OSPF. M(sitecraft.meraki.switch_routing_interfaces) sets the area of an interface.",
     "While OSPF is off, its settings are neither shown nor sent. O(state=deleted) turns it off."),
    scope="network", path="/networks/{network}/switch/routing/ospf", batch=("update",),
    fields=(
        Field("enabled", "Whether OSPF is on.", type="bool", default=False),
        *_TIMERS, _areas("OSPF", required_if=_ON),
        Field("v3", "OSPF for IPv6.", type="dict", only_if=_ON, fields=(
            Field("enabled", "Whether OSPF for IPv6 is on.", type="bool", default=False), *_TIMERS, _areas("OSPF for IPv6"))),
        Field("md5_authentication_enabled", "Whether neighbors authenticate with MD5.", type="bool", default=False, only_if=_ON),
        Field("md5_authentication_key", "Key neighbors share.", type="dict", only_if={"md5_authentication_enabled": True}, fields=(
            Field("id", "Number of the key.", type="int", bounds=(1, 255)),
            Field("passphrase", "The key itself.", secret=True, not_always_returned=True),
        )),
    ),
)


def _flags(**options):
    return (Field("igmp_snooping_enabled", "Whether multicast goes only where it was asked for.", type="bool", **options),
            Field("flood_unknown_multicast_traffic_enabled", "Whether multicast nobody asked for goes everywhere.", type="bool", **options))


SWITCH_ROUTING_MULTICAST = Resource(
    "switch_routing_multicast", "multicast settings",
    ("Manage how the switches of a network pass multicast on",
     "Sets IGMP snooping and flooding for all of a network and for those named. O(state=deleted) turns both on for all."),
    scope="network", path="/networks/{network}/switch/routing/multicast", batch=("update",),
    fields=(
        Field("default_settings", "What counts for every switch that is not named.", type="dict", fields=_flags(default=True)),
        Field("overrides", "Switches that differ. The list given replaces the present one.", type="list", default=[], fields=(
            *MEMBERS,
            *_flags(required=True),
        )),
    ),
)

SWITCH_ROUTING_MULTICAST_RENDEZVOUS_POINTS = Resource(
    "switch_routing_multicast_rendezvous_points", "rendezvous point",
    ("Manage the rendezvous points of multicast groups",
     "A rendezvous point is the layer 3 interface at which senders and receivers of a multicast group find each other. It is recognized by group and address."),
    scope="network", kind="collection", path="/networks/{network}/switch/routing/multicast/rendezvousPoints", key="multicast_group", key_with=("interface_ip",),
    id="rendezvousPointId", batch=("create", "update", "destroy"), after=("switch_routing_interfaces", "switch_stack_routing_interfaces"),
    fields=(
        identifier("rendezvous point", key="multicast_group"),
        Field("multicast_group", "Group of addresses, as C(239.0.0.0/24), or V(Any).", compare="text:cidr", required=True),
        Field("interface_ip", "Address of the layer 3 interface.", required=True),
        Field("vrf", "VRF of the interface.", type="dict", not_always_returned=True, fields=(Field("name", "Name of the VRF."),)),
    ),
)

SWITCH_ALTERNATE_MANAGEMENT_INTERFACE = Resource(
    "switch_alternate_management_interface", "alternate management interface",
    ("Manage the alternate management interface of the switches of a network",
     "Management traffic of the kinds named leaves the switches with an address of its own, in a VLAN of its own.",
     "Not every Dashboard returns the VLAN and the protocols. O(state=deleted) turns it off."),
    scope="network", path="/networks/{network}/switch/alternateManagementInterface", batch=("update",), local_when_bound=True,
    fields=(
        *alternate_management("switches", "switch", ("radius", "snmp", "syslog"), "; not in templates"),
    ),
)


SWITCH_DHCP_SERVER_POLICY = Resource(
    "switch_dhcp_server_policy", "DHCP server policy",
    ("Manage which DHCP servers the switches of a network let through",
     "Servers are told apart by MAC address. O(state=deleted) lets all of them through."),
    scope="network", path="/networks/{network}/switch/dhcpServerPolicy", batch=("update",),
    fields=(
        Field("alerts", "Alerts about DHCP servers.", type="dict", fields=(toggle("email", "Alerts by e-mail.", on="Whether e-mails are sent."),)),
        Field("default_policy", "What happens to servers that are in no list.", choices=("allow", "block"), default="allow"),
        Field("allowed_servers", "MAC addresses of servers that are let through while the others are blocked.", type="list", compare="set:mac", default=[],
              only_if={"default_policy": "block"}),
        Field("blocked_servers", "MAC addresses of servers that are blocked while the others are let through.", type="list", compare="set:mac", default=[],
              only_if={"default_policy": "allow"}),
        toggle("arp_inspection", "Inspection of ARP.", on="Whether ARP that contradicts DHCP is dropped."),
    ),
)

RESOURCES = (
    SWITCH_ROUTING_OSPF, SWITCH_ROUTING_MULTICAST, SWITCH_ROUTING_MULTICAST_RENDEZVOUS_POINTS, SWITCH_ALTERNATE_MANAGEMENT_INTERFACE,
    SWITCH_DHCP_SERVER_POLICY,
)
