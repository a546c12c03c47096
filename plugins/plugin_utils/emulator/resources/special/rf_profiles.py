# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""RF profiles of a network (quirks Y24-Y26).

Two basic profiles exist from the start and are the defaults indoors and outdoors; being a default is honoured by PUT
only. Names are unique. ``perSsidSettings`` always reads back with all fifteen keys.
"""
from __future__ import annotations

from dataclasses import replace
from typing import Any

from ...core.calls import Call
from ...core.errors import refused
from ...core.kinds import Kind, as_set, choice, decimal, flag, listing, nullable, number, table, text
from ..checks import with_network
from ..row import Draft, Spot
from ..tables import BATCHED, Objects
from .ssids import COUNT, ssid_name

BASIC = {"isIndoorDefault": "Basic Indoor Profile", "isOutdoorDefault": "Basic Outdoor Profile"}
MODES = choice("2.4ghz", "5ghz", "6ghz", "dual", "multi")
BANDS = table({"enabled": listing(choice("2.4", "5", "6", "disabled"), cast=as_set)}, deep=True)
CHANNELS = listing(number(), cast=as_set)
POWER = {"maxPower": number(2, 30), "minPower": number(2, 30), "minBitrate": decimal(),
         "validAutoChannels": CHANNELS, "rxsop": nullable(number(-95, -65))}
WIDTH = {"channelWidth": choice("auto", "0", "20", "40", "80", "160")}
PER_SSID = table({"minBitrate": decimal(), "bandOperationMode": MODES, "bands": BANDS, "bandSteeringEnabled": flag()},
                 deep=True)


def _radio(**more: Kind) -> Kind:
    return table({**POWER, **more}, deep=True)


FIELDS = {
    "name": text(1),
    "clientBalancingEnabled": flag(),
    "minBitrateType": choice("band", "ssid"),
    "bandSelectionType": choice("ap", "ssid"),
    "apBandSettings": table({"bandOperationMode": MODES, "bands": BANDS, "bandSteeringEnabled": flag()}, deep=True),
    "twoFourGhzSettings": _radio(axEnabled=flag()),
    "fiveGhzSettings": _radio(**WIDTH),
    "sixGhzSettings": _radio(**WIDTH),
    "transmission": table({"enabled": flag()}, deep=True),
    "perSsidSettings": table({str(slot): PER_SSID for slot in range(COUNT)}, deep=True),
    "flexRadios": table({"byModel": listing(table({"model": text(1), "bands": listing(choice(
        "2.4", "5", "6", "disabled"))}))}),
}
CHANNELS_5 = [36, 40, 44, 48, 52, 56, 60, 64, 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140, 144, 149, 153,
              157, 161, 165]
CHANNELS_6 = list(range(1, 234, 4))


def fresh_profile() -> dict[str, Any]:
    """What a new profile is before its body is merged in (quirk Y24)."""
    band = {"bandOperationMode": "dual", "bands": {"enabled": ["2.4", "5"]}, "bandSteeringEnabled": True}
    wide = {"maxPower": 30, "minPower": 8, "minBitrate": 12, "channelWidth": "auto", "rxsop": None}
    return {
        "name": "", "clientBalancingEnabled": True, "minBitrateType": "band",
        "bandSelectionType": "ap", "apBandSettings": band,
        "twoFourGhzSettings": {"maxPower": 30, "minPower": 5, "minBitrate": 11, "validAutoChannels": [1, 6, 11],
                               "axEnabled": True, "rxsop": None},
        "fiveGhzSettings": {**wide, "validAutoChannels": CHANNELS_5},
        "sixGhzSettings": {**wide, "validAutoChannels": CHANNELS_6},
        "transmission": {"enabled": True},
        "perSsidSettings": {str(slot): {"minBitrate": 11, **band} for slot in range(COUNT)},
        "isIndoorDefault": False, "isOutdoorDefault": False,
    }


class Profiles(Objects):
    """A network that is bound has profiles of its own, and on request shows those of its template too. It keeps a name in the
    place of a basic profile nobody has written.
    """

    def spot(self, call: Call, writes: bool = False) -> Spot:
        return replace(super().spot(call, writes), home=call.network)

    def kept(self, spot: Spot) -> dict[str, dict]:
        return {one: basic(one, kept) if isinstance(kept, str) else kept for one, kept in super().kept(spot).items()}

    def homes(self, spot: Spot) -> list[Spot]:
        """The spot, and that of the template the network is bound to."""
        template = spot.call.org.templates.get(spot.call.network.template_id)
        return [spot, replace(spot, home=template)] if template else [spot]

    def every(self, call: Call) -> list[dict]:
        spot = self.spot(call)
        homes = self.homes(spot) if call.flag("includeTemplateProfiles") else [spot]
        return [self.show(home, profile) for home in homes for profile in self.kept(home).values()]

    def get(self, call: Call) -> dict:
        spot = self.spot(call)
        home = next((home for home in self.homes(spot) if call.ids[self.item] in self.kept(home)), spot)
        return self.show(home, self.found(home))


def basic(profile_id: str, key: str) -> dict[str, Any]:
    """The profile that is the default indoors or outdoors from the start."""
    return {**fresh_profile(), "id": profile_id, "name": BASIC[key], key: True}


def named_ssids(spot: Spot, profile: dict) -> dict[str, Any]:
    """Every SSID's settings with its name."""
    named = {slot: {"name": ssid_name(spot.home, int(slot)), **settings} for slot, settings in profile["perSsidSettings"].items()}
    return {**profile, "perSsidSettings": named}


def check_power(draft: Draft) -> None:
    """Raises ApiError 400 for more power at least than at most."""
    for key in ("twoFourGhzSettings", "fiveGhzSettings", "sixGhzSettings"):
        if draft.after[key]["minPower"] > draft.after[key]["maxPower"]:
            raise refused(f"'{key}.minPower' must not be more than '{key}.maxPower'")


def stay_default(draft: Draft) -> None:
    """A default profile stays one until another takes its place."""
    draft.after.update((key, draft.after[key] or draft.before[key]) for key in BASIC)


def take_default(draft: Draft) -> None:
    """A profile that becomes a default takes that from its holder."""
    for one in draft.home.data[draft.key].values():
        if one is not draft.after:
            one.update((key, False) for key in BASIC if draft.after[key])


def check_default(draft: Draft) -> None:
    """Raises ApiError 400 when the profile to delete is a default one."""
    if any(draft.before[key] for key in BASIC):
        raise refused(f"RF profile '{draft.before['name']}' is a default profile and cannot be deleted")


PROFILES = Profiles(
    "/networks/{networkId}/wireless/rfProfiles", item="rfProfileId", product="wireless", local=True, key="rf_profiles", batch=BATCHED, fields=FIELDS,
    update_only={"isIndoorDefault": flag(), "isOutdoorDefault": flag()}, needs=("name", "bandSelectionType"), unique=("name",),
    fresh=lambda _spot: fresh_profile(), born=lambda spot: {spot.call.store.new_id(): key for key in BASIC},
    checks=(check_power, stay_default), effects=(take_default,), removal=(check_default,), shows=(named_ssids, with_network),
    example={"name": "Hall", "bandSelectionType": "ap", "clientBalancingEnabled": False, "transmission": {"enabled": False}})
ROWS = (PROFILES,)
