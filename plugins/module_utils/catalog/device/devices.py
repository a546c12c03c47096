# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Devices in a network."""
from __future__ import annotations

from ...errors import BadInput, Problem
from ...schema.field import Field
from ...schema.proofs import Proof
from ...schema.resource import Resource
from ..patterns import SERIAL


def _device_steps(draft):
    """A device comes into a network by a claim and leaves it by a removal (quirks O2, O5, I1)."""
    if draft.operation == "delete":
        draft.ids["network"] = draft.ids["network"] or (draft.elsewhere or {}).get("networkId")
        return [draft.step(("POST", "/networks/{network}/devices/remove"), {"serial": draft.key}, "remove", is_removal=True,
                           removed_from=("/networks/{network}/devices", "serial", [draft.key]))]
    if "address" not in draft.changed:  # the marker moves with the address, and nothing else moves it (quirk O9)
        draft.body.pop("moveMapMarker", None)
    position = {name: draft.want[name] for name in ("lat", "lng") if draft.want.get(name) is not None}
    draft.body.update(position if position.keys() & draft.body.keys() else {})  # half of one puts the device somewhere else
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
        raise BadInput(f"device {draft.key} is in network {draft.elsewhere['network']}; set move: true to take it from there")
    if present:
        away = draft.step(("POST", "/networks/{home}/devices/remove"), {"serial": draft.key}, "remove", is_removal=True,
                          unfinished=f"device {draft.key} is in no network", removed_from=("/networks/{home}/devices", "serial", [draft.key]))
        away.ids["home"] = present
        steps.append(away)
    claim = draft.step(("POST", "/networks/{network}/devices/claim"), {"serials": [draft.key.upper()]}, "claim", merge_key="serials",
                       proof=Proof("/networks/{network}/devices", draft.resource.by_option["serial"], (draft.key,)), repeatable=True)
    return [*steps, claim]


def _settings(draft):
    rest = {name: value for name, value in draft.body.items() if name != "serial"}
    return [draft.step(("PUT", "/devices/{id}"), rest, "update")] if rest else []


def _coordinates(item):
    """Half a position would be sent as it is and put the device somewhere else."""
    given = [name for name in ("lat", "lng") if item.get(name) is not None]
    return [Problem(given[0], "lat and lng come together", apart=True)] if len(given) == 1 else []


def _public_addresses(rows):
    """The first address under which a device is seen from outside."""
    seen = {row.get("serial"): [(address.get("public") or {}).get("address") for uplink in row.get("uplinks") or []
                                for address in uplink.get("addresses") or []] for row in rows}
    return {serial: {"publicIp": next((one for one in found if one), None)} for serial, found in seen.items()}


DEVICES = Resource(
    "devices", "device",
    ("Manage devices of a network",
     "Claims a device into the network when it is not there, and sets its name, tags, address and notes.",
     "A device that is in another network is taken from there only with O(config[].move=true).",
     "O(state=deleted) removes the device from its network; it stays in the organization's inventory.",
     "Without O(network), devices that are in networks are changed and removed wherever they are; O(state=overridden) needs it."),
    scope="network", kind="collection", path="/organizations/{organization}/devices", item="/devices/{id}", key="serial", id="serial",
    batch=("create", "update", "destroy"), build_requests=_device_steps, validate=_coordinates,
    refuses_second="O2", takes_in=True, home_of="device", after=("organization_inventory",),
    facts=(Field("id", "The serial number.", api="serial"), Field("model", "The model."), Field("mac", "The MAC address."),
           Field("product_type", "The product."), Field("network", "The network.", api="networkId", ref="networks"),
           Field("firmware", "The firmware."), Field("lan_ip", "The address in its LAN."), Field("public_ip", "The address seen from outside.")),
    facts_from=("/organizations/{organization}/devices/uplinks/addresses/byDevice", _public_addresses),
    fields=(
        Field("serial", "Serial number of the device.", compare="text:upper", required=True,
              pattern=SERIAL),
        Field("move", "Whether a device that is in another network may be taken from there.", type="bool", control=True),
        Field("name", "Name of the device.", default=""),
        Field("tags", "Tags of the device. The list given replaces the present one.", type="list", compare="set", default=[]),
        Field("lat", "Latitude in degrees. Give it together with O(config[].lng).", type="float", bounds=(-90, 90)),
        Field("lng", "Longitude in degrees. Give it together with O(config[].lat).", type="float", bounds=(-180, 180)),
        Field("address", "Street address of the device.", default=""),
        Field("notes", "Notes on the device.", default="", bounds=(0, 255)),
        Field("move_map_marker", "Whether the map marker moves to O(config[].address). Counts only when no latitude and longitude are given.",
              type="bool", write_only=True),
        Field("switch_profile_id", "Name, model or identifier of the switch profile of the template the network is bound to; null unbinds the switch.",
              ref="switch_profiles", id_form=r"\d+", not_always_returned=True, nullable=True),
        Field("floor_plan_id", "Name or identifier of the floor plan the device stands on; null takes it off.", ref="network_floor_plans",
              not_always_returned=True, nullable=True),
    ),
)

RESOURCES = (DEVICES,)
