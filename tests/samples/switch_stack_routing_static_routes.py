# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_stack_routing_static_routes is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"stack": "Core", "subnet": "10.99.0.0/16", "name": "Depot", "next_hop_ip": "10.12.10.9"}],
    change=[{"stack": "Core", "subnet": "10.99.0.0/16", "next_hop_ip": "10.12.10.7", "advertise_via_ospf_enabled": True}],
    setup={"switch_stacks": [{"name": "Core", "serials": ["Q2SW-AAAA-0012"]}],
           "switch_stack_routing_interfaces": [{"stack": "Core", "name": "Data", "vlan_id": 10, "subnet": "10.12.10.0/24", "interface_ip": "10.12.10.2",
                                                "default_gateway": "10.12.10.1"}]},
    bad=[([{"stack": "Core", "subnet": "10.99.0.0/16", "next_hop_ip": "nowhere"}], "IP address"), ([{"subnet": "10.97.0.0/16"}], "stack")])
