# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bounds of one answer, held where its bytes come in: time, bytes of its head, bytes of its body, packed and unpacked.

The libraries above wait for every byte anew, skip any number of "100 Continue", and unpack whatever they are given. So
the file of a connection's bytes is watched, whatever is read through it: status lines, headers, chunks, a proxy's answer to CONNECT.
"""
from __future__ import annotations

import http.client
import io
import typing as t
import zlib
from dataclasses import dataclass

#: Bytes of status lines and headers of one answer. Honest ones have 1 to 4 KiB; a Link header repeats the whole query up to four times.
MOST_HEAD = 256 * 2 ** 10
#: Bytes of a body, as it comes and unpacked. The longest page the API knows holds 100000 networks (quirk E6) of some 400 bytes each.
MOST_BODY = 64 * 2 ** 20


class AnswerTooLate(OSError):
    """The answer did not end in time."""


class AnswerTooLong(OSError):
    """The answer is longer than any real one."""


class UnexpectedEncoding(OSError):
    """The answer is packed in a way that was not asked for, or was cut."""


@dataclass(frozen=True)
class Bounds:
    """`timeout` seconds for an answer's head, and once more for its body, by `clock`."""

    timeout: float
    clock: t.Callable[[], float]


class _Watched(io.RawIOBase):
    """The bytes of one answer as they come in. Raises AnswerTooLate and AnswerTooLong."""

    def __init__(self, raw: t.Any, bounds: Bounds):
        super().__init__()
        self.raw, self.bounds, self.left, self.until = raw, bounds, 0, 0.0
        self.allow(MOST_HEAD)

    def allow(self, size: int) -> None:
        """So many bytes more, and the whole time anew."""
        self.left, self.until = self.left + size, self.bounds.clock() + self.bounds.timeout

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: t.Any) -> int | None:
        if self.bounds.clock() > self.until:
            raise AnswerTooLate
        size = self.raw.readinto(buffer)
        self.left -= size or 0
        if self.left < 0:
            raise AnswerTooLong
        return size

    def close(self) -> None:
        self.raw.close()
        super().close()


class _Answer(http.client.HTTPResponse):
    """The answer of a connection, watched from its first byte on."""

    bounds: Bounds

    def __init__(self, sock: t.Any, *args: t.Any, **options: t.Any):
        super().__init__(sock, *args, **options)
        self._watched = _Watched(self.fp.detach(), self.bounds)
        self.fp = io.BufferedReader(self._watched)

    def begin(self) -> None:
        super().begin()
        self._watched.allow(MOST_BODY)


def bounded(adapter: t.Any, bounds: Bounds) -> t.Any:
    """The library's class of adapters, such that all of its connections, also those through a proxy, keep to these bounds."""
    answer = type("Answer", (_Answer,), {"bounds": bounds})

    def watching(manager: t.Any) -> t.Any:
        if not getattr(manager, "watching", False):  # a proxy's manager is handed out again and again
            manager.watching = True
            manager.pool_classes_by_scheme = {
                scheme: type(pool.__name__, (pool,), {"ConnectionCls": type(pool.ConnectionCls.__name__, (pool.ConnectionCls,), {"response_class": answer})})
                for scheme, pool in manager.pool_classes_by_scheme.items()}
        return manager

    class Adapter(adapter):
        """Connections whose answers have an end."""

        def init_poolmanager(self, *args: t.Any, **options: t.Any) -> None:
            super().init_poolmanager(*args, **options)
            watching(self.poolmanager)

        def proxy_manager_for(self, *args: t.Any, **options: t.Any) -> t.Any:
            return watching(super().proxy_manager_for(*args, **options))

    return Adapter


def unpacked(body: bytes, encoding: str) -> bytes:
    """A body as its Content-Encoding says. Only gzip was asked for. Raises AnswerTooLong and UnexpectedEncoding."""
    if not body or encoding.strip().lower() in ("", "identity"):
        return body
    if encoding.strip().lower() not in ("gzip", "x-gzip"):
        raise UnexpectedEncoding
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        result = unpacker.decompress(body, MOST_BODY + 1)
    except zlib.error as error:
        raise UnexpectedEncoding from error
    if len(result) > MOST_BODY:
        raise AnswerTooLong
    if not unpacker.eof or unpacker.unused_data:
        raise UnexpectedEncoding
    return result
