# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a long run tells while it goes on: phase, how far, calls, waiting, errors; a line every few seconds, none for short runs."""
from __future__ import annotations

import threading
import time
import typing as t

#: Seconds between two lines, and before the first.
EVERY = 5.0


class Progress:
    """The teller of one run. `say(line)` shows a line; without it nothing is told. Safe to use from several threads."""

    def __init__(self, client: t.Any, say: t.Callable[[str], None] | None = None, clock: t.Callable[[], float] = time.monotonic):
        self.client, self.say, self.clock = client, say, clock
        self._phase, self._done, self._total, self._errors = "", 0, 0, 0
        self._lock = threading.Lock()
        self._started = self._told = clock()

    def begin(self, phase: str, total: int) -> None:
        """A phase of `total` things begins."""
        with self._lock:
            self._phase, self._done, self._total = phase, 0, total
        self.tick()

    def finished(self, failed: bool = False) -> None:
        """One of them is over."""
        with self._lock:
            self._done += 1
            self._errors += failed
        self.tick()

    def tick(self) -> None:
        """Say where the run is, if it is time to."""
        if self.say is None or not self._phase:
            return
        with self._lock:
            now = self.clock()
            if now - self._told < EVERY:
                return
            self._told = now
            line = self._line(now)
        self.say(line)

    def _line(self, now: float) -> str:
        errors = f", {self._errors} failed" if self._errors else ""
        held = self.client.waited / max(1, self.client.calls)
        return (f"{self._phase}: {self._done} of {self._total}{errors}; {self.client.calls} calls in {now - self._started:.0f} s, "
                f"each held back {held:.1f} s on average")
