# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""RF profiles of a network (quirks Y24-Y26).

Two basic profiles exist from the start and are the defaults indoors and outdoors; being a default is honoured by PUT
only. Names are unique. ``perSsidSettings`` always reads back with all fifteen keys.
"""
from __future__ import annotations

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.kinds import Kind, as_set, choice, decimal, flag, listing, nullable, number, table, text
from ...core.merge import apply, filled
from ...core.store import Network, Store
from ...core.writes import update
from ..places import reading, writing
from .wireless import SLOTS, ssid_name

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


CREATED = {
    "name": text(1),
    "clientBalancingEnabled": flag(),
    "minBitrateType": choice("band", "ssid"),
    "bandSelectionType": choice("ap", "ssid"),
    "apBandSettings": table({"bandOperationMode": MODES, "bands": BANDS, "bandSteeringEnabled": flag()}, deep=True),
    "twoFourGhzSettings": _radio(axEnabled=flag()),
    "fiveGhzSettings": _radio(**WIDTH),
    "sixGhzSettings": _radio(**WIDTH),
    "transmission": table({"enabled": flag()}, deep=True),
    "perSsidSettings": table({str(slot): PER_SSID for slot in range(SLOTS)}, deep=True),
    "flexRadios": table({"byModel": listing(table({"model": text(1), "bands": listing(choice(
        "2.4", "5", "6", "disabled"))}))}),
}
UPDATED = {**CREATED, "isIndoorDefault": flag(), "isOutdoorDefault": flag()}
CHANNELS_5 = [36, 40, 44, 48, 52, 56, 60, 64, 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140, 144, 149, 153,
              157, 161, 165]
CHANNELS_6 = list(range(1, 234, 4))


def fresh_profile(profile_id: str) -> dict:
    """What a new profile is before its body is merged in (quirk Y24)."""
    band = {"bandOperationMode": "dual", "bands": {"enabled": ["2.4", "5"]}, "bandSteeringEnabled": True}
    wide = {"maxPower": 30, "minPower": 8, "minBitrate": 12, "channelWidth": "auto", "rxsop": None}
    return {
        "id": profile_id, "name": "", "clientBalancingEnabled": True, "minBitrateType": "band",
        "bandSelectionType": "ap", "apBandSettings": band,
        "twoFourGhzSettings": {"maxPower": 30, "minPower": 5, "minBitrate": 11, "validAutoChannels": [1, 6, 11],
                               "axEnabled": True, "rxsop": None},
        "fiveGhzSettings": {**wide, "validAutoChannels": CHANNELS_5},
        "sixGhzSettings": {**wide, "validAutoChannels": CHANNELS_6},
        "transmission": {"enabled": True},
        "perSsidSettings": {str(slot): {"minBitrate": 11, **band} for slot in range(SLOTS)},
        "isIndoorDefault": False, "isOutdoorDefault": False,
    }


def profiles(store: Store, network: Network) -> dict[str, dict]:
    """The profiles of a network by id; the basic ones are there from the start. The network keeps a name in the place of
    a basic profile nobody has written."""
    kept = network.data.setdefault("rf_profiles", {})
    if not kept:
        kept.update((store.new_id(), key) for key in BASIC)
    return {one: _basic(one, profile) if isinstance(profile, str) else profile for one, profile in kept.items()}


def _basic(profile_id: str, key: str) -> dict:
    return {**fresh_profile(profile_id), "name": BASIC[key], key: True}


def _shown(call: Call, network: Network, profile: dict) -> dict:
    """The profile as a read shows it: every SSID's settings carry its name."""
    named = {slot: {"name": ssid_name(network, int(slot)), **settings}
             for slot, settings in profile["perSsidSettings"].items()}
    return {"id": profile["id"], "networkId": call.network.id, **profile, "perSsidSettings": named}


def _found(call: Call, network: Network) -> dict:
    profile = profiles(call.store, network).get(call.ids["rfProfileId"])
    if profile is None:
        raise missing()
    return profile


def _homes(call: Call) -> list[Network]:
    """The network, and the template it is bound to: both have profiles of their own."""
    template = call.org.templates.get(call.network.template_id)
    return [call.network, template] if template else [call.network]


def _keep(call: Call, network: Network, profile: dict) -> dict:
    """Check the profile beside the others and keep it. Raises ApiError 400."""
    others = [one for one in profiles(call.store, network).values() if one["id"] != profile["id"]]
    if any(one["name"] == profile["name"] for one in others):
        raise refused("Name has already been taken")
    for key in ("twoFourGhzSettings", "fiveGhzSettings", "sixGhzSettings"):
        if profile[key]["minPower"] > profile[key]["maxPower"]:
            raise refused(f"'{key}.minPower' must not be more than '{key}.maxPower'")
    kept = network.data["rf_profiles"]
    for key in BASIC:
        for one in others if profile[key] else ():
            if one[key]:
                one[key], kept[one["id"]] = False, one
    kept[profile["id"]] = profile
    return _shown(call, network, profile)


def get_profiles(call: Call) -> list[dict]:
    """The network's profiles, and on request those of the template it is bound to."""
    reading(call, "wireless")
    homes = _homes(call) if call.flag("includeTemplateProfiles") else [call.network]
    return [_shown(call, network, profile) for network in homes for profile in profiles(call.store, network).values()]


def get_profile(call: Call) -> dict:
    reading(call, "wireless")
    holders = (network for network in _homes(call) if call.ids["rfProfileId"] in profiles(call.store, network))
    network = next(holders, call.network)
    return _shown(call, network, _found(call, network))


def create_profile(call: Call) -> dict:
    network = writing(call, "wireless")
    fresh = fresh_profile(call.store.new_id())
    profile = apply(fresh, call.body, CREATED, needs=("name", "bandSelectionType"))
    return _keep(call, network, filled(profile, fresh))


def put_profile(call: Call) -> dict:
    """A default profile stays one until another takes its place."""
    network = writing(call, "wireless")
    before = _found(call, network)
    after = update(call, before, UPDATED)
    return _keep(call, network, {**after, **{key: after[key] or before[key] for key in BASIC}})


def delete_profile(call: Call) -> None:
    network = writing(call, "wireless")
    profile = _found(call, network)
    if any(profile[key] for key in BASIC):
        raise refused(f"RF profile '{profile['name']}' is a default profile and cannot be deleted")
    del network.data["rf_profiles"][profile["id"]]


COLLECTION = "/networks/{networkId}/wireless/rfProfiles"
ROUTES = [
    Route("GET", COLLECTION, get_profiles),
    Route("POST", COLLECTION, create_profile, success=201, batch="create"),
    Route("GET", COLLECTION + "/{rfProfileId}", get_profile),
    Route("PUT", COLLECTION + "/{rfProfileId}", put_profile, batch="update"),
    Route("DELETE", COLLECTION + "/{rfProfileId}", delete_profile, batch="destroy"),
]
