# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which resources have their turn in the dear tests."""
from __future__ import annotations

import types

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.support import rotation


@pytest.fixture(name="turn")
def _turn(monkeypatch):
    """The resources whose turn it is with a ROTATION."""
    def chosen(number):
        monkeypatch.setenv("ROTATION", str(number))
        rotation.chosen.cache_clear()
        return rotation.chosen()
    yield chosen
    rotation.chosen.cache_clear()


@pytest.mark.parametrize("number", range(5))
def test_every_trait_of_every_kind_is_there(turn, number):
    traits = set().union(*map(rotation.shape, RESOURCES.values()))
    assert set().union(*(rotation.shape(RESOURCES[name]) for name in turn(number))) == traits


def test_everybody_has_a_turn_and_one_number_means_one_choice(turn):
    assert set().union(*(turn(number) for number in range(30))) == set(RESOURCES)
    assert turn(7) == turn(7) and turn("all") == set(RESOURCES)


def test_resources_that_are_alike_are_not_all_played(turn, monkeypatch):
    plain = RESOURCES["switch_settings"]
    monkeypatch.setattr(rotation, "RESOURCES", {**RESOURCES, **{f"plain_{number}": plain for number in range(180)}})
    assert len(turn(3)) < 40


def test_only_dear_tests_of_others_wait(turn):
    chosen = turn(3)
    name = next(name for name in RESOURCES if name not in chosen)

    def item(dear, **params):
        return types.SimpleNamespace(get_closest_marker=lambda word: dear and word == "dear", callspec=types.SimpleNamespace(params=params))
    assert rotation.waits(item(True, name=name, label="x")) and not rotation.waits(item(False, name=name))
    assert not rotation.waits(item(True, name=sorted(chosen)[0])) and not rotation.waits(item(True, label=f"of {name}"))
    assert not rotation.waits(item(True, name=name, other=sorted(chosen)[0]))
