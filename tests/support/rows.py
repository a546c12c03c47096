# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of the emulator under the laws: values drawn from their fields, and an emulator without sockets to try them on."""
from __future__ import annotations

import copy
import json
import typing as t
from urllib.parse import quote

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.app import App
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.exchange import Request
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.kinds import Kind
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.knobs import Knobs
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.router import Router
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.store import DEFAULT_KEY, Store
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources import ssid_settings
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.special import subnets
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.special.seeding import seed
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.resources.tables import Objects, Row, Slots

ORG = "/organizations/100"
PRODUCTS = ["appliance", "camera", "campusGateway", "cellularGateway", "sensor", "switch", "systemsManager", "wireless"]
DEVICES = {"appliance": "Q2MX-AAAA-0001", "switch": "Q2SW-AAAA-0001", "wireless": "Q2MR-AAAA-0001", "camera": "Q2MV-AAAA-0001",
           "cellularGateway": "Q2MG-AAAA-0001"}
WORDS = {str: "a string", int: "an integer", float: "a number", bool: "a boolean", list: "an array", dict: "an object"}

#: How a precondition of rows is met.
MET = {
    subnets.need_vlans: (("PUT", "/networks/{networkId}/appliance/vlans/settings", {"vlansEnabled": True}),),
    ssid_settings.check_mode: (("PUT", "/networks/{networkId}/wireless/ssids/0", {"authMode": "ipsk-without-radius"}),
                               ("POST", "/networks/{networkId}/groupPolicies", {"name": "Tenants"})),
}


class Refused(AssertionError):
    """An answer that is no success, where one was wanted."""


class Stage:
    """The organization 100 with a network of every product and a device of some."""

    def __init__(self, router: Router, app: App | None = None):
        self.app = app or App(Store(clock=Clock(lambda: 0.0, lambda: 1_800_000_000.0), knobs=Knobs(unlimited=True)), router, seed)
        self.store = self.app.store
        made = seed(self.store, {"organizations": [{
            "name": "Acme", "id": "100", "devices": [{"serial": one} for one in DEVICES.values()],
            "networks": [{"name": "Store", "productTypes": PRODUCTS, "devices": list(DEVICES.values())}]}]})
        self.network = made["organizations"][0]["networks"]["Store"]

    def call(self, method: str, path: str, body: t.Any = None) -> tuple[int, t.Any, dict[str, str]]:
        """Status, body and headers of an answer."""
        place, _mark, query = path.partition("?")
        content = b"" if body is None else json.dumps(body).encode()
        answer = self.app.handle(Request(method, f"/api/v1{place}", query, {"authorization": f"Bearer {DEFAULT_KEY}"}, content))
        return answer.status, json.loads(answer.body) if answer.body else None, answer.headers

    def ok(self, method: str, path: str, body: t.Any = None) -> t.Any:
        """The body of a success."""
        status, content, _headers = self.call(method, path, body)
        if status >= 300:
            raise Refused(f"{method} {path} {body}: {status} {content}")
        return content

    def listed(self, path: str) -> list:
        """The objects of a list, also of one that has them under a name."""
        content = self.ok("GET", path)
        return next(iter(content.values())) if isinstance(content, dict) else content

    def refusal(self, method: str, path: str, body: t.Any = None) -> str:
        """The sentences of a 400."""
        status, content, _headers = self.call(method, path, body)
        assert status == 400, f"{method} {path} {body}: {status} {content}"
        return " / ".join(content["errors"])

    def batch(self, operation: str, resource: str, body: t.Any) -> tuple[int, t.Any]:
        """Status and body of a synchronous batch of one action."""
        action = {"resource": resource, "operation": operation, **({"body": body} if body is not None else {})}
        return self.call("POST", f"{ORG}/actionBatches", {"confirmed": True, "synchronous": True, "actions": [action]})[:2]

    def place(self, row: Row, **ids: str) -> str:
        """The path of a row's settings or list, its parents made where they have to be."""
        return row.path.format(**self.ids(row, **ids))

    def ids(self, row: Row, **ids: str) -> dict[str, str]:
        """The ids in a row's path."""
        for precondition in (*row.requires, *row.checks):
            for method, path, body in MET.get(precondition, ()):
                self.call(method, path.format(networkId=self.network), body)
        known = {"organizationId": "100", "networkId": self.network, "serial": DEVICES.get(row.product, DEVICES["switch"]), **ids}
        if row.parent is None or getattr(row.parent, "item", None) in ids:
            return known
        known.update(self.ids(row.parent, **ids))
        if isinstance(row.parent, Slots):
            return {**known, row.parent.item: self.ok("GET", row.parent.path.format(**known))[0][row.parent.id_key]}
        made = self.ok("POST", row.parent.path.format(**known), body_of(row.parent))
        return {**known, row.parent.item: quote(str(made[row.parent.id_key]), safe="")}

    def item(self, row: Row, place: str, nth: int = 0) -> str:
        """The path of one object: one that is made, or a slot that is there."""
        if isinstance(row, Slots):
            return f"{place}/{self.ok('GET', place)[nth][row.id_key]}"
        made = self.ok("POST", place, body_of(row, nth))
        return f"{place}/{quote(str(made[row.id_key]), safe='')}"

    def read(self, row: Row, path: str) -> dict:
        """One object, from the list where it cannot be read alone."""
        if not (isinstance(row, Objects) and not row.single):
            return self.ok("GET", path)
        place, _slash, one = path.rpartition("/")
        return next(each for each in self.ok("GET", place) if quote(str(each[row.id_key]), safe="") == one)


def drawn(kind: Kind, nth: int = 0) -> t.Any:
    """A value that fits; ``nth`` makes another one where there are several."""
    if kind.form is not None:
        return kind.form.example
    if kind.choices:
        return kind.choices[nth % len(kind.choices)]
    if kind.type is bool:
        return nth % 2 == 0
    if kind.type in (int, float):
        return int(kind.low or 0) + nth
    if kind.type is list:
        return [drawn(kind.elements or Kind(str), nth)] * max(1, int(kind.low or 0))
    if kind.type is dict:
        return {key: drawn(inner, nth) for key, inner in (kind.fields or {}).items()}
    return f"drawn {nth}".ljust(int(kind.low or 0), "x")


def body_of(row: Row, nth: int = 0) -> dict:
    """A body that a write of the row takes."""
    fields = {**row.fields, **row.create_only} if isinstance(row, Objects) else row.fields
    example = row.example(nth) if callable(row.example) else copy.deepcopy(row.example)
    body = example or {key: drawn(kind, nth) for key, kind in fields.items()}
    for key in row.unique if isinstance(row, Objects) else ():
        if nth and isinstance(body.get(key), str):
            body[key] += str(nth)
    return body


def leaves(fields: dict[str, Kind]) -> list[tuple[tuple, Kind]]:
    """Every field, also those inside objects and lists, with the keys and indexes that lead to it; of fields that share one Kind
    the first.
    """
    found: dict[int, tuple[tuple, Kind]] = {}
    for key, kind in fields.items():
        for path, leaf in _leaf((key,), kind):
            found.setdefault(id(leaf), (path, leaf))
    return list(found.values())


def _leaf(path: tuple, kind: Kind) -> t.Iterator[tuple[tuple, Kind]]:
    yield path, kind
    inside = kind.fields.items() if kind.fields else [(0, kind.elements)] if kind.elements else ()
    for key, inner in inside:
        yield from _leaf((*path, key), inner)


def with_value(row: Row, fields: dict[str, Kind], path: tuple, value: t.Any) -> dict:
    """A body of the row in which one field has this value."""
    body = {**body_of(row), path[0]: drawn(fields[path[0]])}
    inner = body
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return body


def dotted(path: tuple) -> str:
    """A field's name in a sentence: ``rules[0].policy``."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)[1:]
