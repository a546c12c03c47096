# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what the Dashboard holds, cheapest call first: an organization's lists once, then one GET a network or device.

A failed read is a failure, never "absent". Places that this run creates are not read at all: what the Dashboard makes
with them is known from the catalog, the rest counts as unknown.
"""
from __future__ import annotations

import typing as t
from concurrent.futures import ThreadPoolExecutor

from ..catalog.references import REFERABLE
from ..errors import ApiError, NotFound, OwnFault, Refused, ServerFault
from ..http.pages import list_without_content
from ..schema import appended_rows
from ..schema.change import Have, Want
from ..schema.compare import differing, plain
from ..schema.own_faults import within
from ..schema.place import Place, own_rows
from ..schema.protocols import Progress
from ..schema.resource import Resource
from ..schema.values import decoded
from . import slots
from .bulk import Bulk, asks_facts, facts_of
from .names import Names, identified
from .objects import clean, made_with_place, with_id
from .response_cache import ResponseCache

PARALLEL = 10


class CurrentState:
    """Finds out what there is, through `reader`."""

    def __init__(self, reader: ResponseCache, names: Names, progress: Progress):
        self.reader, self.names, self.progress = reader, names, progress
        self.bulk = Bulk(reader)
        self._tellers: dict[tuple, Resource] = {}
        self._paths: list[str] = []
        self._cut: set[tuple] = set()

    def expect(self, wants: list[Want]) -> None:
        """All of these will be read, so that one list of the organization may be read for many of them."""
        self.bulk.expect(wants)

    def all(self, wants: list[Want]) -> list[Have | ApiError]:
        """What the Dashboard holds of every Want, or why that cannot be known, in their order; read in parallel."""
        self._tellers.update({(want.resource.requires[0].name, want.place.read_from(want.resource.governed).home()): want.resource for want in wants
                              if want.resource.disabled_error and want.resource.requires})
        self.bulk.read(wants, self.have)
        return self._each(wants, self._from_list_or_read)

    def own(self, wants: list[Want]) -> list[Have | ApiError]:
        """The same, each read from its own path, of Wants that a list of the organization was read for."""
        return self._each(wants, self._have_or_error)

    @staticmethod
    def _each(wants: list[Want], read: t.Callable[[Want], Have | ApiError]) -> list[Have | ApiError]:
        if len(wants) < 2:
            return [read(want) for want in wants]
        with ThreadPoolExecutor(max_workers=PARALLEL) as pool:
            return list(pool.map(read, wants))

    @staticmethod
    def beside(work: t.Callable, items: list[tuple], reads: t.Callable[[tuple], bool]) -> list:
        """What some work answers for each of the items, its arguments; side by side where more than one `reads` for it."""
        if sum(map(reads, items)) < 2:
            return [work(*one) for one in items]
        with ThreadPoolExecutor(max_workers=PARALLEL) as pool:
            return list(pool.map(lambda one: work(*one), items))

    def release(self) -> None:
        """Forget what was read, once it is planned."""
        self.reader.release(self._paths)
        self._paths, self._tellers = [], {}

    def _from_list_or_read(self, want: Want) -> Have | ApiError:
        try:
            objects = self.bulk.objects_for(want)
            return self._have_or_error(want) if objects is None else Have(objects, from_list=True)
        finally:
            self.progress.finished()

    def _have_or_error(self, want: Want) -> Have | ApiError:
        try:
            with within(want.resource.name):
                return self.have(want)
        except ApiError as error:
            return error

    def have(self, want: Want) -> Have:
        """What the Dashboard holds of one Want."""
        resource, place = want.resource, want.place
        if want.config == [] and want.state != "overridden":
            return Have([])  # nothing is wanted, so nothing need be read
        if want.state == "gathered" and not place.can_have(resource):
            words = f"it is for {', '.join(place.products or ())}, not for {resource.product}"
            return Have([] if resource.many else {}, absent=words)
        if place.unknown(resource.governed):
            return self._unread(want)
        where = place.read_from(resource.governed) if "{network}" in resource.path else place
        if not self.met(resource, where):
            return self._unread(want)
        try:
            objects = self._objects(want, where)
            self._refuse_without_content(want, where)
            return Have(objects, cut=(resource.name, where.key(resource.scope)) in self._cut)
        except (Refused, NotFound) as error:
            told = next((said for words, said in resource.refusals.items() if any(words in one for one in error.errors)), "")
            error.hint = told[:1].upper() + told[1:] or error.hint
            lacking = error.status in (400, 404) if place.is_template else any("not supported" in one for one in error.errors)
            if want.state != "gathered" or not (told or lacking):
                raise  # not what templates do not take (quirk G4), or no such hardware (quirk C15)
            return Have([] if resource.many else {}, absent=told or "; ".join(error.errors) or "the Dashboard does not have it of a template")

    def _refuse_without_content(self, want: Want, place: Place) -> None:
        """Raises ServerFault where a state that removes or resets would take a list without content for an empty one (quirk C12), or any
        state could make a second object that the Dashboard may accept (quirk H16)."""
        resource = want.resource
        if want.state == "gathered" or want.state == "merged" and (resource.refuses_second or not resource.many):
            return
        lists = [path for path in (resource.path, *sum((resource.extra_lists or {}).values(), ())) if "{id}" not in path]
        named = [self.names.path(resource.name, place.read_from(resource.governed))] if resource.name in REFERABLE else []
        for path in [path.format(**place.ids()) for path in lists] + named:
            if self.reader.without_content(path):
                raise list_without_content(path)

    @staticmethod
    def _unread(want: Want) -> Have:
        """What there is where nothing can be read yet: nothing, or what the Dashboard makes with the place."""
        none = want.config in ([], {}) and want.resource.requires  # nothing is wanted of what the setting alone brings about
        if none or want.state in ("deleted", "gathered"):
            return Have([] if want.resource.many else {})
        return Have(made_with_place(want.resource, want.place), known=False)

    def met(self, resource: Resource, place: Place) -> bool:
        """Whether the setting without which these objects cannot exist (`requires`) is as they need it (quirk T2)."""
        if resource.requires is None:
            return True
        if resource.disabled_error:
            return self._readable(resource, place)
        setting, values = resource.requires
        wanted = {setting.by_option[name].api: value for name, value in values.items()}
        return not differing(wanted, self._setting(setting, place), setting.fields)

    def _readable(self, resource: Resource, place: Place) -> bool:
        """Whether the objects can be read, which tells how the setting they need is."""
        try:
            return self._raw(resource, place) is not None
        except Refused as error:
            if any(resource.disabled_error in one for one in error.errors):
                return False
            raise

    def _setting(self, resource: Resource, place: Place) -> dict:
        """The settings of a singleton. Where objects that are read anyway show them, they are not read by themselves."""
        teller = self._tellers.get((resource.name, place.home()))
        if teller is None or teller.requires is None:
            return decoded(self._raw(resource, place), resource.fields, resource.send_all)
        return {resource.by_option[name].api: value if self._readable(teller, place) else not value for name, value in teller.requires[1].items()}

    def _objects(self, want: Want, place: Place) -> t.Any:
        resource = want.resource
        if resource.membership:
            return self._members(want, place)
        if not resource.many:
            setting = self._setting(resource, place)
            return {**setting, "facts": facts_of(self._raw(resource, place), resource)} if asks_facts(want) else setting
        if resource.read_path:
            found, key = [self._slot(resource, place, one) for one in slots.keys(want, place, self.reader, self.names)], resource.by_option[resource.key]
            return [*{plain(one[key.api], key): one for one in reversed(found)}.values()][::-1] if resource.listed_in else found
        rows = self._listed(resource, place)
        if not asks_facts(want):
            return [with_id(one, resource) for one in rows]
        more = self.bulk.facts(want, place)
        return [{**with_id(one, resource), "facts": facts_of({**one, **more.get(str(one.get(resource.id)), {})}, resource)} for one in rows]

    def _listed(self, resource: Resource, place: Place) -> list[dict]:
        if resource.name == "devices":
            return self.names.devices(place)
        if resource.name in REFERABLE and not resource.referred_by:
            return self.names.objects(resource.name, place)
        return self._raw(resource, place)

    def _raw(self, resource: Resource, place: Place) -> t.Any:
        path = resource.path.format(**place.ids())
        try:
            return self._answer(resource, place, path)
        except NotFound:
            if resource.unheard_of is None or not self.reader.is_there(resource.unheard_of[0].format(**place.ids()), place):
                raise
            return clean(resource, self._whole(resource, place, dict(resource.unheard_of[1])), path)

    def _answer(self, resource: Resource, place: Place, path: str) -> t.Any:
        """What one read answers, in the Resource's shape. What a snapshot holds and is of none is damaged: it is read."""
        try:
            answer = self._whole(resource, place, own_rows(self._read(resource, place, path), resource.path, place.ids()))
            rows = clean(resource, answer, path)
            if resource.rules and any(appended_rows.cut(one, resource.rules, certain=False) for one in (answer if isinstance(answer, list) else [answer])):
                self._cut.add((resource.name, place.key(resource.scope)))
            return identified(rows, resource.id, path) if isinstance(rows, list) else rows
        except (OwnFault, ServerFault):
            if not self.reader.damaged(path):
                raise
            return self._answer(resource, place, path)

    def _whole(self, resource: Resource, place: Place, answer: t.Any) -> t.Any:
        """The answer as an object, where it is a list, with those of the further reads of a singleton beside it."""
        if isinstance(answer, list) != bool(resource.answers) or not isinstance(answer, (list, dict)):
            return answer
        further = {name: self.reader.get(path.format(**place.ids()), place, resource, further=True) for name, path in resource.also_read.items()}
        return {**(answer if isinstance(answer, dict) else {resource.by_option[resource.answers].api: answer}), **further}

    def _read(self, resource: Resource, place: Place, path: str) -> t.Any:
        """The answer of one read. A device that is in its network answers 404 for a while after its claim (quirk I1)."""
        self._paths.append(path)
        if resource.unheard_of is not None:
            return self.reader.unlogged(path, place)
        read = self.reader.pages if resource.answers or resource.listed else self.reader.get
        answer = self.reader.patiently(lambda: read(path, place, resource), resource.scope == "device")
        if resource.referred_by:
            self.names.heard(resource.name, path, answer)
        return answer

    def _members(self, want: Want, place: Place) -> dict:
        """The lists of a singleton made of memberships; of the further lists only those somebody asks for."""
        resource, wanted = want.resource, want.config or {}
        lists = {"": (resource.path,), **{name: paths for name, paths in resource.extra_lists.items()
                                          if wanted.get(name) or name in wanted and want.state == "gathered"}}
        read = {name: self._lists(paths, place) for name, paths in lists.items()}
        return decoded(clean(resource, read, resource.path), resource.fields)

    def _lists(self, paths: t.Iterable[str], place: Place) -> list:
        """The rows of the lists an organization has. One it refuses is that of another kind of organization, unless it refuses all."""
        rows, refusals, answers = [], [], 0
        for path in paths:
            try:
                rows += self.reader.pages(path.format(**place.ids()), place)
                answers += 1
            except (Refused, NotFound) as error:
                refusals.append(error)
        if not answers:
            raise refusals[0]
        return rows

    def _slot(self, resource: Resource, place: Place, key: t.Any) -> dict:
        path, option = resource.read_path.format(**place.ids(), id=key), resource.by_option[resource.key].api
        try:
            answer = self._answer(resource, place, path)
        except NotFound:
            if resource.unheard_of is None or self.reader.is_there(resource.unheard_of[0].format(**place.ids(), id=key), place):
                raise
            return {**decoded(resource.unheard_of[1], resource.fields), option: key, resource.id: key, "unheard": True}
        return {option: key, **decoded(answer, resource.fields, resource.send_all), resource.id: key}
