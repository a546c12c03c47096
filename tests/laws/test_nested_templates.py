# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Configuration templates in a blueprint: what they hold is nested under them as under networks, written before the networks that are bound to them,
foreseen by what these give of it, read back, and given back without a change."""
from __future__ import annotations

import copy

import pytest

from tests.support.world import good

PRODUCTS = ["appliance", "switch", "wireless"]
DATA = {"id": "10", "name": "Data", "subnet": "10.0.10.0/24", "appliance_ip": "10.0.10.1"}
POOL = {"id": "20", "name": "Voice", "template_vlan_type": "unique", "cidr": "10.64.0.0/16", "mask": 24}
SSID = {"number": 0, "name": "Acme", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "correct horse"}
RULES = {"rules": [{"comment": "No mail", "policy": "deny", "protocol": "tcp", "dest_port": "25"}]}
BRANCH = {"name": "Branch", "appliance_vlans": [DATA, POOL], "appliance_l3_firewall_rules": RULES, "wireless_ssids": [SSID],
          "network_group_policies": [{"name": "Guests"}]}


def store(number, **given):
    """A network of its own subnet, bound to Branch."""
    vlan = {"id": "10", "subnet": f"10.{number}.10.0/24", "appliance_ip": f"10.{number}.10.1"}
    return {"name": f"Shop {number}", "product_types": PRODUCTS, "config_template_id": "Branch", "appliance_vlans": [vlan], **given}


@pytest.fixture(name="site", params=["batches", "single calls"])
def _site(world, request):
    """A world, with action batches and without."""
    if request.param == "single calls":
        world.faults({"method": "POST", "path": "actionBatches", "status": 403, "body": {"errors": ["Not for you"]}})
    return world


def play(site, tree, state="merged", **options):
    """The writes of a blueprint: foreseen by check mode, silent the second time."""
    predicted = good(site.run("blueprint", tree, state=state, check=True, **options))
    real = good(site.run("blueprint", tree, state=state, **options))
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    again = good(site.run("blueprint", tree, state=state, **options))
    assert (again["changed"], again["requests"]) == (False, [])
    return real


def sent(result):
    return [(one["method"], one["path"]) for one in result["requests"]]


def vlans(site, network):
    rows = good(site.run("appliance_vlans", state="gathered", network=network))["gathered"]
    return {one["id"]: (one["name"], one["subnet"]) for one in rows if one.get("subnet")}


@pytest.mark.parametrize("state", ["merged", "replaced"])
def test_a_template_its_settings_and_the_networks_bound_to_it_are_made_in_one_run(site, state):
    result = play(site, {"organization_config_templates": [BRANCH], "networks": [store(7), store(8)]}, state)
    assert vlans(site, "Shop 7")["10"] == ("Data", "10.7.10.0/24") and vlans(site, "Shop 8")["10"] == ("Data", "10.8.10.0/24")
    assert vlans(site, "Branch")["10"] == ("Data", "10.0.10.0/24")
    assert {"Branch", "Shop 7", "Shop 8"} == set(result["after"]["sites"])
    made = [path for method, path in sent(result)]
    bound = made.index("/networks/(Shop 7)/bind")
    assert all("/networks/(Branch)/" not in path for path in made[bound:])
    rules = good(site.run("appliance_l3_firewall_rules", state="gathered", network="Shop 7"))["gathered"]["rules"]
    assert rules[0]["comment"] == "No mail"


def test_what_a_template_gets_in_the_run_counts_for_networks_that_are_bound_already(site):
    play(site, {"organization_config_templates": [BRANCH], "networks": [store(7)]})
    till = {"id": "30", "name": "Tills", "subnet": "10.0.30.0/24", "appliance_ip": "10.0.30.1"}
    branch = {**BRANCH, "appliance_vlans": [{**DATA, "name": "Office"}, till]}
    own = [{"id": "10", "name": "Office"}, {"id": "30", "name": "Tills", "subnet": "10.7.30.0/24", "appliance_ip": "10.7.30.1"}]
    result = play(site, {"organization_config_templates": [branch], "networks": [{"name": "Shop 7", "appliance_vlans": own}]})
    assert [method for method, dummy in sent(result)] == ["PUT", "POST", "PUT"] and sent(result)[-1][1].endswith("appliance/vlans/30")
    assert vlans(site, "Shop 7") | {"20": ()} == {"1": vlans(site, "Shop 7")["1"], "10": ("Office", "10.7.10.0/24"), "20": (), "30": ("Tills", "10.7.30.0/24")}


def test_a_network_that_comes_to_a_template_is_planned_by_what_that_will_hold(site):
    good(site.run("blueprint", {"organization_config_templates": [{"name": "Branch"}], "networks": [{"name": "Shop 7", "product_types": PRODUCTS}]}))
    result = play(site, {"organization_config_templates": [BRANCH], "networks": [store(7)]})
    assert [path.split("/")[-1] for dummy, path in sent(result)][-2:] == ["bind", "10"]
    assert vlans(site, "Shop 7")["10"] == ("Data", "10.7.10.0/24")


def test_what_a_network_gives_otherwise_than_its_template_will_be_stops_its_site_alone(site):
    good(site.run("organization_config_templates", [{"name": "Branch"}]))
    bad = store(8, appliance_vlans=[{"id": "10", "name": "Mine"}])
    for check in (True, False):
        result = site.run("blueprint", {"organization_config_templates": [BRANCH], "networks": [store(7), bad]}, check=check)
        assert result["failed"] and "name of network Shop 8 is what configuration template 'Branch' says" in result["msg"], result["msg"]
        assert "(2 of 3 sites went well)" in result["msg"]
    assert vlans(site, "Shop 7")["10"] == ("Data", "10.7.10.0/24")
    assert not [one for one in good(site.run("networks", state="gathered"))["gathered"] if one["name"] == "Shop 8"]


def test_a_template_that_cannot_be_as_given_is_a_site_that_fails_with_what_hangs_on_it(site):
    bad = {**BRANCH, "wireless_ssids": [{**SSID, "ip_assignment_mode": "VPN", "concentrator_network_id": "Nowhere"}]}
    result = site.run("blueprint", {"organization_config_templates": [bad, {"name": "Other", "appliance_vlans": [DATA]}], "networks": [store(7)]})
    assert result["failed"] and result["sites"]["Other"]["applied"] and not result["sites"]["Other"]["failed"]
    assert result["sites"]["Branch"]["failed"] and not result["sites"]["Branch"]["applied"] and not result["sites"]["Shop 7"]["applied"]
    assert [one["name"] for one in good(site.run("organization_config_templates", state="gathered"))["gathered"]] == ["Other"]


def test_what_is_gathered_nests_what_templates_hold_and_is_given_back_without_a_change(world):
    site = world
    good(site.run("blueprint", {"organization_config_templates": [BRANCH, {"name": "Plain"}], "networks": [store(7)]}))
    whole = good(site.run("blueprint", state="gathered"))["gathered"]
    branch = next(one for one in whole["organization_config_templates"] if one["name"] == "Branch")
    assert {one["id"] for one in branch["appliance_vlans"]} >= {"10", "20"} and branch["wireless_ssids"][0]["name"] == "Acme"
    assert "devices" not in branch and not [name for name in branch if name.startswith(("sensor", "camera"))]
    again = good(site.run("blueprint", copy.deepcopy(whole), state="overridden"))
    assert (again["changed"], again["requests"]) == (False, [])
    some = good(site.run("blueprint", {"organization_config_templates": [{"name": "Branch", "appliance_vlans": []}]}, state="gathered"))["gathered"]
    assert some == {"organization_config_templates": [{**{name: branch[name] for name in some["organization_config_templates"][0]}}]}
    assert "wireless_ssids" not in some["organization_config_templates"][0] and some["organization_config_templates"][0]["appliance_vlans"]


def test_what_was_gathered_of_templates_and_their_networks_is_made_elsewhere(world):
    policed = {**BRANCH, "appliance_vlans": [{**DATA, "group_policy_id": "Guests"}, POOL]}
    good(world.run("blueprint", {"organization_config_templates": [policed], "networks": [store(7)]}))
    kinds = {name: [] if name in ("appliance_vlans", "wireless_ssids", "network_group_policies") else {} for name in (
        "appliance_vlans", "wireless_ssids", "network_group_policies", "appliance_l3_firewall_rules", "appliance_vlans_settings")}
    names = {"organization_config_templates": [{"name": "Branch", **kinds}], "networks": [{"name": "Shop 7", **kinds}]}
    tree = good(world.run("blueprint", names, state="gathered"))["gathered"]
    for one in tree["networks"] + tree["organization_config_templates"]:
        del one["facts"]
    good(world.run("organizations", [{"name": "Second"}]))
    tree["organization_config_templates"][0]["wireless_ssids"][0]["psk"] = tree["networks"][0]["wireless_ssids"][0]["psk"] = "correct horse"
    made = good(world.run("blueprint", copy.deepcopy(tree), organization="Second"))
    assert {*made["after"]["sites"]} == {"Branch", "Shop 7"}
    again = good(world.run("blueprint", copy.deepcopy(tree), organization="Second"))
    assert (again["changed"], again["requests"]) == (False, [])


def test_what_only_a_template_holds_can_be_removed_and_the_template_goes_after_its_networks(site):
    play(site, {"organization_config_templates": [BRANCH], "networks": [store(7)]})
    play(site, {"organization_config_templates": [{"name": "Branch", "appliance_vlans": [{"id": "20"}]}]}, "deleted")
    assert "20" not in vlans(site, "Branch") and "10" in vlans(site, "Branch")
    result = play(site, {"organization_config_templates": [{"name": "Branch"}], "networks": [{"name": "Shop 7"}]}, "deleted")
    assert [method for method, dummy in sent(result)] == ["DELETE", "DELETE"] and "configTemplates" in sent(result)[1][1]
    gone = good(site.run("blueprint", {"organization_config_templates": [{"name": "Branch", "appliance_vlans": [{"id": "20"}]}]}, state="deleted"))
    assert not gone["changed"]


def test_a_network_is_freed_before_its_template_goes(site):
    play(site, {"organization_config_templates": [BRANCH], "networks": [store(7)]})
    site_of_its_own = {"name": "Shop 7", "product_types": PRODUCTS, "config_template_id": None}
    tree = {"organization_config_templates": [{"name": "Other"}], "networks": [site_of_its_own]}
    good(site.run("blueprint", tree, state="overridden"))
    assert [one["name"] for one in good(site.run("organization_config_templates", state="gathered"))["gathered"]] == ["Other"]


def test_a_copy_holds_what_its_source_does(site):
    play(site, {"organization_config_templates": [BRANCH]})
    copied = {"name": "Copy", "copy_from_network_id": "Branch", "appliance_vlans": [{**DATA, "name": "Office"}]}
    result = play(site, {"organization_config_templates": [copied]})
    assert [method for method, dummy in sent(result)] == ["POST", "PUT"] and vlans(site, "Copy")["10"] == ("Office", "10.0.10.0/24")


def test_a_name_that_a_network_has_too_makes_two_sites(site):
    result = play(site, {"organization_config_templates": [{"name": "Store 0012", "appliance_vlans": [DATA]}],
                         "networks": [{"name": "Store 0012", "appliance_vlans": [{**DATA, "name": "Own"}]}]})
    names = {site: [one["name"] for one in held["appliance_vlans"]] for site, held in result["after"]["sites"].items()}
    assert names == {"Store 0012": ["Own"], "Store 0012 (template)": ["Data"]}


def test_a_hub_made_in_the_run_is_made_before_the_template_that_names_it(site):
    vpn = {"mode": "spoke", "hubs": [{"hub_id": "Hub"}]}
    tree = {"organization_config_templates": [{"name": "Branch", "appliance_site_to_site_vpn": vpn}],
            "networks": [{"name": "Hub", "product_types": ["appliance"], "appliance_site_to_site_vpn": {"mode": "hub"}}]}
    play(site, tree)


def test_devices_belong_to_no_template(site):
    result = site.run("blueprint", {"organization_config_templates": [{"name": "Branch", "devices": [{"serial": "Q2MX-AAAA-0012"}]}]})
    assert "config.organization_config_templates[0].devices stands in the wrong place; it belongs to config.networks[].devices" in result["msg"]


def test_secrets_under_a_template_do_not_show(site):
    result = site.run("blueprint", {"organization_config_templates": [{**BRANCH, "wireless_ssids": [{**SSID, "psk": "correct horse", "nmber": 1}]}]})
    assert result["failed"] and "correct horse" not in str(result)
    assert "correct horse" not in str(play(site, {"organization_config_templates": [BRANCH]}))


def test_what_a_dashboard_does_not_have_of_templates_is_left_out_of_what_is_gathered(site):
    good(site.run("organization_config_templates", [{"name": "Branch"}]))
    number = good(site.run("organization_config_templates", state="gathered"))["gathered"][0]["facts"]["id"]
    site.faults({"method": "GET", "path": f"networks/{number}/groupPolicies", "status": 404, "body": ""})
    result = good(site.run("blueprint", state="gathered"))
    assert "network_group_policies" not in result["gathered"]["organization_config_templates"][0]
    assert any(one.startswith("network_group_policies: left out of Branch") for one in result["warnings"])
    site.faults()
