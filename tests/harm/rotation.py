# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new secret that is taken for the old one because nobody can see it, and secrets that are lost because a list is sent without them."""
from __future__ import annotations

import json
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.support.world import Direct, World, good

KIND = "a secret is not rotated, or lost"
PROMISE = "A secret that could not be compared and was not sent is warned of, and no list goes out that would lose the secrets of its entries."

SERVER = {"host": "192.0.2.10", "port": 1812, "secret": "first-secret"}
OTHER = {"host": "192.0.2.11", "port": 1812, "secret": "other-secret"}
RADIUS = {"number": 1, "name": "Staff", "enabled": True, "auth_mode": "8021x-radius", "radius_servers": [SERVER]}
BARE = {key: value for key, value in SERVER.items() if key != "secret"}
#: What `replaced` must be told, since an SSID is open where nothing is said.
MODE = {"number": 1, "auth_mode": RADIUS["auth_mode"]}
ACCOUNTED = {**RADIUS, "radius_accounting_enabled": True, "radius_accounting_servers": [{**SERVER, "port": 1813}]}
PSK = {"number": 0, "name": "Guests", "enabled": True, "auth_mode": "psk", "encryption_mode": "wpa", "psk": "first-psk-1"}
#: (resource, what is there, the same with another secret alone, the option)
ROTATIONS: tuple[tuple[str, t.Any, t.Any, str], ...] = (
    ("wireless_ssids", [PSK], [{"number": 0, "psk": "second-psk-2"}], "psk"),
    ("wireless_ssids", [RADIUS], [{"number": 1, "radius_servers": [{**SERVER, "secret": "second-secret"}]}], "radius_servers.secret"),
    ("wireless_ssids", [ACCOUNTED], [{"number": 1, "radius_accounting_servers": [{**SERVER, "port": 1813, "secret": "second-secret"}]}],
     "radius_accounting_servers.secret"),
    ("network_webhook_http_servers", [{"name": "Hook", "url": "https://hook.example.com/a", "shared_secret": "first-secret"}],
     [{"name": "Hook", "shared_secret": "second-secret"}], "shared_secret"),
    ("network_settings", {"local_status_page": {"authentication": {"enabled": True, "password": "first-secret"}}},
     {"local_status_page": {"authentication": {"enabled": True, "password": "second-secret"}}}, "local_status_page.authentication.password"),
    ("organization_snmp", {"v3_enabled": True, "v3_auth_mode": "SHA", "v3_auth_pass": "first-secret", "v3_priv_mode": "AES128", "v3_priv_pass": "first-secret"},
     {"v3_auth_pass": "second-secret", "v3_priv_pass": "first-secret"}, "v3_auth_pass"),
    ("network_snmp", {"access": "community", "community_string": "first-secret"}, {"community_string": "second-secret"}, "community_string"),
    ("network_snmp", {"access": "users", "users": [{"username": "ops", "passphrase": "first-secret"}]},
     {"users": [{"username": "ops", "passphrase": "second-secret"}]}, "users.passphrase"),
)
DIRECTORY = {"servers": [{"host": "192.0.2.1", "port": 3268}], "credentials": {"logon_name": "reader", "password": "first-secret"}}
LDAP = {"servers": [{"host": "192.0.2.1", "port": 389}], "credentials": {"distinguished_name": "cn=reader", "password": "first-secret"}}
SPLASHED = {**PSK, "splash_page": "Password-protected with Active Directory", "active_directory": DIRECTORY}
LOOKED_UP = {**PSK, "splash_page": "Password-protected with LDAP", "ldap": LDAP}
#: (what is there, what is wanted without the secrets, the option that is missing)
LOSSES: tuple[tuple[dict, dict, str], ...] = (
    (PSK, {**RADIUS, "number": 0, "radius_servers": [BARE]}, "radius_servers[0].secret"),
    (RADIUS, {**MODE, "radius_servers": [BARE, OTHER]}, "radius_servers[0].secret"),
    (RADIUS, {**MODE, "radius_servers": [SERVER, {**OTHER, "secret": None}]}, "radius_servers[1].secret"),
    ({**RADIUS, "radius_servers": [SERVER, OTHER]}, {**MODE, "radius_servers": [BARE]}, "radius_servers[0].secret"),
    (RADIUS, {**MODE, "radius_servers": [{**BARE, "port": 11812}]}, "radius_servers[0].secret"),
    (RADIUS, {**ACCOUNTED, "radius_accounting_servers": [BARE]}, "radius_accounting_servers[0].secret"),
    ({"number": 1}, {**RADIUS, "radius_servers": [BARE]}, "radius_servers[0].secret"),
    (SPLASHED, {**SPLASHED, "active_directory": {**DIRECTORY, "credentials": {"logon_name": "writer"}}}, "active_directory.credentials.password"),
    (SPLASHED, {**SPLASHED, "active_directory": {"servers": [{"host": "192.0.2.2", "port": 636}], "credentials": {"logon_name": "reader"}}},
     "active_directory.credentials.password"),
    (LOOKED_UP, {**LOOKED_UP, "ldap": {**LDAP, "credentials": {"distinguished_name": "cn=writer"}}}, "ldap.credentials.password"),
)


class Secretive(Direct):
    """A Dashboard that shows a reader no secret: left out, or as stars."""

    def __init__(self, emulator: t.Any, stars: str | None):
        super().__init__(emulator)
        self.stars, self.names = stars, {"psk", "passphrase", "communityString", "v3AuthPass", "v3PrivPass"}

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer, without secrets."""
        reply = super().send(method, url, headers, data)
        if reply.text.startswith(("{", "[")) and method == "GET":
            reply.text = json.dumps(self._without(json.loads(reply.text)))
        return reply

    def _without(self, value: t.Any) -> t.Any:
        if isinstance(value, list):
            return [self._without(one) for one in value]
        if not isinstance(value, dict):
            return value
        kept = {name: self.stars if name in self.names and one else self._without(one) for name, one in value.items()}
        return {name: one for name, one in kept.items() if not (name in self.names and one is None)}


def _tree(name: str, config: t.Any) -> dict:
    return {name: config} if RESOURCES[name].scope == "organization" else {"networks": [{"name": "Store 0012", name: config}]}


def _rotated(name: str, there: t.Any, wanted: t.Any, option: str, stars: str | None) -> list[str]:
    """The new secret alone, checked and for real, alone and in a blueprint, and with secrets: always."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        good(world.run(name, there))
        world.session = Secretive(emulator, stars)
        faults = []
        for root, config in ((name, wanted), ("blueprint", _tree(name, wanted))):
            for check in (True, False):
                result = world.run(root, config, check=check)
                told = [one for one in result["warnings"] if f"{name}: {option} of " in one and "secrets: always" in one]
                if result.get("failed") or result["changed"] or len(told) != 1 or "second-" in str(result):
                    faults.append(f"{root}, check {check}: {result.get('msg')}, changed {result['changed']}, {result['warnings']}")
        result = world.run(name, wanted, secrets="always")
        if not result["changed"] or any("was not sent" in one for one in result["warnings"]) \
                or "second-" not in str(world.session.app.store.__dict__) + _state(world):
            faults.append(f"always: {result['changed']}, {result['warnings']}")
        return faults


def _state(world: World) -> str:
    """Everything the emulator holds."""
    return json.dumps([one.__dict__ for one in world.emulator.app.store.orgs.values()], default=lambda inner: getattr(inner, "__dict__", str(inner)))


def _many() -> list[str]:
    """A hundred objects of one option are one sentence."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        good(world.run("wireless_ssids", [{**PSK, "number": number, "name": f"SSID {number}"} for number in range(10)]))
        world.session = Secretive(emulator, None)
        warnings = world.run("wireless_ssids", [{"number": number, "psk": "second-psk-2"} for number in range(10)])["warnings"]
        return [] if len(warnings) == 1 and "and 9 more" in warnings[0] else [str(warnings)]


def _beside() -> list[str]:
    """Beside another change the secret is sent, and nothing is to be said; a list that is not given, or does not change, stays as it is."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        good(world.run("wireless_ssids", [RADIUS]))
        sent = good(world.run("wireless_ssids", [{**RADIUS, "name": "Staff 2"}]))
        alone = good(world.run("wireless_ssids", [{"number": 1, "name": "Staff 3", "radius_servers": [BARE]}]))
        bodies = [one["requests"][0]["body"] for one in (sent, alone)]
        return [] if ["radiusServers" in one for one in bodies] == [True, False] and sent["warnings"] == alone["warnings"] == [] else [str((sent, alone))]


def _inside() -> list[str]:
    """The secret of an object inside another: what does not change is not sent without it, and null alone takes away what null takes away."""
    with Emulator(unlimited=True) as emulator:
        world, faults = World(emulator), []
        good(world.run("wireless_ssids", [SPLASHED]))
        for wanted in ({"servers": DIRECTORY["servers"]}, {"credentials": {"logon_name": "reader"}}, {**DIRECTORY, "credentials": {"logon_name": "reader"}}):
            result = good(world.run("wireless_ssids", [{"number": 0, "name": f"Guests {len(wanted)}{len(str(wanted))}", "active_directory": wanted}]))
            faults += ["sent without its password"] if "activeDirectory" in result["requests"][0]["body"] or "first-secret" not in _state(world) else []
        result = world.run("wireless_ssids", [{"number": 0, "active_directory": {"servers": [{"host": "192.0.2.2", "port": 636}]}}])
        faults += [] if result.get("failed") and "credentials.password is missing" in result["msg"] else [str(result)]
        good(world.run("wireless_ssids", [{"number": 0, "active_directory": {**DIRECTORY, "servers": [{"host": "192.0.2.2", "port": 636}]}}]))
        page: dict = {"authentication": {"enabled": True, "password": "first-page"}}
        good(world.run("network_settings", {"local_status_page": page}))
        good(world.run("network_settings", {"local_status_page": {"authentication": {"enabled": False}}}))
        return faults + ["the page's password went"] * ("first-page" not in _state(world))


def _lost(there: dict, wanted: dict, option: str) -> list[str]:
    """Refused before anything is written: alone, in a blueprint, checked, in every state that sends the list."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        good(world.run("wireless_ssids", [there]))
        before, faults = world.writes(), []
        for root, config in (("wireless_ssids", [wanted]), ("blueprint", _tree("wireless_ssids", [wanted]))):
            for state in ("merged", "replaced"):
                for check in (True, False):
                    result = world.run(root, config, state=state, check=check)
                    if not result.get("failed") or result["changed"] or f"{option} is missing" not in result["msg"] or "sent as a whole" not in result["msg"]:
                        faults.append(f"{root}, {state}, check {check}: {result.get('msg')}")
        return faults + (["something was written"] if world.writes() != before else [])


def _exported() -> list[str]:
    """What was read of one network and is given to another, also to one that is made in the same run."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        good(world.run("wireless_ssids", [RADIUS]))
        exported = world.run("wireless_ssids", [{"number": 1}], state="gathered")["gathered"]
        before = world.writes()
        new = {"name": "Store 0013", "product_types": ["wireless"], "time_zone": "America/Chicago", "wireless_ssids": exported}
        result = world.run("blueprint", {"networks": [new]})
        same = world.run("wireless_ssids", exported)
        return [f"{result}"] * (not result.get("failed") or "secret is missing" not in result["msg"] or world.writes() != before) \
            + [f"given back: {same}"] * bool(same.get("failed") or same["changed"])


def _stars() -> list[str]:
    """Stars in place of a secret are never sent back."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        good(world.run("network_snmp", {"access": "users", "users": [{"username": "ops", "passphrase": "first-secret"}]}))
        world.session, before = Secretive(emulator, "*****"), world.writes()
        result = world.run("network_snmp", {"users": [{"username": "ops"}, {"username": "new", "passphrase": "second-secret"}]})
        return [] if result.get("failed") and "users[0].passphrase is missing" in result["msg"] and world.writes() == before else [str(result)]


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every secret, hidden in both ways; every way of losing one."""
    for number, one in enumerate(ROTATIONS):
        for stars in (None, "*****")[:1 if one[0] not in ("network_snmp", "wireless_ssids") else 2]:
            yield f"rotation {number} of {one[0]} {one[3]}{' in stars' if stars else ''}", lambda one=one, stars=stars: _rotated(*one, stars)
    yield "many rotations", _many
    yield "rotations beside another change", _beside
    for number, loss in enumerate(LOSSES):
        yield f"loss {number}: {loss[2]}", lambda loss=loss: _lost(*loss)
    yield "an object inside another", _inside
    yield "an export into another network", _exported
    yield "stars", _stars
