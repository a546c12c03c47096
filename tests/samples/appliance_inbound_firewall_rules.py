# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_inbound_firewall_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dest_cidr": "192.0.2.10/32", "dest_port": "80,443", "syslog_enabled": True},
                      {"comment": "Nothing else", "policy": "deny", "protocol": "any"}],
            "syslog_default_rule": True},
    change={"rules": [{"comment": "Web", "dest_port": 443, "syslog_enabled": False},
                      {"comment": "Ping", "policy": "allow", "protocol": "icmp", "position": "first"}], "syslog_default_rule": False},
    exact={"rules": [{"comment": "Ping", "policy": "allow", "protocol": "icmp", "dest_cidr": "192.0.2.0/24"}]},
    setup={"network_syslog_servers": {"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["Flows"]}]}},
    bad=[({"rules": [{"comment": "X", "policy": "allow"}]}, "rules[0].protocol is missing"),
         ({"rules": [{"comment": "X", "policy": "permit", "protocol": "any"}]}, "'allow', 'deny'")])
