# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new network that begins as a copy: what comes with it is changed and not made again, and nothing is written to the source."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.support.world import PRODUCTS, good

DATA = {"id": "10", "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}
ROUTE = {"name": "Core", "subnet": "10.99.0.0/16", "gateway_ip": "10.12.10.9"}
DENSE = {"name": "Dense", "band_selection_type": "ap"}
SOURCE = {"network_group_policies": [{"name": "Staff"}, {"name": "Guests"}], "appliance_vlans": [DATA], "appliance_static_routes": [ROUTE],
          "wireless_rf_profiles": [DENSE], "network_webhook_http_servers": [{"name": "Ops", "url": "https://a.example.com"}]}


def copy_of(**nested):
    return {"networks": [{"name": "Copy", "product_types": PRODUCTS, "copy_from_network_id": "Store 0012", **nested}]}


def applied_once(world, tree, state="merged"):
    """The writes of a tree whose check mode tells them and whose second run is silent."""
    predicted = good(world.run("blueprint", tree, state=state, check=True))
    real = good(world.run("blueprint", tree, state=state))
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    again = good(world.run("blueprint", tree, state=state))
    assert (again["changed"], again["requests"]) == (False, [])
    return [(one["method"], one["path"].rpartition("(Copy)")[2]) for one in real["requests"]]


def test_what_came_with_the_copy_is_changed_there_by_its_name(world):
    world.prepare(SOURCE)
    before = world.run("blueprint", {"networks": [{"name": "Store 0012", **{name: [] for name in SOURCE}}]}, state="gathered")["gathered"]
    sent = applied_once(world, copy_of(
        network_group_policies=[{"name": "Guests", "splash_auth_settings": "bypass"}], appliance_vlans=[{**DATA, "group_policy_id": "Guests"}],
        appliance_static_routes=[{**ROUTE, "gateway_ip": "10.12.10.8"}], wireless_rf_profiles=[{**DENSE, "min_bitrate_type": "ssid"}]))
    assert sorted(sent[1:]) == [("PUT", "/appliance/staticRoutes/(Core)"), ("PUT", "/appliance/vlans/10"), ("PUT", "/groupPolicies/(Guests)"),
                                ("PUT", "/wireless/rfProfiles/(Dense)")]
    copy = good(world.run("appliance_vlans", [{"id": "10"}], state="gathered", network="Copy"))["gathered"]
    assert copy[0]["group_policy_id"] == "Guests"
    assert world.run("blueprint", {"networks": [{"name": "Store 0012", **{name: [] for name in SOURCE}}]}, state="gathered")["gathered"] == before


def test_a_copy_with_nothing_to_change_is_only_made(world):
    world.prepare(SOURCE)
    assert len(applied_once(world, copy_of(**SOURCE))) == 1


def test_of_two_that_came_under_one_name_none_is_written_to(world):
    for splash in ("bypass", "network default"):
        world.call("POST", f"/networks/{world.network}/groupPolicies", {"name": "Twin", "splashAuthSettings": splash})
    number = world.call("GET", f"/networks/{world.network}/groupPolicies")[1]["groupPolicyId"]
    result = world.run("blueprint", copy_of(network_group_policies=[{"id": number, "name": "Twin", "splash_auth_settings": "bypass"}]))
    assert result["failed"] and "2 of the name 'Twin' came with the copy of the network; run the task again" in result["msg"]
    assert result["applied"] == ["network Copy of Acme"]


def test_what_is_not_wanted_of_a_copy_leaves_it(world):
    world.prepare(SOURCE)
    tree = copy_of(network_group_policies=[{"name": "Staff"}], appliance_static_routes=[], appliance_vlans=[DATA])
    tree["networks"].append({"name": "Store 0012"})
    sent = applied_once(world, tree, state="overridden")
    assert sorted(sent[1:]) == [("DELETE", "/appliance/staticRoutes/(Core)"), ("DELETE", "/appliance/vlans/1"), ("DELETE", "/groupPolicies/(Guests)")]


def test_devices_do_not_come_with_a_copy(world):
    moved = world.run("blueprint", copy_of(devices=[{"serial": "Q2SW-AAAA-0012", "move": True}]), check=True)
    assert [one["path"].rpartition("/")[2] for one in good(moved)["requests"]] == ["networks", "remove", "claim"]
    good(world.run("organization_inventory", {"serials": ["Q2SW-COPY-0001"]}))
    assert ("POST", "/devices/claim") in applied_once(world, copy_of(devices=[{"serial": "Q2SW-COPY-0001", "name": "sw"}]))


def test_a_network_of_the_same_task_is_not_copied(world):
    before = world.writes()
    made = {"name": "First", "product_types": PRODUCTS, "appliance_vlans": [DATA]}
    result = world.run("blueprint", {"networks": [made, {**made, "name": "Second", "copy_from_network_id": "First"}]})
    assert result["failed"] and result["msg"].startswith("config.networks[1].copy_from_network_id: network 'First' is made by this task too")
    assert world.writes() == before
    plain = [{name: one for name, one in made.items() if name in RESOURCES["networks"].by_option}]
    pair = [*plain, {**plain[0], "name": "Second", "copy_from_network_id": "First"}]
    assert len(good(world.run("networks", pair))["requests"]) == 2
    assert good(world.run("networks", pair))["requests"] == []


def test_a_look_at_what_came_with_a_copy_is_no_change_of_it(world):
    world.prepare(SOURCE)
    world.faults({"method": "POST", "path": "actionBatches$", "status": 403, "body": {"errors": ["no"]}},
                 {"method": "PUT", "path": "groupPolicies/", "status": 400, "body": {"errors": ["no"]}})
    result = world.run("blueprint", copy_of(network_group_policies=[{"name": "Guests", "splash_auth_settings": "bypass"}]))
    assert result["applied"] == ["network Copy of Acme"] and [one["object"] for one in result["failures"]] == ["group policy Guests of Copy"]
