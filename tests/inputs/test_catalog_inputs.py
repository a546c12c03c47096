# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every option of the catalog, given wrong in every way: one sentence, with its full path, and nothing changed.

A resource whose turn it is not, and a blueprint, get some of the wrong values, others each time.
"""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.support import rotation
from tests.support.world import in_process
from tests.support.wrong import bad_inputs, in_blueprint, lies_of


@pytest.fixture(name="world")
def _world():
    return in_process()


def refused(world, root, inputs):
    before = world.writes()
    tried, lies = lies_of(world, root, inputs)
    assert not lies, f"{len(lies)} of {tried}:\n" + "\n".join(lies[:20])
    assert world.writes() == before and tried


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_every_wrong_value_gets_one_sentence_and_writes_nothing(world, name):
    inputs = list(bad_inputs(RESOURCES[name]))
    assert len(inputs) > 10
    refused(world, name, inputs if name in rotation.chosen() else rotation.part(inputs))


@pytest.mark.dear
@pytest.mark.parametrize("name", sorted(set(RESOURCES) - {"organizations"}))
def test_inside_a_blueprint_the_sentence_names_the_whole_path(world, name):
    refused(world, "blueprint", rotation.part([in_blueprint(RESOURCES[name], bad) for bad in bad_inputs(RESOURCES[name])]))
