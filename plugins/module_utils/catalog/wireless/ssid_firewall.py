# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Firewall rules of an SSID."""
from __future__ import annotations

from ...schema.appended_rows import Row, taken_off
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import POSITION
from ..patterns import DESTINATION

_POLICIES = {"allow": True, "deny": False}


def _without_server_rows(answer):
    """The rules without the two rows the Dashboard appends (quirk Y15); the LAN row's policy is allowLanAccess (Y16)."""
    rules, dummy = taken_off(answer.get("rules"), "Default rule")
    rules, lan = taken_off(rules, "Wireless clients accessing LAN")
    return {**answer, "rules": rules, "allowLanAccess": _POLICIES.get(str(lan.get("policy")).casefold(), lan.get("policy"))}


WIRELESS_SSID_L3_FIREWALL_RULES = Resource(
    "wireless_ssid_l3_firewall_rules", "SSID firewall",
    ("Manage the layer 3 firewall rules of SSIDs",
     "Each entry of O(config) is one SSID with its ordered list of rules, recognised by their comment. "
     "O(state=merged) changes or inserts single rules and leaves the others.",
     "The two rows the Dashboard appends are neither shown nor sent, also where a list that was read elsewhere has them; access to the LAN is "
     "O(config[].allow_lan_access).",
     "O(state=deleted) removes the rules named of an SSID. Where none is, it removes them all and keeps the clients off the LAN, as on a new SSID."),
    scope="network", kind="slots", path="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules",
    item="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules",
    read_path="/networks/{network}/wireless/ssids/{id}/firewall/l3FirewallRules", key="number", batch=("update",),
    parse_response=_without_server_rows, send_all=True,
    fields=(
        Field("number", "Number of the SSID, 0 to 14, or its name.", type="int", ref="wireless_ssids", required=True, bounds=(0, 14)),
        Field("rules", "The rules; the first that matches counts.", type="list", compare="rules", match=("comment",),
              appended={"Wireless clients accessing LAN": Row(says={"dest_cidr": "Local LAN"}, lifted={"policy": ("allow_lan_access", _POLICIES)}),
                        "Default rule": Row()}, default=[], fields=(
                  POSITION,
                  Field("comment", "Name of the rule, by which it is recognised; one without a name by all it says.", compare="text:bytes", default=""),
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
    ),
)

RESOURCES = (WIRELESS_SSID_L3_FIREWALL_RULES,)
