# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Operations that nobody modeled, answered from the shapes of an OpenAPI description: so any call can be tried. None is shipped.

An answer has the fields, types and words its description has, the ids of the path where a field is called like one, and is the same every time.
Nothing is kept: a write is answered and changes nothing.
"""
from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zlib import crc32

from .calls import Call, Route
from .clock import stamp

#: Objects of a list, and how deep shapes are followed.
SEVERAL, DEEPEST = 3, 12
VERBS = {"get": "GET", "post": "POST", "put": "PUT", "delete": "DELETE"}
TIMES = re.compile(r"(At|Time|Date|^ts|timestamp)$")


def read(path: str) -> dict[str, Any]:
    """The description in a file of JSON, packed or not. Raises OSError, or ValueError with a sentence."""
    data = Path(path).read_bytes()
    try:
        found = json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
    except (ValueError, EOFError, RecursionError) as error:
        raise ValueError(f"{path} is no OpenAPI description: {error}") from error
    if not isinstance(found, dict) or not isinstance(found.get("paths"), dict):
        raise ValueError(f"{path} is no OpenAPI description: it has no paths")
    return found


def routes(description: dict[str, Any], modeled: Iterable[Route]) -> list[Route]:
    """A Route for every operation of a description that nobody modeled."""
    taken = {(one.method, _shape(one.path)) for one in modeled}
    return [_Described(description, operation, verb, path).route() for path, item in description["paths"].items() for verb, operation in item.items()
            if verb in VERBS and (VERBS[verb], _shape(path)) not in taken]


def _shape(path: str) -> str:
    return re.sub(r"\{\w+\}", "{}", path)


class _Described:
    """One operation."""

    def __init__(self, description: dict[str, Any], operation: dict[str, Any], verb: str, path: str):
        self.description, self.operation, self.method, self.path = description, operation, VERBS[verb], path
        answers = operation.get("responses") or {}
        good = min((one for one in answers if one.isdigit() and 200 <= int(one) < 300), default="204" if verb == "delete" else "200")
        self.status = int(good)
        content = (self._resolved(answers.get(good)) or {}).get("content") or {}
        answer = content.get("application/json") or {}
        self.schema, self.example = self._resolved(answer.get("schema")), answer.get("example")
        self.paged = bool(operation.get("x-paginated")) or any(
            self._resolved(one).get("name") == "startingAfter" for one in operation.get("parameters") or [])

    def route(self) -> Route:
        """How it is served."""
        more: dict[str, Any] = {}
        if self.method == "GET" and self.paged:
            more = {"page": 1000, "max_page": 1000, "items": isinstance(self.example, dict) and "items" in self.example or "items" in self._properties(),
                    "page_key": _token}
        return Route(self.method, self.path, self.handle, self.status, writes=False, **more)

    def handle(self, call: Call) -> Any:
        """The answer: a list where the description, or its example, shows one, or where it comes in pages."""
        if self.method == "DELETE" or self.status == 204:
            return None
        if self.paged and self.method == "GET":
            return [self._object(call, self._row(), self._example_row(), number) for number in range(SEVERAL)]
        if (self.schema or {}).get("type") == "array" or isinstance(self.example, list):
            return [self._object(call, self._row(), self._example_row(), number) for number in range(SEVERAL)]
        return self._object(call, self.schema, self.example, 0)

    def _object(self, call: Call, schema: dict | None, example: Any, number: int) -> Any:
        if schema:
            made = self._made(call, schema, "", number, example, 0)
        else:
            made = example if example is not None else {"id": str(number + 1)}
        if self.method in ("POST", "PUT") and isinstance(made, dict) and isinstance(call.body, dict):
            made = {**made, **{name: value for name, value in call.body.items() if name in made}}
        return made

    def _row(self) -> dict | None:
        schema = self.schema or {}
        if schema.get("type") == "array":
            return self._resolved(schema.get("items"))
        inner = self._resolved(self._properties().get("items"))
        return self._resolved(inner.get("items")) if inner.get("type") == "array" else schema or None

    def _example_row(self) -> Any:
        shown = self.example.get("items") if isinstance(self.example, dict) and "items" in self.example else self.example
        return (shown[0] if shown else None) if isinstance(shown, list) else shown

    def _properties(self) -> dict[str, Any]:
        return (self.schema or {}).get("properties") or {}

    def _resolved(self, schema: Any) -> dict[str, Any]:
        """A schema or a parameter, a reference followed."""
        for _turn in range(DEEPEST):
            if not isinstance(schema, dict) or "$ref" not in schema:
                break
            found: Any = self.description
            for part in str(schema["$ref"]).removeprefix("#/").split("/"):
                found = found.get(part) if isinstance(found, dict) else None
            schema = found
        return schema if isinstance(schema, dict) else {}

    def _made(self, call: Call, schema: dict, name: str, number: int, example: Any, deep: int) -> Any:
        """A value of a shape."""
        schema = self._resolved(schema)
        kind, inner = schema.get("type"), example if isinstance(example, dict) else {}
        if deep > DEEPEST:
            return None
        if kind == "object" or "properties" in schema:
            return {key: self._made(call, one, key, number, inner.get(key), deep + 1) for key, one in (schema.get("properties") or {}).items()} or dict(inner)
        if kind == "array":
            first = example[0] if isinstance(example, list) and example else None
            items = schema.get("items") or ({} if first is None else {"type": _type(first)})
            return [self._made(call, items, name, number, first, deep + 1)] if items else []
        return self._scalar(call, schema, name, number, example)

    def _scalar(self, call: Call, schema: dict, name: str, number: int, example: Any) -> Any:
        kind, seed = schema.get("type", "string"), crc32(f"{call.path}|{name}|{number}".encode())
        place = self._place(call, name)
        if place is not None and kind == "string":
            return place
        if schema.get("enum"):
            return schema["enum"][seed % len(schema["enum"])]
        if kind == "boolean":
            return seed % 2 == 0
        if kind in ("integer", "number"):
            return seed % 100 if kind == "integer" else seed % 1000 / 10
        if TIMES.search(name) and isinstance(example, str) and "T" in example:
            return stamp(call.now() - seed % 86400)[:19] + "Z"
        text = example if isinstance(example, str) else name or "text"
        return f"{text}-{number + 1}" if number and (name == "id" or name.endswith("Id") or name == "name") else text

    @staticmethod
    def _place(call: Call, name: str) -> str | None:
        """What the path says under this name; the network and the serial where the call knows them."""
        if name in call.ids:
            return call.ids[name]
        if name == "networkId" and call.network is not None:
            return call.network.id
        return call.org.id if name == "organizationId" and call.org is not None else None


def _type(value: Any) -> str:
    return {bool: "boolean", int: "integer", float: "number", dict: "object", list: "array"}.get(type(value), "string")


def _token(row: Any) -> str:
    """What the pages of such a list are told apart by."""
    found = [str(value) for name, value in row.items() if name in ("id", "serial", "key")] if isinstance(row, dict) else []
    return found[0] if found else json.dumps(row, sort_keys=True, default=str)
