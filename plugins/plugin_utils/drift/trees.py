# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blueprints of a few rows of a report: what puts them back, what removes what nobody declared, and what reads it as a whole. Pure."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.entries import WORDS

from . import declared
from .rows import UNDECLARED, entry_keys

#: What else is in them than options: objects that hold other objects.
_HOMES = ("networks", "organization_config_templates", "devices")
_NAMES = ("name", "id", "serial")


class Tree:
    """A blueprint that grows object by object."""

    def __init__(self) -> None:
        self.tree: dict = {}
        self._homes: dict[tuple, dict] = {}
        self._objects: dict[tuple, dict] = {}

    def branch(self, tokens: t.Sequence[str | int], config: t.Mapping) -> dict:
        """Where the branch of some path hangs: the tree itself, or a network or device, which bears the names it was declared by."""
        branch, here = self.tree, config
        for number in range(0, len(tokens) - 1, 2):
            kind, at = tokens[number], tokens[number + 1]
            if kind not in _HOMES or not isinstance(at, int):
                break
            here = here[kind][at]
            branch = self.home(branch, str(kind), {name: here[name] for name in _NAMES if here.get(name) is not None}, tuple(tokens[:number + 2]))
        return branch

    def home(self, branch: dict, kind: str, names: dict, mark: tuple) -> dict:
        """A network or device of a branch."""
        if mark not in self._homes:
            self._homes[mark] = dict(names)
            branch.setdefault(kind, []).append(self._homes[mark])
        return self._homes[mark]

    def put(self, branch: dict, row: t.Mapping, options: t.Mapping) -> None:
        """Options of one object of a branch; lists of rules of one object are put together."""
        resource = RESOURCES[row["resource"]]
        mark = (id(branch), row["resource"], row["object"])
        if mark not in self._objects:
            self._objects[mark] = {}
            if resource.many:
                branch.setdefault(row["resource"], []).append(self._objects[mark])
            else:
                branch[row["resource"]] = self._objects[mark]
        there = self._objects[mark]
        for name, value in options.items():
            there[name] = [*there[name], *(one for one in value if one not in there[name])] if isinstance(there.get(name), list) and isinstance(
                value, list) else value


def putting_back(rows: t.Iterable[t.Mapping], config: t.Mapping) -> dict:
    """The blueprint that makes what these rows are about as it is declared in `config`, and nothing else."""
    made = Tree()
    for row in rows:
        if row["kind"] == UNDECLARED:
            continue
        tokens = declared.tokens(row["path"].partition(" (")[0])
        entry = declared.at(config, tokens)
        entry = entry if isinstance(entry, dict) else {}
        itself = row["resource"] in _HOMES
        branch = made.branch(tokens if itself else tokens[:-1] if isinstance(tokens[-1], int) else tokens, config)
        options = dict(entry) if not row["steps"] else _part(row, entry)
        if itself:
            names = {*RESOURCES} if row["steps"] else set()
            branch.update({name: one for name, one in options.items() if name not in names})
            continue
        made.put(branch, row, {**{name: one for name, one in entry.items() if name in row["key"]}, **options, **row["key"]})
    return made.tree


def _part(row: t.Mapping, entry: t.Mapping) -> dict:
    """What of an object a row is about: one option, of a list of rules one rule."""
    option = row["steps"][0]
    if option not in entry:
        return {word: entry[word] for word in WORDS if option in (entry.get(word) or {})} or dict(entry)
    field = RESOURCES[row["resource"]].by_option.get(option)
    if field and field.mode == "rules" and len(row["steps"]) > 1:
        mark = row["steps"][1]
        rules = [one for one in entry[option] if all(str(one.get(name)) == str(held) for name, held in mark.items())]
        return {option: rules or entry[option]}
    return {option: entry[option]}


def undeclared(rows: t.Iterable[t.Mapping], config: t.Mapping, whole: bool = False) -> dict:
    """A blueprint that names what nobody declared: with state deleted it removes it, with state gathered (`whole`) it reads it, but for rules, which a
    row has as a whole."""
    made = Tree()
    for row in rows:
        if row["kind"] != UNDECLARED or whole and row["steps"]:
            continue
        tokens = declared.tokens(row["path"])
        if row["resource"] in ("networks", "organization_config_templates"):
            made.home(made.tree, row["resource"], dict(row["key"]), (row["resource"], row["object"]))
            continue
        branch = made.branch(tokens, config)
        if row["resource"] == "devices":
            made.home(branch, "devices", dict(row["key"]), (row["network"], row["object"]))
        elif row["steps"]:
            field = RESOURCES[row["resource"]].by_option[row["steps"][0]]
            names = entry_keys(field)
            named = {name: one for name, one in row["present"].items() if name in names} if any(row["present"].get(name) for name in names) else row["present"]
            made.put(branch, row, {**row["key"], row["steps"][0]: [named]})
        else:
            made.put(branch, row, row["key"])
    return made.tree
