# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What switches do with traffic: limits on storms, and the classes of service they give it."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource


def _threshold(name: str, what: str) -> Field:
    return Field(name, f"Most {what} traffic that passes, in percent of a port's bandwidth; V(100) is no limit.", type="int", default=100, bounds=(0, 100))


SWITCH_STORM_CONTROL = Resource(
    "switch_storm_control", "storm control",
    ("Manage the storm control of the switches of a network",
     "Broadcast, multicast and unknown unicast traffic above a share of a port's bandwidth is dropped, on ports whose storm control is on "
     "(M(sitecraft.meraki.switch_ports)).",
     "O(state=deleted) lifts all limits."),
    scope="network", path="/networks/{network}/switch/stormControl", batch=("update",),
    fields=(
        _threshold("broadcast_threshold", "broadcast"), _threshold("multicast_threshold", "multicast"),
        _threshold("unknown_unicast_threshold", "unknown unicast"),
        Field("treat_these_traffic_types_as_one_threshold", "Kinds of traffic that share one limit. Not every Dashboard returns them.", type="list",
              compare="set", not_always_returned=True),
    ),
)

SWITCH_DSCP_TO_COS_MAPPINGS = Resource(
    "switch_dscp_to_cos_mappings", "DSCP to CoS mappings",
    ("Manage which class of service switches give to a DSCP value",
     "The list given replaces the present one. O(state=deleted) brings back the mappings a switch comes with."),
    scope="network", path="/networks/{network}/switch/dscpToCosMappings", batch=("update",),
    fields=(
        Field("mappings", "The mappings. An empty list brings back those a switch comes with.", type="list", compare="by:dscp", default=[], fields=(
            Field("dscp", "DSCP value of the traffic.", type="int", required=True, bounds=(0, 63)),
            Field("cos", "Class of service it is given.", type="int", required_on_create=True, bounds=(0, 5)),
            Field("title", "What the mapping is for.", default=""),
        )),
    ),
)

RESOURCES = (SWITCH_STORM_CONTROL, SWITCH_DSCP_TO_COS_MAPPINGS)
