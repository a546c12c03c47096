# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of all switches of a network."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import toggle

SWITCH_SETTINGS = Resource(
    "switch_settings", "switch settings",
    ("Manage the switch settings of a network",
     "Sets the management VLAN and the power supplies of all switches of a network.",
     "O(state=deleted) and O(state=replaced) put back the management VLAN and the power supplies; what has no known "
     "default is left alone."),
    scope="network", path="/networks/{network}/switch/settings", batch=("update",),
    fields=(
        Field("vlan", "Management VLAN of the switches.", type="int", default=1, bounds=(1, 4094)),
        Field("use_combined_power", "Whether a switch uses two power supplies together rather than one as reserve.",
              type="bool", default=False),
        Field("power_exceptions", "Switches that differ. The list given replaces the present one.", type="list",
              compare="by:serial", default=[], fields=(
                  Field("serial", "Serial number or name of the switch.", required=True, compare="text:upper", ref="devices"),
                  Field("power_type", "How its power supplies are used.",
                        choices=("combined", "redundant", "useNetworkSetting"), required_on_create=True),
              )),
        toggle("uplink_client_sampling", "Sampling of clients behind uplinks.", on="Whether clients are sampled."),
        toggle("mac_blocklist", "Blocking of MAC addresses.", on="Whether the blocklist counts."),
        Field("port_channel_fallback", "Whether a port channel falls back to a single port while the other end does "
              "not form one.", type="bool"),
        Field("uplink_selection", "Choice of the uplink.", type="dict", fields=(
            Field("candidates", "Ports that may become the uplink.", choices=("all", "designated")),
            toggle("failback", "Return to a better uplink.", on="Whether a switch returns once it is there again."),
        )),
    ),
)

RESOURCES = (SWITCH_SETTINGS,)
