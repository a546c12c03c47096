# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What camera_quality_retention is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"motion_based_retention_enabled": True, "audio_recording_enabled": True, "restricted_bandwidth_mode_enabled": True,
            "quality": "High", "resolution": "1920x1080", "motion_detector_version": 1},
    change={"profile_id": "Shop"},
    bad=[({"quality": "Best"}, "Ultra"), ({"resolution": "640x480"}, "1280x720"), ({"profile_id": "Lab"}, "Shop")], nullable=("profileId",),
    setup={"organization_inventory": {"serials": ["Q2MV-AAAA-0012"]}, "devices": [{"serial": "Q2MV-AAAA-0012"}],
           "camera_quality_retention_profiles": [{"name": "Shop"}]},
    serial="Q2MV-AAAA-0012")
