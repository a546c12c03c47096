# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_stack_routing_interface_dhcp is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"stack": "Core", "interface": "Data", "dhcp_mode": "dhcpServer", "dhcp_lease_time": "4 hours"}],
    change=[{"stack": "Core", "interface": "Data", "dhcp_mode": "dhcpRelay", "dhcp_relay_server_ips": ["10.12.0.2"]}],
    setup={"switch_stacks": [{"name": "Core", "serials": ["Q2SW-AAAA-0012"]}],
           "switch_stack_routing_interfaces": [{"stack": "Core", "name": "Data", "vlan_id": 10, "subnet": "10.12.10.0/24", "interface_ip": "10.12.10.2",
                                                "default_gateway": "10.12.10.1"}]},
    bad=[([{"stack": "Core", "interface": "Data", "dhcp_mode": "off"}], "dhcpDisabled"), ([{"interface": "Data"}], "stack")])
