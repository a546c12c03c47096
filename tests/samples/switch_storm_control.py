# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_storm_control is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"broadcast_threshold": 30, "multicast_threshold": 40, "unknown_unicast_threshold": 50},
    change={"broadcast_threshold": 20, "multicast_threshold": 100},
    bad=[({"broadcast_threshold": 101}, "100"), ({"broadcast_threshold": "half"}, "whole number")])
