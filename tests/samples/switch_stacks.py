# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_stacks is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Core", "serials": ["Q2SW-AAAA-0012"]}],
    change=[{"name": "Core", "serials": ["Q2SW-AAAA-0012", "Q2SW-AAAA-0013"]}],
    setup={"organization_inventory": {"serials": ["Q2SW-AAAA-0013"]}, "devices": [{"serial": "Q2SW-AAAA-0013"}]},
    bad=[([{"name": "Edge"}], "serials"), ([{"serials": ["Q2SW-AAAA-0012"]}], "name")],
    further=(("PUT", "/networks/{network}/switch/stacks/{id}"), ("POST", "/networks/{network}/switch/stacks/{id}/add"),
             ("POST", "/networks/{network}/switch/stacks/{id}/remove")), replaced=("PUT",),
    left_out={"serial": "switches come into a stack and leave it one a call", "members": "as serial",
              "batch stacks/actions/update": "documentation and description call the action differently (quirk F21)"},
    twin={"serials": []}, turn=-1)
