# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people really type: options that contradict each other, lack their companions, or name what is not there."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import problems
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.canaries import SECRET
from tests.support.world import World
from tests.support.wrong import told_of


@pytest.fixture(name="world", scope="module")
def _world():
    with Emulator(unlimited=True) as emulator:
        yield World(emulator)


def vlan(number, **more):
    return {"id": number, "name": f"VLAN {number}", "subnet": f"10.1.{number}.0/24", "appliance_ip": f"10.1.{number}.1", **more}


def rule(**more):
    return {"rules": [{"comment": "A", "policy": "deny", "protocol": "tcp", **more}]}


RELAY = "Relay DHCP to another server"
STORE = {"name": "Store 7", "product_types": ["appliance"], "time_zone": "America/Chicago"}
#: (resource, config, how its sentence begins, what it holds)
CONTRADICTIONS = [
    ("appliance_vlans", [vlan(10), vlan(20, subnet="10.1.10.0/25", appliance_ip="10.1.10.2")], "config[1].subnet",
     "10.1.10.0/25 overlaps 10.1.10.0/24 of VLAN 10"),
    ("appliance_vlans", [vlan(10, appliance_ip="10.1.11.1")], "config[0].appliance_ip", "is not inside subnet 10.1.10.0/24"),
    ("appliance_vlans", [vlan(10, appliance_ip="10.1.10.255")], "config[0].appliance_ip", "first or the last"),
    ("appliance_vlans", [vlan(10, appliance_ip="10.1.10.0")], "config[0].appliance_ip", "first or the last"),
    ("appliance_vlans", [vlan(10, subnet="10.1.10.0")], "config[0].appliance_ip", "is not inside subnet 10.1.10.0/32"),
    ("appliance_vlans", [vlan(10, subnet="2001:db8::/64")], "config[0].appliance_ip", "is not inside subnet 2001:db8::/64"),
    ("appliance_vlans", [vlan(0)], "config[0].id", "1 to 4094"), ("appliance_vlans", [{**vlan(1), "id": 4095}], "config[0].id", "1 to 4094"),
    ("appliance_vlans", [vlan("010", subnet="10.1.1.0/24", appliance_ip="10.1.1.1")], "config[0].id", "1 to 4094"),
    ("appliance_vlans", [vlan("ten", subnet="10.1.1.0/24", appliance_ip="10.1.1.1")], "config[0].id", "1 to 4094"),
    ("appliance_vlans", [vlan(10, dhcp_options=[{"code": 1, "type": "text", "value": "x"}])], "config[0].dhcp_options[0].code", "2 to 254"),
    ("appliance_vlans", [vlan(10, dhcp_options=[{"code": code, "type": "ip", "value": "10.1.10.9"} for code in (42, "42")])], "config[0].dhcp_options[1].code",
     "given twice"),
    ("appliance_vlans", [vlan(10, dhcp_handling=RELAY)], "config[0].dhcp_relay_server_ips", f"is missing: dhcp_handling '{RELAY}' needs it"),
    ("appliance_vlans", [vlan(10, dhcp_handling=RELAY, dhcp_relay_server_ips=["10.1.1.9"], dhcp_lease_time="1 hour")], "config[0].dhcp_lease_time",
     "exists only when"),
    ("appliance_vlans", [vlan(10, group_policy_id="Nope")], "config[0].group_policy_id", "there is no group policy 'Nope'"),
    ("appliance_vlans", [{"id": 10, "name": "X", "subnet": "10.1.10.0/24"}], "config[0].appliance_ip", "a new VLAN needs it"),
    ("appliance_vlans", [vlan(10, fixed_ip_assignments={"00:11": {"ip": "10.1.10.9"}})], "config[0].fixed_ip_assignments[00:11]", "MAC address"),
    ("appliance_vlans", [{**vlan(10), "network": "Store 0012"}], "config[0].network", "stands beside config, not inside it"),
    ("appliance_vlans", {"id": 10}, "config", "put it into one, with a dash before it"),
    ("wireless_ssids", [{"number": 0, "auth_mode": "psk"}], "config[0].psk", "is missing: auth_mode 'psk' needs it"),
    ("wireless_ssids", [{"number": 1, "psk": "12345678"}], "config[0].psk", "exists only when auth_mode is 'psk'; here auth_mode is 'open'"),
    ("wireless_ssids", [{"number": 1, "auth_mode": "8021x-radius"}], "config[0].radius_servers", "is missing"),
    ("wireless_ssids", [{"number": 1, "ip_assignment_mode": "NAT mode", "use_vlan_tagging": True}], "config[0].use_vlan_tagging", "exists only when"),
    ("wireless_ssids", [{"number": 1, "available_on_all_aps": True, "availability_tags": ["x"]}], "config[0].availability_tags", "exists only when"),
    ("wireless_ssids", [{"number": 15}], "config[0].number", "at most 14"), ("wireless_ssids", [{"number": -1}], "config[0].number", "at least 0"),
    ("wireless_ssids", [{"number": 1, "min_bitrate": 7}], "config[0].min_bitrate", "must be one of 1, 2, 5.5"),
    ("switch_ports", [{"port_id": 1, "type": "trunk", "voice_vlan": 20}], "config[0].voice_vlan", "exists only when type is 'access'; here type is 'trunk'"),
    ("switch_ports", [{"port_id": 1, "type": "access", "allowed_vlans": "1-5"}], "config[0].allowed_vlans", "exists only when type is 'trunk'"),
    ("switch_ports", [{"port_id": 1, "type": "access", "vlan": None}], "config[0].vlan", "null is for trunks"),
    ("switch_ports", [{"port_id": 1, "allowed_vlans": "1-5000"}], "config[0].allowed_vlans", "'1-5000' is outside"),
    ("switch_ports", [{"port_id": 1, "allowed_vlans": "5-1"}], "config[0].allowed_vlans", "goes down"),
    ("switch_ports", [{"port_id": 1, "allowed_vlans": "ten"}], "config[0].allowed_vlans", "must be all, or numbers and ranges"),
    ("switch_ports", [{"port_id": 1, "type": "access", "access_policy_type": "Custom access policy"}], "config[0].access_policy_number", "is missing"),
    ("switch_ports", [{"port_id": 1, "type": "access", "access_policy_type": "MAC allow list"}], "config[0].mac_allow_list", "is missing"),
    ("switch_ports", [{"port_id": 1, "mac_allow_list": ["nonsense"]}], "config[0].mac_allow_list[0]", "MAC address"),
    ("switch_ports", [{"port_id": "uplink"}], "config[0].port_id", "there is no port uplink; there are 1, 2, 3"),
    ("switch_ports", [{"port_id": 99}], "config[0].port_id", "there is no port 99"),
    ("networks", [{"name": "X"}], "config[0].product_types", "a new network needs it"),
    ("networks", [{"name": "X", "product_types": []}], "config[0].product_types", "at least 1"),
    ("networks", [{**STORE, "time_zone": "Chicago"}], "config[0].time_zone", "did you mean 'America/Chicago'?"),
    ("networks", [{"name": "Store 0012", "product_types": ["appliance"]}], "config[0].product_types", "cannot be changed"),
    ("networks", [{"name": "Store 0012"}, {"id": "SELF", "notes": "x"}], "config[1] means the same network as config[0]", "given twice"),
    ("networks", [{"id": 12345, "name": "Y"}], "config[0].id", "there is no network with id '12345'"),
    ("networks", [{"name": "Store 0012", "config_template_id": "Nope"}], "config[0].config_template_id", "there is no configuration template"),
    ("networks", [{"name": "n" * 10_000, "product_types": ["appliance"]}], "config[0].name", "at most 8000"),
    ("devices", [{"serial": "Q2MX-AAAA-0012"}, {"serial": "q2mx-aaaa-0012"}], "config[1].serial", "given twice"),
    ("devices", [{"serial": "Q2MX-AAAA-0012", "lat": 1.5}], "config[0].lat", "lat and lng come together"),
    ("device_management_interface", {"wan1": {"using_static_ip": True, "static_ip": "10.0.0.2", "static_gateway_ip": "10.0.0.1"}},
     "config.wan1.static_subnet_mask", "is missing"),
    ("organization_admins", [{"email": "a@b.c", "name": "A"}], "config[0].org_access", "a new administrator needs it"),
    ("organization_admins", [{"email": "a@b.c", "name": "A", "org_access": "none", "networks": [
        {"id": "Store 0012", "access": "full"}, {"id": "SELF", "access": "read-only"}]}], "config[0].networks[1] means the same as", "networks[0]"),
    ("organization_admins", [{"email": "a@b.c", "name": "A", "org_access": "none", "networks": [{"id": "Store 12", "access": "full"}]}],
     "config[0].networks[0].id", "did you mean 'Store 0012'?"),
    ("organization_snmp", {"v3_enabled": True, "v3_auth_pass": "12345678"}, "config.v3_priv_pass", "is missing"),
    ("organization_snmp", {"peer_ips": ["nonsense"]}, "config.peer_ips[0]", "must be an IP address"),
    ("organization_inventory", {"serials": ["nonsense"]}, "config.serials[0]", "must be a serial number"),
    ("network_snmp", {"access": "community"}, "config.community_string", "is missing"), ("network_snmp", {"access": "users"}, "config.users", "is missing"),
    ("network_syslog_servers", {"servers": [{"host": "10.0.0.1", "port": 514, "roles": []}]}, "config.servers[0].roles", "at least 1"),
    ("appliance_l3_firewall_rules", rule(dest_port="99999"), "config.rules[0].dest_port", "outside"),
    ("appliance_l3_firewall_rules", rule(dest_cidr="10.0.0.0/99"), "config.rules[0].dest_cidr", "'10.0.0.0/99' is none"),
    ("appliance_l3_firewall_rules", rule(position={"before": "Nope"}), "config.rules[0].position", "no rule is called so"),
    ("appliance_l3_firewall_rules", rule(protocol=None), "config.rules[0].protocol", "this is a new one, which needs protocol"),
    ("appliance_l7_firewall_rules", {"rules": [{"type": "host"}]}, "config.rules[0].value", "is missing"),
    ("appliance_l7_firewall_rules", {"rules": [{"type": "blockedCountries", "value": ["USA"]}]}, "config.rules[0].value[0]", "two-letter"),
    ("appliance_l7_firewall_rules", {"rules": [{"type": "port", "value": "http"}]}, "config.rules[0].value", "1 to 65535"),
    ("appliance_l7_firewall_rules", {"rules": [{"type": "application", "value": "Facebok"}]}, "config.rules[0].value", "there is no application"),
    ("appliance_site_to_site_vpn", {"mode": "spoke"}, "config.hubs", "is missing"),
    ("appliance_site_to_site_vpn", {"mode": "spoke", "hubs": [{"hub_id": "Nope"}]}, "config.hubs[0].hub_id", "there is no network 'Nope'"),
    ("appliance_content_filtering", {"blocked_url_categories": ["Nothing"]}, "config.blocked_url_categories[0]", "there is no content category"),
    ("wireless_rf_profiles", [{"name": "A"}], "config[0].band_selection_type", "a new RF profile needs it"),
    ("wireless_rf_profiles", [{"name": "A", "band_selection_type": "ap", "per_ssid_settings": {"15": {}}}], "config[0].per_ssid_settings[15]", "0 to 14"),
    ("network_group_policies", [{"name": "A", "bandwidth": {"bandwidth_limits": {"limit_up": 5}}}], "config[0].bandwidth.bandwidth_limits", "exists only when"),
    ("network_group_policies", [{"name": "A", "vlan_tagging": {"settings": "custom"}}], "config[0].vlan_tagging.vlan_id", "is missing"),
    ("network_group_policies", [{"name": "A", "vlan_tagging": {"settings": "custom", "vlan_id": "5000"}}], "config[0].vlan_tagging.vlan_id", "1 to 4094"),
    ("network_group_policies", [{"name": "A", "scheduling": {"monday": {"from": "17:00", "to": "09:00"}}}], "config[0].scheduling.monday.to", "not later"),
    ("organizations", [{"name": "  "}], "config[0].name", "must not be empty"),
    *(("appliance_vlans", [{**vlan(10), option: ""}], f"config[0].{option}", "must not be empty")
      for option in ("name", "subnet", "appliance_ip", "vpn_nat_subnet")),
    ("appliance_vlans", [vlan(10, fixed_ip_assignments={"": {"ip": "10.1.10.9"}})], "config[0].fixed_ip_assignments[]", "must not be empty"),
    ("networks", [{**STORE, "time_zone": ""}], "config[0].time_zone", "must not be empty"),
    ("networks", [{**STORE, "tags": ["store", ""]}], "config[0].tags[1]", "must not be empty"),
    ("switch_ports", [{"port_id": 1, "allowed_vlans": ""}], "config[0].allowed_vlans", "must not be empty"),
    *(("appliance_l3_firewall_rules", rule(**{option: ""}), f"config.rules[0].{option}", "must not be empty")
      for option in ("src_cidr", "src_port", "dest_cidr", "dest_port")),
    ("network_syslog_servers", {"servers": [{"host": " ", "port": 514, "roles": ["Flows"]}]}, "config.servers[0].host", "must not be empty"),
    *(("switch_access_control_lists", {"rules": [{"comment": "A", "policy": "deny", "vlan": number}]}, "config.rules[0].vlan", "any, or the number")
      for number in (0, 4095, "foo", "010")),
    ("switch_access_control_lists", {"rules": [{"comment": "A", "policy": "deny", "dst_port": 0}]}, "config.rules[0].dst_port", "is outside"),
    ("switch_settings", {"power_exceptions": [{"serial": "Q2SW-AAAA-0012"}]}, "config.power_exceptions[0].power_type", "a new entry needs it"),
    ("switch_ports", [{"port_id": 1, "type": "access", "access_policy_type": "Custom access policy", "access_policy_number": 0}],
     "config[0].access_policy_number", "at least 1"),
    ("appliance_static_routes", [{"name": "R", "subnet": "10.9.0.0/16", "gateway_ip": "192.168.128.5", "gateway_vlan_id": "5000"}],
     "config[0].gateway_vlan_id", "1 to 4094"),
    ("appliance_static_routes", [{"name": "R", "subnet": "10.9.0.0/16", "gateway_ip": "192.168.128.5", "fixed_ip_assignments": {
        "00:11:22:33:44:55": {"ip": "10.8.0.5"}}}], "config[0].fixed_ip_assignments[00:11:22:33:44:55].ip", "is not inside subnet 10.9.0.0/16"),
    ("appliance_vlans", [vlan(10, fixed_ip_assignments={"00:11:22:33:44:55": {"ip": "192.168.7.7"}})],
     "config[0].fixed_ip_assignments[00:11:22:33:44:55].ip", "192.168.7.7 is not inside subnet 10.1.10.0/24"),
    ("appliance_vlans", [vlan(10, fixed_ip_assignments={"00:11:22:33:44:55": {"ip": "till"}})],
     "config[0].fixed_ip_assignments[00:11:22:33:44:55].ip", "is not an IP address"),
    ("appliance_vlans", [vlan(10, dhcp_options=[{"code": 66, "value": "x"}])], "config[0].dhcp_options[0].type", "is missing"),
    ("appliance_vlans", [vlan(10, dhcp_options=[{"code": "066", "type": "text", "value": "x"}])], "config[0].dhcp_options[0].code", "from 2 to 254"),
    *(("appliance_vlans", [vlan(10, dhcp_handling=RELAY, dhcp_relay_server_ips=[server])], "config[0].dhcp_relay_server_ips[0]", "must be an IP address")
      for server in ("nonsense", "999.1.1.1", "10.1.1", ":")),
    ("appliance_vlans", [vlan(10, dns_nameservers="8.8.8.8, 1.1.1.1")], "config[0].dns_nameservers", "one a line"),
    ("appliance_vlans", [vlan(10, mask=40)], "config[0].mask", "at most 31"),
    ("appliance_vlans", [vlan(10, ipv6={"prefix_assignments": [{"origin": {"interfaces": ["wan1"]}}]})],
     "config[0].ipv6.prefix_assignments[0].origin.type", "is missing"),
    ("appliance_l7_firewall_rules", {"rules": [{"type": "port", "value": "0443"}]}, "config.rules[0].value", "1 to 65535"),
    ("organization_snmp", {"peer_ips": ["999.1.1.1"]}, "config.peer_ips[0]", "must be an IP address"),
    ("device_management_interface", {"wan1": {"vlan": 0}}, "config.wan1.vlan", "at least 1"),
    ("device_management_interface", {"wan1": {"using_static_ip": True, "static_ip": "10.0.0.2", "static_gateway_ip": "10.0.0.1",
                                              "static_subnet_mask": "255.255.255.0", "static_dns": ["dns"]}}, "config.wan1.static_dns[0]", "an IP address"),
    *(("network_group_policies", [{"name": "A", "firewall_and_traffic_shaping": {"settings": "custom", "l7_firewall_rules": [{"type": kind, "value": value}]}}],
       "config[0].firewall_and_traffic_shaping.l7_firewall_rules[0].value", words) for kind, value, words in (
           ("application", {"name": "x"}, "of application must be a text"), ("host", ["a", "b"], "of host must be a text"),
           ("port", 70000, "1 to 65535"), ("application", "Facebok", "there is no application"))),
    ("network_group_policies", [{"name": "A", "firewall_and_traffic_shaping": {"settings": "custom", "traffic_shaping_rules": [
        {"definitions": [{"type": "host", "value": "a.example"}, {"type": "port", "value": 0}]}]}}],
     "config[0].firewall_and_traffic_shaping.traffic_shaping_rules[0].definitions[1].value", "1 to 65535"),
    ("network_group_policies", [{"name": "A", "bonjour_forwarding": {"settings": "custom", "rules": [{"vlan_id": "VLAN 1", "services": ["AFP"]}]}}],
     "config[0].bonjour_forwarding.rules[0].vlan_id", "1 to 4094"),
    ("network_group_policies", [{"name": "A", "bonjour_forwarding": {"settings": "custom", "rules": [{"vlan_id": "1"}]}}],
     "config[0].bonjour_forwarding.rules[0].services", "is missing"),
    *(("network_syslog_servers", {"servers": [{"host": "10.0.0.1", "port": 514, "roles": ["URLs", role]}]}, "config.servers[0].roles[1]",
       f"did you mean {meant!r}?") for role, meant in (("Flow", "Flows"), ("wirelesEventLog", "Wireless event log"), ("IDS alert", "IDS alerts"))),
    ("wireless_ssids", [{"number": 1, "per_client_bandwidth_limit_up": -5}], "config[0].per_client_bandwidth_limit_up", "at least 0"),
    ("wireless_ssids", [{"number": 1, "available_on_all_aps": False}], "config[0].availability_tags", "is missing: available_on_all_aps False needs it"),
    ("wireless_ssids", [{"number": 1, "available_on_all_aps": False, "availability_tags": []}], "config[0].availability_tags", "is missing"),
    *(("wireless_ssids", [{"number": 1, "auth_mode": "psk", "psk": "12345678", "encryption_mode": mode}], "config[0].encryption_mode", "must be 'wpa' or 'wep'")
      for mode in ("open", "wpa-eap")),
    ("wireless_ssids", [{"number": 1, "ip_assignment_mode": "Bridge mode", "use_vlan_tagging": True, "ap_tags_and_vlan_ids": [
        {"tags": ["a"], "vlan_id": 5000}]}], "config[0].ap_tags_and_vlan_ids[0].vlan_id", "at most 4094"),
    ("wireless_ssids", [{"number": 1, "ip_assignment_mode": "Ethernet over GRE", "gre": {"concentrator": {}}}],
     "config[0].gre.concentrator.host", "is missing"),
    ("wireless_ssids", [{"number": 1, "ip_assignment_mode": "Ethernet over GRE", "gre": {"key": 2 ** 32}}], "config[0].gre.key", "at most"),
    ("wireless_ssids", [{"number": 1, "ldap": {"servers": [{"host": "10.0.0.1"}]}}], "config[0].ldap.servers[0].port", "is missing"),
    *(("wireless_ssids", [{"number": 1, "dns_rewrite": {"enabled": True, "dns_custom_nameservers": servers}}],
       f"config[0].dns_rewrite.dns_custom_nameservers{at}", words)
      for servers, at, words in ((["dns"], "[0]", "an IP address"), (["8.8.8.8"] * 3, "", "at most 2"))),
    ("wireless_rf_profiles", [{"name": "A", "band_selection_type": "ap", "per_ssid_settings": {"00": {"min_bitrate": 11}}}],
     "config[0].per_ssid_settings[00]", "0 to 14"),
    ("network_settings", [], "config", "must be a dict"), ("network_settings", None, "config", "is null: state merged needs it"),
    ("blueprint", None, "config", "is null: state merged needs it"), ("blueprint", [], "config", "must be a dict"),
    ("blueprint", {"networks": {}}, "config.networks", "a dash before it"),
    ("blueprint", {"networks": [{}]}, "config.networks[0].name", "is missing"), ("blueprint", {"networks": [None]}, "config.networks[0]", "not null"),
    ("blueprint", {"networks": [{"name": "Store 0012"}, {"name": "Store 0012"}]}, "config.networks[1].name", "given twice"),
    ("blueprint", {"networks": [{"name": "Store 0012"}, {"id": "SELF"}]}, "config.networks[1] means the same network as config.networks[0]", "given twice"),
    ("blueprint", {"network": []}, "config.network", "did you mean networks?"),
    ("blueprint", {"appliance_vlans": []}, "config.appliance_vlans", "config.networks[].appliance_vlans"),
    ("blueprint", {"networks": [{**STORE, "switch_ports": []}]}, "config.networks[0].switch_ports", "config.networks[].devices[].switch_ports"),
    ("blueprint", {"networks": [{**STORE, "applianceVlans": []}]}, "config.networks[0].applianceVlans", "did you mean appliance_vlans?"),
    ("blueprint", {"networks": [{**STORE, "switch_settings": {"vlan": 2}}]}, "config.networks[0].switch_settings", "Store 7 is for appliance, not for switch"),
    ("blueprint", {"networks": [{**STORE, "devices": [{}]}]}, "config.networks[0].devices[0].serial", "is missing"),
    ("blueprint", {"networks": [{**STORE, "devices": [{"serial": "Q2SW-BBBB-0001"}]}, {"name": "Store 0012", "devices": [{"serial": "Q2SW-BBBB-0001"}]}]},
     "config.networks[1].devices[0].serial", "given in two networks"),
    ("blueprint", {"networks": [{"name": "Store 0012", "devices": [{"serial": "Q2SW-AAAA-0012", "switch_ports": [{"port_id": 99}]}]}]},
     "config.networks[0].devices[0].switch_ports[0].port_id", "there is no port 99"),
    ("blueprint", {"networks": [{"name": "Store 0012", "devices": [{"serial": "Q2MX-AAAA-0012", "switch_ports": [{"port_id": 1}]}]}]},
     "config.networks[0].devices[0].switch_ports", "is for appliance, not for switch"),
    ("blueprint", {"networks": [{"name": "Store 0012", "appliance_vlans": [vlan(1, group_policy_id="Nope")]}]},
     "config.networks[0].appliance_vlans[0].group_policy_id", "there is no group policy 'Nope'"),
    ("blueprint", {"networks": [{"name": "Store 0012", "devices": [{"name": "sw1"}]}]}, "config.networks[0].devices[0].name",
     "no device of the organization has a name"),
    ("blueprint", {"networks": [{"name": "Other", "product_types": ["switch"], "devices": [{"serial": "Q2SW-AAAA-0012"}]}]}, "config.networks[0].devices",
     "is in network Store 0012; set move: true"),
    ("blueprint", {"networks": [{"id": "N_1"}]}, "config.networks[0].id", "there is no network with id 'N_1'"),
    ("blueprint", {"networks": [{"name": "Store 0012", "appliance_vlans_settings": {"vlans_enabled": False}, "appliance_vlans": [vlan(3)]}]},
     "config.networks[0].appliance_vlans_settings.vlans_enabled", "needs it to be True"),
]
#: (options, how the sentence begins, what it holds)
OPTIONS = [
    ({"network": "Stor 0012"}, "network", "did you mean 'Store 0012'?"), ({"network": None}, "network", "is missing"),
    ({"network": " "}, "network", "is missing"),
    ({"organization": "Acmee"}, "organization", "did you mean 'Acme'?"), ({"organization": " "}, "organization", "is empty"),
    ({"base_url": "api.meraki.com/api/v1"}, "base_url", "did you mean 'https://api.meraki.com/api/v1'?"),
    ({"base_url": "htps://api.meraki.com/api/v1"}, "base_url", "did you mean 'https://api.meraki.com/api/v1'?"),
    ({"base_url": "https://api.meraki.com"}, "base_url", "must end in /api/v1, as https://api.meraki.com/api/v1"),
    ({"base_url": "https://api.meraki.com/api/v2"}, "base_url", "must end in /api/v1"),
    ({"base_url": "https://api.meraki.com/api/v1/organizations"}, "base_url", "must end in /api/v1"),
    ({"base_url": "http://api.meraki.com/api/v1"}, "base_url", "anybody could read the API key"),
    ({"base_url": "https://user:word@api.meraki.com/api/v1"}, "base_url", "without user"),
    ({"base_url": "https://api meraki.com/api/v1"}, "base_url", "no host"),
    ({"base_url": "https://api.meraki.com:99999/api/v1"}, "base_url", "no host"),
    *(({name: value}, name, words) for name, value, words in (
        ("requests_per_second", 0.0, "more than 0"), ("requests_per_second", -1.0, "more than 0"), ("requests_per_second", float("nan"), "more than 0"),
        ("requests_per_second", float("inf"), "must be a number"), ("timeout", 0.0, "more than 0"), ("timeout", -5.0, "more than 0"),
        ("retries", -1, "at least 0"),
        ("max_deletions", -1, "at least 0"), ("api_key", "", "is missing"), ("api_key", None, "is missing"),
        ("api_key", "canary key", "a blank or a line break"),
        ("api_key", "canary\n", "a blank or a line break"), ("api_key", "canar\u00ffkey", "characters no key has"),
        ("proxy", "proxy:3128", "must be an address"),
        ("proxy", "nonsense", "must be an address"), ("ca_path", "/no/such", "no file or folder"))),
]
#: (a task's options as they were given, the sentence)
GIVEN = [
    ({"state": "absent"}, "state must be one of 'merged', 'replaced', 'overridden', 'deleted', 'gathered', not 'absent'; did you mean 'deleted'?"),
    ({"state": "present"}, "did you mean 'merged'?"), ({"state": "query"}, "did you mean 'gathered'?"),
    ({"state": True}, "state must be a text, not the boolean true"),
    ({"net_name": "X"}, "net_name is not an option of the task; did you mean network?"), ({"auth_key": "canary"}, "did you mean api_key?"),
    ({"orgName": "X"}, "did you mean organization?"), ({"name": "X"}, "name is not an option of the task; name stands inside config"),
    ({"applianceIp": "X"}, "appliance_ip stands inside config"), ({"networks": "X"}, "networks must be all, a list"), ({"confgi": []}, "did you mean config?"),
    ({"retries": "many"}, "retries must be a whole number, not 'many'"), ({"retries": 1.5}, "retries must be a whole number, not 1.5"),
    ({"timeout": "1 minute"}, "timeout must be a number, not '1 minute'"), ({"allow_empty": "perhaps"}, "allow_empty must be true or false, not 'perhaps'"),
    ({"organization": ["Acme"]}, "organization must be a text, not a list"), ({"network": {"name": "X"}}, "network must be a text, not a dict"),
    ({"network": False}, "put quotes around it"), ({"network": 1e3}, "put quotes around it"), ({"api_key": 12345}, "api_key must be a text, not a number"),
    ({"api_key": ["canary"]}, "api_key must be a text, not a list"), ({"secrets": "never"}, "secrets must be one of 'on_create', 'always', not 'never'"),
    ({"max_deletions": "all"}, "max_deletions must be a whole number"), ({"validate_certs": 5}, "validate_certs must be true or false"),
]


def filled(value, own):
    """The value with the network's own id where it says SELF."""
    if isinstance(value, dict):
        return {key: filled(one, own) for key, one in value.items()}
    return [filled(one, own) for one in value] if isinstance(value, list) else own if value == "SELF" else value


@pytest.mark.parametrize(("name", "config", "path", "words"), CONTRADICTIONS, ids=[f"{row[0]}-{number}" for number, row in enumerate(CONTRADICTIONS)])
def test_a_contradiction_is_one_sentence_and_no_write(world, name, config, path, words):
    before = world.writes()
    result = world.run(name, filled(config, world.network))
    lines = result.get("msg", str(result)).splitlines()
    assert told_of(path, lines[0].replace(",", " ")) and words in lines[0] and lines[1:] == ["Nothing was changed."], result
    assert result["changed"] is False and world.writes() == before


@pytest.mark.parametrize(("options", "name", "words"), OPTIONS, ids=[f"{row[1]}-{number}" for number, row in enumerate(OPTIONS)])
def test_an_option_beside_config_that_cannot_work_is_named(world, options, name, words):
    before = world.writes()
    result = world.run("appliance_vlans", [vlan(1)], **options)
    lines = result.get("msg", str(result)).splitlines()
    assert lines[0].startswith((name + ":", name + " ")) and words in lines[0] and lines[1:] == ["Nothing was changed."], result
    assert "canar" not in str(result) and world.writes() == before


@pytest.mark.parametrize(("given", "sentence"), GIVEN, ids=[f"{next(iter(row[0]))}-{number}" for number, row in enumerate(GIVEN)])
def test_an_option_of_a_task_is_judged_as_it_was_given(given, sentence):
    usual = {"organization": "Acme", "network": "Store 0012", "config": [vlan(1)]}
    for root, more in ((RESOURCES["appliance_vlans"], usual), (BLUEPRINT, {"organization": "Acme", "config": {}})):
        said = [str(one) for one in problems(root, {**more, **given})]
        if root is BLUEPRINT and set(given) & {"network", "name", "applianceIp", "net_name", "networks"}:
            assert len(said) == 1 and "is not an option of the task" in said[0]
            continue
        assert len(said) == 1 and sentence in said[0] and "canary" not in said[0], said


def test_what_is_nearly_wrong_is_right(world):
    for name, config in (
            ("network_syslog_servers", {"servers": [{"host": "10.0.0.1", "port": 514, "roles": ["flows", "IDS alerts", "urls", "wireless EVENT log"]}]}),
            ("switch_access_control_lists", {"rules": [{"comment": "A", "policy": "deny", "vlan": word} for word in ("Any",)]}),
            ("switch_settings", {"power_exceptions": [{"serial": "Q2SW-AAAA-0012", "power_type": "redundant"}]}),
            ("switch_settings", {"power_exceptions": [{"serial": "q2sw-aaaa-0012"}]}),
            ("organization_snmp", {"peer_ips": ["255.0.10.99", "2001:db8::1", "::1"]}),
            ("network_group_policies", [{"name": "A", "firewall_and_traffic_shaping": {"settings": "custom", "l7_firewall_rules": [
                {"type": "application", "value": "meraki:layer7/application/171"}, {"type": "port", "value": 443}]}}]),
            ("appliance_vlans", [vlan(77, dns_nameservers="8.8.8.8\n2001:db8::1\ndns.example.com\n")])):
        assert not world.run(name, config, check=True).get("failed"), world.run(name, config, check=True)["msg"]
        world.run(name, config)
    unknown = world.run("network_syslog_servers", {"servers": [{"host": "10.0.0.1", "port": 514, "roles": ["Camera telemetry"]}]}, check=True)
    assert not unknown.get("failed"), "a role newer than this version is for the Dashboard to judge"


@pytest.mark.parametrize(("name", "config", "path", "kind"), [
    ("appliance_vlans", '[{"id": 10, "name": "canary"}]', "config", "a list"),
    ("appliance_vlans", "- id: 10\n  name: canary\n", "config", "a list"),
    ("appliance_vlans", ["{id: 10, name: canary}"], "config[0]", "a dict"), ("organization_snmp", "v3_auth_pass: canary-password\n", "config", "a dict"),
    ("organization_inventory", {"licenses": "- key: canary\n"}, "config.licenses", "a list"),
    ("appliance_l3_firewall_rules", {"rules": "\n  - {comment: canary, policy: deny}"}, "config.rules", "a list"),
    ("network_group_policies", [{"name": "A", "scheduling": "enabled:\n  canary"}], "config[0].scheduling", "a dict"),
    ("blueprint", "networks:\n- name: canary\n", "config", "a dict whose keys are names of resources"),
    ("blueprint", {"networks": "---\n- name: canary\n"}, "config.networks", "a list"),
    ("blueprint", {"networks": "name: canary"}, "config.networks", "a list")])
def test_what_was_written_as_text_and_not_read_is_not_shown_and_says_how_to_read_it(world, name, config, path, kind):
    result = world.run(name, config)
    assert result["msg"] == f"{path} must be {kind}, not text; put `| from_yaml` behind it, so that it is read\nNothing was changed."
    assert "canary" not in str(result)
    plain = world.run(name, "Data", check=True)["msg"]
    assert ("not '(hidden)'" if name in SECRET else "not 'Data'") in plain and "from_yaml" not in plain  # it may be the secret itself


def test_an_empty_text_is_a_value_where_it_means_something(world):
    blank = {"group_policy_id": "", "dhcp_boot_options_enabled": True, "dhcp_boot_next_server": "", "dhcp_boot_filename": "",
             "fixed_ip_assignments": {"00:11:22:33:44:55": {"ip": "10.1.78.9", "name": ""}},
             "reserved_ip_ranges": [{"start": "10.1.78.10", "end": "10.1.78.20", "comment": ""}]}
    for name, config in (("networks", [{"name": "Store 0012", "notes": "", "config_template_id": ""}]), ("appliance_vlans", [vlan(78, **blank)]),
                         ("devices", [{"serial": "Q2SW-AAAA-0012", "name": "", "address": "", "notes": ""}]),
                         ("switch_ports", [{"port_id": 1, "name": "", "port_schedule_id": "", "profile": {"enabled": False, "id": "", "iname": ""}}]),
                         ("appliance_l3_firewall_rules", rule(comment=""))):
        assert not world.run(name, config, check=True).get("failed"), world.run(name, config, check=True)["msg"]


def test_a_dry_run_says_why_what_an_earlier_task_would_make_is_not_there(world):
    network = "network: there is no network 'Stor 0012'; did you mean 'Store 0012'?"
    for name, options, sentence, later in (
            ("appliance_vlans", {"network": "Stor 0012"}, network, "a network that an earlier task would make is not there yet; a blueprint plans both"),
            ("switch_ports", {"serial": "Q2SW-LATE-0001"}, "serial: there is no device", "a device that an earlier task would claim is not there yet"),
            ("blueprint", {"organization": "Acmee"}, "organization: there is no organization 'Acmee'", "an organization that an earlier task would make")):
        config = {"networks": []} if name == "blueprint" else [{"id": 1}] if name == "appliance_vlans" else [{"port_id": 1}]
        said = world.run(name, config, check=True, **options)["msg"].splitlines()[0]
        assert said.startswith(sentence) and f" (in check mode, {later}" in said and said.endswith(")"), said
        assert "check mode" not in world.run(name, config, **options)["msg"]
    twice = world.run("appliance_vlans", [{"id": 1, "group_policy_id": "Nope"}], check=True)["msg"]
    assert "there is no group policy 'Nope'" in twice and "check mode" not in twice


def test_everything_wrong_is_said_at_once(world):
    before = world.writes()
    result = world.run("appliance_vlans", [{"id": 0}, {"idd": 1, "applianceIp": "x"}, vlan(7, dhcp_lease_time="2 days", name=False)], network=None, timeout=0.0)
    for words in ("timeout must be more than 0", "config[0].id must be a number", "config[1].idd is not an option; did you mean id?",
                  "did you mean appliance_ip?",
                  "config[1].id is missing", "config[2].dhcp_lease_time must be one of", "config[2].name must be a text", "network is missing"):
        assert words in result["msg"], words
    result = world.run("appliance_vlans", [{"id": 30, "name": "X"}, {"id": 31}, vlan(32, group_policy_id="Nope")])
    for words in ("config[0].subnet is missing", "config[0].appliance_ip is missing", "config[1].name is missing", "config[2].group_policy_id: there is no"):
        assert words in result["msg"], words
    assert world.writes() == before


def test_removing_what_stands_in_a_network_that_is_gone_changes_nothing(world):
    tree = {"networks": [{"name": "Gone"}, {"name": "Gone too", "appliance_vlans": [{"id": 1}], "devices": [{"serial": "Q2SW-GONE-0001"}]}]}
    result = world.run("blueprint", tree, state="deleted")
    assert (result.get("failed"), result["changed"], result["requests"]) == (None, False, [])


def test_asking_for_a_device_that_is_not_in_the_network_names_it(world):
    tree = {"networks": [{"name": "Store 0012", "devices": [{"serial": "Q2SW-GONE-0001", "switch_ports": []}]}]}
    result = world.run("blueprint", tree, state="gathered")
    assert result["failed"] and "config.networks[0].devices[0].serial: there is no device Q2SW-GONE-0001 in Store 0012" in result["msg"]


def test_what_stands_under_a_misspelt_name_is_not_missing_as_well():
    root = RESOURCES["appliance_vlans"]
    said = list(map(str, problems(root, {"organisation": "Acme", "net_name": "Store 0012", "confg": [{"id": 10, "nam": "Data"}]})))
    assert said == ["organisation is not an option of the task; did you mean organization?", "net_name is not an option of the task; did you mean network?",
                    "confg is not an option of the task; did you mean config?", "config[0].nam is not an option; did you mean name?"]
    said = list(map(str, problems(root, {"organization": "Acme", "network": "Store 0012", "name": "Data"})))
    assert said[1:] == ["config is missing: state merged needs it"]
