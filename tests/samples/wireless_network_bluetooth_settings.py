# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_network_bluetooth_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"scanning_enabled": True, "advertising_enabled": True, "uuid": "4A1B9C0D-0000-4000-8000-00805F9B34FB", "major_minor_assignment_mode": "Non-unique",
            "major": 1, "minor": 12},
    change={"scanning_enabled": False, "uuid": None, "major": 2, "minor": None},
    bad=[({"major_minor_assignment_mode": "Same"}, "Non-unique"), ({"major_minor_assignment_mode": "Non-unique", "major": 70000}, "65535")],
    nullable=("uuid", "major", "minor"))
