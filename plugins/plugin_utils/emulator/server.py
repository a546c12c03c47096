# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Emulator that tests and the command line start: the rooms of ``core`` serve what ``resources`` has."""
from __future__ import annotations

import threading
from typing import Any

from .core import described, statefile
from .core.app import App
from .core.clock import Clock
from .core.exchange import PREFIX
from .core.http import Listener
from .core.knobs import Knobs
from .core.router import Router
from .core.store import DEFAULT_KEY, Store
from .resources.routes import ROUTER
from .resources.special.seeding import seed


class Emulator:
    """A running Dashboard: ``with Emulator(unlimited=True) as dashboard: ... dashboard.url``.

    ``knobs`` are those of ``knobs.Knobs``. ``state`` names a file the state is read from and, on ``stop``, written to;
    ``description`` an OpenAPI description from which operations are answered that nobody modeled. Raises ValueError for an
    unknown knob or an unusable file, OSError when the port is taken.
    """

    def __init__(self, port: int = 0, key: str = DEFAULT_KEY, state: str | None = None, clock: Clock | None = None,
                 description: str | None = None, **knobs: Any):
        self.store = Store(clock=clock or Clock(), knobs=Knobs())
        self.store.knobs.turn(knobs)
        if state:
            statefile.load(self.store, state)
        router = Router([*ROUTER.routes, *described.routes(described.read(description), ROUTER.routes)]) if description else ROUTER
        self.key, self.app = key, App(self.store, router, seed, key, state)
        self._listeners = [Listener(self.app, port, False), Listener(self.app, 0, True)]
        self._listeners[0].shard_place = self._listeners[1].place
        self.port, self.shard_port = (listener.server_port for listener in self._listeners)
        self.proxy = f"http://127.0.0.1:{self.port}"
        self.url = self.proxy + PREFIX

    def start(self) -> Emulator:
        """Serve in the background."""
        for listener in self._listeners:
            threading.Thread(target=listener.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def stop(self) -> None:
        """Close all connections and save the state, if a file for it was named."""
        for listener in self._listeners:
            listener.halt()
        self.app.save()

    def stats(self) -> dict[str, Any]:
        """The counters, as ``GET /_control/stats`` shows them."""
        return self.app.statistics()

    __enter__ = start

    def __exit__(self, *_error: object) -> None:
        self.stop()
