# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_l7_firewall_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "rules": [
        {"type": "host", "value": "example.com"}, {"type": "port", "value": 23}, {"type": "ipRange", "value": "10.11.12.0/24:80"},
        {"type": "application", "value": "meraki:layer7/application/171"}, {"type": "applicationCategory", "value": "meraki:layer7/category/27"}]},
        {"number": 14, "rules": [{"type": "port", "value": "25"}]}],
    change=[{"number": 0, "rules": [{"type": "host", "value": "Example.com", "position": "last"}, {"type": "port", "value": "25", "position": "first"}]},
            {"number": 14, "rules": [{"type": "host", "value": "example.org"}]}],
    bad=[([{"number": 0, "rules": [{"type": "blockedCountries", "value": ["IR"]}]}], "applicationCategory"),
         ([{"number": 0, "rules": [{"type": "host", "value": ["a.example"]}]}], "rules[0].value of host must be a text"), ([{"number": 15}], "14")],
    undescribed=("value",))
