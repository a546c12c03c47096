# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations: the object, its making and its end.

A new organization has its creator as only full admin (quirk L1). It can be deleted only when networks, templates and
devices are gone and one admin is left (quirk I5), and not while a network's deletion is being worked on (quirk I4).
"""
from __future__ import annotations

import base64
from typing import Any

from ...core.calls import Call, Route
from ...core.errors import refused
from ...core.kinds import flag, listing, table, text
from ...core.merge import apply
from ...core.permissions import visible
from ...core.store import Org
from . import licenses
from .admins import new_admin
from .networks import deletions_underway

DETAILS = listing(table({"name": text(1), "value": text()}, needs=("name", "value")))
ORGANIZATION = {"name": text(1), "management": table({"details": DETAILS}), "api": table({"enabled": flag()})}
PROCESSING = "Cannot delete organization: currently processing data. Please try again later"


def organization_shape(call: Call, org: Org) -> dict[str, Any]:
    eid = base64.urlsafe_b64encode(org.id.encode()).decode().rstrip("=")[-8:]
    return {"id": org.id, "name": org.name, "url": f"{call.host}/o/{eid}/manage/organization/overview",
            "api": org.data.get("api", {"enabled": True}), "licensing": {"model": licenses.model(org)},
            "cloud": {"region": {"name": "North America", "host": {"name": "United States"}}},
            "management": org.data.get("management", {"details": []})}


def list_organizations(call: Call) -> list[dict]:
    found = [org for org in call.store.orgs.values() if visible(call, org)]
    return [organization_shape(call, org) for org in sorted(found, key=lambda org: org.id)]


def create_organization(call: Call) -> dict:
    wanted = apply({}, call.body, {key: ORGANIZATION[key] for key in ("name", "management")}, needs=("name",))
    org = Org(call.store.new_id(), wanted["name"], data={key: wanted[key] for key in wanted if key != "name"})
    org.admins.append(new_admin(call, {"name": call.admin["name"], "email": call.admin["email"], "orgAccess": "full"},
                                accountStatus="ok", hasApiKey=True))
    call.store.orgs[org.id] = org
    if call.admin["organizations"] != "all":
        call.admin["organizations"].append(org.id)
    return organization_shape(call, org)


def get_organization(call: Call) -> dict:
    return organization_shape(call, call.org)


def update_organization(call: Call) -> dict:
    before = organization_shape(call, call.org)
    wanted = apply({}, call.body, ORGANIZATION)
    call.old = before
    call.org.name = wanted.pop("name", call.org.name)
    call.org.data.update(wanted)
    return organization_shape(call, call.org)


def delete_organization(call: Call) -> None:
    org = call.org
    if deletions_underway(call):
        raise refused(PROCESSING)
    present = [word for word, things in (("networks", org.networks), ("configuration templates", org.templates),
                                         ("devices", org.devices)) if things]
    if len(org.admins) > 1:
        present.append("more than one admin")
    if present:
        raise refused(f"Cannot delete organization: it still has {', '.join(present)}")
    del call.store.orgs[org.id]


ROUTES = [
    Route("GET", "/organizations", list_organizations, page=9000, max_page=9000),
    Route("POST", "/organizations", create_organization, 201),
    Route("GET", "/organizations/{organizationId}", get_organization),
    Route("PUT", "/organizations/{organizationId}", update_organization, batch="update"),
    Route("DELETE", "/organizations/{organizationId}", delete_organization),
]
