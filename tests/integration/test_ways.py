# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""However Ansible is asked to run a task, in its own process or as a module, the task gives the same."""
from __future__ import annotations

import json
import sys

import pytest
import yaml
from ansible.parsing.vault import VaultLib, VaultSecret
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import DEFAULT_KEY, Emulator

from tests.support.play import play, written
from tests.support.world import World

MODULE = "sitecraft.meraki.networks"
#: What is wanted. The text of digits and the number would change places where templates make numbers of texts.
WANTED = [{"name": "Store 0012", "notes": "0042", "tags": ["a", "b"]}, {"name": "Store 0013", "product_types": ["switch"], "time_zone": "Etc/UTC"}]
FULL = {"organization": "Acme", "config": WANTED}
PASSWORD = "opens the vault"


class Vaulted(str):
    """A text that a playbook holds encrypted."""


yaml.SafeDumper.add_representer(Vaulted, lambda dumper, text: dumper.represent_scalar(
    "!vault", VaultLib([("default", VaultSecret(PASSWORD.encode()))]).encrypt(text).decode(), style="|"))
#: {what is special: the task without its name}
WAYS = {
    "nothing": {MODULE: FULL},
    "a module": {MODULE: {**FULL, "run_on": "host"}},
    "an environment": {MODULE: FULL, "environment": {"UNUSUAL": "1"}},
    "a delegate": {MODULE: FULL, "delegate_to": "localhost"},
    "a delegate of its own": {MODULE: FULL, "delegate_to": "elsewhere", "vars": {
        "ansible_connection": "local", "ansible_python_interpreter": "{{ ansible_playbook_python }}"}},
    # `env -u root` stands for `sudo -u root`, which a test must not need.
    "a become user": {MODULE: FULL, "become": True, "vars": {"ansible_become_exe": "env", "ansible_become_flags": ""}},
    "a loop": {MODULE: {"organization": "{{ item }}", "config": "{{ wanted }}"}, "loop": ["Acme"]},
    "an expression": {MODULE: {"organization": "Acme", "config": "{{ wanted }}"}},
    "an expression of parts": {MODULE: {"organization": "Acme", "config": "{{ [wanted[0]] + [wanted[1] | combine({'time_zone': 'Etc/UTC'})] }}"}},
    "a text with a template inside": {MODULE: {"organization": "Ac{{ 'me' }}", "config": [{**WANTED[0], "notes": "{{ notes }}"}, WANTED[1]]}},
    "group defaults": {MODULE: {"config": WANTED}, "module_defaults": {"group/sitecraft.meraki.dashboard": {"organization": "Acme"}}},
    "defaults of the module": {MODULE: {"config": WANTED}, "module_defaults": {MODULE: {"organization": "Acme"}}},
    "args": {MODULE: {"organization": "Acme"}, "args": {"config": "{{ wanted }}"}},
    "texts in a vault": {MODULE: {"organization": Vaulted("Acme"), "api_key": Vaulted(DEFAULT_KEY),
                                  "config": [{**WANTED[0], "notes": Vaulted("0042")}, WANTED[1]]}},
    "action": {"action": {"module": MODULE, **FULL}},
    "local_action": {"local_action": {"module": MODULE, **FULL}},
    "a short name": {"networks": FULL, "collections": ["sitecraft.meraki"]},
    "a variable": {MODULE: {"config": WANTED}, "environment": {"MERAKI_ORGANIZATION": "Acme"}},
}
COMPARED = ("changed", "before", "after", "requests", "failed")


@pytest.fixture(scope="module", name="emulator")
def _emulator():
    with Emulator(unlimited=True) as emulator:
        World(emulator)
        yield emulator


def tasks():
    """Every way as a task that only foretells."""
    given = {"wanted": WANTED, "notes": "0042"}
    return [{"name": name, "check_mode": True, **way, "vars": {**way.get("vars", {}), **given}} for name, way in WAYS.items()]


@pytest.mark.parametrize("native", ["true", "false"])
def test_every_way_gives_the_same(emulator, tmp_path, native):
    (tmp_path / "password").write_text(PASSWORD)
    run = play(emulator, tmp_path, written(tmp_path / "ways.yml", tasks()), ANSIBLE_JINJA2_NATIVE=native,
               ANSIBLE_VAULT_PASSWORD_FILE=str(tmp_path / "password")).good()
    results = {}
    for result in run.results:
        results[result["task"]] = {key: result.get(key) for key in COMPARED}
    assert list(results) == list(WAYS)
    plain = results["nothing"]
    assert plain["changed"] and [one["method"] for one in plain["requests"]] == ["PUT", "POST"] and plain["requests"][0]["body"]["notes"] == "0042"
    looped = results.pop("a loop")
    assert {name: result for name, result in results.items() if result != plain} == {}
    assert (looped["changed"], looped["failed"]) == (True, False)


def test_a_task_in_the_background_gives_the_same(tmp_path):
    """Ansible refuses check mode there, so it really writes."""
    keep = {"ansible.builtin.copy": {"content": "{{ [waited, polled] | to_json }}", "dest": str(tmp_path / "kept.json"), "mode": "0600"}}
    tree = {"organization": "Acme", "config": {"networks": [{"name": "Store 0012", "notes": "here"}]}}
    background = [{"name": "Wait", "sitecraft.meraki.blueprint": tree, "async": 120, "poll": 1, "register": "waited"},
                  {"name": "Start", "sitecraft.meraki.blueprint": tree, "async": 120, "poll": 0, "register": "started"},
                  {"name": "Poll", "ansible.builtin.async_status": {"jid": "{{ started.ansible_job_id }}"}, "register": "polled",
                   "until": "polled is finished", "retries": 60, "delay": 1}, keep]
    with Emulator(unlimited=True) as emulator:
        World(emulator)
        play(emulator, tmp_path, written(tmp_path / "background.yml", background), ANSIBLE_ASYNC_DIR=str(tmp_path / "jobs")).good()
    waited, polled = json.loads((tmp_path / "kept.json").read_text())
    assert waited["changed"] and [one["body"] for one in waited["requests"]] == [{"notes": "here"}]
    assert (polled["changed"], polled["requests"]) == (False, [])


def test_no_log_and_diff_are_obeyed(emulator, tmp_path):
    ways = [{"name": "Hidden", MODULE: FULL, "no_log": True, "check_mode": True},
            {"name": "Shown", MODULE: FULL, "check_mode": True, "diff": True}, {"name": "Silent", MODULE: FULL, "check_mode": True, "diff": False}]
    output = play(emulator, tmp_path, written(tmp_path / "play.yml", ways), "--diff", "-v").good().output
    hidden, shown, silent = (output.partition(f"TASK [{name}]")[2].partition("TASK [")[0] for name in ("Hidden", "Shown", "Silent"))
    assert "censored" in hidden and "0042" not in hidden
    assert "--- before: network Store 0012 of Acme\n+++ after: network Store 0012 of Acme\n" in shown and "notes: 0042" in shown and "notes: 0042" not in silent


def test_a_library_that_only_modules_have_is_enough_and_a_missing_one_is_named(emulator, tmp_path):
    (tmp_path / "requests.py").write_text("raise ImportError('not here')\n")
    for name, options in (("theirs", ""), ("nobodys", "-S")):  # without site, no library is found
        (tmp_path / name).write_text(f"#!/bin/sh\nexec env -u PYTHONPATH {sys.executable} {options} \"$@\"\n")
        (tmp_path / name).chmod(0o755)
    asked = [{"name": name, MODULE: FULL, "check_mode": True, "vars": {"ansible_python_interpreter": str(tmp_path / name)}, "ignore_errors": True}
             for name in ("theirs", "nobodys")]
    theirs, nobodys = play(emulator, tmp_path, written(tmp_path / "library.yml", asked), PYTHONPATH=str(tmp_path)).results
    assert theirs["changed"] and [one["method"] for one in theirs["requests"]] == ["PUT", "POST"]
    assert nobodys["msg"].startswith("Failed to import the required Python library (requests)")


def test_an_empty_variable_is_none_and_a_wrong_one_is_named(emulator, tmp_path):
    asked = [{"name": way, **WAYS[way], "check_mode": True, "ignore_errors": True} for way in ("nothing", "a module")]
    playbook = written(tmp_path / "environment.yml", asked)
    empty = {f"MERAKI_{name}": "" for name in ("TIMEOUT", "RETRIES", "VALIDATE_CERTS", "PROGRESS", "PROXY", "CA_PATH", "ORGANIZATION", "REQUESTS_PER_SECOND")}
    assert [one["changed"] for one in play(emulator, tmp_path, playbook, **empty).good().results] == [True, True]
    for one in play(emulator, tmp_path, playbook, MERAKI_TIMEOUT="abc", MERAKI_PROGRESS="perhaps").results:
        assert one["msg"] == ("timeout must be a number, not 'abc' (the option, or MERAKI_TIMEOUT)\n"
                              "progress must be true or false, not 'perhaps' (the option, or MERAKI_PROGRESS)\nNothing was changed.")
