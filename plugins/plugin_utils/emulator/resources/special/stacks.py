# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stacks of switches (quirks X14, X15): members come and go one a call, and what hangs on a stack goes with it."""
from __future__ import annotations

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import as_set, listing, text
from ..checks import STRANGERS, devices, refers
from ..row import Draft
from ..tables import Objects

MOST = 8


def check_members(draft: Draft) -> None:
    """Switches of this network, each in one stack. Raises ApiError 400."""
    for serial in draft.after["serials"]:
        if draft.call.org.devices[serial].product_type != "switch":
            raise refused(f"Device {serial} is not a switch")
        if any(serial in other["serials"] for other in draft.others):
            raise refused(f"Switch {serial} is already in a stack")
    if len(draft.after["serials"]) > MOST:
        raise refused(f"A stack has at most {MOST} switches")


STACKS = Objects(
    "/networks/{networkId}/switch/stacks", item="switchStackId", product="switch", local=True, needs=("name", "serials"),
    batch={"PUT": "stacks/actions/update"},  # the one odd name among them (quirk F21)
    fields={"name": text(1)}, create_only={"serials": listing(text(1), cast=as_set)},
    checks=(refers("serials", devices, STRANGERS), check_members),
    example=lambda number: {"name": f"Stack {number}", "serials": []})


def moved(call: Call, joins: bool) -> dict:
    """One switch comes into a stack or leaves it. Raises ApiError 400 or 404."""
    serial = call.body.get("serial") if isinstance(call.body, dict) else None
    if not isinstance(serial, str) or not serial:
        raise refused("'serial' is required")
    spot = STACKS.spot(call, writes=True)
    before = STACKS.found(spot)
    present = before["serials"]
    if joins and serial not in devices(spot):
        raise refused(f"Device {serial} is not in this network")
    if joins == (serial in present):
        raise refused(f"Switch {serial} is already in this stack" if joins else f"Switch {serial} is not in this stack")
    members = as_set([*present, serial] if joins else [one for one in present if one != serial])
    others = [one for one in STACKS.kept(spot).values() if one is not before]
    return STACKS.keep(STACKS.checked(Draft(call, spot.home, spot.key, before, {**before, "serials": members}, others)), ())


ROWS = (STACKS,)
ROUTES = [
    Route("POST", STACKS.path + "/{switchStackId}/add", lambda call: moved(call, True), 200),
    Route("POST", STACKS.path + "/{switchStackId}/remove", lambda call: moved(call, False), 200),
]
