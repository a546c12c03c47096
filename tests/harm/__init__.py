# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The ways in which a tool like this can do harm, one module each, and the trials that none of them happens.

A module here that is no test says three things: KIND, a few words for the table of docs/reliability.md; PROMISE, one sentence, what
happens instead; and `trials()`, pairs of a label and a function without arguments that returns a list of what went wrong.
`test_harm.py` plays every trial, `tools/reliability.py harm` plays and counts them.
"""
from __future__ import annotations

import importlib
import pkgutil
import typing as t

Trial = t.Callable[[], list[str]]


def kinds() -> dict[str, t.Any]:
    """Every kind of harm: {module name: module}."""
    names = sorted(one.name for one in pkgutil.iter_modules(__path__) if not one.name.startswith("test_"))
    found = {name: importlib.import_module(f"{__name__}.{name}") for name in names}
    return {name: module for name, module in found.items() if hasattr(module, "KIND")}
