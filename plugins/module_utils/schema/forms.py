# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms of texts (`Field.compare`): how two of them are told apart, and the one spelling in which a text of that form is shown and sent. Pure.

    form        two texts are the same ...                              it is spelled ...
    nocase      in any letters                                          as the choice or the default that it is
    upper       in any letters                                          in capitals, as serial numbers are
    words       with the same letters and digits (quirk J6)             as given
    mac         with the same hexadecimal digits                        00:11:22:33:44:55
    cidr        with the same addresses and subnets, in any order;      with commas between them, without the host bits
                host bits do not count (open question OQ2)
    interface   with the same address, its subnet's length included     as given
    ranges      with the same numbers, by ports or VLANs (quirk X4)     80,443,1024-2048
    day         on the same day of the week: Mon is Monday                  as Monday, or Mon
    time        at the same time of the day: 9:00 is 09:00              as given
    moment      at the same second, in whatever zone it is said             2027-01-31T23:59:59Z
    content     the same file in base64, or its MD5 digest              as given
    bytes       byte for byte: blanks and letters count                 as given
"""
from __future__ import annotations

import base64
import binascii
import datetime
import functools
import hashlib
import ipaddress
import re
import typing as t
import unicodedata

from .field import Field


def folded(text: str) -> str:
    """A text without blanks around it, in one form of its letters: what people type and what comes back may differ in both."""
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def scalar(value: t.Any) -> str:
    """A number and its text are one value, other texts are themselves: C(1.10) is not C(1.1)."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).lower() if isinstance(value, bool) or value in ("True", "False") else str(value)


def mark(value: t.Any, form: str) -> t.Any:
    """What two texts of a form have in common exactly when they are the same."""
    return _MARKS[form](value)


def addresses(text: str) -> list[str]:
    """The parts of a text of addresses, subnets and names, which stand between commas, on lines of their own, or, where all are numbers, between blanks."""
    parts = [part.strip() for part in re.split(r"[,\n]", text) if part.strip()]
    return [one for part in parts for one in (part.split() if all(network(one) for one in part.split()) else [part])]


@functools.lru_cache(maxsize=10_000)
def network(text: str) -> str:
    """The subnet an address lies in, or the host; empty where the text is none."""
    try:
        return str(ipaddress.ip_network(text, strict=False))
    except ValueError:
        return ""


def canonical(value: t.Any, field: Field) -> t.Any:
    """A value that was given, in the spelling of its form."""
    form = field.argument if field.mode in ("text", "set", "map") else ""
    if form not in _SPELLINGS or field.secret or field.ref:
        return value
    if isinstance(value, list) and field.type == "list":
        return [_spelled(one, form, field) for one in value]
    if isinstance(value, dict) and field.type == "map":
        return {_spelled(key, form, field): one for key, one in value.items()}
    return _spelled(value, form, field)


def _spelled(value: t.Any, form: str, field: Field) -> t.Any:
    if not isinstance(value, str) or not value.strip() or value in field.choices:
        return value
    words = (*field.choices, *([field.default] if isinstance(field.default, str) else []))
    word = next((one for one in words if _lower(one) == _lower(value)), None)
    return _SPELLINGS[form](value) if word is None else word


def _lower(value: t.Any) -> str:
    return folded(scalar(value)).casefold()


def _words(value: t.Any) -> str:
    return "".join(char for char in _lower(value) if char.isalnum())


def _mac(value: t.Any) -> str:
    return "".join(char for char in str(value).lower() if char in "0123456789abcdef")


def _colons(value: str) -> str:
    digits = _mac(value)
    return ":".join(digits[at:at + 2] for at in range(0, 12, 2)) if len(digits) == 12 and re.fullmatch(r"[0-9a-fA-F:.\s-]+", value) else value


def _cidr(value: t.Any) -> frozenset:
    parts = [part.casefold() for part in addresses(str(value))]
    return frozenset(network(part) or part for part in parts)


def _commas(value: str) -> str:
    return ",".join(network(part) or part if "/" in part else part for part in addresses(value))


def _interface(value: t.Any) -> str:
    try:
        return str(ipaddress.ip_interface(str(value).strip()))
    except ValueError:
        return _lower(value)


def _ranges(value: t.Any) -> frozenset:
    """The set of the spans the numbers and ranges cover, however wide; words such as C(all) stay words."""
    parts = [part.strip() for part in str(value).casefold().split(",") if part.strip()]
    found = {part: re.fullmatch(r"([0-9]{1,9})(?:\s*-\s*([0-9]{1,9}))?", part) for part in parts}
    ends = {part: (int(one[1]), int(one[2] or one[1])) for part, one in found.items() if one}
    spans: list[tuple[int, int]] = []
    for low, high in sorted(pair for pair in ends.values() if pair[0] <= pair[1]):
        last = spans.pop() if spans and low <= spans[-1][1] + 1 else (low, high)
        spans.append((last[0], max(last[1], high)))
    return frozenset([*spans, *(part for part in parts if part not in ends or ends[part][0] > ends[part][1])])


def _spans(value: str) -> str:
    return ",".join(re.sub(r"\s*-\s*", "-", part.strip()) for part in value.split(",") if part.strip())


def _time(value: t.Any) -> str:
    return str(value).strip().zfill(5)


_AFTER_THREE = {day[:3]: ("", day[3:]) for day in ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")}


def _day(value: t.Any) -> str:
    text = _lower(value)
    return text[:3] if text[3:] in _AFTER_THREE.get(text[:3], ()) else text


def _moment(value: t.Any) -> str:
    """The second in UTC; what is no time as it stands."""
    try:
        found = datetime.datetime.fromisoformat(re.sub(r"\s*(z|utc)$", "+00:00", str(value).strip(), flags=re.IGNORECASE))
        utc = found.astimezone(datetime.UTC) if found.tzinfo else found
        return utc.strftime("%Y-%m-%dT%H:%M:%SZ")
    except (ValueError, OverflowError):
        return str(value)


def digest(value: t.Any) -> str:
    """The MD5 digest of what is in base64, or what is one already; of what is neither the text itself."""
    text = "".join(str(value).split())
    if re.fullmatch(r"[0-9a-fA-F]{32}", text):
        return text.lower()
    try:
        return hashlib.md5(base64.b64decode(text, validate=True), usedforsecurity=False).hexdigest()
    except (binascii.Error, ValueError):
        return text


_MARKS: dict[str, t.Callable[[t.Any], t.Any]] = {"nocase": _lower, "upper": _lower, "words": _words, "mac": _mac, "cidr": _cidr, "interface": _interface,
                                                 "ranges": _ranges, "day": _day, "time": _time, "moment": _moment, "content": digest, "bytes": scalar}
_SPELLINGS: dict[str, t.Callable[[str], str]] = {"nocase": str, "upper": lambda value: value.strip().upper(), "mac": _colons, "cidr": _commas,
                                                 "interface": str.strip, "ranges": _spans, "moment": _moment,
                                                 "day": lambda value: value.strip().capitalize()}
FORMS = tuple(_MARKS)
