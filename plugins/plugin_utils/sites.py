# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of sites and a profile, or several, become a blueprint: every row checked, every site filled in. Pure.

`read` tells everything that is wrong at once: mistakes of the whole table or of the profile (`fatal`), which no row can do
without, and mistakes of single rows, which others can go through without.
"""
from __future__ import annotations

import re
import typing as t
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT, Task
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.nodes import Branches
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.tree import Tree
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import Problem
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import HIDDEN
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secret_names import name_suggests_secret
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.profile import Profiles, Site
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.site_checks import Checker
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import Row, Table

#: What people call the columns that sites always had.
NAMES = {"name": ["Network name", "Site name", "Network", "Site"], "time_zone": ["Timezone"]}


@dataclass
class Read:
    """What a table and its profiles say: the blueprint's branches, and everything that is wrong."""

    networks: list[dict] = field(default_factory=list)
    organization: dict[str, t.Any] = field(default_factory=dict)
    fatal: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)


def read(table: Table, profiles: Profiles, others: Table | None = None) -> Read:
    """Check everything, fill in what is good. `others` are sites that exist beside the table and are left alone."""
    table.require(["name"])
    result = Read(fatal=[*table.problems, *profiles.problems(table)])
    checker = Checker(profiles, {*table.columns, *(others.columns if others else ())})
    good, bad = [], []
    for row in table.rows if not result.fatal else ():
        site, found = checker.site(row)
        result.problems += found
        (bad if found or not site or site.fatal else good).append((row, site))
    result.fatal += _fatal([site for dummy, site in [*good, *bad] if site])
    sites, left = [site for dummy, site in good if site], [site for dummy, site in bad if site]
    if not result.fatal:
        result.problems += [sentence for site in left for sentence in _further(site)]
        sites, wrong = _checked(sites, result)
        left += wrong
        left += [site for site in (checker.other(row) for row in (others.rows if others else ())) if site]
        _organization(sites, left, result)
        result.networks = [site.network for site in sites]
    if result.fatal:
        result.networks, result.organization, sites = [], {}, []
    result.places = {site.network["name"]: site.row.place for site in sites}
    kept = {id(site.row) for site in sites}
    result.skipped = [str(row.values.get("name") or row.place) for row in table.rows if id(row) not in kept]
    return result


def _fatal(sites: list[Site]) -> list[str]:
    """What is wrong with the profiles themselves, each said once."""
    said = dict.fromkeys(sentence for site in sites for sentence in site.fatal)
    return list({sentence.partition(": ")[2]: sentence for sentence in reversed(said)}.values())[::-1]


# -- the blueprint


def _checked(sites: list[Site], result: Read) -> tuple[list[Site], list[Site]]:
    """(the good, the bad) sites, checked as the modules would. What every site of a profile has wrong is the profile's fault."""
    wrong = {id(site): faults(site.network, site.organization) for site in sites}
    good, bad = [], []
    for profile in dict.fromkeys(site.profile for site in sites):
        mine = [site for site in sites if site.profile is profile]
        common = set.intersection(*(set(wrong[id(site)]) for site in mine)) if len(mine) > 1 else set()
        result.fatal += _once([one for one in wrong[id(mine[0])] if one in common], lambda one, site=mine[0]: _of_profile(site, one))
        for site in mine:
            own = _once([one for one in wrong[id(site)] if one not in common], lambda one, site=site: _of_row(site, one))
            result.problems += own
            (bad if own else good).append(site)
    kept = {id(site) for site in good}
    return [site for site in sites if id(site) in kept], bad


def _further(site: Site) -> list[str]:
    """What else is wrong with cells of a bad row, about which nothing was said yet."""
    found = [one for one in faults(site.network, site.organization) if (columns := site.option(one.path)[1]) and not site.said & set(columns)]
    return _once(found, lambda one: _of_row(site, one))


def _of_profile(site: Site, problem: Problem) -> str:
    """`site_profile.yml.j2:12:5: appliance_vlan is not an option`."""
    where, dummy = site.option(problem.path)
    return f"{where}: {problem}" if where else str(problem.below(site.profile.name))


def _of_row(site: Site, problem: Problem) -> str:
    """`sites.csv:14: column 2 (time_zone): time_zone must be ... (site_profile.yml.j2:3:1)`: the column whose value it is, and the option it became."""
    where, columns = site.option(problem.path)
    behind = f" ({where})" if where else ""
    return site.row.problem(columns[0], f"{problem}{behind}") if columns else f"{site.row.place}: the profile filled in: {problem}{behind}"


def _once(problems: list[Problem], say: Callable[[Problem], str]) -> list[str]:
    """Sentences about them: of those that differ only in the numbers of list entries, as those of sixteen ports, one."""
    alike: dict[Problem, list[Problem]] = {}
    for one in problems:
        alike.setdefault(replace(one, path=_numberless(one.path), other=_numberless(one.other)), []).append(one)
    return [say(same[0]) + (f" (and {len(same) - 1} more like it)" if len(same) > 1 else "") for same in alike.values()]


def _numberless(path: str) -> str:
    return re.sub(r"\[\d+\]", "[]", path)


def faults(network: dict, organization: dict) -> list[Problem]:
    """What a blueprint would say of one site's branches, before anything is read, by paths as in the profile."""
    config = {**organization, "networks": [network]}
    tree = Tree(Task(BLUEPRINT, {"state": "merged"}, config), None)
    Branches(tree, BLUEPRINT, config)
    return [replace(one, path=_in_profile(one.path), other=_in_profile(one.other)) for one in tree.inputs.problems]


def _in_profile(path: str) -> str:
    """Where in the profile stands what is at a path of the blueprint of one site."""
    return path.removeprefix("config.").removeprefix("networks[0].")


def _organization(good: list[Site], others: list[Site], result: Read) -> None:
    """What the sites ask of the organization, put together. An entry that a site left alone shares is left alone too."""
    held = {mark for site in others for name, entries in site.organization.items() for mark in _marks(name, entries)}
    seen: dict[tuple, dict] = {}
    for site in good:
        for name, entries in site.organization.items():
            if not isinstance(entries, list):
                result.organization.setdefault(name, entries)
                continue
            listed = result.organization.setdefault(name, [])
            for mark, entry in zip(_marks(name, entries), entries):
                if mark in held:
                    continue
                if mark in seen:
                    _joined(seen[mark], entry, site.row, name, result)
                else:
                    listed.append(seen.setdefault(mark, entry))


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
