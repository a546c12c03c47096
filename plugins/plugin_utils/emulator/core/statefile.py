# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state file: the whole store as JSON, readable by its owner only, never half written."""
from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .store import Store

MOST_BYTES = 1 << 31
TABLES_DEEP = 4  # state, its organizations, one of them, a table of it


def save(store: Store, path: str) -> None:
    """Write the state beside the file, flush it to the disk and put it in the file's place. Raises OSError.

    Whoever is killed meanwhile leaves the old file whole, and beside it a part that the next save replaces.
    """
    target = Path(path).resolve()
    beside = target.with_name(f".{target.name}.new")
    beside.unlink(missing_ok=True)
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.writelines(_pieces(store.dump(), TABLES_DEEP))
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def _pieces(value: Any, depth: int) -> Iterator[str]:
    """The JSON of a value, in pieces: what lies deeper than ``depth`` in one each, so that no large text is ever made."""
    if not depth or not isinstance(value, (dict, list)):
        yield json.dumps(value)
        return
    named = isinstance(value, dict)
    yield "{" if named else "["
    for number, one in enumerate(value):
        yield ", " if number else ""
        if named:
            yield f"{json.dumps(one)}: "
        yield from _pieces(value[one] if named else one, depth - 1)
    yield "}" if named else "]"


def load(store: Store, path: str) -> None:
    """Fill the store from a file; a file that does not exist leaves it empty.

    Raises ValueError with a sentence for a damaged file or one of another version, which is left as it is, and for a file
    in a folder that is not there: better now than when the state is to be saved. Raises OSError when it cannot be read.
    """
    target = Path(path)
    if not target.resolve().parent.is_dir():
        raise ValueError(f"The state file {path} cannot be used: there is no such folder")
    if not target.exists():
        return
    if not target.is_file() or target.stat().st_size > MOST_BYTES:
        raise ValueError(f"The state file {path} cannot be used: it is {'too large' if target.is_file() else 'no regular file'}")
    try:
        content = json.loads(target.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise ValueError(f"The state file {path} cannot be used: it is damaged ({error})") from error
    try:
        store.load(content)
    except ValueError as error:
        raise ValueError(f"The state file {path} cannot be used: {error}") from error
