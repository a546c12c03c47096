# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How much of an OpenAPI description of the Dashboard the collection covers: `coverage_api.py SPEC` prints it for each product and in all.

Counted are operations (a verb at a path), fields (whatever a write of a resource takes, at every depth) and batch actions. Each is

    covered    a resource does it, or module operation or query offers it.
    left out   on purpose: the reason is in `left_out` of the resource's sample, in catalog/operations/deeds.py, or the description calls it deprecated.
    missing    of what the collection manages: a field that is no option, a call or a batch action its resource does not use, a read nobody can ask for.
    unmanaged  of paths that no resource has.

The end is 1 where something is missing, or where a reason is given for what the description does not have; with `--strict` also where something is
unmanaged. `--list` names all that is not covered.
"""
from __future__ import annotations

import argparse
import re
import sys
import typing as t
from collections import Counter
from functools import cached_property

import checkout

checkout.enter()
sys.path.append(str(checkout.ROOT))  # for tests/samples

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.deeds import GRAVE, HARMLESS, NOT_OFFERED  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.index import TABLE  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import Field  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource  # noqa: E402
from openapi import PRODUCTS, read, snake, within  # noqa: E402

from tests.samples import SAMPLES  # noqa: E402
from tests.samples.sample import Sample  # noqa: E402

KINDS = ("operations", "fields", "batch actions")
STATES = ("covered", "left out", "missing", "unmanaged")
_METHODS = ("get", "post", "put", "patch", "delete")
_OFFERED = {number: f"operation {name}" for name, number in {**HARMLESS, **GRAVE}.items()}
_VERBS = {"create": "create", "update": "update", "destroy": "delete"}


class Line(t.NamedTuple):
    """One thing the description has: which of KINDS, the product or scope, its name, which of STATES, and why or by what."""

    kind: str
    product: str
    name: str
    state: str
    why: str = ""


def shape(path: str) -> str:
    """A path without its query, whose placeholders lost their names, which differ between catalog and description."""
    return re.sub(r"\{\w+\}", "{}", path.partition("?")[0])


def product_of(path: str) -> str:
    """The product a path belongs to; of others organization, network, device, or administered."""
    words = path.strip("/").split("/")
    return next((snake(one) for one in words[2:3] if one in PRODUCTS), words[0].removesuffix("s"))


class Api:
    """A description by verb and path, whatever its placeholders are called."""

    def __init__(self, spec: dict):
        self.spec = spec
        self.paths = {shape(path): {verb: found[verb] for verb in _METHODS if verb in found} for path, found in spec["paths"].items()}
        self.batchable = {(shape(action["resource"]), action["operation"]) for action in spec.get("x-batchable-actions", [])}

    def operation(self, call: tuple[str, str] | None) -> dict:
        """What the description has at (verb, path), {} where it has nothing."""
        return self.paths.get(shape(call[1]), {}).get(call[0].lower(), {}) if call else {}

    def body(self, call: tuple[str, str] | None) -> dict:
        """The schema of the body of a call."""
        return self.operation(call).get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})

    def answer(self, path: str) -> dict:
        """The schema of one object as reading answers it: where the identifiers are that no body holds."""
        for reply in self.operation(("GET", path)).get("responses", {}).values():
            schema = reply.get("content", {}).get("application/json", {}).get("schema", {})
            return schema.get("items", schema)
        return {}

    def properties(self, resource: Resource, sample: Sample) -> dict[str, dict]:
        """{API name: schema} of everything that can be written of an object, and its key."""
        key = resource.by_option[resource.key].api if resource.key else None
        keys = {name: schema for name, schema in self.answer(resource.path).get("properties", {}).items() if name == key}
        if resource.kind == "slots" and key:  # its number stands in the path alone
            keys = {key: {}, **keys}
        return {**keys, **{name: schema for call in writes(resource, sample) for name, schema in self.body(call).get("properties", {}).items()}}


def writes(resource: Resource, sample: Sample) -> list[tuple[str, str]]:
    """The calls that write an object: plain ones where they are used, and those of its own requests."""
    plain = [] if resource.membership else [resource.create, resource.update, resource.delete]
    return [call for call in plain if call and call[0] not in sample.replaced] + [(verb, path) for verb, path, *dummy in sample.further]


def batched(resource: Resource, sample: Sample) -> t.Iterator[tuple[str, str]]:
    """(path, operation) of the action batches it is sent in."""
    yield from ((call[1], verb) for verb in resource.batch for call in [getattr(resource, _VERBS[verb])] if call)
    yield from ((path, operation) for dummy, path, *operations in sample.further for operation in operations)
    yield from [resource.batch_as[:2]] if resource.batch_as else []


def reads(resource: Resource) -> list[tuple[str, str]]:
    """The calls that read objects."""
    return [("GET", path) for path in (resource.read_path or resource.path, *(one for paths in resource.extra_lists.values() for one in paths))]


def inside(field: Field, schema: dict) -> dict:
    """The schema of what a list, a map or a dict holds."""
    if field.type == "list":
        return schema.get("items", {})
    if field.type != "map":
        return schema
    return next(iter(schema.get("properties", {}).values()), schema.get("additionalProperties") or {})


def options(resource: Resource) -> tuple[Field, ...]:
    """The Fields of what the Dashboard calls an object, or a row where it answers a list."""
    return resource.answers and resource.by_option[resource.answers].fields or resource.fields


def described(schema: dict, above: str = "") -> t.Iterator[str]:
    """The names of what a body takes, at every depth."""
    for name, one in within(schema).items():
        yield above + name
        yield from described(one, f"{above}{name}.")


class Coverage:
    """What of a description the resources cover."""

    def __init__(self, spec: dict, resources: t.Mapping[str, Resource] = RESOURCES, samples: t.Mapping[str, Sample] = SAMPLES):
        self.api, self.resources, self.samples = Api(spec), resources, samples
        self._users = {(verb, shape(path)): one.name for one in resources.values()
                       for verb, path in [*reads(one), *writes(one, samples[one.name]), *([("PUT", one.batch_as[0])] if one.batch_as else [])]}
        self._homes = {shape(path): one.name for one in resources.values()
                       for path in (one.path, one.item, *(path for dummy, path in writes(one, samples[one.name]))) if path}

    @cached_property
    def lines(self) -> list[Line]:
        """Everything the description has."""
        operations = list(self._operations())
        fields = [line for one in self.resources.values() for line in self._fields(one)]
        return [*operations, *fields, *self._fields_of_nobody(operations), *self._batches()]

    def stale(self) -> list[str]:
        """Reasons for what is no part of the description: C(switch_stacks.serial)."""
        given = {f"{name}.{path}" for name, sample in self.samples.items() if name in self.resources for path in sample.left_out}
        return sorted(given - {line.name for line in self.lines if line.state == "left out"})

    def _offered(self, operation: dict) -> str:
        """The name by which module operation offers it; empty where it does not."""
        return _OFFERED.get(operation.get("operationId", ""), "")

    def _operations(self) -> t.Iterator[Line]:
        for path in self.api.spec["paths"]:
            for verb, operation in self.api.paths[shape(path)].items():
                call, number = (verb.upper(), shape(path)), operation.get("operationId", "")
                by = self._users.get(call) or self._offered(operation) or ("query" if verb == "get" and number in TABLE.operations else "")
                why = next((why for start, why in NOT_OFFERED.items() if path.startswith(start)), "deprecated" if operation.get("deprecated") else "")
                state = "covered" if by else "left out" if why else "missing" if verb == "get" or shape(path) in self._homes else "unmanaged"
                yield Line("operations", product_of(path), f"{call[0]} {path}", state, by or why)

    def _fields(self, resource: Resource) -> t.Iterator[Line]:
        sample, product = self.samples[resource.name], product_of(resource.path)

        def found(fields: t.Iterable[Field], known: t.Mapping[str, dict], above: str) -> t.Iterator[Line]:
            by_api = {field.api: field for field in fields}
            for name, schema in known.items():
                field, why = by_api.get(name), sample.left_out.get(f"{above}{name}", "")
                yield Line("fields", product, f"{resource.name}.{above}{name}", "covered" if field else "left out" if why else "missing", why)
                inner = inside(field, schema).get("properties") if field and field.fields and not field.encode else None
                yield from found(field.fields, inner, f"{above}{name}.") if field and inner else ()

        yield from found(options(resource), self.api.properties(resource, sample), "")

    def _fields_of_nobody(self, operations: t.Iterable[Line]) -> t.Iterator[Line]:
        """What writes take that no resource has; creating and changing the same objects counts once."""
        seen = set()
        for verb, path in [line.name.split(" ", 1) for line in operations if line.state == "unmanaged"]:
            home = re.sub(r"/\{\w+\}$", "", path)
            for name in [name for name in described(self.api.body((verb, path))) if (home, name) not in seen]:
                seen.add((home, name))
                yield Line("fields", product_of(path), f"{home} {name}", "unmanaged")

    def _batches(self) -> t.Iterator[Line]:
        declared = {(shape(path), verb): one.name for one in self.resources.values() for path, verb in batched(one, self.samples[one.name])}
        for action in self.api.spec.get("x-batchable-actions", []):
            path, verb = action["resource"], action["operation"]
            by, owner = declared.get((shape(path), verb), ""), self._homes.get(shape(path), "")
            given = self.samples[owner].left_out.get(f"batch {verb}", "") if owner and not by else ""
            why = given or "operations are sent by themselves" * any(map(self._offered, self.api.paths.get(shape(path), {}).values()))
            state = "covered" if by else "left out" if why else "missing" if owner else "unmanaged"
            yield Line("batch actions", product_of(path), f"{owner}.batch {verb}" if given else f"{verb} {path}", state, by or why)


def table(lines: t.Sequence[Line]) -> str:
    """Counts for each product, and in all: one table of text for each kind."""
    counts = Counter((line.kind, product, state) for line in lines for product in (line.product, "in all") for state in (line.state, "described"))
    products = [*sorted({line.product for line in lines}), "in all"]
    columns = ("described", *STATES)
    return "\n\n".join("\n".join([f"{kind:<20}" + "".join(f"{one:>11}" for one in columns), *(
        f"{product:<20}" + "".join(f"{counts[kind, product, one] or '-':>11}" for one in columns) for product in products)]) for kind in KINDS)


def main(arguments: t.Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Say how much of an OpenAPI description of the Dashboard the collection covers.")
    parser.add_argument("spec", help="an OpenAPI description of the Dashboard, JSON, packed or not")
    parser.add_argument("--list", action="store_true", help="name everything that is not covered")
    parser.add_argument("--strict", action="store_true", help="end with 1 also where no resource has a path")
    given = parser.parse_args(arguments)
    try:
        coverage = Coverage(read(given.spec))
    except (OSError, ValueError) as error:
        print(error)
        return 2
    lines, stale = coverage.lines, coverage.stale()
    bad = ("missing", "unmanaged") if given.strict else ("missing",)
    shown = ("left out", "missing", "unmanaged") if given.list else bad
    print(table(lines), *(f"{line.state}: {line.kind}: {line.name}" + f" ({line.why})" * bool(line.why) for state in shown for line in lines
                          if line.state == state), *(f"a reason for what is not there: {one}" for one in stale), sep="\n")
    return int(bool(stale) or any(line.state in bad for line in lines))


if __name__ == "__main__":
    sys.exit(main())
