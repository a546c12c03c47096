# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what every task gave into the file RECORD names, one JSON object a line."""
from __future__ import annotations

import json
import os

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = """
name: recorder
type: aggregate
short_description: Writes the results of all tasks into a file
description: Writes the results of all tasks into the file that E(RECORD) names.
"""
KEPT = ("changed", "failed", "unreachable", "msg", "requests", "calls", "failure", "gathered", "before", "after", "diff", "warnings", "invocation",
        "ansible_job_id", "rows")


class CallbackModule(CallbackBase):
    """The recorder."""

    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "recorder"

    def _write(self, result, failed):
        row = {key: result._result[key] for key in KEPT if key in result._result}
        rounds = result._result.get("results") or []  # of a loop
        if any("requests" in one for one in rounds):
            row["requests"] = [request for one in rounds for request in one.get("requests") or []]
        if any("calls" in one for one in rounds):
            row["calls"] = sum(one.get("calls") or 0 for one in rounds)
        with open(os.environ["RECORD"], "a", encoding="utf-8") as file:
            file.write(json.dumps({"task": result._task.get_name(), "action": result._task.action, "host": result._host.get_name(), **row, "failed": failed},
                                  default=str) + "\n")

    def v2_runner_on_ok(self, result):
        self._write(result, False)

    def v2_runner_on_unreachable(self, result):
        self._write(result, True)

    def v2_runner_on_failed(self, result, ignore_errors=False):
        self._write(result, not ignore_errors)
