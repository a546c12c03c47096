# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What camera_quality_retention_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Shop", "motion_based_retention_enabled": True, "audio_recording_enabled": False, "cloud_archive_enabled": False,
             "restricted_bandwidth_mode_enabled": True, "motion_detector_version": 1, "max_retention_days": 14, "schedule_id": None,
             "video_settings": {"MV32": {"quality": "Enhanced", "resolution": "1080x1080"}}, "smart_retention": {"enabled": True}}, {"name": "Yard"}],
    change=[{"name": "Shop", "max_retention_days": None, "motion_based_retention_enabled": False, "schedule_id": "Weekday schedule",
             "video_settings": {"MV32": {"quality": "Standard", "resolution": "1080x1080"}}}, {"name": "Yard", "audio_recording_enabled": True}],
    bad=[([{"name": "X", "video_settings": {"MV32": {"quality": "Best", "resolution": "1080x1080"}}}], "Enhanced"),
         ([{"name": "X", "max_retention_days": 0}], "max_retention_days"), ([{"name": "X", "schedule_id": "Nights"}], "Weekday schedule")],
    nullable=("maxRetentionDays", "scheduleId"))
