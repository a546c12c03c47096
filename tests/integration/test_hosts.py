# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tasks on hosts that are sites: nothing connects to them, unless the task asks to run there."""
from __future__ import annotations

import sys

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.play import play, sent, written
from tests.support.world import World

MODULE = "sitecraft.meraki.networks"
STORES = ("store1", "store2", "store3")
#: What stands for ssh: it writes down that it was called, and reaches the host where there is a file of its name. A host is this machine.
SSH = """#!/bin/sh
echo "$*" >> "$0.log"
for last; do :; done
[ -e "$0.reaches" ] || { echo "could not resolve $*" >&2; exit 255; }
exec sh -c "$last"
"""
#: A connection that Ansible starts before it runs a task, as for network devices.
PERSISTENT = """
from ansible.plugins.connection import ConnectionBase
DOCUMENTATION = '''
name: started
short_description: Is started first
options:
  persistent_command_timeout: {description: Seconds., type: int, default: 30, vars: [{name: ansible_command_timeout}]}
  persistent_log_messages: {description: Whether., type: bool, default: false, vars: [{name: ansible_persistent_log_messages}]}
'''
class Connection(ConnectionBase):
    transport = 'started'
    force_persistence = True
    def _connect(self):
        raise AssertionError('connected')
    exec_command = put_file = fetch_file = close = lambda self, *a, **k: self._connect()
"""
FULL = {"organization": "Acme", "config": [{"name": "Store 0012", "notes": "0042", "tags": ["a", "b"]}]}
#: {what is special: the task without its name}
WAYS = {
    "nothing": {MODULE: FULL},
    "diff": {MODULE: FULL, "diff": True},
    "become": {MODULE: FULL, "become": True, "become_user": "nobody"},
    "a loop": {MODULE: {"organization": "{{ item }}", "config": FULL["config"]}, "loop": ["Acme"]},
    "once": {MODULE: FULL, "run_once": True},
    "a delegate": {MODULE: FULL, "delegate_to": "localhost"},
    "a delegate by its address": {MODULE: FULL, "delegate_to": "127.0.0.1"},
    "local_action": {"local_action": {"module": MODULE, **FULL}},
    "the delegate's become": {MODULE: FULL, "delegate_to": "localhost", "become": True, "vars": {"ansible_become_exe": "env", "ansible_become_flags": ""}},
    "a variable": {MODULE: {"config": FULL["config"]}, "environment": {"MERAKI_ORGANIZATION": "Acme"}},
    "another variable": {MODULE: FULL, "environment": {"LANG": "C", "NUMBER": 1}},
    "the controller": {MODULE: {**FULL, "run_on": "controller"}},
    "until": {MODULE: FULL, "register": "found", "until": "found is success", "retries": 2, "delay": 0},
    "another connection": {MODULE: FULL, "vars": {"ansible_connection": "started"}},
}
#: The ways in which a task asks to run on a host.
THERE = {
    "the option": {MODULE: {**FULL, "run_on": "host"}},
    "the variable": {MODULE: FULL, "environment": {"MERAKI_RUN_ON": "host"}},
    "group defaults": {MODULE: FULL, "module_defaults": {"group/sitecraft.meraki.dashboard": {"run_on": "host"}}},
    "another host": {MODULE: FULL, "delegate_to": "store2"},
}
COMPARED = ("changed", "before", "after", "requests", "failed")


@pytest.fixture(name="emulator")
def _emulator():
    with Emulator(unlimited=True) as emulator:
        World(emulator)
        yield emulator


@pytest.fixture(name="sites")
def _sites(tmp_path):
    """Arguments and variables of a run on an inventory of sites that resolve nowhere, and the log of the calls of ssh."""
    ssh = tmp_path / "ssh"
    ssh.write_text(SSH)
    ssh.chmod(0o755)
    (tmp_path / "connections").mkdir()
    (tmp_path / "connections" / "started.py").write_text(PERSISTENT)
    hosts = {name: {"ansible_host": f"{name}.invalid", "ansible_connection": "ssh", "ansible_python_interpreter": sys.executable} for name in STORES}
    (tmp_path / "sites.yml").write_text(yaml.safe_dump({"all": {"hosts": hosts}}))
    return ("-i", tmp_path / "sites.yml"), {"ANSIBLE_SSH_EXECUTABLE": str(ssh), "ANSIBLE_PIPELINING": "true",
                                            "ANSIBLE_CONNECTION_PLUGINS": str(tmp_path / "connections")}, tmp_path / "ssh.log"


def test_nothing_connects_to_hosts_that_are_sites(emulator, sites, tmp_path):
    arguments, variables, log = sites
    book = written(tmp_path / "ways.yml", [{"name": name, "check_mode": True, **way} for name, way in WAYS.items()], hosts="all")
    run = play(emulator, tmp_path, *arguments, book, "--forks", "3", **variables).good()
    assert not log.exists()
    assert [(one["task"], one["host"]) for one in run.results if one["host"] == "store1"] == [(name, "store1") for name in WAYS]
    assert len(run.results) == len(WAYS) * len(STORES) - (len(STORES) - 1)
    plain = {key: run.results[0].get(key) for key in COMPARED}
    assert plain["changed"] and plain["requests"][0]["body"]["notes"] == "0042"
    compared = [{key: one.get(key) for key in COMPARED} for one in run.results if one["task"] != "a loop"]
    assert all(one == plain for one in compared)
    assert [bool(one.get("diff")) for one in run.results if one["task"] == "diff"] == [True] * len(STORES)


@pytest.mark.parametrize("more", [{}, {"serial": 2, "become": True}, {"strategy": "free"}], ids=["forks", "serial", "free"])
def test_a_host_a_site(emulator, sites, tmp_path, more):
    """Foretold exactly, made, and silent the second time."""
    arguments, variables, log = sites
    task = {"name": "A site", MODULE: {"organization": "Acme", "config": [{"name": "{{ inventory_hostname }}", "product_types": ["switch"]}]}}
    book = written(tmp_path / "sites-play.yml", [task], hosts="all", **more)
    before = sent(emulator)
    foretold, done, again = (play(emulator, tmp_path, *arguments, book, "--forks", "2", *check, **variables).good() for check in (["--check"], [], []))
    assert not log.exists() and sent(emulator) - before == len(STORES) == len(done.requests)
    assert sorted(map(str, foretold.requests)) == sorted(map(str, done.requests)) and (again.requests, again.changed) == ([], [])


def test_a_task_runs_on_a_host_where_it_asks_for_that(emulator, sites, tmp_path):
    arguments, variables, log = sites
    tasks = [{"name": name, "check_mode": True, **way} for name, way in THERE.items()]
    book = written(tmp_path / "there.yml", tasks, hosts="store1", ignore_unreachable=True)
    unreached = play(emulator, tmp_path, *arguments, book, **variables).results
    assert [(one["task"], one.get("unreachable")) for one in unreached] == [(name, True) for name in THERE]
    assert "store2.invalid" in unreached[-1]["msg"]
    (tmp_path / "ssh.reaches").touch()
    log.unlink()
    reached = play(emulator, tmp_path, *arguments, book, **variables).good().results
    assert [(one["task"], one["changed"], one["requests"][0]["body"]["notes"]) for one in reached] == [(name, True, "0042") for name in THERE]
    calls = log.read_text()
    assert calls.count("store1.invalid") >= 3 and calls.count("store2.invalid") >= 1 and emulator.key not in calls


def test_a_task_in_the_background_is_told_where_it_would_run(emulator, sites, tmp_path):
    arguments, variables, log = sites
    tasks = [{"name": "Refused", MODULE: FULL, "async": 60, "poll": 1, "ignore_errors": True},
             {"name": "Refused for the controller too", MODULE: FULL, "async": 60, "poll": 0, "ignore_errors": True, "delegate_to": "localhost",
              "vars": {"ansible_connection": "ssh"}},
             {"name": "On the controller", MODULE: FULL, "async": 60, "poll": 1, "delegate_to": "localhost"},
             {"name": "On the host", MODULE: {**FULL, "run_on": "host"}, "async": 60, "poll": 1}]
    (tmp_path / "ssh.reaches").touch()
    book = written(tmp_path / "background.yml", tasks, hosts="store1")
    refused, too, controller, host = play(emulator, tmp_path, *arguments, book, ANSIBLE_ASYNC_DIR=str(tmp_path / "jobs"), **variables).good().results
    assert refused["msg"] == (
        "async starts a module on the host in the background, and the connection to store1 is ssh, not local: leave async out, or give "
        "run_on: host where the module is to run there, or connection: local\nNothing was changed.")
    assert "the connection to localhost is ssh" in too["msg"]
    assert (controller["changed"], host["changed"], host["requests"]) == (True, False, [])
    assert log.exists()


def test_a_wrong_place_is_named(emulator, sites, tmp_path):
    arguments, variables, log = sites
    tasks = [{"name": "Wrong", MODULE: {**FULL, "run_on": "hosts"}, "ignore_errors": True},
             {"name": "Wrong variable", MODULE: FULL, "environment": {"MERAKI_RUN_ON": "there"}, "ignore_errors": True}]
    wrong, variable = play(emulator, tmp_path, *arguments, written(tmp_path / "wrong.yml", tasks, hosts="store1"), **variables).results
    assert wrong["msg"] == "run_on must be one of 'controller', 'host', not 'hosts'; did you mean 'host'?\nNothing was changed."
    assert variable["msg"].startswith("run_on must be one of 'controller', 'host', not 'there'") and not log.exists()


def test_the_environment_of_a_task_holds_wherever_it_runs(emulator, sites, tmp_path):
    """And no longer than the task."""
    arguments, variables, dummy = sites
    (tmp_path / "ssh.reaches").touch()
    tasks = [{MODULE: {**FULL, "run_on": where, "ca_path": "$SHOP/certificates"}, "environment": {"SHOP": f"/shop/{where}"}, "ignore_errors": True}
             for where in ("controller", "host")]
    tasks += [{MODULE: {**FULL, "ca_path": "$SHOP"}, "ignore_errors": True}]
    run = play(emulator, tmp_path, *arguments, written(tmp_path / "environment.yml", tasks, hosts="store1"), **variables)
    controller, host, after = (one["msg"].partition("\n")[0] for one in run.results)
    assert (controller, host) == tuple(f"ca_path: there is no file or folder '/shop/{where}/certificates'" for where in ("controller", "host"))
    assert after == "ca_path: there is no file or folder '$SHOP'"
