# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files this collection keeps for itself: regular ones of a bounded size, and nothing else whatever a path leads to."""
from __future__ import annotations

import errno
import os
import stat


def content(path: str, most: int, private: bool = False) -> bytes:
    """What stands in a file. Raises OSError for what is no regular file, for more than `most` bytes and, where `private`, for a link and for
    what belongs to somebody else. Nothing of all that is waited for, or opened with an effect."""
    regular(os.lstat(path) if private else os.stat(path))
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | (os.O_NOFOLLOW if private else 0))
    try:
        facts = regular(os.fstat(handle))
        if private and facts.st_uid != os.getuid():
            raise OSError(errno.EPERM, "it belongs to somebody else")
        return whole(handle, most)
    finally:
        os.close(handle)


def regular(facts: os.stat_result) -> os.stat_result:
    """What is known of a regular file. Raises OSError for anything else."""
    if not stat.S_ISREG(facts.st_mode):
        raise OSError(errno.EINVAL, "it is no regular file")
    return facts


def whole(handle: int, most: int) -> bytes:
    """All that follows in an open file. Raises OSError when that is more than `most` bytes."""
    pieces, size = [], 0
    while piece := os.read(handle, min(most + 1 - size, 1 << 20)):
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise OSError(errno.EFBIG, f"it holds more than {most} bytes")
    return b"".join(pieces)


def unwritable(path: str) -> str:
    """Why no file can be put at a path, as the end of a sentence; empty where one can."""
    folder = os.path.dirname(os.path.abspath(path))
    if os.path.isdir(path):
        return "is a folder; name a file in it"
    if os.path.exists(path) and not os.path.isfile(path):
        return "is no regular file; name another one"
    if not os.path.isdir(folder):
        return f"cannot be written: there is no folder {folder}"
    return "" if os.access(folder, os.W_OK) else f"cannot be written: nobody but others may write to {folder}"


def free(path: str) -> str:
    """A path that nothing stands at yet: this one, or with the first number that makes it so."""
    number = 1
    while os.path.lexists(path if number == 1 else f"{path}-{number}"):
        number += 1
    return path if number == 1 else f"{path}-{number}"
