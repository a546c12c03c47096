# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults on demand: rules that make some requests go wrong, reproducibly.

A rule is a dict; ``Rule.of`` checks it. ``kind`` says what happens:

* ``status``: answer ``status`` (default 500) with ``body`` (or ``text``, as it stands) and ``headers``
* ``reset``, ``reset_after``: close the connection without an answer, before or after the write is done
* ``truncate``, ``chunked``: the true answer cut in half; cut off in the middle of its chunks
* ``malformed``, ``html``, ``empty``: a 200 that is no JSON; a gateway's HTML page (default 502); a 200 without a body
* ``gzip``: a 200 that says it is packed and is not; ``shape``: a 200 whose JSON is ``body``, null by default
* ``slow``: the true answer after ``seconds``; ``hang``: no answer, the connection closed after ``seconds``; ``drip``:
  the true answer byte by byte, one every ``seconds``, without an end
* ``redirect``, ``foreign``, ``http``, ``loop``: a 302 or 308 to ``location`` (default the shard), to a host that is no
  Meraki domain, to plain http on a Meraki domain, to the same address
* ``batch_fail``, ``batch_hold``: of an action batch: it is taken and fails later; it is pending for ``seconds`` longer

``after_commit`` does the request first and then spoils the answer. Of the requests a rule fits, ``after`` lets the first
ones pass, ``every`` strikes each n-th, ``probability`` with ``seed`` strikes at random, and ``times`` strikes that often
and then rests. With ``each``, ``after`` and ``every`` count the times of each method and path by itself. Chance is drawn for
the n-th time of a method and path, not for what comes next: calls that are made side by side meet
the same faults in every run, in whatever order they arrive; and after ``MOST_IN_A_ROW`` of such strikes the same call is let pass.
"""
from __future__ import annotations

import json
import re
import zlib
from collections import Counter
from dataclasses import dataclass, field, fields, replace
from typing import Any

from .exchange import JSON, Answer, Request, answer

ELSEWHERE = {"foreign": "http://api.example.com", "http": "http://n1.meraki.com"}
REDIRECTS = ("redirect", "loop", *ELSEWHERE)
BODIES = {"malformed": (b'{"id": "1", "name": ', JSON, 200), "empty": (b"", JSON, 200), "gzip": (b"not packed", JSON, 200),
          "html": (b"<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>", "text/html", 502)}
BATCHES = ("batch_fail", "batch_hold")
FATES = {"reset": "reset", "reset_after": "reset", "hang": "hang", "truncate": "truncate", "chunked": "chunked", "drip": "drip"}
COMMITTING = ("reset_after", "truncate", "chunked", "drip", "slow", *BATCHES)
MOST_IN_A_ROW = 2
KINDS = ("status", "shape", "slow", *FATES, *BODIES, *REDIRECTS, *BATCHES)


@dataclass
class Rule:
    """One rule; ``path`` is a regular expression searched for in the request's path, ``/api/v1`` included."""

    kind: str = "status"
    method: str | None = None
    path: str = ""
    status: int | None = None
    body: Any = None
    text: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    probability: float = 1.0
    seed: int = 0
    times: int | None = None
    after: int = 0
    every: int = 1
    each: bool = False
    after_commit: bool = False
    seconds: float = 1.0
    location: str | None = None

    def __post_init__(self) -> None:
        self._met: Counter = Counter()

    @classmethod
    def of(cls, wanted: dict[str, Any]) -> Rule:
        """A rule from JSON. Raises ValueError for an unknown key or kind, or a path that is no regular expression."""
        unknown = set(wanted) - {one.name for one in fields(cls)}
        if unknown:
            raise ValueError(f"a fault rule has no '{sorted(unknown)[0]}'")
        rule = cls(**wanted)
        if rule.kind not in KINDS:
            raise ValueError(f"'{rule.kind}' is no kind of fault; there are {', '.join(KINDS)}")
        if rule.every < 1:
            raise ValueError("'every' counts from 1")
        try:
            re.compile(rule.path)
        except re.error as error:
            raise ValueError(f"'{rule.path}' is no regular expression: {error}") from error
        return rule

    @property
    def commits(self) -> bool:
        """Whether the request is done before its answer is spoiled."""
        return self.after_commit or self.kind in COMMITTING

    def strikes(self, method: str, path: str) -> bool:
        """Whether the rule hits this request; a hit uses up one of ``times``."""
        if self.times == 0 or (self.method and self.method != method) or not re.search(self.path, path):
            return False
        self._met.update(("", (method, path)))
        time = self._met[method, path]
        met = time if self.each else self._met[""]
        if met <= self.after or (met - self.after - 1) % self.every:
            return False
        if self.probability < 1 and zlib.crc32(f"{self.seed} {method} {path} {time}".encode()) / 2 ** 32 >= self.probability:
            return False
        if self.times is not None:
            self.times -= 1
        return True


@dataclass
class Faults:
    """The rules in force; the first that strikes wins. ``struck`` counts the strikes of every kind."""

    rules: list[Rule] = field(default_factory=list)
    struck: Counter = field(default_factory=Counter)
    in_a_row: Counter = field(default_factory=Counter)

    def add(self, wanted: list[dict[str, Any]]) -> None:
        """More rules. Raises ValueError and adds none when one is wrong."""
        self.rules += [Rule.of(one) for one in wanted]

    def forget(self) -> None:
        """No more rules; what was struck stays counted."""
        self.rules.clear()
        self.in_a_row.clear()

    def strike(self, method: str, path: str) -> Rule | None:
        """The rule that strikes a request, if one does."""
        call = method, path
        spared = self.in_a_row[call] >= MOST_IN_A_ROW
        found = next((rule for rule in self.rules if not (spared and rule.probability < 1) and rule.strikes(*call)), None)
        self.in_a_row[call] = self.in_a_row[call] + 1 if found and found.probability < 1 else 0
        self.struck.update([found.kind] if found else [])
        return found


def fate_of_batch(rule: Rule | None) -> dict[str, Any]:
    """What a rule has in store for the action batch a request submits."""
    return {"batch_fail": {"doomed": True}, "batch_hold": {"held": rule.seconds}}.get(rule.kind, {}) if rule else {}


def spoil(rule: Rule, request: Request, true: Answer | None) -> Answer:
    """The answer a rule makes of the true one; ``true`` is None when the request was not done."""
    if rule.kind in BATCHES:
        return true
    if rule.kind in FATES:
        late = rule.seconds if rule.kind in ("hang", "drip") else 0.0
        return replace(true or Answer(0), fate=FATES[rule.kind], delay=late)
    if rule.kind == "slow":
        return replace(true, delay=rule.seconds)
    if rule.kind in REDIRECTS:
        host = request.shard if rule.kind == "redirect" else ELSEWHERE.get(rule.kind, request.host)
        place = {"Location": rule.location or request.target(host)}
        return answer(rule.status or (302 if request.method == "GET" else 308), None, place)
    if rule.kind in ("status", "shape"):
        plain = answer(rule.status or (500 if rule.kind == "status" else 200), rule.body, rule.headers)
        text = rule.text or (json.dumps(rule.body) if rule.kind == "shape" else None)
        return plain if text is None else replace(plain, body=text.encode())
    text, kind, status = BODIES[rule.kind]
    packed = {"Content-Encoding": "gzip"} if rule.kind == "gzip" else {}
    plain = answer(rule.status or status, None, {"Content-Type": kind, **packed, **rule.headers})
    return replace(plain, body=text)
