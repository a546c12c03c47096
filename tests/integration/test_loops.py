# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the README says of loops over secrets: who prints what, and who warns."""
from __future__ import annotations

import json
import re

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secret_names import name_suggests_secret
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.canaries import seen
from tests.support.play import ROOT, play, written
from tests.support.watch import KEY, Watch
from tests.support.world import World

WARNS = "the items of this loop hold a secret"
SSIDS = [{"number": number, "auth_mode": "psk", "encryption_mode": "wpa", "psk": f"canary-psk-{number}"} for number in (0, 1)]
ONE = {"organization": "Acme", "network": "Store 0012", "config": ["{{ item }}"]}
LOOP = {"sitecraft.meraki.wireless_ssids": ONE, "loop": "{{ guests }}"}
LABEL = {"loop_control": {"label": "{{ item.number }}"}}
TOLD = {"loop_control": {"label": "key {{ item.psk }}"}}
TEXTS = {"sitecraft.meraki.wireless_ssids": {**ONE, "config": ["{{ item | from_json }}"]}, "loop": "{{ guests | map('to_json') }}"}
LOOKED_UP = {"sitecraft.meraki.wireless_ssids": {**ONE, "config": ["{{ guests[item] }}"]}, "loop": [0, 1]}
WHOLE = {"sitecraft.meraki.wireless_ssids": {**ONE, "config": "{{ guests }}"}}


@pytest.mark.parametrize(("task", "arguments", "shown", "warns"), [
    (LOOP, [], True, True), ({**LOOP, **LABEL}, [], False, False), ({**LOOP, "no_log": True}, ["-vvv"], False, False), (LOOKED_UP, ["-vvv"], False, False),
    (WHOLE, ["-vvv"], False, False), (TEXTS, [], True, True), ({**LOOP, **TOLD}, [], True, True)],
    ids=["loop", "label", "no_log", "looked up", "whole", "texts", "told by its label"])
def test_loops_print_their_items_and_tasks_do_not(tmp_path, task, arguments, shown, warns):
    with Emulator(unlimited=True) as emulator:
        World(emulator)
        (tmp_path / "guests.json").write_text(json.dumps({"guests": SSIDS}))
        run = play(emulator, tmp_path, written(tmp_path / "loop.yml", [task], vars_files=[str(tmp_path / "guests.json")]), *arguments).good()
    assert (bool(seen(run.output)), WARNS in run.output.replace("\n", " ")) == (shown, warns)


def looping(value):
    """Every task that loops, wherever it stands."""
    if isinstance(value, dict) and ("loop" in value or any(name.startswith("with_") for name in value)):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from looping(one)


def test_no_playbook_of_ours_loops_over_secrets():
    """Ansible prints the items of a loop: whole where they have no label, or fail."""
    found = 0
    for path in [*(ROOT / "playbooks").glob("*.yml"), *(ROOT / "roles").rglob("tasks/*.yml")]:
        for task in looping(yaml.safe_load(path.read_text())):
            item, found = (task.get("loop_control") or {}).get("loop_var", "item"), found + 1
            assert "loop" in task and not [word for word in re.findall(r"\w+", str(task["loop"])) if name_suggests_secret(word)], (path, task)
            parts = str({name: one for name, one in task.items() if name != "loop"})
            assert f"{item}." not in parts or "label" in task["loop_control"], (path, task)
    assert found > 10


def test_options_in_the_environment_of_a_task_stand_on_no_command_line(tmp_path):
    """Ansible writes a task's `environment` before the command it starts, and shows that at -vvv."""
    with Emulator(unlimited=True, key=KEY) as emulator:
        World(emulator)
        watch = Watch(emulator)
        gather = {"organization": "Acme", "network": "Store 0012", "state": "gathered"}
        usual = {"sitecraft.meraki.wireless_ssids": gather, "register": "it"}
        again = {"until": "it.attempts == 2", "retries": 1, "delay": 0}
        tasks = [{**usual, "environment": {"MERAKI_DASHBOARD_API_KEY": "{{ key }}", **more}, **way} for more, way in (
            ({}, {}), ({"MERAKI_RUN_ON": "host", "UNUSUAL": "1"}, {}), ({}, again), ({"MERAKI_RUN_ON": "host", "UNUSUAL": "1"},
                                                                                     {**again, "async": 60, "poll": 1}))]
        (tmp_path / "key.json").write_text(json.dumps({"key": KEY}))
        run = play(emulator, tmp_path, written(tmp_path / "environment.yml", tasks, vars_files=[str(tmp_path / "key.json")]), "-vvvv",
                   MERAKI_DASHBOARD_API_KEY="").good()
    assert "UNUSUAL=1" in run.output and "async_status" in run.output and [len(one["gathered"]) for one in run.results] == [15, 15, 15, 15]
    assert seen(run.output, *watch.arguments) == [] and watch.arguments
