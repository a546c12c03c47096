# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every playbook of the collection, by the command its own head names: foretold exactly, run once, and silent the second time."""
from __future__ import annotations

import json
import re
import shlex
import shutil
import urllib.request
from pathlib import Path

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secret_names import name_suggests_secret
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.safe_yaml import read

from tests.support.play import ROOT, play, sent, written

#: Those that answer an alert are run by tests/events/test_watch_sites.py.
PLAYBOOKS = sorted(path for path in (ROOT / "playbooks").glob("*.yml") if "ansible_eda" not in path.read_text())
#: What must have been played before; every story starts from the sites of the table's first rows.
BEFORE = {**dict.fromkeys(["audit_drift", "accept_drift", "revert_drift"], ["export_organization"]),
          **dict.fromkeys(["restore_organization", "clone_organization"], ["back_up_organization"])}


def commands(playbook: Path) -> list[list[str]]:
    """The arguments of every `ansible-playbook` line in a playbook's head, its files by their full path."""
    head = playbook.read_text().partition("- name:")[0]
    found = [shlex.split(line) for line in re.findall(r"^# +ansible-playbook (.*)$", head, re.M)]
    return [[str(playbook.parent / word) if (playbook.parent / word).exists() else word for word in command] for command in found]


@pytest.fixture(scope="module", name="rows")
def _rows(tmp_path_factory):
    """The table of the story, shortened."""
    rows = tmp_path_factory.mktemp("table") / "sites.csv"
    rows.write_text("".join((ROOT / "playbooks" / "files" / "sites.csv").read_text().splitlines(keepends=True)[:3]))
    return rows


@pytest.fixture(scope="module", name="onboarded")
def _onboarded(tmp_path_factory, rows):
    """The state of a Dashboard whose organization has its sites."""
    folder = tmp_path_factory.mktemp("state")
    with Emulator(unlimited=True, state=str(folder / "state.json")) as emulator:
        for name in ("have_organization", "onboard_sites"):
            play(emulator, folder, ROOT / "playbooks" / f"{name}.yml", "-e", f"sites_file={rows}").good()
    return folder / "state.json"


@pytest.fixture(name="emulator")
def _emulator(request, tmp_path, onboarded):
    """A Dashboard as the playbook of the test wants it: empty for those that begin, else with its sites."""
    if request.node.callspec.params["playbook"].stem == "have_organization":
        with Emulator(unlimited=True) as emulator:
            yield emulator
        return
    shutil.copy(onboarded, tmp_path / "state.json")
    with Emulator(unlimited=True, state=str(tmp_path / "state.json")) as emulator:
        yield emulator


@pytest.fixture(name="inventories")
def _inventories(tmp_path):
    """Arguments of three runs, by which each has another inventory: none, one that names localhost, and one of sites, all as if reached by ssh."""
    sites = tmp_path / "sites.yml"
    sites.write_text(json.dumps({"all": {"hosts": {"localhost": {}, "site1": {"ansible_host": "site1.invalid"}}, "vars": {
        "ansible_connection": "ssh", "ansible_ssh_executable": "/no/ssh", "ansible_python_interpreter": "/no/python", "ansible_become": True}}}))
    return [], ["-i", "localhost,", "-e", '{"ansible_ssh_executable": "/no/ssh"}'], ["-i", str(sites)]


#: Names and comments that Ansible would execute, were they loaded as variables are.
TEMPLATES = ["{{ lookup('ansible.builtin.pipe', 'touch executed') }}", "{% set x = lookup('ansible.builtin.pipe', 'touch executed') %}", "{# gone #}"]


def planted(emulator):
    """The organization with such texts in it."""
    def call(method, path, body=None):
        request = urllib.request.Request(emulator.url + path, json.dumps(body).encode() if body else None, method=method,
                                         headers={"Authorization": f"Bearer {emulator.key}", "Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.loads(answer.read())
    organization = next(one["id"] for one in call("GET", "/organizations") if one["name"] == "Acme")
    network = next(one["id"] for one in call("GET", f"/organizations/{organization}/networks") if one["name"] == "Store 0002")
    call("PUT", f"/networks/{network}", {"notes": TEMPLATES[0]})
    rules = [{"comment": text, "policy": "deny", "protocol": "tcp", "destPort": "7", "destCidr": "Any", "srcCidr": "Any", "srcPort": "Any"}
             for text in TEMPLATES]
    call("PUT", f"/networks/{network}/appliance/firewall/l3FirewallRules", {"rules": rules})


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda path: path.stem)
def test_check_foretells_the_run_and_the_second_run_is_silent(emulator, tmp_path, rows, inventories, playbook):
    shared = ["-e", f"sites_file={rows}"] if not {"campuses", "branches"} & set(playbook.stem.split("_")) else []  # theirs are short
    by_name, nothing, sites = inventories[1], *inventories[::2]
    if playbook.stem in ("export_organization", "back_up_organization") or playbook.stem in BEFORE:
        planted(emulator)
    for earlier in BEFORE.get(playbook.stem, ()):
        play(emulator, tmp_path, ROOT / "playbooks" / f"{earlier}.yml", *shared, cwd=tmp_path, PWD=str(tmp_path)).good()
    assert commands(playbook), "the head of the playbook names no command"
    for command in commands(playbook):
        before = sent(emulator)
        foretold = play(emulator, tmp_path, *command, *shared, *by_name, "--check", cwd=tmp_path, PWD=str(tmp_path)).good()
        assert sent(emulator) == before, "the dry run wrote"
        done = play(emulator, tmp_path, *command, *shared, *sites, cwd=tmp_path, PWD=str(tmp_path)).good()
        assert (foretold.requests, foretold.changed) == (done.requests, done.changed)
        assert sent(emulator) - before == len(done.requests)
        again = play(emulator, tmp_path, *command, *shared, *nothing, cwd=tmp_path, PWD=str(tmp_path)).good()
        assert (again.requests, again.changed, sent(emulator) - before) == ([], [], len(done.requests))
        assert "changed=0" in again.output
    assert not list(tmp_path.rglob("executed"))


def test_an_export_loaded_as_variables_is_taken_as_it_stands(tmp_path, onboarded):
    shutil.copy(onboarded, tmp_path / "state.json")
    with Emulator(unlimited=True, state=str(tmp_path / "state.json")) as emulator:
        planted(emulator)
        options = {"cwd": tmp_path, "PWD": str(tmp_path)}
        play(emulator, tmp_path, ROOT / "playbooks" / "export_organization.yml", **options).good()
        assert [one["comment"] for network in read((tmp_path / "Acme.yml").read_text())["networks"] if network["name"] == "Store 0002"
                for one in network["appliance_l3_firewall_rules"]["rules"]] == TEMPLATES
        book = written(tmp_path / "apply.yml", [{"sitecraft.meraki.blueprint": {"organization": "Acme", "config": {"networks": "{{ networks }}"}}}],
                       vars_files=["Acme.yml"])
        applied = play(emulator, tmp_path, book, **options).good()
        assert applied.changed == [] and not list(tmp_path.rglob("executed"))


def test_no_secret_stands_on_a_command_line():
    for playbook in PLAYBOOKS:
        given = re.findall(r"(\w+)\s*[=:]", " ".join(word for command in commands(playbook) for word in command))
        assert not [name for name in given if name_suggests_secret(name)], playbook.name
    rotate = yaml.safe_load((ROOT / "playbooks" / "rotate_psk.yml").read_text())[0]
    assert rotate["tasks"][0]["sitecraft.meraki.wireless_ssids"]["secrets"] == "always"


def test_every_story_that_should_change_something_does():
    """So that the test above does not pass because nothing happens."""
    text = {path.stem: path.read_text() for path in PLAYBOOKS}
    assert {"onboard_sites", "onboard_hosts", "rotate_psk", "change_firewall_rule", "close_site", "export_organization",
            "back_up_organization", "clone_organization", "restore_organization",
            "audit_sites", "set_ports", "filter_content", "maintain_firewall", "audit_ports", "build_template", "onboard_campuses",
            "onboard_branches"} <= set(text)
