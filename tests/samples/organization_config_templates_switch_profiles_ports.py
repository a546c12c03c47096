# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What organization_config_templates_switch_profiles_ports is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

_IN = {"config_template": "Stores", "switch_profile": "Small switch"}

SAMPLE = Sample(
    config=[{**_IN, "port_id": "1", "name": "Till", "type": "access", "vlan": 10, "voice_vlan": 20, "tags": ["till", "pos"], "poe_enabled": False,
             "stp_guard": "bpdu guard", "dai_trusted": True},
            {**_IN, "port_id": 2, "name": "Uplink", "type": "trunk", "allowed_vlans": "1,10-20", "stp_guard": "root guard", "udld": "Enforce"},
            {**_IN, "port_id": "3", "type": "access", "vlan": 10, "access_policy_type": "MAC allow list", "mac_allow_list": ["34:56:FE:CE:8E:A0"]}],
    change=[{**_IN, "port_id": "1", "voice_vlan": None, "tags": [], "type": "access", "access_policy_type": "Sticky MAC allow list",
             "sticky_mac_allow_list": ["34:56:fe:ce:8e:b0"], "sticky_mac_allow_list_limit": 2},
            {**_IN, "port_id": "2", "vlan": None, "allowed_vlans": "all", "rstp_enabled": False},
            {**_IN, "switch_profile": "MS120-8", "port_id": "3", "type": "trunk", "name": "", "enabled": False}],
    setup={"organization_config_templates": [{"name": "Stores"}]},
    bad=[([{**_IN, "port_id": "1", "vlan": 5000}], "4094"),
         ([{**_IN, "port_id": "99"}], "there is no port of a switch profile 99"),
         ([{**_IN, "switch_profile": "Small swich", "port_id": "1"}], "did you mean"),
         ([{"config_template": "Stores", "port_id": "1"}], "switch_profile")],
    nullable=("vlan", "voiceVlan", "portScheduleId"))
