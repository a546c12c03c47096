# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_device_bluetooth_settings is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"uuid": "4a1b9c0d-0000-4000-8000-00805f9b34fb", "major": 13, "minor": 125},
    change={"minor": 126},
    bad=[({"minor": 70000}, "65535"), ({"major": "many"}, "major")], serial="Q2MR-AAAA-0012",
    nullable=("uuid", "major", "minor"))
