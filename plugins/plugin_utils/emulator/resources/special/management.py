# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The management interface of a device: how it reaches the Dashboard.

``ddnsHostnames`` is the server's and exists on appliances only, as ``wan2`` does; static fields come as a group (quirk
O14).
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import choice, flag, listing, nullable, number, table, text
from ...core.merge import apply
from ...core.store import Device

STATIC = ("staticIp", "staticGatewayIp", "staticSubnetMask")
WAN = table({"wanEnabled": choice("enabled", "disabled", "not configured"), "usingStaticIp": flag(),
             "staticIp": text(null=True), "staticGatewayIp": text(null=True), "staticSubnetMask": text(null=True),
             "staticDns": nullable(listing(text(1), 0, 2)), "vlan": number(1, 4094, null=True),
             "vrf": table({"name": text()})}, deep=True)


def fresh_wan(appliance: bool) -> dict[str, Any]:
    """An interface nobody configured; only appliances can switch one off."""
    plain = {"usingStaticIp": False, "vlan": None}
    return {"wanEnabled": "not configured", **plain} if appliance else plain


def _interfaces(device: Device) -> dict[str, dict]:
    appliance = device.product_type == "appliance"
    names = ("wan1", "wan2") if appliance else ("wan1",)
    kept = device.data.get("management_interface", {})
    return {name: kept.get(name) or fresh_wan(appliance) for name in names}


def _shape(device: Device) -> dict[str, Any]:
    interfaces = _interfaces(device)
    if device.product_type != "appliance":
        return interfaces
    stem = device.serial.lower().replace("-", "")
    names = {"activeDdnsHostname": f"{stem}.dynamic-m.com", "ddnsHostnameWan1": f"{stem}-1.dynamic-m.com",
             "ddnsHostnameWan2": f"{stem}-2.dynamic-m.com"}
    return {"ddnsHostnames": names, **interfaces}


def get_interface(call: Call) -> dict:
    return _shape(call.device)


def update_interface(call: Call) -> dict:
    device, before = call.device, _interfaces(call.device)
    if "wan2" in call.body and "wan2" not in before:
        raise refused("'wan2' is not supported for this device")
    after = apply(before, call.body, {"wan1": WAN, "wan2": WAN})
    device.data["management_interface"] = {name: _checked(name, wan) for name, wan in after.items()}
    call.old = {name: before[name] for name in call.body if name in before}
    return _shape(device)


def _checked(name: str, wan: dict) -> dict:
    """The interface with all of its static fields or none. Raises ApiError 400 for a part of them."""
    if not wan["usingStaticIp"]:
        return {key: value for key, value in wan.items() if key not in (*STATIC, "staticDns")}
    lacking = [key for key in STATIC if not wan.get(key)]
    if lacking:
        raise refused(f"'{name}' needs {', '.join(repr(key) for key in lacking)} when 'usingStaticIp' is true")
    return wan


PATH = "/devices/{serial}/managementInterface"
ROUTES = [Route("GET", PATH, get_interface), Route("PUT", PATH, update_interface, batch="update")]
