# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fragments and changelog are well formed, and CHANGELOG.md is what they say."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import prose
import yaml

ROOT = Path(__file__).resolve().parents[2]


def changelog(*arguments):
    """Run antsibull-changelog in the root; its output."""
    programs = Path(sys.executable).parent
    done = subprocess.run([str(programs / "antsibull-changelog"), *arguments], cwd=ROOT, env={**os.environ, "PATH": f"{programs}:/usr/bin:/bin"},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_fragments_and_changelog_are_well_formed():
    changelog("lint")
    changelog("lint-changelog-yaml", "changelogs/changelog.yaml")


def test_what_people_read_is_what_the_changelog_says(tmp_path):
    changelog("generate", "--output", str(tmp_path / "CHANGELOG.md"), "--output-format", "md")
    assert (tmp_path / "CHANGELOG.md").read_text() == (ROOT / "CHANGELOG.md").read_text(), "run make release"


def test_the_version_is_the_same_everywhere():
    version = yaml.safe_load((ROOT / "galaxy.yml").read_text())["version"]
    assert version == prose.VERSION
    assert version in yaml.safe_load((ROOT / "changelogs" / "changelog.yaml").read_text())["releases"]
