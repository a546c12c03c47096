# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of organization-wide reads become what the pages of every site say. Pure; every row is looked at once.

What could not be read is None and is said to be not known; it is never taken for good.
"""
from __future__ import annotations

import hashlib
import re
import typing as t
import unicodedata
import zoneinfo
from collections import defaultdict
from datetime import UTC, datetime

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.cabling import UNKNOWN, switches

PRODUCTS = {"appliance": "Security appliance", "switch": "Switch", "wireless": "Access point", "camera": "Camera", "sensor": "Sensor",
            "cellularGateway": "Cellular gateway", "wirelessController": "Wireless controller", "campusGateway": "Campus gateway"}
GATEWAYS = ("appliance", "cellularGateway")
#: Status of a device or an uplink: how it is meant, and the word for it.
DEVICE = {"online": ("good", "Online"), "alerting": ("warn", "Online with a problem"), "offline": ("bad", "Offline"), "dormant": ("bad", "Not seen for long")}
UPLINK = {"active": ("good", "In use"), "ready": ("good", "Ready"), "connecting": ("warn", "Connecting"), "failed": ("bad", "Down"),
          "not connected": ("bad", "Not connected")}
LINES = {"wan1": "Internet line 1", "wan2": "Internet line 2", "wan3": "Internet line 3", "cellular": "Cellular"}
ORDER = ("bad", "warn", "unknown", "good")
#: All reads, by the names the role has for them.
READS = ("networks", "devices", "availabilities", "turns", "uplinks", "ssids", "wireless_clients", "port_clients", "alerts", "firmware", "changes", "ports",
         "port_statuses", "neighbors")


class Rows:
    """What was read, by network: `of(name, network)` gives the rows, or None where the read failed."""

    def __init__(self, read: dict[str, list[dict] | None], since: t.Any = "7 days"):
        self.last, self.longer = _span(since)
        self.unread = [name for name in READS if read.get(name) is None]
        self._found = {name: defaultdict(list) for name in READS if name not in self.unread}
        for name, found in self._found.items():
            for row in read[name] or []:
                found[row.get("network_id") or (row.get("network") or {}).get("id") or row.get("id")].append(row)

    def of(self, name: str, network: str) -> list[dict] | None:
        """The rows of a network, None where they are not known."""
        return None if name in self.unread else self._found[name].get(network, [])

    def by_serial(self, name: str, network: str) -> dict[str, dict]:
        """The first row of each device of a network."""
        found: dict[str, dict] = {}
        for row in self.of(name, network) or []:
            found.setdefault(row.get("serial") or (row.get("device") or {}).get("serial"), row)
        return found


def sites(read: dict[str, list[dict] | None], now: str, word: str = "store", since: t.Any = "7 days") -> list[dict]:
    """What the pages say of every network, those that need a look first; `since` is how far back changes and outages were read."""
    rows, networks = Rows(read, since), read["networks"] or []
    names = files({one["id"]: one["name"] for one in networks})
    found = [_site(rows, network, names[network["id"]], now, word) for network in networks]
    return sorted(found, key=lambda one: (ORDER.index(one["kind"]), one["name"].casefold(), one["file"]))


def _span(since: t.Any) -> tuple[str, str]:
    """How far back was read, as in "of the last week" and "for more than a week"."""
    text = f"{since} seconds" if str(since).strip().isdigit() else str(since).strip()
    if text.lower() in ("7 days", "1 week", "604800 seconds"):
        return "week", "a week"
    return re.sub(r"^1\s+", "", text), text


def files(names: dict[str, str]) -> dict[str, str]:
    """A name of a file, without its ending, for every network: lower-case letters, digits and hyphens. Of networks whose names make the same, the oldest
    has it, and the others what follows from their identifier at its end."""
    taken: dict[str, str] = {}
    for one in sorted(names, key=lambda one: (len(one), one)):
        plain = unicodedata.normalize("NFKD", names[one]).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
        own = f"{slug or 'site'}-{hashlib.sha256(one.encode()).hexdigest()[:8]}"
        taken[slug if slug and slug not in taken else own] = one
    return {one: file for file, one in taken.items()}


def _site(rows: Rows, network: dict, file: str, now: str, word: str) -> dict:
    zone = _zone(network.get("time_zone"))
    at = network["id"]
    devices, lines = _devices(rows, at, zone), _lines(rows, at)
    alerts = _alerts(rows, at, zone)
    kind, sentence = _state(devices, lines, alerts, word)
    products = network.get("product_types") or []
    return {"name": network["name"], "file": f"{file}.html", "tags": sorted(network.get("tags") or []), "kind": kind, "sentence": sentence,
            "as_of": moment(now, zone), "devices": devices, "lines": lines if set(products) & set(GATEWAYS) else False,
            "wifi": _wifi(rows, at) if "wireless" in products else False, "clients": _clients(rows, at, products), "alerts": alerts,
            "firmware": _firmware(rows, at, zone), "changes": _changes(rows, at, zone, devices), "last": rows.last,
            "switches": switches(rows, at, devices)}


# -- is it up


def _state(devices: list[dict] | None, lines: list[dict] | None, alerts: list[dict] | None, word: str) -> tuple[str, str]:
    """The first sentence of the page."""
    known = [one for one in devices or [] if one["kind"] != "unknown"]
    if not devices:
        return "unknown", (f"It is not known whether your {word} is online." if devices is None else f"Your {word} has no network devices yet.")
    if not known:
        return "unknown", f"It is not known whether your {word} is online."
    gates = [one for one in known if one["product"] in GATEWAYS] or known
    down = [one for one in known if one["kind"] == "bad"]
    if all(one["kind"] == "bad" for one in gates):
        since = next((f" {one['since']}" for one in gates if one["since"]), "")
        left = len(known) - len(down)
        still = f"{_many(left, 'other device')} still {'reports' if left == 1 else 'report'}"
        return "bad", (f"Your {word} is offline{since}." if not left else
                       f"Your {word} may be offline: its gateway is down{since}, though {still}.")
    poor = [*([f"{_many(len(down), 'device')} of {len(devices)} {_is(len(down))} down"] if down else []), *_less(lines, alerts, devices)]
    if poor:
        return "warn", f"Your {word} is online, but {' and '.join(poor)}."
    if len(known) < len(devices):
        return "warn", f"Your {word} is online, but {_many(len(devices) - len(known), 'device')} could not be checked."
    return "good", f"Your {word} is online."


def _less(lines: list[dict] | None, alerts: list[dict] | None, devices: list[dict]) -> t.Iterator[str]:
    """What is wrong beside devices that are down."""
    lost = [one for one in lines or [] if one["kind"] == "bad"]
    if lost:
        yield f"{_many(len(lost), 'internet line')} of {len(lines or [])} {_is(len(lost))} down"
    troubled = [one for one in devices if one["kind"] == "warn"]
    if troubled:
        yield f"{_many(len(troubled), 'device')} {'reports' if len(troubled) == 1 else 'report'} a problem"
    if alerts and not troubled and not any(one["kind"] == "bad" for one in devices):
        yield f"there {_is(len(alerts))} {_many(len(alerts), 'alert')}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _devices(rows: Rows, at: str, zone: zoneinfo.ZoneInfo) -> list[dict] | None:
    listed = rows.of("devices", at)
    states, turns = rows.by_serial("availabilities", at), rows.by_serial("turns", at)
    if listed is None:
        listed = rows.of("availabilities", at)
    if listed is None:
        return None
    found = [_device(one, states.get(one["serial"], {}).get("status"), turns.get(one["serial"]), zone, rows) for one in listed]
    return sorted(found, key=lambda one: (ORDER.index(one["kind"]), list(PRODUCTS).index(one["product"]) if one["product"] in PRODUCTS else 9, one["name"]))


def _device(one: dict, status: str | None, turn: dict | None, zone: zoneinfo.ZoneInfo, rows: Rows) -> dict:
    kind, text = DEVICE.get(status or "", UNKNOWN)
    since = ""
    if kind in ("bad", "warn") and "turns" not in rows.unread:
        became = {row["value"] for row in ((turn or {}).get("details") or {}).get("new") or [] if row.get("name") == "status"}
        since = f"since {moment(turn['ts'], zone)}" if turn and status in became else f"for more than {rows.longer}" if turn is None else ""
    return {"name": one.get("name") or one.get("mac") or one["serial"], "serial": one["serial"], "model": one.get("model") or "",
            "product": one.get("product_type") or "", "noun": PRODUCTS.get(one.get("product_type") or "", "Device"), "kind": kind, "text": text,
            "since": since, "up": kind in ("good", "warn")}


def _lines(rows: Rows, at: str) -> list[dict] | None:
    found = rows.of("uplinks", at)
    if found is None:
        return None
    lines = []
    for row in found:
        for one in row.get("uplinks") or []:
            kind, text = UPLINK.get(one.get("status") or "", UNKNOWN)
            lines.append({"name": LINES.get(one["interface"], one["interface"]), "device": row.get("device_name") or row.get("serial"), "kind": kind,
                          "text": text, "public": one.get("public_ip") or "", "address": one.get("ip") or ""})
    return lines


# -- what else there is to know


def _wifi(rows: Rows, at: str) -> list[dict] | None:
    found = rows.of("ssids", at)
    if found is None:
        return None
    names: dict[str, dict] = {}
    for row in found:
        for one in row.get("basic_service_sets") or []:
            if (one.get("radio") or {}).get("is_broadcasting") and (one.get("ssid") or {}).get("enabled"):
                kept = names.setdefault(one["ssid"]["name"], {"points": set(), "bands": set(), "hidden": not one["ssid"].get("advertised", True)})
                kept["points"].add(row["serial"])
                kept["bands"].add(f"{one['radio'].get('band')} GHz")
    return [{"name": name, "bands": ", ".join(sorted(kept["bands"], key=lambda band: float(band.split()[0]))), "points": len(kept["points"]),
             "hidden": kept["hidden"]} for name, kept in sorted(names.items())]


def _clients(rows: Rows, at: str, products: list[str]) -> dict[str, int | None]:
    """How many are on Wi-Fi now, and how many were on switch ports within a day; None is not known."""
    wireless, wired = rows.of("wireless_clients", at), rows.of("port_clients", at)
    found: dict[str, int | None] = {}
    if "wireless" in products:
        found["wifi"] = None if wireless is None else sum(_online(row) for row in wireless)
    if "switch" in products:
        found["ports"] = None if wired is None else sum(_online(port) for row in wired for port in row.get("ports") or [])
    return found


def _online(row: dict) -> int:
    return ((row.get("counts") or {}).get("by_status") or {}).get("online") or 0


def _alerts(rows: Rows, at: str, zone: zoneinfo.ZoneInfo) -> list[dict] | None:
    found = rows.of("alerts", at)
    if found is None:
        return None
    return [{"title": one.get("title") or one.get("type") or "Alert", "kind": "bad" if one.get("severity") == "critical" else "warn",
             "severity": (one.get("severity") or "").capitalize(), "since": moment(one["started_at"], zone) if one.get("started_at") else "",
             "devices": ", ".join(part.get("name") or part.get("serial") or "" for part in (one.get("scope") or {}).get("devices") or [])} for one in found]


def _firmware(rows: Rows, at: str, zone: zoneinfo.ZoneInfo) -> list[dict] | None:
    found = rows.of("firmware", at)
    if found is None:
        return None
    planned = [one for one in found if (one.get("status") or "").lower() not in ("completed", "cancelled", "canceled", "failed")]
    return [{"noun": PRODUCTS.get(one.get("product_types") or "", one.get("product_types") or ""),
             "when": moment(one["time"], zone) if one.get("time") else "",
             "version": (one.get("to_version") or {}).get("short_name") or "", "status": one.get("status") or ""}
            for one in sorted(planned, key=lambda one: one.get("time") or "")]


def _changes(rows: Rows, at: str, zone: zoneinfo.ZoneInfo, devices: list[dict] | None) -> list[dict] | None:
    """One row for all that one person did to one thing in one call. Values are left out: a page is for many eyes."""
    found = rows.of("changes", at)
    if found is None:
        return None
    made: dict[tuple, dict] = {}
    names = {one["serial"]: one["name"] for one in devices or []}
    for one in found:
        thing = _thing(one, at, names)
        row = made.setdefault((one["time"], one.get("admin"), thing, one.get("action")), {
            "when": moment(one["time"], zone), "who": one.get("admin") or "Not known", "via": one.get("via") or "", "what": thing,
            "action": one.get("action") or "changed", "options": []})
        option = (one.get("option") or (one.get("label") if not one.get("resource") else "") or "").replace("_", " ")
        if option and option not in row["options"]:
            row["options"].append(option)
    return list(made.values())


def _thing(one: dict, at: str, names: dict[str, str]) -> str:
    """What was changed, in words: the resource or the page of the Dashboard, which of them, and of which device."""
    kind, which = (one.get("resource") or one.get("page") or one.get("label") or "").replace("_", " "), str(one.get("object") or "")
    said = re.search(r"/devices/([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})", str(one.get("label") or ""))
    device = names.get(said.group(1), said.group(1)) if said else ""
    parts = [kind, "" if which in (at, said.group(1) if said else "") else which, f"of {device}" if device else ""]
    return " ".join(filter(None, parts))


# -- time


def _zone(name: str | None) -> zoneinfo.ZoneInfo:
    try:
        return zoneinfo.ZoneInfo(name or "UTC")
    except (zoneinfo.ZoneInfoNotFoundError, ValueError):
        return zoneinfo.ZoneInfo("UTC")


def utc() -> zoneinfo.ZoneInfo:
    """The zone of pages that are about several sites."""
    return zoneinfo.ZoneInfo("UTC")


def moment(text: str, zone: zoneinfo.ZoneInfo) -> str:
    """A moment of the Dashboard as people at the site write it; what is none stays as it is."""
    try:
        found = datetime.fromisoformat(re.sub(r"\s*(z|utc)$", "+00:00", text.strip(), flags=re.IGNORECASE))
    except ValueError:
        return text
    local = (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(zone)
    return f"{local:%a} {local.day} {local:%b %Y, %H:%M %Z}"
