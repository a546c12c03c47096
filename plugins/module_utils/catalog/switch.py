# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switches (MS): ports of a device, settings and access lists of a network.

Callers may rely on RESOURCES: the Resources in the order in which they must be written. Every hook is pure.
"""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.appended import taken_off
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.patterns import ANY_VLAN
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource


def _switch(name, text, enabled):
    """A dict that only says whether something is on."""
    return Field(name, text, type="dict", fields=(Field("enabled", enabled, type="bool"),))


SWITCH_SETTINGS = Resource(
    "switch_settings", "switch settings",
    ("Manage the switch settings of a network",
     "Sets the management VLAN and the power supplies of all switches of a network.",
     "O(state=deleted) and O(state=replaced) put back the management VLAN and the power supplies; what has no known "
     "default is left alone."),
    scope="network", path="/networks/{network}/switch/settings", batch=("update",),
    fields=(
        Field("vlan", "Management VLAN of the switches.", type="int", default=1, bounds=(1, 4094)),
        Field("use_combined_power", "Whether a switch uses two power supplies together rather than one as reserve.",
              type="bool", default=False),
        Field("power_exceptions", "Switches that differ. The list given replaces the present one.", type="list",
              same="by:serial", default=[], fields=(
                  Field("serial", "Serial number of the switch.", required=True, same="text:any"),
                  Field("power_type", "How its power supplies are used.",
                        choices=("combined", "redundant", "useNetworkSetting"), needed=True),
              )),
        _switch("uplink_client_sampling", "Sampling of clients behind uplinks.", "Whether clients are sampled."),
        _switch("mac_blocklist", "Blocking of MAC addresses.", "Whether the blocklist counts."),
        Field("port_channel_fallback", "Whether a port channel falls back to a single port while the other end does "
              "not form one.", type="bool"),
        Field("uplink_selection", "Choice of the uplink.", type="dict", fields=(
            Field("candidates", "Ports that may become the uplink.", choices=("all", "designated")),
            _switch("failback", "Return to a better uplink.", "Whether a switch returns once it is there again."),
        )),
    ),
)


def _without_default_rule(answer):
    """The rules without the row the Dashboard appends (quirks U2, U3)."""
    rules, dummy = taken_off(answer.get("rules"), "Default rule")
    return {"rules": rules}


SWITCH_ACCESS_CONTROL_LISTS = Resource(
    "switch_access_control_lists", "access control list",
    ("Manage the access control list of a switch network",
     "Rules are an ordered list and are recognised by their comment. O(state=merged) changes or inserts single rules "
     "and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.",
     "The default rule the Dashboard appends is neither shown nor sent. O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path="/networks/{network}/switch/accessControlLists", reads=_without_default_rule,
    fields=(
        Field("rules", "The rules; the first that matches counts.", type="list", same="rules", match=("comment",), appended={"Default rule": False},
              default=[], fields=(
                  Field("position", "Where a rule that is new, or should move, goes: V(first), V(last), or a dict with "
                        "C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and "
                        "a new one goes last.", type="raw", directive=True),
                  Field("comment", "Name of the rule, by which it is recognised; one without a name by all it says.", default=""),
                  Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), needed=True),
                  Field("ip_version", "IP version matched.", choices=("ipv4", "ipv6", "any"), default="ipv4"),
                  Field("protocol", "Protocol matched.", choices=("any", "tcp", "udp"), same="text:any",
                        default="any"),
                  Field("src_cidr", "Source address or subnet, or V(any).", same="text:cidr", default="any"),
                  Field("src_port", "Source port, or V(any).", same="text:ranges", default="any"),
                  Field("dst_cidr", "Destination address or subnet, or V(any).", same="text:cidr", default="any"),
                  Field("dst_port", "Destination port, or V(any).", same="text:ranges", default="any"),
                  Field("vlan", "VLAN of incoming traffic, or V(any).", same="text:any", default="any",
                        pattern=ANY_VLAN),
        )),
    ),
)

_ACCESS, _TRUNK = {"type": "access"}, {"type": "trunk"}
_CUSTOM = {"access_policy_type": "Custom access policy"}
_ALLOWED, _STICKY = {"access_policy_type": "MAC allow list"}, {"access_policy_type": "Sticky MAC allow list"}


def _port_sentences(port):
    """An access port always has a VLAN (quirk X2)."""
    if port.get("type") == "access" and "vlan" in port and port["vlan"] is None:
        return ["vlan of an access port must be a number; null is for trunks that drop untagged traffic"]
    return []


SWITCH_PORTS = Resource(
    "switch_ports", "port",
    ("Manage the ports of a switch",
     "Ports always exist: O(state=deleted) sets the ports named back to their defaults, O(state=overridden) also all "
     "ports not named. The port that leads to the Dashboard is no exception.",
     "A port of factory defaults is an enabled trunk of all VLANs with PoE, RSTP and native VLAN 1."),
    scope="device", kind="slots", path="/devices/{serial}/switch/ports", key="port_id", batch=("update",),
    checks=_port_sentences,
    fields=(
        Field("port_id", "Number of the port, as V(7). Ports of modules have longer names.", required=True),
        Field("name", "Name of the port.", default=""),
        Field("tags", "Tags of the port. The list given replaces the present one.", type="list", same="set",
              default=[]),
        Field("enabled", "Whether the port is on.", type="bool", default=True),
        Field("poe_enabled", "Whether the port gives power.", type="bool", default=True),
        Field("type", "Kind of port.", choices=("trunk", "access", "stack", "routed", "svl", "dad"), default="trunk"),
        Field("vlan", "VLAN of an access port, or of a trunk's untagged traffic. On a trunk, null drops untagged "
              "traffic.", type="int", default=1, clear=True, bounds=(1, 4094)),
        Field("voice_vlan", "VLAN of phones on an access port; null for none.", type="int", clear=True, default=None,
              bounds=(1, 4094), when=_ACCESS),
        Field("allowed_vlans", "VLANs of a trunk: V(all), or numbers and ranges such as V(1,3,5-10).",
              same="text:ranges", default="all", when=_TRUNK, bounds=(1, 4094)),
        Field("isolation_enabled", "Whether the port reaches only ports that are not isolated.", type="bool",
              default=False),
        Field("rstp_enabled", "Whether the port takes part in the rapid spanning tree.", type="bool", default=True),
        Field("stp_guard", "Protection of the spanning tree.",
              choices=("disabled", "root guard", "bpdu guard", "loop guard"), default="disabled"),
        Field("link_negotiation", "Speed and duplex: V(Auto negotiate), or one of those the port offers.",
              default="Auto negotiate"),
        Field("port_schedule_id", "Identifier of the port schedule; null for none.", clear=True, default=None),
        Field("udld", "What happens when the link works one way only.", choices=("Alert only", "Enforce"),
              default="Alert only"),
        Field("access_policy_type", "Who may use an access port.",
              choices=("Open", "Custom access policy", "MAC allow list", "Sticky MAC allow list"), default="Open",
              when=_ACCESS),
        Field("access_policy_number", "Number of the access policy.", type="int", bounds=(1, None),
              when=_CUSTOM, must=_CUSTOM),
        Field("mac_allow_list", "MAC addresses that may use the port, 20 at most. The list given replaces the present "
              "one.", type="list", same="set:mac", bounds=(0, 20), when=_ALLOWED, must=_ALLOWED),
        Field("mac_whitelist_limit", "How many MAC addresses the allow list may hold. Needs firmware MS 18 or newer.",
              type="int", bounds=(0, None), when=_ALLOWED),
        Field("sticky_mac_allow_list", "MAC addresses the port starts with.", type="list", same="set:mac",
              when=_STICKY),
        Field("sticky_mac_allow_list_limit", "How many MAC addresses the port learns.", type="int", bounds=(0, None),
              when=_STICKY),
        Field("storm_control_enabled", "Whether storm control counts on the port.", type="bool"),
        Field("adaptive_policy_group_id", "Identifier of the adaptive policy group whose tag the port's traffic gets; "
              "null for none.", clear=True, default=None),
        Field("peer_sgt_capable", "Whether the other end of a trunk sends security group tags.", type="bool",
              when=_TRUNK),
        Field("flexible_stacking_enabled", "Whether the port may be used for stacking, on models that can.",
              type="bool"),
        Field("dai_trusted", "Whether dynamic ARP inspection trusts the port.", type="bool"),
        Field("profile", "Port profile, which takes the place of the port's own settings.", type="dict",
              default={"enabled": False}, fields=(
                  Field("enabled", "Whether the profile counts.", type="bool"),
                  Field("id", "Identifier of the profile.", blank=True),
                  Field("iname", "Name of the profile.", blank=True),
              )),
        Field("perpetual_poe", "Power during a restart of the switch, passed on as it is.", type="dict"),
        Field("fast_poe", "Power early in the start of the switch, passed on as it is.", type="dict"),
        Field("stp_port_fast_trunk", "Whether a trunk forwards at once instead of listening and learning first.",
              type="bool"),
        _switch("dot3az", "Energy efficient Ethernet (802.3az).", "Whether the link sleeps while it is idle."),
        _switch("high_speed", "High speed mode, on ports that have one.", "Whether the port uses it."),
    ),
)

RESOURCES = (SWITCH_SETTINGS, SWITCH_ACCESS_CONTROL_LISTS, SWITCH_PORTS)
