# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One equality: every row says whether two values are the same under a way of comparing."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.compare import same
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.forms import canonical

NAME = Field("name", "Name.")
CODE = Field("code", "Code.", compare="text:nocase")
VALUE = Field("value", "Value.", default="none")
ITEMS = (CODE, VALUE)
SECRET = Field("secret", "Secret.", secret=True, write_only=True)


def field(**options):
    return Field("thing", "A thing.", **options)


RULES = field(type="list", compare="rules", fields=(NAME, Field("port", "Port.", compare="text:nocase", default="Any")))
BY_CODE = field(type="list", compare="by:code", fields=ITEMS)
ROWS = [
    # texts whose bytes count, and addresses whose host bits do
    (field(compare="text:moment"), "2027-01-31 23:59:59", "2027-01-31T23:59:59.090210Z", True),
    (field(compare="text:moment"), "2027-01-31T23:59:59+01:00", "2027-01-31T22:59:59Z", True),
    (field(compare="text:moment"), "2027-01-31T23:59:59Z", "2027-01-31T23:59:58Z", False), (field(compare="text:moment"), "soon", "soon", True),
    (field(compare="text:day"), "Mon", "monday", True), (field(compare="text:day"), "Tuesday", "Thursday", False),
    (field(compare="text:content"), "aGVsbG8=", "5d41402abc4b2a76b9719d911017c592", True), (field(compare="text:content"), "aGVs\nbG8=", "aGVsbG8=", True),
    (field(compare="text:content"), "aGVsbG8h", "5d41402abc4b2a76b9719d911017c592", False),
    (field(compare="text:bytes"), "Guest ", "Guest", False), (field(compare="text:bytes"), "Caf\u00e9", "Cafe\u0301", False),
    (field(compare="text:bytes"), 5, "5", True), (field(compare="text:interface"), "2001:db8::1/64", "2001:db8::2/64", False),
    (field(compare="text:interface"), "2001:db8:0::1/64", "2001:DB8::1/64", True),
    (field(compare="text:cidr"), "10.1.0.0/16 10.2.0.0/16", "10.2.0.0/16,10.1.0.0/16", True),
    # value: numbers and their texts, booleans, the three kinds of nothing
    (field(), "5", 5, True), (field(), "05", 5, False), (field(type="int"), True, 1, False), (field(), "a", "A", False), (field(), " a\n", "a", True),
    (field(), "a b", "ab", False), (field(), "Caf\u00e9", "Cafe\u0301", True),
    (field(secret=True), "a ", "a", False),
    (field(type="int"), 5, "5", True), (field(type="int"), 5, 5.0, True), (field(type="int"), 5, 6, False),
    (field(type="float"), 5.5, "5.5", True), (field(type="bool"), True, 1, False), (field(type="bool"), True, "true", True),
    (field(type="bool"), False, None, False), (field(type="bool"), False, False, True),
    (field(), None, None, True), (field(), "", None, True), (field(), None, "", True), (field(), None, "a", False),
    (field(), "", "a", False), (field(), "a", None, False), (field(), "1e3", "1000", False), (field(), "1.10", "1.1", False), (field(type="float"),
                                                                                                                               "11", 11.0, True),
    (field(type="dict"), {"a": 1, "b": 2}, {"b": 2, "a": 1}, True), (field(type="dict"), {"a": 1}, {"a": 1, "b": 2}, True),
    (field(type="dict"), {"a": [{"b": 1}]}, {"a": [{"b": "1", "c": 2}]}, True), (field(type="dict"), {"a": 1, "b": 2}, {"a": 1}, False),
    (field(type="dict"), {"a": [1]}, {"a": [1, 2]}, False),
    # list
    (field(type="list"), ["a", "b"], ["a", "b"], True), (field(type="list"), ["b", "a"], ["a", "b"], False),
    (field(type="list"), ["a"], ["a", "b"], False), (field(type="list"), [], None, True), (field(type="list"), [], ["a"], False),
    (field(type="list"), ["1"], [1], True), (field(type="list", fields=ITEMS), [{"code": "A"}], [{"code": "a", "value": "x"}], False),
    (field(type="list", fields=ITEMS), [{"code": "A"}], [{"code": "a", "value": "none", "more": 1}], True),
    (field(type="list", fields=ITEMS), [{"code": "A"}], [{"code": "a"}], True),
    # set
    (field(type="list", compare="set"), ["b", "a"], ["a", "b"], True), (field(type="list", compare="set"), ["a", "a"], ["a"], True),
    (field(type="list", compare="set"), ["a"], ["a", "b"], False), (field(type="list", compare="set"), [], [], True),
    (field(type="list", compare="set"), ["1"], [1], True), (field(type="list", compare="set"), ["A"], ["a"], False),
    (field(type="list", compare="set:nocase"), ["A"], ["a"], True), (field(type="list", compare="set"), None, [], True),
    # by
    (BY_CODE, [{"code": "1", "value": "x"}, {"code": "2"}], [{"code": 2, "value": "y"}, {"code": 1, "value": "x"}], True),
    (BY_CODE, [{"code": "1", "value": "x"}], [{"code": "1", "value": "y"}], False),
    (BY_CODE, [{"code": "1"}], [{"code": "1"}, {"code": "2"}], False), (BY_CODE, [{"code": "1"}], [{"code": "2"}], False),
    (BY_CODE, [], [{"code": "1"}], False), (BY_CODE, [], None, True),
    (field(type="list", compare="by:code", fields=ITEMS, keep_unlisted=True), [{"code": "1"}], [{"code": "1"}, {"code": "2"}], True),
    (field(type="list", compare="by:code", fields=ITEMS, keep_unlisted=True), [{"code": "3"}], [{"code": "1"}], False),
    # part
    (field(type="dict", fields=(NAME, VALUE)), {"name": "a"}, {"name": "a", "value": "x"}, True),
    (field(type="dict", fields=(NAME, VALUE)), {"name": "a"}, {"value": "x"}, False),
    (field(type="dict", fields=(NAME, VALUE)), {"name": "a", "value": "y"}, {"name": "a", "value": "x"}, False),
    (field(type="dict", fields=(NAME, SECRET)), {"name": "a", "secret": "s"}, {"name": "a"}, True),
    # map
    (field(type="map", compare="map:mac", fields=(NAME,)), {"AA-BB": {"name": "x"}}, {"aa:bb": {"name": "x", "ip": "1"}}, True),
    (field(type="map", fields=(NAME,)), {"0": {"name": "x"}}, {"0": {"name": "y"}}, False),
    (field(type="map", fields=(NAME,)), {"0": {"name": "x"}}, {"0": {"name": "x"}, "1": {}}, False),
    # text
    (field(compare="text:nocase"), "A@B.c", "a@b.C", True), (field(compare="text:nocase"), "any", "Any", True),
    (field(compare="text:nocase"), "any", "80", False), (field(compare="text:mac"), "AA-BB-CC", "aa:bb:cc", True),
    (field(compare="text:mac"), "aa:bb:cc", "aa:bb:cd", False), (field(compare="text:cidr"), "10.0.0.1/32", "10.0.0.1", True),
    (field(compare="text:cidr"), "10.0.0.5/24", "10.0.0.0/24", True), (field(compare="text:cidr"), "10.0.0.0/24", "10.0.0.0/25", False),
    (field(compare="text:cidr"), "10.0.0.0/8, 11.0.0.0/8", "11.0.0.0/8,10.0.0.0/8", True), (field(compare="text:cidr"), "any", "Any", True),
    (field(compare="text:cidr"), "2001:DB8::/32", "2001:db8:0::/32", True), (field(compare="text:cidr"), "OBJ(1)", "obj(1)", True),
    (field(compare="text:ranges"), "1,2,3", "1-3", True), (field(compare="text:ranges"), "3,1", "1,3", True),
    (field(compare="text:ranges"), "1-3", "1-4", False), (field(compare="text:ranges"), "all", "All", True),
    (field(compare="text:ranges"), "1-5,4-9,10", "1-10", True), (field(compare="text:ranges"), "1-3,5", "1-5", False),
    (field(compare="text:ranges"), "1-999999999", "1-999999998,999999999", True), (field(compare="text:ranges"), "1-999999999", "1-999999998", False),
    (field(compare="text:ranges"), "9" * 5000, "9" * 5000, True), (field(compare="text:ranges"), "5-3", "", False),
    (field(compare="text:ranges"), "\u00b2", "2", False),
    (field(compare="text:ranges"), ",".join(["1024-65535"] * 100), "1024-65535", True), (field(compare="text:ranges"), " 1 - 3 , 7", "7,1-3", True),
    (field(compare="text:ranges"), 80, "80", True), (field(compare="text:ranges"), "all", "1-4094", False),
    # rules
    (RULES, [{"name": "a"}], [{"name": "a", "port": "Any"}], True), (RULES, [{"name": "a", "port": "80"}], [{"name": "a", "port": 80}], True),
    (RULES, [{"name": "a"}], [{"name": "a", "port": "80"}], False), (RULES, [{"name": "a"}, {"name": "b"}], [{"name": "b"}, {"name": "a"}], False),
    (RULES, [], [{"name": "a"}], False), (RULES, [{"name": "a"}], [{"name": "a"}, {"name": "b"}], False),
    # never
    (SECRET, "s", None, True), (SECRET, "s", "other", True),
]


@pytest.mark.parametrize(("one", "want", "have", "equal"), ROWS, ids=[f"{row[0].compare}-{number}" for number, row in enumerate(ROWS)])
def test_two_values_are_the_same_exactly_when_the_field_says_so(one, want, have, equal):
    assert same(want, have, one) is equal


def test_an_option_that_was_not_given_is_never_different():
    whole = Field("whole", "A whole.", type="dict", fields=(NAME, VALUE))
    assert same({"value": "x"}, {"name": "anything", "value": "x"}, whole)


# -- the one spelling of what is compared in a form

SPELLED = [
    (field(compare="text:ranges", default="Any"), "80 - 443, 8080", "80-443,8080"), (field(compare="text:ranges", default="Any"), "any", "Any"),
    (field(compare="text:cidr"), "10.12.20.1/24", "10.12.20.0/24"),
    (field(compare="text:cidr"), "10.1.0.0/16 10.2.0.0/16\n10.3.0.9", "10.1.0.0/16,10.2.0.0/16,10.3.0.9"),
    (field(compare="text:cidr"), "Local LAN, 10.1.0.7/32,OBJ(1)", "Local LAN,10.1.0.7/32,OBJ(1)"),
    (field(compare="text:cidr"), "2001:DB8::1/64", "2001:db8::/64"),
    (field(compare="text:cidr", default="any"), "Any", "any"), (field(compare="text:interface"), " 2001:db8::1/64", "2001:db8::1/64"),
    (field(compare="text:mac"), "0011.22AA.44bb", "00:11:22:aa:44:bb"), (field(compare="text:mac"), "00-11-22-33-44-55", "00:11:22:33:44:55"),
    (field(type="list", compare="set:mac"), ["001122334455"], ["00:11:22:33:44:55"]), (field(compare="text:upper"), "q2sw-aaaa-0012 ", "Q2SW-AAAA-0012"),
    (field(type="list", compare="set:upper"), ["q2sw-aaaa-0012"], ["Q2SW-AAAA-0012"]), (field(compare="text:bytes"), "Guest ", "Guest "),
    (field(type="map", compare="map:mac", fields=(NAME,)), {"0011.2233.4455": {"name": "x"}}, {"00:11:22:33:44:55": {"name": "x"}}),
    (field(compare="text:nocase", choices=("any", "tcp")), "TCP", "tcp"), (field(compare="text:nocase"), "Mixed", "Mixed"), (field(), " a ", " a "),
]


@pytest.mark.parametrize(("kind", "given", "spelled"), SPELLED, ids=[f"{one.compare} {given!r}" for one, given, dummy in SPELLED])
def test_what_is_compared_in_a_form_is_sent_in_one_spelling(kind, given, spelled):
    assert canonical(given, kind) == spelled and same(given, spelled, kind) and canonical(spelled, kind) == spelled
