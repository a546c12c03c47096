# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""LAN ports of an appliance."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from .vlans import APPLIANCE_VLANS_SETTINGS

_ON = {"enabled": True}

APPLIANCE_PORTS = Resource(
    "appliance_ports", "LAN port",
    ("Manage the LAN ports of an appliance network",
     "Ports exist while VLANs are on and an appliance is in the network.",
     "O(state=deleted) makes a port an enabled trunk of all VLANs with native VLAN 1."),
    scope="network", kind="slots", path="/networks/{network}/appliance/ports", key="number", batch=("update",),
    requires=(APPLIANCE_VLANS_SETTINGS, {"vlans_enabled": True}), after=("appliance_vlans", "devices"),
    fields=(
        Field("number", "Number of the port.", type="int", required=True),
        Field("enabled", "Whether the port is on.", type="bool", default=True),
        Field("type", "Whether the port carries one VLAN or several.", choices=("access", "trunk"), default="trunk",
              not_always_returned=_ON),
        Field("drop_untagged_traffic", "Whether a trunk drops traffic without a tag.", type="bool", default=False,
              only_if={"type": "trunk"}, not_always_returned=_ON),
        Field("vlan", "VLAN of an access port, or of a trunk's untagged traffic. A trunk that drops untagged traffic "
              "has none.", type="int", default=1, bounds=(1, 4094), only_if={"drop_untagged_traffic": False},
              not_always_returned=_ON),
        Field("allowed_vlans", "VLANs of a trunk: V(all), or VLANs of the network joined by commas.",
              compare="text:ranges", default="all", only_if={"type": "trunk"}, bounds=(1, 4094), not_always_returned=_ON),
        Field("access_policy", "How clients of an access port are let in. Most models know V(open) only.",
              choices=("open", "8021x-radius", "mac-radius", "hybris-radius"), default="open",
              only_if={"type": "access"}, not_always_returned=_ON),
        Field("sgt", "Security group tag of the port, passed on as it is.", type="dict", not_always_returned=_ON),
    ),
)

RESOURCES = (APPLIANCE_PORTS,)
