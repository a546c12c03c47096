# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All Resources of the catalog by name, in the order in which documentation shows them and a blueprint writes them."""
from __future__ import annotations

import difflib

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import appliance, device, network, organization, switch, wireless
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Resource

RESOURCES: dict[str, Resource] = {
    resource.name: resource
    for product in (organization, network, device, appliance, switch, wireless)
    for resource in product.RESOURCES
}


def find(name: str) -> Resource:
    """The Resource of that name. Raises KeyError with a sentence that names the nearest one."""
    if name in RESOURCES:
        return RESOURCES[name]
    near = difflib.get_close_matches(name, RESOURCES, 1)
    raise KeyError(f"the catalog has no {name}" + (f"; did you mean {near[0]}?" if near else ""))
