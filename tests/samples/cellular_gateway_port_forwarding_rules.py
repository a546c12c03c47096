# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cellular_gateway_port_forwarding_rules is tried on."""
from __future__ import annotations

from tests.samples._shared import GATEWAY, WITH_GATEWAY
from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"name": "Till", "lan_ip": "172.31.128.9", "public_port": "8443", "local_port": "443", "protocol": "tcp", "access": "restricted",
                       "allowed_ips": ["198.51.100.7", "192.0.2.0/24"]},
                      {"name": "Camera", "lan_ip": "172.31.128.10", "public_port": "8100-8101", "local_port": "8100-8101", "protocol": "udp"}]},
    change={"rules": [{"name": "Till", "lan_ip": "172.31.128.12", "access": "any"},
                      {"name": "Door", "lan_ip": "172.31.128.14", "public_port": "9000", "local_port": "80", "protocol": "tcp", "position": "first"}]},
    exact={"rules": [{"name": "Door", "lan_ip": "172.31.128.14", "public_port": "9000", "local_port": "80", "protocol": "tcp"}]},
    setup=WITH_GATEWAY, serial=GATEWAY,
    bad=[({"rules": [{"name": "Till", "lan_ip": "172.31.128.9", "public_port": "8443", "local_port": "443", "protocol": "icmp"}]}, "udp"),
         ({"rules": [{"name": "Till", "lan_ip": "172.31.128.9", "public_port": "80", "local_port": "80", "protocol": "tcp", "access": "restricted"}]},
          "allowed_ips"),
         ({"rules": [{"name": "Till", "allowed_ips": ["192.0.2.7"]}]}, "needs access: restricted"),
         ({"rules": [{"name": "Till", "lan_ip": "here"}]}, "IP address")])
