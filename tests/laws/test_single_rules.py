# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One rule of a list is taken away by its name, over every resource that has such a list."""
from __future__ import annotations

import pytest

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from tests.laws.test_laws import SAMPLES
from tests.laws.world import good

RULES = {name: resource for name, resource in RESOURCES.items() if resource.rules}


def one_object(resource, config):
    """The object that holds the sample's rules."""
    return next(item for item in config if item.get("rules")) if resource.many else config


@pytest.mark.parametrize("name", RULES)
def test_deleted_takes_away_the_rule_named_and_no_other(world, name):
    resource, sample = RULES[name], SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    before = one_object(resource, good(world.run(name, state="gathered"))["gathered"])
    named = {option: before["rules"][0][option] for option in resource.rules.match}
    config = {**({resource.key: before[resource.key]} if resource.many else {}), "rules": [named]}
    config = [config] if resource.many else config
    predicted = good(world.run(name, config, state="deleted", check=True))
    real = good(world.run(name, config, state="deleted"))
    assert (predicted["changed"], predicted["requests"]) == (real["changed"], real["requests"]) and real["changed"]
    everything = good(world.run(name, state="gathered"))["gathered"]
    after = next(item for item in everything if item[resource.key] == before[resource.key]) if resource.many else everything
    assert after == {**before, "rules": before["rules"][1:]} and after["rules"]
    again = good(world.run(name, config, state="deleted"))
    assert (again["changed"], again["requests"]) == (False, [])


def test_one_of_two_rules_of_one_name_cannot_be_moved(world):
    twins = [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dest_port": "80"},
             {"comment": "Web", "policy": "allow", "protocol": "tcp", "dest_port": "443", "position": "first"}]
    result = world.run("appliance_l3_firewall_rules", {"rules": twins})
    assert result["failed"] and "config.rules[1].position cannot be given to one of several rules of one name" in result["msg"]
