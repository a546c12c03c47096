# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wi-Fi of appliances that have radios themselves: SSIDs (quirk W11), RF profiles and radios."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import identifier, toggle
from ..radios import radio_settings

_PSK, _RADIUS = {"auth_mode": "psk"}, {"auth_mode": "8021x-radius"}
_8021X = ("8021x-meraki", "8021x-nac", "8021x-radius")
_WPA = {"auth_mode": ("psk", *_8021X)}


def _fresh_ssids(place):
    """The slots of a new network: nothing of them counts as known but their numbers."""
    return [{"number": number} for number in range(1, 5)]


APPLIANCE_SSIDS = Resource(
    "appliance_ssids", "SSID",
    ("Manage the SSIDs of an appliance",
     "An appliance with radios of its own has four SSIDs, numbered 1 to 4; nothing is created or deleted. Those of access points are "
     "M(sitecraft.meraki.wireless_ssids).",
     "O(state=deleted) turns the SSIDs named off and makes them open, O(state=overridden) also all SSIDs not named. The API documentation does not say which "
     "name and VLAN a new SSID has, so these stay as they are.",
     "Secrets of RADIUS servers are never returned, so they are sent with another change or with O(secrets=always)."),
    scope="network", kind="slots", path="/networks/{network}/appliance/ssids", key="number", referred_by="name", batch=("update",), after=("appliance_vlans",),
    created_with_parent=_fresh_ssids,
    fields=(
        Field("number", "Number of the SSID, 1 to 4, or the name it has now.", type="int", ref="appliance_ssids", required=True, bounds=(1, 4)),
        Field("name", "Name clients see, at most 32 bytes: letters with accents take two.", compare="text:bytes", bounds=(1, 32)),
        Field("enabled", "Whether the SSID is on.", type="bool", default=False),
        Field("default_vlan_id", "VLAN of the clients. Exists only while the appliance routes (see "
              "O(sitecraft.meraki.appliance_settings#module:config.deployment_mode)).", type="int", bounds=(1, 4094), not_always_returned=True),
        Field("auth_mode", "How clients are let in.", choices=("open", "psk", *_8021X), default="open"),
        Field("encryption_mode", "Encryption of an SSID with a key.", choices=("wpa", "wep"), default="wpa", only_if=_PSK, required_if=_PSK,
              answered={"wpa": {"auth_mode": _8021X}, "wpa-eap": {"auth_mode": _8021X}, "open": {"auth_mode": "open"}}),
        Field("psk", "Key of the SSID, 8 to 63 characters. Needs O(config[].auth_mode=psk).", secret=True, only_if=_PSK, only_if_strict=True,
              required_if=_PSK, compare="text:bytes", bounds=(8, 63)),
        Field("wpa_encryption_mode", "Version of WPA.", only_if=_WPA, choices=("WPA1 and WPA2", "WPA2 only", "WPA3 Transition Mode", "WPA3 only")),
        Field("radius_servers", "RADIUS servers, the first is asked first. Give the secrets whenever the list changes: it is replaced as a whole.",
              type="list", only_if=_RADIUS, only_if_strict=True, required_if=_RADIUS, fields=(
                  Field("host", "Address or name of the server.", required=True),
                  Field("port", "UDP port of the server.", type="int", bounds=(1, 65535)),
                  Field("secret", "Secret shared with the server.", secret=True, write_only=True))),
        Field("visible", "Whether the name is announced.", type="bool", default=True),
        toggle("dhcp_enforced_deauthentication", "Refusal of clients that chose their address themselves. Needs mandatory DHCP in the VLAN, and firmware "
               "MX 17 or later.", not_always_returned=True),
        toggle("dot11w", "Protection of management frames (802.11w).", Field("required", "Whether clients must support it.", type="bool"),
               only_if=_WPA, not_always_returned=True),
    ),
)

_RATES, _WIDE_RATES = (1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48, 54), (6, 9, 12, 18, 24, 36, 48, 54)


def _radio(name, band, kind, rates, lowest):
    """The radio of one band, with what a new profile has (quirk Y24)."""
    return Field(name, f"Radio of the {band} GHz band.", type="dict", default={"minBitrate": lowest, "axEnabled": True}, fields=(
        Field("min_bitrate", "Lowest bitrate in Mbit/s.", type=kind, choices=rates, default=lowest),
        Field("ax_enabled", "Whether 802.11ax (Wi-Fi 6) is on.", type="bool", default=True)))


def _profile_problems(profile):
    """Settings of SSIDs that an appliance does not have."""
    return [Problem(f"per_ssid_settings[{number}]", f"{number!r} is no SSID; SSIDs of an appliance are numbered 1 to 4")
            for number in profile.get("per_ssid_settings") or {} if str(number).isdecimal() and str(number) not in ("1", "2", "3", "4")]


APPLIANCE_RF_PROFILES = Resource(
    "appliance_rf_profiles", "RF profile",
    ("Manage RF profiles of the radios of appliances",
     "An RF profile sets bands and lowest bitrates of the appliances it is assigned to, see M(sitecraft.meraki.appliance_radio_settings). Names are unique.",
     "The API documentation does not say what a new profile has that sets none of this; the module takes it to have both radios on with 802.11ax, with "
     "lowest bitrates of 11 and 12 Mbit/s, as one of access points."),
    scope="network", kind="collection", path="/networks/{network}/appliance/rfProfiles", key="name", id="id", referred_by="name",
    batch=("create", "update", "destroy"), validate=_profile_problems, refuses_second="H17",
    fields=(
        identifier("profile"),
        Field("name", "Name of the profile."),
        _radio("two_four_ghz_settings", "2.4", "float", _RATES, 11),
        _radio("five_ghz_settings", "5", "int", _WIDE_RATES, 12),
        Field("per_ssid_settings", "Bands of single SSIDs, keyed by number as text, V(1) to V(4), or by name. SSIDs not given are left alone.",
              type="map", ref="appliance_ssids", compare="subset", fields=(
                  Field("band_operation_mode", "Bands that are used. V(dual) is 2.4 and 5 GHz.", choices=("2.4ghz", "5ghz", "6ghz", "dual", "multi")),
                  Field("band_steering_enabled", "Whether clients are steered to the band with more room.", type="bool"))),
    ),
)

APPLIANCE_RADIO_SETTINGS = radio_settings("appliance", "an appliance", "the basic one")

RESOURCES = (APPLIANCE_SSIDS, APPLIANCE_RF_PROFILES, APPLIANCE_RADIO_SETTINGS)
