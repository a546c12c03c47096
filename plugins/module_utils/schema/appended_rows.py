# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows the Dashboard itself puts at the end of a list of rules: taken off what was read, and missed where they are not there. Pure."""
from __future__ import annotations

import typing as t

from .field import Field


def taken_off(rules: t.Any, comment: str) -> tuple[list[dict], dict]:
    """An answered list without the row the Dashboard appended under this comment, and the row; {} where there is none.

    Such a row is recognised by being last and by its comment, never by its shape: that could be a user's own rule (quirk U2).
    """
    rules = list(rules or [])
    last = rules[-1] if rules else {}
    found = str(last.get("comment")).strip().casefold() == comment.casefold()
    return (rules[:-1], last) if found else (rules, {})


def cut(answer: t.Mapping, field: Field | None, certain: bool) -> str:
    """The row the Dashboard always puts at the end of an answered list of rules and that is missing: the answer was cut. Empty where there is none.

    `certain`: of the rows every source tells of, else of the others.
    """
    rows, missing = (answer.get(field.api) if field else []), ""
    for comment, sure in reversed(list((field.appended or {}).items() if field else ())):
        rows, row = taken_off(rows, comment)
        missing = missing if row or sure is not certain else comment
    return missing
