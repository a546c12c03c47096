# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What wireless_ssid_device_type_group_policies is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"number": 0, "enabled": True, "device_type_policies": [
        {"device_type": "Android", "device_policy": "Group policy", "group_policy_id": "Phones"},
        {"device_type": "Windows Phone", "device_policy": "Blocked"}]},
        {"number": 14, "enabled": False}],
    change=[{"number": 0, "enabled": False, "device_type_policies": [{"device_type": "Android", "device_policy": "Allowed"}]},
            {"number": 14, "device_type_policies": [{"device_type": "iPad", "device_policy": "Group policy", "group_policy_id": "Tablets"}]}],
    setup={"network_group_policies": [{"name": "Phones"}, {"name": "Tablets"}]},
    bad=[([{"number": 0, "device_type_policies": [{"device_type": "Toaster", "device_policy": "Allowed"}]}], "Android"),
         ([{"number": 0, "device_type_policies": [{"device_type": "iPad", "device_policy": "Group policy"}]}], "group_policy_id")])
