# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways through a value and its Field: every declared option once, with the path a user would write."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING, Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.walk import below, by_name, each, entries, inside, pairs, visit

PORT = Field("port", "", type="int")
SECRET = Field("secret", "", secret=True)
SERVERS = Field("radius_servers", "", type="list", elements="dict", fields=(Field("host", ""), PORT, SECRET))
BY_KEY = Field("hosts", "", type="map", fields=(PORT,))
RADIUS = Field("radius", "", type="dict", fields=(SERVERS, BY_KEY))
VALUE = {"radiusServers": [{"host": "10.0.0.1", "port": 1812, "secret": "s"}, {"host": "10.0.0.2"}], "hosts": {"a": {"port": 1}}}


def test_visit_stops_at_every_declared_option_in_order():
    stops = [(stop.path, stop.there, stop.listed) for stop in visit(VALUE, RADIUS, "config.radius")]
    servers = "config.radius.radius_servers"
    assert stops == [
        ("config.radius", True, False), (servers, True, False),
        *[(f"{servers}[0].{name}", True, True) for name in ("host", "port", "secret")],
        (f"{servers}[1].host", True, True), (f"{servers}[1].port", False, True), (f"{servers}[1].secret", False, True),
        ("config.radius.hosts", True, False), ("config.radius.hosts[a].port", True, True)]


def test_visit_goes_no_deeper_than_it_is_told():
    stops = [stop.field.name for stop in visit(VALUE, RADIUS, into=lambda stop: stop.field is not SERVERS)]
    assert stops == ["radius", "radius_servers", "hosts", "port"]


def test_below_reads_objects_in_option_form_as_well():
    assert [stop.value for stop in below({"radius_servers": [{"port": 1}]}, RADIUS, option=True) if stop.field is PORT] == [1]


def test_what_is_no_object_has_none_inside():
    for value in (None, "text", 5, [], ["text"], NOTHING):
        assert entries(value, SERVERS) == []
        assert [stop.field for stop in visit(value, SERVERS)] == [SERVERS]
    assert entries({"a": "text"}, BY_KEY) == []


def test_inside_gives_a_new_value_and_leaves_the_old_one():
    changed = inside(VALUE["radiusServers"], SERVERS, lambda item, fields: {**item, "port": len(fields)})
    assert [one["port"] for one in changed] == [3, 3]
    assert "port" not in VALUE["radiusServers"][1]


def test_pairs_finds_an_object_by_what_is_seen_of_it():
    given = [{"host": "10.0.0.2", "secret": "new"}, {"host": "10.0.0.3"}]
    assert [have for dummy, have in pairs(given, VALUE["radiusServers"], SERVERS)] == [VALUE["radiusServers"][1], None]


def test_names_tell_where_nothing_is_declared():
    value = {"auth": [{"password": "p", "user": "u"}], "token": None}
    assert by_name(value, lambda dummy: "(hidden)") == {"auth": [{"password": "(hidden)", "user": "u"}], "token": None}
    assert by_name(value, lambda dummy: NOTHING, str.upper) == {"AUTH": [{"USER": "u"}], "TOKEN": None}


def test_each_changes_what_is_no_container():
    assert each({"a": [1, (2, None)]}, str) == {"a": ["1", ["2", "None"]]}
