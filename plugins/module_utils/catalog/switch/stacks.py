# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Switches that work as one, and ports that work as one."""
from __future__ import annotations

from dataclasses import replace

from ...errors import Problem
from ...schema.field import Field
from ...schema.proofs import Proof
from ...schema.resource import Resource
from ..parts import identifier

#: Which switch profiles a setting of a configuration template is about.
SWITCH_PROFILES = Field("switch_profiles", "Names, models or identifiers of switch profiles, in a template.", type="list", compare="set",
                        ref="switch_profiles", id_form=r"\d+")
#: Which switches a setting is about.
MEMBERS = (
    Field("switches", "Serial numbers or names of switches.", type="list", compare="set:nocase", ref="devices", default=[]),
    Field("stacks", "Names or identifiers of stacks.", type="list", compare="set", ref="switch_stacks", default=[]),
    replace(SWITCH_PROFILES, default=[]),
)
_STACK = "/networks/{network}/switch/stacks/{id}"


def _stack_steps(draft):
    """Members come and go one a call (quirk X14): those that are missing before those that leave, so that no stack is left with one."""
    if draft.operation != "update" or "serials" not in draft.changed:
        return draft.usual()
    given, there = draft.want.get("serials") or [], draft.have.get("serials") or []
    wanted = {str(one).upper(): one for one in given}
    present = {str(one).upper(): one for one in there}
    steps = [draft.step(("PUT", _STACK), {"name": draft.body["name"]}, None)] if "name" in draft.changed else []
    members = dict(present)

    def moved(call, one, serial, **more):
        proof = Proof(_STACK, draft.resource.by_option["serials"], (list(members.values()),))
        return draft.step(("POST", f"{_STACK}/{call}"), {"serial": serial}, None, proof=proof, **more)
    for one in [one for one in wanted if one not in present]:
        members[one] = wanted[one]
        steps.append(moved("add", one, wanted[one], repeatable=True))
    for one in [one for one in present if one not in wanted]:
        steps.append(moved("remove", one, members.pop(one), is_removal=True))
    return steps


SWITCH_STACKS = Resource(
    "switch_stacks", "stack",
    ("Manage stacks of switches of a network",
     "A stack is two to eight switches of the network that work as one.",
     "O(state=deleted) takes the stack apart; its switches stay in the network. What hangs on it (its routing) goes with it."),
    scope="network", kind="collection", path="/networks/{network}/switch/stacks", key="name", id="id", referred_by="name",
    build_requests=_stack_steps, local_when_bound=True,
    fields=(
        identifier("stack"),
        Field("name", "Name of the stack."),
        Field("serials", "Serial numbers or names of its switches. The list given replaces the present one. A new stack needs it.", type="list",
              compare="set:nocase", ref="devices", required_on_create=True),
    ),
)


def _ports_problems(group):
    """A group of too few or too many ports."""
    ports = group.get("switch_ports")
    return [Problem("switch_ports", f"of an aggregation are two to eight, not {len(ports)}")] if isinstance(ports, list) and not 2 <= len(ports) <= 8 else []


SWITCH_LINK_AGGREGATIONS = Resource(
    "switch_link_aggregations", "link aggregation",
    ("Manage link aggregations of the switches of a network",
     "An aggregation is two to eight ports of one switch or stack that work as one. It has no name: it is recognized by any port it has.",
     "The ports of an aggregation need equal settings, and are written before it."),
    scope="network", kind="collection", path="/networks/{network}/switch/linkAggregations", key="switch_ports", id="id",
    batch=("create", "update", "destroy"), after=("switch_ports",), validate=_ports_problems,
    fields=(
        identifier("link aggregation", key="switch_ports"),
        Field("switch_ports", "Its ports. The list given replaces the present one; with O(state=deleted) one port is enough.", type="list",
              compare="by:serial,port_id", fields=(
                  Field("serial", "Serial number or name of the switch.", required=True, compare="text:nocase", ref="devices"),
                  Field("port_id", "Port of the switch.", required=True),
              )),
    ),
)

RESOURCES = (SWITCH_STACKS, SWITCH_LINK_AGGREGATIONS)
