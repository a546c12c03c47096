# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_firmware_upgrades is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"upgrade_window": {"day_of_week": "tuesday", "hour_of_day": "3:00"},
            "products": {"appliance": {"next_upgrade": {"to_version": "latest stable", "time": "2026-12-06T04:00:00Z"}},
                         "switch": {"participate_in_next_beta_release": True}}},
    change={"upgrade_window": {"hour_of_day": "5:00"},
            "products": {"appliance": {"next_upgrade": {"to_version": "latest beta", "time": "2026-12-07T04:00:00+01:00"}}}},
    bad=[({"products": {"appliance": {"next_upgrade": {"to_version": "MX 18.1.77"}}}}, "did you mean"),
         ({"products": {"appliance": {"next_upgrade": {"to_version": "latest beta", "time": "Sunday"}}}}, "time zone"),
         ({"upgrade_window": {"day_of_week": "noday"}}, "monday")],
    left_out={"timezone": "networks says the time zone of a network"})
