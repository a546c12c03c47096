# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the house that a script can hold: directions, doors, privacy, sizes."""
from __future__ import annotations

import ast
import functools
import re

from tests.support.rooms import ROOMS, ROOT, UTILS

EMULATOR = ROOT / "plugins" / "plugin_utils" / "emulator"
PACKAGE = "ansible_collections.sitecraft.meraki.plugins.module_utils"
FILES = sorted(path for path in UTILS.rglob("*.py") if path.name != "__init__.py")
SOURCES = sorted(path for folder in ("plugins", "tools") for path in (ROOT / folder).rglob("*.py"))
EVERYTHING = sorted(path for folder in ("plugins", "tools", "tests", "roles", "playbooks", "docs", "meta", ".ci") for path in (ROOT / folder).rglob("*")
                    if path.is_file() and path.suffix in (".py", ".md", ".yml", ".csv", "") and "__pycache__" not in str(path))


def name(path):
    return str(path.relative_to(ROOT))


def over(paths):
    """Makes one test of what is true of each file: to make a test of every file would take longer than to look at it. The message names all it is not
    true of."""
    def made(check):
        def test():
            wrong = [f"{name(path)}: {error}" for path in paths for error in failures(check, path)]
            assert not wrong, "\n".join(wrong)
        test.__doc__ = check.__doc__
        return test
    return made


def failures(check, path):
    try:
        check(path)
    except AssertionError as error:
        yield str(error) or check.__name__


@functools.cache
def tree_of(path):
    """A file as Python reads it."""
    return ast.parse(path.read_text())


def dotted(path):
    return ".".join(path.relative_to(UTILS).with_suffix("").parts)


NAMES = {dotted(path) for path in FILES}


def imports(path):
    """(file it imports from, names it takes) of every import inside module_utils, as C(schema.compare); absolute ones too."""
    here = path.relative_to(UTILS).parts[:-1]
    for node in ast.walk(tree_of(path)):
        if not isinstance(node, ast.ImportFrom):
            continue
        if node.level:
            base = list(here[:len(here) - node.level + 1])
        elif (node.module or "").startswith(PACKAGE):
            base = []
        else:
            continue
        module = (node.module or "").removeprefix(PACKAGE).strip(".")
        base += module.split(".") if module else []
        for one in node.names:
            deeper = ".".join([*base, one.name])
            yield (deeper, None) if deeper in NAMES else (".".join(base), one.name)


@over(FILES)
def test_rooms_import_from_themselves_and_from_those_below(path):
    here = ROOMS.index(dotted(path).partition(".")[0])
    for there, dummy in imports(path):
        assert ROOMS.index(there.partition(".")[0]) >= here, f"{dotted(path)} imports {there}"


def test_every_room_has_a_place():
    assert {dotted(path).partition(".")[0] for path in FILES} == set(ROOMS)


def test_no_file_needs_itself():
    needs = {dotted(path): {there for there, dummy in imports(path)} for path in FILES}
    while free := {one for one, others in needs.items() if not others & needs.keys()}:
        needs = {one: others for one, others in needs.items() if one not in free}
    assert not needs, f"in a circle: {sorted(needs)}"


@over(FILES)
def test_imports_inside_are_short(path):
    text = path.read_text()
    assert "import " + PACKAGE not in text and "from " + PACKAGE not in text


def privates(path):
    """What a file defines for itself alone: functions, classes, attributes."""
    tree = tree_of(path)
    defined = {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}
    defined |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store)}
    defined |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return {one for one in defined if one.startswith("_") and not one.startswith("__")}


@functools.cache
def all_privates():
    """What any file defines for itself alone."""
    return {one for path in FILES for one in privates(path)}


@over(FILES)
def test_nobody_reaches_for_what_another_room_keeps_to_itself(path):
    elsewhere = all_privates() - privates(path)
    taken = [taken for dummy, taken in imports(path) if taken and taken.startswith("_")]
    used = {node.attr for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute)}
    assert not taken and not used & elsewhere


def modules(path):
    """The name of every module a file imports from."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom):
            yield ".".join([node.module or "", *([one.name for one in node.names] if not node.module or node.module.endswith("module_utils") else [])])
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)


@over(SOURCES)
def test_there_is_one_http_door_and_one_ansible_door(path):
    text = path.read_text()
    if UTILS / "http" not in path.parents:
        assert not re.search(r"^\s*(import|from) requests\b", text, re.M)
    if path != UTILS / "task.py":
        assert not re.search(r"\.(exit_json|fail_json)\(", text)
    if "emulator" in path.parts:
        assert "module_utils" not in {part for module in modules(path) for part in module.split(".")}


@over(sorted((EMULATOR / "core").glob("*.py")))
def test_the_emulator_serves_whatever_resources_there_are(path):
    assert "resources" not in {part for module in modules(path) for part in module.split(".")}


@over(sorted((EMULATOR / "resources").rglob("*.py")))
def test_only_tables_of_the_emulator_know_of_what_is_special_and_nothing_of_each_other(path):
    tables = {one.stem for one in (EMULATOR / "resources").glob("*.py") if "\nROWS = (" in one.read_text()}
    if path.stem != "routes":
        taken = {part for module in modules(path) for part in module.split(".")}
        assert not tables & taken
        assert path.stem in tables or path.parent.name == "special" or "special" not in taken


@over(SOURCES)
def test_files_and_functions_stay_small(path):
    lines = path.read_text().splitlines()
    limit = 400 if "catalog" in path.parts else 1500 if path.parent.name == "modules" else 300
    assert len(lines) <= limit
    for node in ast.walk(tree_of(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert node.end_lineno - node.lineno < 45, f"{node.name} is too long"


@over(sorted((ROOT / "plugins" / "modules").glob("*.py")))
def test_a_module_is_a_declaration(path):
    tree = tree_of(path)
    code = [node for node in tree.body if not isinstance(node, (ast.Assign, ast.Expr))]
    assert sum(node.end_lineno - node.lineno + 1 for node in code) <= 10


@over(EVERYTHING)
def test_the_project_speaks_of_itself_alone(path):
    text = path.read_text()
    if path.suffix == ".py" and text.strip():
        assert "SPDX-License-Identifier: GPL-3.0-or-later" in text
    if path.name != "test_rooms.py":
        assert not re.search(r"/work/|/root/|quirks\.md|pypi\.org", text)


@over(FILES)
def test_parameters_of_project_types_say_which(path):
    """With Any, mypy would look at nothing that is done with them; schema/protocols.py has what is made in higher rooms."""
    ours = {"batches", "client", "ledger", "levels", "names", "planner", "progress", "reader", "root", "snapshot", "step", "task", "tree", "unit", "way"}
    vague = [f"{one.arg} in line {one.lineno}" for node in ast.walk(tree_of(path)) if isinstance(node, (ast.FunctionDef, ast.Lambda))
             for one in (*node.args.args, *node.args.kwonlyargs) if one.arg in ours and one.annotation
             and ast.unparse(one.annotation) in ("t.Any", "list[t.Any]")]
    assert not vague


@over(FILES)
def test_hooks_are_called_where_a_fault_in_them_is_told_as_ours(path):
    hooks = "parse_response|build_requests|validate|slot_defaults|created_with_parent|conflicts|encode|decode|loses"
    assert not re.findall(rf"\b(?:resource|field|sub|setting|one)\.(?:{hooks})\(", path.read_text()), "use own_faults.hook"


@over(sorted(path for folder in ("tests", "tools") for path in (ROOT / folder).rglob("*.py")))
def test_nobody_imports_from_a_test(path):
    taken = [node.module or "" for node in ast.walk(tree_of(path)) if isinstance(node, ast.ImportFrom)]
    assert [one for one in taken if one.startswith("tests.") and one.rpartition(".")[2].startswith("test_")] == []
