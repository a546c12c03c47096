# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What each organization is to be brought to, from what is declared and what is there. Pure.

The rights of declared people are exact in every organization: who is declared and has no team there is removed there. Of others, and of SAML roles
nobody declared, nothing is changed unless `remove_undeclared` says so of the people.
"""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

from .declared import Declared, Person, Team, near
from .rights import Rights, united
from .seen import Organization, Seen


@dataclass
class Plan:
    """`problems` stand against everything, and those among them that a review would stumble over as well are `mistakes`.
    `failures` do not stop the others, but the run has failed; `notes` are for people to read.
    An organization that cannot be managed is a failure where a team names it, or where that is no matter of rights.

    `organizations` are those in which something is declared or to be removed: `id`, `name`, `config` of a blueprint, and `remove`, the administrators
    who go.
    """

    problems: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    organizations: list[dict[str, t.Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Wish:
    """What the role was told beside teams and people. `only` are names or identifiers of organizations, None for all."""

    only: list[str] | None = None
    remove_undeclared: bool = False
    max_deletions: int = 10


def planned(declared: Declared, found: Seen, wish: Wish) -> Plan:
    """The plan. Where there are problems it has no organizations."""
    plan = Plan(declared.problems + _unknown(declared, found, wish))
    plan.mistakes = list(plan.problems)
    if wish.remove_undeclared and not any(not one.gone for one in declared.people):
        plan.problems.append("access_people: names nobody, and access_remove_undeclared would remove everybody else; say who is to stay")
    if not found.owner:
        plan.notes.append("The Dashboard does not say whose key this is, so nothing that takes rights from anybody can be done.")
    for one in found.organizations:
        barred = one.why and f"its administrators cannot be read, so nothing was done there: {one.why}" or _powerless(one, found.owner)
        if barred:
            named = any(one.is_called(name) for team in declared.teams.values() for name in team.organizations or [])
            (plan.notes if not named and (one.denied or not one.why) else plan.failures).append(f"{one.name}: {barred}")
        else:
            _organization(plan, one, declared, found.owner, wish)
    removed = sorted({entry["email"].casefold() for one in plan.organizations for entry in one["remove"]})
    if len(removed) > wish.max_deletions:
        plan.problems.append(f"access_max_deletions: this would remove {len(removed)} people ({', '.join(removed[:5])}{', ...' * (len(removed) > 5)}), "
                             f"more than the {wish.max_deletions} it may; set access_max_deletions to at least {len(removed)} if that is meant")
    if plan.problems:
        plan.organizations = []
    return plan


def wanted(person: Person, one: Organization) -> tuple[Rights, list[Team], list[str]]:
    """What a person is to have in an organization, by which teams, and what of these rights clashes."""
    teams = [] if person.gone else [team for team in person.teams if belongs(team, one)]
    rights, clashes = united([team.rights for team in teams])
    return rights, teams, clashes


def belongs(team: Team, one: Organization) -> bool:
    """Whether a team has its rights in an organization."""
    return team.organizations is None or any(one.is_called(name) for name in team.organizations)


def _unknown(declared: Declared, found: Seen, wish: Wish) -> list[str]:
    """Organizations that the key does not see, or of which there are two."""
    problems = []
    named = [(f"access_teams.{team.name}.organizations", name) for team in declared.teams.values() for name in team.organizations or []]
    for where, name in named + [("access_organizations", name) for name in wish.only or []]:
        hits = [number for number, called in found.visible if name in (number, called)]
        if not hits:
            problems.append(f"{where}: the key sees no organization {name!r}{near(name, [called for dummy, called in found.visible])}")
        elif len(hits) > 1 and name not in hits:
            problems.append(f"{where}: there are {len(hits)} organizations called {name!r}; give one of the identifiers {', '.join(hits)}")
    return problems


def _powerless(one: Organization, owner: str) -> str:
    """The end of a sentence where the owner of the key may read administrators and not manage them."""
    access = next((str(row.get("org_access")) for row in one.admins if owner and str(row.get("email")).casefold() == owner), "full")
    weak = access in ("none", "read-only")
    return f"the owner of the key has the right {access} there and may not manage administrators, so nothing was done" if weak else ""


def _no_networks(declared: Declared, one: Organization) -> t.Iterator[str]:
    """Networks of teams that an organization does not have, as far as its networks are known."""
    known = {*one.networks, *one.networks.values()}
    for team in declared.teams.values():
        if known and belongs(team, one):
            yield from (f"access_teams.{team.name}.networks: there is no network {name!r}{near(name, one.networks.values())}"
                        for name in team.rights.networks if name not in known)


def _organization(plan: Plan, one: Organization, declared: Declared, owner: str, wish: Wish) -> None:
    there = {str(row.get("email") or "").casefold(): row for row in one.admins}
    entries, remove = [], []
    for person in declared.people:
        rights, teams, clashes = wanted(person, one)
        plan.problems += [f"{person.where}: the teams {', '.join(team.name for team in teams)} give {clash} in {one.name}, and no right holds both"
                          for clash in clashes]
        row = there.pop(person.email.casefold(), None)
        if row is not None and person.email.casefold() == owner and one.rights(row).beyond(one.called(rights)):
            plan.failures.append(f"{one.name}: {person.where}: {_owners(person, teams)}; nobody locks himself out here, so this entry was left as it is. "
                                 "Use the key of somebody else, or declare what they have")
        elif teams:
            entries.append({"email": str(row["email"]) if row else person.email, "name": person.name, **rights.entry()})
        elif row is not None:
            remove.append((str(row["email"]), person.gone or f"has no team in {one.name}"))
    others = [str(row.get("email")) for email, row in there.items() if email]
    go = [email for email in others if email.casefold() != owner and wish.remove_undeclared]
    plan.notes += _told(one, [*remove, *((email, "nobody declared them") for email in go)], [email for email in others if email not in go], owner)
    missing = list(_no_networks(declared, one))
    plan.failures += [f"{one.name}: {sentence}{'' if sentence.endswith('?') else '.'} Nobody was given rights there" for sentence in missing]
    entries = [] if missing else entries
    gone = {email.casefold() for email, dummy in remove} | {email.casefold() for email in go}
    if gone and not _full(one, entries, gone):
        plan.failures.append(f"{one.name}: this would leave no administrator with full access; nothing was done there")
        return
    config = {name: some for name, some in (("organization_admins", entries), ("organization_saml_roles", _roles(plan, one, declared)))
              if some and not missing}
    if config or gone:
        plan.organizations.append({"id": one.id, "name": one.name, "config": config, "remove": [{"email": email} for email in [
            *(email for email, dummy in remove), *go]]})


def _owners(person: Person, teams: list[Team]) -> str:
    what = person.gone or (f"has less by {', '.join(team.name for team in teams)} than now" if teams else "has no team there")
    return f"{person.email} {what}, and the key of this run is theirs"


def _told(one: Organization, removed: list[tuple[str, str]], left: list[str], owner: str) -> list[str]:
    stays = [f"{email} (whose key this is)" if email.casefold() == owner else email for email in left]
    return [f"{one.name}: {email} is to be removed: {why}" for email, why in removed] + (
        [f"{one.name}: nobody declared {', '.join(sorted(stays))}; they stay as they are"] if stays else [])


def _full(one: Organization, entries: list[dict], gone: set[str]) -> bool:
    """Whether anybody has full access afterwards."""
    after = {str(row.get("email")).casefold(): row.get("org_access") for row in one.admins}
    after.update((entry["email"].casefold(), entry["org_access"]) for entry in entries)
    return any(access == "full" for email, access in after.items() if email not in gone)


def _roles(plan: Plan, one: Organization, declared: Declared) -> list[dict]:
    """The SAML roles of the teams of an organization. Teams of one role have their rights together."""
    entries = []
    here = [team for team in declared.teams.values() if team.saml_role and belongs(team, one)]
    for role in dict.fromkeys(team.saml_role for team in here):
        teams = [team for team in here if team.saml_role == role]
        rights, clashes = united([team.rights for team in teams])
        plan.problems += [f"access_teams: {', '.join(team.name for team in teams)} give {clash} to the SAML role {role} in {one.name}, and no right holds both"
                          for clash in clashes]
        entries.append({"role": role, **rights.entry()})
    return entries
