# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an appliance lets in from the internet: forwarded ports, and hosts with a public address (quirk U14)."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import POSITION
from ..patterns import ADDRESS
from .kept_addresses import filled

_RULES = "The rules, in order."
_NAMED = ("Rules are recognized by their name. O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and "
          "O(state=overridden) make the list exactly what is given.")
_REMOVED = "O(state=deleted) removes the rules named, or all where none is."
_NAME = Field("name", "Name of the rule, by which it is recognized; one without a name by all it says.", compare="text:bytes", default="")
_ALLOWED_IPS = Field("allowed_ips", "Addresses and subnets that may connect, or V(any).", type="list", compare="set:nocase", default=["any"])
_PORT = "as V(8080) or V(8100-8101)"
_UPLINKS = ("internet1", "internet2")


APPLIANCE_PORT_FORWARDING_RULES = Resource(
    "appliance_port_forwarding_rules", "port forwarding rules",
    ("Manage the port forwarding rules of an appliance network",
     "A rule leads a port of the appliance's own public address to a host in the LAN.", _NAMED, _REMOVED),
    scope="network", path="/networks/{network}/appliance/firewall/portForwardingRules", after=("appliance_vlans", "appliance_static_routes"),
    fields=(
        Field("rules", _RULES, type="list", compare="rules", match=("name",), default=[], fields=(
            POSITION, _NAME,
            Field("lan_ip", "Address of the host in the LAN. A new rule needs one.", required_on_create=True, pattern=ADDRESS, compare="text:nocase"),
            Field("uplink", "Uplink by which the traffic comes.", choices=(*_UPLINKS, "both"), default="both"),
            Field("public_port", f"Port or range that is forwarded, {_PORT}. A new rule needs one.", compare="text:ranges", required_on_create=True),
            Field("local_port", f"Port or range of the host, {_PORT}. A new rule needs one.", compare="text:ranges", required_on_create=True),
            Field("protocol", "Protocol of the traffic. A new rule needs one.", choices=("tcp", "udp"), required_on_create=True),
            _ALLOWED_IPS,
        )),
    ),
)

APPLIANCE_ONE_TO_ONE_NAT_RULES = Resource(
    "appliance_one_to_one_nat_rules", "1:1 NAT rules",
    ("Manage the 1:1 NAT rules of an appliance network",
     "A rule gives a host in the LAN a public address of its own.", _NAMED,
     "The API documentation does not say which uplink a rule has that names none; here it is the first.", _REMOVED),
    scope="network", path="/networks/{network}/appliance/firewall/oneToOneNatRules", after=("appliance_vlans", "appliance_static_routes"),
    fields=(
        Field("rules", _RULES, type="list", compare="rules", match=("name",), default=[], fields=(
            POSITION, _NAME,
            Field("public_ip", "Public address of the host. A new rule needs one.", required_on_create=True, pattern=ADDRESS, compare="text:nocase"),
            Field("lan_ip", "Address of the host in the LAN. A new rule needs one.", required_on_create=True, pattern=ADDRESS, compare="text:nocase"),
            Field("uplink", "Uplink by which the traffic comes.", choices=_UPLINKS, default="internet1"),
            Field("allowed_inbound", "What may come in; nothing, where the list is empty. The list given replaces that of the rule.", type="list",
                  default=[], encode=filled(allowedIps=["any"]), fields=(
                      Field("protocol", "Protocol of the traffic.", choices=("any", "icmp-ping", "tcp", "udp"), default="any"),
                      Field("destination_ports", f"Ports and ranges, each {_PORT}, of V(tcp) and V(udp).", type="list", compare="set:nocase"),
                      _ALLOWED_IPS,
                  )),
        )),
    ),
)

APPLIANCE_ONE_TO_MANY_NAT_RULES = Resource(
    "appliance_one_to_many_nat_rules", "1:many NAT rules",
    ("Manage the 1:many NAT rules of an appliance network",
     "A rule shares a further public address among hosts in the LAN, by port.",
     "Rules are recognized by public address and uplink. O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and "
     "O(state=overridden) make the list exactly what is given. O(config.rules[].position) names another rule by its public address.", _REMOVED),
    scope="network", path="/networks/{network}/appliance/firewall/oneToManyNatRules", after=("appliance_vlans", "appliance_static_routes"),
    fields=(
        Field("rules", _RULES, type="list", compare="rules", match=("public_ip", "uplink"), default=[], fields=(
            POSITION,
            Field("public_ip", "Public address that is shared.", required=True, pattern=ADDRESS, compare="text:nocase"),
            Field("uplink", "Uplink by which the traffic comes.", choices=_UPLINKS, required=True),
            Field("port_rules", "Which port leads where, in order. A new rule needs them; the list given replaces that of the rule.", type="list",
                  required_on_create=True, encode=filled(name="", allowedIps=["any"]), fields=(
                      Field("name", "What the port is for.", default=""),
                      Field("protocol", "Protocol of the traffic.", choices=("tcp", "udp"), required=True),
                      Field("public_port", f"Port or range of the public address, {_PORT}.", compare="text:ranges", required=True),
                      Field("local_ip", "Address of the host in the LAN.", required=True, pattern=ADDRESS, compare="text:nocase"),
                      Field("local_port", f"Port or range of the host, {_PORT}.", compare="text:ranges", required=True),
                      _ALLOWED_IPS,
                  )),
        )),
    ),
)

RESOURCES = (APPLIANCE_PORT_FORWARDING_RULES, APPLIANCE_ONE_TO_ONE_NAT_RULES, APPLIANCE_ONE_TO_MANY_NAT_RULES,)
