# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left behind by an `ansible-playbook` that is killed alone, without those it started: nothing that goes on writing."""
from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.benchmark.workloads import w9
from tests.integration.play import ROOT, written
from tests.laws.world import World, good

TREE = w9(60)


def below(pid):
    """The processes a process has started."""
    found = Path(f"/proc/{pid}/task/{pid}/children")
    own = [int(one) for one in found.read_text(encoding="utf-8").split()] if found.exists() else []
    return own + [one for child in own for one in below(child)]


def runs(pid):
    """Whether a process is there and not yet dead."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def environment(emulator, folder):
    """What a playbook against an emulator runs in."""
    return {**os.environ, "MERAKI_DASHBOARD_API_KEY": emulator.key, "MERAKI_BASE_URL": emulator.url, "ANSIBLE_LOCALHOST_WARNING": "false",
            "MERAKI_REQUESTS_PER_SECOND": "20", "XDG_CACHE_HOME": str(folder), "ANSIBLE_ASYNC_DIR": str(folder / "jobs")}


def killed(world, playbook, folder, end):
    """Kill `ansible-playbook` alone in the midst of its writes; the processes it had started."""
    with subprocess.Popen([sys.executable, "-m", "ansible", "playbook", str(playbook)], cwd=ROOT, env=environment(world.emulator, folder),
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as ansible:
        while world.writes() < 20:
            assert ansible.poll() is None
            time.sleep(0.05)
        workers = below(ansible.pid)
        os.kill(ansible.pid, end)
    return workers


@pytest.mark.parametrize("end, more", [(signal.SIGKILL, {}), (signal.SIGHUP, {}), (signal.SIGKILL, {"environment": {"MERAKI_RUN_ON": "host"}})],
                         ids=["killed", "hung up", "killed as a module"])
def test_what_writes_ends_with_the_playbook_that_started_it(tmp_path, end, more):
    playbook = written(tmp_path / "sites.yml", [{"name": "Sites", "sitecraft.meraki.blueprint": {"organization": "Acme", "config": TREE}, **more}])
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        emulator.store.knobs.batch_delay = 0.5
        workers = killed(world, playbook, tmp_path, end)
        patience = time.monotonic() + 20.0
        while any(map(runs, workers)) and time.monotonic() < patience:
            time.sleep(0.05)
        left = [one for one in workers if runs(one)]
        for one in left:
            os.kill(one, signal.SIGKILL)
        assert workers and not left
        good(world.run("blueprint", TREE))
        assert good(world.run("blueprint", TREE))["changed"] is False


def test_a_task_in_the_background_goes_on(tmp_path):
    tree = w9(20)
    playbook = written(tmp_path / "sites.yml", [{"name": "Sites", "sitecraft.meraki.blueprint": {"organization": "Acme", "config": tree},
                                                 "async": 120, "poll": 1}])
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        emulator.store.knobs.batch_delay = 0.5
        killed(world, playbook, tmp_path, signal.SIGKILL)
        patience = time.monotonic() + 60.0
        while good(world.run("blueprint", tree, check=True))["changed"] and time.monotonic() < patience:
            time.sleep(0.5)
        assert good(world.run("blueprint", tree, check=True))["changed"] is False
