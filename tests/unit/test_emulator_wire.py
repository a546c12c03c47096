# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The emulator's HTTP: bodies of every form, verbs nobody serves, what is no HTTP at all, proxies, many clients at once."""
from __future__ import annotations

import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.bodies import LARGEST
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.core.clock import Clock
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.dashboard import NOON, Dashboard, action

BAD_JSON = "There was a problem in the JSON you submitted"


@pytest.fixture(scope="module")
def emulator():
    with Emulator(clock=Clock(lambda: 0.0, lambda: NOON)) as running:
        yield running


@pytest.fixture
def acme(emulator):
    return Dashboard.fresh(emulator)


class Wire:
    """A bare connection to the emulator."""

    def __init__(self, emulator):
        self.key = emulator.key
        self.socket = socket.create_connection(("127.0.0.1", emulator.port), timeout=10)
        self.stream = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.stream.close()
        self.socket.close()

    def send(self, method, path, *headers, body=b""):
        lines = [f"{method} {path} HTTP/1.1", "Host: dashboard", f"Authorization: Bearer {self.key}", *headers, "", ""]
        self.socket.sendall("\r\n".join(lines).encode() + body)

    def answer(self, body=True):
        """The status line, headers in lower case, and body of the next answer."""
        status, headers = self.stream.readline().decode().strip(), {}
        for line in iter(self.stream.readline, b"\r\n"):
            name, _colon, value = line.decode().partition(":")
            headers[name.lower()] = value.strip()
        return status, headers, self.stream.read(int(headers.get("content-length", 0))) if body else b""

    def ended(self):
        return self.stream.read() == b""


@pytest.fixture
def wire(acme):
    with Wire(acme.emulator) as connection:
        yield connection


def status_of(line):
    return int(line.split()[1])


# Bodies

def test_a_body_in_chunks_is_read_whole_and_the_connection_goes_on(wire):
    chunks = b'9;note=x\r\n{"name":"\r\n6\r\nChunk"\r\n1\r\n}\r\n0\r\nTrailer: x\r\n\r\n'
    for _time in range(2):
        wire.send("PUT", "/api/v1/organizations/100", "Transfer-Encoding: chunked", body=chunks)
        line, _headers, body = wire.answer()
        assert status_of(line) == 200 and json.loads(body)["name"] == "Chunk"


def test_a_client_that_waits_for_a_word_before_its_body_gets_it(wire):
    wire.send("PUT", "/api/v1/organizations/100", "Content-Length: 16", "Expect: 100-continue")
    assert wire.stream.readline() + wire.stream.readline() == b"HTTP/1.1 100 Continue\r\n\r\n"
    wire.socket.sendall(b'{"name":"Asked"}')
    assert json.loads(wire.answer()[2])["name"] == "Asked"


@pytest.mark.parametrize("header, body, status", [
    ("Transfer-Encoding: chunked", b"zz\r\n", 400), ("Transfer-Encoding: chunked", b"2\r\n{}}}\r\n", 400),
    ("Transfer-Encoding: gzip", b"", 501), ("Content-Length: -5", b"", 400), ("Content-Length: \u00b2", b"", 400),
    ("Content-Length: many", b"", 400), (f"Content-Length: {LARGEST + 1}", b"", 413),
    ("Transfer-Encoding: chunked", b"FFFFFFFF\r\n", 413),
])
def test_a_body_that_cannot_be_read_is_refused_and_the_connection_closed(wire, header, body, status):
    wire.send("PUT", "/api/v1/organizations/100", header, body=body)
    line, headers, said = wire.answer()
    assert status_of(line) == status and len(json.loads(said)["errors"]) == 1 and len(headers["x-request-id"]) == 32
    assert wire.ended()


@pytest.mark.parametrize("body", [
    b"{", b"name=x", b"[" * 100_000, b'{"name":' + b"[" * 400 + b"]" * 400 + b"}", b'{"name":NaN}', b'{"name":1e999}',
    b'{"name":"\\ud800"}', b'{"name":"\xff"}', b'{"name":' + b"9" * 5000 + b"}",
], ids=lambda body: body[:14].decode("latin-1"))
@pytest.mark.parametrize("content_type", ["application/json", "text/plain", "application/x-www-form-urlencoded"])
def test_what_is_no_json_is_a_400_with_one_sentence(acme, body, content_type):
    answer = acme.session.put(f"{acme.emulator.url}{acme.org}", data=body, headers={"Content-Type": content_type})
    assert (answer.status_code, answer.json()) == (400, {"errors": [BAD_JSON]})


@pytest.mark.parametrize("body", ["[]", '"Acme"', "5", "true", "null"])
def test_json_that_is_no_object_is_refused(acme, body):
    answer = acme.session.put(f"{acme.emulator.url}{acme.org}", data=body)
    assert (answer.status_code, answer.json()) == (400, {"errors": ["The request body must be a JSON object"]})


def test_names_of_every_alphabet_come_back_as_they_went(acme):
    name = "Zürich – 東京 🏬 \u0000 \"quoted\" \\ </script>"
    network = acme.network(name)
    assert acme.get(f"/networks/{network['id']}")["name"] == name
    assert [one["name"] for one in acme.get(f"{acme.org}/networks")] == [name]


# Verbs and addresses

def test_head_is_get_without_the_body(wire):
    wire.send("GET", "/api/v1/organizations")
    line, full, body = wire.answer()
    wire.send("HEAD", "/api/v1/organizations")
    short_line, short, _body = wire.answer(body=False)
    assert (line, len(body), full["link"]) == (short_line, int(short["content-length"]), short["link"])
    wire.send("GET", "/api/v1/organizations/100")
    assert json.loads(wire.answer()[2])["name"] == "Acme"


@pytest.mark.parametrize("method", ["OPTIONS", "PATCH", "TRACE"])
def test_other_verbs_find_nothing(acme, method):
    answer = acme.call(method, acme.org)
    assert (answer.status_code, answer.content) == (404, b"") and answer.headers["X-Request-Id"]


@pytest.mark.parametrize("first, status", [
    (b"BREW /api/v1 HTTP/1.1\r\nHost: x\r\n\r\n", 501), (b"GET /api/v1/" + b"x" * 70_000 + b" HTTP/1.1\r\n\r\n", 414),
    (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 150 + b"\r\n", 431), (b"GET http://[bad/ HTTP/1.1\r\nHost: x\r\n\r\n", 400),
])
def test_what_is_no_proper_request_is_answered_in_the_dashboards_shape(wire, first, status):
    wire.socket.sendall(first)
    line, headers, body = wire.answer()
    assert status_of(line) == status and json.loads(body)["errors"] and headers["server"] == "nginx"
    assert "python" not in f"{headers}{body}".lower()


@pytest.mark.parametrize("path", [
    "/networks/%00", "/networks/%FF", "/networks/a%2Fb", "/organizations/%F0%9F%98%80", "/devices/..", "//organizations//1",
    "/networks/" + "9" * 3000, "/organizations/{organizationId}", "/organizations/100/admins/",
])
def test_an_address_of_nothing_is_a_404(acme, path):
    assert acme.call("DELETE", path).status_code == 404


def test_parameters_of_the_wrong_form_are_refused(acme):
    for query in ("perPage=\u00b2", "perPage=", "tagsFilterType=withSomeTags", "configTemplateId[]=1"):
        assert "'" in acme.refusal("GET", f"{acme.org}/networks?{quote(query, safe='=[]')}")
    for query in ("t0[]=1", "t0=yesterday", "timespan=1e9", "timespan=\u00b2"):
        assert "'" in acme.refusal("GET", f"{acme.org}/configurationChanges?{quote(query, safe='=[]:')}")
    assert "'usedState' must be one of" in acme.refusal("GET", f"{acme.org}/inventory/devices?usedState=maybe")
    assert "'status' must be one of" in acme.refusal("GET", f"{acme.org}/actionBatches?status=done")


# As a proxy

@pytest.mark.parametrize("host", ["api.meraki.com", "n123.meraki.com", "API.MERAKI.CN", "api.gov-meraki.com", "localhost:1"])
def test_as_a_proxy_it_serves_the_dashboards_own_hosts(wire, host):
    wire.send("GET", f"http://{host}/api/v1/organizations")
    line, headers, _body = wire.answer()
    assert status_of(line) == 200 and f"<http://{host}/api/v1/organizations?" in headers["link"]


@pytest.mark.parametrize("host", ["example.com", "api.meraki.com.example.com", "notmeraki.com", "meraki.com@example.com"])
def test_as_a_proxy_it_serves_nobody_else(acme, wire, host):
    wire.send("GET", f"http://{host}/api/v1/organizations")
    line, _headers, body = wire.answer()
    assert status_of(line) == 403 and "serves the Dashboard alone" in json.loads(body)["errors"][0]
    assert acme.emulator.stats()["log"][-1]["status"] == 403


def test_a_tunnel_is_refused_with_the_way_out(wire):
    wire.send("CONNECT", "api.meraki.com:443")
    line, _headers, _body = wire.answer()
    assert status_of(line) == 405 and "use http://api.meraki.com/api/v1" in line
    assert wire.ended()


def test_a_link_with_the_base_address_before_it_is_followed(acme):
    """As the official SDK sends it while the emulator's own address is its base."""
    for number in range(4):
        acme.network(f"Store {number}")
    link = acme.call("GET", f"{acme.org}/networks?perPage=3").links["next"]["url"]
    assert len(acme.ok("GET", acme.emulator.url + link)) == 1


# Many at once

def test_32_connections_at_once_lose_nothing(acme):
    def visit(number):
        with requests.Session() as session:
            session.headers["X-Cisco-Meraki-API-Key"] = acme.emulator.key
            for step in range(5):
                body = {"name": f"Site {number} {step}", "productTypes": ["switch"]}
                made = session.post(f"{acme.emulator.url}{acme.org}/networks", json=body).json()
                assert session.get(f"{acme.emulator.url}/networks/{made['id']}").json()["name"] == body["name"]
        return number

    with ThreadPoolExecutor(32) as pool:
        assert sorted(pool.map(visit, range(32))) == list(range(32))
    networks = acme.get(f"{acme.org}/networks")
    assert len(networks) == len({one["id"] for one in networks}) == len({one["name"] for one in networks}) == 160
    changes = acme.get(f"{acme.org}/configurationChanges")
    assert len({one["ts"] for one in changes}) == 160


def test_batches_sent_at_once_are_all_run_or_refused(acme):
    network = acme.network("Store")["id"]
    start = threading.Barrier(12)

    def submit(number):
        start.wait()
        body = {"confirmed": True, "synchronous": False,
                "actions": [action("create", f"/networks/{network}/groupPolicies", name=f"Policy {number}")]}
        return requests.post(f"{acme.emulator.url}{acme.org}/actionBatches", json=body,
                             headers={"Authorization": f"Bearer {acme.emulator.key}"}).status_code

    with ThreadPoolExecutor(12) as pool:
        statuses = list(pool.map(submit, range(12)))
    assert sorted(statuses) == [201] * 5 + [400] * 7
    acme.control("POST", "/clock", {"advance": 1})
    assert len(acme.get(f"/networks/{network}/groupPolicies")) == 5


def test_a_client_that_leaves_in_the_middle_harms_nobody(acme, capfd):
    for body in (b'{"name":"Half', b""):
        with Wire(acme.emulator) as wire:
            wire.send("PUT", "/api/v1/organizations/100", "Content-Length: 500", body=body)
    assert acme.get(acme.org)["name"] == "Acme"
    assert capfd.readouterr().err == ""
