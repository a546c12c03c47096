# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_group_policies is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Guests", "bandwidth": {"settings": "custom", "bandwidth_limits": {"limit_up": 1000, "limit_down": 5000}},
             "splash_auth_settings": "bypass",
             "firewall_and_traffic_shaping": {"settings": "custom", "l3_firewall_rules": [
                 {"comment": "No LAN", "policy": "deny", "protocol": "any", "dest_cidr": "10.0.0.0/8"}],
                 "l7_firewall_rules": [{"type": "application", "value": "meraki:layer7/application/171"}, {"type": "port", "value": "23"}],
                 "traffic_shaping_rules": [{"definitions": [{"type": "host", "value": "example.com"}], "dscp_tag_value": 46, "priority": "low",
                                            "per_client_bandwidth_limits": {"settings": "custom", "bandwidth_limits": {"limit_up": 500}}}]},
             "bonjour_forwarding": {"settings": "custom", "rules": [{"vlan_id": "20", "services": ["Printers", "AirPlay"]}]}},
            {"name": "Kiosks", "vlan_tagging": {"settings": "custom", "vlan_id": "30"},
             "scheduling": {"enabled": True, "monday": {"active": True, "from": "09:00", "to": "17:00"}}}],
    change=[{"name": "Guests", "bandwidth": {"settings": "custom", "bandwidth_limits": {"limit_up": 2000, "limit_down": None}}},
            {"name": "Kiosks", "scheduling": {"enabled": False},
             "vlan_tagging": {"settings": "network default"},
             "content_filtering": {"blocked_url_patterns": {"settings": "append", "patterns": ["example.com"]}}}],
    bad=[([{"name": "X", "scheduling": {"monday": {"to": 1020}}}], "quotes"),
         ([{"name": "X", "firewall_and_traffic_shaping": {"l3_firewall_rules": [{"policy": "deny"}]}}], "dest_cidr is missing")],
    nullable=("limitDown",), undescribed=("value",))
