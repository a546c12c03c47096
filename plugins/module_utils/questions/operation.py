# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module operation: has the Dashboard do something that is not a setting, at one place or many, and waits for its end.

What is not harmless is sent once and never again. Where its answer was lost it may have been carried out, which the result says.
"""
from __future__ import annotations

import typing as t

from ..catalog.operations.deeds import DEEDS, HARMLESS
from ..catalog.operations.index import TABLE
from ..catalog.operations.table import Operation
from ..errors import ApiError, BadInput, MerakiError, Problem, Unauthorized
from ..http import responses
from ..http.client import Client
from ..input import moments
from ..input.hints import near
from ..input.types import Wrong
from ..schema.answers import masked, snake
from ..schema.protocols import Task
from . import arguments
from .job import Job
from .places import Spot, narrowed
from .root import EVERY, WITHIN, Question, chosen_wrong
from .rows import rows
from .run import Run
from .target import Target, options_of


class Operate(Run):
    """One run of it. `states` says what became of each place's call: nothing yet, "unsure" while it is under way, then "applied" or "refused"."""

    def __init__(self, task: Task, client: Client, say: t.Callable[[str], None] | None = None):
        super().__init__(task, client, say)
        self.name, self.operation = _named(self.options)
        self.harmless = self.name in HARMLESS
        self.states: dict[str, str] = {}
        self.labels: list[str] = []
        self.stopped: MerakiError | None = None

    def run(self) -> dict:
        sentence = f"confirm: {self.name} is not harmless; set confirm: true if it is meant"
        refused = [] if self.harmless or self.options.get("confirm") else [sentence]
        if refused and not self.task.check:
            raise BadInput(*refused)
        target, values = Target(self.operation, {}), _values(self.options, self.operation)
        spots = self.with_current_names(lambda: self.finder.spots(target, values))
        calls = {id(spot): self._call(target, values, spot) for spot in spots if not spot.error}
        requests = [one.shown(self.operation) for one in calls.values()]
        if self.task.check:
            return self._predicted(spots, requests, refused)
        self.begun, self.labels = True, [spot.label for spot in spots if not spot.error]
        answers = self.everywhere(self.name, spots, lambda spot: self._done(spot, calls[id(spot)]))
        found = [row for spot, one in zip(spots, answers) if not isinstance(one, MerakiError) for row in self._rows(one, spot)]
        many = len(spots) > 1 or any(isinstance(self.options.get(option), list) for option in ("network", "serial")) or any(
            self.options.get(many) is not None for many in ("networks", "devices"))
        bad = self.failed("done", spots, answers)
        return self.result(**self.outcome(bool(bad)), result=found if many else found[0] if found else {}, requests=requests, **bad)

    def _predicted(self, spots: list[Spot], requests: list[dict], refused: list[str]) -> dict:
        """The result of check mode: what would be sent, and what would stop it."""
        bad = self.failed("done", spots, [spot.error for spot in spots])
        warnings = [f"This would be refused: {one}" for one in refused]
        return self.result(changed=bool(requests) and not self.harmless, result=[] if len(spots) > 1 else {}, requests=requests, refused=refused,
                           warnings=warnings, **bad)

    def _rows(self, answer: t.Any, spot: Spot) -> list[dict]:
        found = answer if isinstance(answer, list) else [{} if answer is None else answer]
        return rows(found, spot.place, self.operation.secrets, bool(self.options.get("show_secrets")))

    # -- one place

    def _call(self, target: Target, values: dict, spot: Spot) -> _Call:
        body = self.finder.identified(narrowed(self.options, self.operation, values), self.operation, spot.place)
        return _Call(target.path(spot.ids), arguments.timed(body, self.now) or None, spot.place.organization or None)

    def _done(self, spot: Spot, call: _Call) -> t.Any:
        """The answer of one place, or the end of the job that it started. Raises ApiError."""
        if self.stopped:
            raise self.stopped
        self.states[spot.label] = "unsure"
        harmless: dict[str, t.Any] = {"find_created": lambda: None, "again": True} if self.harmless else {}
        try:
            answer = self.client.post(call.path, call.body, call.org, is_valid=lambda one: responses.is_update_reply(200, one), **harmless)
        except ApiError as error:
            self.states[spot.label] = "unsure" if error.unsure else "refused"
            self.stopped = error if isinstance(error, Unauthorized) else self.stopped
            raise
        self.states[spot.label] = "applied"
        if not (self.options.get("wait") and self.operation.follow):
            return answer
        return Job(self, self.operation, answer, spot).ended()

    def outcome(self, with_places: bool = True) -> dict:
        """What is known of the writes; with `told` also of which places."""
        sent = [label for label, state in self.states.items() if state != "refused"]
        result: dict[str, t.Any] = {"changed": bool(sent) and not self.harmless}
        if with_places:
            result.update({state: [label for label, one in self.states.items() if one == state] for state in ("applied", "unsure")})
            result["not_attempted"] = [label for label in self.labels if label not in self.states]
        return result


class _Call(t.NamedTuple):
    """One POST."""

    path: str
    body: dict | None
    org: str | None

    def shown(self, operation: Operation) -> dict:
        """The call as results show it: method, path and body, without secrets."""
        return {"method": "POST", "path": self.path, **({"body": masked(self.body, operation.secrets)} if self.body else {})}


def _named(options: t.Mapping) -> tuple[str, Operation]:
    """The operation a task names. Raises BadInput."""
    given = str(options.get("name") or "").strip()
    if not given:
        raise BadInput(Problem("name", "is missing; give what is to be done, such as ping or reboot"))
    plain = snake(given.replace(" ", "_").replace("-", "_"))
    name = plain if plain in DEEDS else next((name for name, one in DEEDS.items() if given == one or plain == snake(one)), None)
    if name is None:
        words = set(plain.split("_"))
        hint = near(plain, DEEDS) or next((name for name in sorted(DEEDS, key=len) if words & set(name.split("_"))), "")
        meant = f"did you mean {hint}?" if hint else "docs/operations.md lists them"
        raise BadInput(Problem("name", f"there is no operation {given!r}; {meant}", apart=True))
    return name, TABLE.operations[DEEDS[name]]


def _values(options: t.Mapping, operation: Operation) -> dict:
    return arguments.read(options.get("params"), operation)[0]


def secret_names(options: t.Mapping) -> t.Collection[str]:
    """Names in `params` that hold a secret although the name does not suggest it."""
    try:
        return _named(options)[1].secrets
    except BadInput:
        return ()


def left_open(options: t.Mapping) -> list[str]:
    """The options that say where the operation a task names is carried out."""
    try:
        return options_of(_named(options)[1])
    except BadInput:
        return []


def complaints(options: t.Mapping) -> list[Problem]:
    """What is wrong with a task, as far as that can be said without asking the Dashboard."""
    found = chosen_wrong(options)
    for name in ("every", "within"):
        try:
            moments.seconds(options.get(name) or 0)
        except Wrong as wrong:
            found.append(Problem(name, str(wrong)))
    try:
        dummy, operation = _named(options)
    except BadInput as error:
        return error.problems + found
    values, problems = arguments.read(options.get("params"), operation)
    return found + problems + ([] if problems else arguments.missing(narrowed(options, operation, values), operation))


OPERATION = Question("operation", {
    "name": {"type": "str", "required": True}, "organization": {"type": "str"}, "network": {"type": "raw"}, "serial": {"type": "raw"},
    "networks": {"type": "raw"}, "devices": {"type": "raw"},
    "params": {"type": "dict"}, "confirm": {"type": "bool", "default": False}, "wait": {"type": "bool", "default": True},
    "every": {"type": "raw", "default": EVERY}, "within": {"type": "raw", "default": WITHIN},
    "show_secrets": {"type": "bool", "default": False, "no_log": False},
}, complaints, Operate, secrets=secret_names, places=left_open)
