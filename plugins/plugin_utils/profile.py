# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every site gets: one network of a blueprint as YAML with Jinja, rendered for each site with its row of the table. Pure.

`profile_text.py` has the Jinja, `profile_shape.py` the YAML. Keys that begin with `organization_` belong to the organization: what all
sites ask for there is put together.
"""
from __future__ import annotations

import functools
import re
import typing as t
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.http import depth
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_gaps import Fault
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_shape import Branch, Reader, Tree, located
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile_text import Cell, Clean, Rendering, Template
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row, Table, nearest

#: Texts that differ in more than values, of which the shapes are kept.
MOST_SHAPES = 500


class Profile:
    """One profile and the values all sites share. `name` is what messages call it."""

    def __init__(self, source: t.Any, values: t.Mapping | None = None, name: str = "sites_profile"):
        self.name, self.values, self.problems = name, values or {}, []  # type: tuple[str, t.Mapping, list[str]]
        self.tree: Tree | None = None
        for what, value in ((name, source), ("sites_values", self.values)):
            if depth.too_deep(value):
                self.problems.append(f"{what}: {depth.words()}")
        if not isinstance(source, (str, t.Mapping)):
            self.problems.append(f"{name}: must be a file, or a dict, one network of a blueprint")
        if self.problems:
            return
        if isinstance(source, t.Mapping):
            self.tree = Tree(source, name)
        self.template = Template(self.tree.source if self.tree else str.__str__(t.cast(str, source)), self.values)
        self.problems += [f"{self.place(one)}: {one.sentence}" for one in self.template.faults]
        self.shaped = functools.lru_cache(MOST_SHAPES)(self._shape)

    @property
    def names(self) -> set[str]:
        """Every name that the profile takes from the row or from the shared values."""
        return self.template.names

    def place(self, fault: Fault) -> str:
        """Where in the profile something is wrong: `site_profile.yml.j2:12:9`."""
        if self.tree:
            return self.tree.path(fault.line) or self.name
        return f"{self.name}:{fault.line}:{fault.at or self.template.column_of(fault.line, fault.word)}" if fault.line else self.name

    def _shape(self, text: str) -> tuple[t.Any, list[Fault]]:
        """The shape of a rendered text, and what is wrong with it."""
        clean = Clean(text, self.template.marks)
        if self.tree:
            return self.tree.filled_in(clean.text), []
        reader = Reader(clean)
        shape = reader.shape()
        if shape is not None and not isinstance(shape, Branch):
            reader.faults.append(Fault(shape.spot[0], "must be a dict, one network of a blueprint", at=shape.spot[1]))
        return shape, [Fault(one.line, one.sentence, fatal=True, at=one.at) for one in reader.faults]

    def site(self, row: Row, known: t.Collection[str]) -> Site:
        """What the site of a row gets. `known` are the columns that some row has."""
        name = tag(str(row.values.get("name") or ""))
        now = self.template.render({"tag": name, **{key: value for key, value in row.values.items() if not row.empty(key)}}, {*known, "tag"})
        shape, faults = self.shaped(now.text) if now.text else (Branch((1, 1)), [])
        for fault in faults:
            now.fault(fault)
        return Site(self, row, now, shape)


class Site:
    """A row with the profile filled in: `network` and `organization`, the branches of a blueprint, and what is wrong with it."""

    def __init__(self, profile: Profile, row: Row, now: Rendering, shape: t.Any):
        self.profile, self.row, self.now, self.shape = profile, row, now, shape
        tree = shape.filled(now.values) if isinstance(shape, Branch) else {}
        tree = _plain(tree)
        own = {key: value for key, value in tree.items() if not str(key).startswith("organization_")}
        self.network: dict[str, t.Any] = {"name": str(row.values.get("name")), **own}
        self.organization = {key: value for key, value in tree.items() if key not in own}
        self.subnets = now.subnets
        #: Columns about which something was said.
        self.said: set[str] = set()

    @property
    def fatal(self) -> list[str]:
        """What is wrong for every site."""
        return [f"{self._at(one)}: {one.sentence}" if not one.sentence.startswith("sites_values.") else one.sentence for one in self.now.faults if one.fatal]

    def problems(self, leave: t.Collection[str] = ()) -> list[tuple[str, str]]:
        """(column or nothing, sentence) of what is wrong with the row's values; what a filter cannot do with a column is said
        once. What is about columns to `leave` was said already."""
        found, seen = [], set()
        for one in self.now.faults:
            if one.fatal or one.column in leave or one.column and (one.column, one.word) in seen:
                continue
            seen.add((one.column, one.word))
            found.append((one.column, f"{one.sentence} ({self._at(one)})" if one.column else f"{self._at(one)}: {one.sentence}"))
        return found

    def _at(self, fault: Fault) -> str:
        return self.profile.place(fault)

    @functools.cached_property
    def _located(self) -> dict[str, tuple[tuple[int, int], list[str]]]:
        return located(self.shape, self.now.values) if self.shape is not None else {}

    def option(self, path: str) -> tuple[str, list[str]]:
        """Where in the profile stands the option at a path of the network, and which columns of the table are in its value."""
        while path and path not in self._located:
            path = re.sub(r"\.?[^.\[\]]+$|\[\d+\]$", "", path)
        spot, columns = self._located.get(path, ((1, 1), []))
        return ("" if self.profile.tree else f"{self.profile.name}:{spot[0]}:{spot[1]}"), columns


def tag(name: str) -> str:
    """A name as a network tag, which holds no blanks."""
    return re.sub(r"[^\w.]+", "-", name.strip().lower()).strip("-")


def _plain(value: t.Any) -> t.Any:
    """The value with cells as the texts they are."""
    if isinstance(value, Cell):
        return str.__str__(value)
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value


@dataclass
class Profiles:
    """Which profile a row has: that of its `column`, where there are several by name, else `common`."""

    common: Profile | None
    named: dict[str, Profile] = field(default_factory=dict)
    column: str = "type"

    def __iter__(self) -> t.Iterator[Profile]:
        yield from ([self.common] if self.common else [])
        yield from self.named.values()

    def problems(self, table: Table) -> list[str]:
        """Everything wrong with them as such."""
        found = [sentence for one in self for sentence in one.problems]
        if not self.common and not self.named:
            found.append("sites_profile: the value is missing; give the file of a profile, or several in sites_profiles")
        if self.named and not self.common and self.column not in table.columns and table.rows:
            found.append(f"{table.top}: the column {self.column} is missing, by which a site's profile is chosen; there are {', '.join(self.named)}")
        return list(dict.fromkeys(found))

    def of(self, row: Row) -> Profile | str:
        """The row's profile, or the sentence about its column."""
        if not self.named or self.common and row.empty(self.column):
            return t.cast(Profile, self.common)
        said = str(row.values.get(self.column) or "").strip().casefold()
        found = next((one for name, one in self.named.items() if str(name).strip().casefold() == said), None)
        if found:
            return found
        return row.problem(self.column, f"{said!r} is no profile{nearest(said, self.named) or '; there are ' + ', '.join(self.named)}" if said
                           else "the value is missing, and it chooses the profile")
