# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Since when an option is as it is, and who made it so: rows of the change log beside rows of what differs. Pure.

A write by the API says resource, object and option, so it is known. A change made in the Dashboard says a page and a label, so it is matched by their words
and said to be probable. What the span of the log does not have is older, or was never logged.
"""
from __future__ import annotations

import re
import typing as t

from .rows import CHANGED, MISSING

KNOWN, PROBABLE, BEFORE, UNREAD = "known", "probable", "before", "unread"
_NOTHING = {"since": None, "admin": None, "admin_email": None, "via": None}
#: Words that stand in every page and label, and tell nothing.
_EMPTY = {"network", "networks", "settings", "wide", "and", "the", "of", "via", "api", "appliance", "switch", "wireless", "organization", "name", "enabled"}


class History:
    """The change log of a span, the newest first. `entries` is None where it could not be read."""

    def __init__(self, entries: t.Sequence[t.Mapping] | None):
        self.unread = entries is None
        self.api: dict[tuple, list[t.Mapping]] = {}
        self.pages: dict[str, list[t.Mapping]] = {}
        for one in sorted(entries or (), key=lambda entry: str(entry.get("time") or ""), reverse=True):
            if one.get("resource"):
                self.api.setdefault((one["resource"], _device(one) or one.get("network_name") or ""), []).append(one)
            else:
                self.pages.setdefault(str(one.get("network_name") or ""), []).append(one)

    def told(self, row: t.Mapping) -> dict:
        """What is known of a row: since, admin, admin_email, via, and how well it is `known`."""
        if self.unread:
            return {**_NOTHING, "known": UNREAD}
        writes = self._writes(row)
        exact = next((one for one in writes if _made(one, row)), None)
        near = exact or self._on_page(row) or next((one for one in writes if _about(one, row)), None)
        if near is None:
            return {**_NOTHING, "known": BEFORE}
        return {"since": near.get("time"), "admin": near.get("admin"), "admin_email": near.get("admin_email"), "via": near.get("via"),
                "known": KNOWN if exact else PROBABLE}

    def _writes(self, row: t.Mapping) -> list[t.Mapping]:
        """Writes by the API to the resource of a row, at its place; where a network was made or removed, the log says none."""
        places = dict.fromkeys([str(row.get("serial") or ""), str(row.get("network") or ""), ""])
        if row["resource"] not in ("networks", "devices") and (row.get("network") or row.get("serial")):
            places.pop("", None)
        return sorted((one for place in places for one in self.api.get((row["resource"], place), ())), key=lambda one: str(one.get("time")), reverse=True)

    def _on_page(self, row: t.Mapping) -> t.Mapping | None:
        """The newest change in the Dashboard whose page and label have the most words in common with a row; None where they have none."""
        words = _words(row["resource"], row["option"], str(row["key"].get("name") or ""))
        found = [(len(words & _words(one.get("page"), one.get("label"), one.get("option"))) + (_same(one.get("after"), row["present"]) and 1), one)
                 for one in self.pages.get(str(row.get("network") or ""), ())]
        best = max((score for score, dummy in found), default=0)
        return next((one for score, one in found if score == best), None) if best else None


def _device(entry: t.Mapping) -> str:
    found = re.search(r"/devices/([^/]+)/", f"{entry.get('label') or ''}/")
    return found[1] if found else ""


def _made(entry: t.Mapping, row: t.Mapping) -> bool:
    """Whether a write made a row so: the same object, and the option as it is now."""
    if not _about(entry, row):
        return False
    if row["kind"] == MISSING and not row["option"]:
        return entry.get("action") == "removed"
    if row["kind"] == CHANGED or row["option"]:
        return entry.get("option") == _top(row) and entry.get("action") != "removed"
    return entry.get("action") == "created"


def _about(entry: t.Mapping, row: t.Mapping) -> bool:
    """Whether an entry is about the object of a row: by its key; by its name, where something is made under it; or as the object whose option became so."""
    held = entry.get("object")
    keys = {str(row["object"]), str(row.get("serial") or ""), *(str(one) for one in row["key"].values())} - {""}
    if held is not None and str(held) in keys or entry.get("after") is not None and str(entry.get("after")) in keys:
        return True
    if entry.get("action") == "removed" and isinstance(entry.get("before"), dict):
        return bool(keys & {str(one) for one in entry["before"].values()})
    if not keys or row["resource"] == "networks" and entry.get("network_name") == row["network"]:
        return True
    return entry.get("action") == "changed" and entry.get("option") == _top(row) and _same(entry.get("after"), row["present"])


def _top(row: t.Mapping) -> str | None:
    """The option of the object that a row is about, or about a part of."""
    return row["steps"][0] if row["steps"] else None


def _same(one: t.Any, other: t.Any) -> bool:
    return one not in (None, "") and str(one) == str(other)


def _words(*texts: t.Any) -> set[str]:
    """The telling words of some texts, without the s of many."""
    found = {one.lower().rstrip("s") for text in texts for one in re.findall(r"[A-Za-z]{2,}|\d+", str(text or "").replace("_", " "))}
    return found - {one.rstrip("s") for one in _EMPTY}
