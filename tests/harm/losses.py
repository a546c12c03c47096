# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is lost without being deleted is counted like a deletion: slots reset, lists made shorter, settings hidden by a template."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.harm import Trial
from tests.harm.empty import branch
from tests.support.world import Direct, World, good

KIND = "a loss that is no deletion"
PROMISE = "`max_deletions` counts slots that are reset, entries lists lose, and what a template hides; more than that many change nothing."

SLOTS = {"switch_ports": [{"port_id": str(number), "name": "desk"} for number in range(1, 25)],
         "wireless_ssids": [{"number": number, "name": f"SSID {number}"} for number in range(1, 15)],
         "wireless_ssid_l3_firewall_rules": [{"number": number, "rules": [{"comment": "a", "policy": "deny", "protocol": "any"}]} for number in range(15)],
         "appliance_ports": [{"number": number, "type": "access", "vlan": 1, "enabled": False} for number in range(3, 13)]}
_RULES = [{"comment": f"rule {number}", "policy": "deny", "protocol": "tcp", "dest_port": str(number + 1)} for number in range(14)]
LISTS = {"appliance_l3_firewall_rules": ("rules", _RULES),
         "appliance_l7_firewall_rules": ("rules", [{"type": "port", "value": str(number + 1)} for number in range(14)]),
         "switch_access_control_lists": ("rules", [{"comment": f"rule {number}", "policy": "deny", "dst_port": str(number + 1), "protocol": "tcp"}
                                                   for number in range(14)]),
         "network_syslog_servers": ("servers", [{"host": f"192.0.2.{number}", "port": 514, "roles": ["Flows"]} for number in range(14)]),
         "appliance_content_filtering": ("blocked_url_patterns", [f"{number}.example.com" for number in range(14)]),
         "organization_snmp": ("peer_ips", [f"192.0.2.{number}" for number in range(14)])}


def trials() -> list[tuple[str, Trial]]:
    """Every kind of slot, lists of every kind, a group policy's rules, and a binding."""
    return [*((f"slots: {name}", lambda name=name: _slots(name)) for name in SLOTS),
            *((f"list: {name}", lambda name=name: _list(name)) for name in LISTS),
            ("list: one in an object", _nested), ("lists: words and lists of lists in an object", _deeper), ("subnets that leave the VPN unnamed", _subnets),
            *((f"deleted with one entry named: {name}", lambda name=name: _one_named(name)) for name in LISTS if not RESOURCES[name].rules),
            ("what is made anew is not lost", _anew), ("hidden by a template", _bound), ("rules hidden by a template", _governed),
            ("lost by unbinding", _unbound)]


def _refused(world: World, name: str, config: t.Any, state: str, words: tuple[str, ...], most: int = 1) -> list[str]:
    """What is wrong unless the task is refused with these words, as a task, in a dry run and in a blueprint, and nothing is written."""
    before, wrong = world.writes(), []
    tree = branch(name, config) if config is not NOTHING else None
    for root, given in [(name, config)] + [("blueprint", tree)] * (tree is not None):
        options = {"max_deletions": most, "allow_empty": True, "confirm_delete": True}
        result, checked = world.run(root, given, state=state, **options), world.run(root, given, state=state, check=True, **options)
        said = [result["msg"] if result.get("failed") else "it went through", " ".join(checked.get("refused") or ["nothing would be refused"])]
        words = (*words, f"at least {most + 1} if") if most > 1 else words  # so that nothing is counted twice
        wrong += [f"{root}, {state}: {one}" for one in said if "max_deletions: this task would" not in one or any(word not in one for word in words)]
    return wrong + [f"{state}: something was written"] * (world.writes() != before)


def _world(emulator: Emulator) -> World:
    world = World(emulator)
    world.session = Direct(emulator)
    return world


def _slots(name: str) -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world, key, items = _world(emulator), RESOURCES[name].key, SLOTS[name]
        if name == "appliance_ports":
            good(world.run("appliance_vlans_settings", {"vlans_enabled": True}))
            there = {one["number"] for one in good(world.run(name, state="gathered"))["gathered"]}
            items = [one for one in items if one["number"] in there]
        good(world.run(name, items))
        first = next(one for one in good(world.run(name, state="gathered"))["gathered"] if one[key] == items[0][key])
        word = "entries out of lists" if RESOURCES[name].rules else "to their defaults"
        others = len(items) - (name != "wireless_ssids")  # an SSID of a new network is on
        wrong = _refused(world, name, [first], "overridden", (str(others), word))
        wrong += _refused(world, name, [{key: one[key]} for one in items], "deleted", (str(len(items)), word))
        wrong += _refused(world, name, [{key: one[key]} for one in items], "replaced", (str(len(items)), word))
        good(world.run(name, [first], state="overridden", max_deletions=30))
        again = good(world.run(name, [first], state="overridden", max_deletions=0))  # at their defaults there is nothing to lose
        return wrong + ["what was reset is reset again"] * again["changed"]


def _list(name: str) -> list[str]:
    option, rows = LISTS[name]
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run(name, {option: rows}))
        wrong = []
        for state in ("replaced", "overridden"):
            wrong += _refused(world, name, {option: rows[:1]}, state, ("13 entries", option), most=12)
            wrong += _refused(world, name, {option: []}, state, ("14 entries", option), most=13)
        wrong += _refused(world, name, NOTHING, "deleted", ("14 entries",), most=13)
        good(world.run(name, {option: rows[:1]}, state="replaced", max_deletions=13))
        return wrong + ["a longer list was refused"] * bool(world.run(name, {option: rows}, state="replaced", max_deletions=0).get("failed"))


def _nested() -> list[str]:
    rules = [{"comment": one["comment"], "policy": "deny", "protocol": "tcp", "dest_port": one["dest_port"], "dest_cidr": "Any"} for one in _RULES]
    policy = {"name": "Guests", "firewall_and_traffic_shaping": {"settings": "custom", "l3_firewall_rules": rules}}
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("network_group_policies", [policy]))
        less = {"name": "Guests", "firewall_and_traffic_shaping": {"settings": "custom", "l3_firewall_rules": rules[:1]}}
        return _refused(world, "network_group_policies", [less], "merged", ("13 entries", "l3_firewall_rules of group policy Guests"), most=12)


def _deeper() -> list[str]:
    addresses = [f"{number}.example.com" for number in range(14)]

    def policy(number: int, settings: str = "append") -> list[dict]:
        shaping = [{"definitions": [{"type": "host", "value": one} for one in addresses[:number]]}]
        blocked = {"settings": settings, **({"patterns": addresses[:number]} if settings == "append" else {})}
        return [{"name": "Guests", "firewall_and_traffic_shaping": {"settings": "custom", "traffic_shaping_rules": shaping},
                 "content_filtering": {"blocked_url_patterns": blocked}}]
    with Emulator(unlimited=True) as emulator:
        world, name = _world(emulator), "network_group_policies"
        good(world.run(name, policy(14)))
        wrong = _refused(world, name, policy(1), "merged", ("26 entries", "13 of the content_filtering.blocked_url_patterns.patterns",
                                                            "13 of the firewall_and_traffic_shaping.traffic_shaping_rules"), most=25)
        wrong += _refused(world, name, policy(14, "network default"), "merged", ("14 entries", "patterns"), most=13)
        good(world.run(name, policy(1), max_deletions=26))
        return wrong + ["longer lists were refused"] * bool(world.run(name, policy(14), max_deletions=0).get("failed"))


def _subnets() -> list[str]:
    given = [{"local_subnet": one["subnet"], "use_vpn": True} for one in VLANS]
    with Emulator(unlimited=True) as emulator:
        world, name = _world(emulator), "appliance_site_to_site_vpn"
        good(world.run("appliance_vlans", VLANS))
        good(world.run(name, {"mode": "hub", "subnets": given}))
        one = {"mode": "hub", "subnets": given[:1]}
        wrong = [text for state in ("replaced", "overridden") for text in _refused(world, name, one, state, ("reset 11", "subnets 10.12.3.0/24"), most=10)]
        told = [{**subnet, "use_vpn": False} for subnet in given[1:]] + [{"local_subnet": "192.168.128.0/24", "use_vpn": False}]
        return wrong + ["what was named was counted"] * bool(world.run(
            name, {"mode": "hub", "subnets": given[:1] + told}, state="replaced", max_deletions=0).get("failed"))


def _one_named(name: str) -> list[str]:
    """Settings are reset as a whole: one entry does not stand for all of them."""
    option, rows = LISTS[name]
    with Emulator(unlimited=True) as emulator:
        world, wrong = _world(emulator), []
        good(world.run(name, {option: rows}))
        before = world.writes()
        for root, config in ((name, {option: rows[:1]}), ("blueprint", branch(name, {option: rows[:1]}))):
            result = world.run(root, config, state="deleted")
            wrong += [] if result.get("failed") and f"{option} names 1 of the 14 entries" in result["msg"] else [f"{root}: {result.get('msg')}"]
        wrong += ["something was written"] * (world.writes() != before)
        wrong += ["all of them were not taken"] * (not good(world.run(name, {option: rows}, state="deleted"))["changed"])
        return wrong + ["not silent"] * good(world.run(name, {option: rows}, state="deleted"))["changed"]


def _anew() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world, name, secret = _world(emulator), "network_webhook_http_servers", {"shared_secret": "sixteen letters.."}
        one, two = ({"name": "Alerts", "url": f"https://{host}.example.com/x"} for host in ("old", "new"))
        good(world.run(name, [{**one, **secret}]))
        moved = world.run(name, [{**two, **secret}], max_deletions=0)
        wrong = [moved["msg"]] if moved.get("failed") else []
        return wrong + _refused(world, name, [two], "deleted", ("remove 1 object",), most=0)


VLANS = [{"id": number, "name": f"VLAN {number}", "subnet": f"10.12.{number}.0/24", "appliance_ip": f"10.12.{number}.1"} for number in range(2, 14)]


def _bound() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        world.templates("Stores")
        good(world.run("appliance_vlans", VLANS))
        good(world.run("wireless_ssids", [{"number": 0, "name": "Guests", "enabled": True}]))
        bound = [{"name": "Store 0012", "config_template_id": "Stores"}]
        wrong = _refused(world, "networks", bound, "merged", ("14 objects", "VLAN 1 of Store 0012"), most=13)
        good(world.run("networks", bound, max_deletions=14))
        return wrong


def _governed() -> list[str]:
    """Every list of the network itself that a template takes the place of."""
    with Emulator(unlimited=True) as emulator:
        world, governed = _world(emulator), [name for name in LISTS if RESOURCES[name].scope == "network"]
        world.templates("Stores")
        bound, wrong = [{"name": "Store 0012", "config_template_id": "Stores"}], []
        for name in governed:
            option, rows = LISTS[name]
            good(world.run(name, {option: rows}))
            wrong += [f"{name}: {one}" for one in _refused(world, "networks", bound, "merged", ("15 objects",), most=14)]  # and an SSID that is on
            good(world.run(name, state="deleted"))
        return wrong + [one["msg"] for one in [world.run("networks", bound, max_deletions=1)] if one.get("failed")]


def _unbound() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        world.templates("Stores")
        good(world.run("networks", [{"name": "Store 0012", "config_template_id": "Stores"}]))
        loose = [{"name": "Store 0012", "config_template_id": None}]
        good(world.run("wireless_ssids", [{"number": 0, "name": "Guests", "enabled": True}], network="Stores"))
        wrong = _refused(world, "networks", loose, "merged", ("SSID Guests of Store 0012",), most=0)
        good(world.run("networks", [{**loose[0], "retain_configs": True}], max_deletions=0))
        return wrong
