# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Something breaks in our own code: in a hook of the catalog, while planning, at any write, in a thread, or when all is written."""
from __future__ import annotations

import contextlib
import json
import re
import tempfile
import threading
import typing as t
from unittest import mock

from ansible_collections.sitecraft.meraki.plugins.module_utils import engine, task
from ansible_collections.sitecraft.meraki.plugins.module_utils.apply import duplicates, writer
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.current.response_cache import ResponseCache
from ansible_collections.sitecraft.meraki.plugins.module_utils.current.snapshot import Snapshot
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.result import diffs, failures, report
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema import secrecy
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import Direct, World

KIND = "a fault of our own"
PROMISE = "The result tells what was applied, what may have been and what was not attempted, calls it ours with the line, and shows no value."
#: What every exception says: nothing of it may be shown.
VALUE = "Tr0ub4dor-of-the-exception"
ERRORS: dict[str, t.Callable[[], BaseException]] = {
    "KeyError": lambda: KeyError(VALUE), "ValueError": lambda: ValueError(VALUE), "TypeError": lambda: TypeError(VALUE),
    "MemoryError": MemoryError, "RecursionError": lambda: RecursionError(VALUE), "AttributeError": lambda: AttributeError(VALUE)}

VLANS_ON: dict[str, t.Any] = {"appliance_vlans_settings": {"vlans_enabled": True}}
VLANS = [{"id": str(number), "name": f"V{number}", "subnet": f"10.{number}.0.0/24", "appliance_ip": f"10.{number}.0.1"} for number in (10, 20, 30)]
SITES = {"networks": [{"name": f"Site {number}", "product_types": ["appliance"], "time_zone": "America/Chicago",
                       "network_settings": {"local_status_page_enabled": True}, "appliance_vlans_settings": {"vlans_enabled": True},
                       "appliance_content_filtering": {"blocked_url_patterns": ["example.com"]}, "appliance_vlans": VLANS} for number in range(4)]}


class Saboteur(Direct):
    """A transport whose write number `at` breaks in our own code, before or after it was sent; `only` counts those whose path has it."""

    def __init__(self, emulator: t.Any, at: int, error: t.Callable[[], BaseException], sent: bool, only: str = ""):
        super().__init__(emulator)
        self.at, self.error, self.sent, self.only, self.seen = at, error, sent, only, 0
        self.lock = threading.Lock()

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer, or the exception."""
        mine = method != "GET" and self.only in url + (data or "")
        with self.lock:
            self.seen += mine
            breaks = mine and self.seen == self.at
        if breaks and not self.sent:
            raise self.error()
        reply = super().send(method, url, headers, data)
        if breaks:
            raise self.error()
        return reply


def _breaking(error: t.Callable[[], BaseException]) -> t.Callable:
    def broken(*dummy: t.Any, **more: t.Any) -> t.Any:
        raise error()
    return broken


@contextlib.contextmanager
def _with(owner: t.Any, name: str, value: t.Any) -> t.Iterator[None]:
    """A hook of a frozen declaration replaced for a while."""
    was = getattr(owner, name)
    object.__setattr__(owner, name, value)
    try:
        yield
    finally:
        object.__setattr__(owner, name, was)


def _wrong(result: dict, changed: bool | None = None, ours: str = "This is a fault of this collection") -> list[str]:
    """What every result of such a run must say."""
    text = json.dumps(result, default=str)
    wrong = [] if result.get("failed") else ["it did not fail"]
    wrong += [f"it is not called ours: {result.get('msg')}"] * (ours not in text)
    wrong += ["no line is named"] * (ours.startswith("This") and not re.search(r"plugins/\w+/\w+(/\w+)?\.py:\d+", text))
    wrong += ["it shows a value of the exception"] * (VALUE in text)
    wrong += ["the Dashboard is blamed"] * ("answered amiss" in text)
    told = {"applied", "unsure", "not_attempted"} <= set(result)
    if changed is not None:
        wrong += [f"changed is {result.get('changed')}"] * (result.get("changed") is not changed)
    wrong += ["it does not tell what was applied"] * (bool(result.get("changed")) and not told)
    return wrong + ["it does not say that nothing was changed"] * (changed is False and not told and "Nothing was changed." not in result["msg"])


# -- hooks

def _hooks() -> t.Iterator[tuple[str, t.Any, str, str, t.Any, dict]]:
    """(label, owner, hook, resource, config, setup) of one hook of every sort."""
    rules = {"rules": [{"comment": "A", "policy": "deny", "protocol": "tcp", "dest_port": "80", "dest_cidr": "any"}]}
    slot = [{"number": 1, "name": "Guests", "enabled": True}]
    layer7 = RESOURCES["appliance_l7_firewall_rules"]
    value = {one.name: one for one in layer7.by_option["rules"].fields}["value"]
    deny = {"rules": [{"policy": "deny", "type": "host", "value": "example.com"}]}
    syslog = {"servers": [{"host": "10.0.0.9", "port": 514, "roles": ["Flows"]}]}
    yield "parse_response", RESOURCES["appliance_l3_firewall_rules"], "parse_response", "appliance_l3_firewall_rules", rules, {}
    yield "build_requests", RESOURCES["networks"], "build_requests", "networks", [{"name": "New", "product_types": ["switch"]}], {}
    yield "validate", RESOURCES["appliance_vlans"], "validate", "appliance_vlans", VLANS, VLANS_ON
    yield "slot_defaults", RESOURCES["wireless_ssids"], "slot_defaults", "wireless_ssids", slot, {}
    yield "conflicts", RESOURCES["appliance_vlans"], "conflicts", "appliance_vlans", VLANS, VLANS_ON
    yield "encode", value, "encode", "appliance_l7_firewall_rules", deny, {}
    yield "decode", value, "decode", "appliance_l7_firewall_rules", deny, {"appliance_l7_firewall_rules": deny}
    yield "batch_as", RESOURCES["network_syslog_servers"], "batch_as", "network_syslog_servers", syslog, {}


def _hook(owner: t.Any, hook: str, name: str, config: t.Any, setup: dict, kind: str) -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.prepare(setup)
        before, broken = world.writes(), _breaking(ERRORS[kind])
        value = (*owner.batch_as[:2], broken) if hook == "batch_as" else broken
        state = "replaced" if hook == "slot_defaults" else "merged"
        with _with(owner, hook, value):
            found = [world.run(name, config, state, check) for check in (True, False)]
        wrong = [one for result in found for one in _wrong(result, False)]
        wrong += [f"not named: {result['msg']}" for result in found if f"resource {name}" not in result["msg"] or f"hook {hook}" not in result["msg"]]
        wrong += [f"not {kind}: {result['msg']}" for result in found if kind not in result["msg"]]
        return wrong + ["something was written"] * (world.writes() != before)


def _made_with_place(kind: str) -> list[str]:
    ssids = RESOURCES["wireless_ssids"]
    tree = {"networks": [{"name": "New", "product_types": ["wireless"], "wireless_ssids": [{"number": 1, "name": "Guests"}]}]}
    with Emulator(unlimited=True) as emulator, _with(ssids, "created_with_parent", _breaking(ERRORS[kind])):
        result = World(emulator).run("blueprint", tree)
        return _wrong(result, False) + ["not named"] * ("resource wireless_ssids, hook created_with_parent" not in result["msg"])


#: Answers of a shape the API does not have, by a part of their path: these are the Dashboard's, whatever a hook would make of them.
SHAPES: tuple[t.Any, ...] = (None, [], {}, 5, "text", [5], {"rules": 5}, {"rules": [5]}, {"rules": None}, {"rules": {"a": 1}},
                             {"servers": [{"roles": 5, "host": "a", "port": 1}]}, [{"serial": ""}], [[]])


class Misled(Direct):
    """A Dashboard that answers one read with something else."""

    def __init__(self, emulator: t.Any, part: str, answer: t.Any):
        super().__init__(emulator)
        self.part, self.answer = part, answer

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer."""
        reply = super().send(method, url, headers, data)
        if method == "GET" and self.part in url:
            reply.text = json.dumps(self.answer)
        return reply


def _shapes(name: str, part: str, config: t.Any, usual: tuple[t.Any, ...]) -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world, wrong = World(emulator), []
        for answer in SHAPES:
            world.session = Misled(emulator, part, answer)
            result = world.run(name, config)
            if answer in usual:
                continue
            if "fault of this collection" in result.get("msg", "") or not result.get("failed"):
                wrong.append(f"{answer!r}: {result.get('msg')}")
        return wrong


# -- writes

def _vlans(at: int, kind: str, sent: bool) -> list[str]:
    """Three VLANs of one network, one call each; the call `at` breaks."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.prepare(VLANS_ON)
        world.session = Saboteur(emulator, at, ERRORS[kind], sent)
        result = world.run("appliance_vlans", VLANS)
        there = {str(one["id"]) for one in world.call("GET", f"/networks/{world.network}/appliance/vlans")} - {"1"}
        names = [f"VLAN {one['id']} of Store 0012" for one in VLANS]
        wrong = _wrong(result, True)
        wrong += [f"{name} is {result.get(name)}" for name, right in (
            ("applied", names[:at - 1]), ("unsure", names[at - 1:at]), ("not_attempted", names[at:])) if result.get(name) != right]
        wrong += ["what is there is not what was told"] * (len(there) != at - 1 + sent)
        world.session = None
        return wrong + ["it does not converge"] * (world.run("appliance_vlans", VLANS).get("failed") is True)


def _sites(only: str, at: int, kind: str, sent: bool) -> list[str]:
    """Four sites; one breaks, the others go on."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.session = Saboteur(emulator, at, ERRORS[kind], sent, only)
        result = world.run("blueprint", SITES)
        wrong = _wrong(result, True)
        well = sum(not one["failed"] and not one["not_attempted"] for one in result.get("sites", {}).values())
        wrong += [f"only {well} sites went well"] * (only == "contentFiltering" and well != 3)
        wrong += ["nothing is called unsure"] * (not result.get("unsure"))
        world.session = None
        after = world.run("blueprint", SITES)
        return wrong + [f"it does not converge: {after.get('msg')}"] * (after.get("failed") is True)


class TaskTimeoutError(BaseException):
    """What Ansible raises in a task that takes longer than its `timeout`."""


def _interrupted(kind: type[BaseException], words: str) -> list[str]:
    """Somebody ends the run in the midst of four sites: what is under way comes back, nothing more is begun."""
    waits = iter((kind,))

    def wait(*given: t.Any, **more: t.Any) -> t.Any:
        stop = next(waits, None)
        if stop is not None:
            raise stop(VALUE)
        return real(*given, **more)
    real = writer.wait
    with Emulator(unlimited=True) as emulator, mock.patch.object(writer, "wait", wait):
        world = World(emulator)
        world.session = Direct(emulator)
        result = world.run("blueprint", SITES)
        wrong = _wrong(result, True, ours=words)
        wrong += ["nothing was left"] * (not result.get("not_attempted"))
        return wrong + ["nothing was applied"] * (not world.session.done())


def _thread() -> list[str]:
    """The writer itself breaks between two writes."""
    calls = iter(range(100))

    def sort(self: t.Any, ways: list) -> None:
        if next(calls) == 2:
            raise TypeError(VALUE)
        real(self, ways)
    real = writer._Stage._sort
    with Emulator(unlimited=True) as emulator, mock.patch.object(writer._Stage, "_sort", sort):
        return _wrong(World(emulator).run("blueprint", SITES), True)


# -- afterwards

#: Where it breaks once all is written.
LATER: dict[str, tuple[t.Any, str]] = {
    "the search for twins": (duplicates, "search"), "the report": (report, "sides"), "the failures": (report, "failed"), "the diff": (diffs, "texts"),
    "the names": (ResponseCache, "forget_shared"), "the snapshot": (Snapshot, "save"), "the result": (engine.Engine, "_result"),
    "the scrubbing": (failures, "masked"),
    "the secrets": (secrecy, "of_steps")}


def _later(owner: t.Any, name: str, kind: str) -> list[str]:
    config = {"networks": [{"name": "New", "product_types": ["appliance"], "time_zone": "America/Chicago"}]}
    with Emulator(unlimited=True) as emulator, tempfile.TemporaryDirectory() as folder, mock.patch.object(owner, name, _breaking(ERRORS[kind])):
        world = World(emulator)
        result = world.run("blueprint", config, diff=True, snapshot=f"{folder}/acme.json")
        wrong = ["the requests are not told"] * (not result.get("requests") and owner not in (failures, secrecy))
        return _wrong(result, True) + wrong + [f"applied is {result.get('applied')}"] * (result.get("applied") != ["network New of Acme"])


def _progress(kind: str) -> list[str]:
    """Who cannot see how far a run is, gets the run all the same."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        params = {"api_key": emulator.key, "base_url": emulator.url, "organization": "Acme", "state": "merged", "requests_per_second": 0.05,
                  "secrets": "on_create", "max_deletions": 10, "retries": 1, "timeout": 20.0}
        result = task.perform(task_root(), params, SITES, False, connect=world.connect, say=_breaking(ERRORS[kind]))
        text = json.dumps(result)
        return ([] if not result.get("failed") and result["changed"] else [result.get("msg", "")]) + ["a value shows"] * (VALUE in text) \
            + ["nobody is told"] * ("fault of this collection" not in text)


def task_root() -> t.Any:
    """The blueprint."""
    from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
    return BLUEPRINT


def _planning(owner: t.Any, name: str, kind: str) -> list[str]:
    """It breaks before anything is written."""
    with Emulator(unlimited=True) as emulator, mock.patch.object(owner, name, _breaking(ERRORS[kind])):
        world = World(emulator)
        before = world.writes()
        return _wrong(world.run("blueprint", SITES), False) + ["something was written"] * (world.writes() != before)


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every stage, with every kind of exception at some of them."""
    kinds = list(ERRORS)
    for number, (label, owner, hook, name, config, setup) in enumerate(_hooks()):
        for kind in kinds if label == "parse_response" else (kinds[number % 3], kinds[3 + number % 3]):
            yield f"{kind} in hook {label}", lambda args=(owner, hook, name, config, setup, kind): _hook(*args)
    yield "KeyError in hook created_with_parent", lambda: _made_with_place("KeyError")
    for name, part, config, usual in (
            ("appliance_l3_firewall_rules", "l3FirewallRules", {"rules": []}, ()),
            ("switch_access_control_lists", "accessControlLists", {"rules": []}, ()),
            ("network_syslog_servers", "syslogServers", {"servers": []}, ({}, {"rules": 5}, {"rules": [5]}, {"rules": None}, {"rules": {"a": 1}})),
            ("organization_inventory", "inventory/devices", {"serials": ["Q2QQ-AAAA-0001"]}, ([],))):
        yield f"answers of {name} of another shape", lambda args=(name, part, config, usual): _shapes(*args)
    for at in (1, 2, 3):
        for number, kind in enumerate(kinds):
            if (at + number) % 3 == 0 or at == 2:
                yield f"{kind} at write {at}", lambda args=(at, kind, bool(number % 2)): _vlans(*args)
    for only, at in (("/actionBatches", 1), ("/actionBatches", 2), ("contentFiltering", 2)):
        for sent in (False, True):
            yield f"{only} number {at} breaks {'after' if sent else 'before'} it is sent", lambda args=(only, at, "TypeError", sent): _sites(*args)
    for stop, words in ((KeyboardInterrupt, "the run was interrupted"), (SystemExit, "the run was interrupted"), (TaskTimeoutError, "its keyword `timeout`")):
        yield f"{stop.__name__} while writing", lambda args=(stop, words): _interrupted(*args)
    yield "TypeError between two writes", _thread
    for number, (label, (owner, name)) in enumerate(LATER.items()):
        yield f"{kinds[number % 6]} in {label}", lambda args=(owner, name, kinds[number % 6]): _later(*args)
    yield "ValueError in what shows progress", lambda: _progress("ValueError")
    for number, (owner, name) in enumerate(((engine, "ordered"), (engine.Guards, "refusals"), (engine.tree, "Tree"), (ResponseCache, "pages"),
                                            (Client, "pages"), (Ledger, "reserve"), (engine.planning, "fill"))):
        yield f"{kinds[number % 6]} in {name} before anything is written", lambda args=(owner, name, kinds[number % 6]): _planning(*args)
