# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalog against the published description of the API, where that is at hand: what it declares exists, under that name and type."""
from __future__ import annotations

import functools
import gzip
import json
import re
from pathlib import Path

import pytest

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

DESCRIPTION = Path(__file__).resolve().parents[3] / "shared" / "api" / "openapi-facts.json.gz"
if not DESCRIPTION.exists():
    pytest.skip("the description of the API is not at hand", allow_module_level=True)
FACTS = json.loads(gzip.decompress(DESCRIPTION.read_bytes()))
#: A number may be whole.
TYPES = {"str": ("string",), "int": ("integer",), "float": ("number", "integer"), "bool": ("boolean",), "list": ("array",), "dict": ("object",),
         "map": ("object",)}
#: Choices the Dashboard takes though the description of that one call does not list them.
UNLISTED = {"networks.productTypes": {"campusGateway", "wirelessController"}}
ALL = pytest.mark.parametrize("resource", RESOURCES.values(), ids=RESOURCES)


def shape(path: str) -> str:
    """A path whose placeholders lost their names, which differ between catalog and description."""
    return re.sub(r"\{\w+\}", "{}", path)


PATHS = {shape(path): operations for path, operations in FACTS["paths"].items()}


@functools.cache
def batchable() -> set:
    return {(shape(action["resource"]), action["operation"]) for action in FACTS["x-batchable-actions"]}


def calls(resource):
    """(verb, path) of everything the catalog says can be done."""
    yield "GET", resource.read_path or resource.path
    yield from (("GET", path) for path in resource.more.values())
    if usual(resource):
        yield from (call for call in (resource.create, resource.update, resource.delete) if call)


def body(call) -> dict:
    """The schema of the body of a call."""
    operation = PATHS.get(shape(call[1]), {}).get(call[0].lower(), {}) if call else {}
    return operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})


def answer(path) -> dict:
    """The schema of one object as reading answers it: where the identifiers are that no body holds."""
    for reply in PATHS.get(shape(path), {}).get("get", {}).get("responses", {}).values():
        schema = reply.get("content", {}).get("application/json", {}).get("schema", {})
        return schema.get("items", schema)
    return {}


def usual(resource) -> bool:
    """Whether it is written by plain POST, PUT and DELETE rather than by requests of its own."""
    return not (resource.requests or resource.members)


@functools.cache
def named_anywhere() -> dict:
    """{name: {}} of every property the description knows, for resources written by requests of their own."""
    return dict.fromkeys(re.findall(r'"(\w+)": \{"type"', json.dumps(FACTS["paths"])), {})


def properties(resource) -> dict:
    others = {} if usual(resource) else named_anywhere()
    key = resource.by_option[resource.key].api if resource.key else None
    keys = {name: schema for name, schema in answer(resource.path).get("properties", {}).items() if name == key}
    if resource.kind == "slots":  # its number stands in the path alone
        others = {key: {}, **others}
    return {**others, **keys, **body(resource.create).get("properties", {}),
            **body(resource.update).get("properties", {})}


def disagreements(fields, known, where):
    """Sentences for what Fields and a schema's properties do not agree on, at any depth the description has."""
    for field in fields:
        schema = known.get(field.api)
        if field.directive:
            continue
        if schema is None:
            yield f"{where}.{field.api} is not there"
            continue
        if field.encode or field.type == "raw":
            continue
        if "type" in schema and schema["type"] not in TYPES[field.type]:
            yield f"{where}.{field.api} is {schema['type']}, not {field.type}"
        inner = schema.get("items", {}) if field.type == "list" else schema
        unknown = set(field.choices) - set(inner.get("enum", field.choices)) - UNLISTED.get(f"{where}.{field.api}", set())
        if unknown:
            yield f"{where}.{field.api} does not take {sorted(map(str, unknown))}"
        if field.fields and field.type != "map" and inner.get("properties"):
            yield from disagreements(field.fields, inner["properties"], f"{where}.{field.api}")


@ALL
def test_paths_and_verbs_exist(resource):
    missing = [f"{verb} {path}" for verb, path in calls(resource) if verb.lower() not in PATHS.get(shape(path), {})]
    assert missing == []


@ALL
def test_fields_exist_with_that_type_and_those_choices(resource):
    assert list(disagreements(resource.fields, properties(resource), resource.name)) == []


@ALL
def test_batch_actions_exist(resource):
    if not usual(resource):
        return  # its actions are those of its own requests
    where = {"create": resource.create, "update": resource.update, "destroy": resource.delete}
    missing = [verb for verb in resource.batch if where[verb] and (shape(where[verb][1]), verb) not in batchable()]
    assert missing == []
