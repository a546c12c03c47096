# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module changes: who changed what since when, as rows of the change log with the names of this collection, the newest first."""
from __future__ import annotations

import re
import typing as t

from ..errors import BadInput, LookupFailure, MerakiError, NotThere, Problem
from ..input import moments
from ..input.hints import name_hint, near
from ..input.types import Wrong
from ..schema.compare import folded
from ..schema.place import Place
from . import log
from .places import several
from .root import Question, emptied, limit_wrong
from .run import Run

SINCE = "1 day"
#: The log goes back a year (quirk J1).
OLDEST = 365 * 86400.0


class Changes(Run):
    """One run of it."""

    def run(self) -> dict:
        place = self.with_current_names(self._organization)
        wanted, unknown = self._networks(place)
        since = moments.moment(self.options.get("since") or SINCE, self.now)
        if self.now() - since > OLDEST:
            raise BadInput(Problem("since", "must be at most 365 days back; the change log keeps no more"))
        query = {"t0": moments.stamp(since)}
        if len(wanted) == 1 and not unknown:
            query["networkId"] = next(iter(wanted))
        if self.options.get("before"):
            query["t1"] = moments.stamp(moments.moment(self.options["before"], self.now))
        entries = self.client.pages(f"/organizations/{place.organization}/configurationChanges", query, place.organization, link="prev")
        self._told(entries, unknown, place)
        own = self._own() if self.options.get("own") is False else None
        kept = [one for one in entries if self._fits(one, wanted, unknown) and not (own and self._ours(one, own))]
        resources, limit = several(self.options.get("resource")), self.options.get("limit")
        found = [row for one in kept for row in log.rows(one, self._name) if not resources or row["resource"] in resources]
        return self.result(rows=found if limit is None else found[:limit])

    # -- which

    def _organization(self) -> Place:
        return self.finder.organization()

    def _networks(self, place: Place) -> tuple[dict[str, str], dict[str, LookupFailure]]:
        """The networks that are asked about, by id; and names of none that is there any more, which the log may still know."""
        found: dict[str, str] = {}
        unknown: dict[str, LookupFailure] = {}
        for value in several(self.options.get("network")):
            try:
                one = self.names.network(value, place)
                found[str(one["id"])] = str(one.get("name"))
            except NotThere as error:
                unknown[value] = error
        return found, unknown

    def _told(self, entries: list[dict], unknown: dict[str, LookupFailure], place: Place) -> None:
        """Raises BadInput for networks and administrators that neither the organization nor its log knows."""
        networks = {str(one.get(name)) for one in entries for name in ("networkName", "networkId")}
        problems = [problem for value, error in unknown.items() if value not in networks for problem in error.problems]
        admins = several(self.options.get("admin"))
        seen = {folded(str(one.get(name))).casefold() for one in entries for name in ("adminName", "adminEmail", "adminId")}
        strange = [one for one in admins if folded(one).casefold() not in seen]
        if strange:
            problems += self._strangers(strange, place)
        if problems:
            raise BadInput(*problems)

    def _strangers(self, admins: list[str], place: Place) -> list[Problem]:
        try:
            known = self.client.pages(f"/organizations/{place.organization}/admins", org=place.organization)
        except MerakiError:
            return []  # whoever may not read them is not told that there is none
        names = [str(one.get(name)) for one in known for name in ("name", "email", "id")]
        there = {folded(one).casefold() for one in names}
        return [Problem("admin", f"there is no administrator {one!r}{name_hint(one, names)}", apart=True)
                for one in admins if folded(one).casefold() not in there]

    def _fits(self, entry: t.Mapping, wanted: t.Mapping[str, str], unknown: t.Collection[str]) -> bool:
        admins = [folded(one).casefold() for one in several(self.options.get("admin"))]
        who = [folded(str(entry.get(name))).casefold() for name in ("adminName", "adminEmail", "adminId")]
        place = not wanted and not unknown or str(entry.get("networkId")) in wanted or str(entry.get("networkName")) in unknown or str(
            entry.get("networkId")) in unknown
        return place and (not admins or any(one in admins for one in who))

    # -- our own

    def _own(self) -> str:
        """The e-mail address of the administrator whose key this is."""
        found = self.client.get("/administered/identities/me")
        email = str(found.get("email") or "") if isinstance(found, dict) else ""
        if not email:
            raise BadInput(Problem("own", "cannot be false here: the Dashboard does not say whose API key this task uses", apart=True))
        return email.casefold()

    @staticmethod
    def _ours(entry: t.Mapping, own: str) -> bool:
        api = entry.get("page") == "via API" or log.written(entry.get("label")) is not None
        return api and str(entry.get("adminEmail") or "").casefold() == own

    # -- names

    def _name(self, kind: str, value: t.Any, entry: t.Mapping) -> t.Any:
        """The name of what an entry refers to, where it is still there and can be read."""
        number = str(entry.get("networkId") or "")
        serial = re.search(r"/devices/([^/]+)/", str(entry.get("label") or ""))
        try:
            place = Place(self.names.organization_id or "", number or None, serial[1] if serial else None)
            return self.names.name_of(kind, value, place)
        except (MerakiError, KeyError):
            return value


def complaints(options: t.Mapping) -> list[Problem]:
    """What is wrong with a task, as far as that can be said without asking the Dashboard."""
    found = emptied(options, "network", "admin", "resource")
    for name in ("since", "before"):
        try:
            moments.moment(options.get(name) or SINCE, lambda: 0.0)
        except Wrong as wrong:
            found.append(Problem(name, str(wrong)))
    names = log.known() if options.get("resource") else set()
    for one in several(options.get("resource")):
        if one not in names:
            hint = near(one, names)
            found.append(Problem("resource", f"there is none called {one!r}" + (f"; did you mean {hint}?" if hint else ""), apart=True))
    return found + limit_wrong(options)


CHANGES = Question("changes", {
    "organization": {"type": "str"}, "since": {"type": "raw", "default": SINCE}, "before": {"type": "raw"}, "network": {"type": "raw"},
    "admin": {"type": "raw"}, "resource": {"type": "raw"}, "own": {"type": "bool", "default": True}, "limit": {"type": "int"},
}, complaints, Changes, reads=True, places=lambda options: ("organization", "network"))
