# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a run has read so far, written down answer by answer beside its snapshot, so that a run that is stopped leaves it to the next.

One line of JSON an answer. Each bears the mark of the snapshot it belongs to: lines of any other are passed over, and so is a last one that was
cut when the run was stopped.
"""
from __future__ import annotations

import json
import os
import typing as t

from ..http import files


class Journal:
    """The file beside the snapshot in `path`. It is private, and gone once the snapshot has all of it."""

    def __init__(self, path: str):
        self.path, self.mark = f"{path}.part", ""

    def held(self, mark: str, most: int) -> list[tuple[str, t.Any]]:
        """[(path, answer)] of the lines that belong to a snapshot; empty where there are none."""
        try:
            lines = files.content(self.path, most).split(b"\n")
        except OSError:
            return []
        return [(one["path"], one.get("kept")) for one in map(_line, lines) if one.get("of") == mark and isinstance(one.get("path"), str)]

    def begin(self, mark: str) -> None:
        """What is added from now on belongs to this snapshot."""
        self.drop()
        self.mark = mark

    def add(self, path: str, kept: dict) -> None:
        """Write one answer down, where a run has begun to. What cannot be written is read again: that is all."""
        if not self.mark:
            return
        line = json.dumps({"of": self.mark, "path": path, "kept": kept}).encode() + b"\n"
        try:
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
            try:
                os.write(handle, line)
            finally:
                os.close(handle)
        except OSError:
            self.mark = ""

    def drop(self) -> None:
        """Remove the file, if it is one."""
        self.mark = ""
        if os.path.isfile(self.path) and not os.path.islink(self.path):
            try:
                os.unlink(self.path)
            except OSError:
                return


def _line(text: bytes) -> dict:
    try:
        found: t.Any = json.loads(text or b"null")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
