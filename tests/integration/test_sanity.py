# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ansible-test's own referees over all that is in the tarball: among others, that documentation and argument_spec of every module agree.

The tests and tools, which nobody installs, ruff has read (test_lint.py)."""
from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml
from ansible_test._internal import python_requirements

from tests.support import rotation

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".cache" / "sanity"
#: Tests of which each must have run for the whole to count; ansible-test says nothing and succeeds when it finds no files.
MUST_RUN = {"validate-modules", "pep8", "pylint", "import", "compile", "yamllint", "ansible-doc", "runtime-metadata", "action-plugin-docs"}


def test_sanity(tmp_path):
    tree = copied(tmp_path / "ansible_collections" / "sitecraft" / "meraki")
    wanted = ("--local", "--python", f"{sys.version_info[0]}.{sys.version_info[1]}", "--color", "no")
    done = [ansible_test(tree, "sanity", *wanted, "--skip-test", "import"), ansible_test(tree, "sanity", *wanted, "--test", "import", *imported(tree))]
    ran = {name for one in done for name in re.findall(r"Running sanity test \W?([\w-]+)", one.stdout)}
    for one in done:
        assert one.returncode == 0, faults(one.stdout)
        assert "All targets skipped" not in one.stdout
    assert ran >= MUST_RUN, f"did not run: {sorted(MUST_RUN - ran)}\n{done[0].stdout[-3000:]}"


def imported(tree: Path) -> list[str]:
    """The files that are imported each by itself, which takes a second: all there are, but of the modules and actions of resources, which are alike
    but for a name, those whose turn it is."""
    alike = {kind: rotation.every() for kind in ("modules", "action")}
    return [str(file.relative_to(tree)) for file in sorted((tree / "plugins").rglob("*.py"))
            if file.stem not in alike.get(file.parent.name, ()) or file.stem in rotation.chosen(3)]


def faults(output: str) -> str:
    """What ansible-test found, without the tale of what it installed."""
    return "\n".join(line for line in output.splitlines() if line.startswith(("ERROR", "FATAL"))) or output[-4000:]


def copied(tree: Path) -> Path:
    """The files of the tarball that a commit of everything would make, in a tree of the name ansible-test wants, outside of any work tree."""
    left_out = yaml.safe_load((ROOT / "galaxy.yml").read_text(encoding="utf-8"))["build_ignore"]
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file() and name.partition("/")[0] not in left_out:
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    return tree


def ansible_test(tree: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Run ansible-test in a copy, with a home of its own that later runs find warm."""
    cache = HOME / ".ansible" / "test" / "cache"
    cache.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(__file__).with_name("bootstrap_pip.py"), cache / get_pip())
    keep_pip_settings()
    programs = os.pathsep.join([str(Path(sys.executable).parent), "/usr/bin", "/bin"])
    environment = {"HOME": str(HOME), "PATH": programs, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    return subprocess.run([str(Path(sys.executable).with_name("ansible-test")), *arguments], cwd=tree, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


def keep_pip_settings() -> None:
    """Make this machine's pip settings (index, certificate...) those of that home: ansible-test passes no PIP_ variable on."""
    listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=True).stdout
    found = re.findall(r"^(?:global|user|site|install|:env:)\.([\w-]+)='(.*)'$", listed, re.MULTILINE)
    settings = HOME / ".config" / "pip" / "pip.conf"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[global]\n" + "".join(f"{name} = {value}\n" for name, value in dict(reversed(found)).items()), encoding="utf-8")


def get_pip() -> str:
    """The name under which this ansible-test keeps get-pip.py."""
    source = Path(python_requirements.__file__).read_text(encoding="utf-8")
    return "get_pip_" + re.search(r"\bpip='([\d.]+)'", source).group(1).replace(".", "_") + ".py"
