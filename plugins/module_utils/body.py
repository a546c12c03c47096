# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the body of an update says, besides what changes. Pure; everything is in API form."""
from __future__ import annotations

import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.compare import asks_nothing
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource
from ansible_collections.sitecraft.meraki.plugins.module_utils.unshown import forgets
from ansible_collections.sitecraft.meraki.plugins.module_utils.values import overlaid, sendable


def body(resource: Resource, fields: t.Sequence[Field], given: t.Container[str], want: dict, have: dict,
         changed: t.Sequence[str], exact: bool) -> dict:
    """Every field given, so that modes and their companions arrive together, and everything that changes.

    given    options the user wrote; `want` also holds the defaults of an exact state.
    A list whose secrets were not given is left out while it does not change: sent without them it would lose them
    (quirk Y6). In an exact state, what a changed mode brings with it is said too: it could not be seen before. Of a
    `whole` resource what is there is said again.
    """
    def said(one: Field) -> bool:
        if one.name in changed:
            return True
        if asks_nothing(want[one.api], one):
            return False
        return not forgets(want[one.api], one) if one.name in given else exact and any(mode in changed for mode in one.when or ())

    result = {one.api: overlaid(want[one.api], have.get(one.api), one, exact)
              for one in fields if one.api in want and said(one)}
    kept = {one.api: sendable(have[one.api], one) for one in fields
            if resource.whole and one.api not in result and have.get(one.api) is not None}
    return {**kept, **result}
