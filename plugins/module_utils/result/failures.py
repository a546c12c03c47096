# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of tasks that failed as a whole, or whose result could not be made, and the sentences of every result without secrets."""
from __future__ import annotations

import typing as t

from ..errors import BadInput, MerakiError, Problem, as_failure
from ..schema import screen
from ..schema.own_faults import as_own_error

#: What of a result is words, of ours or of the Dashboard.
_SENTENCES = ("msg", "failure", "failures", "warnings", "sites", "refused", "applied", "unsure", "not_attempted", "because")


def masked(result: dict, secrets: set[str]) -> dict:
    """A result whose sentences hold no secret, since the Dashboard says again what it was sent, and nothing that steers a terminal, since
    names may hold anything. Its data holds no secrets by construction, and is what it is."""
    said = {name: value for name, value in result.items() if name in _SENTENCES}
    return {**result, **screen.printable(screen.scrubbed(said, secrets))}


def minimal(result: t.Mapping, error: BaseException) -> dict:
    """The result of a task that broke while its result was made: the parts that need no words, and where it broke."""
    kept = {name: result[name] for name in ("changed", "calls", "applied", "unsure", "not_attempted", "because") if name in result}
    became = "\nNothing was changed." if not kept.get("changed") else "" if result.get("failed") or "applied" in kept else "\nAll was applied."
    return {"changed": False, **kept, "failed": True, "msg": f"{as_own_error(error)}{became}"}


def refused(problems: t.Sequence[Problem | str], secrets: set[str]) -> dict:
    """The result of a task that cannot be meant so; empty where nothing is wrong."""
    error = BadInput(*problems)
    return masked(failed(error, 0, unchanged(error)), secrets) if problems else {}


def unchanged(error: MerakiError) -> str:
    """What is said of an error before which nothing was written."""
    return f"{error}\nNothing was changed."


def failed(error: MerakiError, calls: int, words: str) -> dict:
    """The result of a task that failed before it wrote anything, after so many calls."""
    return {"failed": True, "msg": words, "changed": False, "failure": as_failure(error), "warnings": [], "calls": calls}
