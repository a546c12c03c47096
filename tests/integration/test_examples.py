# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The EXAMPLES of every module run as they stand: foretold exactly by check mode, carried out, and silent the second time."""
from __future__ import annotations

import importlib
import shutil

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.filter import sites as filters
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

import docs
from tests.samples import SAMPLES
from tests.support.play import ROOT, play, sent, written
from tests.support.world import World

MODULES = [*RESOURCES, *(name for name in docs.modules() if name not in RESOURCES and name not in docs.QUESTIONS)]


@pytest.fixture(scope="module", name="rounds")
def _rounds(request, tmp_path_factory):
    """{module: [(example, foretold, done, again)]}: the examples that are tried, in the catalog's order, on one organization, in one run."""
    folder = tmp_path_factory.mktemp("examples")
    tried = {item.callspec.params["module"] for item in request.session.items if item.path == request.path and hasattr(item, "callspec")}
    modules = [module for module in MODULES if module in tried]
    with Emulator(unlimited=True) as emulator:
        prepared(emulator)
        before, tasks = sent(emulator), []
        for module in modules:
            tasks += needed(module)
            for example in examples(module):
                quiet = {key: value for key, value in example.items() if key != "register"}
                tasks += [{**quiet, "check_mode": True}, example, quiet]
        run = play(emulator, folder, written(folder / "examples.yml", tasks)).good()
        setup = [result for result in run.results if result["task"] == SETUP]
        shown = [result for result in run.results if result["task"] != SETUP]
        assert sent(emulator) - before == len([one for result in [*setup, *shown[1::3]] for one in result.get("requests") or []])
    results = iter(shown)
    return {module: [(example["name"], next(results), next(results), next(results)) for example in examples(module)] for module in modules}


def prepared(emulator):
    """The organization the examples speak of."""
    world = World(emulator)
    world.prepare({"appliance_vlans_settings": {"vlans_enabled": True}, "appliance_vlans": [
        {"id": 10, "name": "Data", "subnet": "10.12.10.0/24", "appliance_ip": "10.12.10.1"}]})
    emulator.store.pool["Q2MR-ORDR-0001"] = {"serial": "Q2MR-ORDR-0001", "model": "MR46", "order": "4C1234567"}
    return world


SETUP = "What the next module needs"


def needed(module):
    """Tasks that make what a module's sample, and so its examples, need."""
    setup = SAMPLES[module].setup if module in SAMPLES else {}
    places = {"network": {"network": "Store 0012"}, "device": {"serial": SAMPLES[module].serial} if setup else {}}
    return [{"name": SETUP, f"sitecraft.meraki.{name}": {"organization": "Acme", **places.get(RESOURCES[name].scope, {}), "config": config}}
            for name, config in setup.items()]


def examples(module):
    """The tasks of a module's EXAMPLES."""
    return yaml.safe_load(importlib.import_module(f"ansible_collections.sitecraft.meraki.plugins.modules.{module}").EXAMPLES)


@pytest.mark.dear
@pytest.mark.parametrize("module", MODULES)
def test_examples_run_as_check_mode_foretold_and_change_nothing_the_second_time(rounds, module):
    assert rounds[module]
    for name, foretold, done, again in rounds[module]:
        assert foretold["task"] == done["task"] == again["task"] == name
        assert (foretold["changed"], foretold.get("requests")) == (done["changed"], done.get("requests")), name
        assert (again["changed"], again.get("requests") or []) == (False, []), name
    assert any(done["changed"] for dummy, dummy, done, dummy in rounds[module]), "no example changes anything"


def test_examples_of_all_modules_fit_each_other_in_the_order_of_their_names():
    with Emulator(unlimited=True) as emulator:
        world = prepared(emulator)
        for module in sorted(MODULES):
            world.prepare(SAMPLES[module].setup if module in SAMPLES else {})
            for example in examples(module):
                options = dict(example[f"sitecraft.meraki.{module}"])
                result = world.run(module, options.pop("config", None), options.pop("state", "merged"), **options)
                assert not result.get("failed"), (module, example["name"], result["msg"])


def test_examples_of_the_filter_run(tmp_path):
    tasks = yaml.safe_load(filters.EXAMPLES)
    files = ROOT / "playbooks" / "files"
    (tmp_path / "files").mkdir()
    for name in ("sites.csv", "site_profile.yml.j2"):
        shutil.copy(files / name, tmp_path / "files")
    values = dict.fromkeys(("staff_psk", "guest_psk", "snmp_passphrase"), "x" * 8)
    with Emulator(unlimited=True) as emulator:
        run = play(emulator, tmp_path, written(tmp_path / "filter.yml", tasks, vars={"site_values": values}))
    assert "Store 0100" in run.good().output
