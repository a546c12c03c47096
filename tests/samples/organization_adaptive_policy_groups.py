# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_adaptive_policy_groups is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Employees", "sgt": 1000, "description": "Who works here", "policy_objects": ["Head Office"]}, {"name": "Cameras", "sgt": 1001}],
    change=[{"name": "Employees", "sgt": 1010, "policy_objects": []}, {"name": "Cameras", "sgt": 1001, "description": "Nobody talks to them"}],
    setup={"organization_policy_objects": [{"name": "Head Office", "category": "adaptivePolicy", "type": "adaptivePolicyIpv4Cidr", "cidr": "10.1.0.0/16"}]},
    twin=lambda one: {"sgt": one["sgt"] + 500},
    bad=[([{"name": "Guests"}], "sgt"), ([{"name": "Guests", "sgt": 70000}], "65535"),
         ([{"name": "Guests", "sgt": 7, "policy_objects": ["Head Ofice"]}], "Head Office")])
