# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cellular_gateway_uplink is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"bandwidth_limits": {"limit_up": 10240, "limit_down": 51200}}, change={"bandwidth_limits": {"limit_up": None, "limit_down": 20480}},
    bad=[({"bandwidth_limits": {"limit_up": -1}}, "limit_up"), ({"bandwidth_limits": {"limit_up": "fast"}}, "limit_up")],
    nullable=("limitUp", "limitDown"))
