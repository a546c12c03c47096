# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples of the appliance's resources."""
from __future__ import annotations

from tests.samples import Sample

SERVER, RELAY, SILENT = "Run a DHCP server", "Relay DHCP to another server", "Do not respond to DHCP requests"
VLANS_ON = {"appliance_vlans_settings": {"vlans_enabled": True}}
DATA = {"id": "10", "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}
VOICE = {"id": "20", "name": "Voice", "subnet": "10.12.20.0/24", "appliance_ip": "10.12.20.1"}
WITH_VLANS = {**VLANS_ON, "appliance_vlans": [DATA, VOICE]}
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

SAMPLES = {
    "appliance_vlans_settings": Sample(config={"vlans_enabled": True}, change={"vlans_enabled": False}),
    "appliance_vlans": Sample(
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
             ([{"id": "5", "dhcp_options": [{"type": "text"}]}], "config[0].dhcp_options[0].code")]),
    "appliance_ports": Sample(
        config=[{"number": 3, "type": "access", "vlan": 10, "access_policy": "open"},
                {"number": 4, "type": "trunk", "drop_untagged_traffic": False, "vlan": 1, "allowed_vlans": "1,10,20"},
                {"number": 5, "enabled": False}],
        change=[{"number": 3, "type": "trunk", "drop_untagged_traffic": True},
                {"number": 4, "allowed_vlans": "all", "drop_untagged_traffic": True},
                {"number": 5, "enabled": True, "type": "access", "vlan": 20}],
        setup=WITH_VLANS,
        bad=[([{"number": 3, "type": "access", "vlan": 4095}], "4094"),
             ([{"number": 3, "type": "hybrid"}], "'access', 'trunk'"),
             ([{"number": "three"}], "whole number")]),
    "appliance_static_routes": Sample(
        config=[{"name": "Core", "subnet": "10.99.0.0/16", "gateway_ip": "10.12.10.9", "gateway_vlan_id": "10",
                 "fixed_ip_assignments": {"00:11:22:33:44:55": {"ip": "10.99.0.5", "name": "Server"}},
                 "reserved_ip_ranges": [{"start": "10.99.1.1", "end": "10.99.1.9", "comment": "Hosts"}]},
                {"name": "Lab", "subnet": "10.98.0.0/16", "gateway_ip": "10.12.20.9"}],
        change=[{"name": "Core", "gateway_ip": "10.12.10.8", "fixed_ip_assignments": {}, "reserved_ip_ranges": []},
                {"name": "Lab", "subnet": "10.97.0.0/16", "enabled": False}],
        setup=WITH_VLANS,
        bad=[([{"name": "X", "subnet": "10.96.0.0/16"}], "config[0].gateway_ip is missing"),
             ([{"name": "X", "subnet": "ten", "gateway_ip": "10.12.10.9"}], "not a subnet"),
             ([{"name": "X", "subnet": "10.96.0.0/16", "gateway_ip": "core"}], "not an IP address"),
             ([{"subnet": "10.96.0.0/16"}], "config[0].name is missing"),
             ([{"id": "none", "name": "X"}], "there is no static route with id")]),
    "appliance_l3_firewall_rules": Sample(
        config={"rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "src_cidr": "Any", "src_port": "Any",
                           "dest_cidr": "8.8.8.8/32", "dest_port": 53, "syslog_enabled": True},
                          {"comment": "No SMB", "policy": "deny", "protocol": "tcp", "src_cidr": "10.0.0.0/8,192.168.0.0/16",
                           "dest_cidr": "any", "dest_port": "445,139"},
                          {"comment": "Updates", "policy": "allow", "protocol": "tcp", "dest_cidr": "updates.example.com",
                           "dest_port": "8000-8100"}],
                "syslog_default_rule": True},
        change={"rules": [{"comment": "DNS", "policy": "deny", "syslog_enabled": False, "position": "last"},
                          {"comment": "NTP", "policy": "allow", "protocol": "udp", "dest_port": 123, "position": {"after": "No SMB"}},
                          {"comment": "Ping", "policy": "allow", "protocol": "icmp", "position": "first"}],
                "syslog_default_rule": False},
        exact={"rules": [{"comment": "NTP", "policy": "allow", "protocol": "udp", "dest_port": "123"}]},
        setup={"network_syslog_servers": {"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["Flows"]}]}},
        bad=[({"rules": [{"comment": "X", "policy": "allow"}]}, "rules[0].protocol is missing"),
             ({"rules": [{"comment": "X", "policy": "permit", "protocol": "any"}]}, "'allow', 'deny'"),
             ({"rules": [{"comment": "X", "policy": "allow", "protocol": "any", "position": {"after": "Y"}}]}, "no rule is called so"),
             ({"rules": [{"comment": "X", "policy": "allow", "protocol": "any", "position": "top"}]}, "first, last")]),
    "appliance_l7_firewall_rules": Sample(
        config={"rules": [{"type": "host", "value": "example.com"}, {"type": "port", "value": 23},
                          {"type": "ipRange", "value": "10.11.12.0/24:80"},
                          {"type": "application", "value": "meraki:layer7/application/171"},
                          {"type": "applicationCategory", "value": "meraki:layer7/category/27"},
                          {"type": "blockedCountries", "value": ["IR", "KP"]}]},
        change={"rules": [{"type": "host", "value": "Example.com", "position": "last"},
                          {"type": "port", "value": "25", "position": "first"}]},
        bad=[({"rules": [{"type": "blockedCountries", "value": "IR"}]}, "list of country codes"),
             ({"rules": [{"type": "host", "value": ["a.example"]}]}, "rules[0].value of host must be a text"),
             ({"rules": [{"type": "hosts", "value": "a.example"}]}, "did you mean 'host'")]),
    "appliance_site_to_site_vpn": Sample(
        config={"mode": "spoke", "hubs": [{"hub_id": "Hub East", "use_default_route": True}, {"hub_id": "Hub West"}],
                "subnets": [{"local_subnet": "10.12.10.0/24", "use_vpn": True, "nat": {"enabled": True, "remote_subnet": "10.112.10.0/24"}}],
                "subnet": {"nat": {"is_allowed": True}}},
        change={"mode": "spoke", "hubs": [{"hub_id": "Hub West"}, {"hub_id": "Hub East"}],
                "subnets": [{"local_subnet": "10.12.20.0/24", "use_vpn": True}]},
        setup={**WITH_VLANS, "networks": [{"name": "Hub East", "product_types": ["appliance"]},
                                          {"name": "Hub West", "product_types": ["appliance"]}]},
        bad=[({"hubs": []}, "config.mode is missing"),
             ({"mode": "spoke", "hubs": []}, "at least one hub"),
             ({"mode": "hub", "hubs": [{"hub_id": "Store 0012", "use_default_route": True}]}, "is for spokes"),
             ({"mode": "spoke", "hubs": [{"hub_id": "Hub Est"}]}, "Hub Est")]),
    "appliance_content_filtering": Sample(
        config={"allowed_url_patterns": ["good.example.com"], "blocked_url_patterns": ["worse.example.com", "bad.example.com"],
                "blocked_url_categories": ["meraki:contentFiltering/category/7", "meraki:contentFiltering/category/11"],
                "url_category_list_size": "topSites"},
        change={"allowed_url_patterns": ["good.example.com", "better.example.com"], "blocked_url_patterns": [],
                "blocked_url_categories": [], "url_category_list_size": "fullList"},
        bad=[({"blocked_url_category": ["x"]}, "did you mean blocked_url_categories"), ({"url_category_list_size": "all"}, "topSites")]),
}
