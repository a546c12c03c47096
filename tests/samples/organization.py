# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Samples of the organization's resources, of every network's, and of devices."""
from __future__ import annotations

from tests.samples import Sample

SAMPLES = {
    "organizations": Sample(
        config=[{"name": "Acme East"}, {"name": "Acme West"}],
        change=[{"name": "Acme East", "management": {"details": [{"name": "MSP ID", "value": "42"}]}}, {"name": "Acme West"}],
        bad=[([{"name": ""}], "name"), ([{"name": "A", "id": "1", "nam": "x"}], "name")]),
    "organization_admins": Sample(
        config=[{"email": "ann@example.com", "name": "Ann", "org_access": "read-only"},
                {"email": "Bob@example.com", "name": "Bob", "org_access": "none", "tags": [{"tag": "store", "access": "full"}],
                 "networks": [{"id": "Store 0012", "access": "monitor-only"}]}],
        change=[{"email": "ann@example.com", "name": "Ann B", "org_access": "full"},
                {"email": "bob@example.com", "org_access": "read-only", "tags": [], "networks": []}],
        bad=[([{"email": "nobody"}], "e-mail"), ([{"email": "a@b.c", "org_access": "ful"}], "full"),
             ([{"email": "a@b.c", "tags": [{"tag": "store"}]}], "tags[0].access is missing")]),
    "organization_snmp": Sample(
        config={"v2c_enabled": True, "peer_ips": ["10.0.0.1", "10.0.0.2"]},
        change={"v2c_enabled": False, "v3_enabled": True, "v3_auth_mode": "SHA", "v3_auth_pass": "canary-auth-pass", "v3_priv_mode": "AES128",
                "v3_priv_pass": "canary-priv-pass", "peer_ips": []},
        bad=[({"v2c_enabled": "maybe"}, "true or false"), ({"v3_auth_pass": "short"}, "8")]),
    "organization_config_templates": Sample(
        config=[{"name": "Stores", "time_zone": "America/Chicago"}, {"name": "Offices", "time_zone": "America/Denver"}],
        change=[{"name": "Stores", "time_zone": "America/New_York"}, {"name": "Offices"}]),
    "organization_inventory": Sample(
        config={"serials": ["Q2MX-INVT-0001", "Q2SW-INVT-0002"]}, change={"serials": ["Q2MX-INVT-0001", "Q2SW-INVT-0002", "Q2MR-INVT-0003"]}),
    "networks": Sample(
        config=[{"name": "Store 0100", "product_types": ["appliance", "switch"], "tags": ["store", "east"], "time_zone": "America/Chicago"},
                {"name": "Office 1", "product_types": ["wireless"], "time_zone": "America/Denver", "notes": "Two floors"}],
        change=[{"name": "Store 0100", "tags": ["west"], "time_zone": "America/New_York", "notes": "Moved"},
                {"name": "Office 1", "tags": ["office"], "notes": ""}],
        bad=[([{"name": "X", "product_types": ["router"]}], "product_types"), ([{"name": "X"}, {"name": "X"}], "twice")]),
    "network_settings": Sample(
        config={"local_status_page_enabled": False, "local_status_page": {"authentication": {"enabled": True, "password": "canary-page"}}},
        change={"local_status_page_enabled": True, "remote_status_page_enabled": True}),
    "network_snmp": Sample(
        config={"access": "community", "community_string": "canary-community"},
        change={"access": "users", "users": [{"username": "ops", "passphrase": "canary-passphrase"}]}),
    "network_syslog_servers": Sample(
        config={"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["Flows", "URLs"]}]},
        change={"servers": [{"host": "10.12.0.5", "port": 514, "roles": ["flows"]}, {"host": "10.12.0.6", "port": 1514, "roles": ["Wireless event log"]}]},
        bad=[({"servers": [{"host": "10.0.0.1", "roles": ["Flows"]}]}, "servers[0].port")]),
    "network_group_policies": Sample(
        config=[{"name": "Guests", "bandwidth": {"settings": "custom", "bandwidth_limits": {"limit_up": 1000, "limit_down": 5000}},
                 "splash_auth_settings": "bypass",
                 "firewall_and_traffic_shaping": {"settings": "custom", "l3_firewall_rules": [
                     {"comment": "No LAN", "policy": "deny", "protocol": "any", "dest_cidr": "10.0.0.0/8"}],
                     "l7_firewall_rules": [{"type": "application", "value": "meraki:layer7/application/171"}, {"type": "port", "value": "23"}],
                     "traffic_shaping_rules": [{"definitions": [{"type": "host", "value": "example.com"}], "dscp_tag_value": 46, "priority": "low",
                                                "per_client_bandwidth_limits": {"settings": "custom", "bandwidth_limits": {"limit_up": 500}}}]},
                 "bonjour_forwarding": {"settings": "custom", "rules": [{"vlan_id": "20", "services": ["Printers", "AirPlay"]}]}},
                {"name": "Kiosks", "vlan_tagging": {"settings": "custom", "vlan_id": "30"},
                 "scheduling": {"enabled": True, "monday": {"active": True, "from": "09:00", "to": "17:00"}}}],
        change=[{"name": "Guests", "bandwidth": {"settings": "custom", "bandwidth_limits": {"limit_up": 2000, "limit_down": None}}},
                {"name": "Kiosks", "scheduling": {"enabled": False},
                 "vlan_tagging": {"settings": "network default"},
                 "content_filtering": {"blocked_url_patterns": {"settings": "append", "patterns": ["example.com"]}}}],
        bad=[([{"name": "X", "scheduling": {"monday": {"to": 1020}}}], "quotes"),
             ([{"name": "X", "firewall_and_traffic_shaping": {"l3_firewall_rules": [{"policy": "deny"}]}}], "dest_cidr is missing")]),
    "network_webhook_http_servers": Sample(
        config=[{"name": "Ops", "url": "https://hooks.example.com/a", "shared_secret": "canary-hook"}, {"name": "Audit", "url": "https://hooks.example.com/b"}],
        change=[{"name": "Ops", "url": "https://hooks.example.com/c", "shared_secret": "canary-hook"},
                {"name": "Audit", "payload_template": {"payload_template_id": "wpt_00002"}}],
        bad=[([{"name": "X", "url": "http://hooks.example.com/a"}], "https://"), ([{"url": "https://hooks.example.com/a"}], "name is missing")]),
    "devices": Sample(
        config=[{"serial": "Q2MX-AAAA-0012", "name": "store-0012-mx", "address": "1 Main St, Springfield", "tags": ["edge"],
                 "lat": 39.78, "lng": -89.65},
                {"serial": "Q2SW-NEWW-0001", "name": "store-0012-sw2", "notes": "In the back"}],
        change=[{"serial": "q2mx-aaaa-0012", "tags": [], "notes": "Rack 1"}, {"serial": "Q2SW-NEWW-0001", "name": "store-0012-sw9", "notes": ""}],
        setup={"organization_inventory": {"serials": ["Q2SW-NEWW-0001"]}},
        bad=[([{"serial": "nonsense"}], "serial number"), ([{"serial": "Q2MX-AAAA-0012", "lat": 39.78}], "lng")]),
    "device_management_interface": Sample(
        config={"wan1": {"wan_enabled": "enabled", "using_static_ip": True, "static_ip": "10.9.0.2", "static_gateway_ip": "10.9.0.1",
                         "static_subnet_mask": "255.255.255.0", "static_dns": ["8.8.8.8", "1.1.1.1"], "vlan": 7}},
        change={"wan1": {"using_static_ip": False, "vlan": None}},
        bad=[({"wan1": {"using_static_ip": False, "static_ip": "10.9.0.2"}}, "using_static_ip"),
             ({"wan1": {"static_ip": "10.9.0.2", "static_gateway_ip": "10.8.0.1", "static_subnet_mask": "255.255.255.0"}}, "not inside 10.9.0.0/24"),
             ({"wan1": {"static_ip": "10.9.0", "static_gateway_ip": "10.9.0.1", "static_subnet_mask": "255.255.255.0"}}, "make no address")]),
}
