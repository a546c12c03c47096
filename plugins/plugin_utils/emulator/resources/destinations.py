# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliances and cellular gateways measure their uplinks by (quirk W10)."""
from __future__ import annotations

from ..core.errors import refused
from ..core.kinds import flag, listing, table, text
from .forms import IP_ADDRESS
from .row import Draft
from .tables import Settings

DESTINATION = table({"ip": text(form=IP_ADDRESS), "description": text(), "default": flag()}, needs=("ip",), defaults={"description": "", "default": False})


def one_default(draft: Draft) -> None:
    """Exactly one destination is the default. Raises ApiError 400."""
    if sum(one["default"] for one in draft.after["destinations"]) != 1:
        raise refused("Exactly one destination must be the default")


def destinations(path: str, product: str) -> Settings:
    """The destinations of the networks of a product."""
    return Settings(path, product=product, batch="update", fields={"destinations": listing(DESTINATION)},
                    fresh={"destinations": [{"ip": "8.8.8.8", "description": "Google", "default": True}]}, checks=(one_default,),
                    example={"destinations": [{"ip": "1.1.1.1", "description": "Resolver", "default": True}]})
