# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Slots that nobody uses: they hold what a slot goes back to, in all options (quirk Y3). Pure.

What hangs on such a slot (the firewall of an SSID that has never been named) is in force for nobody. Whoever reads everything
does not ask for it, which for SSIDs is most of the calls; whoever names it gets it.
"""
from __future__ import annotations

import typing as t

from .compare import completed, differing
from .own_faults import hook
from .resource import Resource


def resets(resource: Resource, key: t.Any) -> dict:
    """What the object with this key goes back to, in API form, as far as that is known."""
    slot = hook(resource, "slot_defaults", key) if resource.slot_defaults else {}
    defaults = completed({}, [one for one in resource.fields if one.name != resource.key and not one.create_only])
    return {**defaults, **{resource.by_option[name].api: value for name, value in slot.items()}}


def unused(resource: Resource | None, rows: t.Iterable[t.Mapping]) -> set[str]:
    """The identifiers of those slots of a list that nobody uses."""
    if resource is None or resource.slot_defaults is None:
        return set()
    return {str(row[resource.id]) for row in rows if row.get(resource.id) is not None and _at_rest(resource, row, row[resource.id])}


def _at_rest(resource: Resource, row: t.Mapping, key: t.Any) -> bool:
    """Whether one holds what it goes back to. What it does not show of what every one shows proves nothing."""
    wanted = resets(resource, key)
    shown = {resource.by_option[name].api for name in hook(resource, "slot_defaults", key)}
    return shown <= row.keys() and not differing(wanted, row, resource.fields)
