# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Dashboard offers to choose from, categories and applications, is given by name, by identifier, or as it answers."""
from __future__ import annotations

import pytest

from tests.harm.empty import branch
from tests.support.world import good

APP, KIND, ADULT = "meraki:layer7/application/4", "meraki:layer7/category/6", "meraki:contentFiltering/category/7"


def filtering(value):
    return {"blocked_url_categories": [value]}


def rule(kind, value):
    return {"rules": [{"type": kind, "value": value}]}


def policy(category, application):
    shaped = {"settings": "custom", "traffic_shaping_rules": [{"definitions": [{"type": "application", "value": application}]}]}
    return [{"name": "Kids", "content_filtering": {"blocked_url_categories": {"settings": "override", "categories": [category]}},
             "firewall_and_traffic_shaping": shaped}]


def name_of(world, path, number):
    """The name of what is offered under an identifier."""
    answer = world.call("GET", f"/networks/{world.network}/{path}")
    rows = [*answer.get("categories", ()), *answer.get("applicationCategories", ())]
    return next(one["name"] for row in rows for one in (row, *row.get("applications", ())) if one["id"] == number)


@pytest.mark.parametrize("whole", [False, True], ids=["module", "blueprint"])
def test_a_name_an_identifier_and_an_answer_are_one(world, whole):
    adult = name_of(world, "appliance/contentFiltering/categories", ADULT)
    app, games = (name_of(world, "appliance/firewall/l7FirewallRules/applicationCategories", one) for one in (APP, KIND))
    for name, made in (("appliance_content_filtering", [filtering(one) for one in (adult, ADULT, {"id": ADULT, "name": adult})]),
                       ("appliance_l7_firewall_rules", [rule("application", one) for one in (app, APP, {"id": APP, "name": app}, {"id": APP})]),
                       ("appliance_l7_firewall_rules", [rule("applicationCategory", one) for one in (games, KIND)]),
                       ("network_group_policies", [policy(*one) for one in ((adult, app), (ADULT, APP), ({"id": ADULT}, {"id": APP}))])):
        first, *others = [(name, one) if not whole else ("blueprint", branch(name, one)) for one in made]
        foretold, done = good(world.run(*first, check=True)), good(world.run(*first))
        assert done["changed"] and foretold["requests"] == done["requests"] and foretold["after"] == done["after"]
        for one in (first, *others):
            assert not good(world.run(*one))["changed"], one
        read = good(world.run(name, state="gathered"))["gathered"]
        assert not good(world.run(name, read))["changed"] and "meraki:" in str(read)


@pytest.mark.parametrize(("name", "config", "words"), [
    ("appliance_content_filtering", filtering("Gamblin"),
     "config.blocked_url_categories[0]: there is no content category 'Gamblin'; did you mean 'Gambling'?"),
    ("appliance_l7_firewall_rules", rule("application", "Gmial"), "config.rules[0].value: there is no application 'Gmial'; did you mean 'Gmail'?"),
    ("appliance_l7_firewall_rules", rule("applicationCategory", "Gmail"), "config.rules[0].value: there is no application category 'Gmail'"),
    ("network_group_policies", policy(ADULT, "Gmial"),
     "config[0].firewall_and_traffic_shaping.traffic_shaping_rules[0].definitions[0].value: there is no app")])
def test_a_slip_is_answered_with_the_nearest_name(world, name, config, words):
    result = world.run(name, config)
    assert result["msg"].startswith(words) and result["msg"].endswith("Nothing was changed."), result["msg"]


def test_a_host_is_no_application(world):
    assert good(world.run("appliance_l7_firewall_rules", rule("host", "Gmail")))["requests"][0]["body"]["rules"][0]["value"] == "Gmail"


def test_a_new_network_is_offered_what_another_one_is(world):
    adult = name_of(world, "appliance/contentFiltering/categories", ADULT)
    tree = {"networks": [{"name": "New", "product_types": ["appliance"], "time_zone": "UTC", "appliance_content_filtering": filtering(adult)}]}
    foretold, done = good(world.run("blueprint", tree, check=True)), good(world.run("blueprint", tree))
    assert foretold["requests"][1]["body"] == done["requests"][1]["body"] and ADULT in done["requests"][1]["body"]["blockedUrlCategories"]
    assert not good(world.run("blueprint", tree))["changed"]
