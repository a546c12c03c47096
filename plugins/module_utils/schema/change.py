# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The nouns the engine passes on: what is wanted at a place, what is there, and the Plan of Changes from one to the other.

A Change is one object's way from `before` to `after`, made of Steps; a Step is one write request. An object that does not exist yet has a PendingId
instead of an id: it shows as its name in parentheses, in check mode and afterwards alike, and knows the id once the Dashboard gave one.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

from ..errors import BadInput, MerakiError, Problem
from .place import PendingId, PendingText, Place, identifiers
from .proofs import Proof
from .resource import Resource
from .screen import one_line
from .values import masked
from .walk import each


@dataclass(frozen=True, eq=False)
class Want:
    """What was asked for one resource at one place, which stays as it was asked. `config` is what was given in option form; None where nothing was.

    paths     of the entries of `config`, where they are not simply numbered from the first.
    only      the options that are to be read; all of them where none is named.
    doubts    what may be wrong with what was given, which what is there decides (see limits.py).
    unnamed   it is read because everything is, not because it was asked for: of slots never used nothing is (see unused.py).
    """

    resource: Resource
    place: Place
    state: str
    config: t.Any
    path: str
    paths: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    doubts: tuple[Problem, ...] = ()
    unnamed: bool = False

    @property
    def of_template(self) -> bool:
        """Whether it belongs to a configuration template, which is written before the networks bound to it, and goes after them (quirk P8)."""
        return self.place.is_template or self.resource.governs

    def named(self, key: str) -> str:
        """How messages call an object of it: "VLAN 10 of Store 0012"."""
        name, site = f"{self.resource.title} {key}".strip(), self.place.site
        return one_line(" in ".join(filter(None, (f"{name} of {site}" if site and site != key else name, self.place.inside))))

    def entry(self, number: int) -> str:
        """The full path of one entry of `config`, as the user numbers them."""
        return self.paths[number] if self.paths else f"{self.path}[{number}]"


@dataclass
class Have:
    """What the Dashboard holds of one Want, in API form: `objects`, one dict for a singleton.

    known   False where nothing could be read because the place is new: then whatever is given is written.
    cut     the answer lacks a row that the Dashboard is said to append: good enough to be shown, not to be written over.
    from_list  it comes from a list of the organization, which has only what was asked for: it may be shown, or show that nothing is to be done; no more.
    absent  why the place cannot have such objects, in the Dashboard's words. Empty where it can.
    """

    objects: t.Any = field(default_factory=list)
    known: bool = True
    cut: bool = False
    from_list: bool = False
    absent: str = ""


@dataclass(eq=False)
class Plan:
    """What is planned of one Want: its Changes in their order, and both sides of them in option form.

    before, after  all objects of the place; None where the result does not show them.
    ids            identifiers of what was gathered, beside `after`.
    absent         why nothing was gathered: the place cannot have such objects. Empty where it can.
    warnings       sentences for the result.
    unsent         (option, object) of everything that was given, and neither compared nor sent.
    objects        of a configuration template: what will be there, in API form. None elsewhere.
    others         (list of rules or "", name, object) of what is there and nobody gave, in option form; None where nobody asks for it.
    alone          whether an object that cannot be as given is `refused` alone: its number among those given, and why. Otherwise all are.
    """

    want: Want
    changes: list[Change] = field(default_factory=list)
    before: t.Any = None
    after: t.Any = None
    ids: list[str] = field(default_factory=list)
    absent: str = ""
    warnings: list[str] = field(default_factory=list)
    unsent: list[tuple[str, str]] = field(default_factory=list)
    objects: t.Any = None
    alone: bool = False
    refused: list[tuple[int, BadInput]] = field(default_factory=list)
    others: list[tuple[str, str, dict]] | None = None


@dataclass(eq=False)
class Step:
    """One write, or a GET that looks `proof` up for `creates`. `ids` fill the placeholders of `path`; ids and `body` may hold PendingIds.

    operation       the action's operation in a batch; None where the API takes it only as a single call (quirks K1-K6).
    creates         the PendingId this step's answer gives an id to, found under `made_key`.
    proof           how to see that a POST whose answer was lost was carried out.
    repeatable      a second POST changes nothing more: the API refuses it (quirks H17, O2), or it sets what is one and stays one.
    tried           an earlier submission, whose answer was lost, may have been carried out.
    is_removal      a removal by POST: safe to repeat, and a 404 means that there is nothing left to remove (quirk O5).
    unfinished      where the step after it must not fail alone: both go in one action batch, and where there are none these words say what is left
                    when only this one was carried out.
    leaves_behind   what is left when this one fails, in words.
    binds           gives its network the settings of a template (quirk P3): it comes once the network's devices are there, and before all else in it.
    merge_key       key of a list in `body` by which neighboring steps become one request (claims into one network).
    retry_404       a 404 means "not yet": the device is in its network, but was claimed a moment ago (quirk I1).
    stand_in        (path, body) of another call that does the same and can be batched, where this one cannot (quirk J6); `unseen` tells one that
                    was sent and did not show.
    resource        what it writes.
    changed, old    of an update: the options it changes, and {API name: value} of these before; None if that is not known.
    removed_from    of a removal: (path of a list, API name, values) that are listed there no more when it is done.
    merged_changes  further Changes this step is part of, since theirs joined it.
    sent, carried_out  whether it went to the Dashboard, or may have; whether it was carried out, or may have been.
    """

    method: str
    path: str
    ids: dict[str, t.Any]
    body: dict | None = None
    operation: str | None = None
    creates: PendingId | None = None
    made_key: str = "id"
    proof: Proof | None = None
    repeatable: bool = False
    tried: bool = False
    is_removal: bool = False
    unfinished: str = ""
    leaves_behind: str = ""
    binds: bool = False
    merge_key: str = ""
    retry_404: bool = False
    fields: tuple = ()
    stand_in: tuple[str, dict] | None = None
    unseen: t.Sequence[dict] = ()
    resource: Resource | None = None
    changed: tuple[str, ...] = ()
    old: dict | None = None
    removed_from: tuple[str, str, list] | None = None
    merged_changes: list[Change] = field(default_factory=list)
    sent: bool = False
    carried_out: bool = False

    def called(self) -> Step:
        """The call that is sent: the one that stands in for this, or this."""
        return Step(self.method, self.stand_in[0], self.ids, self.stand_in[1], fields=self.fields) if self.stand_in else self

    def requests(self) -> list[dict]:
        """Method, path and body for the result: the same in check mode and after the run, secrets hidden. A call that stood in for this and
        did not show stands before it."""
        call = self.called()
        body = _named(masked(call.body, call.fields)) if call.body is not None else None
        return [*self.unseen, {"method": call.method, "path": call.path.format(**call._used()), "body": body}]

    def fall_back(self, sent: bool) -> None:
        """Send this and not what stands in for it, whether or not that was `sent` before."""
        self.unseen = self.requests() if sent else []
        self.stand_in = None

    def target(self) -> str:
        """The path with every id known. Raises KeyError while one is not."""
        return self.path.format(**{name: _known(value) for name, value in self._used().items()})

    def action(self) -> dict:
        """This write as an action of a batch; paths carry neither host nor prefix (quirk F13)."""
        call = self.called()
        body = call.payload()
        return {"resource": call.target(), "operation": self.operation, **({"body": body} if body is not None else {})}

    def payload(self) -> dict | None:
        """The body with every id known."""
        return _replaced(self.body, _known)

    def known_before(self) -> dict | None:
        """The old values with every id known: an earlier step may have given an object another one (quirk I7)."""
        return _replaced(self.old, _known)

    def _used(self) -> dict[str, t.Any]:
        """The ids that stand in the path. Raises BadInput without one of them: a path with a hole in it means something else."""
        used = {name: value for name, value in self.ids.items() if f"{{{name}}}" in self.path}
        for name in (name for name, value in used.items() if value in (None, "")):
            raise BadInput(f"{self.method} {self.path}: it is not known which {name} is meant")
        return used

    def waits_for(self) -> list[PendingId]:
        """The ids this step needs that are not known yet."""
        found: list[PendingId] = []
        each([self.body, list(self._used().values())], lambda one: found.extend(made for made in identifiers(one) if made.id is None))
        return found


def _known(value: t.Any) -> t.Any:
    if not isinstance(value, PendingId):
        return value
    if value.id is None:
        raise KeyError(value.name)
    return value.id


def _named(value: t.Any) -> t.Any:
    return each(value, lambda one: str(one) if isinstance(one, (PendingId, PendingText)) else one)


def _replaced(value: t.Any, change: t.Callable[[PendingId], t.Any]) -> t.Any:
    return each(value, lambda one: change(one) if isinstance(one, PendingId) else one.filled(change) if isinstance(one, PendingText) else one)


@dataclass(eq=False)
class Change:
    """One object's change. `before` and `after` are in option form; `key` is what users call the object.

    status            planned, partly applied, applied, failed (see `error`) or not attempted; `left` counts the steps still to do.
    after_masked      `after` with a word for every secret that is sent, as a diff shows it.
    assumed_before    what `before` would be if what the Dashboard makes by itself counted as read.
    after_replacement a removal that waits for what comes in its place.
    ahead             a removal before its turn, because it stands in the way of what comes.
    resets            what always exists goes back to its defaults, named or left out.
    depends_on        what must have been applied before: a removal whose replacement failed is not attempted.
    because           why it was not attempted.
    """

    want: Want
    operation: str
    key: str
    steps: list[Step]
    before: t.Any = None
    after: t.Any = None
    after_masked: t.Any = None
    assumed_before: t.Any = None
    status: str = "planned"
    error: MerakiError | None = None
    left: int = 0
    done: int = 0
    after_replacement: bool = False
    ahead: bool = False
    resets: bool = False
    depends_on: list[Change] = field(default_factory=list)
    because: str = ""

    @property
    def not_given(self) -> bool:
        """Whether something goes only because state overridden did not name it."""
        return self.want.state == "overridden" and (self.operation == "delete" or self.resets)

    @property
    def removes(self) -> bool:
        """Whether something goes by it, also where that is written as an update: settings reset, serials released."""
        return self.operation == "delete" or self.resets or self.want.state == "deleted"

    @property
    def touched(self) -> bool:
        """Whether something was written, or may have been: a write that failed without saying so counts."""
        return self.done > 0 or getattr(self.error, "unsure", False)

    @property
    def undone(self) -> bool:
        """Whether it was to be carried out and nothing of it was: the object is as it was."""
        return self.status in ("failed", "not attempted") and not self.touched

    def reached(self, side: str = "after") -> t.Any:
        """One side of what is afterwards, as far as it was carried out: what only steps would have written that were not sent, or failed, is as it was."""
        whole = self.before if self.undone else getattr(self, side)
        if self.undone or not whole or self.status not in ("partly applied", "failed"):
            return whole
        names = [{*(step.body or {})} for step in self.steps if step.carried_out], [{*(step.body or {})} for step in self.steps if not step.carried_out]
        lost = set().union(*names[1]) - set().union(*names[0])
        options = {field.name for field in self.want.resource.fields if field.api in lost}
        return {**{option: value for option, value in whole.items() if option not in options},
                **{option: value for option, value in (self.before or {}).items() if option in options}}

    @property
    def label(self) -> str:
        """How messages call the object: "VLAN 10 of Store 0012"."""
        return self.want.named(self.key)

    def advance(self) -> None:
        """One step was carried out."""
        self.left, self.done = self.left - 1, self.done + 1
        self.status = "applied" if self.left <= 0 else "partly applied"

    def skip(self) -> None:
        """One step wrote nothing: it looked, or found nothing left to remove."""
        self.left -= 1
        if self.left <= 0:
            self.status = "applied" if self.done else "already gone"

    def fail(self, error: MerakiError) -> None:
        """A step was refused, or its outcome is not known."""
        self.status, self.error = "failed", error
