# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cables of access points: their management traffic in a VLAN of its own, and profiles of their Ethernet ports."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import alternate_management, identifier

WIRELESS_ALTERNATE_MANAGEMENT_INTERFACE = Resource(
    "wireless_alternate_management_interface", "alternate management interface",
    ("Manage the alternate management interface of the access points of a network",
     "Management traffic of the kinds named leaves the access points with an address of its own, in a VLAN of its own.",
     "Not every Dashboard returns the VLAN and the protocols. O(state=deleted) turns it off."),
    scope="network", path="/networks/{network}/wireless/alternateManagementInterface", batch=("update",), local_when_bound=True,
    fields=(
        *alternate_management("access_points", "access point", ("radius", "snmp", "syslog", "ldap"), "",
                              Field("dns1", "First DNS server.", empty_ok=True), Field("dns2", "Second DNS server.", empty_ok=True)),
    ),
)


def _ports(name, text, *more, **options):
    return Field(name, f"{text} The list given replaces the present one.", type="list", compare="by:name", fields=(
        Field("name", "Name of the port.", required=True),
        Field("enabled", "Whether the port is on.", type="bool"),
        Field("ssid", "Number or name of the SSID whose settings its clients get.", type="int", ref="wireless_ssids", bounds=(0, 14)),
        *more), **options)


WIRELESS_ETHERNET_PORT_PROFILES = Resource(
    "wireless_ethernet_port_profiles", "Ethernet port profile",
    ("Manage profiles of the Ethernet ports of access points",
     "A profile puts the ports of access points for walls and desks into an SSID each.",
     "Which profile is the default and which access points have which are operations: C(setNetworkWirelessEthernetPortsProfilesDefault) and "
     "C(assignNetworkWirelessEthernetPortsProfiles) of M(sitecraft.meraki.operation)."),
    scope="network", kind="collection", path="/networks/{network}/wireless/ethernet/ports/profiles", key="name", id="profileId",
    batch=("create", "update", "destroy"), occupies=("name",),
    facts=(Field("id", "The identifier.", api="profileId"), Field("is_default", "Whether access points have it that nobody gave another one.", type="bool"),),
    fields=(
        identifier("profile"),
        Field("name", "Name of the profile."),
        _ports("ports", "Ethernet ports. A new profile needs them.", Field("psk_group_id", "Identifier of the PSK group of its clients.", empty_ok=True),
               required_on_create=True, bounds=(1, None), read_only=("number",)),
        _ports("usb_ports", "USB ports.", default=[]),
    ),
)

RESOURCES = (WIRELESS_ALTERNATE_MANAGEMENT_INTERFACE, WIRELESS_ETHERNET_PORT_PROFILES)
