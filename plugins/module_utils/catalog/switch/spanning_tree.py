# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The spanning tree of switches."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from .stacks import MEMBERS

_MEMBERS = ("switches", "stacks", "switchProfiles")


def _by_priority(answer):
    """One entry a priority: the Dashboard answers one for each switch, stack and profile (quirk X24)."""
    if not isinstance(answer.get("stpBridgePriority"), list):
        return answer
    entries: dict = {}
    for one in answer["stpBridgePriority"]:
        entry = entries.setdefault(one.get("stpPriority"), {**one, **{name: [] for name in _MEMBERS}})
        for name in _MEMBERS:
            entry[name] += one.get(name) or []
    return {**answer, "stpBridgePriority": [{name: value for name, value in entry.items() if name not in _MEMBERS or value} for entry in entries.values()]}


SWITCH_STP = Resource(
    "switch_stp", "spanning tree",
    ("Manage the spanning tree of the switches of a network",
     "Sets RSTP and the bridge priorities of switches, stacks and switch profiles. Switches in no entry have priority 32768.",
     "O(state=deleted) turns RSTP on and removes all priorities."),
    scope="network", path="/networks/{network}/switch/stp", batch=("update",), parse_response=_by_priority,
    fields=(
        Field("rstp_enabled", "Whether the rapid spanning tree protocol is on.", type="bool", default=True),
        Field("stp_bridge_priority", "Bridge priorities, one entry each; the lowest becomes root. The list given replaces the present one.", type="list",
              compare="by:stp_priority", default=[], fields=(
                  Field("stp_priority", "Priority: a multiple of 4096.", type="int", required=True, choices=tuple(range(0, 61441, 4096))),
                  *MEMBERS,
              )),
    ),
)

RESOURCES = (SWITCH_STP,)
