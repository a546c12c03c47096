# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples of the appliance's, the switch's and the access point's resources."""
from __future__ import annotations

from tests.samples import Sample

VLANS_ON = {"appliance_vlans_settings": {"vlans_enabled": True}}
VLANS = [{"id": "10", "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"},
         {"id": "20", "name": "Voice", "subnet": "10.12.20.0/24", "appliance_ip": "10.12.20.1"}]

SAMPLES = {
    "appliance_vlans_settings": Sample(config={"vlans_enabled": True}, change={"vlans_enabled": False}),
    "appliance_vlans": Sample(
        config=[{"id": "10", "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1", "dhcp_handling": "Run a DHCP server",
                 "dhcp_lease_time": "12 hours", "dhcp_options": [{"code": "42", "type": "ip", "value": "10.12.10.1"}],
                 "reserved_ip_ranges": [{"start": "10.12.10.2", "end": "10.12.10.20", "comment": "Printers"}],
                 "fixed_ip_assignments": {"00:11:22:33:44:55": {"ip": "10.12.10.30", "name": "Till"}}, "dns_nameservers": "google_dns",
                 "group_policy_id": "Staff"},
                {"id": "20", "name": "Voice", "subnet": "10.12.20.0/24", "appliance_ip": "10.12.20.1",
                 "dhcp_handling": "Relay DHCP to another server", "dhcp_relay_server_ips": ["10.12.10.5", "10.12.10.6"]}],
        change=[{"id": "10", "name": "Tills", "dhcp_lease_time": "1 day", "dhcp_options": [], "fixed_ip_assignments": {}, "reserved_ip_ranges": [],
                 "group_policy_id": None},
                {"id": "20", "dhcp_handling": "Do not respond to DHCP requests", "subnet": "10.12.21.0/24", "appliance_ip": "10.12.21.1"}],
        setup={**VLANS_ON, "network_group_policies": [{"name": "Staff"}]},
        bad=[([{"id": "0", "name": "X"}], "4094"), ([{"id": "4095", "name": "X"}], "4094"), ([{"id": "5", "subnet": "10.0.0.0/24",
                                                                                               "appliance_ip": "10.1.0.1"}], "inside"),
             ([{"id": "5", "dhcp_handlin": "x"}], "dhcp_handling"), ([{"id": "5", "name": False}], "quotes"), ([{"id": "5"}, {"id": 5}], "twice"),
             ([{"name": "X"}], "id"), ([{"id": "5", "dhcp_options": [{"type": "text"}]}], "config[0].dhcp_options[0].code")]),
    "appliance_ports": Sample(
        config=[{"number": 3, "type": "access", "vlan": 1, "access_policy": "open"}, {"number": 4, "type": "trunk", "allowed_vlans": "1,10,20",
                                                                                      "vlan": 1, "drop_untagged_traffic": False}],
        change=[{"number": 3, "enabled": False}, {"number": 4, "allowed_vlans": "all", "drop_untagged_traffic": True}], setup={**VLANS_ON,
                                                                                                                               "appliance_vlans": VLANS}),
    "appliance_static_routes": Sample(
        config=[{"name": "Core", "subnet": "10.99.0.0/16", "gateway_ip": "10.12.10.9"}, {"name": "Lab", "subnet": "10.98.0.0/16", "gateway_ip": "10.12.20.9"}],
        change=[{"name": "Core", "subnet": "10.99.0.0/16", "gateway_ip": "10.12.10.8"}, {"name": "Lab", "enabled": False}],
        setup={**VLANS_ON, "appliance_vlans": VLANS}),
    "appliance_l3_firewall_rules": Sample(
        config={"rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "src_cidr": "Any", "dest_cidr": "8.8.8.8/32", "dest_port": "53"},
                          {"comment": "No SMB", "policy": "deny", "protocol": "tcp", "src_cidr": "10.0.0.0/8", "dest_cidr": "any", "dest_port": "445"}],
                "syslog_default_rule": False},
        change={"rules": [{"comment": "DNS", "policy": "deny", "position": "last"},
                          {"comment": "NTP", "policy": "allow", "protocol": "udp", "dest_port": 123, "position": {"after": "No SMB"}}]},
        exact={"rules": [{"comment": "NTP", "policy": "allow", "protocol": "udp", "dest_port": "123", "syslog_enabled": False}]},
        bad=[({"rules": [{"comment": "X", "policy": "allow"}]}, "rules[0]: protocol is missing"),
             ({"rules": [{"comment": "X", "policy": "allow", "protocol": "any", "position": {"after": "Y"}}]}, "no rule is called so"),
             ({"rules": [{"comment": "X", "policy": "allow", "protocol": "any", "position": "top"}]}, "first, last")]),
    "appliance_l7_firewall_rules": Sample(
        config={"rules": [{"type": "host", "value": "example.com"}, {"type": "application", "value": "meraki:layer7/application/171"},
                          {"type": "blockedCountries", "value": ["IR", "KP"]}]},
        change={"rules": [{"type": "port", "value": "23", "position": "first"}]}),
    "appliance_site_to_site_vpn": Sample(
        config={"mode": "hub", "subnets": [{"local_subnet": "10.12.10.0/24", "use_vpn": True}]},
        change={"mode": "hub", "subnets": [{"local_subnet": "10.12.20.0/24", "use_vpn": True}]}, setup={**VLANS_ON, "appliance_vlans": VLANS}),
    "appliance_content_filtering": Sample(
        config={"allowed_url_patterns": ["good.example.com"], "blocked_url_patterns": ["bad.example.com", "worse.example.com"],
                "blocked_url_categories": ["meraki:contentFiltering/category/7"], "url_category_list_size": "topSites"},
        change={"blocked_url_patterns": [], "blocked_url_categories": []}),
    "switch_settings": Sample(config={"vlan": 10, "use_combined_power": True}, change={"vlan": 1}),
    "switch_access_control_lists": Sample(
        config={"rules": [{"comment": "No telnet", "policy": "deny", "protocol": "tcp", "src_cidr": "any", "dst_cidr": "any", "dst_port": 23, "vlan": 10}]},
        change={"rules": [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dst_port": "80", "position": "first"}, {"comment": "No telnet",
                                                                                                                            "vlan": "any"}]},
        exact={"rules": [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dst_port": "80"}]}),
    "switch_ports": Sample(
        config=[{"port_id": "1", "name": "Till", "type": "access", "vlan": 10, "voice_vlan": 20, "tags": ["till", "pos"], "poe_enabled": False},
                {"port_id": 2, "name": "Uplink", "type": "trunk", "vlan": 1, "allowed_vlans": "1,10-20", "stp_guard": "root guard"}],
        change=[{"port_id": "1", "voice_vlan": None, "tags": [], "type": "access", "access_policy_type": "Sticky MAC allow list",
                 "sticky_mac_allow_list": ["34:56:fe:ce:8e:b0"], "sticky_mac_allow_list_limit": 2},
                {"port_id": "2", "vlan": None, "allowed_vlans": "all", "rstp_enabled": False}],
        bad=[([{"port_id": "1", "vlan": 5000}], "4094"), ([{"port_id": "1", "type": "acces"}], "access"), ([{"port_id": "99"}], "99")]),
    "wireless_settings": Sample(config={"meshing_enabled": True, "led_lights_on": False}, change={"meshing_enabled": False,
                                                                                                  "upgrade_strategy": "minimizeClientDowntime"}),
    "wireless_ssids": Sample(
        config=[{"number": 0, "name": "Acme", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "wpa_encryption_mode": "WPA2 only",
                 "psk": "canary-psk-0001",
                 "ip_assignment_mode": "Bridge mode", "use_vlan_tagging": True, "default_vlan_id": 10},
                {"number": 1, "name": "Acme Secure", "enabled": True, "auth_mode": "8021x-radius", "wpa_encryption_mode": "WPA2 only",
                 "radius_servers": [{"host": "10.12.0.7", "port": 1812, "secret": "canary-radius"}]}],
        change=[{"number": 0, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "canary-psk-0002", "visible": False, "per_client_bandwidth_limit_up": 1000},
                {"number": 1, "auth_mode": "open", "splash_page": "Click-through splash page", "walled_garden_enabled": False}],
        bad=[([{"number": 15}], "14"), ([{"number": 2, "auth_mode": "open", "psk": "12345678"}], "psk"), ([{"number": 0, "psk": "short"}], "8")]),
    "wireless_ssid_l3_firewall_rules": Sample(
        config=[{"number": 0, "rules": [{"comment": "No printers", "policy": "deny", "protocol": "tcp", "dest_cidr": "10.12.30.0/24", "dest_port": "9100"}],
                 "allow_lan_access": True}],
        change=[{"number": 0, "rules": [{"comment": "DNS", "policy": "allow", "protocol": "udp", "dest_port": "53", "position": {"before": "No printers"}}],
                 "allow_lan_access": False}]),
    "wireless_rf_profiles": Sample(
        config=[{"name": "Dense", "band_selection_type": "ap", "client_balancing_enabled": False, "two_four_ghz_settings": {"max_power": 20, "min_power": 5},
                 "five_ghz_settings": {"valid_auto_channels": [36, 40, 44], "channel_width": "40"}},
                {"name": "Sparse", "band_selection_type": "ssid", "per_ssid_settings": {"0": {"min_bitrate": 11, "band_operation_mode": "dual"}}}],
        change=[{"name": "Dense", "two_four_ghz_settings": {"max_power": 15}, "five_ghz_settings": {"valid_auto_channels": [36]}},
                {"name": "Sparse", "min_bitrate_type": "ssid"}]),
}
