# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every playbook of the collection, by the command its own head names: foretold exactly, run once, and silent the second time."""
from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from tests.integration.play import ROOT, play, sent

PLAYBOOKS = sorted((ROOT / "playbooks").glob("*.yml"))
#: What must have been played before; every story starts from the sites of the table's first rows.
BEFORE = {"import_organization": ["export_organization"]}


def commands(playbook: Path) -> list[list[str]]:
    """The arguments of every `ansible-playbook` line in a playbook's head, its files by their full path."""
    head = playbook.read_text().partition("- name:")[0]
    found = [shlex.split(line) for line in re.findall(r"^# +ansible-playbook (.*)$", head, re.M)]
    return [[str(playbook.parent / word) if (playbook.parent / word).exists() else word for word in command] for command in found]


@pytest.fixture(scope="module", name="rows")
def _rows(tmp_path_factory):
    """The table of the story, shortened."""
    rows = tmp_path_factory.mktemp("table") / "sites.csv"
    rows.write_text("".join((ROOT / "playbooks" / "files" / "sites.csv").read_text().splitlines(keepends=True)[:4]))
    return rows


@pytest.fixture(scope="module", name="onboarded")
def _onboarded(tmp_path_factory, rows):
    """The state of a Dashboard whose organization has its sites."""
    folder = tmp_path_factory.mktemp("state")
    with Emulator(unlimited=True, state=str(folder / "state.json")) as emulator:
        for name in ("have_organization", "onboard_sites"):
            play(emulator, folder, ROOT / "playbooks" / f"{name}.yml", "-e", f"sites_file={rows}").good()
    return folder / "state.json"


@pytest.fixture(name="emulator")
def _emulator(request, tmp_path, onboarded):
    """A Dashboard as the playbook of the test wants it: empty for those that begin, else with its sites."""
    if request.node.callspec.params["playbook"].stem == "have_organization":
        with Emulator(unlimited=True) as emulator:
            yield emulator
        return
    shutil.copy(onboarded, tmp_path / "state.json")
    with Emulator(unlimited=True, state=str(tmp_path / "state.json")) as emulator:
        yield emulator


@pytest.mark.parametrize("playbook", PLAYBOOKS, ids=lambda path: path.stem)
def test_check_foretells_the_run_and_the_second_run_is_silent(emulator, tmp_path, rows, playbook):
    shared = ["-e", f"sites_file={rows}"]
    for earlier in BEFORE.get(playbook.stem, ()):
        play(emulator, tmp_path, ROOT / "playbooks" / f"{earlier}.yml", *shared, cwd=tmp_path, PWD=str(tmp_path)).good()
    assert commands(playbook), "the head of the playbook names no command"
    for command in commands(playbook):
        before = sent(emulator)
        foretold = play(emulator, tmp_path, *command, *shared, "--check", cwd=tmp_path, PWD=str(tmp_path)).good()
        assert sent(emulator) == before, "the dry run wrote"
        done = play(emulator, tmp_path, *command, *shared, cwd=tmp_path, PWD=str(tmp_path)).good()
        assert (foretold.requests, foretold.changed) == (done.requests, done.changed)
        assert sent(emulator) - before == len(done.requests)
        again = play(emulator, tmp_path, *command, *shared, cwd=tmp_path, PWD=str(tmp_path)).good()
        assert (again.requests, again.changed, sent(emulator) - before) == ([], [], len(done.requests))
        assert "changed=0" in again.output


def test_every_story_that_should_change_something_does():
    """So that the test above does not pass because nothing happens."""
    text = {path.stem: path.read_text() for path in PLAYBOOKS}
    assert {"onboard_sites", "onboard_hosts", "rotate_psk", "change_firewall_rule", "close_site", "export_organization", "import_organization",
            "audit_sites"} <= set(text)
