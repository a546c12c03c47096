# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One call on its way: what is asked, what its caller knows about it, and what became of its tries so far."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass

from ..errors import ApiError, MerakiError
from .responses import is_write_reply

#: Seconds after which what was not there is looked for once more.
SECOND_LOOK = 3.0


@dataclass
class ApiCall:
    """One call.

    is_valid       (status, parsed body) -> whether it can be the answer; an answer that does not fit counts as lost.
    find_created   finds the object of a POST whose answer was lost.
    is_removal     it removes something, so that repeating it does no harm.
    in_turn        its turn in the shared pace has come already.
    waited         seconds waited in all, for whatever reason.
    again          a POST that may be sent again when what it makes is not there: a second one changes nothing more.
    failures, throttles  tries without a usable answer, and answers that said "later".
    unsure         an earlier try was lost and may have been carried out.
    """

    method: str
    path: str
    query: dict | None = None
    body: t.Any = None
    org: str | None = None
    is_valid: t.Callable[[int, t.Any], bool] = is_write_reply
    find_created: t.Callable[[], t.Any] | None = None
    is_removal: bool = False
    again: bool = False
    explain: bool = True
    failures: int = 0
    throttles: int = 0
    waited: float = 0.0
    in_turn: bool = False
    unsure: bool = False

    @property
    def needs_lookup(self) -> bool:
        """Whether a lost try must be looked up before it is repeated."""
        return self.method == "POST" and not self.is_removal

    def looked_for(self, wait: t.Callable[[float], None]) -> t.Any:
        """What a POST made, looked for twice: what is being carried out may not show yet, and lists may lag behind. Raises MerakiError."""
        if self.find_created is None:
            return None
        found = self.find_created()
        if found is None:
            wait(SECOND_LOOK)
            found = self.find_created()
        return found

    def made_before(self, error: ApiError, wait: t.Callable[[float], None]) -> t.Any:
        """What a lost try made, where a later one was refused for that ("has already been taken", quirks C18 and O2). Raises `error` where
        it was not so."""
        if not (self.needs_lookup and self.unsure and self.find_created):
            raise error
        error.errors.append("whether an earlier try, whose answer was lost, was carried out is not known")
        try:
            found = self.looked_for(wait)
        except MerakiError:
            found = None
        if found is None:
            raise error
        return found
