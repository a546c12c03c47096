# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ledger: one pace for all processes of a controller, on a clock that stands still."""
from __future__ import annotations

import multiprocessing
import os
import stat

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger, private_folder


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def reservations(folder, count, queue):
    ledger = Ledger(folder, clock=lambda: 1000.0)
    queue.put([ledger.reserve("acme") for dummy in range(count)])


def test_four_processes_share_one_budget(tmp_path):
    queue = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=reservations, args=(str(tmp_path), 25, queue)) for dummy in range(4)]
    for one in workers:
        one.start()
    waits = sorted(wait for dummy in workers for wait in queue.get(timeout=300))
    for one in workers:
        one.join()
    assert len(waits) == 100 and 9.0 < waits[-1] < 10.0, "100 calls at just under 10 a second, a burst first"
    assert len([wait for wait in waits if wait == 0]) <= 10


def test_organizations_do_not_slow_each_other(tmp_path):
    ledger = Ledger(str(tmp_path), clock=Clock())
    for dummy in range(30):
        ledger.reserve("acme")
    assert ledger.reserve("acme") > 1 and ledger.reserve("other") == 0


def test_a_429_blocks_and_slows_everybody_and_successes_speed_up_again(tmp_path):
    clock = Clock()
    one, other = Ledger(str(tmp_path), clock=clock), Ledger(str(tmp_path), clock=clock)
    one.slow_down("acme", 5)
    assert other.reserve("acme") >= 5
    clock.now += 30
    slow = [other.reserve("acme") for dummy in range(30)][-1]
    clock.now += 60
    for dummy in range(100):
        other.succeeded("acme")
    assert [other.reserve("acme") for dummy in range(30)][-1] < slow


@pytest.mark.parametrize("told", [5, 121, 600])
def test_however_long_a_429_asks_for_everybody_keeps_away_so_long_and_queues_up_behind(tmp_path, told):
    clock = Clock()
    Ledger(str(tmp_path), clock=clock).slow_down("acme", told)
    turns = [Ledger(str(tmp_path), clock=clock).reserve("acme") for dummy in range(200)]
    assert turns[0] >= told and turns == sorted(turns) and turns[-1] >= told + 19


def test_a_share_of_the_budget_is_kept(tmp_path):
    ledger = Ledger(str(tmp_path), clock=Clock(), rate=2.0)
    assert [ledger.reserve("acme") for dummy in range(21)][-1] > 9


def test_broken_and_deleted_files_only_start_anew(tmp_path):
    ledger = Ledger(str(tmp_path), clock=Clock())
    ledger.reserve("acme")
    for path in tmp_path.iterdir():
        path.write_text("{nonsense")
    assert ledger.reserve("acme") == 0
    for path in tmp_path.iterdir():
        path.unlink()
    assert ledger.reserve("acme") == 0


def test_a_time_far_in_the_future_is_forgotten(tmp_path):
    clock = Clock()
    clock.now = 9e9
    Ledger(str(tmp_path), clock=clock).reserve("acme")
    clock.now = 1000.0
    assert Ledger(str(tmp_path), clock=clock).reserve("acme") == 0


@pytest.mark.parametrize("content", ["", "[]", "5", '{"tat": "soon"}', '{"tat": NaN}', '{"pace": 0}', '{"tat": 1e300, "until": 1e300}', '{"tat": -1e300}',
                                     '{"pace": -5, "tat": 1000}', "\x00" * 200, "{" * 5000, '{"tat": ' + "1" * 400 + "}", "[" * 100_000])
def test_whatever_a_file_holds_nobody_fails_or_waits_long(tmp_path, content):
    ledger = Ledger(str(tmp_path), clock=Clock())
    ledger.reserve("acme")
    for path in tmp_path.iterdir():
        path.write_text(content)
    assert 0 <= ledger.reserve("acme") <= 1
    ledger.slow_down("acme", 1)
    ledger.succeeded("acme")
    assert 0 <= ledger.reserve("acme") <= 3


def test_a_clock_that_was_set_back_costs_no_time_and_keeps_the_pace(tmp_path):
    clock = Clock()
    ledger = Ledger(str(tmp_path), clock=clock)
    before = [ledger.reserve("acme") for dummy in range(20)][-1]
    clock.now -= 100
    after = ledger.reserve("acme")
    assert before < after < before + 0.5
    ledger.slow_down("acme", 5)
    clock.now -= 100
    assert 5 <= ledger.reserve("acme") < 7


@pytest.mark.parametrize("content", ["{", "[]", "5", '{"until": "later", "data": 1}', '{"until": null}', '{"until": 1e300, "data": 1}'])
def test_a_damaged_answer_is_not_remembered(tmp_path, content):
    ledger = Ledger(str(tmp_path), clock=Clock())
    ledger.remember("shard", "acme", "x")
    for path in tmp_path.iterdir():
        path.write_text(content)
    assert ledger.recall("shard", "acme") is None


def test_files_are_private_and_nothing_is_left_beside_them(tmp_path, monkeypatch):
    ledger = Ledger(str(tmp_path), clock=Clock())
    ledger.reserve("acme")
    ledger.remember("shard", "acme", "x")
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}
    before = sorted(tmp_path.iterdir())

    def full(*dummy):
        raise OSError("no space left")
    monkeypatch.setattr(os, "replace", full)
    ledger.remember("shard", "acme", "y")
    assert sorted(tmp_path.iterdir()) == before and ledger.recall("shard", "acme") == "x"


def test_a_folder_that_cannot_be_written_to_costs_nothing_but_the_sharing(tmp_path):
    (tmp_path / "file").write_text("")
    ledger = Ledger(str(tmp_path / "file" / "below"), clock=Clock())
    assert [ledger.reserve("acme") for dummy in range(20)][-1] > 0
    ledger.remember("shard", "acme", "x")
    assert ledger.recall("shard", "acme") is None
    ledger.forget("shard", "acme")


@pytest.mark.parametrize("rate", [0.0, -3.0])
def test_a_rate_of_nothing_is_a_slow_rate(rate):
    assert 0 <= Ledger.off(rate, clock=Clock()).reserve("acme") < 60


def test_without_a_folder_a_process_keeps_its_own_budget(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    (tmp_path / "file").write_text("in the way")
    assert private_folder() == ""
    ledger = Ledger(clock=Clock())
    assert [ledger.reserve("acme") for dummy in range(20)][-1] > 0


@pytest.mark.parametrize("variable", ["HOME", "XDG_CACHE_HOME"])
def test_a_user_without_a_home_gets_no_folder_where_the_task_happens_to_run(tmp_path, monkeypatch, variable):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv(variable, "some/where")
    assert private_folder() == "" and not list(tmp_path.iterdir())


def test_the_folder_is_private_and_an_open_one_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = private_folder()
    assert stat.S_IMODE(os.stat(folder).st_mode) == 0o700
    os.chmod(folder, 0o777)
    assert private_folder() == ""


def test_answers_are_remembered_for_a_while_and_hold_no_names_in_their_files(tmp_path):
    clock = Clock()
    ledger = Ledger(str(tmp_path), clock=clock)
    ledger.remember("shard", "acme", "https://n1.meraki.com/api/v1")
    assert Ledger(str(tmp_path), clock=clock).recall("shard", "acme") == "https://n1.meraki.com/api/v1"
    assert not any("acme" in path.name for path in tmp_path.iterdir())
    clock.now += 61
    assert ledger.recall("shard", "acme") is None
    ledger.remember("shard", "acme", "x")
    ledger.forget("shard", "acme")
    assert ledger.recall("shard", "acme") is None
