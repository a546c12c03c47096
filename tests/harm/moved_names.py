# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A name that an earlier task of this controller learned a moment ago is another object's by now."""
from __future__ import annotations

import functools
import tempfile
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import World, good

KIND = "a name that moved"
PROMISE = "Before its first write a task confirms what it knows by names another task read; where one moved, it is planned anew, and in check mode too."
#: Resource, what is wanted first and then, and whether the network, its organization or the device is what moves.
WANTED: dict[str, tuple[t.Any, t.Any, str]] = {
    "network_settings": ({"local_status_page_enabled": True}, {"local_status_page_enabled": False}, "network"),
    "appliance_l7_firewall_rules": ({"rules": [{"policy": "deny", "type": "host", "value": "a.example"}]},
                                    {"rules": [{"policy": "deny", "type": "host", "value": "b.example"}]}, "network"),
    "organization_snmp": ({"v2c_enabled": False}, {"v2c_enabled": True}, "organization"),
    "switch_ports": ([{"port_id": "1", "name": "Till"}], [{"port_id": "1", "name": "Desk"}], "device")}


class Shared(World):
    """A world whose tasks share a ledger, as those of one controller do."""

    folder = ""

    def connect(self, settings: t.Any) -> Client:
        """The client of a task."""
        return Client(settings, Ledger(self.folder, self.patience.now, settings.requests_per_second), sleep=self.patience.sleep)


def _moved(world: World, what: str) -> tuple[str, str]:
    """Call what is there otherwise, and give its name to another: the two identifiers."""
    if what == "device":
        old, new, name = "Q2SW-AAAA-0012", "Q2SW-CCCC-0012", {"name": "Core"}
        world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": [new]})
        world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": [new]})
        world.call("PUT", f"/devices/{old}", {"name": "Old core"})
        world.call("PUT", f"/devices/{new}", name)
        return old, new
    if what == "network":
        world.call("PUT", f"/networks/{world.network}", {"name": "Closed"})
        body = {"name": "Store 0012", "productTypes": ["appliance", "switch", "wireless"], "timeZone": "America/Chicago"}
        return world.network, world.call("POST", f"/organizations/{world.organization}/networks", body)["id"]
    new = world.call("POST", "/organizations", {"name": "Soon"})["id"]
    world.call("PUT", f"/organizations/{world.organization}", {"name": "Acme Holding"})
    world.call("PUT", f"/organizations/{new}", {"name": "Acme"})
    return world.organization, new


def _trial(name: str, state: str, check: bool) -> list[str]:
    first, then, what = WANTED[name]
    with Emulator(unlimited=True) as emulator, tempfile.TemporaryDirectory() as folder:
        world = Shared(emulator)
        world.folder = folder
        world.call("PUT", "/devices/Q2SW-AAAA-0012", {"name": "Core"})
        options = {"serial": "Core"} if what == "device" else {}
        good(world.run(name, first, **options))
        quiet = good(world.run(name, first, **options))
        old, new = _moved(world, what)
        result = good(world.run(name, then, state, check, **options))
        sent = [one["path"] for one in result["requests"]]
        wrong = [f"a silent run made {quiet['calls']} calls"] * (quiet["calls"] != 1)
        wrong += [f"written to what the name meant before: {path}" for path in sent if old in path]
        return wrong + ["nothing is written to what it means now"] * (not any(new in path for path in sent))


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every kind of place, in every state that is exact or adds."""
    for name in WANTED:
        for state in ("merged", "replaced", "overridden"):
            for check in (True, False):
                yield f"{name} {state}{' in check mode' if check else ''}", functools.partial(_trial, name, state, check)
