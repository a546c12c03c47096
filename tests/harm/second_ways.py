# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every resource with a `successor`, on Dashboards where that call does the same, something else, nothing, or is not there.

What counts is what the path shows that is read: it holds what was wanted in every network, or the task failed.
"""
from __future__ import annotations

import functools
import json
import re
import typing as t
from urllib.parse import urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.support.world import Direct, World

KIND = "a second way to write that is another one"
PROMISE = "The first write of a run by a call that stands in for another is read back before others follow; if it does not show, the other is sent."

SITES = 6
#: What the call that stands in for another does where it is not the same: its status, and what it answers; None is the body it was sent.
OTHERS: dict[str, tuple[int, t.Any]] = {
    "another store": (200, None), "nothing at all": (200, ""), "no such path": (404, ""), "not supported": (400, {"errors": ["Not supported"]}),
    "forbidden": (403, {"errors": ["No"]}), "always failing": (500, "")}


class Twofold(Direct):
    """A Dashboard on which some path is not what it seems; actions on it are dropped from batches, which complete all the same."""

    def __init__(self, emulator: Emulator, path: str, status: int, answer: t.Any):
        super().__init__(emulator)
        self.path, self.status, self.answer = re.compile(path + "$"), status, answer
        self.log: list[str] = []

    def send(self, method: str, url: str, headers: dict, data: str | None) -> Reply:
        """The answer."""
        path = urlsplit(url).path.split("/api/v1")[-1]
        self.log.append(f"{method} {path}")
        body = json.loads(data) if data else None
        if self.path.search(path):
            answer = body if self.answer is None else self.answer
            return Reply(self.status, answer if answer == "" else json.dumps(answer), {}, url)
        if path.endswith("/actionBatches") and method == "POST":
            data = json.dumps({**body, "actions": [one for one in body["actions"] if not self.path.search(one["resource"])]})
        return super().send(method, url, headers, data)


def _tree(resource: Resource, config: t.Any) -> dict:
    """Some networks, each with the resource's objects and something else that can be batched."""
    sample = SAMPLES[resource.name]
    return {"networks": [{"name": f"Store {number}", "product_types": ["appliance", "switch", "wireless"], "notes": f"{len(str(config))}",
                          **sample.setup, resource.name: config} for number in range(SITES)]}


def _missing(world: World, tree: dict, config: t.Any) -> list[str]:
    """What is wrong with what the path shows that is read."""
    again = world.run("blueprint", tree)
    return [] if not again.get("failed") and not again["requests"] else [f"not as wanted afterwards: {again.get('msg')} {again['requests']}"]


def _other(name: str, status: int, answer: t.Any) -> list[str]:
    """Creation and change of many sites on a Dashboard whose successor call is another one."""
    resource, problems = RESOURCES[name], []
    path = resource.batch_as[0].replace("{network}", "[^/]+")
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.session = session = Twofold(emulator, path, status, answer)
        for config in (SAMPLES[name].config, SAMPLES[name].change):
            session.log.clear()
            result = world.run("blueprint", _tree(resource, config), retries=1)
            used = [row for row in session.log if session.path.search(row)]
            named = [one["path"] for one in result["requests"]]
            old = resource.update[1].rpartition("/")[2]
            if result.get("failed") or not result["changed"]:
                problems.append(f"failed {result.get('failed')}, changed {result['changed']}: {result.get('msg')}")
            if sum(one.endswith("/" + old) for one in named) != SITES or sum(bool(session.path.search(one)) for one in named) != (status == 200):
                problems.append(f"the requests are not those sent: {named}")
            if len(used) > 2:
                problems.append(f"it was tried more than once: {used}")
            problems += _missing(world, _tree(resource, config), config)
    return problems


def _same(name: str) -> list[str]:
    """The same on a Dashboard where both are one store: seen once before the others follow, and check mode knows the requests."""
    resource, problems = RESOURCES[name], []
    stand_in = re.compile(resource.batch_as[0].replace("{network}", "[^/]+") + "$")
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.session = session = Twofold(emulator, "/no such path", 404, "")
        for config in (SAMPLES[name].config, SAMPLES[name].change):
            tree = _tree(resource, config)
            predicted = world.run("blueprint", tree, check=True)
            session.log.clear()
            result = world.run("blueprint", tree)
            if [result["changed"], result["requests"], result["after"]] != [predicted["changed"], predicted["requests"], predicted["after"]]:
                problems.append("check mode predicted something else")
            if sum(bool(stand_in.search(one["path"])) for one in result["requests"]) != SITES:
                problems.append(f"the requests are not those sent: {result['requests']}")
            at = [number for number, row in enumerate(session.log) if stand_in.search(row)]
            if len(at) != 1 or not session.log[at[0] + 1].startswith("GET ") or not session.log[at[0] + 1].endswith(resource.path.rpartition("/")[2]):
                problems.append(f"not sent once and read back next: {session.log}")
            problems += _missing(world, tree, config)
    return problems


def _unread(name: str) -> list[str]:
    """What cannot be read back is not vouched for, and the call that is read is sent."""
    resource, problems = RESOURCES[name], []
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.session = Twofold(emulator, resource.batch_as[0].replace("{network}", "[^/]+"), 200, None)
        tree = _tree(resource, SAMPLES[name].config)
        world.faults({"method": "GET", "path": resource.path.rpartition("/")[2] + "$", "status": 403})
        result = world.run("blueprint", tree)
        world.faults()
        if result.get("failed") or not result["changed"]:
            problems.append(f"failed {result.get('failed')}: {result.get('msg')}")
        return problems + _missing(world, tree, SAMPLES[name].config)


def _few(name: str) -> list[str]:
    """Where there are few, the call that is read is sent at once."""
    resource, problems = RESOURCES[name], []
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.session = session = Twofold(emulator, resource.batch_as[0].replace("{network}", "[^/]+"), 200, None)
        tree = {"networks": _tree(resource, SAMPLES[name].config)["networks"][:2]}
        predicted, result = world.run("blueprint", tree, check=True), world.run("blueprint", tree)
        if result.get("failed") or result["requests"] != predicted["requests"] or any(session.path.search(row) for row in session.log):
            problems.append(f"not by the old call: {result.get('msg')} {session.log}")
        problems += _missing(world, tree, SAMPLES[name].config)
    return problems


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every resource with a successor on every such Dashboard."""
    for name in sorted(name for name, resource in RESOURCES.items() if resource.batch_as):
        yield f"{name}, one store", functools.partial(_same, name)
        yield f"{name}, few", functools.partial(_few, name)
        yield f"{name}, another store that cannot be read back", functools.partial(_unread, name)
        for label, (status, answer) in OTHERS.items():
            yield f"{name}, {label}", functools.partial(_other, name, status, answer)
