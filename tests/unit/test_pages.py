# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people read first is right: links lead somewhere, commands exist, and every task shown is one that could be run."""
from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.changes import CHANGES
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.operation import OPERATION
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.query import QUERY
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import problems

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "roles").glob("*/README.md"))]
OTHERS = {one.name: one for one in (BLUEPRINT, CHANGES, OPERATION, QUERY)}
DEFAULTS = "group/sitecraft.meraki.dashboard"
#: What is read of plugins is their documentation and their messages, so all of their text is looked through.
TEXTS = [*PAGES, *sorted((ROOT / "plugins").rglob("*.py")), *sorted((ROOT / "roles").rglob("*.yml")), *sorted((ROOT / "changelogs/fragments").glob("*.yml"))]
#: Slips: pattern, what to write. The API's words are American (organization, license, neighbor), and so are ours.
SLIPS = [(re.compile(pattern), instead) for pattern, instead in (
    (r"(?i)\w*(recognis|normalis|neighbour|behaviour|colour|favour|analys(?!is|es\b)|licence|modelled|labelled|catalogue\b)\w*", "American spelling"),
    (r"(?i)\b(?!sys\b)\w*([^aeiou\W]ys|sss)\b", "another plural"),
    (r"\b(the|a|an|of|to|in|is|are|it|that|and|or|for|by|with|not) \1\b", "one of the two words"),
    (r"\ba (?=SSID|MTU|IP\b|AS\b|OSPF|MX\b|MR\b|MS\b|address|option|organization|entry|identifier|empty|interface|access)", "an"),
    (r"\ban (?=network|VLAN|device|switch|policy|port|MAC\b|URL|user\b)", "a"),
    (r"(?i)\btold off\b", "what is not done"),
)]


HOST = {"network": "Store 0012", "serial": "Q2SW-AAAA-0012"}


def blocks(page):
    """Every YAML block of a page."""
    return [yaml.safe_load(text) for text in re.findall(r"^```yaml\n(.*?)^```", page.read_text(), re.M | re.S)]


def shown(found, defaults):
    """(module, arguments) of every task in a block, at any depth."""
    if isinstance(found, list):
        for one in found:
            yield from shown(one, defaults)
    elif isinstance(found, dict):
        told = HOST if str(found.get("hosts", "")).startswith("meraki") else {}  # what hosts of the inventory plugin give
        defaults = {**told, **found.get("module_defaults", {}).get(DEFAULTS, defaults)}
        for key, value in found.items():
            if str(key).startswith("sitecraft.meraki."):
                yield key.removeprefix("sitecraft.meraki."), {**defaults, **value}
            yield from shown(value, defaults) if key in ("tasks", "block") else ()


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_tasks_shown_could_be_run(page):
    for module, arguments in shown(blocks(page), {}):
        root = OTHERS.get(module) or RESOURCES[module]
        place = {"organization": "Acme"} if "organization" in root.argument_spec() else {}
        given = {name: value for name, value in arguments.items() if name not in HOST or name in root.argument_spec()}
        assert problems(root, {**place, **given}) == [], module


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_and_files_exist(page):
    text = page.read_text()
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / link).exists(), link
    for path in re.findall(r"`((?:playbooks|tests|tools|docs|plugins)/[\w./]+)`", text):
        assert (ROOT / path).exists(), path


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_commands_named_exist(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    named = {word for words in re.findall(r"`make ([a-z]+)", page.read_text()) for word in [words]}
    assert named <= targets


def test_the_readme_names_every_playbook_and_role():
    text = (ROOT / "README.md").read_text()
    assert [path.name for path in (ROOT / "playbooks").glob("*.yml") if f"`playbooks/{path.name}`" not in text] == []
    assert [path.parent.name for path in (ROOT / "roles").glob("*/README.md") if path.parent.name not in text] == []


def test_lines_of_fragments_fit():
    """ansible-lint refuses longer ones."""
    fragments = (ROOT / "changelogs/fragments").glob("*.yml")
    assert [f"{path.name}:{number}" for path in fragments for number, line in enumerate(path.read_text().splitlines(), 1) if len(line) > 160] == []


def test_texts_hold_no_slips():
    """Spelling, plurals, doubled words, articles: what a reader stumbles over and no other test sees."""
    found = [f"{path.relative_to(ROOT)}:{number}: {slip.group()!r}: write {instead}" for path in TEXTS
             for number, line in enumerate(path.read_text().splitlines(), 1) for pattern, instead in SLIPS for slip in pattern.finditer(line)]
    assert found == []


@pytest.mark.parametrize("path", sorted((ROOT / "plugins" / "modules").glob("*.py")), ids=lambda path: path.stem)
def test_documentation_names_nothing_only_we_have(path):
    """Quirks and the words of the catalog are ours; who reads the documentation of a module has no list of them."""
    text = path.read_text()
    assert re.findall(r"quirk \w+|\w*_when_bound|not_always_returned", text) == []


@pytest.mark.parametrize("name", [name for name, one in RESOURCES.items() if "id" in one.by_option and one.by_option["id"].control])
def test_an_identifier_says_what_it_is_needed_for(name):
    resource = RESOURCES[name]
    assert ("rename" in resource.by_option["id"].help) == (resource.key == "name"), name
