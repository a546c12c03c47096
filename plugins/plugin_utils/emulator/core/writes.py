# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How resources write: one merge that remembers the former values for the change log."""
from __future__ import annotations

from collections.abc import Iterable

from .calls import Call
from .kinds import Kind
from .merge import apply


def update(call: Call, before: dict, fields: dict[str, Kind], needs: Iterable[str] = ()) -> dict:
    """``before`` with the call's body merged in, as ``merge.apply`` does; the change log learns the former object.

    Raises ApiError 400 naming every wrong field.
    """
    after = apply(before, call.body, fields, needs)
    call.old = before
    return after
