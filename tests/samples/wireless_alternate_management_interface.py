# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_alternate_management_interface is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"enabled": True, "vlan_id": 100, "protocols": ["radius", "ldap"],
            "access_points": [{"serial": "Q2MR-AAAA-0012", "alternate_management_ip": "10.12.100.3", "subnet_mask": "255.255.255.0",
                               "gateway": "10.12.100.1", "dns1": "10.12.0.53", "dns2": "10.12.0.54"}]},
    change={"enabled": True, "vlan_id": 101, "protocols": ["syslog"], "access_points": []},
    bad=[({"vlan_id": 4095}, "4094"), ({"enabled": True, "vlan_id": 5, "protocols": ["telnet"]}, "radius")])
