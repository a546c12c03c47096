# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people give by its name: where such objects are listed, and what leads from a name to an identifier."""
from __future__ import annotations

import typing as t


class Referable(t.NamedTuple):
    """One kind of object that is given by name or identifier.

    path    the list; placeholders as in a Resource.
    id      the API field with the identifier; `name` the one with the name.
    scope   what the list hangs on: dashboard, organization or network.
    noun    what messages call one.
    shared  what of a row leads from names to places, and may be shared with other tasks for a while; () where nothing may.
    single  where one of them is read, with {id}; empty where that is never needed.
    """

    path: str
    id: str
    name: str
    scope: str
    noun: str
    shared: tuple[str, ...] = ()
    single: str = ""


REFERABLE: dict[str, Referable] = {
    "organizations": Referable("/organizations", "id", "name", "dashboard", "organization", ("id", "name"), "/organizations/{id}"),
    "networks": Referable("/organizations/{organization}/networks", "id", "name", "organization", "network", ("id", "name", "productTypes"),
                          "/networks/{id}"),
    "organization_config_templates": Referable(
        "/organizations/{organization}/configTemplates", "id", "name", "organization", "configuration template", ("id", "name", "productTypes"),
        "/organizations/{organization}/configTemplates/{id}"),
    "devices": Referable("/organizations/{organization}/devices", "serial", "name", "organization", "device",
                         ("serial", "name", "networkId", "productType"), "/devices/{id}"),
    "inventory": Referable("/organizations/{organization}/inventory/devices", "serial", "serial", "organization", "device"),
    "network_group_policies": Referable("/networks/{network}/groupPolicies", "groupPolicyId", "name", "network", "group policy"),
}

#: The kinds whose names tasks share.
SHARED = tuple(kind for kind, one in REFERABLE.items() if one.shared)
