# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Both doors to Ansible, the module and the action, when something of our own breaks in them: a result all the same, and a true one."""
from __future__ import annotations

import json
import os
import signal
import time
import types

import pytest
from ansible.module_utils import basic
from ansible_collections.sitecraft.meraki.plugins.module_utils import task
from ansible_collections.sitecraft.meraki.plugins.module_utils.apply import readback
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.result import diffs, failures, report
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema import secrecy
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import dashboard

VALUE = "Tr0ub4dor-of-the-exception"
ROOT = RESOURCES["network_settings"]
#: Where it breaks: (whose, what, whether the write was carried out by then).
PLACES = {"reading the options": (task.options, "of_environment", False), "the check": (task, "problems", False),
          "the report": (report, "sides", True), "the diff": (diffs, "texts", True), "the sentences": (failures, "masked", True),
          "what it was called with, and its secrets": (secrecy, "masked", False)}


def broken(*dummy, **more):
    raise KeyError(VALUE)


def by_module(options, monkeypatch, capsys):
    monkeypatch.setattr(basic, "_load_params", lambda: {**options, "_ansible_diff": True})
    monkeypatch.setattr(basic, "_ANSIBLE_PROFILE", "legacy", raising=False)
    with pytest.raises(SystemExit):
        task.run(ROOT)
    return json.loads(capsys.readouterr().out)


def by_action(options, *dummy):
    action = dashboard.ActionModule.__new__(dashboard.ActionModule)
    action._task = types.SimpleNamespace(check_mode=False, diff=True)
    return action._inside("network_settings", ROOT, options, {})


@pytest.mark.parametrize("door", [by_module, by_action])
@pytest.mark.parametrize("place", PLACES)
def test_a_fault_of_our_own_is_told_as_one(world, monkeypatch, capsys, door, place):
    owner, name, written = PLACES[place]
    options = {"api_key": world.emulator.key, "base_url": world.emulator.url, "organization": "Acme", "network": "Store 0012",
               "config": {"local_status_page_enabled": False}}
    before = world.writes()
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, broken)
        result = door(options, patch, capsys)
    sent = world.writes() - before
    assert result["failed"] and result["changed"] is (sent > 0)
    assert "KeyError at plugins/" in result["msg"] and "fault of this collection" in result["msg"] and VALUE not in json.dumps(result)
    assert sent == 0 or result["applied"] == ["settings of Store 0012"], result
    assert sent or "Nothing was changed." in result["msg"]
    assert sent == 0 or written


def test_arguments_that_break_ansibles_own_check_are_told(world, monkeypatch, capsys):
    monkeypatch.setattr(dashboard, "ArgumentSpecValidator", broken)
    result = by_action({})
    assert result["failed"] and result["changed"] is False and "Nothing was changed." in result["msg"] and VALUE not in json.dumps(result)


def test_a_module_that_is_told_to_end_tells_how_far_it_got(world, monkeypatch, capsys):
    usual = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(task.Engine, "run", lambda self: os.kill(os.getpid(), signal.SIGTERM) or time.sleep(5))
    try:
        result = by_module({"api_key": world.emulator.key, "base_url": world.emulator.url, "organization": "Acme", "network": "Store 0012", "config": {}},
                           monkeypatch, capsys)
    finally:
        signal.signal(signal.SIGTERM, usual)
    assert result["failed"] and result["changed"] is False and result["msg"] == "the run was interrupted (SystemExit)\nNothing was changed."


class TaskTimeoutError(BaseException):
    """What Ansible raises in a task that takes longer than its `timeout`."""


@pytest.mark.parametrize("state, check, changed", [("merged", False, True), ("merged", True, False), ("gathered", False, False)])
def test_a_module_whose_time_is_over_may_have_written(state, check, changed):
    def execute(**dummy):
        raise TaskTimeoutError
    action = dashboard.ActionModule.__new__(dashboard.ActionModule)
    action._task, action._execute_module = types.SimpleNamespace(check_mode=check, async_val=0), execute
    action._connection, action._remove_tmp_path = types.SimpleNamespace(_shell=types.SimpleNamespace(tmpdir=None)), lambda path: None
    result = action._as_module("network_settings", ROOT, {"state": state}, {})
    assert result["failed"] and result["changed"] is changed and "keyword `timeout`" in result["msg"] and "fault" not in result["msg"]
    assert ("Nothing was changed." in result["msg"]) is not changed and ("run the task again" in result["msg"]) is changed


def test_a_result_that_cannot_be_printed_is_told_without_it(world, monkeypatch, capsys):
    def exit_json(self, **result):
        raise TypeError(VALUE)
    monkeypatch.setattr(basic.AnsibleModule, "exit_json", exit_json)
    options = {"api_key": world.emulator.key, "base_url": world.emulator.url, "organization": "Acme", "network": "Store 0012",
               "config": {"local_status_page_enabled": False}}
    result = by_module(options, monkeypatch, capsys)
    assert result["failed"] and result["changed"] is True and "All was applied." in result["msg"] and VALUE not in json.dumps(result)


def test_a_fault_of_our_own_in_the_midst_says_what_is_left_behind(world, monkeypatch):
    """Another address makes a receiver anew: the old one goes when the new one is there."""
    receiver = {"name": "Alerts", "url": "https://a.example.com/", "shared_secret": "s"}
    assert not world.run("network_webhook_http_servers", [receiver]).get("failed")
    monkeypatch.setattr(readback, "removed", broken)
    result = world.run("network_webhook_http_servers", [{**receiver, "url": "https://b.example.com/"}])
    assert result["failed"] and result["changed"] and "fault of this collection" in result["msg"]
    assert "what comes in its place is there beside it" in result["failure"]["hint"], result
