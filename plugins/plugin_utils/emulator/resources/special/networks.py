# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks: the object itself, its list, its making and its end. Settings of a network live in their own rooms.

Ids start with ``N_`` for one product and ``L_`` for several (quirk G2). A deletion returns the devices to the inventory
(quirk O6) and, when the setting ``delete_seconds`` asks for it, occupies the organization for a while (quirks I3, I4).
"""
from __future__ import annotations

import copy
import re
import zoneinfo
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ...core.calls import Call, Route
from ...core.errors import ApiError, missing, refused
from ...core.filters import passing, tagged
from ...core.kinds import Kind, choice, listing, text
from ...core.merge import apply
from ...core.permissions import seen, sees_all
from ...core.store import BORN, Network
from ..ids import renumbered

PRODUCT_TYPES = ("appliance", "camera", "campusGateway", "cellularGateway", "sensor", "switch", "systemsManager",
                 "wireless", "wirelessController")
BUSY = "Unable to delete network. This may be due to concurrent requests to delete networks."


@lru_cache(maxsize=1)
def _has_zones() -> bool:
    """Whether this machine has a TZ database; asking for one name is much faster than listing all."""
    try:
        return bool(zoneinfo.ZoneInfo("Europe/Berlin"))
    except zoneinfo.ZoneInfoNotFoundError:
        return False


@lru_cache(maxsize=4096)
def known_zone(name: str) -> bool:
    """Whether the TZ database has the name; without a database on this machine its form decides."""
    if not re.fullmatch(r"[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*", name):
        return False
    try:
        zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        return not _has_zones() and (name == "UTC" or "/" in name)
    return True


def _zone(name: str) -> str:
    if not known_zone(name):
        raise ApiError(400, f"'timeZone' must be a name of the TZ database, and '{name}' is none")
    return name


def timezone() -> Kind:
    """The kind of a time zone field (quirk Q4)."""
    return text(1, cast=_zone)


def _once(tags: Iterable[str]) -> list[str]:
    return sorted(set(tags))


CHANGEABLE = {"name": text(1), "timeZone": timezone(), "tags": listing(text(1), cast=_once), "notes": text(null=True),
              "enrollmentString": text(null=True)}
CREATION = {**CHANGEABLE, "productTypes": listing(choice(*PRODUCT_TYPES), 1, cast=_once), "copyFromNetworkId": text()}
ENROLLMENT = "enrollment_string"
OWN = (ENROLLMENT, "subnet_places")
ATTRIBUTES = {"name": "name", "timeZone": "time_zone", "tags": "tags", "notes": "notes"}


def network_shape(call: Call, network: Network) -> dict[str, Any]:
    """The network object of the API; ``configTemplateId`` only while bound (quirk P2)."""
    slug = re.sub(r"[^A-Za-z0-9]+", "-", network.name).strip("-") or "network"
    shape = {
        "id": network.id, "organizationId": network.org_id, "name": network.name,
        "productTypes": list(network.product_types), "timeZone": network.time_zone, "tags": list(network.tags),
        "enrollmentString": network.data.get(ENROLLMENT),
        "url": f"{call.host}/{slug}/n/{network.id[2:]}/manage/usage/list", "notes": network.notes,
        "isBoundToConfigTemplate": network.template_id is not None}
    return {**shape, "configTemplateId": network.template_id} if network.template_id else shape


def unique_name(present: dict[str, Network], name: str | None, but: str | None = None) -> None:
    """Refuse a name another network or template has. Raises ApiError 400 (quirks H18, C18)."""
    if name is not None and any(one.name == name and one.id != but for one in present.values()):
        raise refused("Name has already been taken")


def copied(call: Call, source_id: str | None) -> Network | None:
    """The network that ``copyFromNetworkId`` names. Raises ApiError 400 when there is none."""
    if source_id is None:
        return None
    source = call.org.network(source_id)
    if source is None:
        raise refused(f"Network with ID {source_id} not found")
    return source


def settings_of(call: Call, source: Network) -> dict[str, Any]:
    """A copy of a network's settings for another network; the enrollment string and a pool's places stay its own.

    An id that is unique everywhere (a route's UUID, quirk G9; the number of an RF profile) is another one in the copy.
    """
    settings = {key: copy.deepcopy(value) for key, value in source.data.items() if key not in OWN}
    return {BORN: source.name, **renumbered(call, settings)}


def list_networks(call: Call) -> list[Network]:
    checks, bound = tagged(call), call.flag("isBoundToConfigTemplate", None)
    if not sees_all(call):
        checks.append(lambda network: seen(call, network))
    products, template = set(call.wanted("productTypes")), call.word("configTemplateId")
    if products:
        checks.append(lambda network: not products.isdisjoint(network.product_types))
    if template is not None:
        checks.append(lambda network: network.template_id == template)
    if bound is not None:
        checks.append(lambda network: (network.template_id is not None) == bound)
    return passing(call.org.networks.values(), checks, "id")


def create_network(call: Call) -> dict:
    wanted = apply({}, call.body, CREATION, needs=("name", "productTypes"))
    unique_name(call.org.networks, wanted["name"])
    products = wanted["productTypes"]
    source = copied(call, wanted.get("copyFromNetworkId"))
    if source and sorted(source.product_types) != products:
        raise refused("The product types must match those of the network to copy from")
    network = Network(call.store.new_id("N_" if len(products) == 1 else "L_"), call.org.id, wanted["name"], products,
                      data=settings_of(call, source) if source else {})
    call.org.networks[network.id] = network
    _write(network, wanted)
    return network_shape(call, network)


def _write(network: Network, wanted: dict) -> None:
    if wanted.get("name", network.name) != network.name:
        network.data.setdefault(BORN, network.name)
    for key, attribute in ATTRIBUTES.items():
        if key in wanted:
            setattr(network, attribute, wanted[key])
    if "enrollmentString" in wanted:
        network.data[ENROLLMENT] = wanted["enrollmentString"]


def own(call: Call) -> Network:
    """The call's network. Raises ApiError 404 for a template, which is no network here (quirk P8)."""
    if call.network.is_template:
        raise missing()
    return call.network


def get_network(call: Call) -> dict:
    return network_shape(call, own(call))


def update_network(call: Call) -> dict:
    network = own(call)
    wanted = apply({}, call.body, CHANGEABLE)
    unique_name(call.org.networks, wanted.get("name"), network.id)
    before = network_shape(call, network)
    call.old = before
    _write(network, wanted)
    return network_shape(call, network)


def deletions_underway(call: Call) -> bool:
    """Whether the last deletion of a network is still being worked on."""
    return call.now() < call.org.data.get("deleting_until", 0)


def delete_network(call: Call) -> None:
    network = own(call)
    if deletions_underway(call):
        raise refused(BUSY)
    for device in call.org.devices_in(network.id):
        call.org.take_out(device)
    for admin in call.org.admins:
        admin["networks"] = [one for one in admin["networks"] if one["id"] != network.id]
    del call.org.networks[network.id]
    if call.store.knobs.delete_seconds:
        call.org.data["deleting_until"] = call.now() + call.store.knobs.delete_seconds


ALL = "/organizations/{organizationId}/networks"
ROUTES = [
    Route("GET", ALL, list_networks, page=1000, max_page=100000, shape=network_shape),
    Route("POST", ALL, create_network, 201, batch="create"),
    Route("GET", "/networks/{networkId}", get_network),
    Route("PUT", "/networks/{networkId}", update_network, batch="update"),
    Route("DELETE", "/networks/{networkId}", delete_network, batch="destroy"),
]
