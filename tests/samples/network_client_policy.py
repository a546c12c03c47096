# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What network_client_policy is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"mac": "22:33:44:55:66:77", "device_policy": "Group policy", "group_policy_id": "Quarantine"},
            {"mac": "2233.4455.6688", "device_policy": "Blocked"}],
    change=[{"mac": "22:33:44:55:66:77", "device_policy": "Allowed"}, {"mac": "22-33-44-55-66-88", "device_policy": "Normal"}],
    setup={"network_group_policies": [{"name": "Quarantine"}]},
    bad=[([{"mac": "22:33:44:55:66:77", "device_policy": "Group policy"}], "group_policy_id"),
         ([{"mac": "till", "device_policy": "Blocked"}], "MAC address"),
         ([{"mac": "22:33:44:55:66:77", "device_policy": "Block"}], "did you mean 'Blocked'")],
    further=(("POST", "/networks/{network}/clients/provision", "provision"),),
    left_out={"clients": "each client is an entry of its own", "policiesBySecurityAppliance": "no call reads it back",
              "policiesBySsid": "no call reads it back as it is written"})
