# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The HTTP server: threaded, of the standard library.

It speaks HTTP/1.1 with keep-alive, always sends a Content-Length and always reads the request's body, so a connection
stays in step whatever the answer; HEAD is answered as GET without the body. It listens on two ports: the second is the
shard that redirects name (quirk B3). A request line with an absolute URL, as clients of a proxy send it, is served as
if the host were here, when it is one of the Dashboard's; the answer's URLs then name that host.
"""
from __future__ import annotations

import re
import socket
import struct
import sys
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

from . import bodies
from .app import App
from .errors import ApiError, refused
from .exchange import PREFIX, Answer, Request, answer

SHARD_NAME = "n1.meraki.com"
MOST_DRIPS = 1000
# Hosts the emulator answers for as a proxy: the Dashboard's clouds (quirk B1) and this machine.
OURS = re.compile(r"(.+\.)?(meraki\.(com|ca|cn|in)|gov-meraki\.com)|localhost|127\.0\.0\.1|::1", re.IGNORECASE)
# The official SDK puts its base URL before every link that leads to no domain of Meraki's, so also before ours.
TWICE = re.compile(rf"^{PREFIX}https?://[^/]+(?={PREFIX}/)")
NO_TUNNEL = "No tunnels here: use http://api.meraki.com/api/v1 through this proxy"


class Handler(BaseHTTPRequestHandler):
    """One connection. Without the buffered writes and Nagle off each answer would wait 40 ms for an acknowledgement."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    server: Listener

    def version_string(self) -> str:
        return "nginx"

    def log_message(self, format: str, *args: Any) -> None:
        """The statistics log what matters; stderr stays for crashes."""

    def serve(self) -> None:
        """Read a request, have it answered, send the answer."""
        try:
            request = self._request(bodies.take(self.rfile, self.headers))
        except ApiError as error:
            self.close_connection = True
            self._send(answer(error.status, error.body(), {"Connection": "close"}))
            return
        self._send(self.server.app.handle(request))

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = do_OPTIONS = do_TRACE = serve

    def do_CONNECT(self) -> None:
        """No tunnels: the emulator as a proxy serves plain http only. Clients show the reason, so it holds the way out."""
        self.close_connection = True
        self.send_response(405, NO_TUNNEL)
        for name, value in (("Allow", "GET, POST, PUT, DELETE"), ("Content-Length", "0"), ("Connection", "close")):
            self.send_header(name, value)
        self.end_headers()

    def handle_expect_100(self) -> bool:
        """Say that the body may come; buffered, the word would wait for the answer, and the answer for the body."""
        super().handle_expect_100()
        self.wfile.flush()
        return True

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is no request at all is answered in the Dashboard's shape, and the connection is closed."""
        self.close_connection = True
        self._send(answer(int(code), {"errors": [message or HTTPStatus(code).phrase]}, {"Connection": "close"}))

    def date_time_string(self, timestamp: float | None = None) -> str:
        """The emulator's time, which may have been moved."""
        return super().date_time_string(self.server.app.store.clock.time() if timestamp is None else timestamp)

    def _request(self, body: bytes) -> Request:
        """The request with its addresses. Raises ApiError 400 for an address that is none."""
        try:
            parts = urlsplit(TWICE.sub("", self.path))
            named = parts.hostname
        except ValueError as error:
            raise refused("The address of the request is malformed") from error
        headers = {name.lower(): value for name, value in self.headers.items()}
        method = "GET" if self.command == "HEAD" else self.command
        request = Request(method, parts.path, parts.query, headers, body, source=self.client_address[0])
        if parts.netloc:
            request.host, request.shard = f"{parts.scheme}://{parts.netloc}", f"{parts.scheme}://{SHARD_NAME}"
            request.on_shard, request.foreign = named == SHARD_NAME, not OURS.fullmatch(named or "")
        else:
            request.host = f"http://{headers.get('host') or self.server.place}"
            request.shard, request.on_shard = f"http://{self.server.shard_place}", self.server.is_shard
        return request

    def _send(self, answer: Answer) -> None:
        if answer.delay and answer.fate != "drip":
            self.server.halted.wait(answer.delay)
        if answer.fate in ("reset", "hang"):
            self._reset()
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.fate in ("chunked", "drip"):
            self._endless(answer)
            return
        if answer.status != 204:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        body = b"" if answer.status == 204 or self.command == "HEAD" else answer.body
        if answer.fate == "truncate":
            self.close_connection = True
            body = body[:len(body) // 2]
        self.wfile.write(body)

    def _endless(self, answer: Answer) -> None:
        """An answer in chunks that breaks off, or that drips until the peer has enough of it."""
        self.close_connection = True
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        half = answer.body[:max(1, len(answer.body) // 2)] or b" "
        for piece in ([half] if answer.fate == "chunked" else (half[at:at + 1] or b" " for at in range(MOST_DRIPS))):
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
            if answer.fate == "drip" and self.server.halted.wait(answer.delay):
                return

    def _reset(self) -> None:
        """Let the peer see a reset connection instead of an orderly end."""
        self.close_connection = True
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.server.aborted.add(self.connection)


class Listener(ThreadingHTTPServer):
    """One port of the emulator. Open connections are known, so that stopping does not wait for idle clients."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, app: App, port: int, is_shard: bool):
        super().__init__(("127.0.0.1", port), Handler)
        self.app, self.is_shard = app, is_shard
        self.place = self.shard_place = f"127.0.0.1:{self.server_port}"
        self.halted = threading.Event()
        self.connections: set[socket.socket] = set()
        self.aborted: set[socket.socket] = set()

    def server_bind(self) -> None:
        """Bind without the reverse look-up of the host name that HTTPServer does."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = self.server_address[:2]

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.connections.discard(request)
        if request in self.aborted:
            self.aborted.discard(request)
            self.close_request(request)
            return
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away in the middle of an answer is nobody's fault; anything else is the emulator's."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)

    def halt(self) -> None:
        """Stop serving and close every connection."""
        self.halted.set()
        self.shutdown()
        self.server_close()
        for connection in list(self.connections):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass  # its own thread was faster
