# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every read of one run: each path is asked once, whoever asks, and not at all where a snapshot knows the answer.

Lists that only lead from names to identifiers are shared with the other tasks of this controller for a minute. A run that
finds them wrong reads them itself and begins anew.
"""
from __future__ import annotations

import functools
import threading
import typing as t

from ..errors import NotFound, Refused
from ..http.client import Client
from ..http.pages import NoContent
from ..schema.place import PendingId, Place
from ..schema.protocols import Names
from ..schema.resource import Resource
from .snapshot import Snapshot

#: How often a device that was just claimed is asked, and the seconds between.
PATIENCE, PAUSE = 24, 5.0


class _Answer:
    """One path's answer, once it is there; `places` it was remembered for when it came from the snapshot."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.value: tuple | None = None
        self.places: frozenset[str] = frozenset()


class ResponseCache:
    """The reader of one run. Safe to use from several threads."""

    def __init__(self, client: Client):
        self.client = client
        self.snapshot: Snapshot | None = None
        self.use_shared = True
        self.used_shared: set[str] = set()  # paths of lists as another task read them
        self._answers: dict[str, _Answer] = {}
        self._lock = threading.Lock()

    def names(self, path: str, place: Place, facts: tuple[str, ...]) -> list[dict]:
        """A list of which only some facts count, perhaps as another task read it a moment ago."""
        rows = self.client.ledger.recall("names", self._shared_key(path)) if self.use_shared else None
        if _sound(rows, facts) and path not in self._answers:
            self.used_shared.add(path)
            self._answers[path] = answer = _Answer()
            answer.value = (rows,)
        elif path not in self._answers:
            rows = [{name: one[name] for name in facts if name in one} for one in self.pages(path, place)]
            if not self.without_content(path):
                self.client.ledger.remember("names", self._shared_key(path), rows)
        return self.pages(path, place)

    def patiently(self, read: t.Callable[[], t.Any], device: bool) -> t.Any:
        """What a read answers; a device that is in its network answers 404 for a while after its claim (quirk I1)."""
        for attempt in range(PATIENCE):
            try:
                return read()
            except NotFound as error:
                if not device or not error.gone or attempt == PATIENCE - 1:
                    raise
                self.client.sleep(PAUSE)
        return None

    def use_snapshot(self, path: str | None, place: Place, names: Names, reads: bool) -> str:
        """Open the snapshot in a file, where one is named. Answers why everything is read all the same; empty where it is not. Of a run that only
        `reads`, what is read is kept as it comes."""
        if not path or self.snapshot is not None:
            return ""
        snapshot = Snapshot(path, self.client, place.organization)
        snapshot.check(names.objects("networks", place), lambda: names.objects("organization_config_templates", place))
        if reads:
            snapshot.begin()
        self.snapshot = snapshot
        return snapshot.reason

    def forget_shared(self, path: str) -> None:
        """This run changed what a list of names says."""
        self.client.ledger.forget("names", self._shared_key(path))

    def stop_sharing(self) -> None:
        """Something that was heard is wrong: from now on everything is read here."""
        self.use_shared, self.used_shared, self._answers = False, set(), {}

    def _shared_key(self, path: str) -> str:
        """Who sees what is a matter of the key; only its digest names a file."""
        return f"{self.client.settings.base_url}|{self.client.settings.api_key}|{path}"

    def pages(self, path: str, place: Place, resource: Resource | None = None) -> list:
        """Every item of a list. `resource` describes it, where it belongs to one network or device."""
        return self._read(path, place, resource, functools.partial(self.client.pages, without_content=True))

    def without_content(self, path: str) -> bool:
        """Whether a list that was read ended without content, so that what it does not show need not be absent (quirk C12)."""
        answer = self._answers.get(path)
        return answer is not None and answer.value is not None and isinstance(answer.value[0], NoContent)

    def get(self, path: str, place: Place, resource: Resource | None = None, further: bool = False) -> t.Any:
        """One answer. Of a `further` read no option of the Resource describes it."""
        return self._read(path, place, resource, self.client.get, further)

    def unlogged(self, path: str, place: Place) -> t.Any:
        """One answer of what comes and goes without a line in the change log, so that no snapshot tells of it. Raises NotFound, whose reader says what that
        means."""
        return self._read(path, place, None, functools.partial(self.client.get, expect_missing=True))

    def is_there(self, path: str, place: Place) -> bool:
        """Whether the Dashboard knows what is at a path. Raises ApiError where that cannot be read."""
        try:
            return self.unlogged(path, place) is not None
        except NotFound:
            return False

    def known(self, path: str, place: Place) -> bool:
        """Whether the answer of a path is there: it was read in this run, or is in the snapshot."""
        answer = self._answers.get(path)
        return answer is not None and answer.value is not None or self.snapshot is not None and self.snapshot.holds(path, _places(place))

    def row(self, mark: str, place: Place, resource: Resource, row: t.Any) -> t.Any:
        """The row that a list has of one place, kept as answers are by its `mark`; or what was kept by that."""
        return self._read(mark, place, resource, lambda *dummy, **more: row)

    def _read(self, path: str, place: Place, resource: Resource | None, ask: t.Callable, further: bool = False) -> t.Any:
        with self._lock:
            answer = self._answers.setdefault(path, _Answer())
        with answer.lock:
            if answer.value is None:
                places = _places(place) if resource is not None and resource.scope in ("network", "device") and not place.is_template else frozenset()
                held = self.snapshot.recall(path, places) if self.snapshot and places else None
                answer.places = places if held else frozenset()
                answer.value = held or (self._asked(ask, path, place),)
                if self.snapshot and places and not held and not isinstance(answer.value[0], (Refused, NoContent)):
                    self.snapshot.keep(path, places, answer.value[0], None if further else resource)
            if isinstance(answer.value[0], Refused):
                raise answer.value[0]
            return answer.value[0]

    @staticmethod
    def _asked(ask: t.Callable, path: str, place: Place) -> t.Any:
        """The answer, or the refusal, which is one too: asking again would not change it."""
        try:
            return ask(path, org=place.organization or None)
        except Refused as error:
            return error

    def remembered(self, places: t.Iterable[Place] | None = None) -> set[str]:
        """Which of these places, or of all, were at least in part known from the snapshot alone."""
        found = {one for answer in self._answers.values() for one in answer.places}
        return found if places is None else found & {one for place in places for one in _places(place)}

    def damaged(self, path: str) -> bool:
        """Whether the answer of a path came from the snapshot, so that it is read now; what the snapshot holds of it is damaged."""
        answer = self._answers.get(path)
        if answer is None or not answer.places or self.snapshot is None:
            return False
        self.snapshot.drop(path)
        self.forget(path)
        return True

    def distrust(self, places: set[str]) -> None:
        """Forget what the snapshot said about these places."""
        if self.snapshot is not None:
            self.snapshot.distrust(places)
        self._answers = {path: one for path, one in self._answers.items() if not one.places & places}

    def save(self, written: t.Iterable[Place]) -> str:
        """Keep what was read for the next run, but for the places that were written to. Answers why that cannot be done; empty where it was."""
        if self.snapshot is None:
            return ""
        self.snapshot.outdated({one for place in written for one in _places(place)})
        try:
            self.snapshot.save()
        except OSError as error:
            return error.strerror or type(error).__name__
        return ""

    def release(self, paths: list[str]) -> None:
        """Answers nobody asks for again. With a snapshot they may be, when something has to be planned anew."""
        for path in paths if self.snapshot is None else ():
            self._answers.pop(path, None)

    def forget(self, path: str) -> None:
        """Ask again next time."""
        self._answers.pop(path, None)


def _sound(rows: t.Any, facts: tuple[str, ...]) -> bool:
    """Whether a list of names is of the shape it was kept in: whatever lies in a file, nothing else is relied on."""
    if not isinstance(rows, list) or not all(isinstance(one, dict) for one in rows):
        return False
    texts = [one.get(name) for one in rows for name in (facts[:1] if facts[0] == "serial" else facts[:2])]
    others = [one[name] for one in rows for name in facts[2:] + ("name",) if one.get(name) is not None]
    return all(isinstance(one, str) and one for one in texts) and all(
        isinstance(one, str) or isinstance(one, list) and all(isinstance(word, str) for word in one) for one in others)


def _places(place: Place) -> frozenset[str]:
    """The identifiers by which a change log speaks of a place."""
    return frozenset(str(one) for one in (place.network, place.serial) if one and not isinstance(one, PendingId))
