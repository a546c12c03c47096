# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts this checkout where Ansible and Python expect a collection, without copying it."""
from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
COLLECTIONS = ROOT / ".cache" / "collections"
_LINK = COLLECTIONS / "ansible_collections" / "sitecraft" / "meraki"

_LINK.parent.mkdir(parents=True, exist_ok=True)
if not _LINK.is_symlink():
    try:
        _LINK.symlink_to(ROOT, target_is_directory=True)
    except FileExistsError:
        pass  # another test process was faster
os.environ["ANSIBLE_COLLECTIONS_PATH"] = str(COLLECTIONS)
for _path in (str(COLLECTIONS), str(ROOT)):
    if _path not in sys.path:
        sys.path.insert(0, _path)
# Tests never share a budget or names with the person who runs them.
os.environ["XDG_CACHE_HOME"] = str(ROOT / ".cache" / "home")
for _name in [name for name in os.environ if name.startswith("MERAKI_") or name.lower().endswith("_proxy")]:
    del os.environ[_name]
