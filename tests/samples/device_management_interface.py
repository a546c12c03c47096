# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What device_management_interface is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"wan1": {"wan_enabled": "enabled", "using_static_ip": True, "static_ip": "10.9.0.2", "static_gateway_ip": "10.9.0.1",
                     "static_subnet_mask": "255.255.255.0", "static_dns": ["8.8.8.8", "1.1.1.1"], "vlan": 7}},
    change={"wan1": {"using_static_ip": False, "vlan": None}},
    bad=[({"wan1": {"using_static_ip": False, "static_ip": "10.9.0.2"}}, "using_static_ip"),
         ({"wan1": {"static_ip": "10.9.0.2", "static_gateway_ip": "10.8.0.1", "static_subnet_mask": "255.255.255.0"}}, "not inside 10.9.0.0/24"),
         ({"wan1": {"static_ip": "10.9.0", "static_gateway_ip": "10.9.0.1", "static_subnet_mask": "255.255.255.0"}}, "make no address")],
    serial="Q2MX-AAAA-0012", nullable=("vlan",))
