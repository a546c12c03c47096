# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulator's settings: how strict, how slow and how eventful it is. The control plane turns them at any time."""
from __future__ import annotations

import math
from dataclasses import dataclass, fields
from typing import Any


@dataclass
class Knobs:
    """Every setting with its default; seconds are the emulator's.

    ``rate`` and ``burst`` are an organization's calls per second and extra calls (quirk D1), ``source_rate`` those of
    one address (quirk D2), ``unlimited`` switches all limits off, ``retry_after`` False leaves the header out of a 429
    (quirk D6). ``batch_delay`` is how long an asynchronous action batch runs; ``claim_delay_polls`` how many calls to a
    freshly claimed device answer 404 (quirk I1); ``delete_seconds`` how long a deleted network keeps its organization
    busy (quirks I3, I4); ``shard_redirects`` sends calls on an organization to its shard (quirk B3); ``any_serial``
    lets every well-formed serial be claimed.
    """

    rate: float = 10.0
    burst: float = 10.0
    source_rate: float = 100.0
    unlimited: bool = False
    retry_after: bool = True
    batch_delay: float = 1.0
    claim_delay_polls: int = 0
    delete_seconds: float = 0.0
    shard_redirects: bool = False
    any_serial: bool = True

    def turn(self, wanted: dict[str, Any]) -> None:
        """Set the knobs given. Raises ValueError naming a knob that does not exist or a value that does not fit."""
        kinds = {one.name: type(one.default) for one in fields(self)}
        for name, value in wanted.items():
            if name not in kinds:
                raise ValueError(f"there is no setting '{name}'; there are {', '.join(kinds)}")
            if isinstance(value, bool) != (kinds[name] is bool) or not isinstance(value, (bool, int, float)):
                raise ValueError(f"'{name}' takes {'true or false' if kinds[name] is bool else 'a number'}")
            if value < 0 or math.isnan(value):
                raise ValueError(f"'{name}' takes no negative number")
        for name, value in wanted.items():
            setattr(self, name, kinds[name](value))
