# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_traffic_shaping_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"default_rules_enabled": True, "rules": [
        {"definitions": [{"type": "host", "value": "video.example.com"}, {"type": "applicationCategory", "value": "meraki:layer7/category/6"}],
         "per_client_bandwidth_limits": {"settings": "custom", "bandwidth_limits": {"limit_up": 1000, "limit_down": 5000}}, "priority": "low"},
        {"definitions": [{"type": "port", "value": "5060"}], "dscp_tag_value": 46, "priority": "high"}]},
    change={"default_rules_enabled": False, "rules": [
        {"definitions": [{"type": "applicationCategory", "value": "Gaming"}, {"type": "host", "value": "Video.example.com"}],
         "per_client_bandwidth_limits": {"settings": "custom", "bandwidth_limits": {"limit_up": None, "limit_down": 2000}}},
        {"definitions": [{"type": "localNet", "value": "10.12.0.0/16"}], "dscp_tag_value": 10, "position": "first"}]},
    bad=[({"rules": [{"dscp_tag_value": 46}]}, "definitions"), ({"rules": [{"definitions": [{"type": "host", "value": "x"}], "priority": "hight"}]}, "high"),
         ({"rules": [{"definitions": [{"type": "port", "value": "high"}]}]}, "port from 1 to 65535")],
    nullable=("limitUp", "limitDown", "dscpTagValue"), undescribed=("value",))
