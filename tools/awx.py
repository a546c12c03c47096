# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the modules of awx.awx take into tests/support/awx_modules.json: `awx.py FOLDER`, the folder that holds the collection `awx/awx`.

The package `ansible` of PyPI brings it along. playbooks/awx/configure.yml is held to these facts, since an AWX is not at hand.
"""
from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import checkout
import yaml

TARGET = checkout.ROOT / "tests" / "support" / "awx_modules.json"
MODULES = ("organization", "credential_type", "credential", "execution_environment", "project", "inventory", "inventory_source", "job_template",
           "schedule", "workflow_job_template")
SAID = ("type", "elements", "required", "choices", "aliases", "suboptions")


def facts(folder: Path) -> dict:
    """{module: {option: what is documented of it}}."""
    shared = _options(folder / "plugins" / "doc_fragments" / "auth.py")
    return {"version": json.loads((folder / "MANIFEST.json").read_text())["collection_info"]["version"],
            "modules": {name: {**_said(_options(folder / "plugins" / "modules" / f"{name}.py")), **_said(shared)} for name in MODULES}}


def _options(path: Path) -> dict:
    """The options of the DOCUMENTATION in a file, in a class of it or in itself."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "DOCUMENTATION":
            return yaml.safe_load(ast.literal_eval(node.value))["options"]
    raise ValueError(f"{path} documents nothing")


def _said(options: dict) -> dict:
    return {name: {word: _said(one[word]) if word == "suboptions" else one[word] for word in SAID if one.get(word)} for name, one in options.items()}


def text(folder: Path) -> str:
    """The file's content."""
    return json.dumps(facts(folder), indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(Path(sys.argv[1])))
