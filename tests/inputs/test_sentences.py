# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people stumbled over: the sentence leads to what they meant, once, and says nothing that is not so."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import problems

from tests.support.world import good

#: (resource, config, a word of the sentence, what no sentence says)
MEANT = [
    ("appliance_vlans", [{"vlan_id": 10}], "config[0].vlan_id is not an option; did you mean id?", "appliance_ip"),
    ("appliance_vlans", [{"number": 10}], "config[0].number is not an option; did you mean id?", "name"),
    ("switch_ports", [{"number": 1}], "config[0].number is not an option; did you mean port_id?", "name"),
    ("switch_ports", [{"port_number": 1}], "did you mean port_id?", "name"), ("wireless_ssids", [{"ssid_number": 1}], "did you mean number?", "name"),
    ("wireless_ssid_schedules", [{"ssid": 1}], "config[0].ssid is not an option; did you mean number?", ""),
    ("appliance_ssids", [{"ssid": 1}], "config[0].ssid is not an option; did you mean number?", ""),
    ("switch_ports", [{"port_id": 1, "vlan_id": 10}], "config[0].vlan_id is not an option; did you mean vlan?", "port_id"),
    ("blueprint", {"networks": [{"name": "A", "ssids": []}]}, "config.networks[0].ssids is not an option; did you mean wireless_ssids?", " id?"),
    ("blueprint", {"networks": [{"name": "A", "vlans": []}]}, "did you mean appliance_vlans?", ""),
    ("blueprint", {"networks": [{"name": "A", "sm_user_access_devices": []}]}, "config.networks[0].sm_user_access_devices is not an option", "did you mean"),
    ("switch_ports", [{"port_id": 1, "allowed_vlans": [10, 20]}], "config[0].allowed_vlans must be a text, joined by commas as '10,20', not a list", ""),
    ("appliance_l3_firewall_rules", {"rules": [{"comment": "A", "policy": "deny", "protocol": "tcp", "dest_cidr": ["10.0.0.0/8"]}]},
     "dest_cidr must be a text, joined by commas", ""),
    ("appliance_vlans", [{"id": 10, "fixed_ip_assignments": [{"mac": "00:11:22:33:44:55"}]}],
     "config[0].fixed_ip_assignments must be a dict keyed by MAC address, not a list", ""),
    ("networks", [{"name": "A", "tags": "a b"}], "config[0].tags must be a list of tags, which hold no blanks, as [a, b], not 'a b'", "")]


@pytest.mark.parametrize(("name", "config", "words", "never"), MEANT, ids=[f"{row[0]}-{number}" for number, row in enumerate(MEANT)])
def test_a_sentence_leads_to_what_was_meant(name, config, words, never):
    given = {"api_key": "k", "organization": "Acme", "config": config}
    scope = RESOURCES[name].scope if name in RESOURCES else ""
    given.update({"network": {"network": "A"}, "device": {"serial": "Q2SW-AAAA-0012"}}.get(scope, {}))
    said = [str(one) for one in problems(RESOURCES.get(name, BLUEPRINT), given)]
    assert any(words in one for one in said), said
    assert not never or not any(f"did you mean {never}?" in one or never in one.partition(";")[2] for one in said), said


def test_a_time_zone_in_other_letters_is_suggested(world):
    said = world.run("networks", [{"name": "New", "product_types": ["switch"], "time_zone": "europe/zurich"}])["msg"]
    assert "did you mean 'Europe/Zurich'?" in said


def test_the_name_of_a_template_invites_no_twin(world):
    good(world.run("organization_config_templates", [{"name": "Branch"}]))
    said = world.run("networks", [{"name": "Branch", "notes": "x"}])["msg"]
    assert "config[0].name: 'Branch' is a configuration template, not a network" in said and "product_types" not in said


def test_a_failure_says_what_is_known_and_no_more(world):
    failure = world.run("networks", [{"name": "New"}])["failure"]
    assert failure == {"errors": ["config[0].product_types is missing: a new network needs it"]}
    world.faults({"method": "PUT", "status": 400, "body": {"errors": ["no"]}})
    try:
        failure = world.run("network_settings", {"remote_status_page_enabled": False})["failure"]
    finally:
        world.faults()
    assert failure["status"] == 400 and failure["method"] == "PUT" and None not in failure.values() and "" not in failure.values()


def test_nobody_else_is_blamed_for_what_is_there(world):
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Taken ", "productTypes": ["switch"]})
    world.faults({"method": "POST", "path": ".*/networks$", "status": 400, "body": {"errors": ["Name has already been taken"]}})
    try:
        result = world.run("networks", [{"name": "Other", "product_types": ["switch"]}])
    finally:
        world.faults()
    assert "omebody else" not in str(result) and "already been taken" in result["msg"]


def test_options_that_do_not_count_are_said_once(world):
    result = good(world.run("switch_ports", [{"port_id": "1-24", "voice_vlan": 20}]))
    found = [one for one in result["warnings"] if "voice_vlan" in one]
    assert len(found) == 1 and "(and 23 more like it)" in found[0], result["warnings"]
