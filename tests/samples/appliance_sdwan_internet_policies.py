# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_sdwan_internet_policies is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

CALLS = {"preferred_uplink": "bestForVoIP", "fail_over_criterion": "poorPerformance",
         "performance_class": {"type": "custom", "custom_performance_class_id": "Calls"},
         "traffic_filters": [{"type": "majorApplication", "value": {"destination": {"applications": [
             {"id": "meraki:layer7/application/67", "name": "Webex", "type": "major"}]}}}]}
BACKUP = {"preferred_uplink": "wan2", "traffic_filters": [{"type": "custom", "value": {
    "protocol": "tcp", "source": {"port": "any", "cidr": "10.12.0.0/24"}, "destination": {"port": "443", "cidr": "198.51.100.0/24"}}}]}
SAMPLE = Sample(
    config={"wan_traffic_uplink_preferences": [CALLS, BACKUP]},
    change={"wan_traffic_uplink_preferences": [{**BACKUP, "preferred_uplink": "wan1"}]},
    setup={"appliance_traffic_shaping_custom_performance_classes": [{"name": "Calls", "max_latency": 100}]},
    bad=[({"wan_traffic_uplink_preferences": [{"preferred_uplink": "wan1"}]}, "traffic_filters"),
         ({"wan_traffic_uplink_preferences": [{**BACKUP, "preferred_uplink": "wan3"}]}, "wan2"),
         ({"wan_traffic_uplink_preferences": [{**BACKUP, "traffic_filters": [{"type": "host"}]}]}, "majorApplication")])
