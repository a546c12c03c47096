# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request as http.py hands it over, and the answer it gets back; neither knows about sockets."""
from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from . import bodies

PREFIX = "/api/v1"
# What a real answer carries (quirk B9), besides Server and Date.
HEADERS = {
    "Cache-Control": "no-cache, no-store, max-age=0, must-revalidate", "Pragma": "no-cache",
    "Expires": "Fri, 01 Jan 1990 00:00:00 GMT", "X-Frame-Options": "sameorigin", "X-Robots-Tag": "none",
    "Strict-Transport-Security": "max-age=15552000; includeSubDomains", "Vary": "Accept-Encoding",
}
JSON = "application/json; charset=utf-8"


@dataclass
class Request:
    """``host`` and ``shard`` start absolute URLs (``http://127.0.0.1:8080``). ``on_shard`` says the request came to the
    shard, ``foreign`` that it came to the emulator as a proxy for a host that is none of the Dashboard's. Header names
    are in lower case; ``source`` is the address it came from. ``pattern`` and ``organization`` are found out on the way:
    the path of the route and the id of the organization.
    """

    method: str
    path: str
    query: str = ""
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    host: str = "http://127.0.0.1"
    shard: str = "http://127.0.0.1"
    on_shard: bool = False
    foreign: bool = False
    source: str = "127.0.0.1"
    pattern: str = ""
    organization: str = ""
    _content: Any = None

    def parameters(self) -> list[tuple[str, str]]:
        """The query's names and values in their order."""
        return parse_qsl(self.query, keep_blank_values=True)

    def grouped(self) -> dict[str, Any]:
        """The query as ``{name: text}``, with a list for ``name[]=`` and for names that repeat (quirk B12)."""
        return grouped(self.query)

    def json(self) -> Any:
        """The body, ``{}`` when there is none, read once. Raises ApiError 400 when it is no JSON object or array."""
        if self._content is None:
            self._content = bodies.read(self.body)
        return self._content

    def target(self, host: str) -> str:
        """The request's own address at another host."""
        return host + self.path + (f"?{self.query}" if self.query else "")


def grouped(query: str) -> dict[str, Any]:
    """A query's parameters by name."""
    found: dict[str, Any] = {}
    for name, value in parse_qsl(query, keep_blank_values=True):
        plain = name.removesuffix("[]")
        if plain == name and name not in found:
            found[name] = value
            continue
        present = found.setdefault(plain, [])
        found[plain] = [*(present if isinstance(present, list) else [present]), value]
    return found


@dataclass
class Answer:
    """``fate`` is what http.py does instead of sending it all: ``reset``, ``hang`` or ``truncate``; ``delay`` is
    how many seconds it waits before.
    """

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    fate: str | None = None
    delay: float = 0.0


def answer(status: int, payload: Any = None, headers: dict[str, str] | None = None) -> Answer:
    """An answer with the headers every one carries (quirks B8, B9); None means an empty body."""
    body = b"" if payload is None else json.dumps(payload, separators=(",", ":")).encode()
    kind = {"Content-Type": JSON} if body else {}
    return Answer(status, body, {**HEADERS, "X-Request-Id": secrets.token_hex(16), **kind, **(headers or {})})
