# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_rf_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Dense", "band_selection_type": "ap", "client_balancing_enabled": False,
             "ap_band_settings": {"band_operation_mode": "dual", "band_steering_enabled": False},
             "two_four_ghz_settings": {"max_power": 20, "min_power": 5, "min_bitrate": 12, "ax_enabled": False,
                                       "valid_auto_channels": [11, 1, 6], "rxsop": -85},
             "five_ghz_settings": {"valid_auto_channels": [36, 40, 44], "channel_width": "40"},
             "six_ghz_settings": {"channel_width": "80"}, "transmission": {"enabled": True}},
            {"name": "Sparse", "band_selection_type": "ssid", "min_bitrate_type": "ssid", "per_ssid_settings": {
                "0": {"min_bitrate": 11, "band_operation_mode": "dual"},
                "4": {"min_bitrate": 5.5, "band_operation_mode": "multi", "bands": {"enabled": ["5", "2.4"]}}}}],
    change=[{"name": "Dense", "two_four_ghz_settings": {"max_power": 15, "rxsop": None}, "five_ghz_settings": {"valid_auto_channels": [36]}},
            {"name": "Sparse", "per_ssid_settings": {"4": {"min_bitrate": 12}}, "is_indoor_default": True}],
    bad=[([{"name": "X"}], "config[0].band_selection_type is missing"),
         ([{"name": name, "band_selection_type": "ap", "is_indoor_default": True} for name in ("X", "Y")],
          "config[1].is_indoor_default contradicts that of RF profile X"),
         ([{"name": "X", "band_selection_type": "ap", "per_ssid_settings": {"15": {"min_bitrate": 11}}}], "numbered 0 to 14"),
         ([{"name": "X", "five_ghz_settings": {"min_power": 20, "max_power": 10}}], "more than its max_power"),
         ([{"name": "X", "five_ghz_settings": {"max_power": 31}}], "at most 30")],
    nullable=("rxsop",))
