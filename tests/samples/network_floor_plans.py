# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_floor_plans is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

_FLOOR = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
_REBUILT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="

SAMPLE = Sample(
    config=[{"name": "Ground floor", "image_contents": _FLOOR, "center": {"lat": 41.8827, "lng": -87.6233}, "floor_number": 0},
            {"name": "First floor", "image_contents": _FLOOR,
             "top_left_corner": {"lat": 41.883, "lng": -87.624}, "top_right_corner": {"lat": 41.883, "lng": -87.623}}],
    change=[{"name": "Ground floor", "image_contents": _REBUILT}, {"name": "First floor", "center": {"lat": 41.8828, "lng": -87.6234}}],
    bad=[([{"name": "Cellar", "center": {"lat": 41.88, "lng": -87.62}}], "image_contents"),
         ([{"name": "Cellar", "image_contents": _FLOOR}], "center is missing"),
         ([{"name": "Cellar", "image_contents": "no picture!", "center": {"lat": 41.88, "lng": -87.62}}], "slurp"),
         ([{"name": "Cellar", "image_contents": "2a9edd3f4ffd80130c647d13eacb59f3", "center": {"lat": 41.88, "lng": -87.62}}], "digest"),
         ([{"name": "Cellar", "image_contents": _FLOOR, "top_left_corner": {"lat": 41.88, "lng": -87.62}}], "two corners"),
         ([{"name": "Cellar", "image_contents": _FLOOR, "center": {"lat": 91, "lng": -87.62}}], "90")])
