# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The LAN side of an appliance: the single LAN and the LAN ports; VLANs and static routes are joined here.

Ports exist once VLANs are enabled and an appliance is claimed (quirk T5); how many there are follows from its model.
They start as trunks that drop untagged traffic (quirk T4).
"""
from __future__ import annotations

from ..core.calls import Call, Route
from ..core.errors import missing, refused
from ..core.kinds import choice, flag, nullable, number, table, text
from ..core.merge import filled
from ..core.store import Network
from ..core.writes import update
from .places import reading, writing
from .special import static_routes, subnets, vlans
from .special.vlans import IPV6

SINGLE_LAN = {"subnet": text(1), "applianceIp": text(1), "mandatoryDhcp": table({"enabled": flag()}), "ipv6": IPV6}
LAN_PORTS = {"MX64": (1, 4), "MX65": (3, 12), "MX67": (2, 5), "MX68": (3, 12), "MX75": (3, 12), "MX84": (3, 12),
             "MX85": (5, 14), "MX95": (5, 10), "MX100": (3, 11), "MX105": (5, 10), "MX250": (3, 26),
             "MX450": (3, 26), "Z3": (2, 5), "Z4": (2, 5)}
OTHER_MODEL = (3, 12)
PORT = {"enabled": flag(), "type": choice("access", "trunk"), "dropUntaggedTraffic": flag(),
        "vlan": nullable(number(1, 4094)), "allowedVlans": text(1),
        "accessPolicy": choice("open", "8021x-radius", "mac-radius", "hybris-radius")}


def get_single_lan(call: Call) -> dict:
    return subnets.single_lan(reading(call, "appliance"))


def put_single_lan(call: Call) -> dict:
    network = writing(call, "appliance")
    if subnets.vlans_enabled(network):
        raise refused("The single LAN cannot be updated while VLANs are enabled for this network")
    after = filled(update(call, subnets.single_lan(network), SINGLE_LAN), subnets.fresh_single_lan())
    routes = {f"static route '{route['name']}'": route["subnet"]
              for route in subnets.static_routes(network).values()}
    subnets.check_lan(after["subnet"], after["applianceIp"], routes)
    network.data["single_lan"] = after
    return after


def fresh_port(number_: int) -> dict:
    """A LAN port before anybody wrote it."""
    return {"number": number_, "enabled": True, "type": "trunk", "dropUntaggedTraffic": True, "vlan": None,
            "allowedVlans": "all", "accessPolicy": "open"}


def _ports(call: Call, network: Network) -> dict[str, dict]:
    """Every LAN port by number as text. Raises ApiError 400 when there are none to speak of (quirk T5)."""
    if not subnets.vlans_enabled(network):
        raise refused("VLANs are not enabled for this network")
    models = [device.model for device in call.org.devices_in(call.network.id) if device.product_type == "appliance"]
    if not models:
        raise refused("This network has no appliance: its ports are not supported for this network")
    first, last = LAN_PORTS.get(models[0].partition("-")[0].removesuffix("W").removesuffix("C"), OTHER_MODEL)
    written = network.data.get("appliance_ports", {})
    return {str(one): written.get(str(one), fresh_port(one)) for one in range(first, last + 1)}


def _found(call: Call, network: Network) -> dict:
    port = _ports(call, network).get(call.ids["portId"])
    if port is None:
        raise missing()
    return port


def _shown(port: dict) -> dict:
    """A port shows the fields of its type; a trunk that drops untagged traffic has no VLAN (quirk T20)."""
    hidden = {"allowedVlans"} if port["type"] == "access" else {"accessPolicy"}
    if port["type"] == "trunk" and port["dropUntaggedTraffic"]:
        hidden.add("vlan")
    return {key: value for key, value in port.items() if key not in hidden}


def _check_port(network: Network, port: dict, body: dict) -> None:
    """Raises ApiError 400 for VLANs asked for that the network does not have."""
    known = set(subnets.vlans(network))
    if port["type"] == "access":
        port["dropUntaggedTraffic"] = False
    lost = port["vlan"] is None or ("vlan" in body and str(port["vlan"]) not in known)
    if lost and not port["dropUntaggedTraffic"]:
        raise refused(f"'vlan' must be a VLAN of this network on a port that takes untagged traffic: {port['vlan']}")
    asked = body.get("allowedVlans", "all")
    unknown = [] if asked == "all" else [one for one in asked.split(",") if one.strip() not in known]
    if port["type"] == "trunk" and unknown:
        raise refused(f"'allowedVlans' must be 'all' or VLANs of this network joined by commas: {', '.join(unknown)}")


def get_ports(call: Call) -> list[dict]:
    return [_shown(port) for port in _ports(call, reading(call, "appliance")).values()]


def get_port(call: Call) -> dict:
    return _shown(_found(call, reading(call, "appliance")))


def put_port(call: Call) -> dict:
    network = writing(call, "appliance")
    port = update(call, _found(call, network), PORT)
    _check_port(network, port, call.body)
    network.data["appliance_ports"] = {**network.data.get("appliance_ports", {}), str(port["number"]): port}
    return _shown(port)


ROUTES = [
    Route("GET", "/networks/{networkId}/appliance/singleLan", get_single_lan),
    Route("PUT", "/networks/{networkId}/appliance/singleLan", put_single_lan, batch="update"),
    Route("GET", "/networks/{networkId}/appliance/ports", get_ports),
    Route("GET", "/networks/{networkId}/appliance/ports/{portId}", get_port),
    Route("PUT", "/networks/{networkId}/appliance/ports/{portId}", put_port, batch="update"),
    *vlans.ROUTES,
    *static_routes.ROUTES,
]
