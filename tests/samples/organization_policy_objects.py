# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_policy_objects is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Printers", "category": "network", "type": "cidr", "cidr": "10.12.40.0/24"},
            {"name": "Updates", "category": "network", "type": "fqdn", "fqdn": "updates.example.com"}],
    change=[{"name": "Printers", "cidr": "10.12.41.0/24", "group_ids": []}, {"name": "Updates", "fqdn": "*.updates.example.com"}],
    setup={"organization_policy_object_groups": [{"name": "Office"}]}, turn=-1,
    bad=[([{"name": "X", "category": "network", "type": "cidr"}], "cidr"),
         ([{"name": "X", "category": "network", "type": "cidr", "cidr": "10.0.0.1", "fqdn": "a.example.com"}], "does not go with"),
         ([{"name": "a/b", "category": "network", "type": "cidr", "cidr": "10.0.0.1"}], "dashes"),
         ([{"name": "X", "type": "fqdn", "fqdn": "a.example.com"}], "category")],
    left_out={"ip": "only of the type ipAndMask, which is deprecated (quirk M9)", "mask": "as ip"})
