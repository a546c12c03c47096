# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports of a switch."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import BulkRead, Resource
from ..parts import toggle

_ACCESS, _TRUNK = {"type": "access"}, {"type": "trunk"}
_CUSTOM = {"access_policy_type": "Custom access policy"}
_ALLOWED, _STICKY = {"access_policy_type": "MAC allow list"}, {"access_policy_type": "Sticky MAC allow list"}


def port_problems(port):
    """An access port always has a VLAN (quirk X2)."""
    if port.get("type") == "access" and "vlan" in port and port["vlan"] is None:
        return [Problem("vlan", "of an access port must be a number; null is for trunks that drop untagged traffic")]
    learned, limit = port.get("sticky_mac_allow_list") or [], port.get("sticky_mac_allow_list_limit")
    if limit is not None and len(set(learned)) > limit:
        return [Problem("sticky_mac_allow_list", f"holds {len(set(learned))} addresses, more than its limit of {limit}")]
    return []


#: What a port has, of a switch and of a switch profile alike.
PORT = (
    Field("port_id", "Number of the port, as V(7). Ports of modules have longer names.", required=True),
    Field("name", "Name of the port.", default=""),
    Field("tags", "Tags of the port. The list given replaces the present one.", type="list", compare="set",
          default=[]),
    Field("enabled", "Whether the port is on.", type="bool", default=True),
    Field("poe_enabled", "Whether the port supplies power (PoE).", type="bool", default=True),
    Field("type", "Kind of port.", choices=("trunk", "access", "stack", "routed", "svl", "dad"), default="trunk"),
    Field("vlan", "VLAN of an access port, or of a trunk's untagged traffic. On a trunk, null drops untagged "
          "traffic.", type="int", default=1, nullable=True, bounds=(1, 4094)),
    Field("voice_vlan", "VLAN of phones on an access port; null for none.", type="int", nullable=True, default=None,
          bounds=(1, 4094), only_if=_ACCESS),
    Field("allowed_vlans", "VLANs of a trunk: V(all), or numbers and ranges such as V(1,3,5-10).",
          compare="text:ranges", default="all", only_if=_TRUNK, bounds=(1, 4094)),
    Field("isolation_enabled", "Whether the port reaches only ports that are not isolated.", type="bool",
          default=False),
    Field("rstp_enabled", "Whether the port takes part in the rapid spanning tree.", type="bool", default=True),
    Field("stp_guard", "Protection of the spanning tree.",
          choices=("disabled", "root guard", "bpdu guard", "loop guard"), default="disabled"),
    Field("link_negotiation", "Speed and duplex: V(Auto negotiate), or one of those the port offers.",
          default="Auto negotiate", offered="linkNegotiationCapabilities"),
    Field("port_schedule_id", "Name or identifier of the port schedule; null for none.", ref="switch_port_schedules", nullable=True, default=None),
    Field("udld", "What happens when the link works one way only.", choices=("Alert only", "Enforce"),
          default="Alert only"),
    Field("access_policy_type", "Who may use an access port.",
          choices=("Open", "Custom access policy", "MAC allow list", "Sticky MAC allow list"), default="Open",
          only_if=_ACCESS),
    Field("access_policy_number", "Number or name of the access policy.", type="int", ref="switch_access_policies", bounds=(1, None),
          only_if=_CUSTOM, required_if=_CUSTOM),
    Field("mac_allow_list", "MAC addresses that may use the port, 20 at most. The list given replaces the present "
          "one.", type="list", compare="set:mac", bounds=(0, 20), only_if=_ALLOWED, required_if=_ALLOWED),
    Field("mac_whitelist_limit", "How many MAC addresses the allow list may hold. Needs firmware MS 18 or newer.",
          type="int", bounds=(0, None), only_if=_ALLOWED),
    Field("sticky_mac_allow_list", "MAC addresses the port starts with, 20 at most; it may be empty.", type="list", compare="set:mac",
          bounds=(0, 20), default=[], empty_ok=True, only_if=_STICKY, required_if=_STICKY),
    Field("sticky_mac_allow_list_limit", "How many MAC addresses the port learns, 1 to 20. A sticky list needs it.", type="int", bounds=(1, 20),
          only_if=_STICKY, required_if=_STICKY),
    Field("storm_control_enabled", "Whether storm control counts on the port.", type="bool"),
    Field("adaptive_policy_group_id", "Adaptive policy group, by name or identifier, whose tag the port's traffic gets; null for none. "
          "Needs adaptive policy enabled in the network.", nullable=True, default=None, ref="organization_adaptive_policy_groups"),
    Field("peer_sgt_capable", "Whether the other end of a trunk sends security group tags.", type="bool",
          only_if=_TRUNK),
    Field("flexible_stacking_enabled", "Whether the port may be used for stacking, on models that can.",
          type="bool"),
    Field("dai_trusted", "Whether dynamic ARP inspection trusts the port.", type="bool"),
    Field("profile", "Port profile, which takes the place of the port's own settings.", type="dict",
          default={"enabled": False}, fields=(
              Field("enabled", "Whether the profile counts.", type="bool"),
              Field("id", "Identifier of the profile.", empty_ok=True),
              Field("iname", "Name of the profile.", empty_ok=True),
          )),
    Field("perpetual_poe", "Power during a restart of the switch, passed on as it is.", type="dict"),
    Field("fast_poe", "Power early in the start of the switch, passed on as it is.", type="dict"),
    Field("stp_port_fast_trunk", "Whether a trunk forwards at once instead of listening and learning first.",
          type="bool"),
    toggle("dot3az", "Energy efficient Ethernet (802.3az).", on="Whether the link sleeps while it is idle."),
    toggle("high_speed", "High speed mode, on ports that have one.", on="Whether the port uses it."),
)


SWITCH_PORTS = Resource(
    "switch_ports", "port",
    ("Manage the ports of a switch",
     "Ports always exist: O(state=deleted) sets the ports named back to their defaults, O(state=overridden) also all "
     "ports not named. The port that leads to the Dashboard is no exception.",
     "A port of factory defaults is an enabled trunk of all VLANs with PoE, RSTP and native VLAN 1."),
    scope="device", kind="slots", path="/devices/{serial}/switch/ports", key="port_id", batch=("update",),
    validate=port_problems, after=("organization_adaptive_policy_settings",),
    bulk=BulkRead("/organizations/{organization}/switch/ports/bySwitch", "serials[]", 50, "serial", "ports", (
        "port_id", "name", "tags", "enabled", "poe_enabled", "type", "vlan", "voice_vlan", "allowed_vlans", "rstp_enabled", "stp_guard",
        "link_negotiation", "access_policy_type", "sticky_mac_allow_list", "sticky_mac_allow_list_limit", "perpetual_poe", "fast_poe")),
    fields=PORT,
)

RESOURCES = (SWITCH_PORTS,)
