# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make bench`: what sites, tasks and neighbors cost, through ansible-playbook, against the emulator at its real 10 calls a second.

`bench.py [SECTION...]` measures some sections (w9 w36 many neighbors peer tasks; all of them without a name), keeps the
figures in .cache/bench and writes docs/benchmarks.md from all that are kept.
"""
from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import threading
import time
import typing as t
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import checkout  # noqa: E402

checkout.enter()

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator  # noqa: E402

from tests.benchmark import page, peer  # noqa: E402
from tests.benchmark.workloads import w9, w36  # noqa: E402

HOME = ROOT / ".cache" / "bench"
ORGANIZATION = """
- hosts: localhost
  gather_facts: false
  tasks:
    - sitecraft.meraki.organizations:
        config: [{name: Acme}]
"""
APPLY = ORGANIZATION + """\
    - sitecraft.meraki.blueprint:
        organization: Acme
        config: "{{ lookup('ansible.builtin.file', tree) | from_json }}"
        snapshot: "{{ snapshot | default(omit) }}"
"""


class Watch(threading.Thread):
    """Looks on while a process runs: when the emulator's count of calls grew first and last, without Ansible's own start, and the most
    memory that the process or one below it held."""

    def __init__(self, emulator: t.Any, pid: int):
        super().__init__(daemon=True)
        self.emulator, self.pid, self.over = emulator, pid, threading.Event()
        self.first = self.last = 0.0
        self.memory = 0

    def run(self) -> None:
        """Look ten times a second."""
        seen = self._calls()
        while not self.over.wait(0.1):
            now, calls = time.monotonic(), self._calls()
            if calls > seen:
                seen, self.first, self.last = calls, self.first or now, now
            self.memory = max(self.memory, held(self.pid))

    def _calls(self) -> int:
        return sum(self.emulator.app.stats.methods.values())

    def __enter__(self) -> Watch:
        self.start()
        return self

    def __exit__(self, *dummy: object) -> None:
        self.over.set()


def held(pid: int) -> int:
    """The most memory, in kB, that a process or one below it has held since it became the program it is."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
        below = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        return 0
    own = int(status.partition("VmHWM:")[2].split()[0]) if "VmHWM:" in status else 0
    return max([own, *(held(int(one)) for one in below)])


class Bench:
    """One emulator, and playbooks run against it. `folder` holds what they need."""

    def __init__(self, emulator: t.Any, folder: Path):
        self.emulator, self.folder = emulator, folder
        folder.mkdir(parents=True, exist_ok=True)

    def start(self, playbook: str, *arguments: str, collections: str = "", **variables: str) -> subprocess.Popen:
        """ansible-playbook under way, with what it prints in a file of the folder."""
        path = self.folder / f"play-{time.monotonic_ns()}.yml"
        path.write_text(playbook, encoding="utf-8")
        environment = {
            **os.environ, "MERAKI_DASHBOARD_API_KEY": self.emulator.key, "MERAKI_BASE_URL": self.emulator.url, "ANSIBLE_LOCALHOST_WARNING": "false",
            "XDG_CACHE_HOME": str(self.folder), "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false", "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
        if collections:
            environment["ANSIBLE_COLLECTIONS_PATH"] = collections
        with open(path.with_suffix(".log"), "w", encoding="utf-8") as log:
            return subprocess.Popen([sys.executable, "-m", "ansible", "playbook", str(path), *arguments], stdout=log, stderr=subprocess.STDOUT,
                                    stdin=subprocess.DEVNULL, cwd=self.folder, env={**environment, **variables})

    def run(self, playbook: str, *arguments: str, **more: str) -> dict:
        """Seconds, CPU seconds, memory, and what the emulator counted, of one playbook."""
        before, start = self.emulator.stats(), time.monotonic()
        process = self.start(playbook, *arguments, **more)
        with Watch(self.emulator, process.pid) as watch:
            dummy, status, usage = os.wait4(process.pid, 0)
        seconds, after = time.monotonic() - start, self.emulator.stats()
        if status:
            logs = sorted(self.folder.glob("play-*.log"))
            sys.exit(f"the run failed:\n{logs[-1].read_text(encoding='utf-8')[-3000:]}")
        counted = {name: after[name] - before[name] for name in ("calls", "throttled", "batches", "actions")}
        return {**counted, "seconds": round(seconds, 1), "talking": round(watch.last - watch.first, 1),
                "cpu": round(usage.ru_utime + usage.ru_stime, 2), "memory": round(watch.memory / 1024)}

    def apply(self, tree: dict, snapshot: bool = False, **variables: str) -> dict:
        """A blueprint applied."""
        path = self.folder / "tree.json"
        path.write_text(json.dumps(tree), encoding="utf-8")
        return self.run(APPLY, "-e", f"tree={path}", *(["-e", f"snapshot={self.folder / 'snapshot.json'}"] if snapshot else []), **variables)


def told(*words: t.Any) -> None:
    print(time.strftime("%H:%M:%S"), *words, flush=True)


def fresh(name: str) -> Path:
    return HOME / f"{name}-{time.time_ns()}"


def sites_w9(counts: t.Iterable[int] = (10, 100, 1000)) -> list[dict]:
    """W9 at real speed: made, looked at, looked at with a snapshot, one VLAN renamed everywhere."""
    rows = []
    for count in counts:
        with Emulator() as emulator:
            bench = Bench(emulator, fresh("w9"))
            for what, tree, snapshot in (("create", w9(count), False), ("run again", w9(count), True), ("run again, with snapshot", w9(count), True),
                                         ("one VLAN renamed everywhere", w9(count, "Tills"), True)):
                rows.append({"sites": count, "run": what, **bench.apply(tree, snapshot)})
                told(rows[-1])
    return rows


def sites_w36(counts: t.Iterable[int] = (100, 1000)) -> list[dict]:
    """W36 at real speed: made, and for the smaller number looked at, without and with a snapshot."""
    rows = []
    for count in counts:
        with Emulator() as emulator:
            bench = Bench(emulator, fresh("w36"))
            for what, snapshot in (("create", False), ("run again", True), ("run again, with snapshot", True))[:3 if count <= 100 else 1]:
                rows.append({"sites": count, "run": what, **bench.apply(w36(count), snapshot)})
                told(rows[-1])
    return rows


def many(counts: t.Iterable[int] = (1000, 2000, 5000)) -> list[dict]:
    """W9 with the emulator's limits off: how time and memory grow."""
    rows = []
    for count in counts:
        with Emulator(unlimited=True) as emulator:
            emulator.store.knobs.batch_delay = 0.05
            bench = Bench(emulator, fresh("many"))
            for what in ("create", "run again"):
                rows.append({"sites": count, "run": what, **bench.apply(w9(count), MERAKI_REQUESTS_PER_SECOND="100000")})
                told(rows[-1])
    return rows


def neighbors(processes: int = 4, count: int = 50) -> list[dict]:
    """Several ansible-playbook processes of one controller at once on one organization."""
    with Emulator() as emulator:
        bench = Bench(emulator, fresh("neighbors"))
        bench.run(ORGANIZATION)
        before, start = emulator.stats(), time.monotonic()
        running = []
        for number in range(processes):
            tree = w9(count)
            for network in tree["networks"]:
                network["name"] = f"{network['name']} of {number}"
            path = bench.folder / f"tree{number}.json"
            path.write_text(json.dumps(tree), encoding="utf-8")
            running.append(bench.start(APPLY, "-e", f"tree={path}"))
        codes = [process.wait() for process in running]
        seconds, after = time.monotonic() - start, emulator.stats()
        calls = after["calls"] - before["calls"]
        row = {"processes": processes, "sites": processes * count, "calls": calls, "throttled": after["throttled"] - before["throttled"],
               "seconds": round(seconds, 1), "failed": sum(code != 0 for code in codes)}
        told(row)
        return [row]


def tasks(count: int = 20, hosts: int = 10) -> list[dict]:
    """A task that finds nothing to do, by every path, over 1 and 10 forks; the cost of an empty play is taken off."""
    rows = []
    with Emulator(unlimited=True) as emulator:
        bench = Bench(emulator, fresh("tasks"))
        bench.run(ORGANIZATION + "    - sitecraft.meraki.networks: {organization: Acme, config: [{name: Store, product_types: [wireless]}]}\n")
        inventory = bench.folder / "hosts"
        inventory.write_text("\n".join(f"host{number} ansible_connection=local ansible_python_interpreter={sys.executable}" for number in range(hosts)))
        empty = bench.run(peer.task("    - ansible.builtin.meta: noop", count), "-i", str(inventory))
        for forks in (1, 10):
            for name, task, collections in peer.tasks(emulator, HOME):
                cost = bench.run(peer.task(task, count), "-i", str(inventory), "-f", str(forks), collections=collections, MERAKI_REQUESTS_PER_SECOND="100000")
                rows.append({"task": name, "forks": forks, "tasks": count * hosts, "ms": round((cost["seconds"] - empty["seconds"]) / count / hosts * 1000),
                             "cpu_ms": round((cost["cpu"] - empty["cpu"]) / count / hosts * 1000)})
                told(rows[-1])
    return rows


def beside(counts: t.Iterable[int] = (5, 20)) -> list[dict]:
    """W9 through cisco.meraki, one task an object, and through this collection, in the same run."""
    rows = []
    for count in counts:
        with Emulator() as emulator:
            bench = Bench(emulator, fresh("peer"))
            bench.run(ORGANIZATION)
            organization = next(iter(emulator.store.orgs))
            for what in ("create", "run again"):
                cost = bench.run(peer.sites(w9(count), organization, emulator), collections=peer.collections(HOME))
                rows.append({"sites": count, "by": "cisco.meraki", "run": what, **cost})
                told(rows[-1])
        with Emulator() as emulator:
            bench = Bench(emulator, fresh("ours"))
            for what in ("create", "run again"):
                rows.append({"sites": count, "by": "sitecraft.meraki", "run": what, **bench.apply(w9(count))})
                told(rows[-1])
    return rows


SECTIONS: dict[str, t.Callable[[], list[dict]]] = {
    "w9": sites_w9, "w36": sites_w36, "many": many, "neighbors": neighbors, "peer": beside, "tasks": tasks}


def main(names: list[str]) -> int:
    """Measure, keep, write the page."""
    HOME.mkdir(parents=True, exist_ok=True)
    kept = HOME / "figures.json"
    figures = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
    for name in names or SECTIONS:
        told(f"section {name}")
        figures[name] = {"rows": SECTIONS[name](), "day": time.strftime("%Y-%m-%d"), "python": platform.python_version()}
        kept.write_text(json.dumps(figures, indent=1), encoding="utf-8")
        (ROOT / "docs" / "benchmarks.md").write_text(page.written(figures), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
