# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trees of sites that several tests apply, and what there is of them."""
from __future__ import annotations

import copy

from tests.support.world import good


def sites(world, tree):
    """What there is of a tree's sites, as a blueprint reads it back."""
    keys = copy.deepcopy(tree)
    for network in keys["networks"]:
        for name in [one for one in network if one not in ("name",)]:
            if isinstance(network[name], (list, dict)) and name not in ("product_types", "tags"):
                network[name] = type(network[name])()
            else:
                del network[name]
    return good(world.run("blueprint", keys, state="gathered"))["gathered"]["networks"]


def site(number):
    """A new store with a policy its VLAN refers to, a switch, and rules."""
    return {"name": f"Store {number}", "product_types": ["appliance", "switch", "wireless"], "time_zone": "America/Chicago",
            "config_template_id": None,
            "network_group_policies": [{"name": "Guests", "splash_auth_settings": "bypass"}],
            "appliance_vlans": [{"id": 1, "name": "Old", "subnet": f"10.{number}.1.0/24", "appliance_ip": f"10.{number}.1.1"},
                                {"id": 10, "name": "Data", "subnet": f"10.{number}.10.0/24", "appliance_ip": f"10.{number}.10.1",
                                 "group_policy_id": "Guests", "dhcp_lease_time": "12 hours"}],
            "appliance_l3_firewall_rules": {"rules": [{"comment": "No SMB", "policy": "deny", "protocol": "tcp", "dest_port": "445"}]},
            "wireless_ssids": [{"number": 0, "name": "Acme", "enabled": True}],
            "devices": [{"serial": f"Q2SW-BLUE-{number:04d}", "name": f"sw-{number}", "switch_ports": [
                {"port_id": 1, "name": "Till", "type": "access", "vlan": 10}, {"port_id": 2, "enabled": False}]}]}


TREE = {"organization_snmp": {"v2c_enabled": True}, "organization_config_templates": [{"name": "Stores", "time_zone": "America/Chicago"}],
        "organization_admins": [{"email": "ann@example.com", "name": "Ann", "org_access": "none", "networks": [{"id": "Store 7", "access": "full"}]}],
        "networks": [site(7), site(8)]}
