# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What firmware networks and devices got, and when: one upgrade of every product of a network lies behind it.

What is scheduled comes as the clock goes on, and takes half an hour. For two weeks it can be taken back.
"""
from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from ...core.calls import Call, Route
from ...core.clock import seconds, stamp
from ...core.errors import refused
from ...core.kinds import choice, flag, listing, table, text
from ...core.store import Device, Network
from ..places import writing
from ..row import Draft, Spot
from ..tables import Settings
from . import made_up

#: Product: letters of its versions' short names, the former version and the one that runs.
VERSIONS = {"appliance": ("MX", (18, 1, 6), (18, 1, 7)), "switch": ("MS", (16, 6), (16, 7)), "wireless": ("MR", (30, 5), (30, 6)),
            "camera": ("MV", (5, 2), (5, 3)), "cellularGateway": ("MG", (3, 0), (3, 1)), "sensor": ("MT", (1, 1), (1, 2))}
DAY = 86400.0
RELEASED = 1_700_000_000.0
STAGED, HALF_HOUR = "staged_event", 1800  # where a network keeps its staged upgrade, and how long a stage takes
KEPT, TWO_WEEKS = "firmwareUpgrades", 14 * DAY
REASONS = ("broke old features", "other", "performance", "stability", "testing", "unifying networks versions")


def version(product: str, parts: tuple[int, ...]) -> dict[str, Any]:
    """A version as upgrades name it."""
    letters, text = VERSIONS[product][0], "-".join(map(str, parts))
    return {"id": str(made_up.number(1000, 9999, product, text)), "shortName": f"{letters} {text.replace('-', '.')}", "firmware": f"{product}-{text}",
            "releaseType": "stable", "releaseDate": stamp(RELEASED + made_up.number(0, 300, product, text) * DAY)}


def _upgrade(call: Call, network: Network, product: str) -> dict[str, Any]:
    seeds = (call.org.id, network.id, product)
    when = RELEASED + made_up.number(400, 600, *seeds) * DAY
    return {"upgradeId": str(made_up.number(10000, 99999, *seeds)), "upgradeBatchId": str(made_up.number(10000, 99999, *seeds, "batch")),
            "network": {"id": network.id, "name": network.name}, "status": "Completed", "time": stamp(when)[:19] + "Z",
            "completedAt": stamp(when + 1800)[:19] + "Z", "productTypes": product, "fromVersion": version(product, VERSIONS[product][1]),
            "toVersion": version(product, VERSIONS[product][2])}


def _settings(call: Call, network: Network, product: str) -> dict[str, Any]:
    """What is kept of a product; a network that is bound has what its template has."""
    home = call.org.templates.get(network.template_id) or network
    return home.data.get(KEPT, {}).get("products", {}).get(product) or {}


def _begins(upgrade: dict[str, Any]) -> float:
    """When it begins: at its time, or at once where that had passed when it was asked for."""
    return max(seconds(upgrade["time"]), upgrade.get("asked", 0))


def _begun(call: Call, upgrade: dict[str, Any], after: float = 0) -> bool:
    return _begins(upgrade) + after <= call.now()


def asked(call: Call, network: Network, product: str) -> list[dict[str, Any]]:
    """The upgrades somebody asked for, the oldest first, the one to come among them."""
    kept = _settings(call, network, product)
    return [*kept.get("done", []), *([kept["nextUpgrade"]] if kept.get("nextUpgrade") else [])]


def _asked_for(call: Call, network: Network, product: str) -> list[dict[str, Any]]:
    """The same as upgrades are listed."""
    found, before = [], version(product, VERSIONS[product][2])
    for one in asked(call, network, product):
        over, to = _begun(call, one, HALF_HOUR), next(row for row in offered(product) if row["id"] == one["toVersion"]["id"])
        seeds = (call.org.id, network.id, product, one["time"])
        found.append({"upgradeId": str(made_up.number(100000, 999999, *seeds)), "upgradeBatchId": str(made_up.number(100000, 999999, *seeds, "batch")),
                      "network": {"id": network.id, "name": network.name}, "productTypes": product, "time": one["time"], "fromVersion": before, "toVersion": to,
                      "status": "Completed" if over else "Started" if _begun(call, one) else "Scheduled",
                      "completedAt": stamp(_begins(one) + HALF_HOUR)[:19] + "Z" if over else None})
        before = to
    return found


def list_upgrades(call: Call) -> list[dict]:
    """``status`` and ``productTypes`` are one of."""
    found = [one for network in call.org.networks.values() for product in network.product_types if product in VERSIONS
             for one in (_upgrade(call, network, product), *_asked_for(call, network, product))]
    kinds, states = call.wanted("productTypes"), call.wanted("status")
    return sorted((one for one in found if (not kinds or one["productTypes"] in kinds) and (not states or one["status"].lower() in map(str.lower, states))),
                  key=lambda one: one["upgradeId"])


def _device(call: Call, device: Device) -> dict[str, Any]:
    network = call.org.networks[device.network_id]
    one = [_upgrade(call, network, device.product_type), *_asked_for(call, network, device.product_type)][-1]
    return {"serial": device.serial, "name": device.name, "deviceStatus": one["status"].lower(), "upgrade": {
        "id": one["upgradeId"], "upgradeBatchId": one["upgradeBatchId"], "time": one["time"], "status": one["status"], "staged": {"group": {"id": None}},
        **{name: {key: value for key, value in one[name].items() if key != "firmware"} for name in ("fromVersion", "toVersion")}}}


def list_by_device(call: Call) -> list[dict]:
    wanted = {"serials": lambda one: one.serial, "networkIds": lambda one: one.network_id, "macs": lambda one: one.mac}
    devices = [one for _serial, one in sorted(call.org.devices.items()) if one.network_id in call.org.networks and one.product_type in VERSIONS]
    for name, pick in wanted.items():
        if name in call.query:
            devices = [one for one in devices if pick(one) in call.wanted(name)]
    return [_device(call, one) for one in devices]


def offered(product: str) -> list[dict[str, Any]]:
    """What a network may be given: the version before, the one that runs, the next one and a beta."""
    before, now = VERSIONS[product][1:]
    return [version(product, before), version(product, now), version(product, (*now[:-1], now[-1] + 1)),
            {**version(product, (now[0] + 1, *now[1:])), "releaseType": "beta"}]


def running(call: Call, network: Network, product: str) -> dict[str, Any]:
    """The version a product of a network runs: the one it was upgraded to last; of switches also one that a staged upgrade brought to all of them."""
    over = [one["toVersion"]["id"] for one in asked(call, network, product) if _begun(call, one, HALF_HOUR)]
    if over:
        return next(row for row in offered(product) if row["id"] == over[-1])
    event = network.data.get(STAGED) if product == "switch" else None
    if event and all(seconds(one["scheduledFor"]) + HALF_HOUR <= call.now() for one in event["stages"]):
        return next(row for row in offered(product) if row["id"] == event["version"])
    return version(product, VERSIONS[product][2])


def _fresh(spot: Spot) -> dict[str, Any]:
    return _fresh_of(spot.home)


def _fresh_of(network: Network) -> dict[str, Any]:
    return {"upgradeWindow": {"dayOfWeek": "sun", "hourOfDay": "4:00"},
            "products": {product: {"participateInNextBetaRelease": False} for product in network.product_types if product in VERSIONS}}


def check_versions(draft: Draft) -> None:
    """A version that is none is refused (quirk S11); the one that runs takes back what is scheduled; without a time it is the next window."""
    for product, one in (draft.body.get("products") or {}).items():
        kept, upgrade = draft.after["products"], (one or {}).get("nextUpgrade")
        if product not in VERSIONS or product not in draft.home.product_types:
            raise refused(f"This network has no {product} devices")
        if not upgrade:
            continue
        _settle(draft.call, kept[product], (draft.before["products"].get(product) or {}).get("nextUpgrade"))
        wanted = (upgrade.get("toVersion") or kept[product].get("nextUpgrade", {}).get("toVersion") or {}).get("id", "0")
        if wanted not in [row["id"] for row in offered(product)]:
            raise refused(f"Unable to find version with ID: {wanted}")
        if wanted == running(draft.call, draft.home, product)["id"]:
            kept[product].pop("nextUpgrade", None)
        else:
            kept[product]["nextUpgrade"] = {"toVersion": {"id": wanted}, "time": upgrade.get("time") or _next_window(draft), "asked": draft.call.now()}


def _settle(call: Call, product: dict[str, Any], coming: dict[str, Any] | None) -> None:
    """What was to come and has come is done: another may be scheduled."""
    if coming and _begun(call, coming, HALF_HOUR):
        product["done"] = [*product.get("done", []), coming]
        product.pop("nextUpgrade", None)


def _last(call: Call, network: Network, product: str) -> dict[str, Any]:
    over = [one for one in _asked_for(call, network, product) if one["status"] == "Completed"]
    return (over or [_upgrade(call, network, product)])[-1]


def roll_back(call: Call) -> dict[str, Any]:
    """The version before comes back, where the last upgrade is not too old."""
    network, wanted = writing(call), call.body
    product = wanted.get("product") or (network.product_types[0] if len(network.product_types) == 1 else None)
    if product not in VERSIONS or product not in network.product_types:
        raise refused(f"This network has no {product} devices" if product else "'product' is required for a network with several products")
    if any(one.get("category") not in REASONS or not one.get("comment") for one in wanted.get("reasons") or [{}]):
        raise refused("'reasons' must have a category and a comment each")
    last = _last(call, network, product)
    if seconds(last["time"]) + TWO_WEEKS < call.now():
        raise refused("The firmware can be rolled back within 14 days of the last upgrade only")
    to = last["fromVersion"]
    home = network.data.setdefault(KEPT, _fresh_of(network))["products"].setdefault(product, {"participateInNextBetaRelease": False})
    _settle(call, home, home.get("nextUpgrade"))
    home["nextUpgrade"] = {"toVersion": {"id": to["id"]}, "time": wanted.get("time") or stamp(call.now())[:19] + "Z", "asked": call.now()}
    return {"product": product, "status": "pending", "upgradeBatchId": last["upgradeBatchId"], "time": home["nextUpgrade"]["time"], "toVersion": to,
            "reasons": wanted["reasons"]}


def _next_window(draft: Draft) -> str:
    """The next moment of the upgrade window, which is in the time zone of the network."""
    window = draft.after["upgradeWindow"]
    now = datetime.fromtimestamp(draft.call.now(), tz=ZoneInfo(draft.home.time_zone))
    day = [name[:3] for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")].index(window["dayOfWeek"][:3])
    start = (now + timedelta(days=(day - now.weekday()) % 7)).replace(hour=int(window["hourOfDay"].split(":")[0]), minute=0, second=0)
    return stamp((start if start > now else start + timedelta(days=7)).timestamp())[:19] + "Z"


def show_versions(spot: Spot, stored: dict) -> dict[str, Any]:
    """What runs in a network, product by product, what ran before, what is scheduled, and what there is."""
    network, products = spot.home, {}
    for product in [one for one in network.product_types if one in VERSIONS]:
        now, last = running(spot.call, network, product), _last(spot.call, network, product)
        kept = {"participateInNextBetaRelease": False, **stored["products"].get(product, {})}
        coming = kept.get("nextUpgrade") if not _begun(spot.call, kept.get("nextUpgrade") or {"time": "0"}, HALF_HOUR) else None
        none = {"id": "0", "firmware": "", "shortName": "", "releaseType": "", "releaseDate": ""}
        there = {row["id"]: row for row in offered(product)}
        products[product] = {
            "currentVersion": now, "lastUpgrade": {name: last[name] for name in ("time", "fromVersion", "toVersion")},
            "nextUpgrade": {"time": coming["time"], "toVersion": there[coming["toVersion"]["id"]]} if coming else {"time": "", "toVersion": none},
            "availableVersions": [*there.values()], "participateInNextBetaRelease": kept["participateInNextBetaRelease"]}
    return {"upgradeWindow": stored["upgradeWindow"], "timezone": network.time_zone, "products": products}


ORG = "/organizations/{organizationId}/firmware/upgrades"
ROUTES = [
    Route("GET", ORG, list_upgrades, page=1000, max_page=1000, page_key="upgradeId"),
    Route("POST", "/networks/{networkId}/firmwareUpgrades/rollbacks", roll_back, 200, batch="create"),
    Route("GET", ORG + "/byDevice", list_by_device, page=50, max_page=1000, page_key="serial"),
]
HOURS = tuple(f"{hour}:00" for hour in range(24))
DAYS = ("fri", "friday", "mon", "monday", "sat", "saturday", "sun", "sunday", "thu", "thursday", "tue", "tuesday", "wed", "wednesday")
PRODUCT = table({"nextUpgrade": table({"time": text(1), "toVersion": table({"id": text(1)}, needs=("id",))}), "participateInNextBetaRelease": flag()},
                deep=True)
ROWS = (
    Settings(
        "/networks/{networkId}/firmwareUpgrades", batch="update",
        fields={"upgradeWindow": table({"dayOfWeek": choice(*DAYS), "hourOfDay": choice(*HOURS)}, deep=True), "timezone": text(1),
                "featureLossAcknowledgements": listing(),
                "products": table({product: PRODUCT for product in (*VERSIONS, "switchCatalyst", "secureConnect", "wirelessController")}, deep=True)},
        fresh=_fresh, checks=(check_versions,), shows=(show_versions,), example={"upgradeWindow": {"dayOfWeek": "tue"}}),
)
