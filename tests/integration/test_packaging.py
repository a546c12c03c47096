# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tarball is all a user needs: built, installed into an empty folder, documented, and run from there."""
from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

ROOT = Path(__file__).resolve().parents[2]
PLAY = """
- hosts: localhost
  gather_facts: false
  tasks:
    - sitecraft.meraki.organizations:
        config: [{name: Acme}]
    - sitecraft.meraki.organizations:
        state: gathered
      register: answer
    - ansible.builtin.assert:
        that: answer.gathered | map(attribute='name') | list == ['Acme']
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The folder the collection was installed into, which is all Ansible sees."""
    folder = tmp_path_factory.mktemp("installed")
    ansible(folder, "galaxy", "collection", "build", str(ROOT), "--output-path", str(folder))
    tarball = next(folder.glob("sitecraft-meraki-*.tar.gz"))
    ansible(folder, "galaxy", "collection", "install", str(tarball), "--collections-path", str(folder), "--offline")
    return folder, tarball


def ansible(folder, *command, **variables):
    """Run an Ansible command where only the folder's collections are seen; its output."""
    environment = {**os.environ, "ANSIBLE_COLLECTIONS_PATH": str(folder), "HOME": str(folder), "ANSIBLE_LOCALHOST_WARNING": "false", **variables}
    environment.pop("PYTHONPATH", None)
    done = subprocess.run([sys.executable, "-m", "ansible", *command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:]
    return done.stdout


def test_the_tarball_holds_what_users_need_and_nothing_else(installed):
    with tarfile.open(installed[1]) as tarball:
        names = {name.removeprefix("./") for name in tarball.getnames()}
    tops = {name.partition("/")[0] for name in names}
    assert {"LICENSE", "README.md", "meta", "plugins", "roles", "playbooks", "extensions", "requirements.txt"} <= tops
    assert not tops & {".cache", ".venv", ".git", "tests", ".ci"}
    assert not [name for name in names if "__pycache__" in name]


def test_an_installed_module_shows_its_documentation(installed):
    page = json.loads(ansible(installed[0], "doc", "--json", "sitecraft.meraki.networks"))
    assert page["sitecraft.meraki.networks"]["doc"]["filename"].startswith(str(installed[0]))


def test_an_installed_module_works_against_the_emulator(installed):
    folder = installed[0]
    (folder / "play.yml").write_text(PLAY)
    with Emulator(unlimited=True) as emulator:
        ansible(folder, "playbook", "play.yml", MERAKI_DASHBOARD_API_KEY=emulator.key, MERAKI_BASE_URL=emulator.url)
