# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Splash pages of SSIDs: what clients see before they are let in."""
from __future__ import annotations

import base64
import binascii
import re

from ...errors import Problem
from ...schema.field import Field
from ..parts import toggle
from .per_ssid import per_ssid

_PICTURES = {"splash_logo": "splashLogo", "splash_image": "splashImage", "splash_prepaid_front": "splashPrepaidFront"}
_DIGEST = re.compile(r"[0-9a-fA-F]{32}")


def _by_digest(value, item):
    """A picture as the digest that the Dashboard answers for its contents."""
    if not isinstance(value, dict):
        return value
    return {"image": {"contents": value["md5"]}} if value.get("md5") else {"image": value["image"]} if value.get("image") else {}


def _picture_steps(draft):
    """A picture goes alone, without what was answered for the former one; a null digest removes it."""
    for api in _PICTURES.values():
        if api in draft.body:
            draft.body[api] = {"image": draft.body[api]["image"]} if draft.body[api] else {"md5": None}
    return draft.usual()


def _splash_problems(splash):
    """A picture that is no base64."""
    problems = []
    for option in _PICTURES:
        contents = ((splash.get(option) or {}).get("image") or {}).get("contents")
        try:
            base64.b64decode("".join(str(contents or "").split()), validate=True)
        except (binascii.Error, ValueError):
            problems.append(Problem(f"{option}.image.contents", "is no base64; lookup('ansible.builtin.file', ...) with b64encode makes it of a file"))
    return problems


def _picture(name, text):
    return Field(name, f"{text}; null removes it. The Dashboard returns a digest, by which it is compared.", type="dict", nullable=True, decode=_by_digest,
                 fields=(Field("image", "The picture.", type="dict", fields=(
                     Field("format", "Kind of file.", choices=("jpg", "png", "gif"), write_only=True),
                     Field("contents", "The file in base64.", write_only=True, compare="text:content"),
                 )),))


WIRELESS_SSID_SPLASH_SETTINGS = per_ssid(
    "wireless_ssid_splash_settings", "splash settings",
    ("Manage what the splash pages of SSIDs show and ask",
     "O(sitecraft.meraki.wireless_ssids#module:config[].splash_page) sets which splash page an SSID has. This module sets what clients read on it and how "
     "long their sign-in lasts.",
     "O(state=deleted) takes away the message and both addresses and leaves the rest, whose defaults the API documentation does not name."),
    "splash/settings",
    Field("use_splash_url", "Whether clients are sent to the page of your own at O(config[].splash_url).", type="bool", default=False),
    Field("splash_url", "Address of that page. It may be set without being used.", default=""),
    Field("splash_timeout", "Minutes until a client sees the page again: V(1440) is a day, V(10080) a week.", type="int",
          choices=(30, 60, 120, 240, 480, 720, 1080, 1440, 2880, 5760, 7200, 10080, 20160, 43200, 86400, 129600)),
    Field("use_redirect_url", "Whether clients end at O(config[].redirect_url) rather than where they wanted to go.", type="bool", default=False),
    Field("redirect_url", "Where clients end after sign-in.", default=""),
    Field("welcome_message", "What the page says.", default=""),
    Field("theme_id", "Identifier of the theme of the page.", empty_ok=True),
    _picture("splash_logo", "Logo on the page"),
    _picture("splash_image", "Picture on the page"),
    _picture("splash_prepaid_front", "Front of the prepaid cards of a billed SSID"),
    Field("block_all_traffic_before_sign_on", "Whether all traffic is blocked before sign-in; if not, only web traffic is.", type="bool"),
    Field("controller_disconnection_behavior", "What new clients may do while the Dashboard is out of reach: nothing (V(restricted)), all (V(open)), or what "
          "fits the splash page.", choices=("default", "open", "restricted"), default="default"),
    Field("allow_simultaneous_logins", "Whether a user may sign in with several devices at once.", type="bool"),
    Field("guest_sponsorship", "Guests who need a sponsor.", type="dict", fields=(
        Field("duration_in_minutes", "How long guests get access at most, in minutes.", type="int", bounds=(1, None)),
        Field("guest_can_request_timeframe", "Whether guests choose how long.", type="bool"),
    )),
    Field("billing", "Paid access.", type="dict", fields=(
        toggle("free_access", "Free access for some time.",
               Field("duration_in_minutes", "Minutes of free access.", type="int", bounds=(1, None)), on="Whether access is free for some time."),
        Field("prepaid_access_fast_login_enabled", "Whether holders of prepaid cards sign in on a page of their own.", type="bool"),
        Field("reply_to_email_address", "Sender of the receipts.", empty_ok=True),
    )),
    Field("sentry_enrollment", "Devices that must be enrolled with Systems Manager first.", type="dict", fields=(
        Field("systems_manager_network", "Where they are enrolled.", type="dict", fields=(
            Field("id", "Name or identifier of the Systems Manager network.", ref="networks", required=True),)),
        Field("strength", "How strictly enrollment is required.", choices=("focused", "click-through", "strict")),
        Field("enforced_systems", "Systems that must be enrolled, such as V(iOS), V(Android), V(macOS) or V(Windows).", type="list", compare="set:nocase"),
    )),
    toggle("self_registration", "Accounts that users create for themselves.",
           Field("authorization_type", "Who approves a new user: an administrator, the user by e-mail, or nobody.", choices=("admin", "auto", "self_email")),
           on="Whether users may create an account."),
    Field("user_consent", "What users agree to, passed on as it is.", type="dict", not_always_returned=True),
    validate=_splash_problems, build_requests=_picture_steps)

RESOURCES = (WIRELESS_SSID_SPLASH_SETTINGS,)
