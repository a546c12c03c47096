# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cameras and sensors: profiles of a network, what single cameras do, and the MQTT brokers both publish to (quirks Z1, Z3).

What the published texts say is followed: a profile overrides what a camera says itself; the encryption of an SSID follows from how cameras sign in.
Keys and passwords of wireless profiles are echoed, as those of SSIDs are (quirk EM7); no source says so of cameras.
"""
from __future__ import annotations

from typing import Any

from ..core.errors import refused
from ..core.kinds import Form, anything, as_set, choice, decimal, flag, listing, number, table, text
from .checks import STRANGERS, Known, devices, refers, required_if, with_network
from .row import Draft, Spot
from .tables import BATCHED, Fixed, Objects, Settings

CAMERA = "/devices/{serial}/camera"
PROFILES, WIRELESS = "camera/qualityRetentionProfiles", "camera/wirelessProfiles"
RECORDING = {**{key: flag() for key in ("motionBasedRetentionEnabled", "audioRecordingEnabled", "restrictedBandwidthModeEnabled")},
             "motionDetectorVersion": number(1, 2)}
BEGINNING = {**dict.fromkeys(RECORDING, False), "motionDetectorVersion": 2}
ENCRYPTION = {"psk": "wpa", "8021x-radius": "wpa-eap"}
PLACES = ("primary", "secondary", "backup")
GRADES = {"quality": choice("good", "fair", "inadequate", "poor")}
CONCENTRATION = table({"concentration": number(), **GRADES})
THRESHOLDS = {
    "temperature": table({"celsius": decimal(), "fahrenheit": decimal(), **GRADES}), "humidity": table({"relativePercentage": number(), **GRADES}),
    "water": table({"present": flag()}, needs=("present",)), "door": table({"open": flag()}, needs=("open",)), "tvoc": CONCENTRATION, "co2": CONCENTRATION,
    "pm25": CONCENTRATION, "noise": table({"ambient": table({"level": number(), **GRADES})}, needs=("ambient",)),
    "indoorAirQuality": table({"score": number(), **GRADES}), "powerFactor": table({"percentage": number()}, needs=("percentage",)),
    **{key: table({"draw": decimal()}, needs=("draw",)) for key in ("realPower", "apparentPower", "current")},
    **{key: table({"level": decimal()}, needs=("level",)) for key in ("voltage", "frequency")},
    "upstreamPower": table({"outageDetected": flag()}, needs=("outageDetected",)),
}
DURATION = Form((0, 60, 120, 180, 240, 300, 600, 900, 1800, 3600, 7200, 14400, 28800).__contains__, "a number of seconds that is offered", 60)
CONDITION = table({"metric": choice(*THRESHOLDS), "threshold": table(THRESHOLDS), "direction": choice("above", "below"), "duration": number(form=DURATION)},
                  needs=("metric", "threshold"), defaults={"duration": 0})
HEARERS = ("emails", "smsNumbers", "httpServerIds")


def of_network(key: str) -> Known:
    """The ids of the objects kept under a key in the network of a camera."""
    return lambda spot: spot.call.network.data.get(key, {})


def encrypted(draft: Draft) -> None:
    """The encryption follows from how cameras sign in, and one that contradicts it is refused. 802.1X needs somebody who signs in. Raises ApiError 400."""
    ssid = draft.after["ssid"]
    if ssid.setdefault("encryptionMode", ENCRYPTION[ssid["authMode"]]) != ENCRYPTION[ssid["authMode"]]:
        raise refused(f"'ssid.encryptionMode' must be '{ENCRYPTION[ssid['authMode']]}' when 'ssid.authMode' is '{ssid['authMode']}'")
    if ssid["authMode"] == "8021x-radius" and not draft.after.get("identity", {}).get("username"):
        raise refused("'identity' is required when 'ssid.authMode' is '8021x-radius'")


def worn(spot: Spot, profile: dict) -> dict:
    """A wireless profile with the number of the cameras that have it."""
    cameras = [one.data.get(WIRELESS, {}).get("ids", {}) for one in spot.call.org.devices_in(spot.call.network.id)]
    return {"id": profile["id"], "name": profile["name"], "appliedDeviceCount": sum(profile["id"] in ids.values() for ids in cameras), **profile}


def overridden(spot: Spot, own: dict) -> dict:
    """What a profile says overrides what the camera says itself."""
    profile = of_network(PROFILES)(spot).get(own["profileId"], {})
    return {**own, **{key: profile[key] for key in RECORDING if key in profile}}


def streaming(spot: Spot, video: dict) -> dict:
    return {**video, **({"rtspUrl": f"rtsp://{spot.home.serial.lower()}.example.com:9000/live"} if video["externalRtspEnabled"] else {})}


def publishing(spot: Spot, sense: dict) -> dict:
    """The topics of a camera."""
    told = [f"/merakimv/{spot.home.serial}/{one}" for one in ("raw_detections", "light")] if sense["mqttBrokerId"] else []
    return {**sense, "mqttTopics": told}


def measured(draft: Draft) -> None:
    """A condition has the threshold of what it measures, which says something. Raises ApiError 400."""
    for place, one in enumerate(draft.after["conditions"]):
        if not one["threshold"].get(one["metric"]):
            raise refused(f"'conditions[{place}].threshold' must have a threshold for '{one['metric']}'")


def in_both_scales(_spot: Spot, profile: dict) -> dict:
    """Temperatures in Celsius and in Fahrenheit, whichever was given."""
    return {**profile, "conditions": [{**one, "threshold": {**one["threshold"], "temperature": _both(one["threshold"]["temperature"])}}
                                      if "temperature" in one["threshold"] else one for one in profile["conditions"]]}


def _both(given: dict[str, Any]) -> dict[str, Any]:
    if "celsius" in given:
        return {"fahrenheit": round(given["celsius"] * 1.8 + 32, 2), **given}
    return {"celsius": round((given["fahrenheit"] - 32) / 1.8, 2), **given} if "fahrenheit" in given else given


def of_broker(spot: Spot, link: dict) -> dict:
    return {"mqttBrokerId": spot.call.ids["mqttBrokerId"], **link}


def with_certificate(spot: Spot, broker: dict) -> dict:
    """TLS with whether there is a certificate, and only while it is on."""
    security = dict(broker["security"])
    tls = security.pop("tls", {})
    if security["mode"] == "tls":
        kept = spot.home.data["mqttBrokers"][broker["id"]]["security"].get("tls") or {}
        security["tls"] = {"hasCaCertificate": bool(kept.get("caCertificate")), **tls}
    return {**broker, "security": security}


BROKERS = Objects(
    "/networks/{networkId}/mqttBrokers", item="mqttBrokerId", batch=BATCHED, needs=("name", "host", "port"),
    fields={"name": text(1), "host": text(1), "port": number(1, 65535),
            "security": table({"mode": choice("none", "tls"), "tls": table({"caCertificate": text(secret=True), "verifyHostnames": flag()}, deep=True)},
                              deep=True),
            "authentication": table({"username": text(), "password": text(secret=True)}, deep=True)},
    fresh={"security": {"mode": "none"}, "authentication": {}}, shows=(with_certificate,),
    example=lambda number: {"name": f"Broker {number}", "host": "10.0.0.9", "port": 1883})
ROWS = (
    BROKERS,
    Fixed("/networks/{networkId}/camera/schedules", product="camera", answer=lambda _spot: [{"id": "123", "name": "Weekday schedule"}]),
    Fixed(CAMERA + "/sense/objectDetectionModels", product="camera",
          answer=lambda _spot: [{"id": "0", "description": "Model A"}, {"id": "1", "description": "Model B"}]),
    Objects(
        f"/networks/{{networkId}}/{PROFILES}", item="qualityRetentionProfileId", product="camera", needs=("name",), unique=("name",), key=PROFILES,
        fields={"name": text(1), **RECORDING, "cloudArchiveEnabled": flag(), "scheduleId": text(null=True), "maxRetentionDays": number(1, 90, null=True),
                "videoSettings": anything(), "smartRetention": table({"enabled": flag()})},
        fresh={**BEGINNING, "cloudArchiveEnabled": False, "maxRetentionDays": None, "scheduleId": None, "smartRetention": {"enabled": False},
               "videoSettings": {}},
        checks=(refers("scheduleId", lambda _spot: {"123"}, "no schedule of this network"),), shows=(with_network,),
        example=lambda nth: {"name": f"Shop {nth}"}),
    Objects(
        f"/networks/{{networkId}}/{WIRELESS}", item="wirelessProfileId", product="camera", needs=("name", "ssid"), key=WIRELESS,
        fields={"name": text(1), "identity": table({"username": text(1), "password": text(1)}, deep=True),
                "ssid": table({"name": text(1), "authMode": choice(*ENCRYPTION), "encryptionMode": choice(*ENCRYPTION.values()), "psk": text(8, 63)},
                              needs=("name", "authMode"))},
        checks=(required_if("ssid.psk", **{"ssid.authMode": "psk"}), encrypted), shows=(worn,),
        example=lambda nth: {"name": f"Yard {nth}", "ssid": {"name": "Yard", "authMode": "psk", "psk": "yard-password"}}),
    Settings(
        CAMERA + "/qualityAndRetention", product="camera", batch="update",
        fields={"profileId": text(null=True), **RECORDING, "quality": choice("Standard", "Enhanced", "High", "Ultra"),
                "resolution": choice("1280x720", "1920x1080", "1080x1080", "2112x2112", "2880x2880", "2688x1512", "3840x2160")},
        fresh={"profileId": None, **BEGINNING, "quality": "Standard", "resolution": "1280x720"}, shows=(overridden,),
        checks=(refers("profileId", of_network(PROFILES), "no quality and retention profile of this network"),), example={"audioRecordingEnabled": True}),
    Settings(CAMERA + "/video/settings", product="camera", batch="update", fields={"externalRtspEnabled": flag()}, fresh={"externalRtspEnabled": False},
             shows=(streaming,)),
    Settings(
        CAMERA + "/sense", product="camera", batch="update",
        fields={"senseEnabled": flag(), "mqttBrokerId": text(null=True), "audioDetection": table({"enabled": flag()}), "detectionModelId": choice("0", "1")},
        fresh={"senseEnabled": False, "mqttBrokerId": None, "audioDetection": {"enabled": False}}, shows=(publishing,),
        checks=(refers("mqttBrokerId", of_network("mqttBrokers"), "no MQTT broker of this network"),), example={"senseEnabled": True}),
    Settings(
        f"{CAMERA}/wirelessProfiles", product="camera", batch="update", fields={"ids": table({key: text(null=True) for key in PLACES})}, needs=("ids",),
        fresh={"ids": {}}, key=WIRELESS,
        checks=tuple(refers(f"ids.{key}", of_network(WIRELESS), "no wireless profile of this network") for key in PLACES), example={"ids": {}}),
    Objects(
        "/networks/{networkId}/sensor/alerts/profiles", item="id", id_key="profileId", product="sensor", batch=BATCHED, needs=("name", "conditions"),
        fields={"name": text(1), "schedule": table({"id": text(1)}), "serials": listing(text(1), cast=as_set), "includeSensorUrl": flag(), "message": text(),
                "conditions": listing(CONDITION, low=1), "recipients": table({key: listing(text(1), cast=as_set) for key in HEARERS}, deep=True)},
        fresh={"recipients": {key: [] for key in HEARERS}, "serials": [], "includeSensorUrl": True, "message": ""},
        checks=(measured, refers("serials", devices, STRANGERS)), shows=(in_both_scales,),
        example=lambda nth: {"name": f"Cold room {nth}", "conditions": [{"metric": "door", "threshold": {"door": {"open": True}}}]}),
    Settings("/networks/{networkId}/sensor/mqttBrokers/{mqttBrokerId}", product="sensor", batch="update", parent=BROKERS, fields={"enabled": flag()},
             needs=("enabled",), fresh={"enabled": False}, shows=(of_broker,)),
)
