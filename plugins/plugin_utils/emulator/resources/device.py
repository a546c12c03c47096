# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The management interface of a device: how it reaches the Dashboard.

``ddnsHostnames`` is the server's and exists on appliances only, as ``wan2`` does; static fields come as a group (quirk
O14).
"""
from __future__ import annotations

from typing import Any

from ..core.errors import refused
from ..core.kinds import as_set, choice, flag, listing, number, table, text
from .checks import hidden
from .row import Draft, Spot
from .tables import Settings

STATIC = ("staticIp", "staticGatewayIp", "staticSubnetMask")
WAN = table({"wanEnabled": choice("enabled", "disabled", "not configured"), "usingStaticIp": flag(),
             "staticIp": text(null=True), "staticGatewayIp": text(null=True), "staticSubnetMask": text(null=True),
             "staticDns": listing(text(1), 0, 2, null=True), "vlan": number(1, 4094, null=True),
             "vrf": table({"name": text()})}, deep=True)


def fresh_wan(appliance: bool) -> dict[str, Any]:
    """An interface nobody configured; only appliances can switch one off."""
    plain = {"usingStaticIp": False, "vlan": None}
    return {"wanEnabled": "not configured", **plain} if appliance else plain


def fresh_interfaces(spot: Spot) -> dict[str, Any]:
    """Interfaces nobody configured."""
    appliance = spot.home.product_type == "appliance"
    return {name: fresh_wan(appliance) for name in (("wan1", "wan2") if appliance else ("wan1",))}


def check_wans(draft: Draft) -> None:
    """Raises ApiError 400 for a second uplink where there is none, and for a part of the static fields."""
    if "wan2" in draft.body and draft.home.product_type != "appliance":
        raise refused("'wan2' is not supported for this device")
    for name, wan in draft.after.items():
        lacking = [key for key in STATIC if not wan.get(key)]
        if not wan["usingStaticIp"]:
            draft.after[name] = {key: value for key, value in wan.items() if key not in (*STATIC, "staticDns")}
        elif lacking:
            raise refused(f"'{name}' needs {', '.join(repr(key) for key in lacking)} when 'usingStaticIp' is true")


def with_names(spot: Spot, interfaces: dict) -> dict[str, Any]:
    """An appliance's interfaces with the names the server gives them."""
    if spot.home.product_type != "appliance":
        return interfaces
    stem = spot.home.serial.lower().replace("-", "")
    names = {"activeDdnsHostname": f"{stem}.dynamic-m.com", "ddnsHostnameWan1": f"{stem}-1.dynamic-m.com",
             "ddnsHostnameWan2": f"{stem}-2.dynamic-m.com"}
    return {"ddnsHostnames": names, **interfaces}


def by_slot(draft: Draft) -> None:
    """A SIM that is named is merged into what its slot has, the others stay; one of them is the primary. Raises ApiError 400."""
    before = {one["slot"]: one for one in draft.before["sims"]}
    asked = {one["slot"]: one for one in draft.body.get("sims") or []}
    draft.after["sims"] = [{**NO_SIM, **one, **asked.get(slot, {})} for slot, one in before.items()]
    if sum(bool(one["isPrimary"]) for one in draft.after["sims"]) != 1:
        raise refused("Exactly one SIM must be the primary one")


APN = table({"name": text(1), "allowedIpTypes": listing(choice("ipv4", "ipv6"), cast=as_set), "authentication": table(
    {"type": choice("chap", "none", "pap"), "username": text(), "password": text(secret=True)})}, needs=("name", "allowedIpTypes"))
SIM = table({"slot": choice("sim1", "sim2"), "isPrimary": flag(), "simOrder": number(1), "apns": listing(APN)}, needs=("slot",))
NO_SIM = {"isPrimary": False, "apns": []}

ROWS = (
    Settings(
        "/devices/{serial}/cellular/sims", fields={"sims": listing(SIM), "simOrdering": listing(choice("sim1", "sim2")),
                                                   "simFailover": table({"enabled": flag(), "timeout": number(0)})},
        fresh={"sims": [{"slot": "sim1", **NO_SIM, "isPrimary": True}, {"slot": "sim2", **NO_SIM}]}, checks=(by_slot,),
        shows=(hidden("simOrdering", "simFailover"),), example={"sims": [{"slot": "sim1", "apns": [{"name": "internet", "allowedIpTypes": ["ipv4"]}]}]}),
    Settings(
        "/devices/{serial}/managementInterface", key="management_interface", batch="update", fields={"wan1": WAN, "wan2": WAN},
        fresh=fresh_interfaces, checks=(check_wans,), shows=(with_names,), example={"wan1": {"usingStaticIp": False, "vlan": 7}}),
)
