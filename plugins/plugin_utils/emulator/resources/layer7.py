# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Layer 7: what firewall rules and traffic shaping match on above ports, shared by appliances and group policies.

A value is ``{"id", "name"}`` for an application or a category (a write gives the id, the server knows the name), a
list of country codes, or plain text (quirks U11, S4, G11). Names nobody has published are
made up from the id's number.
"""
from __future__ import annotations

import re
from typing import Any

from ..core.errors import refused
from ..core.kinds import Kind, anything, choice, listing, table, text
from ..core.merge import check

APPLICATIONS = {"application": re.compile(r"meraki:layer7/application/(\d+)"),
                "applicationCategory": re.compile(r"meraki:layer7/category/(\d+)")}
#: Names in recorded answers and in the API's documentation, and what is in a category; of Facebook the number is not recorded. The documentation
#: gives 24 for Advertising, recorded answers 27: that one is listed.
PUBLISHED_APPLICATIONS = {0: "AppNexus", 1: "Brightroll", 4: "Gmail", 5: "Advertising.com", 67: "Xbox LIVE", 90: "Facebook", 168: "PutLocker.com",
                          189: "Blizzard"}
PUBLISHED_CATEGORIES = {1: "Email", 2: "Blogging", 6: "Gaming", 7: "Online backup", 8: "Peer-to-peer (P2P)", 9: "Social web & photo sharing",
                        17: "Web file sharing", 24: "Advertising", 27: "Advertising"}
HELD = {1: (4,), 6: (67, 189), 9: (90,), 17: (168,), 27: (5, 0, 1)}
UNLISTED = (24,)
COUNTRIES = ("blockedCountries", "allowedCountries")
TYPES = ("application", "applicationCategory", "host", "port", "ipRange")


def rows(value: Any, name: str, types: tuple[str, ...] = TYPES) -> list[dict]:
    """Layer 7 rules of a body: ``[{"policy": "deny", "type", "value"}]``. Raises ApiError 400."""
    kind = table({"policy": choice("deny"), "type": choice(*types), "value": anything()}, needs=("type", "value"))
    found = check([] if value is None else value, listing(kind), name)
    return [{"policy": "deny", "type": row["type"], "value": taken(row, f"{name}[{index}].value")}
            for index, row in enumerate(found)]


def definition(types: tuple[str, ...] = TYPES + ("localNet",)) -> Kind:
    """The Kind of one definition of a traffic shaping rule."""
    return table({"type": choice(*types), "value": anything()}, needs=("type", "value"))


def taken(row: dict, name: str) -> Any:
    """The value as it reads back, for the row's type. Raises ApiError 400."""
    value = row["value"]
    if row["type"] in APPLICATIONS:
        return _application(value, APPLICATIONS[row["type"]], name)
    if row["type"] in COUNTRIES:
        codes = check(value, listing(text(2, 2), low=1), name)
        return [code.upper() for code in codes]
    if isinstance(value, bool) or not isinstance(value, (str, int)) or value == "":
        raise refused(f"'{name}' must be a string")
    return str(value)


def categories() -> list[dict]:
    """The categories and what each holds, as a reader of the Dashboard's list sees them; every id works in rules."""
    placed = {one for some in HELD.values() for one in some}
    return [{**_named(f"meraki:layer7/category/{one}"), "applications": [_named(f"meraki:layer7/application/{other}") for other in (
        *HELD.get(one, ()), *(number for number in range(10 * one, 10 * one + 10) if number not in placed))]} for one in range(1, 31) if one not in UNLISTED]


def _named(one_id: str) -> dict:
    word, names = ("Application", PUBLISHED_APPLICATIONS) if "application/" in one_id else ("Category", PUBLISHED_CATEGORIES)
    number = int(one_id.rpartition("/")[2])
    return {"id": one_id, "name": names.get(number) or f"{word} {number}"}


def _application(value: Any, pattern: re.Pattern, name: str) -> dict:
    check(value, table({"id": text()}, needs=("id",)), name)
    if not pattern.fullmatch(value["id"]):
        raise refused(f"'{name}.id' is not a known application or category: '{value['id']}'")
    return _named(value["id"])
