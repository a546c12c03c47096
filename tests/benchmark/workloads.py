# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured: W9, nine objects a site, and W36, a whole store with a switch of 24 ports."""
from __future__ import annotations

from pathlib import Path

from ansible_collections.sitecraft.meraki.plugins.filter.sites import sites

FILES = Path(__file__).resolve().parents[2] / "playbooks" / "files"


#: What every site is for.
PRODUCTS = ["appliance", "switch", "wireless"]


def w9(count: int, vlan_name: str = "Data") -> dict:
    """Network, VLANs on, three VLANs, L3 rules, two SSIDs, syslog: for every site the blueprint a user would write."""
    return {"networks": [_nine(number, vlan_name) for number in range(1, count + 1)]}


def _nine(number: int, vlan_name: str) -> dict:
    high, low = divmod(number, 250)
    vlans = [(10, vlan_name), (20, "Voice"), (30, "Guests")]
    subnet = f"10.{10 + high}.{low}"
    return {
        "name": f"Store {number:04}", "product_types": PRODUCTS, "time_zone": "America/Chicago",
        "appliance_vlans_settings": {"vlans_enabled": True},
        "appliance_vlans": [{"id": vlan, "name": name, "subnet": f"{subnet}.{at * 64}/26", "appliance_ip": f"{subnet}.{at * 64 + 1}"}
                            for at, (vlan, name) in enumerate(vlans)],
        "appliance_l3_firewall_rules": {"rules": [
            {"comment": "Guests stay out", "policy": "deny", "protocol": "any", "src_cidr": f"{subnet}.128/26", "dest_cidr": f"{subnet}.0/26"}]},
        "wireless_ssids": [{"number": 0, "name": "Acme", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "correct-horse"},
                           {"number": 1, "name": "Acme Guests", "enabled": True, "auth_mode": "open"}],
        "network_syslog_servers": {"servers": [{"host": "192.0.2.10", "port": 514, "roles": ["Flows"]}]}}


def w36(count: int) -> dict:
    """The profile of the onboarding playbook for `count` sites."""
    rows = [f"Store {number:04},Austin,TX,America/Chicago,{number} Main St,10.{(number * 4) // 256}.{(number * 4) % 256}.0/22,"
            f"Ada Day,manager-{number:04}@example.com,1 hour,Q2MX-BNCH-{number:04},Q2SW-BNCH-{number:04},Q2MR-BNCH-{number:04}"
            for number in range(1, count + 1)]
    result = sites("name,city,state,time_zone,address,subnet,manager,manager_email,guest_lease,mx,sw,ap\n" + "\n".join(rows),
                   (FILES / "site_profile.yml.j2").read_text(),
                   {"staff_psk": "correct-staff", "guest_psk": "correct-guest", "snmp_passphrase": "correct-snmp"})
    assert not result["problems"] + result["fatal"], result["problems"] + result["fatal"]
    return {"organization_inventory": {"serials": result["serials"]}, **result["config"]}
