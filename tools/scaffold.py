# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the module of a new resource: `scaffold.py NAME`. Its Resource must stand in the catalog; what is there is kept."""
from __future__ import annotations

import argparse
import sys

import checkout

checkout.enter()

import prose  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import index  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource  # noqa: E402

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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.{family} import {constant}
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


def module(name: str) -> str:
    """The source of the module of a Resource."""
    resource = index.find(name)
    family, constant = declared(name)
    return _MODULE.format(name=name, documentation=prose.documentation(resource), examples=examples(resource), returns=prose.returns(resource),
                          family=family, constant=constant)


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


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the module of a new resource of the catalog.")
    parser.add_argument("name", nargs="+", help="name of the resource")
    for name in parser.parse_args().name:
        path = checkout.ROOT / "plugins" / "modules" / f"{name}.py"
        if path.exists():
            print(f"{path.relative_to(checkout.ROOT)} is there already")
            continue
        path.write_text(module(name), encoding="utf-8")
        print(f"wrote {path.relative_to(checkout.ROOT)}; next: its EXAMPLES, tests/samples/{name}.py, and `make docs`")
    return 0


if __name__ == "__main__":
    sys.exit(main())
