# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an earlier run read, kept in a file, so that the next reads only what has changed since.

The organization's change log says which networks changed (quirks J1-J3), the device list which devices (quirk J7); lists of
the whole organization are always read. A snapshot only ever proves that nothing need be done: whatever would be written is
planned from fresh reads. When in doubt (no file, another organization or Dashboard, a file that cannot be read, a gap in the
log, a log too old) everything is read, and `reason` says why. Times are the Dashboard's own.

The file holds settings, secrets as keyed digests; it is private (0600) and replaced in one step. What a run that only reads has read so far stands
beside it (journal.py), so that one that is stopped goes on where it was.
"""
from __future__ import annotations

import datetime
import hashlib
import json
import os
import tempfile
import time
import typing as t
from contextlib import suppress

from ..errors import ApiError, BadInput, Problem
from ..http import files
from ..http.client import Client
from ..schema.resource import Resource
from ..schema.secret_digest import opened
from ..schema.values import kept
from .journal import Journal

FORMAT = 1
#: Seconds the log is asked for before the last run, since entries may come late, and an answer may be dated by a clock that is not the log's;
#: what that run saw does not count again.
OVERLAP = 900.0
#: Seconds by which two times that count whole seconds may be amiss.
WHOLE_SECONDS = 2.0
OLDEST = 300 * 86400.0
MOST_ENTRIES = 200_000
MOST_BYTES = 1 << 31
#: No time is later, in seconds since 1970.
FAR = 1e11


def _text(value: t.Any) -> bool:
    return isinstance(value, str)


def _texts(value: t.Any) -> bool:
    return isinstance(value, list) and all(map(_text, value))


def _names(value: t.Any) -> bool:
    return isinstance(value, dict) and all(map(_text, value.values()))


def _time(value: t.Any) -> bool:
    return isinstance(value, (int, float)) and 0 <= value < FAR


#: What a file holds beside the answers, and of each answer.
KNOWN = {"base_url": _text, "organization": _text, "taken": _time, "here": _time, "seen": _texts, "newest": _text, "names": _names}
ANSWER = {"places": _texts, "read": _time, "answer": _text}


class Snapshot:
    """The snapshot of one organization in the file `path`. Answers are kept by their path, each with the places it tells of, as
    JSON text: as objects, those of a thousand sites would take a hundred megabytes."""

    def __init__(self, path: str, client: Client, organization: str):
        self.path, self.client, self.organization = os.path.expanduser(path), client, organization
        self.reason = self._aside = ""
        self._journal = Journal(self.path)
        self._answers: dict[str, dict] = {}
        self._fresh: dict[str, dict] = {}
        self._known: dict = {}
        self._now: dict = {"base_url": self._base(), "organization": organization, "taken": client.now(), "here": client.ledger.clock(),
                           "seen": [], "newest": "", "names": {}}
        self._load()

    # -- before a run

    def _load(self) -> None:
        unwritable = files.unwritable(self.path)
        if unwritable:  # said before anything is written
            raise BadInput(Problem("snapshot", f"{self.path} {unwritable}", apart=True))
        try:
            held = json.loads(files.content(self.path, MOST_BYTES))
            if not isinstance(held, dict) or not isinstance(held["format"], int):
                raise ValueError("not a snapshot")
            if held["format"] > FORMAT:
                raise BadInput(Problem("snapshot", f"{self.path} was written by a newer version of this collection; name another file, or update the "
                                       "collection", apart=True))
            self._known = _sound(held, KNOWN)
            self._answers = {path: _sound(one, ANSWER) for path, one in held["answers"].items()}
            for path, one in self._journal.held(_mark(self._known), MOST_BYTES):  # what a run that was stopped had read
                with suppress(KeyError, TypeError, ValueError):
                    self._answers[path] = _sound(one, ANSWER)
        except FileNotFoundError:
            self.reason = "there is no snapshot yet"
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            self._aside = "" if isinstance(error, OSError) or not os.path.getsize(self.path) else files.free(f"{self.path}.damaged")
            self._doubt(f"{self.path} cannot be used ({error.strerror if isinstance(error, OSError) else 'it is damaged'})"
                        + f"; what it holds is put aside as {self._aside}" * bool(self._aside))

    def _doubt(self, reason: str) -> None:
        self.reason, self._answers = reason, {}

    def check(self, networks: list[dict], templates: t.Callable[[], list[dict]]) -> None:
        """Ask what has changed since, and let go of it. `networks` are the organization's, as listed now."""
        if self._known and (self._known["base_url"], self._known["organization"]) != (self._base(), self.organization):
            self._doubt("it is of another organization or Dashboard")
        elapsed = self.client.now() - self._known["taken"] if self._answers else 0.0
        if not 0 <= elapsed < OLDEST:
            self._doubt("it is too old for the change log, or the clock was set back")
            elapsed = 0.0
        elif self._answers:  # of two clocks, the one by which more time has passed: one that was set back must hide nothing
            elapsed = max(elapsed, min(self.client.ledger.clock() - self._known["here"], OLDEST - 1))
        entries = self._log(max(elapsed, OVERLAP) + OVERLAP)  # far enough back for the next run to know all it will look back to
        self._now["names"] = {str(one["id"]): str(one.get("name")) for one in networks}
        if not self._answers or entries is None:
            return
        marks, seen = {_digest(one) for one in entries}, set(self._known["seen"])
        if self._known["newest"] and self._known["newest"] not in marks:
            return self._doubt("the change log has a gap")
        self._forget([one for one in entries if _digest(one) not in seen], networks, templates)
        return self._check_devices(elapsed)

    def _log(self, seconds: float) -> list[dict] | None:
        """The change log of the last `seconds`, and what of it the next run need not look at again."""
        try:
            path = f"/organizations/{self.organization}/configurationChanges"
            entries = self.client.pages(path, {"timespan": int(seconds) + 1}, org=self.organization, link="prev")
        except ApiError as error:
            self._doubt(f"the change log cannot be read ({error.status})")
            return None
        self._now["seen"] = [_digest(one) for one in entries]
        last: dict = max(entries, key=lambda one: str(one.get("ts")), default={})
        self._now["newest"] = _digest(last) if _moment(last) > self.client.now() - OVERLAP else ""
        if len(entries) < MOST_ENTRIES:
            return entries
        self._doubt("the change log is too long")
        return None

    def _forget(self, entries: list[dict], networks: list[dict], templates: t.Callable[[], list[dict]]) -> None:
        """Let go of every place the entries are about."""
        names = {**self._known["names"], **self._now["names"]}
        bound = {str(one.get("configTemplateId")) for one in networks if one.get("configTemplateId")}
        if bound or any(_places(entry, names) is None for entry in entries):
            names.update({str(one["id"]): str(one.get("name")) for one in templates()})
        gone: set[str] = set()
        for entry in entries:
            places = _places(entry, names)
            if places is None:
                return self._doubt(f"the change log speaks of a network that is not known ({entry.get('networkName')})")
            gone |= places
        for one in networks:
            if str(one.get("configTemplateId")) in gone & bound:
                gone.add(str(one["id"]))
        return self.distrust(gone)

    def _check_devices(self, elapsed: float) -> None:
        """Devices say themselves when they changed; the log may tell it under another name.

        The list may tell it late, so it is asked further back. That does not count for what the last run read itself: it saw the change.
        """
        serials = {place for one in self._answers.values() for place in one["places"] if place not in self._known["names"]}
        if not serials:
            return
        try:
            lately = self._updated(elapsed + OVERLAP) & serials
            since = self._updated(elapsed + WHOLE_SECONDS) if lately else set()
        except ApiError:
            return self.distrust(serials)
        changed = {True: since | lately, False: since}
        self._answers = {path: one for path, one in self._answers.items() if not changed[one["read"] < self._known["taken"]] & set(one["places"])}

    def _updated(self, seconds: float) -> set[str]:
        """Serials of the devices whose configuration was changed in the last `seconds`."""
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.client.now() - seconds))
        devices = self.client.pages(f"/organizations/{self.organization}/devices", {"configurationUpdatedAfter": moment}, org=self.organization)
        return {str(one.get("serial")) for one in devices}

    # -- during a run

    def holds(self, path: str, places: t.Collection[str]) -> bool:
        """Whether an answer of a path that has not changed is there, kept for these places."""
        return path in self._answers and set(self._answers[path]["places"]) == set(places)

    def recall(self, path: str, places: t.Collection[str]) -> t.Any:
        """(the answer,) of a path that has not changed, or None; also where it was not kept for these places, whose changes were looked for."""
        try:
            return (opened(json.loads(self._answers[path]["answer"]), self._key()),) if self.holds(path, places) else None
        except (KeyError, ValueError, TypeError, AttributeError, RecursionError):
            return None

    def drop(self, path: str) -> None:
        """What was remembered of a path is no answer."""
        self._answers.pop(path, None)

    def keep(self, path: str, places: t.Iterable[str], answer: t.Any, resource: Resource | None) -> None:
        """Remember a fresh answer about some places (ids of networks, serials)."""
        self._fresh[path] = {"places": sorted(places), "read": self._now["taken"], "answer": json.dumps(kept(answer, resource, self._key()))}
        self._journal.add(path, self._fresh[path])

    def distrust(self, places: set[str]) -> None:
        """Let go of everything about some places."""
        self._answers = _without(self._answers, places)

    def outdated(self, places: set[str]) -> None:
        """This run wrote to some places: what was read of them before need not be kept."""
        self._answers, self._fresh = _without(self._answers, places), _without(self._fresh, places)

    def _base(self) -> str:
        return self.client.settings.base_url.rstrip("/")

    def _key(self) -> bytes:
        return hashlib.sha256(b"sitecraft.meraki snapshot\n" + self.client.settings.api_key.encode()).digest()

    def begin(self) -> None:
        """From now on what is read is written down at once: a run that only reads may be stopped. Where that cannot be done, it is kept at the end."""
        with suppress(OSError):
            self.save()
            self._journal.begin(_mark(self._now))

    # -- after a run

    def save(self) -> None:
        """Write the file in one step. Raises OSError when that cannot be done."""
        content = {"format": FORMAT, **self._now, "answers": {**self._answers, **self._fresh}}
        scratch = ""
        try:
            handle, scratch = tempfile.mkstemp(dir=os.path.dirname(os.path.abspath(self.path)), prefix=".snapshot-")
            with open(handle, "w", encoding="utf-8") as file:
                json.dump(content, file)
                file.flush()
                os.fsync(file.fileno())
            if self._aside:  # perhaps it never was a snapshot
                os.link(self.path, self._aside)  # which takes nothing's place
            os.replace(scratch, self.path)
            self._aside = ""
            self._journal.drop()
        except OSError:
            if scratch and os.path.exists(scratch):
                os.unlink(scratch)
            raise


def _mark(known: t.Mapping) -> str:
    """What tells a snapshot from an earlier or later one in the same file."""
    return hashlib.sha256(json.dumps([known[name] for name in KNOWN], sort_keys=True).encode()).hexdigest()[:32]


def _without(answers: dict[str, dict], places: set[str]) -> dict[str, dict]:
    """The answers that tell of none of some places."""
    return {path: one for path, one in answers.items() if not places & set(one["places"])}


def _sound(held: dict, kinds: t.Mapping[str, t.Callable[[t.Any], bool]]) -> dict:
    """What a file holds under these names, each of its kind. Raises KeyError, TypeError or ValueError."""
    amiss = [name for name, kind in kinds.items() if not kind(held[name])]
    if amiss:
        raise ValueError(f"{amiss[0]} is no such thing")
    return {name: held[name] for name in kinds}


def _digest(entry: dict) -> str:
    facts = [entry.get(name) for name in ("ts", "label", "page", "networkId", "adminId")]
    return hashlib.sha256(json.dumps(facts, default=str).encode()).hexdigest()[:16]


def _moment(entry: dict) -> float:
    """When an entry was made, in seconds since 1970; long ago where it does not say."""
    try:
        return datetime.datetime.fromisoformat(str(entry.get("ts")).replace("Z", "+00:00")).timestamp()
    except ValueError:
        return 0.0


def _places(entry: dict, names: t.Mapping[str, str]) -> set[str] | None:
    """Ids of networks and serials an entry is about; None when it names a network nobody knows.

    A combined network's hidden children carry its name and their product's (quirks G2, G3).
    """
    found = {part for part in str(entry.get("label") or "").split("/") if part in names or part.count("-") == 2}
    network, name = str(entry.get("networkId") or ""), str(entry.get("networkName") or "")
    if not network:
        return found
    if network in names:
        return found | {network}
    parents = {one for one, called in names.items() if name == called or name.startswith(called + " - ")}
    return found | parents if parents else None
