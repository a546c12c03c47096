# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_policy_object_groups is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Servers", "category": "NetworkObjectGroup", "object_ids": ["Web Server", "Mail Server"]}],
    change=[{"name": "Servers", "object_ids": ["Mail Server"]}],
    setup={"organization_policy_objects": [{"name": "Web Server", "category": "network", "type": "cidr", "cidr": "10.12.30.10"},
                                           {"name": "Mail Server", "category": "network", "type": "cidr", "cidr": "10.12.30.11"}]},
    bad=[([{"name": "Servers", "object_ids": ["Wep Server"]}], "Web Server"), ([{"name": "a.b"}], "dashes")])
