# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the processes of one controller share: the request budget of every organization, and short-lived answers.

The budget is a token bucket (GCRA) in one locked file an organization: a caller *reserves* the moment of its request
and sleeps outside the lock, so any number of processes keeps one pace (quirks D1, D2). A 429 anywhere slows all of
them (rate x 0.7); every success speeds them up a little again. The files live in a private folder (0700) of the user,
survive crashes, may be deleted or damaged at any time, and hold no key. Without a usable folder each process
keeps its own bucket. A clock that was set back only moves the bucket along.
"""
from __future__ import annotations

import hashlib
import json
import math
import os
import stat
import threading
import time
import typing as t

from . import files

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows controllers do not exist, but importing must not fail
    fcntl = None  # type: ignore[assignment]

#: Share of the rate that is used: rounding and clocks that drift must not cost a 429.
MARGIN = 0.97
SLOWEST = 0.1
SLOWER, FASTER = 0.7, 0.02
SOURCE_RATE = 100.0
#: Seconds: the longest Retry-After that is believed, and what a long queue at a slow pace takes. No true reservation is further ahead.
TOLD, QUEUE = 600.0, 300.0
#: Seconds between two tries to lock a file, in which that is given up, and for which it is not tried again: who holds the lock has stopped.
PAUSE, PATIENCE, STUCK = 0.005, 2.0, 60.0
#: Bytes of a list of names: those of a hundred thousand devices.
MOST_BYTES = 1 << 25
#: The longest life of an answer that tasks share.
LONGEST_LIFE = 120.0
#: Seconds by which the clocks two processes read may differ without the clock having been set back.
DRIFT = 2.0


class Ledger:
    """One controller's ledger. `rate` is this controller's share of an organization's requests per second."""

    def __init__(self, folder: str | None = None, clock: t.Callable[[], float] = time.time, rate: float = 10.0,
                 sleep: t.Callable[[float], None] = time.sleep):
        self._stuck: dict[str, float] = {}
        self._sleep = sleep
        self.clock, self.rate = clock, max(SLOWEST, rate)
        self.folder = folder if folder is not None else private_folder()
        self._own: dict[str, dict] = {}
        self._lock = threading.Lock()

    @classmethod
    def off(cls, rate: float = 10.0, clock: t.Callable[[], float] = time.time) -> Ledger:
        """A ledger that shares nothing."""
        return cls(folder="", clock=clock, rate=rate)

    def reserve(self, org: str) -> float:
        """Seconds the caller must wait before its next request for this organization."""
        waits = [self._turn(org, self.rate * MARGIN, max(1.0, min(8.0, self.rate * 0.8)))] if org else []
        return max(waits + [self._turn("source", SOURCE_RATE * MARGIN, 50.0)])

    def slow_down(self, org: str, retry_after: float) -> None:
        """A 429: nobody asks before `retry_after` seconds have passed, and everybody asks less often."""
        def change(state: dict) -> None:
            now = self._now(state)
            state["pace"] = max(SLOWEST, state.get("pace", 1.0) * SLOWER)
            state["tat"] = max(state.get("tat", now), now + retry_after)
            state["until"] = now + retry_after
        self._change(org or "source", change)

    def succeeded(self, org: str) -> None:
        """An answer that was no 429: the pace recovers."""
        with self._lock:
            known = self._own.get(org or "source")
        if known is None or known.get("pace", 1.0) < 1.0:
            self._change(org or "source", lambda state: state.update(pace=min(1.0, state.get("pace", 1.0) + FASTER)))

    def _turn(self, org: str, rate: float, burst: float) -> float:
        waited: list[float] = []

        def change(state: dict) -> None:
            now = self._now(state)
            interval = 1.0 / (rate * state.get("pace", 1.0))
            until = max(now, state.get("until", now))
            until = until if until <= now + TOLD + DRIFT else now
            due = state.get("tat", now)
            due = due if due <= until + QUEUE else until
            start = max(now, due - burst * interval, until)
            state["tat"] = max(due, now) + interval
            waited.append(start - now)
        self._change(org, change)
        return waited[0]

    def _now(self, state: dict) -> float:
        """The time. Where the clock was set back since the last call, what it measured is set back with it."""
        now = self.clock()
        back = state.get("seen", now) - now
        if back > DRIFT:
            state.update({name: state[name] - back for name in ("tat", "until") if name in state})
        state["seen"] = now if back > DRIFT else max(now, state.get("seen", now))
        return now

    def _change(self, org: str, change: t.Callable[[dict], None]) -> None:
        with self._lock:
            if not self._shared(org, change):
                change(self._own.setdefault(org, {}))

    def _shared(self, org: str, change: t.Callable[[dict], None]) -> bool:
        if not self.folder or fcntl is None or self._stuck.get(org, 0.0) > time.monotonic():
            return False
        try:
            handle = os.open(self._file("budget", org), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOFOLLOW, 0o600)
        except OSError:
            return False
        try:
            files.regular(os.fstat(handle))
            if not self._locked(handle):
                self._stuck[org] = time.monotonic() + STUCK
                return False
            state = _state(os.read(handle, 4096))
            change(state)
            os.lseek(handle, 0, os.SEEK_SET)
            content = json.dumps(state).encode().ljust(200)
            os.write(handle, content)
            os.ftruncate(handle, len(content))
            self._own[org] = state
        except OSError:
            return False
        finally:
            os.close(handle)
        return True

    def _locked(self, handle: int) -> bool:
        """Whether this process has the lock of an open file: others hold it for a moment, unless they were stopped."""
        for dummy in range(int(PATIENCE / PAUSE)):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            except BlockingIOError:
                self._sleep(PAUSE)
        return False

    def _file(self, kind: str, name: str) -> str:
        digest = hashlib.sha256(f"{kind}\n{name}".encode()).hexdigest()[:32]
        return os.path.join(self.folder, f"{kind}-{digest}")

    # -- answers that several tasks need

    def remember(self, kind: str, key: str, data: t.Any, seconds: float = 60.0) -> None:
        """Keep an answer for a while. Silently nothing where there is no folder."""
        if not self.folder:
            return
        target = self._file(kind, key)
        scratch = f"{target}.{os.getpid()}.{threading.get_ident()}"
        try:
            with open(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600), "w", encoding="utf-8") as file:
                json.dump({"until": self.clock() + seconds, "data": data}, file)
            os.replace(scratch, target)
        except OSError:
            _drop(scratch)

    def recall(self, kind: str, key: str) -> t.Any:
        """What was remembered and is still fresh, else None."""
        if not self.folder:
            return None
        try:
            kept = json.loads(files.content(self._file(kind, key), MOST_BYTES, private=True))
        except (OSError, ValueError, RecursionError):
            return None
        until = kept.get("until") if isinstance(kept, dict) else None
        fresh = isinstance(until, (int, float)) and self.clock() < until < self.clock() + LONGEST_LIFE
        return kept.get("data") if fresh else None

    def forget(self, kind: str, key: str) -> None:
        """What was remembered turned out wrong."""
        if self.folder:
            _drop(self._file(kind, key))


def _drop(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        return


def _state(content: bytes) -> dict:
    """What a budget file holds; nothing where it is damaged, which only starts the bucket anew."""
    try:
        state = json.loads(content or b"{}")
        sound = isinstance(state, dict) and all(isinstance(one, (int, float)) and math.isfinite(one) for one in state.values())
    except (ValueError, OverflowError, RecursionError):
        return {}
    if not sound:
        return {}
    return {**state, "pace": min(1.0, max(SLOWEST, state.get("pace", 1.0)))}


def private_folder() -> str:
    """The user's cache folder for this collection, made when needed; empty where there can be none."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    if not os.path.isabs(base):
        return ""  # a user without a home: "~" would become a folder of that name wherever the task runs
    folder = os.path.join(base, "sitecraft-meraki")
    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
        facts, link = os.stat(folder), os.lstat(folder)
    except OSError:
        return ""
    private = link.st_uid == os.getuid() and facts.st_uid == os.getuid() and not stat.S_IMODE(facts.st_mode) & 0o022
    return folder if private and os.access(folder, os.W_OK) else ""
