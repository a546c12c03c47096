# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The state file: the whole store as JSON, readable by its owner only, never half written."""
from __future__ import annotations

import json
import os
from pathlib import Path

from .store import Store


def save(store: Store, path: str) -> None:
    """Write the state beside the file, flush it to the disk and put it in the file's place. Raises OSError."""
    target = Path(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(store.dump(), file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)


def load(store: Store, path: str) -> None:
    """Fill the store from a file; a file that does not exist leaves it empty.

    Raises ValueError with a sentence for a damaged file or one of a newer emulator; the file is left as it is.
    """
    target = Path(path)
    if not target.exists():
        return
    try:
        content = json.loads(target.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"The state file {path} cannot be used: it is damaged ({error})") from error
    try:
        store.load(content)
    except ValueError as error:
        raise ValueError(f"The state file {path} cannot be used: {error}") from error
