# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Radios of access points: channels, power and Bluetooth beacons."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import BulkRead, Resource
from ..radios import radio_settings


def _assigned(row):
    """The RF profile of one access point in the list of all. What counts indoors or outdoors by default may also be nobody's choice, and reads null then
    (quirk Y27)."""
    profile = row["rfProfile"]
    return None if profile.get("isIndoorDefault") or profile.get("isOutdoorDefault") else {"rfProfileId": profile["id"]}


WIRELESS_RADIO_SETTINGS = radio_settings(
    "wireless", "an access point", "the basic one, indoors or outdoors",
    bulk=BulkRead("/organizations/{organization}/wireless/rfProfiles/assignments/byDevice", "serials[]", 100, "serial", _assigned, ("rf_profile_id",),
                  confirm=True))

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
