# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state of the emulated Dashboard: organizations, their networks and devices, keys, and devices still for sale.

Everything is plain data that JSON can carry, so keys of every dict under ``data`` must be text. ``Org.snapshot`` keeps
what an atomic run of actions could touch and puts it back (quirk F4); ``Store.dump`` and ``Store.load`` are the state
file's content.
"""
from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from typing import Any

from .clock import Clock
from .knobs import Knobs

VERSION = 3
BORN = "born_as"  # in ``Network.data``: the first name of a network that has another one now
STATUSES = ("online", "alerting", "offline", "dormant")
REPORTS = 300  # seconds between two reports of a device that is online
DEFAULT_KEY = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Device:
    """A device in an organization's inventory; ``network_id`` None means it is in no network.

    ``data`` holds per-device settings of the resource modules and is dropped when the device leaves its network. ``status`` is
    online, alerting, offline or dormant, as the control plane says; ``seen_at`` when it was seen last before it said so.
    """

    serial: str
    model: str
    product_type: str
    mac: str
    name: str | None = None
    network_id: str | None = None
    tags: list[str] = field(default_factory=list)
    lat: float = 37.4180951010362
    lng: float = -122.098531723022
    address: str = ""
    notes: str = ""
    order: str | None = None
    claimed_at: str | None = None
    hidden_for: int = 0
    status: str = "online"
    seen_at: float | None = None
    data: dict[str, Any] = field(default_factory=dict)

    def seen(self, now: float) -> float | None:
        """When the device reported last, in seconds since 1970; None for what was never connected."""
        if self.status == "dormant":
            return None
        return self.seen_at if self.status == "offline" else now // REPORTS * REPORTS - int(self.mac[-2:], 16)

    def turn(self, status: str, now: float) -> None:
        """Let the device go offline or come back."""
        self.seen_at, self.status = self.seen(now) or now, status

    def leave(self) -> None:
        """Back to the inventory: no network and no settings (quirks O5, O6)."""
        self.network_id, self.name, self.tags, self.notes, self.address = None, None, [], "", ""
        self.hidden_for, self.data = 0, {}


@dataclass
class Network:
    """A network, or a configuration template when ``is_template``; ``data`` is the resource modules' room."""

    id: str
    org_id: str
    name: str
    product_types: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    time_zone: str = "America/Los_Angeles"
    notes: str = ""
    template_id: str | None = None
    is_template: bool = False
    data: dict[str, Any] = field(default_factory=dict)


@dataclass
class Org:
    """An organization. ``admins``, ``batches`` and ``changes`` are lists of API-shaped dicts, oldest first."""

    id: str
    name: str
    data: dict[str, Any] = field(default_factory=dict)
    networks: dict[str, Network] = field(default_factory=dict)
    templates: dict[str, Network] = field(default_factory=dict)
    devices: dict[str, Device] = field(default_factory=dict)
    admins: list[dict] = field(default_factory=list)
    batches: list[dict] = field(default_factory=list)
    changes: list[dict] = field(default_factory=list)

    def network(self, network_id: str) -> Network | None:
        """The network or template with this id (quirk G4)."""
        return self.networks.get(network_id) or self.templates.get(network_id)

    def __post_init__(self) -> None:
        self._members: dict[str, dict[str, Device]] | None = None
        self._open: list[dict] | None = None

    def _homes(self) -> dict[str, dict[str, Device]]:
        """The devices by network, so that nobody looks through all of them; counted anew when it was forgotten."""
        if self._members is None:
            self._members = {}
            for device in self.devices.values():
                if device.network_id:
                    self._members.setdefault(device.network_id, {})[device.serial] = device
        return self._members

    def devices_in(self, network_id: str) -> list[Device]:
        """The devices claimed into a network, in order of their serials."""
        return [device for _serial, device in sorted(self._homes().get(network_id, {}).items())]

    def place(self, device: Device, network_id: str) -> None:
        """Put a device of the inventory into a network."""
        self._homes().setdefault(network_id, {})[device.serial] = device
        device.network_id = network_id

    def take_out(self, device: Device) -> None:
        """Return a device from its network to the inventory."""
        self._homes().get(device.network_id, {}).pop(device.serial, None)
        device.leave()

    def bound_to(self, template_id: str) -> list[Network]:
        """The networks bound to a template."""
        return [network for network in self.networks.values() if network.template_id == template_id]

    def open_batches(self) -> list[dict]:
        """The batches that are neither completed nor failed, oldest first; whoever finishes one takes it out."""
        if self._open is None:
            self._open = [one for one in self.batches if not (one["status"]["completed"] or one["status"]["failed"])]
        return self._open

    def snapshot(self, touched: Iterable[str]) -> Callable[[], None]:
        """A function that puts everything back as it is now, change log and batches excepted.

        ``touched`` are the ids and serials of the networks, templates and devices about to change; devices in a network
        that changes are kept with it. All others are taken not to change, so the cost is that of what changes. Kept
        settings are pickled: many times faster than a deep copy, and rarely wanted back.
        """
        wanted = set(touched)
        things: list[Network | Device] = [one for one in map(self.network, wanted) if one]
        serials = {device.serial for one in things for device in self.devices_in(one.id)}
        things += [self.devices[one] for one in serials | wanted if one in self.devices]
        kept = [(thing, {**thing.__dict__, "data": pickle.dumps(thing.data)}) for thing in things]
        tables = {table: dict(getattr(self, table)) for table in ("networks", "templates", "devices")}
        own, name = pickle.dumps((self.data, self.admins)), self.name

        def restore() -> None:
            for thing, attributes in kept:
                thing.__dict__.update(attributes, data=pickle.loads(attributes["data"]))
            for table, content in tables.items():
                setattr(self, table, content)
            (self.data, self.admins), self.name, self._members = pickle.loads(own), name, None

        return restore


@dataclass
class Store:
    """All state. ``keys`` maps an API key to ``{"key", "email", "name", "organizations": "all" | [ids]}``; ``pool``
    maps the serial of a sold but unclaimed device to ``{"serial", "model", "order"}``; ``counters`` the next numbers.
    ``batches_run`` and ``actions_run`` count for the statistics; before ``next_due`` no batch needs attention; ``fate`` is
    what a fault has in store for the batch being submitted; ``turns`` says of sets in which order they were shown last.
    """

    orgs: dict[str, Org] = field(default_factory=dict)
    keys: dict[str, dict] = field(default_factory=dict)
    pool: dict[str, dict] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)
    knobs: Knobs = field(default_factory=Knobs)
    batches_run: int = 0
    actions_run: int = 0
    next_due: float = 0.0
    fate: dict[str, Any] = field(default_factory=dict)
    turns: dict[str, bool] = field(default_factory=dict)

    def number(self, counter: str, first: int = 1, step: int = 1) -> int:
        """The next number of a named counter."""
        self.counters[counter] = self.counters.get(counter, first - step) + step
        return self.counters[counter]

    def new_id(self, prefix: str = "") -> str:
        """A fresh long decimal id, beyond 53 bits, after a prefix such as ``L_`` (quirks G1, G2)."""
        return f"{prefix}{self.number('id', 646829496481105433, 7)}"

    def find_network(self, network_id: str) -> tuple[Org, Network] | None:
        """The organization and the network or template with this id."""
        found = ((org, org.network(network_id)) for org in self.orgs.values())
        return next(((org, network) for org, network in found if network), None)

    def find_device(self, serial: str) -> tuple[Org, Device] | None:
        """The organization whose inventory holds the serial, and the device."""
        found = ((org, org.devices.get(serial)) for org in self.orgs.values())
        return next(((org, device) for org, device in found if device), None)

    def clear(self) -> None:
        """Forget everything but the clock and the settings."""
        for table in (self.orgs, self.keys, self.pool, self.counters):
            table.clear()

    def dump(self) -> dict:
        """The whole state as JSON-able data; it shares what it holds with the store."""
        return {"version": VERSION, "keys": self.keys, "pool": self.pool, "counters": self.counters,
                "orgs": [_plain(org, **{table: {key: _plain(one) for key, one in getattr(org, table).items()}
                                        for table in TABLES}) for org in self.orgs.values()]}

    def load(self, content: dict) -> None:
        """Replace the state by what ``dump`` gave. Raises ValueError with a sentence when it is not that."""
        version = content.get("version") if isinstance(content, dict) else None
        if not isinstance(version, int) or isinstance(version, bool):
            raise ValueError("it is not a state of the emulator")
        if version != VERSION:
            age = "a newer" if version > VERSION else "an older"
            raise ValueError(f"it was written by {age} emulator (version {version}, this one reads {VERSION})")
        try:
            orgs = {one["id"]: _org(one) for one in content["orgs"]}
            tables = [dict(content[name]) for name in ("keys", "pool", "counters")]
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ValueError(f"it is damaged ({type(error).__name__}: {error})") from error
        self.orgs, (self.keys, self.pool, self.counters), self.next_due = orgs, tables, 0.0


TABLES = {"networks": Network, "templates": Network, "devices": Device}


def _plain(thing: Any, **instead: Any) -> dict[str, Any]:
    """The attributes of an Org, a Network or a Device, some of them given."""
    return {**{one.name: getattr(thing, one.name) for one in fields(thing)}, **instead}


def _org(content: dict) -> Org:
    """An Org from what ``dump`` made of it."""
    known = {one.name: content[one.name] for one in fields(Org)}
    for table, kind in TABLES.items():
        known[table] = {key: kind(**value) for key, value in content[table].items()}
    return Org(**known)
