# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"vlan": 10, "use_combined_power": True, "power_exceptions": [{"serial": "Q2SW-AAAA-0012", "power_type": "redundant"}],
            "uplink_client_sampling": {"enabled": True}, "mac_blocklist": {"enabled": True}, "port_channel_fallback": True,
            "uplink_selection": {"candidates": "designated", "failback": {"enabled": True}}},
    change={"vlan": 1, "power_exceptions": [], "mac_blocklist": {"enabled": False}, "uplink_selection": {"candidates": "all"}},
    bad=[({"vlan": 4095}, "4094"), ({"power_exceptions": [{"power_type": "redundant"}]}, "power_exceptions[0].serial is missing")])
