# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_traffic_shaping_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "traffic_shaping_enabled": True, "default_rules_enabled": True, "rules": [
        {"definitions": [{"type": "host", "value": "video.example.com"}, {"type": "application", "value": "meraki:layer7/application/67"}],
         "per_client_bandwidth_limits": {"settings": "custom", "bandwidth_limits": {"limit_up": 1000, "limit_down": 5000}}},
        {"definitions": [{"type": "port", "value": "5060"}], "dscp_tag_value": 46, "pcp_tag_value": 6}]},
        {"number": 14, "default_rules_enabled": False}],
    change=[{"number": 0, "default_rules_enabled": False, "rules": [
        {"definitions": [{"type": "application", "value": "meraki:layer7/application/67"}, {"type": "host", "value": "Video.example.com"}],
         "per_client_bandwidth_limits": {"settings": "custom", "bandwidth_limits": {"limit_up": None, "limit_down": 2000}}},
        {"definitions": [{"type": "ipRange", "value": "10.12.0.0/16"}], "dscp_tag_value": 10, "position": "first"}]},
        {"number": 14, "rules": [{"definitions": [{"type": "host", "value": "example.org"}], "dscp_tag_value": 8}]}],
    bad=[([{"number": 0, "rules": [{"dscp_tag_value": 46}]}], "definitions"), ([{"number": 15}], "14"),
         ([{"number": 0, "rules": [{"definitions": [{"type": "port", "value": "high"}]}]}], "port from 1 to 65535")],
    nullable=("limitUp", "limitDown", "dscpTagValue", "pcpTagValue"), undescribed=("value",))
