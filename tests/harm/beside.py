# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What state overridden takes away only because nobody named it stays as long as something given beside it has failed, and the result says why."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.harm import Trial
from tests.support.world import Direct, World, good

KIND = "a removal beside a failure"
PROMISE = "With `overridden`, nothing goes that was not named while something given at its place, below it, or for the organization anywhere, has failed."

SWITCH, RULE = "Q2SW-AAAA-0012", {"comment": "new", "policy": "deny", "protocol": "any"}
VLAN = {"id": 1, "name": "Default", "subnet": "192.168.128.0/24", "appliance_ip": "192.168.128.1"}
#: What fails: (label, rule, what of the site is given).
BATCH = {"method": "POST", "path": "actionBatches", "kind": "batch_fail"}
#: A batch that fails blames its first action, and with it the whole site; without batches just the call that is refused fails.
SINGLE = {"method": "POST", "path": "actionBatches", "status": 403}
FAULTS: list[tuple[str, list[dict], dict]] = [
    ("another write of the site", [{"method": "PUT", "path": "l3FirewallRules", "status": 400}], {"appliance_l3_firewall_rules": {"rules": [RULE]}}),
    ("a write to a device of the site", [SINGLE, {"method": "PUT", "path": "managementInterface", "status": 400}],
     {"devices": [{"serial": SWITCH, "device_management_interface": {"wan1": {"using_static_ip": False, "vlan": 9}}}]}),
    ("a write that may be batched", [SINGLE, {"method": "PUT", "path": "wireless/settings", "status": 400}], {"wireless_settings": {"led_lights_on": False}}),
    ("a read of the site", [{"method": "GET", "path": "l3FirewallRules", "status": 403}], {"appliance_l3_firewall_rules": {"rules": [RULE]}}),
]
SITE = {"name": "Store 0012", "tags": ["new"]}
#: What of the site nobody names: (label, resource, what is there, what is given, what must be left, by its key).
LEFT_OUT: list[tuple[str, str, list, list, str]] = [
    ("a VLAN", "appliance_vlans", [VLAN, {**VLAN, "id": 7, "name": "Old", "subnet": "10.7.0.0/24", "appliance_ip": "10.7.0.1"}], [VLAN], "7"),
    ("a group policy", "network_group_policies", [{"name": "Old"}], [{"name": "New"}], "Old"),
    ("a route", "appliance_static_routes", [{"name": "Old", "subnet": "10.99.0.0/16", "gateway_ip": "192.168.128.9"}],
     [{"name": "New", "subnet": "10.98.0.0/16", "gateway_ip": "192.168.128.9"}], "Old"),
    ("an SSID", "wireless_ssids", [{"number": 3, "name": "Old", "enabled": True}], [{"number": 0, "name": "New", "enabled": True}], "Old"),
]


def trials() -> list[tuple[str, Trial]]:
    """Every kind of failure x (a network that is left out, what a site's lists leave out); failures of the organization; releases; one port."""
    return [*((f"a network, {fault[0]}", lambda fault=fault: _network(*fault[1:])) for fault in FAULTS),
            *((f"{one[0]}, {fault[0]}", lambda one=one, fault=fault: _site(*one[1:], *fault[1:])) for one in LEFT_OUT for fault in FAULTS),
            ("an SSID, a write whose turn comes later", _later), ("a group policy, a network that is bound", _bound),
            ("a network, another network is refused", _networks), ("an administrator, a network is refused", _administrator),
            ("serial numbers, a claim is refused", _release), ("ports, a named one is refused", _ports)]


def _world(emulator: Emulator) -> World:
    world = World(emulator)
    world.session = Direct(emulator)
    return world


def _played(world: World, tree: dict, faults: list[dict], left: t.Callable[[], bool], label: str) -> list[str]:
    """What is wrong unless the removal is held and explained, and done once nothing fails any more."""
    options = {"allow_empty": True, "confirm_delete": True, "max_deletions": 100}
    world.faults(*({"times": 99, "body": {"errors": ["Not today"]}, **fault} for fault in faults))
    result = world.run("blueprint", tree, state="overridden", **options)
    world.faults()
    wrong = [] if result.get("failed") and left() else [f"it went: {result.get('msg')}"]
    wrong += [] if any(label in one for one in result.get("not_attempted", ())) else [f"not named: {result.get('not_attempted')}"]
    wrong += [] if any(label in one for one in result.get("because", ())) else [f"not explained: {result.get('because')}"]
    predicted, real = (world.run("blueprint", tree, state="overridden", check=check, **options) for check in (True, False))
    wrong += [f"it failed afterwards: {real['msg']}"] if real.get("failed") else ["check mode predicts otherwise"] * (predicted["requests"] != real["requests"])
    wrong += ["it stayed although nothing failed"] * left()
    again = world.run("blueprint", tree, state="overridden", **options)
    return wrong + [f"not silent: {again.get('msg') or again['requests']}"] * bool(again.get("failed") or again["changed"])


def _has_network(world: World, name: str) -> bool:
    return name in [one["name"] for one in world.call("GET", f"/organizations/{world.organization}/networks")]


def _network(faults: list[dict], given: dict) -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("networks", [{"name": "Old", "product_types": ["switch"]}]))
        given = {name: value for name, value in given.items() if name != "devices"} or {"devices": [*given["devices"], *_others()]}
        return _played(world, {"networks": [{**SITE, **given}]}, faults, lambda: _has_network(world, "Old"), "network Old")


def _others() -> list[dict]:
    return [{"serial": "Q2MX-AAAA-0012"}, {"serial": "Q2MR-AAAA-0012"}]


def _site(name: str, there: list, wanted: list, key: str, faults: list[dict], given: dict) -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run(name, there))
        if "devices" in given:
            given = {"devices": [*given["devices"], *_others()]}

        def left() -> bool:
            return key in {str(one.get(option)) for one in good(world.run(name, state="gathered"))["gathered"] for option in ("id", "name")}
        return _played(world, {"networks": [{**SITE, name: wanted, **given}]}, faults, left, "SSID 3" if name == "wireless_ssids" else key)


def _later() -> list[str]:
    """Of what is written in the order of the catalog, the last fails."""
    given = {"wireless_rf_profiles": [{"name": "New", "band_selection_type": "ap"}]}
    return _site(*LEFT_OUT[-1][1:], [SINGLE, {"method": "POST", "path": "rfProfiles", "status": 400}], given)


def _networks() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("networks", [{"name": "Old", "product_types": ["switch"]}]))
        tree = {"networks": [{"name": "Store 0012"}, {"name": "New", "product_types": ["switch"]}]}
        refused = [{"method": "POST", "path": "/organizations/[0-9]+/networks", "status": 400}]
        return _played(world, tree, refused, lambda: _has_network(world, "Old"), "network Old")


def _administrator() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("organization_admins", [{"email": "ann@example.com", "name": "Ann", "org_access": "full"}]))
        me = {"email": world.call("GET", "/administered/identities/me")["email"], "name": "Me", "org_access": "full"}
        tree = {"networks": [{"name": "Store 0012"}, {"name": "New", "product_types": ["switch"]}], "organization_admins": [me]}

        def left() -> bool:
            return "ann@example.com" in [one["email"] for one in world.call("GET", f"/organizations/{world.organization}/admins")]
        return _played(world, tree, [{"method": "POST", "path": "/organizations/[0-9]+/networks", "status": 400}], left, "ann@example.com")


def _release() -> list[str]:
    serials = ["Q2MX-AAAA-0012", SWITCH, "Q2MR-AAAA-0012"]
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("organization_inventory", {"serials": ["Q2SW-OLDD-0001"]}))

        def left() -> bool:
            return "Q2SW-OLDD-0001" in [one["serial"] for one in world.call("GET", f"/organizations/{world.organization}/inventory/devices")]
        tree = {"organization_inventory": {"serials": [*serials, "Q2SW-NEWW-0001"]}}
        return _played(world, tree, [{"method": "POST", "path": "inventory/claim", "status": 400}], left, "inventory")


def _ports() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("switch_ports", [{"port_id": str(number), "name": "old"} for number in range(1, 9)]))
        tree = {"networks": [{**SITE, "devices": [{"serial": SWITCH, "switch_ports": [{"port_id": "1", "name": "new"}]}, *_others()]}]}

        def left() -> bool:
            return "old" in [one.get("name") for one in good(world.run("switch_ports", state="gathered"))["gathered"]]
        return _played(world, tree, [BATCH], left, "port 8")


def _bound() -> list[str]:
    """A template takes the place of what a network has (quirk P3): nothing of it goes before the binding, and what the template lacks is refused."""
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        world.templates("Branch")
        good(world.run("network_group_policies", [{"name": "Old"}, {"name": "Kept"}]))
        site = {"name": "Store 0012", "config_template_id": "Branch"}
        before = world.writes()
        results = [world.run("blueprint", {"networks": [{**site, "network_group_policies": [{"name": "Kept"}]}]}, state="overridden", check=check,
                             allow_empty=True, confirm_delete=True, max_deletions=100) for check in (True, False)]
        said = [results[0]["refused"][0] if results[0].get("refused") else results[0]["msg"] if results[0].get("failed") else "", results[1].get("msg", "")]
        wrong = [f"not refused: {one}" for one in said if "configuration template 'Branch' has no group policy Kept" not in one]
        wrong += ["something was written"] * (world.writes() != before)
        return wrong + [one["msg"] for one in [world.run("blueprint", {"networks": [site]}, max_deletions=100)] if one.get("failed")]
