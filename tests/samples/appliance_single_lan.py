# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_single_lan is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"subnet": "10.12.0.0/22", "appliance_ip": "10.12.0.1", "mandatory_dhcp": {"enabled": True}},
    change={"subnet": "10.13.0.0/22", "appliance_ip": "10.13.0.1", "mandatory_dhcp": {"enabled": False}},
    bad=[({"subnet": "10.12.0.0/22", "appliance_ip": "10.13.0.1"}, "is not inside subnet"), ({"subnet": "ten"}, "not a subnet")], turn=-1)
