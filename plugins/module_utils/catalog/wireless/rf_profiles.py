# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""RF profiles."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import NOTHING, Field
from ...schema.resource import Resource
from ..parts import toggle

_BITRATES = "1, 2, 5.5, 6, 9, 11, 12, 18, 24, 36, 48 or 54"

_ENABLED_BANDS = Field("enabled", "The bands in GHz.", type="list", compare="set", choices=("2.4", "5", "6", "disabled"))
_BAND_CHOICE = (
    Field("band_operation_mode", "Bands that are used. V(dual) is 2.4 and 5 GHz, V(multi) those of "
          "C(bands).", choices=("2.4ghz", "5ghz", "6ghz", "dual", "multi")),
    Field("bands", "Bands that are used, by name.", type="dict", fields=(_ENABLED_BANDS,)),
    Field("band_steering_enabled", "Whether clients are steered to the band with more room.", type="bool"),
)


def _radio(name, text, least, bitrate, *more):
    """The radio of one band, with what a new profile holds (quirk Y24). Power in dBm, bitrate in Mbit/s."""
    fields = (
        Field("max_power", "Highest power in dBm, 2 to 30.", type="int", bounds=(2, 30), default=30),
        Field("min_power", "Lowest power in dBm, 2 to 30.", type="int", bounds=(2, 30), default=least),
        Field("min_bitrate", "Lowest bitrate in Mbit/s.", type="float", default=bitrate),
        Field("valid_auto_channels", "Channels the Dashboard may choose from.", type="list", elements="int",
              compare="set"),
        Field("rxsop", "Signal below which packets are ignored, in dBm, -95 to -65; null for none.",
              type="int", nullable=True, default=None, bounds=(-95, -65)),
        *more)
    return Field(name, text, type="dict", default={one.api: one.default for one in fields if one.default is not NOTHING}, fields=fields)


_WIDTH = Field("channel_width", "Width of channels in MHz, or V(auto).", default="auto")


def _profile_problems(profile):
    """What is wrong inside one RF profile: numbers of SSIDs, and powers that contradict each other."""
    problems = [Problem(f"per_ssid_settings[{number}]", f"{number!r} is no SSID; SSIDs are numbered 0 to 14")
                for number in profile.get("per_ssid_settings") or {}
                if str(number).isdecimal() and (int(number) > 14 or str(number) != str(int(number)))]
    for name in ("two_four_ghz_settings", "five_ghz_settings", "six_ghz_settings"):
        radio = profile.get(name) or {}
        if radio.get("min_power", 2) > radio.get("max_power", 30):
            problems.append(Problem(f"{name}.min_power", f"{radio['min_power']} is more than its max_power"))
    return problems


def _two_defaults(profiles):
    """One profile alone is the default of a kind (quirk Y25)."""
    return [(one, other, option, "contradicts that of") for option in ("is_indoor_default", "is_outdoor_default")
            for place, other in enumerate(profiles) for one in profiles[place + 1:] if one.get(option) and other.get(option)]


def _stays_default(changes, ask):
    """A default profile is not deleted before another one has taken its place."""
    return [f"{ask.path(change)}: RF profile {change.key} is the default {word}, which cannot be deleted; give another one {option}: true first"
            for change in changes if change.operation == "delete" for option, word in (("is_indoor_default", "indoors"), ("is_outdoor_default", "outdoors"))
            if change.before.get(option) and not any(_took(other, change, option) for other in changes)]


def _took(other, change, option):
    return other.want.place.home() == change.want.place.home() and (other.after or {}).get(option)


WIRELESS_RF_PROFILES = Resource(
    "wireless_rf_profiles", "RF profile",
    ("Manage RF profiles of a wireless network",
     "An RF profile sets bands, power, bitrates and channels of the access points it is assigned to. Names are unique.",
     "Every network starts with two basic profiles the Dashboard made; O(state=overridden) leaves them."),
    scope="network", kind="collection", local_when_bound=True, path="/networks/{network}/wireless/rfProfiles", key="name", id="id", referred_by="name",
    batch=("create", "update", "destroy"), undeletable=("Basic Indoor Profile", "Basic Outdoor Profile"),
    validate=_profile_problems, conflicts=_two_defaults, guards=(_stays_default,), refuses_second="H17",
    fields=(
        Field("id", "Identifier of the profile, needed only to rename it.", control=True),
        Field("name", "Name of the profile."),
        Field("client_balancing_enabled", "Whether clients are spread over access points.", type="bool", default=True),
        Field("min_bitrate_type", "Whether lowest bitrates are set by band or by SSID.", choices=("band", "ssid"),
              default="band"),
        Field("band_selection_type", "Whether bands are chosen for the access point or for each SSID. A new profile "
              "needs it.", choices=("ap", "ssid"), required_on_create=True),
        Field("ap_band_settings", "Bands when they are chosen for the access point.", type="dict",
              fields=_BAND_CHOICE),
        _radio("two_four_ghz_settings", "Radio of the 2.4 GHz band.", 5, 11,
               Field("ax_enabled", "Whether 802.11ax is on.", type="bool")),
        _radio("five_ghz_settings", "Radio of the 5 GHz band.", 8, 12, _WIDTH),
        _radio("six_ghz_settings", "Radio of the 6 GHz band.", 8, 12, _WIDTH),
        toggle("transmission", "Transmission of the radios.", on="Whether access points transmit."),
        Field("per_ssid_settings", "Bands and bitrate of single SSIDs, keyed by number as text, V(0) to V(14), or by name. SSIDs "
              "not given are left alone.", type="map", ref="wireless_ssids", compare="subset", read_only=("name",), fields=(
                  Field("min_bitrate", f"Lowest bitrate in Mbit/s: {_BITRATES}.", type="float"), *_BAND_CHOICE)),
        Field("flex_radios", "Radios that can change their band.", type="dict", fields=(
            Field("by_model", "Bands by model of the access point.", type="list", compare="by:model", fields=(
                Field("model", "Model of the access point.", required=True),
                Field("bands", "Bands of its flexible radios.", type="list", compare="set",
                      choices=("2.4", "5", "6", "disabled")))),)),
        Field("dot11be", "802.11be (Wi-Fi 7), passed on as it is.", type="dict"),
        Field("is_indoor_default", "Whether indoor access points get this profile. Takes the place of the present "
              "one; false has no effect while no other profile is.", type="bool", update_only=True, compare="exclusive"),
        Field("is_outdoor_default", "Whether outdoor access points get this profile. Takes the place of the present "
              "one; false has no effect while no other profile is.", type="bool", update_only=True, compare="exclusive"),
    ),
)

RESOURCES = (WIRELESS_RF_PROFILES,)
