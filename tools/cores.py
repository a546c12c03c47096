# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the stories on every release line of ansible-core this machine has a Python for: `cores.py [2.17 2.21 ...] [-- pytest arguments]`.

Each line gets an environment of its own in .cache/cores. A line no Python here can run is named and passed over; one that can run and
fails makes the whole fail. The oldest and the newest one that run are also asked what ansible-test's sanity tests say.
"""
from __future__ import annotations

import os
import re
import subprocess
import sys
import typing as t
from pathlib import Path

import checkout

#: The Pythons a controller of each release line may have, the one to try first in front.
LINES = {"2.17": ("3.11", "3.12"), "2.18": ("3.12", "3.11", "3.13"), "2.19": ("3.11", "3.12", "3.13"), "2.20": ("3.12", "3.13"), "2.21": ("3.13", "3.12")}
#: Where Pythons are that PATH may not name, or names by a shim that does not run.
PLACES = ("/usr/bin", "/usr/local/bin", "/opt/*/bin", "~/.pyenv/versions/*/bin", "~/.local/share/uv/python/*/bin", "~/.asdf/installs/python/*/bin")
TESTS = ("tests/integration/test_ways.py", "tests/integration/test_defaults.py", "tests/integration/test_stories.py", "tests/integration/test_playbooks.py",
         "tests/integration/test_packaging.py", "tests/integration/test_inventory.py", "tests/unit/test_docs.py")
SANITY = ("tests/integration/test_sanity.py",)
NEEDS = ("requests>=2.31,<3", "pytest>=8,<10", "pytest-xdist>=3.6,<4")


def pythons() -> dict[str, str]:
    """Every Python here that runs and makes environments: {"3.12": path}."""
    folders = [Path(one) for one in os.environ.get("PATH", "").split(os.pathsep) if one]
    for place in PLACES:
        path = Path(place).expanduser()
        folders += sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
    found: dict[str, str] = {}
    for path in (one for folder in folders for one in sorted(folder.glob("python3*"))):
        named = re.fullmatch(r"python(3\.\d+)", path.name)
        if named and named.group(1) not in found and _runs(str(path)):
            found[named.group(1)] = str(path)
    return found


def _runs(path: str) -> bool:
    try:
        return subprocess.run([path, "-c", "import ensurepip, venv"], capture_output=True, check=False, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def environment(line: str, python: str) -> Path:
    """The environment of a release line, made where it is not there yet."""
    home = checkout.ROOT / ".cache" / "cores" / f"{line}-{Path(python).name}"
    program = home / "bin" / "python"
    if not (home / "bin" / "ansible").exists():
        subprocess.run([python, "-m", "venv", "--clear", str(home)], check=True)
        subprocess.run([str(program), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"ansible-core~={line}.0", *NEEDS], check=True)
    return program


def played(line: str, python: str, tests: t.Sequence[str]) -> bool:
    """Whether the tests pass on a release line."""
    program = environment(line, python)
    print(f"ansible-core {line} on {python}", flush=True)
    path = os.pathsep.join([str(program.parent), "/usr/bin", "/bin"])
    # without the plugins of the main environment, and with a folder of its own for what tests keep
    return subprocess.run([str(program), "-m", "pytest", "-q", "-n", "2", *tests], cwd=checkout.ROOT, env={**os.environ, "PATH": path},
                          check=False).returncode == 0


def main(arguments: list[str]) -> int:
    asked, dummy, tests = " ".join(arguments).partition("--")
    here = pythons()
    wanted = {line: next((here[one] for one in LINES[line] if one in here), None) for line in asked.split() or LINES}
    lines = [line for line, python in wanted.items() if python]
    failed = [line for line in lines if not played(line, wanted[line], tests.split() or TESTS)]
    for line in [] if tests else dict.fromkeys(lines[:1] + lines[-1:]):
        failed += [] if played(line, wanted[line], SANITY) else [f"{line} (sanity)"]
    for line in wanted.keys() - set(lines):
        print(f"{line} was not run: it needs Python {' or '.join(LINES[line])}, and there is none here")
    print(f"Failed: {', '.join(failed)}" if failed else f"{len(lines)} release lines were run, nothing failed.")
    return bool(failed) or not lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
