# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of firewall rules and access lists: checked, normalized, completed.

Addresses and ports are free text with ``Any`` for everything, whatever its casing was (quirk U5); ports come back as
text (quirk G10); what a row leaves out is filled in (quirk U7). Rules are an ordered list replaced as a whole.
"""
from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..core.errors import ApiError, refused
from ..core.kinds import Kind, anything, listing, table, text
from ..core.merge import check
from ..core.store import Org
from .row import Check, Draft, Show, Spot

INVALID = "At least one of your firewall rules is invalid: "
REFERENCE = re.compile(r"(OBJ|GRP)\((\d+)\)")
VLAN = re.compile(r"VLAN\(\d{1,4}\)\.(\*|\d{1,3})")
DOMAIN = re.compile(r"(\*\.)?([A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?\.)+[A-Za-z][A-Za-z0-9-]*")
OBJECTS = {"OBJ": "policy_objects", "GRP": "policy_object_groups"}


def ending(*tail: Callable[[dict], dict]) -> Show:
    """Rules that end with rows of the server's own, each made of the stored object (quirks U1, U3, Y15)."""
    def show(_spot: Spot, thing: dict) -> dict:
        return {**thing, "rules": [*thing["rules"], *(row(thing) for row in tail)]}
    return show


def any_as(word: str) -> Callable[[Any], str]:
    """A cast to text that writes ``any`` the server's way."""
    return lambda value: word if str(value).lower() == "any" else str(value)


PORT = anything(cast=any_as("Any"))
ADDRESS = text(1, cast=any_as("Any"))
PROTOCOL = text(1, cast=str.lower)


@dataclass(frozen=True)
class Rows:
    """One kind of rule list: its ``fields`` (also the order of keys shown), the keys each row must have, the values of
    keys left out, and the protocols known. ``named`` lists the address fields that also take a domain (quirk U9)."""

    fields: dict[str, Kind]
    needs: tuple[str, ...]
    defaults: dict[str, Any]
    protocols: tuple[str, ...] = ("any", "tcp", "udp", "icmp", "icmp6")
    named: tuple[str, ...] = ()

    def check(self, key: str) -> Check:
        """The check of a row that keeps such a list under a key."""
        def check(draft: Draft) -> None:
            draft.after[key] = self.take(draft.call.org, draft.after[key], key)
        return check

    def take(self, org: Org, value: Any, name: str = "rules") -> list[dict]:
        """The rows of a body, completed; null means none. Raises ApiError 400 with the Dashboard's sentence."""
        rows = check([] if value is None else value, listing(table(self.fields, needs=self.needs)), name)
        for index, row in enumerate(rows):
            self._inspect(org, row, f"{name}[{index}]")
        return [{key: row.get(key, self.defaults.get(key)) for key in self.fields} for row in rows]

    def _inspect(self, org: Org, row: dict, name: str) -> None:
        if row["protocol"] not in self.protocols:
            raise refused(f"'{name}.protocol' must be one of: {', '.join(repr(one) for one in self.protocols)}")
        for key in row:
            if key.endswith("Port"):
                _inspect_ports(row[key], key)
            if key.endswith("Cidr"):
                _inspect_address(org, row[key], key, key in self.named)


def _side(key: str) -> str:
    return "Source" if key.startswith("src") else "Destination"


def _inspect_ports(value: Any, key: str) -> None:
    """Raises ApiError 400 unless it is any, a port, a range, or several joined by commas (quirk U6)."""
    if str(value).lower() == "any":
        return
    ends = [end.strip() for part in str(value).split(",") for end in part.split("-", 1)]
    if not all(re.fullmatch("[0-9]{1,5}", end) and 1 <= int(end) <= 65535 for end in ends):
        raise ApiError(400, f"{INVALID}{_side(key)} port must be an integer in the range 1-65535, a range of such or "
                            f"'any' (in '{key}')")


def _inspect_address(org: Org, value: str, key: str, named: bool) -> None:
    """Raises ApiError 400 unless every part is an address this field takes; dangling references have their own text
    (quirks M3, Y17)."""
    for part in (part.strip() for part in value.split(",")):
        reference = REFERENCE.fullmatch(part)
        if reference and reference[2] not in org.data.get(OBJECTS[reference[1]], {}):
            raise ApiError(400, f"{INVALID}Contains references to Network Objects or Groups which don't exist.")
        known = reference or VLAN.fullmatch(part) or (named and DOMAIN.fullmatch(part))
        if not (known or part.lower() == "any" or is_subnet(part)):
            raise ApiError(400, f"{INVALID}{_side(key)} address must be an IP address or a subnet in CIDR form "
                                f"(e.g. '192.168.0.0/16') or 'any' (in '{key}': '{part}')")


def is_subnet(value: str) -> bool:
    """Whether a text is an IP address or a subnet; bits of the host part are let through (open question OQ2)."""
    try:
        ipaddress.ip_network(value, strict=False)
    except ValueError:
        return False
    return True
