# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A failed read is never "absent", a failed write never a success: every resource, every verb, every status from 400 to 599.

Thousands of tasks, so they reach the emulator without sockets.
"""
from __future__ import annotations

import re

import pytest

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from tests.laws import matrix
from tests.laws.world import Direct

STATUSES = range(400, 600)
WRITES = ("POST", "PUT", "DELETE")


@pytest.fixture(name="stage", scope="module")
def _stage():
    with Emulator(unlimited=True) as emulator:
        stage = matrix.Stage(emulator)
        stage.world.session = Direct(emulator)
        yield stage


def reads(stage, name, verb):
    """Every path a verb of a resource reads, as rules see it; the last is the resource's own."""
    stage.begin(name, verb)
    stage.play(name, verb)
    log = [row for row in stage.emulator.stats()["log"] if row["method"] == "GET" and not row["path"].endswith("actionBatches")]
    return list(dict.fromkeys(re.escape(row["path"]) + "$" for row in log))


@pytest.mark.parametrize("verb", matrix.VERBS)
@pytest.mark.parametrize("name", matrix.names()[1:])
def test_a_failed_read_is_never_absent(stage, name, verb):
    paths = reads(stage, name, verb)
    stage.begin(name, verb)
    for status in STATUSES:
        path = paths[-1] if status % 2 else paths[status // 2 % len(paths)]
        stage.fail({"method": "GET", "path": path, "status": status})
        result = stage.play(name, verb, retries=0)
        told = (result.get("failed"), result["changed"], (result.get("failure") or {}).get("status"), "gathered" in result)
        assert told == (True, False, status, False), (status, path, result)
    assert stage.done() == []


@pytest.mark.parametrize("verb", matrix.VERBS[:-1])
@pytest.mark.parametrize("name", matrix.names()[1:])
def test_a_failed_write_is_never_a_success(stage, name, verb):
    stage.begin(name, verb)
    for status in STATUSES:
        stage.fail(*({"method": method, "path": "", "status": status} for method in WRITES))
        result = stage.play(name, verb, retries=0)
        if status == 404 and verb == "delete" and not result.get("failed"):
            assert result["changed"] is False and any("gone already" in one for one in result["warnings"])
            continue
        assert result.get("failed") and result["failure"]["status"] == status, (status, result)
        assert result["changed"] is False or status >= 500, "only what may have been written counts as changed"
    assert stage.done() == []
