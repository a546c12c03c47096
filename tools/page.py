# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages whose figures scripts write: the text between `<!-- begin NAME -->` and `<!-- end NAME -->` is theirs, the rest is people's."""
from __future__ import annotations

import re
import typing as t
from pathlib import Path

import checkout

RELIABILITY = checkout.ROOT / "docs" / "reliability.md"


def block(name: str, path: Path = RELIABILITY) -> str:
    """What stands in a block. Raises ValueError where the page has none of that name."""
    found = re.search(_pattern(name), path.read_text(encoding="utf-8"), re.S)
    if not found:
        raise ValueError(f"{path.name} has no block {name}")
    return found.group(2).strip()


def write(name: str, text: str, path: Path = RELIABILITY) -> None:
    """Put a text in its block. Raises ValueError where the page has none of that name."""
    block(name, path)
    page = path.read_text(encoding="utf-8")
    path.write_text(re.sub(_pattern(name), lambda found: f"{found.group(1)}\n{text.strip()}\n{found.group(3)}", page, count=1, flags=re.S),
                    encoding="utf-8")


def table(head: t.Sequence[str], rows: t.Iterable[t.Sequence[t.Any]]) -> str:
    """A table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(one) for one in line) + " |" for line in lines)


def _pattern(name: str) -> str:
    return rf"(<!-- begin {name} -->)(.*?)(<!-- end {name} -->)"
