# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_traffic_shaping_custom_performance_classes is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Calls", "max_latency": 100, "max_jitter": 30, "max_loss_percentage": 2}],
    change=[{"name": "Calls", "max_latency": 150}],
    bad=[([{"name": "X", "max_loss_percentage": 101}], "100"), ([{"max_latency": 1}], "name")])
