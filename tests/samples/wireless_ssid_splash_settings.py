# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_splash_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "use_splash_url": True, "splash_url": "https://splash.example.com/store", "splash_timeout": 1440, "use_redirect_url": True,
             "redirect_url": "https://www.example.com", "welcome_message": "Welcome", "theme_id": "modern", "block_all_traffic_before_sign_on": True,
             "splash_logo": {"image": {"format": "png", "contents": "iVBORw0KGgo="}}, "splash_image": {"image": {"format": "jpg", "contents": "/9j/4AAQ"}},
             "controller_disconnection_behavior": "restricted", "allow_simultaneous_logins": False,
             "guest_sponsorship": {"duration_in_minutes": 30, "guest_can_request_timeframe": False},
             "billing": {"free_access": {"enabled": True, "duration_in_minutes": 30}, "prepaid_access_fast_login_enabled": True,
                         "reply_to_email_address": "wifi@example.com"},
             "sentry_enrollment": {"strength": "focused", "enforced_systems": ["iOS", "Android"]},
             "self_registration": {"enabled": True, "authorization_type": "self_email"}}, {"number": 14, "welcome_message": "Hello"}],
    change=[{"number": 0, "use_splash_url": False, "splash_timeout": 30, "welcome_message": "", "splash_image": None,
             "splash_logo": {"image": {"format": "gif", "contents": "R0lGODlh"}}, "billing": {"free_access": {"enabled": False}},
             "sentry_enrollment": {"systems_manager_network": {"id": "Store 0012"}}}, {"number": 14, "use_redirect_url": False}],
    bad=[([{"number": 0, "splash_timeout": 31}], "129600"), ([{"number": 0, "splash_logo": {"image": {"contents": "no picture!"}}}], "base64")],
    nullable=("splashLogo", "splashImage", "splashPrepaidFront", "md5"),
    left_out={f"{one}.{name}": "a picture is compared by its digest, and goes with null" for one in ("splashLogo", "splashImage", "splashPrepaidFront")
              for name in ("md5", "extension")})
