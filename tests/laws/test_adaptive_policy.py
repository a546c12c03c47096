# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adaptive policy (quirks N1-N6): all of it by name in one task, what goes with a group, and what the Dashboard has of its own."""
from __future__ import annotations

import pytest

from tests.support.world import good

GROUPS, POLICIES = "organization_adaptive_policy_groups", "organization_adaptive_policies"
PEOPLE, CAMERAS = {"name": "Employees", "sgt": 1000}, {"name": "Cameras", "sgt": 1001}
TREE = {GROUPS: [PEOPLE, CAMERAS], "organization_adaptive_policy_acls": [{"name": "Web", "ip_version": "any", "rules": [
    {"policy": "allow", "protocol": "tcp", "dst_port": "443"}, {"policy": "deny", "protocol": "any"}]}],
    POLICIES: [{"source_group": "Employees", "destination_group": "Cameras", "acls": ["Web"], "last_entry_rule": "deny"}]}


@pytest.fixture(name="tagged")
def _tagged(world):
    """A world with two groups and a policy between them, made by one run."""
    foreseen, made = good(world.run("blueprint", TREE, check=True)), good(world.run("blueprint", TREE))
    assert (foreseen["requests"], foreseen["after"]) == (made["requests"], made["after"])
    assert good(world.run("blueprint", TREE))["requests"] == []
    return world


def test_a_policy_says_names_and_the_dashboard_is_told_identifiers(tagged):
    policy = tagged.call("GET", f"/organizations/{tagged.organization}/adaptivePolicy/policies")[0]
    assert [policy["sourceGroup"]["name"], policy["destinationGroup"]["sgt"], policy["acls"][0]["name"]] == ["Employees", 1001, "Web"]
    shown = good(tagged.run(POLICIES, state="gathered"))["gathered"][0]
    assert {key: shown[key] for key in ("source_group", "destination_group", "acls")} == {
        "source_group": "Employees", "destination_group": "Cameras", "acls": ["Web"]}


def test_the_policies_of_a_group_that_goes_are_counted(tagged):
    result = tagged.run(GROUPS, [{"name": "Cameras"}], state="deleted", max_deletions=1)
    assert result["failed"] and "adaptive policy Employees / Cameras" in result["msg"]
    good(tagged.run(GROUPS, [{"name": "Cameras"}], state="deleted", max_deletions=2))
    assert good(tagged.run(POLICIES, state="gathered"))["gathered"] == []


def test_the_groups_of_the_dashboard_stay(tagged):
    good(tagged.run(GROUPS, [PEOPLE], state="overridden"))
    assert {one["name"] for one in good(tagged.run(GROUPS, state="gathered"))["gathered"]} == {"Unknown", "Infrastructure", "Employees"}
    good(tagged.run(GROUPS, [{"name": "Infrastructure", "sgt": 7}]))
    assert "cannot be changed" in tagged.run(GROUPS, [{"name": "Unknown", "sgt": 8}])["msg"]


def test_ports_name_a_group_once_adaptive_policy_is_enabled(tagged):
    ports = [{"port_id": "3", "adaptive_policy_group_id": "Cameras"}]
    assert "Adaptive Policy is not enabled" in tagged.run("switch_ports", ports)["msg"]
    good(tagged.run("organization_adaptive_policy_settings", {"enabled_networks": ["Store 0012"]}))
    assert good(tagged.run("switch_ports", ports))["changed"] and not good(tagged.run("switch_ports", ports))["changed"]
    assert good(tagged.run("switch_ports", ports, state="gathered"))["gathered"][0]["adaptive_policy_group_id"] == "Cameras"


def test_a_rule_is_put_first_and_the_others_stay(tagged):
    acl = {"name": "Web", "rules": [{"policy": "allow", "protocol": "udp", "dst_port": "53", "position": "first"}]}
    rules = good(tagged.run("organization_adaptive_policy_acls", [acl]))["after"][0]["rules"]
    assert [one["protocol"] for one in rules] == ["udp", "tcp", "any"]


@pytest.mark.parametrize("name", ["Campus", "Store 0012"])
def test_a_site_has_adaptive_policy_before_its_ports_get_groups(world, name):
    tree = {"organization_adaptive_policy_groups": [{"name": "Employees", "sgt": 10}], "organization_adaptive_policy_settings": {"enabled_networks": [name]},
            "networks": [{"name": name, **({"product_types": ["switch"]} if name == "Campus" else {}),
                          "devices": [{"serial": "Q2SW-NEWA-0001", "switch_ports": [{"port_id": 1, "adaptive_policy_group_id": "Employees"}]}]}]}
    foretold = good(world.run("blueprint", tree, check=True))
    assert good(world.run("blueprint", tree))["requests"] == foretold["requests"]
    assert good(world.run("blueprint", tree))["requests"] == []
