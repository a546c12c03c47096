# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_dhcp_server_policy_arp_inspection_trusted_servers is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"mac": "00:11:22:33:44:55", "vlan": 100, "ipv4": {"address": "10.12.100.5"}},
            {"mac": "00:11:22:33:44:55", "vlan": 101, "ipv4": {"address": "10.12.101.5"}}],
    change=[{"mac": "00-11-22-33-44-55", "vlan": 101, "ipv4": {"address": "10.12.101.6"}}],
    bad=[([{"mac": "00:11:22:33:44:55", "ipv4": {"address": "10.0.0.1"}}], "vlan"), ([{"mac": "00:11:22:33:44:55", "vlan": 7}], "ipv4"),
         ([{"mac": "00:11:22:33:44:55", "vlan": 7, "ipv4": {"address": "here"}}], "IP address")])
