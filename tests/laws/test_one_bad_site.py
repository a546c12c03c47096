# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A site for which what was given cannot be so does not stop the others, whatever the reason is, and is called by its name."""
from __future__ import annotations

import copy

import pytest

from tests.support.world import good

KEY = {"number": 0, "psk": "new-password"}
PSK = {"number": 0, "name": "Staff", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "old-password"}
NETWORK = {"product_types": ["appliance", "switch", "wireless"], "time_zone": "America/Chicago"}


@pytest.fixture(name="stores")
def _stores(world):
    """Two stores whose first SSID has a password, and between them one whose has none."""
    good(world.run("blueprint", {"networks": [{"name": f"Store {number}", **NETWORK, "tags": ["store"], "wireless_ssids": [PSK] if number != 2 else []}
                                              for number in (1, 2, 3)]}))
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "Depot", "productTypes": ["wireless"], "timeZone": "UTC"})
    return world


#: (what is wrong with the site in the midst, how its sentence begins)
BAD = [
    ({"name": "Store 2", "wireless_ssids": [KEY]}, "SSIDs of Store 2: wireless_ssids[0].psk exists only when"),
    ({"name": "Store 2", "wireless_ssids": [{"number": 1, "min_bitrate": 7}]}, "SSIDs of Store 2: wireless_ssids[0].min_bitrate must be one of"),
    ({"name": "Store 9"}, "network Store 9: product_types is missing: a new network needs it"),
    ({"name": "Store 2", "product_types": ["appliance"]}, "network Store 2: product_types of an existing network cannot be changed"),
    ({"name": "Store 2", "config_template_id": "Nope"}, "network Store 2: config_template_id: there is no configuration template 'Nope'"),
    ({"name": "Store 2", "devices": [{"name": "sw-9", "switch_ports": []}]}, "network Store 2: devices[0].name: there is no device 'sw-9'"),
    ({"name": "Store 2", "appliance_vlans": [{"id": 10, "name": "X"}]}, "VLANs of Store 2: appliance_vlans[0].subnet is missing"),
    ({"name": "Store 2", "appliance_l3_firewall_rules": {"rules": [{"comment": "A", "policy": "deny", "protocol": "any", "position": {"after": "B"}}]}},
     "layer 3 firewall rules of Store 2: appliance_l3_firewall_rules.rules[0].position says after 'B'"),
    ({"name": "Depot", "appliance_vlans": [{"id": 1}]}, "VLANs of Depot: appliance_vlans: Depot is for wireless, not for appliance")]


@pytest.mark.parametrize(("bad", "begins"), BAD, ids=[row[1].partition(":")[0] + f"-{number}" for number, row in enumerate(BAD)])
def test_one_bad_site_of_a_blueprint_does_not_stop_the_others(stores, bad, begins):
    tree = {"networks": [{"name": "Store 1", "wireless_ssids": [KEY]}, bad, {"name": "Store 3", "wireless_ssids": [KEY]}]}
    foretold, before = stores.run("blueprint", copy.deepcopy(tree), check=True), stores.writes()
    done = stores.run("blueprint", tree)
    assert foretold["failed"] and done["failed"] and all(foretold[part] == done[part] for part in (
        "changed", "before", "after", "requests", "msg", "failures", "not_attempted", "because", "sites")), foretold["msg"]
    assert not any(value is None for one in done["failures"] for value in one.values())
    assert done["changed"] and set(done["after"]["sites"]) == {"Store 1", "Store 3"} and stores.writes() - before == len(done["requests"]) == 2
    assert done["msg"].startswith(begins) and "config.networks" not in str(done["failures"]) + done["msg"] and "2 of 3 sites went well" in done["msg"], done
    assert "Nothing was changed" not in done["msg"]
    assert done["sites"][bad["name"]]["failed"] == [one["object"] for one in done["failures"]], "what is wrong with an object is said once, in failures"
    again = stores.run("blueprint", tree)
    assert again["failed"] and not again["changed"] and again["msg"].endswith("Nothing was changed.")


def test_one_bad_network_of_many_in_a_module_does_not_stop_the_others(stores):
    for check in (True, False):
        done = stores.run("wireless_ssids", [KEY], networks={"tags": ["store"]}, network=None, check=check)
        assert done["failed"] and done["changed"] and {one["network"] for one in done["after"]} == {"Store 1", "Store 3"}
        assert done["msg"].startswith("SSIDs of Store 2: config[0].psk exists only when") and "(2 of 3 sites went well)" in done["msg"]


def test_what_else_was_asked_of_the_bad_site_is_not_attempted_and_says_why(stores):
    tree = {"networks": [{"name": "Store 2", "notes": "x", "network_settings": {"remote_status_page_enabled": False}, "wireless_ssids": [KEY]}]}
    done = stores.run("blueprint", tree)
    assert done["because"] == dict.fromkeys(("network Store 2 of Acme", "settings of Store 2"), "SSIDs of Store 2 cannot be as given")


def test_a_new_network_that_cannot_hold_what_was_given_is_not_made_nor_what_needs_it(stores):
    access = [{"email": "ann@example.com", "name": "Ann", "org_access": "none", "networks": [{"id": "Store 4", "access": "full"}]},
              {"email": "bob@example.com", "name": "Bob", "org_access": "none", "networks": [{"id": "Store 5", "access": "full"}]}]
    new = [{"name": f"Store {number}", "product_types": ["appliance"], "time_zone": "UTC"} for number in (4, 5)]
    new[0]["switch_settings"] = {"vlan": 5}
    foretold = stores.run("blueprint", {"networks": copy.deepcopy(new), "organization_admins": access}, check=True)
    done = stores.run("blueprint", {"networks": new, "organization_admins": access})
    assert done["failed"] and done["requests"] == foretold["requests"]
    assert done["applied"] == ["network Store 5 of Acme", "administrator bob@example.com of Acme"]
    assert done["not_attempted"] == ["network Store 4 of Acme", "administrator ann@example.com of Acme"], done["not_attempted"]


def test_a_network_that_is_refused_is_not_taken_for_one_that_was_not_named(stores):
    tree = {"networks": [{"name": "Store 1"}, {"name": "Store 2", "product_types": ["appliance"]}]}
    result = stores.run("blueprint", tree, state="overridden")
    assert result["failed"] and not result["changed"] and len(stores.call("GET", f"/organizations/{stores.organization}/networks")) == 5


def test_what_is_wrong_whatever_is_there_still_stops_everything_before_anything_is_read(stores):
    tree = {"networks": [{"name": "Store 1", "wireless_ssids": [KEY]}, {"name": "Store 2", "wireless_ssid": [KEY]}]}
    result = stores.run("blueprint", tree)
    assert result["msg"].startswith("config.networks[1].wireless_ssid is not an option") and result["calls"] == 0


def test_objects_of_the_organization_are_no_site(stores):
    shop, snmp = {"name": "Store 1", "wireless_ssids": [KEY]}, {"v2c_enabled": True}
    tree = {"organization_snmp": snmp, "networks": [shop, BAD[0][0], {**shop, "name": "Store 3"}]}
    assert "(2 of 3 sites went well)" in stores.run("blueprint", tree, check=True)["msg"]
    alone = {"organization_snmp": snmp, "networks": [BAD[0][0]]}
    assert "(0 of 1 sites went well)" in stores.run("blueprint", alone, check=True)["msg"]
