# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What answers of the Dashboard say: items, links, sentences, waiting times, and whether they are what was asked for. Pure."""
from __future__ import annotations

import email.utils
import json
import math
import re
import time
import typing as t
from urllib.parse import urlencode

from ..errors import CUT, NotFound, Unauthorized, fixed
from .depth import too_deep

TRY_LATER = ("This may be due to concurrent requests", "Too many concurrently executing batches",
             "currently processing data")
_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_MORE = re.compile(r"rel\s*=\s*[\"']?next\b", re.IGNORECASE)
_REL = re.compile(r""";\s*rel\s*=\s*("[^"]*"|'[^']*'|[^\s;,]+)""", re.IGNORECASE)

#: Values of one answer: 100000 networks (quirk E6) have 25 each. A text of 64 MiB can hold 30 million values, which take gigabytes.
MOST_VALUES = 4_000_000
#: Sentences of one refusal, and letters of one: a failed action repeats its whole body in its sentence (quirk F11).
MOST_SENTENCES, LONGEST_SENTENCE = 100, 20_000
#: Where a page that is an object has its items (quirk E9); the event log calls them events, and the RF profiles of an appliance are those assigned.
ROWS = ("items", "events", "assigned")


# -- shapes: (status, parsed body) -> whether it can be the answer


def is_write_reply(status: int, parsed: t.Any) -> bool:
    """What a write answers: an object or a list, or nothing where the status says so (quirk C3)."""
    return status in (202, 204) or is_read_reply(status, parsed)


def is_update_reply(dummy: int, parsed: t.Any) -> bool:
    """What an update answers: anything, or nothing, but a mere error. Whether it shows what was written is another question."""
    return not (isinstance(parsed, dict) and set(parsed) == {"errors"})


def is_read_reply(dummy: int, parsed: t.Any) -> bool:
    """An object or a list: what a read answers. Never null, nothing or a mere error: that would look like "absent"."""
    return isinstance(parsed, (dict, list)) and not (isinstance(parsed, dict) and set(parsed) == {"errors"})


def is_page(status: int, parsed: t.Any) -> bool:
    """One page of objects in either body shape (quirk E9); nothing at all only as a 204 (quirk C12)."""
    if status == 204:
        return parsed is None
    found = next((parsed[name] for name in ROWS if name in parsed), None) if isinstance(parsed, dict) else parsed
    return isinstance(found, list) and all(isinstance(one, dict) for one in found)


def is_answer(status: int, parsed: t.Any) -> bool:
    """What a read of which nothing is known answers: an object, a list of anything, a page, or nothing as a 204."""
    return parsed is None if status == 204 else is_read_reply(status, parsed)


def has_id(key: str) -> t.Callable[[int, t.Any], bool]:
    """An object that says the identifier it was given."""
    return lambda dummy, parsed: isinstance(parsed, dict) and parsed.get(key) not in (None, "")


# -- what they hold


def parsed(text: str) -> t.Any:
    """The value of a body, None of an empty one; NotImplemented where it cannot be read: no JSON, or more or deeper than any real one."""
    if not text.strip():
        return None
    if text.count(",") + text.count("[") + text.count("{") > MOST_VALUES:
        return NotImplemented
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return NotImplemented
    return NotImplemented if too_deep(value) else value


def rows(answer: t.Any) -> list:
    """Every item of one page, in either body shape (quirk E9); of an object that is no page, the object."""
    return next((answer[name] for name in ROWS if isinstance(answer.get(name), list)), [answer]) if isinstance(answer, dict) else answer or []


def missing(answer: t.Any, told: int) -> int:
    """How many items a last page says are still to come; `told` is how many there were, this page's among them (quirk E9)."""
    counts = answer.get("meta") if isinstance(answer, dict) else None
    for name in ("counts", "items"):
        counts = counts.get(name) if isinstance(counts, dict) else None
    found = {name: int(str(counts[name])) for name in ("remaining", "total") if re.fullmatch("[0-9]{1,9}", str(counts.get(name)))} if isinstance(
        counts, dict) else {}
    return found.get("remaining", max(0, found.get("total", 0) - told))


def links(response: t.Any) -> dict[str, str]:
    """Relations of a Link header and their addresses, quoted or not (quirk E2). A next page without a readable address
    is "": a list must not seem complete because its header was torn."""
    found = {}
    for url, rest in _LINK.findall(response.headers.get("Link") or ""):
        for rels in _REL.findall(rest):
            found.update({rel.lower(): url for rel in rels.strip("\"'").split()})
    return found if "next" in found or not _MORE.search(response.headers.get("Link") or "") else {**found, "next": ""}


def query(query: dict) -> str:
    """A query string; lists repeat `name[]=` (quirk B12)."""
    pairs = [(name + "[]" if isinstance(value, (list, tuple)) else name, value) for name, value in query.items()]
    return urlencode([(name, "true" if one is True else one)
                      for name, value in pairs for one in (value if isinstance(value, (list, tuple)) else [value])])


def retry_after(headers: t.Mapping[str, str]) -> float:
    """Seconds a Retry-After asks for; 0 where it is absent, zero or unreadable (quirks D4-D6).

    A date counts from the answer's own Date, so that this machine's clock need not be right.
    """
    value = (headers.get("Retry-After") or "").strip()
    try:
        seconds = float(value)
    except ValueError:
        then, now = _moment(value), _moment(headers.get("Date") or "")
        seconds = then - (time.time() if now is None else now) if then is not None else 0.0
    return max(0.0, seconds) if math.isfinite(seconds) else 0.0


def clock_offset(headers: t.Mapping[str, str], now: float, otherwise: float) -> float:
    """Seconds by which the Dashboard's clock is ahead of this machine's, which reads `now`; `otherwise` where an answer has no date, or
    one that tells about the same: it counts whole seconds."""
    date = _moment(headers.get("Date") or "")
    return otherwise if date is None or abs(date - now - otherwise) <= 2.0 else date - now


def _moment(text: str) -> float | None:
    try:
        return email.utils.parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def messages(body: t.Any) -> list[str]:
    """The sentences of an error body, parsed or not, [] where it has none (quirk C7)."""
    body = parsed(body) if isinstance(body, str) else body
    found = body.get("errors") or body.get("error") if isinstance(body, dict) else None
    found = found if isinstance(found, list) else [found] if found else []
    return [text if len(text) <= LONGEST_SENTENCE else text[:LONGEST_SENTENCE] + CUT for text in map(str, found[:MOST_SENTENCES])]


def message(text: str, status: int) -> str:
    """The sentences of an error body as one, never without a word."""
    return "; ".join(messages(text)) or f"the service answered {status}"


def try_later(status: int, parsed: t.Any) -> bool:
    """Whether a refusal says that nothing was done yet and later it will be (quirks I3, I4, F3)."""
    return status == 400 and any(words in one for one in messages(parsed) for words in TRY_LATER)


def too_many_batches(errors: list[str]) -> bool:
    """Whether a batch was refused because five others run (quirk F3)."""
    return any(TRY_LATER[1] in one for one in errors)


def echoed(error: str) -> t.Any:
    """The body a failed action's error repeats, parsed; None where there is none (quirk F11)."""
    return _echo(error)[0]


def plain_reason(error: str) -> str:
    """The sentence of a failed action without the body it repeats, which may hold secrets (quirk F11)."""
    body, rest = _echo(error)
    return rest.lstrip(": ") or "the Dashboard gave no reason" if body is not None else error.partition(" with {")[0]


def _echo(error: str) -> tuple[t.Any, str]:
    """(the body, what follows it)."""
    head, found, rest = error.partition(" with {")
    try:
        body, end = json.JSONDecoder().raw_decode("{" + rest)
    except ValueError:
        return None, error
    return (body, rest[end - 1:]) if found else (None, head)


# -- what the reader can do about a refusal

_HINTS: tuple[tuple[tuple[int, ...], re.Pattern, str], ...] = (
    ((400,), re.compile("on a template network"),
     fixed("The network is bound to a configuration template that governs this setting; change it on the template")),
    ((400,), re.compile("minimum firmware requirements"), fixed("The devices of the network need a newer firmware first")),
    ((400,), re.compile("not supported|consider upgrading|only supports organizations with"),
     fixed("The network has no device, or no license, that can do this")),
    ((400,), re.compile("already been taken|already exists|with this name exists|already claimed|already opted in"),
     fixed("It is there already, here or elsewhere, or comes about in this moment; run again to take what is there into account")),
    ((403,), re.compile(""), fixed("The administrator whose key this is may not do that; look at the rights on the organization and the network")),
)
REFUSED_KEY = fixed("The Dashboard refused the API key: it is wrong, revoked, or of another region")
_MAYBE_KEY = fixed("The API key may be wrong, revoked or made a moment ago: a Dashboard can answer such a key with 404 instead of 401 (or 403). "
                   "If the key is right, is base_url?")
_NO_ORGANIZATION, _OTHER_REGION = fixed("This API key sees no organization at"), fixed("is it a key of another region?")
_NOT_SEEN = fixed("This API key does not see the organization; it sees")
_NOT_FOUND_OUT = fixed("What this API key can see could not be found out")
_NOT_ENABLED = fixed("API access is not enabled for organization")
_MISSING = fixed("The key is good, so the object itself is missing, or in an organization this key does not see")
_MISSING_HERE = fixed("The organization is visible to this key, so the object itself is missing")


def hint(status: int, sentences: list[str], headers: t.Mapping[str, str]) -> str:
    """What the reader can do about a refusal, as far as its sentences say (quirks C9, C15-C18, O2)."""
    if not sentences and "html" in (headers.get("Content-Type") or "").lower():
        return "The answer is a web page and not the Dashboard's: a proxy or a firewall may stand in between"
    return next((text for statuses, pattern, text in _HINTS if status in statuses and pattern.search("; ".join(sentences))), "")


def explained(visible: t.Any, org: str | None, base: str) -> tuple[str, bool]:
    """Why a 404 came, as far as what the key sees can say; and whether it is the object itself that is missing."""
    if visible is None or isinstance(visible, (NotFound, Unauthorized)):
        return f"{_MAYBE_KEY} It is {base}", False
    if not isinstance(visible, list):
        return _NOT_FOUND_OUT, False
    if not visible:
        return f"{_NO_ORGANIZATION} {base}; {_OTHER_REGION}", False
    found = next((one for one in visible if str(one.get("id")) == str(org)), None)
    if org and found is None:
        return f"{_NOT_SEEN} " + ", ".join(str(one.get("name")) for one in visible[:5]), False
    if found and (found.get("api") or {}).get("enabled") is False:
        return f"{_NOT_ENABLED} {found.get('name')}", False
    if org is None:
        return _MISSING, False
    return _MISSING_HERE, bool(found)
