# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One task from what was given to its result: resolve the places, fetch, plan, guard, apply, report. No Ansible here.

`Engine.run` is the same for a single resource and for a whole blueprint: both are trees of Wants. Planning happens in
three rounds, because what hangs on a network needs to know whether the network, and then its devices, exist.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass

from ansible_collections.sitecraft.meraki.plugins.module_utils import guards, plan, report, tree
from ansible_collections.sitecraft.meraki.plugins.module_utils.apply import Apply, failures
from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Change, Want
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput, as_failure
from ansible_collections.sitecraft.meraki.plugins.module_utils.fetch import Fetch
from ansible_collections.sitecraft.meraki.plugins.module_utils.lookup import Names
from ansible_collections.sitecraft.meraki.plugins.module_utils.order import ordered


@dataclass
class Task:
    """What one task asks for. `options` are the validated module options, `config` the raw tree."""

    root: t.Any
    options: dict
    config: t.Any
    check: bool = False


class Engine:
    """One run."""

    def __init__(self, task: Task, client: t.Any):
        self.task, self.client = task, client
        self.names = Names(client)
        self.fetch = Fetch(client, self.names)
        self.warnings: list[str] = []

    def run(self) -> dict:
        """The result, without Ansible's own keys. Raises MerakiError when nothing was written."""
        wants = tree.Tree(self.task, self.names).wants(self._plan)
        if self.task.options["state"] == "gathered":
            return self._result(wants, [], gathered=report.gathered(self.task, wants))
        changes = [change for want in wants for change in want.changes]
        units = ordered(changes, getattr(self.task.root, "rank", {}))
        refusals = guards.refusals(self.task, changes, wants)
        if refusals and not self.task.check:
            raise BadInput(*refusals)
        self.warnings += [f"This would be refused: {sentence}" for sentence in refusals]
        requests = [step.shown() for unit in units for dummy, step in unit.steps]
        if not self.task.check:
            Apply(self.client, self.names.organization_id).run(units)
        return self._result(wants, changes, requests=requests)

    def _plan(self, wants: list[Want]) -> None:
        """Fetch and plan some Wants; for `gathered`, only show what is there."""
        problems: list[str] = []
        for want, have in zip(wants, self.fetch.all(wants)):
            try:
                if self.task.options["state"] == "gathered":
                    plan.gather(want, have, self.names)
                else:
                    plan.plan(want, have, self.names, self.task.options.get("secrets") or "on_create")
            except BadInput as problem:
                problems += problem.sentences
            self.warnings += want.warnings
        if problems:
            raise BadInput(*problems)

    def _result(self, wants: list[Want], changes: list[Change], requests: list | None = None,
                gathered: t.Any = None) -> dict:
        failed = failures(changes)
        sent = [one for one in changes if one.touched]
        result = {"changed": bool(sent if not self.task.check else changes), "calls": self.client.calls,
                  "warnings": self.warnings}
        if gathered is not None or self.task.options["state"] == "gathered":
            return {**result, "gathered": gathered}
        before, after = report.sides(self.task, wants)
        result.update(before=before, after=after, requests=requests or [])
        return {**result, **_report(changes, failed)} if failed else result


def _report(changes: list[Change], failed: list[Change]) -> dict:
    """What the failure of some Changes adds to a result: nothing that was applied is lost, nothing left out unnamed."""
    named = {status: [one.label for one in changes if one.status == status]
             for status in ("applied", "partly applied", "not attempted")}
    first = failed[0]
    words = [f"{one.label}: {one.error}" for one in failed]
    return {"failed": True, "msg": "; ".join(words[:5]) + (f" and {len(words) - 5} more" if len(words) > 5 else ""),
            "failure": as_failure(first.error), "failures": [{"object": one.label, **as_failure(one.error)} for one in failed],
            "applied": named["applied"] + named["partly applied"], "not_attempted": named["not attempted"]}
