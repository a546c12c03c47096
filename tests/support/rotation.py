# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which resources the dear tests are played for.

A test marked `dear` costs too much to be played for two hundred resources each time. It is played for as few as show every trait there is
(scope and kind; a secret, rules, a hook of each sort ... of each kind), at most COVER, and for a few of the others. Which ones, the number
ROTATION says, which is the day's where the environment names none. `ROTATION=all` plays all, as `make reliability` does. With `-k` every dear test is played
whatever the resource: who works on one sees what concerns it. Where `-k` names nothing but resources, tests are made of those alone.
"""
from __future__ import annotations

import datetime
import functools
import os
import random
import re
import typing as t

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource

#: At most so many show the traits, however many resources there are. Where they do not suffice, the rarest traits take turns.
COVER = 20
#: At most so many are played beside those, and never more than a third of what is left.
OTHERS = 6
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


def begin(keyword: str) -> None:
    """What `-k` means for this run. It is kept in the environment too, and must be said before any test is made."""
    words = keyword.split(" or ") if keyword else []
    os.environ["ROTATION_ALL"] = "yes" if words else ""
    os.environ["ROTATION_OF"] = " ".join(words) if all(word in RESOURCES for word in words) else ""
    chosen.cache_clear()


def every() -> frozenset[str]:
    """The names of the resources of which tests are made at all."""
    words = os.environ.get("ROTATION_OF", "").split()
    return frozenset(name for name in RESOURCES if not words or any(word in name for word in words))


@functools.cache
def chosen(others: int = OTHERS) -> frozenset[str]:
    """The names of the resources whose turn it is: those that show the traits, and at most so many `others`."""
    if number() == "all" or os.environ.get("ROTATION_ALL"):
        return every()
    found, names = set(), _line(COVER)
    left = set().union(*(shape(one) for one in RESOURCES.values()))
    while left and len(found) < COVER:
        best = max(names, key=lambda name: len(shape(RESOURCES[name]) & left))
        found.add(best)
        left -= shape(RESOURCES[best])
    left_over = [name for name in _line(OTHERS) if name not in found]
    return frozenset({*found, *left_over[:min(others, len(left_over) // 3)]})


def _line(step: int) -> list[str]:
    """The names of all resources in the order of a turn: each number begins `step` further on, and each time around the order is another."""
    turn = int(number()) if number().isdecimal() else random.Random(number()).getrandbits(16)
    cycle, begin = divmod(turn * step, len(RESOURCES))
    names = random.Random(cycle).sample(sorted(RESOURCES), len(RESOURCES))
    return names[begin:] + names[:begin]


def some(names: t.Iterable[str]) -> list[str]:
    """Those of these resources whose turn it is."""
    return [name for name in names if name in chosen()]


def part(values: t.Iterable[t.Any], share: int = 6) -> list[t.Any]:
    """One of every `share` of these values, others each time; all of them with ROTATION=all."""
    values = list(values)
    return values if number() == "all" else values[random.Random(number()).randrange(share)::share]


def subjects(values: t.Any) -> set[str]:
    """The resources that a set of parameters names."""
    values = getattr(values, "values", values)  # a pytest.param
    found = values if isinstance(values, (tuple, list)) else (values,)
    return {one if isinstance(one, str) else one.name for one in found if isinstance(one, Resource) or isinstance(one, str) and one in RESOURCES}


def fewer(mark: t.Any, names: t.AbstractSet[str]) -> t.Any:
    """A mark of parameters without those of other resources."""
    argument, values, *rest = mark.args
    values, ids = list(values), mark.kwargs.get("ids")
    kept = [number for number, one in enumerate(values) if not subjects(one) or subjects(one) & names]
    if len(kept) == len(values):
        return mark
    listed = list(ids) if ids is not None and not callable(ids) else None
    more = {**mark.kwargs, **({"ids": [listed[number] for number in kept]} if listed else {})}
    return pytest.mark.parametrize(argument, [values[number] for number in kept], *rest, **more).mark


def together(test: str) -> str:
    """A name for what a test shares its set-up with: the tests of its file, of one resource or of one kind of harm each.

    Playbooks are long and share nothing, but for those of a few files.
    """
    path, dummy, function = test.partition("::")
    label = function.partition("[")[2]
    if path.startswith("tests/integration/") and not path.endswith(OF_ONE_RUN):
        return test
    kind = label.partition(":")[0] if path.startswith("tests/harm/") else ""
    return " ".join([path, *[word for word in re.findall(r"\w+", label) if word in RESOURCES and not path.endswith(OF_ONE_RUN)][:1], kind])


#: Files of tests that look at the results of one run of `ansible-playbook`.
OF_ONE_RUN = ("test_both_ways.py", "test_examples.py", "test_packaging.py")
