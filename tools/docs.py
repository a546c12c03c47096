# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes all that is derived from the catalog: `docs.py` writes it, `docs.py --check` fails where it is not up to date.

Derived are DOCUMENTATION and RETURN of plugins/modules/<resource>.py (EXAMPLES and the code stay as people wrote them),
plugins/action/<resource>.py, meta/runtime.yml, docs/resources.md and docs/operations.md. The texts themselves are made in prose.py.
"""
from __future__ import annotations

import argparse
import re
import sys

import checkout

checkout.enter()

import deeds  # noqa: E402
import prose  # noqa: E402
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES  # noqa: E402

MODULES = checkout.ROOT / "plugins" / "modules"
ACTIONS = checkout.ROOT / "plugins" / "action"
#: Modules that are about no resource.
QUESTIONS = tuple(name for name in ("changes", "operation", "query") if (MODULES / f"{name}.py").exists())


def with_literal(source: str, name: str, text: str) -> str:
    """The source of a module with the literal of that name replaced. Raises ValueError when it has none."""
    replaced, count = re.subn(rf'^{name} = r"""\n.*?^"""$', lambda dummy: f'{name} = r"""\n{text}"""', source, count=1, flags=re.M | re.S)
    if not count:
        raise ValueError(f"no literal {name}")
    return replaced


def derived() -> dict:
    """{path: text} of every derived file. A Resource whose module does not exist yet is a ValueError that says what to do."""
    files = {checkout.ROOT / "meta" / "runtime.yml": prose.runtime(modules()),
             checkout.ROOT / "docs" / "resources.md": prose.table(RESOURCES.values()),
             checkout.ROOT / "docs" / "operations.md": deeds.page(),
             **{ACTIONS / f"{name}.py": prose.action(name, name in QUESTIONS) for name in modules()}}
    for resource in RESOURCES.values():
        path = MODULES / f"{resource.name}.py"
        if not path.exists():
            raise ValueError(f"{resource.name} has no module yet: make scaffold NAME={resource.name}")
        source = with_literal(path.read_text(encoding="utf-8"), "DOCUMENTATION", prose.documentation(resource))
        files[path] = with_literal(source, "RETURN", prose.returns(resource))
    return files


def modules() -> list[str]:
    """Names of all modules: those of the catalog and those written by hand."""
    return sorted({*RESOURCES, *(path.stem for path in MODULES.glob("[a-z]*.py"))})


def stale() -> dict:
    """Those of `derived()` whose file does not hold that text."""
    return {path: text for path, text in derived().items() if not path.exists() or path.read_text(encoding="utf-8") != text}


def main() -> int:
    parser = argparse.ArgumentParser(description="Write the documentation that is derived from the catalog.")
    parser.add_argument("--check", action="store_true", help="write nothing, fail where something is not up to date")
    check = parser.parse_args().check
    files = stale()
    for path, text in files.items():
        print(f"{'out of date: ' if check else ''}{path.relative_to(checkout.ROOT)}")
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if check and files:
        print("Run `make docs` and commit what it writes.")
    return 1 if check and files else 0


if __name__ == "__main__":
    sys.exit(main())
