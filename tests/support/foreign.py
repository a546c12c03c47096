# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A server in front of the emulator that forwards everything and changes the form of what is read.

What is accepted stays the same; only the shape of answers differs, in ways public reports tell of. An Accent is
a function (path, parsed answer, rng) -> answer. The names below are the API's own and are listed by hand: this file must not learn from
the catalog what is a set or a number, since that is what it tests.
"""
from __future__ import annotations

import http.client
import ipaddress
import json
import random
import threading
import typing as t
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

#: Lists whose order means nothing (quirks H14, O15, Q2, R5, R9, W1, X6, Y26).
SETS = {"tags", "productTypes", "peerIps", "roles", "availabilityTags", "blockedUrlCategories", "allowedUrlPatterns", "blockedUrlPatterns",
        "walledGardenRanges", "macAllowList", "stickyMacAllowList", "validAutoChannels", "dhcpRelayServerIps", "networks", "subnets",
        "dhcpOptions", "reservedIpRanges", "services", "powerExceptions", "apTagsAndVlanIds", "splashGuestSponsorDomains", "users"}
#: Whole numbers that other Dashboards answer as text (quirks G5, G10, X19).
TEXTS = {"port", "vlan", "voiceVlan", "number", "defaultVlanId", "vlanId", "accessPolicyNumber", "stickyMacAllowListLimit", "mask",
         "limitUp", "limitDown", "radiusServerTimeout", "minBitrate", "maxPower", "lat", "lng"}
#: Texts of digits that other Dashboards answer as numbers.
NUMBERS = {"id", "portId", "groupPolicyId", "code", "vlanId", "srcPort", "destPort", "dstPort", "port", "networkId", "organizationId", "value"}
#: Texts whose case is the server's (quirks U5, R5, L7, T12, OQ1).
UPPER = {"email", "srcCidr", "destCidr", "dstCidr", "srcPort", "destPort", "dstPort", "protocol", "vlan", "policy", "ipVersion", "ipVer",
         "comment:server", "macAllowList", "stickyMacAllowList", "roles", "access", "orgAccess", "staticPrefix", "staticApplianceIp6"}
#: Texts that other Dashboards answer empty where they are unset, and what such an object has beside them (quirk H6).
UNSET = {"enrollmentString": "timeZone", "vpnNatSubnet": "applianceIp", "gatewayVlanId": "gatewayIp", "groupPolicyId": "applianceIp",
         "portScheduleId": "portId", "adaptivePolicyGroupId": "portId", "configTemplateId": "productTypes", "wpaEncryptionMode": "authMode",
         "concentratorNetworkId": "authMode", "secondaryConcentratorNetworkId": "authMode", "radiusCalledStationId": "authMode"}
SERVER_ROWS = ("Default rule", "Wireless clients accessing LAN")


#: Lists that are there where they are empty too: they are all that an answer says.
LISTS = ("rules", "servers", "peers", "items", "assigned")


def walk(value: t.Any, change: t.Callable[[str, t.Any], t.Any], name: str = "") -> t.Any:
    """The value with `change(key, value)` applied to everything in it, innermost first."""
    if isinstance(value, dict):
        value = {key: walk(one, change, key) for key, one in value.items()}
    elif isinstance(value, list):
        value = [walk(one, change, name) for one in value]
    return change(name, value)


def objects(value: t.Any, change: t.Callable[[dict], dict]) -> t.Any:
    """The value with `change` applied to every object in it that is no dict keyed by free text."""
    free = ("fixedIpAssignments", "perSsidSettings", "videoSettings")
    return walk(value, lambda name, one: change(one) if isinstance(one, dict) and name not in free else one)


def shuffled(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Sets in another order each time, keys too."""
    def change(name, value):
        if isinstance(value, list) and name in SETS:
            return rng.sample(value, len(value))
        return dict(rng.sample(list(value.items()), len(value))) if isinstance(value, dict) else value
    return walk(answer, change)


def terse(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Nothing that is unset is mentioned: no nulls, no empty lists, objects or texts (quirks H6, O11)."""
    return objects(answer, lambda item: {name: value for name, value in item.items()
                                         if value not in (None, "", {}) and (value != [] or name in LISTS)})


def verbose(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """More than was asked: unknown keys in every object, empty objects in place of nulls."""
    def change(item):
        return {"serverMade": {"by": ["the", "server"]}, **item, "_links": [], "etag": 7}
    return objects(answer, change)


def hollow(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Nulls for everything that is empty, empty objects for nulls that stand for objects."""
    wholes = ("profile", "ipv6", "mandatoryDhcp", "bandwidthLimits", "localStatusPage", "payloadTemplate", "oauth", "dnsRewrite", "speedBurst")

    def change(name, value):
        if value is None and name in wholes:
            return {}
        return None if value in ("", [], {}) and name and name not in LISTS else value
    return walk(answer, change)


def mute(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Empty texts for texts that are unset or not mentioned, and among the items of empty lists of texts (quirk H6)."""
    def change(item):
        blanks = {name: "" for name, beside in UNSET.items() if beside in item and item.get(name) is None}
        return {**item, **blanks, **({"tags": [""]} if item.get("tags") == [] and "notes" in item else {})}
    return objects(answer, change)


def texts(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Numbers as texts."""
    def change(name, value):
        return str(value) if name in TEXTS and isinstance(value, (int, float)) and not isinstance(value, bool) else value
    return walk(answer, change)


def numbers(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Texts of digits as numbers."""
    def change(name, value):
        return int(value) if name in NUMBERS and isinstance(value, str) and value.isdecimal() and not value.startswith("0") else value
    return walk(answer, change)


def loud(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Other letters: capitals where case means nothing, in the names of the server's own rows as well."""
    def change(name, value):
        if name == "comment" and value in SERVER_ROWS:
            return value.upper()
        return value.upper() if name in UPPER and isinstance(value, str) and not value.startswith("http") else value
    return walk(answer, change)


def titled(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """C(any) as C(Any) and the other way round, server rows in title case, addresses with blanks between them."""
    def change(name, value):
        if name == "comment" and value in SERVER_ROWS:
            return value.title()
        if isinstance(value, str) and value.casefold() == "any":
            return "any" if value[0] == "A" else "Any"
        return value.replace(",", ", ") if name in ("srcCidr", "destCidr", "destPort", "allowedVlans") and isinstance(value, str) else value
    return walk(answer, change)


def old(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """As version 0 answered: tags as one text, null when there are none; devices without a name; networks without tags (quirks O11, O15)."""
    def change(item):
        tags = item.get("tags")
        if isinstance(tags, list) and not any(isinstance(one, dict) for one in tags):
            item = {**item, "tags": f" {' '.join(tags)} " if tags else None}
            if "timeZone" in item and not tags:
                item.pop("tags")
        if "serial" in item and not item.get("name"):
            item.pop("name", None)
        return item
    return objects(answer, change)


def tidy(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Values in a form of the server's own: ranges unfolded, hosts without /32, addresses in long form, MACs in capitals, notes trimmed
    (quirks X4, T12, open questions OQ1 to OQ4)."""
    def change(name, value):
        if name == "fixedIpAssignments" and isinstance(value, dict) and all(isinstance(one, dict) for one in value.values()):
            return {mac.upper().replace(":", "-"): one for mac, one in value.items()}
        if name in ("macAllowList", "stickyMacAllowList") and isinstance(value, str):
            return value.upper().replace(":", "")
        if name == "allowedVlans" and isinstance(value, str) and value != "all":
            return ",".join(reversed(unfolded(value)))
        if name in ("srcCidr", "destCidr", "dstCidr") and isinstance(value, str):
            return ",".join(reversed([one.removesuffix("/32") for one in value.split(",")]))
        if name in ("staticPrefix", "staticApplianceIp6"):
            return long(value)
        if name in ("lat", "lng") and isinstance(value, float):
            return round(value, 9)
        return value.strip() if name in ("notes", "name", "address") and isinstance(value, str) else value
    return walk(answer, change)


def unfolded(text: str) -> list[str]:
    """C(1,5-7) as 1, 5, 6, 7."""
    numbers: list[str] = []
    for part in text.split(","):
        low, dummy, high = part.partition("-")
        numbers += map(str, range(int(low), int(high or low) + 1))
    return numbers


def long(text: str) -> str:
    """An IPv6 address or prefix with all its digits."""
    address, slash, mask = text.partition("/")
    return ipaddress.ip_address(address).exploded + slash + mask


def partial(path: str, answer: t.Any, rng: random.Random) -> t.Any:
    """Only what is not the default of a new object is mentioned."""
    usual = {"enabled": None, "visible": True, "availableOnAllAps": True, "comment": "", "syslogEnabled": False,
             "srcPort": "Any", "destPort": "Any", "dstPort": "any", "ipVersion": "ipv4", "perSsidBandwidthLimitUp": 0, "udld": "Alert only",
             "stpGuard": "disabled", "poeEnabled": True, "rstpEnabled": True, "isolationEnabled": False, "portScheduleId": None,
             "dhcpLeaseTime": "1 day", "dhcpBootOptionsEnabled": False, "dnsNameservers": "upstream_dns", "splashAuthSettings": "network default",
             "notes": "", "useDefaultRoute": False, "dropUntaggedTraffic": False, "accessPolicy": "open", "useCombinedPower": False}
    if "/adaptivePolicy/acls" in path:
        del usual["ipVersion"]  # has no default there: a new access list must say it
    return objects(answer, lambda item: {name: value for name, value in item.items()
                                         if not (name in usual and usual[name] is not None and value == usual[name])})


def _together(*accents: t.Callable) -> t.Callable:
    def accent(path, answer, rng):
        for one in accents:
            answer = one(path, answer, rng)
        return answer
    return accent


#: What the laws are tried under; habits that do not hide each other share a run.
ACCENTS: dict[str, t.Callable] = {
    "verbose, mute, shuffled, titled": _together(verbose, mute, shuffled, titled), "terse, numbers": _together(terse, numbers),
    "hollow, loud": _together(hollow, loud), "old, texts": _together(old, texts), "tidy, partial": _together(tidy, partial)}


class Foreign:
    """The server. Use it as a context manager; `url` is its base URL. Only answers to GET change."""

    def __init__(self, emulator: t.Any, accent: t.Callable):
        self.home = urlsplit(emulator.url)
        self.accent, self.rng = accent, random.Random(7)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.place = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"http://{self.place}{self.home.path}"

    def __enter__(self) -> Foreign:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *problem: t.Any) -> None:
        self._server.shutdown()
        self._server.server_close()

    def forwarded(self, method: str, path: str, headers: dict, body: bytes | None) -> tuple[int, dict, bytes]:
        """What the emulator answers, in the accent."""
        connection = http.client.HTTPConnection(self.home.hostname, self.home.port, timeout=20)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text, kept = answer.read(), {name: value for name, value in answer.headers.items() if name in ("Content-Type", "Link", "X-Request-Id")}
        finally:
            connection.close()
        if "Link" in kept:
            kept["Link"] = kept["Link"].replace(self.home.netloc, self.place)
        if method == "GET" and answer.status == 200 and text:
            text = json.dumps(self.accent(urlsplit(path).path, json.loads(text), self.rng)).encode()
        return answer.status, kept, text

    def _handler(self) -> type:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            """One connection, kept open."""

            protocol_version = "HTTP/1.1"
            wbufsize = -1
            disable_nagle_algorithm = True

            def log_message(self, format: str, *args: t.Any) -> None:
                """Nobody reads it."""

            def serve(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0)) or None
                headers = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection", "content-length")}
                status, kept, text = outer.forwarded(self.command, self.path, headers, body)
                self.send_response(status)
                for name, value in kept.items():
                    self.send_header(name, value)
                if status != 204:
                    self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            do_GET = do_POST = do_PUT = do_DELETE = serve

        return Handler
