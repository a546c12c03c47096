# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SIM cards of a cellular device."""
from __future__ import annotations

from ...errors import Problem
from ...schema.field import Field
from ...schema.resource import Resource


def _sim_problems(given):
    """Two SIMs that are both the primary one."""
    primary = [number for number, one in enumerate(given.get("sims") or []) if one.get("is_primary")]
    return [Problem(f"sims[{primary[1]}].is_primary", "cannot be true of two SIMs; one of them is the primary one")] if len(primary) > 1 else []


DEVICE_CELLULAR_SIMS = Resource(
    "device_cellular_sims", "SIM settings",
    ("Manage the SIM cards of a device with cellular uplink",
     "Says which SIM is the primary one, and by which access points (APNs) each goes online. A wrong APN cuts off a device that has no other uplink.",
     "Passwords of access points are never returned, so they are sent on creation, with another change of the SIMs, or with O(secrets=always).",
     "The API documentation does not say what a new device has, nor how failover is shown. O(state=deleted) removes the "
     "access points and turns failover off."),
    scope="device", path="/devices/{serial}/cellular/sims", validate=_sim_problems,
    fields=(
        Field("sims", "The SIMs. Slots that are not given stay as they are.", type="list", compare="by:slot", keep_unlisted=True, default=[], fields=(
            Field("slot", "Slot of the SIM.", choices=("sim1", "sim2"), required=True),
            Field("is_primary", "Whether this SIM is used first.", type="bool"),
            Field("sim_order", "Position of the SIM in the order in which SIMs are tried.", type="int", not_always_returned=True, bounds=(1, None)),
            Field("apns", "Access points, in the order in which they are tried.", type="list", default=[], fields=(
                Field("name", "Name of the access point, as the provider calls it.", required=True),
                Field("allowed_ip_types", "IP versions the device asks for.", type="list", choices=("ipv4", "ipv6"), compare="set", required=True),
                Field("authentication", "How the device signs in at the access point.", type="dict", fields=(
                    Field("type", "How the password is sent.", choices=("chap", "none", "pap"), default="none"),
                    Field("username", "User name.", only_if={"type": ("chap", "pap")}),
                    Field("password", "Password.", secret=True, write_only=True, only_if={"type": ("chap", "pap")}),
                )),
            )),
        )),
        Field("sim_ordering", "Slots in the order in which they are tried. It is not always shown, so it is sent together with another change.", type="list",
              choices=("sim1", "sim2"), not_always_returned=True),
        Field("sim_failover", "What happens when the SIM in use has no service.", type="dict", not_always_returned=True, fields=(
            Field("enabled", "Whether the other SIM takes over.", type="bool", default=False),
            Field("timeout", "Seconds without service after which the other SIM takes over.", type="int", bounds=(0, None)),
        )),
    ),
)

RESOURCES = (DEVICE_CELLULAR_SIMS,)
