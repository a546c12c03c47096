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

from .admins import new_admin
from .models import model_of, new_device
from .networks import create_network
from .routes_table import Call
from .store import Org, Store

IDENTITY = {"key": "", "email": "owner@example.com", "name": "Owner", "organizations": "all"}


def seed(store: Store, wanted: dict[str, Any]) -> dict[str, Any]:
    """Add what is wanted; returns ``{"organizations": [{"id", "name", "networks": {name: id}}]}``.

    Raises ApiError for a network the Dashboard would refuse, KeyError for a missing key.
    """
    for sold in wanted.get("inventory", []):
        _sell(store, sold)
    for key in wanted.get("keys", []):
        store.keys[key["key"]] = {"name": key["email"].split("@")[0], "organizations": "all", **key}
    return {"organizations": [_organization(store, one) for one in wanted.get("organizations", [])]}


def _sell(store: Store, sold: dict) -> None:
    serial = sold["serial"]
    store.pool[serial] = {"serial": serial, "model": sold.get("model", model_of(serial)), "order": sold.get("order")}


def _organization(store: Store, wanted: dict) -> dict[str, Any]:
    org = Org(str(wanted.get("id") or store.new_id()), wanted["name"])
    store.orgs[org.id] = org
    call = Call(store, org=org, admin=IDENTITY)
    owner = {"name": IDENTITY["name"], "email": IDENTITY["email"], "orgAccess": "full"}
    org.admins = [new_admin(call, one, accountStatus="ok") for one in [owner, *wanted.get("admins", [])]]
    for sold in wanted.get("unclaimed", []):
        _sell(store, sold)
    for one in wanted.get("devices", []):
        device = new_device(one["serial"], one.get("model"), one.get("order"))
        device.claimed_at = call.stamp()
        org.devices[device.serial] = device
    networks = {one["name"]: _network(call, one) for one in wanted.get("networks", [])}
    return {"id": org.id, "name": org.name, "networks": networks}


def _network(call: Call, wanted: dict) -> str:
    call.body = {key: value for key, value in wanted.items() if key != "devices"}
    network_id = create_network(call)["id"]
    for serial in wanted.get("devices", []):
        call.org.devices[serial].network_id = network_id
    return network_id
