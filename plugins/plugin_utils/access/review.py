# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who can do what, one row for each person, organization and right; what needs a look comes first. Pure."""
from __future__ import annotations

import datetime
import typing as t

from .declared import Declared, Person, day
from .plan import belongs, wanted
from .rights import Rights, united
from .seen import Organization, Seen, line

#: Columns of the CSV file and what its header calls them.
COLUMNS = {"look": "Needs a look", "organization": "Organization", "kind": "Kind", "name": "Name", "email": "E-mail", "teams": "Teams", "on": "On",
           "right": "Right", "last_active": "Last active", "inactive_days": "Days inactive", "second_factor": "Second factor", "api_key": "API key",
           "account_status": "Account status", "declared": "Declared", "until": "Until"}
_OK, _INVITED = ("ok", ""), ("unverified", "pending")


def review(found: Seen, declared: Declared | None, today: datetime.date, inactive_days: int) -> list[dict[str, t.Any]]:
    """The rows. `declared` is None where nothing was declared at all: then nobody is undeclared.

    `look` lists in words what needs a look, the gravest first. `declared` is yes, no, left, ended, elsewhere, or empty where nothing was declared.
    """
    rows: list[tuple[int, dict]] = []
    for one in found.readable:
        people = {person.email.casefold(): person for person in declared.people} if declared else {}
        for admin in one.admins:
            person = people.get(str(admin.get("email") or "").casefold())
            rows += _rows(one, admin, _looks(one, admin, person, declared, today, inactive_days), _person(one, admin, person, declared, today))
        for role in one.roles:
            rows += _rows(one, role, _role_looks(one, role, declared), _role(one, role, declared))
    rows.sort(key=lambda pair: (-pair[0], *(pair[1][one].casefold() for one in ("name", "email", "organization")), pair[1]["on"] != "organization",
                                pair[1]["on"]))
    return [row for dummy, row in rows]


def holders(rows: list[dict[str, t.Any]]) -> list[dict[str, t.Any]]:
    """The rows with all rights of a person in an organization in one: `rights`, in words, in place of `on` and `right`. The order stays."""
    found: dict[tuple, dict] = {}
    for row in rows:
        key = (row["kind"], row["email"] or row["name"], row["organization_id"])
        one = found.setdefault(key, {**{name: value for name, value in row.items() if name not in ("on", "right")}, "rights": []})
        one["rights"].append(f"{row['right']} on {'the ' * (row['on'] == 'organization')}{row['on']}")
    return list(found.values())


def missing(found: Seen, declared: Declared) -> list[str]:
    """Declared people who are not there yet, each with an organization."""
    return [f"{person.email} in {one.name}" for one in found.readable for person in declared.people
            if wanted(person, one)[1] and person.email.casefold() not in {str(row.get("email") or "").casefold() for row in one.admins}]


def summary(rows: list[dict[str, t.Any]], found: Seen, absent: list[str], shown: int = 20) -> list[str]:
    """The review as lines of text: how many, and who needs a look."""
    people = {row["email"].casefold() for row in rows if row["kind"] == "person"}
    full = {row["email"].casefold() for row in rows if row["kind"] == "person" and row["on"] == "organization" and row["right"] == "full"}
    lines = [f"{_many(len(people), 'person', 'people')} in {_many(len(found.readable), 'organization')}, {len(full)} with full access to at least one"]
    looks: dict[tuple, list[str]] = {}
    for row in rows:
        if row["look"]:
            where = looks.setdefault((row["name"], row["email"], tuple(row["look"])), [])
            where += [row["organization"]] if row["organization"] not in where else []
    lines.append(f"{len(looks)} need a look:" if len(looks) > 1 else "1 needs a look:" if looks else "Nobody needs a look.")
    lines += [f"- {line(name)}{f' <{line(email)}>' if email else ''} in {line(', '.join(where))}: {', '.join(why)}"
              for (name, email, why), where in list(looks.items())[:shown]]
    lines += [f"- and {len(looks) - shown} more"] if len(looks) > shown else []
    lines += [f"Declared, and not there: {', '.join(absent[:shown])}{' and more' * (len(absent) > shown)}"] if absent else []
    return lines + [f"Not reviewed: {one.name}: {one.why}" for one in found.organizations if one.why] + [
        f"Not reviewed: {sentence}" for one in found.organizations for sentence in one.lacking]


def _many(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _rows(one: Organization, holder: dict, looks: list[tuple[int, str]], about: dict) -> list[tuple[int, dict]]:
    """A row for each right."""
    looks = sorted(looks, reverse=True)
    shared = {**about, "look": [words for dummy, words in looks], "organization": one.name, "organization_id": one.id}
    return [(looks[0][0] if looks else 0, {**shared, "on": on, "right": right}) for on, right in one.rights(holder).pairs()]


def _person(one: Organization, admin: dict, person: Person | None, declared: Declared | None, today: datetime.date) -> dict[str, t.Any]:
    active = _active(admin.get("last_active"))
    return {"kind": "person", "name": str(admin.get("name") or ""), "email": str(admin.get("email") or ""),
            "teams": [team.name for team in person.teams if belongs(team, one)] if person else [],
            "last_active": active.isoformat() if active else "never" if not admin.get("last_active") else str(admin["last_active"]),
            "inactive_days": max(0, (today - active).days) if active else None,
            "second_factor": _yes(admin.get("two_factor_auth_enabled")), "api_key": _yes(admin.get("has_api_key")),
            "account_status": str(admin.get("account_status") or ""), "declared": _declared(one, person, declared), "until": person.until if person else ""}


def _role(one: Organization, role: dict, declared: Declared | None) -> dict[str, t.Any]:
    teams = [team.name for team in declared.teams.values() if team.saml_role == role.get("role") and belongs(team, one)] if declared else []
    return {"kind": "SAML role", "name": str(role.get("role") or ""), "email": "", "teams": teams, "last_active": "", "inactive_days": None,
            "second_factor": "", "api_key": "", "account_status": "", "declared": "" if declared is None else "yes" if teams else "no", "until": ""}


def _yes(value: t.Any) -> str:
    """What the Dashboard does not say is unknown, and not no."""
    return "yes" if value is True else "no" if value is False else "unknown"


def _active(value: t.Any) -> datetime.date | None:
    """The day of a moment as the Dashboard writes it, in UTC: a text, or seconds since 1970."""
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < 4e9:
        return datetime.datetime.fromtimestamp(value, datetime.UTC).date()
    return day(str(value or "")[:10])


def _declared(one: Organization, person: Person | None, declared: Declared | None) -> str:
    if declared is None:
        return ""
    if person is None:
        return "no"
    return person.gone.split()[0] if person.gone else "yes" if wanted(person, one)[1] else "elsewhere"


def _looks(one: Organization, admin: dict, person: Person | None, declared: Declared | None, today: datetime.date, inactive_days: int) -> list[tuple[int, str]]:
    """What needs a look about an administrator, each with a weight: a higher one comes first."""
    rights, found = one.rights(admin), []
    strong = rights.access in ("full", "enterprise")
    if declared is not None:
        found += _undeclared(one, rights, person, strong)
    status = str(admin.get("account_status") or "")
    if status.casefold() in _INVITED:  # who cannot sign in yet has neither a second factor nor been active
        return [*found, (40, f"account {status}")]
    factor, active = admin.get("two_factor_auth_enabled"), _active(admin.get("last_active"))
    if factor is False:
        found.append((70 if strong else 60, "no second factor"))
    if not admin.get("last_active"):
        found.append((50, "never active"))
    elif active and (today - active).days > inactive_days:
        found.append((45, f"not active for {(today - active).days} days" + (" and has an API key" if admin.get("has_api_key") is True else "")))
    if status.casefold() not in _OK:
        found.append((40, f"account {status}"))
    return found


def _undeclared(one: Organization, rights: Rights, person: Person | None, strong: bool) -> list[tuple[int, str]]:
    if person is None:
        return [(100 if strong else 80, "nobody declared them" + (" and they have full rights" if rights.access == "full" else ""))]
    due, teams, dummy = wanted(person, one)
    if not teams:
        return [(90, f"{person.gone} and still there" if person.gone else "no team here and still there")]
    due = one.called(due)
    return [(75, "more rights than declared")] if rights.beyond(due) else [(30, "fewer rights than declared")] if due.beyond(rights) else []


def _role_looks(one: Organization, role: dict, declared: Declared | None) -> list[tuple[int, str]]:
    if declared is None:
        return []
    teams = [team for team in declared.teams.values() if team.saml_role == role.get("role") and belongs(team, one)]
    strong = role.get("org_access") in ("full", "enterprise")
    if not teams:
        return [(95 if strong else 78, "nobody declared this SAML role" + (" and it has full rights" if role.get("org_access") == "full" else ""))]
    due = one.called(united([team.rights for team in teams])[0])
    return [(75, "more rights than declared")] if one.rights(role).beyond(due) else []
