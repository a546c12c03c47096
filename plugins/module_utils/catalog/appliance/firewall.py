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
    """The rules without the row the Dashboard appends (quirks U1, U2); its syslogEnabled is syslogDefaultRule (U4)."""
    rules, last = taken_off(answer.get("rules"), "Default rule")
    return {**answer, "rules": rules, "syslogDefaultRule": last.get("syslogEnabled") or False}


APPLIANCE_L3_FIREWALL_RULES = Resource(
    "appliance_l3_firewall_rules", "layer 3 firewall rules",
    ("Manage the outbound layer 3 firewall rules of an appliance network",
     "Rules are an ordered list and are recognised by their comment. O(state=merged) changes or inserts single rules "
     "and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.",
     "The default rule the Dashboard appends is neither shown nor sent, also where a list that was read elsewhere has it; its logging is "
     "O(config.syslog_default_rule).",
     "O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path="/networks/{network}/appliance/firewall/l3FirewallRules", parse_response=_without_default_rule, send_all=True,
    after=("network_syslog_servers", "appliance_vlans"),
    fields=(
        Field("rules", "The rules; the first that matches counts.", type="list", compare="rules", match=("comment",), default=[],
              appended={"Default rule": Row(lifted={"syslog_enabled": ("syslog_default_rule", {True: True, False: False})})}, fields=(
                  POSITION,
                  Field("comment", "Name of the rule, by which it is recognised; one without a name by all it says.", compare="text:bytes", default=""),
                  Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), required_on_create=True),
                  Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"),
                        compare="text:nocase", required_on_create=True),
                  Field("src_cidr", "Source addresses and subnets joined by commas, or V(Any). Policy objects and groups stand between them as "
                        "C(OBJ(Printers)) and C(GRP(Servers)), by name or identifier.", compare="text:cidr",
                        default="Any", pattern=SOURCE, refs_inside=POLICY_OBJECTS),
                  Field("src_port", "Source ports, as V(80,443) or V(1024-2048), or V(Any).", compare="text:ranges",
                        default="Any"),
                  Field("dest_cidr", "Destination addresses, subnets and host names joined by commas, or V(Any). Policy objects and groups stand between "
                        "them as C(OBJ(Printers)) and C(GRP(Servers)), by name or identifier.",
                        compare="text:cidr", default="Any", pattern=DESTINATION, refs_inside=POLICY_OBJECTS),
                  Field("dest_port", "Destination ports, as V(80,443) or V(1024-2048), or V(Any).",
                        compare="text:ranges", default="Any"),
                  Field("syslog_enabled", "Whether matches are logged. Needs a syslog server with the role Flows.",
                        type="bool", default=False),
        )),
        Field("syslog_default_rule", "Whether traffic no rule matches is logged. Needs a syslog server with the role "
              "Flows.", type="bool", default=False),
    ),
)


APPLIANCE_L7_FIREWALL_RULES = Resource(
    "appliance_l7_firewall_rules", "layer 7 firewall rules",
    ("Manage the layer 7 firewall rules of an appliance network",
     "Rules deny traffic by application, category, host, port, range or country. They have no name and are recognised "
     "by type and value; O(config.rules[].position) names another rule by its type.",
     "O(state=merged) inserts rules that are missing and leaves the others. O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path="/networks/{network}/appliance/firewall/l7FirewallRules", batch=("update",),
    validate=layer7.rule_problems,
    fields=(layer7.deny_rules("l7", *layer7.COUNTRIES, countries=", or a list of two-letter country codes"),),
)

RESOURCES = (APPLIANCE_L3_FIREWALL_RULES, APPLIANCE_L7_FIREWALL_RULES,)
