# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers, waits and lists without an end: floods, trickles, bombs, nesting, and Dashboards that say "later" for ever.

Servers send until their peer hangs up; a clock that goes on by a second whenever it is looked at takes the place of waiting.
"""
from __future__ import annotations

import contextlib
import functools
import gzip
import itertools
import json
import socket
import threading
import types
import typing as t
from unittest import mock

from ansible_collections.sitecraft.meraki.plugins.module_utils import errors
from ansible_collections.sitecraft.meraki.plugins.module_utils.http import bounds, pages, responses
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import LONGEST_IN_ALL, Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Settings
from ansible_collections.sitecraft.meraki.plugins.module_utils.result.progress import Progress

KIND = "a call without an end"
PROMISE = "Every answer ends by time, size and depth, every wait is told and all waits of one call end after 15 minutes, with a sentence."

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
MIB = 2 ** 20


def _gzip(body: bytes, encoding: bytes = b"gzip") -> bytes:
    return HEAD + b"Content-Encoding: %b\r\nContent-Length: %d\r\n\r\n" % (encoding, len(body)) + body


def _json(body: str) -> bytes:
    return HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body.encode()


#: Name: (what comes first, what follows for ever, words of the error).
FLOODS: dict[str, tuple[bytes, bytes, str]] = {
    "100 Continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n", "longer than any"),
    "100 Continue with headers": (b"", b"HTTP/1.1 100 Continue\r\nX-A: b\r\n\r\n", "longer than any"),
    "headers": (HEAD, b"X-A: " + b"b" * 9000 + b"\r\n", ""),
    "one header": (HEAD + b"X-A: ", b"b" * 9000, ""),
    "a status line": (b"HTTP/1.1 200 ", b"K" * 9000, ""),
    "a body without a length": (HEAD + b"\r\n", b"[" * 9000, "longer than any"),
    "a body with a length": (HEAD + b"Content-Length: 99999999999\r\n\r\n", b" " * 9000, "longer than any"),
    "chunks": (CHUNKED, b"2000\r\n" + b" " * 0x2000 + b"\r\n", "longer than any"),
    "the size of a chunk": (CHUNKED, b"0" * 9000, ""),
    "the comment of a chunk": (CHUNKED + b"5;", b"x" * 9000, ""),
    "trailers": (CHUNKED + b"0\r\n", b"X-A: b\r\n", ""),
    "a refusal's sentence": (b"HTTP/1.1 400 No\r\n\r\n{\"errors\": [\"", b"x" * 9000, "longer than any"),
}
#: Whole answers: name: (the answer, words of the error)
BOMBS: dict[str, tuple[bytes, str]] = {
    "a bomb of gzip": (_gzip(gzip.compress(b" " * (bounds.MOST_BODY + 1), 1)), "longer than any"),
    "a bomb in a bomb": (_gzip(gzip.compress(gzip.compress(b" " * MIB)), b"gzip, gzip"), "packed"),
    "deflate": (_gzip(b"x" * 99, b"deflate"), "packed"), "br": (_gzip(b"x" * 99, b"br"), "packed"), "zstd": (_gzip(b"x" * 99, b"zstd"), "packed"),
    "many members": (_gzip(gzip.compress(b"[]") * 9), "packed"), "a torn member": (_gzip(gzip.compress(b"[]" * 99)[:-9]), "packed"),
    "51 levels": (_json("[" * 51 + "]" * 51), "could not be read"), "900 levels": (_json('{"a":' * 900 + "1" + "}" * 900), "could not be read"),
    "100000 levels": (_json("[" * 100000 + "]" * 100000), "could not be read"),
    "a number of 100000 digits": (_json("[" + "9" * 100000 + "]"), "could not be read"),
    "early hints": (b"HTTP/1.1 103 Early\r\n\r\n", "answered 103"),
    "two lengths": (HEAD + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n[] ", "two lengths"),
}


class Flood:
    """A server that sends something first, and then something for ever, until its peer hangs up. Its further connections are answered `[]`."""

    def __init__(self, first: bytes, endless: bytes = b"", rest: bytes = b""):
        self.pieces, self.rest, self.heard = (first, endless), rest, list[bytes]()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.address = "http://127.0.0.1:%d" % self.socket.getsockname()[1]

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                peer = self.socket.accept()[0]
                with peer, contextlib.suppress(OSError):
                    self.heard.append(peer.recv(65536))
                    first, endless = self.pieces if len(self.heard) == 1 or not self.rest else (self.rest, b"")
                    peer.sendall(first)
                    while endless:
                        peer.sendall(endless)

    def __enter__(self) -> Flood:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *dummy: t.Any) -> None:
        self.socket.close()


def _client(base: str, **settings: t.Any) -> Client:
    return Client(Settings("k" * 40, base + "/api/v1", **{"retries": 0, "timeout": 20.0, **settings}), sleep=lambda seconds: None)


def _ended(call: t.Callable[[], t.Any], words: str) -> list[str]:
    """What is wrong with a call that must end in an error of these words."""
    try:
        return [f"it was taken for an answer: {str(call())[:100]}"]
    except errors.ApiError as error:
        said = str(error)
    return ([] if words in said else [f"{words!r} is not in {said[:300]!r}"]) + (["an error of hundreds of letters"] if len(said) > 3000 else [])


def _flooded(name: str, verb: str) -> list[str]:
    first, endless, words = FLOODS[name]
    with mock.patch.object(bounds, "MOST_BODY", MIB), Flood(first, endless) as server:
        made = _client(server.address)
        return _ended(lambda: getattr(made, verb)("/x"), words)


def _trickled(name: str) -> list[str]:
    """The same, so slowly that time runs out first."""
    first, endless, dummy = FLOODS[name]
    with Flood(first, endless[:1] if "Continue" not in name else endless) as server:
        made = _client(server.address, timeout=5.0)
        made.session.clock = itertools.count().__next__
        return _ended(lambda: made.get("/x"), "did not end within 5 seconds")


def _bombed(name: str) -> list[str]:
    with Flood(BOMBS[name][0]) as server:
        made = _client(server.address)
        return _ended(lambda: made.get("/x"), BOMBS[name][1])


def _many_values() -> list[str]:
    with mock.patch.object(responses, "MOST_VALUES", 1000), Flood(_json("[" + "[]," * 1000 + "[]]")) as server:
        made = _client(server.address)
        return _ended(lambda: made.get("/x"), "could not be read")


def _redirected(endless: bytes) -> list[str]:
    """The body of a redirect is not read: what follows is asked at once."""
    with Flood(b"", b"", _json('{"id": "1"}')) as server:
        server.pieces = (f"HTTP/1.1 308 Moved\r\nLocation: {server.address}/api/v1/y\r\n\r\n".encode(), endless)
        answer = _client(server.address).get("/x")
        return [] if answer == {"id": "1"} and len(server.heard) == 2 else [f"{answer} after {len(server.heard)} calls"]


def _tunnelled(endless: bytes) -> list[str]:
    """A proxy whose answer to CONNECT does not end."""
    with Flood(b"HTTP/1.1 200 OK\r\n", endless) as server:
        made = Client(Settings("k" * 40, retries=0, timeout=20.0, proxy=server.address), sleep=lambda seconds: None)
        return _ended(lambda: made.get("/x"), "")


def _honest() -> list[str]:
    """A packed answer of a long list is read."""
    rows = [{"id": str(number), "name": "Store " * 9} for number in range(20000)]
    with Flood(_gzip(gzip.compress(json.dumps(rows).encode()))) as server:
        return [] if _client(server.address).pages("/x") == rows else ["a long list was not read"]


# -- waits and lists: a scripted transport, and a clock that goes on while somebody sleeps


class Later:
    """A transport that always gives the same kind of answer; `now` is the time of everybody."""

    def __init__(self, answer: t.Callable[[int], types.SimpleNamespace], pace: float = 0.0):
        self.now, self.waits, self.asked, self.lines, self.answer = 1000.0, list[float](), 0, list[str](), answer
        ledger = Ledger.off(clock=lambda: self.now)
        self.client = Client(Settings("k" * 40, retries=1000), ledger, self.sleep, lambda: self.now, random=lambda: 1.0, session=self)
        progress = Progress(self.client, self.lines.append, lambda: self.now)
        self.client.tell = progress.waiting
        if pace:
            ledger.reserve = lambda org: pace  # times so far ahead are not believed when they stand in a file

    def sleep(self, seconds: float) -> None:
        """Nobody waits, but time goes on."""
        self.waits.append(seconds)
        self.now += seconds

    def send(self, *dummy: t.Any) -> types.SimpleNamespace:
        """The next answer."""
        self.asked += 1
        return self.answer(self.asked)


def _says(status: int, body: t.Any = None, **headers: str) -> types.SimpleNamespace:
    return types.SimpleNamespace(status_code=status, text="" if body is None else json.dumps(body), url="",
                                 headers={name.replace("_", "-"): value for name, value in headers.items()})


def _waited(answer: types.SimpleNamespace, words: str, verb: str) -> list[str]:
    world = Later(lambda number: answer)
    wrong = _ended(lambda: getattr(world.client, verb)("/x"), words)
    total = sum(world.waits)
    wrong += [f"it waited for {total} s"] if total > LONGEST_IN_ALL else []
    told = [one for one in world.waits if one >= 20.0]
    return wrong + ([f"{len(told)} long waits, {len(world.lines)} lines"] if len(world.lines) != len(told) else [])


def _obeyed(seconds: float, times: int) -> list[str]:
    """Waits that are asked for, up to ten minutes, are obeyed and told."""
    world = Later(lambda number: _says(429, Retry_After=str(seconds)) if number <= times else _says(200, {"id": "1"}))
    answer = world.client.get("/x")
    wrong = [] if answer == {"id": "1"} and sum(world.waits) >= seconds * times else [f"{answer} after {world.waits}"]
    return wrong + ([] if len(world.lines) == times and f"waiting {seconds:.0f} s" in world.lines[0] else [f"told: {world.lines}"])


def _far_turn() -> list[str]:
    """A turn in the shared pace that lies too far ahead is not waited for, and nothing is sent."""
    world = Later(lambda number: _says(200, {"id": "1"}), pace=1000.0)
    wrong = _ended(lambda: world.client.get("/x"), "no call waits for more than 900 s")
    return wrong + (["it was sent or waited for"] if world.asked or world.waits else [])


def _listed(rows: int, seconds: float, words: str) -> list[str]:
    """A list whose every page leads to another."""
    def page(number: int) -> types.SimpleNamespace:
        world.now += seconds
        return _says(200, [{"id": "1"}] * rows, Link=f"<https://api.meraki.com/api/v1/x?startingAfter={number}>; rel=next")
    world = Later(page)
    world.client.ledger.reserve = lambda org: 0.0  # type: ignore[method-assign]
    with mock.patch.object(pages, "MOST_ITEMS", 100_000), mock.patch.object(pages, "MOST_PAGES", 1000):
        return _ended(lambda: world.client.pages("/x"), words)


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every way in which a call might not end."""
    for name in FLOODS:
        for verb in ("get", "put"):
            yield f"{verb}, flood of {name}", functools.partial(_flooded, name, verb)
        yield f"trickle of {name}", functools.partial(_trickled, name)
    for name in BOMBS:
        yield name, functools.partial(_bombed, name)
    yield "more values than any", _many_values
    for name, endless in {"a flood": b" " * 9000, "a bomb": gzip.compress(b" " * MIB)}.items():
        yield f"a redirect before {name}", functools.partial(_redirected, endless)
    for name, endless in {"headers": b"X-A: b\r\n", "one header": b"b" * 9000}.items():
        yield f"a tunnel behind endless {name}", functools.partial(_tunnelled, endless)
    yield "a long list, packed", _honest
    for verb in ("get", "put", "delete", "post"):
        yield f"{verb}, 429 and 600 s for ever", functools.partial(_waited, _says(429, Retry_After="600"), "no call waits for more than 900 s", verb)
        yield f"{verb}, 429 for ever", functools.partial(_waited, _says(429), "no call waits for more than 900 s", verb)
        yield f"{verb}, later for ever", functools.partial(_waited, _says(400, {"errors": ["This may be due to concurrent requests"]}), "concurrent", verb)
        if verb != "post":
            yield f"{verb}, 503 and 60 s for ever", functools.partial(_waited, _says(503, Retry_After="600"), "503", verb)
    for seconds, times in ((600, 1), (300, 3), (290, 2)):
        yield f"{times} times {seconds} s", functools.partial(_obeyed, seconds, times)
    yield "a turn far ahead", _far_turn
    yield "pages for ever", functools.partial(_listed, 0, 0.0, "does not end")
    yield "items for ever", functools.partial(_listed, 5000, 0.0, "does not end")
    yield "slow pages for ever", functools.partial(_listed, 1, 60.0, "does not end")
