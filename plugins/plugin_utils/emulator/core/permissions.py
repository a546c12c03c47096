# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the administrator behind a key may do in an organization (quirks A6, C6, C9, L3).

Access to the organization covers all of it; access to a network, by its id or by one of its tags, adds to it there.
Whoever has none of the organization sees it, its list of networks and the networks given, nothing else (inferred).
"""
from __future__ import annotations

from typing import Any

from .calls import Call
from .errors import ApiError, missing
from .store import Network, Org

EVERYTHING = ("full", "enterprise")
DENIED = "You do not have permission to perform this action"
OPEN = ("/organizations/{organizationId}", "/organizations/{organizationId}/networks")


def visible(call: Call, org: Org) -> bool:
    """Whether the key may see the organization (quirk C6)."""
    return call.admin["organizations"] == "all" or org.id in call.admin["organizations"]


def _admin(call: Call) -> dict[str, Any] | None:
    """The organization's admin with the key's email; a key without one may do everything."""
    return next((one for one in call.org.admins if one["email"] == call.admin["email"]), None)


def _given(admin: dict, network: Network) -> list[str]:
    """What an admin was given of one network."""
    tags = set(network.tags)
    return [*(one["access"] for one in admin["networks"] if one["id"] == network.id),
            *(one["access"] for one in admin["tags"] if one["tag"] in tags)]


def permit(call: Call, path: str) -> None:
    """Raises ApiError 403 for a call the admin may not make, 404 for a network they cannot see."""
    admin = _admin(call)
    if admin is None or admin["orgAccess"] in EVERYTHING:
        return
    given = _given(admin, call.network) if call.network else []
    reads = call.method == "GET"
    if "full" in given or (reads and (given or admin["orgAccess"] == "read-only")):
        return
    if admin["orgAccess"] == "none" and call.network and not given:
        raise missing()
    if not (reads and path in OPEN):
        raise ApiError(403, DENIED)


def sees_all(call: Call) -> bool:
    """Whether the admin sees every network of the organization."""
    admin = _admin(call)
    return admin is None or admin["orgAccess"] != "none"


def seen(call: Call, network: Network) -> bool:
    """Whether an admin who does not see all networks sees this one."""
    return bool(_given(_admin(call), network))
