# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One try of one request over a pooled session. Neither redirects nor retries happen here.

A try ends within the timeout for connecting (at most 15 s), once more for the answer's head, and once more for its body: an
answer that never ends is cut off. What went wrong is said in words of our own, because the texts of the libraries below
may hold a proxy's password or a header.
"""
from __future__ import annotations

import re
import time
import typing as t
from dataclasses import dataclass, field
from urllib.parse import urlsplit

PIECE = 65536


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
class Lost:
    """A try that brought no usable answer.

    sent   whether the server may have seen the request.
    final  another try would end the same way.
    hint   what the reader can do about it.
    wait   seconds the server asked to be left alone.
    """

    words: str
    sent: bool
    status: int | None = None
    request_id: str | None = None
    final: bool = False
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
    ("InvalidHeader", False, True, "a header could not be sent", "Does the API key hold blanks or line ends?"),
    ("InvalidURL|MissingSchema|InvalidSchema|InvalidProxyURL|LocationParseError", False, True,
     "this is no address that can be called", "base_url looks like https://api.meraki.com/api/v1, a proxy like http://host:port"),
    ("NameResolutionError|getaddrinfo failed|Name or service not known", False, False, "the name {host} is not known here",
     "Is base_url right, and does this machine resolve names (or need a proxy)?"),
    ("Connection refused", False, False, "{host} refused the connection", "Is base_url right, and does a firewall let it through?"),
    ("NewConnectionError|ConnectTimeout|ConnectTimeoutError", False, False, "no connection to {host}",
     "Is base_url right, and is the Dashboard reachable from here (proxy, firewall)?"),
    ("ReadTimeout|timed out", True, False, "no answer within {timeout:g} seconds", "A longer timeout may help"),
    ("ContentDecodingError|DecodeError", True, False, "the answer was packed in a way that cannot be undone", ""),
    ("", True, False, "the connection broke before the answer was complete", ""),
)
ENDLESS = ("", True, False, "the answer did not end within {timeout:g} seconds", "A longer timeout may help")


class Session:
    """A pooled `requests` session reduced to what the client needs: no redirects, no netrc, no retries of its own."""

    def __init__(self, requests: t.Any, settings: Settings, clock: t.Callable[[], float] = time.monotonic):
        self.requests, self.clock = requests, clock
        self.session = requests.Session()
        adapter = requests.adapters.HTTPAdapter(pool_connections=4, pool_maxsize=32, max_retries=0)
        self.session.mount("https://", adapter)
        self.session.mount("http://", adapter)
        self.session.auth = lambda request: request
        self.timeout = (min(15.0, settings.timeout), settings.timeout)
        self.verify = (settings.ca_path or True) if settings.validate_certs else False
        if not self.verify:  # asked for, so not to be warned of with every call, in the midst of Ansible's own output
            requests.packages.urllib3.disable_warnings(requests.packages.urllib3.exceptions.InsecureRequestWarning)
        self.proxies = {"http": settings.proxy, "https": settings.proxy} if settings.proxy else None

    def send(self, method: str, url: str, headers: dict, data: str | None) -> Reply | Lost:
        """The answer, read to its end, or what was lost."""
        try:
            response = self.session.request(method, url, headers=headers, data=data, timeout=self.timeout, stream=True,
                                            verify=self.verify, proxies=self.proxies, allow_redirects=False)
            body = self._body(response.raw)
        except (OSError, self.requests.exceptions.BaseHTTPError) as error:  # RequestException is an OSError
            return self._lost(_cause(repr(error)), url)
        if body is None:
            return self._lost(ENDLESS, url)
        return Reply(response.status_code, body.decode("utf-8", "replace"), response.headers, response.url)

    def _body(self, raw: t.Any) -> bytes | None:
        """The whole body, or None when it does not end in time. The connection is kept only when it is in step."""
        until, pieces = self.clock() + self.timeout[1], []
        piece = _reader(raw)
        while True:
            try:
                one = piece()
            except Exception:
                raw.close()
                raise
            if not one:
                raw.release_conn()
                return b"".join(pieces)
            pieces.append(one)
            if self.clock() > until:
                raw.close()
                return None

    def _lost(self, cause: tuple, url: str) -> Lost:
        dummy, sent, final, words, hint = cause
        filling = {"host": urlsplit(url).hostname or "the host", "timeout": self.timeout[1]}
        return Lost(words.format(**filling), sent, final=final, hint=hint.format(**filling))


def _reader(raw: t.Any) -> t.Callable[[], bytes]:
    """Reads what has come so far, however little that is, so that a trickle is noticed."""
    if hasattr(raw, "read1"):
        return lambda: raw.read1(PIECE, decode_content=True)
    return lambda: raw.read(1024, decode_content=True)  # urllib3 before 2.1


def _cause(text: str) -> tuple:
    told = text.rpartition("(Caused by ")[2]  # what stands before holds the address, which may look like anything
    return next(cause for cause in CAUSES if re.search(cause[0], told))
