# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values for what a real Dashboard observes, such as clients and loss: they look random and are the same on every run."""
from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any


def number(low: int, high: int, *seeds: Any) -> int:
    """A number from low to high that follows from the seeds: an organization's id first, then whatever it is about."""
    digest = hashlib.sha256("|".join(map(str, seeds)).encode()).digest()
    return low + int.from_bytes(digest[:6], "big") % (high - low + 1)


def decimal(low: float, high: float, *seeds: Any) -> float:
    """The same with one decimal place."""
    return number(round(low * 10), round(high * 10), *seeds) / 10


def pick(values: Sequence, *seeds: Any) -> Any:
    """One of some values."""
    return values[number(0, len(values) - 1, *seeds)]


def address(*seeds: Any) -> str:
    """A MAC address."""
    digits = hashlib.sha256("|".join(map(str, seeds)).encode()).hexdigest()
    return ":".join(["3c", "15", "c2", digits[0:2], digits[2:4], digits[4:6]])
