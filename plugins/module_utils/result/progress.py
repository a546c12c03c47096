# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines that a long run shows: phase, how far, time left, calls, waiting, errors. Short runs show nothing, and the longer a run takes the
fewer lines it shows."""
from __future__ import annotations

import threading
import time
import typing as t

from ..errors import MerakiError
from ..http.client import Client
from ..schema.own_faults import as_own_error

#: Seconds before the first line, before the second, and so on; the last between all others.
PAUSES = (5.0, 10.0, 20.0, 30.0, 60.0)


class Progress:
    """The progress of one run. `say(line)` shows a line; without it nothing is shown. Safe to use from several threads."""

    def __init__(self, client: Client, say: t.Callable[[str], None] | None = None, clock: t.Callable[[], float] = time.monotonic):
        self.client, self.say, self.clock = client, say, clock
        self._phase, self._done, self._total, self._errors = "", 0, 0, 0
        self._lock = threading.Lock()
        self.broken: MerakiError | None = None
        self._started = self._told = self._began = clock()
        self._pauses = list(PAUSES)
        self._until = self._began

    def begin(self, phase: str, total: int) -> None:
        """A phase of `total` things begins."""
        with self._lock:
            self._phase, self._done, self._total, self._began = phase, 0, total, self.clock()
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
            if now - self._told < self._pauses[0]:
                return
            self._told = now
            self._pauses = self._pauses[1:] or self._pauses
            line = self._line(now)
        self._shown(line)

    def _shown(self, line: str) -> None:
        """Show a line. Where that breaks, nothing more is shown: no site may suffer from it."""
        try:
            if self.say is not None:
                self.say(line)
        except Exception as error:
            self.say, self.broken = None, as_own_error(error)

    def waiting(self, seconds: float) -> None:
        """A long wait begins. Of several at the same time the one that ends last is shown."""
        if self.say is None:
            return
        with self._lock:
            now = self.clock()
            if now + seconds <= self._until + 1.0:
                return
            self._told, self._until = now, now + seconds
        self._shown(f"{self._phase or 'asking'}: waiting {seconds:.0f} s, because the Dashboard is busy or this organization's budget of requests is used up")

    def _line(self, now: float) -> str:
        errors = f", {self._errors} failed" if self._errors else ""
        held = self.client.waited / max(1, self.client.calls)
        return (f"{self._phase}: {self._done} of {self._total}{errors}{self._left(now)}; {self.client.calls} calls in {now - self._started:.0f} s, "
                f"each held back {held:.1f} s on average")

    def _left(self, now: float) -> str:
        """How long the phase will still take if it goes on as it did; nothing where that is not known yet."""
        if not 0 < self._done < self._total:
            return ""
        seconds = (now - self._began) / self._done * (self._total - self._done)
        return f", about {seconds / 60:.0f} min left" if seconds >= 90 else f", about {max(1.0, seconds):.0f} s left"
