# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that are nested without an end: by a loop gone wrong, or by a variable that holds itself."""
from __future__ import annotations

import functools
import json
import tempfile
import typing as t
from pathlib import Path

import yaml
from ansible_collections.sitecraft.meraki.plugins.filter.sites import sites
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import checked, hidden, invocation, perform
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import read, written

from tests.harm.templates import Nowhere, collections
from tests.support.play import play
from tests.support.world import World

KIND = "an option without a bottom"
PROMISE = "What is nested deeper than anything of the Dashboard is refused with a sentence that names the option, on every way in."

WORDS = "is nested more than 50 levels deep"


def nest(levels: int, kind: type, inner: t.Any = "x") -> t.Any:
    """So many lists or dicts in one another."""
    for dummy in range(levels):
        inner = {"a": inner} if kind is dict else [inner]
    return inner


def _circle(kind: type) -> t.Any:
    value: t.Any = {} if kind is dict else []
    value.update(a=value, b=value) if kind is dict else value.extend([value, value])
    return value


DEEP: tuple[tuple[str, t.Any], ...] = (
    *((f"{levels} of {kind.__name__}", nest(levels, kind)) for levels in (51, 400, 990, 5000, 100_000) for kind in (dict, list)),
    *((f"a {kind.__name__} that holds itself", _circle(kind)) for kind in (dict, list)), ("broad too", nest(60, list, [[1]] * 1000)))
#: (module, config)
PLACES: tuple[tuple[str, t.Callable[[t.Any], t.Any]], ...] = (
    ("wireless_ssids", lambda one: one), ("wireless_ssids", lambda one: [{"number": 0, "name": one}]),
    ("wireless_ssids", lambda one: [{"number": 0, "psk": one}]),
    ("wireless_ssids", lambda one: [{"number": 0, "no_such": one}]), ("network_snmp", lambda one: {"authentication": one}),
    ("blueprint", lambda one: {"networks": [{"name": "Store 0012", "network_snmp": {"authentication": one}}]}), ("blueprint", lambda one: {"no_such": one}))


def _refused(deep: t.Any) -> list[str]:
    """At every place."""
    faults = []
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        before = world.writes()
        for name, build in PLACES:
            root: t.Any = BLUEPRINT if name == "blueprint" else RESOURCES[name]
            given = {"api_key": emulator.key, "base_url": emulator.url, "organization": "Acme", "state": "merged"}
            given.update({} if name == "blueprint" else {"network": "Store 0012"})
            config = build(deep)
            said = [perform(root, given, config, False, connect=world.connect)["msg"], checked(root, {**given, "config": config})["msg"]]
            faults += [one for one in said if not one.startswith(f"config: {WORDS}") or not one.endswith("\nNothing was changed.")]
            hidden(root, {**given, "config": config})
            faults += ["it is shown"] * (invocation(root, {**given, "config": config})["module_args"]["config"] != "(hidden)")
        return faults + ["something was written"] * (world.writes() != before)


def _table() -> list[str]:
    deep, rows = nest(5000, dict), "name,time_zone,subnet\nA,America/Chicago,10.0.0.0/22\n"
    profile = {"product_types": ["appliance"]}
    said = {"sites_profile:": sites(rows, {**profile, "notes": deep})["fatal"], "sites_values:": sites(rows, profile, {"x": deep})["fatal"],
            "host a: its variable site": sites({"a": deep}, profile)["problems"]}
    return [f"{name}: {sentences}" for name, sentences in said.items() if not any(f"{name} {WORDS}" in one for one in sentences)]


def _yaml() -> list[str]:
    faults = []
    for use in (lambda: written({"a": nest(5000, list)}), lambda: read("[" * 5000 + "]" * 5000)):
        try:
            use()
            faults.append("nothing was said")
        except ValueError as error:
            faults += [] if WORDS in str(error) else [str(error)]
    return faults


def _by_ansible() -> list[str]:
    """By both ways of Ansible, as deep as Ansible itself still goes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "deep.json").write_text(json.dumps({"deep": nest(60, dict)}))
        task = {"sitecraft.meraki.network_snmp": {"organization": "Acme", "network": "A", "config": {"authentication": "{{ deep }}"}}, "ignore_errors": True}
        tree = {"sitecraft.meraki.blueprint": {"organization": "Acme", "config": {"networks": "{{ deep }}"}}, "ignore_errors": True}
        tasks = [{**one, **more} for one in (task, tree) for more in ({}, {"environment": {"MERAKI_RUN_ON": "host"}})]
        (folder / "deep.yml").write_text(yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "vars_files": ["deep.json"], "tasks": tasks}]))
        run = play(Nowhere, folder, folder / "deep.yml", cwd=folder, ANSIBLE_COLLECTIONS_PATH=collections())
        said = [one.get("msg", "") for one in run.results]
        good = [one for one in said if one.startswith(f"config: {WORDS}") and one.endswith("\nNothing was changed.")]
        return [] if len(good) == 4 else [str(said), run.output[-1500:]]


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every depth at every place, by the engine; a table and its profile; the filters; by Ansible."""
    for label, deep in DEEP:
        yield label, functools.partial(_refused, deep)
    yield "a table", _table
    yield "YAML", _yaml
    yield "by Ansible", _by_ansible
