# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The LAN ports of an appliance (quirks T4, T5, T20).

Ports exist once VLANs are enabled and an appliance is claimed; how many there are follows from its model. They start as trunks that
drop untagged traffic.
"""
from __future__ import annotations

from typing import Any

from ...core.errors import refused
from ...core.kinds import choice, flag, number, text
from ..checks import without
from ..row import Draft, Spot
from ..tables import Slots
from . import subnets

LAN_PORTS = {"MX64": (1, 4), "MX65": (3, 12), "MX67": (2, 5), "MX68": (3, 12), "MX75": (3, 12), "MX84": (3, 12),
             "MX85": (5, 14), "MX95": (5, 10), "MX100": (3, 11), "MX105": (5, 10), "MX250": (3, 26),
             "MX450": (3, 26), "Z3": (2, 5), "Z4": (2, 5)}
OTHER_MODEL = (3, 12)


def fresh_port(number_: int) -> dict[str, Any]:
    """A LAN port before anybody wrote it."""
    return {"number": number_, "enabled": True, "type": "trunk", "dropUntaggedTraffic": True, "vlan": None,
            "allowedVlans": "all", "accessPolicy": "open"}


def numbers(spot: Spot) -> list[str]:
    """The numbers of the ports. Raises ApiError 400 when there is no appliance (quirk T5)."""
    models = [device.model for device in spot.call.org.devices_in(spot.call.network.id) if device.product_type == "appliance"]
    if not models:
        raise refused("This network has no appliance: its ports are not supported for this network")
    first, last = LAN_PORTS.get(models[0].partition("-")[0].removesuffix("W").removesuffix("C"), OTHER_MODEL)
    return [str(one) for one in range(first, last + 1)]


def shown(_spot: Spot, port: dict) -> dict:
    """A port shows the fields of its type; a trunk that drops untagged traffic has no VLAN (quirk T20)."""
    dropping = ("vlan",) if port["type"] == "trunk" and port["dropUntaggedTraffic"] else ()
    return without(port, (*dropping, "allowedVlans" if port["type"] == "access" else "accessPolicy"))


def check_vlans(draft: Draft) -> None:
    """Raises ApiError 400 for VLANs asked for that the network does not have."""
    port, known = draft.after, set(subnets.vlans(draft.home))
    if port["type"] == "access":
        port["dropUntaggedTraffic"] = False
    lost = port["vlan"] is None or ("vlan" in draft.body and str(port["vlan"]) not in known)
    if lost and not port["dropUntaggedTraffic"]:
        raise refused(f"'vlan' must be a VLAN of this network on a port that takes untagged traffic: {port['vlan']}")
    asked = draft.body.get("allowedVlans", "all")
    unknown = [] if asked == "all" else [one for one in asked.split(",") if one.strip() not in known]
    if port["type"] == "trunk" and unknown:
        raise refused(f"'allowedVlans' must be 'all' or VLANs of this network joined by commas: {', '.join(unknown)}")


ROWS = (
    Slots(
        "/networks/{networkId}/appliance/ports", item="portId", id_key="number", product="appliance", key="appliance_ports", batch="update",
        fields={"enabled": flag(), "type": choice("access", "trunk"), "dropUntaggedTraffic": flag(), "vlan": number(1, 4094, null=True),
                "allowedVlans": text(1), "accessPolicy": choice("open", "8021x-radius", "mac-radius", "hybris-radius")},
        ids=numbers, slot=lambda _spot, one: fresh_port(int(one)), requires=(subnets.need_vlans,), checks=(check_vlans,), shows=(shown,),
        example={"enabled": False, "type": "access", "vlan": 1}),
)
