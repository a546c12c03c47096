# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cameras: profiles of a network, and what a single camera records, streams, detects and joins."""
from __future__ import annotations

from dataclasses import replace

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import IDENTIFIER, identifier, toggle

_QUALITIES = ("Standard", "Enhanced", "High")
_PSK = {"auth_mode": "psk"}
_OWN = {"profile_id": None}


def _recording(**options) -> tuple[Field, ...]:
    """What is recorded, of a profile and of a single camera."""
    return (
        Field("motion_based_retention_enabled", "Whether footage older than three days in which nothing moved is deleted, so that the rest is kept longer.",
              type="bool", default=False, **options),
        Field("audio_recording_enabled", "Whether sound is recorded.", type="bool", default=False, **options),
        Field("restricted_bandwidth_mode_enabled", "Whether the camera goes without what costs bandwidth, such as Motion Recap.", type="bool", default=False,
              **options),
        Field("motion_detector_version", "Which motion detector a camera of the second generation uses.", type="int", choices=(1, 2),
              not_always_returned=True, **options),
    )


CAMERA_QUALITY_RETENTION_PROFILES = Resource(
    "camera_quality_retention_profiles", "quality and retention profile",
    ("Manage the quality and retention profiles of a camera network",
     "A profile says what cameras record, how well, and how long it is kept. Cameras name it in M(sitecraft.meraki.camera_quality_retention)."),
    scope="network", kind="collection", path="/networks/{network}/camera/qualityRetentionProfiles", key="name", id="id", referred_by="name",
    occupies=("name",),
    fields=(
        identifier("profile"),
        Field("name", "Name of the profile. No two have the same."),
        *_recording(),
        Field("cloud_archive_enabled", "Whether footage is kept in the cloud too.", type="bool", default=False),
        Field("max_retention_days", "Days after which footage is deleted, at most 90; null keeps it until the storage is full.", type="int", nullable=True,
              default=None, bounds=(1, None)),
        Field("schedule_id", "Name or identifier of the schedule by which is recorded; null records at any time. Schedules are made in the Dashboard.",
              ref="camera_schedules", nullable=True, default=None),
        Field("smart_retention", "Smart retention, which keeps footage in better quality where people, vehicles or motion were seen.", type="dict",
              default={"enabled": False}, not_always_returned=True, fields=(Field("enabled", "Whether it is on.", type="bool"),)),
        Field("video_settings", "Quality and resolution by model, keyed as the API names models: C(MV12/MV22/MV72), C(MV32), C(MV63X). "
              "Models that are not given stay as they are.", type="map", compare="subset", fields=(
                  Field("quality", "Quality of the footage.", choices=_QUALITIES),
                  Field("resolution", "Resolution, as C(1920x1080). Which there are depends on the model."),
              )),
    ),
)


def _without_secrets(profile, dummy):
    """What a new profile cannot be without. Of one that is there nobody knows whether it is shown."""
    ssid, identity = profile.get("ssid") or {}, profile.get("identity") or {}
    if "id" in profile or ssid.get("authMode") not in ("psk", "8021x-radius"):
        return []
    if ssid["authMode"] == "psk":
        return [] if ssid.get("psk") else [Problem("ssid.psk", "is missing: a new profile with auth_mode 'psk' needs it")]
    return [] if identity.get("username") else [Problem("identity", "is missing: a new profile with auth_mode '8021x-radius' needs it")]


def _by_mode(draft):
    """The encryption follows from how cameras sign in: the present one, said again with another way, would contradict it."""
    ssid, given = draft.body.get("ssid"), draft.want.get("ssid") or {}
    if ssid and "encryptionMode" not in given:
        draft = replace(draft, body={**draft.body, "ssid": {name: value for name, value in ssid.items() if name != "encryptionMode"}})
    return draft.usual()


CAMERA_WIRELESS_PROFILES = Resource(
    "camera_wireless_profiles", "camera wireless profile",
    ("Manage the wireless profiles of a camera network",
     "A profile is an SSID that cameras without a cable join. Cameras name it in M(sitecraft.meraki.camera_device_wireless_profiles).",
     "The API documentation does not say whether key and password can be read. Where the Dashboard does not show them they are sent on creation, together with "
     "another change, or with O(secrets=always)."),
    scope="network", kind="collection", path="/networks/{network}/camera/wirelessProfiles", key="name", id="id", referred_by="name",
    build_requests=_by_mode, validate_api=_without_secrets, facts=(IDENTIFIER, Field("applied_device_count", "How many cameras have it.", type="int")),
    fields=(
        identifier("profile"),
        Field("name", "Name of the profile."),
        Field("ssid", "The SSID. A new profile needs it.", type="dict", required_on_create=True, fields=(
            Field("name", "Name of the SSID.", required=True, compare="text:bytes", bounds=(1, 32)),
            Field("auth_mode", "How the camera signs in: by a key that all share, or as a user by 802.1X.", choices=("psk", "8021x-radius"), required=True),
            Field("encryption_mode", "Encryption of the SSID, V(wpa) or V(wpa-eap). It follows from O(config[].ssid.auth_mode) and need not be given."),
            Field("psk", "Key of the SSID, 8 to 63 characters.", secret=True, not_always_returned=True, bounds=(8, 63), only_if=_PSK),
        )),
        Field("identity", "User that the camera signs in as; with V(8021x-radius) a new profile needs one.", type="dict", fields=(
            Field("username", "Name of the user."), Field("password", "Password of the user.", secret=True, not_always_returned=True))),
    ),
)

CAMERA_QUALITY_RETENTION = Resource(
    "camera_quality_retention", "quality and retention",
    ("Manage what a camera records, and how well",
     "A profile overrides all settings of the camera itself, so set these only for a camera without a profile.",
     "O(state=deleted) takes the profile away and turns motion-based retention, sound and restricted bandwidth off. Quality, resolution and motion "
     "detector stay, since the API documentation does not say how they start."),
    scope="device", path="/devices/{serial}/camera/qualityAndRetention", batch=("update",),
    fields=(
        Field("profile_id", "Name or identifier of the profile of the camera; null for none.", ref="camera_quality_retention_profiles", nullable=True,
              default=None),
        *_recording(only_if=_OWN),
        Field("quality", "Quality of the footage. Not every model has all.", choices=(*_QUALITIES, "Ultra"), only_if=_OWN),
        Field("resolution", "Resolution of the footage. Not every model has all.", only_if=_OWN, choices=(
            "1080x1080", "1280x720", "1920x1080", "2112x2112", "2688x1512", "2880x2880", "3840x2160")),
    ),
)

CAMERA_VIDEO_SETTINGS = Resource(
    "camera_video_settings", "video settings",
    ("Manage whether a camera streams its video by RTSP",
     "Recorders and other systems in the LAN can then watch it. State gathered shows the address as a fact. O(state=deleted) turns the stream off."),
    scope="device", path="/devices/{serial}/camera/video/settings", batch=("update",), facts=(Field("rtsp_url", "The address of the stream, while it is on."),),
    fields=(Field("external_rtsp_enabled", "Whether the stream is there, at an address that the Dashboard makes.", type="bool", default=False),),
)

CAMERA_SENSE = Resource(
    "camera_sense", "MV Sense",
    ("Manage MV Sense: what a camera detects, and where it publishes that",
     "With MV Sense, which needs a license, a camera publishes to a broker which people and vehicles it sees. State gathered shows the topics as a fact.",
     "O(state=deleted) turns it off; the model that recognizes objects stays."),
    scope="device", path="/devices/{serial}/camera/sense", batch=("update",),
    facts=(Field("mqtt_topics", "The topics the camera publishes to.", type="list"),),
    fields=(
        Field("sense_enabled", "Whether MV Sense is on.", type="bool", default=False),
        Field("mqtt_broker_id", "Name or identifier of the broker the camera publishes to; null for none.", ref="network_mqtt_brokers", nullable=True,
              default=None),
        toggle("audio_detection", "Detection by sound.", default={"enabled": False}),
        Field("detection_model_id", "The model that recognizes objects, by its description or its identifier.", ref="detection_models",
              not_always_returned=True),
    ),
)


def _all_at_once(draft):
    """All places at once (quirk Z1), of which null is only said where a profile is taken away."""
    there, ids = draft.have.get("ids") or {}, draft.body.get("ids")
    if ids:
        draft = replace(draft, body={"ids": {name: one for name, one in ids.items() if one is not None or there.get(name) is not None}})
    return draft.usual()


CAMERA_DEVICE_WIRELESS_PROFILES = Resource(
    "camera_device_wireless_profiles", "wireless profiles of a camera",
    ("Manage which wireless profiles a camera has",
     "The camera joins the first one that is in reach. The Dashboard takes all three places at once; those not given stay as they are.",
     "The API documentation does not say how a profile is taken from a camera. The module sends null, and O(state=deleted) sends it for "
     "all of them."),
    scope="device", path="/devices/{serial}/camera/wirelessProfiles", batch=("update",), build_requests=_all_at_once,
    fields=(
        Field("ids", "The profiles, by name or identifier; null for none.", type="dict", default=dict.fromkeys(("primary", "secondary", "backup")),
              fields=tuple(Field(name, f"The {words} profile.", ref="camera_wireless_profiles", nullable=True, default=None)
                           for name, words in (("primary", "first"), ("secondary", "second"), ("backup", "third")))),
    ),
)

RESOURCES = (CAMERA_QUALITY_RETENTION_PROFILES, CAMERA_WIRELESS_PROFILES, CAMERA_QUALITY_RETENTION, CAMERA_VIDEO_SETTINGS, CAMERA_SENSE,
             CAMERA_DEVICE_WIRELESS_PROFILES)
