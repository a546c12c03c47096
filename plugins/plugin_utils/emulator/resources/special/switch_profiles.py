# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switch profiles of configuration templates, and their ports (quirk P9).

No call of the API makes a profile: people do that in the Dashboard. Every template of switches here has two, as if somebody had.
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.store import Network
from ..checks import hidden
from ..row import Draft, Spot
from ..tables import Slots
from . import made_up
from .switch_ports import NEGOTIATIONS, PORT, UPLINK_NEGOTIATIONS, downlinks, fresh_port, port_count, settle, shown

MADE = (("Access switch", "MS225-24"), ("Small switch", "MS120-8"))
NOT_HERE = ("adaptivePolicyGroupId", "peerSgtCapable")


def _template(call: Call) -> Network:
    found = call.org.templates.get(call.ids["configTemplateId"])
    if found is None:
        raise missing()
    return found


def _profiles(template: Network) -> list[dict[str, Any]]:
    made = MADE if "switch" in template.product_types else ()
    return [{"switchProfileId": str(made_up.number(1000, 99999, template.id, name)), "name": name, "model": model} for name, model in made]


def list_profiles(call: Call) -> list[dict]:
    return _profiles(_template(call))


def _model(spot: Spot) -> str:
    found = next((one for one in _profiles(spot.home) if one["switchProfileId"] == spot.call.ids["profileId"]), None)
    if found is None:
        raise missing()
    return str(found["model"])


def _fresh(spot: Spot, port_id: str) -> dict:
    port = fresh_port(port_id, UPLINK_NEGOTIATIONS if int(port_id) > downlinks(_model(spot)) else NEGOTIATIONS)
    return {key: value for key, value in port.items() if key not in NOT_HERE}


def refuse_groups(draft: Draft) -> None:
    """Raises ApiError 400 for what the ports of profiles do not have (quirk P9)."""
    asked = [key for key in NOT_HERE if key in draft.body]
    if asked:
        raise refused(f"'{asked[0]}' cannot be set on ports of a switch profile")


class ProfilePorts(Slots):
    """Ports that are kept in the template."""

    def spot(self, call: Call, writes: bool = False) -> Spot:
        found = Spot(call, _template(call), self.key.format(**call.ids))
        _model(found)
        return found


PORTS = ProfilePorts(
    "/organizations/{organizationId}/configTemplates/{configTemplateId}/switch/profiles/{profileId}/ports", item="portId", id_key="portId",
    key="switch_profile_ports/{profileId}", batch="update", fields={key: kind for key, kind in PORT.items() if key not in NOT_HERE},
    ids=lambda spot: [str(one) for one in range(1, port_count(_model(spot)) + 1)], slot=_fresh,
    checks=(refuse_groups, settle), shows=(shown, hidden(*NOT_HERE)))
ROUTES = [Route("GET", "/organizations/{organizationId}/configTemplates/{configTemplateId}/switch/profiles", list_profiles), *PORTS.routes()]
