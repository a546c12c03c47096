# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with what was given is data until somebody reads it: no word of a message, and nothing a value says, changes what is done with it."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput, LookupFailure, NotThere, Problem, together
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.config import Inputs
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import problems
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.sites import faults


def test_a_problem_is_a_sentence_for_people():
    assert str(Problem("config[3].subnet", "is missing")) == "config[3].subnet is missing"
    assert str(Problem("network", "is missing; give its name", apart=True)) == "network: is missing; give its name"
    assert str(Problem("config[3].id", "repeats", "config[1]", ": '7' is given twice")) == "config[3].id repeats config[1]: '7' is given twice"
    assert str(Problem("", "the snapshot is gone")) == "the snapshot is gone"
    assert str(Problem("a", "repeats", "b", ": 1").adding(" (the option)")) == "a repeats b: 1 (the option)"


def test_a_problem_is_within_what_it_is_about_and_no_neighbor_of_like_name():
    one = Problem("config[1].vlan.id", "is missing")
    assert all(one.within(path) for path in ("config", "config[1]", "config[1].vlan", "config[1].vlan.id"))
    assert not any(one.within(path) for path in ("config[1].vlan.id.x", "config[1].vla", "config[1", "config[10]", "confi", "config[1].vlan.i"))


def test_doubt_is_no_part_of_what_is_said():
    sure, doubted = Problem("a", "is odd"), Problem("a", "is odd", doubt=True)
    assert sure == doubted and len({sure, doubted}) == 1 and str(sure) == str(doubted)


def test_problems_put_together_stay_data_and_are_said_as_plain_texts():
    both = together([BadInput(Problem("a", "is odd")), NotThere(Problem("network", "there is none", apart=True)), BadInput("no option is at fault")])
    assert isinstance(both, LookupFailure) and [one.path for one in both.problems] == ["a", "network", ""]
    assert both.sentences == ["a is odd", "network: there is none", "no option is at fault"] and {type(one) for one in both.sentences} == {str}


@pytest.mark.parametrize("name", ["config.networks[0].Store", "config.Store", "devices[0].Store"])
def test_a_value_that_looks_like_a_path_is_said_as_it_was_given(name):
    said = [str(one) for one in faults({"name": "A", "product_types": ["switch"], "appliance_vlans": [{"id": 1, "name": name}, {"id": "1", "name": name}],
                                        "wireless_ssids": [{"number": 1, "auth_mode": name}]}, {})]
    assert said[0] == "appliance_vlans[1].id repeats appliance_vlans[0]: '1' is given twice"
    assert said[1].startswith("wireless_ssids[0].auth_mode must be one of ") and f"not {name!r}" in said[1]


def test_an_object_is_named_where_a_neighbor_of_like_name_is_wrong():
    """What is wrong with config[1] says nothing of config[10]."""
    inputs = Inputs()
    inputs.config([{"id": number, "name": "A", "subnet": "10.0.0.0/24", "appliance_ip": "10.9.9.9" if number == 11 else "10.0.0.1",
                    **({"x": 1} if number == 2 else {})}
                   for number in range(1, 12)], RESOURCES["appliance_vlans"], "config", "merged")
    assert [one.path for one in inputs.problems] == ["config[1].x", "config[10].appliance_ip"]


def test_a_branch_of_a_blueprint_is_read_once_in_a_run(world, monkeypatch):
    read = []
    values = Inputs.config
    monkeypatch.setattr(Inputs, "config", lambda self, raw, resource, path, state: read.append(path) or values(self, raw, resource, path, state))
    tree = {"networks": [{"name": "Store 0012", "network_settings": {"local_status_page_enabled": False}, "appliance_vlans": [{"id": 1, "name": "A"}],
                          "devices": [{"serial": "Q2SW-AAAA-0012", "switch_ports": [{"port_id": 1, "name": "A"}]}]}]}
    assert world.run("blueprint", tree, check=True).get("msg") is None
    assert [read.count(path) for path in sorted(set(read)) if path.rpartition(".")[2] in ("network_settings", "appliance_vlans", "switch_ports")] == [1, 1, 1]


@pytest.mark.parametrize("given", [{}, {"config": None}], ids=["missing", "null"])
@pytest.mark.parametrize("name", [name for name, one in RESOURCES.items() if one.many])
def test_what_is_to_be_removed_is_asked_for_in_words(name, given):
    """Titles are no words that an s makes several of: no access policys, no splash settingss."""
    resource = RESOURCES[name]
    place = {"organization": {}, "network": {"network": "Store 0012"}, "device": {"serial": "Q2SW-AAAA-0012"}, "dashboard": {}}[resource.scope]
    said = [str(one) for one in problems(resource, {"state": "deleted", **place, **given})]
    assert any(f"an entry for each {resource.title} to remove" in one for one in said) and resource.title + "s" not in " ".join(said), said
