# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliances and cellular gateways measure their uplinks by (quirk W10)."""
from __future__ import annotations

import typing as t

from ..errors import Problem
from ..schema.field import Field, camel
from ..schema.resource import Resource
from .patterns import ADDRESS


def _no_default(settings: t.Mapping, _ids: t.Mapping) -> list[Problem]:
    """No default at all, or one that was the default and was not told that it is no more."""
    there = settings.get("destinations") or []
    chosen = [at for at, one in enumerate(there) if one.get("default")]
    if there and not chosen:
        return [Problem("destinations", "needs one with default: true")]
    return [Problem(f"destinations[{at}].default", f"one is the default, and {' and '.join(str(there[one]['ip']) for one in chosen)} would be: say "
                    "default: false of one of them", apart=True) for at in chosen[1:]]


def monitored(product: str, network: str, device: str) -> Resource:
    """The destinations of the networks of one product; `network` and `device` are the words for them."""
    return Resource(
        f"{product}_connectivity_monitoring_destinations", "connectivity monitoring destinations",
        (f"Manage the addresses that {network} tests its uplinks with",
         f"{device} measures loss and latency of its uplinks to these addresses. The list given replaces the present one.",
         "O(state=deleted) brings back 8.8.8.8 alone."),
        scope="network", path=f"/networks/{{network}}/{camel(product)}/connectivityMonitoringDestinations", batch=("update",),
        validate_api=_no_default,
        fields=(
            Field("destinations", "The addresses. One of them is the default.", type="list", compare="by:ip", bounds=(1, None),
                  default=[{"ip": "8.8.8.8", "description": "Google", "default": True}], fields=(
                      Field("ip", "The address.", required=True, pattern=ADDRESS, compare="text:nocase"),
                      Field("description", "What is there.", default=""),
                      Field("default", "Whether this is the one that is shown first.", type="bool", default=False),
            )),
        ),
    )
