# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stays of a state that is over, and what goes with a thing that is named: modes left and taken again, parts of maps, rules of one name, the one
rule of a kind."""
from __future__ import annotations

import pytest

from tests.support.world import good


def applied_once(world, name, config, state="merged"):
    """Check mode predicts it, and the second run is silent."""
    predicted, real = (good(world.run(name, config, state=state, check=check)) for check in (True, False))
    assert [predicted[key] for key in ("changed", "before", "after", "requests")] == [real[key] for key in ("changed", "before", "after", "requests")]
    again = good(world.run(name, config, state=state))
    assert (again["changed"], again["requests"]) == (False, []), again["requests"]
    return real


RADIUS = {"number": 3, "name": "Staff", "auth_mode": "8021x-radius", "radius_servers": [{"host": "192.0.2.1", "port": 1812, "secret": "a-secret-1"}]}
ACCOUNTED = {"radius_accounting_enabled": True, "radius_accounting_servers": [{"host": "192.0.2.1", "port": 1813, "secret": "a-secret-1"}]}
OPEN = {"number": 3, "name": "Staff", "auth_mode": "open"}
BRIDGED = {"number": 3, "name": "Staff", "ip_assignment_mode": "Bridge mode"}
SPLASH = {"number": 3, "name": "Staff", "splash_page": "Click-through splash page"}


@pytest.mark.parametrize(("there", "away", "more", "left"), [
    (RADIUS, OPEN, {"radius_coa_enabled": True}, False), (RADIUS, OPEN, {"radius_testing_enabled": True}, False),
    (RADIUS, OPEN, {"radius_attribute_for_group_policies": "Reply-Message"}, "Filter-Id"), (RADIUS, OPEN, ACCOUNTED, False),
    (BRIDGED, OPEN, {"lan_isolation_enabled": True}, False), (BRIDGED, OPEN, {"use_vlan_tagging": True, "default_vlan_id": 12}, False),
    (SPLASH, OPEN, {"walled_garden_enabled": True, "walled_garden_ranges": ["192.0.2.0/24"]}, False)], ids=str)
def test_replaced_leaves_nothing_of_a_mode_that_was_left_and_taken_again(world, there, away, more, left):
    for config in ({**there, **more}, away, there):
        good(world.run("wireless_ssids", [config], state="replaced"))
    shown = good(world.run("wireless_ssids", [{"number": 3}], state="gathered"))["gathered"][0]
    assert shown[next(iter(more))] == left
    again = good(world.run("wireless_ssids", [there], state="replaced"))
    assert (again["changed"], again["requests"]) == (False, [])


def test_settings_of_single_ssids_are_completed(world):
    profile = {"name": "Hall", "band_selection_type": "ssid", "per_ssid_settings": {
        "0": {"min_bitrate": 12, "band_operation_mode": "5ghz"}, "3": {"min_bitrate": 24, "band_operation_mode": "dual"}}}
    applied_once(world, "wireless_rf_profiles", [profile])
    real = applied_once(world, "wireless_rf_profiles", [{"name": "Hall", "per_ssid_settings": {"0": {"min_bitrate": 18}}}])
    sent = real["requests"][0]["body"]["perSsidSettings"]
    assert sent["0"]["minBitrate"] == 18 and sent["0"]["bandOperationMode"] == "5ghz" and sent["3"]["minBitrate"] == 24 and len(sent) == 15


def test_an_entry_of_a_map_keeps_what_is_not_given_of_it(world):
    vlan = {"id": 12, "name": "A", "subnet": "10.12.12.0/24", "appliance_ip": "10.12.12.1", "fixed_ip_assignments": {
        "00:11:22:33:44:55": {"ip": "10.12.12.9", "name": "Till"}}}
    world.prepare({"appliance_vlans_settings": {"vlans_enabled": True}, "appliance_vlans": [vlan]})
    real = applied_once(world, "appliance_vlans", [{"id": 12, "fixed_ip_assignments": {"0011.2233.4455": {"ip": "10.12.12.10"}}}])
    assert real["requests"][0]["body"]["fixedIpAssignments"] == {"00:11:22:33:44:55": {"ip": "10.12.12.10", "name": "Till"}}


# -- rules that share a name

WEB = [{"comment": "Web", "policy": "allow", "protocol": "tcp", "dest_port": port} for port in ("80", "443")]


@pytest.mark.parametrize("more", [{}, {"dest_port": "443"}])
@pytest.mark.parametrize("name", ["appliance_l3_firewall_rules", "blueprint"])
def test_one_of_two_rules_of_one_name_is_not_taken_away_with_the_other(world, name, more):
    good(world.run("appliance_l3_firewall_rules", {"rules": WEB}))
    config = {"rules": [{"comment": "Web", **more}]}
    config = {"networks": [{"name": "Store 0012", "appliance_l3_firewall_rules": config}]} if name == "blueprint" else config
    result = world.run(name, config, state="deleted")
    assert "rules[0].comment 'Web' is what 2 present rules and 1 given rule are called, so it is unclear which are meant" in result["msg"]
    assert len(good(world.run("appliance_l3_firewall_rules", state="gathered"))["gathered"]["rules"]) == 2


def test_all_rules_of_one_name_are_taken_away_by_naming_all(world):
    good(world.run("appliance_l3_firewall_rules", {"rules": WEB}))
    applied_once(world, "appliance_l3_firewall_rules", {"rules": WEB}, "deleted")
    assert good(world.run("appliance_l3_firewall_rules", state="gathered"))["gathered"].get("rules", []) == []


# -- the one rule of a kind

@pytest.mark.parametrize("kind", ["blockedCountries", "allowedCountries"])
def test_a_list_of_countries_is_one_rule(world, kind):
    host = {"type": "host", "value": "example.com"}
    good(world.run("appliance_l7_firewall_rules", {"rules": [{"type": kind, "value": ["IR"]}, host]}))
    applied_once(world, "appliance_l7_firewall_rules", {"rules": [{"type": kind, "value": ["KP", "IR"]}, {"type": "host", "value": "example.org"}]})
    there = good(world.run("appliance_l7_firewall_rules", state="gathered"))["gathered"]["rules"]
    there = [(one["type"], sorted(one["value"]) if one["type"] == kind else one["value"]) for one in there]
    assert there == [(kind, ["IR", "KP"]), ("host", "example.com"), ("host", "example.org")]
    other = good(world.run("appliance_l7_firewall_rules", {"rules": [{"type": kind, "value": ["CU"]}]}, state="deleted"))
    assert other["changed"] is False
    applied_once(world, "appliance_l7_firewall_rules", {"rules": [{"type": kind, "value": ["IR", "KP"]}]}, "deleted")
