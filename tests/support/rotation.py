# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which resources the dear tests are played for.

A test marked `dear` costs too much to be played for two hundred resources each time. It is played for as few as show every trait there is
(scope and kind; a secret, rules, a hook of each sort ... of each kind), and for eight of the others. Which ones, the number ROTATION says,
which is the day's where the environment names none. `ROTATION=all` plays all, as `make reliability` does, and so does `-k`: who works on a
resource sees all that concerns it.
"""
from __future__ import annotations

import datetime
import functools
import os
import random
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource

#: So many are played beside those that show every trait.
OTHERS = 8
#: What makes the engine, or the API, go other ways for a Resource.
_WORDS = ("item", "read_path", "batch_as", "batch", "requires", "disabled_error", "refuses_second", "undeletable", "created_with_parent", "parse_response",
          "slot_defaults", "validate", "conflicts", "build_requests", "guards", "membership", "extra_lists", "send_all", "rules")
_FLAGS = ("secret", "write_only", "ref", "recreate", "not_always_returned")


def number() -> str:
    """What ROTATION is; it is kept in the environment, so that all processes of a run agree."""
    return os.environ.setdefault("ROTATION", str(datetime.date.today().toordinal()))


def shape(resource: Resource) -> set[tuple]:
    """The traits of a Resource, each together with its kind."""
    words = [word for word in _WORDS if getattr(resource, word)] + [flag for flag in _FLAGS if _any(resource.fields, flag)]
    return {(resource.kind, resource.scope), *((resource.kind, word) for word in words)}


def _any(fields: t.Iterable[Field], flag: str) -> bool:
    return any(getattr(field, flag) or _any(field.fields, flag) for field in fields)


@functools.cache
def chosen() -> frozenset[str]:
    """The names of the resources whose turn it is."""
    if number() == "all":
        return frozenset(RESOURCES)
    dice, found = random.Random(number()), set()
    names = dice.sample(sorted(RESOURCES), len(RESOURCES))
    left = set().union(*(shape(one) for one in RESOURCES.values()))
    while left:
        best = max(names, key=lambda name: len(shape(RESOURCES[name]) & left))
        found.add(best)
        left -= shape(RESOURCES[best])
    return frozenset({*found, *[name for name in names if name not in found][:OTHERS]})


def some(names: t.Iterable[str]) -> list[str]:
    """Those of these resources whose turn it is."""
    return [name for name in names if name in chosen()]


def waits(item: t.Any) -> bool:
    """Whether a test is dear, and of a resource whose turn it is not."""
    if not item.get_closest_marker("dear") or not hasattr(item, "callspec"):
        return False
    names = {value for value in item.callspec.params.values() if isinstance(value, str) and value in RESOURCES}
    return bool(names) and not names & chosen()
