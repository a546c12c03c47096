# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people read agrees with the catalog: committed documentation is what the tools write, and Ansible can show it."""
from __future__ import annotations

import importlib
import json
import subprocess
import sys

import prose
import pytest
import scaffold
import yaml
from ansible_collections.sitecraft.meraki.plugins.doc_fragments import connection, place, state
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES, find
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.task_options import CONNECTION, ENVIRONMENT, PLACES, STATE

import docs


def options(fragment: str) -> dict:
    return yaml.safe_load(fragment)["options"]


def plain(spec: dict) -> dict:
    """What of an argument_spec is documented."""
    return {name: {key: value for key, value in entry.items() if key != "no_log"} for name, entry in spec.items()}


def documented(text: str) -> dict:
    return {name: {key: value for key, value in entry.items() if key != "description"} for name, entry in options(text).items()}


def test_committed_documentation_is_what_the_tools_write():
    assert [str(path) for path in docs.stale()] == []


def test_fragments_say_what_the_options_are():
    assert documented(connection.ModuleDocFragment.DOCUMENTATION) == plain(CONNECTION)
    assert documented(state.ModuleDocFragment.DOCUMENTATION) == plain(STATE)
    for scope in ("organization", "network", "device"):
        assert documented(getattr(place.ModuleDocFragment, scope.upper())) == plain(PLACES[scope])


def test_fragments_name_every_environment_variable():
    texts = connection.ModuleDocFragment.DOCUMENTATION + place.ModuleDocFragment.ORGANIZATION
    assert [variable for variable in ENVIRONMENT.values() if f"E({variable})" not in texts] == []


def test_ansible_shows_every_module():
    names = [f"sitecraft.meraki.{name}" for name in docs.modules()]
    done = subprocess.run([sys.executable, "-m", "ansible", "doc", "--json", *names], capture_output=True, text=True, check=True)
    shown = json.loads(done.stdout)
    assert sorted(shown) == sorted(names)
    for name, page in shown.items():
        assert page["doc"]["short_description"] and page["examples"].strip() and page["return"], name
        assert {"api_key"} | ({"state", "config"} if name.rpartition(".")[2] not in docs.QUESTIONS else set()) <= set(page["doc"]["options"]), name


@pytest.mark.parametrize(("kind", "name", "word"), [
    *(("filter", name, "EXAMPLES") for name in ("subnet", "address", "expand", "ranges", "mac", "serials")),
    ("filter", "sites", "EXAMPLES"), ("filter", "to_safe_yaml", "EXAMPLES"), ("filter", "from_safe_yaml", "EXAMPLES"), ("role", "sites", "sites_profile"),
    ("role", "emulator", "emulator_port"), ("lookup", "query", "_terms"), ("lookup", "table", "_terms"), ("inventory", "dashboard", "EXAMPLES")])
def test_ansible_shows_filters_and_roles(kind, name, word):
    done = subprocess.run([sys.executable, "-m", "ansible", "doc", "-t", kind, f"sitecraft.meraki.{name}"], capture_output=True, text=True, check=True)
    assert word in done.stdout and f"sitecraft.meraki.{name}" in done.stdout


@pytest.mark.parametrize("name", ["sites", "emulator"])
def test_a_role_documents_exactly_the_options_it_has_defaults_for(name):
    role = docs.checkout.ROOT / "roles" / name
    entry = yaml.safe_load((role / "meta" / "argument_specs.yml").read_text())["argument_specs"]["main"]["options"]
    defaults = yaml.safe_load((role / "defaults" / "main.yml").read_text())
    assert {option for option in entry if option not in defaults} <= {f"{name}_organization"}
    for option, value in defaults.items():
        assert f"`{option}`" in (role / "README.md").read_text()
        assert entry[option].get("required") or entry[option].get("default", value) == value, option


@pytest.mark.parametrize("name", RESOURCES)
def test_examples_use_only_options_that_exist(name):
    path = docs.MODULES / f"{name}.py"
    examples = yaml.safe_load(path.read_text().partition('EXAMPLES = r"""')[2].partition('"""')[0])
    spec = RESOURCES[name].argument_spec()
    known = {*spec, *CONNECTION}
    used = [task[f"sitecraft.meraki.{name}"] for task in examples if f"sitecraft.meraki.{name}" in task]
    assert used, "no example uses the module"
    for arguments in used:
        assert set(arguments) <= known


@pytest.mark.parametrize("name", RESOURCES)
def test_examples_show_every_way_of_using_a_module(name):
    examples = yaml.safe_load((docs.MODULES / f"{name}.py").read_text().partition('EXAMPLES = r"""')[2].partition('"""')[0])
    states = {task[f"sitecraft.meraki.{name}"].get("state", "merged") for task in examples}
    assert {"merged", "deleted", "gathered"} <= states
    assert states & {"replaced", "overridden"} or len(find(name).fields) == 1 or find(name).membership  # a switch; claims


def test_long_words_do_not_make_long_lines():
    texts = ["word " * before + "O(" + "x" * 90 + ") ends." for before in range(12, 40)]
    assert max(map(len, prose.yaml_text({"description": texts}).splitlines())) <= 160
    assert yaml.safe_load(prose.yaml_text({"description": texts})) == {"description": texts}


def test_scaffold_writes_what_docs_would():
    text = scaffold.module("appliance_vlans")
    assert prose.documentation(find("appliance_vlans")) in text
    assert "import APPLIANCE_VLANS\n" in text and "run(APPLIANCE_VLANS)" in text
    compile(text, "appliance_vlans.py", "exec")


@pytest.mark.parametrize("name", ["network_settings", "appliance_vlans", "switch_ports", "organizations"])
def test_scaffolded_examples_show_every_way_of_using_the_module(name):
    tasks = [task[f"sitecraft.meraki.{name}"] for task in yaml.safe_load(scaffold.examples(find(name)))]
    assert [task.get("state", "merged") for task in tasks] == ["merged", "deleted", "gathered"]
    assert isinstance(tasks[0]["config"], list if find(name).many else dict)


def test_a_misspelt_resource_is_answered_with_the_nearest_name():
    with pytest.raises(KeyError, match="did you mean appliance_vlans?"):
        find("appliance_vlan")


@pytest.mark.parametrize("path", sorted(path for kind in ("action", "filter", "inventory", "lookup")
                                        for path in (docs.checkout.ROOT / "plugins" / kind).glob("*.py")), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_plugin_can_be_loaded(path):
    importlib.import_module(f"ansible_collections.sitecraft.meraki.plugins.{path.parent.name}.{path.stem}")
