# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Dashboard calls its devices and networks becomes hosts and groups, and hosts have tasks in common."""
from __future__ import annotations

import itertools
import os
import tempfile

from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import MerakiError
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Settings
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import host_names
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.host_place import Once
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.inventory import Host, Wanted, read

from tests.harm import Trial
from tests.support.world import Direct

KIND = "Names that become hosts"
PROMISE = "No name is a template, a path or steers a terminal; two things stay two hosts; nothing unread is an empty inventory; a shared task is done once."
NAMES = ("{{ lookup('pipe', 'id') }}", "{%x%}", "{#x#}", "../../x", "a\\..\\x", "\x1b[2J", "a\u202eb", "a\nb", "localhost", "all", "meraki", "AP",
         "AP_Q2-2", "", " ")
FAULTS = ({"status": 401}, {"status": 403}, {"status": 404}, {"status": 500}, {"status": 204})


def named(names: tuple[str, ...]) -> list[str]:
    """What is wrong with the hosts of devices with these names."""
    hosts = [Host(f"Q2-{number}", {"type": "device", "name": name, "product_type": "switch"}) for number, name in enumerate(names)]
    called = host_names.names(hosts, list(names), lambda name, host: name in ("localhost", "all", "meraki"))[0]
    wrong = [f"{name!r} is a host" for name in called if any(part in name for part in ("{{", "{%", "{#", "/", "\\")) or not name.isprintable() or not name]
    return wrong + [f"{len(names)} devices are {len(set(called))} hosts"] * (len(set(called)) != len(names)) + [
        f"{name!r} is a host" for name in called if name in ("localhost", "all", "meraki")]


def unread(path: str, fault: dict) -> list[str]:
    """Whether a list that cannot be read makes hosts, or none."""
    emulator = Emulator(unlimited=True)
    emulator.app.seed(emulator.store, {"organizations": [{"name": "Acme", "id": "1"}]})
    emulator.app.faults.add([{"method": "GET", "path": path, "kind": "status", "times": 99, **fault}])
    client = Client(Settings(emulator.key, emulator.url, retries=1), Ledger.off(5000.0), sleep=lambda seconds: None, session=Direct(emulator))
    try:
        return [f"an inventory was made: {read(client, Wanted(with_status=True), lambda words: None)}"]
    except MerakiError:
        return []


def shared(killed: int) -> list[str]:
    """Whether a task that three hosts have in common is done once, when the first `killed` of them are killed while they do it."""
    with tempfile.TemporaryDirectory() as folder:
        once, done = Once(folder, "task"), []
        for number in range(killed):
            child = os.fork()
            if not child:
                once.result({}, None, f"killed{number}", lambda: os._exit(9))
            os.waitpid(child, 0)
        told = [once.result({}, None, host, lambda: done.append(1) or {"changed": True}) for host in ("a", "b", "c")]
        return [f"it was done {len(done)} times"] * (len(done) != 1) + ["two hosts say they did it"] * (sum(one["changed"] for one in told) != 1)


def trials() -> list[tuple[str, Trial]]:
    """Names in every company, every list that is read with every fault, and hosts that are killed."""
    company = [(f"{one!r} and {other!r}", lambda pair=(one, other): named(pair)) for one, other in itertools.combinations_with_replacement(NAMES, 2)]
    lists = ("/organizations$", "/organizations/1/networks$", "/organizations/1/devices$", "/organizations/1/devices/availabilities$")
    faults = [(f"{path} {fault['status']}", lambda path=path, fault=fault: unread(path, fault)) for path in lists for fault in FAULTS]
    return [("all names", lambda: named(NAMES * 2)), *company, *faults, *((f"{killed} killed", lambda killed=killed: shared(killed)) for killed in range(3))]
