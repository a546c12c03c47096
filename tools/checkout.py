# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes this checkout importable as `ansible_collections.sitecraft.meraki`, for tests and tools, whatever its folder is called."""
from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: From .cache/collections/ansible_collections/sitecraft/meraki back to the root, so that the checkout can be moved.
_BACK = Path(*[os.pardir] * 4)


def collections() -> Path:
    """The folder that holds `ansible_collections`: around this checkout, or in .cache with a link back to it."""
    if ROOT.parts[-3:] == ("ansible_collections", "sitecraft", "meraki"):
        return ROOT.parents[2]
    path = ROOT / ".cache" / "collections"
    link = path / "ansible_collections" / "sitecraft" / "meraki"
    link.parent.mkdir(parents=True, exist_ok=True)
    try:
        link.symlink_to(_BACK, target_is_directory=True)
    except FileExistsError:  # made before, or by another process just now
        pass
    return path


def enter() -> Path:
    """Put `collections()` on Python's and on Ansible's path, for this process and those it starts."""
    path = collections()
    if str(path) not in sys.path:
        sys.path.insert(0, str(path))
    os.environ["ANSIBLE_COLLECTIONS_PATH"] = str(path)
    return path
