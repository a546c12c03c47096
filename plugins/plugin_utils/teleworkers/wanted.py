# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a plan of people asks of the modules: the blueprint that brings up, the configs that take down, and the report. Pure."""
from __future__ import annotations

import secrets as randomness
import typing as t

from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.levels import BLUEPRINT, Task
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.nodes import Branches
from ansible_collections.sitecraft.meraki.plugins.module_utils.blueprint.tree import Tree
from ansible_collections.sitecraft.meraki.plugins.plugin_utils import numbers
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers import ownership, placeholders
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers.plan import GONE, JOINS, LEAVES, STAYS, Case, Plan

_ACCOUNTS = "network_meraki_auth_users"
#: Letters and digits that nobody takes for one another.
_LETTERS = "abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679"
_LENGTH = 16


def accounts(gathered: t.Iterable[t.Mapping]) -> dict[str, list[str]]:
    """{identifier of a network: mail addresses of the accounts in it}, as far as it was read."""
    return {str((one.get("facts") or {}).get("id")): [each["email"] for each in one[_ACCOUNTS]] for one in gathered if one.get(_ACCOUNTS)}


# -- bringing up

def unsaid(plan: Plan, known: t.Collection[str]) -> list[Case]:
    """Who needs a secret that nobody said: people who join, since theirs alone is not there yet."""
    return [case for case in plan.of(JOINS) if case.key.casefold() not in known] if plan.needs_secret else []


def made(cases: t.Iterable[Case]) -> dict[str, str]:
    """{mail address: a new secret} of these people."""
    return {case.key: "".join(randomness.choice(_LETTERS) for _each in range(_LENGTH)) for case in cases}


def brought_up(plan: Plan, known: t.Mapping[str, str]) -> tuple[dict, list[str]]:
    """(the config of a blueprint, everything wrong with it). A secret that is not known is left out, so that it stays as it is."""
    there, networks, problems = accounts(plan.gathered or ()), [], []
    for case in plan.of(JOINS, STAYS):
        try:
            networks.append(_network(plan, case, known.get(case.key.casefold(), ""), there))
        except placeholders.Missing as missing:
            problems.append(case.person.problem(str(missing), "the value is missing, and teleworkers_network or teleworkers_device uses it"))
        except ValueError as error:
            problems.append(f"teleworkers_network: {error}")
    claimed = [serial for case in plan.of(JOINS, STAYS) for serial in case.person.serials if serial not in plan.devices]
    config = {**({"organization_inventory": {"serials": claimed}} if claimed else {}), **({"networks": networks} if networks else {})}
    return config, problems + ([] if problems else _faults(config, plan))


def _network(plan: Plan, case: Case, secret: str, there: t.Mapping[str, list[str]]) -> dict:
    """One network of the blueprint."""
    options, home = plan.options, case.home
    gateway = numbers.address(case.subnet, 1) if case.subnet else ""
    values = {**case.person.values, "subnet": case.subnet, "gateway": gateway, "secret": secret}
    network = placeholders.filled(options.network, values)
    present = list(home.tags) if home else []
    for one in network.get(_ACCOUNTS) or [] if home else ():
        if str(one.get("email", "")).casefold() in {each.casefold() for each in there.get(home.id, ())}:
            one.pop("password", None)  # the Dashboard does not show it, and who has one keeps it
    products = {} if home else {"product_types": ["appliance", "wireless"]}
    if home:
        network.pop("product_types", None)  # they are fixed at creation
    fixed = {**({"id": home.id} if home else {}), "name": case.name, "tags": _joined(present, [options.tag, *(network.pop("tags", None) or [])]),
             "notes": ownership.notes(home.notes if home else "", case.key, case.subnet, case.person.values.get("manager", "")),
             **({"config_template_id": options.template} if options.template else {})}
    devices = [_device(plan, case, serial, number, values) for number, serial in enumerate(case.person.serials, 1)]
    return {**products, **network, **fixed, **({"devices": devices} if devices else {})}


def _device(plan: Plan, case: Case, serial: str, number: int, values: t.Mapping[str, str]) -> dict:
    """One device of a person, with the tag by which the role knows what it brought."""
    given = placeholders.filled(plan.options.device, values)
    name = str(placeholders.filled(plan.options.device_name, values))
    present = list((plan.devices.get(serial) or {}).get("tags") or [])
    moves = serial in case.moves
    address = {"address": values["address"], "move_map_marker": True} if values.get("address") else {}
    return {"serial": serial, "name": name if number == 1 else f"{name} {number}", **address, **given, **({"move": True} if moves else {}),
            "tags": _joined(present, [plan.options.tag, *(given.get("tags") or [])])}


def _joined(present: list, wanted: list) -> list:
    """Tags that are there and tags that are wanted, each once."""
    there = {str(one).casefold() for one in present}
    return present + [one for one in dict.fromkeys(wanted) if str(one).casefold() not in there]


def _faults(config: dict, plan: Plan) -> list[str]:
    """What a blueprint would say of it before it reads anything, each thing once however many people have it."""
    tree = Tree(Task(BLUEPRINT, {"state": "merged"}, config), None)
    Branches(tree, BLUEPRINT, config)
    people = plan.of(JOINS, STAYS)
    found: dict[str, str] = {}
    for problem in tree.inputs.problems:
        said = str(problem)
        for number in range(len(people) if "networks[" in said else 0):
            inside = said.partition(f"config.networks[{number}].")
            if inside[1]:
                said = f"teleworkers_network.{inside[2]}"
                found.setdefault(said, f"{people[number].person.place}: filled in for {people[number].told}: {said}")
                break
        else:
            found.setdefault(said, said)
    return list(found.values())


# -- taking down

def swapped(plan: Plan) -> list[dict]:
    """Devices that others took the place of, as module devices takes them."""
    return [{"serial": serial} for case in plan.of(STAYS) for serial in case.back]


def freed(plan: Plan, licenses: t.Iterable[t.Mapping]) -> list[dict]:
    """The licenses of devices that come back, as module organization_licenses takes them."""
    back = {serial for case in plan.cases for serial in case.back}
    return [{"license": str(one["license"]), "device_serial": None} for one in licenses if str(one.get("device_serial") or "").upper() in back]


def without_accounts(plan: Plan) -> list[dict]:
    """Networks that go with the accounts in them, as a blueprint removes accounts."""
    there = accounts(plan.gathered or ())
    return [{"name": case.home.name, _ACCOUNTS: [{"email": email, "delete": True} for email in there[case.home.id]]}
            for case in plan.of(LEAVES) if there.get(case.home.id)]


def removed(plan: Plan) -> list[dict]:
    """Networks that go, as module networks takes them."""
    return [{"id": case.home.id, "name": case.home.name} for case in plan.of(LEAVES)]


# -- the report

def report(plan: Plan, licensing: str = "") -> list[dict]:
    """Who has what, in the order of the table; then the networks that no row speaks of."""
    return [_line(plan, case, licensing) for case in plan.cases]


def _line(plan: Plan, case: Case, licensing: str) -> dict:
    person, home = case.person, case.home
    stays = case.status in (JOINS, STAYS)
    here = plan.within.get(home.id, []) if home else []
    devices = list(person.serials) + case.extra if stays and person.serials else here
    return {"name": person.name if person else "", "mail": case.key, "manager": person.values.get("manager", "") if person else
            ownership.said(home.notes, "Manager"), "status": case.status, "state": person.word if person else "", "where": person.place if person else "",
            "network": case.name if stays else home.name if home else "", "subnet": case.subnet, "serials": devices, "back": case.back,
            "note": "; ".join(_notes(plan, case, licensing))}


def _notes(plan: Plan, case: Case, licensing: str) -> t.Iterator[str]:
    """What else there is to say of somebody."""
    if case.home and not case.home.owner:
        yield f"the notes of the network do not say whose it is; it bears the tag {plan.options.tag}"
    if case.extra:
        yield f"also in the network, and not of this role: {', '.join(case.extra)}"
    if case.back and case.status == STAYS:
        yield f"{', '.join(case.back)} goes back to the inventory"
    if case.back and licensing and licensing != "per-device":
        yield f"no license is freed: the organization is licensed by {licensing}, so that no license is bound to a device"
    if case.status == GONE:
        yield "has no network"
