# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""So many Wants are read and planned at a time that thousands of sites need little memory."""
from __future__ import annotations

import typing as t

from ..schema.change import Want

#: Wants that are read and planned together.
PORTION = 400


def portions(wants: list[Want]) -> t.Iterator[list[Want]]:
    """Some hundred Wants at a time, those of one network together."""
    portion: list[Want] = []
    for want in wants:
        if len(portion) >= PORTION and want.place.home() != portion[-1].place.home():
            yield portion
            portion = []
        portion.append(want)
    if portion:
        yield portion
