# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which present object of a list a given one is, so that what nobody declared stays with the right one."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.config import Inputs
from ansible_collections.sitecraft.meraki.plugins.module_utils.planning.carried import Carried
from ansible_collections.sitecraft.meraki.plugins.module_utils.planning.payload import overlaid, sendable

ACL = RESOURCES["switch_access_control_lists"].by_option["rules"]
RADIUS = RESOURCES["wireless_ssids"].by_option["radius_servers"]


def rule(comment, port="any", **more):
    return {"comment": comment, "policy": "deny", "protocol": "tcp", "dstPort": port, **more}


def server(host, port=1812, **more):
    return {"host": host, "port": port, **more}


def kept(field, given, there, exact=True):
    """(the value of the undeclared key `x` of every given object, the problems)."""
    carried = Carried(exact)
    result = carried.over({field.api: given}, {field.api: there}, [field], "config")
    return [one.get("x") for one in result[field.api]], carried.problems


@pytest.mark.parametrize(("field", "given", "there", "values"), [
    (ACL, [rule("A"), rule("B", "99")], [rule("A", x=1), rule("B", x=2)], [1, 2]),
    (ACL, [rule("B", "99"), rule("new"), rule("A")], [rule("A", x=1), rule("B", x=2)], [2, None, 1]),
    (ACL, [rule("renamed", "23")], [rule("A", "23", x=1), rule("B", "80", x=2)], [1]),
    (ACL, [rule("A", "80")], [rule("A", "23", x=1), rule("A", "80", x=2)], [2]),
    (ACL, [rule("A", "80"), rule("A", "99")], [rule("A", "23", x=1), rule("A", "80", x=2)], [2, 1]),
    (ACL, [rule("A", "99")], [rule("A", "23", x=1), rule("A", "80", x=1)], [1]),
    (ACL, [rule("A", "1"), rule("A", "2")], [rule("A", "23", x=1), rule("A", "80", x=2)], [1, 2]),
    (ACL, [rule("other", "99")], [rule("A", "23", x=1)], [None]),
    (ACL, [rule(""), rule("", "80")], [rule("", "80", x=2), rule("", "23", x=3)], [None, 2]),
    (RADIUS, [server("a"), server("b")], [server("b", x=2), server("a", x=1)], [1, 2]),
    (RADIUS, [server("c"), server("b")], [server("a", x=1), server("b", x=2)], [None, 2]),
])
def test_what_nobody_declared_stays_with_its_object(field, given, there, values):
    assert kept(field, given, there) == (values, [])


def test_a_rule_of_a_new_name_beside_its_likeness_is_a_new_rule():
    assert kept(ACL, [rule("new", "23")], [rule("A", "23", x=1)], exact=False) == ([None], [])
    assert kept(ACL, [rule("new", "23")], [rule("A", "23", x=1), rule("B", "23", x=2)]) == ([None], [])


def test_what_could_belong_to_several_is_not_guessed():
    values, problems = kept(ACL, [rule("A", "99")], [rule("A", "23", x=1), rule("A", "80", x=2)])
    assert values == [None] and len(problems) == 1
    assert str(problems[0]).startswith("config.rules[0] could be any of 2 present entries, which differ in what this version does not know (x)")


@pytest.mark.parametrize("exact", [False, True])
def test_a_value_no_option_takes_that_was_not_given_stays_and_is_told(exact):
    carried = Carried(exact)
    there = [rule("A", ipVersion="ipv9", vlan="5"), rule("B", ipVersion="ipv6")]
    result = carried.over({"rules": [rule("A", "99"), rule("B", "99")]}, {"rules": there}, [ACL], "config")["rules"]
    assert [(one.get("ipVersion"), one.get("vlan")) for one in result] == [("ipv9", None), (None, None)]
    assert len(carried.notes) == 1 and carried.notes[0].startswith("config.rules[0].ip_version is 'ipv9', which this version does not know")


def test_an_option_goes_back_to_its_default_only_where_its_value_is_known():
    fields, defaults = RESOURCES["wireless_ssids"].fields, {"authMode": "open", "splashPage": "None"}
    carried = Carried(True)
    assert carried.defaults(defaults, {"authMode": "9021x", "splashPage": "Cisco ISE"}, fields, "config[0]") == {"splashPage": "None"}
    assert len(carried.notes) == 1 and carried.notes[0].startswith("config[0].auth_mode is '9021x'")


def test_undeclared_nulls_are_not_carried_along():
    carried = Carried(True)
    assert carried.over({"rules": [rule("A", "99")]}, {"rules": [rule("A", x=None, y=0)]}, [ACL], "config")["rules"] == [rule("A", "99", y=0)]


def test_an_empty_object_asks_for_nothing_but_in_an_exact_state():
    field = RESOURCES["appliance_vlans"].by_option["mandatory_dhcp"]
    for exact, value in ((False, {}), (True, {"x": 1})):
        assert Carried(exact).over({field.api: {}}, {field.api: {"enabled": True, "x": 1}}, [field], "config") == {field.api: value}


def test_the_keys_of_a_map_are_matched_however_they_are_spelled():
    field = RESOURCES["appliance_vlans"].by_option["fixed_ip_assignments"]
    there = {"00:11:22:AA:44:55": {"ip": "10.0.0.9", "name": "Till", "x": 1}}
    given = {"00-11-22-aa-44-55": {"ip": "10.0.0.8", "name": "Till"}, "00:11:22:aa:44:56": {"ip": "10.0.0.7", "name": "New"}}
    result = Carried(True).over({field.api: given}, {field.api: there}, [field], "config")[field.api]
    assert [one.get("x") for one in result.values()] == [1, None]


def test_an_object_of_which_nothing_is_declared_keeps_what_was_not_given():
    field = RESOURCES["appliance_vlans"].by_option["sgt"]
    there = {"value": 1, "name": {"short": "a", "long": "b"}, "gone": None}
    for exact in (False, True):
        assert overlaid({"name": {"long": "c"}}, there, field, exact) == {"value": 1, "name": {"short": "a", "long": "c"}}


def test_nulls_that_were_read_are_not_sent_back_but_where_null_is_a_value():
    l3, ports = RESOURCES["appliance_l3_firewall_rules"].by_option["rules"], RESOURCES["wireless_rf_profiles"].by_option["five_ghz_settings"]
    assert sendable([{"comment": "A", "srcPort": None, "x": None, "y": 1}], l3) == [{"comment": "A", "y": 1}]
    assert sendable({"rxsop": None, "maxPower": None}, ports) == {"rxsop": None}


def test_sentences_in_doubt_are_plain_texts_in_a_result():
    inputs = Inputs()
    inputs.config([{"number": 1, "auth_mode": "nonsense"}], RESOURCES["wireless_ssids"], "config", "merged")
    assert [one.doubt for one in inputs.problems] == [True] and [type(one) for one in BadInput(*inputs.problems).sentences] == [str]
