# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads that answer for many networks or devices at once, from one list of the organization: a Resource's `bulk`, and its `facts`.

Such a list saves calls and decides nothing. A place without a row (quirks G3, BR5), or with a row that lacks what is asked for, is read from its own
path, and so is every place where the list cannot be read. What would be written is planned from the own path as well (engine.py).
"""
from __future__ import annotations

import typing as t
from collections import Counter
from itertools import islice
from urllib.parse import quote

from ..errors import ApiError, MerakiError, NotFound
from ..schema.change import Have, Want
from ..schema.compare import differing, empty
from ..schema.modes import holds, modes_of
from ..schema.own_faults import called
from ..schema.place import PendingId, Place
from ..schema.resource import BulkRead, Resource
from ..schema.values import decoded
from .names import identified
from .objects import clean, with_id
from .response_cache import ResponseCache

Own = t.Callable[[Want], Have]


class Bulk:
    """The lists of one run, read through `reader`.

    _line    of each Resource, {place: Want} that a list is still to be read for, in the order in which they will be asked for.
    _rows    what lists had of places nobody has asked for yet.
    _agreed  Resources whose list agreed with the own answer of a place; `_useless` those whose list did not, or could not be read.
    """

    def __init__(self, reader: ResponseCache):
        self.reader = reader
        self._rows: dict[str, t.Any] = {}
        self._line: dict[str, dict[str, Want]] = {}
        self._agreed: set[str] = set()
        self._useless: set[str] = set()

    def expect(self, wants: list[Want]) -> None:
        """These Wants will be asked for. They stand in line where the list takes fewer calls than their own paths."""
        for want in wants:
            if want.resource.name not in self._useless and list_has_all(want) and not any(
                    self.reader.known(path, want.place) for path in (_own(want), _mark(want))):
                self._line.setdefault(want.resource.name, {})[_home(want)] = want
        self._line = {name: line for name, line in self._line.items() if self._saves(line)}

    def _saves(self, line: t.Mapping[str, Want]) -> bool:
        """Whether a list takes fewer calls than the own paths of all that stand in line."""
        resource = next((want.resource for want in line.values()), None)
        if resource is None:
            return False
        bulk = _list_of(resource)
        return -(-len(line) // bulk.most) + (bulk.confirm and resource.name not in self._agreed) < len(line)

    def read(self, wants: list[Want], own: Own) -> None:
        """Read the lists for these Wants, and in the same calls for those next in line. `own` reads a Want from its own path."""
        for want in wants:
            while _home(want) in self._line.get(want.resource.name, ()):
                self._read(want.resource, own)

    def _read(self, resource: Resource, own: Own) -> None:
        bulk, line = _list_of(resource), self._line[resource.name]
        some = {home: line.pop(home) for home in [*islice(line, bulk.most)]}
        place = next(iter(some.values())).place
        path = f"{bulk.path.format(**place.ids())}?" + "&".join([f"perPage={bulk.most}", *(f"{bulk.by}={quote(home)}" for home in some)])
        try:
            rows = [(str(_at(row, bulk.home)), row) for row in self.reader.pages(path, place)]
            self.reader.forget(path)
        except ApiError:
            self._give_up(resource)
            return
        times = Counter(home for home, dummy in rows)
        found = {home: answer for home, row in rows if home in some and times[home] == 1 and (answer := _answer(row, resource)) is not None}
        if self._believed(resource, {some[home]: row for home, row in found.items()}, own):
            self._rows.update((_mark(some[home]), row) for home, row in found.items())

    def _give_up(self, resource: Resource) -> None:
        """Every Want of the Resource is read from its own path in this run."""
        self._useless.add(resource.name)
        self._line[resource.name] = {}

    def _believed(self, resource: Resource, found: t.Mapping[Want, t.Any], own: Own) -> bool:
        """Whether the rows are relied on: the first that is not empty agrees with the own answer of its place, or one did before. Empty rows prove nothing."""
        if not _list_of(resource).confirm or resource.name in self._agreed:
            return True
        want = next((want for want, row in found.items() if not _empty_row(row)), None)
        if want is None:
            return False
        objects = self._objects(want, found[want])
        try:
            agrees = objects is not None and _same(objects, own(want).objects, resource)
        except MerakiError:
            agrees = False
        if agrees:
            self._agreed.add(resource.name)
        else:
            self._give_up(resource)
        return agrees

    def objects_for(self, want: Want) -> t.Any:
        """What the Dashboard holds of a Want, with the options asked for, in API form; None where no list was read for it, or it has less."""
        if not list_has_all(want):
            return None
        mark = _mark(want)
        row = self._rows.pop(mark, None)
        if self.reader.snapshot is not None and (row is not None or self.reader.known(mark, want.place)):
            row = self.reader.row(mark, want.place, want.resource, row)
        objects = None if row is None else self._objects(want, row)
        if objects is None:
            self.reader.damaged(mark)
        return objects

    @staticmethod
    def _objects(want: Want, row: t.Any) -> t.Any:
        """A row in API form; None where it has another shape, or lacks what is asked for."""
        resource, path = want.resource, want.resource.path
        try:
            rows = clean(resource, row, path)
            rows = identified(rows, resource.id, path) if resource.many else [rows]  # what always exists is never an empty list
            objects = [with_id(one, resource) if resource.many else decoded(one, resource.fields) for one in rows]
        except MerakiError:
            return None
        fields = [resource.by_option[name] for name in asked(want)]
        lacks = any(one.api not in raw and holds(one, item, resource.by_option) for raw, item in zip(rows, objects) for one in fields)
        return None if lacks or not rows else objects if resource.many else objects[0]

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
    """Whether the organization's list has every option a Want asks for. It is not read for places this run makes, copies or binds, nor for what a
    template governs."""
    resource, place = want.resource, want.place
    if resource.bulk is None or asks_facts(want) or want.config == [] or place.unread or isinstance(place.home(), PendingId) or not place.can_have(resource):
        return False
    if resource.governed and (place.template or place.rebound or place.is_template) or place.read_from(resource.governed) is not place:
        return False
    return asked(want) <= {*_list_of(resource).options}


def asked(want: Want) -> set[str]:
    """The options that have to be known: those given, or to be shown, with the modes they exist in. All of them in a state that is exact."""
    resource, by_option = want.resource, want.resource.by_option
    if want.state == "gathered" and want.only or want.state == "merged":
        items = want.config if resource.many else [want.config or {}]
        given = {*want.only} if want.state == "gathered" else {name for item in items or () for name in item}
        modes = [modes_of(by_option[name], by_option) for name in given if name in by_option]
        return given.union(*modes, {resource.key} if resource.many else ())
    return {one.name for one in resource.fields if not one.control}


def _list_of(resource: Resource) -> BulkRead:
    return t.cast(BulkRead, resource.bulk)


def _home(want: Want) -> str:
    return str(want.place.key(want.resource.scope))


def _own(want: Want) -> str:
    return want.resource.path.format(**want.place.ids())


def _mark(want: Want) -> str:
    """What the row of one place is remembered by: the call that would ask for it alone."""
    bulk = _list_of(want.resource)
    return f"{bulk.path.format(**want.place.ids())}?{bulk.by}={quote(_home(want))}"


def _at(row: t.Any, where: str) -> t.Any:
    """What a row holds at a path such as network.id; None where it holds nothing."""
    for name in where.split("."):
        row = row.get(name) if isinstance(row, dict) else None
    return row


def _answer(row: dict, resource: Resource) -> t.Any:
    """What the Resource's own path would answer, with the options of the list; None where the row does not tell."""
    rows = _list_of(resource).rows
    try:
        return row.get(rows) if isinstance(rows, str) else called(resource, "bulk", rows, row)
    except MerakiError:
        return None


def _empty_row(row: t.Any) -> bool:
    return all(map(empty, row.values())) if isinstance(row, dict) else empty(row)


def _same(listed: t.Any, own: t.Any, resource: Resource) -> bool:
    """Whether a list and the own path of a place answer the same, in the options of the list."""
    fields = [resource.by_option[name] for name in _list_of(resource).options]
    one, other = [{str(item.get(resource.id)): item for item in (side if resource.many else [side])} for side in (listed, own)]
    return one.keys() == other.keys() and not any(differing(one[at], other[at], fields) or differing(other[at], one[at], fields) for at in one)


def asks_facts(want: Want) -> bool:
    """Whether a Want asks for the facts of its objects: gathered, with no `only` or with facts in it."""
    return bool(want.resource.facts) and want.state == "gathered" and (not want.only or "facts" in want.only)


def facts_of(raw: dict, resource: Resource) -> dict:
    """The facts of one row of a list, in API form."""
    return {one.api: raw[one.api] for one in resource.facts if raw.get(one.api) is not None}
