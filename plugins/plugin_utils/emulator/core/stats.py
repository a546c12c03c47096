# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was asked of the emulator: counters and the last requests, for tests and benchmarks."""
from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

from .errors import ApiError
from .exchange import Request
from .store import Store

KEPT, KEPT_BYTES, SMALL = 5000, 16 * 1024 * 1024, 1024
SECRET = re.compile(r"pass(word|phrase)?$|secret$|^psk$|communityString$|^key$", re.IGNORECASE)
NOWHERE = "(no such path)"


@dataclass
class Stats:
    """Counters since the start or the last reset; control calls do not count.

    A row of the log is ``{"method", "path", "query"?, "status", "done"?, "body"?}``; ``status`` 0 means no answer was
    sent; ``done`` is the true status where a fault showed another one, 0 for a request that was not worked on; secrets in
    bodies are hidden. The log holds the last 5,000 requests, fewer when their bodies are large. ``peaks`` holds the most
    calls within any one second of the emulator's clock: of all calls (``all``) and of each organization (its id).
    """

    methods: Counter = field(default_factory=Counter)
    statuses: Counter = field(default_factory=Counter)
    paths: Counter = field(default_factory=Counter)
    peaks: dict[str, int] = field(default_factory=dict)
    log: deque = field(default_factory=deque)
    _seconds: dict[str, deque] = field(default_factory=dict)
    _held: int = 0

    def count(self, request: Request, status: int, done: int, now: float) -> None:
        """One finished request."""
        self.methods[request.method] += 1
        self.statuses[str(status)] += 1
        self.paths[f"{request.method} {request.pattern or NOWHERE}"] += 1
        for name in ("all", request.organization) if request.organization else ("all",):
            self._peak(name, now)
        size = len(request.body)
        body = request.body if size > SMALL else discreet(_read(request))  # a large one takes less room as it came
        row = {"method": request.method, "path": request.path, "status": status, **({"done": done} if done != status else {})}
        row.update({name: value for name, value in (("query", request.query), ("body", body)) if value})
        self.log.append((size, row))
        self._held += size
        while len(self.log) > KEPT or self._held > KEPT_BYTES:
            self._held -= self.log.popleft()[0]

    def _peak(self, name: str, now: float) -> None:
        """Count a call into the second that ends with it."""
        recent = self._seconds.setdefault(name, deque())
        recent.append(now)
        while recent[0] <= now - 1:
            recent.popleft()
        self.peaks[name] = max(self.peaks.get(name, 0), len(recent))

    def reset(self, store: Store) -> None:
        """Start counting again."""
        store.batches_run = store.actions_run = self._held = 0
        for counters in (self.methods, self.statuses, self.paths, self.peaks, self.log, self._seconds):
            counters.clear()

    def shown(self, store: Store, rows: int = KEPT) -> dict[str, Any]:
        """All counters as JSON-able data, with the last ``rows`` of the log."""
        calls, reads = sum(self.methods.values()), self.methods["GET"]
        last = list(self.log)[-rows:] if rows else []
        return {"calls": calls, "reads": reads, "writes": calls - reads, "by_status": dict(self.statuses),
                "by_method": dict(self.methods), "by_path": dict(self.paths.most_common()), "peaks": dict(self.peaks),
                "throttled": self.statuses["429"], "actions": store.actions_run, "batches": store.batches_run,
                "log": [_shown(row) for _size, row in last]}


def _read(request: Request) -> Any:
    """The body as JSON, None when it is none."""
    try:
        return request.json()
    except ApiError:
        return None


def _shown(row: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(row.get("body"), bytes):
        return row
    content = discreet(_read(Request("", "", body=row["body"])))
    return {name: value for name, value in {**row, "body": content}.items() if value or name != "body"}


def discreet(content: Any) -> Any:
    """A body without what its names call a secret: logs are copied into places that people read."""
    if isinstance(content, list):
        return [discreet(one) for one in content]
    if not isinstance(content, dict):
        return content
    return {name: "(hidden)" if SECRET.search(name) and isinstance(one, str) else discreet(one) for name, one in content.items()}
