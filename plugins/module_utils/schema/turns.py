# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The order in which kinds of objects are written, from what their declarations say they need. Objects are removed in the reverse order."""
from __future__ import annotations

import typing as t

from .declared import WrongDeclaration
from .resource import Resource


class Turn(t.NamedTuple):
    """When one kind is written.

    number   its place in the line: after all it needs, and else where the catalog has it.
    needs    every kind that must be there before it, at first or at second hand.
    depth    how many objects stand between one of these, or of what it needs, and its network, device or organization: what is deeper is planned later.
    outside  whether it belongs to the organization, and needs what is inside networks, or networks themselves.
    """

    number: int
    needs: frozenset[str]
    depth: int = 0
    outside: bool = False


#: The turn of a kind of which nothing is known.
FIRST = Turn(0, frozenset())


def turns(resources: t.Mapping[str, Resource]) -> dict[str, Turn]:
    """{name: Turn} of some kinds. Raises WrongDeclaration where one of them would have to be there before itself."""
    homes: dict[str, set[str]] = {}
    for one in resources.values():
        homes.setdefault(one.home_of, set()).add(one.name)
    direct = {name: {*one.needs, *homes.get(one.scope, ())} - {name} for name, one in resources.items()}
    found: dict[str, Turn] = {}
    left = list(resources)
    while left:
        name = next((one for one in left if not (direct[one] & direct.keys()) - found.keys()), None)
        if name is None:
            raise WrongDeclaration(_circle(left[0], direct))
        needs = frozenset(direct[name].union(*(found[one].needs for one in direct[name] if one in found)))
        outside = resources[name].scope == "organization" and not resources[name].home_of and any(
            resources[one].home_of == "network" or resources[one].scope in ("network", "device") for one in needs if one in resources)
        depth = max([0, *(found[one].depth for one in direct[name] if one in found and one not in resources[name].hangs_on),
                     *(1 + (found[one].depth if one in found else 0) for one in resources[name].hangs_on)])
        found[name] = Turn(len(found), needs, depth, outside)
        left.remove(name)
    return found


def _circle(name: str, direct: t.Mapping[str, set[str]]) -> str:
    """Which kinds need each other, in words."""
    way = [name]
    while way.count(way[-1]) < 2:
        way.append(next(one for one in sorted(direct[way[-1]]) if one in direct and _leads(one, direct)))
    circle = way[way.index(way[-1]):]
    return (f"resource {circle[0]}: it needs itself to be there before, by way of {', '.join(circle[1:])}; where both sides can say who belongs together, "
            "one of them says other_side=, and where only what was there before can be meant, existing=True")


def _leads(name: str, direct: t.Mapping[str, set[str]]) -> bool:
    """Whether a kind leads into a circle: what is left when all that do not are taken away."""
    left = {one: needs & direct.keys() for one, needs in direct.items()}
    while (free := [one for one, needs in left.items() if not needs & left.keys()]):
        for one in free:
            del left[one]
    return name in left
