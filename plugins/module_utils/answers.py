# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What answers of the Dashboard say: items, links, sentences, waiting times. Pure."""
from __future__ import annotations

import email.utils
import json
import re
import time
import typing as t
from urllib.parse import urlencode

TRY_LATER = ("This may be due to concurrent requests", "Too many concurrently executing batches",
             "currently processing data")
_LINK = re.compile(r'<([^>]*)>\s*;\s*rel\s*=\s*"?([a-z]+)"?', re.IGNORECASE)


def items(answer: t.Any) -> list:
    """Every item of one page, in either body shape (quirk E9)."""
    if isinstance(answer, dict):
        return answer.get("items") or []
    return answer or []


def links(response: t.Any) -> dict[str, str]:
    """Relations of a Link header and their addresses, quoted or not (quirk E2)."""
    return {rel.lower(): url for url, rel in _LINK.findall(response.headers.get("Link") or "")}


def query(query: dict) -> str:
    """A query string; lists repeat `name[]=` (quirk B12)."""
    pairs = [(name + "[]" if isinstance(value, (list, tuple)) else name, value) for name, value in query.items()]
    return urlencode([(name, "true" if one is True else one)
                      for name, value in pairs for one in (value if isinstance(value, (list, tuple)) else [value])])


def retry_after(value: str | None) -> float:
    """Seconds a Retry-After asks for; 0 where it is absent, zero or unreadable (quirks D4-D6)."""
    if not value:
        return 0.0
    try:
        return max(0.0, float(value))
    except ValueError:
        moment = email.utils.parsedate_to_datetime(value) if "," in value else None
        return max(0.0, moment.timestamp() - time.time()) if moment else 0.0


def texts(parsed: t.Any) -> list[str]:
    """The sentences of an error body, [] where it has none (quirk C7)."""
    if isinstance(parsed, str):
        try:
            parsed = json.loads(parsed)
        except ValueError:
            return []
    found = parsed.get("errors") if isinstance(parsed, dict) else None
    return [str(one) for one in found] if isinstance(found, list) else [str(found)] if found else []


def words(text: str, status: int) -> str:
    """The sentences of an error body as one, never without a word."""
    return "; ".join(texts(text)) or f"the service answered {status}"


def try_later(status: int, parsed: t.Any) -> bool:
    """Whether a refusal says that nothing was done yet and later it will be (quirks I3, I4, F3)."""
    return status == 400 and any(words in one for one in texts(parsed) for words in TRY_LATER)


def loopback(host: str) -> bool:
    """Whether a host is this machine."""
    return host in ("localhost", "::1") or host.startswith("127.")


def reach_hint(lost: t.Any) -> str:
    """What to look at when no answer came."""
    return "" if lost.status else "Is base_url right, and is the Dashboard reachable from here (proxy, firewall, CA file)?"
