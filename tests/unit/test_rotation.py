# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which resources have their turn in the dear tests."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.support import rotation


@pytest.fixture(name="turn")
def _turn(monkeypatch):
    """The resources whose turn it is with a ROTATION."""
    def chosen(number, **others):
        monkeypatch.setenv("ROTATION", str(number))
        monkeypatch.setenv("ROTATION_OF", "")
        monkeypatch.setenv("ROTATION_ALL", "")
        rotation.chosen.cache_clear()
        return rotation.chosen(**others)
    yield chosen
    rotation.chosen.cache_clear()


@pytest.mark.parametrize("number", range(5))
def test_every_trait_of_every_kind_is_there(turn, number):
    traits = set().union(*map(rotation.shape, RESOURCES.values()))
    assert set().union(*(rotation.shape(RESOURCES[name]) for name in turn(number))) == traits


def test_everybody_has_a_turn_and_one_number_means_one_choice(turn):
    assert set().union(*(turn(number) for number in range(30))) == set(RESOURCES)
    assert turn(7) == turn(7) and turn("all") == set(RESOURCES)


def test_however_many_resources_there_are_the_dear_tests_are_of_few(turn, monkeypatch):
    plain = RESOURCES["switch_settings"]
    monkeypatch.setattr(rotation, "RESOURCES", {**RESOURCES, **{f"plain_{number}": plain for number in range(180)}})
    assert len(turn(3)) <= rotation.COVER + rotation.OTHERS and len(turn(3) - rotation.chosen(others=3)) == rotation.OTHERS - 3


def test_traits_that_are_too_many_take_turns(turn, monkeypatch):
    traits = {name: {(name, number) for number in range(2)} for name in RESOURCES}
    monkeypatch.setattr(rotation, "COVER", 5)
    monkeypatch.setattr(rotation, "shape", lambda resource: traits[resource.name])
    turns = [turn(number, others=0) for number in range(60)]
    assert {len(one) for one in turns} == {5} and set().union(*turns) == set(RESOURCES)


def test_dear_tests_are_made_of_those_whose_turn_it_is_and_others_of_all(turn):
    names, mark = turn(3), pytest.mark.parametrize(("name", "label"), [*((name, "x") for name in RESOURCES), ("", "of none")], ids=[*RESOURCES, "none"]).mark
    fewer = rotation.fewer(mark, names)
    assert [row[0] for row in fewer.args[1]] == [*rotation.some(RESOURCES), ""] and fewer.kwargs["ids"] == [*rotation.some(RESOURCES), "none"]
    assert rotation.fewer(mark, set(RESOURCES)) is mark
    declared = pytest.mark.parametrize("resource", RESOURCES.values(), ids=RESOURCES).mark
    assert [one.name for one in rotation.fewer(declared, names).args[1]] == rotation.some(RESOURCES)


def test_values_take_turns_too(turn):
    turn(3)
    assert len(rotation.part(range(60))) == 10 and set().union(*(rotation.part(range(60)) for number in range(40) if turn(number))) == set(range(60))
    turn("all")
    assert rotation.part(range(60)) == list(range(60))


@pytest.mark.parametrize(("keyword", "words"), [("switch_mtu", ["switch_mtu"]), ("switch_mtu or networks", ["switch_mtu", "networks"]),
                                                ("switch_mtu and faults", [""]), ("not switch_mtu", [""]), ("faults", [""])])
def test_a_keyword_that_names_resources_means_those_alone(turn, keyword, words):
    turn(3)
    rotation.begin(keyword)
    named = {name for name in RESOURCES if any(word in name for word in words)}
    assert (rotation.number(), rotation.every(), rotation.chosen()) == ("3", named, named)
    assert "switch_mtu" in named and "switch_ports" not in rotation.every() or words == [""]


def test_without_a_keyword_tests_are_of_all_and_dear_ones_of_some(turn):
    turn(3)
    rotation.begin("")
    assert rotation.number() == "3" and rotation.every() == set(RESOURCES) > rotation.chosen()


def test_tests_of_one_set_up_are_played_by_one_process():
    def alike(*tests):
        return len({rotation.together(test) for test in tests})
    laws, ways, books = "tests/laws/test_faults.py::test_a[%s]", "tests/integration/test_both_ways.py::test_%s", "tests/integration/test_stories.py::test_%s"
    assert alike(laws % "switch_mtu-429, none", laws % "switch_mtu-slow") == 1 and alike(laws % "switch_mtu-slow", laws % "networks-slow") == 2
    assert alike(ways % "the_laws_hold[action-networks]", ways % "the_laws_hold[module-switch_mtu]") == 1 and alike(books % "one", books % "two") == 2
    assert alike("tests/harm/test_harm.py::test_harm[moves: a]", "tests/harm/test_harm.py::test_harm[moves: b]") == 1
    assert alike("tests/harm/test_harm.py::test_harm[moves: a]", "tests/harm/test_harm.py::test_harm[losses: a]") == 2
