# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries that mean objects of a fixed set by C(all) or by a name, as entries by their numbers, once it is known what there is. Pure."""
from __future__ import annotations

import typing as t
from dataclasses import replace

from ..errors import BadInput, Problem
from ..input.limits import by_itself_first
from ..input.types import KINDS, is_all
from ..schema.change import Have, Want
from ..schema.protocols import Names
from ..schema.values import to_api


def numbered(want: Want, have: Have, names: Names) -> Want:
    """The Want with an entry for every object that is meant. Raises BadInput where that is not known."""
    key = want.resource.by_option.get(want.resource.key)
    if key is None or not key.several or not want.config or not any(_open(item.get(key.name)) for item in want.config):
        return want
    entries: list[tuple[dict, str]] = []
    for number, item in enumerate(want.config):
        path, value = want.entry(number), item.get(key.name)
        if is_all(value) and not have.known:
            raise BadInput(Problem(f"{path}.{key.name}", f"cannot be all: what {want.place.site} has is not known before this task has run; "
                                   "give the numbers"))
        if is_all(value):
            entries += [({**item, key.name: one[key.api]}, path) for one in have.objects]
        elif isinstance(value, float):
            raise BadInput(Problem(f"{path}.{key.name}", f"must be {KINDS['int']}, not {value!r}"))
        else:
            with by_itself_first(want.doubts, path):
                found = to_api({key.name: value}, [key], lambda kind, name, option: names.identify(kind, name, want.place, option), path)
            entries.append(({**item, key.name: found[key.api]} if _open(value) else item, path))
    return replace(want, config=[item for item, dummy in entries], paths=tuple(path for dummy, path in entries))


def _open(value: t.Any) -> bool:
    """Whether it is no whole number: a name, or all."""
    return isinstance(value, float) or isinstance(value, str) and not value.strip().isdecimal()
