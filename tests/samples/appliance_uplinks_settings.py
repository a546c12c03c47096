# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_uplinks_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"interfaces": {"wan1": {"enabled": True, "vlan_tagging": {"enabled": True, "vlan_id": 7}, "svis": {"ipv4": {
        "assignment_mode": "static", "address": "203.0.113.2/29", "gateway": "203.0.113.1", "nameservers": {"addresses": ["9.9.9.9", "1.1.1.1"]}}}},
        "wan2": {"enabled": True, "pppoe": {"enabled": True, "authentication": {
            "enabled": True, "username": "acme", "password": "canary-pppoe"}}}}},
    change={"interfaces": {"wan1": {"vlan_tagging": {"enabled": False}, "svis": {"ipv4": {"assignment_mode": "dynamic"}}},
                           "wan2": {"enabled": False, "pppoe": {"enabled": False}}}},
    bad=[({}, "interfaces is missing"), ({"interfaces": {"wan1": {"svis": {"ipv4": {"assignment_mode": "static"}}}}}, "address"),
         ({"interfaces": {"wan1": {"vlan_tagging": {"enabled": True}}}}, "vlan_id")],
    serial="Q2MX-AAAA-0012", secrets=("interfaces.wan1.pppoe.authentication.password", "interfaces.wan2.pppoe.authentication.password"))
