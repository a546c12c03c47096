# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was asked of the emulator: counters and the last requests, for tests and benchmarks."""
from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

from .store import Store

KEPT = 5000


@dataclass
class Stats:
    """Counters since the start or the last reset; control calls do not count.

    A row of the log is ``{"method", "path", "query"?, "status", "done"?, "body"?}``; ``status`` 0 means no answer was
    sent; ``done`` is the true status where a fault showed another one, 0 for a request that was not worked on.
    """

    methods: Counter = field(default_factory=Counter)
    statuses: Counter = field(default_factory=Counter)
    log: deque = field(default_factory=lambda: deque(maxlen=KEPT))

    def count(self, method: str, path: str, query: str, status: int, body: Any, done: int) -> None:
        """One finished request."""
        self.methods[method] += 1
        self.statuses[str(status)] += 1
        row = {"method": method, "path": path, "status": status, **({"done": done} if done != status else {})}
        self.log.append({**row, **({"query": query} if query else {}), **({"body": body} if body else {})})

    def reset(self, store: Store) -> None:
        """Start counting again."""
        store.batches_run = store.actions_run = 0
        for counters in (self.methods, self.statuses, self.log):
            counters.clear()

    def shown(self, store: Store) -> dict[str, Any]:
        """All counters as JSON-able data."""
        calls, reads = sum(self.methods.values()), self.methods["GET"]
        return {"calls": calls, "reads": reads, "writes": calls - reads, "by_status": dict(self.statuses),
                "by_method": dict(self.methods), "throttled": self.statuses["429"], "actions": store.actions_run,
                "batches": store.batches_run, "log": list(self.log)}
