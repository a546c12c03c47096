# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Policy objects of an organization and their groups (quirks H17, H19, M5-M9).

Objects list their groups and groups their objects: two sides of one relation, and a write of either changes the other.
"""
from __future__ import annotations

from ..core.kinds import as_set, choice, listing, number, text
from .checks import kept, mutual, only_if, refers, required_if, unused
from .forms import DOMAIN, PLAIN_NAME, SUBNET
from .tables import BATCHED, Objects

OBJECTS, GROUPS = "policy_objects", "policy_object_groups"
IDS = listing(number(cast=str), cast=as_set)  # as numbers in bodies, as text in answers (quirk M6)
STAMPS = ("created_at", "updated_at")

ROWS = (
    Objects(
        "/organizations/{organizationId}/policyObjects", item="policyObjectId", key=OBJECTS, batch=BATCHED, page=(5000, 5000, 10),
        fields={"name": text(1, 127, form=PLAIN_NAME), "cidr": text(form=SUBNET), "fqdn": text(form=DOMAIN), "ip": text(), "mask": text(), "groupIds": IDS},
        create_only={"category": choice("network", "adaptivePolicy"), "type": choice("cidr", "fqdn", "ipAndMask", "adaptivePolicyIpv4Cidr")},
        needs=("name", "category", "type"), fresh={"groupIds": [], "networkIds": []}, unique=("name",), stamps=STAMPS,
        checks=(required_if("cidr", type=("cidr", "adaptivePolicyIpv4Cidr")), required_if("fqdn", type="fqdn"), only_if("fqdn", type="fqdn"),
                required_if("ip", "mask", type="ipAndMask"), refers("groupIds", kept(GROUPS), "no policy object groups of this organization")),
        effects=(mutual("groupIds", GROUPS, "objectIds"),),
        removal=(unused(GROUPS, "objectIds", "Cannot delete a policy object that is in use by groups: {}"),),
        example={"name": "Servers", "category": "network", "type": "cidr", "cidr": "10.0.0.0/24"}),
    Objects(
        "/organizations/{organizationId}/policyObjects/groups", item="policyObjectGroupId", key=GROUPS, batch=BATCHED, page=(1000, 1000, 3),
        fields={"name": text(1, 127, form=PLAIN_NAME), "objectIds": IDS},
        create_only={"category": choice("NetworkObjectGroup", "GeoLocationGroup", "PortObjectGroup", "ApplicationGroup")},
        needs=("name",), fresh={"category": "NetworkObjectGroup", "objectIds": [], "networkIds": []}, unique=("name",), stamps=STAMPS,
        checks=(refers("objectIds", kept(OBJECTS), "no policy objects of this organization"),),
        effects=(mutual("objectIds", OBJECTS, "groupIds"),), removal=(mutual("objectIds", OBJECTS, "groupIds"),),
        example={"name": "Datacenter", "category": "NetworkObjectGroup"}),
)
