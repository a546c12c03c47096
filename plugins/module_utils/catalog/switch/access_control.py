# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Access control lists."""
from __future__ import annotations

from ...schema.appended_rows import Row, taken_off
from ...schema.field import Field
from ...schema.resource import Resource
from ..parts import POSITION
from ..patterns import ANY_VLAN


def _without_default_rule(answer):
    """The rules without the row the Dashboard appends (quirks U2, U3)."""
    rules, dummy = taken_off(answer.get("rules"), "Default rule")
    return {"rules": rules}


SWITCH_ACCESS_CONTROL_LISTS = Resource(
    "switch_access_control_lists", "access control list",
    ("Manage the access control list of a switch network",
     "Rules are an ordered list and are recognized by their comment. O(state=merged) changes or inserts single rules "
     "and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.",
     "The default rule the Dashboard appends is neither shown nor sent, also where a list that was read elsewhere has it.",
     "O(state=deleted) removes the rules named, or all where none is."),
    scope="network", path="/networks/{network}/switch/accessControlLists", parse_response=_without_default_rule,
    fields=(
        Field("rules", "The rules; the first that matches counts.", type="list", compare="rules", match=("comment",), default=[],
              appended={"Default rule": Row(sure=False)}, fields=(
                  POSITION,
                  Field("comment", "Name of the rule, by which it is recognized; one without a name by all it says.", compare="text:bytes", default=""),
                  Field("policy", "What happens to matching traffic.", choices=("allow", "deny"), required_on_create=True),
                  Field("ip_version", "IP version matched.", choices=("ipv4", "ipv6", "any"), default="ipv4"),
                  Field("protocol", "Protocol matched.", choices=("any", "tcp", "udp"), compare="text:nocase",
                        default="any"),
                  Field("src_cidr", "Source address or subnet, or V(any).", compare="text:cidr", default="any"),
                  Field("src_port", "Source port, or V(any).", compare="text:ranges", default="any"),
                  Field("dst_cidr", "Destination address or subnet, or V(any).", compare="text:cidr", default="any"),
                  Field("dst_port", "Destination port, or V(any).", compare="text:ranges", default="any"),
                  Field("vlan", "VLAN of incoming traffic, or V(any).", compare="text:nocase", default="any",
                        pattern=ANY_VLAN),
        )),
    ),
)

RESOURCES = (SWITCH_ACCESS_CONTROL_LISTS,)
