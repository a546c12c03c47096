# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the module of a new resource: `scaffold.py NAME`. Its Resource must stand in the catalog; what is there is kept.

`scaffold.py NAME --spec FILE [--path PATH]` drafts the rest before: from an OpenAPI description of the Dashboard it writes the catalog entry and
the sample where there is none, prints the row of the emulator, and then writes the module with EXAMPLES of its own.
"""
from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

import checkout

checkout.enter()

import draft  # noqa: E402
import openapi  # noqa: E402
import prose  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import index  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core import kinds  # noqa: E402

_MODULE = '''\
#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.{name}. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
{documentation}"""

EXAMPLES = r"""
{examples}"""

RETURN = r"""
{returns}"""

{imported}
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run({constant})


if __name__ == "__main__":
    main()
'''
_PLACES = {
    "dashboard": "",
    "organization": "    organization: Acme\n",
    "network": "    organization: Acme\n    network: Store 0012\n",
    "device": "    organization: Acme\n    serial: Q2AB-CDEF-0001\n",
}


def declared(name: str) -> tuple[str, str]:
    """Catalog file, as C(switch.ports), and constant of a Resource."""
    resource = index.find(name)
    for family in index.FAMILIES:
        for constant, value in vars(family).items():
            if value is resource and resource in family.RESOURCES:
                return ".".join(family.__name__.split(".")[-2:]), constant
    raise KeyError(f"{name} has no constant of its own in a catalog file")


def module(name: str, shown: str = "") -> str:
    """The source of the module of a Resource, with these EXAMPLES or some that a person completes."""
    resource = index.find(name)
    family, constant = declared(name)
    return _MODULE.format(name=name, documentation=prose.documentation(resource), examples=shown or examples(resource), returns=prose.returns(resource),
                          imported=imported(f"from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.{family}", constant), constant=constant)


def examples(resource: Resource) -> str:
    """One task that sets, one that undoes, one that reads; the values are for people to choose."""
    key = {resource.key: "..."} if resource.many else {}
    needed = {field.name: "..." for field in resource.fields if field.required or field.required_on_create}
    tasks = {"Set what is wanted": ({**key, **needed} or {"option": "..."}, "merged"),
             "Undo it": (key, "deleted"), "Read what is there": (None, "gathered")}
    return "\n".join(_task(resource, title, config, state) for title, (config, state) in tasks.items())


def _task(resource: Resource, title: str, config: dict | None, state: str) -> str:
    lines = [f"- name: {title}", f"  sitecraft.meraki.{resource.name}:", *_PLACES[resource.scope].splitlines()]
    if config:
        inside = "{" + ", ".join(f"{name}: {value}" for name, value in config.items()) + "}"
        lines += ["    config:", f"      - {inside}"] if resource.many else [f"    config: {inside}"]
    return "\n".join(lines + ([] if state == "merged" else [f"    state: {state}"])) + "\n"


def drafted(one: openapi.Described) -> bool:
    """Write the catalog entry of a described resource, or, where the catalog has it, its sample, and print the rest. Whether the module can follow."""
    catalog = checkout.ROOT / "plugins" / "module_utils" / "catalog" / openapi.snake(one.product or one.scope) / f"{family(one)}.py"
    if one.name not in index.RESOURCES:
        if catalog.exists():
            raise ValueError(f"{catalog.relative_to(checkout.ROOT)} is there and does not hold {one.name}; declare it there, and in RESOURCES at its end")
        put(catalog, draft.catalog(one))
        enter(catalog)
        return False
    put(checkout.ROOT / "tests" / "samples" / f"{one.name}.py", draft.sample(one))
    rows = checkout.ROOT / "plugins" / "plugin_utils" / "emulator" / "resources"
    there = [path for path in rows.rglob("*.py") if f'"{one.path}"' in path.read_text(encoding="utf-8")]
    if there:
        print(f"the emulator has it: {there[0].relative_to(checkout.ROOT)}")
    else:
        words = sorted({word for word in re.findall(r"(\w+)\(", draft.row(one)) if hasattr(kinds, word)})
        print(f"for the ROWS of its product in {rows.relative_to(checkout.ROOT)}/, with `from ..core.kinds import {', '.join(words)}`:\n\n{draft.row(one)}")
    return True


def family(one: openapi.Described) -> str:
    """The name of its catalog file: its own without the product."""
    return one.name.removeprefix(openapi.snake(one.product or one.scope) + "_")


def enter(catalog: Path) -> None:
    """Name the new file in the catalog's index."""
    path = checkout.ROOT / "plugins" / "module_utils" / "catalog" / "index.py"
    path.write_text(entered(path.read_text(encoding="utf-8"), catalog.parent.name, catalog.stem), encoding="utf-8")
    print(f"named it in {path.relative_to(checkout.ROOT)}")


def entered(text: str, folder: str, stem: str) -> str:
    """The source of the index with one more file of a folder, behind the others of its product, or of a new product at its end."""
    rows = re.sub(r"(?m)^(from \.\w+ import )\(\n((?:    .*\n)+)\)$", lambda found: found[1] + ", ".join(found[2].replace(",", " ").split()), text).splitlines()
    taken = stem in text.replace(",", " ").split()
    word, line = (f"{folder}_{stem}", f"from .{folder} import {stem} as {folder}_{stem}") if taken else (stem, f"from .{folder} import {stem}")
    imports = [number for number, row in enumerate(rows) if re.match(r"from \.\w", row)]
    mine = [number for number in imports if rows[number].startswith(f"from .{folder} import ")]
    last = rows[mine[-1]].replace(",", " ").split()[-1] if mine else ""
    behind = next((number for number, row in enumerate(rows) if row == f"    {last},"), rows.index(")", rows.index("FAMILIES = (")) - 1)
    rows.insert(behind + 1, f"    {word},")
    plain = [number for number in mine if " as " not in rows[number]]
    if plain and not taken:
        head, dummy, names = rows[plain[0]].partition(" import ")
        rows[plain[0]] = f"{head} import {', '.join(sorted([*names.split(', '), word]))}"
    else:
        rows.insert(mine[-1] + 1 if mine else next((number for number in imports if rows[number].split()[1] > f".{folder}"), imports[-1] + 1), line)
    return "\n".join(imported(*row.split(" import ")) if " import " in row else row for row in rows) + "\n"


def imported(head: str, names: str) -> str:
    """C(from .x import a, b), on several lines where it is too long for one, as `make lint` wants it."""
    line = f"{head} import {names}"
    return line if len(line) <= 160 else "\n".join([f"{head} import (", *(f"    {one}," for one in names.split(", ")), ")"])


def put(path: Path, text: str) -> None:
    """Write a file that is not there yet."""
    if path.exists():
        print(f"{path.relative_to(checkout.ROOT)} is there already")
        return
    if not path.parent.exists():  # the first of its product
        path.parent.mkdir(parents=True)
        (path.parent / "__init__.py").touch()
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path.relative_to(checkout.ROOT)}: complete what is `...`, and read the rest")


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the module of a new resource of the catalog, and drafts of the rest from a description.")
    parser.add_argument("name", help="name of the resource")
    parser.add_argument("--spec", help="an OpenAPI description of the Dashboard, JSON, packed or not")
    parser.add_argument("--path", help="its path in the description, where the name does not tell")
    given = parser.parse_args()
    shown = ""
    try:
        if given.spec:
            one = openapi.described(openapi.read(given.spec), given.name, given.path)
            if not drafted(one):  # what was written counts in a new process
                return subprocess.run([sys.executable, *sys.argv], check=False).returncode
            shown = draft.examples(one)
        path = checkout.ROOT / "plugins" / "modules" / f"{given.name}.py"
        put(path, path.exists() and " " or module(given.name, shown))
    except (KeyError, OSError, ValueError) as error:
        print(error.args[0] if isinstance(error, KeyError) else error)
        return 1
    print(f"next: help and defaults in the catalog, EXAMPLES of the module, tests/samples/{given.name}.py, and `make docs`")
    return 0


if __name__ == "__main__":
    sys.exit(main())
