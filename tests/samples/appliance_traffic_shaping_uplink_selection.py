# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_traffic_shaping_uplink_selection is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample


def _flow(**value):
    return [{"type": "custom", "value": value}]


APPLICATION = [{"preferred_uplink": "wan2", "traffic_filters": [{"type": "applicationCategory", "value": {"id": "meraki:layer7/category/1"}}]}]
SAMPLE = Sample(
    config={"default_uplink": "wan2", "load_balancing_enabled": True, "active_active_auto_vpn_enabled": True,
            "failover_and_failback": {"immediate": {"enabled": True}},
            "wan_traffic_uplink_preferences": [{"preferred_uplink": "wan1", "traffic_filters": _flow(
                protocol="tcp", source={"port": "any", "cidr": "10.12.0.0/24"}, destination={"port": "443", "cidr": "any"})}],
            "vpn_traffic_uplink_preferences": [{
                "preferred_uplink": "bestForVoIP", "fail_over_criterion": "poorPerformance",
                "performance_class": {"type": "custom", "custom_performance_class_id": "Calls"}, "traffic_filters": _flow(
                    protocol="udp", source={"port": "any", "cidr": "any"}, destination={"port": "5060", "cidr": "any"})}]},
    change={"default_uplink": "wan1", "load_balancing_enabled": False, "vpn_traffic_uplink_preferences": APPLICATION},
    exact={"default_uplink": "wan1", "vpn_traffic_uplink_preferences": APPLICATION, "wan_traffic_uplink_preferences": [
        {"preferred_uplink": "wan2", "traffic_filters": _flow(source={"cidr": "10.12.1.0/24"}, destination={"cidr": "any"})}]},
    setup={"appliance_traffic_shaping_custom_performance_classes": [{"name": "Calls", "max_latency": 100}]},
    bad=[({"default_uplink": "wan3"}, "wan1"), ({"wan_traffic_uplink_preferences": [{"preferred_uplink": "wan1"}]}, "traffic_filters")])
