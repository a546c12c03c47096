# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses that are called: taken apart once, strictly, and put together from the parts that were judged. Pure.

Parsers of addresses disagree about backslashes, blanks, control characters, several `@`, other alphabets and much else, so that what one
of them checks is not where another one connects (quirk B2). Only what all of them read alike is an address here: printable ASCII;
http or https; a host of letters, digits, hyphens and dots, or an IP address as it is usually written; no user; a port as a plain
number; no dots that stand for another folder. Anything else is none, and nothing is sent.
"""
from __future__ import annotations

import ipaddress
import re
import typing as t
from dataclasses import dataclass
from urllib.parse import quote

from ..errors import Problem

EXAMPLE = "https://api.meraki.com/api/v1"
DOMAINS = ("meraki.com", "meraki.ca", "meraki.cn", "meraki.in", "gov-meraki.com")
_PORTS = {"http": 80, "https": 443}
_REST = r"[!$-;=@-\[\]-~]"  # printable ASCII but for blanks, " # < > ? and the backslash
_ADDRESS = re.compile(rf"(?P<scheme>https?)://(?P<host>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(?P<port>[1-9][0-9]{{0,4}}))?"
                      rf"(?P<path>/{_REST}*)?(?:\?(?P<query>(?:{_REST}|\?)*))?", re.IGNORECASE | re.ASCII)
_DOTS = re.compile(r"/(?:\.|%2e){1,2}(?:/|$)", re.IGNORECASE)  # some resolve "..", some send it
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", re.ASCII)


@dataclass(frozen=True)
class Address:
    """Where a request goes. `host` is in lower case, an IPv6 address without its brackets; `port` is always said; `path` begins with a slash."""

    scheme: str
    host: str
    port: int
    path: str = "/"
    query: str = ""

    def __str__(self) -> str:
        return self.root + self.path + (f"?{self.query}" if self.query else "")

    @property
    def root(self) -> str:
        """The address without its path: scheme, host, and the port where it is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + (f":{self.port}" if self.port != _PORTS[self.scheme] else "")

    @property
    def local(self) -> bool:
        """Whether the host is this machine: `localhost`, 127.0.0.0/8 or ::1, and no name that only looks like one of them."""
        number = _number(self.host)
        return self.host == "localhost" or number == ipaddress.IPv6Address(1) or isinstance(number, ipaddress.IPv4Address) and number.is_loopback

    @property
    def domain(self) -> str:
        """The domain of the Dashboard the host belongs to, cut at a dot, or nothing: look-alikes end in the same letters (quirk B2)."""
        return next((one for one in DOMAINS if self.host == one or self.host.endswith("." + one)), "")

    def under(self, path: str, query: str = "") -> Address | None:
        """The address of a path below this one. `path` may hold a query of its own; characters no address holds are encoded."""
        return parse(self.root + self.path.rstrip("/") + quote(path, safe="/?%:@!$&'()*+,;=~[]") + (("&" if "?" in path else "?") + query if query else ""))


def parse(text: t.Any) -> Address | None:
    """An absolute address, taken apart; None where it is none that every parser reads alike."""
    found = _ADDRESS.fullmatch(text) if isinstance(text, str) else None
    host = _host(found["host"].lower()) if found else ""
    if not found or not host or _DOTS.search(found["path"] or ""):
        return None
    scheme = found["scheme"].lower()
    port = int(found["port"] or _PORTS[scheme])
    return Address(scheme, host, port, found["path"] or "/", found["query"] or "") if port < 65536 else None


def resolved(here: Address, reference: str) -> Address | None:
    """Where an answer of `here` points: an absolute address, one without its scheme, a path from the root, or another query. Nothing is `here`."""
    if not reference:
        return here
    if reference.startswith("//"):
        return parse(f"{here.scheme}:{reference}")
    start = {"/": here.root, "?": here.root + here.path}.get(reference[0], "")
    return parse(start + reference)


def _host(text: str) -> str:
    if text.startswith("["):
        number = _number(text[1:-1])
        return str(number) if isinstance(number, ipaddress.IPv6Address) else ""
    labels = text.split(".")
    if len(text) > 253 or not all(map(_LABEL.fullmatch, labels)):
        return ""
    if labels[-1].isdigit() or re.fullmatch("0x[0-9a-f]*", labels[-1]):  # a number: 127.1, 0x7f.1 and 2130706433 are read in several ways
        return text if isinstance(_number(text), ipaddress.IPv4Address) else ""
    return text


def _number(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def complaints(base_url: str) -> list[Problem]:
    """What is wrong with base_url; the way it should be written is part of each Problem. What may be a password is not repeated."""
    if not base_url.strip():
        return [Problem("base_url", f"must not be empty; left out it is {EXAMPLE}")]
    shown = "what was given" if "@" in base_url else repr(base_url)
    if "@" in base_url or "?" in base_url or "#" in base_url:
        return [Problem("base_url", f"must be an address alone, as {EXAMPLE}, without user, password, question mark or fragment")]
    if not re.match("https?://", base_url, re.IGNORECASE):
        rest = re.sub(r"^[a-z]+:/+|^/+", "", base_url.strip())
        return [Problem("base_url", f"must start with https://, as {EXAMPLE}, not {shown}; did you mean {'https://' + rest!r}?")]
    there = parse(base_url)
    if there is None:
        return [Problem("base_url", f"must be an address such as {EXAMPLE}; {shown} has no host that could be called: letters, digits, hyphens and "
                                    "dots, or an IP address, with a port or without")]
    if there.scheme == "http" and not there.local:
        return [Problem("base_url", f"must start with https://: over http:// anybody could read the API key; it is {shown}")]
    right = re.fullmatch("/api/v1/?", there.path)
    return [] if right else outdated(there) or [Problem("base_url", f"must end in /api/v1, as {there.root}/api/v1, not {shown}")]


def outdated(base: Address) -> list[Problem]:
    """What is to be said of a base_url of the API's former version, whose addresses, headers and answers were others; else nothing."""
    past = re.fullmatch("/api/v0/?", base.path)
    return [Problem("base_url", f"names version 0 of the Dashboard API, which version 1 has replaced: write {base.root}/api/v1")] if past else []
