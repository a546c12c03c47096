# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_adaptive_policy_acls is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Web only", "description": "Browsers", "ip_version": "ipv4",
             "rules": [{"policy": "allow", "protocol": "tcp", "dst_port": "80,443", "log": True}, {"policy": "deny", "protocol": "any"}]}],
    change=[{"name": "Web only", "ip_version": "any", "rules": [{"policy": "deny", "protocol": "tcp", "dst_port": "80,443"},
                                                                {"policy": "allow", "protocol": "udp", "dst_port": "53", "position": "first"}]}],
    bad=[([{"name": "X", "ip_version": "ipv4"}], "rules"), ([{"name": "Web only", "rules": [{"policy": "allow", "protocol": "tls"}]}], "udp")])
