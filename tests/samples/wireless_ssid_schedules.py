# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_schedules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "enabled": True, "ranges": [
        {"start_day": "Mon", "start_time": "22:00", "end_day": "Tuesday", "end_time": "6:00"},
        {"start_day": "saturday", "start_time": "20:00", "end_day": "Monday", "end_time": "06:00"}]}, {"number": 14, "enabled": False}],
    change=[{"number": 0, "ranges": [{"start_day": "Sunday", "start_time": "00:00", "end_day": "Sunday", "end_time": "24:00"}]},
            {"number": 14, "enabled": True}],
    bad=[([{"number": 0, "ranges": [{"start_day": "Someday", "start_time": "1:00", "end_day": "Monday", "end_time": "2:00"}]}], "Monday or Mon"),
         ([{"number": 0, "ranges": [{"start_day": "Mon", "start_time": "25:00", "end_day": "Mon", "end_time": "2:00"}]}], "17:30"),
         ([{"number": 0, "ranges": [{"start_day": "Mon"}]}], "start_time")],
    left_out={"rangesInSeconds": "the same spans once more, said in seconds"})
