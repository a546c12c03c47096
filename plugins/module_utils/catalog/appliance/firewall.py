# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Firewall rules of an appliance."""
from __future__ import annotations

from ...schema.appended_rows import Row, taken_off
from ...schema.field import Field
from ...schema.resource import Resource
from .. import layer7
from ..parts import POLICY_OBJECTS, POSITION
from ..patterns import DESTINATION, SOURCE


def _without_default_rule(answer):
    """The rules without the row the Dashboard appends (quirks U1-U3), in whichever shape the list is answered."""
    answer = answer if isinstance(answer, dict) else {"rules": answer}
    return {**answer, "rules": taken_off(answer.get("rules"), _DEFAULT)[0]}


def _with_its_logging(answer):
    """The same, where syslogEnabled of that row is syslogDefaultRule (quirk U4)."""
    return {**_without_default_rule(answer), "syslogDefaultRule": taken_off(answer.get("rules"), _DEFAULT)[1].get("syslogEnabled") or False}


_DEFAULT = "Default rule"
_ORDERED = ("Rules are an ordered list and are recognized by their comment. O(state=merged) changes or inserts single rules "
            "and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.")
_APPENDED = "The default rule the Dashboard appends is neither shown nor sent, also where a list that was read elsewhere has it"
_REMOVED = "O(state=deleted) removes the rules named, or all where none is."
_LIFTED = {"syslog_enabled": ("syslog_default_rule", {True: True, False: False})}
_OBJECTS = "Policy objects and groups stand between them as C(OBJ(Printers)) and C(GRP(Servers)), by name or identifier."
_SYSLOG = "Needs a syslog server with the role Flows."
_SYSLOG_DEFAULT_RULE = Field("syslog_default_rule", f"Whether traffic no rule matches is logged. {_SYSLOG}", type="bool", default=False)


def _rules(row):
    """A list of layer 3 rules, and what the row is that the Dashboard puts at its end."""
    return Field("rules", "The rules; the first that matches counts.", type="list", compare="rules", match=("comment",), default=[],
                 appended={_DEFAULT: row}, fields=(
                     POSITION,
                     Field("comment", "Name of the rule, by which it is recognized; one without a name by all it says.", compare="text:bytes", default=""),
                     Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), required_on_create=True),
                     Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"),
                           compare="text:nocase", required_on_create=True),
                     Field("src_cidr", f"Source addresses and subnets joined by commas, or V(Any). {_OBJECTS}", compare="text:cidr",
                           default="Any", pattern=SOURCE, refs_inside=POLICY_OBJECTS),
                     Field("src_port", "Source ports, as V(80,443) or V(1024-2048), or V(Any).", compare="text:ranges",
                           default="Any"),
                     Field("dest_cidr", f"Destination addresses, subnets and host names joined by commas, or V(Any). {_OBJECTS}",
                           compare="text:cidr", default="Any", pattern=DESTINATION, refs_inside=POLICY_OBJECTS),
                     Field("dest_port", "Destination ports, as V(80,443) or V(1024-2048), or V(Any).",
                           compare="text:ranges", default="Any"),
                     Field("syslog_enabled", f"Whether matches are logged. {_SYSLOG}", type="bool", default=False),
    ))


APPLIANCE_L3_FIREWALL_RULES = Resource(
    "appliance_l3_firewall_rules", "layer 3 firewall rules",
    ("Manage the outbound layer 3 firewall rules of an appliance network", _ORDERED, f"{_APPENDED}; its logging is O(config.syslog_default_rule).",
     _REMOVED),
    scope="network", path="/networks/{network}/appliance/firewall/l3FirewallRules", parse_response=_with_its_logging, send_all=True,
    after=("network_syslog_servers", "appliance_vlans"), fields=(_rules(Row(lifted=_LIFTED)), _SYSLOG_DEFAULT_RULE),
)

APPLIANCE_INBOUND_FIREWALL_RULES = Resource(
    "appliance_inbound_firewall_rules", "inbound firewall rules",
    ("Manage the inbound layer 3 firewall rules of an appliance network",
     "These rules count for traffic from the internet where the appliance does not translate addresses (no-NAT); where it does, port forwarding lets "
     "traffic in.",
     _ORDERED, f"{_APPENDED}; its logging is O(config.syslog_default_rule).", _REMOVED),
    scope="network", path="/networks/{network}/appliance/firewall/inboundFirewallRules", parse_response=_with_its_logging, send_all=True,
    after=("network_syslog_servers", "appliance_vlans"), fields=(_rules(Row(sure=False, says={"policy": None}, lifted=_LIFTED)), _SYSLOG_DEFAULT_RULE),
)

APPLIANCE_CELLULAR_FIREWALL_RULES = Resource(
    "appliance_cellular_firewall_rules", "cellular firewall rules",
    ("Manage the outbound layer 3 firewall rules of an appliance network while it is on its cellular uplink",
     "These rules replace the usual ones while the cellular uplink is in use, and so keep expensive traffic off it.", _ORDERED, f"{_APPENDED}.", _REMOVED),
    scope="network", path="/networks/{network}/appliance/firewall/cellularFirewallRules", parse_response=_without_default_rule,
    after=("network_syslog_servers", "appliance_vlans"), fields=(_rules(Row(sure=False)),),
)

APPLIANCE_INBOUND_CELLULAR_FIREWALL_RULES = Resource(
    "appliance_inbound_cellular_firewall_rules", "inbound cellular firewall rules",
    ("Manage the inbound layer 3 firewall rules of an appliance network on its cellular uplink",
     "These rules count for traffic that comes in by the cellular uplink.", _ORDERED, f"{_APPENDED}.", _REMOVED),
    scope="network", path="/networks/{network}/appliance/firewall/inboundCellularFirewallRules", parse_response=_without_default_rule,
    after=("network_syslog_servers", "appliance_vlans"), fields=(_rules(Row(sure=False, says={"policy": None})),),
)

APPLIANCE_VPN_FIREWALL_RULES = Resource(
    "appliance_vpn_firewall_rules", "VPN firewall rules",
    ("Manage the firewall rules of the site-to-site VPN of an organization",
     "One list for all networks of the organization: it decides what sites may send each other through the VPN.", _ORDERED,
     f"{_APPENDED}; its logging is O(config.syslog_default_rule).", _REMOVED),
    scope="organization", path="/organizations/{organization}/appliance/vpn/vpnFirewallRules", parse_response=_with_its_logging, send_all=True,
    fields=(_rules(Row(sure=False, lifted=_LIFTED)), _SYSLOG_DEFAULT_RULE),
)


APPLIANCE_L7_FIREWALL_RULES = Resource(
    "appliance_l7_firewall_rules", "layer 7 firewall rules",
    ("Manage the layer 7 firewall rules of an appliance network",
     "Rules deny traffic by application, category, host, port, range or country. They have no name and are recognized "
     "by type and value; O(config.rules[].position) names another rule by its type.",
     "O(state=merged) inserts rules that are missing and leaves the others. O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path="/networks/{network}/appliance/firewall/l7FirewallRules", batch=("update",),
    validate=layer7.rule_problems,
    fields=(layer7.deny_rules("l7", *layer7.COUNTRIES, countries=", or a list of two-letter country codes"),),
)

RESOURCES = (APPLIANCE_L3_FIREWALL_RULES, APPLIANCE_L7_FIREWALL_RULES, APPLIANCE_INBOUND_FIREWALL_RULES, APPLIANCE_CELLULAR_FIREWALL_RULES,
             APPLIANCE_INBOUND_CELLULAR_FIREWALL_RULES, APPLIANCE_VPN_FIREWALL_RULES,)
