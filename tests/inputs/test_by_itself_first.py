# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong by itself is said before that what was named is not there, and never of what the Dashboard itself holds."""
from __future__ import annotations

import json

import pytest

from tests.support.world import good, in_process

STACK, PORTS = {"stack": "Nope", "name": "Data"}, [{"serial": "Q2SW-NONE-0001", "port_id": "1"}, {"serial": "Q2SW-NONE-0001", "port_id": "2"}]
SUBNET = {"local_subnet": "10.99.0.0/24"}


@pytest.fixture(name="world")
def _world():
    return in_process()


#: (resource, config, options of the task, the sentence or how it begins)
FIRST = [
    ("switch_stack_routing_interfaces", [{**STACK, "vlan_id": 4095}], {}, "config[0].vlan_id must be at most 4094"),
    ("switch_stack_routing_interfaces", [{**STACK, "vlan_id": 10}], {}, "config[0].stack: there is no stack 'Nope'"),
    ("switch_routing_interface_dhcp", [{"interface": "Nope", "dhcp_mode": "dhcpServe"}], {}, "config[0].dhcp_mode must be one of"),
    ("switch_routing_interface_dhcp", [{"interface": "Nope"}], {}, "config[0].interface: there is no interface 'Nope'"),
    ("switch_link_aggregations", [{"switch_ports": [*PORTS, PORTS[0]]}], {}, "config[0].switch_ports[2].serial repeats config[0].switch_ports[0]"),
    ("switch_link_aggregations", [{"switch_ports": PORTS}], {}, "config[0].switch_ports[0].serial: there is no device"),
    ("wireless_ssids", [{"number": "Nope", "auth_mode": "ope"}], {}, "config[0].auth_mode must be one of"),
    ("wireless_ssids", [{"number": "Nope", "enabled": True}], {}, "config[0].number: there is no SSID 'Nope'"),
    ("appliance_site_to_site_vpn", {"mode": "hub", "subnets": [{**SUBNET, "use_vpn": "maybe"}]}, {}, "config.subnets[0].use_vpn must be true or false"),
    ("appliance_site_to_site_vpn", {"mode": "hub", "subnets": [SUBNET, SUBNET]}, {}, "config.subnets[1].local_subnet repeats config.subnets[0]"),
    ("appliance_site_to_site_vpn", {"mode": "hub", "subnets": [SUBNET]}, {}, "config.subnets[0].local_subnet: there is no 10.99.0.0/24 in Store 0012"),
    ("wireless_ssids", [{"number": 1, "auth_mode": "ope"}], {"network": "Nope"}, "config[0].auth_mode must be one of"),
    ("wireless_ssids", [{"number": 1, "auth_mode": "open"}], {"network": "Nope"}, "network: there is no network 'Nope'"),
]


@pytest.mark.parametrize(("name", "config", "options", "sentence"), FIRST, ids=[f"{row[0]}-{number}" for number, row in enumerate(FIRST)])
def test_what_is_wrong_by_itself_is_said_before_what_is_not_there(world, name, config, options, sentence):
    result = world.run(name, config, **options)
    lines = result["msg"].splitlines()
    assert len(lines) == 2 and lines[0].startswith(sentence) and lines[1] == "Nothing was changed.", result["msg"]


def test_so_it_is_of_a_site_that_is_not_there(world):
    site = {"id": "N_999", "appliance_vlans": [{"id": 10, "name": "Data", "dhcp_lease_time": "2 days"}]}
    result = world.run("blueprint", {"networks": [site]})
    assert "appliance_vlans[0].dhcp_lease_time must be one of" in result["msg"] and "there is no" not in result["msg"], result["msg"]


def test_what_the_dashboard_holds_is_not_called_wrong_where_something_else_is_not_there(world):
    vlan = {"id": 10, "name": "Data", "subnet": "10.1.10.0/24", "appliance_ip": "10.1.10.1", "dhcp_lease_time": "12 hours"}
    good(world.run("appliance_vlans", [vlan]))
    world.emulator.store.load(json.loads(json.dumps(world.emulator.store.dump()).replace('"12 hours"', '"2 days"')))
    result = world.run("appliance_vlans", [{**vlan, "dhcp_lease_time": "2 days", "group_policy_id": "Nope"}])
    assert result["msg"].splitlines()[0].startswith("config[0].group_policy_id: there is no group policy 'Nope'")
    assert not good(world.run("appliance_vlans", [{**vlan, "dhcp_lease_time": "2 days"}]))["changed"]


def test_nothing_is_looked_for_in_a_mode_that_is_off(world):
    result = good(world.run("appliance_site_to_site_vpn", {"mode": "none", "subnets": [{**SUBNET, "use_vpn": True}]}))
    assert not result["changed"] and any("subnets" in one for one in result["warnings"]), result["warnings"]


def test_of_what_is_to_be_removed_the_name_alone_counts(world):
    result = good(world.run("switch_stack_routing_interfaces", [{**STACK, "vlan_id": 4095}], state="deleted"))
    assert not result["changed"]
