# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways that share an action batch, and how one bad action among them is found and taken out.

A failed batch did nothing (quirk F4). When its error names the culprit, that Way is cut there: what stood before the
culprit goes again with the others. When it names none, the batch is halved until what is left is the culprit.
"""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.batches import MOST, Batches, Outcome
from ansible_collections.sitecraft.meraki.plugins.module_utils.change import Step
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BatchFailed, MerakiError, Refused
from ansible_collections.sitecraft.meraki.plugins.module_utils.evidence import proof

#: Words in the error of an action on an object that is not there.
_NOT_THERE = ("not found", "404")


class Pack:
    """One batch of some Ways' next steps. `run` leaves every Way advanced, failed, or marked to go on alone."""

    def __init__(self, ways: list[t.Any], batches: Batches):
        self.ways, self.batches = ways, batches

    def run(self, at_once: bool = False) -> None:
        """Carry the steps out; each of the Ways gets at most a batch's worth."""
        self._run([(way, [step for dummy, step in way.ready()][:MOST]) for way in self.ways], at_once)

    def _run(self, parts: list[tuple[t.Any, list[Step]]], at_once: bool) -> None:
        """`parts`: each Way with the steps it takes into the batch."""
        while parts := [(way, steps) for way, steps in parts if steps]:
            steps = [step for dummy, those in parts for step in those]
            try:
                outcome = self.batches.carry_out(steps, at_once)
            except MerakiError as error:
                return self._lost(parts, error)
            except Exception as error:
                for way, dummy in parts:
                    way.broke(error, unsure=True)
                return None
            if outcome.refused:
                return None  # from now on `can` says so, and single calls do it
            if not outcome.errors:
                return self._done(parts, outcome)
            culprit = 0 if len(steps) == 1 else outcome.culprit
            if culprit is None:
                return self._halved(parts, at_once)
            parts = self._cut(parts, culprit, outcome)
        return None

    @staticmethod
    def _lost(parts: list, error: MerakiError) -> None:
        for way, dummy in parts:
            way.fail(error)

    def _done(self, parts: list, outcome: Outcome) -> None:
        makers = [step for dummy, steps in parts for step in steps if step.operation == "create"]
        made = dict(zip(map(id, makers), outcome.made)) if len(makers) == len(outcome.made) else {}
        for way, steps in parts:
            try:
                for step in steps:
                    if not self._told(way, step, made):
                        break
                    way.advance()
            except Exception as error:
                way.broke(error, unsure=True)

    @staticmethod
    def _told(way: t.Any, step: Step, made: dict[int, str]) -> bool:
        """Give an object its id, by its place among the creations (quirk F10), or else by looking it up."""
        if step.makes is None:
            return True
        step.makes.id = made.get(id(step))
        if step.makes.id is None:
            try:
                found = proof(way.client, way.organization, step)
                step.makes.id = str(found[step.made_key])
            except (MerakiError, TypeError, KeyError):
                error = BatchFailed(step.method, step.target(), None, ["the Dashboard did not say which id the new object has"])
                error.unsure = True
                way.fail(error)
                return False
        return True

    def _halved(self, parts: list, at_once: bool) -> None:
        """Nobody is named: try each half. Of a Way split in two, the second half goes only when the first went well."""
        if len(parts) > 1:
            middle = len(parts) // 2
            self._run(parts[:middle], at_once)
            self._run(parts[middle:], at_once)
            return
        way, steps = parts[0]
        middle = len(steps) // 2
        self._run([(way, steps[:middle])], at_once)
        if not way.failed and not way.alone:
            self._run([(way, steps[middle:])], at_once)

    def _cut(self, parts: list, culprit: int, outcome: Outcome) -> list:
        """The parts without the culprit and what follows it in its Way."""
        kept = []
        for way, steps in parts:
            if 0 <= culprit < len(steps):
                way.stumble(steps[culprit], self._verdict(way, steps[culprit], outcome), before=culprit)
                kept.append((way, steps[:culprit]))
            else:
                kept.append((way, steps))
            culprit -= len(steps)
        return kept

    @staticmethod
    def _verdict(way: t.Any, step: Step, outcome: Outcome) -> MerakiError | None:
        """The error of a culprit; None where a single call can tell better: what the Dashboard would not even try in a batch, a call that
        only stood in for another, a device not known yet, an object already gone (quirks F12, J6, I1, C13)."""
        absent = any(word in one.lower() for one in outcome.errors for word in _NOT_THERE)
        if (outcome.unheard or step.stand_in) and not absent:
            way.doubted = step
        if outcome.unheard or step.stand_in or absent and (step.patient or step.operation == "destroy" or step.undoes):
            return None
        return Refused(step.method, step.target(), 400, outcome.errors)
