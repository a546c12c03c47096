# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_vlans is tried on."""
from __future__ import annotations

from tests.samples._shared import DATA, VLANS_ON, VOICE
from tests.samples.sample import Sample

SERVER, RELAY, SILENT = "Run a DHCP server", "Relay DHCP to another server", "Do not respond to DHCP requests"
TILLS = {
    **DATA, "group_policy_id": "Staff", "dhcp_handling": SERVER, "dhcp_lease_time": "12 hours",
    "dhcp_boot_options_enabled": True, "dhcp_boot_next_server": "10.12.10.5", "dhcp_boot_filename": "boot.img",
    "dhcp_options": [{"code": "42", "type": "ip", "value": "10.12.10.1"}, {"code": 66, "type": "text", "value": "tftp"}],
    "fixed_ip_assignments": {"00:11:22:AA:BB:CC": {"ip": "10.12.10.30", "name": "Till 1"}},
    "reserved_ip_ranges": [{"start": "10.12.10.2", "end": "10.12.10.20", "comment": "Printers"},
                           {"start": "10.12.10.200", "end": "10.12.10.210"}],
    "dns_nameservers": "8.8.8.8\n1.1.1.1", "mandatory_dhcp": {"enabled": True},
    "ipv6": {"enabled": True, "prefix_assignments": [
        {"static_prefix": "2001:db8:3c4d:15::/64", "static_appliance_ip6": "2001:db8:3c4d:15::1",
         "origin": {"type": "internet", "interfaces": ["wan1"]}}]},
}
PHONES = {**VOICE, "dhcp_handling": RELAY, "dhcp_relay_server_ips": ["10.12.10.5", "10.12.10.6"]}
CAMERAS = {"id": "30", "name": "Cameras", "subnet": "10.12.30.0/24", "appliance_ip": "10.12.30.1", "dhcp_handling": SILENT}
SAMPLE = Sample(
    config=[TILLS, PHONES, CAMERAS],
    change=[{"id": "10", "name": "Tills", "group_policy_id": None, "dhcp_lease_time": "1 day", "dhcp_options": [],
             "dhcp_boot_options_enabled": False, "fixed_ip_assignments": {"00:11:22:aa:bb:cc": {"ip": "10.12.10.31", "name": "Till 1"}},
             "reserved_ip_ranges": [], "dns_nameservers": "upstream_dns", "ipv6": {"enabled": False}},
            {"id": 20, "dhcp_relay_server_ips": ["10.12.10.7"]},
            {"id": "30", "dhcp_handling": RELAY, "dhcp_relay_server_ips": ["10.12.10.5"], "subnet": "10.12.31.0/24",
             "appliance_ip": "10.12.31.1"}],
    setup={**VLANS_ON, "network_group_policies": [{"name": "Staff"}]},
    bad=[([{"id": "0", "name": "X"}], "4094"),
         ([{"id": "4095", "name": "X"}], "4094"),
         ([{"id": "5", "subnet": "10.0.0.0/24"}], "config[0].name is missing"),
         ([{"id": "5", "subnet": "10.0.0.0/24", "appliance_ip": "10.1.0.1"}], "not inside subnet"),
         ([{"id": "5", "subnet": "10.0.0.0/33"}], "'10.0.0.0/33' is none"),
         ([{"id": "5", "reserved_ip_ranges": [{"start": "10.0.0.9", "end": "10.0.0.2"}]}], "comes after its end"),
         ([{"id": "5", "subnet": "10.0.0.0/24", "reserved_ip_ranges": [{"start": "10.0.1.2", "end": "10.0.1.9"}]}],
          "reserved_ip_ranges[0].start 10.0.1.2 is not inside"),
         ([{"id": "5", "reserved_ip_ranges": [{"start": "10.0.0.9"}]}], "reserved_ip_ranges[0].end is missing"),
         ([{"id": "5", "dhcp_handlin": "x"}], "dhcp_handling"),
         ([{"id": "5", "dhcp_lease_time": "2 days"}], "1 day"),
         ([{"id": "5", "name": False}], "quotes"),
         ([{"id": "5"}, {"id": 5}], "twice"),
         ([{"name": "X"}], "config[0].id is missing"),
         ([{"id": "5", "dhcp_options": [{"type": "text"}]}], "config[0].dhcp_options[0].code")],
    nullable=("groupPolicyId",))
