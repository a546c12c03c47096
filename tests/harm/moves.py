# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A move or a replacement whose second half fails has not done its first half, or says what is left and does the rest next time."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.harm import Trial
from tests.support.world import DEVICES, Direct, World, good

KIND = "a replacement that destroys first"
PROMISE = "What moves or is replaced is still where it was when the new place refuses it; where the API cannot promise that, the result says what is left."

ALL, BATCHES, OLD = list(DEVICES), {"method": "POST", "path": "actionBatches"}, "https://old.example.com/hook"
NEW, THIRD = "https://new.example.com/hook", "https://third.example.com/hook"
NO_BATCHES = {**BATCHES, "status": 403, "times": 99, "body": {"errors": ["no batches here"]}}
REFUSED = {"status": 400, "times": 99, "body": {"errors": ["Not today"]}}


def trials() -> list[tuple[str, Trial]]:
    """Devices, as a task and in a blueprint, few and all; templates; receivers; VLANs that give their subnet to another."""
    return [*((f"{number} devices, {root}", lambda number=number, root=root: _moved(number, root)) for number in (1, 2, 3)
              for root in ("devices", "blueprint")),
            ("a device the new network does not take", _unfit), ("a device a network of the same task does not take", _unfit_new), ("no batches", _single),
            ("a template that does not fit", _rebound),
            ("a receiver's url", _receiver), ("a receiver without its secret", _secret),
            ("a receiver whose old one stays", lambda: _half("DELETE", "what comes in its place is there beside it, as 'Alerts (in place of")),
            ("a receiver that gets no name", lambda: _half("PUT", "it is called 'Alerts (in place of")),
            ("a receiver that somebody else made", _foreign), ("a receiver half replaced, not wanted any more", _abandoned), ("a receiver by its id", _by_id),
            ("a receiver's address goes to another one", _renamed), ("receivers that get each other's address", _crowded),
            ("a VLAN gives its subnet away", _subnet), ("a route gives its subnet away", _route)]


def _world(emulator: Emulator) -> World:
    world = World(emulator)
    world.session = Direct(emulator)
    good(world.run("networks", [{"name": "Other", "product_types": ["appliance", "switch", "wireless"]}, {"name": "Narrow", "product_types": ["camera"]}]))
    return world


def _homes(world: World) -> dict[str, str]:
    names = {one["id"]: one["name"] for one in world.call("GET", f"/organizations/{world.organization}/networks")}
    return {one["serial"]: names[one["networkId"]] for one in world.call("GET", f"/organizations/{world.organization}/devices")}


def _move(world: World, root: str, serials: list[str], to: str = "Other", **options: t.Any) -> dict:
    devices = [{"serial": serial, "move": True, "name": f"moved {serial}"} for serial in serials]
    return world.run(root, devices if root == "devices" else {"networks": [{"name": to, "devices": devices}]}, network=to, **options)


def _moved(number: int, root: str) -> list[str]:
    serials = ALL[:number]
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        world.faults({**BATCHES, "kind": "batch_fail", "times": 99})
        failed = _move(world, root, serials)
        wrong = [f"a device is away: {_homes(world)}"] * (set(_homes(world).values()) != {"Store 0012"} or len(_homes(world)) != 3)
        wrong += ["it did not fail, or says that something changed"] * (not failed.get("failed") or failed["changed"])
        world.faults()
        predicted, real = _move(world, root, serials, check=True), good(_move(world, root, serials))
        wrong += ["check mode predicts otherwise"] * (predicted["requests"] != real["requests"])
        actions = [[one["operation"] for one in batch.get("actions")] for batch in world.call("GET", f"/organizations/{world.organization}/actionBatches")]
        wrong += [f"no batch holds the whole move: {actions}"] * (not any(one[:number + 1] == ["remove"] * number + ["claim"] for one in actions))
        wrong += [f"not moved: {_homes(world)}"] * ([_homes(world).get(one) for one in serials] != ["Other"] * number)
        return wrong + ["not silent"] * good(_move(world, root, serials))["changed"]


def _unfit() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        result = _move(world, "devices", ALL[:1], "Narrow")
        said = result.get("failed") and not result["changed"] and "not supported" in result["msg"]
        return [] if said and _homes(world)[ALL[0]] == "Store 0012" else [f"{result.get('msg')}: {_homes(world)}"]


def _unfit_new() -> list[str]:
    """The claim waits for the network, and the removal waits with it."""
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        result = world.run("blueprint", {"networks": [{"name": "Fresh", "product_types": ["camera"], "devices": [{"serial": ALL[0], "move": True}]}]})
        said = result.get("failed") and "not supported" in result["msg"]
        return [] if said and _homes(world).get(ALL[0]) == "Store 0012" else [f"{result.get('msg')}: {_homes(world)}"]


def _single() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        world.faults(NO_BATCHES, {"method": "POST", "path": "devices/claim", **REFUSED})
        result = _move(world, "devices", ALL[:1])
        wrong = [] if result.get("failed") and result["changed"] and f"device {ALL[0]} is in no network now" in str(result) else [f"not said: {result}"]
        world.faults()
        good(world.run("devices", [{"serial": ALL[0]}], network="Other"))
        return wrong + [f"not brought home: {_homes(world)}"] * (_homes(world).get(ALL[0]) != "Other")


def _rebound() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("organization_config_templates", [{"name": "One"}, {"name": "Two"}]))
        good(world.run("networks", [{"name": "Other", "config_template_id": "One"}]))
        world.faults({**BATCHES, "kind": "batch_fail", "times": 99})
        result = world.run("networks", [{"name": "Other", "config_template_id": "Two"}])
        world.faults()
        bound = next(one for one in good(world.run("networks", state="gathered"))["gathered"] if one["name"] == "Other")
        wrong = [f"{result.get('msg')}: {bound}"] * (not result.get("failed") or bound.get("config_template_id") != "One")
        good(world.run("networks", [{"name": "Other", "config_template_id": "Two"}]))
        return wrong + ["not silent"] * good(world.run("networks", [{"name": "Other", "config_template_id": "Two"}]))["changed"]


def _receivers(world: World) -> list[str]:
    return sorted(one["url"] for one in world.call("GET", f"/networks/{world.network}/webhooks/httpServers"))


def _hook(world: World, url: str, check: bool = False, **more: t.Any) -> dict:
    return world.run("network_webhook_http_servers", [{"name": "Alerts", "url": url, **more}], check=check)


def _receiver() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(_hook(world, OLD, shared_secret="sixteen letters.."))
        world.faults({"method": "POST", "path": "httpServers", **REFUSED})
        result = _hook(world, NEW, shared_secret="another secret...")
        wrong = [f"{result.get('msg')}: {_receivers(world)}"] * (not result.get("failed") or result["changed"] or _receivers(world) != [OLD])
        world.faults()
        real = good(_hook(world, NEW, shared_secret="another secret..."))
        wrong += ["the old one goes first"] * ([one["method"] for one in real["requests"]] != ["POST", "DELETE", "PUT"])
        return wrong + [f"{_receivers(world)}"] * (_receivers(world) != [NEW])


def _secret() -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(_hook(world, OLD, shared_secret="sixteen letters.."))
        before, wrong = world.writes(), []
        for more in ({}, {"shared_secret": None}):
            result = _hook(world, "https://new.example.com/hook", **more)
            wrong += [f"{result.get('msg')}"] * (not result.get("failed") or "config[0].shared_secret is missing" not in result["msg"])
        return wrong + ["something was written"] * (world.writes() != before)


def _half(method: str, left: str) -> list[str]:
    """The new one is made, and then the old one does not go, or the new one does not get its name: said, and finished by the next run."""
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(_hook(world, OLD, shared_secret="sixteen letters.."))
        world.faults({"method": method, "path": "httpServers", **REFUSED})
        result = _hook(world, NEW, shared_secret="another secret...")
        world.faults()
        wrong = [f"{result.get('msg')}"] * (not result.get("failed") or not result["changed"])
        wrong += [f"what is left is not said: {result['failure']}"] * (left not in result["failure"]["hint"])
        predicted, again = (_hook(world, NEW, shared_secret="another secret...", check=check) for check in (True, False))
        wrong += [f"{again.get('msg')}: {_receivers(world)}"] * bool(again.get("failed") or not again["changed"] or _receivers(world) != [NEW])
        wrong += ["check mode predicts otherwise"] * ((predicted["requests"], predicted["after"]) != (again["requests"], again["after"]))
        return wrong + ["not silent"] * good(_hook(world, NEW, shared_secret="another secret..."))["changed"]


def _foreign() -> list[str]:
    """A receiver of the wanted name and address which somebody else made beside the present one: neither of them goes."""
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        for url in (OLD, NEW):
            world.call("POST", f"/networks/{world.network}/webhooks/httpServers", {"name": "Alerts", "url": url})
        for more in ({"url": NEW}, {"url": NEW, "shared_secret": "another secret..."}):
            result = good(world.run("network_webhook_http_servers", [{"name": "Alerts", **more}]))
            if result["changed"] or not any("has this name too" in one for one in result["warnings"]) or _receivers(world) != [NEW, OLD]:
                return [f"{result['requests']} {result['warnings']}: {_receivers(world)}"]
        return []


def _abandoned() -> list[str]:
    """Half a replacement which the next task does not want any more: it is told, kept, and goes where the receiver is removed or the rest is."""
    wrong = []
    for state, config, there in (("merged", [{"name": "Alerts", "url": OLD}], [NEW, OLD]), ("overridden", [{"name": "Alerts", "url": OLD}], [OLD]),
                                 ("deleted", [{"name": "Alerts"}], []),
                                 ("merged", [{"name": "Alerts", "url": THIRD, "shared_secret": "x" * 16}], [NEW, THIRD])):
        with Emulator(unlimited=True) as emulator:
            world = _world(emulator)
            good(_hook(world, OLD, shared_secret="sixteen letters.."))
            world.faults({"method": "DELETE", "path": "httpServers", **REFUSED})
            _hook(world, NEW, shared_secret="another secret...")
            world.faults()
            result = good(world.run("network_webhook_http_servers", config, state=state))
            told = any("an interrupted run has made" in one for one in result["warnings"])
            wrong += [f"{state}: {_receivers(world)} {result['warnings']}"] * (_receivers(world) != there or told != (NEW in there))
            wrong += [f"{state}: not silent"] * good(world.run("network_webhook_http_servers", config, state=state))["changed"]
    return wrong


def _by_id() -> list[str]:
    """A receiver given by its id, with another name and another address, half replaced: the next run finishes it by the same id."""
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(_hook(world, OLD, shared_secret="sixteen letters.."))
        number = world.call("GET", f"/networks/{world.network}/webhooks/httpServers")[0]["id"]
        world.faults({"method": "DELETE", "path": "httpServers", **REFUSED})
        for dummy in range(2):
            config = [{"id": number, "name": "Pages", "url": NEW, "shared_secret": "another secret..."}]
            result = world.run("network_webhook_http_servers", config)
            world.faults()
        there = [(one["name"], one["url"]) for one in world.call("GET", f"/networks/{world.network}/webhooks/httpServers")]
        return [f"{result.get('msg')}: {there}"] * (bool(result.get("failed")) or there != [("Pages", NEW)])


def _renamed() -> list[str]:
    """A receiver goes and another one gets its address: the identifier follows from that (quirk G9), and is the new one's all the same."""
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(_hook(world, OLD, shared_secret="sixteen letters.."))
        wanted = [{"name": "Pages", "url": OLD}]
        predicted, real = (world.run("network_webhook_http_servers", wanted, state="overridden", check=check) for check in (True, False))
        wrong = [f"{real.get('msg')}"] * bool(real.get("failed") or predicted["requests"] != real["requests"] or _receivers(world) != [OLD])
        return wrong + ["not silent"] * bool(world.run("network_webhook_http_servers", wanted, state="overridden")["changed"])


def _crowded() -> list[str]:
    """A receiver gets the address of one that gets another: refused before anything is lost, in whatever order they are given."""
    wrong, secret = [], {"shared_secret": "another secret..."}
    for urls in ({"Alerts": NEW, "Pages": OLD}, {"Alerts": THIRD, "Pages": OLD}, {"Alerts": THIRD, "New": OLD}):
        config = [{"name": name, "url": url, **secret} for name, url in urls.items()]
        for state, wanted in ((state, wanted) for state in ("merged", "replaced", "overridden") for wanted in (config, config[::-1])):
            with Emulator(unlimited=True) as emulator:
                world = _world(emulator)
                good(world.run("network_webhook_http_servers", [{"name": "Alerts", "url": OLD, **secret}, {"name": "Pages", "url": NEW, **secret}]))
                result = world.run("network_webhook_http_servers", wanted, state=state)
                said = result.get("failed") and not result["changed"] and "has it until it gets another one" in result["msg"]
                wrong += [f"{state} {urls}: {result.get('msg')} {_receivers(world)}"] * (not said or _receivers(world) != [NEW, OLD])
    return wrong


def _subnet() -> list[str]:
    old, new = ({"id": number, "name": f"VLAN {number}", "subnet": "10.1.10.0/24", "appliance_ip": "10.1.10.1"} for number in (10, 20))
    first = {"id": 1, "name": "Default", "subnet": "192.168.128.0/24", "appliance_ip": "192.168.128.1"}
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("appliance_vlans", [first, old]))
        world.faults({**BATCHES, "kind": "batch_fail", "times": 99})
        result = world.run("appliance_vlans", [first, new], state="overridden")
        world.faults()
        there = [one["id"] for one in good(world.run("appliance_vlans", state="gathered"))["gathered"]]
        wrong = [f"{result.get('msg')}: {there}"] * (not result.get("failed") or there != ["1", "10"])
        good(world.run("appliance_vlans", [first, new], state="overridden"))
        return wrong + ["not silent"] * good(world.run("appliance_vlans", [first, new], state="overridden"))["changed"]


def _route() -> list[str]:
    old, new = ({"name": name, "subnet": "10.99.0.0/16", "gateway_ip": "192.168.128.9"} for name in ("Old", "New"))
    with Emulator(unlimited=True) as emulator:
        world = _world(emulator)
        good(world.run("appliance_static_routes", [old]))
        world.faults({"method": "POST", "path": "staticRoutes", **REFUSED})
        result = world.run("appliance_static_routes", [new], state="overridden")
        world.faults()
        wrong = [f"not said: {result}"] * (not result.get("failed") or "static route Old of Store 0012 is gone now" not in str(result))
        good(world.run("appliance_static_routes", [new], state="overridden"))
        return wrong + ["not silent"] * good(world.run("appliance_static_routes", [new], state="overridden"))["changed"]
