# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rate limits: token buckets for organizations and for source addresses (quirks D1, D2, D4, D6).

A bucket starts full with its burst and gains ``rate`` tokens a second: 20 calls in the first second, 30 in the first
two, then 10 a second.
"""
from __future__ import annotations

from dataclasses import dataclass, field

from .clock import Clock
from .errors import ApiError
from .knobs import Knobs

BY_ORGANIZATION = "API rate limit exceeded for organization"
BY_SOURCE = "API rate limit exceeded for source IP address"


@dataclass
class Bucket:
    """Tokens that come back with time; ``at`` is when they were last counted."""

    tokens: float
    at: float

    def take(self, now: float, rate: float, burst: float) -> bool:
        """Whether a token was there to take."""
        self.tokens = min(burst, self.tokens + (now - self.at) * rate)
        self.at = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


@dataclass
class Limits:
    """The buckets of every organization and source seen so far."""

    clock: Clock
    knobs: Knobs
    buckets: dict[tuple[str, str], Bucket] = field(default_factory=dict)

    def spend_source(self, source: str) -> None:
        """One call of an address. Raises ApiError 429 without Retry-After (quirk D6)."""
        if not self._take(("source", source), self.knobs.source_rate, self.knobs.source_rate):
            raise ApiError(429, BY_SOURCE)

    def spend_organization(self, organization: str) -> None:
        """One call on an organization. Raises ApiError 429 with Retry-After 1 (quirks D4, EM2)."""
        if not self._take(("organization", organization), self.knobs.rate, self.knobs.burst):
            raise ApiError(429, BY_ORGANIZATION, headers={"Retry-After": "1"} if self.knobs.retry_after else {})

    def _take(self, name: tuple[str, str], rate: float, burst: float) -> bool:
        if self.knobs.unlimited:
            return True
        now = self.clock.monotonic()
        bucket = self.buckets.setdefault(name, Bucket(burst, now))
        return bucket.take(now, rate, burst)
