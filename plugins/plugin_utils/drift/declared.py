# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trees of several files as one, and where in which file stands what a path of that tree means. Pure."""
from __future__ import annotations

import re
import typing as t
from collections.abc import Mapping


def joined(parts: t.Sequence[t.Mapping]) -> dict:
    """One tree of many: lists are put after one another, dicts into one another, and of anything else the last counts."""
    tree: dict = {}
    for part in parts:
        _join(tree, part)
    return tree


def _join(tree: dict, part: t.Mapping) -> None:
    for name, value in part.items():
        here = tree.get(name)
        if isinstance(here, list) and isinstance(value, (list, tuple)):
            tree[name] = [*here, *value]
        elif isinstance(here, dict) and isinstance(value, Mapping):
            tree[name] = dict(here)
            _join(tree[name], value)
        else:
            tree[name] = value


def plain(value: t.Any) -> t.Any:
    """Data of Ansible, which may still be a template inside, as dicts and lists of Python's own."""
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, (list, tuple)) else value


def tokens(path: str) -> list[str | int]:
    """A path of a blueprint, such as C(config.networks[0].appliance_vlans[1]), without its beginning. Raises ValueError for what is no such path."""
    inside = path.removeprefix("config").removeprefix(".")
    if not re.fullmatch(r"(?:\w+(?:\[\d+\])*(?:\.|$))*", inside):
        raise ValueError(path)
    return [int(one[1:-1]) if one.startswith("[") else one for one in re.findall(r"\[\d+\]|\w+", inside)]


def origin(parts: t.Sequence[t.Mapping], path: t.Sequence[str | int]) -> tuple[int, list[str | int]]:
    """(number of the part, path in it) of what stands at a path of the joined tree. Raises KeyError where no part has it."""
    if not path:
        raise KeyError("")
    name, number = path[0], path[1] if len(path) > 1 and isinstance(path[1], int) else None
    for at, part in enumerate(parts):
        value = part.get(name) if isinstance(part, Mapping) else None
        if value is None:
            continue
        if number is None and (not isinstance(value, Mapping) or len(path) == 1 or path[1] in value):
            return at, list(path)
        if number is not None and isinstance(value, (list, tuple)):
            if number < len(value):
                return at, [name, number, *path[2:]]
            number -= len(value)
    raise KeyError(name)


def at(tree: t.Any, path: t.Iterable[str | int]) -> t.Any:
    """What stands there. Raises KeyError, IndexError or TypeError where nothing does."""
    for one in path:
        tree = tree[one]
    return tree


def table_place(row: t.Mapping, sources: t.Mapping, profile: str, name: str) -> str:
    """Where in a table and its profile stands what a row is about, as the start of a sentence: C(sites.csv:14, site_profile.yml:31: )."""
    steps = row.get("steps") or []
    option = steps[0] if steps and row["resource"] in ("networks", "devices") else row["resource"]
    lines = [number for number, one in enumerate(profile.splitlines(), 1) if re.match(rf"\s*(?:- )?[\"']?{re.escape(str(option))}[\"']?\s*:", one)]
    places = [sources.get(row["network"]) or "", f"{name}:{lines[0]}" if lines else ""]
    return f"{', '.join(one for one in places if one)}: " if any(places) else ""
