# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Live tools: jobs that a device carries out, from `new` over `running` to `complete` in a few seconds of the emulator's clock.

A device that is not online fails them. Jobs are kept with the device; what they found follows from their numbers.
"""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.kinds import Kind, listing, number, table, text
from ...core.merge import apply
from ...core.store import Device
from . import made_up
from .statuses import lan_address
from .switch_ports import port_count

KEY, BEGUN = "live_tools", 1.0
UNREACHABLE = "The device is unreachable."
MAC = "mac"


def port_ids(device: Device) -> list[str]:
    """The ports of a switch; a few of anything else."""
    return [str(one) for one in range(1, (port_count(device.model) if device.product_type == "switch" else 4) + 1)]


@dataclass(frozen=True)
class Tool:
    """One tool: its place below `liveTools`, the name of its jobs' id in answers and in the path, the products that have it, what it takes and needs, the
    seconds a job takes, what it is called in an action batch, and what it found: parts of an answer, made of the call, the device and the job."""

    place: str
    id: str
    found: Callable[[Call, Device, dict], dict[str, Any]]
    fields: dict[str, Kind] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    seconds: float = 5.0
    item: str = "id"
    batch: str | None = None

    def jobs(self, device: Device) -> dict[str, dict]:
        """The jobs of a device."""
        return device.data.setdefault(KEY, {}).setdefault(self.place, {})

    def start(self, call: Call) -> dict[str, Any]:
        device = call.device
        if self.products and device.product_type not in self.products:
            raise refused(f"This live tool is not supported for this device: {device.model}")
        wanted = apply({}, call.body, {**self.fields, "callback": table()}, self.needs)
        wanted.pop("callback", None)
        one = {"id": call.store.new_id(), "request": {"serial": device.serial, **wanted}, "begun": call.now(), "online": device.status == "online"}
        self.jobs(device)[one["id"]] = one
        return self.shown(call, one)

    def get(self, call: Call) -> dict[str, Any]:
        one = self.jobs(call.device).get(call.ids[self.item])
        if one is None:
            raise missing()
        return self.shown(call, one)

    def shown(self, call: Call, one: dict) -> dict[str, Any]:
        """A job as it is now."""
        age = call.now() - one["begun"]
        over = age >= self.seconds
        status = "new" if age < BEGUN else "running" if not over else "complete" if one["online"] else "failed"
        more = {} if not over else self.found(call, call.device, one) if one["online"] else {"error": UNREACHABLE}
        return {self.id: one["id"], "url": f"/devices/{call.device.serial}/liveTools/{self.place}/{one['id']}", "request": one["request"],
                "status": status, **more}

    def routes(self) -> list[Route]:
        path = f"/devices/{{serial}}/liveTools/{self.place}"
        return [Route("POST", path, self.start, 201, writes=False, batch=self.batch, id_key=self.id), Route("GET", f"{path}/{{{self.item}}}", self.get)]


def _ping(call: Call, device: Device, one: dict) -> dict[str, Any]:
    count = one["request"].get("count", 5)
    times = [made_up.decimal(8, 40, call.org.id, one["id"], turn) for turn in range(count)]
    times = [late for turn, late in enumerate(times) if made_up.number(0, 30, call.org.id, one["id"], turn, "lost")]
    replies = [{"sequenceId": turn, "size": 84, "latency": late} for turn, late in enumerate(times, 1)]
    spread = {"minimum": min(times, default=0.0), "average": round(sum(times) / max(1, len(times)), 1), "maximum": max(times, default=0.0)}
    lost = round(100 * (count - len(times)) / count, 1)
    return {"results": {"sent": count, "received": len(times), "loss": {"percentage": lost}, "replies": replies, "latencies": spread}}


def _neighbors(call: Call, device: Device) -> list[Device]:
    return [one for one in call.org.devices_in(device.network_id) if one.serial != device.serial]


def _arp(call: Call, device: Device, one: dict) -> dict[str, Any]:
    return {"entries": [{"ip": lan_address(other), "mac": other.mac, "vlanId": 1, "lastUpdatedAt": call.stamp()} for other in _neighbors(call, device)
                        if lan_address(other)]}


def _macs(call: Call, device: Device, one: dict) -> dict[str, Any]:
    wanted = one["request"].get(MAC)
    found = [{"mac": other.mac, "vlanId": 1, "port": str(number)} for number, other in enumerate(_neighbors(call, device), 1)]
    return {"entries": [row for row in found if wanted in (None, row["mac"])]}


def _cables(call: Call, device: Device, one: dict) -> dict[str, Any]:
    unknown = [port for port in one["request"]["ports"] if device.product_type == "switch" and port not in port_ids(device)]
    return {"results": [{"port": port, "status": "down" if port in unknown else "up", "speedMbps": 0 if port in unknown else 1000, "error": None if
                         port not in unknown else "There is no such port", "pairs": [] if port in unknown else [
                             {"index": pair, "status": "ok", "lengthMeters": made_up.number(1, 60, call.org.id, device.serial, port)} for pair in range(4)]}
                        for port in one["request"]["ports"]]}


def _routes(call: Call, device: Device, one: dict) -> dict[str, Any]:
    return {"entries": [{"type": "default", "subnet": "0.0.0.0/0", "nextHop": {"ip": "198.51.100.1"}, "name": "Default", "vpn": {"isEnabled": False}}]}


def _throughput(call: Call, device: Device, one: dict) -> dict[str, Any]:
    return {"result": {"speeds": {"downstream": made_up.number(90, 900, call.org.id, device.serial)}}}


def _nothing(call: Call, device: Device, one: dict) -> dict[str, Any]:
    return {}


def _ports(call: Call, device: Device, one: dict) -> dict[str, Any]:
    return {"ports": [{"portId": port, "status": made_up.pick(("connected", "disconnected"), call.org.id, device.serial, port)} for port in port_ids(device)]}


def _power(call: Call, device: Device, one: dict) -> dict[str, Any]:
    return {"results": {"poe": {"draw": made_up.decimal(20, 200, call.org.id, device.serial), "unit": "watts"}}}


def _multicast(call: Call, device: Device, one: dict) -> dict[str, Any]:
    return {"routes": []}


PORTS = listing(text(1), 1)
SWITCH, ROUTERS = ("switch",), ("appliance", "switch")
TOOLS = (
    Tool("ping", "pingId", _ping, {"target": text(1), "count": number(1, 5)}, ("target",)),
    Tool("pingDevice", "pingId", _ping, {"count": number(1, 5)}),
    Tool("arpTable", "arpTableId", _arp, products=ROUTERS, item="arpTableId"),
    Tool("macTable", "macTableId", _macs, {MAC: text(1)}, products=SWITCH, item="macTableId"),
    Tool("cableTest", "cableTestId", _cables, {"ports": PORTS}, ("ports",), ROUTERS, 10.0),
    Tool("leds/blink", "ledsBlinkId", _nothing, {"duration": number(5, 120)}, ("duration",), item="ledsBlinkId", batch="blink"),
    Tool("multicastRouting", "multicastRoutingId", _multicast, products=SWITCH, item="multicastRoutingId"),
    Tool("ports/cycle", "portsCycleId", _nothing, {"ports": PORTS}, ("ports",), SWITCH),
    Tool("ports/status", "jobId", _ports, products=ROUTERS, item="jobId", batch="status"),
    Tool("power/usage", "jobId", _power, products=SWITCH, item="jobId", batch="job"),
    Tool("routingTable/lookups", "routingTableLookupId", _routes,
         {"type": text(), "destination": table(), "nextHop": table(), "vpn": table(), "vrf": table()}, products=ROUTERS, batch="lookup"),
    Tool("routingTable/summaries", "routingTableSummaryId", _routes, products=ROUTERS, batch="summary"),
    Tool("throughputTest", "throughputTestId", _throughput, products=("appliance", "wireless", "cellularGateway"), seconds=20.0,
         item="throughputTestId", batch="test"),
    Tool("wakeOnLan", "wakeOnLanId", _nothing, {"vlanId": number(1, 4094), MAC: text(1)}, ("vlanId", MAC), ROUTERS, item="wakeOnLanId"),
)
ROUTES = [route for tool in TOOLS for route in tool.routes()]
