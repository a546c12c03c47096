# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What firmware networks and devices got, and when: one upgrade of every product of a network lies behind it."""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.clock import stamp
from ...core.store import Device, Network
from . import dice

#: Product: letters of its versions' short names, the former version and the one that runs.
VERSIONS = {"appliance": ("MX", (18, 1, 6), (18, 1, 7)), "switch": ("MS", (16, 6), (16, 7)), "wireless": ("MR", (30, 5), (30, 6)),
            "camera": ("MV", (5, 2), (5, 3)), "cellularGateway": ("MG", (3, 0), (3, 1)), "sensor": ("MT", (1, 1), (1, 2))}
DAY = 86400.0
RELEASED = 1_700_000_000.0


def version(product: str, parts: tuple[int, ...]) -> dict[str, Any]:
    """A version as upgrades name it."""
    letters, text = VERSIONS[product][0], "-".join(map(str, parts))
    return {"id": str(dice.number(1000, 9999, product, text)), "shortName": f"{letters} {text.replace('-', '.')}", "firmware": f"{product}-{text}",
            "releaseType": "stable", "releaseDate": stamp(RELEASED + dice.number(0, 300, product, text) * DAY)}


def _upgrade(call: Call, network: Network, product: str) -> dict[str, Any]:
    seeds = (call.org.id, network.id, product)
    when = RELEASED + dice.number(400, 600, *seeds) * DAY
    return {"upgradeId": str(dice.number(10000, 99999, *seeds)), "upgradeBatchId": str(dice.number(10000, 99999, *seeds, "batch")),
            "network": {"id": network.id, "name": network.name}, "status": "Completed", "time": stamp(when)[:19] + "Z",
            "completedAt": stamp(when + 1800)[:19] + "Z", "productTypes": product, "fromVersion": version(product, VERSIONS[product][1]),
            "toVersion": version(product, VERSIONS[product][2])}


def list_upgrades(call: Call) -> list[dict]:
    """``status`` and ``productTypes`` are one of."""
    found = [_upgrade(call, network, product) for network in call.org.networks.values() for product in network.product_types if product in VERSIONS]
    kinds, states = call.wanted("productTypes"), call.wanted("status")
    return sorted((one for one in found if (not kinds or one["productTypes"] in kinds) and (not states or one["status"].lower() in map(str.lower, states))),
                  key=lambda one: one["upgradeId"])


def _device(call: Call, device: Device) -> dict[str, Any]:
    one = _upgrade(call, call.org.networks[device.network_id], device.product_type)
    return {"serial": device.serial, "name": device.name, "deviceStatus": "completed", "upgrade": {
        "id": one["upgradeId"], "upgradeBatchId": one["upgradeBatchId"], "time": one["time"], "status": one["status"], "staged": {"group": {"id": None}},
        **{name: {key: value for key, value in one[name].items() if key != "firmware"} for name in ("fromVersion", "toVersion")}}}


def list_by_device(call: Call) -> list[dict]:
    wanted = {"serials": lambda one: one.serial, "networkIds": lambda one: one.network_id, "macs": lambda one: one.mac}
    devices = [one for _serial, one in sorted(call.org.devices.items()) if one.network_id in call.org.networks and one.product_type in VERSIONS]
    for name, pick in wanted.items():
        if name in call.query:
            devices = [one for one in devices if pick(one) in call.wanted(name)]
    return [_device(call, one) for one in devices]


def network_versions(call: Call) -> dict[str, Any]:
    """What runs in a network, product by product, what ran before, and what there is."""
    network, products = call.network, {}
    for product in [one for one in network.product_types if one in VERSIONS]:
        before, now = (version(product, parts) for parts in VERSIONS[product][1:])
        products[product] = {
            "currentVersion": now, "lastUpgrade": {"time": _upgrade(call, network, product)["time"], "fromVersion": before, "toVersion": now},
            "nextUpgrade": {"time": "", "toVersion": {"id": "0", "firmware": "", "shortName": "", "releaseType": "", "releaseDate": ""}},
            "availableVersions": [before, now], "participateInNextBetaRelease": False}
    return {"upgradeWindow": {"dayOfWeek": "sun", "hourOfDay": "4:00"}, "timezone": network.time_zone, "products": products}


ORG = "/organizations/{organizationId}/firmware/upgrades"
ROUTES = [
    Route("GET", "/networks/{networkId}/firmwareUpgrades", network_versions),
    Route("GET", ORG, list_upgrades, page=1000, max_page=1000, page_key="upgradeId"),
    Route("GET", ORG + "/byDevice", list_by_device, page=50, max_page=1000, page_key="serial"),
]
