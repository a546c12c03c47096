# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_firmware_upgrades_staged_stages is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"stages": ["Lab", "Offices", "Default group"]},
    change={"stages": ["Offices", "Lab", "Default group"]},
    setup={"network_firmware_upgrades_staged_groups": [{"name": "Lab"}, {"name": "Offices"}]},
    bad=[({"stages": ["Labb"]}, "did you mean")],
    emptied=False, states=("merged", "replaced", "overridden"), resets=False)
