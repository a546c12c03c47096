# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every option of the catalog, given wrong in every way: one sentence, with its full path, and nothing changed."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import World
from tests.support.wrong import bad_inputs, in_blueprint, lies_of


@pytest.fixture(name="world", scope="module")
def _world():
    with Emulator(unlimited=True) as emulator:
        yield World(emulator)


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_every_wrong_value_gets_one_sentence_and_writes_nothing(world, name):
    before = world.writes()
    tried, lies = lies_of(world, name, bad_inputs(RESOURCES[name]))
    assert not lies, f"{len(lies)} of {tried}:\n" + "\n".join(lies[:20])
    assert world.writes() == before and tried > 10


@pytest.mark.dear
@pytest.mark.parametrize("name", sorted(set(RESOURCES) - {"organizations"}))
def test_inside_a_blueprint_the_sentence_names_the_whole_path(world, name):
    before = world.writes()
    tried, lies = lies_of(world, "blueprint", (in_blueprint(RESOURCES[name], bad) for bad in bad_inputs(RESOURCES[name])))
    assert not lies, f"{len(lies)} of {tried}:\n" + "\n".join(lies[:20])
    assert world.writes() == before and tried > 10
