# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Systems Manager: target groups. Scope and tags are written as one text and read apart."""
from __future__ import annotations

from ..core.kinds import Form, text
from .row import Spot
from .tables import Objects

TAGGED = ("withAny", "withAll", "withoutAny", "withoutAll")


def fits(scope: str) -> bool:
    """Whether a text is C(all), C(none), or one that takes tags and some of these."""
    first, *tags = scope.split(",")
    return first in ("all", "none", "") and not tags or first in TAGGED and bool(tags) and all(tags)


SCOPE = Form(fits, "one of all, none, withAny, withAll, withoutAny, withoutAll, the last four followed by tags", "withAny,till")


def apart(_spot: Spot, group: dict) -> dict:
    scope, *tags = group["scope"].split(",")
    return {**group, "scope": scope or "none", "tags": tags, "type": "devices"}


ROWS = (
    Objects("/networks/{networkId}/sm/targetGroups", item="targetGroupId", product="systemsManager", fields={"name": text(1), "scope": text(form=SCOPE)},
            fresh={"name": "", "scope": "none"}, shows=(apart,), example=lambda nth: {"name": f"Tills {nth}", "scope": "withAny,till"}),
)
