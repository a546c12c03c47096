# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every resource by both paths: as a module, and in the worker by the action plugin. The laws hold either way, and the results are the same."""
from __future__ import annotations

import json
import re

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import ALL, SAMPLES
from tests.support.play import play, written
from tests.support.world import World

pytestmark = pytest.mark.dear(others=3)  # a task as a module costs two seconds

COMPARED = ("changed", "failed", "msg", "requests", "before", "after", "diff", "failure", "warnings", "invocation")
#: Options that tell of the way itself, or of the emulator it had.
OF_THE_WAY = ("run_on", "base_url")
WAYS = {"action": {}, "module": {"environment": {"MERAKI_RUN_ON": "host"}}}


def tasks(way, names):
    """For each resource: what its sample needs, which the worker makes either way, then foretold, applied, and applied again."""
    for name in sorted(names, key=lambda one: (SAMPLES[one].turn, one)):
        sample = SAMPLES[name]
        for needed, config in sample.setup.items():
            yield task(f"{needed} for {name}", needed, {"config": config}, "action")
        for word in ("check", "apply", "again"):
            yield {**task(f"{word} {name}", name, {"config": sample.config}, way), "check_mode": word == "check"}


def task(title, name, options, way):
    taken = RESOURCES[name].argument_spec()
    places = {"organization": "Acme", "network": "Store 0012", "serial": World.device(name), "max_deletions": 100, "confirm_delete": True}
    given = {option: literal(value) for option, value in {**places, **options}.items() if option in taken}
    return {"name": title, f"sitecraft.meraki.{name}": given, "ignore_errors": True, "diff": True, **WAYS[way]}


def literal(value):
    """The same, where Ansible would take braces for a template of its own."""
    if isinstance(value, dict):
        return {name: literal(one) for name, one in value.items()}
    if isinstance(value, list):
        return [literal(one) for one in value]
    return f"{{% raw %}}{value}{{% endraw %}}" if isinstance(value, str) and "{{" in value else value


@pytest.fixture(scope="module", name="results")
def _results(request, tmp_path_factory):
    found, names = {}, {item.callspec.params["name"] for item in request.session.items if item.path == request.path}
    for way in WAYS:
        folder = tmp_path_factory.mktemp(way)
        with Emulator(unlimited=True) as emulator:
            World(emulator)
            run = play(emulator, folder, written(folder / "laws.yml", list(tasks(way, names))), XDG_CACHE_HOME=str(folder))
        found[way] = {row["task"]: {key: settled(row.get(key)) for key in COMPARED} for row in run.results}
    return found


def settled(value):
    """Without what differs from run to run: which of two objects made side by side was first, and so has which id."""
    if isinstance(value, dict) and "before_header" in value:  # a side of a diff is YAML
        value = {**value, **{side: yaml.safe_load(value[side]) for side in ("before", "after")}}
    if isinstance(value, dict):
        return {name: settled(one) for name, one in value.items() if name not in OF_THE_WAY}
    if isinstance(value, list):
        return sorted(map(settled, value), key=lambda one: json.dumps(one, sort_keys=True, default=str))
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
