# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports of switches as a floor technician needs them: link, speed, VLAN, what is at the other end, and what is wrong. Pure."""
from __future__ import annotations

import re
import typing as t

UNKNOWN = ("unknown", "Not known")
#: Status of a port: how it is meant, and the words for it.
STATES = {"Connected": ("good", "Connected"), "Disconnected": ("idle", "Nothing connected"), "Disabled": ("note", "Switched off")}
#: What a port without a link says of itself, which is no fault.
IDLE = ("Port disconnected", "Port disabled")


def switches(rows: t.Any, at: str, devices: list[dict] | None) -> list[dict]:
    """The switches of a network with their ports; `rows` are the Rows of all reads. What the ports of a switch do that is not online is not known."""
    kept, live, seen = (rows.by_serial(name, at) for name in ("ports", "port_statuses", "neighbors"))
    known = {name: name not in rows.unread for name in ("ports", "port_statuses", "neighbors")}
    return [{**one, "known": known, "ports": _ports(kept.get(one["serial"], {}), live.get(one["serial"], {}) if one["up"] else {},
                                                    seen.get(one["serial"], {}), known)}
            for one in sorted(devices or [], key=lambda one: one["name"]) if one["product"] == "switch"]


def _ports(kept: dict, live: dict, seen: dict, known: dict[str, bool]) -> list[dict]:
    tables = [{str(port["port_id"]): port for port in row.get("ports") or []} for row in (kept, live, seen)]
    names = sorted({*tables[0], *tables[1]}, key=_turn)
    return [_port(one, *(table.get(one) for table in tables), known) for one in names]


def _turn(name: str) -> list[tuple]:
    """Ports in the order of their numbers, those of modules after the others."""
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.split(r"[/_]", name)]


def _port(one: str, kept: dict | None, live: dict | None, seen: dict | None, known: dict[str, bool]) -> dict:
    state = (live or {}).get("status") if live else None
    kind, text = STATES.get(state or "", UNKNOWN)
    faults = [said for said in (live or {}).get("errors") or [] if said not in IDLE]
    notes = [*faults, *((live or {}).get("warnings") or [])]
    other = _neighbor(seen or {})
    return {"port": one, "name": (kept or {}).get("name") or "", "kind": "bad" if faults else "warn" if notes else kind, "text": text, "notes": notes,
            "speed": " ".join(filter(None, [(live or {}).get("speed"), (live or {}).get("duplex")])), "use": _use(kept) if kept else UNKNOWN[1],
            "uplink": bool((live or {}).get("is_uplink")), "power": "" if not live else "Gives power" if (live.get("poe") or {}).get("is_allocated") else "",
            "other": other["name"] if known["neighbors"] else UNKNOWN[1], "other_port": other["port"], "address": other["address"]}


def _use(port: dict) -> str:
    if not port.get("enabled", True):
        return "Switched off"
    if port.get("type") == "access":
        voice = f", voice VLAN {port['voice_vlan']}" if port.get("voice_vlan") else ""
        return f"Access, VLAN {port.get('vlan') or 1}{voice}"
    allowed = str(port.get("allowed_vlans") or "all")
    carried = "all VLANs" if allowed == "all" else f"VLANs {allowed}"
    return f"{str(port.get('type') or 'trunk').capitalize()}, native VLAN {port.get('vlan') or 'none'}, {carried}"


def _neighbor(seen: dict) -> dict[str, str]:
    """What is at the other end, by LLDP, or by CDP where LLDP does not say."""
    told: dict[str, str] = {}
    for row in [*(seen.get("lldp") or []), *(seen.get("cdp") or [])]:
        told.setdefault(str(row.get("name", "")).lower(), str(row.get("value") or ""))
    pick = {"name": ("system name", "device id", "chassis id"), "port": ("port description", "port id"), "address": ("management address", "address")}
    return {name: next((told[one] for one in words if told.get(one)), "") for name, words in pick.items()}
