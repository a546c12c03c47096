# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An `ansible-playbook` that is killed alone, without those it started: nothing of it goes on writing behind the back of the next run."""
from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import typing as t
from pathlib import Path

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.benchmark.workloads import PRODUCTS, w9
from tests.harm import Trial
from tests.support.interruption import Interruption
from tests.support.play import ROOT, written
from tests.support.world import World

KIND = "a killed playbook that goes on writing"
PROMISE = "What a playbook has started ends with it, as a worker and as a module, and the next run puts right what it left."
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
    workers = []
    with subprocess.Popen([sys.executable, "-m", "ansible", "playbook", str(playbook)], cwd=ROOT, env=environment(world.emulator, folder),
                          stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as ansible:
        def act():
            workers.extend(below(ansible.pid))
            os.kill(ansible.pid, end)
        with Interruption(world.emulator, lambda: world.writes() >= 20, act) as interruption:
            ansible.wait()
    assert interruption.happened
    return workers


def _ends(end: int, **more: t.Any) -> list[str]:
    with tempfile.TemporaryDirectory() as name, Emulator(unlimited=True) as emulator:
        folder, world = Path(name), World(emulator, products=PRODUCTS)
        playbook = written(folder / "sites.yml", [{"name": "Sites", "sitecraft.meraki.blueprint": {"organization": "Acme", "config": TREE}, **more}])
        emulator.store.knobs.batch_delay = 0.5
        workers = killed(world, playbook, folder, end)
        patience = time.monotonic() + 300.0  # for those that go on: nobody else needs it
        while any(map(runs, workers)) and time.monotonic() < patience:
            time.sleep(0.05)
        left = [one for one in workers if runs(one)]
        for one in left:
            os.kill(one, signal.SIGKILL)
        again, silent = world.run("blueprint", TREE), world.run("blueprint", TREE)
        return ["nothing was started"] * (not workers) + [f"{len(left)} processes went on"] * bool(left) + [
            result["msg"] for result in (again, silent) if result.get("failed")] + ["the second run was not silent"] * silent["changed"]


def trials() -> t.Iterator[tuple[str, Trial]]:
    """Killed and hung up in the worker, killed as a module."""
    yield "killed", lambda: _ends(signal.SIGKILL)
    yield "hung up", lambda: _ends(signal.SIGHUP)
    yield "killed as a module", lambda: _ends(signal.SIGKILL, environment={"MERAKI_RUN_ON": "host"})
