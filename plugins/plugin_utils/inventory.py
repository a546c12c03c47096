# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks and devices as hosts: what is read of the Dashboard, which of it is wanted, and what each host says of itself.

`read` makes plain data that may be kept in a cache; `chosen` makes Hosts of it. What hosts and groups are called is the concern of host_names.py.
"""
from __future__ import annotations

import contextlib
import functools
import gc
import typing as t
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fnmatch import fnmatchcase

from ansible_collections.sitecraft.meraki.plugins.module_utils.current.names import Names, identified
from ansible_collections.sitecraft.meraki.plugins.module_utils.current.response_cache import ResponseCache
from ansible_collections.sitecraft.meraki.plugins.module_utils.errors import BadInput, Problem
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import name_hint, snake
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.place import Place

DEVICES, NETWORKS = "devices", "networks"
#: Organizations that are read at a time.
AT_ONCE = 8
spelled = functools.lru_cache(maxsize=None)(snake)


@dataclass(frozen=True)
class Wanted:
    """What an inventory is to hold. Empty filters leave everything in.

    hosts         what becomes a host: devices, networks or both
    *_match       whether one of the tags will do ("any") or every one is needed ("all")
    names, models shell patterns
    with_status   whether the statuses of devices are read
    """

    organizations: tuple[str, ...] = ()
    hosts: tuple[str, ...] = (DEVICES,)
    networks: tuple[str, ...] = ()
    network_tags: tuple[str, ...] = ()
    network_tags_match: str = "any"
    device_tags: tuple[str, ...] = ()
    device_tags_match: str = "any"
    product_types: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    with_status: bool = False

    @property
    def reads(self) -> list:
        """What decides about the calls, so that data read for one wish may serve another."""
        return [sorted(self.organizations), DEVICES in self.hosts, self.with_status and DEVICES in self.hosts]


@dataclass
class Host:
    """A network or a device. `number` is its id or serial, `meraki` all there is to say of it."""

    number: str
    meraki: dict[str, t.Any]

    @property
    def is_device(self) -> bool:
        """Whether it is a device."""
        return self.meraki["type"] == "device"

    @property
    def name(self) -> str:
        """What people call it; empty for a device without a name (quirk O11)."""
        return str(self.meraki.get("name") or "")

    @property
    def tags(self) -> list[str]:
        """Its own tags."""
        return [str(one) for one in self.meraki.get("tags") or ()]


# -- reading

def read(client: Client, wanted: Wanted, warn: t.Callable[[str], None]) -> list[dict]:
    """The organizations, each with the rows of its networks, and where they are wanted of its devices and their statuses.

    Raises MerakiError: a list that cannot be read is never an empty one.
    """
    organizations = _organizations(client, wanted, warn)
    if not organizations:
        return []
    with ThreadPoolExecutor(min(AT_ONCE, len(organizations))) as pool:
        return list(pool.map(lambda one: _organization(client, one, wanted), organizations))


def _organizations(client: Client, wanted: Wanted, warn: t.Callable[[str], None]) -> list[dict]:
    names = Names(ResponseCache(client), {})
    if wanted.organizations:
        named = [names.organization(one) for one in wanted.organizations]
        return list({one["id"]: one for one in named}.values())
    rows = names.objects("organizations", Place())
    off = [one for one in rows if (one.get("api") or {}).get("enabled") is False]
    for one in off:
        warn(f"organization {one.get('name')!r} is left out: its access by API is switched off")
    if not rows:
        raise BadInput(Problem("organizations", "this key sees none at all", apart=True))
    return [one for one in rows if one not in off]


def _organization(client: Client, row: dict, wanted: Wanted) -> dict:
    number = str(row["id"])

    def listed(what: str, key: str) -> list[dict]:
        path = f"/organizations/{number}/{what}"
        return identified(client.pages(path, org=number), key, path)

    content: dict[str, t.Any] = {"id": number, "name": str(row.get("name") or number), NETWORKS: listed("networks", "id")}
    if DEVICES in wanted.hosts:
        content[DEVICES] = listed("devices", "serial")
        if wanted.with_status:
            content["statuses"] = {one["serial"]: one.get("status") for one in listed("devices/availabilities", "serial")}
    return content


# -- choosing

def chosen(data: t.Sequence[dict], wanted: Wanted) -> list[Host]:
    """The Hosts that are wanted, networks first, in order of organizations and as the Dashboard lists them. Raises BadInput for a network that
    is named and not there."""
    _refuse_unknown([one for organization in data for one in organization[NETWORKS]], wanted)
    return [host for organization in data for host in _of_organization(organization, wanted)]


def _refuse_unknown(networks: t.Sequence[dict], wanted: Wanted) -> None:
    known = {str(one[key]) for one in networks for key in ("id", "name") if one.get(key)}
    folded = {one.casefold() for one in known}
    names = sorted({str(one["name"]) for one in networks if one.get("name")})
    missing = [one for one in wanted.networks if one.strip().casefold() not in folded]
    if missing:
        raise BadInput(*(Problem("networks", f"there is no network {one!r}{name_hint(one, names)}", apart=True) for one in missing))


def _of_organization(organization: dict, wanted: Wanted) -> t.Iterator[Host]:
    place = {"id": organization["id"], "name": organization["name"]}
    networks = {str(one["id"]): _network(one) for one in organization[NETWORKS]}
    inside = {number for number, one in networks.items() if _is_wanted_network(one, wanted)}
    if NETWORKS in wanted.hosts:
        for row in organization[NETWORKS]:
            number = str(row["id"])
            host = Host(number, _told("network", place, networks[number], row))
            if number in inside and _is_wanted_by_name(host, wanted) and _meets(wanted.product_types, map(spelled, row.get("productTypes") or ())):
                yield host
    if DEVICES in wanted.hosts:
        for row in organization[DEVICES]:
            host = _device(row, place, networks, organization.get("statuses"))
            if (not _narrow(wanted) or str(row.get("networkId")) in inside) and _is_wanted_device(host, wanted):
                yield host


def _network(row: dict) -> dict[str, t.Any]:
    return {"id": str(row["id"]), "name": str(row.get("name") or row["id"]), "tags": list(row.get("tags") or ())}


def _device(row: dict, place: dict, networks: dict[str, dict], statuses: dict[str, str] | None) -> Host:
    number = str(row.get("networkId") or "")
    network = networks.get(number) or {"id": number, "name": number, "tags": []}
    more = {} if statuses is None else {"status": statuses.get(row["serial"], "dormant")}
    return Host(str(row["serial"]), {**_told("device", place, network, row), **more})


def _told(kind: str, place: dict, network: dict, row: dict) -> dict[str, t.Any]:
    """What a row tells of a host; what the Dashboard may come to call by our own names is left out."""
    own = {"type": kind, "organization": place, "network": network}
    return {**own, **{name: value for name, value in spelled_out(row).items() if name not in own and name != "status"}}


def spelled_out(value: t.Any) -> t.Any:
    """A row of the API with its keys in snake_case."""
    if isinstance(value, dict):
        return {spelled(str(name)): spelled_out(one) if isinstance(one, (dict, list)) else one for name, one in value.items()}
    return [spelled_out(one) for one in value] if isinstance(value, list) else value


def _narrow(wanted: Wanted) -> bool:
    return bool(wanted.networks or wanted.network_tags)


def _is_wanted_network(network: dict, wanted: Wanted) -> bool:
    named = {one.strip().casefold() for one in wanted.networks}
    return (not named or network["id"].casefold() in named or network["name"].casefold() in named) and \
        _tagged(network["tags"], wanted.network_tags, wanted.network_tags_match)


def _is_wanted_device(host: Host, wanted: Wanted) -> bool:
    say = host.meraki
    return _is_wanted_by_name(host, wanted) and _tagged(host.tags, wanted.device_tags, wanted.device_tags_match) and \
        _meets(wanted.product_types, [spelled(str(say.get("product_type")))]) and _meets(wanted.statuses, [say.get("status")]) and \
        (not wanted.models or _is_like(str(say.get("model") or "").casefold(), [one.casefold() for one in wanted.models]))


def _is_wanted_by_name(host: Host, wanted: Wanted) -> bool:
    return not wanted.names or _is_like(host.name, wanted.names)


def _is_like(text: str, patterns: t.Iterable[str]) -> bool:
    return any(fnmatchcase(text, one) for one in patterns)


def _meets(wanted: t.Collection[str], found: t.Iterable) -> bool:
    return not wanted or any(one in wanted for one in found)


def _tagged(tags: t.Sequence[str], wanted: t.Collection[str], match: str) -> bool:
    return not wanted or (set(wanted) <= set(tags) if match == "all" else not set(wanted).isdisjoint(tags))


@contextlib.contextmanager
def uncollected() -> t.Iterator[None]:
    """Let Python look for no garbage meanwhile: thousands of hosts are made, and none of it is garbage."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
