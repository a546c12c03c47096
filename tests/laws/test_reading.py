# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What gathered shows beside what can be written, what it shows of what was asked for, and what that costs."""
from __future__ import annotations

import copy
import json

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import SAMPLES
from tests.support.world import good, in_process

FACTS = [name for name in sorted(RESOURCES) if RESOURCES[name].facts]
SWITCHES = [f"Q2SW-READ-{number:04d}" for number in range(1, 6)]


@pytest.fixture(name="world")
def _world():
    return in_process()


def test_identifiers_are_told_of_what_others_are_in():
    assert {"devices", "networks", "organization_config_templates", "organizations"} <= {*FACTS}


@pytest.mark.parametrize("name", FACTS)
def test_facts_are_shown_and_taken_back_and_ask_for_nothing(world, name):
    world.prepare(SAMPLES[name].setup)
    good(world.run(name, SAMPLES[name].config))
    gathered = good(world.run(name, state="gathered"))["gathered"]
    rows = gathered if isinstance(gathered, list) else [gathered]
    assert all(one["facts"]["id"] if isinstance(gathered, list) else one["facts"] for one in rows)
    for facts in (None, {"id": "another", "of_tomorrow": [1]}, {}):
        given = [{**one, "facts": one["facts"] if facts is None else facts} for one in copy.deepcopy(rows)]
        given = given if isinstance(gathered, list) else given[0]
        for state in ("merged", "replaced"):
            back = good(world.run(name, given, state=state, diff=True))
            assert (back["changed"], back["requests"]) == (False, []), state
            assert "facts" not in json.dumps([back["before"], back["after"], back.get("diff")])


def test_facts_are_in_no_change_either(world):
    device = good(world.run("devices", state="gathered"))["gathered"][0]
    changed = good(world.run("devices", [{**device, "name": "Hall"}], diff=True))
    assert changed["changed"] and "facts" not in json.dumps([changed["before"], changed["after"], changed["diff"], changed["requests"]])


def test_devices_tell_what_they_are_and_where(world):
    found = {one["serial"]: one["facts"] for one in good(world.run("devices", state="gathered", network=None))["gathered"]}
    switch = found["Q2SW-AAAA-0012"]
    assert {**switch, "mac": "", "firmware": "", "lan_ip": "", "public_ip": ""} == {
        "id": "Q2SW-AAAA-0012", "model": "MS225-24", "product_type": "switch", "network": "Store 0012", "mac": "", "firmware": "", "lan_ip": "",
        "public_ip": ""} | ({} if "public_ip" in switch else {"public_ip": ""})
    assert switch["mac"].count(":") == 5 and found["Q2MX-AAAA-0012"]["public_ip"].startswith("203.0.113.")


def test_a_list_of_addresses_that_is_refused_tells_no_address(world):
    world.faults({"method": "GET", "path": "/addresses/byDevice", "status": 404})
    found = good(world.run("devices", state="gathered"))["gathered"]
    assert all("public_ip" not in one["facts"] and one["facts"]["model"] for one in found)


def test_facts_come_along_in_an_export(world):
    tree = good(world.run("blueprint", state="gathered"))["gathered"]
    network = tree["networks"][0]
    assert network["facts"] == {"id": world.network} and network["devices"][0]["facts"]["network"] == "Store 0012"
    back = good(world.run("blueprint", tree))
    assert (back["changed"], back["requests"]) == (False, [])


# -- only

@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_only_what_is_asked_for_is_shown(world, name):
    resource, sample = RESOURCES[name], SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    whole = good(world.run(name, state="gathered"))["gathered"]
    option = next((one.name for one in resource.fields if not (one.control or one.secret or one.write_only) and one.name != resource.key), resource.key)
    some = good(world.run(name, state="gathered", only=[option]))["gathered"]
    above = [one.name for one in resource.parents]
    keep = {option, "id", resource.key, *resource.key_with, *above}
    assert some == ([{key: value for key, value in one.items() if key in keep} for one in whole] if resource.many else
                    {key: value for key, value in whole.items() if key == option})


def test_many_switches_are_read_by_the_list_that_has_what_is_asked_for(world):
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": SWITCHES})
    world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": SWITCHES})
    good(world.run("switch_ports", [{"port_id": 3, "name": "Till", "type": "access", "vlan": 7, "voice_vlan": 9}], serial=SWITCHES[1]))

    def read(**options):
        result = good(world.run("switch_ports", state="gathered", serial=None, devices=SWITCHES, **options))
        return result["calls"], {one["serial"]: {port["port_id"]: port for port in one["config"]} for one in result["gathered"]}
    whole, everything = read()
    few, some = read(only=["name", "vlan", "voice_vlan"])
    many, others = read(only="name, isolation_enabled")
    assert whole - few == len(SWITCHES) - 1 and many == whole
    assert some[SWITCHES[1]]["3"] == {"port_id": "3", "name": "Till", "vlan": 7, "voice_vlan": 9}
    assert others[SWITCHES[1]]["3"] == {"port_id": "3", "name": "Till", "isolation_enabled": False}
    for serial in SWITCHES:
        for number, port in everything[serial].items():
            assert some[serial][number] == {key: port[key] for key in ("port_id", "name", "vlan", "voice_vlan") if key in port}


def test_what_the_list_tells_is_what_each_switch_tells(world):
    options = RESOURCES["switch_ports"].bulk.options
    good(world.run("switch_ports", SAMPLES["switch_ports"].config))
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": SWITCHES[:1]})
    world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": SWITCHES[:1]})
    both = ["Q2SW-AAAA-0012", SWITCHES[0]]
    told = {one["serial"]: one["config"] for one in
            good(world.run("switch_ports", state="gathered", serial=None, devices=both, only=list(options)))["gathered"]}
    for serial in both:
        assert told[serial] == good(world.run("switch_ports", state="gathered", serial=serial, only=list(options)))["gathered"]


def test_only_inside_config_is_told_where_it_stands(world):
    assert "only stands beside config, not inside it" in world.run("switch_ports", [{"port_id": 1, "only": ["name"]}])["msg"]


@pytest.mark.parametrize("only, state, words", [
    ([], "gathered", "only is empty"), (" , ", "gathered", "only is empty"),
    (["nam"], "gathered", "only[0] 'nam' is not an option of the port; did you mean name?"),
    (["vlanId"], "gathered", "only[0]"), ({"name": 1}, "gathered", "only must be a list of options"), (True, "gathered", "only must be a list of options"),
    (["name"], "merged", "leave it out with state merged")])
def test_what_only_cannot_be_is_said(world, only, state, words):
    result = world.run("switch_ports", [{"port_id": 1}], state=state, only=only)
    assert result.get("failed") and words in result["msg"]


def test_a_place_that_cannot_be_read_is_named_and_the_others_are_shown(world):
    other = world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Kiosk", "productTypes": ["wireless"], "timeZone": "UTC"})["id"]
    world.faults({"path": f"/networks/{other}/wireless/ssids", "status": 400, "body": {"errors": ["out of order"]}})
    many = world.run("wireless_ssids", state="gathered", network=None, networks="all")
    tree = world.run("blueprint", {"networks": [{"name": name, "wireless_ssids": []} for name in ("Store 0012", "Kiosk")]}, state="gathered", network=None,
                     only={"wireless_ssids": ["auth_mode"]})
    alone = world.run("wireless_ssids", state="gathered", network="Kiosk")
    world.faults()
    assert many["failed"] and [one["network"] for one in many["gathered"]] == ["Store 0012"] and many["failures"][0]["site"] == "Kiosk"
    assert tree["failed"] and ["wireless_ssids" in one for one in tree["gathered"]["networks"]] == [True, False] and "out of order" in tree["msg"]
    assert {*tree["gathered"]["networks"][0]["wireless_ssids"][0]} == {"number", "auth_mode"}
    assert alone["failed"] and "gathered" not in alone


def test_a_blueprint_says_what_is_wrong_with_only(world):
    for only, words in ({"wireless_ssid": ["name"]}, "only.wireless_ssid is not a resource; did you mean 'wireless_ssids'?"), \
                       ({"wireless_ssids": ["nam"]}, "only.wireless_ssids[0] 'nam' is not an option"), (["name"], "only must be a dict of resources"):
        assert words in world.run("blueprint", {}, state="gathered", network=None, only=only)["msg"]
