# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssids is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

RADIUS = {"host": "10.12.0.7", "port": 1812, "secret": "canary-radius"}
STAFF = {
    "number": 0, "name": "Acme", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "wpa_encryption_mode": "WPA2 only",
    "psk": "canary-psk-0001", "dot11w": {"enabled": True, "required": False}, "dot11r": {"enabled": True, "adaptive": False},
    "ip_assignment_mode": "Bridge mode", "use_vlan_tagging": True, "default_vlan_id": 10,
    "ap_tags_and_vlan_ids": [{"tags": ["upstairs", "attic"], "vlan_id": 20}], "lan_isolation_enabled": True, "min_bitrate": 5.5,
    "band_selection": "5 GHz band only", "available_on_all_aps": False, "availability_tags": ["sales", "upstairs"],
}
SECURE = {
    "number": 1, "name": "Acme Secure", "enabled": True, "auth_mode": "8021x-radius", "wpa_encryption_mode": "WPA3 Transition Mode",
    "radius_servers": [RADIUS, {**RADIUS, "host": "10.12.0.8"}], "radius_testing_enabled": True, "radius_coa_enabled": True,
    "radius_server_timeout": 3, "radius_server_attempts_limit": 2, "radius_failover_policy": "Deny access",
    "radius_load_balancing_policy": "Round robin", "radius_accounting_enabled": True,
    "radius_accounting_servers": [{**RADIUS, "port": 1813, "secret": "canary-accounting"}],
    "radius_accounting_interim_interval": 600, "radius_attribute_for_group_policies": "Filter-Id", "radius_override": True,
    "ip_assignment_mode": "Layer 3 roaming",
}
GUEST = {
    "number": 2, "name": "Acme Guest", "enabled": True, "auth_mode": "open", "splash_page": "Click-through splash page",
    "walled_garden_enabled": True, "walled_garden_ranges": ["*.example.com", "192.0.2.0/24"], "ip_assignment_mode": "NAT mode",
    "dns_rewrite": {"enabled": True, "dns_custom_nameservers": ["9.9.9.9", "8.8.8.8"]}, "adult_content_filtering_enabled": True,
    "per_client_bandwidth_limit_up": 1000, "per_client_bandwidth_limit_down": 5000, "per_ssid_bandwidth_limit_down": 50000,
    "speed_burst": {"enabled": True}, "mandatory_dhcp_enabled": True, "visible": False,
}
HOME = {
    "number": 3, "name": "Acme Home", "auth_mode": "open-with-radius", "radius_servers": [RADIUS], "radius_guest_vlan_enabled": True,
    "radius_guest_vlan_id": 40, "ip_assignment_mode": "VPN", "concentrator_network_id": "Data Center", "vlan_id": 50,
    "disassociate_clients_on_vpn_failover": True,
}
SAMPLE = Sample(
    config=[STAFF, SECURE, GUEST, HOME],
    change=[{"number": 0, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "canary-psk-0002", "visible": False,
             "per_client_bandwidth_limit_up": 1000, "ap_tags_and_vlan_ids": [], "available_on_all_aps": True},
            {"number": 1, "auth_mode": "open", "ip_assignment_mode": "NAT mode"},
            {"number": 2, "splash_page": "None", "per_client_bandwidth_limit_up": 0, "dns_rewrite": {"enabled": False},
             "speed_burst": {"enabled": False}},
            {"number": 3, "enabled": True, "name": "Acme Away", "auth_mode": "psk", "encryption_mode": "wpa", "psk": "canary-psk-0003"}],
    setup={"networks": [{"name": "Data Center", "product_types": ["appliance"]}]},
    bad=[([{"number": 15}], "14"),
         ([{"number": 2, "auth_mode": "open", "psk": "12345678"}], "psk exists only when auth_mode is 'psk'"),
         ([{"number": 0, "psk": "short"}], "8"),
         ([{"number": 2, "auth_mode": "psk", "radius_servers": [RADIUS]}], "radius_servers exist only when"),
         ([{"number": 1, "radius_servers": [{"port": 1812}]}], "radius_servers[0].host is missing"),
         ([{"number": 1, "name": "x" * 33}], "32"),
         ([{"number": 1, "auth_mode": "8021x-radiu"}], "8021x-radius"),
         ([{"name": "Acme"}], "config[0].number is missing")],
    secrets=("psk", "radius_servers.secret", "radius_accounting_servers.secret", "ldap.credentials.password", "active_directory.credentials.password"),
    left_out={"ssidAdminAccessible": "described as a parameter and as read-only (quirk Y14): where it is ignored, it would be written every time"})
