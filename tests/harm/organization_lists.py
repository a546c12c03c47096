# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One list of the organization that stands for the answers of many places: it lies, lacks places, has another shape, or cannot be read."""
from __future__ import annotations

import copy
import functools
import json
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.http.transport import Reply
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING

from tests.support.world import Direct, World, good, in_process

KIND = "a list of the organization is believed"
PROMISE = ("A list that stands for the answers of many networks or switches saves calls and nothing else: what is missing in it, or of another shape, is "
           "read from its own path, and so is all that would be written.")
LISTS = sorted(name for name, one in RESOURCES.items() if one.bulk)
Row = dict[str, t.Any]
Lie = t.Callable[[list[Row]], t.Any]


def _networks(world: World) -> dict[str, t.Any]:
    names = [f"Store {number}" for number in range(1, 4)]
    good(world.run("networks", [{"name": name, "product_types": ["appliance", "switch", "wireless"]} for name in names], network=None))
    return {"network": None, "networks": names}


def _switches(world: World) -> dict[str, t.Any]:
    serials = [f"Q2SW-LIST-{number:04d}" for number in range(1, 4)]
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": serials})
    world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": serials})
    return {"network": None, "serial": None, "devices": serials}


def _access_points(world: World) -> dict[str, t.Any]:
    serials = [f"Q2MR-LIST-{number:04d}" for number in range(1, 4)]
    world.call("POST", f"/organizations/{world.organization}/inventory/claim", {"serials": serials})
    world.call("POST", f"/networks/{world.network}/devices/claim", {"serials": serials})
    good(world.run("wireless_rf_profiles", [{"name": name, "band_selection_type": "ap"} for name in ("Lobby", "Store")]))
    return {"network": None, "serial": None, "devices": serials}


class Case(t.NamedTuple):
    """Three places that are as `wanted` says but for the last, which `edit` changed (a path below the place, and a body); `other` may be wanted next."""

    places: t.Callable[[World], dict[str, t.Any]]
    wanted: t.Any
    edit: tuple[str, Row]
    other: t.Any


_SERVER = {"host": "192.0.2.10", "port": 514, "roles": ["Flows"]}
CASES = {
    "network_syslog_servers": Case(_networks, {"servers": [_SERVER]}, ("/syslogServers", {"servers": [{**_SERVER, "host": "192.0.2.99"}]}),
                                   {"servers": [{**_SERVER, "port": 515}]}),
    "switch_ports": Case(_switches, [{"port_id": 1, "name": "Till", "type": "access", "vlan": 7, "voice_vlan": 9},
                                     {"port_id": 2, "name": "Uplink", "tags": ["up"]}],
                         ("/switch/ports/1", {"name": "Somebody's"}), [{"port_id": 1, "name": "Tills"}]),
    "wireless_radio_settings": Case(_access_points, {"rf_profile_id": "Lobby"}, ("/wireless/radio/settings", {"rfProfileId": None}),
                                    {"rf_profile_id": "Store"}),
}


class Liar(Direct):
    """The emulator, which answers otherwise where the list is read. `lists`: how often that was."""

    def __init__(self, world: World, end: str):
        super().__init__(world.emulator)
        self.end, self.answer, self.lists = end, t.cast(t.Callable[[Reply], Reply], lambda reply: reply), 0

    def send(self, method: str, url: str, headers: dict, data: str | None) -> Reply:
        reply = super().send(method, url, headers, data)
        if method != "GET" or not url.partition("?")[0].endswith(self.end):
            return reply
        self.lists += 1
        return self.answer(reply)


def _rows(change: Lie) -> t.Callable[[Reply], Reply]:
    """An answer with other rows."""
    def answer(reply: Reply) -> Reply:
        body = json.loads(reply.text)
        rows = change(body["items"] if isinstance(body, dict) else body)
        return Reply(200, json.dumps({"items": rows} if isinstance(body, dict) else rows), {}, reply.url)
    return answer


def _status(status: int, text: str = '{"errors": ["No such list"]}') -> t.Callable[[Reply], Reply]:
    return lambda reply: Reply(status, text, {}, reply.url)


def _each(change: t.Callable[[Row], t.Any]) -> Lie:
    def rows(given: list[Row]) -> list:
        return [change(copy.deepcopy(one)) or one for one in given]
    return rows


def _elsewhere(row: Row) -> Row:
    """As rows of the hidden child of a combined network are (quirk G3)."""
    return {**row, "network": {"id": "N_1", "name": "Store - switch"}, "serial": "Q2XX-XXXX-0001"}


def _inside(row: Row) -> list[Row]:
    return row.get("ports") or row.get("servers") or []


def _renamed(row: Row) -> Row:
    """Every value of the options is another."""
    for one in _inside(row):
        one.update(name="Invented") if "portId" in one else one.update(port="9")
    return {**row, "rfProfile": {"id": "999"}} if "rfProfile" in row else row


def _without(*names: str) -> t.Callable[[Row], Row]:
    return lambda row: {**{key: value for key, value in row.items() if key not in names}, **{
        key: [{name: value for name, value in one.items() if name not in names} for one in row[key]] for key in ("ports", "servers")
        if key in row and key not in names}}


SHOWN = "says that all is otherwise"
LIES: dict[str, t.Callable[[Reply], Reply]] = {
    "lacks a place": _rows(lambda rows: rows[1:]),
    "has no rows": _rows(lambda rows: []),
    "has rows of hidden networks": _rows(_each(_elsewhere)),
    "has each place twice, once otherwise": _rows(lambda rows: [*rows, *_each(_renamed)(rows)]),
    "has rows that say nothing of the place": _rows(_each(_without("network", "serial"))),
    "has rows without what is asked for": _rows(_each(_without("ports", "servers", "rfProfile"))),
    "has rows in which an option is missing": _rows(_each(_without("name", "vlan", "port", "rfProfile"))),
    "has null in place of lists": _rows(_each(lambda row: {**row, "ports": None, "servers": None, "rfProfile": None})),
    "has empty lists": _rows(_each(lambda row: {**row, "ports": [], "servers": [], "rfProfile": {}})),
    "has lists of texts": _rows(_each(lambda row: {**row, "ports": ["1"], "servers": ["192.0.2.10"], "rfProfile": {"id": ["1"]}})),
    "has texts for rows": _rows(lambda rows: ["row"]),
    SHOWN: _rows(_each(_renamed)),
    "has no such path": _status(404), "is forbidden": _status(403), "is broken": _status(502), "is empty": _status(204, ""),
    "is no JSON": _status(200, "<html>"), "is no list": _status(200, '{"none": 1}'),
}


class Tried:
    """Three places as they are wanted, one of which somebody changed; and tasks on all of them."""

    def __init__(self, name: str):
        self.name, self.case, self.world = name, CASES[name], in_process()
        begun = _begun(name)
        self.options = begun[0]
        self.world.emulator.store.load(json.loads(begun[1]))
        self.liar = self.world.session = Liar(self.world, RESOURCES[name].bulk.path.rpartition("}")[2])

    def run(self, config: t.Any = NOTHING, state: str = "merged", **more: t.Any) -> dict:
        return self.world.run(self.name, config, state=state, **self.options, **more)

    def every(self) -> list[t.Any]:
        """What tasks come to: what is there is shown, what is wanted predicted, written, and found to be there; then the same in every place is changed."""
        only = sorted({one for item in (self.case.wanted if isinstance(self.case.wanted, list) else [self.case.wanted]) for one in item})
        seen = [json.dumps(good(self.run(state="gathered", only=only))["gathered"], sort_keys=True)]
        for config, check in ((self.case.wanted, True), (self.case.wanted, False), (self.case.wanted, False), (self.case.other, False)):
            result = good(self.run(config, check=check))
            seen.append((result["changed"], result["requests"], result["warnings"]))
        return seen


@functools.cache
def _begun(name: str) -> tuple[dict[str, t.Any], str]:
    """The options that mean the three places, and the emulator's state with them."""
    world, case = in_process(), CASES[name]
    options = case.places(world)
    good(world.run(name, case.wanted, **options))
    networks = {one["name"]: one["id"] for one in world.call("GET", f"/organizations/{world.organization}/networks")}
    last = (options.get("networks") or options["devices"])[-1]
    world.call("PUT", (f"/networks/{networks[last]}" if last in networks else f"/devices/{last}") + case.edit[0], case.edit[1])
    return options, json.dumps(world.emulator.store.dump())


@functools.cache
def _expected(name: str) -> list[t.Any]:
    """The same where there is no such list, so that everything is read from its own path."""
    tried = Tried(name)
    tried.liar.answer = _status(404)
    return tried.every()


def lied(name: str, label: str) -> list[str]:
    """What goes otherwise than without the list. What is shown is believed of a list that several sources describe."""
    tried = Tried(name)
    tried.liar.answer = LIES[label]
    found, expected, shown = tried.every(), _expected(name), label == SHOWN and not RESOURCES[name].bulk.confirm
    wrong = [f"{one} instead of {other}" for one, other in zip(found[shown:], expected[shown:]) if one != other]
    return wrong + ["the list was never read"] * (not tried.liar.lists)


def honest(name: str) -> list[str]:
    """An honest list shows the same, and saves calls."""
    tried = Tried(name)
    found, few = tried.every(), good(tried.run(tried.case.other))["calls"]
    tried.liar.answer = _status(404)
    many = good(tried.run(tried.case.other))["calls"]
    return [f"{one} instead of {other}" for one, other in zip(found, _expected(name)) if one != other] + [f"{few} calls"] * (few + 1 >= many)


def all_as_wanted(name: str) -> list[str]:
    """A list that only one source describes says that all is as it is wanted, where nothing is: what the first place answers itself is believed."""
    tried = Tried(name)
    good(tried.run(tried.case.wanted))
    held: list[str] = []

    def answer(reply: Reply) -> Reply:
        held.append(reply.text)
        return Reply(200, held[0], {}, reply.url)
    tried.liar.answer = answer
    good(tried.run(tried.case.wanted))
    tried.world.session = Direct(tried.world.emulator)
    good(tried.run(tried.case.other))
    tried.world.session = tried.liar
    result = good(tried.run(tried.case.wanted))
    return [] if len(result["requests"]) == 3 else [f"{len(result['requests'])} of 3 places were put right"]


def trials() -> t.Iterator[tuple[str, t.Callable[[], list[str]]]]:
    """Every such list, with every lie."""
    for name in LISTS:
        yield f"{name}: the list is honest", functools.partial(honest, name)
        for label in LIES:
            yield f"{name}: the list {label}", functools.partial(lied, name, label)
        if RESOURCES[name].bulk.confirm:
            yield f"{name}: the list says that all is as wanted, and nothing is", functools.partial(all_as_wanted, name)
