# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switches (MS): ports of a device, settings and access lists of a network."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource

SWITCH_SETTINGS = Resource(
    "switch_settings", "switch settings",
    ("Manage the switch settings of a network", "Sets the management VLAN and the power supplies of all switches of a network."),
    scope="network", path="/networks/{network}/switch/settings", batch=("update",),
    fields=(
        Field("vlan", "Management VLAN.", type="int", default=1, bounds=(1, 4094)),
        Field("use_combined_power", "Whether two power supplies are used together rather than as reserve.", type="bool", default=False),
        Field("power_exceptions", "Switches that differ.", type="list", same="by:serial", default=[], fields=(
            Field("serial", "Serial number of the switch.", required=True),
            Field("power_type", "How its power supplies are used.", choices=("combined", "redundant", "useNetworkSetting")),
        )),
        Field("uplink_client_sampling", "Sampling of clients behind uplinks.", type="dict", fields=(
            Field("enabled", "Whether clients are sampled.", type="bool"),)),
        Field("mac_blocklist", "Blocking of MAC addresses.", type="dict", fields=(
            Field("enabled", "Whether the blocklist counts.", type="bool"),)),
        Field("port_channel_fallback", "Whether a port channel falls back to single ports.", type="bool"),
        Field("uplink_selection", "Choice of the uplink.", type="dict", fields=(
            Field("candidates", "Ports that may become uplink.", choices=("all", "designated")),
            Field("failback", "Return to a better uplink.", type="dict", fields=(
                Field("enabled", "Whether switches return.", type="bool"),)),
        )),
    ),
)


def _without_default_rule(answer):
    """The rules without the row the Dashboard appends (quirks U2, U3)."""
    rules = list(answer.get("rules") or [])
    return {"rules": rules[:-1] if rules and rules[-1].get("comment") == "Default rule" else rules}


SWITCH_ACCESS_CONTROL_LISTS = Resource(
    "switch_access_control_lists", "access control list",
    ("Manage the access control list of a switch network",
     "Rules are an ordered list and are recognised by their comment. O(state=merged) changes or inserts single rules and leaves the others.",
     "The default rule the Dashboard appends is neither shown nor sent."),
    scope="network", path="/networks/{network}/switch/accessControlLists", reads=_without_default_rule,
    fields=(
        Field("rules", "The rules.", type="list", same="rules", match=("comment",), default=[], fields=(
            Field("position", "Where a rule that is new, or should move, goes: V(first), V(last), or a dict with C(before) or C(after) and the "
                  "name of another rule.", type="raw", directive=True),
            Field("comment", "Name of the rule, by which it is recognised.", default=""),
            Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), needed=True),
            Field("ip_version", "IP version matched.", choices=("ipv4", "ipv6", "any"), default="ipv4"),
            Field("protocol", "Protocol matched.", choices=("any", "tcp", "udp"), same="text:any", default="any"),
            Field("src_cidr", "Source subnet, or V(any).", same="text:cidr", default="any"),
            Field("src_port", "Source port, or V(any).", same="text:ranges", default="any"),
            Field("dst_cidr", "Destination subnet, or V(any).", same="text:cidr", default="any"),
            Field("dst_port", "Destination port, or V(any).", same="text:ranges", default="any"),
            Field("vlan", "VLAN of incoming traffic, or V(any).", same="text:any", default="any"),
        )),
    ),
)

_ACCESS, _TRUNK = {"type": "access"}, {"type": "trunk"}

SWITCH_PORTS = Resource(
    "switch_ports", "port",
    ("Manage the ports of a switch",
     "Ports always exist: O(state=deleted) sets the ports named back to their defaults, O(state=overridden) also all ports not named."),
    scope="device", kind="slots", path="/devices/{serial}/switch/ports", key="port_id", batch=("update",),
    fields=(
        Field("port_id", "Number of the port.", required=True),
        Field("name", "Name of the port.", default=""),
        Field("tags", "Tags of the port. The list given replaces the present one.", type="list", same="set", default=[]),
        Field("enabled", "Whether the port is on.", type="bool", default=True),
        Field("poe_enabled", "Whether the port gives power.", type="bool", default=True),
        Field("type", "Kind of port.", choices=("trunk", "access", "stack", "routed", "svl", "dad"), default="trunk"),
        Field("vlan", "VLAN of an access port, or of a trunk's untagged traffic; null drops untagged traffic of a trunk.", type="int", default=1,
              clear=True, bounds=(1, 4094)),
        Field("voice_vlan", "VLAN of phones on an access port; null for none.", type="int", clear=True, bounds=(1, 4094), when=_ACCESS),
        Field("allowed_vlans", "VLANs of a trunk: V(all), or numbers and ranges such as V(1,3,5-10).", same="text:ranges", default="all", when=_TRUNK),
        Field("isolation_enabled", "Whether the port reaches only ports that are not isolated.", type="bool", default=False),
        Field("rstp_enabled", "Whether the port takes part in the spanning tree.", type="bool", default=True),
        Field("stp_guard", "Protection of the spanning tree.", choices=("disabled", "root guard", "bpdu guard", "loop guard"), default="disabled"),
        Field("link_negotiation", "Speed and duplex, V(Auto negotiate) or one of those the port offers.", default="Auto negotiate"),
        Field("port_schedule_id", "Identifier of the port schedule; null for none.", clear=True, default=None),
        Field("udld", "What happens when the link works one way only.", choices=("Alert only", "Enforce"), default="Alert only"),
        Field("access_policy_type", "Who may use an access port.", choices=("Open", "Custom access policy", "MAC allow list", "Sticky MAC allow list"),
              default="Open", when=_ACCESS),
        Field("access_policy_number", "Number of the access policy.", type="int", when={"access_policy_type": "Custom access policy"}),
        Field("mac_allow_list", "MAC addresses that may use the port, 20 at most.", type="list", same="set:mac", bounds=(0, 20),
              when={"access_policy_type": "MAC allow list"}),
        Field("sticky_mac_allow_list", "MAC addresses the port starts with.", type="list", same="set:mac",
              when={"access_policy_type": "Sticky MAC allow list"}),
        Field("sticky_mac_allow_list_limit", "How many MAC addresses the port learns.", type="int", when={"access_policy_type": "Sticky MAC allow list"}),
        Field("storm_control_enabled", "Whether storm control counts on the port.", type="bool"),
        Field("adaptive_policy_group_id", "Identifier of the adaptive policy group; null for none.", clear=True),
        Field("peer_sgt_capable", "Whether a trunk's other end sends security group tags.", type="bool", when=_TRUNK),
        Field("flexible_stacking_enabled", "Whether the port may be used for stacking.", type="bool"),
        Field("dai_trusted", "Whether the port is trusted by dynamic ARP inspection.", type="bool"),
        Field("profile", "Port profile.", type="dict", fields=(
            Field("enabled", "Whether the profile counts.", type="bool"),
            Field("id", "Identifier of the profile."),
            Field("iname", "Name of the profile."),
        )),
        Field("perpetual_poe", "Power during a restart of the switch, passed on as it is.", type="dict"),
        Field("fast_poe", "Power early in the start of the switch, passed on as it is.", type="dict"),
        Field("stp_port_fast_trunk", "Whether a trunk forwards at once.", type="bool"),
        Field("mac_whitelist_limit", "How many MAC addresses may use the port.", type="int"),
        Field("dot3az", "Energy efficient Ethernet.", type="dict", fields=(Field("enabled", "Whether it is on.", type="bool"),)),
        Field("high_speed", "High speed mode.", type="dict", fields=(Field("enabled", "Whether it is on.", type="bool"),)),
    ),
)

RESOURCES = (SWITCH_SETTINGS, SWITCH_ACCESS_CONTROL_LISTS, SWITCH_PORTS)
