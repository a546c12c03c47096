# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One resource of many networks or devices in one task: which are meant, what becomes of each, and what is said of those passed over."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import problems

from tests.support.world import good

ALERTS = {"remote_status_page_enabled": False}
RULE = {"rules": [{"comment": "No telnet", "policy": "deny", "protocol": "tcp", "dest_port": "23"}]}


@pytest.fixture(name="stores")
def _stores(world):
    """Beside Store 0012: two stores with a tag, one of them with a switch of its own, and one that has no appliance."""
    networks = [{"name": "Store 1", "product_types": ["appliance", "switch"], "tags": ["store"], "time_zone": "America/Chicago",
                 "devices": [{"serial": "Q2SW-SEVR-0001", "name": "sw-1", "tags": ["access"]}]},
                {"name": "Store 2", "product_types": ["appliance"], "tags": ["store", "pilot"], "time_zone": "America/Chicago"},
                {"name": "Lab", "product_types": ["wireless"], "tags": ["store"], "time_zone": "America/Chicago"}]
    good(world.run("blueprint", {"networks": networks, "organization_inventory": {"serials": ["Q2SW-SEVR-0001"]}}))
    return world


def several(world, name, config, **options):
    return world.run(name, config, **{"network": None, "serial": None, **options})


@pytest.mark.parametrize(("selected", "names"), [
    ("all", ["Store 0012", "Store 1", "Store 2"]), (["Store 2", "Store 0012", "Store 2"], ["Store 2", "Store 0012"]),
    ({"tags": ["store"]}, ["Store 1", "Store 2"]), ({"tags": "pilot, lab"}, ["Store 2"])])
def test_check_foretells_what_one_task_does_to_many_networks_and_the_second_run_is_silent(stores, selected, names):
    foretold = good(several(stores, "appliance_l3_firewall_rules", RULE, networks=selected, check=True))
    before = stores.writes()
    done = good(several(stores, "appliance_l3_firewall_rules", RULE, networks=selected))
    assert [one["network"] for one in done["after"]] == names and stores.writes() - before == len(names) == len(done["requests"])
    assert all(foretold[part] == done[part] for part in ("changed", "before", "after", "requests"))
    again = good(several(stores, "appliance_l3_firewall_rules", RULE, networks=selected))
    assert not again["changed"] and again["requests"] == again["after"] == []
    read = good(several(stores, "appliance_l3_firewall_rules", {}, networks=selected, state="gathered"))["gathered"]
    assert [one["network"] for one in read] == names and all([rule["comment"] for rule in one["config"]["rules"]] == ["No telnet"] for one in read)


def test_networks_without_the_product_are_passed_over_and_named(stores):
    result = good(several(stores, "appliance_l3_firewall_rules", RULE, networks={"tags": ["store"]}))
    assert "networks: 1 without the product appliance passed over: Lab" in result["warnings"]
    result = good(several(stores, "switch_ports", [{"port_id": 1, "name": "Till"}], devices="all"))
    assert any(one.startswith("devices: 2 without a switch passed over: ") for one in result["warnings"])
    assert [(one["network"], one["serial"]) for one in result["after"]] == [("Store 0012", "Q2SW-AAAA-0012"), ("Store 1", "Q2SW-SEVR-0001")]


@pytest.mark.parametrize(("selected", "serials"), [
    ({"tags": ["access"]}, ["Q2SW-SEVR-0001"]), (["sw-1"], ["Q2SW-SEVR-0001"]), ({"networks": {"tags": ["store"]}}, ["Q2SW-SEVR-0001"]),
    ({"networks": ["Store 0012"], "tags": ["access"]}, []), (["q2sw-aaaa-0012", "sw-1"], ["Q2SW-AAAA-0012", "Q2SW-SEVR-0001"])])
def test_devices_are_meant_by_name_serial_tag_or_network(stores, selected, serials):
    result = good(several(stores, "switch_ports", [{"port_id": 2, "name": "Till"}], devices=selected))
    assert [one["serial"] for one in result["after"]] == serials and (bool(serials) or result["warnings"])


def test_no_match_is_a_warning_and_a_name_that_is_not_there_a_failure(stores):
    result = good(several(stores, "network_settings", ALERTS, networks={"tags": ["stores"]}))
    assert result["warnings"] == ["networks: there is no network with the tag stores, so there was nothing to do"] and not result["changed"]
    assert good(several(stores, "network_settings", {}, networks={"tags": ["stores"]}, state="gathered"))["gathered"] == []
    for check in (True, False):
        said = several(stores, "network_settings", ALERTS, networks=["Store 1", "Store 3"], check=check)["msg"]
        assert said.startswith("networks[1]: there is no network 'Store 3'") and ("in check mode" in said) is check


def test_guards_count_over_all_of_them(stores):
    good(several(stores, "appliance_l3_firewall_rules", RULE, networks="all"))
    result = several(stores, "appliance_l3_firewall_rules", RULE, networks="all", state="deleted", max_deletions=2)
    assert "more than the 2 it may lose; set max_deletions to at least 3" in result["msg"] and not result["changed"]


def test_one_network_that_refuses_fails_alone(stores):
    stores.faults({"method": "PUT", "path": f"/networks/{stores.network}/.*l3FirewallRules", "status": 400, "body": {"errors": ["no"]}})
    try:
        result = several(stores, "appliance_l3_firewall_rules", RULE, networks="all")
    finally:
        stores.faults()
    assert result["failed"] and result["changed"] and "firewall" in result["msg"] and "(2 of 3 sites went well)" in result["msg"]
    assert list(result["sites"]) == ["Store 0012", "Store 1", "Store 2"] and result["sites"]["Store 0012"]["failed"]
    assert next(one for one in result["after"] if one["network"] == "Store 0012")["config"]["rules"] == []


def test_a_network_and_a_template_of_one_name_are_told_by_their_ids(stores):
    number = stores.call("POST", f"/organizations/{stores.organization}/configTemplates", {"name": "Store 1"})["id"]
    read = good(several(stores, "network_settings", {}, networks=[number, "Store 1", "Store 2"], state="gathered"))["gathered"]
    assert read[0]["network"] == number and read[1]["network"].startswith(("L_", "N_")) and read[2]["network"] == "Store 2"


#: (option, what is given, how its sentence begins, what it holds)
EMPTY = [
    ("networks", None, "networks is null", "give all, a list"),
    ("networks", [], "networks is empty", "all"),
    ("networks", {}, "networks is empty", "tags"),
    ("networks", "", "networks is empty", "all"),
    ("networks", {"tags": []}, "networks.tags must be a list of tags, not empty", ""),
    ("networks", {"tags": None}, "networks.tags must be a list of tags, not null", ""),
    ("networks", {"tag": ["a"]}, "networks.tag is not an option", "tags?"),
    ("networks", ["Store 1", ""], "networks[1] must be the name or id of a network, not empty", ""),
    ("networks", [None], "networks[0] must be", "not null"),
    ("networks", "Store 1", "networks must be all, a list", "network takes a single one"),
    ("networks", True, "networks must be all", "the boolean true"),
    ("networks", 5, "networks must be all", "not 5"),
    ("networks", {"tags": [5]}, "networks.tags must be a list of tags", ""),
    ("devices", [], "devices is empty", "serial numbers"),
    ("devices", {"networks": []}, "devices.networks is empty", ""),
    ("devices", {"networks": {"tags": ""}}, "devices.networks.tags must be", "empty"),
    ("devices", {"models": ["MS"]}, "devices.models is not an option", ""),
]


@pytest.mark.parametrize(("option", "value", "begins", "words"), EMPTY)
def test_a_selector_that_says_nothing_is_refused_before_anything_is_read(option, value, begins, words):
    root = RESOURCES["switch_ports" if option == "devices" else "network_settings"]
    given = {"api_key": "k", "organization": "Acme", option: value, "config": [] if option == "devices" else {}}
    said = [str(one) for one in problems(root, given)]
    assert len(said) == 1 and said[0].startswith(begins) and words in said[0], said


def test_one_and_many_exclude_each_other():
    given = {"api_key": "k", "organization": "Acme", "network": "Store 1", "networks": "all", "config": {}}
    assert [str(one) for one in problems(RESOURCES["network_settings"], given)] == ["networks and network exclude each other; leave one of them out"]
