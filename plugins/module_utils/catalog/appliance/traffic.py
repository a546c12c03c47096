# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which traffic of an appliance is slowed down, marked and preferred."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..shaping import rule_problems, shaping_rules

APPLIANCE_TRAFFIC_SHAPING_RULES = Resource(
    "appliance_traffic_shaping_rules", "traffic shaping rules",
    ("Manage the traffic shaping rules of an appliance network",
     "A rule limits the bandwidth of its traffic for each client, or sets a priority or a DSCP tag. It has no name and is recognized by its "
     "definitions, in any order.",
     "O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.",
     "O(state=deleted) removes the rules named, or all where none is; the Dashboard's own ones stay as they are, since the API documentation does not say "
     "how they start."),
    scope="network", path="/networks/{network}/appliance/trafficShaping/rules", batch=("update",), validate=rule_problems,
    fields=shaping_rules(
        Field("priority", "Priority of the traffic when an uplink is full. The API documentation does not say which priority a rule has without it; the module "
              "takes it to be V(normal).", choices=("low", "normal", "high"), default="normal", not_always_returned=True)),
)

RESOURCES = (APPLIANCE_TRAFFIC_SHAPING_RULES,)
