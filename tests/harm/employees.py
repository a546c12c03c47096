# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of people that change from run to run, as exports do: nobody loses what their row does not take, and nobody gets what is another's."""
from __future__ import annotations

import ipaddress
import random
import typing as t

from ansible_collections.sitecraft.meraki.plugins.filter.teleworkers import teleworkers
from ansible_collections.sitecraft.meraki.plugins.module_utils.questions.query import QUERY
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table_files import from_file

from tests.harm import Trial
from tests.support.world import World, good, in_process

KIND = "a broken table of people"
PROMISE = ("A teleworker loses network or device only where a row, or a permission to remove who is missing, says so; no subnet is given out twice; networks "
           "without the role's tag are not touched; a table that cannot be meant changes nothing.")

NETWORK = {"product_types": ["appliance"], "time_zone": "America/Chicago",
           "appliance_vlans": [{"id": 1, "name": "Work", "subnet": "{subnet}", "appliance_ip": "{gateway}"}]}
OPTIONS = {"network": NETWORK, "pool": ["10.200.0.0/26", "10.201.0.0/27"], "prefix": 29, "states": {"active": "keep", "away": "ignore", "left": "remove"}}


def trials() -> list[tuple[str, Trial]]:
    """Drawn lives of six people, networks bound to a template, and a run that is cut off."""
    return [*((f"drawn tables {seed}", lambda seed=seed: _drawn(seed)) for seed in range(4)), ("a table cut short", _short),
            ("networks bound to a template", _bound), ("a run that is cut off", _interrupted)]


class Office:
    """One organization, and the steps of the role against it."""

    def __init__(self) -> None:
        self.world: World = in_process()
        tagged = {"name": "Tagged by hand", "product_types": ["appliance"], "tags": ["teleworker"]}
        good(self.world.run("networks", [{"name": "Shop", "product_types": ["appliance"]}, tagged]))
        good(self.world.run("appliance_vlans", [{"id": 5, "name": "x", "subnet": "10.200.0.8/30", "appliance_ip": "10.200.0.9"}], network="Shop"))
        self.wrong: list[str] = []

    def asked(self, path: str) -> list[dict]:
        return self.world.ask(QUERY, path=path)["rows"]

    def plan(self, rows: t.Iterable[dict], **options: t.Any) -> tuple[t.Callable, dict]:
        """(the filter with all it needs, the plan)."""
        lines = [",".join(one[name] for name in ("name", "mail", "serial", "state")) for one in rows]
        table = from_file("\n".join(["name,mail,serial,state", *lines]).encode(), "people.csv").told()
        found: dict[str, t.Any] = {"networks": self.asked("/organizations/{organization}/networks"),
                                   "inventory": self.asked("/organizations/{organization}/inventory/devices")}
        plan = teleworkers(table, {**OPTIONS, **options}, found)
        if not plan["problems"] and plan["questions"]:
            found["gathered"] = good(self.world.run("blueprint", {"networks": plan["questions"]}, "gathered"))["gathered"]["networks"]
            plan = teleworkers(table, {**OPTIONS, **options}, found)
        return (lambda part: teleworkers(table, {**OPTIONS, **options}, found, None, part)), plan

    def run(self, rows: t.Iterable[dict], **options: t.Any) -> dict:
        """The plan, carried out where nothing is wrong with it. Every step must have been foretold."""
        made, plan = self.plan(rows, **options)
        if plan["problems"]:
            return plan
        steps = [("devices", plan["swapped"], "deleted"), ("blueprint", made("config"), "merged"), ("networks", plan["removed"], "deleted")]
        steps = [one for one in steps if one[1]]
        foretold = [self.world.run(name, config, state, check=True, confirm_delete=True, network=None)["requests"] for name, config, state in steps]
        done = [self.world.run(name, config, state, confirm_delete=True, network=None) for name, config, state in steps]
        self.wrong += [result["msg"] for result in done if result.get("failed")]
        self.wrong += [f"{name} was not foretold" for (name, *dummy), said, result in zip(steps, foretold, done) if said != result.get("requests")]
        return {**plan, "sent": [request for result in done for request in result.get("requests") or []]}

    def homes(self) -> dict[str, tuple[str, str, list[str]]]:
        """{mail address: (network, its subnet, devices in it)}."""
        return {_owner(one): (one["id"], self.world.call("GET", f"/networks/{one['id']}/appliance/vlans/1")["subnet"],
                              sorted(device["serial"] for device in self.world.call("GET", f"/networks/{one['id']}/devices")))
                for one in self.networks() if _owner(one)}

    def networks(self) -> list[dict]:
        return self.world.call("GET", f"/organizations/{self.world.organization}/networks")

    def others(self) -> list[tuple]:
        """Everything that is no teleworker's."""
        return [(one, self.world.call("GET", f"/networks/{one['id']}/devices")) for one in self.networks() if not _owner(one)]


def _owner(network: dict) -> str:
    return network["notes"].partition("Teleworker: ")[2].partition("\n")[0] if network["notes"] else ""


def _person(number: int, state: str = "active", serial: str = "") -> dict:
    return {"name": f"Person {number % 3}", "mail": f"p{number}@example.com", "serial": serial or f"Q2MX-TELE-000{number}", "state": state}


def _drawn(seed: int) -> list[str]:
    draw, office = random.Random(seed), Office()
    before, rows = office.others(), {number: _person(number) for number in range(4)}
    for _round in range(5):
        had = office.homes()
        plan = office.run(rows.values())
        has = office.homes()
        office.wrong += _broken(list(rows.values()), plan, had, has)
        if not plan["problems"]:
            office.wrong += [f"the second run sent {one}" for one in office.run(rows.values()).get("sent", ["nothing: it was refused"])]
        office.wrong += ["networks of others changed"] * (office.others() != before)
        for number in draw.sample(range(6), 2):
            change = draw.choice(("left", "active", "away", "device", "missing", "name", "none", "handed on"))
            rows.setdefault(number, _person(number))
            row = rows[number]
            if change == "missing":
                del rows[number]
            elif change == "device":
                row["serial"] = f"Q2MX-{seed:03}N-{_round}{number:03}"
            elif change == "handed on" and len(rows) > 1:
                other = draw.choice([one for one in rows.values() if one is not row])
                other["state"], row["serial"] = "left", other["serial"]
            elif change == "name":
                row["name"] = f"Person {draw.randrange(3)}"
            elif change != "handed on":
                row.update({"serial": ""} if change == "none" else {"state": change})
    return office.wrong


def _broken(rows: list[dict], plan: dict, had: dict, has: dict) -> list[str]:
    """What a run did that it must not."""
    subnets = [ipaddress.ip_network(one[1]) for one in has.values()] + [ipaddress.ip_network("10.200.0.8/30")]
    wrong = [f"{one} and {other} overlap" for place, one in enumerate(subnets) for other in subnets[place + 1:] if one.overlaps(other)]
    if plan["problems"]:
        return wrong + (["a refused table changed something"] if has != had else [])
    states = {one["mail"]: one for one in rows}
    wrong += [f"{mail} lost the network" for mail in had if mail not in has and states.get(mail, {}).get("state") != "left"]
    wrong += [f"{mail} has left and has a network" for mail in has if states.get(mail, {}).get("state") == "left"]
    wrong += [f"{mail} has another network or subnet" for mail in had if mail in has and had[mail][:2] != has[mail][:2]]
    wrong += [f"{mail} lacks {one['serial']}: {has.get(mail)}" for mail, one in states.items()
              if one["state"] == "active" and one["serial"] and one["serial"] not in (has.get(mail) or ("", "", []))[2]]
    return wrong


def _short() -> list[str]:
    office = Office()
    office.run([_person(number) for number in range(6)])
    had, before = office.homes(), office.others()
    cut = office.run([_person(0)])
    missing = [one["mail"] for one in cut["report"] if one["status"] == "missing"]
    wrong = [f"{one} was sent" for one in cut.get("sent", ())] + ([] if len(missing) == 5 else [f"missing are {missing}"])
    asked = office.run([_person(0)], remove_missing=True, max_removals=4)
    wrong += [] if asked["problems"] and office.homes() == had else ["many went without being asked for"]
    office.run([_person(0)], remove_missing=True, max_removals=5)
    wrong += [] if list(office.homes()) == ["p0@example.com"] and office.others() == before else [f"left are {office.homes()}"]
    return wrong + office.wrong


def _bound() -> list[str]:
    office = Office()
    template = {"name": "Home", "time_zone": "America/Chicago",
                "appliance_vlans": [{"id": 1, "name": "Work", "subnet": "10.9.0.0/24", "appliance_ip": "10.9.0.1"}]}
    good(office.world.run("blueprint", {"organization_config_templates": [template]}))
    network = {"product_types": ["appliance"], "appliance_vlans": [{"id": 1, "subnet": "{subnet}", "appliance_ip": "{gateway}"}]}
    rows = [_person(0), _person(1)]
    office.run(rows, network=network, template="Home")
    wrong = [] if [one[1] for one in office.homes().values()] == ["10.200.0.0/29", "10.200.0.16/29"] else [f"they have {office.homes()}"]
    wrong += [f"the second run sent {one}" for one in office.run(rows, network=network, template="Home").get("sent", ["nothing: it was refused"])]
    return wrong + office.wrong


def _interrupted() -> list[str]:
    """A network that was made, and nothing in it: the next run finishes it with the same subnet."""
    office = Office()
    office.world.faults({"method": "POST", "path": "devices/claim", "status": 400, "times": 99, "body": {"errors": ["Not today"]}},
                        {"method": "POST", "path": "actionBatches", "status": 403, "times": 99, "body": {"errors": ["no batches"]}})
    plan = office.run([_person(0), _person(1)])
    failed, subnets, office.wrong = bool(office.wrong), [one["subnet"] for one in plan["report"]], []
    office.world.faults()
    office.run([_person(1), _person(0)])
    has = office.homes()
    wrong = [] if failed and [has[f"p{one}@example.com"][1] for one in (0, 1)] == subnets[:2] else [f"{subnets} became {has}"]
    return wrong + office.wrong
