# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine's laws, each over every resource. They are tried in process; `test_faults.py` plays every resource through real HTTP."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.forms import digest

from tests.samples import ALL, REMOVABLE, SAMPLES
from tests.support.world import good, in_process, permanent


@pytest.fixture(name="world")
def _world():
    return in_process()


def test_every_resource_has_a_sample():
    assert sorted(SAMPLES) == ALL


@pytest.mark.parametrize("name", ALL)
def test_applying_twice_changes_once(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    for wanted in (sample.config, sample.change):
        assert good(world.run(name, wanted))["changed"] is True
        writes = world.writes()
        again = good(world.run(name, wanted))
        assert (again["changed"], again["requests"], world.writes()) == (False, [], writes)
        assert again["before"] == again["after"]


@pytest.mark.parametrize("name", ALL)
def test_check_mode_writes_nothing_and_predicts_the_run(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    for wanted, state in ((sample.config, "merged"), (sample.change, "merged"), (sample.config, "replaced")):
        writes = world.writes()
        predicted = good(world.run(name, wanted, state=state, check=True))
        assert world.writes() == writes
        real = good(world.run(name, wanted, state=state))
        for key in ("changed", "before", "after", "requests"):
            assert predicted[key] == real[key], key


@pytest.mark.parametrize("name", ALL)
def test_what_was_predicted_is_what_is_there(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    after = good(world.run(name, sample.config))["after"]
    gathered = good(world.run(name, state="gathered"))["gathered"]
    for want, have in pairs(RESOURCES[name], after, gathered):
        for option, value in want.items():
            as_digest = option in RESOURCES[name].by_option and RESOURCES[name].by_option[option].argument == "content"  # a file is answered as that
            assert normal(have.get(option)) == normal(digest(value) if as_digest else value) or isinstance(value, (dict, list)), option


def pairs(resource, after, gathered):
    if not resource.many:
        return [(after, gathered)]
    present = {resource.called(one).lower(): one for one in gathered}
    return [(one, present[resource.called(one).lower()]) for one in after]


def normal(value):
    return "" if value is None else str(value).lower()


@pytest.mark.parametrize("name", ALL)
def test_applying_what_was_gathered_changes_nothing(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    gathered = good(world.run(name, state="gathered"))["gathered"]
    for state in ("merged", "overridden") if sample.exactly else ("merged",):
        result = good(world.run(name, gathered, state=state))
        if state == "merged":
            assert (result["changed"], result["requests"]) == (False, [])


@pytest.mark.parametrize("name", ALL)
def test_replacing_twice_changes_once(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    good(world.run(name, (sample.exact or sample.change), state="replaced"))
    writes = world.writes()
    again = good(world.run(name, (sample.exact or sample.change), state="replaced"))
    assert (again["changed"], again["requests"], world.writes()) == (False, [], writes)


@pytest.mark.parametrize("name", REMOVABLE)
def test_overridden_leaves_exactly_what_was_given(world, name):
    sample, key = SAMPLES[name], RESOURCES[name].key
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    only = sample.config[:1]
    good(world.run(name, only, state="overridden"))
    left = good(world.run(name, state="gathered"))["gathered"]
    assert [str(one[key]).lower() for one in left if not permanent(RESOURCES[name], one)] == [str(only[0][key]).lower()]
    assert good(world.run(name, only, state="overridden"))["changed"] is False


@pytest.mark.parametrize("name", ALL)
def test_deleting_twice_changes_once(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    good(world.run(name, sample.config))
    predicted = good(world.run(name, sample.config, state="deleted", check=True))
    real = good(world.run(name, sample.config, state="deleted"))
    assert (predicted["changed"], predicted["requests"]) == (real["changed"], real["requests"])
    assert real["changed"] is sample.resets
    assert sample.resets or real["warnings"] and all("so state deleted changes nothing" in one for one in real["warnings"])
    again = good(world.run(name, sample.config, state="deleted"))
    assert (again["changed"], again["requests"]) == (False, [])


@pytest.mark.parametrize(("name", "config", "word"), [(name, config, word) for name in ALL for config, word in SAMPLES[name].bad])
def test_bad_input_gets_a_sentence_and_writes_nothing(world, name, config, word):
    world.prepare(SAMPLES[name].setup)
    writes = world.writes()
    result = world.run(name, config)
    assert result["failed"] and word in result["msg"] and "Nothing was changed" in result["msg"]
    assert world.writes() == writes


@pytest.mark.parametrize("name", ALL)
def test_no_secret_appears_in_any_result(world, name):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    results = [world.run(name, wanted, check=check) for wanted in (sample.config, sample.change) for check in (True, False)]
    results.append(world.run(name, state="gathered"))
    assert "canary" not in str(results) and world.emulator.key not in str(results)


@pytest.mark.parametrize("status", [400, 403, 500, 503])
@pytest.mark.parametrize("name", ALL)
def test_a_failed_read_is_a_failure_and_writes_nothing(world, name, status):
    sample = SAMPLES[name]
    world.prepare(sample.setup)
    writes = world.writes()
    world.faults({"method": "GET", "path": ".*", "status": status})
    result = world.run(name, sample.config, retries=0)
    world.faults()
    assert result["failed"] and result["failure"]["status"] == status and result["changed"] is False
    assert world.writes() == writes
