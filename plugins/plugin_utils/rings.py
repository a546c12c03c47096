# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rings of networks that get new firmware one after another: which networks are in which, and when each of them is upgraded. Pure."""
from __future__ import annotations

import datetime
import re
import typing as t
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.firmware import FIRMWARE
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import listed, name_hint, near, slip_hint, snake
from ansible_collections.sitecraft.meraki.plugins.module_utils.input.selectors import complaints, selector

PRODUCTS = {snake(one): words for one, words in FIRMWARE.items()}
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_KEYS = ("name", "tags", "networks")
_TIMES = "now, window, a day and hour such as sunday 02:00, or a moment such as 2026-12-06 02:00"


@dataclass
class Ring:
    """A ring and its networks, as gathered shows them."""

    name: str
    networks: list[Mapping] = field(default_factory=list)


def network_id(network: Mapping) -> str:
    """The identifier of a network as gathered shows it."""
    return str((network.get("facts") or {}).get("id") or network.get("id") or "")


def rings(given: t.Any, networks: t.Sequence[Mapping]) -> tuple[list[Ring], list[str], list[str]]:
    """(the rings, what is wrong with them, what should be known of networks in none)."""
    if not isinstance(given, (list, tuple)) or not given:
        return [], ["firmware_rings: must be a list of rings, each with a name and tags or networks"], []
    found: list[Ring] = []
    problems: list[str] = []
    for at, raw in enumerate(given):
        wrong = _faults(raw, f"firmware_rings[{at}]", [one.name for one in found])
        ring = Ring("") if wrong else Ring(str(raw["name"]), _inside(raw, networks))
        problems += wrong or [f"ring {ring.name!r}: {sentence}" for sentence in _astray(raw, ring, networks)]
        found += [] if wrong else [ring]
    first: dict[str, str] = {}
    for ring in found:
        for one in ring.networks:
            other = first.setdefault(network_id(one), ring.name)
            if other != ring.name:
                problems.append(f"network {str(one['name'])!r} is in two rings, {other!r} and {ring.name!r}; a network is upgraded once")
            if one.get("config_template_id"):
                problems.append(f"network {str(one['name'])!r} of ring {ring.name!r} is bound to the template {str(one['config_template_id'])!r}, which says "
                                "its firmware; upgrade the template with sitecraft.meraki.network_firmware_upgrades, or take the network out of the ring")
    outside = [str(one["name"]) for one in networks if network_id(one) not in first]
    return found, problems, [f"in no ring, and left alone: {listed(outside)}"] if outside and not problems else []


def _faults(raw: t.Any, path: str, names: list[str]) -> list[str]:
    if not isinstance(raw, Mapping):
        return [f"{path}: must be a dict with a name and tags or networks"]
    found = [f"{path}.{key}: is not a part of a ring" + (f"; did you mean {near(str(key), _KEYS)}?" if near(str(key), _KEYS) else "")
             for key in raw if key not in _KEYS]
    if not str(raw.get("name") or "").strip():
        found.append(f"{path}: name is missing")
    elif str(raw["name"]) in names:
        found.append(f"{path}.name: there is a ring {str(raw['name'])!r} already")
    if ("tags" in raw) == ("networks" in raw):
        return [*found, f"{path}: needs tags or networks, and not both"]
    given = {"tags": raw["tags"]} if "tags" in raw else raw["networks"]
    return found + [str(one) for one in complaints("networks", given, f"{path}{'' if 'tags' in raw else '.networks'}")]


def _inside(raw: Mapping, networks: t.Sequence[Mapping]) -> list[Mapping]:
    chosen = selector({"tags": raw["tags"]} if "tags" in raw else raw["networks"])
    return [one for one in networks if (not chosen.names or {str(one["name"]), network_id(one)} & {*chosen.names}) and chosen.takes(one)]


def _astray(raw: Mapping, ring: Ring, networks: t.Sequence[Mapping]) -> list[str]:
    known = [str(one["name"]) for one in networks]
    chosen = selector({"tags": raw["tags"]} if "tags" in raw else raw["networks"])
    missing = [name for name in chosen.names if name not in known and name not in map(network_id, networks)]
    return [f"there is no network {name!r}{slip_hint(name, known)}" for name in missing] or ([] if ring.networks else [f"there is no network {chosen.words()}"])


def version_faults(versions: t.Any) -> list[str]:
    """What is wrong with the versions as they were given."""
    if not isinstance(versions, Mapping) or not versions:
        return ["firmware_versions: must be a dict of products and versions, such as {wireless: latest stable}"]
    found = [f"firmware_versions.{name}: is no product with firmware{name_hint(str(name), PRODUCTS) or '; products are ' + ', '.join(PRODUCTS)}"
             for name in versions if name not in PRODUCTS]
    return found + [f"firmware_versions.{name}: is empty; name a version, or say latest stable" for name, one in versions.items() if not str(one or "").strip()]


# -- when


class Start:
    """When upgrades begin. Raises ValueError where nobody can tell what is meant, or it has passed."""

    def __init__(self, text: t.Any, now: datetime.datetime):
        self.text, self.now = str(text).strip().lower(), now
        weekday = re.fullmatch(r"([a-z]+)\s+(\d{1,2}):(\d{2})", self.text)
        moment = re.fullmatch(r"(\d{4}-\d{2}-\d{2})[ t](\d{1,2}):(\d{2})", self.text)
        self.day = next((one for one in DAYS if weekday and len(weekday[1]) > 2 and one.startswith(weekday[1])), "")
        self.exact = bool(moment)
        parts = weekday if self.day else moment
        if self.text not in ("now", "window") and not parts:
            raise ValueError(f"firmware_start: {str(text)!r} is no time; write {_TIMES}")
        try:
            self.clock = datetime.time(int(parts[2]), int(parts[3])) if parts else datetime.time()
            self.date = datetime.date.fromisoformat(moment[1]) if moment else None
        except ValueError:
            raise ValueError(f"firmware_start: {str(text)!r} is no time there is") from None
        if self.date and self.date < (now - datetime.timedelta(days=1)).date():
            raise ValueError(f"firmware_start: {str(text)!r} has passed")

    def moment(self, zone: str, window: Mapping) -> datetime.datetime:
        """The moment in a network's time zone, as UTC; `window` is its upgrade window."""
        if self.text == "now":
            return (self.now + datetime.timedelta(minutes=1)).replace(second=0, microsecond=0)
        local = self.now.astimezone(_zone(zone))
        if self.date:
            return datetime.datetime.combine(self.date, self.clock, local.tzinfo).astimezone(datetime.UTC)
        day, clock = self.day, self.clock
        if self.text == "window":
            day = next((one for one in DAYS if one.startswith(str(window.get("day_of_week") or "sun")[:3].lower())), "sunday")
            clock = datetime.time(int(str(window.get("hour_of_day") or "0").split(":", maxsplit=1)[0]))
        ahead = (DAYS.index(day) - local.weekday()) % 7
        found = datetime.datetime.combine(local.date() + datetime.timedelta(days=ahead), clock, local.tzinfo)
        return (found if found > local else found + datetime.timedelta(days=7)).astimezone(datetime.UTC)

    def sent(self, moment: datetime.datetime) -> str | None:
        """The time as the API takes it; None where the network's own window says it."""
        return None if self.text == "window" else moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _zone(name: str) -> datetime.tzinfo:
    try:
        return zoneinfo.ZoneInfo(name)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        return datetime.UTC


def parsed(text: t.Any) -> datetime.datetime | None:
    """A time of the API; None where there is none."""
    try:
        found = datetime.datetime.fromisoformat(str(text).replace("Z", "+00:00").replace(" UTC", "+00:00"))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)
