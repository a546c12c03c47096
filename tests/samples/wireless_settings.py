# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"meshing_enabled": True, "led_lights_on": False, "ipv6_bridge_enabled": True, "location_analytics_enabled": True,
            "upgrade_strategy": "minimizeClientDowntime", "named_vlans": {"pool_dhcp_monitoring": {"enabled": True, "duration": 10}}},
    change={"meshing_enabled": False, "led_lights_on": True, "upgrade_strategy": "minimizeUpgradeTime",
            "named_vlans": {"pool_dhcp_monitoring": {"enabled": False}}},
    bad=[({"upgrade_strategy": "fast"}, "minimizeUpgradeTime"), ({"led_light_on": False}, "did you mean led_lights_on")])
