# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole organization in one task: the blueprint against the emulator."""
from __future__ import annotations

import copy

import pytest

from tests.benchmark.workloads import w36
from tests.support.trees import TREE, site
from tests.support.world import good


def test_check_mode_predicts_new_sites_and_the_second_run_is_silent(world):
    writes = world.writes()
    predicted = good(world.run("blueprint", TREE, check=True))
    assert world.writes() == writes
    real = good(world.run("blueprint", TREE))
    for key in ("changed", "before", "after", "requests"):
        assert predicted[key] == real[key], key
    assert world.writes() - writes == len(real["requests"])
    writes = world.writes()
    again = good(world.run("blueprint", TREE))
    assert (again["changed"], again["requests"], world.writes()) == (False, [], writes)


def test_export_review_apply_is_a_round_trip(world):
    good(world.run("blueprint", TREE))
    everything = good(world.run("blueprint", state="gathered"))["gathered"]
    stores = {one["name"]: one for one in everything["networks"]}
    assert sorted(stores) == ["Store 0012", "Store 7", "Store 8"]
    assert [vlan["id"] for vlan in stores["Store 7"]["appliance_vlans"]] == ["1", "10"]
    assert stores["Store 7"]["appliance_vlans"][1]["group_policy_id"] == "Guests"
    assert len(stores["Store 7"]["devices"][0]["switch_ports"]) >= 24
    result = good(world.run("blueprint", everything))
    assert (result["changed"], result["requests"]) == (False, [])


def test_gathered_reads_what_the_keys_name(world):
    good(world.run("blueprint", TREE))
    some = good(world.run("blueprint", {"networks": [{"name": "Store 7", "appliance_vlans": []}]}, state="gathered"))
    assert list(some["gathered"]) == ["networks"]
    only = some["gathered"]["networks"][0]
    assert only["name"] == "Store 7" and len(only["appliance_vlans"]) == 2 and "wireless_ssids" not in only
    assert list(good(world.run("blueprint", {"organization_snmp": {}}, state="gathered"))["gathered"]) == ["organization_snmp"]


def test_deleting_a_branch_keeps_its_network_and_deleting_a_network_takes_it_away(world):
    good(world.run("blueprint", TREE))
    good(world.run("blueprint", {"networks": [{"name": "Store 7", "appliance_vlans": [{"id": 10}]}]}, state="deleted"))
    vlans = good(world.run("appliance_vlans", state="gathered", network="Store 7"))["gathered"]
    assert [vlan["id"] for vlan in vlans] == ["1"]
    good(world.run("blueprint", {"networks": [{"name": "Store 7"}]}, state="deleted"))
    names = [one["name"] for one in good(world.run("networks", state="gathered"))["gathered"]]
    assert names == ["Store 0012", "Store 8"]


def test_what_is_wrong_with_an_entry_is_said_of_the_entry_the_user_counts(world):
    """The first network only holds what is to be deleted in it, so it is none of those to be deleted."""
    tree = {"networks": [{"name": "Store 0012", "appliance_l3_firewall_rules": {}}, {"name": "Store 7"}]}
    good(world.run("blueprint", {"networks": [{"name": "Store 7", "product_types": ["switch"]}]}))
    number = next(one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks") if one["name"] == "Store 7")
    tree["networks"].append({"id": number, "tags": ["old"]})
    result = world.run("blueprint", tree, state="deleted")
    assert result["failed"] and "config.networks[2] means the same network as config.networks[1]" in result["msg"]


@pytest.mark.parametrize("state", ["replaced", "overridden"])
def test_exact_states_are_silent_the_second_time(world, state):
    tree = {"networks": [site(7), {"name": "Store 0012"}]}
    good(world.run("blueprint", tree, state=state))
    writes = world.writes()
    again = good(world.run("blueprint", tree, state=state))
    assert (again["changed"], again["requests"], world.writes()) == (False, [], writes)


def test_one_bad_site_fails_alone_and_is_named(world):
    tree = copy.deepcopy(TREE)
    tree["networks"][0]["appliance_static_routes"] = [{"name": "Nowhere", "subnet": "10.99.0.0/16", "gateway_ip": "192.0.2.1"}]
    result = world.run("blueprint", tree)
    assert result["failed"] and result["changed"]
    assert [one["object"] for one in result["failures"]] == ["static route Nowhere of Store 7"]
    assert any("Store 8" in one for one in result["applied"])
    del tree["networks"][0]["appliance_static_routes"]
    good(world.run("blueprint", tree))
    assert good(world.run("blueprint", tree))["changed"] is False


def test_every_bad_value_of_a_tree_is_named_before_anything_is_read(world):
    tree = {"organization_snmpp": {}, "networks": [{"name": "X", "appliance_vlan": [], "devices": [{"serial": "nonsense",
                                                                                                    "switch_ports": [{"port_id": 1, "vlan": 0}]}]}]}
    result = world.run("blueprint", tree)
    assert result["failed"] and not result["changed"]
    for words in ("config.organization_snmpp is not an option; did you mean organization_snmp?", "config.networks[0].appliance_vlan is not",
                  "config.networks[0].devices[0].switch_ports[0].vlan must be at least 1"):
        assert words in result["msg"]


def test_templates_are_bound_and_unbound(world):
    """What a network holds besides, and when that is written: tests/laws/test_bound.py."""
    tree = copy.deepcopy(TREE)
    names = ("name", "product_types", "time_zone", "devices")
    tree["networks"] = [{**{name: one[name] for name in names if name in one}, "config_template_id": "Stores"} for one in tree["networks"]]
    first = good(world.run("blueprint", tree))
    paths = [one["path"] for one in first["requests"] if "(Store 7)" in one["path"]]
    assert paths[:2] == ["/networks/(Store 7)/devices/claim", "/networks/(Store 7)/bind"]
    assert good(world.run("networks", [{"name": "Store 7", "config_template_id": None}]))["changed"]
    assert good(world.run("networks", [{"name": "Store 7", "config_template_id": None}]))["changed"] is False


def test_a_device_is_moved_only_when_that_is_said(world):
    good(world.run("blueprint", TREE))
    refused = world.run("devices", [{"serial": "Q2SW-BLUE-0007"}])
    assert refused["failed"] and "move: true" in refused["msg"]
    assert good(world.run("devices", [{"serial": "Q2SW-BLUE-0007", "move": True}]))["changed"]
    assert good(world.run("devices", [{"serial": "Q2SW-BLUE-0007", "move": True}]))["changed"] is False


def test_two_networks_with_one_name_are_an_error_that_lists_their_ids(world):
    second = world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Twin", "productTypes": ["switch"], "timeZone": "Etc/UTC"})["id"]
    world.emulator.store.orgs[world.organization].networks[second].name = "Store 0012"
    result = world.run("network_settings", {"remote_status_page_enabled": True})
    assert result["failed"] and second in result["msg"] and world.network in result["msg"]


SWITCH = "Q2SW-BLUE-0007"


def by_name(name="sw-7", **more):
    return {"networks": [{"name": "Store 7", "devices": [{"name": name, **more}]}]}


def test_a_device_that_exists_may_be_given_by_its_name(world):
    good(world.run("blueprint", TREE))
    wanted = by_name(notes="Back office", switch_ports=[{"port_id": 3, "name": "Printer"}])
    predicted = good(world.run("blueprint", wanted, check=True))
    real = good(world.run("blueprint", wanted))
    assert predicted["requests"] == real["requests"]
    assert [one["path"] for one in real["requests"]] == [f"/devices/{SWITCH}", f"/devices/{SWITCH}/switch/ports/3"]
    assert good(world.run("blueprint", wanted))["changed"] is False
    assert good(world.run("blueprint", {"networks": [{"name": "Store 7", "devices": [{"serial": SWITCH, "name": "sw-7"}]}]}))["changed"] is False


def test_what_is_read_of_a_device_by_name_comes_with_its_serial(world):
    good(world.run("blueprint", TREE))
    read = good(world.run("blueprint", by_name(switch_ports=[{"port_id": 1}]), state="gathered"))["gathered"]["networks"][0]["devices"]
    assert [(one["serial"], one["name"], [port["name"] for port in one["switch_ports"]]) for one in read] == [(SWITCH, "sw-7", ["Till"])]


def test_what_a_device_by_name_holds_is_reset_and_then_the_device_is_removed_once(world):
    good(world.run("blueprint", TREE))
    good(world.run("blueprint", by_name(switch_ports=[{"port_id": 1}]), state="deleted"))
    port = good(world.run("switch_ports", [{"port_id": 1}], state="gathered", serial=SWITCH))["gathered"][0]
    assert (port["name"], port["type"]) == ("", "trunk")
    assert good(world.run("blueprint", by_name(), state="deleted"))["changed"] is True
    assert world.call("GET", f"/organizations/{world.organization}/inventory/devices/{SWITCH}")["networkId"] is None
    for tree in (by_name(), by_name(switch_ports=[{"port_id": 1}])):
        again = good(world.run("blueprint", tree, state="deleted"))
        assert (again["changed"], again["requests"]) == (False, [])


def test_a_device_by_name_is_moved_only_when_that_is_said(world):
    good(world.run("blueprint", TREE))
    tree = {"networks": [{"name": "Store 8", "devices": [{"name": "sw-7"}]}]}
    assert "move: true" in world.run("blueprint", tree)["msg"]
    tree["networks"][0]["devices"][0]["move"] = True
    assert good(world.run("blueprint", tree))["changed"]
    assert good(world.run("blueprint", tree))["changed"] is False


def test_two_devices_with_one_name_are_an_error_that_lists_their_serials(world):
    good(world.run("blueprint", TREE))
    for serial in ("Q2MX-AAAA-0012", "Q2MR-AAAA-0012"):
        world.call("PUT", f"/devices/{serial}", {"name": "twin"})
    writes = world.writes()
    tree = {"networks": [{"name": "Store 0012", "devices": [{"name": "twin", "notes": "x"}]}]}
    for state in ("merged", "replaced", "deleted", "gathered"):
        result = world.run("blueprint", tree, state=state)
        assert "devices[0].name: 2 devices are called 'twin' (serials Q2MR-AAAA-0012, Q2MX-AAAA-0012)" in result["msg"]
    assert world.writes() == writes
    world.call("PUT", "/devices/Q2MR-AAAA-0012", {"name": "sw-7"})
    assert good(world.run("blueprint", by_name(notes="here")))["requests"][0]["path"] == f"/devices/{SWITCH}"


def test_a_device_name_nobody_has_is_answered_with_the_nearest(world):
    good(world.run("blueprint", TREE))
    result = world.run("blueprint", by_name("sw-77"))
    assert "devices[0].name: there is no device 'sw-77'; did you mean 'sw-7'?" in result["msg"]
    assert "given by its serial" in result["msg"]
    assert "devices[0].serial is missing" in world.run("blueprint", {"networks": [{"name": "Store 7", "devices": [{"notes": "x"}]}]})["msg"]


def test_a_template_among_the_networks_to_gather_is_named_as_one(world):
    world.call("POST", f"/organizations/{world.organization}/configTemplates", {"name": "Stores", "timeZone": "America/Chicago"})
    result = world.run("blueprint", {"networks": [{"name": "Store 0012"}, {"name": "Stores"}]}, state="gathered")
    assert result["failed"] and "config.networks[1].name: 'Stores' is a configuration template" in result["msg"]


def test_devices_of_one_name_are_told_apart_by_their_networks(world):
    tree = w36(3)
    for store in tree["networks"]:
        store["devices"][1]["name"] = "sw1"
    good(world.run("blueprint", tree))
    for store in tree["networks"]:
        store["devices"][1]["switch_ports"] = [{"port_id": str(number), "name": "Tills"} for number in (1, 2)]
    world.faults({"path": f"{tree['networks'][1]['devices'][1]['serial']}/switch/ports/2$", "method": "PUT", "status": 400, "body": {"errors": ["no"]}},
                 {"path": "actionBatches$", "method": "POST", "status": 403, "body": {"errors": ["not here"]}})
    foretold = good(world.run("blueprint", tree, check=True))
    result = world.run("blueprint", tree)
    names = [site["name"] for site in tree["networks"]]
    assert [(one["site"], one["object"]) for one in result["failures"]] == [(names[1], f"port 2 of sw1 in {names[1]}")]
    assert {name: site["applied"] for name, site in result["sites"].items()} == {names[0]: 2, names[1]: 1, names[2]: 2}
    assert sorted(result["after"]["sites"]) == sorted(foretold["after"]["sites"]) == names


def test_what_is_renamed_can_be_referred_to_by_its_new_name_at_once(world):
    good(world.run("network_group_policies", [{"name": "Guests"}]))
    policy = world.call("GET", f"/networks/{world.network}/groupPolicies")[0]["groupPolicyId"]
    lan = {"id": "10", "name": "Data", "subnet": "10.0.10.0/24", "appliance_ip": "10.0.10.1"}
    tree = {"organization_admins": [{"email": "ann@example.com", "name": "Ann", "org_access": "none", "networks": [{"id": "Store New", "access": "full"}]}],
            "networks": [{"id": world.network, "name": "Store New", "network_group_policies": [{"id": policy, "name": "Visitors"}],
                          "appliance_vlans": [{**lan, "group_policy_id": "Visitors"}]}]}
    predicted = good(world.run("blueprint", tree, check=True))
    real = good(world.run("blueprint", tree))
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    again = good(world.run("blueprint", tree))
    assert (again["changed"], again["requests"]) == (False, [])
    assert world.call("GET", f"/networks/{world.network}/appliance/vlans/10")["groupPolicyId"] == policy
    assert world.call("GET", f"/organizations/{world.organization}/admins")[1]["networks"] == [{"id": world.network, "access": "full"}]
    unknown = {**tree, "networks": [{"id": world.network, "name": "Store New", "appliance_vlans": [{**lan, "group_policy_id": "Staff"}]}]}
    assert "there is no group policy 'Staff'" in world.run("blueprint", unknown)["msg"]


def test_what_networks_cannot_have_for_want_of_hardware_is_one_warning(world):
    names = [f"Bare {number}" for number in range(5)]
    bare = {"product_types": ["appliance"], "time_zone": "Etc/UTC", "appliance_vlans_settings": {"vlans_enabled": True}}
    good(world.run("blueprint", {"networks": [{"name": name, **bare} for name in names]}))
    result = good(world.run("blueprint", state="gathered"))
    warnings = [one for one in result["warnings"] if one.startswith("appliance_ports")]
    assert len(warnings) == 1 and warnings[0].startswith("appliance_ports: left out of 5 networks, such as Bare 0, Bare 1, Bare 2: ")
    assert "not supported" in warnings[0]
    assert [one["name"] for one in result["gathered"]["networks"] if "appliance_ports" not in one] == names
    alone = good(world.run("appliance_ports", state="gathered", network="Bare 3"))["warnings"]
    assert [one.partition(": ")[2].partition(": ")[0] for one in alone] == ["left out of Bare 3"]


def test_one_slip_in_many_sites_is_said_of_the_first_and_counted_and_kept_for_all(world):
    tree = {"networks": [{"name": f"Store {number}", "appliance_vlan": []} for number in range(300)]}
    result = world.run("blueprint", tree)
    lines = result["msg"].splitlines()
    assert lines[0].startswith("config.networks[0].appliance_vlan is not") and lines[19].startswith("config.networks[19].appliance_vlan")
    assert lines[20:] == ["and 280 more like these, all of them in failure.errors", "Nothing was changed."]
    assert len(result["failure"]["errors"]) == 300
    few = world.run("blueprint", {"networks": tree["networks"][:20]})
    assert len(few["msg"].splitlines()) == 21 and "more like these" not in few["msg"]
