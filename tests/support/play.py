# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs playbooks as users do, through `ansible-playbook` against an emulator, and keeps what every task gave."""
from __future__ import annotations

import json
import os
import subprocess
import sys
import typing as t
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
#: Variables the examples of the modules speak of.
SECRETS = {"vault_guest_psk": "guest-psk-1", "vault_staff_psk": "staff-psk-1", "vault_store_psk": "store-psk-1", "vault_snmp_auth": "snmp-auth-1",
           "vault_snmp_priv": "snmp-priv-1", "vault_snmp_passphrase": "snmp-pass-1", "vault_hook_secret": "hook-secret-1",
           "vault_snmp_community": "snmp-community-1", "vault_radius_secret": "radius-secret-1", "vault_license_key": "Z2EX-AMPL-0001"}


@dataclass
class Run:
    """One run of `ansible-playbook`."""

    code: int
    output: str
    results: list[dict] = field(default_factory=list)

    @property
    def requests(self) -> list[dict]:
        """The writes of all tasks, sent or foretold."""
        return [request for result in self.results for request in result.get("requests") or []]

    @property
    def changed(self) -> list[str]:
        """Names of the tasks that changed something."""
        return [result["task"] for result in self.results if result.get("changed")]

    def good(self) -> Run:
        """Itself, where every task went well."""
        assert self.code == 0, [str(result.get("msg"))[:2000] for result in self.results if result.get("failed")] or self.output[-4000:]
        return self


def play(emulator: t.Any, folder: Path, *arguments: object, cwd: Path = ROOT, **variables: str) -> Run:
    """Run `ansible-playbook` with these arguments. `folder` takes the record."""
    record = folder / "record.jsonl"
    record.unlink(missing_ok=True)
    environment = _environment(emulator, ANSIBLE_CALLBACK_PLUGINS=str(Path(__file__).with_name("callbacks")), ANSIBLE_CALLBACKS_ENABLED="recorder",
                               RECORD=str(record), **variables)
    done = subprocess.run([sys.executable, "-m", "ansible", "playbook", *map(str, arguments)], cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    results = [json.loads(line) for line in record.read_text().splitlines()] if record.exists() else []
    return Run(done.returncode, done.stdout, results)


def ansible(emulator: t.Any, playbook: object, *arguments: object, **variables: str) -> tuple[int, str]:
    """Run a playbook; its return code and what it printed."""
    done = subprocess.run([sys.executable, "-m", "ansible", "playbook", str(playbook), *map(str, arguments)], cwd=ROOT,
                          env=_environment(emulator, **variables), capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def command(emulator: t.Any, program: str, *arguments: object, cwd: Path = ROOT, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run another of Ansible's commands: `inventory`, or `adhoc` for `ansible` itself."""
    return subprocess.run([sys.executable, "-m", "ansible", program, *map(str, arguments)], cwd=cwd, env=_environment(emulator, **variables),
                          stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def _environment(emulator: t.Any, **variables: str) -> dict[str, str]:
    return {**os.environ, "MERAKI_DASHBOARD_API_KEY": emulator.key, "MERAKI_BASE_URL": emulator.url, "MERAKI_REQUESTS_PER_SECOND": "5000",
            "ANSIBLE_LOCALHOST_WARNING": "false", "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false", "ANSIBLE_NOCOLOR": "1", **variables}


def written(path: Path, tasks: list[dict], **more: t.Any) -> Path:
    """A playbook of these tasks on localhost."""
    path.write_text(yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "vars": SECRETS, "tasks": tasks, **more}], sort_keys=False))
    return path


def sent(emulator: t.Any) -> int:
    """Writes the emulator has seen, those in action batches one by one."""
    stats = emulator.stats()
    return stats["writes"] - stats["batches"] + stats["actions"]
