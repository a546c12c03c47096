# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalog against the published description of the API, where that is at hand: what it declares exists, under that name and type."""
from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.modes import named
from coverage_api import Api, inside, options, reads, shape, writes

from tests.samples import SAMPLES

DESCRIPTION = Path(__file__).resolve().parents[3] / "shared" / "api" / "openapi-facts.json.gz"
if not DESCRIPTION.exists():
    pytest.skip("the description of the API is not at hand", allow_module_level=True)
API = Api(json.loads(gzip.decompress(DESCRIPTION.read_bytes())))
#: A number may be whole.
TYPES = {"str": ("string",), "int": ("integer",), "float": ("number", "integer"), "bool": ("boolean",), "list": ("array",), "dict": ("object",),
         "map": ("object",)}
#: Choices the Dashboard takes though the description of that one call does not list them.
UNLISTED = {"networks.productTypes": {"campusGateway", "wirelessController", "secureConnect"}}
#: Parameters that are no options.
LEFT_OUT = [f"{name}.{one}" for name, sample in SAMPLES.items() for one in sample.left_out if not one.startswith("batch ")]
ALL = pytest.mark.parametrize("resource", RESOURCES.values(), ids=RESOURCES)


def body(call) -> dict:
    return API.body(call)


def properties(resource) -> dict:
    """{API name: schema} of everything that can be written of an object, and its key."""
    return API.properties(resource, SAMPLES[resource.name])


def disagreements(fields, known, where):
    """Sentences for what Fields and a schema's properties do not agree on, at any depth the description has."""
    by_api = {field.api: field for field in fields}
    yield from (f"{where}.{name} is not an option" for name in known if name not in by_api and f"{where}.{name}" not in LEFT_OUT)
    for field in fields:
        schema = known.get(field.api)
        if schema is None:
            if not field.control and field.api not in SAMPLES[where.partition(".")[0]].undescribed:
                yield f"{where}.{field.api} is not there"
            continue
        if field.encode or field.type == "raw":
            continue
        if "type" in schema and schema["type"] not in TYPES[field.type]:
            yield f"{where}.{field.api} is {schema['type']}, not {field.type}"
        inner = inside(field, schema)
        yield from (f"{where}.{field.api} does not take {one!r}" for one in field.choices
                    if one not in inner.get("enum", field.choices) and one not in UNLISTED.get(f"{where}.{field.api}", ()))
        yield from (f"{where}.{field.api} takes {one!r} too" for one in inner.get("enum", ()) if field.choices and one not in field.choices)
        if inner.get("properties"):
            yield from disagreements(field.fields, inner["properties"], f"{where}.{field.api}")


@ALL
def test_paths_and_verbs_exist(resource):
    calls = [*reads(resource), *writes(resource, SAMPLES[resource.name])]
    assert [f"{verb} {path}" for verb, path in calls if not API.operation((verb, path))] == []


@ALL
def test_every_parameter_is_an_option_and_every_option_a_parameter(resource):
    assert list(disagreements(options(resource), properties(resource), resource.name)) == []


@pytest.mark.parametrize("left_out", LEFT_OUT)
def test_what_is_left_out_is_still_there(left_out):
    name, *path = left_out.split(".")
    known = properties(RESOURCES[name])
    for one in path[:-1]:
        known = inside(next(field for field in RESOURCES[name].fields if field.api == one), known[one])["properties"]
    assert path[-1] in known


@ALL
def test_what_creation_or_change_alone_takes_is_marked(resource):
    if not (resource.create and body(resource.create)) or SAMPLES[resource.name].replaced:
        return
    made, changed = (set(body(call).get("properties", {})) for call in (resource.create, resource.update))
    own = {field.api: field for field in resource.fields if not field.control and field.name != resource.key}
    assert [name for name, field in own.items() if name in made - changed and not field.create_only] == []
    assert [name for name, field in own.items() if name in changed - made and not field.update_only] == []
    needed = {field.api for field in resource.fields if field.required_on_create or field.required or field.name == resource.key}
    assert set(body(resource.create).get("required", ())) - needed == set()


def modes(fields, where):
    """(where, option, mode, Field of the mode) of every option that depends on another, at any depth."""
    by_option = {field.name: field for field in fields}
    for field in fields:
        yield from ((where, field.name, mode, by_option[mode]) for mode in [*named(field.only_if), *named(field.required_if)])
        yield from modes(field.fields, f"{where}.{field.name}")


@ALL
def test_what_others_depend_on_is_never_unknown(resource):
    assert [found[:3] for found in modes(resource.fields, resource.name) if found[3].default is NOTHING and not found[3].required] == []


@ALL
def test_batch_actions_exist(resource):
    where = {"create": resource.create, "update": resource.update, "destroy": resource.delete}
    known = [verb for verb in resource.batch if where[verb] and where[verb][0] not in SAMPLES[resource.name].replaced]
    assert [verb for verb in known if (shape(where[verb][1]), verb) not in API.batchable] == []
    assert resource.batch_as is None or (shape(resource.batch_as[0]), resource.batch_as[1]) in API.batchable


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_that_a_second_object_is_refused_has_a_source(name):
    assert re.fullmatch(r"([A-Z]{1,2}\d+)?", RESOURCES[name].refuses_second)
    assert not RESOURCES[name].refuses_second or RESOURCES[name].kind == "collection"
