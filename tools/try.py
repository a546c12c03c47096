# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""`make try`: 100 sites onto the bundled emulator, and a table of what happened.

Starts the emulator, dry-runs the sites, applies them, applies them again, changes one VLAN and shows the diff of that
one change. Everything it starts it stops.
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

import yaml

import checkout

checkout.enter()

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES  # noqa: E402

ROOT = checkout.ROOT
KEY = "0123456789abcdef0123456789abcdef01234567"
PLAYBOOK = ROOT / "playbooks" / "onboard_sites.yml"
FILES = ROOT / "playbooks" / "files"


@functools.cache
def wanted() -> dict[str, int]:
    """How many sites and objects the table and the profile ask for: every network, device, VLAN, port, SSID and group of settings."""
    from ansible_collections.sitecraft.meraki.plugins.plugin_utils import sites
    profile = yaml.safe_load((FILES / "site_profile.yml").read_text())
    rows = sites.from_csv((FILES / "sites.csv").read_text(), "sites.csv")
    shared = {"staff_psk": "", "guest_psk": "", "snmp_passphrase": ""}
    return {"sites": len(rows), "objects": sum(counted(network) for network in sites.tree(rows, profile, shared))}


def counted(item: dict) -> int:
    """A network or device and the objects in it."""
    nested = [value for name, value in item.items() if name in RESOURCES]
    return 1 + sum(sum(counted(one) for one in value) if isinstance(value, list) else 1 for value in nested)


class Dashboard:
    """The emulator as a process of its own."""

    def __init__(self, folder: Path):
        port_file = folder / "port"
        self.process = subprocess.Popen([sys.executable, str(ROOT / "plugins" / "plugin_utils" / "emulator"), "--port", "0",
                                         "--port-file", str(port_file), "--unlimited"], stdout=subprocess.DEVNULL)
        for dummy in range(200):
            if port_file.exists() and port_file.read_text().strip():
                break
            time.sleep(0.05)
        self.address = f"http://127.0.0.1:{port_file.read_text().strip()}"

    def __enter__(self) -> Dashboard:
        return self

    def __exit__(self, *dummy: object) -> None:
        self.process.terminate()
        self.process.wait(10)

    def stats(self) -> dict:
        """What the emulator counted."""
        with urllib.request.urlopen(self.address + "/_control/stats", timeout=10) as answer:
            return json.loads(answer.read())


def ansible(dashboard: Dashboard, command: list[str]) -> str:
    """Run an Ansible command against the emulator; its output, or the end of this program where it failed."""
    environment = {**os.environ, "MERAKI_DASHBOARD_API_KEY": KEY, "MERAKI_BASE_URL": dashboard.address + "/api/v1",
                   "MERAKI_REQUESTS_PER_SECOND": "1000", "ANSIBLE_LOCALHOST_WARNING": "false", "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false",
                   "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin"}
    done = subprocess.run([sys.executable, "-m", "ansible", *command], env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stdout + done.stderr)
        sys.exit(f"the run failed: ansible {' '.join(command)}")
    return done.stdout


def run(dashboard: Dashboard, title: str, *more: str) -> tuple[dict, str]:
    """One run of the story: a row of the table, and what Ansible printed."""
    print(f"{title} ...", flush=True)
    before, start = dashboard.stats(), time.monotonic()
    output = ansible(dashboard, ["playbook", str(PLAYBOOK), *more])
    after = dashboard.stats()
    changed = next(word.split("=")[1] for line in output.splitlines() if "changed=" in line for word in line.split() if word.startswith("changed="))
    return {"run": title, **wanted(), "calls": after["calls"] - before["calls"], "writes": after["writes"] - before["writes"],
            "failed": sum(count for status, count in after["by_status"].items() if int(status) >= 400)
            - sum(count for status, count in before["by_status"].items() if int(status) >= 400),
            "changed": changed, "seconds": round(time.monotonic() - start, 1)}, output


def objects(output: str) -> str:
    """The playbook's own closing sentence."""
    return next((line.split('"msg": ')[1].strip('"') for line in output.splitlines() if '"msg": ' in line and " sites, " in line), "")


def main() -> int:
    """The story, told in order."""
    with tempfile.TemporaryDirectory() as folder, Dashboard(Path(folder)) as dashboard:
        ansible(dashboard, ["adhoc", "localhost", "-m", "sitecraft.meraki.organizations", "-a", '{"config": [{"name": "Acme"}]}'])
        rows = [run(dashboard, "dry run (--check)", "--check")[0]]
        row, output = run(dashboard, "first run")
        rows.append(row)
        print(f"  {objects(output)}")
        rows.append(run(dashboard, "second run")[0])
        changed = Path(folder) / "site_profile.yml"
        changed.write_text((FILES / "site_profile.yml").read_text().replace("name: Cameras", "name: Cameras and doors"))
        row, output = run(dashboard, "one VLAN renamed", "--diff", "-e", f"profile_file={changed}")
        rows.append(row)
        show_diff(output)
    show(rows)
    return 0


def show_diff(output: str) -> None:
    """The first lines of the diff."""
    lines = [line for line in output.splitlines() if line.startswith(("---", "+++", "@@", "-", "+", " "))]
    start = next((number for number, line in enumerate(lines) if line.startswith("--- before")), len(lines))
    print("\n".join(lines[start:start + 16]) + "\n  ... and the same for the other sites\n")


def show(rows: list[dict]) -> None:
    """The table."""
    names = list(rows[0])
    widths = {name: max(len(name), *(len(str(row[name])) for row in rows)) for name in names}
    print("  ".join(name.ljust(widths[name]) for name in names))
    for row in rows:
        print("  ".join(str(row[name]).ljust(widths[name]) for name in names))


if __name__ == "__main__":
    sys.exit(main())
