# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Administrators and their rights."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from .. import rights

_ACCESS = ("full", "read-only", "monitor-only", "guest-ambassador")

ORGANIZATION_ADMINS = Resource(
    "organization_admins", "administrator",
    ("Manage administrators of an organization",
     "An administrator is recognized by the e-mail address, which cannot be changed later.",
     "Rights on networks and tags add to the right on the organization; an empty list takes them away, leaving the option out keeps them.",
     "The administrator whose API key a task uses is never removed and loses no rights by that task, and neither does the last one "
     "with full access."),
    scope="organization", kind="collection", path="/organizations/{organization}/admins", key="email", id="id",
    refuses_second="H18", guards=(rights.of_administrators,),
    fields=(
        Field("email", "E-mail address the administrator signs in with.", compare="text:nocase", required=True, create_only=True,
              pattern=(r"[^@\s]+@[^@\s]+", "an e-mail address")),
        Field("name", "Name shown in the Dashboard.", required_on_create=True),
        Field("org_access", "Right on the whole organization. V(none) leaves only the rights on networks and tags.",
              choices=("full", "read-only", "enterprise", "none"), required_on_create=True),
        Field("tags", "Rights on all networks that carry a tag.", type="list", compare="by:tag", default=[], fields=(
            Field("tag", "Network tag.", required=True),
            Field("access", "Right on the networks with this tag.", choices=_ACCESS, required=True),
        )),
        Field("networks", "Rights on single networks.", type="list", compare="by:id", default=[], fields=(
            Field("id", "Name or identifier of the network.", ref="networks", required=True),
            Field("access", "Right on this network.", choices=_ACCESS, required=True),
        )),
        Field("authentication_method", "How the administrator signs in. Taken on creation only.", choices=("Email",),
              create_only=True),
    ),
)

RESOURCES = (ORGANIZATION_ADMINS,)
