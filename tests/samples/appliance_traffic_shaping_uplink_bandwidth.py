# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_traffic_shaping_uplink_bandwidth is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"bandwidth_limits": {"wan1": {"limit_up": 50000, "limit_down": 100000}, "cellular": {"limit_up": 5000, "limit_down": 10000}}},
    change={"bandwidth_limits": {"wan1": {"limit_up": None, "limit_down": 90000}, "wan2": {"limit_up": 1000}}}, nullable=("limitUp", "limitDown"),
    bad=[({"bandwidth_limits": {"wan1": {"limit_up": -1}}}, "0"), ({"bandwidth_limits": {"wan3": {}}}, "wan")])
