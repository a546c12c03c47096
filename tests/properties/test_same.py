# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The equality, for every Field of the catalog: reflexive, symmetric where both sides are whole, and blind for exactly what it declares."""
from __future__ import annotations

import random

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.compare import identity, plain, same
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import camel
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.values import decoded, sent, to_api
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import SAMPLES
from tests.support.drawing import bounded, configs, seen, value_of


def fields(resource):
    """(path of options, Field) of everything in a Resource that can be compared."""
    stack = [((one.name,), one) for one in resource.fields]
    while stack:
        path, one = stack.pop()
        if not one.control and not one.ref:
            yield path, one
            stack += [((*path, sub.name), sub) for sub in one.fields]


FIELDS = [(f"{name}.{'.'.join(path)}", name, path, one) for name, resource in RESOURCES.items() for path, one in fields(resource)]
EVERY = pytest.mark.parametrize(("name", "path", "field"), [row[1:] for row in FIELDS], ids=[row[0] for row in FIELDS])
#: Ways of comparing in which both sides are whole, so that they may change places.
SYMMETRIC = ("list", "set", "text")


def api(value, field):
    """A drawn value in API form."""
    return to_api({field.name: value}, [field], lambda kind, one, path: one)[field.api]


def pairs(name, path, field):
    drawn = value_of(field, seen(SAMPLES[name].config, SAMPLES[name].change, SAMPLES[name].exact), path).map(lambda value: api(value, field))
    return st.tuples(drawn, drawn, st.integers(0, 99))


@pytest.mark.dear
@EVERY
def test_equality_is_what_the_field_declares(name, path, field):
    @bounded(10)
    @given(drawn=pairs(name, path, field))
    def check(drawn):
        one, other, seed = drawn
        assert same(one, one, field)
        if field.mode in SYMMETRIC and not field.fields or field.mode == "value" and not isinstance(one, dict):
            assert same(one, other, field) == same(other, one, field)
        for twin in alike(one, field, random.Random(seed)):
            assert same(one, twin, field), twin
        for stranger in unlike(one, field):
            assert not same(one, stranger, field), stranger

    check()


def alike(value, field, rng):
    """What the declaration says is the same: another order, other letters, another way of writing."""
    if field.mode in ("set", "by") and isinstance(value, list) and value:
        yield rng.sample(value, len(value))
    if field.mode == "set" and isinstance(value, list) and value:
        yield [*value, value[0]]
    if field.mode == "text" and field.argument not in ("bytes", "content") and isinstance(value, str):
        yield {"ranges": lambda text: ",".join(reversed(text.split(","))), "cidr": lambda text: ",".join(reversed(text.split(",")))}.get(
            field.argument, str.swapcase)(value)
    if field.mode == "value" and isinstance(value, int) and not isinstance(value, bool) and field.type != "bool":
        yield str(value)


def unlike(value, field):
    """What the declaration says is another value: one more, one less, other letters where letters count, another order where it counts."""
    if field.mode == "list" and isinstance(value, list) and len(value) > 1 and plain(value) != plain(value[::-1]):
        yield value[::-1]
    if field.mode in ("list", "set") and isinstance(value, list) and value and field.elements != "dict":
        yield [*value, "one-more"]
    if field.mode == "by" and not field.keep_unlisted and value:
        first = identity(value[0], field, field.argument.split(","))
        yield [item for item in value if identity(item, field, field.argument.split(",")) != first] or [{"none": "such"}]
    letters = (field.mode == "value" or field.argument in ("bytes", "content")) and isinstance(value, str) and value and not field.choices
    if letters and value != value.swapcase():
        yield value.swapcase()
    if field.mode == "value" and isinstance(value, bool):
        yield not value


@pytest.mark.parametrize("name", RESOURCES)
def test_names_lead_there_and_back(name):
    def check(items):
        for one in items:
            others = {camel(other.name) for other in items if other is not one}
            assert one.name == one.name.lower() and (one.api == camel(one.name) or one.api not in others), one.name
            check(one.fields)
        assert len({one.api for one in items}) == len(items)
    check(RESOURCES[name].fields)


@pytest.mark.dear
@pytest.mark.parametrize("name", RESOURCES)
def test_what_is_sent_is_read_back_as_what_was_meant(name):
    resource = RESOURCES[name]

    @bounded(15)
    @given(config=configs(name, resource))
    def check(config):
        for item in config if resource.many else [config]:
            meant = to_api(item, resource.fields, lambda kind, one, path: one)
            back = decoded(sent(meant, resource.fields), resource.fields)
            for one in resource.fields:
                assert one.api not in meant or meant[one.api] is None or same(meant[one.api], back.get(one.api), one), one.name

    check()
