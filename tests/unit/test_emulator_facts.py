# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulator against recorded facts: what people's playbooks and reports show of the Dashboard's answers, one by one."""
from __future__ import annotations

import json

import pytest

from tests.support.world import in_process


@pytest.fixture(name="world")
def _world():
    return in_process()


def test_details_that_are_null_are_taken_in_a_claim(world):
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": ["Q2SW-FACT-0001"]})
    claimed = world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": ["Q2SW-FACT-0001"], "detailsByDevice": None})
    assert claimed["serials"] == ["Q2SW-FACT-0001"]


def test_the_name_a_network_gives_its_first_ssid_passes_its_own_put(world):
    body = {"name": "Distribution Centre Rotterdam North", "productTypes": ["wireless"], "timeZone": "Europe/Amsterdam"}
    network = world.call("POST", f"/organizations/{world.organization}/networks", body)["id"]
    path = f"/networks/{network}/wireless/ssids/0"
    ssid = world.call("GET", path)
    assert ssid["name"] == "Distribution Centre Rotterdam North WiFi" and world.call("PUT", path, {**ssid, "enabled": False})["name"] == ssid["name"]
    for name in ("Distribution Centre Rotterdam South WiFi", "Gästenetzwerk für Bär und Mösli"):
        with pytest.raises(AssertionError, match="at most 32"):
            world.call("PUT", path, {"name": name})


@pytest.mark.parametrize("path, own", [("appliance/firewall/l3FirewallRules", 1), ("appliance/firewall/l7FirewallRules", 0), ("switch/accessControlLists", 1),
                                       ("wireless/ssids/1/firewall/l3FirewallRules", 2)])
def test_rules_that_are_null_are_none(world, path, own):
    assert len(world.call("PUT", f"/networks/{world.network}/{path}", {"rules": None})["rules"]) == own


def test_devices_tell_when_they_were_configured(world):
    def told():
        return {one["serial"]: one["configurationUpdatedAt"] for one in world.call("GET", f"/organizations/{world.organization}/devices")}
    before = told()
    world.emulator.store.clock.advance(60)
    world.call("PUT", "/devices/Q2SW-AAAA-0012", {"name": "Core"})
    after = told()
    assert {serial for serial, moment in after.items() if moment != before[serial]} == {"Q2SW-AAAA-0012"}
    assert all(len(moment) == 20 and moment.endswith("Z") for moment in after.values())


def test_ports_and_vlans_of_an_access_control_list_come_as_numbers(world):
    path = f"/networks/{world.network}/switch/accessControlLists"
    rule = {"policy": "deny", "protocol": "tcp", "srcCidr": "any", "dstCidr": "any", "srcPort": "Any", "dstPort": "22", "vlan": "10"}
    first, last = world.call("PUT", path, {"rules": [rule]})["rules"]
    assert (first["srcPort"], first["dstPort"], first["vlan"], last["vlan"]) == ("any", 22, 10, "any")


def test_categories_and_applications_have_the_names_that_are_published(world):
    home = f"/networks/{world.network}/appliance"
    names = {one["id"].rpartition("/")[2]: one["name"] for one in world.call("GET", f"{home}/contentFiltering/categories")["categories"]}
    assert (names["1"], names["3"], names["7"], names["11"]) == ("Real Estate", "Financial Services", "Shopping", "Adult and Pornography")
    assert (names["C6"], names["C27"], names["C77"], names["C112"]) == ("Adult", "Advertisements", "Alcohol", "Cryptomining")
    assert len(set(names.values())) == len(names)
    found = world.call("GET", f"{home}/firewall/l7FirewallRules/applicationCategories")["applicationCategories"]
    held = {one["name"]: {inner["name"]: inner["id"] for inner in one["applications"]} for one in found}
    assert held["Advertising"]["Advertising.com"] == "meraki:layer7/application/5" and held["Email"]["Gmail"] == "meraki:layer7/application/4"
    assert {one["name"]: one["id"] for one in found}["Advertising"] == "meraki:layer7/category/27" and "Facebook" in held["Social web & photo sharing"]
    ids = [inner["id"] for one in found for inner in one["applications"]]
    assert len(set(ids)) == len(ids)


def test_only_uplinks_can_be_forced_to_a_gigabit(world):
    ports = world.call("GET", "/devices/Q2SW-AAAA-0012/switch/ports")
    able = [one["portId"] for one in ports if "1 Gigabit full duplex (forced)" in one["linkNegotiationCapabilities"]]
    assert able == ["25", "26", "27", "28"]


def test_lists_of_mac_addresses_keep_their_order(world):
    macs = ["00:11:22:33:44:66", "00:11:22:33:44:55"]
    for policy, key, more in (("MAC allow list", "macAllowList", {}), ("Sticky MAC allow list", "stickyMacAllowList", {"stickyMacAllowListLimit": 3})):
        body = {"type": "access", "accessPolicyType": policy, key: [macs[0].upper(), *macs], **more}
        assert world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/3", body)[key] == macs


def test_every_row_of_an_ssids_firewall_tells_its_ip_version(world):
    path = f"/networks/{world.network}/wireless/ssids/1/firewall/l3FirewallRules"
    rows = world.call("PUT", path, {"rules": [{"policy": "deny", "protocol": "tcp", "destCidr": "10.0.0.0/8"}]})["rules"]
    assert [one["ipVer"] for one in rows] == ["ipv4", "ipv4", "ipv4"]


def test_group_policies_of_a_network_without_an_appliance_filter_no_content(world):
    body = {"name": "Air", "productTypes": ["wireless"], "timeZone": "Europe/Zurich"}
    path = f"/networks/{world.call('POST', f'/organizations/{world.organization}/networks', body)['id']}/groupPolicies"
    assert "contentFiltering" not in world.call("POST", path, {"name": "Guests"}) and "contentFiltering" not in world.call("GET", path)[0]
    assert "contentFiltering" in world.call("POST", f"/networks/{world.network}/groupPolicies", {"name": "Guests"})
    with pytest.raises(AssertionError, match="is not supported by this network"):
        world.call("POST", path, {"name": "Staff", "contentFiltering": {"blockedUrlPatterns": {"settings": "append", "patterns": ["a.example.com"]}}})


def test_values_of_the_change_log_are_whole_objects(world):
    path, log = f"/networks/{world.network}/groupPolicies", f"/organizations/{world.organization}/configurationChanges"
    made = world.call("POST", path, {"name": "Guests"})
    changed = world.call("PUT", f"{path}/{made['groupPolicyId']}", {"splashAuthSettings": "bypass"})
    update, create = [{key: json.loads(one[key]) for key in ("oldValue", "newValue")} for one in world.call("GET", log)[:2]]
    assert (create, update) == ({"oldValue": {}, "newValue": made}, {"oldValue": made, "newValue": changed})


def test_the_ports_of_all_switches_tell_their_ways_of_power(world):
    world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/3", {"perpetualPoe": {"enabled": True}})
    ports = world.call("GET", f"/organizations/{world.organization}/switch/ports/bySwitch")[0]["ports"]
    assert [(one["perpetualPoe"], one["fastPoe"]) for one in ports if one["portId"] in ("2", "3")] == [
        ({"enabled": False}, {"enabled": False}), ({"enabled": True}, {"enabled": False})]


def test_a_walled_garden_keeps_its_order(world):
    ranges = ["192.168.0.0/24", "*.example.com"]
    body = {"splashPage": "Click-through splash page", "walledGardenEnabled": True, "walledGardenRanges": ranges}
    assert world.call("PUT", f"/networks/{world.network}/wireless/ssids/1", body)["walledGardenRanges"] == ranges


def test_a_subnet_of_the_vpn_that_the_network_does_not_have_is_taken_and_never_there(world):
    path = f"/networks/{world.network}/appliance/vpn/siteToSiteVpn"
    body = {"mode": "hub", "subnets": [{"localSubnet": "192.168.169.0/24", "useVpn": True}, {"localSubnet": "192.168.128.0/24", "useVpn": True}]}
    for answer in (world.call("PUT", path, body), world.call("GET", path)):
        assert answer["subnets"] == [{"localSubnet": "192.168.128.0/24", "useVpn": True}]
