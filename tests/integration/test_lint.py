# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What reads the code without running it (ruff, mypy), and the referees others would send it to: ansible-lint, antsibull-docs, Galaxy's importer."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import checkout

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(sys.executable).parent


def judged(*command, folder=ROOT, **variables):
    """What a program of this environment prints, and how it ended."""
    environment = {**os.environ, "PATH": f"{PROGRAMS}:/usr/bin:/bin", "HOME": str(ROOT / ".cache" / "home"), **variables}
    done = subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, check=False)
    return done.returncode, done.stdout


def test_ruff_finds_nothing():
    code, printed = judged(str(PROGRAMS / "ruff"), "check", "--output-format", "concise")
    assert code == 0, printed[-6000:]


def test_the_types_of_module_utils_fit():
    """By the full name of the collection, without which relative imports lead nowhere. Its cache makes the second time short."""
    code, printed = judged(str(PROGRAMS / "mypy"), "-p", "ansible_collections.sitecraft.meraki.plugins.module_utils", MYPYPATH=str(checkout.collections()))
    assert code == 0, printed[-6000:]


def test_everything_meets_the_strictest_profile_of_ansible_lint():
    code, printed = judged(str(PROGRAMS / "ansible-lint"), "--offline", "--profile", "production", "--nocolor")
    assert code == 0 and "Passed" in printed, printed[-6000:]


def test_the_documentation_of_every_plugin_and_role_is_well_formed():
    code, printed = judged(str(PROGRAMS / "antsibull-docs"), "lint-collection-docs", "--plugin-docs", str(ROOT))
    assert code == 0, printed[-6000:]


def test_the_importer_of_galaxy_takes_the_tarball(tmp_path):
    code, printed = judged(str(PROGRAMS / "ansible-galaxy"), "collection", "build", str(ROOT), "--output-path", str(tmp_path))
    assert code == 0, printed
    code, printed = judged(sys.executable, "-m", "galaxy_importer.main", next(tmp_path.glob("*.tar.gz")).name, folder=tmp_path)
    assert code == 0 and "Importer processing completed successfully" in printed, printed[-6000:]
