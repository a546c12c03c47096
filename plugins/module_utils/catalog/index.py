# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All resources of the catalog, by name, in the order in which they are written."""
from __future__ import annotations

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog import appliance, device, network, organization, switch, wireless
from ansible_collections.sitecraft.meraki.plugins.module_utils.resource import Resource

RESOURCES: dict[str, Resource] = {
    one.name: one for product in (organization, network, device, appliance, switch, wireless) for one in product.RESOURCES}
