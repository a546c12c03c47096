# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Radios of access points: channels, power and Bluetooth beacons."""
from __future__ import annotations

from ...schema.compare import empty
from ...schema.field import Field
from ...schema.resource import BulkRead, Resource

_RADIO = "/devices/{serial}/wireless/radio/settings"
_OVERRIDES = ("twoFourGhzSettings", "fiveGhzSettings")
_CHANNELS = (36, 40, 44, 48, 52, 56, 60, 64, 100, 104, 108, 112, 116, 120, 124, 128, 132, 136, 140, 144, 149, 153, 157, 161, 165, 169, 173, 177)


def _radio_steps(draft):
    """Another RF profile clears what is set by hand (quirk Y27), so that is said again after it."""
    held = {api: draft.want[api] for api in _OVERRIDES if not empty(draft.want.get(api))}
    held.update((api, draft.have[api]) for api in _OVERRIDES if api not in draft.want and not empty(draft.have.get(api)))
    if "rf_profile_id" not in draft.changed:
        return draft.usual()
    again = [draft.step(("PUT", _RADIO), held, "update")] if held else []
    return [draft.step(("PUT", _RADIO), {"rfProfileId": draft.body["rfProfileId"]}, "update"), *again]


def _assigned(row):
    """The RF profile of one access point in the list of all. What counts indoors or outdoors by default may also be nobody's choice, and reads null then
    (quirk Y27)."""
    profile = row["rfProfile"]
    return None if profile.get("isIndoorDefault") or profile.get("isOutdoorDefault") else {"rfProfileId": profile["id"]}


def _band(name, text, channels, *more):
    free = {"channel": None, **{one.api: None for one in more}, "targetPower": None}
    return Field(name, f"{text}, where it is set by hand.", type="dict", default=free, fields=(
        Field("channel", "Channel; null leaves it to the Dashboard.", type="int", nullable=True, default=None, choices=channels),
        *more,
        Field("target_power", "Power in dBm; null leaves it to the Dashboard.", type="int", nullable=True, default=None, bounds=(0, 36)),
    ))


WIRELESS_RADIO_SETTINGS = Resource(
    "wireless_radio_settings", "radio settings",
    ("Manage the RF profile, channels and power of an access point",
     "An access point follows its RF profile; what is set here takes precedence.",
     "Another RF profile clears what was set by hand, so what is to stay is written again after it.",
     "O(state=deleted) goes back to the basic RF profile, and leaves channels and power to the Dashboard."),
    scope="device", path=_RADIO, batch=("update",), build_requests=_radio_steps, after=("wireless_rf_profiles",),
    bulk=BulkRead("/organizations/{organization}/wireless/rfProfiles/assignments/byDevice", "serials[]", 100, "serial", _assigned, ("rf_profile_id",),
                  confirm=True),
    fields=(
        Field("rf_profile_id", "Name or identifier of the RF profile; null for the basic one, indoors or outdoors. The API documentation does not say how "
                               "that one reads "
              "back; it is taken to be null.", ref="wireless_rf_profiles", nullable=True, default=None),
        _band("two_four_ghz_settings", "Radio of the 2.4 GHz band", tuple(range(1, 15))),
        _band("five_ghz_settings", "Radio of the 5 GHz band", _CHANNELS,
              Field("channel_width", "Width of the channel in MHz; null leaves it to the Dashboard.", type="int", nullable=True, default=None,
                    choices=(0, 20, 40, 80, 160))),
    ),
)

_SAME = {"major_minor_assignment_mode": "Non-unique"}


def _beacon(null, **more):
    """The identifier of beacons, and the numbers in it."""
    return (
        Field("uuid", f"UUID of the beacons; null {null}.", compare="text:nocase", nullable=True, default=None),
        Field("major", f"Major number of the beacons; null {null}.", type="int", bounds=(0, 65535), nullable=True, default=None, **more),
        Field("minor", f"Minor number of the beacons; null {null}.", type="int", bounds=(0, 65535), nullable=True, default=None, **more),
    )


WIRELESS_NETWORK_BLUETOOTH_SETTINGS = Resource(
    "wireless_network_bluetooth_settings", "Bluetooth settings",
    ("Manage the Bluetooth settings of a wireless network",
     "Access points look for Bluetooth devices, and send beacons by which apps know where they are.",
     "O(state=deleted) turns both off and lets each access point have its own numbers. The API documentation does not say what a new "
     "network has; this is taken to be it."),
    scope="network", path="/networks/{network}/wireless/bluetooth/settings",
    fields=(
        Field("scanning_enabled", "Whether access points look for Bluetooth devices.", type="bool", default=False),
        Field("advertising_enabled", "Whether access points send beacons.", type="bool", default=False),
        Field("major_minor_assignment_mode", "Whether all access points send the same numbers, or each its own (see "
              "M(sitecraft.meraki.wireless_device_bluetooth_settings)).", choices=("Unique", "Non-unique"), default="Unique"),
        *_beacon("takes it away", only_if=_SAME),
    ),
)

WIRELESS_DEVICE_BLUETOOTH_SETTINGS = Resource(
    "wireless_device_bluetooth_settings", "Bluetooth settings of an access point",
    ("Manage the Bluetooth beacon of an access point",
     "Counts where the network's O(sitecraft.meraki.wireless_network_bluetooth_settings#module:config.major_minor_assignment_mode) is V(Unique).",
     "O(state=deleted) gives the numbers back to the Dashboard. The API documentation does not say how they read then; they are taken to be null."),
    scope="device", path="/devices/{serial}/wireless/bluetooth/settings", batch=("update",), after=("wireless_network_bluetooth_settings",),
    fields=_beacon("gives it back to the Dashboard"),
)

RESOURCES = (WIRELESS_RADIO_SETTINGS, WIRELESS_NETWORK_BLUETOOTH_SETTINGS, WIRELESS_DEVICE_BLUETOOTH_SETTINGS)
