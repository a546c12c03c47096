# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every option of the catalog, given wrong in every way: one sentence, with its full path, and nothing changed."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.inputs.wrong import Bad, bad_inputs
from tests.laws.world import World


@pytest.fixture(name="world", scope="module")
def _world():
    with Emulator(unlimited=True) as emulator:
        yield World(emulator)


def lies_of(world, name, inputs):
    """What did not get its one sentence, and how many inputs were tried."""
    tried, lies = 0, []
    for bad in inputs:
        tried += 1
        result = world.run(name, bad.config)
        lines = result.get("msg", "?").splitlines()
        fine = result.get("failed") and result["changed"] is False and len(lines) == 2 and lines[1] == "Nothing was changed."
        if not (fine and lines[0].startswith((bad.path + " ", bad.path + ":")) and bad.words in lines[0] and len(lines[0]) < 1000):
            lies.append(f"{bad} -> {result.get('msg') or result}"[:3000])
    return tried, lies


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_every_wrong_value_gets_one_sentence_and_writes_nothing(world, name):
    before = world.writes()
    tried, lies = lies_of(world, name, bad_inputs(RESOURCES[name]))
    assert not lies, f"{len(lies)} of {tried}:\n" + "\n".join(lies[:20])
    assert world.writes() == before and tried > 10


@pytest.mark.parametrize("name", sorted(set(RESOURCES) - {"organizations"}))
def test_inside_a_blueprint_the_sentence_names_the_whole_path(world, name):
    before = world.writes()
    tried, lies = lies_of(world, "blueprint", (in_blueprint(RESOURCES[name], bad) for bad in bad_inputs(RESOURCES[name])))
    assert not lies, f"{len(lies)} of {tried}:\n" + "\n".join(lies[:20])
    assert world.writes() == before and tried > 10


def in_blueprint(resource, bad):
    """The same wrong config where a blueprint holds it."""
    tree, path = {resource.name: bad.config}, f"config.{resource.name}"
    if resource.scope == "device":
        tree, path = {"devices": [{"serial": "Q2SW-AAAA-0012", **tree}]}, f"config.networks[0].devices[0].{resource.name}"
    elif resource.scope == "network":
        path = f"config.networks[0].{resource.name}"
    if resource.scope in ("network", "device"):
        tree = {"networks": [{"name": "Store 0012", **tree}]}
    return Bad(tree, path + bad.path.removeprefix("config"), bad.words)
