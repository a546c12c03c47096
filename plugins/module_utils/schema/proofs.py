# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What proves that this run made an object: the equality by which wanted objects are found, and an identifier that is new. Pure."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass
from dataclasses import field as _slot

from ..errors import LookupFailure
from .compare import named, plain
from .field import Field
from .own_faults import hook


@dataclass(frozen=True)
class Proof:
    """How to see that a POST whose answer was lost was carried out.

    path    lists the objects, or is one object's with {id} in it.
    field   what an object is recognized by; it says which values are equal.
    values  of that field, in API form, one for each object that is expected. May hold a PendingId.
    id      key of an object's identifier, where creating gives it one; empty for claims and bindings.
    known   identifiers of what was there when the run was planned: none of that was made by this run.
    further {API name: (Field, value)} of what else must be equal.
    fresh   the place itself is made by this run, so that nothing else is there.
    """

    path: str
    field: Field
    values: tuple
    id: str = ""
    known: frozenset[str] = frozenset()
    fresh: bool = False
    further: t.Mapping[str, tuple[Field, t.Any]] = _slot(default_factory=dict)

    def shown(self, rows: t.Sequence[t.Mapping]) -> t.Any:
        """The (last) object expected, when all of them are among `rows`, else None. Raises LookupFailure where several could be it."""
        found: list[t.Mapping] = []
        for value in self.values:
            found = self.candidates(rows, value)
            if not found:
                return None
            if self.id and len(found) > 1:
                ids = ", ".join(str(one.get(self.id)) for one in found)
                raise LookupFailure(f"{len(found)} of the name {value!r} came into being at the same time (ids {ids}), and which one this run made "
                                    "cannot be told")
        return found[-1]

    def answered(self, answer: t.Any) -> bool:
        """Whether this can be the answer to the POST. To a creation: it names a new identifier and the object. To a claim: its lists name all
        that is claimed."""
        if not self.id:
            return set(map(_letters, self.values)) <= _listed(answer)
        if not isinstance(answer, dict) or answer.get(self.id) in (None, "") or str(answer[self.id]) in self.known:
            return False
        return bool(self._alike([answer], self.values[0]))

    def candidates(self, rows: t.Sequence[t.Mapping], value: t.Any) -> list[t.Mapping]:
        """The objects of that value among `rows` which are new."""
        found = self._alike(rows, getattr(value, "id", value))
        return [one for one in found if not self.id or str(one.get(self.id)) not in self.known]

    def _alike(self, rows: t.Sequence[t.Mapping], value: t.Any) -> list[t.Mapping]:
        return [one for one in named([self._decoded(one) for one in rows], value, self.field)
                if all(plain(one.get(name), other) == plain(getattr(wanted, "id", wanted), other) for name, (other, wanted) in self.further.items())]

    def _decoded(self, row: t.Mapping) -> t.Mapping:
        """A row with what it is recognized by in API form, where the API answers that in another shape than it takes it."""
        odd = [one for one in (self.field, *(other for other, dummy in self.further.values())) if one.decode and row.get(one.api) is not None]
        return {**row, **{one.api: hook(one, "decode", row[one.api], row) for one in odd}} if odd else row


def _listed(answer: t.Any) -> set[str]:
    """What the lists of an answer name, but that of the errors: texts, or objects with texts in them."""
    lists = [rows for name, rows in answer.items() if name != "errors" and isinstance(rows, list)] if isinstance(answer, dict) else []
    return {_letters(one) for rows in lists for row in rows for one in (row.values() if isinstance(row, dict) else [row])}


def _letters(value: t.Any) -> str:
    return str(getattr(value, "id", value)).casefold()
