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
     "A rule gives the traffic it is about a limit for each client, a priority or a mark. It has no name and is recognised by its definitions, in whatever "
     "order.",
     "O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.",
     "O(state=deleted) removes the rules named, or all where none is; the Dashboard's own ones stay as they are, since nobody publishes how they begin."),
    scope="network", path="/networks/{network}/appliance/trafficShaping/rules", batch=("update",), validate=rule_problems,
    fields=shaping_rules(
        Field("priority", "Priority of the traffic when an uplink is full. Nothing published says which a rule has that names none; it is taken to be "
              "V(normal).", choices=("low", "normal", "high"), default="normal", not_always_returned=True)),
)

RESOURCES = (APPLIANCE_TRAFFIC_SHAPING_RULES,)
