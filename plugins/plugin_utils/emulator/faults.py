# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults on demand: rules that make some requests go wrong, reproducibly.

A rule is a dict; ``Rule.of`` checks it. ``kind`` says what happens:

* ``status``: answer ``status`` (default 500) with ``body`` and ``headers``
* ``reset``, ``reset_after``: close the connection without an answer, before or after the write is done
* ``truncate``, ``malformed``, ``html``, ``empty``: the true answer cut in half; a 200 that is no JSON; a gateway's HTML
  page (default 502); a 200 without a body
* ``slow``: the true answer after ``seconds``; ``hang``: no answer, the connection closed after ``seconds``
* ``redirect``, ``foreign``, ``http``, ``loop``: a 302 or 308 to ``location`` (default the shard), to a host that is no
  Meraki domain, to plain http on a Meraki domain, to the same address

``after_commit`` does the request first and then spoils the answer. ``probability`` with ``seed`` makes a rule strike at
random, ``times`` makes it strike that often and then rest.
"""
from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, fields, replace
from typing import Any

from .exchange import JSON, Answer, Request, answer

KINDS = ("status", "reset", "reset_after", "truncate", "malformed", "html", "empty", "slow", "hang", "redirect",
         "foreign", "http", "loop")
COMMITTING = ("reset_after", "truncate", "slow")
ELSEWHERE = {"foreign": "http://api.example.com", "http": "http://n1.meraki.com"}
REDIRECTS = ("redirect", "loop", *ELSEWHERE)
BODIES = {"malformed": (b'{"id": "1", "name": ', JSON, 200), "empty": (b"", JSON, 200),
          "html": (b"<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>", "text/html", 502)}


@dataclass
class Rule:
    """One rule; ``path`` is a regular expression searched for in the request's path, ``/api/v1`` included."""

    kind: str = "status"
    method: str | None = None
    path: str = ""
    status: int | None = None
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    probability: float = 1.0
    seed: int = 0
    times: int | None = None
    after_commit: bool = False
    seconds: float = 1.0
    location: str | None = None

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)

    @classmethod
    def of(cls, wanted: dict[str, Any]) -> Rule:
        """A rule from JSON. Raises ValueError for an unknown key or kind, or a path that is no regular expression."""
        unknown = set(wanted) - {one.name for one in fields(cls)}
        if unknown:
            raise ValueError(f"a fault rule has no '{sorted(unknown)[0]}'")
        rule = cls(**wanted)
        if rule.kind not in KINDS:
            raise ValueError(f"'{rule.kind}' is no kind of fault; there are {', '.join(KINDS)}")
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
        if self._dice.random() >= self.probability:
            return False
        if self.times is not None:
            self.times -= 1
        return True


@dataclass
class Faults:
    """The rules in force; the first that strikes wins."""

    rules: list[Rule] = field(default_factory=list)

    def add(self, wanted: list[dict[str, Any]]) -> None:
        """More rules. Raises ValueError and adds none when one is wrong."""
        self.rules += [Rule.of(one) for one in wanted]

    def strike(self, method: str, path: str) -> Rule | None:
        return next((rule for rule in self.rules if rule.strikes(method, path)), None)


def spoil(rule: Rule, request: Request, true: Answer | None) -> Answer:
    """The answer a rule makes of the true one; ``true`` is None when the request was not done."""
    if rule.kind in ("reset", "reset_after", "hang"):
        return Answer(0, fate="hang" if rule.kind == "hang" else "reset",
                      delay=rule.seconds if rule.kind == "hang" else 0.0)
    if rule.kind in ("truncate", "slow"):
        return replace(true, fate="truncate") if rule.kind == "truncate" else replace(true, delay=rule.seconds)
    if rule.kind in REDIRECTS:
        host = request.shard if rule.kind == "redirect" else ELSEWHERE.get(rule.kind, request.host)
        place = {"Location": rule.location or request.target(host)}
        return answer(rule.status or (302 if request.method == "GET" else 308), None, place)
    if rule.kind == "status":
        return answer(rule.status or 500, rule.body, rule.headers)
    text, kind, status = BODIES[rule.kind]
    plain = answer(rule.status or status, None, {"Content-Type": kind, **rule.headers})
    return replace(plain, body=text)
