# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who joins, who stays and who leaves: a table of people and what the Dashboard holds become what is to be done. Pure, no Ansible.

Nothing is kept in a file. A network belongs to the person its notes name (ownership.py), and has the subnet they name.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers import ownership, placeholders, pool
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers.ownership import Home
from ansible_collections.sitecraft.meraki.plugins.plugin_utils.teleworkers.people import IGNORE, REMOVE, Person

#: What happens to somebody, as the report says it.
JOINS, STAYS, LEAVES = "joins", "stays", "leaves"
GONE, WAITS, ALONE, MISSING = "gone", "waits for a device", "left alone", "missing"
_USED = {"appliance_vlans": [], "appliance_single_lan": {}, "appliance_static_routes": [], "appliance_site_to_site_vpn": {}}
_ACCOUNTS = "network_meraki_auth_users"
_SET_BY_ROLE = ("name", "id", "notes", "devices", "config_template_id")


@dataclass
class Options:
    """How the role is set up; the names are those of its variables without the prefix."""

    network: dict = field(default_factory=dict)
    device: dict = field(default_factory=dict)
    template: str = ""
    tag: str = "teleworker"
    network_name: str = "Teleworker {name}"
    device_name: str = "{name}"
    pool: t.Any = ()
    prefix: int = 28
    reserved: t.Any = ()
    remove_missing: bool = False
    max_removals: int = 5
    claim: bool = True
    release: bool = False


@dataclass
class Case:
    """One person, or one network nobody's row speaks of, and what happens to it."""

    status: str
    person: Person | None = None
    home: Home | None = None
    name: str = ""
    subnet: str = ""
    back: list[str] = field(default_factory=list)
    moves: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The mail address, or what else tells people apart."""
        return self.person.key if self.person else self.home.owner if self.home else ""

    @property
    def told(self) -> str:
        """The person in a sentence."""
        return f"{self.person.name} <{self.key}>" if self.person and self.person.name != self.key else self.key


class Plan:
    """Everything that is to be done, and everything that is wrong."""

    def __init__(self, people: list[Person], options: Options, networks: list[dict], inventory: list[dict], gathered: list[dict] | None = None):
        self.options, self.people, self.networks, self.gathered = options, people, networks, gathered
        self.devices = {str(one["serial"]).upper(): one for one in inventory}
        self.within: dict[str, list[str]] = {}
        for serial, one in self.devices.items():
            self.within.setdefault(str(one.get("network_id") or ""), []).append(serial)
        self.homes = ownership.homes(networks, options.tag)
        self.problems = self._options()
        self.cases = self._cases()
        self.problems += self._serials()
        self.problems += self._too_many()
        self._names()
        self.problems += self._subnets()

    # -- what is asked for

    def _options(self) -> list[str]:
        """What is wrong with the options themselves."""
        options, known = self.options, {*(self.people[0].values if self.people else ()), "subnet", "host", "gateway", "secret"}
        texts = {"teleworkers_network": options.network, "teleworkers_device": options.device}
        found = [one for name, value in texts.items() for one in placeholders.mistakes(value, name, known)]
        plain = {"teleworkers_network_name": options.network_name, "teleworkers_device_name": options.device_name}
        found += [one for name, value in plain.items() for one in placeholders.mistakes(value, name, known - {"subnet", "host", "gateway", "secret"})]
        found += [f"teleworkers_network.{name}: is set by the role" + (" (teleworkers_template)" if name.startswith("config") else "")
                  for name in _SET_BY_ROLE if name in options.network]
        found += [f"teleworkers_device.{name}: is set by the role" for name in ("serial", "network", "move") if name in options.device]
        if not options.tag or any(one.isspace() for one in options.tag):
            found.append(f"teleworkers_tag: {options.tag!r} is no tag; write one word, such as teleworker")
        if options.pool and not self.needs_subnet:
            found.append("teleworkers_pool: nothing in teleworkers_network uses {subnet}, so nobody would have the subnet they are given")
        if self.needs_subnet and not options.pool:
            found.append("teleworkers_network: uses {subnet}, and teleworkers_pool names no subnets to give out")
        try:
            list(pool.free(pool.subnets(options.pool, "teleworkers_pool"), options.prefix, [pool.read("0.0.0.0/0")]))
            pool.subnets(options.reserved, "teleworkers_reserved")
        except ValueError as error:
            found.append(str(error))
        return found

    @property
    def needs_subnet(self) -> bool:
        """Whether people get a subnet."""
        return bool(placeholders.names([self.options.network, self.options.device]) & {"subnet", "host", "gateway"})

    @property
    def needs_secret(self) -> bool:
        """Whether people get a secret."""
        return "secret" in placeholders.names([self.options.network, self.options.device])

    # -- who is who

    def _cases(self) -> list[Case]:
        owned: dict[str, Home] = {}
        for home in self.homes:
            first = owned.setdefault(home.owner.casefold(), home)
            if first is not home and home.owner:
                self.problems.append(f"networks {first.name!r} and {home.name!r} both say in their notes that they are those of {home.owner}; "
                                     "take the line out of one of them")
        cases = []
        for person in self.people:
            mine = owned.get(person.key.casefold()) if person.key else None
            before = owned.get(person.previous.casefold()) if person.previous else None
            if mine and before and mine is not before:
                self.problems.append(person.problem("previous_mail", f"{person.previous} has the network {before.name!r}, and {person.key} already has "
                                                                     f"{mine.name!r}"))
            home = mine or before
            cases.append(Case(self._status(person, home), person, home))
        taken = [case.home for case in cases if case.home]
        status = LEAVES if self.options.remove_missing else MISSING
        rest = [home for home in self.homes if not any(home is one for one in taken)]
        return cases + [Case(status if home.owner else ALONE, home=home) for home in rest]

    @staticmethod
    def _status(person: Person, home: Home | None) -> str:
        if person.state == REMOVE:
            return LEAVES if home else GONE
        if person.state == IGNORE:
            return ALONE
        return STAYS if home else JOINS if person.serials else WAITS

    def of(self, *statuses: str) -> list[Case]:
        """The cases with one of these statuses."""
        return [case for case in self.cases if case.status in statuses]

    # -- devices

    def _serials(self) -> t.Iterator[str]:
        """Where each device comes from. What stands elsewhere, and is nobody's to give, is a mistake."""
        by_network = {case.home.id: case for case in self.cases if case.home}
        names = {str(one["id"]): str(one.get("name") or "") for one in self.networks}
        wanted = {serial for case in self.of(JOINS, STAYS) for serial in case.person.serials}
        for case in self.of(JOINS, STAYS):
            for serial in case.person.serials:
                device = self.devices.get(serial)
                at = str((device or {}).get("network_id") or "")
                if device is None and not self.options.claim:
                    yield case.person.problem("serial", f"{serial} is not in the inventory of the organization, and teleworkers_claim is false")
                if not at or case.home and at == case.home.id:
                    continue
                case.moves.append(serial)
                refused = _not_given(by_network.get(at), serial)
                if refused:
                    yield case.person.problem("serial", f"{serial} is in network {names.get(at, at)!r}, {refused}")
        for case in self.of(STAYS):
            here = self.within.get(case.home.id, []) if case.person.serials else []
            others = [serial for serial in here if serial not in case.person.serials and serial not in wanted]
            case.back = [serial for serial in others if self._brought(serial)]
            case.extra = [serial for serial in others if serial not in case.back]
        for case in self.of(LEAVES):
            case.back = [serial for serial in self.within.get(case.home.id, []) if serial not in wanted]

    def _brought(self, serial: str) -> bool:
        """Whether the role brought a device, which it may take away again."""
        return self.options.tag.casefold() in {str(one).casefold() for one in self.devices[serial].get("tags") or []}

    def released(self) -> list[str]:
        """Devices that leave the organization: those that come back now, and those that a run before has brought back."""
        wanted = {serial for case in self.cases if case.person and case.person.state != REMOVE for serial in case.person.serials}
        loose = [serial for case in self.of(LEAVES, GONE) if case.person for serial in case.person.serials
                 if serial in self.devices and not self.devices[serial].get("network_id")]
        found = [*(serial for case in self.cases for serial in case.back), *loose]
        return [one for one in dict.fromkeys(found) if one not in wanted] if self.options.release else []

    def _too_many(self) -> t.Iterator[str]:
        leaving = self.of(LEAVES)
        if len(leaving) > self.options.max_removals:
            yield (f"{len(leaving)} people would lose their networks, and teleworkers_max_removals is {self.options.max_removals}: "
                   + ", ".join(f"{case.told} ({case.home.name})" for case in leaving) + ". Is the table whole? Then allow it by "
                   f"teleworkers_max_removals: {len(leaving)}")

    # -- names

    def _names(self) -> None:
        """A name that another network has, or a person before in the table, gets the mail address behind it; who has such a name keeps it."""
        taken = {str(one.get("name") or "").casefold() for one in self.networks}
        for case in self.of(JOINS, STAYS):
            try:
                plain = str(placeholders.filled(self.options.network_name, case.person.values))
            except placeholders.Missing as missing:
                if str(missing) in case.person.values:  # else the option itself is wrong, and that has been said
                    self.problems.append(case.person.problem(str(missing), "the value is missing, and teleworkers_network_name uses it"))
                continue
            apart = f"{plain} ({case.key})"
            if case.home and case.home.name.casefold() in (plain.casefold(), apart.casefold()):
                case.name = plain if case.home.name.casefold() == plain.casefold() else apart
                continue
            case.name = apart if plain.casefold() in taken else plain
            if case.name.casefold() in taken:
                self.problems.append(case.person.problem("name", f"there is a network {case.name!r} already, which is not that of {case.key}"))
            taken.add(case.name.casefold())

    # -- subnets

    def _subnets(self) -> t.Iterator[str]:
        """Everybody keeps the subnet of their notes, or the one their network has; who has none gets a free one. None is given out twice, nor while
        the network that has it is only about to go."""
        for case in self.cases:
            case.subnet = case.home.subnet if case.home else ""
        yield from self._said_subnets()
        short = [case for case in self.of(JOINS, STAYS) if self.needs_subnet and not case.subnet]
        unread = self.gathered is None and any("appliance" in (one.get("product_types") or []) for one in self.networks)
        if not short or unread or self.problems:
            return
        pools, reserved = pool.subnets(self.options.pool, "teleworkers_pool"), pool.subnets(self.options.reserved, "teleworkers_reserved")
        said = [one for one in (pool.read(home.subnet) for home in self.homes) if one]
        free = pool.free(pools, self.options.prefix, [*pool.used(self.gathered or ()), *reserved, *said])
        for case in short:
            case.subnet = self._present(case, pools) or str(next(free, ""))
        left = [case for case in short if not case.subnet]
        if left:
            yield (f"teleworkers_pool: {', '.join(map(str, pools))} has no room for {len(left)} of {len(short)} people who need a /{self.options.prefix}: "
                   + ", ".join(case.told for case in left) + ". Add a subnet to the pool, or free one")

    def _said_subnets(self) -> t.Iterator[str]:
        """What the notes say must be subnets, and no two of them the same addresses."""
        seen: list[tuple[t.Any, Case]] = []
        for case in self.cases:
            subnet = pool.read(case.subnet) if case.subnet else None
            if case.subnet and (subnet is None or str(subnet) != case.subnet):
                yield f"network {case.home.name!r}: its notes say Subnet: {case.subnet}, which is no IPv4 subnet such as 10.200.0.16/28"
            elif subnet:
                seen.append((subnet, case))
        seen.sort(key=lambda one: (int(one[0].network_address), one[0].prefixlen))
        for (before, first), (subnet, case) in zip(seen, seen[1:]):
            if before.overlaps(subnet):
                yield (f"networks {first.home.name!r} and {case.home.name!r}: their notes say Subnet: {before} and Subnet: {subnet}, which overlap; "
                       "correct one of them")

    def _present(self, case: Case, pools: list) -> str:
        """The subnet of the pool that a network has although its notes do not say so, where it is one of the size that people get."""
        mine = [one for one in self.gathered or () if case.home and (one.get("facts") or {}).get("id") == case.home.id]
        fits = [one for one in pool.used(mine) if one.prefixlen == self.options.prefix and any(one.subnet_of(whole) for whole in pools)]
        said = [one for one in (pool.read(home.subnet) for home in self.homes) if one]
        return str(next((one for one in fits if not any(one.overlaps(other) for other in said)), ""))

    # -- what must be read before

    def questions(self, secrets: t.Collection[str]) -> list[dict]:
        """Networks to be read, and what of them, as a blueprint gathers it. Nothing where nobody joins or leaves."""
        needs = self.needs_subnet and any(not case.subnet for case in self.of(JOINS, STAYS))
        asked = [case for case in self.of(STAYS) if case.key.casefold() in secrets] if _ACCOUNTS in self.options.network else []
        accounts = {case.home.id for case in [*self.of(LEAVES), *asked] if case.home}
        found = []
        for one in self.networks:
            wanted: dict[str, t.Any] = dict(_USED) if needs and "appliance" in (one.get("product_types") or []) else {}
            if str(one["id"]) in accounts:
                wanted[_ACCOUNTS] = []
            if wanted:
                found.append({"name": one["name"], **wanted})
        return found


def _not_given(owner: Case | None, serial: str) -> str:
    """Why a device may not be taken from the network it is in."""
    if owner is None:
        return "which is no teleworker's"
    if not owner.key:
        return "whose notes do not say whose it is: write a line such as 'Teleworker: anna@example.com' into them"
    if owner.status == MISSING:
        return (f"that of {owner.key}, who is in no row. If that is the same person, say so in a column previous_mail; if {owner.key} has left, "
                "let a row say so")
    if owner.status == ALONE or owner.status == STAYS and (not owner.person.serials or serial in owner.person.serials):
        return f"that of {owner.told}, whose row does not give it away"
    return ""
