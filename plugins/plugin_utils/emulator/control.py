# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulator's own door, ``/_control``: reset, seed, faults, clock, settings, statistics, state, stop.

No key is asked for: the emulator listens on the loopback address only. A mistake answers 400 with a sentence.
"""
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from . import seeding
from .errors import ApiError
from .exchange import Answer, Request, answer

if TYPE_CHECKING:
    from .app import App

PREFIX = "/_control"


def handle(app: App, request: Request) -> Answer:
    """The answer to a control call."""
    command = COMMANDS.get((request.method, request.path.removeprefix(PREFIX)))
    if command is None:
        return answer(404, {"errors": [f"there is no {request.method} {request.path}"]})
    try:
        return answer(200, command(app, request.json()))
    except ApiError as error:
        return answer(error.status, error.body())
    except (ValueError, TypeError, KeyError, OSError) as error:
        return answer(400, {"errors": [str(error)]})


def reset(app: App, _body: Any) -> dict:
    app.reset()
    return {}


def seed(app: App, body: Any) -> dict:
    return seeding.seed(app.store, body)


def show_stats(app: App, _body: Any) -> dict:
    return app.statistics()


def reset_stats(app: App, _body: Any) -> dict:
    app.stats.reset(app.store)
    return {}


def add_faults(app: App, body: Any) -> dict:
    app.faults.add(body["rules"])
    return {"rules": len(app.faults.rules)}


def drop_faults(app: App, _body: Any) -> dict:
    app.faults.rules.clear()
    return {}


def turn_clock(app: App, body: Any) -> dict:
    """``{"advance": seconds}`` and ``{"unlimited": true}``, alone or together."""
    app.store.clock.advance(float(body.get("advance", 0)))
    app.store.knobs.turn({key: body[key] for key in body if key == "unlimited"})
    return {"now": app.store.clock.stamp()}


def turn_knobs(app: App, body: Any) -> dict:
    app.store.knobs.turn(body)
    return vars(app.store.knobs)


def show_state(app: App, _body: Any) -> dict:
    return app.store.dump()


def save(app: App, _body: Any) -> dict:
    if app.state_path is None:
        raise ValueError("the emulator was started without a state file")
    app.save()
    return {"path": app.state_path}


def stop(app: App, _body: Any) -> dict:
    app.stopped.set()
    return {}


COMMANDS: dict[tuple[str, str], Callable[[Any, Any], dict]] = {
    ("POST", "/reset"): reset, ("POST", "/seed"): seed, ("GET", "/stats"): show_stats,
    ("POST", "/stats/reset"): reset_stats, ("POST", "/faults"): add_faults, ("DELETE", "/faults"): drop_faults,
    ("POST", "/clock"): turn_clock, ("POST", "/settings"): turn_knobs, ("GET", "/state"): show_state,
    ("POST", "/save"): save, ("POST", "/stop"): stop,
}
