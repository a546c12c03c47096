# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the rooms of the house are, and their order."""
from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UTILS = ROOT / "plugins" / "module_utils"
#: From the highest room to the lowest: a file imports from its own folder and from those after it.
ROOMS = ["task", "engine", "questions", "result", "apply", "planning", "current", "blueprint", "input", "catalog", "schema", "http", "errors"]
