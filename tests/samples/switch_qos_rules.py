# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_qos_rules is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config={"rules": [{"vlan": 100, "protocol": "TCP", "src_port": 2000, "dst_port_range": "3000-3100", "dscp": 46},
                      {"vlan": None, "protocol": "UDP", "dst_port": 53, "dscp": 10}, {"vlan": 20, "dscp": -1}]},
    change={"rules": [{"vlan": 20, "dscp": 34, "position": "first"}, {"vlan": 30, "dscp": 8}]},
    exact={"rules": [{"vlan": 30, "dscp": 8}, {"vlan": None, "protocol": "UDP", "dst_port": 53, "dscp": 11}]}, nullable=("vlan",),
    replaced=("PUT",), left_out={"ruleIds": "the order of the rules is that of the list"},
    further=(("POST", "/networks/{network}/switch/qosRules", "create"), ("PUT", "/networks/{network}/switch/qosRules/{id}", "update"),
             ("DELETE", "/networks/{network}/switch/qosRules/{id}", "destroy"), ("PUT", "/networks/{network}/switch/qosRules/order", "update_order")),
    bad=[({"rules": [{"vlan": 4095}]}, "4094"), ({"rules": [{"vlan": 1, "protocol": "ICMP"}]}, "TCP"), ({"rules": [{"vlan": 1, "dscp": 64}]}, "63")])
