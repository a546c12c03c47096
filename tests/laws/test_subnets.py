# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Subnets that change hands in one task: of the VPN when they leave, of one VLAN when another one wants them."""
from __future__ import annotations

import pytest

from tests.samples._shared import WITH_VLANS
from tests.support.world import good


def vlan(number, third=None):
    third = number if third is None else third
    return {"id": number, "name": f"VLAN {number}", "subnet": f"10.12.{third}.0/24", "appliance_ip": f"10.12.{third}.1"}


def vpn(**subnets):
    return {"mode": "hub", "subnets": [{"local_subnet": f"10.12.{name[1:]}.0/24", "use_vpn": on} for name, on in subnets.items()]}


def applied_once(world, name, config, state="merged"):
    predicted = good(world.run(name, config, state=state, check=True))
    real = good(world.run(name, config, state=state))
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    again = good(world.run(name, config, state=state))
    assert (again["changed"], again["requests"]) == (False, [])
    return real


def meshed(world):
    rows = world.call("GET", f"/networks/{world.network}/appliance/vpn/siteToSiteVpn")["subnets"]
    return {row["localSubnet"]: row["useVpn"] for row in rows}


def store(**nested):
    return {"networks": [{"name": "Store 0012", **nested}]}


ROUTE = {"name": "Core", "subnet": "10.99.0.0/16", "gateway_ip": "10.12.10.9"}


@pytest.mark.parametrize("state", ["replaced", "overridden"])
def test_a_subnet_that_goes_leaves_the_vpn_by_itself(world, state):
    good(world.run("appliance_vlans", [vlan(10), vlan(20), vlan(30)], state="overridden"))
    good(world.run("appliance_static_routes", [ROUTE]))
    good(world.run("appliance_site_to_site_vpn", vpn(v10=False, v20=True, v30=True)))
    gone = {"appliance_static_routes": []} if state == "overridden" else {"appliance_static_routes": [{**ROUTE, "subnet": "10.98.0.0/16"}]}
    applied_once(world, "blueprint", store(appliance_vlans=[vlan(10), vlan(20, 21), vlan(30)], **gone, appliance_site_to_site_vpn=vpn(v10=True)), state)
    route = {} if state == "overridden" else {"10.98.0.0/16": False}
    assert meshed(world) == {"10.12.10.0/24": True, "10.12.21.0/24": False, "10.12.30.0/24": False, **route}


def test_a_subnet_that_changes_is_in_the_vpn_under_its_new_name(world):
    good(world.run("appliance_vlans", [vlan(10), vlan(20)], state="overridden"))
    good(world.run("appliance_site_to_site_vpn", vpn(v10=True, v20=True)))
    applied_once(world, "blueprint", store(appliance_vlans=[vlan(10, 11)], appliance_site_to_site_vpn=vpn(v11=True)))
    assert meshed(world) == {"10.12.11.0/24": True, "10.12.20.0/24": True}
    applied_once(world, "blueprint", store(appliance_vlans=[vlan(20, 11), vlan(10, 13)], appliance_site_to_site_vpn=vpn(v13=True)))
    assert meshed(world) == {"10.12.13.0/24": True, "10.12.11.0/24": True}, "what has another VLAN's subnet now keeps what the subnet had"


def test_the_single_lan_leaves_the_vpn_when_vlan_1_gets_another_subnet(world):
    applied_once(world, "blueprint", store(appliance_vlans=[vlan(1), vlan(10)], appliance_site_to_site_vpn=vpn(v1=False, v10=True)))
    assert meshed(world) == {"10.12.1.0/24": False, "10.12.10.0/24": True}


def test_who_gives_a_subnet_up_is_written_first(world):
    good(world.run("appliance_vlans", [vlan(10), vlan(20), vlan(30)], state="overridden"))
    real = applied_once(world, "appliance_vlans", [vlan(40, 10), vlan(10, 20), vlan(20, 30), vlan(30, 31)])
    assert [one["path"].rpartition("/")[2] for one in real["requests"]] == ["30", "20", "10", "vlans"]
    wide = {**vlan(10), "subnet": "10.12.30.0/23", "appliance_ip": "10.12.30.1"}
    real = applied_once(world, "appliance_vlans", [wide, vlan(20, 10), vlan(30, 33)], "overridden")
    assert [(one["method"], one["path"].rpartition("/")[2]) for one in real["requests"]] == [
        ("DELETE", "40"), ("PUT", "20"), ("PUT", "30"), ("PUT", "10")]


def test_vlan_1_of_a_new_network_gives_way_first(world):
    lan = {"id": 10, "name": "Data", "subnet": "192.168.128.0/24", "appliance_ip": "192.168.128.1"}
    tree = {"networks": [{"name": "Store 7", "product_types": ["appliance"], "time_zone": "Etc/UTC", "appliance_vlans": [lan, vlan(1)]}]}
    applied_once(world, "blueprint", tree)


@pytest.mark.parametrize("moves", [{10: 20, 20: 10}, {10: 20, 20: 30, 30: 10}])
def test_vlans_that_would_change_places_are_refused(world, moves):
    good(world.run("appliance_vlans", [vlan(10), vlan(20), vlan(30)], state="overridden"))
    before = world.writes()
    result = world.run("appliance_vlans", [vlan(40), *(vlan(number, third) for number, third in moves.items())])
    assert result["failed"] and result["msg"].startswith("config[1].subnet would change places with config[2].subnet")
    assert result["msg"].endswith("Nothing was changed.") and world.writes() == before


@pytest.mark.parametrize("state", ["merged", "replaced"])
@pytest.mark.parametrize("subnet", ["10.99.0.0/24", "10.12.10.0/25", "10.12.10.0/23"])
def test_a_subnet_that_is_none_of_the_network_is_refused(world, state, subnet):
    world.prepare(WITH_VLANS)
    for name in ("appliance_site_to_site_vpn", "blueprint"):
        vpn = {"mode": "hub", "subnets": [{"local_subnet": "10.12.10.0/24", "use_vpn": True}, {"local_subnet": subnet, "use_vpn": True}]}
        result = world.run(name, vpn if name != "blueprint" else {"networks": [{"name": "Store 0012", "appliance_site_to_site_vpn": vpn}]}, state=state)
        assert f"subnets[1].local_subnet: there is no {subnet} in Store 0012; there are " in result["msg"] and "10.12.10.0/24" in result["msg"]


def test_a_subnet_that_comes_with_a_vlan_or_a_route_of_the_same_task_is_taken(world):
    world.prepare(WITH_VLANS)
    branch = {"name": "Store 0012", "appliance_vlans": [{"id": 77, "name": "New", "subnet": "10.12.77.0/24", "appliance_ip": "10.12.77.1"}],
              "appliance_static_routes": [{"name": "Lab", "subnet": "10.88.0.0/24", "gateway_ip": "10.12.77.9"}],
              "appliance_site_to_site_vpn": {"mode": "hub", "subnets": [{"local_subnet": "10.12.77.1/24", "use_vpn": True},
                                                                        {"local_subnet": "10.88.0.0/24", "use_vpn": True}]}}
    check, real = (good(world.run("blueprint", {"networks": [branch]}, check=check)) for check in (True, False))
    assert check["requests"] == real["requests"]
    again = good(world.run("blueprint", {"networks": [branch]}))
    assert (again["changed"], again["requests"]) == (False, [])
