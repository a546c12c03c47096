# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A key that is refused without a word: some Dashboards answer it with 404, so as not to say what exists (quirk A3)."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.harm import Trial
from tests.samples import SAMPLES
from tests.support.world import Direct, World

KIND = "a refused key that is told as something else"
PROMISE = "A 404 that may hide a refused key names the key first, and version 0 of the API is answered with what replaced it before any call."


def _hidden(name: str, path: str) -> list[str]:
    """A Dashboard that answers 404 wherever this key looks."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        world.session = Direct(emulator)
        before = world.writes()
        world.faults({"kind": "status", "status": 404, "path": path})
        result = world.run(name, SAMPLES[name].config)
        words = result["msg"].partition("without a word. ")[2]
        wrong = [] if words.startswith("The API key may be wrong") else [result["msg"]]
        return wrong + ["says it changed something"] * bool(result["changed"]) + ["something was written"] * (world.writes() != before)


def _version_0(name: str) -> list[str]:
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        result = world.run(name, SAMPLES[name].config, base_url=emulator.url.replace("/v1", "/v0"))
        return [] if result["calls"] == 0 and "which version 1 has replaced" in result["msg"] and not result["changed"] else [result["msg"]]


def trials() -> t.Iterator[tuple[str, Trial]]:
    """Every resource, with a key that sees no organization, and with one that sees nothing."""
    for name in sorted(RESOURCES):
        yield f"{name}, organizations", lambda name=name: _hidden(name, "/organizations$")
        yield f"{name}, everything", lambda name=name: _hidden(name, "")
    yield "version 0", lambda: _version_0("network_snmp")
