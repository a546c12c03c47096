# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What all that tests know of a resource is made of."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sample:
    """One resource's material.

    config, change   two wanted states in option form, naming the same objects.
    exact            a wanted state for `replaced`, where `change` is not complete enough for it.
    setup            {resource name: config} applied before, in the same network.
    bad              [(config, word)]: inputs refused with a sentence that holds the word.
    """

    config: t.Any
    change: t.Any
    exact: t.Any = None
    setup: dict[str, t.Any] = field(default_factory=dict)
    bad: list[tuple[t.Any, str]] = field(default_factory=list)
