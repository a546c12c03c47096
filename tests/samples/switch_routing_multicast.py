# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_routing_multicast is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"default_settings": {"igmp_snooping_enabled": True, "flood_unknown_multicast_traffic_enabled": False},
            "overrides": [{"switches": ["Q2SW-AAAA-0012"], "igmp_snooping_enabled": False, "flood_unknown_multicast_traffic_enabled": True}]},
    change={"default_settings": {"igmp_snooping_enabled": False}, "overrides": []},
    bad=[({"overrides": [{"switches": ["Q2SW-AAAA-0012"]}]}, "igmp_snooping_enabled"), ({"default_settings": {"igmp_snooping_enabled": "some"}}, "igmp")])
