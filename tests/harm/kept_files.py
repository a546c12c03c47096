# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files kept between runs (snapshot, budget, names, the emulator's state) are damaged, locked, somebody else's, or no files at all."""
from __future__ import annotations

import contextlib
import email.utils
import fcntl
import json
import os
import socket
import tempfile
import types
import typing as t
from pathlib import Path
from unittest import mock

from ansible_collections.sitecraft.meraki.plugins.module_utils.current import snapshot as snapshots
from ansible_collections.sitecraft.meraki.plugins.module_utils.http import ledger as ledgers
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger, private_folder
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core import statefile
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.store import Store
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import Direct, World, good

KIND = "files kept between runs"
PROMISE = "Only regular, private files of a bounded size are used and replaced, a lock is waited for a moment, and what is damaged is read anew."
TREE = {"networks": [{"name": f"Site {number}", "product_types": ["appliance", "switch"], "time_zone": "America/Chicago",
                      "appliance_l3_firewall_rules": {"rules": [{"comment": "A", "policy": "deny", "protocol": "tcp", "dest_port": "80", "dest_cidr": "any"}]},
                      "appliance_vlans_settings": {"vlans_enabled": True}, "network_settings": {"local_status_page_enabled": True}} for number in range(2)]}
PORT = {"networks": [{"name": "Store 0012", "devices": [{"serial": "Q2SW-AAAA-0012", "switch_ports": [{"port_id": "3", "name": "Till"}]}]}]}
#: What may stand where an answer, or a list of names, was.
JUNK: tuple[t.Any, ...] = (5, "text", None, True, [], {}, [5], [[]], [None], {"rules": 5}, {"rules": [5]}, {"rules": {}}, {"vlansEnabled": []},
                           [{"id": None}], [{"id": 5, "name": []}], [{"name": "Store 0012"}], [{"id": {}, "name": "Acme"}])


class Dated(Direct):
    """A transport whose answers are dated by a clock that is so many seconds ahead of the Dashboard's."""

    def __init__(self, emulator: t.Any, ahead: float):
        super().__init__(emulator)
        self.ahead = ahead

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer, with a date."""
        reply = super().send(method, url, headers, data)
        reply.headers = {**reply.headers, "Date": email.utils.formatdate(self.app.store.clock.time() + self.ahead, usegmt=True)}
        return reply


@contextlib.contextmanager
def _kept() -> t.Iterator[tuple[World, Path]]:
    with Emulator(unlimited=True) as emulator, tempfile.TemporaryDirectory() as folder:
        yield World(emulator), Path(folder)


def _clock(tree: dict, ahead: tuple[float, ...], path: str, body: dict, pauses: tuple[float, float]) -> list[str]:
    """A change that somebody makes between two runs is seen by the next one, or at the latest by the one after."""
    with _kept() as (world, folder):
        options = {"snapshot": str(folder / "acme.json")}
        world.patience.sleep(5000)
        for dummy in range(2):
            world.session = Dated(world.emulator, ahead[0])
            good(world.run("blueprint", tree, **options))
            world.patience.sleep(5000)
        good(world.run("blueprint", tree, **options))
        world.patience.sleep(pauses[0])
        found = {one["name"]: one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks")}
        world.call("PUT", path.format(found.get("Site 1")), body)
        world.patience.sleep(pauses[1])
        for dummy in (1, 2):
            world.session = Dated(world.emulator, ahead[1])
            if good(world.run("blueprint", tree, **options))["changed"]:
                return []
            world.patience.sleep(60)
        return ["the change is hidden"]


def _answers() -> list[str]:
    """Every answer of a snapshot in turn is something else."""
    wrong = []
    with _kept() as (world, folder):
        path = folder / "acme.json"
        for dummy in range(3):
            good(world.run("blueprint", TREE, snapshot=str(path)))
        whole = json.loads(path.read_text())
        for number, junk in enumerate([*map(json.dumps, JUNK), "{", "", "[" * 5000]):
            name = sorted(whole["answers"])[number % len(whole["answers"])]
            for where in (whole["answers"] if number % 3 else [name]):
                held = json.loads(json.dumps(whole))
                held["answers"][where]["answer"] = junk
                path.write_text(json.dumps(held))
            result = world.run("blueprint", TREE, snapshot=str(path))
            wrong += [f"{junk[:20]}: {result.get('msg') or result['requests']}"] * (result.get("failed") is True or result["changed"])
    return wrong


def _parts(name: str) -> list[str]:
    """One part of a snapshot is something else: all is read, and a change that somebody made meanwhile is seen."""
    wrong = []
    with _kept() as (world, folder):
        path = folder / "acme.json"
        for dummy in range(3):
            good(world.run("blueprint", PORT, snapshot=str(path)))
        whole = json.loads(path.read_text())
        for number, junk in enumerate((*JUNK[:7], 10**400, float("nan"), -1, ["N_1"], {"N_1": 5})):
            held = json.loads(json.dumps(whole))
            for where in held["answers"].values() if name in _kinds(held) else [held]:
                where[name] = junk
            path.write_text(json.dumps(held))
            world.call("PUT", "/devices/Q2SW-AAAA-0012/switch/ports/3", {"name": f"Somebody's {number}"})
            result = world.run("blueprint", PORT, snapshot=str(path))
            wrong += [f"{str(junk)[:20]}: {result.get('msg')}"] * (result.get("failed") is True) + [f"{str(junk)[:20]}: hidden"] * (result["changed"] is False)
    return wrong


def _kinds(held: dict) -> set[str]:
    """What every answer of a snapshot holds."""
    return set(next(iter(held["answers"].values())))


def _odd(make: t.Callable[[str], t.Any]) -> list[str]:
    """What is no regular file is refused as a snapshot, and left as it is."""
    with _kept() as (world, folder):
        path = folder / "odd"
        held = make(str(path))
        before, mode = world.writes(), os.lstat(path).st_mode
        result = world.run("blueprint", TREE, snapshot=str(path))
        wrong = ["it is taken"] * (not result.get("failed") or "no regular file" not in result["msg"] or world.writes() != before)
        del held
        return wrong + ["it is replaced"] * (os.lstat(path).st_mode != mode)


def _aside() -> list[str]:
    """What is put aside takes nothing's place."""
    with _kept() as (world, folder):
        path = folder / "acme.json"
        for number in range(3):
            path.write_text(f"no snapshot {number}")
            good(world.run("blueprint", TREE, snapshot=str(path)))
        kept = sorted(one.read_text() for one in folder.iterdir() if "damaged" in one.name)
        return [] if kept == [f"no snapshot {number}" for number in range(3)] else [str(kept)]


def _large() -> list[str]:
    with _kept() as (world, folder), mock.patch.object(snapshots, "MOST_BYTES", 100):
        path = folder / "acme.json"
        good(world.run("blueprint", TREE, snapshot=str(path)))
        result = good(world.run("blueprint", TREE, snapshot=str(path)))
        return [] if "more than 100 bytes" in str(result["warnings"]) and not result["changed"] else [str(result["warnings"])]


def _stopped() -> list[str]:
    """Who holds the lock was stopped: the others wait a moment once, and go on with a budget of their own."""
    slept: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        one = Ledger(folder, clock=lambda: 1000.0, sleep=slept.append)
        one.reserve("acme")
        for name in os.listdir(folder):
            fcntl.flock(os.open(os.path.join(folder, name), os.O_RDWR), fcntl.LOCK_EX)
        waits = [one.reserve("acme") for dummy in range(20)]
        wrong = [f"waited {sum(slept)} s"] * (not 0 < sum(slept) <= 3 * ledgers.PATIENCE)
        return wrong + ["no budget is kept"] * (not 0 < max(waits) < 10)


def _ahead(state: dict, most: float) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        one = Ledger(folder, clock=lambda: 1000.0)
        Path(one._file("budget", "acme")).write_text(json.dumps(state))
        wait = one.reserve("acme")
        return [] if 0 <= wait <= most else [f"{state}: a wait of {wait} s is believed"]


def _names(junk: t.Any) -> list[str]:
    """A file of names holds something else."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        with mock.patch.object(Ledger, "recall", lambda self, kind, key: junk if kind == "names" else None):
            results = [world.run("network_settings", {"local_status_page_enabled": False}), world.run("switch_ports", [{"port_id": "3", "name": "Till"}])]
        return [f"{junk!r}: {one['msg']}" for one in results if one.get("failed")]


def _fifos() -> list[str]:
    """Pipes where files of the ledger and of the emulator belong hold nobody up."""
    with tempfile.TemporaryDirectory() as folder:
        one = Ledger(folder, clock=lambda: 1000.0)
        for kind, name in (("budget", "acme"), ("names", "x")):
            os.mkfifo(one._file(kind, name))
        one.reserve("acme")
        wrong = ["a pipe is read"] * (one.recall("names", "x") is not None)
        os.mkfifo(f"{folder}/state")
        try:
            statefile.load(Store(), f"{folder}/state")
        except ValueError as error:
            return wrong + [str(error)] * ("no regular file" not in str(error))
        return [*wrong, "the emulator takes a pipe"]


def _links() -> list[str]:
    """A link to somebody else's file, or a cache folder that somebody else has linked, is not followed."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, {"XDG_CACHE_HOME": folder}):
        one = Ledger(folder, clock=lambda: 1000.0)
        one.remember("names", "x", [1])
        os.rename(one._file("names", "x"), f"{folder}/elsewhere")
        os.symlink(f"{folder}/elsewhere", one._file("names", "x"))
        wrong = ["a link is followed"] * (one.recall("names", "x") is not None)
        os.mkdir(f"{folder}/mine", 0o700)
        os.symlink(f"{folder}/mine", f"{folder}/sitecraft-meraki")
        wrong += ["a link of one's own is not taken"] * (private_folder() == "")
        facts = os.lstat(f"{folder}/sitecraft-meraki")
        other = types.SimpleNamespace(st_uid=facts.st_uid + 1, st_mode=facts.st_mode)
        with mock.patch.object(os, "lstat", lambda path: other):
            return wrong + ["somebody else's link is followed"] * (private_folder() != "")


def _socket(path: str) -> socket.socket:
    held = socket.socket(socket.AF_UNIX)
    held.bind(path)
    return held


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every file, and every way in which it is not what it was."""
    settings = ("/networks/{}/settings", {"localStatusPageEnabled": False})
    port = ("/devices/Q2SW-AAAA-0012/switch/ports/3", {"name": "Somebody's"})
    for label, ahead, pauses in (("the clock of the dates was ahead and is no more", (400, 0), (200, 300)),
                                 ("the clock of the dates is ahead", (400, 400), (30, 30)),
                                 ("the clock of the dates is behind", (-400, -400), (30, 30)), ("the clock of the dates runs away", (0, 400), (30, 30))):
        for name, tree, change in (("a network", TREE, settings), ("a device", PORT, port)):
            yield f"snapshot, {name}: {label}", lambda args=(tree, ahead, *change, pauses): _clock(*args)
    yield "snapshot: answers that are damaged", _answers
    for name in ("taken", "here", "seen", "names", "answers", "places", "read"):
        yield f"snapshot: its {name} is damaged", lambda name=name: _parts(name)
    yield "snapshot: a pipe", lambda: _odd(os.mkfifo)
    yield "snapshot: a socket", lambda: _odd(_socket)
    yield "snapshot: put aside more than once", _aside
    yield "snapshot: larger than it may be", _large
    yield "budget: who holds the lock was stopped", _stopped
    for seconds in (1799.0, 950.0, 1e6, 1e300):
        yield f"budget: {seconds:g} s ahead", lambda seconds=seconds: _ahead({"tat": 1000.0 + seconds, "seen": 1000.0}, 1.0)
        yield f"budget: told to wait {seconds:g} s", lambda seconds=seconds: _ahead({"until": 1000.0 + seconds, "tat": 1000.0 + seconds, "seen": 1000.0}, 1.0)
    yield "budget: an honest wait is kept", lambda: _ahead({"until": 1600.0, "tat": 1600.0, "seen": 1000.0}, 600.0) or [
        one for one in ["it is forgotten"] if _ahead({"until": 1600.0, "tat": 1600.0, "seen": 1000.0}, 590.0) == []]
    for number, junk in enumerate(JUNK):
        yield f"names: shape {number}", lambda junk=junk: _names(junk)
    yield "pipes in the cache folder and as a state file", _fifos
    yield "links in the cache folder and to it", _links
