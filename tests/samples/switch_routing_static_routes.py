# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_routing_static_routes is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"subnet": "10.99.0.0/16", "name": "Depot", "next_hop_ip": "10.12.10.9", "advertise_via_ospf_enabled": True},
            {"subnet": "10.98.0.0/16", "next_hop_ip": "10.12.10.8"}],
    change=[{"subnet": "10.98.0.0/16", "name": "Yard", "next_hop_ip": "10.12.10.7"}, {"subnet": "10.99.0.0/16", "prefer_over_ospf_routes_enabled": True}],
    setup={"switch_routing_interfaces": [{"name": "Data", "vlan_id": 10, "subnet": "10.12.10.0/24", "interface_ip": "10.12.10.2",
                                          "default_gateway": "10.12.10.1"}]},
    bad=[([{"subnet": "10.99.0.0/16", "next_hop_ip": "nowhere"}], "IP address"), ([{"subnet": "10.97.0.0/16"}], "next_hop_ip")])
