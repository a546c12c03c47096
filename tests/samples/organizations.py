# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organizations is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Acme East"}, {"name": "Acme West"}],
    change=[{"name": "Acme East", "management": {"details": [{"name": "MSP ID", "value": "42"}]}}, {"name": "Acme West"}],
    bad=[([{"name": ""}], "name"), ([{"name": "A", "id": "1", "nam": "x"}], "name")],
    states=("merged",), exactly=False, turn=1,
    left_out={"batch update": "an organization is written before anything in it, and by itself"})
