# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads that answer for many networks or devices at once, from one list of the organization: a Resource's `bulk`, and its `facts`."""
from __future__ import annotations

import typing as t
from urllib.parse import quote

from ..errors import NotFound
from ..schema.change import Want
from ..schema.own_faults import called
from ..schema.place import PendingId, Place
from ..schema.resource import Resource
from .response_cache import ResponseCache


class Bulk:
    """The rows read from such lists, by Resource and place; read through `reader`."""

    def __init__(self, reader: ResponseCache):
        self.reader = reader
        self._rows: dict[tuple[str, str], t.Any] = {}

    def read(self, wants: list[Want]) -> None:
        """Read the list for Wants whose `only` it has in full. For one Want alone its own path is as cheap."""
        asking: dict[str, list[Want]] = {}
        for want in wants:
            if list_has_all(want) and not want.place.unread and not isinstance(want.place.home(), PendingId):
                asking.setdefault(want.resource.name, []).append(want)
        for some in asking.values():
            if len(some) > 1:
                self._read(some)

    def _read(self, wants: list[Want]) -> None:
        resource, place = wants[0].resource, wants[0].place
        bulk = resource.bulk
        if bulk is None:
            return
        homes = [str(want.place.key(resource.scope)) for want in wants]
        for first in range(0, len(homes), bulk.most):
            query = "&".join([f"perPage={bulk.most}", *(f"{bulk.by}={quote(home)}" for home in homes[first:first + bulk.most])])
            for row in self.reader.pages(f"{bulk.path.format(**place.ids())}?{query}", place):
                self._rows[resource.name, str(row.get(bulk.home))] = row.get(bulk.rows)

    def answer_for(self, want: Want) -> t.Any:
        """What the Resource's own path would answer, with the options of `only`; None where no list was read for it."""
        return self._rows.get((want.resource.name, str(want.place.key(want.resource.scope)))) if list_has_all(want) else None

    def facts(self, want: Want, place: Place) -> dict[str, dict]:
        """{identifier: facts} from another list (`facts_from`), for a Want that asks for facts; empty where this Dashboard does not have that list."""
        if not want.resource.facts_from or not asks_facts(want):
            return {}
        path, hook = want.resource.facts_from
        try:
            return called(want.resource, "facts_from", hook, self.reader.pages(path.format(**place.ids()), place))
        except NotFound:
            return {}


def list_has_all(want: Want) -> bool:
    """Whether the organization's list has every option that a Want asks for."""
    bulk = want.resource.bulk
    return bulk is not None and bool(want.only) and {want.resource.key, *want.only} <= {*bulk.options}


def asks_facts(want: Want) -> bool:
    """Whether a Want is to show the facts of its objects: gathered, with no `only` or with facts in it."""
    return bool(want.resource.facts) and want.state == "gathered" and (not want.only or "facts" in want.only)


def facts_of(raw: dict, resource: Resource) -> dict:
    """The facts of one row of a list, in API form."""
    return {one.api: raw[one.api] for one in resource.facts if raw.get(one.api) is not None}
