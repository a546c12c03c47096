#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_policy_objects. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_policy_objects
short_description: Manage policy objects, which are names for addresses in firewall rules
version_added: 0.1.0
description:
  - A policy object is a subnet, an address or a host name with a name, which firewall rules use as C(OBJ(Printers)). Change
    the object, and every rule that names it follows.
  - 'Objects are created before the rules that use them and removed after them: the Dashboard does not delete an object that
    a rule or group uses.'
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each policy object.
      - O(config[].name) says which policy object an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the policy object, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the object.
        type: str
      category:
        description:
          - 'What it is for: C(network) for firewall rules, C(adaptivePolicy) for adaptive policy. Fixed at creation.'
        type: str
        choices:
          - network
          - adaptivePolicy
      type:
        description:
          - 'What it holds: C(cidr) is a subnet or an address, C(fqdn) a host name. Fixed at creation.'
        type: str
        choices:
          - cidr
          - fqdn
          - adaptivePolicyIpv4Cidr
      cidr:
        description:
          - The subnet, as C(10.0.0.0/24), or the address.
        type: str
      fqdn:
        description:
          - The host name, as C(printers.example.com) or C(*.example.com).
        type: str
      group_ids:
        description:
          - Groups it is in, by name or identifier. Left out they stay; an empty list takes it out of all. The groups' C(object_ids)
            say the same from the other side; give it on one of them.
          - The order does not matter.
        type: list
        elements: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(created_at), C(updated_at), C(network_ids).
            It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(cidr), C(group_ids), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(cidr), C(group_ids),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_policy_object_groups
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Name the addresses that rules speak of
  sitecraft.meraki.organization_policy_objects:
    organization: Acme
    config:
      - name: Printers
        category: network
        type: cidr
        cidr: 10.12.40.0/24
        group_ids: [Office]
      - name: Updates
        category: network
        type: fqdn
        fqdn: updates.example.com

- name: The printers have moved, and every rule that names them follows
  sitecraft.meraki.organization_policy_objects:
    organization: Acme
    config:
      - {name: Printers, category: network, type: cidr, cidr: 10.12.41.0/24}
    state: replaced

- name: Nobody speaks of the update servers any more
  sitecraft.meraki.organization_policy_objects:
    organization: Acme
    config:
      - name: Updates
    state: deleted

- name: Read all policy objects
  sitecraft.meraki.organization_policy_objects:
    organization: Acme
    state: gathered
"""

RETURN = r"""
before:
  description: The objects concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: list
  elements: dict
after:
  description:
    - The objects concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: list
  elements: dict
requests:
  description:
    - The writes that were sent, in order.
    - In check mode, those that would be sent.
  returned: state is not gathered
  type: list
  elements: dict
  contains:
    method:
      description: Method of the request.
      returned: always
      type: str
      sample: PUT
    path:
      description: Path of the request, below the address of the API.
      returned: always
      type: str
      sample: /organizations/549236/policyObjects/10
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes.
  returned: state is gathered
  type: list
  elements: dict
refused:
  description:
    - What would stop the task, one sentence each.
    - A sentence begins with the option that would allow it, or with the path of what no option allows.
  returned: check mode
  type: list
  elements: str
calls:
  description: How many requests were made, reads included.
  returned: always
  type: int
  sample: 3
failure:
  description: Why the task failed.
  returned: failure
  type: dict
  contains:
    status:
      description: Status of the answer.
      returned: when one came
      type: int
      sample: 400
    errors:
      description: What the Dashboard said.
      returned: always
      type: list
      elements: str
      sample:
        - VLANs are not enabled for this network
    method:
      description: Method of the request that failed.
      returned: when one failed
      type: str
      sample: POST
    path:
      description: Path of the request that failed.
      returned: when one failed
      type: str
      sample: /networks/N_24329156/appliance/vlans
    request_id:
      description: Identifier by which Meraki support finds the request.
      returned: when the answer has one
      type: str
    hint:
      description: What can be done about it.
      returned: when that is known
      type: str
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.policy_objects import ORGANIZATION_POLICY_OBJECTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_POLICY_OBJECTS)


if __name__ == "__main__":
    main()
