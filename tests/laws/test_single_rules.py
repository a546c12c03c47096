# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One rule of a list is taken away by its name, over every resource that has such a list."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import SAMPLES
from tests.support.world import good

#: Of a collection the object itself is what state deleted names.
RULES = {name: resource for name, resource in RESOURCES.items() if resource.rules and resource.kind != "collection"}


def one_object(resource, config):
    """The object that holds the sample's rules."""
    return next(item for item in config if item.get(resource.rules.name)) if resource.many else config


@pytest.mark.parametrize("name", RULES)
def test_deleted_takes_away_the_rule_named_and_no_other(world, name):
    resource, sample, rules = RULES[name], SAMPLES[name], RULES[name].rules.name
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    before = one_object(resource, good(world.run(name, state="gathered"))["gathered"])
    named = {option: before[rules][0][option] for option in resource.rules.match if option in before[rules][0]}
    config = {**({resource.key: before[resource.key]} if resource.many else {}), rules: [named]}
    config = [config] if resource.many else config
    predicted = good(world.run(name, config, state="deleted", check=True))
    real = good(world.run(name, config, state="deleted"))
    assert (predicted["changed"], predicted["requests"]) == (real["changed"], real["requests"]) and real["changed"]
    everything = good(world.run(name, state="gathered"))["gathered"]
    after = next(item for item in everything if item[resource.key] == before[resource.key]) if resource.many else everything
    assert after == {**before, rules: before[rules][1:]} and after[rules]
    again = good(world.run(name, config, state="deleted"))
    assert (again["changed"], again["requests"]) == (False, [])


def test_one_of_two_rules_of_one_name_cannot_be_moved(world):
    twins = [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dest_port": "80"},
             {"comment": "Web", "policy": "allow", "protocol": "tcp", "dest_port": "443", "position": "first"}]
    result = world.run("appliance_l3_firewall_rules", {"rules": twins})
    assert result["failed"] and "config.rules[1].position cannot be given to one of several rules of one name" in result["msg"]


# -- names that are nearly right

TILLS = {"comment": "Tills to payment", "policy": "allow", "protocol": "tcp", "dest_cidr": "203.0.113.0/24"}


def test_a_rule_that_is_new_by_a_slip_of_its_name_is_told_from_one_that_is_meant_to_be(world):
    def refusal(rule, state="merged"):
        return world.run("appliance_l3_firewall_rules", {"rules": [rule]}, state=state)["msg"].splitlines()[0]

    slip = {"comment": "Tils to payment", "dest_port": "443"}
    assert refusal(slip) == ("config.rules[0].policy is missing: no rule is called 'Tils to payment', so this is a new one, which needs policy and protocol")
    good(world.run("appliance_l3_firewall_rules", {"rules": [TILLS]}))
    assert refusal({**slip, "protocol": "tcp"}) == ("config.rules[0].policy is missing: no rule is called 'Tils to payment', so this is a new one, which "
                                                    "needs policy; did you mean 'Tills to payment'?")
    assert refusal({"comment": "Cameras", "policy": "deny"}) == ("config.rules[0].protocol is missing: no rule is called 'Cameras', so this is a new "
                                                                 "one, which needs protocol")
    assert refusal({"dest_port": "443"}) == "config.rules[0].policy is missing: a new rule needs it"
    assert refusal({"comment": "Tills to payment"}, "overridden") == "config.rules[0].policy is missing: a new rule needs it"


def test_a_rule_to_be_removed_that_is_not_there_is_no_failure_but_a_slip_is_said(world):
    good(world.run("appliance_l3_firewall_rules", {"rules": [TILLS, {**TILLS, "comment": "Store 12"}]}))
    wanted = {"rules": [{"comment": "Store 13"}, {"comment": "Tils to payment"}, {"comment": "Guests"}]}
    for check in (True, False):
        result = good(world.run("appliance_l3_firewall_rules", wanted, state="deleted", check=check))
        assert (result["changed"], result["requests"]) == (False, [])
        assert result["warnings"] == ["config.rules[1].comment: there is no rule 'Tils to payment' to remove; did you mean 'Tills to payment'?"]
    good(world.run("appliance_l7_firewall_rules", {"rules": [{"type": "host", "value": "a.example.com"}]}))
    assert good(world.run("appliance_l7_firewall_rules", {"rules": [{"type": "host", "value": "b.example.com"}]}, state="deleted"))["warnings"] == []


def test_an_object_to_be_removed_that_is_not_there_is_no_failure_but_a_slip_is_said(world):
    for name, config, path in (("networks", [{"name": "Store 0099"}, {"name": "Store0012"}], "config[1]"),
                               ("blueprint", {"networks": [{"name": "Store0012"}]}, "config.networks[0]"),
                               ("blueprint", {"networks": [{"name": "Store0012", "appliance_vlans": [{"id": 10}]}]}, "config.networks[0]")):
        for check in (True, False):
            result = good(world.run(name, config, state="deleted", check=check))
            assert (result["changed"], result["requests"]) == (False, [])
            assert result["warnings"] == [f"{path}.name: there is no network 'Store0012' to remove; did you mean 'Store 0012'?"]
    good(world.run("appliance_vlans", [{"id": 10, "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}]))
    for name, config in (("appliance_vlans", [{"id": 11}, {"id": 101}]), ("devices", [{"serial": "Q2SW-AAAA-0013"}]),
                         ("networks", [{"id": "N_1", "name": "Store 0012"}]), ("wireless_rf_profiles", [{"name": "Outdoor"}])):
        result = good(world.run(name, config, state="deleted"))
        assert (result["changed"], result["warnings"]) == (False, []), name


# -- rules without a name

DENY = {"comment": "", "policy": "deny", "protocol": "any", "dest_cidr": "10.0.0.0/8"}
WEB = {"policy": "allow", "protocol": "tcp", "dest_port": "443"}


def rules_of(world):
    return good(world.run("appliance_l3_firewall_rules", state="gathered"))["gathered"]["rules"]


def silent(world, wanted, state="merged"):
    again = good(world.run("appliance_l3_firewall_rules", {"rules": wanted}, state=state))
    assert (again["changed"], again["requests"]) == (False, [])


def test_a_rule_without_a_name_is_no_other_rule_without_a_name(world):
    good(world.run("appliance_l3_firewall_rules", {"rules": [DENY]}))
    for wanted in ([WEB], [{**WEB, "src_port": "Any"}, DENY], [DENY, DENY]):
        good(world.run("appliance_l3_firewall_rules", {"rules": wanted}))
        silent(world, wanted)
    assert [(one["policy"], one["dest_cidr"], one["dest_port"]) for one in rules_of(world)] == [
        ("deny", "10.0.0.0/8", "Any"), ("allow", "Any", "443"), ("deny", "10.0.0.0/8", "Any")]
    silent(world, [DENY])  # one of two equal ones: they are the same
    silent(world, rules_of(world))
    good(world.run("appliance_l3_firewall_rules", {"rules": [{**WEB, "position": "first"}, {**DENY, "dest_port": "22", "position": "first"}]}))
    assert [one["dest_port"] for one in rules_of(world)] == ["443", "22", "Any", "Any"]
    silent(world, [{**WEB, "position": "first"}, {**DENY, "dest_port": "22", "position": "first"}])


def test_a_rule_without_a_name_is_taken_away_by_everything_it_says(world):
    good(world.run("appliance_l3_firewall_rules", {"rules": [DENY, {**DENY, "dest_port": "22"}, WEB]}))
    for wanted, path in (([{}], "rules[0]"), ([WEB, {"comment": ""}], "rules[1]"), ([{"policy": "deny"}], "rules[0]")):
        result = world.run("appliance_l3_firewall_rules", {"rules": wanted}, state="deleted")
        assert result["failed"] and result["msg"].startswith(f"config.{path}.comment is missing: it says which rule is meant")
    good(world.run("appliance_l3_firewall_rules", {"rules": [DENY]}, state="deleted"))
    assert [one["dest_port"] for one in rules_of(world)] == ["22", "443"]
    silent(world, [DENY], "deleted")
    result = world.run("wireless_ssid_l3_firewall_rules", [{"number": 1, "rules": []}, {"number": 2, "rules": [{}]}], state="deleted")
    assert result["failed"] and result["msg"].startswith("config[1].rules[0].comment is missing")


def test_nothing_is_put_beside_a_rule_without_a_name(world):
    good(world.run("appliance_l3_firewall_rules", {"rules": [DENY]}))
    result = world.run("appliance_l3_firewall_rules", {"rules": [{**WEB, "comment": "Web", "position": {"before": ""}}]})
    assert result["failed"] and "config.rules[0].position says before '', but no rule is called so" in result["msg"]


@pytest.mark.parametrize("state", ["replaced", "overridden"])
def test_a_position_counts_in_exact_states_too(world, state):
    wanted = [{**WEB, "comment": "A"}, {**DENY, "comment": "B", "position": "first"}, {**WEB, "comment": "C", "position": {"before": "A"}}]
    good(world.run("appliance_l3_firewall_rules", {"rules": [{**WEB, "comment": "X"}, {**WEB, "comment": "A"}]}))
    good(world.run("appliance_l3_firewall_rules", {"rules": wanted}, state=state))
    assert [one["comment"] for one in rules_of(world)] == ["B", "C", "A"]
    silent(world, wanted, state)
    result = world.run("appliance_l3_firewall_rules", {"rules": [{**WEB, "comment": "A", "position": {"after": "X"}}]}, state=state)
    assert result["failed"] and "config.rules[0].position says after 'X', but no rule is called so" in result["msg"]
