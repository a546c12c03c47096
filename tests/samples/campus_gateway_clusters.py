# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What campus_gateway_clusters is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

UPLINK = {"interface": "man1", "vlan": 5, "addresses": [
    {"assignment_mode": "static", "protocol": "ipv4", "gateway": "10.12.5.1", "subnet_mask": "255.255.255.0"}]}
TUNNEL = {"interface": "tun1", "vlan": 6, "addresses": [{"protocol": "ipv4", "gateway": "10.12.6.1", "subnet_mask": "255.255.255.0"}]}
CHANNEL = {"name": "Port-channel1", "vlan": 25, "allowed_vlans": "10-20"}
NORTH = {"name": "North Campus", "uplinks": [UPLINK], "tunnels": [TUNNEL], "nameservers": {"addresses": ["10.12.0.53", "10.12.0.54"]},
         "port_channels": [CHANNEL]}

SAMPLE = Sample(
    config=[{**NORTH, "notes": "The old town", "devices": [{
        "serial": "Q5CG-AAAA-0012", "uplinks": [{"interface": "man1", "addresses": [{"protocol": "ipv4", "address": "10.12.5.2"}]}],
        "tunnels": [{"interface": "tun1", "addresses": [{"protocol": "ipv4", "address": "10.12.6.2"}]}]}]},
        {**NORTH, "name": "South Campus", "tunnels": [{"interface": "tun1", "uplink": {"interface": "man1"}}]}],
    change=[{"name": "North Campus", "nameservers": {"addresses": ["10.12.0.54"]}, "devices": [], "port_channels": [{**CHANNEL, "allowed_vlans": "10-30"}]},
            {"name": "South Campus", "uplinks": [{**UPLINK, "vlan": 7}], "notes": "New"}],
    bad=[([{"name": "X"}], "uplinks"), ([{**NORTH, "uplinks": [{**UPLINK, "vlan": 5000}]}], "4094"),
         ([{**NORTH, "devices": [{"serial": "Q5CG-ZZZZ-0012"}]}], "Q5CG-ZZZZ-0012")],
    setup={"organization_inventory": {"serials": ["Q5CG-AAAA-0012"]}, "devices": [{"serial": "Q5CG-AAAA-0012"}]})
