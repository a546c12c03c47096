# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Dashboard that is newer than this version: values no option takes, and keys nobody declared, in every place of every answer.

Nothing of it is planted in the emulator: answers to GET are changed on their way, and the writes a task would send are looked at.
"""
from __future__ import annotations

import copy
import functools
import json
import re
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.index import RESOURCES
from ansible_collections.sitecraft.meraki.plugins.module_utils.planning.matching import called
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.field import NOTHING, Field
from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.resource import Resource
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.emulator.server import Emulator

from tests.samples import SAMPLES
from tests.support.world import Direct, World, listed

KIND = "what this version cannot read"
PROMISE = ("It is shown by gathered, taken when it is given back, never reset by an exact state, and sent again with the list or object it is part of; "
           "a value no option takes that is not there is refused.")
KEY, HELD = "madeTomorrow", {"by": ["somebody", 1]}
Path = tuple[Field, ...]


class Newer(Direct):
    """The emulator as a Dashboard of next year answers: `change(path, answer)` is applied to what is read."""

    def __init__(self, emulator: t.Any):
        super().__init__(emulator)
        self.change: t.Callable[[str, t.Any], t.Any] = lambda path, answer: answer

    def send(self, method: str, url: str, headers: dict, data: str | None) -> t.Any:
        """The answer, changed where it was a GET."""
        reply = super().send(method, url, headers, data)
        if method == "GET" and reply.status_code == 200:
            reply.text = json.dumps(self.change(url.partition("?")[0], json.loads(reply.text)))
        return reply


class Subject:
    """One resource with its sample applied, in a world of its own."""

    def __init__(self, name: str):
        self.resource: Resource = RESOURCES[name]
        self.emulator = Emulator(unlimited=True)
        self.world = World(self.emulator.__enter__())
        self.world.prepare(SAMPLES[name].setup)
        self.world.prepare({name: SAMPLES[name].config})
        self.session = self.world.session = Newer(self.emulator)
        where = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape((self.resource.read_path or self.resource.path).partition("?")[0]))
        self.answers = re.compile(".*" + where)
        config = SAMPLES[name].config
        self.key = self.resource.called(config[0]).lower() if self.resource.many else ""

    def plant(self, change: t.Callable[[dict], None]) -> None:
        """Let every answer about the first object of the sample be changed."""
        def planted(path: str, answer: t.Any) -> t.Any:
            if self.answers.fullmatch(path):
                whole, answer = answer, listed(answer) if self.resource.many or "?" in self.resource.path else answer
                rows = answer if isinstance(answer, list) else [answer]
                if self.resource.answers:
                    rows = [{self.resource.by_option[self.resource.answers].api: answer}]
                for row in rows:
                    said = called(self._by_names(row), self.resource, lambda _kind, one: one) if self.resource.many and isinstance(answer, list) else self.key
                    if said.lower() == self.key:
                        change(row)
                return whole
            return answer
        self.session.change = planted

    def _by_names(self, row: dict) -> dict:
        """A row that is told by what it refers to, with the names of that in place of objects."""
        keys = [self.resource.by_option[option].api for option in naming(self.resource)]
        return {**row, **{api: row[api]["name"] for api in keys if isinstance(row.get(api), dict) and "name" in row[api]}}

    def run(self, config: t.Any = None, state: str = "merged", check: bool = True) -> dict:
        """A task, predicted unless said otherwise."""
        return self.world.run(self.resource.name, config, state=state, check=check, secrets="on_create")

    def gathered(self) -> t.Any:
        """The whole config, and the planted object in it."""
        result = self.run(state="gathered")
        assert not result.get("failed"), result["msg"]
        whole = result["gathered"]
        return whole, next((one for one in whole if self.resource.called(one).lower() == self.key), {}) if self.resource.many else whole


def naming(resource: Resource) -> tuple[str, ...]:
    """The options that say which object is meant."""
    return resource.key, *resource.key_with


def paths(fields: t.Iterable[Field], before: Path = ()) -> t.Iterator[Path]:
    """Every Field at every depth, with those it is inside of."""
    for field in fields:
        yield (*before, field)
        yield from paths(field.fields, (*before, field))


def limited(field: Field) -> bool:
    """Whether the option does not take every value of its type, and what it holds can be read."""
    endless = field.type == "list" and field.bounds is not None and field.bounds[1] is None  # nothing but an empty one is not taken
    pattern = field.pattern and not re.fullmatch(field.pattern[0], "made of tomorrow")
    return bool(field.choices or field.bounds and not endless or pattern) and not hidden(field)


def hidden(field: Field) -> bool:
    """Whether what the option holds is not shown, or in another shape."""
    return bool(field.secret or field.write_only or field.control or field.decode)


def odd(field: Field, other: bool = False, word: bool = False) -> t.Any:
    """A value the option does not take; another one where `other`, a `word` in place of a number or a truth."""
    if word:
        return ["by itself", "by hand"][other]
    low, high = field.bounds or (None, None)
    if field.type == "list" and not (field.choices or field.pattern):
        return [f"10.0.{number}.{int(other)}" for number in range(int(high) + 1)]
    kind = field.elements if field.type == "list" else field.type
    if kind in ("int", "float"):
        value: t.Any = (high if high is not None else low - 100 if low is not None else 7000) + 3 + other
    elif field.argument == "ranges":
        value = f"1-{int(high) + 2 + other}"
    else:
        value = ("other" if other else "made") + " of tomorrow" if field.choices or field.pattern else ("y" if other else "x") * int(high + 1)
    return [value] if field.type == "list" else value


def holders(value: t.Any, path: Path, name: str) -> list[dict]:
    """The objects that can hold the last Field of a path, in API form ("api") or option form ("name")."""
    found = [value]
    for field in path[:-1]:
        found = [item for one in found for item in objects(one.get(getattr(field, name)), field)]
    return found


def objects(value: t.Any, field: Field) -> list[dict]:
    """The objects a value is made of."""
    items = value if isinstance(value, list) else list(value.values()) if field.type == "map" and isinstance(value, dict) else [value]
    return [one for one in items if isinstance(one, dict)]


def inside(value: t.Any, path: Path, name: str) -> dict | None:
    """The first of the holders, or None."""
    return next(iter(holders(value, path, name)), None)


@functools.cache
def subject(name: str) -> Subject:
    return Subject(name)


def values(name: str) -> list[str]:
    """What goes wrong with values of tomorrow, one option after the other."""
    one = subject(name)
    wrong, tried = [], 0
    for path in paths(one.resource.fields):
        if limited(path[-1]) and (len(path) > 1 or path[-1].name not in naming(one.resource)):
            found = _value(one, path)
            tried += found is not None
            wrong += [f"{_label(path)}: {sentence}" for sentence in found or []]
    return wrong


def _label(path: Path) -> str:
    return ".".join(one.name for one in path)


def words(name: str) -> list[str]:
    """What goes wrong where a number or a truth is a word tomorrow."""
    one, wrong = subject(name), []
    for path in paths(one.resource.fields):
        lifted = path[-1].name in ("syslog_default_rule", "allow_lan_access")  # read from rows of the Dashboard's own
        if path[-1].type in ("int", "float", "bool") and not hidden(path[-1]) and not lifted and (
                len(path) > 1 or path[-1].name not in naming(one.resource)):
            wrong += [f"{_label(path)}: {sentence}" for sentence in _value(one, path, word=True) or []]
    return wrong


def _value(one: Subject, path: Path, word: bool = False) -> list[str] | None:
    """None where no object of the sample can hold it."""
    field, value = path[-1], odd(path[-1], word=word)

    def change(row: dict) -> None:
        for holder in holders(row, path, "api"):
            holder[field.api] = copy.deepcopy(value)
    one.plant(change)
    whole, mine = one.gathered()
    holder = inside(mine, path, "name")
    if holder is None or field.name not in holder:
        unseen = holder is None or field.only_if or field.instead_of or any(outer.only_if or outer.decode for outer in path)
        return None if unseen else ["is not shown by gathered"]
    if holder[field.name] != value:
        return None if any(outer.decode for outer in path[:-1]) else [f"is shown as {holder[field.name]!r}"]
    wrong = []
    back = [mine] if one.resource.many else mine
    for state, config in (("merged", whole), ("replaced", back), ("overridden", whole)) if not word else (("merged", back),):
        result = one.run(config, state)
        if result.get("failed"):
            wrong.append(f"given back {state} is refused: {result['msg']}")
        elif state == "merged" and result["changed"]:
            wrong.append(f"given back {state} is a change: {result['requests']}")
        else:
            wrong += [f"{state} sends {body}" for body in _bodies(result) if not _keeps(body, path, value)]
    return wrong + _other(one, path, mine, word) + ([] if word else _without(one, path, mine) + _neighbor(one, path, mine))


def _bodies(result: dict) -> list[dict]:
    return [request["body"] for request in result["requests"] if isinstance(request["body"], dict)]


def _keeps(body: dict, path: Path, value: t.Any) -> bool:
    """Whether a body leaves the planted value as it is."""
    if path[0].api not in body:
        return True
    holder = inside(body, path, "api")
    return holder is not None and holder.get(path[-1].api) == value


def _other(one: Subject, path: Path, mine: dict, word: bool) -> list[str]:
    """A value that is as strange and is not there."""
    config = copy.deepcopy(mine)
    inside(config, path, "name")[path[-1].name] = odd(path[-1], other=True, word=word)
    writes = one.world.writes()
    result = one.run([config] if one.resource.many else config, check=False)
    fine = result.get("failed") and result["changed"] is False and path[-1].name in result["msg"] and "Nothing was changed" in result["msg"]
    written = ["something was written"] * (one.world.writes() != writes)
    return written if fine else [f"another strange value is not refused: {result.get('msg') or result}", *written]


def _without(one: Subject, path: Path, mine: dict) -> list[str]:
    """An exact state that says nothing of the value."""
    telling = len(path) > 1 and path[-2].mode == "by" and path[-1].name in path[-2].argument.split(",")  # without it another entry is meant
    if any(outer.required for outer in path) or path[-1].required_on_create or telling:
        return []
    config = copy.deepcopy(mine)
    del inside(config, path, "name")[path[-1].name]
    result = one.run([config] if one.resource.many else config, "replaced")
    if result.get("failed"):
        return []  # an option another one needs
    wrong = [f"replaced without it sends {body}" for body in _bodies(result) if not _keeps(body, path, odd(path[-1]))]
    told = path[-1].default is NOTHING or any(path[-1].name in one and "does not know" in one for one in result["warnings"])
    return wrong + ([] if told else [f"replaced without it does not say that it was kept: {result['warnings']}"])


def _neighbor(one: Subject, path: Path, mine: dict) -> list[str]:
    """Another option of the same object changes."""
    fields = path[-2].fields if len(path) > 1 else one.resource.fields
    config = copy.deepcopy(mine)
    if not _changed(inside(config, path, "name"), fields, one.resource, path[-1]):
        return []
    result = one.run([config] if one.resource.many else config)
    bodies = [] if result.get("failed") else _bodies(result)
    return [f"a neighbor that changes sends {body}" for body in bodies if not _keeps(body, path, odd(path[-1]))]


def _changed(item: dict, fields: t.Iterable[Field], resource: Resource, but: Field | None = None) -> bool:
    """Change one plain option of an object in option form."""
    for field in fields:
        free = field.type == "bool" or field.type == "str" and field.mode == "value" and not (field.choices or field.pattern or field.bounds or field.ref)
        if field.name in item and free and field is not but and not (field.required or field.create_only or field.name in (*naming(resource), "comment")):
            item[field.name] = not item[field.name] if field.type == "bool" else f"{item[field.name]}x"
            return True
    return False


def keys(name: str) -> list[str]:
    """What goes wrong with keys of tomorrow inside lists and objects; nulls beside them are not sent back."""
    one, wrong = subject(name), []
    for path in paths(one.resource.fields):
        if path[-1].fields and not any(outer.decode for outer in path):
            wrong += [f"{_label(path)}: {sentence}" for sentence in _key(one, path)]
    return wrong


def _key(one: Subject, path: Path) -> list[str]:
    def change(row: dict) -> None:
        for item in [one for holder in holders(row, path, "api") for one in objects(holder.get(path[-1].api), path[-1])]:
            item.update({KEY: HELD, "nothing": None} if item else {})
    one.plant(change)
    whole, mine = one.gathered()
    if KEY in json.dumps(whole):
        return ["is shown by gathered"]
    telling = path[-1].argument.split(",") if path[-1].mode == "by" else ()  # with another one of these another entry is meant
    free = [field for field in path[-1].fields if field.name not in telling]
    wrong, count = [], sum(bool(item) for holder in holders(mine, path, "name") for item in objects(holder.get(path[-1].name), path[-1]))
    for state in ("merged", "replaced"):
        config = copy.deepcopy(mine)
        items = [item for holder in holders(config, path, "name") for item in objects(holder.get(path[-1].name), path[-1])]
        if not items or not _changed(items[0], free, one.resource):
            continue
        result = one.run([config] if one.resource.many else config, state)
        for body in _bodies(result) if not result.get("failed") else []:
            if path[0].api in body and json.dumps(body).count(f'"{KEY}"') != count:
                wrong.append(f"{state} sends {body}")
            wrong += [f"{state} sends a null: {body}"] * ('"nothing"' in json.dumps(body))
    return wrong


def wholes(name: str) -> list[str]:
    """What goes wrong with an object that is written as a whole: what nobody declared is said again, also where the Dashboard shows it in a row of its own."""
    one, wrong = subject(name), []
    lifted = {"Default rule": ("syslogEnabled", "syslogDefaultRule"), "Wireless clients accessing LAN": ("policy", "allowLanAccess")}
    said = {"appliance_l3_firewall_rules": "syslogDefaultRule", "wireless_ssid_l3_firewall_rules": "allowLanAccess"}[name]

    def change(row: dict) -> None:
        row[KEY] = HELD
        for rule in row["rules"]:
            if lifted.get(rule["comment"], ("", ""))[1] == said:
                rule[lifted[rule["comment"]][0]] = "by itself"
    one.plant(change)
    dummy, mine = one.gathered()
    for state in ("merged", "replaced"):
        config = {**{key: value for key, value in mine.items() if key == one.resource.key},
                  "rules": [{**mine["rules"][0], "dest_port": "99"}, *mine["rules"][1:]]}
        result = one.run([config] if one.resource.many else config, state)
        bodies = [body for body in _bodies(result) if body.get(KEY) == HELD and body.get(said) == "by itself"]
        wrong += [] if len(bodies) == 1 else [f"{state}: {result.get('msg') or result['requests']}"]
    return wrong


def unnamed() -> list[str]:
    """`overridden` puts slots back that are not named, but for what it cannot read; `deleted` takes back what it is given, and has no second time."""
    one = subject("wireless_ssids")
    one.plant(lambda row: row.update(authMode="made of tomorrow", enabled=True))
    others = [ssid for ssid in one.gathered()[0] if str(ssid["number"]) != one.key]
    result = one.run(others, "overridden")
    bodies = [request["body"] for request in result["requests"]]
    told = [text for text in result["warnings"] if "made of tomorrow" in text and f"SSID {one.key} of Store 0012" in text]
    wrong = [] if [body["enabled"] for body in bodies] == [False] and "authMode" not in bodies[0] and len(told) == 1 else [str(result)]
    rules = subject("appliance_l3_firewall_rules")
    rules.plant(lambda row: row["rules"][0].update(protocol="made of tomorrow"))
    gone = {"rules": rules.gathered()[1]["rules"][:1]}
    removed = rules.run(gone, "deleted")
    rules.plant(lambda row: row["rules"].pop(0))
    again = rules.run(gone, "deleted")
    return wrong + ([] if removed.get("changed") and not again.get("failed") and not again["changed"] else [f"{removed} {again}"])


def shapes() -> list[str]:
    """A value in a shape of its own, of a rule of a type nobody knows yet."""
    one, wrong = subject("appliance_l7_firewall_rules"), []
    value = {"id": "meraki:layer8/1", "name": "What comes next", "more": [1, {"deep": True}]}
    one.plant(lambda row: row["rules"][0].update(type="made of tomorrow", value=value))
    mine = one.gathered()[1]
    for state in ("merged", "replaced", "overridden"):
        back, other = one.run(mine, state), one.run({"rules": [*mine["rules"], {"policy": "deny", "type": "host", "value": "new.example.com"}]}, state)
        kept = [body for body in _bodies(other) if {"policy": "deny", "type": "made of tomorrow", "value": value} in body["rules"]]
        wrong += [] if back.get("changed") is False and not back.get("failed") and len(kept) == 1 else [f"{state}: {back.get('msg')} {back} {other}"]
    return wrong


def blueprints() -> list[str]:
    """An export of a whole organization is taken back with every value of tomorrow in it; a network that is new cannot have one."""
    with Emulator(unlimited=True) as emulator:
        world = World(emulator)
        for name in ("appliance_vlans", "appliance_l3_firewall_rules"):
            world.prepare({**SAMPLES[name].setup, name: SAMPLES[name].config})
        world.session = Newer(emulator)
        places = {"/appliance/firewall/l3FirewallRules": lambda answer: answer["rules"][0].update(policy="slow down"),
                  "/wireless/ssids": lambda answer: answer[0].update(authMode="9021x"), "/switch/ports": lambda answer: answer[0].update(type="mesh"),
                  "/appliance/vlans": lambda answer: answer[0].update(dhcpHandling="Ask the cloud",
                                                                      dhcpOptions=[{"code": "66", "type": "next_server", "value": "x"}])}

        def change(path: str, answer: t.Any) -> t.Any:
            for end in [end for end in places if path.endswith(end)]:
                places[end](answer)
            return answer
        world.session.change = change
        gathered = world.run("blueprint", state="gathered")["gathered"]
        shown = [word for word in ("slow down", "9021x", "mesh", "Ask the cloud") if word not in json.dumps(gathered)]
        back = world.run("blueprint", gathered)
        wrong = [f"not shown: {shown}"] * bool(shown) + ([] if back.get("changed") is False and not back.get("failed")
                                                         else [str(back.get("msg") or back["requests"])])
        new = {"name": "Store 0013", "product_types": ["wireless"], "wireless_ssids": [{"number": 0, "auth_mode": "9021x"}]}
        writes = world.writes()
        made = world.run("blueprint", {"networks": [new]})
        refused = made.get("failed") and "SSIDs of Store 0013: wireless_ssids[0].auth_mode must be one of" in made["msg"] and world.writes() == writes
        return wrong + ([] if refused else [f"a new network: {made}"])


def trials() -> list[tuple[str, t.Callable[[], list[str]]]]:
    """Every resource by itself."""
    readable = [name for name in sorted(SAMPLES) if not RESOURCES[name].membership and any(limited(path[-1]) for path in paths(RESOURCES[name].fields))]
    return [(f"{what.__name__} of {name}", functools.partial(what, name)) for name in readable for what in (values, words)] + [
        (f"{name} written whole", functools.partial(wholes, name)) for name in ("appliance_l3_firewall_rules", "wireless_ssid_l3_firewall_rules")] + [
        ("objects that are not named", unnamed), ("a value in a shape of its own", shapes), ("a whole organization", blueprints)] + [
        (f"keys inside {name}", functools.partial(keys, name)) for name in sorted(SAMPLES) if any(field.fields for field in RESOURCES[name].fields)]
