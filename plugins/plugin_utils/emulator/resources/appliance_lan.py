# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How an appliance stands in its network: deployment, warm spare, uplinks, what it measures them by (quirks T23, T24, W10, P4).

The name of dynamic DNS is the server's. A spare's virtual addresses are written by themselves and read as those of the uplinks; the
primary is the server's. Passwords of PPPoE never show, and static addresses only where the uplink has some.
"""
from __future__ import annotations

from typing import Any

from ..core.errors import refused
from ..core.kinds import Form, choice, flag, listing, number, table, text
from .checks import required_if, without
from .destinations import destinations
from .forms import IP_ADDRESS
from .row import Draft, Spot
from .rules import is_subnet
from .tables import Settings

ADDRESS = text(form=IP_ADDRESS)
APPLIANCE = "/networks/{networkId}/appliance"
WITH_PREFIX = text(form=Form(is_subnet, "an IP address with the length of its prefix", "9.10.11.10/16"))


def named(spot: Spot, settings: dict) -> dict[str, Any]:
    """The settings with the whole host name, while dynamic DNS is on."""
    dns = settings["dynamicDns"]
    return {**settings, "dynamicDns": {**dns, "url": f"{dns.get('prefix') or 'mx'}-{spot.home.id[-10:].lower()}.dynamic-m.com"} if dns["enabled"] else dns}


def appliances(spot: Spot) -> list[str]:
    """The serials of the appliances of the call's network."""
    return [device.serial for device in spot.call.org.devices_in(spot.call.network.id) if device.product_type == "appliance"]


def check_spare(draft: Draft) -> None:
    """A spare is a second appliance of the network. Raises ApiError 400."""
    required_if("spareSerial", enabled=True)(draft)
    if not draft.after["enabled"]:
        draft.after = {"enabled": False}
        return
    spare = draft.after["spareSerial"].upper()
    if spare not in appliances(draft) or len(appliances(draft)) < 2:
        raise refused(f"'spareSerial' is no second appliance of this network: '{spare}'")
    draft.after.update(spareSerial=spare, uplinkMode=draft.after.get("uplinkMode") or "virtual")


def paired(spot: Spot, spare: dict) -> dict[str, Any]:
    """Both serials, and the virtual addresses as those of the uplinks (quirk T23)."""
    primary = next((serial for serial in appliances(spot) if serial != spare.get("spareSerial")), None)
    shown = {f"wan{number}": {"ip": spare[key], "subnet": "192.168.1.0/24"} for number, key in ((1, "virtualIp1"), (2, "virtualIp2")) if spare.get(key)}
    return {"enabled": spare["enabled"], "primarySerial": primary, **without(spare, ("enabled", "virtualIp1", "virtualIp2")),
            **(shown if spare.get("uplinkMode") == "virtual" else {})}


def address(example: str) -> Any:
    return table({"assignmentMode": choice("dynamic", "static"), "address": WITH_PREFIX, "gateway": ADDRESS,
                  "nameservers": table({"addresses": listing(text(1), 0, 2)})}, deep=True)


WAN = table({"enabled": flag(), "vlanTagging": table({"enabled": flag(), "vlanId": number(1, 4094)}, deep=True),
             "svis": table({"ipv4": address("9.10.11.10/16"), "ipv6": address("1:2:3::4/64")}, deep=True),
             "pppoe": table({"enabled": flag(), "authentication": table({"enabled": flag(), "username": text(1), "password": text(1, secret=True)},
                                                                        deep=True)}, deep=True)}, deep=True)


def fresh_uplinks(_spot: Spot) -> dict[str, Any]:
    """Uplinks nobody configured."""
    plain = {"vlanTagging": {"enabled": False}, "svis": {"ipv4": {"assignmentMode": "dynamic"}, "ipv6": {"assignmentMode": "dynamic"}},
             "pppoe": {"enabled": False, "authentication": {"enabled": False}}}
    return {"interfaces": {"wan1": {"enabled": True, **plain}, "wan2": {"enabled": False, **plain}}}


def check_uplinks(draft: Draft) -> None:
    """A static address needs its gateway, a tag its VLAN; what a mode does not have is forgotten. Raises ApiError 400."""
    for name, wan in draft.after["interfaces"].items():
        for version, ip in wan["svis"].items():
            if ip["assignmentMode"] == "static":
                lacking = [key for key in ("address", "gateway") if not ip.get(key)]
                if lacking:
                    raise refused(f"'interfaces.{name}.svis.{version}' needs {' and '.join(map(repr, lacking))} when 'assignmentMode' is 'static'")
            else:
                wan["svis"][version] = {"assignmentMode": "dynamic"}
        if wan["vlanTagging"]["enabled"] and not wan["vlanTagging"].get("vlanId"):
            raise refused(f"'interfaces.{name}.vlanTagging' needs 'vlanId' when it is enabled")
        if not wan["vlanTagging"]["enabled"]:
            wan["vlanTagging"] = {"enabled": False}
        if not wan["pppoe"]["enabled"]:
            wan["pppoe"] = {"enabled": False, "authentication": {"enabled": False}}


ROWS = (
    Settings(
        APPLIANCE + "/settings", product="appliance", batch="update",
        fields={"clientTrackingMethod": choice("MAC address", "IP address", "Unique client identifier"), "deploymentMode": choice("routed", "passthrough"),
                "dynamicDns": table({"enabled": flag(), "prefix": text()}, deep=True)},
        fresh={"clientTrackingMethod": "MAC address", "deploymentMode": "routed", "dynamicDns": {"enabled": False}}, shows=(named,)),
    Settings(
        APPLIANCE + "/warmSpare", product="appliance", batch="update", local=True, needs=("enabled",),
        fields={"enabled": flag(), "spareSerial": text(1), "uplinkMode": choice("virtual", "public"), "virtualIp1": ADDRESS, "virtualIp2": ADDRESS},
        fresh={"enabled": False}, checks=(check_spare,), shows=(paired,), example={"enabled": False}),
    destinations(APPLIANCE + "/connectivityMonitoringDestinations", "appliance"),
    Settings(
        "/devices/{serial}/appliance/uplinks/settings", product="appliance", batch="update", needs=("interfaces",),
        fields={"interfaces": table({"wan1": WAN, "wan2": WAN}, deep=True)}, fresh=fresh_uplinks, checks=(check_uplinks,),
        example={"interfaces": {"wan1": {"enabled": True, "vlanTagging": {"enabled": True, "vlanId": 7}}}}),
)
