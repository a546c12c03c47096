# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The event source sitecraft.meraki.webhook, by its `main`, as ansible-rulebook calls it: what it takes, refuses, and says."""
from __future__ import annotations

import asyncio
import contextlib
import datetime
import gzip
import json
import logging
import runpy
import socket
import ssl

import pytest
import requests
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.hooks import SECRET, message, moment
from tests.support.play import ROOT

SOURCE = runpy.run_path(str(ROOT / "extensions" / "eda" / "plugins" / "event_source" / "webhook.py"))


class Hook:
    """A source that runs, and those who call it."""

    def __init__(self, queue, args):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.queue, self.context = queue, None
        self.task = asyncio.create_task(SOURCE["main"](queue, {"shared_secret": SECRET, "port": self.port, **args}))

    async def raw(self, data, end=False):
        """What comes back for these bytes, until the source closes."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port, ssl=self.context, limit=2 ** 24)
        with contextlib.suppress(ConnectionError):
            writer.write(data)
            await writer.drain()
            if end:
                writer.write_eof()
        try:
            return await asyncio.wait_for(reader.read(), 20)
        except ConnectionError:
            return b""
        finally:
            writer.close()

    async def call(self, method="POST", path="/meraki", body=None, **headers):
        """The status, the headers and the body of an answer."""
        data = body if isinstance(body, bytes) else json.dumps(message() if body is None else body).encode()
        lines = {"Host": "hooks", "Content_Type": "application/json", "Content_Length": len(data), **headers}
        head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in lines.items() if value is not None)
        answer = await self.raw(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + data)
        head, _, rest = answer.partition(b"\r\n\r\n")
        return int(head.split()[1]), head.decode(), json.loads(rest or b"null")

    async def status(self, *call, **more):
        """The status alone."""
        return (await self.call(*call, **more))[0]

    async def health(self):
        """What the health path says."""
        return (await self.call("GET", "/health"))[2]


def story(told, size=0, queue=None, context=None, **args):
    """Run a story against a source, which is then stopped; the events that came."""
    faults = []

    async def whole():
        asyncio.get_running_loop().set_exception_handler(lambda _loop, fault: faults.append(fault))
        hook = Hook(asyncio.Queue(size) if queue is None else queue, args)
        hook.context = context
        try:
            for _try in range(200):
                if hook.task.done():
                    hook.task.result()
                with contextlib.suppress(OSError):
                    socket.create_connection(("127.0.0.1", hook.port), 1).close()
                    break
                await asyncio.sleep(0.01)
            await told(hook)
        finally:
            hook.task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await hook.task
        return [hook.queue.get_nowait() for _one in range(hook.queue.qsize())]
    events = asyncio.run(whole())
    assert not faults
    return events


def test_an_alert_becomes_an_event_without_its_secret():
    async def told(hook):
        status, head, said = await hook.call(body=sent)
        assert (status, said) == (200, {"status": "accepted"})
        assert "aiohttp" not in head and "Python" not in head
    sent = message()
    events = story(told)
    assert events == [{"payload": {key: one for key, one in sent.items() if key != "sharedSecret"},
                       "alert": {"id": "6434517967", "type": "settings_changed"}, "meta": {"endpoint": "/meraki"}}]


@pytest.mark.parametrize("secret", [None, "", "canary-hook-secre", SECRET + "t", SECRET.upper(), 5, [SECRET], {"a": SECRET}, True,
                                    "\ud800", "x" * 100_000])
def test_a_wrong_secret_is_refused_without_saying_why(secret):
    async def told(hook):
        bodies = [message(sharedSecret=secret)] + ([{key: one for key, one in message().items() if key != "sharedSecret"}] if secret is None else [])
        for body in bodies:
            assert (await hook.call(body=body))[::2] == (401, {"error": "not authorized"})
    assert story(told) == []


def test_every_secret_is_compared_whole_and_none_ends_the_comparison(monkeypatch):
    compared = []
    right = SOURCE["hmac"].compare_digest
    monkeypatch.setattr(SOURCE["hmac"], "compare_digest", lambda *both: compared.append([len(one) for one in both]) or right(*both))

    async def told(hook):
        assert [await hook.status(body=message(sharedSecret=one, alertId=one)) for one in ("first-secret", "grüße-geheim", "x")] == [200, 200, 401]
    assert len(story(told, shared_secret=["first-secret", "grüße-geheim"])) == 2
    assert compared == [[32, 32]] * 6


def test_a_payload_template_may_put_the_secret_into_a_header():
    async def told(hook):
        body = {"sentAt": moment(), "text": f"hello {SECRET}"}
        assert await hook.status(body=body) == 401
        assert await hook.status(body=body, X_Secret="no") == 401
        assert await hook.status(body=message(sharedSecret=SECRET)) == 401, "the body does not count where a header is named"
        assert await hook.status(body=body, X_Secret=f"Bearer {SECRET}") == 200
        assert await hook.status(body={**body, "text": "again"}, X_Secret=SECRET) == 200
    events = story(told, secret_header="X-Secret")
    assert [one["payload"]["text"] for one in events] == ["hello ********", "again"]
    assert [len(one["alert"]["id"]) for one in events] == [24, 24] and events[0]["alert"]["id"] != events[1]["alert"]["id"]


def test_what_comes_again_is_answered_and_not_handed_on_again():
    async def told(hook):
        first = message()
        said = [(await hook.call(body=body))[::2] for body in (
            first, first, {**first, "sentAt": moment(-1)}, {**first, "alertId": "2"}, {**first, "alertData": {}},
            message(alertId=""), message(alertId="", sentAt=moment(1)))]
        assert [status for status, _said in said] == [200] * 7
        assert [one["status"] for _status, one in said] == ["accepted", "repeated", "repeated", "accepted", "accepted", "accepted", "accepted"]
        assert (await hook.health())["repeated"] == 2
    assert len(story(told)) == 5


@pytest.mark.parametrize("when, why", [(400, "long ago"), (-400, "future"), ("yesterday", "must be a time"), (None, "must be a time"),
                                       (1770000000, "must be a time"), ("0001-01-01T00:00:00+14:00", "long ago"), ("9999-12-31", "future"),
                                       ([], "must be a time"), ("", "must be a time")])
def test_a_message_of_another_time_is_refused(when, why):
    async def told(hook):
        sent = moment(when) if when in (400, -400) else when  # seconds ago
        status, _head, said = await hook.call(body=message(sentAt=sent))
        assert status == 400 and why in said["error"]
    assert story(told) == []


def test_what_was_seen_is_forgotten_only_when_it_would_be_too_old():
    clock = [1000.0]
    wanted = SOURCE["settings"]({"shared_secret": SECRET, "max_age": 7200})
    messages = SOURCE["Messages"](wanted, lambda: clock[0])
    body = message(sentAt="1970-01-01T00:17:00Z")
    assert [messages.take(body, "/"), messages.take(body, "/")] == ["accepted", "repeated"]
    clock[0] = 1020 + 7200
    assert messages.take(body, "/") == "repeated"
    clock[0] += 300
    with pytest.raises(SOURCE["Refused"], match="too old"):
        messages.take(body, "/")
    assert messages.take(message(sentAt="1970-01-01T02:22:00Z"), "/") == "accepted" and len(messages.seen) == 1


BODIES = {
    "empty": b"", "text": b"hello", "list": b"[]", "number": b"5", "null": b"null", "cut": json.dumps(message()).encode()[:-1],
    "latin": '{"a": "ü"}'.encode("latin-1"), "key twice": b'{"sharedSecret": "x", "sharedSecret": "%s"}' % SECRET.encode(), "NaN": b'{"a": NaN}',
    "infinite": b'{"a": 1e999}', "huge": b'{"a": ' + b"9" * 400 + b"}", "too many digits": b'{"a": ' + b"9" * 5000 + b"}", "deep": b"[" * 200_000,
    "deep objects": b'{"a":' * 100_000}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_what_is_no_object_of_json_is_refused(body):
    async def told(hook):
        assert await hook.status(body=body) == 400
        assert await hook.status() == 200, "and the source goes on"
    assert len(story(told)) == 1


def test_depth_and_odd_texts_reach_no_rule():
    deep = {}
    for _level in range(40):
        deep = {"a": deep}
    odd = {"{{ key }}": ["{{ lookup('pipe', 'id') }}", "{% x %}", "{#", "{", "#jinja2: variable_start_string:'['", "\ud800half", SECRET, f"a {SECRET} b",
                         {SECRET: None, "": 1}, "{plain}", "日本 🎉 <b>|", True, 1.5]}

    async def told(hook):
        assert await hook.status(body=message(alertData=deep)) == 400
        assert await hook.status(body=message(alertData=odd, alertId="../../etc/passwd", alertTypeId="", alertType="APs went Down!")) == 200
    event, = story(told)
    assert event["payload"]["alertData"] == {"{ { key }}": [
        "{ { lookup('pipe', 'id') }}", "{ % x %}", "{ #", "{ ", "- #jinja2: variable_start_string:'['", "\ufffdhalf", "********", "a ******** b",
        {"********": None, "_": 1}, "{plain}", "日本 🎉 <b>|", True, 1.5]}
    assert len(event["alert"]["id"]) == 24 and event["alert"]["type"] == "aps_went_down"


def test_the_secret_is_masked_wherever_a_template_puts_it():
    async def told(hook):
        assert await hook.status(body=message(alertId=SECRET, alertTypeId=SECRET, networkName=f"a {SECRET}", notes=[{SECRET: SECRET}])) == 200
    event, = story(told)
    assert SECRET not in json.dumps(event) and SECRET.replace("-", "_") not in json.dumps(event)


def test_methods_paths_types_and_sizes():
    async def told(hook):
        assert await hook.status("GET") == 405
        status, head, _said = await hook.call("DELETE", "/health")
        assert status == 405 and "Allow: GET, HEAD" in head
        assert [await hook.status(path=path) for path in ("/", "/meraki/", "/../meraki", "/meraki?x=1")] == [404, 404, 404, 200]
        assert await hook.status(Content_Type="text/plain") == 415
        assert await hook.status(Content_Type=None) == 415
        assert await hook.status(body=gzip.compress(json.dumps(message()).encode()), Content_Encoding="gzip") == 415
        assert await hook.status(body=message(alertId="2"), Content_Type="application/json; charset=utf-8") == 200
        assert await hook.status(body=b" " * 5001) == 413
        assert await hook.status(body=b" " * 5_000_000) == 413, "a client hears it, though nobody reads all it sends"
        chunk = b"%x\r\n%s\r\n" % (3000, b" " * 3000)
        head = b"POST /meraki HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        assert (await hook.raw(head + chunk * 3 + b"0\r\n\r\n")).split()[1] == b"413"
    assert len(story(told, max_body=5000)) == 2


GARBAGE = {
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), "zeros": bytes(1000), "line": b"hello\r\n\r\n", "long line": b"GET /" + b"a" * 100_000,
    "long header": b"GET /health HTTP/1.1\r\nA: " + b"a" * 100_000, "many headers": b"GET /health HTTP/1.1\r\n" + b"A: b\r\n" * 10_000 + b"\r\n",
    "two lengths": b"POST /meraki HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
    "length and chunks": b"POST /meraki HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "bad chunk": b"POST /meraki HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    "negative length": b"POST /meraki HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "folded": b"GET /health HTTP/1.1\r\nA: b\r\n c\r\n\r\n",
    "name with a blank": b"GET /health HTTP/1.1\r\nTransfer Encoding: chunked\r\n\r\n"}


@pytest.mark.parametrize("data", GARBAGE.values(), ids=GARBAGE)
def test_garbage_is_refused_and_the_source_goes_on(data):
    async def told(hook):
        answer = await hook.raw(data, end=True)
        assert answer == b"" or answer.split()[1] in (b"400", b"431", b"505"), answer[:200]
        assert await hook.status() == 200
    assert len(story(told, timeout=2)) == 1


def test_a_second_request_on_a_connection_is_not_read():
    async def told(hook):
        one = json.dumps(message()).encode()
        request = b"POST /meraki HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(one), one)
        answer = await hook.raw(request + request.replace(b"6434517967", b"7777777777"))
        assert answer.count(b"HTTP/1.1") == 1 and b"Connection: close" in answer
    assert len(story(told)) == 1


@pytest.mark.parametrize("part", [b"", b"POST /mer", b"POST /meraki HTTP/1.1\r\nHost: a\r\n",
                                  b"POST /meraki HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"])
def test_a_client_that_stops_in_the_middle_is_let_go(part):
    async def told(hook):
        await hook.raw(part)  # waits until the source closes
        assert (await hook.health())["refused"]["too slow"] == 1
    assert story(told, timeout=0.1) == []


def test_no_more_connections_than_may_be_open():
    async def told(hook):
        held = [await asyncio.open_connection("127.0.0.1", hook.port) for _one in range(2)]
        assert await asyncio.wait_for(hook.raw(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n"), 5) == b""
        for _reader, writer in held:
            writer.close()
            await writer.wait_closed()
        for _try in range(100):
            with contextlib.suppress(IndexError, ConnectionError):
                assert (await hook.health())["refused"] == {"too many connections": 1}
                return
            await asyncio.sleep(0.01)
        raise AssertionError("no connection is taken any more")
    story(told, max_connections=2)


def test_a_full_queue_says_so_and_loses_nothing(caplog):
    async def told(hook):
        statuses = [await hook.call(body=message(alertId=str(number))) for number in range(6)]
        # one is in the queue of the rules, one waits to get there, two wait
        assert [status for status, _head, _said in statuses] == [200, 200, 200, 200, 503, 503]
        assert "Retry-After: 30" in statuses[-1][1]
        health = await hook.health()
        assert (health["status"], health["queued"], health["refused"]) == ("full", 2, {"queue full": 2})
        assert (await hook.queue.get())["alert"]["id"] == "0"
        while (await hook.health())["status"] == "full":
            await asyncio.sleep(0)
        assert await hook.status(body=message(alertId="4")) == 200, "what was refused is taken when it comes again"
    with caplog.at_level(logging.INFO):
        assert [one["alert"]["id"] for one in story(told, size=1, queue_size=2)] == ["1"]
    assert "stopped with 3 events that no rule has seen: 2, 3, 4" in caplog.text


def test_memory_that_is_full_refuses_rather_than_forgets(monkeypatch):
    monkeypatch.setitem(SOURCE["Messages"].take.__globals__, "MOST_REMEMBERED", 2)

    async def told(hook):
        bodies = [message(alertId=str(number)) for number in (1, 2, 3)]
        assert [await hook.status(body=body) for body in (*bodies, bodies[0])] == [200, 200, 503, 200]
    assert len(story(told)) == 2


def test_only_the_types_asked_for_are_handed_on():
    async def told(hook):
        bodies = [message(), message(alertTypeId="motion_alert"), message(alertTypeId=None, alertType="Settings changed", alertId="3")]
        assert [(await hook.call(body=body))[::2] for body in bodies] == [(200, {"status": one}) for one in ("accepted", "left", "accepted")]
    assert len(story(told, alert_types=["settings_changed"])) == 2


def test_health_needs_no_secret_and_says_nothing_private():
    async def told(hook):
        await hook.call()
        await hook.call(body=message(sharedSecret="wrong"))
        assert await hook.health() == {"status": "ok", "queued": 0, "accepted": 1, "repeated": 0, "left": 0, "refused": {"wrong secret": 1}}
        assert (await hook.raw(b"HEAD /health HTTP/1.1\r\nHost: a\r\n\r\n")).endswith(b"\r\n\r\n")
    story(told)


def test_nothing_a_client_sends_reaches_the_log(caplog):
    async def told(hook):
        await hook.call()
        for body in (message(sharedSecret="canary-wrong"), b'{"canary-body', message(sentAt="canary-time")):
            await hook.call(body=body)
        await hook.call(path="/canary-path")
        await hook.raw(b"POST /meraki HTTP/1.1\r\nX canary: canary-header\r\n\r\n")
    with caplog.at_level(logging.DEBUG):
        story(told)
    assert "refused: wrong secret (1 so far)" in caplog.text and "canary" not in caplog.text


def test_the_log_cannot_be_filled():
    wanted = SOURCE["settings"]({"shared_secret": SECRET})
    messages, lines = SOURCE["Messages"](wanted), []
    handler = logging.Handler()
    handler.emit = lines.append
    SOURCE["LOG"].addHandler(handler)
    for _one in range(10_000):
        messages.count("wrong secret")
    SOURCE["LOG"].removeHandler(handler)
    assert len(lines) == 14


@pytest.fixture(name="certificate", scope="module")
def _certificate(tmp_path_factory):
    """Files of a certificate that signed itself, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.datetime.now(datetime.UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now - datetime.timedelta(days=1), now + datetime.timedelta(days=1)).add_extension(
        x509.SubjectAlternativeName([x509.DNSName("localhost")]), False).add_extension(x509.BasicConstraints(True, None), True).sign(key, hashes.SHA256())
    folder = tmp_path_factory.mktemp("tls")
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))
    return folder


def files(certificate):
    """The arguments of a source that speaks TLS."""
    return {"certfile": str(certificate / "cert.pem"), "keyfile": str(certificate / "key.pem")}


def client(certificate):
    """What a client trusts."""
    context = ssl.create_default_context(cafile=certificate / "cert.pem")
    context.check_hostname = False
    return context


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_tls_with_a_certificate_and_with_clients_that_need_one(certificate):
    async def told(hook):
        assert await hook.status() == 200
        hook.context = None
        assert await hook.raw(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n") == b"", "nothing is said in the clear"
        hook.context = client(certificate)
        hook.context.minimum_version, hook.context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
        with pytest.raises(ssl.SSLError):
            await hook.status()

    async def told_of_clients(hook):
        with pytest.raises((ssl.SSLError, IndexError)):
            await hook.status()
        hook.context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
        assert await hook.status() == 200
    for part, more in ((told, {}), (told_of_clients, {"cafile": str(certificate / "cert.pem")})):
        assert len(story(part, context=client(certificate), **files(certificate), **more)) == 1


def test_the_emulator_posts_alerts_and_tests_as_the_dashboard_does(certificate):
    site = {"name": "Store", "productTypes": ["switch"], "devices": ["Q2SW-AAAA-0001"]}
    seed = {"organizations": [{"name": "Acme", "id": "100", "devices": [{"serial": "Q2SW-AAAA-0001", "model": "MS225-24"}], "networks": [site]}]}
    with Emulator(unlimited=True) as emulator:
        def post(path, body):
            answer = requests.post(f"{emulator.url.removesuffix('/api/v1')}{path}", json=body, timeout=20, headers={"X-Cisco-Meraki-API-Key": emulator.key})
            return answer.status_code, answer.json()

        assert post("/_control/seed", seed)[0] == 200
        network = next(iter(next(iter(emulator.store.orgs.values())).networks))

        async def told(hook):
            hooks, url = f"/api/v1/networks/{network}/webhooks", f"https://127.0.0.1:{hook.port}/meraki"
            for where, secret in ((url, SECRET), (f"https://localhost:{hook.port}/meraki", "wrong"), ("https://hooks.example.com/meraki", SECRET)):
                await asyncio.to_thread(post, f"{hooks}/httpServers", {"name": where, "url": where, "sharedSecret": secret})
            status, said = await asyncio.to_thread(post, "/_control/alerts", {
                "network": "Store", "type": "port_disconnected", "name": "Switch port disconnected", "serial": "Q2SW-AAAA-0001", "data": {"portNum": 2}})
            assert status == 200 and [one["status"] for one in said["sent"]] == [200, 401, None]
            tests = [await asyncio.to_thread(post, f"{hooks}/webhookTests", {"url": url, "sharedSecret": secret}) for secret in (SECRET, "wrong")]
            emulator.store.clock.advance(5)
            assert [requests.get(f"{emulator.url}/networks/{network}/webhooks/webhookTests/{one['id']}", timeout=20, headers={
                "X-Cisco-Meraki-API-Key": emulator.key}).json()["status"] for _status, one in tests] == ["delivered", "retrying"]
            for body, words in (({"network": "N_2", "type": "x"}, "no network N_2"), ({"network": network, "type": "x", "serial": "Q2"}, "no device Q2"),
                                ({"network": network}, "type")):
                status, said = await asyncio.to_thread(post, "/_control/alerts", body)
                assert status == 400 and words in str(said)
        down, test = story(told, context=client(certificate), **files(certificate))
    assert (down["alert"]["type"], down["payload"]["deviceSerial"], down["payload"]["alertData"]) == ("port_disconnected", "Q2SW-AAAA-0001", {"portNum": 2})
    assert (down["payload"]["organizationId"], down["payload"]["alertType"]) == ("100", "Switch port disconnected")
    assert (test["payload"]["alertId"], test["alert"]["type"], len(test["alert"]["id"])) == ("", "power_supply_down", 24)


@pytest.mark.parametrize("args, sentence", [
    ({"shared_secret": None}, "shared_secret: give the secret"), ({"shared_secret": ""}, "shared_secret: give the secret"),
    ({"shared_secret": ["good-one", " "]}, "which is not empty"), ({"shared_secret": []}, "which is not empty"), ({"shared_secret": 5}, "takes a text"),
    ({"shared_secret_env": "NO_SUCH_NAME"}, "shared_secret_env: the environment has no NO_SUCH_NAME"),
    ({"shared_secret_file": "/no/file"}, "shared_secret_file: /no/file cannot be read"),
    ({"host": ""}, "host: is empty"),
    ({"port": "http"}, "port: takes a whole number from 0 to 65535"), ({"port": True}, "port: takes"), ({"port": 70000}, "port: takes"),
    ({"timeout": 0}, "timeout: takes a number"), ({"max_age": "nan"}, "max_age: takes"), ({"path": "meraki"}, "path: a path begins with /"),
    ({"path": []}, "path: a path begins"), ({"path": "/health"}, "health_path: is the path of the webhook"), ({"alert_types": [1]}, "alert_types: takes texts"),
    ({"certfile": "/no/cert.pem"}, "certfile: there is no file /no/cert.pem"), ({"keyfile": __file__}, "keyfile: goes with certfile"),
    ({"certfile": __file__}, "certfile, keyfile or cafile"), ({"host": "192.0.2.1"}, "cannot listen at 192.0.2.1"),
    ({"secret": "x"}, "there is no such argument")])
def test_a_wrong_argument_is_one_sentence_at_the_start(args, sentence):
    with pytest.raises(ValueError, match=sentence) as caught:
        asyncio.run(asyncio.wait_for(SOURCE["main"](asyncio.Queue(), {"shared_secret": SECRET, "port": 0, **args}), 5))
    assert SECRET not in str(caught.value) and str(caught.value).startswith("sitecraft.meraki.webhook: ")


def test_secrets_of_the_environment_and_of_a_file(tmp_path, monkeypatch):
    monkeypatch.setenv("HOOK_SECRET", "from-env")
    (tmp_path / "secrets").write_text("from-file\r\n\nanother\n")
    wanted = SOURCE["settings"]({"shared_secret_env": "HOOK_SECRET", "shared_secret_file": str(tmp_path / "secrets"),
                                 "health_path": None, "path": ["/a", "/b"]})
    assert (wanted.secrets, wanted.health_path, wanted.path) == (["from-env", "from-file", "another"], "", ["/a", "/b"])


def test_a_queue_that_fails_ends_the_source_with_its_error():
    class Broken(asyncio.Queue):
        async def put(self, item):
            raise RuntimeError("a filter failed")

    async def told(hook):
        await hook.call()
        with pytest.raises(RuntimeError, match="a filter failed"):
            await hook.task
        hook.task = asyncio.create_task(asyncio.sleep(0))
    story(told, queue=Broken())
