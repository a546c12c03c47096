# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_routing_ospf is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"enabled": True, "hello_timer_in_seconds": 15, "dead_timer_in_seconds": 60,
            "areas": [{"area_id": "0", "area_name": "Backbone", "area_type": "normal"}],
            "v3": {"enabled": True, "areas": [{"area_id": "0", "area_name": "Backbone", "area_type": "normal"}]},
            "md5_authentication_enabled": True, "md5_authentication_key": {"id": 7, "passphrase": "canary-ospf"}},
    change={"hello_timer_in_seconds": 10, "areas": [{"area_id": "0", "area_name": "Core", "area_type": "normal"},
                                                    {"area_id": "1", "area_name": "Stores", "area_type": "stub"}], "v3": {"enabled": False}},
    exact={"enabled": True, "areas": [{"area_id": "0", "area_name": "Core", "area_type": "normal"}]},
    secrets=("md5_authentication_key.passphrase",),
    bad=[({"enabled": True, "areas": [{"area_id": "0", "area_name": "Core"}]}, "area_type"), ({"hello_timer_in_seconds": 0}, "1")])
