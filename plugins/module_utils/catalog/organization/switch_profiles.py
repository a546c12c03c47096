# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports of switch profiles: what the switches of a configuration template start from."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from ..switch.ports import PORT, port_problems

#: What the ports of a profile do not have (quirk P9).
_OF_SWITCHES = ("adaptive_policy_group_id", "peer_sgt_capable")

ORGANIZATION_CONFIG_TEMPLATES_SWITCH_PROFILES_PORTS = Resource(
    "organization_config_templates_switch_profiles_ports", "port of a switch profile",
    ("Manage the ports of the switch profiles of configuration templates",
     "A switch profile says how the ports of all switches of one model are that follow the template. Switches that are bound to it get what is set here.",
     "Profiles are made in the Dashboard, which has no call for it; a task names the template and the profile.",
     "Ports always exist: O(state=deleted) sets the ports named back to their defaults, O(state=overridden) also all ports not named, of every profile of "
     "every template. The port that leads to the Dashboard is no exception."),
    scope="organization", kind="slots", path="/organizations/{organization}/configTemplates/{config_template}/switch/profiles/{switch_profile}/ports",
    key="port_id", batch=("update",), validate=port_problems,
    fields=(
        Field("config_template", "Name or identifier of the template.", ref="organization_config_templates", parent=True),
        Field("switch_profile", "Name or identifier of the profile, or the model it is for, as V(MS225-24), where the template has one profile for that.",
              ref="switch_profiles", parent=True),
        *(field for field in PORT if field.name not in _OF_SWITCHES),
    ),
)

RESOURCES = (ORGANIZATION_CONFIG_TEMPLATES_SWITCH_PROFILES_PORTS,)
