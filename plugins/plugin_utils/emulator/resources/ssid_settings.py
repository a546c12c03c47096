# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What hangs on an SSID besides its layer 3 rules: layer 7 rules, shaping, splash page, schedule, identity PSKs, Bonjour, kinds of devices,
EAP and Hotspot 2.0 (which read as nothing until somebody writes them, quirk Y23).

A picture is written in base64 and read as its digest; an identity PSK's key is echoed, and made by the server where none is given
(quirk Y20). Days of a schedule come back as they were written.
"""
from __future__ import annotations

import base64
import binascii
import hashlib

from ..core.errors import refused
from ..core.kinds import Form, anything, as_set, choice, flag, listing, number, table, text
from . import layer7
from .checks import kept, networks, refers
from .forms import CLOCK, DAYS
from .row import Draft, Spot
from .special.policies import SHAPING_DEFAULT, SHAPING_RULE, shaped_rules
from .special.ssids import SSIDS
from .tables import BATCHED, Objects, Settings

SSID = "/networks/{networkId}/wireless/ssids/{number}"
NO_POLICY = "group policies that are not in this network"
PICTURES = ("splashLogo", "splashImage", "splashPrepaidFront")
PICTURE = table({"md5": text(null=True), "extension": text(null=True), "image": table({"format": choice("gif", "jpg", "png"), "contents": text(1)})})
DAY = Form(lambda value: value.lower() in (*DAYS, *(day[:3] for day in DAYS)), "a day of the week", "Monday")
SPAN = ("startDay", "startTime", "endDay", "endTime")
SERVICES = ("All Services", "AFP", "AirPlay", "BitTorrent", "Chromecast", "FTP", "Printers", "SSH", "Samba", "Scanners", "iChat", "iTunes")
KINDS = ("Android", "B&N Nook", "BlackBerry", "Chrome OS", "Mac OS X", "Other OS", "Windows", "Windows Phone", "iPad", "iPhone", "iPod")


def take_l7(draft: Draft) -> None:
    draft.after["rules"] = layer7.rows(draft.after["rules"], "rules")


def take_pictures(draft: Draft) -> None:
    """Pictures by their digest; a null one takes the picture away. Raises ApiError 400 for what is no base64."""
    for key in PICTURES:
        given = draft.body.get(key) or {}
        image = given.get("image") or {}
        if image.get("contents"):
            try:
                content = base64.b64decode(image["contents"], validate=True)
            except binascii.Error:
                raise refused(f"'{key}.image.contents' must be base64 encoded") from None
            draft.after[key] = {"md5": hashlib.md5(content, usedforsecurity=False).hexdigest(), "extension": image.get("format", "jpg")}
        elif key in draft.body and given.get("md5") is None:
            draft.after[key] = {"md5": None, "extension": None}
        elif key in draft.body:
            draft.after[key] = {name: value for name, value in draft.after[key].items() if name != "image"}


def with_ssid(spot: Spot, splash: dict) -> dict:
    """The settings with the SSID they are of, and its splash page."""
    ssid = SSIDS.found(SSIDS.at(spot.call, spot.home))
    return {"ssidNumber": int(spot.call.ids["number"]), "splashPage": ssid["splashPage"], **splash}


def check_mode(draft: Draft) -> None:
    """Raises ApiError 400 unless the SSID is for identity PSKs without RADIUS (quirk Y20)."""
    if SSIDS.found(SSIDS.at(draft.call, draft.home))["authMode"] != "ipsk-without-radius":
        raise refused("Identity PSKs are only supported for SSIDs with authMode 'ipsk-without-radius'")


def make_key(draft: Draft) -> None:
    if not draft.after.get("passphrase"):
        draft.after["passphrase"] = hashlib.sha256(draft.after["name"].encode()).hexdigest()[:12]


def check_kinds(draft: Draft) -> None:
    """A kind that gets a group policy names it. Raises ApiError 400."""
    for index, one in enumerate(draft.after["deviceTypePolicies"]):
        if one["devicePolicy"] == "Group policy" and one.get("groupPolicyId") is None:
            raise refused(f"'deviceTypePolicies[{index}].groupPolicyId' is required when 'devicePolicy' is 'Group policy'")


def named_realms(_spot: Spot, hotspot: dict) -> dict:
    """Realms under the key that a read has for them."""
    realms = [{("name" if key == "realm" else key): value for key, value in one.items()} for one in hotspot.get("naiRealms", [])]
    return {**hotspot, "naiRealms": realms} if realms else hotspot


EAP_METHOD = table({"id": text(1), "authenticationTypes": table({key: listing(text(1)) for key in (
    "nonEapInnerAuthentication", "eapInnerAuthentication", "credentials", "tunneledEapMethodCredentials")})})
PLAIN_SPLASH = {
    "useSplashUrl": False, "splashUrl": None, "splashTimeout": 1440, "useRedirectUrl": False, "redirectUrl": None, "welcomeMessage": None,
    "themeId": "modern", "splashLogo": {"md5": None, "extension": None}, "splashImage": {"md5": None, "extension": None},
    "splashPrepaidFront": {"md5": None, "extension": None}, "blockAllTrafficBeforeSignOn": True, "controllerDisconnectionBehavior": "default",
    "allowSimultaneousLogins": True, "guestSponsorship": {"durationInMinutes": None, "guestCanRequestTimeframe": None},
    "billing": {"freeAccess": {"enabled": False, "durationInMinutes": 60}, "prepaidAccessFastLoginEnabled": None, "replyToEmailAddress": None},
    "sentryEnrollment": {"systemsManagerNetwork": None, "strength": None, "enforcedSystems": []},
    "selfRegistration": {"enabled": False, "authorizationType": "admin"},
}

ROWS = (
    Settings(
        SSID + "/firewall/l7FirewallRules", product="wireless", batch="update", parent=SSIDS, fields={"rules": anything()}, fresh={"rules": []},
        checks=(take_l7,), example={"rules": [{"policy": "deny", "type": "host", "value": "example.com"}]}),
    Settings(
        SSID + "/trafficShaping/rules", product="wireless", batch="update", parent=SSIDS,
        fields={"trafficShapingEnabled": flag(), "defaultRulesEnabled": flag(), "rules": listing(SHAPING_RULE)},
        fresh={"trafficShapingEnabled": True, "defaultRulesEnabled": True, "rules": []}, checks=(shaped_rules(SHAPING_DEFAULT),),
        example={"rules": [{"definitions": [{"type": "host", "value": "example.com"}], "dscpTagValue": 10}]}),
    Settings(
        SSID + "/splash/settings", product="wireless", batch="update", parent=SSIDS,
        fields={"splashUrl": text(), "useSplashUrl": flag(), "splashTimeout": number(), "redirectUrl": text(), "useRedirectUrl": flag(),
                "welcomeMessage": text(), "themeId": text(), **{key: PICTURE for key in PICTURES}, "blockAllTrafficBeforeSignOn": flag(),
                "controllerDisconnectionBehavior": choice("default", "open", "restricted"), "allowSimultaneousLogins": flag(),
                "guestSponsorship": table({"durationInMinutes": number(1), "guestCanRequestTimeframe": flag()}, deep=True),
                "billing": table({"freeAccess": table({"enabled": flag(), "durationInMinutes": number(1)}, deep=True),
                                  "prepaidAccessFastLoginEnabled": flag(), "replyToEmailAddress": text()}, deep=True),
                "sentryEnrollment": table({"systemsManagerNetwork": table({"id": text()}, needs=("id",)), "enforcedSystems": listing(text(1), cast=as_set),
                                           "strength": choice("click-through", "focused", "strict")}, deep=True),
                "userConsent": table(), "selfRegistration": table({"enabled": flag(), "authorizationType": choice("admin", "auto", "self_email")}, deep=True)},
        fresh=PLAIN_SPLASH, shows=(with_ssid,),
        checks=(take_pictures, refers("sentryEnrollment.systemsManagerNetwork.id", networks, "networks that are not in this organization")),
        example={"useSplashUrl": True, "splashUrl": "https://splash.example.com", "welcomeMessage": "Welcome"}),
    Objects(
        SSID + "/identityPsks", item="identityPskId", product="wireless", batch=BATCHED, parent=SSIDS, unique=("name",),
        fields={"name": text(1), "passphrase": text(8, 63), "groupPolicyId": text(), "expiresAt": text(null=True)}, needs=("name", "groupPolicyId"),
        checks=(check_mode, make_key, refers("groupPolicyId", kept("group_policies"), NO_POLICY)), fresh={"expiresAt": None},
        example=lambda number: {"name": f"Flat {number}", "passphrase": "long-enough", "groupPolicyId": "100"}),
    Settings(
        SSID + "/schedules", product="wireless", batch="update", parent=SSIDS,
        fields={"enabled": flag(), "ranges": listing(table({name: text(form=DAY if name.endswith("Day") else CLOCK) for name in SPAN}, needs=SPAN))},
        fresh={"enabled": False, "ranges": []},
        example={"enabled": True, "ranges": [{"startDay": "Fri", "startTime": "22:00", "endDay": "monday", "endTime": "05:00"}]}),
    Settings(
        SSID + "/deviceTypeGroupPolicies", product="wireless", batch="update", parent=SSIDS,
        fields={"enabled": flag(), "deviceTypePolicies": listing(table(
            {"deviceType": choice(*KINDS), "devicePolicy": choice("Allowed", "Blocked", "Group policy"), "groupPolicyId": number(1)},
            needs=("deviceType", "devicePolicy")))},
        fresh={"enabled": False, "deviceTypePolicies": []},
        checks=(check_kinds, refers("deviceTypePolicies.groupPolicyId", kept("group_policies"), NO_POLICY)),
        example={"enabled": True, "deviceTypePolicies": [{"deviceType": "Android", "devicePolicy": "Blocked"}]}),
    Settings(
        SSID + "/bonjourForwarding", product="wireless", batch="update", parent=SSIDS,
        fields={"enabled": flag(), "exception": table({"enabled": flag()}), "rules": listing(table(
            {"description": text(), "vlanId": number(1, 4094, cast=str), "services": listing(choice(*SERVICES), low=1)},
            needs=("vlanId", "services"), defaults={"description": ""}))},
        fresh={"enabled": False, "exception": {"enabled": False}, "rules": []},
        example={"enabled": True, "rules": [{"vlanId": "20", "services": ["Printers"]}]}),
    Settings(
        SSID + "/eapOverride", product="wireless", batch="update", parent=SSIDS,
        fields={"timeout": number(0), "maxRetries": number(0), "identity": table({"retries": number(0), "timeout": number(0)}, deep=True),
                "eapolKey": table({"retries": number(0), "timeoutInMs": number(0)}, deep=True)},
        example={"timeout": 5, "identity": {"retries": 3}}),
    Settings(
        SSID + "/hotspot20", product="wireless", batch="update", parent=SSIDS,
        fields={"enabled": flag(), "operator": table({"name": text()}), "venue": table({"name": text(), "type": text()}, deep=True),
                "networkAccessType": text(1), "domains": listing(text(1), cast=as_set), "roamConsortOis": listing(text(1), cast=as_set),
                "mccMncs": listing(table({"mcc": text(1), "mnc": text(1)})),
                "naiRealms": listing(table({"format": choice("0", "1"), "realm": text(1), "methods": listing(EAP_METHOD)}))},
        shows=(named_realms,), example={"enabled": True, "operator": {"name": "Acme"}, "naiRealms": [{"realm": "example.com"}]}),
)
