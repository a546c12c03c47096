# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One request from end to end: faults, limits, authentication, routing, the handler, paging, change log, statistics.

``App.handle`` may be called from any number of threads; requests are worked on one at a time. It needs no socket.
"""
from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from typing import Any

from . import changelog, control, pages, statefile
from .addresses import awaken, resolve
from .batches import run_due
from .calls import Call, Route
from .errors import ApiError, missing
from .exchange import PREFIX, Answer, Request, answer
from .faults import Faults, fate_of_batch, spoil
from .limits import Limits
from .permissions import permit
from .router import Router
from .stats import KEPT, Stats
from .store import DEFAULT_KEY, Store

OWNER = {"email": "owner@example.com", "name": "Owner", "organizations": "all"}


class App:
    """The Dashboard without its network. ``router`` knows what is served, ``seed`` fills the store for the control plane;
    ``stopped`` is set when the control plane asks for the end.
    """

    def __init__(self, store: Store, router: Router, seed: Callable[[Store, dict], dict], key: str = DEFAULT_KEY,
                 state_path: str | None = None):
        self.store, self.router, self.seed, self.key, self.state_path = store, router, seed, key, state_path
        self.faults, self.stats, self.limits = Faults(), Stats(), Limits(store.clock, store.knobs)
        self.stopped = threading.Event()
        self._lock = threading.RLock()
        self.welcome()

    def welcome(self) -> None:
        """Make the default key known."""
        self.store.keys.setdefault(self.key, {"key": self.key, **OWNER})

    def reset(self) -> None:
        """Back to the start: no organizations, the default key, no faults, full buckets, counters at zero."""
        self.store.clear()
        self.welcome()
        self.faults = Faults()
        self.limits.buckets.clear()
        self.stats.reset(self.store)

    def statistics(self, rows: int = KEPT) -> dict[str, Any]:
        """All counters, those of the faults too, and the last ``rows`` requests."""
        with self._lock:
            return {**self.stats.shown(self.store, rows), "faults": dict(self.faults.struck)}

    def save(self) -> None:
        """Write the state file, if one was named, with no request half done. Raises OSError."""
        with self._lock:
            if self.state_path:
                statefile.save(self.store, self.state_path)

    def handle(self, request: Request) -> Answer:
        """The answer to a request; never raises."""
        with self._lock:
            if request.path.startswith(control.PREFIX):
                return control.handle(self, request)
            rule = self.faults.strike(request.method, request.path)
            self.store.fate = fate_of_batch(rule)
            true = None if rule and not rule.commits else self._serve(request)
            result = spoil(rule, request, true) if rule else true
            self._count(request, result, true)
            return result

    def _count(self, request: Request, result: Answer, true: Answer | None) -> None:
        status = 0 if result.fate in ("reset", "hang") else result.status
        self.stats.count(request, status, true.status if true else 0, self.store.clock.monotonic())

    def _serve(self, request: Request) -> Answer:
        try:
            return self._run(request)
        except ApiError as error:
            return answer(error.status, error.body(), error.headers)
        except Exception:  # the emulator's own fault must look like the Dashboard's: a 500, with the cause on stderr
            traceback.print_exc()
            return answer(500, {"errors": ["Internal server error"]})

    def _run(self, request: Request) -> Answer:
        if request.foreign:
            raise ApiError(403, f"This proxy serves the Dashboard alone, not {request.host}")
        self.limits.spend_source(request.source)
        admin = self._identity(request)
        run_due(self.store, self.router)
        route, call = self._call(request, admin)
        resolve(call)
        if call.org is not None:
            permit(call, route.path)
            request.organization = call.org.id
            if self.store.knobs.shard_redirects and not request.on_shard:
                location = request.target(request.shard)
                return answer(302 if request.method == "GET" else 308, None, {"Location": location})
            self.limits.spend_organization(call.org.id)
        awaken(call)
        call.body = request.json()
        return self._finish(request, route, call, route.handler(call))

    def _identity(self, request: Request) -> dict[str, Any]:
        """Who the key belongs to. Raises ApiError 401 (quirks A1-A4)."""
        scheme, _space, key = request.headers.get("authorization", "").partition(" ")
        if scheme and scheme.lower() != "bearer":
            raise ApiError(401, "No valid authentication method found")
        key = key.strip() or request.headers.get("x-cisco-meraki-api-key", "")
        if not key:
            raise ApiError(401, "Missing API key")
        if key not in self.store.keys:
            raise ApiError(401, "Invalid API key")
        return self.store.keys[key]

    def _call(self, request: Request, admin: dict) -> tuple[Route, Call]:
        path = request.path.removeprefix(PREFIX)
        found = self.router.find(request.method, path) if path != request.path else None
        if found is None:
            raise missing()
        request.pattern = found[0].path
        host = request.shard if self.store.knobs.shard_redirects else request.host
        return found[0], Call(self.store, found[1], request.grouped(), admin=admin, method=request.method, path=path,
                              host=host, router=self.router)

    def _finish(self, request: Request, route: Route, call: Call, payload: Any) -> Answer:
        if route.writes and call.org is not None:
            changelog.record(call, [changelog.entry(call, payload)])
        if payload is None:
            return answer(204)
        if route.page is None:
            return answer(route.success, payload)
        page, link = pages.cut(route, call, payload, request.parameters(), call.host + request.path)
        return answer(route.success, page, {"Link": link})
