# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was asked is read once, and stays as it was asked: a run makes no change to its Wants, nor to what stands in them."""
from __future__ import annotations

import copy
import dataclasses
import json
import types
from collections import Counter

import pytest
from ansible.module_utils import basic
from ansible_collections.sitecraft.meraki.plugins.module_utils import task
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint import parents
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.config import Inputs
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema import secrecy
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.change import Want
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.place import Place
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import dashboard

from tests.samples import ALL, SAMPLES
from tests.support.trees import TREE
from tests.support.world import good, in_process


@pytest.fixture(name="asked")
def _asked(monkeypatch):
    """Every Want that is made, with a copy of what it was made of."""
    made = []

    def split(want, names, really=parents.split):
        parts, warnings = really(want, names)
        made.extend((one, copy.deepcopy(one.config), one.paths) for one in {want, *parts})
        return parts, warnings
    monkeypatch.setattr(parents, "split", split)
    return made


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Want)])
def test_no_part_of_a_want_is_replaced_after_it_was_made(field):
    want = Want(RESOURCES["appliance_vlans"], Place(), "merged", [], "config")
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(want, field, None)


def test_a_want_says_nothing_of_what_is_planned():
    planned = {"changes", "before", "after", "ids", "absent", "warnings", "unsent"}
    assert not planned & {field.name for field in dataclasses.fields(Want)}


@pytest.mark.parametrize("name", ALL)
def test_what_was_asked_stays_what_was_asked(asked, name):
    world, sample = in_process(), SAMPLES[name]
    world.prepare(sample.setup)
    for wanted, state in ((sample.config, "merged"), (sample.change, "merged"), (sample.config, "replaced"), (sample.config, "deleted")):
        if state in sample.states:
            world.run(name, wanted, state=state)
    assert asked and all((want.config, want.paths) == (config, paths) for want, config, paths in asked)


def test_what_a_blueprint_asks_stays_what_it_asked(asked):
    good(in_process().run("blueprint", copy.deepcopy(TREE)))
    assert len(asked) > 10 and all((want.config, want.paths) == (config, paths) for want, config, paths in asked)


@pytest.fixture(name="reads")
def _reads(monkeypatch):
    """How often each branch of `config` was read, and the options were looked through for secrets."""
    reads = Counter()

    def counted(owner, name, mark):
        really = getattr(owner, name)

        def call(*given):
            reads[mark(*given)] += 1
            return really(*given)
        monkeypatch.setattr(owner, name, call)
    counted(Inputs, "config", lambda inputs, raw, resource, path, state: path)
    counted(secrecy, "masked", lambda *given: "secrets")
    counted(secrecy, "of_task", lambda *given: "secrets")
    return reads


def by_module(root, options, monkeypatch, capsys):
    monkeypatch.setattr(basic, "_load_params", lambda: dict(options))
    monkeypatch.setattr(basic, "_ANSIBLE_PROFILE", "legacy", raising=False)
    with pytest.raises(SystemExit):
        task.run(root)
    return json.loads(capsys.readouterr().out)


def by_action(root, options, *dummy):
    action = dashboard.ActionModule.__new__(dashboard.ActionModule)
    action._task = types.SimpleNamespace(check_mode=False, diff=False)
    return action._inside(root.name, root, options, {})


@pytest.mark.parametrize("door", [by_module, by_action])
@pytest.mark.parametrize(("name", "config"), [("appliance_vlans", SAMPLES["appliance_vlans"].config), ("blueprint", TREE)])
def test_what_was_given_is_read_once(world, reads, monkeypatch, capsys, door, name, config):
    root = {**RESOURCES, "blueprint": BLUEPRINT}[name]
    world.prepare(SAMPLES[name].setup if name in SAMPLES else {})
    reads.clear()
    options = {"api_key": world.emulator.key, "base_url": world.emulator.url, "organization": "Acme", "requests_per_second": 5000.0,
               "network": "Store 0012", "config": copy.deepcopy(config)}
    options.pop("network" if root is BLUEPRINT else "", None)
    assert good(door(root, options, monkeypatch, capsys))["changed"]
    assert set(reads.values()) == {1}, reads
