# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several objects of a numbered kind in one entry: ranges and all, in modules and blueprints; and SSIDs by their names."""
from __future__ import annotations

import pytest

from tests.harm.empty import branch
from tests.support.world import good

#: (resource, its key, what is set, how the key is given, the keys that it means)
NUMBERED = [
    ("switch_ports", "port_id", {"name": "desk"}, "1-3, 5", ["1", "2", "3", "5"]), ("switch_ports", "port_id", {"name": "desk"}, [1, "7-8"], ["1", "7", "8"]),
    ("switch_ports", "port_id", {"name": "desk"}, "all", [str(number) for number in range(1, 29)]),
    ("switch_ports", "port_id", {"name": "desk"}, "1-2,2", ["1", "2"]),
    ("wireless_ssids", "number", {"enabled": True}, "2-4", [2, 3, 4]), ("wireless_ssids", "number", {"enabled": True}, "all", list(range(15))),
    ("wireless_ssid_l3_firewall_rules", "number", {"allow_lan_access": True}, "1,3", [1, 3]),
    ("wireless_ssid_l3_firewall_rules", "number", {"allow_lan_access": True}, "All", list(range(15))),
    ("appliance_ports", "number", {"enabled": False}, "3-5", [3, 4, 5]), ("appliance_ports", "number", {"enabled": False}, "all", list(range(3, 13)))]


@pytest.mark.parametrize(("name", "key", "options", "given", "keys"), NUMBERED)
@pytest.mark.parametrize("whole", [False, True], ids=["module", "blueprint"])
def test_an_entry_means_every_number_it_names(world, name, key, options, given, keys, whole):
    config = [{key: given, **options}]
    if name == "appliance_ports":
        good(world.run("appliance_vlans_settings", {"vlans_enabled": True}))
    root, asked = ("blueprint", branch(name, config)) if whole else (name, config)
    foretold = good(world.run(root, asked, check=True))
    done = good(world.run(root, asked))
    assert all(foretold[part] == done[part] for part in ("changed", "before", "after", "requests"))
    assert not good(world.run(root, asked))["changed"]
    there = good(world.run(name, [{key: given}], state="gathered"))["gathered"]
    assert [one[key] for one in there] == keys and all(one[option] == value for one in there for option, value in options.items())
    good(world.run(name, config, state="deleted"))
    back = good(world.run(name, config, state="gathered"))["gathered"]
    assert all(one.get(option) != value for one in back for option, value in options.items())


def test_slots_reset_by_all_are_counted(world):
    config = [{"port_id": "all", "name": "desk"}]
    good(world.run("switch_ports", config))
    result = world.run("switch_ports", [{"port_id": "all"}], state="deleted", max_deletions=10)
    assert "reset 28 objects" in result["msg"] and not result["changed"]


@pytest.mark.parametrize(("name", "config", "words"), [
    ("switch_ports", [{"port_id": "5-1"}], "config[0].port_id must hold ranges that go up, and '5-1' goes down"),
    ("switch_ports", [{"port_id": "1-4"}, {"port_id": 3}], "config[1].port_id repeats config[0]: '3' is given twice"),
    ("switch_ports", [{"port_id": "1-5000"}], "config[0].port_id must hold numbers from 0 to 1000, and '1-5000' is outside"),
    ("switch_ports", [{"port_id": "27-29"}], "config[0].port_id: there is no port 29"),
    ("wireless_ssids", [{"number": "10-15"}], "config[0].number must hold numbers from 0 to 14, and '10-15' is outside"),
    ("wireless_ssids", [{"number": "Gests", "enabled": True}], "config[0].number: there is no SSID 'Gests'"),
    ("appliance_ports", [{"number": "three"}], "config[0].number must be a whole number, not 'three'")])
def test_what_cannot_be_meant_is_one_sentence(world, name, config, words):
    result = world.run(name, config)
    assert result["msg"].startswith(words) and result["msg"].endswith("Nothing was changed."), result["msg"]


def test_all_ports_of_a_device_that_is_claimed_by_the_same_task_are_not_known(world):
    device = {"serial": "Q2SW-NEWW-0001", "switch_ports": [{"port_id": "all", "name": "desk"}]}
    tree = {"organization_inventory": {"serials": ["Q2SW-NEWW-0001"]}, "networks": [{"name": "Store 0012", "devices": [device]}]}
    said = world.run("blueprint", tree)["msg"]
    assert "switch_ports[0].port_id cannot be all: what Q2SW-NEWW-0001 has is not known before this task has run; give the numbers" in said
    device["switch_ports"][0]["port_id"] = "1-2"
    assert len(good(world.run("blueprint", tree))["after"]["sites"]["Store 0012"]["Q2SW-NEWW-0001"]["switch_ports"]) == 2


@pytest.mark.parametrize("whole", [False, True], ids=["module", "blueprint"])
def test_ssids_are_meant_by_their_names(world, whole):
    good(world.run("wireless_ssids", [{"number": 3, "name": "Guests"}, {"number": 4, "name": "Staff"}]))
    config = [{"number": "Guests", "enabled": True}, {"number": 4, "enabled": True}]
    root, asked = ("blueprint", branch("wireless_ssids", config)) if whole else ("wireless_ssids", config)
    foretold, done = good(world.run(root, asked, check=True)), good(world.run(root, asked))
    assert foretold["requests"] == done["requests"] and len(done["requests"]) == 2
    assert not good(world.run(root, asked))["changed"]
    assert good(world.run("wireless_ssids", [{"number": "Guests"}], state="gathered"))["gathered"][0]["number"] == 3
    twice = world.run("wireless_ssids", [{"number": "Guests", "enabled": True}, {"number": 3, "enabled": True}])
    assert "means the same SSID as" in twice["msg"] or "given twice" in twice["msg"]


def test_a_guard_sees_the_entry_also_where_it_is_given_by_name(world):
    good(world.run("wireless_ssids", [{"number": 3, "name": "Guests"}]))
    good(world.run("wireless_ssid_l3_firewall_rules", [{"number": 3, "rules": [{"comment": "a", "policy": "deny", "protocol": "any"}]}]))
    for number in (3, "Guests", "3-4"):
        result = world.run("wireless_ssid_l3_firewall_rules", [{"number": number, "rules": []}], state="replaced", allow_empty=False)
        assert "would empty this list" in result["msg"] and not result["changed"], result


PROFILE = {"name": "Hall", "band_selection_type": "ssid"}


@pytest.mark.parametrize(("profiles", "ssids", "beside"), [("wireless_rf_profiles", "wireless_ssids", PROFILE), ("appliance_rf_profiles", "appliance_ssids", {
    "name": "Hall"})])
def test_settings_of_single_ssids_are_keyed_by_their_names_too(world, profiles, ssids, beside):
    good(world.run(ssids, [{"number": 2, "name": "Guests"}]))
    for given, keys in (({"per_ssid_settings": {"Guests": {"band_operation_mode": "5ghz"}, "1": {"band_operation_mode": "dual"}}}, {"1", "2"}),
                        ({"add": {"per_ssid_settings": {"Guests": {"band_operation_mode": "dual"}, "3": {"band_operation_mode": "5ghz"}}}}, {"2", "3"})):
        foretold = good(world.run(profiles, [{**beside, **given}], check=True))
        done = good(world.run(profiles, [{**beside, **given}]))
        assert foretold["requests"] == done["requests"] and keys <= {*(sent := done["requests"][0]["body"]["perSsidSettings"])}
        assert not [one for one in sent if not one.isdecimal()]
        assert not good(world.run(profiles, [{**beside, **given}]))["changed"]
    for given, words in (({"Nobody": {"band_operation_mode": "dual"}}, "per_ssid_settings[Nobody]: there is no SSID 'Nobody'"),
                         ({"2": {"band_operation_mode": "dual"}, "Guests": {"band_operation_mode": "5ghz"}}, "means the same as")):
        refused = world.run(profiles, [{**beside, "per_ssid_settings": given}], check=True)
        assert refused["failed"] and words in refused["msg"], refused["msg"]


def test_an_alert_names_its_ssid(world):
    good(world.run("wireless_ssids", [{"number": 2, "name": "Guests", "enabled": True}]))
    alert = {"alerts": [{"type": "usageAlert", "enabled": True, "filters": {"ssid_num": "Guests", "threshold": 100, "period": 1200}}]}
    done = good(world.run("network_alerts_settings", alert))
    sent = next(one for one in done["requests"][0]["body"]["alerts"] if one["type"] == "usageAlert")
    assert sent["filters"]["ssidNum"] == 2 and not good(world.run("network_alerts_settings", alert))["changed"]
