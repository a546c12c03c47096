# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_routing_interfaces is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"name": "Data", "vlan_id": 10, "subnet": "10.12.10.0/24", "interface_ip": "10.12.10.2", "default_gateway": "10.12.10.1",
             "multicast_routing": "enabled", "ospf_settings": {"area": "0", "cost": 5, "is_passive_enabled": True}},
            {"name": "Voice", "vlan_id": 20, "subnet": "10.12.20.0/24", "interface_ip": "10.12.20.2"}],
    change=[{"name": "Voice", "vlan_id": 21, "ospf_settings": {"cost": 3}}, {"name": "Data", "interface_ip": "10.12.10.3"}],
    exact=[{"name": "Voice", "vlan_id": 21, "subnet": "10.12.21.0/24", "interface_ip": "10.12.21.2"},
           {"name": "Data", "vlan_id": 10, "subnet": "10.12.10.0/24", "interface_ip": "10.12.10.2", "default_gateway": "10.12.10.1"}],
    bad=[([{"name": "X", "vlan_id": 4095}], "4094"), ([{"name": "X", "subnet": "10.0.0.0/24", "interface_ip": "10.1.0.1"}], "not inside subnet"),
         ([{"vlan_id": 10}], "name")],
    by_name=True,  # the first needs its default gateway, which is not always answered
    twin=lambda one: {"vlan_id": one["vlan_id"] + 1000, **{name: text.replace("10.", "172.", 1) for name, text in one.items()
                                                           if name in ("subnet", "interface_ip", "default_gateway")}})
