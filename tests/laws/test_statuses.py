# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A failed read is never "absent", a failed write never a success: every resource, every verb, every status from 400 to 599
(those with a meaning of their own each time, the others in turn). Thousands of tasks, so they reach the emulator without sockets.
"""
from __future__ import annotations

import pytest
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support import matrix, statuses
from tests.support.world import Direct

pytestmark = pytest.mark.dear


@pytest.fixture(name="stage", scope="module")
def _stage():
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        stage.world.session = Direct(emulator)
        yield stage


@pytest.mark.parametrize("verb", matrix.VERBS)
@pytest.mark.parametrize("name", matrix.names()[1:])
def test_a_failed_read_is_never_absent(stage, name, verb):
    assert statuses.failed_reads(stage, name, verb, statuses.in_turn()) == []


@pytest.mark.parametrize(("name", "verb"), [one for one in matrix.writing() if one[0] != "blueprint"])
def test_a_failed_write_is_never_a_success(stage, name, verb):
    assert statuses.failed_writes(stage, name, verb, statuses.in_turn()) == []
