# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles and playbooks meet the strictest profile of ansible-lint."""
from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_roles_and_playbooks_are_clean():
    programs = Path(sys.executable).parent
    done = subprocess.run([str(programs / "ansible-lint"), "--offline", "--profile", "production", "--nocolor", "roles", "playbooks"], cwd=ROOT,
                          env={**os.environ, "PATH": f"{programs}:/usr/bin:/bin", "HOME": str(ROOT / ".cache" / "home")}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert done.returncode == 0, done.stdout[-6000:]
    assert "Passed" in done.stdout, done.stdout[-2000:]
