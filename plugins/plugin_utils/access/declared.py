# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Teams and people as somebody wrote them down, read and checked; every mistake is a sentence. Pure."""
from __future__ import annotations

import datetime
import difflib
import re
import typing as t
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.plugin_utils.table import BESIDE

from .rights import ORGANIZATION, PLACE, Rights

_TEAM = ("organizations", "access", "tags", "networks", "saml_role")
_PERSON = ("name", "email", "teams", "until", "state")
_SAML_TAG: tuple[str, ...] = (*PLACE, "custom-role")
_SAML_NETWORK: tuple[str, ...] = (*_SAML_TAG, "port-tags", "ssid-admin", "switchport")


@dataclass
class Team:
    """A team: where it may something, what, and the SAML role that may the same. `organizations` is None for all."""

    name: str
    organizations: list[str] | None
    rights: Rights
    saml_role: str = ""


@dataclass
class Person:
    """A person. `teams` are those that are declared; `gone` says why the person is to have no access, as `left` or `ended on 2026-06-30`."""

    name: str
    email: str
    where: str
    teams: list[Team] = field(default_factory=list)
    until: str = ""
    gone: str = ""


@dataclass
class Declared:
    """All that is declared. With problems, nothing of it may be applied."""

    teams: dict[str, Team] = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def read(teams: t.Any, people: t.Any, today: datetime.date) -> Declared:
    """Teams (a dict by name) and people (a list of dicts, or rows of a table), as of a day."""
    found = Declared()
    if not isinstance(teams, t.Mapping):
        found.problems.append("access_teams: must be a dict of teams by their names")
        teams = {}
    for name, given in teams.items():
        found.teams[str(name)] = _team(str(name), given, found.problems)
    if not isinstance(people, (list, tuple)):
        found.problems.append("access_people: must be a list of people")
        people = []
    seen: dict[str, str] = {}
    for number, given in enumerate(people):
        person = _person(number, given, found, today)
        if person is None:
            continue
        if person.email.casefold() in seen:
            found.problems.append(f"{person.where}: {person.email} is also in {seen[person.email.casefold()]}; give one entry with all teams")
        seen.setdefault(person.email.casefold(), person.where)
        found.people.append(person)
    return found


def near(word: str, known: t.Iterable[str]) -> str:
    """The end of a sentence about an unknown word: the nearest right one, or all there are."""
    names = [str(one) for one in known]
    folded = {one.casefold(): one for one in reversed(names)}
    close = difflib.get_close_matches(word.casefold(), folded, 1, 0.6)
    if close:
        return f"; did you mean {folded[close[0]]}?"
    return f"; there is {', '.join(names[:10])}{' and more' if len(names) > 10 else ''}" if names else "; there is none"


def day(value: t.Any) -> datetime.date | None:
    """A date, which YAML may have read already. None for what is none. Raises nothing."""
    if isinstance(value, datetime.date):  # a moment is one as well
        return value.date() if isinstance(value, datetime.datetime) else value
    if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        return None
    try:
        return datetime.date.fromisoformat(value.strip())
    except ValueError:
        return None


def _team(name: str, given: t.Any, problems: list[str]) -> Team:
    where = f"access_teams.{name}"
    if not isinstance(given, t.Mapping):
        problems.append(f"{where}: must be a dict of {', '.join(_TEAM)}")
        return Team(name, [], Rights())
    problems += [f"{where}.{key}: is no option of a team{near(str(key), _TEAM)}" for key in given if key not in _TEAM]
    role = str(given.get("saml_role") or "").strip()
    access = str(given.get("access") or "none")
    if access not in ORGANIZATION:
        problems.append(f"{where}.access: {access!r} is no right on an organization{near(access, ORGANIZATION)}")
        access = "none"
    rights = Rights(access, *(_places(f"{where}.{one}", given.get(one), problems, role) for one in ("tags", "networks")))
    if access == "none" and not rights.tags and not rights.networks and not any(one.startswith(f"{where}.") for one in problems):
        problems.append(f"{where}: gives no right; give access, tags or networks")
    return Team(name, _organizations(f"{where}.organizations", given.get("organizations"), problems), rights, role)


def _organizations(where: str, given: t.Any, problems: list[str]) -> list[str] | None:
    names = [given] if isinstance(given, (str, int)) and not isinstance(given, bool) else given
    if names == ["all"]:
        return None
    if not isinstance(names, (list, tuple)) or not names or not all(isinstance(one, (str, int)) and str(one).strip() for one in names):
        problems.append(f"{where}: must be all, or a list of names or identifiers of organizations")
        return []
    if "all" in names:
        problems.append(f"{where}: holds all beside others; give all alone")
    return [str(one).strip() for one in names]


def _places(where: str, given: t.Any, problems: list[str], role: str) -> dict[str, str]:
    """Rights by tag or network."""
    if given in (None, "", [], {}):
        return {}
    if not isinstance(given, t.Mapping):
        problems.append(f"{where}: must be a dict of names and rights, such as {{store: full}}")
        return {}
    known: tuple[str, ...] = PLACE if not role else _SAML_NETWORK if where.endswith("networks") else _SAML_TAG
    problems += [f"{where}.{name}: {access!r} is no right{near(str(access), known)}" for name, access in given.items() if access not in known]
    return {str(name): str(access) for name, access in given.items() if access in known}


def _person(number: int, given: t.Any, found: Declared, today: datetime.date) -> Person | None:
    where = f"access_people[{number}]"
    if not isinstance(given, t.Mapping):
        found.problems.append(f"{where}: must be a dict of {', '.join(_PERSON)}")
        return None
    row = "where" in given and "line" in given  # of a table, which may have columns of other use
    email, name = (str(given.get(one) or "").strip() for one in ("email", "name"))
    where = str(given["where"]) if row else f"{where} ({email})" if email else where
    found.problems += [str(one) for one in (given.get("problems") or [] if row else [])]
    found.problems += [f"{where}: {key}: is no option of a person{near(str(key), _PERSON)}" for key in given
                       if key not in _PERSON and not row and key not in BESIDE]
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", email):
        found.problems.append(f"{where}: email: {email!r} is no e-mail address" if email else f"{where}: email: is missing")
        return None
    person = Person(name, email, where)
    _state(person, given, today, found.problems)
    if not name and not person.gone:
        found.problems.append(f"{where}: name: is missing")
    for team in _names(given.get("teams")):
        if team in found.teams:
            person.teams.append(found.teams[team])
        else:
            found.problems.append(f"{where}: teams: there is no team {team!r} in access_teams{near(team, found.teams)}")
    if not person.teams and not person.gone and not _names(given.get("teams")):
        found.problems.append(f"{where}: teams: is empty; give a team, or state: left for somebody who is to have no access any more")
    return person


def _names(given: t.Any) -> list[str]:
    """Names of teams: a list, or a cell of a table with commas or semicolons between them."""
    found = re.split(r"[,;\n]", given) if isinstance(given, str) else [given] if given and not isinstance(given, (list, tuple)) else given or []
    return list(dict.fromkeys(str(one).strip() for one in found if str(one).strip()))


def _state(person: Person, given: t.Mapping, today: datetime.date, problems: list[str]) -> None:
    """Whether a person is still there on a day. The last day of a guest is a day of theirs."""
    state, until = str(given.get("state") or "present").strip(), given.get("until")
    if state not in ("present", "left"):
        problems.append(f"{person.where}: state: {state!r} is neither present nor left")
    if until not in (None, ""):
        end = day(until)
        if end is None:
            problems.append(f"{person.where}: until: {str(until)!r} is no date; write it as 2026-12-31")
        else:
            person.until = end.isoformat()
            person.gone = f"ended on {person.until}" if end < today else ""
    if state == "left":
        person.gone = "left"
