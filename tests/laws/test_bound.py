# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks that are bound to a configuration template, freed from it or bound to another in the run that writes to them: it is planned what will be
there then, the network's own values are written after the binding, and what the template governs is refused before anything is written."""
from __future__ import annotations

import pytest

from tests.support.world import PRODUCTS, good

DATA = {"id": "10", "name": "Data", "subnet": "10.0.10.0/24", "appliance_ip": "10.0.10.1"}
OWN = {"id": "10", "subnet": "10.7.10.0/24", "appliance_ip": "10.7.10.1"}
POOL = {"id": "20", "name": "Voice", "template_vlan_type": "unique", "cidr": "10.64.0.0/16", "mask": 24}


@pytest.fixture(name="site", params=["batches", "single calls"])
def _site(world, request):
    """A world with templates Branch and Shop, with action batches and without."""
    world.templates("Branch", "Shop")
    good(world.run("appliance_vlans", [DATA, POOL], network="Branch"))
    good(world.run("appliance_vlans", [{**DATA, "id": "30", "name": "Shop"}], network="Shop"))
    rule = {"comment": "No mail", "policy": "deny", "protocol": "tcp", "dest_port": "25"}
    good(world.run("appliance_l3_firewall_rules", {"rules": [rule]}, network="Branch"))
    if request.param == "single calls":
        world.faults({"method": "POST", "path": "actionBatches", "status": 403, "body": {"errors": ["Not for you"]}})
    return world


def play(site, network, state="merged"):
    """The writes of a blueprint of one network: foreseen by check mode, silent the second time."""
    tree = {"networks": [network]}
    predicted = good(site.run("blueprint", tree, state=state, check=True))
    real = good(site.run("blueprint", tree, state=state))
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    again = good(site.run("blueprint", tree, state=state))
    assert (again["changed"], again["requests"]) == (False, [])
    return [(one["method"], "/".join(one["path"].split("/")[3:]), one["body"]) for one in real["requests"]]


def vlans(site, network="Store 0012"):
    rows = good(site.run("appliance_vlans", state="gathered", network=network))["gathered"]
    return {one["id"]: (one["name"], one["subnet"], one["appliance_ip"]) for one in rows}


@pytest.mark.parametrize("state", ["merged", "replaced"])
@pytest.mark.parametrize("given", [OWN, {**OWN, "name": "Data"}])
def test_a_new_network_is_bound_and_has_its_own_subnets_in_one_run(site, state, given):
    sent = play(site, {"name": "New", "product_types": PRODUCTS, "config_template_id": "Branch", "appliance_vlans": [given]}, state)
    assert [call[:2] for call in sent] == [("POST", "networks"), ("POST", "bind"), ("PUT", "appliance/vlans/10")]
    assert sent[-1][2] == {"subnet": "10.7.10.0/24", "applianceIp": "10.7.10.1"}
    assert vlans(site, "New")["10"] == ("Data", "10.7.10.0/24", "10.7.10.1")


def test_a_network_with_vlans_of_its_own_gets_those_of_the_template(site):
    good(site.run("appliance_vlans", [{**OWN, "name": "Mine"}, {"id": "99", "name": "Gone", "subnet": "10.9.9.0/24", "appliance_ip": "10.9.9.1"}]))
    sent = play(site, {"name": "Store 0012", "config_template_id": "Branch", "appliance_vlans": [OWN]})
    assert [call[:2] for call in sent] == [("POST", "bind"), ("PUT", "appliance/vlans/10")]
    assert vlans(site)["10"] == ("Data", "10.7.10.0/24", "10.7.10.1") and "99" not in vlans(site)


def test_a_place_in_a_pool_is_given_up_for_a_subnet_of_ones_own(site):
    sent = play(site, {"name": "Store 0012", "config_template_id": "Branch", "appliance_vlans": [{**OWN, "id": "20"}, {"id": "10", "name": "Data"}]})
    assert [call[:2] for call in sent] == [("POST", "bind"), ("PUT", "appliance/vlans/20")]


def test_from_one_template_to_another(site):
    play(site, {"name": "Store 0012", "config_template_id": "Branch", "appliance_vlans": [OWN]})
    sent = play(site, {"name": "Store 0012", "config_template_id": "Shop", "appliance_vlans": [{**OWN, "id": "30"}]})
    assert [call[:2] for call in sent] == [("POST", "unbind"), ("POST", "bind"), ("PUT", "appliance/vlans/30")]
    assert vlans(site)["30"] == ("Shop", "10.7.10.0/24", "10.7.10.1")


@pytest.mark.parametrize("kept", [False, True])
def test_what_is_freed_from_its_template_is_its_own_again(site, kept):
    play(site, {"name": "Store 0012", "config_template_id": "Branch", "appliance_vlans": [OWN]})
    vlan = {**OWN, "name": "Mine", "dns_nameservers": "opendns"}
    sent = play(site, {"name": "Store 0012", "config_template_id": None, **({"retain_configs": True} if kept else {}), "appliance_vlans": [vlan]})
    assert [call[0] for call in sent] == (["POST", "PUT"] if kept else ["POST", "PUT", "POST", "PUT"]) and sent[0][1] == "unbind"
    assert vlans(site)["10"] == ("Mine", "10.7.10.0/24", "10.7.10.1")


GOVERNED = [
    ({"appliance_vlans": [{**OWN, "name": "Other"}]}, "appliance_vlans[0].name of network {} is what configuration template 'Branch' says"),
    ({"appliance_vlans": [{**OWN, "id": "11", "name": "X"}]}, "appliance_vlans[0]: configuration template 'Branch' has no VLAN 11"),
    ({"appliance_l3_firewall_rules": {"rules": []}}, "appliance_l3_firewall_rules.rules of network {} is what"),
    ({"wireless_ssids": [{"number": 0, "name": "Mine"}]}, "wireless_ssids[0].name of network {} is what"),
    ({"appliance_vlans_settings": {"vlans_enabled": False}}, "appliance_vlans_settings.vlans_enabled of network {} is what")]


@pytest.mark.parametrize(("given", "said"), GOVERNED)
@pytest.mark.parametrize("when", ["before", "in the run", "new"])
def test_what_the_template_governs_is_refused_before_anything_is_written(site, given, said, when):
    name = "New" if when == "new" else "Store 0012"
    if when == "before":
        play(site, {"name": name, "config_template_id": "Branch"})
    bind = {} if when == "before" else {"config_template_id": "Branch", **({"product_types": PRODUCTS} if when == "new" else {})}
    writes = site.writes()
    for check in (True, False):
        state = "replaced" if "rules" in str(given) else "merged"
        result = site.run("blueprint", {"networks": [{"name": name, **bind, **given}]}, state=state, check=check)
        assert result["failed"] and f" of {name}: {said.format(name)}" in result["msg"] and not result["sites"][name]["applied"], result["msg"]
    assert site.writes() == writes


def test_what_is_as_the_template_has_it_is_no_change(site):
    same = {"appliance_vlans": [DATA], "appliance_vlans_settings": {"vlans_enabled": True}}
    assert [call[1] for call in play(site, {"name": "Store 0012", "config_template_id": "Branch", **same})] == ["bind"]


def test_what_stays_with_a_bound_network_is_written_as_ever(site):
    local = {"wireless_rf_profiles": [{"name": "Hall", "band_selection_type": "ap"}], "devices": [{"serial": "Q2MX-AAAA-0012", "name": "mx"}]}
    sent = [call[1] for call in play(site, {"name": "Store 0012", "config_template_id": "Branch", "appliance_vlans": [OWN], **local})]
    assert sent[0] == "bind" and len(sent) == 4


def test_overridden_names_all_that_the_template_has(site):
    network = {"name": "Store 0012", "config_template_id": "Branch", "appliance_vlans": [OWN]}
    refused = site.run("blueprint", {"networks": [network]}, state="overridden")
    assert "VLAN 1 of network Store 0012 is that of configuration template 'Branch', to which it is bound; remove it there" in refused["msg"]
    assert not refused["changed"]


def test_a_template_that_is_made_too_cannot_be_foreseen(site):
    tree = {"organization_config_templates": [{"name": "Fresh", "copy_from_network_id": "Branch"}], "networks": [{
        "name": "Store 0012", "config_template_id": "Fresh", "appliance_vlans": [OWN]}]}
    refused = site.run("blueprint", tree)
    assert "which this task makes too: bind the network with a task of its own afterwards" in refused["msg"]
    assert not refused["sites"]["Store 0012"]["applied"]
    del tree["networks"][0]["appliance_vlans"]
    assert good(site.run("blueprint", tree))["changed"] and not good(site.run("blueprint", tree))["changed"]


def test_one_task_binds_and_the_next_writes_the_own_subnet(site):
    good(site.run("networks", [{"name": "Store 0012", "config_template_id": "Branch"}]))
    result = good(site.run("appliance_vlans", [{**OWN, "name": "Data"}]))
    assert [one["body"] for one in result["requests"]] == [{"subnet": "10.7.10.0/24", "applianceIp": "10.7.10.1"}]
    assert not good(site.run("appliance_vlans", [{**OWN, "name": "Data"}]))["changed"]
    assert site.run("appliance_vlans", [{**OWN, "name": "Other"}])["msg"].startswith("config[0].name of network Store 0012 is what configuration template")


@pytest.mark.parametrize("when", ["there", "new"])
def test_a_template_that_is_not_for_a_product_of_the_network_is_no_template_for_it(site, when):
    good(site.run("organization_config_templates", [{"name": "Plain"}]))  # for appliances, switches and access points
    yard, hall = ({"name": name, "product_types": products, "time_zone": "UTC"} for name, products in (("Yard", ["camera", "switch"]), ("Hall", ["switch"])))
    if when == "there":
        good(site.run("networks", [yard]))
    tree = {"networks": [{**one, "config_template_id": "Plain"} for one in (yard, hall)]}
    foretold, done = (site.run("blueprint", tree, check=check) for check in (True, False))
    said = "network Yard: config_template_id: configuration template 'Plain' is for appliance, switch, wireless, and not for camera, which network Yard has"
    for result in (foretold, done):
        assert said in result["msg"] and "(1 of 2 sites went well)" in result["msg"], result["msg"]
    assert [one["path"].rpartition("/")[2] for one in done["requests"]] == ["networks", "bind"] and foretold["requests"] == done["requests"]
    alone = site.run("networks", [{**yard, "config_template_id": "Plain"}], check=True)
    assert alone["msg"].startswith("config[0].config_template_id: configuration template 'Plain' is for")
