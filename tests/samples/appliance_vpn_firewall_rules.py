# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_vpn_firewall_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"comment": "Stores to data center", "policy": "allow", "protocol": "tcp", "src_cidr": "10.0.0.0/8", "dest_cidr": "172.16.0.0/16",
                       "dest_port": "443", "syslog_enabled": True},
                      {"comment": "No store to store", "policy": "deny", "protocol": "any", "src_cidr": "10.0.0.0/8", "dest_cidr": "10.0.0.0/8"}],
            "syslog_default_rule": True},
    change={"rules": [{"comment": "Stores to data center", "dest_port": "443,8443"},
                      {"comment": "Ping", "policy": "allow", "protocol": "icmp", "position": "first"}], "syslog_default_rule": False},
    exact={"rules": [{"comment": "Ping", "policy": "allow", "protocol": "icmp"}]},
    bad=[({"rules": [{"comment": "X", "policy": "allow"}]}, "rules[0].protocol is missing")])
