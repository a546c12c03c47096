# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fault matrix: whatever goes wrong on the way, a task ends as if nothing had, or it refuses and says why."""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support import matrix, rotation

#: A sixth of the resources meets every fault, others each time. Faults strike the transport whatever the resource, so the rest meets every fourth fault,
#: and none of those of time, which cost real seconds.
WHOLE = {"blueprint", *rotation.part(sorted(RESOURCES), 6)}
PLAIN = [fault for fault in matrix.FAULTS if fault.timeout != matrix.SHORT]
CASES = [(name, fault) for at, name in enumerate(matrix.names())
         for fault in (matrix.FAULTS if name in WHOLE or rotation.number() == "all" else rotation.part(PLAIN[at % 4:] + PLAIN[:at % 4], 4))]


@pytest.fixture(name="stage", scope="module")
def _stage():
    with Emulator(unlimited=True) as emulator:
        yield matrix.Stage(emulator)


@pytest.mark.parametrize("name", matrix.names())
def test_two_undisturbed_runs_end_in_one_state(stage, name):
    stage.prepare(name)
    for verb in matrix.VERBS:
        outcome = stage.disturbed(name, verb, matrix.Fault("none"))
        assert (outcome.failed, outcome.problems) == (False, []), verb


@pytest.mark.dear
@pytest.mark.parametrize(("name", "fault"), CASES, ids=[f"{name}-{fault.name}" for name, fault in CASES])
def test_a_fault_is_survived_or_refused_cleanly(stage, name, fault):
    for one in [fault, *([fault.patient()] if fault.timeout == matrix.SHORT else [])]:  # the second where the first, which a busy machine may spoil, went wrong
        problems = [f"{verb}: {problem}" for verb in one.brief for problem in stage.disturbed(name, verb, one).problems]
        if not problems:
            return
    assert not problems, "\n".join(problems)


def test_a_fault_of_time_has_a_patient_twin():
    short = [fault for fault in matrix.FAULTS if fault.timeout == matrix.SHORT]
    assert len(short) == 3
    for fault in short:
        twin = fault.patient()
        assert twin.timeout == 10 * fault.timeout and [rule["kind"] for rule in twin.rules] == [rule["kind"] for rule in fault.rules]
        assert twin.rules[0]["kind"] == "drip" or twin.rules[0]["seconds"] > twin.timeout
