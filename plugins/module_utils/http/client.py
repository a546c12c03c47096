# pylint: disable=unused-import ; it takes this file for the http.client of Python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one door to the Dashboard over HTTP.

What a caller may rely on:

* Every call is paced through the ledger before it is sent, and counted in `calls`.
* 429 and 400 texts that say "later" (quirks I3, I4, F3), any verb: nothing was done; wait `Retry-After` (absent or 0: back
  off), tell the ledger, ask again; patience is `retries` + 5 times. A wait of up to 600 s is obeyed and told; a wait that would
  make more than 900 s of one call is not begun, and the call ends.
* 5xx, timeouts, resets and 2xx bodies that are not what was asked for are retried for GET, PUT and DELETE, up to
  `retries` times with a growing, jittered wait. Whether a success, or a 404 of a removal, shows what was done is the caller's question.
* A POST whose answer was lost is looked up with `find_created`, twice and after a wait. What is not there is sent again only with `again`:
  where a second one changes nothing more; refused as one, it is looked up once more. Else, and without `find_created`, it raises AnswerLost.
  A POST with `is_removal` is as safe to repeat as a DELETE (quirk O5). A refused connection sent nothing, so any verb is repeated.
* A read never answers nothing: what is no list, or no object, is an error (law 5).
* Redirects (301, 302, 303, 307, 308) are followed here, keeping method, body and key, at most 5 times; see hosts.py and address.py.
* Lists are read to their end (see pages.py); every answer has an end (see bounds.py for time and size, responses.py for depth).
* The first 401 or 404 of a run is explained in the error's `hint` by what the key can see.
* An error of a write says in `unsure` whether it may have been carried out all the same.

`sleep`, `clock`, `random` and the session are arguments; `watch()` is called before every request, by the thread that sends it, and
`tell(seconds)` before a long wait.
"""
from __future__ import annotations

import json
import random as dice
import re
import threading
import time
import traceback
import typing as t

from .. import errors
from . import pages, responses
from .address import Address, parse
from .hosts import Hosts
from .ledger import Ledger
from .request import ApiCall
from .transport import REDIRECTS, UNCALLABLE, NoReply, Session, Settings

USER_AGENT = "SitecraftMeraki/0.1.0 Sitecraft"
#: The longest pause of our own; the longest a Retry-After is believed, a used-up claim asks for minutes (quirk D9); all waits of one call;
#: and from how many seconds on a wait is told.
LONGEST_WAIT, LONGEST_TOLD, LONGEST_IN_ALL, LONG = 60.0, 600.0, 900.0, 20.0
LATE = "It may be carried out later all the same; look before you repeat it"


class Client:
    """Calls of one run. Safe to use from several threads."""

    def __init__(self, settings: Settings, ledger: Ledger | None = None, sleep: t.Callable[[float], None] = time.sleep,
                 clock: t.Callable[[], float] = time.monotonic, random: t.Callable[[], float] = dice.random,
                 session: t.Any = None):
        if not re.fullmatch(r"[\x21-\x7e]+", settings.api_key.strip()):
            raise errors.BadInput(errors.Problem("api_key", "holds characters that no key has; is it a file's name, or a text with blanks?", apart=True))
        self.settings, self.sleep, self.clock, self.random = settings, sleep, clock, random
        self.ledger = ledger or Ledger.off(settings.requests_per_second)
        self.session = session or Session(library(), settings, clock)
        self.hosts = Hosts(settings.base_url, self.ledger)
        self.calls, self.waited, self._ahead = 0, 0.0, 0.0
        self.watch: t.Callable[[], None] = lambda: None
        self.tell: t.Callable[[float], None] = lambda seconds: None
        self._lock, self._asking = threading.Lock(), threading.Lock()
        self._seen: list | errors.MerakiError | None = None

    def now(self) -> float:
        """The Dashboard's time in seconds since 1970, whatever this machine's clock says; once it has answered."""
        return self.ledger.clock() + self._ahead

    # -- verbs

    def get(self, path: str, query: dict | None = None, org: str | None = None, expect_missing: bool = False) -> t.Any:
        """The parsed answer. `expect_missing` leaves a 404 unexplained: the caller knows what it means."""
        return self._call(ApiCall("GET", path, query, org=org, is_valid=responses.is_read_reply, explain=not expect_missing))[0]

    def pages(self, path: str, query: dict | None = None, org: str | None = None, explain: bool = True, link: str = "next",
              without_content: bool = False, limit: int | None = None, shape: t.Callable[[int, t.Any], bool] = responses.is_page) -> list:
        """Every item of a list, all pages, or the first `limit`. `link` is "prev" for lists that begin at their end, as the change log. With `without_content`
        a list that ends in a 204 is a NoContent, whose reader says what that means (quirk C12); without it such a list is a failure."""
        def page(url: str, query: dict | None) -> tuple[t.Any, dict, Address]:
            return self._call(ApiCall("GET", url, query, org=org, is_valid=shape, explain=explain))
        return pages.everything(page, self.hosts.follow, self.clock, path, query, link, without_content, limit)

    def put(self, path: str, body: t.Any = None, org: str | None = None) -> t.Any:
        """The parsed answer of a PUT, None where it has none."""
        return self._call(ApiCall("PUT", path, body=body, org=org, is_valid=responses.is_update_reply))[0]

    def delete(self, path: str, query: dict | None = None, org: str | None = None) -> t.Any:
        """None, or what the DELETE answered. A 404 is raised, `unsure` where an earlier try was lost."""
        return self._call(ApiCall("DELETE", path, query, org=org, is_removal=True))[0]

    def post(self, path: str, body: t.Any = None, org: str | None = None, find_created: t.Callable[[], t.Any] | None = None,
             made: str = "", is_valid: t.Callable[[t.Any], bool] | None = None, is_removal: bool = False, again: bool = False, tried: bool = False) -> t.Any:
        """The parsed answer of a POST, or what `find_created()` found when the answer was lost.

        made  the key the answer must carry, or what it must fit: another answer is as good as none.
        tried an earlier call for the same, whose answer was lost, may have been carried out.
        """
        shape = (lambda dummy, answer: is_valid(answer)) if is_valid else responses.has_id(made) if made else responses.is_write_reply
        return self._call(ApiCall("POST", path, body=body, org=org, is_valid=shape, find_created=find_created, is_removal=is_removal, again=again,
                                  unsure=tried))[0]

    # -- one call, with its retries

    def _call(self, ask: ApiCall) -> tuple[t.Any, dict, Address]:
        try:
            return self._tried(ask)
        except errors.ApiError as error:
            error.unsure = error.unsure or ask.unsure  # whatever ended it, an earlier try may have been carried out
            raise

    def _tried(self, ask: ApiCall) -> tuple[t.Any, dict, Address]:
        while True:
            url = self._url(ask)
            self._pace(ask)
            answer = self._follow(ask, url)
            if isinstance(answer, NoReply):
                found = self._lost(ask, answer)
                if found is not None:
                    return found, {}, url
                continue
            parsed, response, here = answer
            status = response.status_code
            if status == 429 or responses.try_later(status, parsed):
                self._later(ask, response, parsed)
                continue
            if status < 300:
                self._ahead = responses.clock_offset(response.headers, self.ledger.clock(), self._ahead)
                self.ledger.succeeded(self.hosts.budget(ask.org))
                return parsed, responses.links(response), here
            return ask.made_before(self._refusal(ask, response, parsed), lambda seconds: self._wait(ask, seconds)), {}, url

    def _lost(self, ask: ApiCall, lost: NoReply) -> t.Any:
        """What a lost try means: an object found in its place, None for "try again", or the error to raise."""
        ask.failures += 1
        looking = ask.needs_lookup and lost.request_sent
        over = lost.permanent or ask.failures > self.settings.retries or ask.waited > LONGEST_IN_ALL - LONGEST_WAIT
        if not lost.request_sent:
            self.hosts.forget(ask.org)
        if looking and ask.find_created is None:
            raise self._failed(errors.AnswerLost, ask, lost, hint="It may have been carried out; look before you repeat it")
        if looking or not over:  # also before looking: what is being carried out may not show yet
            self._wait(ask, max(self._backoff(ask.failures), min(LONGEST_WAIT, lost.wait)))
        found = self._settled(ask, lost) if looking else None
        ask.unsure = ask.unsure or lost.request_sent and ask.method != "GET"
        if found is None and looking and (over or not ask.again):
            raise self._failed(errors.AnswerLost, ask, lost, "what it makes was looked for twice and is not there",
                               hint=". ".join(filter(None, (lost.hint, LATE))))
        if found is None and over:
            kind = errors.ServerFault if lost.status else errors.Unreachable
            raise self._failed(kind, ask, lost, hint=lost.hint)
        return found

    def _settled(self, ask: ApiCall, lost: NoReply) -> t.Any:
        try:
            return ask.looked_for(lambda seconds: self._wait(ask, seconds))
        except errors.MerakiError as error:
            raise self._failed(errors.AnswerLost, ask, lost, f"looking whether it was carried out failed too ({error})",
                               hint="It may have been carried out; look before you repeat it") from error

    def _failed(self, kind: type, ask: ApiCall, lost: NoReply, *more: str, hint: str) -> errors.ApiError:
        error = kind(ask.method, self._path(ask.path), lost.status, [lost.message, *more], lost.request_id, hint)
        error.unsure = kind is errors.AnswerLost
        return error

    def _follow(self, ask: ApiCall, url: Address) -> tuple[t.Any, t.Any, Address] | NoReply:
        """One try, redirects included: (parsed body, response, where it came from), or what was lost."""
        seen = {url}
        while True:
            response = self._send(ask.method, url, ask.body)
            if isinstance(response, NoReply):
                return response
            if response.status_code not in REDIRECTS or "Location" not in response.headers:
                read = self._read(response, ask.is_valid)
                return read if isinstance(read, NoReply) else (*read, url)
            there = self.hosts.follow(ask.method, url, response.headers["Location"], seen, status=response.status_code,
                                      request_id=response.headers.get("X-Request-Id"))
            self.hosts.remember(url, there, ask.org)
            seen.add(there)
            url = there
            self._pace(ask)

    def _send(self, method: str, url: Address, body: t.Any) -> t.Any:
        with self._lock:
            self.calls += 1
        self.watch()
        headers = {"Authorization": f"Bearer {self.settings.api_key.strip()}", "User-Agent": USER_AGENT, "Accept": "application/json"}
        data = None
        if body is not None:
            headers["Content-Type"], data = "application/json", json.dumps(body)
        return self.session.send(method, str(url), headers, data)

    def _read(self, response: t.Any, is_valid: t.Callable) -> tuple[t.Any, t.Any] | NoReply:
        status, text = response.status_code, response.text
        request_id = response.headers.get("X-Request-Id")
        if status >= 500 or status < 200:
            return NoReply(responses.message(text, status), True, status, request_id, wait=responses.retry_after(response.headers),
                           hint="The Dashboard kept failing; try later, and give Meraki support the request_id if it goes on")
        parsed = responses.parsed(text)
        if status < 300 and (parsed is NotImplemented or not is_valid(status, parsed)):
            what = "could not be read" if parsed is NotImplemented else "is not what was asked for"
            return NoReply(f"the answer {what}", True, status, request_id,
                           hint=responses.hint(status, [], response.headers)
                           or errors.AMISS)
        return (None if parsed is NotImplemented else parsed), response

    # -- waiting

    def _pace(self, ask: ApiCall) -> None:
        if ask.in_turn:
            ask.in_turn = False
            return
        wait = self.ledger.reserve(self.hosts.budget(ask.org))
        if ask.waited + wait > LONGEST_IN_ALL:
            raise self._throttled(ask, None, [f"its turn comes in {wait:.0f} s"])
        self._wait(ask, wait)

    def _wait(self, ask: ApiCall, seconds: float) -> None:
        if seconds > 0:
            with self._lock:
                self.waited += seconds
            ask.waited += seconds
            if seconds >= LONG:
                self.tell(seconds)
            self.sleep(seconds)

    def _backoff(self, number: int) -> float:
        return min(LONGEST_WAIT, 0.5 * 2 ** min(number, 10)) * (0.5 + self.random() / 2)

    def _later(self, ask: ApiCall, response: t.Any, parsed: t.Any) -> None:
        """Nothing was done: wait, or give up."""
        throttled = response.status_code == 429
        ask.throttles += 1
        wait = min(LONGEST_TOLD, responses.retry_after(response.headers)) or self._backoff(ask.throttles + (not throttled))
        if throttled:  # the turn after the wait is taken now, so that it is not waited for twice
            self.ledger.slow_down(self.hosts.budget(ask.org), wait)
            wait, ask.in_turn = max(wait, self.ledger.reserve(self.hosts.budget(ask.org))), True
        if ask.throttles > self.settings.retries + 5 or ask.waited + wait > LONGEST_IN_ALL:
            raise self._throttled(ask, response, responses.messages(parsed)) if throttled else self._refusal(ask, response, parsed)
        self._wait(ask, wait)

    def _throttled(self, ask: ApiCall, response: t.Any, sentences: list[str]) -> errors.Throttled:
        return errors.Throttled(ask.method, self._path(ask.path), 429 if response else None, sentences,
                                response.headers.get("X-Request-Id") if response else None,
                                f"This call has waited for {ask.waited:.0f} s; no call waits for more than {LONGEST_IN_ALL:.0f} s in all. "
                                "Others use this organization's budget of requests up; lower requests_per_second or try later")

    # -- where to

    def _url(self, ask: ApiCall) -> Address:
        """Where a call begins. Every address that an answer named has passed `hosts`, and passes it again."""
        home = self.hosts.home
        if home and parse(ask.path):
            return self.hosts.follow(ask.method, home, ask.path)
        start = self.hosts.of(ask.org)
        there = start.under(ask.path, responses.query(ask.query) if ask.query else "") if start else None
        if there is None:
            raise errors.Unreachable(ask.method, ask.path, errors=[UNCALLABLE[3]], hint=UNCALLABLE[4])
        return there

    def _path(self, path: str) -> str:
        there = parse(path)
        return there.path.removeprefix(self.hosts.home.path) if there and self.hosts.home else path

    # -- explaining

    def _refusal(self, ask: ApiCall, response: t.Any, parsed: t.Any) -> errors.ApiError:
        status, sentences = response.status_code, responses.messages(parsed)
        error = errors.of_status(status)(ask.method, self._path(ask.path), status, sentences,
                                         response.headers.get("X-Request-Id"), responses.hint(status, sentences, response.headers))
        if isinstance(error, errors.Unauthorized):
            error.hint = f"{responses.REFUSED_KEY} (base_url is {self.hosts.base})"
        elif isinstance(error, errors.NotFound) and ask.explain:
            error.hint, error.gone = responses.explained(self._visible(ask.path), ask.org, self.hosts.base)
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
