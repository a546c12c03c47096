# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Objects that hang on other objects, and lists of references: stacks, their interfaces and the DHCP of those, declared here and served by rows."""
from __future__ import annotations

import dataclasses
import threading

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import Blueprint
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import references
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.parts import identifier
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.declared import WrongDeclaration
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.kinds import as_set, choice, listing, number, text
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.checks import shown_if
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.tables import BATCHED, Objects, Settings

from tests.support.world import PRODUCTS, good, teach

SWITCH = "Q2SW-AAAA-0012"
STACK_ROWS = Objects("/networks/{networkId}/switch/piles", item="switchPileId", product="switch", local=True, needs=("name", "serials"),
                     fields={"name": text(1), "serials": listing(text(1), 0, cast=as_set)})
INTERFACE_ROWS = Objects(STACK_ROWS.path + "/{switchPileId}/routing/interfaces", item="interfaceId", id_key="interfaceId", product="switch", local=True,
                         parent=STACK_ROWS, batch=BATCHED, fields={"name": text(1), "vlanId": number(1, 4094)}, needs=("name",))
DHCP_ROWS = Settings(INTERFACE_ROWS.path + "/{interfaceId}/dhcp", product="switch", local=True, parent=INTERFACE_ROWS, batch="update",
                     fields={"dhcpMode": choice("dhcpDisabled", "dhcpServer", "dhcpRelay"), "dhcpRelayServerIps": listing(text(1), cast=as_set)},
                     fresh={"dhcpMode": "dhcpDisabled"}, shows=(shown_if("dhcpRelayServerIps", dhcpMode="dhcpRelay"),))

STACKS = Resource(
    "switch_piles", "stack", ("Manage stacks",), scope="network", kind="collection", path="/networks/{network}/switch/piles", key="name", id="id",
    referred_by="name", fields=(
        identifier("stack"), Field("name", "Name.", required=True),
        Field("serials", "Switches.", type="list", compare="set", ref="devices", required_on_create=True)))
STACK = Field("stack", "Name or identifier of the stack.", ref="switch_piles", parent=True)
INTERFACES = Resource(
    "switch_pile_interfaces", "interface", ("Manage interfaces of stacks",), scope="network", kind="collection",
    path="/networks/{network}/switch/piles/{stack}/routing/interfaces", key="name", id="interfaceId", referred_by="name",
    batch=("create", "update", "destroy"), fields=(STACK, Field("name", "Name.", required=True), Field("vlan_id", "VLAN.", type="int")))
ONE = INTERFACES.path + "/{id}/dhcp"
DHCP = Resource(
    "switch_pile_interface_dhcp", "DHCP of interface", ("Manage DHCP of interfaces of stacks",), scope="network", kind="slots",
    path=ONE, item=ONE, read_path=ONE, key="interface", batch=("update",), fields=(
        STACK, Field("interface", "Name or identifier of the interface.", ref="switch_pile_interfaces", required=True),
        Field("dhcp_mode", "Mode.", choices=("dhcpDisabled", "dhcpServer", "dhcpRelay"), default="dhcpDisabled"),
        Field("dhcp_relay_server_ips", "Servers.", type="list", compare="set", only_if={"dhcp_mode": "dhcpRelay"}, required_if={"dhcp_mode": "dhcpRelay"})))
KINDS = (STACKS, INTERFACES, DHCP)


@pytest.fixture(name="site")
def _site(world, monkeypatch):
    """A world whose Dashboard and catalog know stacks."""
    teach(world, monkeypatch, (STACK_ROWS, INTERFACE_ROWS, DHCP_ROWS), KINDS)
    world.call("PUT", f"/devices/{SWITCH}", {"name": "sw-core"})
    return world


def play(site, name, config, state="merged", **options):
    """The requests of a task whose check mode tells what it does and whose second run is silent."""
    predicted = good(site.run(name, config, state=state, check=True, **options))
    writes = site.writes()
    real = good(site.run(name, config, state=state, **options))
    assert site.writes() - writes == len(real["requests"])
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    again = good(site.run(name, config, state=state, **options))
    assert (again["changed"], again["requests"]) == (False, [])
    if name != "blueprint":
        assert again["before"] == again["after"] == real["after"]
    return [(one["method"], one["path"].partition("/switch/piles")[2], one["body"]) for one in real["requests"]]


def stacks(site, *names):
    return {name: site.call("POST", f"/networks/{site.network}/switch/piles", {"name": name, "serials": [SWITCH]})["id"] for name in names}


def gathered(site, name, config=None):
    return good(site.run(name, *([config] if config else []), state="gathered"))["gathered"]


def test_items_of_a_list_of_references_are_given_by_name_or_id_and_shown_by_name(site):
    [(method, dummy, body)] = play(site, "switch_piles", [{"name": "Core", "serials": ["sw-core"]}])
    assert (method, body) == ("POST", {"name": "Core", "serials": [SWITCH]})
    assert [one["serials"] for one in gathered(site, "switch_piles")] == [["sw-core"]]
    assert play(site, "switch_piles", [{"name": "Core", "serials": [SWITCH.lower()]}]) == play(
        site, "switch_piles", [{"name": "Core", "serials": ["sw-core", SWITCH]}]) == []
    refused = site.run("switch_piles", [{"name": "Core", "serials": ["sw-core", "sw-cor"]}])
    assert refused["msg"].startswith("config[0].serials[1]: there is no device 'sw-cor'; did you mean 'sw-core'?")


def test_one_task_covers_many_parents(site):
    made = stacks(site, "Core", "Edge")
    wanted = [{"stack": "Core", "name": "Data", "vlan_id": 10}, {"stack": made["Edge"], "name": "Data", "vlan_id": 20},
              {"stack": "Edge", "name": "Voice", "vlan_id": 30}]
    assert play(site, "switch_pile_interfaces", wanted) == [
        ("POST", f"/{made[stack]}/routing/interfaces", {"name": name, "vlanId": vlan})
        for stack, name, vlan in (("Core", "Data", 10), ("Edge", "Data", 20), ("Edge", "Voice", 30))]
    named = [wanted[0], {**wanted[1], "stack": "Edge"}, wanted[2]]
    assert gathered(site, "switch_pile_interfaces") == named
    assert gathered(site, "switch_pile_interfaces", [{"stack": "Edge", "name": "Data"}]) == named[1:2]
    assert play(site, "switch_pile_interfaces", named) == []
    [(method, path, body)] = play(site, "switch_pile_interfaces", [{"stack": "Edge", "name": "Data", "vlan_id": 21}])
    assert (method, path.startswith(f"/{made['Edge']}/"), body) == ("PUT", True, {"vlanId": 21})
    assert [call[0] for call in play(site, "switch_pile_interfaces", [{"stack": "Core", "name": "Data"}], "deleted")] == ["DELETE"]
    assert [one["stack"] for one in gathered(site, "switch_pile_interfaces")] == ["Edge", "Edge"]


def test_overridden_is_about_all_parents(site):
    stacks(site, "Core", "Edge")
    play(site, "switch_pile_interfaces", [{"stack": stack, "name": "Data", "vlan_id": 10} for stack in ("Core", "Edge")])
    sent = play(site, "switch_pile_interfaces", [{"stack": "Edge", "name": "Voice", "vlan_id": 30}], "overridden")
    assert sorted(call[0] for call in sent) == ["DELETE", "DELETE", "POST"]
    assert gathered(site, "switch_pile_interfaces") == [{"stack": "Edge", "name": "Voice", "vlan_id": 30}]


def test_what_a_parent_has_one_of_is_named_by_both(site):
    stacks(site, "Core", "Edge")
    play(site, "switch_pile_interfaces", [{"stack": stack, "name": "Data", "vlan_id": 10} for stack in ("Core", "Edge")])
    [(method, dummy, body)] = play(site, "switch_pile_interface_dhcp", [
        {"stack": "Edge", "interface": "Data", "dhcp_mode": "dhcpRelay", "dhcp_relay_server_ips": ["10.0.0.2"]}])
    assert (method, body) == ("PUT", {"dhcpMode": "dhcpRelay", "dhcpRelayServerIps": ["10.0.0.2"]})
    assert [(one["stack"], one["interface"], one["dhcp_mode"]) for one in gathered(site, "switch_pile_interface_dhcp")] == [
        ("Core", "Data", "dhcpDisabled"), ("Edge", "Data", "dhcpRelay")]
    assert len(play(site, "switch_pile_interface_dhcp", [{"stack": "Core", "interface": "Data", "dhcp_mode": "dhcpServer"}], "overridden")) == 2
    assert len(play(site, "switch_pile_interface_dhcp", [{"stack": "Core", "interface": "Data"}], "deleted")) == 1


@pytest.mark.parametrize(("config", "said"), [
    ([{"name": "Data"}], "config[0].stack is missing"),
    ([{"stack": "Cor", "name": "Data"}], "config[0].stack: there is no stack 'Cor'; did you mean 'Core'?"),
    ([{"stack": "Core", "name": "Data"}, {"stack": "Core", "name": "Data"}], "config[1].name repeats config[0]"),
    ([{"stack": "Core", "name": "Data"}, {"stack": "SELF", "name": "Data"}], "config[1] means the same interface as config[0]")])
def test_a_parent_must_be_there_and_objects_are_told_apart_within_it(site, config, said):
    made = stacks(site, "Core")
    play(site, "switch_pile_interfaces", [{"stack": "Core", "name": "Data", "vlan_id": 10}])
    refused = site.run("switch_pile_interfaces", [{**one, **({"stack": made["Core"]} if one.get("stack") == "SELF" else {})} for one in config])
    assert refused["failed"] and refused["msg"].startswith(said) and not refused["changed"]


def test_of_a_parent_that_is_gone_nothing_is_left_to_remove_and_a_slip_is_said(site):
    stacks(site, "Core")
    for stack, said in (("Edge", []), ("Cor", ["config[0].stack: there is no stack 'Cor' to remove anything from; did you mean 'Core'?"])):
        result = good(site.run("switch_pile_interfaces", [{"stack": stack, "name": "Data"}], state="deleted"))
        assert (result["changed"], result["requests"], result["warnings"]) == (False, [], said)


def test_a_message_names_object_and_parent(site):
    stacks(site, "Core")
    site.faults({"method": "POST", "path": "routing/interfaces$", "status": 400, "body": {"errors": ["Nope"]}, "times": 1})
    failed = site.run("switch_pile_interfaces", [{"stack": "Core", "name": "Data", "vlan_id": 10}])
    assert failed["failed"] and failed["not_attempted"] + failed["unsure"] == [] and "interface Data of Core in Store 0012" in failed["msg"]


TREE = {"switch_pile_interface_dhcp": [{"stack": "Core", "interface": "Data", "dhcp_mode": "dhcpServer"}],
        "switch_pile_interfaces": [{"stack": "Core", "name": "Data", "vlan_id": 10}],
        "switch_piles": [{"name": "Core", "serials": ["sw-core"]}]}


def test_parents_that_this_run_makes(site):
    sent = play(site, "blueprint", {"networks": [{"name": "Store 0012", **TREE}]})
    assert sent == [("POST", "", {"name": "Core", "serials": [SWITCH]}), ("POST", "/(Core)/routing/interfaces", {"name": "Data", "vlanId": 10}),
                    ("PUT", "/(Core)/routing/interfaces/(Data)/dhcp", {"dhcpMode": "dhcpServer"})]
    assert gathered(site, "switch_pile_interface_dhcp") == TREE["switch_pile_interface_dhcp"]


def test_a_new_site_with_all_of_it_in_one_run(site):
    site.call("POST", f"/networks/{site.network}/devices/remove", {"serial": SWITCH})
    new = {"name": "Store 0013", "product_types": ["switch"], "devices": [{"serial": SWITCH, "name": "sw-13"}], **TREE,
           "switch_piles": [{"name": "Core", "serials": ["sw-13"]}]}
    assert [call[0] for call in play(site, "blueprint", {"networks": [new]})].count("POST") == 4
    assert gathered(site, "blueprint")["networks"][1]["switch_piles"] == [{"name": "Core", "serials": ["sw-13"]}]


def test_a_tree_that_was_gathered_changes_nothing(site):
    play(site, "blueprint", {"networks": [{"name": "Store 0012", **TREE}]})
    [network] = gathered(site, "blueprint")["networks"]
    assert {name: network[name] for name in TREE} == TREE
    tree = {"networks": [{"name": "Store 0012", **{name: network[name] for name in TREE}}]}
    for state in ("merged", "replaced", "overridden"):
        assert good(site.run("blueprint", tree, state=state))["requests"] == [], state


@pytest.mark.parametrize("state", ["overridden", "deleted"])
def test_what_hangs_on_an_object_goes_with_it(site, state):
    play(site, "blueprint", {"networks": [{"name": "Store 0012", **TREE}]})
    tree = {name: [] for name in TREE} if state == "overridden" else {
        "switch_piles": [{"name": "Core"}], "switch_pile_interfaces": [{"stack": "Core", "name": "Data"}],
        "switch_pile_interface_dhcp": [{"stack": "Core", "interface": "Data"}]}
    sent = play(site, "blueprint", {"networks": [{"name": "Store 0012", **tree}]}, state)
    assert [call[0] for call in sent] == ["DELETE"]
    assert gathered(site, "switch_piles") == gathered(site, "switch_pile_interfaces") == gathered(site, "switch_pile_interface_dhcp") == []


def test_what_is_wanted_of_a_parent_that_goes_is_refused(site):
    play(site, "blueprint", {"networks": [{"name": "Store 0012", **TREE}]})
    refused = site.run("blueprint", {"networks": [{"name": "Store 0012", **TREE, "switch_piles": []}]}, state="overridden")
    assert "of Store 0012: switch_pile_interfaces[0].stack: stack 'Core' is removed by this task, and all that hangs on it" in refused["msg"]
    assert gathered(site, "switch_piles")[0]["name"] == "Core"


@pytest.mark.parametrize("state", ["merged", "overridden"])
def test_what_hangs_on_objects_of_a_copy_is_found_there(site, state):
    play(site, "blueprint", {"networks": [{"name": "Store 0012", **TREE}]})
    changed = {**TREE, "switch_pile_interfaces": [{"stack": "Core", "name": "Data", "vlan_id": 20}, {"stack": "Core", "name": "Voice", "vlan_id": 30}],
               "switch_pile_interface_dhcp": [{"stack": "Core", "interface": "Data", "dhcp_mode": "dhcpDisabled"}]}
    copy = {"name": "Copy", "product_types": PRODUCTS, "copy_from_network_id": "Store 0012", **changed}
    sent = play(site, "blueprint", {"networks": [copy, {"name": "Store 0012"}]}, state)
    assert sorted(call[0] for call in sent) == ["POST", "POST", "PUT", "PUT"]
    [there] = [one for one in gathered(site, "blueprint")["networks"] if one["name"] == "Copy"]
    assert there["switch_pile_interfaces"] == changed["switch_pile_interfaces"]
    assert there["switch_pile_interface_dhcp"][0] == changed["switch_pile_interface_dhcp"][0]
    [source] = [one for one in gathered(site, "blueprint")["networks"] if one["name"] == "Store 0012"]
    assert {name: source[name] for name in TREE} == TREE


def test_what_goes_with_an_object_is_counted(site):
    play(site, "blueprint", {"networks": [{"name": "Store 0012", **TREE}]})
    for run in (lambda most: site.run("switch_piles", [{"name": "Core"}], state="deleted", max_deletions=most),
                lambda most: site.run("switch_piles", [], state="overridden", max_deletions=most),
                lambda most: site.run("blueprint", {"networks": [{"name": "Store 0012", "switch_piles": []}]}, state="overridden", max_deletions=most)):
        refused = run(1)
        assert "max_deletions: this task would remove 2 objects (stack Core of Store 0012, interface Data of Core)" in refused["msg"], refused["msg"]
    assert good(site.run("switch_piles", [{"name": "Core"}], state="deleted", max_deletions=2))["changed"]


def test_the_parents_of_many_networks_are_read_side_by_side(site, monkeypatch):
    for nth in range(4):
        network = site.call("POST", f"/organizations/{site.organization}/networks", {"name": f"Site {nth}", "productTypes": ["switch"]})["id"]
        site.call("POST", f"/networks/{network}/switch/piles", {"name": "Core", "serials": [SWITCH]})
    tree = {"networks": [{"name": f"Site {nth}", "switch_pile_interfaces": [{"stack": "Core", "name": "Data", "vlan_id": 10}]} for nth in range(4)]}
    meeting, pages = threading.Barrier(4), Client.pages

    def met(client, path, *args, **words):
        if path.endswith("/switch/piles"):
            meeting.wait(10)  # all four are under way, or this breaks
        return pages(client, path, *args, **words)

    monkeypatch.setattr(Client, "pages", met)
    assert len(good(site.run("blueprint", tree))["requests"]) == 4


def test_what_a_network_has_is_known_by_name_also_beneath_an_object_that_this_run_makes(site, monkeypatch):
    made = site.call("POST", f"/networks/{site.network}/groupPolicies", {"name": "Guests"})["groupPolicyId"]
    policy = Field("policy", "Policy.", ref="network_group_policies")
    monkeypatch.setitem(RESOURCES, INTERFACES.name, dataclasses.replace(INTERFACES, fields=(*INTERFACES.fields, policy)))
    monkeypatch.setattr("tests.support.world.BLUEPRINT", Blueprint())
    interface = {"stack": "Core", "name": "Data", "vlan_id": 10, "policy": "Guests"}
    tree = {"switch_piles": TREE["switch_piles"], "switch_pile_interfaces": [interface]}
    sent = good(site.run("blueprint", {"networks": [{"name": "Store 0012", **tree}]}, check=True))["requests"]
    assert sent[1]["body"] == {"name": "Data", "vlanId": 10, "policy": made}


def test_an_ssid_is_given_by_number_or_name(site):
    site.call("PUT", f"/networks/{site.network}/wireless/ssids/2", {"name": "Guests"})
    rule = {"comment": "No mail", "policy": "deny", "protocol": "tcp", "dest_port": "25"}
    play(site, "wireless_ssid_l3_firewall_rules", [{"number": "Guests", "rules": [rule]}, {"number": 3, "allow_lan_access": True}])
    assert play(site, "wireless_ssid_l3_firewall_rules", [{"number": 2, "rules": [rule]}]) == []
    assert good(site.run("wireless_ssid_l3_firewall_rules", [{"number": "Guests"}], state="gathered"))["gathered"][0]["number"] == 2
    for config, said in (([{"number": "Gests"}], "config[0].number: there is no SSID 'Gests'; did you mean 'Guests'?"),
                         ([{"number": "Guests"}, {"number": 2}], "config[1] means the same SSID firewall as config[0]")):
        assert site.run("wireless_ssid_l3_firewall_rules", config)["msg"].startswith(said)


def test_an_ssid_is_given_by_the_name_this_run_gives_it(site):
    nested = {"wireless_ssids": [{"number": 4, "name": "Staff"}], "wireless_ssid_l3_firewall_rules": [{"number": "Staff", "allow_lan_access": True}]}
    for network in ({"name": "Store 0012"}, {"name": "Store 0014", "product_types": ["wireless"]}):
        sent = good(site.run("blueprint", {"networks": [{**network, **nested}]}))["requests"]
        assert sent[-1]["path"].endswith("/wireless/ssids/4/firewall/l3FirewallRules")
        assert good(site.run("blueprint", {"networks": [{**network, **nested}]}))["requests"] == []


@pytest.mark.parametrize(("words", "said"), [
    ({"path": "/networks/{network}/switch/things"}, "path \\(for its parents\\) names 'stack'"),
    ({"kind": "singleton", "key": ""}, "kind='singleton' cannot have"),
    ({"referred_by": "nam"}, "referred_by names 'nam'"), ({"fields": (Field("stack", "Stack.", parent=True), Field("name", "Name."))}, "with ref=")])
def test_a_slip_in_a_declaration_is_told(words, said):
    usual = {"scope": "network", "kind": "collection", "path": "/networks/{network}/switch/piles/{stack}/things", "key": "name",
             "fields": (STACK, Field("name", "Name."))}
    with pytest.raises(WrongDeclaration, match=f"resource switch_things.*{said}"):
        Resource("switch_things", "thing", ("Manage things",), **{**usual, **words})


def test_a_reference_to_what_nobody_can_name_is_told():
    thing = Resource("switch_things", "thing", ("Manage things",), scope="network", path="/networks/{network}/switch/things", fields=(
        Field("outer", "Outer.", type="dict", fields=(Field("policy", "Policy.", ref="switch_policies"),)),))
    with pytest.raises(WrongDeclaration, match="resource switch_things, field outer.policy: ref='switch_policies' is no resource that says referred_by"):
        references.unknown(thing, thing.fields)
