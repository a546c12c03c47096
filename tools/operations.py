# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the tables of operations in plugins/module_utils/catalog/operations/ from an OpenAPI description of the Dashboard.

`operations.py SPEC` writes them, `operations.py SPEC --check` fails where they are not what the description says. What a line means is
told in table.py there. Reads are in a file for every product; what catalog/operations/deeds.py names is in actions.py.
"""
from __future__ import annotations

import argparse
import re
import sys
import typing as t

import checkout

checkout.enter()

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.deeds import DEEDS  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.operations.table import PAGING  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.secret_names import name_suggests_secret  # noqa: E402
from openapi import PRODUCTS, read, snake, within  # noqa: E402

HOME = checkout.ROOT / "plugins" / "module_utils" / "catalog" / "operations"
HEAD = '''# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""{title}. Written by tools/operations.py; table.py says what a line means."""
from __future__ import annotations

OPERATIONS = """
{lines}
"""
'''
KINDS = {"integer": "#", "number": "~", "boolean": "?", "array": "[]", "object": "{}", "string": ""}
#: Lists whose first page is the newest, and whose pages lead back (quirks J1, E5).
BACKWARDS = {"getOrganizationConfigurationChanges", "getNetworkEvents"}
WIDTH = 150


def family(path: str) -> str:
    """The file a read belongs to: its product, or else what its path begins with, of organizations also the next word where that is a large one."""
    words = path.strip("/").split("/")
    product = next((one for one in words[2:3] if one in PRODUCTS), None)
    return snake(product) if product else words[0]


def jobs(paths: t.Mapping[str, dict], path: str) -> str:
    """Where the job that a POST starts is read; "" where it starts none."""
    found = [one for one in paths if re.fullmatch(re.escape(path) + r"/\{\w+\}", one) and "get" in paths[one] and "put" not in paths[one]]
    return found[0] if found else ""


def line(verb: str, path: str, operation: dict, follow: str = "") -> str:
    """One operation."""
    words = [operation["operationId"], path]
    if verb == "post":
        words += ["POST", *([f">{follow}"] if follow else [])]
        schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
        parameters = {name: (one, name in schema.get("required", [])) for name, one in schema.get("properties", {}).items()}
    else:
        words += [] if not operation.get("x-paginated") else ["<" if operation["operationId"] in BACKWARDS else "*"]
        queries = sorted((one for one in operation.get("parameters", []) if one.get("in") == "query"), key=lambda one: one["schema"].get("type") == "array")
        parameters = {one["name"].removesuffix("[]"): (one["schema"], one.get("required", False)) for one in queries}
    words += [f"^{name}" for name in secrets(operation, path)]
    return " ".join([*words, *(parameter(name, *one) for name, one in parameters.items() if verb == "post" or name not in PAGING)])


def parameter(name: str, schema: dict, required: bool) -> str:
    """One parameter."""
    choices = [str(one) for one in schema.get("enum") or schema.get("items", {}).get("enum") or ()]
    numbers = sorted(map(int, choices)) if all(one.isdigit() for one in choices) else []
    span = numbers and numbers == list(range(numbers[0], numbers[-1] + 1))
    said = f"{numbers[0]}..{numbers[-1]}" if span else "|".join(choices).replace(" ", "+")
    kind = KINDS.get(schema.get("type", "string"), "")
    if kind == "[]":
        kind = {"string": "[s]", "integer": "[#]"}.get(schema.get("items", {}).get("type"), kind)
    return name + "!" * required + kind + (f"={said}" if choices else "")


def secrets(operation: dict, path: str) -> list[str]:
    """Names of parts of a body or an answer that are secret though they do not tell: the keys of licenses."""
    bodies = [operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})]
    answers = [*bodies, *(one.get("content", {}).get("application/json", {}).get("schema", {}) for one in operation.get("responses", {}).values())]
    names = {name for schema in answers for name in _names(schema)}
    return sorted(name for name in names & {"key", "keys"} if "icens" in path and not name_suggests_secret(name))


def _names(schema: dict) -> t.Iterator[str]:
    for name, one in within(schema).items():
        yield name
        yield from _names(one)


def tables(spec: dict) -> dict[str, list[str]]:
    """{file: lines} of all operations that are asked for."""
    found: dict[str, list[str]] = {"actions": []}
    wanted = set(DEEDS.values())
    for path, item in spec["paths"].items():
        for verb, operation in item.items():
            if verb == "get":
                found.setdefault(family(path), []).append(line(verb, path, operation))
            elif verb == "post" and operation["operationId"] in wanted:
                found["actions"].append(line(verb, path, operation, jobs(spec["paths"], path)))
    return {name: sorted(lines) for name, lines in found.items()}


def text(name: str, lines: list[str]) -> str:
    """The source of one file."""
    title = "What the Dashboard does that is no state" if name == "actions" else f"Reads of {name}"
    return HEAD.format(title=title, lines="\n".join(part for one in lines for part in wrapped(one)))


def wrapped(one: str) -> list[str]:
    """A line, or several of which all but the first begin with blanks."""
    lines = [""]
    for word in one.split():
        if len(lines[-1]) + len(word) > WIDTH:
            lines.append(" ")
        lines[-1] += (" " if lines[-1].strip() else "  " if lines[-1] else "") + word
    return [part.rstrip() for part in lines]


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the tables of operations from an OpenAPI description of the Dashboard.")
    parser.add_argument("spec", help="file of JSON, packed or not")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where a table is not what the description says")
    given = parser.parse_args()
    files = {HOME / f"{name}.py": text(name, lines) for name, lines in tables(read(given.spec)).items()}
    stale = [path for path, source in files.items() if not path.exists() or path.read_text(encoding="utf-8") != source]
    for path in stale:
        print(f"{'out of date: ' if given.check else ''}{path.relative_to(checkout.ROOT)}")
        if not given.check:
            path.write_text(files[path], encoding="utf-8")
    return 1 if given.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
