# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_firmware_upgrades_staged_events is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample


def _stages(first, second):
    return [{"group": "Lab", "milestones": {"scheduled_for": first}},
            *({"group": one, "milestones": {"scheduled_for": second}} for one in ("Offices", "Default group"))]


SAMPLE = Sample(
    config={"products": {"switch": {"next_upgrade": {"to_version": "latest stable"}}}, "stages": _stages("2030-12-06T04:00:00Z", "2030-12-13T05:00:00+01:00")},
    change={"products": {"switch": {"next_upgrade": {"to_version": "latest beta"}}}, "stages": _stages("2030-12-07T04:00:00Z", "2030-12-14T04:00:00Z")},
    setup={"network_firmware_upgrades_staged_groups": [{"name": "Lab"}, {"name": "Offices"}]},
    bad=[({"products": {"switch": {"next_upgrade": {"to_version": "MS 16.77"}}}}, "did you mean"),
         ({"stages": _stages("2030-12-07T04:00:00Z", "2030-12-14T04:00:00Z")}, "products is missing"),
         ({"stages": _stages("tomorrow", "2030-12-14T04:00:00Z")}, "time zone")],
    further=(("POST", "/networks/{network}/firmwareUpgrades/staged/events"),), emptied=False, states=("merged", "replaced", "overridden"), resets=False)
