# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_port_forwarding_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"name": "Camera", "lan_ip": "192.168.128.20", "public_port": 8100, "local_port": "443", "protocol": "tcp",
                       "allowed_ips": ["198.51.100.0/24", "203.0.113.9"], "uplink": "internet1"},
                      {"name": "Games", "lan_ip": "192.168.128.21", "public_port": "3000-3010", "local_port": "3000-3010", "protocol": "udp"}]},
    change={"rules": [{"name": "Games", "local_port": "4000-4010", "position": "first"},
                      {"name": "Camera", "allowed_ips": ["Any"]},
                      {"name": "Mail", "lan_ip": "192.168.128.22", "public_port": "25", "local_port": "25", "protocol": "tcp"}]},
    exact={"rules": [{"name": "Mail", "lan_ip": "192.168.128.22", "public_port": "25", "local_port": "25", "protocol": "tcp"}]},
    bad=[({"rules": [{"name": "X", "lan_ip": "192.168.128.22", "public_port": "25", "protocol": "tcp"}]}, "rules[0].local_port is missing"),
         ({"rules": [{"name": "X", "lan_ip": "mail", "public_port": "25", "local_port": "25", "protocol": "tcp"}]}, "an IP address"),
         ({"rules": [{"name": "X", "lan_ip": "10.0.0.1", "public_port": "25", "local_port": "25", "protocol": "icmp"}]}, "'tcp', 'udp'")])
