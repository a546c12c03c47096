# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What sm_target_groups is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Tills", "scope": "withAny", "tags": ["till", "kiosk"]}, {"name": "All of them", "scope": "all"}],
    change=[{"name": "Tills", "scope": "withoutAll", "tags": ["till"]}, {"name": "All of them", "scope": "none"}],
    bad=[([{"name": "X", "scope": "some"}], "withAny"), ([{"name": "X", "scope": "withAll"}], "tags"),
         ([{"name": "X", "scope": "all", "tags": ["till"]}], "tags"), ([{"name": "X", "scope": "withAny", "tags": ["a,b"]}], "commas")],
    undescribed=("tags",))
