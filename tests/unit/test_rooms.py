# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a script can hold: directions, doors, sizes."""
from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UTILS = ROOT / "plugins" / "module_utils"
EMULATOR = ROOT / "plugins" / "plugin_utils" / "emulator"
PREFIX = "ansible_collections.sitecraft.meraki.plugins."
#: From the lowest room to the highest: a room imports only from rooms before it.
ROOMS = ["errors", "address", "faults", "resource", "appended", "place", "sealed", "telling", "screen", "compare", "reading", "values", "unshown", "secrecy", "body", "modes", "suggest",
         "rules", "proofs", "catalog", "answers", "paging",
         "files", "ledger", "scalars", "forms", "limits", "inputs", "hollow", "options", "change", "draft", "lookup", "copies", "members",
         "find", "carried", "wanted", "plan", "progress", "snapshot", "reader", "fetch", "waits", "order", "readback", "evidence", "ask", "bounded", "transport",
         "hosts", "client", "batches", "way", "pack", "apply", "twins", "losses", "guards", "branches", "tree", "report", "difference", "engine",
         "blueprint", "task"]
SOURCES = sorted(path for folder in ("plugins", "tools") for path in (ROOT / folder).rglob("*.py"))
EVERYTHING = sorted(path for folder in ("plugins", "tools", "tests", "roles", "playbooks", "docs", "meta", ".ci") for path in (ROOT / folder).rglob("*")
                    if path.is_file() and path.suffix in (".py", ".md", ".yml", ".csv", "") and "__pycache__" not in str(path))


def imports(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ([f"{node.module}.{one.name}" for one in node.names] if node.module.endswith("module_utils") else [node.module])
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)


def room(module):
    found = re.match(re.escape(PREFIX) + r"module_utils\.(\w+)", module)
    return found.group(1) if found else None


def name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", sorted(UTILS.rglob("*.py")), ids=name)
def test_rooms_import_in_one_direction(path):
    here = path.relative_to(UTILS).parts[0].removesuffix(".py")
    for module in imports(path):
        there = room(module)
        if there and not (here == there == "catalog"):
            assert ROOMS.index(there) < ROOMS.index(here), f"{here} imports {there}"


def test_every_room_has_a_place():
    assert sorted({path.relative_to(UTILS).parts[0].removesuffix(".py") for path in UTILS.rglob("*.py")}) == sorted(ROOMS)


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_there_is_one_http_door_and_one_ansible_door(path):
    text = path.read_text()
    if path != UTILS / "client.py":
        assert not re.search(r"^\s*(import|from) requests\b", text, re.M)
    if path != UTILS / "task.py":
        assert not re.search(r"\.(exit_json|fail_json)\(", text)
    if path.is_relative_to(EMULATOR):
        assert "module_utils" not in {part for module in imports(path) for part in module.split(".")}


@pytest.mark.parametrize("path", sorted((EMULATOR / "core").glob("*.py")), ids=name)
def test_the_emulator_serves_whatever_resources_there_are(path):
    assert "resources" not in {part for module in imports(path) for part in module.split(".")}


@pytest.mark.parametrize("path", sorted((EMULATOR / "resources").rglob("*.py")), ids=name)
def test_only_tables_of_the_emulator_know_of_what_is_special_and_nothing_of_each_other(path):
    tables = {one.stem for one in (EMULATOR / "resources").glob("*.py") if "\nROWS = (" in one.read_text()}
    if path.stem != "routes":
        assert not tables & {part for module in imports(path) for part in module.split(".")}
        assert path.stem in tables or path.parent.name == "special" or "special" not in {part for module in imports(path) for part in module.split(".")}


@pytest.mark.parametrize("path", SOURCES, ids=name)
def test_files_and_functions_stay_small(path):
    lines = path.read_text().splitlines()
    limit = 800 if "catalog" in path.parts else 1500 if path.parent.name == "modules" else 300
    assert len(lines) <= limit
    for node in ast.walk(ast.parse("\n".join(lines))):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert node.end_lineno - node.lineno < 45, f"{node.name} is too long"


@pytest.mark.parametrize("path", sorted((ROOT / "plugins" / "modules").glob("*.py")), ids=name)
def test_a_module_is_a_declaration(path):
    tree = ast.parse(path.read_text())
    code = [node for node in tree.body if not (isinstance(node, ast.Assign) or (isinstance(node, ast.Expr)))]
    assert sum(node.end_lineno - node.lineno + 1 for node in code) <= 10


@pytest.mark.parametrize("path", EVERYTHING, ids=name)
def test_the_project_speaks_of_itself_alone(path):
    text = path.read_text()
    if path.suffix == ".py" and text.strip():
        assert "SPDX-License-Identifier: GPL-3.0-or-later" in text
    if path.name != "test_rooms.py":
        assert not re.search(r"/work/|/root/|quirks\.md|pypi\.org", text)


@pytest.mark.parametrize("path", sorted(UTILS.rglob("*.py")), ids=name)
def test_hooks_are_called_where_a_fault_in_them_is_told_as_ours(path):
    hooks = "reads|requests|checks|resets|born|together|encode|decode|loses"
    assert not re.findall(rf"\b(?:resource|field|sub|setting|one)\.(?:{hooks})\(", path.read_text()), "use faults.hook"
