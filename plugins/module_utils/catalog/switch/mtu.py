# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The largest frames of switches."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from .stacks import SWITCH_PROFILES

SWITCH_MTU = Resource(
    "switch_mtu", "MTU settings",
    ("Manage the MTU of the switches of a network",
     "Sets the size of the largest frame that switches pass on, for all of a network and for those named.",
     "O(state=deleted) puts back 9578 bytes for all."),
    scope="network", path="/networks/{network}/switch/mtu", batch=("update",),
    fields=(
        Field("default_mtu_size", "Bytes of the largest frame of every switch that is not named.", type="int", default=9578, bounds=(1, None)),
        Field("overrides", "Switches that differ. The list given replaces the present one.", type="list", default=[], fields=(
            Field("switches", "Serial numbers or names of the switches.", type="list", compare="set:upper", ref="devices"),
            SWITCH_PROFILES,
            Field("mtu_size", "Bytes of their largest frame.", type="int", required=True, bounds=(1, None)),
        )),
    ),
)

RESOURCES = (SWITCH_MTU,)
