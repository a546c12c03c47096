# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A blueprint in check mode tells, of each object that is not as given, where it was given, what was given and what is there; and what nobody gave."""
from __future__ import annotations

import copy

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import World

STORE = {
    "name": "Store 0012", "notes": "as declared",
    "appliance_vlans": [{"id": 10, "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"},
                        {"id": 20, "name": "Voice", "subnet": "10.12.20.0/24", "appliance_ip": "10.12.20.1"}],
    "wireless_ssids": [{"number": 0, "name": "Acme", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "secret-of-ours-1"}],
    "appliance_l3_firewall_rules": {"rules": [{"comment": "No telnet", "policy": "deny", "protocol": "tcp", "dest_port": "23"}]},
    "devices": [{"serial": "Q2SW-AAAA-0012", "name": "sw1", "switch_ports": [{"port_id": "1-3", "name": "Till"}]}]}
RULE = {"srcCidr": "Any", "destCidr": "Any", "protocol": "tcp"}


@pytest.fixture(name="world")
def _world():
    with Emulator(unlimited=True) as emulator:
        world = World(emulator, sockets=False)
        assert not world.run("blueprint", {"networks": [STORE]}).get("failed")
        yield world


def told(world, config=None, **options):
    """The rows of a check-mode run, by resource and object."""
    result = world.run("blueprint", config or {"networks": [STORE]}, check=True, **options)
    assert not result.get("failed"), result
    return {(one["resource"], one["object"]): one for one in result["differences"]}, result


def test_of_what_is_as_given_nothing_is_told(world):
    rows, result = told(world)
    assert {one["kind"] for one in rows.values()} == {"undeclared"} and not result["changed"]


def test_what_somebody_changed_is_told_with_the_path_of_what_was_given(world):
    network = f"/networks/{world.network}"
    world.call("PUT", f"{network}/appliance/vlans/20", {"name": "Voices"})
    world.call("DELETE", f"{network}/appliance/vlans/10")
    world.call("PUT", f"{network}/wireless/ssids/0", {"psk": "secret-of-theirs-1"})
    world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/2", {"name": "Mine"})
    world.call("PUT", network, {"notes": "by hand"})
    rows, result = told(world)
    expected = {("appliance_vlans", "20"): ("changed", "config.networks[0].appliance_vlans[1]", {"name": "Voice"}, {"name": "Voices"}),
                ("switch_ports", "2"): ("changed", "config.networks[0].devices[0].switch_ports[0]", {"name": "Till"}, {"name": "Mine"}),
                ("networks", "Store 0012"): ("changed", "config.networks[0]", {"notes": "as declared"}, {"notes": "by hand"})}
    assert {name: tuple(rows[name][one] for one in ("kind", "path", "declared", "present")) for name in expected} == expected
    assert (rows["appliance_vlans", "10"]["kind"], rows["appliance_vlans", "10"]["path"]) == ("missing", "config.networks[0].appliance_vlans[0]")
    assert rows["switch_ports", "2"]["serial"] == "Q2SW-AAAA-0012" and rows["switch_ports", "2"]["key"] == {"port_id": "2"}
    assert rows["wireless_ssids", "0"]["declared"] == {"psk": "(hidden, changed)"} and "secret-of" not in str(result)


def test_objects_rules_devices_and_networks_that_nobody_gave_are_told_and_cost_no_call(world):
    before = told(world)[1]["calls"]
    network = f"/networks/{world.network}"
    world.call("POST", f"{network}/appliance/vlans", {"id": "99", "name": "Hand", "subnet": "10.12.99.0/24", "applianceIp": "10.12.99.1"})
    world.call("PUT", f"{network}/appliance/firewall/l3FirewallRules", {"rules": [
        {"comment": "By hand", "policy": "deny", "destPort": "24", **RULE}, {"comment": "No telnet", "policy": "deny", "destPort": "23", **RULE}]})
    world.call("POST", f"/organizations/{world.organization}/networks", {"name": "{{ pirate }}", "productTypes": ["switch"]})
    rows, result = told(world)
    assert {name for name, one in rows.items() if one["kind"] == "undeclared"} >= {
        ("appliance_vlans", "99"), ("networks", "{{ pirate }}"), ("devices", "Q2MX-AAAA-0012"), ("appliance_l3_firewall_rules", "")}
    assert rows["appliance_l3_firewall_rules", ""]["present"]["rules"][0]["comment"] == "By hand"
    assert (result["calls"], result["changed"]) == (before, False)


def test_of_a_network_that_is_missing_one_row_is_told(world):
    config = {"networks": [STORE, {**copy.deepcopy(STORE), "name": "Gone", "product_types": ["appliance", "switch", "wireless"], "devices": []}]}
    rows, dummy = told(world, config)
    assert {(one["resource"], one["object"]) for one in rows.values() if one["kind"] == "missing"} == {("networks", "Gone")}
    assert rows["networks", "Gone"]["path"] == "config.networks[1]"


def test_what_overridden_would_remove_is_what_nobody_gave(world):
    rows, dummy = told(world, {"networks": [{"name": "Store 0012", "appliance_vlans": [STORE["appliance_vlans"][0]]}]}, state="overridden")
    assert rows["appliance_vlans", "20"]["kind"] == "undeclared"


def test_a_real_run_and_a_single_resource_tell_nothing_of_it(world):
    assert "differences" not in world.run("blueprint", {"networks": [STORE]})
    assert "differences" not in world.run("appliance_vlans", STORE["appliance_vlans"], check=True)


def test_a_secret_that_nobody_can_compare_is_named(world):
    hook = {"network_webhook_http_servers": [{"name": "Hook", "url": "https://example.com/hook", "shared_secret": "never-shown-1"}]}
    config = {"networks": [{"name": "Store 0012", **hook}]}
    assert not world.run("blueprint", config).get("failed")
    dummy, result = told(world, config)
    assert [one["option"] for one in result["not_compared"]] == ["network_webhook_http_servers.shared_secret"] and "never-shown" not in str(result)
