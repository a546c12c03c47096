# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices: which network they are in, and what every device has, whatever its product."""
from __future__ import annotations

import ipaddress

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.patterns import ADDRESS, SERIAL
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput
from ansible_collections.sitecraft.meraki.plugins.module_utils.proofs import Proof
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Field, Resource


def _device_steps(draft):
    """A device comes into a network by a claim and leaves it by a removal (quirks O2, O5, I1)."""
    if draft.operation == "delete":
        draft.ids["network"] = draft.ids["network"] or (draft.elsewhere or {}).get("networkId")
        return [draft.step(("POST", "/networks/{network}/devices/remove"), {"serial": draft.key}, "remove", undoes=True,
                           leaves=("/networks/{network}/devices", "serial", [draft.key]))]
    if "address" not in draft.changed:  # the marker moves with the address, and nothing else moves it (quirk O9)
        draft.body.pop("moveMapMarker", None)
    if draft.operation == "update":
        return draft.usual()
    draft.ids["id"] = draft.key.upper()  # serial numbers are printed, and claimed, in capitals
    return _claim(draft) + _settings(draft)


def _claim(draft):
    if not draft.ids.get("network"):
        raise BadInput(f"device {draft.key} is in no network; say into which network it belongs")
    present = (draft.elsewhere or {}).get("networkId")
    steps = []
    if present and not draft.directives.get("move"):
        raise BadInput(f"device {draft.key} is in another network ({present}); set move: true to take it from there")
    if present:
        away = draft.step(("POST", "/networks/{home}/devices/remove"), {"serial": draft.key}, "remove", undoes=True,
                          half=f"device {draft.key} is in no network", leaves=("/networks/{home}/devices", "serial", [draft.key]))
        away.ids["home"] = present
        steps.append(away)
    claim = draft.step(("POST", "/networks/{network}/devices/claim"), {"serials": [draft.key.upper()]}, "claim", joins="serials",
                       proof=Proof("/networks/{network}/devices", draft.resource.by_option["serial"], (draft.key,)), repeatable=True)
    return [*steps, claim]


def _settings(draft):
    rest = {name: value for name, value in draft.body.items() if name != "serial"}
    return [draft.step(("PUT", "/devices/{id}"), rest, "update")] if rest else []


def _coordinates(item):
    """Half a position would be sent as it is and put the device somewhere else."""
    given = [name for name in ("lat", "lng") if item.get(name) is not None]
    return [f"{given[0]}: lat and lng come together"] if len(given) == 1 else []


DEVICES = Resource(
    "devices", "device",
    ("Manage devices of a network",
     "Claims a device into the network when it is not there, and sets its name, tags, address and notes.",
     "A device that is in another network is taken from there only with O(config[].move=true).",
     "O(state=deleted) removes the device from its network; it stays in the organization's inventory.",
     "Without O(network), devices that are in networks are changed and removed wherever they are; O(state=overridden) needs it."),
    scope="network", kind="collection", path="/organizations/{organization}/devices", item="/devices/{id}", key="serial", id="serial",
    batch=("create", "update", "destroy"), requests=_device_steps, checks=_coordinates,
    refuses_second="O2",
    fields=(
        Field("serial", "Serial number of the device.", same="text:lower", required=True,
              pattern=SERIAL),
        Field("move", "Whether a device that is in another network may be taken from there.", type="bool", directive=True),
        Field("name", "Name of the device.", default=""),
        Field("tags", "Tags of the device. The list given replaces the present one.", type="list", same="set", default=[]),
        Field("lat", "Latitude in degrees. Comes together with O(config[].lng).", type="float", bounds=(-90, 90)),
        Field("lng", "Longitude in degrees. Comes together with O(config[].lat).", type="float", bounds=(-180, 180)),
        Field("address", "Street address of the device.", default=""),
        Field("notes", "Notes on the device.", default="", bounds=(0, 255)),
        Field("move_map_marker", "Whether the map marker moves to O(config[].address). Counts only when no latitude and longitude are given.",
              type="bool", write_only=True),
        Field("switch_profile_id", "Identifier of the switch profile of the template the network is bound to; null unbinds the switch.",
              faint=True, clear=True),
        Field("floor_plan_id", "Identifier of the floor plan the device stands on; null takes it off.", faint=True, clear=True),
    ),
)


def _wan(name, text, **more):
    """One uplink of a device (quirk O14)."""
    static = {"using_static_ip": True}
    return Field(name, text, type="dict", fields=(
        Field("wan_enabled", "Whether the uplink is used. Appliances only.", choices=("enabled", "disabled", "not configured")),
        Field("using_static_ip", "Whether the address is set here rather than by DHCP. Needs address, gateway and mask.",
              type="bool", default=False),
        Field("static_ip", "Address of the device.", when=static, must=static),
        Field("static_gateway_ip", "Address of the gateway, in the same subnet.", when=static, must=static),
        Field("static_subnet_mask", "Mask of the subnet, as C(255.255.255.0).", when=static, must=static),
        Field("static_dns", "Up to two DNS servers, in order.", type="list", bounds=(0, 2), when=static, pattern=ADDRESS),
        Field("vlan", "VLAN of the management traffic; null means untagged.", type="int", clear=True, default=None, bounds=(1, 4094)),
        Field("vrf", "VRF of the management traffic.", type="dict", fields=(Field("name", "Name of the VRF."),)),
    ), **more)


_STATIC = ("static_ip", "static_gateway_ip", "static_subnet_mask", "static_dns")


def _addresses(item):
    """A static address that contradicts itself cuts the device off; one beside DHCP is never kept (quirk O14)."""
    return [f"{name}.{sentence}" for name in ("wan1", "wan2") for sentence in _contradictions(item.get(name) or {})]


def _contradictions(wan):
    if wan.get("using_static_ip") is False:
        return [f"{option} needs using_static_ip: true" for option in _STATIC if wan.get(option)]
    address, gateway, mask, _servers = map(wan.get, _STATIC)
    if not (address and gateway and mask):
        return []
    try:
        subnet = ipaddress.ip_interface(f"{address}/{mask}").network
        inside = ipaddress.ip_address(gateway) in subnet
    except ValueError as problem:
        return [f"static_ip, its gateway and its mask make no address: {problem}"]
    return [] if inside else [f"static_gateway_ip {gateway} is not inside {subnet}, the subnet of static_ip"]


DEVICE_MANAGEMENT_INTERFACE = Resource(
    "device_management_interface", "management interface",
    ("Manage the management interface of a device",
     "Sets how a device reaches the Dashboard: by DHCP or with a static address, and in which VLAN.",
     "Only appliances have a second uplink. A wrong static address cuts the device off.",
     "O(state=deleted) puts the first uplink back to DHCP without a VLAN and leaves the second alone."),
    scope="device", path="/devices/{serial}/managementInterface", batch=("update",), checks=_addresses,
    fields=(_wan("wan1", "First uplink.", default={"usingStaticIp": False, "vlan": None}), _wan("wan2", "Second uplink. Appliances only.")),
)

RESOURCES = (DEVICES, DEVICE_MANAGEMENT_INTERFACE)
