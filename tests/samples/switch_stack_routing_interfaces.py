# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_stack_routing_interfaces is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"stack": "Core", "name": "Data", "vlan_id": 10, "subnet": "10.12.10.0/24", "interface_ip": "10.12.10.2", "default_gateway": "10.12.10.1"},
            {"stack": "Core", "name": "Voice", "vlan_id": 20, "subnet": "10.12.20.0/24", "interface_ip": "10.12.20.2"}],
    change=[{"stack": "Core", "name": "Voice", "vlan_id": 21, "ospf_settings": {"cost": 3}}, {"stack": "Core", "name": "Data", "interface_ip": "10.12.10.3"}],
    setup={"switch_stacks": [{"name": "Core", "serials": ["Q2SW-AAAA-0012"]}]},
    bad=[([{"stack": "Core", "name": "X", "vlan_id": 4095}], "4094"), ([{"name": "X"}], "stack")],
    twin=lambda one: {"vlan_id": one["vlan_id"] + 1000, **{name: text.replace("10.", "172.", 1) for name, text in one.items()
                                                           if name in ("subnet", "interface_ip", "default_gateway")}})
