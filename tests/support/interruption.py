# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Something that happens to a process in the midst of what it asks of the emulator."""
from __future__ import annotations

import threading
import typing as t


class Interruption:
    """What `act` does, once: when the emulator has carried out a call after which it is `due`, and before it answers.

    It happens in that call, so no test has to look for the moment, and none can miss it on a busy machine.
    """

    def __init__(self, emulator: t.Any, due: t.Callable[[], bool], act: t.Callable[[], None]):
        self.due, self.act, self.happened, self.lock = due, act, False, threading.Lock()
        self.app, self.true = emulator.app, emulator.app.handle

    def __enter__(self) -> Interruption:
        self.app.handle = self._handle
        return self

    def __exit__(self, *dummy: t.Any) -> None:
        self.app.handle = self.true

    def _handle(self, request: t.Any) -> t.Any:
        answer = self.true(request)
        with self.lock:
            if not self.happened and self.due():
                self.happened = True
                self.act()
        return answer
