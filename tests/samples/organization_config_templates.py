# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_config_templates is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Stores", "time_zone": "America/Chicago"}, {"name": "Offices", "time_zone": "America/Denver"}],
    change=[{"name": "Stores", "time_zone": "America/New_York"}, {"name": "Offices"}])
