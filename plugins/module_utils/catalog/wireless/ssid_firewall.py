# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What becomes of the traffic of an SSID: firewall rules of layer 3 and 7, traffic shaping."""
from __future__ import annotations

from ...schema.appended_rows import Row, taken_off
from ...schema.field import Field
from .. import layer7
from ..parts import POSITION
from ..patterns import DESTINATION
from ..shaping import PCP, rule_problems, shaping_rules
from .per_ssid import per_ssid

_POLICIES = {"allow": True, "deny": False}


def _without_server_rows(answer):
    """The rules without the two rows the Dashboard appends (quirk Y15); the LAN row's policy is allowLanAccess (Y16)."""
    rules, dummy = taken_off(answer.get("rules"), "Default rule")
    rules, lan = taken_off(rules, "Wireless clients accessing LAN")
    return {**answer, "rules": rules, "allowLanAccess": _POLICIES.get(str(lan.get("policy")).casefold(), lan.get("policy"))}


WIRELESS_SSID_L3_FIREWALL_RULES = per_ssid(
    "wireless_ssid_l3_firewall_rules", "SSID firewall",
    ("Manage the layer 3 firewall rules of SSIDs",
     "Each entry of O(config) is one SSID with its ordered list of rules, recognized by their comment. "
     "O(state=merged) changes or inserts single rules and leaves the others.",
     "The two rows the Dashboard appends are neither shown nor sent, also where a list that was read elsewhere has them; access to the LAN is "
     "O(config[].allow_lan_access).",
     "O(state=deleted) removes the rules named of an SSID. Where none is, it removes them all and keeps the clients off the LAN, as on a new SSID."),
    "firewall/l3FirewallRules",
    Field("rules", "The rules; the first that matches counts.", type="list", compare="rules", match=("comment",),
          appended={"Wireless clients accessing LAN": Row(says={"dest_cidr": "Local LAN"}, lifted={"policy": ("allow_lan_access", _POLICIES)}),
                    "Default rule": Row()}, default=[], fields=(
              POSITION,
              Field("comment", "Name of the rule, by which it is recognized; one without a name by all it says.", compare="text:bytes", default=""),
              Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), required_on_create=True),
              Field("ip_ver", "IP version matched.", choices=("ipv4", "ipv6", "both"), default="both"),
              Field("protocol", "Protocol matched.", choices=("any", "icmp", "icmp6", "tcp", "udp"),
                    compare="text:nocase", required_on_create=True),
              Field("dest_port", "Destination ports, as V(80,443) or V(1024-2048), or V(Any).",
                    compare="text:ranges", default="Any"),
              Field("dest_cidr", "Destination addresses, subnets and host names joined by commas, or V(Any). "
                    "The LAN is not a destination, see O(config[].allow_lan_access).", compare="text:cidr",
                    default="Any", pattern=DESTINATION),
    )),
    Field("allow_lan_access", "Whether clients reach the local network.", type="bool", default=False),
    parse_response=_without_server_rows, send_all=True,
)


WIRELESS_SSID_L7_FIREWALL_RULES = per_ssid(
    "wireless_ssid_l7_firewall_rules", "SSID layer 7 firewall",
    ("Manage the layer 7 firewall rules of SSIDs",
     "Rules deny traffic of clients by application, category, host, port or range. They have no name and are recognized by type and value; "
     "O(config[].rules[].position) names another rule by its type.",
     "O(state=merged) inserts rules that are missing and leaves the others. O(state=deleted) removes the rules named of an SSID, or all where none is."),
    "firewall/l7FirewallRules", layer7.deny_rules("shaping"), validate=layer7.rule_problems)


WIRELESS_SSID_TRAFFIC_SHAPING_RULES = per_ssid(
    "wireless_ssid_traffic_shaping_rules", "SSID traffic shaping",
    ("Manage the traffic shaping rules of SSIDs",
     "A rule limits the bandwidth of its traffic for each client, or sets DSCP and PCP tags. It has no name and is recognized by its definitions, in any "
     "order.",
     "O(state=merged) changes or inserts single rules and leaves the others.",
     "O(state=deleted) removes the rules named of an SSID, or all where none is; C(traffic_shaping_enabled) and C(default_rules_enabled) stay as they are, "
     "since the API documentation does not say how they start."),
    "trafficShaping/rules",
    Field("traffic_shaping_enabled", "Whether traffic is shaped on the SSID at all.", type="bool"),
    *shaping_rules(PCP), validate=rule_problems)

RESOURCES = (WIRELESS_SSID_L3_FIREWALL_RULES, WIRELESS_SSID_L7_FIREWALL_RULES, WIRELESS_SSID_TRAFFIC_SHAPING_RULES)
