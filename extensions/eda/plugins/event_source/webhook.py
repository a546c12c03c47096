# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Receives the webhooks of a Meraki Dashboard as events of ansible-rulebook. One file, since ansible-rulebook runs it without its folder."""
from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
import math
import os
import re
import ssl
import time
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web

DOCUMENTATION = r"""
---
short_description: Receive the webhooks of a Meraki Dashboard
description:
  - Takes the alerts that a Dashboard posts to a webhook receiver, checks them, and hands each on once.
  - An event has C(payload), what the Dashboard sent without its secret, and C(alert) with C(id) and C(type), which are safe in names of files.
  - Refuses a wrong secret (401), a message that is too old or from the future (400), no JSON object (400, 415), a large body (413). A message that
    comes again is answered as before and not handed on again. When the queue is full it answers 503, and the Dashboard sends the message again.
  - Texts are data. What Ansible would take for a template is broken up by a blank, and the secret is masked wherever it stands.
options:
  host: {description: Address to listen at., type: str, default: 127.0.0.1}
  port: {description: Port to listen at., type: int, default: 5000}
  path: {description: Path of the webhook, or a list of them., type: raw, default: /meraki}
  health_path: {description: Path that says how many messages were taken and refused; empty for none., type: str, default: /health}
  shared_secret: {description: "The shared secret of the receiver in the Dashboard, or a list of them while it is changed.", type: raw}
  shared_secret_env: {description: Name of an environment variable that holds the secret., type: str}
  shared_secret_file: {description: "A file with a secret a line.", type: path}
  secret_header: {description: "Header that holds the secret, alone or after C(Bearer), where a payload template leaves it out of the body.", type: str}
  certfile: {description: Certificate and its chain in PEM. With it the source speaks TLS 1.2 and newer., type: path}
  keyfile: {description: Key of the certificate., type: path}
  cafile: {description: Authorities that must have signed the certificate of a client; without it clients need none., type: path}
  max_age: {description: How many seconds ago a message may have been sent., type: float, default: 300}
  queue_size: {description: How many events may wait for the rules., type: int, default: 1000}
  max_body: {description: Size of the largest body in bytes., type: int, default: 1048576}
  max_connections: {description: How many connections may be open., type: int, default: 100}
  timeout: {description: How many seconds a connection may last., type: float, default: 10}
  alert_types: {description: "Only these types of alerts, such as C(settings_changed); others are answered and left.", type: list, elements: str}
"""

EXAMPLES = r"""
- sitecraft.meraki.webhook:
    host: 0.0.0.0
    port: 5000
    certfile: /etc/ssl/hooks.example.com.pem
    keyfile: /etc/ssl/private/hooks.example.com.key
    shared_secret_env: MERAKI_WEBHOOK_SECRET
    alert_types: [settings_changed, stopped_reporting, port_disconnected]
"""

LOG = logging.getLogger("sitecraft.meraki.webhook")
AHEAD, REMEMBERED, MOST_REMEMBERED, DEPTH, NAMED = 60.0, 3600.0, 100_000, 32, 20
MASK = "********"
#: What Ansible would take for the beginning of a template, also once two texts are put together, and the line that chooses other marks.
TEMPLATE = re.compile(r"\{(?=[{%#]|\Z)|\A(?=\s*#\s*jinja2)", re.IGNORECASE)
SURROGATE = re.compile("[\ud800-\udfff]")


class Refused(Exception):
    """A request that is not taken: its status, and what the client is told."""

    def __init__(self, status: int, reason: str, told: str = "", **headers: str) -> None:
        super().__init__(reason)
        self.status, self.reason, self.told, self.headers = status, reason, told or reason, headers


@dataclass
class Settings:
    """The arguments of the source, checked."""

    secrets: list[str]
    host: str = "127.0.0.1"
    port: int = 5000
    path: list[str] = field(default_factory=lambda: ["/meraki"])
    health_path: str = "/health"
    secret_header: str = ""
    certfile: str = ""
    keyfile: str = ""
    cafile: str = ""
    max_age: float = 300.0
    queue_size: int = 1000
    max_body: int = 1_048_576
    max_connections: int = 100
    timeout: float = 10.0
    alert_types: list[str] = field(default_factory=list)


NUMBERS: dict[str, tuple[type, float, float]] = {
    "port": (int, 0, 65535), "max_age": (float, 1, 86400), "queue_size": (int, 1, 1_000_000), "max_body": (int, 1000, 100_000_000),
    "max_connections": (int, 1, 10_000), "timeout": (float, 0.01, 600)}
LISTS = ("path", "alert_types")
TEXTS = ("host", "health_path", "secret_header", "certfile", "keyfile", "cafile")
SECRETS = ("shared_secret", "shared_secret_env", "shared_secret_file")


def settings(args: dict[str, Any]) -> Settings:
    """The arguments, checked. Raises ValueError with a sentence for every mistake."""
    problems: list[str] = []
    read = {}
    for name, value in args.items():
        try:
            if name not in (*SECRETS, "eda_feedback_queue"):
                read[name] = argument(name, value)
        except ValueError as error:
            problems.append(f"{name}: {error}")
    read = {name: value for name, value in read.items() if value is not None}
    try:
        secrets = found_secrets(args)
    except ValueError as error:
        problems.append(str(error))
    problems += misfits(read)
    if problems:
        raise ValueError("sitecraft.meraki.webhook: " + "; ".join(problems))
    return Settings(secrets, **read)


def argument(name: str, value: Any) -> Any:
    """One argument as it is kept; None for the default. Raises ValueError."""
    if name not in (*NUMBERS, *LISTS, *TEXTS):
        raise ValueError(f"there is no such argument; there are {', '.join(sorted((*NUMBERS, *LISTS, *TEXTS, *SECRETS)))}")
    if value is None:
        return "" if name == "health_path" else None
    if name in NUMBERS:
        return number(value, *NUMBERS[name])
    return texts(value) if name in LISTS else "".join(texts([value]))


def misfits(read: dict[str, Any]) -> list[str]:
    """A sentence for every argument that does not go with another, or names no file."""
    paths, found = read.get("path", ["/meraki"]), []
    if not paths or not all(one.startswith("/") for one in paths):
        found.append("path: a path begins with /, such as /meraki")
    if read.get("host", "127.0.0.1") == "":
        found.append("host: is empty; 0.0.0.0 listens at all addresses of this machine")
    if read.get("health_path", "/health") in paths:
        found.append("health_path: is the path of the webhook; give another one")
    files = [name for name in ("certfile", "keyfile", "cafile") if read.get(name)]
    found += [f"{name}: there is no file {read[name]}" for name in files if not Path(read[name]).is_file()]
    return found + [f"{name}: goes with certfile, which is not given" for name in files if not read.get("certfile")]


def number(value: Any, kind: type, least: float, most: float) -> Any:
    """A number within bounds. Raises ValueError."""
    words = f"takes a{' whole' if kind is int else ''} number from {least} to {most}"
    try:
        found = kind(str(value)) if not isinstance(value, bool) else math.nan
    except ValueError:
        raise ValueError(words) from None
    if not least <= found <= most:
        raise ValueError(words)
    return found


def texts(value: Any) -> list[str]:
    """A text, or a list of them, as a list. Raises ValueError."""
    found = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) for one in found):
        raise ValueError("takes texts")
    return found


def found_secrets(args: dict[str, Any]) -> list[str]:
    """The secrets of all three arguments. Raises ValueError where there is none, or one is empty; the message never holds one."""
    given, env, file = (args.get(name) for name in SECRETS)
    try:
        found = [] if given is None else texts(given)
        found += [os.environ.get(str(env), "")] if env else []
        found += [one for one in Path(str(file)).read_text(encoding="utf-8").splitlines() if one] if file else []
    except OSError as error:
        raise ValueError(f"shared_secret_file: {file} cannot be read: {error.strerror}") from None
    except ValueError:
        raise ValueError("shared_secret: takes a text, or a list of texts; shared_secret_file is a text of UTF-8") from None
    if env and not os.environ.get(str(env)):
        raise ValueError(f"shared_secret_env: the environment has no {env}, or it is empty")
    if not found or not all(one.strip() for one in found):
        raise ValueError("shared_secret: give the secret of the receiver, which is not empty, by shared_secret, shared_secret_env or shared_secret_file")
    return found


def body_of(data: bytes) -> dict[str, Any]:
    """The object in a body. Raises Refused where it is none, or holds what others could read in another way: a key twice, numbers without bounds."""
    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        if len({key for key, _value in found}) < len(found):
            raise ValueError
        return dict(found)

    def bounded(text: str) -> float | int:
        found = float(text) if set(text) & set(".eE") else int(text)
        if not abs(found) < (math.inf if isinstance(found, float) else 2 ** 63):
            raise ValueError
        return found

    try:
        body = json.loads(data.decode("utf-8"), object_pairs_hook=pairs, parse_int=bounded, parse_float=bounded, parse_constant=lambda _text: float("-"))
    except (ValueError, RecursionError):
        raise Refused(400, "no JSON") from None
    if not isinstance(body, dict):
        raise Refused(400, "no JSON object")
    return body


def cleaned(value: Any, secrets: list[str], depth: int = 0) -> Any:
    """A part of a message as data: no secret, no template, no half of a character. Raises Refused where it is nested too deeply."""
    if depth > DEPTH:
        raise Refused(400, "nested too deeply")
    if isinstance(value, dict):
        # ansible-rulebook takes no more events after one with an empty name in it
        return {cleaned(key, secrets) or "_": cleaned(one, secrets, depth + 1) for key, one in value.items()}
    if isinstance(value, list):
        return [cleaned(one, secrets, depth + 1) for one in value]
    if not isinstance(value, str):
        return value
    for secret in secrets:
        value = value.replace(secret, MASK) if len(secret) >= 8 else MASK if value == secret else value
    return TEMPLATE.sub(lambda mark: mark[0] + (" " if mark[0] else "- "), SURROGATE.sub("\ufffd", value))


def digest(text: Any) -> bytes:
    """Of a text; of anything else that of no secret. All have one length, so comparing them says nothing about the text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else b"\0").digest()


def sent_at(text: Any) -> float:
    """The time of a message. Raises Refused."""
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (TypeError, ValueError, OverflowError):
        raise Refused(400, "no sentAt", "sentAt must be a time, such as 2026-02-11T08:00:00Z; a payload template must keep it") from None


class Messages:
    """Decides on messages: whose secret is right, which are new, which wait for the rules."""

    def __init__(self, wanted: Settings, now: Callable[[], float] = time.time) -> None:
        self.wanted, self.now = wanted, now
        self.right = [digest(one) for one in wanted.secrets]
        self.waiting: asyncio.Queue[dict[str, Any]] = asyncio.Queue(wanted.queue_size)
        self.seen: OrderedDict[bytes, float] = OrderedDict()
        self.counts: Counter[str] = Counter()

    def check(self, given: Any) -> None:
        """Raises Refused for a wrong secret. All secrets are compared, each in a time that says nothing."""
        ours = digest(given)
        if sum([hmac.compare_digest(ours, one) for one in self.right]) == 0 or not isinstance(given, str):
            raise Refused(401, "wrong secret", "not authorized")

    def take(self, body: dict[str, Any], endpoint: str) -> str:
        """Put a message whose secret was right into the queue; what became of it. Raises Refused."""
        body = {key: one for key, one in body.items() if key != "sharedSecret"}
        age = self.now() - sent_at(body.get("sentAt"))
        if age > self.wanted.max_age or age < -AHEAD:
            raise Refused(400, "too old" if age > 0 else "from the future", "sentAt is too long ago" if age > 0 else "sentAt is in the future")
        named = isinstance(body.get("alertId"), str) and body["alertId"].strip()
        same = {key: one for key, one in body.items() if not named or key != "sentAt"}  # what is sent again may be sent at another time
        mark = digest(json.dumps(same, sort_keys=True))
        if self._known(mark):
            return "repeated"
        payload = cleaned(body, self.wanted.secrets)
        event = {"payload": payload, "alert": alert(payload, mark), "meta": {"endpoint": endpoint}}
        if self.wanted.alert_types and event["alert"]["type"] not in self.wanted.alert_types:
            return "left"
        if self.waiting.full() or len(self.seen) >= MOST_REMEMBERED:
            raise Refused(503, "queue full", "busy", **{"Retry-After": "30"})
        self.waiting.put_nowait(event)
        self.seen[mark] = self.now() + max(REMEMBERED, self.wanted.max_age + AHEAD)
        return "accepted"

    def _known(self, mark: bytes) -> bool:
        while self.seen and next(iter(self.seen.values())) < self.now():
            self.seen.popitem(last=False)
        return mark in self.seen

    def count(self, what: str) -> None:
        """One more of a kind. The log has the 1st, 2nd, 4th, 8th ... of what was refused, so that nobody can fill it."""
        self.counts[what] += 1
        number = self.counts[what]
        if what not in ("accepted", "repeated", "left") and number & (number - 1) == 0:
            LOG.warning("refused: %s (%d so far)", what, number)

    def health(self) -> dict[str, Any]:
        """Counts, and nothing about what the messages say."""
        taken = ("accepted", "repeated", "left")
        return {"status": "full" if self.waiting.full() else "ok", "queued": self.waiting.qsize(), **{one: self.counts[one] for one in taken},
                "refused": {one: number for one, number in sorted(self.counts.items()) if one not in taken}}


def alert(body: dict[str, Any], mark: bytes) -> dict[str, str]:
    """What rules ask first, safe as the name of a file: an id, also where the Dashboard gives none, and the type."""
    name, kind = body.get("alertId"), body.get("alertTypeId") or body.get("alertType")
    return {"id": name if isinstance(name, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,80}", name) else mark.hex()[:24],
            "type": re.sub(r"[^a-z0-9]+", "_", kind.lower()).strip("_")[:80] if isinstance(kind, str) else ""}


class Connections(web.Server):
    """HTTP, by aiohttp, for no more connections than may be open, each for no longer than it may last, whatever a client does or leaves undone."""

    def __init__(self, handler: Callable[..., Any], wanted: Settings, messages: Messages) -> None:
        quiet = logging.getLogger(f"{LOG.name}.http")
        quiet.disabled = True  # it would write what clients send, which may hold the secret
        super().__init__(handler, access_log=None, logger=quiet, auto_decompress=False, keepalive_timeout=wanted.timeout,
                         lingering_time=min(wanted.timeout, 2.0))  # for as long, what is too large is read and dropped, so that the client hears why
        self.wanted, self.messages, self.ends = wanted, messages, {}

    def connection_made(self, handler: Any, transport: Any) -> None:
        super().connection_made(handler, transport)
        self.ends[handler] = (transport, asyncio.get_running_loop().call_later(self.wanted.timeout, self._over, transport))
        if len(self.ends) > self.wanted.max_connections:
            self.messages.count("too many connections")
            asyncio.get_running_loop().call_soon(transport.abort)  # not before aiohttp knows of it

    def connection_lost(self, handler: Any, exc: BaseException | None = None) -> None:
        _transport, timer = self.ends.pop(handler)
        timer.cancel()
        super().connection_lost(handler, exc)

    def _over(self, transport: Any) -> None:
        self.messages.count("too slow")
        transport.abort()

    def abort(self) -> None:
        """End all connections."""
        for transport, _timer in list(self.ends.values()):
            transport.abort()


class Receiver:
    """Answers requests and hands events on, until it is cancelled."""

    def __init__(self, wanted: Settings, queue: Any, now: Callable[[], float] = time.time) -> None:
        self.wanted, self.queue, self.messages = wanted, queue, Messages(wanted, now)
        self.moving: dict[str, Any] | None = None

    async def answer(self, request: web.BaseRequest) -> web.Response:
        """The answer to any request. One request a connection."""
        try:
            response = await self._answered(request)
        except Refused as error:
            self.messages.count(error.reason)
            response = web.json_response({"error": error.told}, status=error.status, headers=error.headers)
        except ConnectionError:
            raise
        except Exception as error:  # a client that sent half a body, or a mistake of ours: its text may hold what was sent
            self.messages.count(f"not understood ({type(error).__name__})")
            response = web.json_response({"error": "not understood"}, status=400)
        response.headers["Server"] = "sitecraft.meraki.webhook"
        response.force_close()
        return response

    async def _answered(self, request: web.BaseRequest) -> web.Response:
        if self.wanted.health_path and request.path == self.wanted.health_path:
            if request.method not in ("GET", "HEAD"):
                raise Refused(405, "wrong method", Allow="GET, HEAD")
            return web.json_response(self.messages.health())
        if request.path not in self.wanted.path:
            raise Refused(404, "no such path")
        if request.method != "POST":
            raise Refused(405, "wrong method", Allow="POST")
        if not re.fullmatch(r"application/([a-z0-9.+-]+\+)?json", request.content_type) or request.headers.get("Content-Encoding", "identity") != "identity":
            raise Refused(415, "no JSON", "send application/json, not compressed")
        header = self.wanted.secret_header
        if header:
            self.messages.check(request.headers.get(header, "").removeprefix("Bearer "))
        body = body_of(await self._read(request))
        if not header:
            self.messages.check(body.get("sharedSecret"))
        became = self.messages.take(body, request.path)
        self.messages.count(became)
        return web.json_response({"status": became})

    async def _read(self, request: web.BaseRequest) -> bytes:
        data, most = bytearray(), self.wanted.max_body
        if (request.content_length or 0) > most:
            raise Refused(413, "body too large")
        async for chunk in request.content.iter_any():
            data += chunk
            if len(data) > most:
                raise Refused(413, "body too large")
        return bytes(data)

    async def serve(self) -> None:
        """Listen until cancelled. Raises ValueError where the address or the certificate does not serve."""
        wanted, loop = self.wanted, asyncio.get_running_loop()
        context = tls(wanted)
        connections = Connections(self.answer, wanted, self.messages)
        try:
            server = await loop.create_server(connections, wanted.host, wanted.port, ssl=context,
                                              ssl_handshake_timeout=wanted.timeout if context else None)
        except OSError as error:
            raise ValueError(f"sitecraft.meraki.webhook: cannot listen at {wanted.host} port {wanted.port}: {error.strerror}") from None
        address = server.sockets[0].getsockname()
        LOG.info("listening at %s port %s%s", address[0], address[1], "" if context else ", without TLS")
        if not context and wanted.host not in ("127.0.0.1", "::1", "localhost"):
            LOG.warning("the secret comes in the clear: give certfile and keyfile, or listen at 127.0.0.1 behind a proxy that speaks TLS")
        try:
            while True:
                self.moving = await self.messages.waiting.get()
                await self.queue.put(self.moving)  # waits while the rules are busy
                self.moving = None
        finally:
            server.close()
            connections.abort()
            self._tell_left()

    def _tell_left(self) -> None:
        left = [self.moving] if self.moving else []
        while not self.messages.waiting.empty():
            left.append(self.messages.waiting.get_nowait())
        if left:
            named = ", ".join(one["alert"]["id"] for one in left[:NAMED])
            LOG.error("stopped with %d events that no rule has seen: %s%s", len(left), named, ", ..." if len(left) > NAMED else "")


def tls(wanted: Settings) -> ssl.SSLContext | None:
    """TLS 1.2 and newer with the ciphers that Python holds for good. Raises ValueError."""
    if not wanted.certfile:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        context.load_cert_chain(wanted.certfile, wanted.keyfile or None, password=lambda: "")
        if wanted.cafile:
            context.load_verify_locations(wanted.cafile)
            context.verify_mode = ssl.CERT_REQUIRED
    except (OSError, ValueError) as error:
        raise ValueError(f"sitecraft.meraki.webhook: certfile, keyfile or cafile: {getattr(error, 'reason', None) or error}") from None
    return context


async def main(queue: Any, args: dict[str, Any]) -> None:
    """What ansible-rulebook calls: events into the queue until it is cancelled."""
    await Receiver(settings(args), queue).serve()
