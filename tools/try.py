# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make try`: 100 sites onto the bundled emulator, and a table of what happened.

Starts the emulator, dry-runs the sites, applies them, applies them again, changes one VLAN of one site in the table and shows
the diff of that one change. Everything it starts it stops, whatever happens.
"""
from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import checkout

checkout.enter()

from ansible_collections.sitecraft.meraki.plugins.filter import sites  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.numbers import expanded  # noqa: E402

ROOT = checkout.ROOT
KEY = "0123456789abcdef0123456789abcdef01234567"
PLAYBOOKS = ROOT / "playbooks"
FILES = PLAYBOOKS / "files"
#: One VLAN of one site changes when this cell of the table does.
SITE, CELL, CHANGED = "Store 0042", ",4 hours,", ",30 minutes,"


@functools.cache
def wanted() -> dict[str, int]:
    """How many sites and objects the table and the profile ask for: every network, device, VLAN, port, SSID and group of settings."""
    profile = (FILES / "site_profile.yml.j2").read_text()
    config = sites.sites((FILES / "sites.csv").read_text(), profile, dict.fromkeys(("staff_psk", "guest_psk", "snmp_passphrase"), "example-secret"))["config"]
    return {"sites": len(config["networks"]), "objects": sum(map(counted, config["networks"])) + len(config["organization_admins"])}


def counted(item: dict) -> int:
    """A network or device and the objects in it; a range of ports is so many."""
    nested = [value for name, value in item.items() if name in RESOURCES]
    own = len(expanded(item["port_id"])) if "port_id" in item else 1
    return own + sum(sum(counted(one) for one in value) if isinstance(value, list) else 1 for value in nested)


class Dashboard:
    """The emulator as a process of its own."""

    def __init__(self, folder: Path):
        port_file = folder / "port"
        command = [sys.executable, str(ROOT / "plugins" / "plugin_utils" / "emulator"), "--port", "0", "--port-file", str(port_file)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        self.address = f"http://127.0.0.1:{self._port(port_file)}"

    def _port(self, port_file: Path) -> str:
        for dummy in range(400):
            if port_file.exists() and port_file.read_text().endswith("\n"):
                return port_file.read_text().strip()
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        self.stop()
        sys.exit("the emulator did not start")

    def __enter__(self) -> Dashboard:
        return self

    def __exit__(self, *dummy: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End the process, by force where it does not listen."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def stats(self) -> dict:
        """What the emulator counted."""
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(self.address + "/_control/stats", timeout=30) as answer:
            return json.loads(answer.read())


def ansible(dashboard: Dashboard, folder: Path, *command: str) -> str:
    """Run a playbook against the emulator; its output, or the end of this program where it failed."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("MERAKI_", "ANSIBLE_")) and not name.lower().endswith("_proxy")}
    environment = {**clean, "MERAKI_DASHBOARD_API_KEY": KEY, "MERAKI_BASE_URL": dashboard.address + "/api/v1",
                   "ANSIBLE_COLLECTIONS_PATH": str(checkout.collections()), "ANSIBLE_LOCALHOST_WARNING": "false", "ANSIBLE_NOCOLOR": "1",
                   "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false", "ANSIBLE_HOME": str(folder), "XDG_CACHE_HOME": str(folder),
                   "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    done = subprocess.run([sys.executable, "-m", "ansible", "playbook", *command], env=environment, cwd=PLAYBOOKS, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        print(done.stdout[-8000:])
        sys.exit(f"the run failed: ansible-playbook {' '.join(command)}")
    return done.stdout


def run(dashboard: Dashboard, folder: Path, title: str, *more: str) -> tuple[dict, str]:
    """One run of the story: a row of the table, and what Ansible printed."""
    print(f"  ansible-playbook onboard_sites.yml {' '.join(more).replace(f'{folder}/', '')}".rstrip(), flush=True)
    before, start = dashboard.stats(), time.monotonic()
    output = ansible(dashboard, folder, "onboard_sites.yml", *more)
    seconds, after = time.monotonic() - start, dashboard.stats()
    changed = next(word.partition("=")[2] for line in output.splitlines() if "changed=" in line for word in line.split() if word.startswith("changed="))
    row = {"run": title, **wanted(), "API calls": after["calls"] - before["calls"], "writes": written(after) - written(before),
           "failed calls": failed(after) - failed(before), "changed": changed, "seconds": f"{seconds:.1f}"}
    return row, output


def written(stats: dict) -> int:
    """Objects written, those in action batches one by one."""
    return stats["writes"] - stats["batches"] + stats["actions"]


def failed(stats: dict) -> int:
    """Calls that were refused or not answered."""
    return sum(count for status, count in stats["by_status"].items() if not 200 <= int(status) < 400)


def main() -> int:
    """The story, told in order."""
    print(f"{wanted()['sites']} sites from playbooks/files/sites.csv, each as playbooks/files/site_profile.yml.j2 says, on the bundled Dashboard emulator,\n"
          "which gives an organization 10 calls a second as the real one does. This takes some minutes.\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Dashboard(folder) as dashboard:
            ansible(dashboard, folder, "have_organization.yml")
            snapshot = ("-e", f"sites_snapshot={folder / 'snapshot.json'}")
            rows = [run(dashboard, folder, title, *more)[0] for title, *more in (("dry run", "--check"), ("apply",), ("apply again", *snapshot))]
            table = folder / "sites.csv"
            table.write_text(edited((FILES / "sites.csv").read_text()))
            row, output = run(dashboard, folder, "one VLAN changed", "--diff", "-e", f"sites_file={table}", *snapshot)
            rows.append(row)
    show_diff(output)
    show(rows)
    print("\nThe emulator is stopped and nothing is left behind.")
    return 0


def edited(table: str) -> str:
    """The table with one cell changed: how long guests of one site keep an address, an option of its VLAN 30."""
    lines = [line.replace(CELL, CHANGED) if line.startswith(SITE) else line for line in table.splitlines(keepends=True)]
    return "".join(lines)


def show_diff(output: str) -> None:
    """What Ansible showed of the change."""
    lines = output.splitlines()
    start = next((number for number, line in enumerate(lines) if line.startswith("--- before")), len(lines))
    end = next((number for number, line in enumerate(lines[start:], start) if not line.strip()), len(lines))
    print(f"\nThe change in the table, {SITE} {CELL.strip(',')} -> {CHANGED.strip(',')}, as --diff shows it:\n")
    print("\n".join("    " + line for line in lines[start:end]) + "\n")


def show(rows: list[dict]) -> None:
    """The table."""
    names = list(rows[0])
    widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in names}
    for row in [dict(zip(names, names)), *rows]:
        print("  ".join(str(row[name]).ljust(widths[name]) if name == names[0] else str(row[name]).rjust(widths[name]) for name in names))


if __name__ == "__main__":
    sys.exit(main())
