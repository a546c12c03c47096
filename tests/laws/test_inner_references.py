# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Firewall rules name policy objects and groups inside their addresses (quirks M1-M4): people say names, the Dashboard is told identifiers."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.references import unknown
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.declared import WrongDeclaration
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.inner_references import referred, replaced
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.place import PendingId, PendingText
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource

from tests.support.world import good

RULES, OBJECTS, GROUPS = "appliance_l3_firewall_rules", "organization_policy_objects", "organization_policy_object_groups"
ADDRESSES = Field("src_cidr", "Addresses.", refs_inside={"OBJ": OBJECTS, "GRP": GROUPS})


def cidr(name, subnet):
    return {"name": name, "category": "network", "type": "cidr", "cidr": subnet}


def rule(**more):
    return {"rules": [{"comment": "print", "policy": "allow", "protocol": "any", **more}]}


TREE = {OBJECTS: [cidr("Printers", "10.0.4.0/24"), cidr("Web Server", "10.0.3.10")], GROUPS: [{"name": "Servers", "object_ids": ["Web Server"]}],
        "networks": [{"name": "Store 0012", RULES: rule(src_cidr="OBJ(Printers), 10.0.9.0/24", dest_cidr="grp( Servers )")}]}


def ids(world, path=""):
    """The policy objects, or their groups, by name."""
    return {one["name"]: one["id"] for one in world.call("GET", f"/organizations/{world.organization}/policyObjects{path}")}


def on_the_wire(world):
    return world.call("GET", f"/networks/{world.network}/appliance/firewall/l3FirewallRules")["rules"][0]


@pytest.fixture(name="named", params=["batches", "single calls"])
def _named(world, request):
    """A world in which one run made objects, a group of them, and the rule that names both."""
    if request.param == "single calls":
        world.faults({"method": "POST", "path": "actionBatches", "status": 403, "body": {"errors": ["Not for you"]}})
    foreseen = good(world.run("blueprint", TREE, check=True))
    made = good(world.run("blueprint", TREE))
    assert [foreseen[key] for key in ("changed", "before", "after", "requests")] == [made[key] for key in ("changed", "before", "after", "requests")]
    assert "OBJ(Printers),10.0.9.0/24" in str(made["requests"])
    return world


def test_objects_of_the_same_run_are_named_by_rules(named):
    sent = on_the_wire(named)
    assert (sent["srcCidr"], sent["destCidr"]) == (f"OBJ({ids(named)['Printers']}),10.0.9.0/24", f"GRP({ids(named, '/groups')['Servers']})")
    assert good(named.run("blueprint", TREE))["requests"] == []


def test_rules_that_were_read_show_names_and_can_be_given_back(named):
    read = good(named.run(RULES, state="gathered"))["gathered"]
    assert (read["rules"][0]["src_cidr"], read["rules"][0]["dest_cidr"]) == ("OBJ(Printers),10.0.9.0/24", "GRP(Servers)")
    assert not good(named.run(RULES, read, state="overridden"))["changed"]


@pytest.mark.parametrize("said", ["OBJ({Printers}),10.0.9.0/24", "10.0.9.7/24, obj(Printers)", "10.0.9.0/24\nOBJ( {Printers} )"])
def test_what_means_the_same_object_is_no_difference(named, said):
    assert not good(named.run(RULES, rule(src_cidr=said.format(**ids(named)))))["changed"]


def test_another_object_is_a_difference_and_says_names(named):
    result = good(named.run(RULES, rule(dest_cidr="OBJ(Web Server)")))
    assert (result["before"]["rules"][0]["dest_cidr"], result["after"]["rules"][0]["dest_cidr"]) == ("GRP(Servers)", "OBJ(Web Server)")
    assert on_the_wire(named)["destCidr"] == f"OBJ({ids(named)['Web Server']})"


@pytest.mark.parametrize(("said", "words"), [("OBJ(Printer)", "there is no policy object 'Printer'; did you mean 'Printers'?"),
                                             ("10.0.0.0/8,GRP(Printers)", "there is no policy object group 'Printers'"),
                                             ("OBJ(999)", "there is no policy object '999'"), ("OBJ()", "there is no policy object ''")])
def test_what_nobody_has_is_said_and_nothing_is_sent(named, said, words):
    result = named.run(RULES, rule(dest_cidr=said))
    assert f"config.rules[0].dest_cidr: {words}" in result["msg"] and on_the_wire(named)["destCidr"].startswith("GRP(")


def test_rules_come_free_before_their_objects_go(named):
    tree = {OBJECTS: [], GROUPS: [], "networks": [{"name": "Store 0012", RULES: {"rules": []}}]}
    good(named.run("blueprint", tree, state="overridden"))
    assert (ids(named), ids(named, "/groups")) == ({}, {})


def test_a_renamed_object_stays_what_rules_name(named):
    number = ids(named)["Printers"]
    good(named.run(OBJECTS, [{"id": number, "name": "Plotters"}]))
    assert good(named.run(RULES, state="gathered"))["gathered"]["rules"][0]["src_cidr"] == "OBJ(Plotters),10.0.9.0/24"


def test_members_are_sent_as_numbers(named):
    result = good(named.run(GROUPS, [{"name": "Servers", "object_ids": ["Printers", "Web Server"]}]))
    assert sorted(result["requests"][0]["body"]["objectIds"]) == sorted(map(int, ids(named).values()))


def test_both_sides_of_a_membership_are_written_once(world):
    tree = {OBJECTS: [{**cidr("Printers", "10.0.4.0/24"), "group_ids": ["Office"]}], GROUPS: [{"name": "Office", "object_ids": ["Printers"]}]}
    made = good(world.run("blueprint", tree))
    assert len(made["requests"]) == 2 and good(world.run("blueprint", tree))["requests"] == []
    assert good(world.run(OBJECTS, state="gathered"))["gathered"][0]["group_ids"] == ["Office"]


def test_a_text_with_references_is_taken_apart():
    assert referred("any, OBJ(a b),obj(1),XOBJ(2),GRP( c )", ADDRESSES) == [(OBJECTS, "a b"), (OBJECTS, "1"), (GROUPS, "c")]
    made = replaced("OBJ(a),10.0.0.0/8", ADDRESSES, lambda kind, name: PendingId(name))
    assert isinstance(made, PendingText) and made == "OBJ(a),10.0.0.0/8" and made.filled(lambda one: "7") == "OBJ(7),10.0.0.0/8"


def test_a_kind_that_nobody_can_name_is_a_slip():
    resource = type("Named", (), {"name": "ones"})
    with pytest.raises(WrongDeclaration, match="refs_inside names 'things'"):
        unknown(resource, [Field("address", "Address.", refs_inside={"OBJ": "things"})])
    with pytest.raises(WrongDeclaration, match="this is no text"):
        Resource("ones", "one", ("Manage ones",), scope="organization", path="/organizations/{organization}/ones",
                 fields=(Field("addresses", "Addresses.", type="list", refs_inside={"OBJ": OBJECTS}),))
