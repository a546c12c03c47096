# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the resource modules write: one merge that remembers the former values, and defaults filled into nested objects.

``update`` is what every PUT of a resource goes through; ``filled`` gives an object the keys the server always shows.
"""
from __future__ import annotations

from typing import Any, Iterable

from .calls import Call
from .merge import Kind, apply


def update(call: Call, before: dict, fields: dict[str, Kind], needs: Iterable[str] = ()) -> dict:
    """``before`` with the call's body merged in, as ``merge.apply`` does; the change log learns the former values.

    Raises ApiError 400 naming every wrong field.
    """
    after = apply(before, call.body, fields, needs)
    call.old = {key: before.get(key) for key in call.body if key in fields}
    return after


def filled(value: Any, default: Any) -> Any:
    """``value`` with every key of the nested dict ``default`` it lacks; lists and plain values stay as they are."""
    if not (isinstance(default, dict) and isinstance(value, dict)):
        return value
    kept = {key: filled(value[key], inner) if key in value else inner for key, inner in default.items()}
    return {**kept, **{key: inner for key, inner in value.items() if key not in default}}


def as_set(values: Iterable[str]) -> list[str]:
    """A set-like list in the server's own order, each value once (quirk H14)."""
    return sorted(set(values))
