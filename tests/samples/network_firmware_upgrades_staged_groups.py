# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_firmware_upgrades_staged_groups is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Lab", "description": "They may break", "assigned_devices": {"devices": ["Q2SW-AAAA-0012"], "switch_stacks": []}}, {"name": "Offices"}],
    change=[{"name": "Lab", "description": "", "assigned_devices": {"devices": []}}, {"name": "Offices", "is_default": True}],
    bad=[([{"name": "Lab", "assigned_devices": {"devices": ["Q2SW-AAAA-9999"]}}], "Q2SW-AAAA-9999"), ([{"description": "no name"}], "name")])
