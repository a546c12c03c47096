# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the Dashboard said about the administrators and SAML roles of all organizations, taken from the results of the tasks that asked. Pure."""
from __future__ import annotations

import typing as t
from dataclasses import dataclass, field

from ansible_collections.sitecraft.meraki.plugins.module_utils.schema.screen import printable

from .rights import Rights


@dataclass
class Organization:
    """One organization. `why` is a sentence where its administrators could not be read; `denied` where the key may not, which is no fault."""

    id: str
    name: str
    admins: list[dict] = field(default_factory=list)
    roles: list[dict] = field(default_factory=list)
    networks: dict[str, str] = field(default_factory=dict)
    why: str = ""
    denied: bool = False
    #: A sentence where the administrators could be read, and something else could not.
    lacking: list[str] = field(default_factory=list)

    def rights(self, row: t.Mapping) -> Rights:
        """What an administrator or a role of the organization may, networks by their names where these are known."""
        return Rights(str(row.get("org_access") or "none"), {str(one.get("tag")): str(one.get("access")) for one in row.get("tags") or []},
                      {self.network(str(one.get("id"))): str(one.get("access")) for one in row.get("networks") or []})

    def network(self, one: str) -> str:
        """The name of a network given by its name or identifier; the identifier where the name is not known."""
        return self.networks.get(one, one)

    def called(self, rights: Rights) -> Rights:
        """Rights with their networks called as in `rights`."""
        return Rights(rights.access, rights.tags, {self.network(name): access for name, access in rights.networks.items()})

    def is_called(self, name: str) -> bool:
        """Whether this is its name or identifier."""
        return name in (self.name, self.id)


@dataclass
class Seen:
    """All organizations asked about. `owner` is the e-mail address behind the key, empty where the Dashboard does not say it."""

    organizations: list[Organization]
    visible: list[tuple[str, str]]
    owner: str = ""

    @property
    def readable(self) -> list[Organization]:
        """Those whose administrators could be read."""
        return [one for one in self.organizations if not one.why]


def seen(answers: t.Mapping) -> Seen:
    """What is in `organizations`, `me`, `admins`, `roles` and `networks`, the registered results of the questions; loops have `item` and results."""
    visible = [(str(row["id"]), str(row.get("name") or row["id"])) for row in (answers.get("organizations") or {}).get("rows") or []]
    admins, roles, networks = (_by_organization(answers.get(one)) for one in ("admins", "roles", "networks"))
    found = []
    for number, name in visible:
        if number not in admins:
            continue
        one = Organization(number, name, **_answered(admins[number]))
        one.roles = [dict(row) for row in roles.get(number, {}).get("rows") or []]
        one.networks = {str(row.get("id")): str(row.get("name")) for row in networks.get(number, {}).get("rows") or []}
        one.lacking = [f"{name}: {what} could not be read: {_said(part[number])}" for what, part in (("SAML roles", roles), ("names of networks", networks))
                       if not one.why and number in part and not _good(part[number])]
        found.append(one)
    me = (answers.get("me") or {}).get("rows") or [{}]
    return Seen(found, visible, str(me[0].get("email") or "").casefold())


def _by_organization(results: t.Any) -> dict[str, t.Mapping]:
    return {str(one["item"]["id"]): one for one in (results or {}).get("results") or [] if not one.get("skipped") and "item" in one}


def _answered(result: t.Mapping) -> dict[str, t.Any]:
    if _good(result):
        return {"admins": [dict(row) for row in result["rows"]]}
    return {"why": _said(result), "denied": (result.get("failure") or {}).get("status") in (403, 404)}


def _good(result: t.Mapping) -> bool:
    return "rows" in result and not result.get("failure")


def _said(result: t.Mapping) -> str:
    """The first line of a message, without what is said of writes: this task only asked."""
    return str(result.get("msg") or "no answer").strip().splitlines()[0]


def line(text: str, most: int = 100) -> str:
    """A text of the Dashboard as part of one line of a report: without line breaks and the like, and not of a thousand characters."""
    whole = " ".join(printable(text).split())
    return whole if len(whole) <= most else whole[:most - 1] + "\u2026"
