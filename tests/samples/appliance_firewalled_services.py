# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_firewalled_services is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"service": "web", "access": "restricted", "allowed_ips": ["198.51.100.0/24", "203.0.113.9"]}, {"service": "ICMP", "access": "blocked"}],
    change=[{"service": "web", "access": "unrestricted"}, {"service": "ICMP", "access": "restricted", "allowed_ips": ["198.51.100.0/24"]}],
    bad=[([{"service": "HTTP", "access": "blocked"}], "'ICMP', 'SNMP', 'web'"), ([{"service": "web"}], "access is missing"),
         ([{"service": "web", "access": "restricted"}], "allowed_ips is missing")])
