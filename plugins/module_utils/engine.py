# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One task from what was given to its result: resolve the places, fetch, plan, guard, apply, report. No Ansible here.

`Engine.run` is the same for a single resource and for a whole blueprint: both are trees of Wants. Planning happens in
three rounds, because what hangs on a network needs to know whether the network, and then its devices, exist.
"""
from __future__ import annotations

import typing as t
from contextlib import suppress

from .apply import duplicates
from .apply.action_batches import Batches
from .apply.order import ordered
from .apply.writer import Apply
from .blueprint import parents, tree
from .blueprint.levels import Task
from .blueprint.places import shared
from .catalog.references import SHARED
from .current.current_state import CurrentState
from .current.names import Names
from .current.portions import portions
from .current.response_cache import ResponseCache
from .errors import ApiError, BadInput, LookupFailure, MerakiError, NotFound, OwnFault, ServerFault, Throttled, Unauthorized, Unreachable, as_failure, together
from .http.client import Client
from .http.pages import list_of_rules_cut
from .planning import plan as planning
from .planning import unshown_secrets
from .planning.aside import set_aside
from .planning.bound import Templates
from .planning.gathered import gather
from .planning.guards import Guards
from .planning.several import numbered
from .result import differences, report
from .result.progress import Progress
from .schema.change import Change, Have, Plan, Step, Want
from .schema.lost import Lost
from .schema.own_faults import as_own_error, within
from .schema.place import Place
from .schema.resource import Resource


class Engine:
    """One run. `say(line)` shows progress."""

    def __init__(self, task: Task, client: Client, say: t.Callable[[str], None] | None = None):
        self.task, self.client = task, client
        self.whole = task.several or not isinstance(task.root, Resource)
        self.progress = Progress(client, say, client.clock)
        client.tell = self.progress.waiting
        client.watch = self.progress.tick  # a batch that is pending for long must not look like a run that hangs
        self.reader = ResponseCache(client)
        self.batches: Batches | None = None
        self.plans: list[Plan] = []
        self.written: list[Step] = []
        self.changes: list[Change] = []
        self.dropped: list[Change] = []
        self.begun = False
        self.replanned = False
        self._again()

    def _again(self) -> None:
        """Begin to plan; what was read stays read."""
        root = self.task.root
        self.names = Names(self.reader, {}, shared(root, self.task.several)) if isinstance(root, Resource) else Names(self.reader, root.resources)
        self.current_state = CurrentState(self.reader, self.names, self.progress)
        self.templates = Templates()
        self.warnings: list[str] = []
        self.lost: list[Lost] = []

    def run(self) -> dict:
        """The result, without Ansible's own keys. Whatever is raised before `begun` was raised before anything was written; later
        `broken` tells what became of it."""
        plans = self._with_current_names()
        if self.task.options["state"] == "gathered":
            self._save([])
            self.warnings += report.left_out(plans)
            return self._result(plans, [], gathered=report.gathered(self.task, plans, self.lost))
        self.plans = plans
        set_aside([change for one in plans for change in one.changes], self.lost)
        self.dropped = [change for one in plans for change in one.changes if change.because]
        for one in plans:
            one.changes = [change for change in one.changes if not change.because]
        changes = [change for one in plans for change in one.changes]
        units = ordered(changes, getattr(self.task.root, "turns", {}))
        refusals = Guards(self.task, self.names, self.reader).refusals(changes, plans)
        if refusals and not self.task.check:
            raise BadInput(*refusals)
        self.warnings += [f"This would be refused: {sentence}" for sentence in refusals]
        self.written = [step for unit in units for dummy, step in unit.steps]
        if not self.task.check:
            self.changes, self.begun = changes, True
            Apply(self.client, self.names.organization_id, self.batches, self.progress).run(units)
            self.warnings += duplicates.search(self.client, changes)
            for kind in {change.want.resource.name for change in changes} & set(SHARED):
                self.reader.forget_shared(self.names.path(kind, Place(self.names.organization_id or "")))
            self._save(changes)
        result = self._result(plans, changes, requests=self._requests())
        return {**result, "refused": refusals, **differences.told(self.task, plans)} if self.task.check else result

    def _requests(self) -> list[dict]:
        """The writes that were, or would be, sent."""
        return [one for step in self.written if step.method != "GET" and (step.sent or not self.begun) for one in step.requests()]

    def outcome(self) -> dict:
        """What is known of the writes."""
        return {"changed": any(one.touched for one in self.changes), **report.outcome(self.changes)}

    def broken(self, error: MerakiError) -> dict:
        """The result of a run that broke after it had begun to write; what cannot be told any more is left out."""
        result: dict = {"changed": any(one.touched for one in self.changes), "calls": self.client.calls, "warnings": self.warnings,
                        "failed": True, "msg": str(error), "failure": as_failure(error)}
        for tell in (lambda: {"requests": self._requests()},
                     lambda: dict(zip(("before", "after"), report.sides(self.task, self.plans))),
                     lambda: report.outcome(self.changes),
                     lambda: report.failed(self.changes + self.dropped, self.lost, self.whole, error)):
            try:
                result.update(tell())
            except Exception as another:
                result["warnings"] = [*result["warnings"], f"Not all can be told: {as_own_error(another)}"]
        return result

    def _with_current_names(self) -> list[Plan]:
        """The Plan of every Want, made by names that hold: what another task of this controller read is read anew where it leads nowhere or, before
        anything is written, where it leads elsewhere by now."""
        try:
            plans = self._planned()
            astray = self.reader.used_shared and any(isinstance(one.error, LookupFailure) for one in self.lost)
            if not astray and (not any(one.changes for one in plans) or self.names.are_current()):
                return plans
        except (LookupFailure, NotFound):
            if not self.reader.used_shared:
                raise
        self.reader.stop_sharing()
        self._again()
        return self._planned()

    def _planned(self) -> list[Plan]:
        """The Plan of every Want, made again from fresh reads where only a snapshot said what is there."""
        while True:
            try:
                asked = tree.Tree(self.task, self.names, self._prepare)
                plans = asked.planned(self._plan)
                self.warnings += asked.warnings
                self.lost += asked.lost
                written = [change.want.place.read_from(change.want.resource.governed) for one in plans for change in one.changes]
                stale = self.reader.remembered([*written, *(one.want.place for one in self.lost if isinstance(one.error, BadInput))])
                if not stale and self._overlooked(plans):
                    continue
            except (BadInput, OwnFault, ServerFault):
                stale = self.reader.remembered()
                if not stale:
                    raise
            if not stale:
                for change in (change for one in plans for change in one.changes):  # for planning alone, and much of it where sites are made by the thousand
                    there = change.assumed_before
                    change.assumed_before = {name: there[name] for name in change.want.resource.occupies if name in there} if there else None
                return plans
            self.reader.distrust(stale)
            self._again()

    def _overlooked(self, plans: list[Plan]) -> bool:
        """Whether a list had not shown, while it was planned, an object that is to be made: then it is planned again, once."""
        paths = [] if self.replanned else duplicates.overlooked(self.client, [change for one in plans for change in one.changes])
        for path in paths:
            self.reader.forget(path)
        if paths:
            self.replanned = True
            self._again()
        return bool(paths)

    def _plan(self, wants: list[Want]) -> list[Plan]:
        """Fetch and plan some Wants, so many at a time that thousands of sites need little memory. The Plans stand in the order of the Wants."""
        problems: list[BadInput] = []
        found = self.current_state.beside(parents.found, [(want, self.names) for want in wants], lambda one: bool(one[0].resource.parents))
        split = [(want, self._parts(want, some, problems)) for want, some in zip(wants, found)]
        plans = {part: Plan(part, alone=self._apart(part), others=differences.asked(self.task)) for dummy, some in split for part in some}
        self.progress.begin("reading", len(plans))
        self.current_state.expect([*plans])
        for portion in portions([*plans]):
            there, beside = self._read(plans, portion), list[Plan]()
            for plan in map(plans.__getitem__, portion):
                try:
                    with within(plan.want.resource.name):
                        if plan.want in there:
                            self._plan_one(plan, there[plan.want], beside)
                except BadInput as problem:
                    self._misfit(plan.want, problem, problems)
                    plan.changes.clear()
                self.warnings += plan.warnings
                beside.append(plan)
            self.current_state.release()
        if problems:
            raise together(problems)
        return [parents.merged(want, [plans[part] for part in some]) for want, some in split]

    def _parts(self, want: Want, found: parents.Found, problems: list[BadInput]) -> list[Want]:
        """A Want by the parents of its objects; none where these cannot be read."""
        if isinstance(found, ApiError):
            self._unreadable(want, found)
        elif isinstance(found, BadInput):
            self._misfit(want, found, problems)
        else:
            self.warnings += found[1]
            return found[0]
        return []

    def _read(self, plans: dict[Want, Plan], wants: list[Want]) -> dict[Want, Have | ApiError]:
        """What the Dashboard holds of the Wants that are still to be planned. Where a list of the organization shows that nothing is to be done, that
        is the Plan; where it shows anything else, the Want's own path is read, and everything is planned from that."""
        found = dict(zip(wants, self.current_state.all(wants)))
        listed = [want for want, have in found.items() if isinstance(have, Have) and have.from_list]
        for want in listed:
            with suppress(MerakiError):
                self._plan_one(trial := Plan(want), found[want], [])
                if not trial.changes:
                    plans[want] = trial
                    del found[want]
        due = [want for want in listed if want in found]
        return {**found, **dict(zip(due, self.current_state.own(due)))}

    def _plan_one(self, plan: Plan, have: Have | ApiError, beside: list[Plan]) -> None:
        """Plan one Want among others; for `gathered`, only show what is there."""
        if isinstance(have, ApiError):
            self._unreadable(plan.want, have)
            return
        want = plan.want = numbered(plan.want, have, self.names)
        if self.task.options["state"] == "gathered":
            gather(plan, have, self.names)
        else:
            have = self.templates.foreseen(want, have)
            planning.fill(plan, have, self.names, self.task.options.get("secrets") or "on_create", beside)
            self.templates.note(plan, have)
            self.lost += [Lost(want, error, str(want.config[number].get("name") or want.config[number].get("id"))) for number, error in plan.refused]
            if have.cut and plan.changes:
                plan.changes.clear()
                self._unreadable(want, list_of_rules_cut(want.resource.path.format(**want.place.ids())))
            if self.whole and want.resource.scope != "organization":
                plan.before = plan.after = None  # of a blueprint only what changes is told

    def _unreadable(self, want: Want, error: ApiError) -> None:
        """One site of a blueprint that cannot be read fails alone; anything else fails the run before it writes."""
        if not self._alone(want) or isinstance(error, (Unauthorized, Throttled, Unreachable)):
            raise error
        self.lost.append(Lost(want, error))

    def _misfit(self, want: Want, problem: BadInput, problems: list[BadInput]) -> None:
        """What was given cannot be so there: the site is left alone, or else the problem is one of all."""
        if self._alone(want):
            self.lost.append(Lost(want, problem))
        else:
            problems.append(problem)

    def _alone(self, want: Want) -> bool:
        """Whether what fails at its place does not concern the others."""
        return self.whole and want.resource.scope in ("network", "device")

    def _apart(self, want: Want) -> bool:
        """Whether each of its objects is a site. Not where those that were not named go: one that is refused was named."""
        return self.whole and want.resource.home_of == "network" and want.state not in ("gathered", "overridden")

    # -- before anything of the organization is read

    def _prepare(self, place: Place, concerns: t.Callable[[dict], bool]) -> None:
        """Wait for batches an earlier run left behind, and see what the snapshot is still good for."""
        reads = self.task.options["state"] == "gathered"
        if self.batches is None and self.whole:
            self.batches = Batches(self.client, place.organization)
            left = [one for one in self.batches.unfinished() if not reads and concerns(one)]
            for batch in left:
                self.batches.wait_for(batch)
                self.reader.forget(self.names.path("networks", place))
        if reason := self.reader.use_snapshot(self.task.options.get("snapshot"), place, self.names, reads and not self.task.check):
            self.warnings.append(f"snapshot: everything is read, since {reason}")

    # -- afterwards

    def _save(self, changes: list[Change]) -> None:
        """Keep the snapshot. What was written is written, whether or not that succeeds."""
        if not self.task.check and (reason := self.reader.save(change.want.place for change in changes)):
            self.warnings.append(f"snapshot: it could not be written ({reason}), so the next run reads more than it must")

    def _result(self, plans: list[Plan], changes: list[Change], requests: list | None = None,
                gathered: t.Any = None) -> dict:
        changed = bool(changes) if self.task.check else any(one.touched for one in changes)
        self.warnings += [f"{one.label} was gone already when it was to be removed" for one in changes if one.status == "already gone"]
        if self.progress.broken:
            self.warnings.append(f"How far the run was could not be shown: {self.progress.broken}")
        self.warnings += unshown_secrets.warnings(plans) if self.task.options["state"] != "gathered" else []
        result = {"changed": changed, "calls": self.client.calls, "warnings": report.once(self.warnings)}
        if self.task.options["state"] == "gathered":
            return {**result, "gathered": gathered, **report.unread(self.lost)}
        before, after = report.sides(self.task, plans)
        result.update(before=before, after=after, requests=requests or [])
        failed = report.failed(changes + self.dropped, self.lost, self.whole, check=self.task.check)
        if failed and not changed and not any(one.touched for one in changes):
            failed["msg"] += "\nNothing was changed."
        return {**result, **failed}
