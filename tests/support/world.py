# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small organization on the emulator, and tasks run against it as modules run them."""
from __future__ import annotations

import copy
import functools
import json
import typing as t
import urllib.request
from urllib.parse import urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT, Blueprint
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import references
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.responses import ROWS
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.config import Inputs
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import checked, perform
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.exchange import Request
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.router import Router
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.routes import ROUTER
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.samples.sample import Sample

DEVICES = {"Q2MX-AAAA-0012": "MX68", "Q2SW-AAAA-0012": "MS225-24", "Q2MR-AAAA-0012": "MR46"}
#: What the network is for unless a test wants less: all that a resource of the catalog may need it to be for.
PRODUCTS = ["appliance", "switch", "wireless", "camera", "sensor", "cellularGateway", "campusGateway", "systemsManager"]
DEFAULTS = {"secrets": "on_create", "max_deletions": 100, "allow_empty": True, "retries": 2, "confirm_delete": True, "timeout": 20.0}


class Patience:
    """A clock for both sides: who sleeps lets the emulator's clock jump, and nobody waits."""

    def __init__(self, emulator: t.Any):
        self.emulator, self.slept = emulator, 0.0

    def now(self) -> float:
        """The emulator's time."""
        return self.emulator.store.clock.time()

    def sleep(self, seconds: float) -> None:
        """Nobody waits."""
        self.slept += seconds
        self.emulator.store.clock.advance(seconds)


class Direct:
    """A transport that hands requests to the emulator without a socket, for tests that make thousands of them.

    It knows which of its writes were carried out, also inside action batches.
    """

    def __init__(self, emulator: t.Any):
        self.app = emulator.app
        self._done: list[str] = []
        self._batches: list[str] = []

    def send(self, method: str, url: str, headers: dict, data: str | None) -> Reply:
        """The answer."""
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        request = Request(method, parts.path, parts.query, {name.lower(): value for name, value in headers.items()},
                          (data or "").encode(), host=place, shard=place)
        answer = self.app.handle(request)
        if method != "GET" and answer.status < 300:
            batch = parts.path.endswith("/actionBatches")
            (self._batches if batch else self._done).append(json.loads(answer.body)["id"] if batch else f"{method} {parts.path}")
        return Reply(answer.status, answer.body.decode(), answer.headers, url)

    def done(self) -> list[str]:
        """The writes that were carried out."""
        known = {one["id"]: one for org in self.app.store.orgs.values() for one in org.batches}
        return self._done + [one for one in self._batches if known[one]["status"]["completed"]]


class World:
    """Organization Acme with the combined network Store 0012 and its three devices, on an emulator, which must run where `sockets` are used."""

    def __init__(self, emulator: t.Any, sockets: bool = True, products: t.Sequence[str] = PRODUCTS):
        self.emulator, self.sockets = emulator, sockets
        self.patience = Patience(emulator)
        self.session: t.Any = None if sockets else Direct(emulator)
        self.organization = self.call("POST", "/organizations", {"name": "Acme"})["id"]
        body = {"name": "Store 0012", "productTypes": list(products), "timeZone": "America/Chicago"}
        self.network = self.call("POST", f"/organizations/{self.organization}/networks", body)["id"]
        self.call("POST", f"/organizations/{self.organization}/inventory/claim", {"serials": list(DEVICES)})
        self.call("POST", f"/networks/{self.network}/devices/claim", {"serials": list(DEVICES)})

    def call(self, method: str, path: str, body: t.Any = None) -> t.Any:
        """One raw API call, as somebody else would make it."""
        text, headers = json.dumps(body) if body is not None else None, {"Authorization": f"Bearer {self.emulator.key}", "Content-Type": "application/json"}
        if not self.sockets:
            reply = Direct(self.emulator).send(method, self.emulator.url + path, headers, text)
            assert reply.status_code < 300, reply.text
            return json.loads(reply.text or "null")
        request = urllib.request.Request(self.emulator.url + path, text.encode() if text is not None else None, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read() or b"null")

    def run(self, name: str, config: t.Any = NOTHING, state: str = "merged", check: bool = False, diff: bool = False, **options: t.Any) -> dict:
        """A task's result, by the path every module takes."""
        root = BLUEPRINT if name == "blueprint" else RESOURCES[name]
        params = {**DEFAULTS, "api_key": self.emulator.key, "base_url": self.emulator.url, "requests_per_second": 5000.0,
                  "organization": "Acme", "network": "Store 0012", "state": state, "serial": self.device(name), **options}
        return perform(root, params, copy.deepcopy(config), check, diff, connect=self.connect)

    def ask(self, root: t.Any, check: bool = False, **options: t.Any) -> dict:
        """The result of a module that is about no resource, by the path it takes."""
        plain = {name: entry["default"] for name, entry in root.argument_spec().items() if "default" in entry}
        params = {**plain, "api_key": self.emulator.key, "base_url": self.emulator.url, "requests_per_second": 5000.0, "organization": "Acme", "retries": 2,
                  "timeout": 20.0, **options}
        return checked(root, params) or perform(root, params, None, check, connect=self.connect)

    def connect(self, settings: t.Any) -> Client:
        """The client of a task: it shares nothing with other tests and never really waits."""
        return Client(settings, Ledger.off(settings.requests_per_second, clock=self.patience.now), sleep=self.patience.sleep,
                      clock=self.patience.now, session=self.session)

    @staticmethod
    def device(name: str) -> str:
        """The device a device resource is tried on."""
        return SAMPLES[name].serial if name in SAMPLES else Sample.serial

    def faults(self, *rules: dict) -> None:
        """Let the emulator fail by these rules, or by none."""
        if not self.sockets:
            faults = self.emulator.app.faults
            faults.add([dict(rule) for rule in rules]) if rules else faults.forget()
            return
        root = self.emulator.url.removesuffix("/api/v1")
        data = json.dumps({"rules": list(rules)} if rules else {}).encode()
        urllib.request.urlopen(urllib.request.Request(root + "/_control/faults", data, {"Content-Type": "application/json"},
                                                      method="POST" if rules else "DELETE"), timeout=20).close()

    def prepare(self, setup: dict) -> None:
        """Apply what a sample needs before."""
        for name, config in setup.items():
            result = self.run(name, config)
            assert not result.get("failed"), result

    def templates(self, *names: str) -> None:
        """Configuration templates that the network can be bound to: they are for all that it is for (quirk P5)."""
        assert not self.run("organization_config_templates", [{"name": name, "copy_from_network_id": "Store 0012"} for name in names]).get("failed")

    def writes(self) -> int:
        """Writes the emulator has seen, those in action batches one by one."""
        stats = self.emulator.stats()
        return stats["writes"] - stats["batches"] + stats["actions"]


@functools.cache
def _begun() -> tuple[World, str]:
    world = World(Emulator(unlimited=True), sockets=False)
    return world, json.dumps(world.emulator.store.dump())


def in_process() -> World:
    """The World as it begins, reached without a socket; one emulator, which is put back to its beginning each time."""
    world, beginning = _begun()
    world.emulator.store.load(json.loads(beginning))
    world.emulator.app.stats.reset(world.emulator.store)
    world.faults()
    world.session = Direct(world.emulator)
    return world


def typed(name: str, config: t.Any) -> t.Any:
    """A config as the engine reads it."""
    return Inputs().config(config, RESOURCES[name], "config", "merged")


def teach(world: World, monkeypatch: t.Any, rows: t.Iterable, kinds: t.Iterable) -> None:
    """Let a world's Dashboard serve further rows, and the catalog know further kinds, for one test."""
    served = Router([*ROUTER.routes, *(route for row in rows for route in row.routes())])
    monkeypatch.setattr(world.emulator.app, "router", served)
    for kind in kinds:
        monkeypatch.setitem(RESOURCES, kind.name, kind)
        if kind.referred_by:
            monkeypatch.setitem(references.REFERABLE, kind.name, references.referable(kind))
    monkeypatch.setattr("tests.support.world.BLUEPRINT", Blueprint())


def listed(answer: t.Any) -> t.Any:
    """The objects of an answer that is a list, also of one that has them under a name (quirk E9); any other answer as it is."""
    return next((answer[name] for name in ROWS if isinstance(answer.get(name), list)), answer) if isinstance(answer, dict) else answer


def good(result: dict) -> dict:
    """A result that must not have failed."""
    assert not result.get("failed"), result["msg"]
    return result


def permanent(resource: t.Any, one: dict) -> bool:
    """Whether an object, in option form, is one nobody can remove."""
    fixed = resource.undeletable
    return one[resource.key] in fixed if isinstance(fixed, tuple) else any(one.get(option) == value for option, value in fixed.items())
