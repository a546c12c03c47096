# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Administrators of an organization, and the identity behind the key.

An admin's email is the natural key: unique in the organization, unchangeable (quirks H18, L2). The last admin with full
access can be neither removed nor demoted (quirk L1). Tags and networks left out of a write stay (quirk L4).
"""
from __future__ import annotations

from typing import Any

from ...core.calls import Call, Route
from ...core.errors import missing, refused
from ...core.kinds import choice, listing, table, text
from ...core.merge import apply

ACCESS = choice("full", "read-only", "monitor-only", "guest-ambassador")
CHANGEABLE = {
    "name": text(1), "orgAccess": choice("full", "read-only", "enterprise", "none"),
    "tags": listing(table({"tag": text(1), "access": ACCESS}, needs=("tag", "access"))),
    "networks": listing(table({"id": text(1), "access": ACCESS}, needs=("id", "access"))),
}
CREATION = {**CHANGEABLE, "email": text(3), "authenticationMethod": choice("Email", "Cisco SecureX Sign-On")}
NEEDED = ("email", "name", "orgAccess")
LAST = "The last admin with full organization access cannot be removed or changed"


def new_admin(call: Call, wanted: dict, **state: Any) -> dict[str, Any]:
    """An admin as the API shows it; until the invitation is accepted the account is unverified (quirk L5)."""
    return {"authenticationMethod": "Email", "tags": [], "networks": [], **wanted, "id": call.store.new_id(),
            "accountStatus": "unverified", "twoFactorAuthEnabled": False, "hasApiKey": False, "lastActive": None,
            **state}


def list_admins(call: Call) -> list[dict]:
    wanted = set(call.wanted("networkIds"))
    return [admin for admin in call.org.admins
            if not wanted or wanted & {one["id"] for one in admin["networks"]} or admin["orgAccess"] != "none"]


def create_admin(call: Call) -> dict:
    wanted = apply({}, call.body, CREATION, needs=NEEDED)
    if "@" not in wanted["email"]:
        raise refused(f"Email {wanted['email']} is not valid")
    if any(admin["email"].lower() == wanted["email"].lower() for admin in call.org.admins):
        raise refused(f"Email {wanted['email']} has already been taken")
    _known_networks(call, wanted)
    admin = new_admin(call, wanted)
    call.org.admins.append(admin)
    return admin


def update_admin(call: Call) -> dict:
    admin = _admin(call)
    after = apply(admin, call.body, CHANGEABLE)
    _known_networks(call, after)
    if after["orgAccess"] != "full":
        _keep_one(call, admin)
    call.old = dict(admin)
    admin.update(after)
    return admin


def delete_admin(call: Call) -> None:
    admin = _admin(call)
    _keep_one(call, admin)
    call.org.admins.remove(admin)


def _known_networks(call: Call, wanted: dict) -> None:
    unknown = [one["id"] for one in wanted.get("networks", []) if not call.org.network(one["id"])]
    if unknown:
        raise refused(*(f"Network with ID {network_id} not found" for network_id in unknown))


def _keep_one(call: Call, leaving: dict) -> None:
    if leaving["orgAccess"] == "full" and sum(admin["orgAccess"] == "full" for admin in call.org.admins) == 1:
        raise refused(LAST)


def _admin(call: Call) -> dict:
    found = next((admin for admin in call.org.admins if admin["id"] == call.ids["adminId"]), None)
    if found is None:
        raise missing()
    return found


def get_me(call: Call) -> dict:
    return {"name": call.admin["name"], "email": call.admin["email"], "lastUsedDashboardAt": call.stamp(),
            "authentication": {"mode": "email", "api": {"key": {"created": True}}, "twoFactor": {"enabled": False},
                               "saml": {"enabled": False}}}


ALL = "/organizations/{organizationId}/admins"
ROUTES = [
    Route("GET", ALL, list_admins),
    Route("POST", ALL, create_admin, 201),
    Route("PUT", ALL + "/{adminId}", update_admin),
    Route("DELETE", ALL + "/{adminId}", delete_admin),
    Route("GET", "/administered/identities/me", get_me),
]
