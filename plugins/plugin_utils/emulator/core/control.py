# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The control plane, ``/_control``: reset, seed, faults, clock, devices, alerts, settings, statistics, state, stop.

No key is asked for: the emulator listens on the loopback address only. A mistake answers 400 with a sentence, and then
nothing was changed. What a command takes comes as a JSON object, that of a GET in the query.
"""
from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from . import alerts
from .errors import ApiError, refused
from .exchange import Answer, Request, answer
from .kinds import choice, decimal, flag, listing, table, text
from .merge import strictly
from .store import STATUSES

if TYPE_CHECKING:
    from .app import App

PREFIX = "/_control"
YEARS = 100 * 365 * 86400.0
CLOCK = {"advance": decimal(0, YEARS), "unlimited": flag()}
ALERTS = {"network": text(1), "type": text(1), "name": text(1), "serial": text(1), "data": table()}
DEVICES = {"serials": listing(text(1), 1), "status": choice(*STATUSES)}
FAULTS = {"rules": listing(table())}


def handle(app: App, request: Request) -> Answer:
    """The answer to a control call."""
    method, path = request.method, request.path.removeprefix(PREFIX)
    command = COMMANDS.get((method, path))
    if command is None:
        verbs = [verb for verb, place in COMMANDS if place == path]
        known = f"{path} takes {' and '.join(verbs)}" if verbs else f"there are {', '.join(PATHS)}"
        return answer(405 if verbs else 404, {"errors": [f"there is no {method} {request.path}; {known}"]})
    try:
        body = request.grouped() if method == "GET" else request.json()
        if not isinstance(body, dict):
            raise refused("The request body must be a JSON object")
        return answer(200, command(app, body))
    except ApiError as error:
        return answer(error.status, error.body())
    except (ValueError, TypeError, OSError) as error:
        return answer(400, {"errors": [str(error)]})


def reset(app: App, _body: dict) -> dict:
    app.reset()
    return {}


def seed(app: App, body: dict) -> dict:
    return app.seed(app.store, body)


def show_stats(app: App, query: dict) -> dict:
    """``log=N`` shows only the last N requests."""
    rows = str(query.get("log", "5000"))
    if not (rows.isascii() and rows.isdigit()):
        raise ValueError("'log' takes the number of requests to show")
    return app.statistics(int(rows))


def reset_stats(app: App, _body: dict) -> dict:
    app.stats.reset(app.store)
    return {}


def add_faults(app: App, body: dict) -> dict:
    app.faults.add(strictly(body, FAULTS, ("rules",))["rules"])
    return {"rules": len(app.faults.rules)}


def drop_faults(app: App, _body: dict) -> dict:
    app.faults.forget()
    return {}


def turn_clock(app: App, body: dict) -> dict:
    """``{"advance": seconds}`` and ``{"unlimited": true}``, alone or together."""
    wanted = strictly(body, CLOCK)
    if app.store.clock.ahead + wanted.get("advance", 0) > YEARS:
        raise ValueError("the clock can be at most a hundred years ahead")
    app.store.clock.advance(wanted.pop("advance", 0))
    app.store.knobs.turn(wanted)
    return {"now": app.store.clock.stamp()}


def turn_devices(app: App, body: dict) -> dict:
    """``{"serials": [...], "status": "offline"}``: devices go offline, or come back."""
    wanted = strictly(body, DEVICES, ("serials", "status"))
    found = {serial: app.store.find_device(serial) for serial in wanted["serials"]}
    unknown = [serial for serial, one in found.items() if one is None]
    if unknown:
        raise ValueError(f"no organization has a device {unknown[0]}")
    for _org, device in found.values():
        device.turn(wanted["status"], app.store.clock.time())
    return {"devices": len(found)}


def send_alert(app: App, body: dict) -> dict:
    """``{"network": "Store", "type": "settings_changed"}``: all receivers of a network on this machine get an alert, of a device with ``serial``."""
    wanted = strictly(body, ALERTS, ("network", "type"))
    network = next((one for org in app.store.orgs.values() for one in org.networks.values() if wanted["network"] in (one.id, one.name)), None)
    _org, device = app.store.find_device(wanted["serial"]) or (None, None) if "serial" in wanted else (None, None)
    if network is None or "serial" in wanted and (device is None or device.network_id != network.id):
        raise ValueError(f"there is no network {wanted['network']}" if network is None else f"the network has no device {wanted['serial']}")
    message = alerts.message(app.store, network, wanted["type"], wanted.get("data", {}), device, wanted.get("name", ""))
    return {"alertId": message["alertId"], "sent": [{"url": one["url"], "status": alerts.deliver(one["url"], one.get("sharedSecret") or "", message)}
                                                    for one in alerts.receivers(network)]}


def turn_knobs(app: App, body: dict) -> dict:
    app.store.knobs.turn(body)
    return vars(app.store.knobs)


def show_knobs(app: App, _query: dict) -> dict:
    return vars(app.store.knobs)


def show_state(app: App, _query: dict) -> dict:
    return app.store.dump()


def save(app: App, _body: dict) -> dict:
    if app.state_path is None:
        raise ValueError("the emulator was started without a state file")
    app.save()
    return {"path": app.state_path}


def stop(app: App, _body: dict) -> dict:
    threading.Timer(0.1, app.stopped.set).start()  # once this is answered
    return {}


COMMANDS: dict[tuple[str, str], Callable[[Any, dict], dict]] = {
    ("POST", "/reset"): reset, ("POST", "/seed"): seed, ("GET", "/stats"): show_stats,
    ("POST", "/stats/reset"): reset_stats, ("POST", "/faults"): add_faults, ("DELETE", "/faults"): drop_faults,
    ("POST", "/clock"): turn_clock, ("POST", "/devices"): turn_devices, ("POST", "/alerts"): send_alert,
    ("POST", "/settings"): turn_knobs, ("GET", "/settings"): show_knobs, ("GET", "/state"): show_state, ("POST", "/save"): save, ("POST", "/stop"): stop,
}
PATHS = sorted({path for _method, path in COMMANDS})
