# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a ring is well after its upgrade: devices back, uplinks active, no new alerts; compared with what was before it. Pure."""
from __future__ import annotations

import typing as t
from collections.abc import Mapping, Sequence

from ansible_collections.sitecraft.meraki.plugins.module_utils.input.hints import listed, name_hint

KEYS = ("devices", "uplinks", "alerts")
_UP = ("online", "alerting")
_SERVING = ("active", "ready")


def health_faults(wanted: t.Any) -> list[str]:
    """What is wrong with what was asked for."""
    if not isinstance(wanted, Mapping):
        return ["firmware_health: must be a dict such as {devices: 95, uplinks: true}"]
    found = [f"firmware_health.{name}: is nothing that is looked at{name_hint(str(name), KEYS)}" for name in wanted if name not in KEYS]
    share = wanted.get("devices", 95)
    if isinstance(share, bool) or not isinstance(share, (int, float)) or not 0 <= share <= 100:
        found.append("firmware_health.devices: must be a share in percent, 0 to 100")
    if not isinstance(wanted.get("uplinks", True), bool):
        found.append("firmware_health.uplinks: must be true or false")
    if not isinstance(wanted.get("alerts", []), (list, tuple)):
        found.append("firmware_health.alerts: must be a list of types of alerts, or all in a list")
    return found


def health(networks: Sequence[str], wanted: Mapping, before: Mapping, now: Mapping) -> dict[str, t.Any]:
    """Whether the devices of these networks are well. `before` and `now` have the rows of `devices`, `uplinks` and `alerts`; without devices before,
    all that were ever connected must be up."""
    bad = _devices(networks, float(wanted.get("devices", 95)), before.get("devices"), now.get("devices"))
    if wanted.get("uplinks", True):
        bad += _uplinks(networks, before.get("uplinks") or [], now.get("uplinks"))
    bad += _alerts(networks, [str(one) for one in wanted.get("alerts") or ()], before.get("alerts") or [], now.get("alerts") or [])
    return {"well": not bad, "bad": bad}


def _home(row: Mapping) -> str:
    return str(row.get("network_id") or (row.get("network") or {}).get("id"))


def _devices(networks: Sequence[str], share: float, before: Sequence[Mapping] | None, now: Sequence[Mapping] | None) -> list[str]:
    if now is None:
        return []
    there = {str(row.get("serial")): row for row in now}
    meant = [row for row in (now if before is None else before) if _home(row) in networks
             and (str(row.get("status")) in _UP if before is not None else str(row.get("status")) != "dormant")]
    down = [row for row in meant if str((there.get(str(row.get("serial"))) or {}).get("status")) not in _UP]
    up = 100.0 * (len(meant) - len(down)) / len(meant) if meant else 100.0
    if up >= share:
        return []
    names = [f"{row.get('name') or row.get('serial')} ({(there.get(str(row.get('serial'))) or {}).get('status', 'gone')})" for row in down]
    return [f"{len(meant) - len(down)} of {len(meant)} devices are up ({up:.0f} %, {share:g} % are wanted); down: {listed(names)}"]


def _serving(rows: Sequence[Mapping], networks: Sequence[str]) -> dict[tuple[str, str], str]:
    return {(str(row.get("serial")), str(one.get("interface"))): str(one.get("status")) for row in rows if _home(row) in networks
            for one in row.get("uplinks") or ()}


def _uplinks(networks: Sequence[str], before: Sequence[Mapping], now: Sequence[Mapping] | None) -> list[str]:
    if now is None:
        return []
    there, names = _serving(now, networks), {str(row.get("serial")): str(row.get("device_name") or row.get("serial")) for row in now}
    lost = [f"{names.get(serial, serial)} {uplink} ({there.get((serial, uplink), 'gone')})" for (serial, uplink), status in _serving(before, networks).items()
            if status in _SERVING and there.get((serial, uplink)) not in _SERVING]
    return [f"uplinks that were active and are not: {listed(lost)}"] if lost else []


def _alerts(networks: Sequence[str], types: list[str], before: Sequence[Mapping], now: Sequence[Mapping]) -> list[str]:
    known = {str(row.get("id")) for row in before}
    new = [row for row in now if types and _home(row) in networks and str(row.get("id")) not in known and ("all" in types or str(row.get("type")) in types)]
    return [f"new alerts: {listed([str(row.get('title') or row.get('type')) for row in new])}"] if new else []
