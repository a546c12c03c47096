# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is let onto SSIDs, when, and what they then reach: identity PSKs, schedules, policies by kind of device, Bonjour, timers of EAP."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import bonjour_rules, identifier, toggle
from .per_ssid import per_ssid

_DAY = (r"(?i:sun|mon|tue|wed|thu|fri|sat|sunday|monday|tuesday|wednesday|thursday|friday|saturday)", "a day such as Monday or Mon")
_TIME = (r"([01]?\d|2[0-3]):[0-5]\d|24:00", "a time such as '17:30', in quotes")
_DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")

WIRELESS_SSID_IDENTITY_PSKS = Resource(
    "wireless_ssid_identity_psks", "identity PSK",
    ("Manage identity PSKs of SSIDs",
     "An identity PSK is a key of one user, tenant or kind of device, with a group policy of its own; all share one SSID.",
     "The SSID needs O(sitecraft.meraki.wireless_ssids#module:config[].auth_mode) V(ipsk-without-radius), and is written before.",
     "Keys can be read. Without O(config[].passphrase) the Dashboard makes one for a new identity PSK and keeps the present one of another."),
    scope="network", kind="collection", path="/networks/{network}/wireless/ssids/{ssid}/identityPsks", key="name", id="id",
    batch=("create", "update", "destroy"), occupies=("name",),
    fields=(
        Field("ssid", "Number or name of the SSID.", type="int", ref="wireless_ssids", parent=True),
        identifier("identity PSK"),
        Field("name", "Name of the identity PSK."),
        Field("group_policy_id", "Name or identifier of the group policy its clients get. A new one needs it.", ref="network_group_policies",
              required_on_create=True),
        Field("passphrase", "The key, 8 to 63 characters.", secret=True, compare="text:bytes", bounds=(8, 63)),
        Field("expires_at", "When the key stops working, as C(2027-01-31T23:59:59Z); null for never.", nullable=True, default=None, compare="text:moment"),
    ),
)


def _number(value, item):
    """The identifier of a group policy as the number that this one call takes."""
    return int(value) if str(value).isdecimal() else value


def _clock(seconds):
    day, rest = divmod(int(seconds) % (7 * 86400), 86400)
    return _DAYS[day], f"{rest // 3600:02}:{rest % 3600 // 60:02}"


def _spans(answer):
    """The spans by day and time, also where the Dashboard answers seconds since Sunday."""
    if answer.get("ranges") is not None or not answer.get("rangesInSeconds"):
        return answer
    ends = [(*_clock(one["start"]), *_clock(one["end"])) for one in answer["rangesInSeconds"]]
    return {**answer, "ranges": [dict(zip(("startDay", "startTime", "endDay", "endTime"), one)) for one in ends]}


WIRELESS_SSID_SCHEDULES = per_ssid(
    "wireless_ssid_schedules", "SSID schedule",
    ("Manage when SSIDs are off",
     "While a schedule is on, the SSID is off the air in each of its spans, every week, by the clock of the network.",
     "O(state=deleted) turns the schedule off and removes its spans."),
    "schedules",
    Field("enabled", "Whether the schedule counts.", type="bool", default=False),
    Field("ranges", "Spans of the week in which the SSID is off. The list given replaces the present one.", type="list",
          compare="by:start_day,start_time,end_day,end_time", default=[], fields=(
              Field("start_day", "Day it goes off, as V(Monday) or V(Mon).", required=True, compare="text:day", pattern=_DAY),
              Field("start_time", "When it goes off, as C('22:00') in quotes.", required=True, compare="text:time", pattern=_TIME),
              Field("end_day", "Day it comes back.", required=True, compare="text:day", pattern=_DAY),
              Field("end_time", "When it comes back, as C('06:00') in quotes.", required=True, compare="text:time", pattern=_TIME),
          )),
    parse_response=_spans)

WIRELESS_SSID_DEVICE_TYPE_GROUP_POLICIES = per_ssid(
    "wireless_ssid_device_type_group_policies", "policies by kind of device",
    ("Manage what SSIDs do with kinds of devices",
     "Clients of a kind (by operating system) are let in, kept out, or get a group policy.",
     "O(state=deleted) turns that off and removes the list."),
    "deviceTypeGroupPolicies",
    Field("enabled", "Whether the list counts.", type="bool", default=False),
    Field("device_type_policies", "What is done with each kind. The list given replaces the present one.", type="list", compare="by:device_type", default=[],
          fields=(
              Field("device_type", "Kind of device.", required=True, choices=(
                  "Android", "BlackBerry", "Chrome OS", "iPad", "iPhone", "iPod", "Mac OS X", "Windows", "Windows Phone", "B&N Nook", "Other OS")),
              Field("device_policy", "What is done with it.", required_on_create=True, default="Allowed", choices=("Allowed", "Blocked", "Group policy")),
              Field("group_policy_id", "Name or identifier of the group policy its clients get.", ref="network_group_policies", encode=_number,
                    only_if={"device_policy": "Group policy"}, required_if={"device_policy": "Group policy"}),
    )))

WIRELESS_SSID_BONJOUR_FORWARDING = per_ssid(
    "wireless_ssid_bonjour_forwarding", "Bonjour forwarding",
    ("Manage which Bonjour services clients of SSIDs find in other VLANs",
     "Without it clients find printers and screens in their own VLAN alone. An SSID in bridge mode has it.",
     "O(state=deleted) turns it off and removes the rules."),
    "bonjourForwarding",
    Field("enabled", "Whether services are passed on.", type="bool", default=False),
    bonjour_rules("Services, and the VLANs they are in. The list given replaces the present one."),
    toggle("exception", "Clients that are on the same access point.", on="Whether they find each other's services all the same.", default={"enabled": False}))


def _asked(name: str, text: str, option: str, wait: str) -> Field:
    return Field(name, text, type="dict", fields=(Field("retries", "How often it is asked again.", type="int", bounds=(0, None)),
                                                  Field(option, wait, type="int", bounds=(0, None))))


WIRELESS_SSID_EAP_OVERRIDE = per_ssid(
    "wireless_ssid_eap_override", "EAP timers",
    ("Manage the EAP timers of SSIDs",
     "How long, and how often, an access point asks clients that sign in by 802.1X: longer for scanners that are slow to answer.",
     "The API documentation does not say which timers access points have by themselves, or how an SSID goes back to them. So "
     "O(state=deleted) changes nothing and says so, and O(state=replaced) leaves alone what is not given."),
    "eapOverride",
    Field("timeout", "Seconds that EAP as a whole waits for an answer.", type="int", bounds=(0, None)),
    Field("max_retries", "How often EAP as a whole asks again.", type="int", bounds=(0, None)),
    _asked("identity", "The question who the client is.", "timeout", "Seconds that it waits for an answer."),
    _asked("eapol_key", "The exchange of keys.", "timeout_in_ms", "Milliseconds that it waits for an answer."))

RESOURCES = (WIRELESS_SSID_IDENTITY_PSKS, WIRELESS_SSID_SCHEDULES, WIRELESS_SSID_DEVICE_TYPE_GROUP_POLICIES, WIRELESS_SSID_BONJOUR_FORWARDING,
             WIRELESS_SSID_EAP_OVERRIDE)
