# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wi-Fi of appliances with radios of their own: four SSIDs (quirk W11), RF profiles, radios.

Every appliance has them here, whatever its model. As on access points a key is echoed, secrets of servers never; what belongs to another
mode is hidden and kept. What protects management frames and sends clients away is written and not in the described answer.
"""
from __future__ import annotations

from ..core.calls import Call
from ..core.errors import ApiError, refused
from ..core.kinds import choice, decimal, flag, listing, number, table, text
from .checks import hidden, only_if, required_if, with_network, without
from .radio_settings import radio_settings
from .row import Draft, Spot
from .tables import BATCHED, Objects, Slots

COUNT = 4
ENCRYPTION = {"psk": "wpa", "8021x-radius": "wpa", "8021x-meraki": "wpa", "8021x-nac": "wpa"}


def fresh_ssid(number_: str) -> dict:
    """A slot nobody has written; it is off."""
    return {"number": int(number_), "name": f"Unconfigured SSID {number_}", "enabled": False, "defaultVlanId": 1, "authMode": "open", "radiusServers": [],
            "wpaEncryptionMode": "WPA2 only", "visible": True}


def shown(_spot: Spot, ssid: dict) -> dict:
    """The SSID without what its present mode hides."""
    mode = ssid["authMode"]
    gone = {key for key, there in (("psk", mode == "psk"), ("radiusServers", mode == "8021x-radius"), ("wpaEncryptionMode", mode != "open")) if not there}
    result = without(ssid, {*gone, "encryptionMode"})
    return {**result, "encryptionMode": ssid.get("encryptionMode", "wpa") if mode == "psk" else ENCRYPTION.get(mode, "open")}


def check_name(draft: Draft) -> None:
    """Raises ApiError 400 for a name that is too long."""
    if len(draft.after["name"].encode()) > 32:
        raise refused("'name' must be at least 1 and at most 32 characters")


def no_slot(_spot: Spot, number_: str) -> ApiError:
    return refused(f"SSID number must be between 1 and {COUNT}: '{number_}'")


SERVER = table({"host": text(1), "port": number(1, 65535), "secret": text(1, secret=True)}, needs=("host",), defaults={"port": 1812})
MODES = choice("8021x-meraki", "8021x-nac", "8021x-radius", "open", "psk")

BAND = table({"bandOperationMode": choice("2.4ghz", "5ghz", "6ghz", "dual", "multi"), "bandSteeringEnabled": flag()}, deep=True)


class Assigned(Objects):
    """Profiles, which a list shows as those assigned."""

    def every(self, call: Call) -> dict:
        return {"assigned": super().every(call)}


ROWS = (
    Slots(
        "/networks/{networkId}/appliance/ssids", item="number", id_key="number", product="appliance", batch="update",
        fields={"name": text(1), "enabled": flag(), "defaultVlanId": number(1, 4094), "authMode": MODES, "psk": text(8, 63), "radiusServers": listing(SERVER),
                "encryptionMode": choice("wep", "wpa"),
                "wpaEncryptionMode": choice("WPA1 and WPA2", "WPA2 only", "WPA3 Transition Mode", "WPA3 only"), "visible": flag(),
                "dhcpEnforcedDeauthentication": table({"enabled": flag()}), "dot11w": table({"enabled": flag(), "required": flag()})},
        ids=lambda _spot: [str(slot) for slot in range(1, COUNT + 1)], slot=lambda _spot, one: fresh_ssid(one), unknown=no_slot,
        checks=(required_if("psk", "encryptionMode", authMode="psk"), required_if("radiusServers", authMode="8021x-radius"), only_if("psk", authMode="psk"),
                check_name),
        shows=(shown, hidden("dhcpEnforcedDeauthentication", "dot11w")),
        example={"name": "Guests", "enabled": True, "authMode": "psk", "psk": "long-enough", "encryptionMode": "wpa", "visible": False}),
    Assigned(
        "/networks/{networkId}/appliance/rfProfiles", item="rfProfileId", product="appliance", key="appliance/rfProfiles", batch=BATCHED, needs=("name",),
        unique=("name",),
        fields={"name": text(1), "twoFourGhzSettings": table({"minBitrate": decimal(1, 54), "axEnabled": flag()}, deep=True),
                "fiveGhzSettings": table({"minBitrate": number(6, 54), "axEnabled": flag()}, deep=True),
                "perSsidSettings": table({str(slot): BAND for slot in range(1, COUNT + 1)}, deep=True)},
        fresh={"name": "", "twoFourGhzSettings": {"minBitrate": 11, "axEnabled": True}, "fiveGhzSettings": {"minBitrate": 12, "axEnabled": True},
               "perSsidSettings": {str(slot): {"bandOperationMode": "dual", "bandSteeringEnabled": True} for slot in range(1, COUNT + 1)}},
        shows=(with_network,), example=lambda nth: {"name": f"Shop {nth}", "fiveGhzSettings": {"minBitrate": 24}}),
    radio_settings("appliance", "appliance/rfProfiles"),
)
