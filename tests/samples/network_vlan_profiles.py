# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_vlan_profiles is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"iname": "Stores", "name": "Profile of stores", "vlan_names": [{"name": "default", "vlan_id": "1"}, {"name": "till", "vlan_id": "20"}],
             "vlan_groups": [{"name": "machines", "vlan_ids": "2,5-7"}]}],
    change=[{"iname": "Stores", "vlan_names": [{"name": "default", "vlan_id": "1"}, {"name": "till", "vlan_id": "21"}], "vlan_groups": []}],
    bad=[([{"iname": "X", "name": "X", "vlan_names": [{"name": "a", "vlan_id": "5000"}]}], "4094"), ([{"name": "X"}], "iname")])
