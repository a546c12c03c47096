# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Property tests: bounded and the same every time, longer and with another seed each time under SOAK=1."""
from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

SOAK = int(os.environ.get("SOAK") or 0)


def bounded(examples: int):
    """Settings of one property: this many examples, thirty times as many in a soak."""
    return settings(max_examples=examples * 30 if SOAK else examples, derandomize=not SOAK, deadline=None, database=None, print_blob=True,
                    phases=(Phase.explicit, Phase.generate, Phase.shrink), suppress_health_check=list(HealthCheck))
