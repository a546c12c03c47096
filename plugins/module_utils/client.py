# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door to the Dashboard over HTTP.

What a caller may rely on:

* Every call is paced through the ledger before it is sent, and counted in `calls`.
* 429 and 400 texts that say "later" (quirks I3, I4, F3), any verb: nothing was done; wait `Retry-After` (absent or 0: back
  off), tell the ledger, ask again; patience is `retries` + 5 times.
* 5xx, timeouts, resets and 2xx bodies that are not what was asked for are retried for GET, PUT and DELETE, up to
  `retries` times with a growing, jittered wait. A DELETE that answers 404 after a lost first try is done (quirk C13).
* A POST whose answer was lost is first looked up with `settle`, after a wait; it is repeated only if its object is not
  there. Without `settle` it raises AnswerLost. A POST that `undoes` something is as safe to repeat as a DELETE (quirk O5).
  A connection that was refused sent nothing, so any verb is repeated.
* A read never answers nothing: what is no list, or no object, is an error (law 5).
* Redirects (301, 302, 303, 307, 308) are followed here, keeping method, body and key, at most 5 times; see hosts.py.
* Lists follow `Link: rel=next` to the end, in both body shapes (quirks E1-E9), and never in a circle.
* The first 401 or 404 of a run is explained in the error's `hint` by what the key can see.
* An error of a write says in `unsure` whether it may have been carried out all the same.

`sleep`, `clock`, `random` and the session are arguments; `watch()` is called before every request, by the thread that sends it.
"""
from __future__ import annotations

import json
import random as dice
import re
import threading
import time
import traceback
import typing as t
from urllib.parse import urljoin, urlsplit

from ansible_collections.sitecraft.meraki.plugins.module_utils import answers, errors
from ansible_collections.sitecraft.meraki.plugins.module_utils.ask import Ask
from ansible_collections.sitecraft.meraki.plugins.module_utils.hosts import Hosts
from ansible_collections.sitecraft.meraki.plugins.module_utils.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.transport import Lost, Session, Settings

USER_AGENT = "SitecraftMeraki/0.1.0 Sitecraft"
REDIRECTS = (301, 302, 303, 307, 308)
#: The longest pause of our own, and the longest a Retry-After is believed: a used-up claim asks for minutes (quirk D9).
LONGEST_WAIT, LONGEST_TOLD = 60.0, 600.0
MOST_PAGES = 10000


class Client:
    """Calls of one run. Safe to use from several threads."""

    def __init__(self, settings: Settings, ledger: Ledger | None = None, sleep: t.Callable[[float], None] = time.sleep,
                 clock: t.Callable[[], float] = time.monotonic, random: t.Callable[[], float] = dice.random,
                 session: t.Any = None):
        if not re.fullmatch(r"[\x21-\x7e]+", settings.api_key.strip()):
            raise errors.BadInput("api_key: holds characters that no key has; is it a file's name, or a text with blanks?")
        self.settings, self.sleep, self.clock, self.random = settings, sleep, clock, random
        self.ledger = ledger or Ledger.off(settings.requests_per_second)
        self.session = session or Session(library(), settings, clock)
        self.hosts = Hosts(settings.base_url, self.ledger)
        self.calls, self.throttled, self.waited, self._ahead = 0, 0, 0.0, 0.0
        self.watch: t.Callable[[], None] = lambda: None
        self._lock, self._asking = threading.Lock(), threading.Lock()
        self._seen: list | errors.MerakiError | None = None

    def now(self) -> float:
        """The Dashboard's time in seconds since 1970, whatever this machine's clock says; once it has answered."""
        return self.ledger.clock() + self._ahead

    # -- verbs

    def get(self, path: str, query: dict | None = None, org: str | None = None, expect_missing: bool = False) -> t.Any:
        """The parsed answer. `expect_missing` leaves a 404 unexplained: the caller knows what it means."""
        return self._call(Ask("GET", path, query, org=org, fits=answers.readable, explain=not expect_missing))[0]

    def pages(self, path: str, query: dict | None = None, org: str | None = None, explain: bool = True, link: str = "next") -> list:
        """Every item of a list, all pages. `link` is "prev" for lists that begin at their end, as the change log does."""
        items: list = []
        url: str | None = path
        seen: set[str] = set()
        while url:
            answer, links, base = self._call(Ask("GET", url, query, org=org, fits=answers.page, explain=explain))
            items.extend(answers.items(answer))
            seen.add(url)
            url, query = (urljoin(base, links[link]), None) if link in links else (None, None)
            if url in seen or len(seen) > MOST_PAGES:
                raise errors.ServerFault("GET", self._path(path), errors=["the pages of the list point in a circle"],
                                         hint="The list cannot be read to its end, so nothing is known about it")
        return items

    def put(self, path: str, body: t.Any = None, org: str | None = None) -> t.Any:
        """The parsed answer of a PUT, None where it has none."""
        return self._call(Ask("PUT", path, body=body, org=org, fits=answers.updated))[0]

    def delete(self, path: str, query: dict | None = None, org: str | None = None) -> t.Any:
        """None, or what the DELETE answered. A 404 is raised, `unsure` where an earlier try was lost."""
        return self._call(Ask("DELETE", path, query, org=org, undoes=True))[0]

    def post(self, path: str, body: t.Any = None, org: str | None = None, settle: t.Callable[[], t.Any] | None = None,
             made: str = "", undoes: bool = False) -> t.Any:
        """The parsed answer of a POST, or what `settle()` found when the answer was lost.

        made  the key the answer must carry: an answer without it is as good as lost.
        """
        fits = answers.made(made) if made else answers.written
        return self._call(Ask("POST", path, body=body, org=org, fits=fits, settle=settle, undoes=undoes))[0]

    # -- one call, with its retries

    def _call(self, ask: Ask) -> tuple[t.Any, dict, str]:
        try:
            return self._tried(ask)
        except errors.ApiError as error:
            error.unsure = error.unsure or ask.unsure  # whatever ended it, an earlier try may have been carried out
            raise

    def _tried(self, ask: Ask) -> tuple[t.Any, dict, str]:
        while True:
            url = self._url(ask)
            self._pace(ask.org)
            answer = self._follow(ask, url)
            if isinstance(answer, Lost):
                found = self._lost(ask, answer)
                if found is not None:
                    return found, {}, url
                continue
            parsed, response = answer
            status = response.status_code
            if status == 429 or answers.try_later(status, parsed):
                self._later(ask, response, parsed)
                continue
            if status < 300:
                self._ahead = answers.ahead(response.headers, self.ledger.clock(), self._ahead)
                self.ledger.succeeded(self.hosts.budget(ask.org))
                return parsed, answers.links(response), response.url or url
            raise self._refusal(ask, response, parsed)

    def _lost(self, ask: Ask, lost: Lost) -> t.Any:
        """What a lost try means: an object found in its place, None for "try again", or the error to raise."""
        ask.losses += 1
        looking = ask.blind and lost.sent
        over = lost.final or ask.losses > self.settings.retries
        if not lost.sent:
            self.hosts.forget(ask.org)
        if looking and ask.settle is None:
            raise self._failed(errors.AnswerLost, ask, lost, hint="It may have been carried out; look before you repeat it")
        if looking or not over:  # also before looking: what is being carried out may not show yet
            self._wait(max(self._backoff(ask.losses), min(LONGEST_WAIT, lost.wait)))
        found = self._settled(ask, lost) if looking else None
        ask.unsure = ask.unsure or lost.sent and not looking and ask.method != "GET"
        if found is None and over:
            kind = errors.ServerFault if lost.status else errors.Unreachable
            raise self._failed(kind, ask, lost, hint=lost.hint)
        return found

    def _settled(self, ask: Ask, lost: Lost) -> t.Any:
        try:
            return ask.settle()
        except errors.MerakiError as error:
            ask.unsure = True
            raise self._failed(errors.AnswerLost, ask, lost, f"looking whether it was carried out failed too ({error})",
                               hint="It may have been carried out; look before you repeat it") from error

    def _failed(self, kind: type, ask: Ask, lost: Lost, *more: str, hint: str) -> errors.ApiError:
        error = kind(ask.method, self._path(ask.path), lost.status, [lost.words, *more], lost.request_id, hint)
        error.unsure = kind is errors.AnswerLost
        return error

    def _follow(self, ask: Ask, url: str) -> tuple[t.Any, t.Any] | Lost:
        """One try, redirects included: (parsed body, response), or what was lost."""
        seen = {url}
        while True:
            response = self._send(ask.method, url, ask.body)
            if isinstance(response, Lost):
                return response
            if response.status_code not in REDIRECTS or "Location" not in response.headers:
                return self._read(response, ask.fits)
            target = urljoin(url, response.headers["Location"])
            self.hosts.allow(ask.method, url, target, seen, status=response.status_code,
                             request_id=response.headers.get("X-Request-Id"))
            self.hosts.remember(url, target, ask.org)
            seen.add(target)
            url = target
            self._pace(ask.org)

    def _send(self, method: str, url: str, body: t.Any) -> t.Any:
        with self._lock:
            self.calls += 1
        self.watch()
        key = self.settings.api_key.strip()
        headers = {"Authorization": f"Bearer {key}", "User-Agent": USER_AGENT, "Accept": "application/json"}
        if self.hosts.base.endswith("/api/v0"):
            headers["X-Cisco-Meraki-API-Key"] = key
        data = None
        if body is not None:
            headers["Content-Type"], data = "application/json", json.dumps(body)
        return self.session.send(method, url, headers, data)

    def _read(self, response: t.Any, fits: t.Callable) -> tuple[t.Any, t.Any] | Lost:
        status, text = response.status_code, response.text
        request_id = response.headers.get("X-Request-Id")
        if status >= 500:
            return Lost(answers.words(text, status), True, status, request_id, wait=answers.retry_after(response.headers),
                        hint="The Dashboard kept failing; try later, and give Meraki support the request_id if it goes on")
        try:
            parsed = json.loads(text) if text.strip() else None
        except (ValueError, RecursionError):
            parsed = NotImplemented
        if status < 300 and (parsed is NotImplemented or not fits(status, parsed)):
            what = "could not be read" if parsed is NotImplemented else "is not what was asked for"
            return Lost(f"the answer {what}", True, status, request_id,
                        hint=answers.hint(status, [], response.headers)
                        or "The Dashboard, or a proxy before it, answered amiss; try later")
        return (None if parsed is NotImplemented else parsed), response

    # -- waiting

    def _pace(self, org: str | None) -> None:
        self._wait(self.ledger.reserve(self.hosts.budget(org)))

    def _wait(self, seconds: float) -> None:
        if seconds > 0:
            with self._lock:
                self.waited += seconds
            self.sleep(seconds)

    def _backoff(self, number: int) -> float:
        return min(LONGEST_WAIT, 0.5 * 2 ** min(number, 10)) * (0.5 + self.random() / 2)

    def _later(self, ask: Ask, response: t.Any, parsed: t.Any) -> None:
        """Nothing was done: wait, or give up."""
        throttled = response.status_code == 429
        ask.waits += 1
        with self._lock:
            self.throttled += throttled
        if ask.waits > self.settings.retries + 5:
            if not throttled:
                raise self._refusal(ask, response, parsed)
            raise errors.Throttled(ask.method, self._path(ask.path), 429, answers.texts(parsed), response.headers.get("X-Request-Id"), (
                "Others use this organization's budget of requests up; lower requests_per_second or try later"))
        wait = min(LONGEST_TOLD, answers.retry_after(response.headers)) or self._backoff(ask.waits + (not throttled))
        if throttled:
            self.ledger.slow_down(self.hosts.budget(ask.org), wait)
        self._wait(wait)

    # -- where to

    def _url(self, ask: Ask) -> str:
        url = ask.path if ask.path.startswith("http") else self.hosts.of(ask.org) + ask.path
        if ask.path.startswith("http"):
            self.hosts.allow(ask.method, self.hosts.base, ask.path)
        return url + ("&" if "?" in url else "?") + answers.query(ask.query) if ask.query else url

    def _path(self, path: str) -> str:
        return urlsplit(path).path.replace(urlsplit(self.hosts.base).path, "", 1) if path.startswith("http") else path

    # -- explaining

    def _refusal(self, ask: Ask, response: t.Any, parsed: t.Any) -> errors.ApiError:
        status, sentences = response.status_code, answers.texts(parsed)
        error = errors.of_status(status)(ask.method, self._path(ask.path), status, sentences,
                                         response.headers.get("X-Request-Id"), answers.hint(status, sentences, response.headers))
        if isinstance(error, errors.Unauthorized):
            error.hint = f"The Dashboard refused the API key: it is wrong, revoked, or of another region (base_url is {self.hosts.base})"
        elif isinstance(error, errors.NotFound) and ask.explain:
            error.hint, error.gone = answers.explained(self._visible(ask.path), ask.org, self.hosts.base)
        return error

    def _visible(self, path: str) -> t.Any:
        """The organizations the key can see, asked once a run; None or an error where that cannot be said."""
        if path.partition("?")[0] == "/organizations":
            return None
        with self._asking:
            if self._seen is None:
                try:
                    self._seen = self.pages("/organizations", explain=False)
                except errors.MerakiError as error:
                    self._seen = error
        return self._seen


def library() -> t.Any:
    """The library `requests`, imported when it is first asked for: it takes 130 ms. Raises MissingLibrary."""
    try:
        import requests
    except ImportError as error:
        raise errors.MissingLibrary("requests", traceback.format_exc()) from error
    return requests
