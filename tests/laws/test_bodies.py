# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every body that is sent is one the published description of the API allows: names, types, choices, what is required, and no stray null."""
from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES

from tests.samples import SAMPLES
from tests.samples.sample import Sample
from tests.support.world import good, in_process

DESCRIPTION = Path(__file__).resolve().parents[3] / "shared" / "api" / "openapi-facts.json.gz"
if not DESCRIPTION.exists():
    pytest.skip("the description of the API is not at hand", allow_module_level=True)
FACTS = json.loads(gzip.decompress(DESCRIPTION.read_bytes()))
KINDS = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}


def shape(path: str) -> str:
    return re.sub(r"\{\w+\}", "{}", path)


def schema(request: dict) -> dict:
    """The schema of the body of a request that was sent."""
    path = request["path"].partition("?")[0].split("/")
    for known, operations in FACTS["paths"].items():
        parts = known.split("/")
        if len(parts) == len(path) and request["method"].lower() in operations and all(
                one.startswith("{") or one == other for one, other in zip(parts, path)):
            return operations[request["method"].lower()].get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    raise AssertionError(f"the description has no {request['method']} {request['path']}")


def faults(value, known: dict, where: str, sample: Sample):
    """Sentences about a value that the description does not allow."""
    if value is None:
        if where.rpartition(".")[2] not in sample.nullable:
            yield f"{where} is null"
        return
    kind = KINDS.get(known.get("type"))
    if where.rpartition(".")[2] in sample.undescribed:
        return
    if kind and (not isinstance(value, kind) or kind is not bool and isinstance(value, bool)):
        yield f"{where} is {value!r}, not {known['type']}"
        return
    if known.get("enum") and value not in known["enum"] and known["type"] == "string":
        yield f"{where} is {value!r}, not one of {known['enum']}"
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from faults(one, known.get("items", {}), f"{where}[{number}]", sample)
    if isinstance(value, dict):
        yield from _inside(value, known, where, sample)


def _inside(value: dict, known: dict, where: str, sample: Sample):
    inner, free = known.get("properties"), known.get("additionalProperties")
    yield from (f"{where}.{name} is missing" for name in known.get("required", ()) if name not in value)
    for name, one in value.items():
        if inner is not None and name in inner:
            yield from faults(one, inner[name], f"{where}.{name}", sample)
        elif isinstance(free, dict):
            yield from faults(one, free, f"{where}[{name}]", sample)
        elif inner and name not in sample.undescribed:
            yield f"{where}.{name} is no parameter"


@pytest.mark.parametrize("name", sorted(RESOURCES))
def test_bodies_are_what_the_description_allows(name):
    sample = SAMPLES[name]
    sent = []
    world = in_process()
    world.prepare(sample.setup)
    for config, state in ((sample.config, "merged"), (sample.change, "merged"), (sample.exact or sample.change, "replaced"), (sample.config, "replaced")):
        sent += good(world.run(name, config, state=state))["requests"]
    sent += world.run(name, sample.config, state="deleted").get("requests", [])  # a profile in use may stay
    assert sent
    found = [fault for request in sent if request["body"] is not None
             for fault in faults(request["body"], schema(request), f"{request['method']} {shape(request['path'].rpartition('/')[2])}", sample)]
    assert found == []
