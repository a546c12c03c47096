# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The event log of a network: something happens every seven minutes, the same on every run, as long as anybody looks back.

It has no end: there is always another page, towards now as well (quirk E5).
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import seconds, stamp
from ...core.errors import refused
from ...core.pages import Window
from ...core.store import Device
from . import made_up

EVERY, FAR = 420, 366 * 86400
TYPES = {
    "wireless": (("association", "802.11 association", "80211"), ("disassociation", "802.11 disassociation", "80211"),
                 ("wpa_auth", "WPA authentication", "wpa")),
    "switch": (("port_status", "Port status change", "switch"), ("stp_role", "Port STP change", "switch")),
    "appliance": (("dhcp_lease", "DHCP lease", "dhcp"), ("vpn_connectivity_change", "VPN tunnel connectivity change", "vpn")),
}


def _product(call: Call) -> str:
    """Whose events are asked for. A network of several products has to be asked for one of them."""
    product, products = call.word("productType"), call.network.product_types
    if product is None and len(products) > 1:
        raise refused("'productType' is required for networks with more than one product type")
    if product is not None and product not in products:
        raise refused(f"'productType' must be one of: {', '.join(repr(one) for one in products)}")
    return product or products[0]


def _event(call: Call, product: str, devices: list[Device], number: int) -> dict[str, Any]:
    seeds = (call.org.id, call.network.id, product, number)
    device, (kind, words, category) = made_up.pick(devices, *seeds), made_up.pick(TYPES[product], *seeds, "kind")
    mac = made_up.address(call.org.id, device.serial, made_up.number(0, 1, *seeds, "client"))
    return {"occurredAt": stamp(number * EVERY + made_up.number(0, EVERY - 1, *seeds)), "networkId": call.network.id, "type": kind, "description": words,
            "category": category, "clientId": "k" + mac.replace(":", "")[4:], "clientDescription": None, "clientMac": mac, "deviceSerial": device.serial,
            "deviceName": device.name, "ssidNumber": 0 if product == "wireless" else None, "eventData": {}}


def list_events(call: Call) -> Window:
    product = _product(call)
    devices = [one for one in call.org.devices_in(call.network.id) if one.product_type == product and product in TYPES]
    included, excluded = call.wanted("includedEventTypes"), call.wanted("excludedEventTypes")
    only = {"deviceSerial": call.word("deviceSerial"), "clientMac": call.word("clientMac"), "deviceName": call.word("deviceName")}

    def fits(one: dict) -> bool:
        return (not included or one["type"] in included) and one["type"] not in excluded and all(one[name] == value for name, value in only.items() if value)

    def take(size: int, after: str | None, before: str | None) -> tuple[Any, str, str]:
        """The next events after a time, or those before one; newest first."""
        now = call.now()
        low, high = _time(after, "startingAfter", 0.0), min(now, _time(before, "endingBefore", now))
        number, step = (int(low // EVERY), 1) if after else (int(high // EVERY), -1)
        found: list[dict] = []
        while devices and len(found) < size and now - FAR <= number * EVERY <= now:
            one = _event(call, product, devices, number)
            if low < seconds(one["occurredAt"]) < high and fits(one):
                found.append(one)
            number += step
        found.sort(key=lambda one: one["occurredAt"], reverse=True)
        edge = stamp(low if after else high)
        first, last = (found[-1]["occurredAt"], found[0]["occurredAt"]) if found else (edge, edge)
        return {"message": None, "pageStartAt": first, "pageEndAt": last, "events": found}, first, last

    return Window(take)


def _time(text: str | None, name: str, otherwise: float) -> float:
    try:
        return otherwise if text is None else seconds(text)
    except ValueError as error:
        raise refused(f"'{name}' must be a date and time in ISO 8601 format") from error


def list_types(call: Call) -> list[dict]:
    return [{"category": category, "type": kind, "description": words} for product in call.network.product_types
            for kind, words, category in TYPES.get(product, ())]


ROUTES = [
    Route("GET", "/networks/{networkId}/events", list_events, page=10, max_page=1000),
    Route("GET", "/networks/{networkId}/events/eventTypes", list_types),
]
