# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random wanted states of a Resource, drawn from its Fields: of the right types and forms, and often without meaning.

They are few and the same every time; under SOAK=1 there are more, and others each time.
"""
from __future__ import annotations

import os
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from tests.samples import SAMPLES

SOAK = int(os.environ.get("SOAK") or 0)
WORDS = st.sampled_from(["Data", "till 7", "Café", "Ünïcode ☕", "a-b_c", "x" * 31, "0123", "1e3", "off", "1.10", "null", "A", "a", "quo\"te", "semi;colon"])
SECRET = st.sampled_from(["correct-horse", "1234567890", "with \"quotes\" 8", "pässwörter", "x" * 20])
SUBNETS = st.builds("10.{}.{}.0/{}".format, st.integers(60, 90), st.integers(0, 255), st.just(24))
RANGES = st.lists(st.one_of(st.integers(1, 4000).map(str), st.builds(lambda low, more: f"{low}-{low + more}", st.integers(1, 3000), st.integers(0, 50))),
                  min_size=1, max_size=4).map(",".join)
MACS = st.builds("00:11:22:{:02x}:{:02X}:{:02x}".format, *[st.integers(0, 255)] * 3)


def bounded(examples: int):
    """Settings of one property: this many examples, thirty times as many in a soak."""
    return settings(max_examples=examples * 30 if SOAK else examples, derandomize=not SOAK, deadline=None, database=None, print_blob=True,
                    phases=(Phase.explicit, Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck))


def configs(name: str, resource: Resource) -> st.SearchStrategy:
    """A wanted state: objects of the samples, with options of theirs drawn anew, some left out."""
    found = seen(SAMPLES[name].config, SAMPLES[name].change, SAMPLES[name].exact)
    if not resource.many:
        return altered(SAMPLES[name].config, resource.fields, found, (), resource)
    items = [altered(item, resource.fields, found, (), resource) for item in SAMPLES[name].config]
    return st.tuples(*items).flatmap(lambda drawn: st.permutations(drawn).flatmap(
        lambda ordered: st.integers(1, len(ordered)).map(lambda count: list(ordered[:count]))))


def seen(*values: t.Any) -> dict[tuple, list]:
    """{path of options: values} of everything the samples hold."""
    found: dict[tuple, list] = {}

    def walk(value: t.Any, path: tuple) -> None:
        if isinstance(value, dict):
            for name, inner in value.items():
                found.setdefault((*path, name), []).append(inner)
                walk(inner, (*path, name))
        elif isinstance(value, list):
            for one in value:
                walk(one, path)

    for value in values:
        walk(value, ())
    return found


def altered(base: dict, fields: t.Iterable[Field], found: dict, path: tuple, resource: Resource | None = None) -> st.SearchStrategy:
    """An object like `base` with up to three of its options drawn anew."""
    by_option = {field.name: field for field in fields}
    fixed = {field.name for field in by_option.values() if field.create_only or field.required or field.control or field.ref or field.required_on_create}
    fixed |= {resource.key, *resource.key_with, "id"} if resource else set()
    free = sorted(set(by_option) - fixed)
    if not free:
        return st.just(dict(base))
    names = st.lists(st.sampled_from(free), unique=True, max_size=3)
    whole = st.booleans()
    kept = {name: value for name, value in base.items() if name in fixed}
    return st.tuples(names, whole).flatmap(lambda pair: st.fixed_dictionaries(
        {name: value_of(by_option[name], found, (*path, name)) for name in pair[0]}).map(
            lambda drawn: {**(base if pair[1] else kept), **drawn}))


def value_of(field: Field, found: dict, path: tuple) -> st.SearchStrategy:
    """A value the option takes."""
    known = found.get(path, [])
    if field.type == "list":
        return _list(field, found, path, known)
    if field.type == "dict" and field.fields:
        return altered({}, field.fields, found, path)
    if field.type in ("dict", "map", "raw"):
        return st.sampled_from(known) if known else st.just({} if field.type != "raw" else "x")
    return _scalar(field.type, field, known)


def _scalar(kind: str, field: Field, known: list) -> st.SearchStrategy:
    low, high = field.bounds or (None, None)
    if field.choices:
        return st.sampled_from(field.choices)
    if kind == "bool":
        return st.booleans()
    if kind in ("int", "float"):
        return st.integers(int(low if low is not None else 1), int(min(high if high is not None else 1000, 4094)))
    if field.secret:
        return SECRET
    forms = {"ranges": RANGES, "mac": MACS}
    if field.compare.rpartition(":")[2] in forms:
        return forms[field.compare.rpartition(":")[2]]
    texts = [one for one in known if isinstance(one, (str, int))]
    free = field.name in ("name", "notes", "comment", "description", "address") and not field.pattern
    return WORDS if free else st.sampled_from(texts) if texts else SUBNETS if field.compare == "text:cidr" else st.just(str(field.default or ""))


def _list(field: Field, found: dict, path: tuple, known: list) -> st.SearchStrategy:
    if field.elements == "dict":
        items = [item for one in known if isinstance(one, list) for item in one if isinstance(item, dict)]
        return st.lists(st.sampled_from(items), max_size=2, unique_by=str) if items else st.just([])
    if field.choices:
        return st.lists(st.sampled_from(field.choices), unique=True, min_size=1, max_size=3)
    items = [item for one in known if isinstance(one, list) for item in one]
    words = WORDS if field.name == "tags" else st.sampled_from(items) if items else None
    return st.lists(words, unique=True, max_size=4) if words is not None else st.just([])
