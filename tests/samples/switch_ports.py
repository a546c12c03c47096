# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switch_ports is tried on."""
from __future__ import annotations

from tests.samples.sample import Sample

SAMPLE = Sample(
    config=[{"port_id": "1", "name": "Till", "type": "access", "vlan": 10, "voice_vlan": 20, "tags": ["till", "pos"],
             "poe_enabled": False, "stp_guard": "bpdu guard", "dai_trusted": True},
            {"port_id": 2, "name": "Uplink", "type": "trunk", "vlan": 1, "allowed_vlans": "1,10-20", "stp_guard": "root guard",
             "udld": "Enforce", "peer_sgt_capable": True, "profile": {"enabled": False}},
            {"port_id": "3", "type": "access", "vlan": 10, "access_policy_type": "MAC allow list",
             "mac_allow_list": ["34:56:FE:CE:8E:A0", "3456.fece.8ea1"], "isolation_enabled": True},
            {"port_id": "4", "type": "access", "vlan": 10, "access_policy_type": "Custom access policy", "access_policy_number": 2,
             "link_negotiation": "100 Megabit full duplex (forced)", "storm_control_enabled": True}],
    change=[{"port_id": "1", "voice_vlan": None, "tags": [], "type": "access", "access_policy_type": "Sticky MAC allow list",
             "sticky_mac_allow_list": ["34:56:fe:ce:8e:b0"], "sticky_mac_allow_list_limit": 2},
            {"port_id": "2", "vlan": None, "allowed_vlans": "all", "rstp_enabled": False},
            {"port_id": "3", "type": "trunk", "name": "", "enabled": False},
            {"port_id": "4", "name": "Printer", "access_policy_type": "Open", "port_schedule_id": None}],
    bad=[([{"port_id": "1", "vlan": 5000}], "4094"),
         ([{"port_id": "1", "type": "acces"}], "did you mean 'access'"),
         ([{"port_id": "1", "type": "access", "vlan": None}], "null is for trunks"),
         ([{"port_id": "1", "mac_allow_list": [f"00:00:00:00:00:{one:02x}" for one in range(21)]}], "at most 20"),
         ([{"port_id": "1"}, {"port_id": 1}], "twice"),
         ([{"port_id": "99"}], "there is no port 99")],
    nullable=("vlan", "voiceVlan", "portScheduleId"))
