# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of sites and one profile become a blueprint: every row checked, every site filled in. Pure, no Ansible.

`read` tells everything that is wrong at once: mistakes of the whole table or of the profile (`fatal`), which no row can do
without, and mistakes of single rows, which others can go through without.
"""
from __future__ import annotations

import bisect
import difflib
import ipaddress
import re
import typing as t
import zoneinfo
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT, Task
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.nodes import Branches
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.tree import Tree
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.networks import zone_legacy
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import Problem
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import HIDDEN
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secret_names import name_suggests_secret
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile import Profile, tag
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row, Table

REQUIRED = ("name", "time_zone", "subnet")
SERIAL = re.compile(r"[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")


@dataclass
class Read:
    """What a table and a profile say: the blueprint's branches, and everything that is wrong."""

    networks: list[dict] = field(default_factory=list)
    organization: dict[str, t.Any] = field(default_factory=dict)
    fatal: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def read(table: Table, profile: Profile, others: Table | None = None) -> Read:
    """Check everything, fill in what is good. `others` are sites that exist beside the table and are left alone."""
    result = Read(fatal=table.problems or [*_columns(table), *profile.problems(table.columns, others.columns if others else None)])
    checker = _Checker(profile)
    good, bad = [], []
    for row in table.rows if not table.problems else ():
        found = checker.faults(row)
        result.problems += found
        (bad if found else good).append(row)
    if not result.fatal:
        good = _filled(good, bad, profile, result)
        _organization(good, [*bad, *(others.rows if others else ())], profile, result)
    if result.fatal:
        result.networks, result.organization = [], {}
    result.skipped = [str(row.values.get("name") or row.place) for row in bad]
    return result


def _columns(table: Table) -> list[str]:
    """Columns every table needs; hosts are asked one by one."""
    if not table.rows or not table.rows[0].line:
        return []
    return [f"{table.where}:1: the column {name} is missing; the header has {', '.join(table.columns)}"
            for name in REQUIRED if name not in table.columns]


class _Checker:
    """What was seen so far, so that names, tags, serials and subnets can be compared."""

    def __init__(self, profile: Profile):
        self.profile = profile
        self.zones = {zone.casefold(): zone for zone in sorted(zoneinfo.available_timezones())}
        self.names: dict[str, Row] = {}
        self.tags: dict[str, Row] = {}
        self.serials: dict[str, tuple[Row, str]] = {}
        self.subnets: list[tuple[ipaddress.IPv4Network, Row]] = []

    def faults(self, row: Row) -> list[str]:
        """Everything wrong with a row. Also a bad row keeps its name, subnet and serials from others."""
        if row.torn:
            return row.problems
        checks = {"name": self._name, "time_zone": self._zone, "subnet": self._subnet}
        found = [*row.problems, *self._missing(row)]
        for column, check in checks.items():
            if row.values.get(column):
                found += check(row, str(row.values[column]).strip())
        return found + list(self._serials(row))

    def _missing(self, row: Row) -> t.Iterator[str]:
        for column in REQUIRED:
            if not row.values.get(column) and (column in row.places or not row.line):
                yield row.problem(column, "the value is missing")
        for column in sorted(self.profile.used - {*REQUIRED, "tag", *self.profile.values}):
            if row.values.get(column) is None and (not row.line or column in row.places):
                yield row.problem(column, "the value is missing, and the profile uses it")

    def _name(self, row: Row, name: str) -> t.Iterator[str]:
        if "\n" in name:
            yield row.problem("name", f"{name!r} holds a line break")
        other = self.names.setdefault(name.casefold(), row)
        if other is not row:
            yield row.problem("name", f"{name!r} is already the name of the site in {_where(other)}")
        elif "tag" in self.profile.used and self.tags.setdefault(str(row.values.get("tag") or tag(name)), row) is not row:
            twin = self.tags[str(row.values.get("tag") or tag(name))]
            yield row.problem("name", f"{name!r} has the same tag as {twin.values['name']!r} in {_where(twin)}: {tag(name)}")

    def _zone(self, row: Row, zone: str) -> t.Iterator[str]:
        if self.zones and self.zones.get(zone.casefold()) != zone and not zone_legacy(zone):
            near = difflib.get_close_matches(zone.replace(" ", "_").casefold(), self.zones, 1, 0.75)
            hint = f"did you mean {self.zones[near[0]]}?" if near else "write one like America/Chicago"
            yield row.problem("time_zone", f"{zone!r} is no time zone; {hint}")

    def _subnet(self, row: Row, text: str) -> t.Iterator[str]:
        try:
            interface = ipaddress.IPv4Interface(text)
        except ValueError:
            yield row.problem("subnet", f"{ascii(text)} is no IPv4 subnet; write one like 10.20.4.0/22")
            return
        subnet = interface.network
        if "/" not in text or interface.ip != subnet.network_address:
            hint = f"the subnet around it is {subnet}" if "/" in text else "add its length, as /22"
            yield row.problem("subnet", f"{text} is an address, not a subnet; {hint}")
            return
        small = self.profile.too_small(subnet)
        if small:
            yield row.problem("subnet", small)
        at = bisect.bisect(self.subnets, subnet.network_address, key=lambda entry: entry[0].network_address)
        for other, owner in self.subnets[max(at - 1, 0):at + 1]:  # none of them overlap, so only neighbors can be hit
            if subnet.overlaps(other):
                yield row.problem("subnet", f"{subnet} overlaps {other} of {owner.values.get('name')!r} in {_where(owner)}")
                return
        self.subnets.insert(at, (subnet, row))

    def _serials(self, row: Row) -> t.Iterator[str]:
        for column in self.profile.devices:
            serial = str(row.values.get(column) or "").strip().upper()
            if not serial:
                continue
            owner, first = self.serials.setdefault(serial, (row, column))
            if not SERIAL.fullmatch(serial):
                yield row.problem(column, f"{ascii(serial)} is no serial number; write one like Q2AB-CDEF-0001")
            elif owner is not row:
                yield row.problem(column, f"serial {serial} is already used by {owner.values.get('name')!r} in {_where(owner)}")
            elif first != column:
                yield row.problem(column, f"serial {serial} stands in this row twice, first as {first}")


def _where(row: Row) -> str:
    return f"line {row.line}" if row.line else row.where


# -- the blueprint


def _filled(good: list[Row], bad: list[Row], profile: Profile, result: Read) -> list[Row]:
    """Fill in every good row and check what comes out as its modules would. What every site has wrong is the profile's fault."""
    made = [(row, profile.network(row)) for row in good]
    wrong = {row.place: faults(network, profile.organization(row), profile.columns(row)) for row, network in made}
    common = set.intersection(*map(set, wrong.values())) if len(wrong) > 1 else set()
    result.fatal += _once([one for one in next(iter(wrong.values()), []) if one in common], lambda one: str(one.below(profile.name)))
    kept = []
    for row, network in made:
        own = _once([one for one in wrong[row.place] if one not in common], lambda one, row=row: f"{row.place}: the profile filled in: {one}")
        result.problems += own
        if own:
            bad.append(row)
        else:
            kept.append(row)
            result.networks.append(network)
    return kept


def _once(problems: list[Problem], say: Callable[[Problem], str]) -> list[str]:
    """Sentences about them: of those that differ only in the numbers of list entries, as those of sixteen ports, one."""
    alike: dict[Problem, list[Problem]] = {}
    for one in problems:
        alike.setdefault(replace(one, path=_numberless(one.path), other=_numberless(one.other)), []).append(one)
    return [say(same[0]) + (f" (and {len(same) - 1} more like it)" if len(same) > 1 else "") for same in alike.values()]


def _numberless(path: str) -> str:
    return re.sub(r"\[\d+\]", "[]", path)


def faults(network: dict, organization: dict, columns: list[str]) -> list[Problem]:
    """What a blueprint would say of one site's branches, before anything is read. Devices are called by their `columns`, as in the profile."""
    config = {**organization, "networks": [network]}
    tree = Tree(Task(BLUEPRINT, {"state": "merged"}, config), None)
    Branches(tree, BLUEPRINT, config)
    return [replace(one, path=_in_profile(one.path, columns), other=_in_profile(one.other, columns)) for one in tree.inputs.problems]


def _in_profile(path: str, columns: list[str]) -> str:
    """Where in the profile stands what is at a path of the blueprint of one site."""
    inside = path.removeprefix("config.").removeprefix("networks[0].")
    return re.sub(r"^devices\[(\d+)\]", lambda found: f"devices.{columns[int(found.group(1))]}", inside)


def _organization(good: list[Row], others: list[Row], profile: Profile, result: Read) -> None:
    """What the sites ask of the organization, put together. An entry that a site left alone shares is left alone too."""
    held = {mark for row in others for name, entries in _safely(profile, row).items() for mark in _marks(name, entries)}
    seen: dict[tuple, dict] = {}
    for row in good:
        for name, entries in profile.organization(row).items():
            if not isinstance(entries, list):
                result.organization.setdefault(name, entries)
                continue
            listed = result.organization.setdefault(name, [])
            for mark, entry in zip(_marks(name, entries), entries):
                if mark in held:
                    continue
                if mark in seen:
                    _joined(seen[mark], entry, row, name, result)
                else:
                    listed.append(seen.setdefault(mark, entry))


def _safely(profile: Profile, row: Row) -> dict:
    """The same of a bad row, as far as its values go."""
    try:
        return profile.organization(row)
    except (KeyError, ValueError):
        return {}


def _marks(name: str, entries: t.Any) -> list[tuple]:
    """What tells the entries of a list apart: the resource's key."""
    key = RESOURCES[name].key if name in RESOURCES else None
    return [(name, str(entry.get(key, entry) if isinstance(entry, dict) else entry).casefold()) for entry in entries if isinstance(entries, list)]


def _joined(first: dict, entry: dict, row: Row, name: str, result: Read) -> None:
    """Two sites that ask for one object: their lists are put together, everything else must agree."""
    for option, value in entry.items():
        if isinstance(value, list):
            first[option] = first.get(option, []) + [one for one in value if one not in first.get(option, [])]
        elif first.setdefault(option, value) != value:
            here, before = (HIDDEN, HIDDEN) if name_suggests_secret(option) else (repr(value), repr(first[option]))
            result.problems.append(f"{row.place}: {name}: {first.get('email') or first.get('name')!r} is given {option} {here} here "
                                   f"and {before} by a site before")
