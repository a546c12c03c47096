# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_traffic_shaping is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"global_bandwidth_limits": {"limit_up": 2048, "limit_down": 5120}},
    change={"global_bandwidth_limits": {"limit_down": 0}},
    bad=[({"global_bandwidth_limits": {"limit_up": -1}}, "0"), ({"global_bandwidth_limits": {"limit_up": "much"}}, "whole number")])
