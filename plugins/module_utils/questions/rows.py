# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers as the rows of a result: without secrets, in snake_case, each with the names of its network and its device."""
from __future__ import annotations

import typing as t

from ..errors import MerakiError
from ..schema.answers import masked, spelled
from ..schema.place import Place
from ..schema.protocols import Names

#: What a row says of its place, first of all.
_PLACE = ("organization_name", "network_id", "network_name", "serial", "device_name")


def rows(answers: t.Iterable[t.Any], place: Place, secrets: t.Collection[str] = (), show: bool = False) -> list[dict]:
    """The rows of one answer. What is no object is one with a C(value)."""
    found = [spelled(masked(one if isinstance(one, dict) else {"value": one}, secrets, show)) for one in answers]
    return [_placed(one, place) for one in found]


def _placed(row: dict, place: Place) -> dict:
    """A row with the place it was asked at."""
    home: dict[str, t.Any] = {}
    if place.network:
        home["network_id"] = str(place.network)
    if place.serial:
        home.update(serial=place.serial, device_name=place.site)
    elif place.network:
        home["network_name"] = place.site
    return {**home, **row, **{name: value for name, value in home.items() if row.get(name) in (None, "")}}


class Naming:
    """Names for the networks and devices that rows tell of by identifiers. Lists are read where a row needs them, once."""

    def __init__(self, names: Names):
        self.names = names
        self.warnings: list[str] = []

    def named(self, found: list[dict], place: Place) -> list[dict]:
        """The rows with the names."""
        if not place.organization:
            return found
        networks = self._known("networks", {_id(one, "network", "id") for one in found if not one.get("network_name")}, place)
        devices = self._known("devices", {_id(one, "device", "serial") for one in found if not one.get("device_name")}, place)
        return [self._named(one, networks, devices) for one in found]

    def _known(self, kind: str, ids: set[str], place: Place) -> dict[str, str]:
        """{identifier: name} of those that have one."""
        try:
            called = {one: str(self.names.name_of(kind, one, place)) for one in ids - {""}}
            return {one: name for one, name in called.items() if kind == "devices" or name != one}
        except MerakiError as error:
            self.warnings.append(f"The names of {kind} could not be read: {error}")
            return {}

    @staticmethod
    def _named(row: dict, networks: dict[str, str], devices: dict[str, str]) -> dict:
        network, serial = _id(row, "network", "id"), _id(row, "device", "serial")
        said = {"network_name": row.get("network_name") or _nested(row, "network", "name") or networks.get(network),
                "device_name": row.get("device_name") or _nested(row, "device", "name") or devices.get(serial),
                "network_id": network, "serial": serial}
        more = {name: value for name, value in said.items() if value and not row.get(name)}
        if not more:
            return row
        full = {**row, **more}
        return {**{name: full[name] for name in _PLACE if name in full}, **full}


def _id(row: dict, thing: str, key: str) -> str:
    """The identifier of a row's network or device, wherever the API says it."""
    value = row.get("network_id") if thing == "network" else row.get("serial") or row.get("device_serial")
    return str(value or _nested(row, thing, key) or "")


def _nested(row: dict, thing: str, key: str) -> t.Any:
    inner = row.get(thing)
    return inner.get(key) if isinstance(inner, dict) else None
