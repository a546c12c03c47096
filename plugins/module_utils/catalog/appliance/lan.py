# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How an appliance stands in its network: how it is deployed, its single LAN, its spare, and what it measures its uplinks by."""
from __future__ import annotations

import ipaddress

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..destinations import monitored
from ..parts import toggle
from ..patterns import ADDRESS
from .kept_addresses import parsed
from .vlans import APPLIANCE_VLANS_SETTINGS, IPV6

APPLIANCE_SETTINGS = Resource(
    "appliance_settings", "appliance settings",
    ("Manage how the appliance of a network is deployed and tells clients apart",
     "An appliance routes between its networks and the internet, or stands in the path of another router (passthrough), as a VPN concentrator does.",
     "O(state=deleted) makes it a router that tells clients apart by MAC address. Dynamic DNS stays as it is, since the API documentation does "
     "not say how it starts."),
    scope="network", path="/networks/{network}/appliance/settings", batch=("update",),
    fields=(
        Field("client_tracking_method", "What clients are told apart by.", choices=("MAC address", "IP address", "Unique client identifier"),
              default="MAC address"),
        Field("deployment_mode", "Whether it routes or passes traffic through.", choices=("routed", "passthrough"), default="routed"),
        toggle("dynamic_dns", "A host name that follows the public address of the appliance.",
               Field("prefix", "Start of the host name; the Dashboard adds the rest.", compare="text:nocase"), read_only=("url",)),
    ),
)


def _lan_problems(lan):
    """An address of the appliance outside the subnet (quirk T19)."""
    problems: list[Problem] = []
    subnet = parsed(lan.get("subnet"), ipaddress.ip_network, "subnet", problems)
    address = parsed(lan.get("appliance_ip"), ipaddress.ip_address, "appliance_ip", problems)
    if subnet and address and address not in subnet:
        problems.append(Problem("appliance_ip", f"{address} is not inside subnet {subnet}"))
    return problems


APPLIANCE_SINGLE_LAN = Resource(
    "appliance_single_lan", "single LAN",
    ("Manage the single LAN of an appliance network without VLANs",
     "A new network has one, 192.168.128.0/24. It excludes VLANs: where these are on, setting it turns them off, which removes every VLAN; "
     "O(max_deletions) counts them.",
     "O(state=deleted) brings back the subnet of a new network. Where VLANs are on there is nothing to reset."),
    scope="network", path="/networks/{network}/appliance/singleLan", batch=("update",), validate=_lan_problems,
    requires=(APPLIANCE_VLANS_SETTINGS, {"vlans_enabled": False}),
    fields=(
        Field("subnet", "Subnet of the LAN, as C(192.168.128.0/24).", compare="text:cidr", default="192.168.128.0/24"),
        Field("appliance_ip", "Address of the appliance in the LAN: the gateway of its clients.", compare="text:nocase", default="192.168.128.1"),
        toggle("mandatory_dhcp", "Refusal of clients that chose their address themselves. Needs firmware MX 17 or newer.",
               on="Whether only clients with an address of the DHCP server may pass.", default={"enabled": False}),
        IPV6,
        Field("vrf", "VRF of the LAN, passed on as it is.", type="dict"),
    ),
)

_SPARE, _VIRTUAL = {"enabled": True}, {"enabled": True, "uplink_mode": "virtual"}


def _virtual_addresses(answer):
    """The virtual addresses are read as those of the uplinks (quirk T23)."""
    found = {f"virtualIp{number}": (answer.get(f"wan{number}") or {}).get("ip") for number in (1, 2)}
    return {**{name: value for name, value in found.items() if value}, **answer}


APPLIANCE_WARM_SPARE = Resource(
    "appliance_warm_spare", "warm spare",
    ("Manage the warm spare of the appliance of a network",
     "A second appliance of the same model in the network takes over where the first one fails. To let them change places is an operation, "
     "see M(sitecraft.meraki.operation).",
     "A network that is bound to a configuration template keeps its own. O(state=deleted) removes the spare; the device stays in the network."),
    scope="network", path="/networks/{network}/appliance/warmSpare", batch=("update",), parse_response=_virtual_addresses, local_when_bound=True,
    fields=(
        Field("enabled", "Whether there is a spare.", type="bool", required=True, default=False),
        Field("spare_serial", "Serial number or name of the spare.", ref="devices", compare="text:nocase", only_if=_SPARE, required_if=_SPARE),
        Field("uplink_mode", "Whether the two share virtual addresses on their uplinks, or have one each (V(public)).", choices=("virtual", "public"),
              default="virtual", only_if=_SPARE),
        Field("virtual_ip1", "Address they share on the first uplink.", pattern=ADDRESS, only_if=_VIRTUAL),
        Field("virtual_ip2", "Address they share on the second uplink.", pattern=ADDRESS, only_if=_VIRTUAL),
    ),
)


APPLIANCE_CONNECTIVITY_MONITORING_DESTINATIONS = monitored("appliance", "an appliance network", "The appliance")

RESOURCES = (APPLIANCE_SETTINGS, APPLIANCE_SINGLE_LAN, APPLIANCE_WARM_SPARE, APPLIANCE_CONNECTIVITY_MONITORING_DESTINATIONS,)
