# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every option of the catalog, given wrong in every way: one sentence, with its full path, and nothing changed."""
from __future__ import annotations

import pytest

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from tests.inputs.wrong import bad_inputs
from tests.laws.world import World


@pytest.fixture(name="world", scope="module")
def _world():
    with Emulator(unlimited=True) as emulator:
        yield World(emulator)


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_every_wrong_value_gets_one_sentence_and_writes_nothing(world, name):
    before, tried, lies = world.writes(), 0, []
    for bad in bad_inputs(RESOURCES[name]):
        tried += 1
        result = world.run(name, bad.config)
        lines = result.get("msg", "?").splitlines()
        fine = result.get("failed") and result["changed"] is False and len(lines) == 2 and lines[1] == "Nothing was changed."
        if not (fine and lines[0].startswith((bad.path + " ", bad.path + ":")) and bad.words in lines[0] and len(lines[0]) < 1000):
            lies.append(f"{bad} -> {result.get('msg') or result}"[:3000])
    assert not lies, f"{len(lies)} of {tried}:\n" + "\n".join(lies[:20])
    assert world.writes() == before and tried > 10
