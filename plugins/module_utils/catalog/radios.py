# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Radios of single access points and appliances: the RF profile they follow, and what is set by hand."""
from __future__ import annotations

import functools
import typing as t

from ..schema.change import Step
from ..schema.compare import empty
from ..schema.field import Field
from ..schema.resource import Resource
from ..schema.write_context import WriteContext

_OVERRIDES = ("twoFourGhzSettings", "fiveGhzSettings")
_CHANNELS = (36, 40, 44, 48, 52, 56, 60, 64, 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140, 144, 149, 153, 157, 161, 165, 169, 173, 177)


def _steps(path: str, draft: WriteContext) -> list[Step]:
    """Another RF profile clears what is set by hand (quirk Y27), so that is said again after it."""
    held = {api: draft.want[api] for api in _OVERRIDES if not empty(draft.want.get(api))}
    held.update((api, draft.have[api]) for api in _OVERRIDES if api not in draft.want and not empty(draft.have.get(api)))
    if "rf_profile_id" not in draft.changed:
        return draft.usual()
    again = [draft.step(("PUT", path), held, "update")] if held else []
    return [draft.step(("PUT", path), {"rfProfileId": draft.body["rfProfileId"]}, "update"), *again]


def _band(name: str, text: str, channels: tuple, *more: Field) -> Field:
    free = {"channel": None, **{one.api: None for one in more}, "targetPower": None}
    return Field(name, f"{text}, where it is set by hand.", type="dict", default=free, fields=(
        Field("channel", "Channel; null leaves it to the Dashboard.", type="int", nullable=True, default=None, choices=channels),
        *more,
        Field("target_power", "Power in dBm; null leaves it to the Dashboard.", type="int", nullable=True, default=None, bounds=(0, 36)),
    ))


def radio_settings(product: str, device: str, basic: str, **more: t.Any) -> Resource:
    """The radio settings of the devices of one product, which `device` calls one of; `basic` calls the profile that devices follow by themselves."""
    path, profiles = f"/devices/{{serial}}/{product}/radio/settings", f"{product}_rf_profiles"
    return Resource(
        f"{product}_radio_settings", "radio settings",
        (f"Manage the RF profile, channels and power of {device}",
         f"{device.capitalize()} follows its RF profile; what is set here takes precedence.",
         "Another RF profile clears what was set by hand, so what is to stay is written again after it.",
         "O(state=deleted) goes back to the basic RF profile, and leaves channels and power to the Dashboard."),
        scope="device", path=path, batch=("update",), build_requests=functools.partial(_steps, path), after=(profiles,), **more,
        fields=(
            Field("rf_profile_id", f"Name or identifier of the RF profile; null for {basic}. The API documentation does not say how that one reads back; it "
                  "is taken to be null.", ref=profiles, nullable=True, default=None),
            _band("two_four_ghz_settings", "Radio of the 2.4 GHz band", tuple(range(1, 15))),
            _band("five_ghz_settings", "Radio of the 5 GHz band", _CHANNELS,
                  Field("channel_width", "Width of the channel in MHz; null leaves it to the Dashboard.", type="int", nullable=True, default=None,
                        choices=(0, 20, 40, 80, 160))),
        ),
    )
