# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the pages of the role into a folder: those that differ, and only over its own; removes those it made before and does not make any more.

    write_pages.py FOLDER [--check] < bundle

With --check it only says whether it would refuse. The list of its own files is .pages.json in the folder. Prints what it did as JSON; says in one
line why it did nothing.
"""
from __future__ import annotations

import base64
import json
import os
import re
import sys
import zlib

NAME = re.compile(r"index\.html|(sites|ports)/[a-z0-9-]{1,80}\.html")
KEPT = ".pages.json"


def main() -> None:
    """Read the bundle, write the folder."""
    folder = os.path.abspath(sys.argv[1])
    pages = json.loads(zlib.decompress(base64.b64decode(sys.stdin.read())))
    strange = [name for name in pages if not NAME.fullmatch(name)]
    if strange:
        sys.exit(f"{strange[0]!r} is no name of a page. Nothing was written.")
    own = listed(folder)
    foreign = [name for name in pages if name not in own and os.path.lexists(os.path.join(folder, name))]
    if foreign:
        sys.exit(f"{os.path.join(folder, foreign[0])} was not made by this role; give a folder of its own as pages_folder. Nothing was written.")
    for name in ("sites", "ports"):
        if os.path.islink(os.path.join(folder, name)):
            sys.exit(f"{os.path.join(folder, name)} is a link; give a folder of its own as pages_folder. Nothing was written.")
    if sys.argv[2:] == ["--check"]:
        return
    for name in ("sites", "ports"):
        os.makedirs(os.path.join(folder, name), mode=0o755, exist_ok=True)
    keep(folder, own | set(pages))
    written = sum(write(os.path.join(folder, name), text) for name, text in pages.items())
    gone = [name for name in sorted(own - set(pages)) if remove(os.path.join(folder, name))]
    keep(folder, set(pages))
    sys.stdout.write(json.dumps({"written": written, "unchanged": len(pages) - written, "removed": gone}) + "\n")


def listed(folder: str) -> set[str]:
    """The pages made before."""
    try:
        with open(os.path.join(folder, KEPT), encoding="utf-8") as file:
            return {name for name in json.load(file) if isinstance(name, str) and NAME.fullmatch(name)}
    except FileNotFoundError:
        return set()
    except (ValueError, TypeError):
        sys.exit(f"{os.path.join(folder, KEPT)} is no list of pages; remove it, and the pages with it. Nothing was written.")


def keep(folder: str, names: set[str]) -> None:
    """Note which pages are this role's."""
    write(os.path.join(folder, KEPT), json.dumps(sorted(names), indent=0) + "\n")


def write(path: str, text: str) -> bool:
    """Whether there was something to write. A reader sees the old page or the new one, never a half."""
    try:
        with open(path, encoding="utf-8") as file:
            if not os.path.islink(path) and file.read() == text:
                return False
    except (FileNotFoundError, UnicodeDecodeError):
        pass
    draft = f"{path}.new"
    if os.path.lexists(draft):
        os.remove(draft)
    with open(draft, "x", encoding="utf-8") as file:
        file.write(text)
    os.chmod(draft, 0o644)
    os.replace(draft, path)
    return True


def remove(path: str) -> bool:
    """Whether it was there."""
    if os.path.islink(path) or not os.path.isfile(path):
        return False
    os.remove(path)
    return True


if __name__ == "__main__":
    try:
        main()
    except OSError as problem:
        sys.exit(f"{problem.filename or sys.argv[1]}: {problem.strerror}")
