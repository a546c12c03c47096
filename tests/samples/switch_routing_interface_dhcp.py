# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_routing_interface_dhcp is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"interface": "Data", "dhcp_mode": "dhcpServer", "dhcp_lease_time": "12 hours", "dns_nameservers_option": "custom",
             "dns_custom_nameservers": ["10.12.0.53"], "boot_options_enabled": True, "boot_next_server": "10.12.0.9", "boot_file_name": "boot.img",
             "dhcp_options": [{"code": "42", "type": "ip", "value": "10.12.0.4"}],
             "reserved_ip_ranges": [{"start": "10.12.10.1", "end": "10.12.10.9", "comment": "Printers"}],
             "fixed_ip_assignments": [{"mac": "22:33:44:55:66:77", "name": "Till", "ip": "10.12.10.50"}]}],
    change=[{"interface": "Data", "dhcp_lease_time": "1 hour", "dns_nameservers_option": "openDns", "reserved_ip_ranges": []}],
    setup={"switch_routing_interfaces": [{"name": "Data", "vlan_id": 10, "subnet": "10.12.10.0/24", "interface_ip": "10.12.10.2",
                                          "default_gateway": "10.12.10.1"}]},
    bad=[([{"interface": "Data", "dhcp_mode": "off"}], "dhcpDisabled"), ([{"interface": "Data", "dhcp_mode": "dhcpRelay"}], "dhcp_relay_server_ips")])
