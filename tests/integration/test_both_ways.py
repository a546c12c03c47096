# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every resource by both paths: as a module, and in the worker by the action plugin. The laws hold either way, and the results are the same."""
from __future__ import annotations

import json
import re

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.integration.play import play, written
from tests.laws.test_laws import ALL
from tests.laws.world import World
from tests.samples import SAMPLES

#: Applied first, since others turn it on, and last, since they would take the ground from under the others.
FIRST, LAST = ("appliance_vlans_settings",), ("organizations", "networks", "devices")
WAYS = {"action": {}, "module": {"environment": {"UNUSUAL": "1"}}}


def tasks(way):
    """For every resource: what its sample needs, then foretold, applied, and applied again."""
    for name in [*FIRST, *(one for one in ALL if one not in FIRST + LAST), *LAST]:
        sample = SAMPLES[name]
        for needed, config in sample.setup.items():
            yield task(f"{needed} for {name}", needed, {"config": config}, way)
        for word in ("check", "apply", "again"):
            yield {**task(f"{word} {name}", name, {"config": sample.config}, way), "check_mode": word == "check"}


def task(title, name, options, way):
    places = {"organizations": {}}.get(name, {"organization": "Acme"})
    if name not in ("organizations", "networks") and not name.startswith("organization_"):
        places["serial" if name in ("switch_ports", "device_management_interface") else "network"] = (
            World.device(name) if name in ("switch_ports", "device_management_interface") else "Store 0012")
    guards = {"max_deletions": 100, "confirm_delete": True} if name == "organizations" else {"max_deletions": 100}
    return {"name": title, f"sitecraft.meraki.{name}": {**places, **options, **guards}, "ignore_errors": True, "diff": True, **WAYS[way]}


@pytest.fixture(scope="module", name="results")
def _results(tmp_path_factory):
    found = {}
    for way in WAYS:
        folder = tmp_path_factory.mktemp(way)
        with Emulator(unlimited=True) as emulator:
            World(emulator)
            run = play(emulator, folder, written(folder / "laws.yml", list(tasks(way))), XDG_CACHE_HOME=str(folder))
        found[way] = {row["task"]: {key: settled(row.get(key)) for key in ("changed", "msg", "requests", "before", "after", "diff", "failure")}
                      for row in run.results}
    return found


def settled(value):
    """Without what differs from run to run: which of two objects made side by side was first, and so has which id."""
    if isinstance(value, dict):
        return {name: settled(one) for name, one in value.items()}
    if isinstance(value, list):
        return sorted(map(settled, value), key=lambda one: json.dumps(one, sort_keys=True))
    return re.sub(r"\d{12,}", "#", value) if isinstance(value, str) else value


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("way", WAYS)
def test_the_laws_hold(results, way, name):
    check, apply, again = (results[way][f"{word} {name}"] for word in ("check", "apply", "again"))
    assert check == apply and apply["changed"] is True and apply["failure"] is None, apply
    assert (again["changed"], again["requests"]) == (False, [])


@pytest.mark.parametrize("name", ALL)
def test_the_results_are_the_same(results, name):
    for word in ("check", "apply", "again"):
        assert results["action"][f"{word} {name}"] == results["module"][f"{word} {name}"]
