# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How deep data is nested: what is deeper than any that is meant is refused before anything walks through it. Pure."""
from __future__ import annotations

import typing as t
from collections.abc import Mapping

from ..errors import Problem

#: Levels of one answer, or of one option of a task. What is nested deepest in the Dashboard has 8, and a blueprint adds 6.
MOST_DEEP = 50


def too_deep(value: t.Any) -> bool:
    """Whether a value has more levels than that, as one that holds itself has. What stands at a level many times is looked at once."""
    level = {id(value): value} if _holds(value) else {}
    for dummy in range(MOST_DEEP):
        level = {id(one): one for group in level.values() for one in (group.values() if isinstance(group, Mapping) else group) if _holds(one)}
    return bool(level)


def complaints(given: Mapping) -> list[Problem]:
    """A Problem for every option that is nested too deep."""
    return [Problem(str(name), words(), apart=True) for name, value in given.items() if too_deep(value)]


def words() -> str:
    """What is wrong with such a value, as the end of a sentence."""
    return f"is nested more than {MOST_DEEP} levels deep, and nothing of the Dashboard is; does a variable hold itself?"


def _holds(value: t.Any) -> bool:
    return isinstance(value, (Mapping, list, tuple))
