# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a host tells of its place, and how hosts of one place have a task in common."""
from __future__ import annotations

import os
import stat

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.operation import OPERATION
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.query import QUERY
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import host_place
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.host_place import Once, options, place

ARGS = {"network": "N_1", "config": [{"name": "Guests"}]}


@pytest.mark.parametrize(("variable", "told"), [
    ({"organization": {"id": "1", "name": "Acme"}, "network": {"id": "N_1", "name": "Store"}, "serial": "Q2SW-1", "name": "SW1"},
     {"organization": "1", "network": "N_1", "serial": "Q2SW-1"}),
    ({"organization": "Acme", "network": "Store"}, {"organization": "Acme", "network": "Store"}),
    ({"organization": {"name": "Acme"}, "network": {}, "serial": None}, {"organization": "Acme"}),
    ({"organization": 100}, {"organization": "100"}),
    ({"organization": True, "network": ["Store"], "serial": " "}, {}), ("Acme", {}), (None, {}), (["x"], {})])
def test_a_host_tells_what_its_variable_says_of_a_place_and_nothing_else(variable, told):
    assert place(variable) == told


def test_a_task_takes_the_places_of_its_module():
    assert options(RESOURCES["switch_ports"], {}) == ["organization", "serial"]
    assert options(RESOURCES["network_settings"], {}) == ["organization", "network"]
    assert options(RESOURCES["switch_ports"], {"devices": "all"}) == options(RESOURCES["network_settings"], {"networks": ["Store"]}) == ["organization"]
    assert options(RESOURCES["organization_snmp"], {}) == options(BLUEPRINT, {}) == ["organization"]
    assert options(RESOURCES["organizations"], {}) == []
    assert options(QUERY, {"path": "/devices/{serial}/clients"}) == ["organization", "serial"]
    assert options(QUERY, {"path": "/networks/{network}/clients"}) == ["organization", "network"]
    assert options(QUERY, {"path": "/networks/N_7/clients"}) == options(QUERY, {}) == []
    assert options(QUERY, {"path": "/networks/{network}/clients", "networks": "all"}) == ["organization"]
    assert options(OPERATION, {"name": "reboot"}) == ["organization", "serial"] and options(OPERATION, {"name": "rebot"}) == []


class Acts:
    """Counts how often something was carried out."""

    def __init__(self, **result):
        self.times, self.result = 0, {"changed": True, "before": {"a": 1}, "after": {"a": 2}, "requests": [{"method": "PUT"}], "calls": 3,
                                      "diff": {"before": "a", "after": "b"}, "warnings": ["w"], **result}

    def __call__(self):
        self.times += 1
        return self.result


def test_the_first_host_acts_and_the_others_get_what_is_there_now(tmp_path):
    act, once = Acts(), Once(str(tmp_path), "task")
    assert once.result(ARGS, False, "SW1", act) is act.result
    other = once.result(ARGS, False, "SW2", act)
    assert act.times == 1 and other == {"changed": False, "before": {"a": 2}, "after": {"a": 2}, "requests": [], "calls": 0, "msg": other["msg"]}
    assert "host SW1" in other["msg"]
    assert once.result(ARGS, False, "SW3", act)["changed"] is False and act.times == 1


def test_other_options_another_task_and_another_mode_are_carried_out_too(tmp_path):
    act = Acts()
    for task, args, mark in (("task", ARGS, False), ("task", {**ARGS, "network": "N_2"}, False), ("other", ARGS, False), ("task", ARGS, True)):
        Once(str(tmp_path), task).result(args, mark, "SW1", act)
        Once(str(tmp_path), task).result(args, mark, "SW2", act)
    assert act.times == 4


def test_who_comes_again_acts_again_and_the_others_hear_of_that(tmp_path):
    first, second, once = Acts(), Acts(after={"a": 3}), Once(str(tmp_path), "task")
    once.result(ARGS, False, "SW1", first)
    once.result(ARGS, False, "SW2", first)
    once.result(ARGS, False, "SW2", second)
    assert (first.times, second.times) == (1, 1)
    assert once.result(ARGS, False, "SW1", second)["after"] == {"a": 3} and second.times == 1


def test_every_round_of_a_loop_is_carried_out_once_whoever_is_ahead(tmp_path):
    act, once = Acts(), Once(str(tmp_path), "task")
    for host in ("SW1", "SW1", "SW2", "SW3", "SW2", "SW3"):
        once.result(ARGS, False, host, act)
    assert act.times == 2


def test_a_failure_is_every_hosts_failure(tmp_path):
    act, once = Acts(failed=True, changed=False, msg="there is no network"), Once(str(tmp_path), "task")
    once.result(ARGS, False, "SW1", act)
    other = once.result(ARGS, False, "SW2", act)
    assert act.times == 1 and other["failed"] and other["msg"].startswith("host SW1") and other["msg"].endswith("there is no network")


def test_a_host_whose_process_was_killed_leaves_the_task_to_the_next(tmp_path):
    act, once = Acts(), Once(str(tmp_path), "task")
    child = os.fork()
    if not child:
        once.result(ARGS, False, "SW1", lambda: os._exit(9))
    os.waitpid(child, 0)
    assert once.missing(["SW1", "SW2"]) == ["SW2"]
    assert once.result(ARGS, False, "SW2", act)["changed"] is True and act.times == 1


def test_what_lies_in_the_folder_is_its_owners_alone_and_names_no_option(tmp_path):
    Once(str(tmp_path), "task").result({**ARGS, "psk": "correct-horse"}, False, "SW1", Acts())
    files = list(tmp_path.iterdir())
    assert files and all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in files)
    assert not any("correct-horse" in one.name + one.read_text() for one in files)


def test_where_no_folder_is_every_host_acts(tmp_path):
    act, once = Acts(), Once(str(tmp_path / "none"), "task")
    for host in ("SW1", "SW2"):
        once.result(ARGS, False, host, act)
    assert act.times == 2


def test_a_host_lets_those_before_it_come_first_but_not_for_ever(tmp_path, monkeypatch):
    once, looks = Once(str(tmp_path), "task"), []

    def sleep(seconds):
        looks.append(seconds)
        if len(looks) == 3:
            once.come("SW1")
    monkeypatch.setattr(host_place.time, "sleep", sleep)
    once.wait_for(["SW1"])
    assert len(looks) == 3
    now = iter(range(100))
    monkeypatch.setattr(host_place.time, "monotonic", lambda: next(now))
    once.wait_for(["SW9"])
    assert len(looks) < 10
