# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One try of one request over a pooled session. Neither redirects nor retries happen here.

A try ends within the timeout for connecting (at most 15 s), once more for the answer's head, and once more for its body: an
answer that never ends is cut off, and one longer than any real answer is not read to its end (see bounds.py). The body of a redirect
is not read at all. What went wrong is said in words of our own, because the texts of the libraries below may hold a proxy's
password or a header.
"""
from __future__ import annotations

import re
import time
import typing as t
import weakref
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from .address import parse
from .bounds import Bounds, bounded, unpacked

PIECE = 65536
REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Settings:
    """How to reach the Dashboard. Times in seconds."""

    api_key: str = field(repr=False)
    base_url: str = "https://api.meraki.com/api/v1"
    timeout: float = 60.0
    retries: int = 5
    requests_per_second: float = 10.0
    ca_path: str | None = None
    validate_certs: bool = True
    proxy: str | None = None


@dataclass
class NoReply:
    """A try that brought no usable answer.

    request_sent  whether the server may have seen the request.
    permanent     another try would end the same way.
    hint          what the reader can do about it.
    wait          seconds the server asked to be left alone.
    """

    message: str
    request_sent: bool
    status: int | None = None
    request_id: str | None = None
    permanent: bool = False
    hint: str = ""
    wait: float = 0.0


@dataclass
class Reply:
    """An answer, read to its end. Names of headers are found in any case."""

    status_code: int
    text: str
    headers: t.Mapping[str, str] = field(default_factory=dict)
    url: str = ""


#: A pattern of the error's text, whether the server may have seen the request, whether trying again is vain, our words, a hint.
CAUSES: tuple[tuple[str, bool, bool, str, str], ...] = (
    ("invalid path:|NO_CERTIFICATE_OR_CRL_FOUND|NoneType' object has no attribute 'read", False, True,
     "the file with certificates cannot be used",
     "ca_path (or REQUESTS_CA_BUNDLE) must name a file of PEM certificates"),
    ("CERTIFICATE_VERIFY_FAILED|certificate verify failed|doesn't match|Hostname mismatch", False, True,
     "the certificate of {host} could not be verified",
     "Where a proxy signs connections anew, name its authority's file in ca_path; validate_certs: false gives up the protection"),
    ("WRONG_VERSION_NUMBER|record layer failure|UNKNOWN_PROTOCOL", False, True, "{host} does not speak TLS",
     "Is the scheme of base_url, or of proxy, right?"),
    ("Tunnel connection failed: 407", False, True, "the proxy asks for a sign-in (407)", "Give the proxy as http://user:password@host:port"),
    ("ProxyError.*(Tunnel connection failed|NewConnectionError|ConnectTimeout|NameResolutionError|Connection refused)", False, False,
     "the proxy gave no connection", "Is the proxy right, and does it let {host} through?"),
    # once the tunnel stands, a connection that breaks is called the proxy's too
    ("ProxyError", True, False, "the connection through the proxy broke before the answer was complete", ""),
    ("AnswerTooLate", True, False, "the answer did not end within {timeout:g} seconds", "A longer timeout may help"),
    ("AnswerTooLong", True, True, "the answer is longer than any the Dashboard gives", "Is it the Dashboard that answers, or a proxy before it?"),
    ("Content-Length contained", True, False, "the answer says two lengths", "Is it the Dashboard that answers, or a proxy before it?"),
    ("InvalidHeader", False, True, "a header could not be sent", "Does the API key hold blanks or line ends?"),
    ("InvalidURL|MissingSchema|InvalidSchema|InvalidProxyURL|LocationParseError", False, True,
     "this is no address that can be called", "base_url looks like https://api.meraki.com/api/v1, a proxy like http://host:port"),
    ("NameResolutionError|getaddrinfo failed|Name or service not known", False, False, "the name {host} is not known here",
     "Is base_url right, and does this machine resolve names (or need a proxy)?"),
    ("Connection refused", False, False, "{host} refused the connection", "Is base_url right, and does a firewall let it through?"),
    ("NewConnectionError|ConnectTimeout|ConnectTimeoutError", False, False, "no connection to {host}",
     "Is base_url right, and is the Dashboard reachable from here (proxy, firewall)?"),
    ("ReadTimeout|timed out", True, False, "no answer within {timeout:g} seconds", "A longer timeout may help"),
    ("ContentDecodingError|DecodeError|UnexpectedEncoding", True, False, "the answer was packed in a way that cannot be undone", ""),
    ("", True, False, "the connection broke before the answer was complete", ""),
)
UNCALLABLE = next(cause for cause in CAUSES if "InvalidURL" in cause[0])


class Session:
    """A pooled `requests` session reduced to what the client needs: no redirects, no netrc, no retries of its own."""

    def __init__(self, requests: t.Any, settings: Settings, clock: t.Callable[[], float] = time.monotonic):
        self.requests, self.clock = requests, clock
        self.session = requests.Session()
        self.timeout = (min(15.0, settings.timeout), settings.timeout)
        here = weakref.ref(self)  # the library closes connections once nobody knows their session, and they know their bounds

        def now() -> float:
            return getattr(here(), "clock", clock)()

        adapter = bounded(requests.adapters.HTTPAdapter, Bounds(settings.timeout, now))(
            pool_connections=4, pool_maxsize=32, max_retries=0)
        self.session.mount("https://", adapter)
        self.session.mount("http://", adapter)
        self.session.auth = lambda request: request
        self.verify = (settings.ca_path or True) if settings.validate_certs else False
        if not self.verify:  # asked for, so not to be warned of with every call, in the midst of Ansible's own output
            requests.packages.urllib3.disable_warnings(requests.packages.urllib3.exceptions.InsecureRequestWarning)
        self.proxies = {"http": settings.proxy, "https": settings.proxy} if settings.proxy else {}

    def send(self, method: str, url: str, headers: dict, data: str | None) -> Reply | NoReply:
        """The answer, read to its end, or what was lost. The library's own way of sending follows redirects in its thoughts: it reads
        their bodies without an end and parses where they lead. So the request goes straight to its adapter."""
        try:
            request = self.session.prepare_request(self.requests.Request(method, url, {**headers, "Accept-Encoding": "gzip"}, data=data))
            if not self._unmistakable(url, request.url):
                return self._lost(UNCALLABLE, url)
            options = self.session.merge_environment_settings(request.url, dict(self.proxies), True, self.verify, None)
            response = self.session.get_adapter(request.url).send(request, timeout=self.timeout, **options)
            body = self._body(response)
        except (OSError, self.requests.exceptions.BaseHTTPError) as error:  # RequestException is an OSError
            return self._lost(_cause(repr(error)), url)
        return Reply(response.status_code, body.decode("utf-8", "replace"), response.headers, request.url)

    def _unmistakable(self, url: str, prepared: str) -> bool:
        """Whether every parser on the way of the address that is sent sees the host that was judged: ours, Python's and the library's."""
        judged, ours, theirs = parse(url), parse(prepared), self.requests.packages.urllib3.util.parse_url(prepared)
        if judged is None or ours is None or judged.root != ours.root:
            return False
        port = theirs.port or {"http": 80, "https": 443}[judged.scheme]
        return (judged.host, judged.port) == ((theirs.host or "").strip("[]").lower(), port) and judged.host == urlsplit(prepared).hostname

    @staticmethod
    def _body(response: t.Any) -> bytes:
        """The whole body, nothing of a redirect's. The connection is kept only when it is in step. Raises OSError."""
        raw, pieces = response.raw, []
        if response.status_code in REDIRECTS and "Location" in response.headers:
            raw.close()
            return b""
        try:
            while True:
                pieces.append(raw.read(PIECE, decode_content=False))
                if not pieces[-1]:
                    break
        except Exception:
            raw.close()
            raise
        raw.release_conn()
        return unpacked(b"".join(pieces), response.headers.get("Content-Encoding") or "")

    def _lost(self, cause: tuple, url: str) -> NoReply:
        dummy, request_sent, permanent, words, hint = cause
        there = parse(url)
        filling = {"host": there.host if there else "the host", "timeout": self.timeout[1]}
        return NoReply(words.format(**filling), request_sent, permanent=permanent, hint=hint.format(**filling))


def _cause(text: str) -> tuple:
    told = text.rpartition("(Caused by ")[2]  # what stands before holds the address, which may look like anything
    return next(cause for cause in CAUSES if re.search(cause[0], told))
