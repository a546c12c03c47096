# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_access_control_lists is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"comment": "No telnet", "policy": "deny", "protocol": "tcp", "src_cidr": "any", "dst_cidr": "Any",
                       "dst_port": 23, "vlan": 10},
                      {"comment": "Guests", "policy": "deny", "ip_version": "ipv4", "protocol": "any", "src_cidr": "10.12.30.0/24",
                       "dst_cidr": "10.12.10.0/24"}]},
    change={"rules": [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dst_port": "80", "position": "first"},
                      {"comment": "No telnet", "vlan": "any", "position": {"before": "Guests"}},
                      {"comment": "Guests", "policy": "allow"}]},
    exact={"rules": [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dst_port": "80"}]},
    bad=[({"rules": [{"comment": "X", "protocol": "tcp"}]}, "rules[0].policy is missing"),
         ({"rules": [{"comment": "X", "policy": "deny", "protocol": "icmp"}]}, "'any', 'tcp', 'udp'")])
