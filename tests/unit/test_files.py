# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files the collection writes, by writers that are killed in the middle: whole, private, and read again."""
from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import types
from pathlib import Path

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.current.snapshot import Snapshot
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core import statefile
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.store import Org, Store

ROOT = Path(__file__).resolve().parents[2]
CLIENT = types.SimpleNamespace(now=lambda: 1000.0, ledger=types.SimpleNamespace(clock=lambda: 1000.0), settings=types.SimpleNamespace(
    base_url="http://127.0.0.1/api/v1", api_key="k" * 40))


def save_state(path, number):
    store = Store()
    store.orgs = {str(one): Org(str(one), f"Acme {number}") for one in range(200)}
    statefile.save(store, str(path / "file"))


def load_state(path):
    store = Store()
    statefile.load(store, str(path / "file"))
    return len({org.name for org in store.orgs.values()}) == 1 and len(store.orgs) == 200


def save_snapshot(path, number):
    snapshot = Snapshot(str(path / "file"), CLIENT, "1")
    snapshot._now["names"] = {str(one): f"Store {number}" for one in range(2000)}
    snapshot.save()


def load_snapshot(path):
    snapshot = Snapshot(str(path / "file"), CLIENT, "1")
    return snapshot.reason == "" and len(set(snapshot._known["names"].values())) == 1


def save_answer(path, number):
    Ledger(str(path), clock=lambda: 1000.0).remember("shard", "acme", [number] * 2000)


def load_answer(path):
    return len(set(Ledger(str(path), clock=lambda: 1000.0).recall("shard", "acme"))) == 1


def save_budget(path, number):
    Ledger(str(path), clock=lambda: 1000.0 + number / 1e6).slow_down("acme", 60)


def load_budget(path):
    return Ledger(str(path), clock=lambda: 1000.0).reserve("acme") > 50


KINDS = {"state": (save_state, load_state), "snapshot": (save_snapshot, load_snapshot), "answer": (save_answer, load_answer),
         "budget": (save_budget, load_budget)}


@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_writer_leaves_a_whole_file_that_only_its_owner_reads(tmp_path, kind):
    load = KINDS[kind][1]
    program = f"import sys; sys.path[:0] = [{str(ROOT)!r}, {str(ROOT / 'tools')!r}]\n" \
              f"import conftest, itertools, pathlib\nfrom tests.unit import test_files\nsave = test_files.KINDS[{kind!r}][0]\n" \
              f"for number in itertools.count():\n    save(pathlib.Path({str(tmp_path)!r}), number)\n    print(number, flush=True)\n"
    for rounds in (1, 2, 5, 13):
        with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT) as writer:
            for dummy in range(rounds):
                assert writer.stdout.readline()
            writer.kill()
        assert load(tmp_path), rounds
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


class Killed(BaseException):
    """Nobody catches it."""


@pytest.mark.parametrize("call", ["fsync", "replace", "open", "fdopen"])
@pytest.mark.parametrize("kind", ["state", "snapshot", "answer"])
def test_whatever_call_is_the_last_the_old_file_stands(tmp_path, monkeypatch, kind, call):
    save, load = KINDS[kind]
    save(tmp_path, 1)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def end(*dummy, **more):
        raise Killed
    monkeypatch.setattr(os, call, end)
    try:
        save(tmp_path, 2)
    except Killed:
        pass
    monkeypatch.undo()
    assert load(tmp_path)
    kept = {name: (tmp_path / name).read_bytes() for name in before}
    assert kept == before or all(json.loads(text) for text in kept.values()), "the old file, or the new one where this call is not used"
