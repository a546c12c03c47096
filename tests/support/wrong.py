# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad inputs made from the catalog: for every option every kind of wrong value, each with the sentence it must get."""
from __future__ import annotations

import copy
import datetime
import re
import typing as t
from dataclasses import dataclass

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource

from tests.samples import SAMPLES

LONG = "n" * 10_000
_FORMED = {"mac": "00:11:22:33:44:55", "ranges": "10", "cidr": "10.1.10.0/24", "interface": "2001:db8::1/64"}
#: Texts of which one fits every pattern of the catalog.
FITTING = ("10", "10.1.10.9", "00:11:22:33:44:55", "Q2AB-CDEF-0001", "ann@example.com", "https://hooks.example.com/a", "17:30",
           "meraki:contentFiltering/category/7", "Monday", ":".join(["00"] * 20), "0" * 64, "2027-01-31T23:59:59Z")
#: Texts of which one fits no pattern, whatever a pattern forbids.
MISFITTING = ("no such thing", "no/such;thing", "www.example.com", "Local LAN")


@dataclass(frozen=True)
class Bad:
    """A config that is wrong in one option. The sentence begins with `path` and holds `words`."""

    config: t.Any
    path: str
    words: str


def fitting(field: Field) -> t.Any:
    """A value the option takes."""
    if field.type == "list":
        return [field.choices[0] if field.choices else item(field)]
    if field.choices:
        return field.choices[0]
    return one(field.type, field)


def item(field: Field) -> t.Any:
    return complete(field.fields) if field.elements == "dict" else one(field.elements or "str", field)


def one(kind: str, field: Field) -> t.Any:
    low = (field.bounds or (None,))[0]
    if kind in ("int", "float"):
        return int(low) if low is not None else 1
    if kind == "map":
        return {_FORMED["mac"] if form(field) == "mac" else "0": complete(field.fields)}
    if kind == "dict":
        return complete(field.fields)
    if kind == "raw":
        return "last" if field.name == "position" else "x"
    if kind == "bool":
        return True
    if form(field) in _FORMED:
        return _FORMED[form(field)]
    return next(text for text in (*FITTING, "x" * int(low or 1)) if len(text) >= (low or 0) and
                (not field.pattern or re.fullmatch(field.pattern[0], text)))


def form(field: Field) -> str:
    """How the texts of the option are compared."""
    return field.compare.rpartition(":")[2]


def complete(fields: t.Iterable[Field]) -> dict:
    """The smallest object that can be meant."""
    return {field.name: fitting(field) for field in fields if field.required}


def smallest(resource: Resource) -> dict:
    """The smallest object of a Resource."""
    key = resource.by_option.get(resource.key)
    return {**complete(resource.fields), **({key.name: _several(key) if key.type == "list" else fitting(key)} if key else {})}


def _several(key: Field) -> list:
    """What an object is recognized by that is told by any of a list: two of these."""
    one, last = fitting(key)[0], key.argument.split(",")[-1]
    return [one, {**one, last: f"{one[last]}1"}]


def misfitting(field: Field) -> str:
    """A text that does not match the option's pattern."""
    return next(text for text in MISFITTING if not re.fullmatch(field.pattern[0], text))


def bad_inputs(resource: Resource) -> t.Iterator[Bad]:
    """Every wrong config of a Resource, one thing wrong in each."""
    start = "config[0]" if resource.many else "config"
    for options, path, words in _objects(resource.fields, smallest(resource), start, resource.key):
        first = any(field.required_on_create or field.parent for field in resource.fields)  # which is missing is said first, and which parent is not there
        if words != "there is no" or not first:
            yield Bad([options] if resource.many else options, path, words)
    for value in (5, "text", True, *(({},) if resource.many else ([],))):
        yield Bad(value, "config", "must be a list" if resource.many else "must be a dict")
    if resource.many:
        yield from (Bad([value], "config[0]", "must be a dict, not") for value in (5, "text", None, True, [], 1.5))
        yield from _keys(resource)


def _keys(resource: Resource) -> t.Iterator[Bad]:
    key, whole = resource.by_option[resource.key], smallest(resource)
    yield Bad([whole, copy.deepcopy(whole)], f"config[1].{key.name}", "given twice")
    without = {name: value for name, value in whole.items() if name != key.name}
    yield Bad([without], f"config[0].{key.name}", "missing")
    yield Bad([{**without, key.name: None}], f"config[0].{key.name}", "")


def _objects(fields: t.Sequence[Field], whole: dict, path: str, key: str = "") -> t.Iterator[tuple[dict, str, str]]:
    """One object in every wrong shape: (object, path of the sentence, its words)."""
    yield {**whole, "nonsense_option_q": 1}, f"{path}.nonsense_option_q", "is not an option; "
    yield {**whole, 7: 1}, f"{path}.7", "is not an option; "
    for field in fields:
        if "_" in field.name:
            yield {**whole, field.api: fitting(field)}, f"{path}.{field.api}", f"did you mean {field.name}?"
            yield {**whole, field.name.replace("_", "-"): 1}, f"{path}.{field.name.replace('_', '-')}", f"did you mean {field.name}?"
        if field.required and field.name != key:
            yield {name: value for name, value in whole.items() if name != field.name}, f"{path}.{field.name}", "is missing"
        for value, below, words in _values(field):
            yield {**whole, field.name: value}, f"{path}.{field.name}{below}", words


def _values(field: Field) -> t.Iterator[tuple[t.Any, str, str]]:
    """Every wrong value of one option: (value, what follows the option's path, words)."""
    if field.type == "list":
        yield from _lists(field)
    elif field.type == "map":
        yield from ((value, "", "must be a dict") for value in ([], "text", 5, True))
        key = _FORMED["mac"] if form(field) == "mac" else "0"
        yield {key: 5}, f"[{key}]", "must be a dict"
        yield {key: None}, f"[{key}]", "must be a dict, not null"
        yield {"": {}}, "[]", ""
        if form(field) == "mac":
            yield {"nonsense": {}}, "[nonsense]", "must be a MAC address"
            yield {40953: {}}, "[40953]", "put quotes around it"
            yield {key: {}, key.replace(":", "-"): {}}, "[00-11-22-33-44-55]", "both are one key"
        yield from (({key: value}, f"[{key}]" + path, words) for value, path, words in _objects(field.fields, complete(field.fields), ""))
    elif field.type == "dict":
        yield from ((value, "", "must be a dict") for value in ([], "text", 5, True))
        if field.fields and not field.control:  # add and remove: their lists are tried by themselves
            yield from _objects(field.fields, complete(field.fields), "")
        elif not field.fields:
            yield {"x": float("nan")}, "", "JSON"
    else:
        yield from ((value, "", words) for value, words in _scalars(field.type, field))


def _lists(field: Field) -> t.Iterator[tuple[t.Any, str, str]]:
    yield from ((value, "", "must be a list") for value in (5, {}, True))
    if field.elements != "str":
        yield "text", "", "must be a list"
    yield [None], "[0]", "not null"
    if field.bounds and field.bounds[1] is not None:
        yield [fitting(field)[0]] * int(field.bounds[1] + 1), "", "at most"
    if field.elements == "dict":
        yield from (([value], "[0]", "must be a dict") for value in (5, "text", [], True))
        yield from (([value], "[0]" + path, words) for value, path, words in _objects(field.fields, complete(field.fields), "")
                    if words != "there is no" or not field.keep_unlisted)  # where nothing is made, which of its objects is not there is said first
        keys = field.argument.split(",") if field.mode == "by" else []
        if keys:
            whole = {**complete(field.fields), **{sub.name: fitting(sub) for sub in field.fields if sub.name in keys}}
            yield [whole, dict(whole)], f"[1].{keys[0]}", "given twice"
    elif field.elements != "raw":
        yield from (([value], "[0]", words) for value, words in _scalars(field.elements or "str", field))


def _scalars(kind: str, field: Field) -> t.Iterator[tuple[t.Any, str]]:
    """Every wrong scalar: (value, words)."""
    named = field.ref is not None and kind == "int"  # a text that is no number is a name there
    yield from ((value, ("there is no" if value else "must not be empty") if named and isinstance(value, str) else words) for value, words in _WRONG[kind])
    low, high = field.bounds or (None, None)
    if kind == "str":
        yield from _texts(field)
    elif field.type != "list" and kind in ("int", "float"):
        yield from ((value, words) for edge, value, words in (
            (low, (low or 0) - 1, "at least"), (high, (high or 0) + 1, "at most")) if edge is not None)
    if field.choices and kind != "raw":
        wrong = 77 if kind in ("int", "float") else "nonsense"
        yield wrong, "must be one of"
    for choice in field.choices:
        if isinstance(choice, str) and len(choice) > 5 and choice[:-1] not in field.choices:
            yield choice[:-1], "did you mean"
        elif isinstance(choice, str) and form(field) not in ("nocase", "day") and choice.upper() not in field.choices and choice.upper() != choice:
            yield choice.upper(), f"did you mean {choice!r}?"


def _texts(field: Field) -> t.Iterator[tuple[t.Any, str]]:
    low, high = field.bounds or (None, None)
    if field.secret or field.compare.endswith(":mac"):
        yield 12345678, "put quotes around it"
    if not field.empty_ok:
        yield from ((blank, "" if field.choices or low else "must not be empty") for blank in ("", "   "))
    yield from _MISSHAPEN.get(form(field), ())
    if form(field) == "ranges" and field.bounds:
        yield f"1,{int(field.bounds[1]) + 1}", "is outside"
        return
    if field.type == "list" and field.pattern:
        yield misfitting(field), f"must be {field.pattern[1]}"
    if field.choices or field.type == "list":
        return
    if not field.pattern:
        yield "x" * int((high or 10_000) + 1), "at most"
    elif high is None:
        yield LONG, "at most"
    if low:
        yield "x" * int(low - 1), ""
    if field.pattern:
        yield misfitting(field), f"must be {field.pattern[1]}"


_MISSHAPEN = {"mac": (("nonsense", "must be a MAC address"), ("00:11:22:33:44", "must be a MAC address")),
              "cidr": (("10.0.0.0/99", "is none"), ("300.1.1.1", "is none"), ("2001:db8::/200", "is none"), ("10.0.0", "is none")),
              "interface": (("10.0.0.0/99", "is none"), ("2001:db8::/200", "is none")),
              "ranges": (("5-1", "goes down"), ("1;2", "is none"), ("70000", "is outside"), ("-1", "is outside"), ("0", "is outside"))}
_WRONG: dict[str, tuple] = {
    "str": ((True, "quotes"), (False, "quotes"), ({}, "must be a text"), (["a", "b"], "must be a text"), (1.1, "quotes"), (1e3, "quotes"),
            ("a\x00b", "NUL"), ("\ud800", "surrogate"), ({"a": 1}, "must be a text")),
    "int": (("ten", "whole number"), ("1.5", "whole number"), (1.5, "whole number"), ([], "whole number"), ({}, "whole number"), (True, "whole number"),
            ("", "whole number"), ("0x10", "whole number"), (float("nan"), "whole number"), (10 ** 30, "too large"),
            (datetime.date(2026, 1, 2), "whole number")),
    "float": (("high", "a number"), (True, "a number"), ([], "a number"), (float("inf"), "a number"), ("nan", "a number"), ("", "a number")),
    "bool": (("maybe", "true or false"), (2, "true or false"), ([], "true or false"), ({}, "true or false"), ("", "true or false"), (0.5, "true or false")),
    "raw": ((True, ""), (1.5, "")),
}


def told_of(path, line):
    """Whether a sentence is about the option at a path; of a site that cannot be as given by its name, and the path inside the site."""
    inside = re.sub(r"^config\.(networks|organization_config_templates)\[\d+\]\.", "", path)
    return line.startswith((path + " ", path + ":")) or inside != path and (f": {inside} " in line or f": {inside}:" in line)


def lies_of(world, name, inputs):
    """What did not get its one sentence, and how many inputs were tried."""
    tried, lies = 0, []
    for bad in inputs:
        tried += 1
        result = world.run(name, bad.config)
        lines = result.get("msg", "?").splitlines()
        fine = result.get("failed") and result["changed"] is False and len(lines) == 2 and lines[1] == "Nothing was changed."
        if not (fine and told_of(bad.path, lines[0]) and bad.words in lines[0] and len(lines[0]) < 1000):
            lies.append(f"{bad} -> {result.get('msg') or result}"[:3000])
    return tried, lies


def in_blueprint(resource, bad):
    """The same wrong config where a blueprint holds it."""
    tree, path = {resource.name: bad.config}, f"config.{resource.name}"
    if resource.scope == "device":
        tree, path = {"devices": [{"serial": SAMPLES[resource.name].serial, **tree}]}, f"config.networks[0].devices[0].{resource.name}"
    elif resource.scope == "network":
        path = f"config.networks[0].{resource.name}"
    if resource.scope in ("network", "device"):
        tree = {"networks": [{"name": "Store 0012", **tree}]}
    return Bad(tree, path + bad.path.removeprefix("config"), bad.words)
