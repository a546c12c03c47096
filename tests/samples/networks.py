# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What networks is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Store 0100", "product_types": ["appliance", "switch"], "tags": ["store", "east"], "time_zone": "America/Chicago"},
            {"name": "Office 1", "product_types": ["wireless"], "time_zone": "America/Denver", "notes": "Two floors"}],
    change=[{"name": "Store 0100", "tags": ["west"], "time_zone": "America/New_York", "notes": "Moved"},
            {"name": "Office 1", "tags": ["office"], "notes": ""}],
    bad=[([{"name": "X", "product_types": ["router"]}], "product_types"), ([{"name": "X"}, {"name": "X"}], "twice")],
    states=("merged", "replaced"), emptied=False, turn=1,
    further=(("POST", "/networks/{id}/bind", "bind"), ("POST", "/networks/{id}/unbind", "unbind")))
