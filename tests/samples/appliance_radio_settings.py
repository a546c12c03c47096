# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_radio_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rf_profile_id": "Lobby", "two_four_ghz_settings": {"channel": 11, "target_power": 15},
            "five_ghz_settings": {"channel": 149, "channel_width": 20, "target_power": 18}},
    change={"rf_profile_id": "Store", "two_four_ghz_settings": {"channel": None}, "five_ghz_settings": {"channel_width": 40}},
    setup={"appliance_rf_profiles": [{"name": "Lobby"}, {"name": "Store"}]},
    bad=[({"two_four_ghz_settings": {"channel": 36}}, "14"), ({"five_ghz_settings": {"channel_width": 30}}, "160")],
    serial="Q2MX-AAAA-0012", nullable=("rfProfileId", "channel", "channelWidth", "targetPower"))
