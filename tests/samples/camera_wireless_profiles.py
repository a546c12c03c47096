# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What camera_wireless_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Yard", "ssid": {"name": "Yard", "auth_mode": "psk", "encryption_mode": "wpa", "psk": "canary-camera-1"}},
            {"name": "Office", "ssid": {"name": "Office", "auth_mode": "8021x-radius"}, "identity": {"username": "camera", "password": "canary-camera-2"}}],
    change=[{"name": "Yard", "ssid": {"name": "Gate", "auth_mode": "psk", "psk": "canary-camera-3"}},
            {"name": "Office", "identity": {"username": "camera-2", "password": "canary-camera-4"}}],
    bad=[([{"name": "X"}], "ssid"), ([{"name": "X", "ssid": {"name": "X", "auth_mode": "psk"}}], "psk"),
         ([{"name": "X", "ssid": {"name": "X", "auth_mode": "8021x-radius"}}], "identity")],
    secrets=("ssid.psk", "identity.password"))
