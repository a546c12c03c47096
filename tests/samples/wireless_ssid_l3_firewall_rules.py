# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_l3_firewall_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "allow_lan_access": True, "rules": [
        {"comment": "No printers", "policy": "deny", "protocol": "tcp", "dest_cidr": "10.12.30.0/24", "dest_port": "9100"},
        {"comment": "Ping", "policy": "allow", "ip_ver": "ipv4", "protocol": "icmp"}]},
        {"number": 14, "rules": [{"comment": "", "policy": "deny", "protocol": "any", "dest_cidr": "192.0.2.0/24"}]}],
    change=[{"number": 0, "allow_lan_access": False, "rules": [
        {"comment": "DNS", "policy": "allow", "protocol": "udp", "dest_port": "53", "position": {"before": "No printers"}},
        {"comment": "Ping", "policy": "deny"}]},
        {"number": 14, "allow_lan_access": True}],
    exact=[{"number": 0, "allow_lan_access": True, "rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "dest_port": 53}]},
           {"number": 14}],
    bad=[([{"number": 15}], "14"), ([{"number": 0, "rules": [{"comment": "X", "policy": "deny"}]}], "rules[0].protocol is missing")])
