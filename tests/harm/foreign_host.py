# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses that look like the Dashboard's and lead elsewhere, in every place from which an address can come.

The transport is the real one; what it would look up or connect to is written down instead. An address holds `{path}` where the path of
a call, of a shard or of base_url goes.
"""
from __future__ import annotations

import contextlib
import functools
import socket
import threading
import types
import typing as t
from unittest import mock

from ansible_collections.sitecraft.meraki.plugins.module_utils import errors
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.client import Client
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.ledger import Ledger
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import NoReply, Settings
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import perform

KIND = "the API key goes to a foreign host"
PROMISE = "Not a byte is sent where every parser of addresses on the way does not see a host of the Dashboard, whoever named it."

KEY = "5ec2e7" * 6 + "abcd"
HOME, PATH = "https://api.meraki.com/api/v1", "/organizations/1/networks"
OURS = "api.meraki.com"

#: What stands between a foreign host and a name of the Dashboard, such that one parser sees the first and another the second.
BETWEEN = ["\\", "\\\\", "/\\", "\\/", "\\@", "@\\", "\t", "\n", "\r", "\r\n", "\x00", "\x0b", "\x0c", "\x1f", "\x7f", " ", "%20", "%00", "%09", "%0d%0a",
           "%2f",
           "%2F", "%5c", "%5C", "%40", "%23", "%3f", "%3a", "%2e", "#@", "?@", "#", "?", ";", ",", "|", "^", "`", "{", "}", "<", ">", '"', "'", "*", "!",
           "$", "&",
           "(", ")", "=", "+", "~", "_", "\u2028", "\u00a0", "\u200b", "\u2215", "\u2044", "\uff0f", "\uff3c", "\uff20", "\uff03", "\uff1f", "\uff1a",
           "\u3002", "\uff0e",
           "\uff61", "\u00ad", "\u2024", "\u202e", "\ufeff", "\u0000", "\u0130", "\u212a", "\u017f"]
#: Addresses that no two parsers need read alike, or that none should call.
CROOKED = [f"https://evil.example{one}.{OURS}{{path}}" for one in BETWEEN if one not in ("/\\",)] \
    + [f"https://evil.example{one}{OURS}{{path}}" for one in BETWEEN] \
    + [f"https://{OURS}{one}@evil.example{{path}}" for one in BETWEEN[:30]] + [
    f"https://{OURS}@evil.example{{path}}", f"https://evil.example@{OURS}{{path}}", f"https://user:pass@{OURS}{{path}}", f"https://@{OURS}{{path}}",
    f"https://:@{OURS}{{path}}", f"https://{OURS}:443@evil.example{{path}}", f"https://evil.example:443@{OURS}:443{{path}}",
    f"https://{OURS}.{{path}}", f"https://{OURS}..{{path}}", f"https://.{OURS}{{path}}", "https://api..meraki.com{path}", "https://.{path}", "https://{path}",
    f"https://{OURS}:{{path}}", f"https://{OURS}:0{{path}}", f"https://{OURS}:00443{{path}}", f"https://{OURS}:65536{{path}}", f"https://{OURS}:99999{{path}}",
    f"https://{OURS}:-1{{path}}", f"https://{OURS}:+443{{path}}", f"https://{OURS}:4 43{{path}}", f"https://{OURS}:443:443{{path}}",
    f"https://{OURS}:443.evil.example{{path}}", f"https://{OURS}:x{{path}}", f"https://{OURS}:\u0664\u0664\u0663{{path}}", f"https://{OURS}:0x1bb{{path}}",
    f"https://[{OURS}]{{path}}", f"https://[::1]{OURS}{{path}}", f"https://[::1].{OURS}{{path}}", f"https://{OURS}[::1]{{path}}", "https://[::1{path}",
    "https://[n12{path}", "https://[{path}", "https://]{path}", "https://[]{path}", "https://[v1.meraki.com]{path}", "https://[::1%25evil.example]{path}",
    "https://[::1%eth0]{path}", "https://[fe80::1%25en0]{path}", "https://::1{path}", "https://[::ffff:1.2.3.4.meraki.com]{path}", "https://[::g]{path}",
    "https://\u0430pi.meraki.com{path}", "https://api.m\u0435raki.com{path}", "https://api.meraki.c\u043em{path}", "https://api\u3002meraki\u3002com{path}",
    "https://api.meraki\uff0ecom{path}", "https://\uff41pi.meraki.com{path}", "https://api.mera\u212ai.com{path}", "https://api.merak\u0131.com{path}",
    "https://-api.meraki.com{path}", "https://api-.meraki.com{path}", f"https://{'a' * 64}.meraki.com{{path}}", f"https://{'a.' * 130}meraki.com{{path}}",
    "https://*.meraki.com{path}", "https://127.1{path}", "https://0x7f.0.0.1{path}", "https://0x7f000001{path}", "https://2130706433{path}",
    "https://0177.0.0.1{path}", "https://127.0.0.1.{path}", "https://127.0.0.256{path}", "https://127.0.0.01{path}", "https://1.2.3.4.5{path}",
    f"https:{OURS}{{path}}", f"https:/{OURS}{{path}}", f"https:///{OURS}{{path}}", f"https:////{OURS}{{path}}", f"https:\\\\{OURS}{{path}}",
    f"https:/\\{OURS}{{path}}",
    f"https://\\{OURS}{{path}}", f"http s://{OURS}{{path}}", f" https://{OURS}{{path}}", f"https://{OURS}{{path}} ", f"\thttps://{OURS}{{path}}",
    f"ht\ttps://{OURS}{{path}}",
    f"https\uff1a//{OURS}{{path}}", f"https%3a//{OURS}{{path}}", f"\x00https://{OURS}{{path}}", f"https://https://{OURS}{{path}}",
    f"https://https:{OURS}{{path}}",
    f"ftp://{OURS}{{path}}", f"file://{OURS}{{path}}", "file://{path}", f"gopher://{OURS}{{path}}", f"ws://{OURS}{{path}}", f"wss://{OURS}{{path}}",
    f"httpx://{OURS}{{path}}",
    f"https+unix://{OURS}{{path}}", "http+unix://%2ftmp%2fs{path}", f"javascript://{OURS}{{path}}", "data:text/plain,{path}",
    f"jar:https://{OURS}{{path}}", f"view-source:https://{OURS}{{path}}",
    f"://{OURS}{{path}}", f":{OURS}{{path}}", "\\\\evil.example{path}", "\\/evil.example{path}",
    "/\\evil.example{path}", "/\t/evil.example{path}", "\t//evil.example{path}",
    f"//evil.example\\@{OURS}{{path}}", f"//{OURS}@evil.example{{path}}", f"//user@{OURS}{{path}}", f"https://{OURS}{{path}}\\..\\x",
    f"https://{OURS}{{path}}\r\nHost: evil.example",
    f"https://{OURS}{{path}}\u2028", f"https://{OURS}{{path}}\x00", f"https://{OURS}\\{{path}}",
]
#: Addresses that every parser reads alike, of hosts that are no Dashboard, or not over https at its port.
FOREIGN = ["https://evil.example{path}", "https://evilmeraki.com{path}", "https://api.meraki.com.evil.example{path}", "https://meraki.com.evil.example{path}",
           "https://api-meraki.com{path}", "https://api.meraki.co{path}", "https://api.meraki.com.au{path}", "https://api.meraki.org{path}",
           "https://xmeraki.cn{path}",
           "https://gov-meraki.com.evil.example{path}", "https://not-gov-meraki.com{path}", "https://evil.example:443{path}", "https://EVIL.EXAMPLE{path}",
           "https://xn--pi-7kc.meraki.com.evil.example{path}", "https://xn--meraki-eve.com{path}", "https://93.184.216.34{path}", "https://10.0.0.1{path}",
           "https://169.254.169.254{path}", "https://0.0.0.0{path}", "https://[2001:db8::1]{path}", "https://[::]{path}", "https://[::ffff:127.0.0.1]{path}",
           "https://[::ffff:93.184.216.34]{path}", "https://api.meraki.com:8443{path}", "https://api.meraki.com:80{path}", "https://n1.meraki.com:22{path}",
           "https://localhost.evil.example{path}", "https://127.0.0.1.evil.example{path}", "https://localhost.meraki.com.evil.example{path}",
           "https://meraki{path}",
           "https://com{path}", "https://127.0.0.1.meraki.com.evil.example{path}", "//evil.example{path}", "//evil.example:443{path}",
           "//meraki.com.evil.example{path}",
           "http://evil.example{path}", "http://meraki.com.evil.example{path}"]
#: The same, where the Dashboard is reached over https: what is not encrypted, and this machine.
PLAIN = ["http://api.meraki.com{path}", "http://n1.meraki.com{path}", "HTTP://API.MERAKI.COM{path}", "http://api.meraki.com:443{path}",
         "http://127.0.0.1{path}",
         "http://localhost{path}", "http://[::1]{path}", "https://127.0.0.1{path}", "https://localhost{path}", "https://[::1]{path}"]
HONEST = {"https://n123.meraki.com{path}": "n123.meraki.com", "https://N7.Meraki.COM{path}": "n7.meraki.com",
          "https://n1.meraki.com:443{path}": "n1.meraki.com",
          "https://api.meraki.ca{path}": "api.meraki.ca", "https://n2.meraki.cn{path}": "n2.meraki.cn", "https://api.meraki.in{path}": "api.meraki.in",
          "https://n9.gov-meraki.com{path}": "n9.gov-meraki.com", "//n5.meraki.com{path}": "n5.meraki.com", "HTTPS://api.meraki.com{path}": "api.meraki.com"}
BASES = {"https://api.meraki.ca/api/v1": "api.meraki.ca", "https://api.gov-meraki.com/api/v1/": "api.gov-meraki.com",
         "http://127.0.0.1:8080/api/v1": "127.0.0.1",
         "http://127.8.9.1/api/v1": "127.8.9.1", "http://localhost:4711/api/v1": "localhost", "http://[::1]:4711/api/v1": "::1",
         "http://[0:0::1]/api/v1": "::1",
         "https://gateway.example.com:8443/api/v1": "gateway.example.com", "HTTPS://API.MERAKI.COM/api/v1": "api.meraki.com"}


class Answer(types.SimpleNamespace):
    """An answer as the transport gives it."""

    def __init__(self, status: int, text: str = "", **headers: str):
        super().__init__(status_code=status, text=text, headers=headers, url="")


class Doors:
    """The real transport behind a first answer that is given: `sought` holds every host that it looked up, `told` the shards that were remembered."""

    def __init__(self, first: Answer | None, shard: str | None = None, base: str = HOME):
        self.sought: list[str] = []
        self.told: list[str] = []
        self.first = first
        ledger = Ledger.off()
        ledger.recall = lambda kind, key: shard  # type: ignore[method-assign]
        ledger.remember = lambda kind, key, data, seconds=60.0: self.told.append(str(data))  # type: ignore[method-assign]
        self.client = Client(Settings(KEY, base, retries=0), ledger, sleep=lambda seconds: None)
        self.real, self.client.session = self.client.session, self
        self.real.session.trust_env = False  # a proxy of this machine's environment would be looked up instead

    def send(self, *request: t.Any) -> t.Any:
        """The given answer once, then what the transport does."""
        first, self.first = self.first, None
        return first or self.real.send(*request)

    def ask(self, call: str) -> str:
        """What came of one call, in words."""
        with offline(self.sought):
            try:
                return repr(getattr(self.client, call)(PATH, org="1"))
            except errors.MerakiError as error:
                return f"refused: {errors.as_failure(error)!r} {error}"


@contextlib.contextmanager
def offline(sought: list[str]) -> t.Iterator[None]:
    """Nobody is looked up: the names are written down."""
    def lookup(host: t.Any, *dummy: t.Any, **more: t.Any) -> t.Any:
        sought.append(host.decode() if isinstance(host, bytes) else str(host))
        raise socket.gaierror(-2, "Name or service not known")
    with mock.patch("socket.getaddrinfo", lookup):
        yield


def _judged(doors: Doors, said: str, allowed: t.Container[str] = ()) -> list[str]:
    wrong = [f"{host} was called" for host in doors.sought if host not in allowed]
    wrong += [f"remembered as shard: {one}" for one in doors.told if "budget" not in one]
    return wrong + ["the key is in the error"] * (KEY in said) + ["it was taken for an answer"] * (not said.startswith("refused: "))


def by_location(address: str) -> list[str]:
    """A redirect."""
    doors = Doors(Answer(302, Location=address.replace("{path}", "/api/v1" + PATH)))
    return _judged(doors, doors.ask("get"))


def by_link(address: str) -> list[str]:
    """A further page of a list."""
    doors = Doors(Answer(200, '[{"id": "1"}]', Link=f"<{address.replace('{path}', '/api/v1' + PATH + '?startingAfter=1')}>; rel=next"))
    return _judged(doors, doors.ask("pages"))


def by_shard(address: str) -> list[str]:
    """A shard that another task remembered: `base_url` is asked instead."""
    doors = Doors(None, address.replace("{path}", "/api/v1"))
    return _judged(doors, doors.ask("get"), allowed=(OURS,))


def by_base_url(address: str) -> list[str]:
    """What a user gave, or was given: the task is refused, and so is the client."""
    base, sought = address.replace("{path}", "/api/v1"), []
    params = {"api_key": KEY, "base_url": base, "organization": "1", "state": "gathered", "retries": 0, "timeout": 5.0, "requests_per_second": 10.0}
    with offline(sought):
        result = perform(RESOURCES["networks"], params, None, False)
    wrong = [] if result.get("failed") and "base_url" in result["msg"] and KEY not in str(result) else [f"not refused: {result.get('msg')}"]
    doors = Doors(None, base=base)
    return wrong + [f"{host} was called" for host in sought] + _judged(doors, doors.ask("get"))


def by_proxy(address: str) -> list[str]:
    """A proxy that answers in the Dashboard's place."""
    proxy = _proxy()
    proxy.location, proxy.heard = address.replace("{path}", "/api/v1" + PATH), []
    client = Client(Settings(KEY, "http://127.0.0.1:9/api/v1", retries=0, proxy=proxy.url), sleep=lambda seconds: None)
    try:
        return [f"it was taken for an answer: {client.get(PATH, org='1')}"]
    except errors.MerakiError as error:
        return [f"the proxy was asked for {one}" for one in proxy.heard[1:]] + ["the key is in the error"] * (KEY in str(errors.as_failure(error)))


def by_transport(address: str) -> list[str]:
    """The transport itself, whatever went wrong before it: it sends nothing where its own parsers see another host than ours."""
    doors = Doors(None)
    with offline(doors.sought):
        answer = doors.real.send("GET", address.replace("{path}", "/api/v1" + PATH), {"Authorization": f"Bearer {KEY}"}, None)
    wrong = [f"{host} was called" for host in doors.sought]
    unsent = isinstance(answer, NoReply) and not answer.request_sent and answer.permanent and KEY not in repr(answer)
    return wrong + ([] if unsent else [f"it was sent: {answer}"])


class _Proxy:
    """A proxy whose every answer is a redirect, sent byte by byte as it was given: a server's library would mend the header."""

    def __init__(self) -> None:
        self.location, self.heard = "", list[bytes]()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        while True:
            with self.socket.accept()[0] as peer, contextlib.suppress(OSError):
                self.heard.append(peer.recv(65536).partition(b"\r\n")[0])
                peer.sendall(b"HTTP/1.1 302 Found\r\nLocation: " + self.location.encode()
                             + b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


@functools.cache
def _proxy() -> _Proxy:
    return _Proxy()


def honest(channel: str, address: str, host: str) -> list[str]:
    """What is no harm goes where it should: the host is the one that is looked up."""
    full = address.replace("{path}", "/api/v1" + PATH)
    doors = {"Location": lambda: Doors(Answer(308, Location=full)),
             "Link": lambda: Doors(Answer(200, '[{"id": "1"}]', Link=f"<{full}?startingAfter=1>; rel=next")),
             "shard": lambda: Doors(None, address.replace("{path}", "/api/v1")),
             "base_url": lambda: Doors(None, base=address)}[channel]()
    doors.ask("pages" if channel == "Link" else "get")
    return [] if doors.sought == [host] else [f"{doors.sought} was looked up instead of {host}"]


def _neighbors() -> list[str]:
    """An emulator's shard: another port, another name of this machine."""
    wrong = []
    for base, shard in (("http://127.0.0.1:5000", "http://127.0.0.1:5001"), ("http://[::1]:5000", "http://[::1]:5001"),
                        ("http://localhost:5000", "http://127.0.0.9:80")):
        doors = Doors(Answer(302, Location=f"{shard}/api/v1{PATH}"), base=f"{base}/api/v1")
        doors.ask("get")
        there = [one.removesuffix(":80") for one in doors.told if "budget" not in one]
        right = len(doors.sought) == 1 and doors.sought[0] in shard and there == [f"{shard.removesuffix(':80')}/api/v1"]
        wrong += [] if right else [f"{base}: {doors.sought}, {there}"]
    return wrong


CHANNELS = {"Location": (by_location, CROOKED + FOREIGN + PLAIN), "Link": (by_link, CROOKED + FOREIGN + PLAIN), "shard": (by_shard, CROOKED + FOREIGN + PLAIN),
            "base_url": (by_base_url, CROOKED),
            "transport": (by_transport, [one for one in CROOKED if "?" not in one]),  # plain to all of them: the host ends there
            "proxy answer": (by_proxy, [one for one in CROOKED + FOREIGN if one.strip() == one and not {"\r", "\n"} & set(one)])}  # HTTP cuts those


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every address in every place; and honest ones, which must work."""
    for channel, (play, addresses) in CHANNELS.items():
        for number, address in enumerate(dict.fromkeys(addresses)):
            yield f"{channel} {number}: {ascii(address)}", functools.partial(play, address)
    for channel in ("Location", "Link", "shard"):
        for address, host in HONEST.items():
            if host != OURS and not (channel == "shard" and address.startswith("//")):
                yield f"honest {channel}: {address}", functools.partial(honest, channel, address, host)
    yield "honest shards of this machine", _neighbors
    for address, host in BASES.items():
        yield f"honest base_url: {address}", functools.partial(honest, "base_url", address, host)
