# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What devices is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"serial": "Q2MX-AAAA-0012", "name": "store-0012-mx", "address": "1 Main St, Springfield", "tags": ["edge"],
             "lat": 39.78, "lng": -89.65},
            {"serial": "Q2SW-NEWW-0001", "name": "store-0012-sw2", "notes": "In the back"}],
    change=[{"serial": "q2mx-aaaa-0012", "tags": [], "notes": "Rack 1"}, {"serial": "Q2SW-NEWW-0001", "name": "store-0012-sw9", "notes": ""}],
    setup={"organization_inventory": {"serials": ["Q2SW-NEWW-0001"]}},
    bad=[([{"serial": "nonsense"}], "serial number"), ([{"serial": "Q2MX-AAAA-0012", "lat": 39.78}], "lng")],
    states=("merged", "replaced", "deleted"), emptied=False, turn=1,
    further=(("POST", "/networks/{network}/devices/claim", "claim"), ("POST", "/networks/{network}/devices/remove", "remove")), replaced=("POST", "DELETE"),
    left_out={"serials": "each device is an object of its own; claims into one network are joined",
              "detailsByDevice": "credentials of monitored Catalyst switches: an action at the moment of the claim, never state"})
