# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulator's time: the real clocks plus whatever the control plane advanced them by.

Tests hand in their own ``monotonic`` and ``wall`` functions; nobody else in the emulator reads a clock.
"""
from __future__ import annotations

import re
import time as real
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass
class Clock:
    """Two clocks that advance together; both count in seconds."""

    monotonic_source: Callable[[], float] = real.monotonic
    wall_source: Callable[[], float] = real.time
    ahead: float = 0.0

    def monotonic(self) -> float:
        """For durations: rate limits, batch delays."""
        return self.monotonic_source() + self.ahead

    def time(self) -> float:
        """Seconds since 1970."""
        return self.wall_source() + self.ahead

    def stamp(self) -> str:
        """``time()`` as the API writes times: ``2026-02-11T00:00:00.090210Z``."""
        return stamp(self.time())

    def advance(self, seconds: float) -> None:
        """Let both clocks jump forward."""
        self.ahead += seconds


def stamp(seconds: float) -> str:
    """Seconds since 1970 as ISO 8601 with microseconds and ``Z``."""
    moment = datetime.fromtimestamp(seconds, tz=UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def seconds(text: str) -> float:
    """ISO 8601 text, or seconds as text, as seconds since 1970. Raises ValueError, also for times past year 9999."""
    if re.fullmatch(r"[0-9]{1,11}(\.[0-9]*)?", text):
        return float(text)
    text = text.replace(" ", "+")  # a plus sign that nobody encoded
    moment = datetime.fromisoformat(text[:-1] + "+00:00" if text[-1:] in "zZ" else text)
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except OverflowError as error:
        raise ValueError(text) from error
