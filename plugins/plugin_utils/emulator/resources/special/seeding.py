# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filling the emulator without API calls: organizations with devices and networks, devices for sale, keys.

::

    {"organizations": [{"name": "Acme", "id": "1", "admins": [{"name", "email", "orgAccess"}],
                        "devices": [{"serial", "model"?}], "unclaimed": [{"serial", "model"?, "order"?}],
                        "networks": [{"name", "productTypes", "timeZone"?, "tags"?, "devices": ["serial"]}]}],
     "inventory": [{"serial", "model"?, "order"?}],
     "keys": [{"key", "email", "name"?, "organizations": "all" | ["1"]}]}
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call
from ...core.errors import ApiError, refused
from ...core.kinds import anything, listing, table, text
from ...core.merge import strictly
from ...core.store import Org, Store
from . import admins
from .models import model_of, new_device
from .networks import CREATION, create_network


def _visible(organizations: Any) -> str | list[str]:
    """What a key sees. Raises ApiError 400."""
    if organizations != "all" and not (isinstance(organizations, list) and all(isinstance(one, str) for one in organizations)):
        raise refused("'organizations' of a key must be 'all' or an array of identifiers")
    return organizations


_SOLD = table({"serial": text(1), "model": text(1, null=True), "order": text(1, null=True)}, needs=("serial",))
_NETWORK = table({**CREATION, "devices": listing(text(1))}, needs=("name", "productTypes"))
_ORGANIZATION = table({
    "name": text(1), "id": anything(cast=str), "admins": listing(table(admins.CREATION, needs=("name", "email"))),
    "devices": listing(_SOLD), "unclaimed": listing(_SOLD), "networks": listing(_NETWORK)}, needs=("name",))
SEED = {"organizations": listing(_ORGANIZATION), "inventory": listing(_SOLD), "keys": listing(table(
    {"key": text(1), "email": text(1), "name": text(1), "organizations": anything(cast=_visible)}, needs=("key", "email")))}
IDENTITY = {"key": "", "email": "owner@example.com", "name": "Owner", "organizations": "all"}


def seed(store: Store, wanted: dict[str, Any]) -> dict[str, Any]:
    """Add what is wanted; returns ``{"organizations": [{"id", "name", "networks": {name: id}}]}``.

    Raises ApiError for what is misspelt or missing, for a network the Dashboard would refuse, and for an organization or
    a device that exists already; then nothing was added.
    """
    wanted = strictly(wanted, SEED)
    _check(store, wanted)
    before = {table: dict(getattr(store, table)) for table in ("orgs", "pool", "keys")}
    try:
        return _add(store, wanted)
    except ApiError:
        vars(store).update(before)
        raise


def _add(store: Store, wanted: dict) -> dict[str, Any]:
    for sold in wanted.get("inventory", []):
        _sell(store, sold)
    for key in wanted.get("keys", []):
        store.keys[key["key"]] = {"name": key["email"].split("@")[0], "organizations": "all",
                                  **{name: value for name, value in key.items() if value is not None}}
    return {"organizations": [_organization(store, one) for one in wanted.get("organizations", [])]}


def _check(store: Store, wanted: dict) -> None:
    """Raises ApiError 400 for what exists already and for devices a network names but its organization lacks."""
    for org in wanted.get("organizations", []):
        if org.get("id") in store.orgs:
            raise refused(f"there is an organization {org['id']} already")
        own = {device["serial"] for device in org.get("devices", [])}
        taken = sorted(serial for serial in own if store.find_device(serial))
        named = {serial for network in org.get("networks", []) for serial in network.get("devices", [])}
        if taken:
            raise refused(f"device {taken[0]} is claimed already")
        if named - own:
            raise refused(f"device {min(named - own)} is not among the devices of {org['name']}")


def _sell(store: Store, sold: dict) -> None:
    serial = sold["serial"]
    store.pool[serial] = {"serial": serial, "model": sold.get("model") or model_of(serial), "order": sold.get("order")}


def _organization(store: Store, wanted: dict) -> dict[str, Any]:
    org = Org(wanted.get("id") or store.new_id(), wanted["name"])
    store.orgs[org.id] = org
    call = Call(store, org=org, admin=IDENTITY)
    owner = {"name": IDENTITY["name"], "email": IDENTITY["email"], "orgAccess": "full"}
    org.admins = [admins.new_admin(call, {"orgAccess": "full", **one}, accountStatus="ok")
                  for one in [owner, *wanted.get("admins", [])]]
    for sold in wanted.get("unclaimed", []):
        _sell(store, sold)
    for one in wanted.get("devices", []):
        device = new_device(one["serial"], one.get("model"), one.get("order"))
        device.claimed_at = call.stamp()
        store.pool.pop(device.serial, None)
        org.devices[device.serial] = device
    networks = {one["name"]: _network(call, one) for one in wanted.get("networks", [])}
    return {"id": org.id, "name": org.name, "networks": networks}


def _network(call: Call, wanted: dict) -> str:
    call.body = {key: value for key, value in wanted.items() if key != "devices"}
    network_id = create_network(call)["id"]
    for serial in wanted.get("devices", []):
        call.org.place(call.org.devices[serial], network_id)
    return network_id
