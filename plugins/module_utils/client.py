# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door to the Dashboard over HTTP.

What a caller may rely on:

* Every call is paced through the ledger before it is sent, and counted in `calls`.
* 429, any verb: wait `Retry-After` (absent or 0: back off), tell the ledger, ask again; patience is `retries` + 5 times.
* 5xx, timeouts, resets and unreadable 2xx bodies are retried for GET, PUT and DELETE, up to `retries` times with a
  growing, jittered wait. A DELETE that answers 404 after a lost first try is done (quirk C13).
* A POST whose answer was lost is first looked up with `settle`; it is repeated only if its object is not there.
  Without `settle` it raises AnswerLost. A connection that was refused sent nothing, so any verb is repeated.
* 400 texts that say "try later" (quirks I3, I4, F3) are retried like a 5xx, whatever the verb: nothing was done.
* Redirects (301, 302, 303, 307, 308) are followed here, keeping method, body and key, at most 5 times; the key goes only
  to the host of `base_url`, to the known Meraki domains over https, and to loopback when `base_url` is loopback. The
  shard a redirect names is remembered for the organization and used first from then on (quirks B3-B7).
* Lists follow `Link: rel=next` to the end, in both body shapes (quirks E1-E9).
* The first 401 or 404 of a run is explained in the error's `hint` by what the key can see.

`sleep`, `clock`, `random` and the session are arguments.
"""
from __future__ import annotations

import json
import random as dice
import threading
import time
import traceback
import typing as t
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils import errors
from ansible_collections.sitecraft.meraki.plugins.module_utils.answers import (
    items as items_of, links as links_of, loopback, query as query_text, reach_hint, retry_after, texts, try_later, words)
from ansible_collections.sitecraft.meraki.plugins.module_utils.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.transport import Lost, Session

USER_AGENT = "SitecraftMeraki/0.1.0 Sitecraft"
DOMAINS = ("meraki.com", "meraki.ca", "meraki.cn", "meraki.in", "gov-meraki.com")
REDIRECTS = (301, 302, 303, 307, 308)
LONGEST_WAIT = 60.0


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


class Client:
    """Calls of one run. Safe to use from several threads."""

    def __init__(self, settings: Settings, ledger: Ledger | None = None, sleep: t.Callable[[float], None] = time.sleep,
                 clock: t.Callable[[], float] = time.monotonic, random: t.Callable[[], float] = dice.random,
                 session: t.Any = None):
        self.settings, self.sleep, self.clock, self.random = settings, sleep, clock, random
        self.ledger = ledger or Ledger.off(settings.requests_per_second)
        self.session = session or _session(settings)
        self.base = settings.base_url.rstrip("/")
        self.calls, self.throttled, self.waited = 0, 0, 0.0
        self.shards: dict[str, str] = {}
        self._lock = threading.Lock()
        self._seen: list | errors.MerakiError | None = None

    # -- verbs

    def get(self, path: str, query: dict | None = None, org: str | None = None, expect_missing: bool = False) -> t.Any:
        """The parsed answer. `expect_missing` leaves a 404 unexplained: the caller knows what it means."""
        return self._call("GET", path, query=query, org=org, explain=not expect_missing)[0]

    def pages(self, path: str, query: dict | None = None, org: str | None = None) -> list:
        """Every item of a list, all pages."""
        items: list = []
        url: str | None = path
        while url:
            answer, links, base = self._call("GET", url, query=query, org=org)
            items.extend(items_of(answer))
            url, query = (urljoin(base, links["next"]), None) if "next" in links else (None, None)
        return items

    def put(self, path: str, body: t.Any = None, org: str | None = None) -> t.Any:
        """The parsed answer of a PUT."""
        return self._call("PUT", path, body=body, org=org)[0]

    def delete(self, path: str, query: dict | None = None, org: str | None = None) -> t.Any:
        """None, or what the DELETE answered."""
        return self._call("DELETE", path, query=query, org=org)[0]

    def post(self, path: str, body: t.Any = None, org: str | None = None,
             settle: t.Callable[[], t.Any] | None = None) -> t.Any:
        """The parsed answer of a POST, or what `settle()` found when the answer was lost."""
        return self._call("POST", path, body=body, org=org, settle=settle)[0]

    # -- one call, with its retries

    def _call(self, method: str, path: str, query: dict | None = None, body: t.Any = None, org: str | None = None,
              settle: t.Callable[[], t.Any] | None = None, explain: bool = True) -> tuple[t.Any, dict, str]:
        losses, waits, lost_before = 0, 0, False
        while True:
            url = self._url(path, query, org)
            self._pace(org)
            answer = self._follow(method, url, body, org)
            if isinstance(answer, Lost):
                found = self._settle(method, path, answer, settle, losses)
                if found is not None:
                    return found, {}, url
                lost_before, losses = lost_before or answer.sent, losses + 1
                self._wait(self._backoff(losses))
                continue
            parsed, response = answer
            if response.status_code == 429:
                waits += 1
                self._throttled(method, path, response, org, waits)
                continue
            if response.status_code < 300:
                self.ledger.succeeded(self._budget(org))
                return parsed, links_of(response), response.url or url
            if response.status_code == 404 and method == "DELETE" and lost_before:
                return None, {}, url
            if try_later(response.status_code, parsed) and losses < self.settings.retries:
                losses += 1
                self._wait(self._backoff(losses + 1))
                continue
            raise self._refusal(method, path, response, parsed, org, explain)

    def _settle(self, method: str, path: str, lost: Lost, settle: t.Callable | None, losses: int) -> t.Any:
        """What a lost try means: an object found in its place, None for "try again", or the error to raise."""
        kind = errors.ServerFault if lost.status else errors.Unreachable
        details = {"status": lost.status, "errors": [lost.words], "request_id": lost.request_id}
        if method == "POST" and lost.sent:
            if settle is None:
                raise errors.AnswerLost(method, self._path(path), **details,
                                        hint="It may have been carried out; look before you repeat it")
            found = settle()
            if found is not None:
                return found
        if losses >= self.settings.retries:
            raise kind(method, self._path(path), **details, hint=reach_hint(lost))
        return None

    def _follow(self, method: str, url: str, body: t.Any, org: str | None) -> tuple[t.Any, t.Any] | Lost:
        """One try, redirects included: (parsed body, response), or what was lost."""
        seen = {url}
        while True:
            response = self._send(method, url, body)
            if isinstance(response, Lost):
                return response
            if response.status_code not in REDIRECTS or "Location" not in response.headers:
                return self._read(response)
            target = urljoin(url, response.headers["Location"])
            self._allow(method, url, target, seen)
            self._remember(url, target, org)
            seen.add(target)
            url = target
            self._pace(org)

    def _send(self, method: str, url: str, body: t.Any) -> t.Any:
        with self._lock:
            self.calls += 1
        headers = {"Authorization": f"Bearer {self.settings.api_key}", "User-Agent": USER_AGENT,
                   "Accept": "application/json"}
        if self.base.endswith("/api/v0"):
            headers["X-Cisco-Meraki-API-Key"] = self.settings.api_key
        data = None
        if body is not None:
            headers["Content-Type"], data = "application/json", json.dumps(body)
        return self.session.send(method, url, headers, data)

    def _read(self, response: t.Any) -> tuple[t.Any, t.Any] | Lost:
        status, text = response.status_code, response.text
        request_id = response.headers.get("X-Request-Id")
        if status >= 500:
            return Lost(words(text, status), True, status, request_id)
        try:
            return (json.loads(text) if text.strip() else None), response
        except ValueError:
            if status < 300:
                return Lost("the answer could not be read", True, status, request_id)
            return None, response

    # -- waiting

    def _budget(self, org: str | None) -> str:
        return f"{self.base}|{org}" if org else ""

    def _pace(self, org: str | None) -> None:
        self._wait(self.ledger.reserve(self._budget(org)))

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            with self._lock:
                self.waited += seconds
            self.sleep(seconds)

    def _backoff(self, number: int) -> float:
        return min(LONGEST_WAIT, 0.5 * 2 ** number) * (0.5 + self.random() / 2)

    def _throttled(self, method: str, path: str, response: t.Any, org: str | None, waits: int) -> None:
        with self._lock:
            self.throttled += 1
        if waits > self.settings.retries + 5:
            raise errors.Throttled(method, self._path(path), 429, texts(response.text), hint=(
                "Others use this organization's budget of requests up; lower requests_per_second or try later"))
        wait = min(LONGEST_WAIT, retry_after(response.headers.get("Retry-After"))) or self._backoff(waits)
        self.ledger.slow_down(self._budget(org), wait)
        self._wait(wait)

    # -- where to

    def _url(self, path: str, query: dict | None, org: str | None) -> str:
        url = path if path.startswith("http") else self._base(org) + path
        if path.startswith("http"):
            self._allow("GET", self.base, path, set())
        return url + ("&" if "?" in url else "?") + query_text(query) if query else url

    def _base(self, org: str | None) -> str:
        if org and org not in self.shards:
            self.shards[org] = self.ledger.recall("shard", self._budget(org)) or self.base
        return self.shards.get(org or "", self.base)

    def _remember(self, url: str, target: str, org: str | None) -> None:
        """A redirect that only changes the host names the organization's shard."""
        here, there = urlsplit(url), urlsplit(target)
        if org and here.netloc != there.netloc and here.path == there.path:
            self.shards[org] = f"{there.scheme}://{there.netloc}{urlsplit(self.base).path}"
            self.ledger.remember("shard", self._budget(org), self.shards[org])

    def _allow(self, method: str, url: str, target: str, seen: set) -> None:
        """Raises ForeignRedirect where the key must not follow."""
        here, there, base = urlsplit(url), urlsplit(target), urlsplit(self.base)
        host = (there.hostname or "").lower()
        home = there.netloc == base.netloc and there.scheme == base.scheme
        local = loopback(host) and loopback(base.hostname or "")
        known = there.scheme == "https" and any(host == one or host.endswith("." + one) for one in DOMAINS)
        known = known or (base.scheme == "http" == there.scheme and
                          any((base.hostname or "").endswith(one) and host.endswith("." + one) for one in DOMAINS))
        if target in seen or len(seen) > 5:
            raise errors.ForeignRedirect(method, here.path, errors=["the service redirects in a circle"])
        if here.scheme == "https" and there.scheme != "https" or not (home or local or known):
            raise errors.ForeignRedirect(method, here.path, errors=[f"the service points at {there.scheme}://{there.netloc}"],
                                         hint="The API key was not sent there: it is no host of the Dashboard")

    def _path(self, path: str) -> str:
        return urlsplit(path).path.replace(urlsplit(self.base).path, "", 1) if path.startswith("http") else path

    # -- explaining

    def _refusal(self, method: str, path: str, response: t.Any, parsed: t.Any, org: str | None,
                 explain: bool) -> errors.ApiError:
        kind = errors.of_status(response.status_code)
        error = kind(method, self._path(path), response.status_code, texts(parsed),
                     response.headers.get("X-Request-Id"))
        if explain and kind in (errors.Unauthorized, errors.NotFound):
            error.hint = self._explained(kind, org, path)
        return error

    def _explained(self, kind: type, org: str | None, path: str) -> str:
        if kind is errors.Unauthorized:
            return ("The Dashboard refused the API key: it is wrong, revoked, or of another region "
                    f"(base_url is {self.base})")
        visible = self._visible(path)
        if not isinstance(visible, list):
            return ""
        if not visible:
            return f"This API key sees no organization at {self.base}; is it a key of another region?"
        found = next((one for one in visible if str(one.get("id")) == str(org)), None)
        if org and found is None:
            return "This API key does not see the organization; it sees " + ", ".join(str(one.get("name")) for one in visible[:5])
        if found and (found.get("api") or {}).get("enabled") is False:
            return f"API access is not enabled for organization {found.get('name')}"
        return "The organization is visible to this key, so the object itself is missing"

    def _visible(self, path: str) -> t.Any:
        """What the key can see, asked once a run."""
        if self._seen is None and not path.startswith("/organizations?") and path != "/organizations":
            self._seen = []
            try:
                self._seen = self._call("GET", "/organizations", explain=False)[0] or []
            except errors.MerakiError as error:
                self._seen = error
        return self._seen


def _session(settings: Settings) -> Session:
    try:
        import requests  # 130 ms, needed only by a task that talks to the Dashboard
    except ImportError as error:
        raise errors.MissingLibrary("requests", traceback.format_exc()) from error
    return Session(requests, settings)
