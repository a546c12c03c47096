# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_l3_firewall_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "src_cidr": "Any", "src_port": "Any",
                       "dest_cidr": "8.8.8.8/32", "dest_port": 53, "syslog_enabled": True},
                      {"comment": "No SMB", "policy": "deny", "protocol": "tcp", "src_cidr": "10.0.0.0/8,192.168.0.0/16",
                       "dest_cidr": "any", "dest_port": "445,139"},
                      {"comment": "Updates", "policy": "allow", "protocol": "tcp", "dest_cidr": "updates.example.com",
                       "dest_port": "8000-8100"}],
            "syslog_default_rule": True},
    change={"rules": [{"comment": "DNS", "policy": "deny", "syslog_enabled": False, "position": "last"},
                      {"comment": "NTP", "policy": "allow", "protocol": "udp", "dest_port": 123, "position": {"after": "No SMB"}},
                      {"comment": "Ping", "policy": "allow", "protocol": "icmp", "position": "first"}],
            "syslog_default_rule": False},
    exact={"rules": [{"comment": "NTP", "policy": "allow", "protocol": "udp", "dest_port": "123"}]},
    setup={"network_syslog_servers": {"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["Flows"]}]}},
    bad=[({"rules": [{"comment": "X", "policy": "allow"}]}, "rules[0].protocol is missing"),
         ({"rules": [{"comment": "X", "policy": "permit", "protocol": "any"}]}, "'allow', 'deny'"),
         ({"rules": [{"comment": "X", "policy": "allow", "protocol": "any", "position": {"after": "Y"}}]}, "no rule is called so"),
         ({"rules": [{"comment": "X", "policy": "allow", "protocol": "any", "position": "top"}]}, "first, last")])
