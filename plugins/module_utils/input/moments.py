# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times as people write them: C(2 days), C(90 min), C(1 day 6 hours), C(P2D) for how long; a date, a time or C(2 days ago) for when. Pure."""
from __future__ import annotations

import datetime
import re
import typing as t

from .types import Wrong, named

_UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0, "w": 604800.0, "mo": 30 * 86400.0, "y": 365 * 86400.0}
_WORDS = {"s": "s sec secs second seconds", "m": "m min mins minute minutes", "h": "h hr hrs hour hours", "d": "d day days", "w": "w wk week weeks",
          "mo": "mo month months", "y": "y yr year years"}
_UNIT = {word: unit for unit, words in _WORDS.items() for word in words.split()}
_PART = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z]+)")
_ISO = re.compile(r"p(?:(\d+(?:\.\d+)?)w)?(?:(\d+(?:\.\d+)?)d)?(?:t(?:(\d+(?:\.\d+)?)h)?(?:(\d+(?:\.\d+)?)m)?(?:(\d+(?:\.\d+)?)s)?)?")
#: No span and no moment is longer, or later, in seconds.
_FAR = 1e11
SPAN = "2 days, 90 minutes or a number of seconds"


def seconds(value: t.Any) -> float:
    """How long. Raises Wrong."""
    found = _seconds(value)
    if found is None or not 0 <= found < _FAR:
        raise Wrong(f"must be a span of time, such as {SPAN}, not {named(value)}")
    return found


def _seconds(value: t.Any) -> float | None:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    text = " ".join(str(value).lower().replace(",", " ").replace(" and ", " ").split()) if isinstance(value, str) else ""
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text)
    iso = _ISO.fullmatch(text.replace(" ", ""))
    if iso and any(iso.groups()):
        return sum(float(number) * _UNITS[unit] for number, unit in zip(iso.groups(), "wdhms") if number)
    text = re.sub(r"^(an?|one|last|past) (?=[a-z])", "1 ", text)
    parts = _PART.findall(text)
    if not parts or _PART.sub("", text).strip() or any(unit not in _UNIT for dummy, unit in parts):
        return None
    return sum(float(number) * _UNITS[_UNIT[unit]] for number, unit in parts)


def moment(value: t.Any, now: t.Callable[[], float]) -> float:
    """When, in seconds since 1970; a date alone is its midnight, a time without its zone is in UTC. `now` is asked where it counts. Raises Wrong."""
    text = value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else str(value).strip()
    span = _seconds(re.sub(r"\s+ago$", "", text)) if isinstance(value, str) else None
    if text.lower() in ("now", "today", "yesterday"):
        return now() if text.lower() == "now" else (now() // 86400 - (text.lower() == "yesterday")) * 86400
    if re.fullmatch(r"\d{9,11}(\.\d+)?", text) and not isinstance(value, bool):
        return float(text)
    if span is not None and not text.isdigit():
        return now() - span
    try:
        found = datetime.datetime.fromisoformat(re.sub(r"(?<=\d)\s+(?=\d)", "T", re.sub(r"\s*(z|utc)$", "+00:00", text, flags=re.IGNORECASE)))
        return (found if found.tzinfo else found.replace(tzinfo=datetime.UTC)).timestamp()
    except (ValueError, OverflowError):
        raise Wrong(f"must be a time, such as 2026-02-11, 2026-02-11 08:00 or 2 days ago, not {named(value)}") from None


def stamp(when: float) -> str:
    """Seconds since 1970 as the API takes them, whole ones."""
    return datetime.datetime.fromtimestamp(int(when), tz=datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
