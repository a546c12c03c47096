# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The client's promises over real HTTP: against the emulator, and against servers that are no Dashboard at all."""
from __future__ import annotations

import datetime
import gc
import socket
import ssl
import threading
import weakref

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.module_utils import errors
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Settings
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


class Line:
    """A server of one scripted answer a connection; what it was sent is in `heard`."""

    def __init__(self, *answers, context=None):
        self.answers, self.heard, self.context = list(answers), [], context
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/api/v1"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                peer = self.socket.accept()[0]
            except OSError:
                return
            with peer:
                try:
                    self._talk(self.context.wrap_socket(peer, server_side=True) if self.context else peer)
                except OSError:
                    continue

    def _talk(self, peer):
        self.heard.append(peer.recv(65536))
        if self.answers:
            peer.sendall(self.answers.pop(0))

    def __enter__(self):
        return self

    def __exit__(self, *dummy):
        self.socket.close()


def response(body, status="200 OK", **headers):
    lines = [f"HTTP/1.1 {status}", "Connection: close", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    if "Content_Length" not in headers and "Transfer_Encoding" not in headers:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + body


@pytest.fixture(name="dashboard", scope="module")
def _dashboard():
    with Emulator(unlimited=True) as emulator:
        yield emulator


@pytest.fixture(name="acme")
def _acme(dashboard):
    dashboard.app.reset()
    made = client(dashboard.url, key=dashboard.key)
    made.org = made.post("/organizations", {"name": "Acme"})["id"]
    made.path = f"/organizations/{made.org}"
    made.emulator = dashboard
    return made


def client(url, key="k" * 40, ledger=None, **settings):
    waits = []
    made = Client(Settings(key, base_url=url, **{"retries": 2, "timeout": 5.0, **settings}), ledger=ledger, sleep=waits.append)
    made.waits = waits
    return made


def network(number):
    return {"name": f"Store {number}", "productTypes": ["switch"]}


# -- the Dashboard

@pytest.mark.parametrize("verb", ["get", "put", "post", "delete"])
def test_every_verb_is_redirected_to_the_shard_with_its_body_and_goes_there_first_from_then_on(acme, verb):
    target = acme.post(f"{acme.path}/networks", network(1), org=acme.org)["id"]
    acme.emulator.store.knobs.turn({"shard_redirects": True})
    path, body = {"get": (f"/networks/{target}", ()), "put": (f"/networks/{target}", ({"name": "Moved"},)),
                  "post": (f"{acme.path}/networks", (network(2),)), "delete": (f"/networks/{target}", ())}[verb]
    before = acme.calls
    getattr(acme, verb)(path, *body, org=acme.org)
    assert acme.calls - before == 2
    names = sorted(one["name"] for one in acme.pages(f"{acme.path}/networks", org=acme.org))
    assert acme.calls - before == 3, "the shard was asked first"
    assert names == {"get": ["Store 1"], "put": ["Moved"], "post": ["Store 1", "Store 2"], "delete": []}[verb]
    acme.emulator.store.knobs.turn({"shard_redirects": False})


def test_a_shard_that_is_gone_is_forgotten_and_base_url_asked_again(acme, tmp_path):
    ledger = Ledger(str(tmp_path))
    ledger.remember("shard", f"{acme.emulator.url}|{acme.org}", "http://127.0.0.1:9/api/v1")
    made = client(acme.emulator.url, acme.emulator.key, ledger)
    assert made.get(acme.path, org=acme.org)["name"] == "Acme"
    assert ledger.recall("shard", f"{acme.emulator.url}|{acme.org}") is None


@pytest.mark.parametrize("known", ["http://evil.example.com/api/v1", 5, None, {"a": 1}])
def test_a_remembered_shard_is_believed_only_where_the_key_may_go(acme, tmp_path, known):
    ledger = Ledger(str(tmp_path))
    ledger.remember("shard", f"{acme.emulator.url}|{acme.org}", known)
    assert client(acme.emulator.url, acme.emulator.key, ledger).get(acme.path, org=acme.org)["name"] == "Acme"


def test_lists_are_read_to_their_end_page_by_page(acme):
    for number in range(7):
        acme.post(f"{acme.path}/networks", network(number))
    before = acme.calls
    assert len(acme.pages(f"{acme.path}/networks", {"perPage": 3})) == 7 and acme.calls - before == 3


@pytest.mark.parametrize("rule", [{"status": 400}, {"status": 500}, {"kind": "reset"}, {"kind": "shape"}, {"kind": "foreign"}])
def test_a_list_whose_second_page_fails_is_no_list(acme, rule):
    for number in range(4):
        acme.post(f"{acme.path}/networks", network(number))
    acme.emulator.app.faults.add([{"method": "GET", "path": "/networks$", "after": 1, **rule}])
    with pytest.raises(errors.ApiError):
        acme.pages(f"{acme.path}/networks", {"perPage": 3})


def test_waits_as_long_as_it_is_told_and_slows_everybody_down(acme, tmp_path):
    ledger = Ledger(str(tmp_path))
    made = client(acme.emulator.url, acme.emulator.key, ledger)
    acme.emulator.app.faults.add([{"status": 429, "times": 1, "headers": {"Retry-After": "7"}}])
    made.get(acme.path, org=acme.org)
    assert made.waits[0] == 7 and Ledger(str(tmp_path)).reserve(f"{acme.emulator.url}|{acme.org}") > 5


def test_connections_are_kept(acme):
    listener = acme.emulator._listeners[0]
    before = set(listener.connections)
    for dummy in range(20):
        acme.get(acme.path)
    acme.delete(f"/networks/{acme.post(f'{acme.path}/networks', network(1))['id']}")
    acme.get(acme.path)
    assert len(set(listener.connections) - before) == 0, "the one connection that made the organization does"


@pytest.mark.parametrize("visible", [True, False])
def test_a_404_says_whether_it_is_the_object_or_the_organization(acme, visible):
    acme.emulator.store.keys["other"] = {"key": "other", "email": "b@example.com", "name": "B", "organizations": [acme.org] if visible else ["1"]}
    with pytest.raises(errors.NotFound, match="object itself is missing" if visible else "another region") as caught:
        client(acme.emulator.url, "other").get("/networks/N_1", org=acme.org)
    assert caught.value.gone is visible and caught.value.request_id


def test_what_the_key_sees_is_asked_once_however_many_threads_meet_a_404(acme):
    caught = []

    def ask():
        try:
            acme.get("/networks/N_1", org=acme.org)
        except errors.NotFound as error:
            caught.append(error.hint)
    before = acme.calls
    threads = [threading.Thread(target=ask) for dummy in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(set(caught)) == 1 and "object itself" in caught[0] and acme.calls - before == 9


def test_a_delete_that_was_carried_out_before_its_answer_was_lost_finds_nothing_and_may_have_done_it(acme):
    target = acme.post(f"{acme.path}/networks", network(1))["id"]
    acme.emulator.app.faults.add([{"kind": "reset_after", "method": "DELETE", "times": 1}])
    with pytest.raises(errors.NotFound) as caught:
        acme.delete(f"/networks/{target}", org=acme.org)
    assert caught.value.unsure


def test_networks_can_be_deleted_although_another_deletion_is_under_way(acme):
    first, second = (acme.post(f"{acme.path}/networks", network(number))["id"] for number in (1, 2))
    acme.sleep = acme.emulator.store.clock.advance
    acme.emulator.store.knobs.turn({"delete_seconds": 60.0})
    acme.delete(f"/networks/{first}")
    acme.delete(f"/networks/{second}")
    acme.emulator.store.knobs.turn({"delete_seconds": 0.0})
    assert acme.pages(f"{acme.path}/networks") == []


@pytest.mark.parametrize("proxy", ["http://api.meraki.com/api/v1", "http://api.meraki.ca/api/v1"])
def test_a_proxy_is_used_when_one_is_given(acme, proxy):
    made = client(proxy, acme.emulator.key, proxy=acme.emulator.proxy)
    assert [one["name"] for one in made.pages("/organizations")] == ["Acme"]


class Tunnel(Line):
    """A proxy that opens its tunnel, and a Dashboard behind it that hears a request and says nothing."""

    def __init__(self, inside):
        super().__init__()
        self.inside = inside

    def _talk(self, peer):
        peer.recv(65536)
        peer.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with self.inside.wrap_socket(peer, server_side=True) as inside:
            self.heard.append(inside.recv(65536))


@pytest.mark.parametrize("base", ["http://api.meraki.com/api/v1", "https://api.meraki.com/api/v1"])
def test_a_creation_that_broke_off_behind_a_proxy_is_looked_for_and_not_repeated(tmp_path, base):
    key, certificate = own_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with (Tunnel(context) if base.startswith("https") else Line()) as line:
        made = client(base, proxy=f"http://127.0.0.1:{line.port}", validate_certs=False)
        assert made.post("/organizations/1/networks", {"name": "x"}, org="1", find_created=lambda: {"id": "N_1"}) == {"id": "N_1"}
    assert len(line.heard) == 1


# -- no Dashboard

@pytest.mark.parametrize(("settings", "url", "words", "hint"), [
    ({}, "http://127.0.0.1:9/api/v1", "127.0.0.1 refused the connection", "base_url"),
    ({}, "api.meraki.com/api/v1", "no address that can be called", "https://api.meraki.com/api/v1"),
    ({}, "ftp://127.0.0.1/api/v1", "no address that can be called", "base_url"),
    ({}, "http://127.0.0.1:99999/api/v1", "no address that can be called", "base_url"),
    ({"ca_path": "/nowhere/ca.pem"}, "https://127.0.0.1:9/api/v1", "the file with certificates cannot be used", "ca_path"),
    ({"proxy": "http://127.0.0.1:9"}, "https://api.meraki.com/api/v1", "the proxy gave no connection", "proxy"),
    ({"proxy": "http://user:hunter2@127.0.0.1:9"}, "http://api.meraki.com/api/v1", "the proxy gave no connection", "proxy"),
])
def test_what_stands_in_the_way_of_a_connection_is_named(settings, url, words, hint):
    made = client(url, **settings)
    with pytest.raises(errors.Unreachable) as caught:
        made.put("/networks/N_1", {"name": "x"}, org="1")
    failure = errors.as_failure(caught.value)
    assert words in failure["errors"][0] and hint in failure["hint"], failure
    assert failure["method"] == "PUT" and failure["path"] == "/networks/N_1" and not caught.value.unsure
    assert "hunter2" not in str(failure) and "k" * 40 not in str(failure)


def test_numbers_in_a_path_are_not_read_as_the_reason_of_a_failure():
    made = client("http://127.0.0.1:9/api/v1")
    with pytest.raises(errors.Unreachable, match="127.0.0.1 refused the connection"):
        made.get("/networks/L_1407", org="1")
    assert made.calls > 1


def test_a_name_nobody_knows_is_named(monkeypatch):
    def unknown(*dummy):
        raise socket.gaierror(-2, "Name or service not known")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(errors.Unreachable, match="the name api.meraki.org is not known here.*base_url") as caught:
        client("https://api.meraki.org/api/v1").post("/x", {}, org="1")
    assert not caught.value.unsure


def test_tls_errors_are_not_tried_again(tmp_path):
    with Line(b"HTTP/1.1 400 Bad Request\r\n\r\n") as line:
        made = client(line.url.replace("http", "https"))
        with pytest.raises(errors.Unreachable, match="127.0.0.1 does not speak TLS"):
            made.post("/x", {}, org="1")
    assert made.calls == 1
    pem = tmp_path / "ca.pem"
    pem.write_text("nothing of the kind")
    with Line() as line:
        made = client(line.url.replace("http", "https"), ca_path=str(pem))
        with pytest.raises(errors.Unreachable, match="ca_path"):
            made.get("/x")
    assert made.calls == 1


def test_a_certificate_nobody_vouches_for_is_named_with_the_option_that_helps(tmp_path):
    key, certificate = own_certificate(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with Line(context=context) as line:
        made = client(line.url.replace("http:", "https:"))
        with pytest.raises(errors.Unreachable, match="certificate of 127.0.0.1 could not be verified.*ca_path") as caught:
            made.post("/x", {}, org="1")
    assert made.calls == 1 and not caught.value.unsure


def own_certificate(folder):
    """The files of a key and of a certificate signed by itself."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    day = datetime.timedelta(days=1)
    now = datetime.datetime.now(datetime.UTC)
    certificate = (x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
                   .not_valid_before(now - day).not_valid_after(now + day).sign(key, hashes.SHA256()))
    (folder / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    return folder / "key.pem", folder / "certificate.pem"


LOST = [
    (b"", "connection broke"), (b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[1", "connection broke"), (b"SSH-2.0-OpenSSH\r\n", "connection broke"),
    (response(b"5\r\n[1, 2", Transfer_Encoding="chunked"), "connection broke"), (response(b"zz\r\n[]\r\n", Transfer_Encoding="chunked"), "connection broke"),
    (response(b"no gzip", Content_Encoding="gzip"), "packed"), (response(b"<html>Sign in</html>", Content_Type="text/html"), "could not be read"),
    (response(b""), "not what was asked for"), (response(b"null"), "not what was asked for"), (response(b"5"), "not what was asked for"),
    (response(b'"text"'), "not what was asked for"), (response(b"{}"), "not what was asked for"), (response(b'{"items": null}'), "not what was asked for"),
    (response(b'{"items": {"id": 1}}'), "not what was asked for"), (response(b"[1, 2]"), "not what was asked for"),
    (response(b"[null]"), "not what was asked for"),
    (response(b'{"errors": ["no"]}'), "not what was asked for"), (response(b"[" * 100000), "could not be read"), (response(b"\xff\xfe"), "could not be read"),
]


@pytest.mark.parametrize(("answer", "words"), LOST, ids=[str(number) for number in range(len(LOST))])
def test_what_is_no_list_is_a_failure_and_never_an_empty_one(answer, words):
    with Line(*[answer] * 3) as line:
        made = client(line.url)
        with pytest.raises(errors.ApiError, match=words):
            made.pages("/organizations/1/networks", org="1")
    assert made.calls == 3


def test_an_answer_without_an_end_is_cut_off_in_time():
    class Endless(Line):
        def _serve(self):
            with self.socket.accept()[0] as peer:
                self.heard.append(peer.recv(65536))
                peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
                try:
                    while True:
                        peer.sendall(b" ")
                except OSError:
                    return
    ticks = iter(range(1000))
    with Endless() as line:
        made = client(line.url, retries=0)
        made.session.clock = lambda: float(next(ticks))
        with pytest.raises(errors.Unreachable, match="did not end within 5 seconds"):
            made.get("/x")


@pytest.mark.parametrize("key", ["", "  ", "two words", "with\nline", "schlüssel"])
def test_what_can_be_no_key_is_refused_before_anything_is_sent(key):
    with pytest.raises(errors.BadInput, match="api_key") as caught:
        client("http://127.0.0.1:9/api/v1", key)
    assert not key.strip() or key.strip() not in str(caught.value)


def test_a_key_with_a_line_end_after_it_is_that_key(dashboard):
    dashboard.app.reset()
    assert client(dashboard.url, dashboard.key + "\n").pages("/organizations") == []


def test_no_library_of_the_network_is_needed_to_say_so(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "requests", None)
    with pytest.raises(errors.MissingLibrary):
        client("http://127.0.0.1:9/api/v1")
    assert requests


def test_a_client_nobody_needs_any_more_leaves_no_connection_open():
    with Emulator(unlimited=True) as emulator:
        made = Client(Settings(emulator.key, emulator.url), Ledger.off())
        made.get("/organizations")
        session = weakref.ref(made.session)
        del made
        gc.collect()
        assert session() is None
