# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_alternate_management_interface is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"enabled": True, "vlan_id": 100, "protocols": ["radius", "snmp"],
            "switches": [{"serial": "Q2SW-AAAA-0012", "alternate_management_ip": "10.12.100.2", "subnet_mask": "255.255.255.0",
                          "gateway": "10.12.100.1"}]},
    change={"enabled": True, "vlan_id": 101, "protocols": ["syslog"], "switches": []},
    bad=[({"vlan_id": 4095}, "4094"), ({"enabled": True, "vlan_id": 5, "protocols": ["telnet"]}, "radius")])
