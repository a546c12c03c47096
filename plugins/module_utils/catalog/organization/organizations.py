# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Organizations themselves."""
from __future__ import annotations

from ...schema.field import Field
from ...schema.resource import Resource
from .. import rights
from ..parts import IDENTIFIER, identifier

ORGANIZATIONS = Resource(
    "organizations", "organization",
    ("Manage organizations of the Meraki Dashboard",
     "Creates, renames and deletes organizations that the API key can see.",
     "Give O(config[].id) together with a new O(config[].name) to rename an organization.",
     "An organization can be deleted only when it has no networks, no templates, no devices and one administrator; "
     "deleting also needs O(confirm_delete=true)."),
    scope="dashboard", kind="collection", path="/organizations", item="/organizations/{id}", key="name", id="id",
    guards=(rights.api_access,), home_of="organization",
    facts=(IDENTIFIER,),
    options=(Field("confirm_delete", "Allows deleting an organization, which cannot be undone.",
                   type="bool", default=False),),
    fields=(
        identifier("organization"),
        Field("name", "Name of the organization.", bounds=(1, 256)),
        Field("management", "Who manages the organization.", type="dict", fields=(
            Field("details", "Pairs of a name and a value that describe the management.", type="list", compare="by:name", fields=(
                Field("name", "Name of the detail.", required=True),
                Field("value", "Value of the detail.", empty_ok=True),
            )),
        )),
        Field("api", "Access to the organization through the API.", type="dict", update_only=True, fields=(
            Field("enabled", "Whether API keys may be used with this organization. No task turns it off: that would lock its own key out.",
                  type="bool"),
        )),
        Field("privacy", "Privacy settings of the organization, passed on as they are.", type="dict", update_only=True),
    ),
)

RESOURCES = (ORGANIZATIONS,)
