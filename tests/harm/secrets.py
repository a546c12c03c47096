# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that show: under a name nobody declared, inside an address, in a sentence of the Dashboard; and words that are mangled to hide them."""
from __future__ import annotations

import html
import json
import re
import typing as t
from urllib.parse import quote, quote_plus

from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT
from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http import responses
from ansible_collections.sitecraft.meraki.plugins.module_utils.result.failures import refused
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema import screen, secret_names
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import hidden, invocation, problems
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import World

KIND = "a secret is shown"
PROMISE = "Secrets are masked by their field, also under names nobody declared and inside addresses, and other words stay what they are."

SECRET = "Canary-4711"
#: Names people give to secrets, none of which is an option.
NAMES = ("wpa_key", "wpaKey", "wpa2_key", "pwd", "pin", "PIN", "pin_code", "passcode", "credential", "credentials", "passwd", "password", "pass", "Passphrase",
         "pskk", "pssk", "preshared", "pre_shared_key", "wifi", "wlan_geheimnis", "shared_key", "snmp_community", "token", "access_token", "api_keys",
         "secrets_",
         "radius_key", "wep_key", "login_pw", "otp", "private_key", "sharedSecret", "schluessel", "kennwort", "mot_de_passe")
SHAPES: tuple[t.Callable[[str], t.Any], ...] = (
    lambda one: one, lambda one: [one], lambda one: {"value": one}, lambda one: [{"a": [one, {"b": one}]}], json.dumps)
PLACES: tuple[tuple[str, t.Callable[[dict], dict]], ...] = (
    ("a task", dict),
    ("an SSID", lambda stray: {"config": [{"number": 0, **stray}]}),
    ("a RADIUS server", lambda stray: {"config": [{"number": 0, "radius_servers": [{"host": "192.0.2.1", **stray}]}]}),
    ("a user", lambda stray: {"config": {"access": "users", "users": [{"username": "ops", **stray}]}}),
    ("free options", lambda stray: {"config": {"authentication": {"mode": "SHA", **stray}}}),
    ("a blueprint's SSID", lambda stray: {"config": {"networks": [{"name": "A", "wireless_ssids": [{"number": 0, **stray}]}]}}),
    ("a branch nobody knows", lambda stray: {"config": {"networks": [{"name": "A", "wireless_ssid": [{"number": 0, **stray}]}]}}),
)
ROOTS = {"a task": "wireless_ssids", "an SSID": "wireless_ssids", "a RADIUS server": "wireless_ssids", "a user": "network_snmp", "free options": "network_snmp"}
#: Places of which nothing is known: there a name has to tell by itself, as it has in what is sent.
FREE = ("free options",)
#: Addresses with a password in them, also such as no program reads.
ADDRESSES = (f"http://user:{SECRET}@proxy.example.com:3128", f"user:{SECRET}@proxy.example.com:3128", f"http://{SECRET}@proxy.example.com",
             f"http://user:a/{SECRET}@proxy.example.com", f"http://user:a#{SECRET}@proxy", f"http://user:{SECRET}@x@proxy", f"http://user:{SECRET}@proxy:port",
             f"HTTPS://u:{SECRET}@[::1", f"http:\\\\user:{SECRET}@proxy", f"https://u:{SECRET}@api.meraki.com/api/v1", f" https://u:{SECRET}@api.meraki.com",
             f"ftp://u:{SECRET}@api.meraki.com/api/v1", f"https://:{SECRET}@api.meraki.com/api/v1", f"//u:{SECRET}@api.meraki.com/api/v0")
#: (secrets, a sentence that must stay as it is).
READABLE = (("radius", "radius_servers exist only when auth_mode is open-with-radius"), ("guest", "SSID guests of Store guest-1"),
            ("12", "VLAN 12 of Store 0012"),
            ("8021", "8021x-radius"), ("psk", "config[0].psk is missing"), ("1", "2 of 31 sites went well, 1 did not"), ("revoke", "it is revoked"),
            ("network", "networks[0].network_snmp"), ("12345678", "N_123456789012"))
#: Keys and passwords people try, or set up, that are words of our own sentences.
WORDS = ("wrong", "revoked", "region", "Dashboard", "another", "visible", "organization", "instead", "moment")
#: (secret, a sentence that says it).
SAID = (("radius", "secret is 'radius'"), ("radius", '{"psk": "radius"}'), ("radius", "no radius, please"), ("abc", "said 'abc'"), ("abc", '"psk":"abc"'),
        ("1234", '{"pin": 1234}'), ("12", "pin=12"), ("12345678", "psk 12345678"), ("radius", "psk%3Dradius&x"), ("Canary-4711", "xCanary-4711y"))


#: Secrets that programs write in other ways, and such ways: JSON, Ruby's JSON, JSON in JSON, Python, addresses, forms, pages.
SPELLED = ("a&b<c>d'e", "pass word+1/2", "Z\u00fcrich-\u043f\u0430\u0440\u043e\u043b\u044c9", 'q"uo\\te9#{x}', "tab\tsec9", "line\u2028sec9", " lead9secret ",
           "{{ s3cret }}", "\U0001f600-key-1")
SPELLINGS: tuple[t.Callable[[str], str], ...] = (
    json.dumps, lambda one: json.dumps(one, ensure_ascii=False), lambda one: json.dumps(json.dumps(one)), repr, quote, quote_plus,
    lambda one: quote(one, safe=""), lambda one: re.sub("%..", lambda found: found.group().lower(), quote(one, safe="")), lambda one: quote(quote(one)),
    html.escape, lambda one: html.escape(html.escape(one)),
    lambda one: "".join(f"&#{ord(char)};" if not char.isalnum() else char for char in one), lambda one: one.encode("unicode_escape").decode(),
    lambda one: json.dumps(one).replace("&", "\\u0026").replace("<", "\\u003C").replace(">", "\\u003e").replace("/", "\\/").replace("#{", "\\#{"),
    lambda one: json.dumps(json.dumps(one).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")))


#: (resource, options): a secret where an object that holds one belongs, and in an address of another type.
MISPLACED: tuple[tuple[str, dict], ...] = (
    ("wireless_ssids", {"config": f"psk {SECRET}"}), ("wireless_ssids", {"config": {"number": 0, "psk": SECRET}}),
    ("wireless_ssids", {"config": [f"psk={SECRET}"]}),
    ("wireless_ssids", {"config": [{"radius_servers": f"192.0.2.1 {SECRET}"}]}), ("wireless_ssids", {"config": [{"radius_servers": [SECRET * 9]}]}),
    ("network_snmp", {"config": {"users": [f"ops:{SECRET}"]}}), ("network_snmp", {"config": {"users": [["ops", SECRET]]}}),
    ("network_snmp", {"config": {"users": {"ops": SECRET}}}), ("network_settings", {"config": {"local_status_page": {"authentication": SECRET}}}),
    ("organization_inventory", {"config": {"licenses": [SECRET]}}), ("organization_inventory", {"config": {"licenses": SECRET}}),
    ("blueprint", {"config": {"networks": [{"name": "A", "wireless_ssids": [SECRET]}]}}), ("blueprint", {"config": {"networks": f"psk: {SECRET}"}}),
    *(("wireless_ssids", {"config": [{"number": 0, f"{name}{colon}{SECRET}": None}]}) for name in ("psk", "pskk", "wpa_key")
      for colon in (":", "=", ": ", " : ")),
    ("wireless_ssids", {f"psk:{SECRET}": None}), ("wireless_ssids", {"config": [{"radius_servers": [{"host": "192.0.2.1", f"secret:{SECRET}": None}]}]}),
    ("blueprint", {"config": {"networks": [{"name": "A", f"psk:{SECRET}": None}]}}),
    ("network_snmp", {"config": {"authentication": {"a": {f"passphrase:{SECRET}": 1}}}}),
    ("wireless_ssids", {"proxy": [f"http://u:{SECRET}@h"]}), ("wireless_ssids", {"base_url": {"x": f"http://u:{SECRET}@h"}}),
)


def _stray(place: str, options: dict) -> list[str]:
    return _shown(ROOTS.get(place, "blueprint"), options)


def _shown(name: str, options: dict) -> list[str]:
    """What a task with these options says of the secret before anything is sent."""
    root: t.Any = BLUEPRINT if name == "blueprint" else RESOURCES[name]
    shown = {"invocation": invocation(root, options), **refused(problems(root, options), hidden(root, options))}
    return [f"{options}: {json.dumps(shown)}"] if SECRET in json.dumps(shown) else []


def _strays(place: str, build: t.Callable[[dict], dict]) -> list[str]:
    names = [one for one in NAMES if secret_names.name_suggests_secret(one)] if place in FREE else NAMES
    return [fault for name in names for shape in SHAPES for fault in _stray(place, build({name: shape(SECRET)}))]


def _address(option: str, address: str) -> list[str]:
    options = {option: address, "config": [], "api_key": "k" * 40}
    return _stray("an SSID", options) + ([] if "proxy.example.com" not in address or option == "base_url" or
                                         "proxy.example.com" in str(invocation(RESOURCES["wireless_ssids"], options)) else [f"{address}: no host is shown"])


def _names_tell() -> list[str]:
    ordinary = ("vlan_id", "name", "auth_mode", "pinned", "shipping", "key", "public_key", "mapping", "spinning", "compass_point", "keyword", "opinion",
                "bypass_mode")
    return [f"{one}: taken for a secret" for one in ordinary if secret_names.name_suggests_secret(one)]


def _spelled() -> list[str]:
    """Every such secret in every such way; nothing is left of it but what stands around it."""
    left = re.compile(r"Validation failed with key:\W*\(hidden\)[^A-Za-z0-9]*(?:20|25|09|u0020|32|[ntr\W])*: no")
    said = [(secret, f"Validation failed with key: {way(secret)}: no") for secret in SPELLED for way in SPELLINGS]
    return [f"{sentence!r} became {seen!r}" for secret, sentence in said if not left.fullmatch(seen := screen.scrubbed(sentence, {secret}))]


def _refused(key: str) -> list[str]:
    """What a task says whose key is a word of what it says: that sentence, and the key nowhere else."""
    faults = []
    for status in (401, 404):
        with Emulator(unlimited=True) as emulator:
            world = World(emulator)
            world.faults({"kind": "status", "status": status, "path": "/", "body": {"errors": [f"no key {key}!"]}})
            said = world.run("wireless_ssids", [{"number": 0, "enabled": True}], api_key=key)["msg"]
            faults += [said] if re.search(f"no key {key}", said) or "(hidden)" not in said else []
            faults += [said] if "(hidden)" in said.replace("no key (hidden)!", "") else []
    return faults


def _foreign() -> list[str]:
    """A secret nobody gave, of an object the Dashboard repeats; and sentences like it that hold none."""
    objects = ({"psk": SECRET}, {"a": [{"sharedSecret": f'q"{SECRET}\\'}]}, {"name": "A", "passphrase": f"x'{SECRET}", "z": 1}, {"pin": 4711})
    ways = (json.dumps, repr, lambda one: json.dumps(json.dumps(one)), lambda one: repr(one).replace(": ", "=>"),
            lambda one: json.dumps(one).replace('"psk"', "psk"))
    said = [f"PUT: 400 the object {way(one)} is odd" for one in objects for way in ways] + [f'psk: "{SECRET}"', f"psk='{SECRET} and more", f'"psk": "{SECRET}']
    plain = ('"psk": null', '"psk": ""', '"name": "psk"', '"auth_mode": "psk"', "psk is missing", "secrets: always", "config[0].psk must be 'a'",
             '"number": 4711, "a": "b"')
    return [f"{one!r} became {seen!r}" for one in said if SECRET in (seen := screen.scrubbed(one, {"x" * 9})) or "4711" in seen] + \
        [f"{one!r} became {screen.scrubbed(one, set())!r}" for one in plain if screen.scrubbed(one, set()) != one]


def _cut_off() -> list[str]:
    """A sentence of the Dashboard that is too long ends in the middle of a secret."""
    faults = []
    for left in range(1, len(SECRET)):
        body = {"errors": ["x" * (responses.LONGEST_SENTENCE - left) + SECRET + " is bad", "and more"]}
        said = screen.scrubbed("; ".join(responses.messages(body)), {SECRET})
        faults += [said[-60:]] if SECRET[:max(left, 4)] in said or not said.endswith("; and more") else []
    return faults


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every name at every place in every shape; addresses; sentences."""
    for place, build in PLACES:
        yield f"a misspelt secret in {place}", lambda place=place, build=build: _strays(place, build)
    for option in ("proxy", "base_url"):
        yield f"a password in {option}", lambda option=option: [fault for one in ADDRESSES for fault in _address(option, one)]
    yield "a secret in place of an object", lambda: [fault for name, options in MISPLACED for fault in _shown(name, options)]
    yield "ordinary names", _names_tell
    yield "secrets in every spelling", _spelled
    yield "the beginning of a secret", _cut_off
    yield "secrets nobody gave", _foreign
    yield "keys that are words of ours", lambda: [fault for key in WORDS for fault in _refused(key)]
    yield "words that hold a secret", lambda: [f"{said!r} became {screen.scrubbed(said, {secret})!r}" for secret, said in READABLE
                                               if screen.scrubbed(said, {secret}) != said]
    yield "sentences that say a secret", lambda: [f"{said!r} stayed" for secret, said in SAID if secret in screen.scrubbed(said, {secret})]
