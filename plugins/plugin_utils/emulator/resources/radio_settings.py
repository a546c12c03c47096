# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Radios of single access points and appliances: channels and power.

An RF profile that is assigned clears what was set by hand, and null stands for the basic one (quirk Y27).
"""
from __future__ import annotations

from ..core.errors import refused
from ..core.kinds import number, table, text
from .row import Check, Draft, Spot
from .tables import Settings

CHANNELS_5 = (36, 40, 44, 48, 52, 56, 60, 64, 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140, 144, 149, 153, 157, 161, 165, 169, 173, 177)
FREE = {"channel": None, "targetPower": None}
FREE_5 = {"channel": None, "channelWidth": None, "targetPower": None}


def check_radio(draft: Draft) -> None:
    """Another profile clears what was set by hand before; channels are those of the band. Raises ApiError 400."""
    profile = draft.body.get("rfProfileId")
    if "rfProfileId" in draft.body and profile != draft.before.get("rfProfileId"):
        draft.after["twoFourGhzSettings"] = {**FREE, **(draft.body.get("twoFourGhzSettings") or {})}
        draft.after["fiveGhzSettings"] = {**FREE_5, **(draft.body.get("fiveGhzSettings") or {})}
    for key, channels in (("twoFourGhzSettings", range(1, 15)), ("fiveGhzSettings", CHANNELS_5)):
        if draft.after[key].get("channel") not in (None, *channels):
            raise refused(f"'{key}.channel' must be a channel of the band")


def radio_serial(spot: Spot, radio: dict) -> dict:
    return {"serial": spot.home.serial, **radio}


def known_profile(key: str) -> Check:
    """The profile is one of the network, or of its template. Raises ApiError 400."""
    def check(draft: Draft) -> None:
        network, profile = draft.call.network, draft.body.get("rfProfileId")
        homes = [one for one in (network, draft.call.org.templates.get(network.template_id)) if one]
        if profile is not None and not any(profile in home.data.get(key, {}) for home in homes):
            raise refused(f"'rfProfileId' names no RF profile of this network: {profile}")
    return check


def radio_settings(product: str, profiles: str) -> Settings:
    """The radio settings of the devices of a product, whose RF profiles are kept under the key `profiles`."""
    return Settings(
        f"/devices/{{serial}}/{product}/radio/settings", product=product, batch="update",
        fields={"rfProfileId": text(null=True), "twoFourGhzSettings": table({"channel": number(null=True), "targetPower": number(null=True)}, deep=True),
                "fiveGhzSettings": table({"channel": number(null=True), "channelWidth": number(null=True), "targetPower": number(null=True)}, deep=True)},
        fresh={"rfProfileId": None, "twoFourGhzSettings": FREE, "fiveGhzSettings": FREE_5}, checks=(known_profile(profiles), check_radio),
        shows=(radio_serial,), example={"twoFourGhzSettings": {"channel": 11, "targetPower": 15}})
