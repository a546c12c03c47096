# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The body of a request: taken off the connection, of a known length or in chunks, and read as JSON.

A body that cannot be taken whole raises ApiError; the connection is out of step then and must be closed. JSON is read
strictly: what could not be written back as JSON (NaN, half a character) or is nested without end is refused like any
other bad body, so that no handler meets it.
"""
from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any, BinaryIO

from .errors import ApiError, refused

LARGEST = 16 * 1024 * 1024
DEEPEST = 50
LINE = 4096
BAD_JSON = "There was a problem in the JSON you submitted"
HALF_CHARACTER = re.compile(rb"\\u[dD][89a-fA-F]")


def take(stream: BinaryIO, headers: Mapping[str, str]) -> bytes:
    """The whole body. Raises ApiError 400, 413 or 501, ConnectionError when the client leaves before its end."""
    coding = headers.get("Transfer-Encoding")
    if coding is not None:
        if coding.strip().lower() != "chunked":
            raise ApiError(501, f"Transfer-Encoding '{coding}' is not supported")
        return _chunks(stream)
    length = headers.get("Content-Length", "0").strip()
    if not re.fullmatch(r"[0-9]{1,18}", length):
        raise refused("Content-Length must be a number of bytes")
    return _exactly(stream, _within(int(length)))


def _within(size: int) -> int:
    if size > LARGEST:
        raise ApiError(413, f"The request body is larger than {LARGEST} bytes")
    return size


def _exactly(stream: BinaryIO, size: int) -> bytes:
    body = stream.read(size)
    if len(body) < size:
        raise ConnectionError("the client left in the middle of a body")
    return body


def _chunks(stream: BinaryIO) -> bytes:
    """A chunked body; extensions and trailers are read over."""
    body = bytearray()
    while True:
        size = stream.readline(LINE).partition(b";")[0].strip()
        if not re.fullmatch(rb"[0-9A-Fa-f]{1,16}", size):
            raise refused("The request body is not a proper chunked body")
        if int(size, 16) == 0:
            break
        body += _exactly(stream, _within(len(body) + int(size, 16)) - len(body))
        if stream.readline(LINE).strip():
            raise refused("The request body is not a proper chunked body")
    while stream.readline(LINE).strip():
        pass
    return bytes(body)


def read(body: bytes) -> Any:
    """The JSON of a body, ``{}`` when there is none. Raises ApiError 400 when it is no JSON object or array."""
    if not body.strip():
        return {}
    try:
        content = json.loads(body, parse_constant=_no_number, parse_float=_finite)
        if HALF_CHARACTER.search(body):
            json.dumps(content, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise refused(BAD_JSON) from error
    if not isinstance(content, (dict, list)):
        raise refused("The request body must be a JSON object")
    if body.count(b"{") + body.count(b"[") > DEEPEST and _too_deep(content):
        raise refused(BAD_JSON)
    return content


def _no_number(word: str) -> None:
    raise ValueError(f"{word} is no JSON")


def _finite(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise ValueError(f"{digits} is out of range")
    return value


def _too_deep(content: Any) -> bool:
    """Whether objects and arrays are nested more than ``DEEPEST`` deep."""
    level = [content]
    for _depth in range(DEEPEST):
        inner = (one.values() if isinstance(one, dict) else one for one in level)
        level = [value for values in inner for value in values if isinstance(value, (dict, list))]
        if not level:
            return False
    return True
