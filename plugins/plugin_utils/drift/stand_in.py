# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in place of secrets that an export does not hold: without it what needs them could not be compared. It is never told, and never sent. Pure."""
from __future__ import annotations

import typing as t
from collections.abc import Mapping

from . import declared
from .rows import CHANGED, SECRET

STAND_IN = "no-secret-was-given"


def untold(differences: t.Iterable[Mapping], config: Mapping) -> list[dict]:
    """Differences of a comparison with `config`, without those that are about stand-ins."""
    def wanted(one: Mapping) -> t.Any:
        return declared.at(config, declared.tokens(one["path"].partition(" (")[0]))
    return [{**one, "declared": _as_present(one["declared"], wanted(one), one["present"])} if one["kind"] == CHANGED else dict(one) for one in differences]


def _as_present(told: t.Any, wanted: t.Any, present: t.Any) -> t.Any:
    """What was declared, with what is there in place of each stand-in."""
    if isinstance(told, Mapping) and isinstance(wanted, Mapping):
        there = present if isinstance(present, Mapping) else {}
        return {name: _as_present(value, wanted.get(name), there.get(name)) for name, value in told.items()}
    if isinstance(told, list) and isinstance(wanted, list) and len(told) == len(wanted):
        there = present if isinstance(present, list) and len(present) == len(told) else [None] * len(told)
        return [_as_present(*each) for each in zip(told, wanted, there)]
    return present if told == SECRET and wanted == STAND_IN else told


def unsent(value: t.Any) -> t.Any:
    """A config without stand-ins."""
    if isinstance(value, Mapping):
        return {name: unsent(one) for name, one in value.items() if one != STAND_IN}
    return [unsent(one) for one in value] if isinstance(value, list) else value
