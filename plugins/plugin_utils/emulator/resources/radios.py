# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Radios of access points: channels and power of each, and Bluetooth; their cables: management traffic and port profiles."""
from __future__ import annotations

from typing import Any

from ..core.calls import Call, Route
from ..core.filters import among, candidates, containing, passing
from ..core.kinds import as_set, choice, flag, listing, number, table, text
from ..core.store import Device
from .checks import STRANGERS, devices, refers, required_if, shown_if
from .ids import numbered
from .radio_settings import radio_settings
from .row import Spot
from .special.rf_profiles import BASIC, PROFILES
from .tables import BATCHED, Objects, Settings

PORT = table({"name": text(1), "enabled": flag(), "ssid": number(0, 14), "pskGroupId": text()}, needs=("name",))
USB_PORT = table({"name": text(1), "enabled": flag(), "ssid": number(0, 14)}, needs=("name",))


def numbered_ports(_spot: Spot, profile: dict) -> dict:
    """Ports with the numbers the server gives them."""
    return {**profile, "ports": [{**port, "number": index} for index, port in enumerate(profile["ports"], start=1)]}


RADIO = radio_settings("wireless", "rf_profiles")
ROWS = (
    RADIO,
    Settings(
        "/networks/{networkId}/wireless/bluetooth/settings", product="wireless",
        fields={"scanningEnabled": flag(), "advertisingEnabled": flag(), "uuid": text(null=True), "majorMinorAssignmentMode": choice("Non-unique", "Unique"),
                "major": number(0, 65535, null=True), "minor": number(0, 65535, null=True)},
        fresh={"scanningEnabled": False, "advertisingEnabled": False, "uuid": None, "majorMinorAssignmentMode": "Unique", "major": None, "minor": None,
               "eslEnabled": False},
        shows=(shown_if("major", "minor", majorMinorAssignmentMode="Non-unique"),), example={"scanningEnabled": True}),
    Settings(
        "/devices/{serial}/wireless/bluetooth/settings", product="wireless", batch="update",
        fields={"uuid": text(null=True), "major": number(0, 65535, null=True), "minor": number(0, 65535, null=True)},
        fresh={"uuid": None, "major": None, "minor": None}, example={"major": 7, "minor": 9}),
    Settings(
        "/networks/{networkId}/wireless/alternateManagementInterface", product="wireless", batch="update", local=True,
        fields={"enabled": flag(), "vlanId": number(1, 4094), "protocols": listing(choice("radius", "snmp", "syslog", "ldap"), cast=as_set),
                "accessPoints": listing(table({key: text() for key in ("serial", "alternateManagementIp", "subnetMask", "gateway", "dns1", "dns2")},
                                              needs=("serial", "alternateManagementIp")))},
        fresh={"enabled": False, "accessPoints": []},
        checks=(required_if("vlanId", "protocols", enabled=True), refers("accessPoints.serial", devices, STRANGERS)),
        example={"enabled": True, "vlanId": 100, "protocols": ["snmp"]}),
    Objects(
        "/networks/{networkId}/wireless/ethernet/ports/profiles", item="profileId", id_key="profileId", new_id=numbered(1001), product="wireless",
        batch=BATCHED, fields={"name": text(1), "ports": listing(PORT, low=1), "usbPorts": listing(USB_PORT)}, needs=("name", "ports"), unique=("name",),
        fresh={"isDefault": False, "usbPorts": []}, shows=(numbered_ports,),
        example=lambda number: {"name": f"Desk {number}", "ports": [{"name": "port 1", "enabled": True, "ssid": 1}]}),
)


def access_points(call: Call) -> list[Device]:
    """The access points that are in networks."""
    checks = [lambda device: device.product_type == "wireless" and device.network_id in call.org.networks,
              *among(call, {"networkIds": "network_id", "serials": "serial", "macs": "mac", "models": "model"}),
              *containing(call, ("serial", "mac", "name", "model"))]
    return passing(candidates(call), checks, "serial")


def assignment(call: Call, device: Device) -> dict[str, Any]:
    """An access point with its RF profile; one without has the basic one indoors (quirk Y27)."""
    profiles = PROFILES.kept(PROFILES.at(call, call.org.networks[device.network_id]))
    one = RADIO.found(RADIO.at(call, device))["rfProfileId"]
    one = one if one in profiles else next((number for number, profile in profiles.items() if profile["isIndoorDefault"]), None)
    told = {key: profiles[one][key] for key in ("name", *BASIC)} if one else {}
    return {"network": {"id": device.network_id}, "name": device.name or device.mac, "serial": device.serial, "model": device.model,
            "rfProfile": {"id": one, **told}}


ROUTES = [
    Route("GET", "/organizations/{organizationId}/wireless/rfProfiles/assignments/byDevice", access_points, page=1000, max_page=1000,
          page_key="serial", shape=assignment),
]
