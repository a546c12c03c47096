# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the wired uplinks of an appliance reach the internet."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..patterns import ADDRESS

_STATIC = {"assignment_mode": "static"}


def _address(name, version, example):
    return Field(name, f"{version} of the uplink.", type="dict", fields=(
        Field("assignment_mode", "Whether its address is given by the provider or set here.", choices=("dynamic", "static"), default="dynamic"),
        Field("address", f"Address with the length of its prefix, as C({example}).", compare="text:interface", only_if=_STATIC, required_if=_STATIC),
        Field("gateway", "Address of the gateway.", pattern=ADDRESS, compare="text:nocase", only_if=_STATIC, required_if=_STATIC),
        Field("nameservers", "DNS servers.", type="dict", only_if=_STATIC, fields=(
            Field("addresses", "Up to two addresses, in order.", type="list", bounds=(0, 2), pattern=ADDRESS),
        )),
    ))


_ON = {"enabled": True}


def _switched(name, text, on, *more, **options):
    """A dict that is switched off where nothing else is said."""
    return Field(name, text, type="dict", fields=(Field("enabled", on, type="bool", default=False), *more), **options)


def _wan(name, text):
    return Field(name, text, type="dict", fields=(
        Field("enabled", "Whether the uplink is used.", type="bool", default=True),
        _switched("vlan_tagging", "VLAN tag of the traffic on the uplink.", "Whether it is tagged.",
                  Field("vlan_id", "The VLAN.", type="int", bounds=(1, 4094), only_if=_ON, required_if=_ON)),
        Field("svis", "Addresses of the uplink.", type="dict", fields=(_address("ipv4", "IPv4", "203.0.113.2/29"), _address("ipv6", "IPv6", "2001:db8::2/64"))),
        _switched("pppoe", "PPPoE on the uplink.", "Whether the uplink uses PPPoE.", _switched(
            "authentication", "How the appliance authenticates itself to the provider.", "Whether the appliance authenticates itself.",
            Field("username", "Name of the account.", only_if=_ON),
            Field("password", "Password of the account. It is never returned.", secret=True, write_only=True, only_if=_ON), only_if=_ON)),
    ))


_PLAIN = {"enabled": True, "vlanTagging": {"enabled": False}, "svis": {"ipv4": {"assignmentMode": "dynamic"}, "ipv6": {"assignmentMode": "dynamic"}},
          "pppoe": {"enabled": False}}

APPLIANCE_UPLINKS_SETTINGS = Resource(
    "appliance_uplinks_settings", "uplink settings",
    ("Manage the uplinks of an appliance",
     "Sets how the two wired uplinks of an appliance reach the internet: by DHCP, with a static address, or by PPPoE. A wrong address cuts the device off.",
     "Passwords are never returned, so they are sent on creation, together with another change, or with O(secrets=always).",
     "O(state=deleted) puts the first uplink back to DHCP without a VLAN and leaves the second alone."),
    scope="device", path="/devices/{serial}/appliance/uplinks/settings", batch=("update",),
    fields=(
        Field("interfaces", "The uplinks.", type="dict", required=True, default={"wan1": _PLAIN}, fields=(
            _wan("wan1", "First uplink."), _wan("wan2", "Second uplink, where the appliance has one."),
        )),
    ),
)

RESOURCES = (APPLIANCE_UPLINKS_SETTINGS,)
