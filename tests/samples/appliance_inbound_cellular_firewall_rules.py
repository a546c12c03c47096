# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_inbound_cellular_firewall_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"comment": "Card terminals", "policy": "allow", "protocol": "tcp", "src_cidr": "10.12.40.0/24", "dest_port": "443"},
                      {"comment": "No guests", "policy": "deny", "protocol": "any", "src_cidr": "10.12.90.0/24,10.12.91.0/24"}]},
    change={"rules": [{"comment": "No guests", "src_cidr": "10.12.90.0/23", "position": "first"},
                      {"comment": "DNS", "policy": "allow", "protocol": "udp", "dest_port": 53, "position": {"after": "No guests"}}]},
    exact={"rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "dest_port": "53"}]},
    bad=[({"rules": [{"comment": "X", "protocol": "any"}]}, "rules[0].policy is missing"),
         ({"rules": [{"comment": "X", "policy": "allow", "protocol": "gre"}]}, "'any', 'icmp'")])
