# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which present object of a list a given one is, so that what nobody declared stays with the right one."""
from __future__ import annotations

import pytest

from ansible_collections.sitecraft.meraki.plugins.module_utils.carried import Carried
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

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
    assert problems[0].startswith("config.rules[0] could be any of 2 present entries, which differ in what this version does not know (x)")
