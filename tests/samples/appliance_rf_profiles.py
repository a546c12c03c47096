# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_rf_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Lobby", "two_four_ghz_settings": {"min_bitrate": 5.5, "ax_enabled": False}, "five_ghz_settings": {"min_bitrate": 24},
             "per_ssid_settings": {"1": {"band_operation_mode": "5ghz", "band_steering_enabled": False}}},
            {"name": "Store", "per_ssid_settings": {"4": {"band_operation_mode": "dual"}}}],
    change=[{"name": "Lobby", "two_four_ghz_settings": {"min_bitrate": 12}, "per_ssid_settings": {"2": {"band_steering_enabled": False}}},
            {"name": "Store", "five_ghz_settings": {"ax_enabled": False}}],
    bad=[([{"name": "X", "five_ghz_settings": {"min_bitrate": 11}}], "12"), ([{"name": "X", "two_four_ghz_settings": {"min_bitrate": 7}}], "5.5"),
         ([{"name": "X", "per_ssid_settings": {"0": {"band_operation_mode": "dual"}}}], "numbered 1 to 4")])
