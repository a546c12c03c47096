# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_port_schedules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Opening hours", "port_schedule": {"monday": {"active": True, "from": "08:00", "to": "20:00"}, "sunday": {"active": False}}}],
    change=[{"name": "Opening hours", "port_schedule": {"monday": {"active": True, "from": "09:00", "to": "18:30"}}}],
    bad=[([{"name": "X", "port_schedule": {"monday": {"from": "08:10"}}}], "30 minutes"), ([{"port_schedule": {}}], "name")])
