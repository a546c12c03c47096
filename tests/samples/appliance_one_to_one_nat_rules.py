# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_one_to_one_nat_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"name": "Mail", "public_ip": "198.51.100.7", "lan_ip": "192.168.128.22", "uplink": "internet2", "allowed_inbound": [
        {"protocol": "tcp", "destination_ports": [25, "587"], "allowed_ips": ["any"]}, {"protocol": "icmp-ping"}]},
        {"name": "Lab", "public_ip": "198.51.100.8", "lan_ip": "192.168.128.23"}]},
    change={"rules": [{"name": "Lab", "lan_ip": "192.168.128.24", "position": "first"},
                      {"name": "Mail", "allowed_inbound": [{"protocol": "tcp", "destination_ports": ["25"], "allowed_ips": ["203.0.113.0/24"]}]}]},
    exact={"rules": [{"name": "Lab", "public_ip": "198.51.100.8", "lan_ip": "192.168.128.24", "uplink": "internet1"}]},
    bad=[({"rules": [{"name": "X", "lan_ip": "192.168.128.24"}]}, "rules[0].public_ip is missing"),
         ({"rules": [{"name": "X", "lan_ip": "192.168.128.24", "public_ip": "198.51.100.0/24"}]}, "an IP address"),
         ({"rules": [{"name": "X", "allowed_inbound": [{"protocol": "icmp"}]}]}, "icmp-ping")])
