# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of all access points of a network."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import toggle

WIRELESS_SETTINGS = Resource(
    "wireless_settings", "wireless settings",
    ("Manage the wireless settings of a network",
     "Sets meshing, IPv6 bridging, location analytics, lights and the way access points are upgraded.",
     "O(state=deleted) and O(state=replaced) put back the settings whose default is known; meshing and the way of "
     "upgrading are left alone."),
    scope="network", path="/networks/{network}/wireless/settings", batch=("update",),
    fields=(
        Field("meshing_enabled", "Whether access points without a cable join others over the air.", type="bool"),
        Field("ipv6_bridge_enabled", "Whether IPv6 of clients is bridged to the LAN.", type="bool", default=False),
        Field("location_analytics_enabled", "Whether locations of clients are analyzed.", type="bool", default=False),
        Field("upgrade_strategy", "What upgrades keep short: the upgrade itself, or the time clients are without "
              "access.", choices=("minimizeUpgradeTime", "minimizeClientDowntime")),
        Field("led_lights_on", "Whether the lights of access points are on.", type="bool", default=True),
        Field("named_vlans", "Named VLANs.", type="dict", fields=(
            toggle("pool_dhcp_monitoring", "Watching of DHCP in pools of VLANs.",
                   Field("duration", "Minutes a VLAN without DHCP answers stays out of its pool.", type="int", bounds=(0, None))),
        )),
        Field("upgrade", "Further settings of upgrades, passed on as they are.", type="dict"),
        Field("multicast_to_unicast_conversion", "Conversion of multicast, passed on as it is.", type="dict"),
    ),
)

RESOURCES = (WIRELESS_SETTINGS,)
