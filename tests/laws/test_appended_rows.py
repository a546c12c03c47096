# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list that was read as the API shows it is given back: the Dashboard's own rows in it are the Dashboard's own, in every list that has such rows."""
from __future__ import annotations

import re

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import SAMPLES
from tests.support.world import good

RULES = sorted(name for name, one in RESOURCES.items() if one.rules and one.rules.appended)


class List:
    """One resource's list on a Dashboard, filled by its sample."""

    def __init__(self, world, name):
        self.world, self.name, self.resource = world, name, RESOURCES[name]
        world.prepare(SAMPLES[name].setup)
        good(world.run(name, SAMPLES[name].config))
        self.comments = list(self.resource.rules.appended)

    def raw(self):
        """The rows as the API answers them, in snake case, as an export or another tool holds them."""
        answer = self.world.call("GET", self.resource.path.format(organization=self.world.organization, network=self.world.network, id=0))["rules"]
        return [{re.sub("[A-Z]", lambda found: f"_{found.group().lower()}", option): value for option, value in row.items()} for row in answer]

    def run(self, rules, state="merged", check=False, **more):
        """A task's result."""
        config = {**({self.resource.key: 0} if self.resource.many else {}), "rules": rules, **more}
        return self.world.run(self.name, [config] if self.resource.many else config, state=state, check=check)

    def silent(self, rules, state="merged", **more):
        """Whether nothing is changed by these rules."""
        result = good(self.run(rules, state, **more))
        return (result["changed"], result["requests"]) == (False, [])


@pytest.mark.parametrize("name", RULES)
def test_a_list_as_the_api_shows_it_is_there(world, name):
    one = List(world, name)
    before = one.raw()
    for state in ("merged", "replaced"):
        assert one.silent(before, state, **({"allow_lan_access": True} if "ssid" in name else {})), state
    assert one.silent(before) and one.silent(before[-1:]) and one.silent([{"comment": before[-1]["comment"].lower()}])
    mine = {"comment": "New", "policy": "deny", "protocol": "tcp"}
    check, real = (good(one.run([*before[:-len(one.comments)], mine, *before[-len(one.comments):]], "replaced", check)) for check in (True, False))
    assert (check["changed"], check["requests"], check["after"]) == (True, real["requests"], real["after"])
    assert [row["comment"] for row in one.raw()] == [*(row["comment"] for row in before[:-len(one.comments)]), "New", *one.comments]


@pytest.mark.parametrize("name", RULES)
def test_a_place_before_the_dashboards_own_row_is_the_last(world, name):
    one = List(world, name)
    for number, comment in enumerate(one.comments):
        rule = {"comment": f"Last {number}", "policy": "deny", "protocol": "tcp", "position": {"before": comment}}
        good(one.run([rule]))
        assert one.raw()[-len(one.comments) - 1]["comment"] == rule["comment"] and one.silent([rule])
        result = one.run([{**rule, "position": {"after": comment}}])
        assert "rules[0].position cannot be after" in result["msg"] and "Nothing was changed." in result["msg"]


@pytest.mark.parametrize("name", [name for name in RULES if RESOURCES[name].rules.appended["Default rule"].says.get("policy", "")])
def test_the_dashboards_own_row_cannot_be_another(world, name):
    one, own = List(world, name), {"comment": "Default rule", "policy": "deny", "protocol": "any"}
    for rules, at in (([own], 0), ([{"comment": "New", "policy": "deny", "protocol": "tcp"}, own], 1)):
        for state in ("merged", "replaced"):
            result = one.run(rules, state)
            assert f"rules[{at}].policy cannot be 'deny': 'Default rule' is the Dashboard's own last rule, of which it is 'allow'" in result["msg"]


@pytest.mark.parametrize("policy", ["allow", "deny"])
def test_the_dashboards_own_row_is_taken_for_it_whatever_it_says_where_no_source_tells(world, policy):
    one = List(world, "appliance_inbound_firewall_rules")
    assert one.silent([{"comment": "Default rule", "policy": policy, "protocol": "any"}])


@pytest.mark.parametrize("name", RULES)
def test_a_rule_of_ones_own_may_be_called_so_where_it_is_not_the_last(world, name):
    one = List(world, name)
    rules = [{"comment": "Default rule", "policy": "deny", "protocol": "tcp"}, {"comment": "Last", "policy": "deny", "protocol": "tcp"}]
    good(one.run(rules, "replaced"))
    assert [row["comment"] for row in one.raw()] == ["Default rule", "Last", *one.comments]
    assert one.silent(rules, "replaced") and one.silent(rules[:1])


def test_what_such_a_row_says_of_an_option_beside_the_list_is_that_option(world):
    world.prepare({"network_syslog_servers": {"servers": [{"host": "192.0.2.7", "port": 514, "roles": ["Flows"]}]}})
    rules = List(world, "appliance_l3_firewall_rules")
    good(rules.run([{**rules.raw()[-1], "syslog_enabled": True}]))
    assert rules.raw()[-1]["syslog_enabled"] is True
    result = rules.run([{**rules.raw()[-1], "syslog_enabled": True}], syslog_default_rule=False)
    assert "config.rules[0].syslog_enabled says otherwise than config.syslog_default_rule" in result["msg"]
    lan = List(world, "wireless_ssid_l3_firewall_rules")
    good(lan.run([{**lan.raw()[-2], "policy": "deny"}]))
    assert lan.raw()[-2]["policy"] == "deny"
