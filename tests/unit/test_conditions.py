# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that depend on others: chains of conditions, alternatives, and the sentence that names what really stands in the way."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.planning.conditions import Modes
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.modes import holds

FIELDS = (
    Field("type", "Kind.", choices=("trunk", "access", "routed"), default="trunk"),
    Field("policy", "Policy.", choices=("Open", "Custom", "Sticky"), default="Open", only_if={"type": "access"}),
    Field("number", "Number.", type="int", only_if={"policy": "Custom"}, required_if={"policy": "Custom"}),
    Field("shaped", "Shaping.", type="bool", default=False),
    Field("mtu", "Size.", type="int", only_if=({"type": "routed"}, {"type": "access", "shaped": True}), required_if=({"type": "routed"}, {"shaped": True})),
)
BY_OPTION = {one.name: one for one in FIELDS}


def told(item, have=None):
    modes = Modes()
    api = {BY_OPTION[name].api: value for name, value in item.items()}
    kept = modes.fitting(api, item, have or {}, FIELDS, "config[0]", new=not have)
    return kept, [*map(str, modes.problems)], modes.warnings


@pytest.mark.parametrize(("item", "sentence"), [
    ({"type": "trunk", "policy": "Custom", "number": 7}, "policy is 'Custom' and type is 'access'; here type is 'trunk'"),
    ({"type": "trunk", "policy": "Open", "number": 7}, "policy is 'Custom' and type is 'access'; here type is 'trunk'"),
    ({"type": "access", "policy": "Open", "number": 7}, "policy is 'Custom'; here policy is 'Open'")])
def test_a_chain_names_the_condition_that_really_fails(item, sentence):
    kept, problems, dummy = told(item)
    assert f"config[0].number exists only when {sentence}" in problems and "number" not in kept


def test_what_does_not_exist_needs_nothing():
    assert not [one for one in told({"type": "trunk", "policy": "Custom"})[1] if "number" in one]
    assert told({"type": "access", "policy": "Custom"})[1] == ["config[0].number is missing: policy 'Custom' needs it"]


def test_what_the_dashboard_remembers_of_a_mode_that_is_off_does_not_count():
    there = {"type": "trunk", "policy": "Custom", "number": 7}
    assert not holds(BY_OPTION["number"], there, BY_OPTION) and holds(BY_OPTION["number"], {**there, "type": "access"}, BY_OPTION)
    dummy, problems, warnings = told({"number": 8}, there)
    assert problems == [] and warnings == [
        "config[0].number exists only when policy is 'Custom' and type is 'access'; here type is 'trunk'. It was ignored"]


def test_any_of_several_conditions_is_enough():
    for item in ({"type": "routed", "mtu": 9000}, {"type": "access", "shaped": True, "mtu": 9000}):
        assert told(item)[0]["mtu"] == 9000 and told(item)[1:] == ([], [])
    assert told({"type": "access", "mtu": 9000})[1] == [
        "config[0].mtu exists only when type is 'routed', or type is 'access' and shaped is True; here type is 'access', shaped is False"]


def test_any_of_several_conditions_may_need_a_value():
    assert told({"type": "routed"})[1] == ["config[0].mtu is missing: type 'routed' needs it"]
    assert told({"type": "access", "shaped": True})[1] == ["config[0].mtu is missing: shaped True needs it"]
    assert told({"type": "access"})[1] == [] == told({"type": "trunk", "shaped": True})[1]


def test_a_trunk_with_an_access_policy_is_told_that_it_is_a_trunk():
    item = {"port_id": "1", "type": "trunk", "access_policy_type": "Custom access policy", "access_policy_number": 3}
    ports, modes = RESOURCES["switch_ports"], Modes()
    modes.fitting({ports.by_option[name].api: value for name, value in item.items()}, item, {}, ports.fields, "config[0]", new=False)
    assert [*map(str, modes.problems)] == ["config[0].access_policy_type exists only when type is 'access'; here type is 'trunk'",
                                           "config[0].access_policy_number exists only when access_policy_type is 'Custom access policy' and type is 'access'; "
                                           "here type is 'trunk'"]
