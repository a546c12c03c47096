# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What appliance_ports is tried on."""
from __future__ import annotations

from tests.samples._shared import WITH_VLANS
from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 3, "type": "access", "vlan": 10, "access_policy": "open"},
            {"number": 4, "type": "trunk", "drop_untagged_traffic": False, "vlan": 1, "allowed_vlans": "1,10,20"},
            {"number": 5, "enabled": False}],
    change=[{"number": 3, "type": "trunk", "drop_untagged_traffic": True},
            {"number": 4, "allowed_vlans": "all", "drop_untagged_traffic": True},
            {"number": 5, "enabled": True, "type": "access", "vlan": 20}],
    setup=WITH_VLANS,
    bad=[([{"number": 3, "type": "access", "vlan": 4095}], "4094"),
         ([{"number": 3, "type": "hybrid"}], "'access', 'trunk'"),
         ([{"number": "three"}], "whole number")])
