#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_adaptive_policy_groups. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_adaptive_policy_groups
short_description: Manage the groups of adaptive policy
version_added: 0.1.0
description:
  - A group is a security group tag with a name. Traffic is tagged with it by switch ports, SSIDs, RADIUS servers or policy
    objects, and M(sitecraft.meraki.organization_adaptive_policies) says what it may reach.
  - The groups V(Unknown) and V(Infrastructure) are the Dashboard's own. They are never removed; of V(Infrastructure) only
    the tag can be changed.
  - Policies that name a group go with it, and count as removed.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each adaptive policy group.
      - O(config[].name) says which adaptive policy group an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the group, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the group.
        type: str
      sgt:
        description:
          - Security group tag of its traffic, which no other group has. A new group needs it.
          - From 0 to 65535.
        type: int
      description:
        description:
          - What the group is for.
          - Resets to empty.
        type: str
      policy_objects:
        description:
          - 'Policy objects, by name or identifier: traffic of their addresses gets the tag where nothing else tags it.'
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(created_at), C(updated_at), C(is_default_group).
            It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(policy_objects), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(policy_objects),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_policy_objects
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Tag the traffic of people and of cameras
  sitecraft.meraki.organization_adaptive_policy_groups:
    organization: Acme
    config:
      - {name: Employees, sgt: 1000, description: Who works here, policy_objects: [Head Office]}
      - {name: Cameras, sgt: 1001}

- name: These groups, and those the Dashboard has of its own
  sitecraft.meraki.organization_adaptive_policy_groups:
    organization: Acme
    config:
      - {name: Employees, sgt: 1000}
    state: overridden

- name: Remove a group with the policies that name it
  sitecraft.meraki.organization_adaptive_policy_groups:
    organization: Acme
    config:
      - name: Employees
    state: deleted

- name: Read all groups
  sitecraft.meraki.organization_adaptive_policy_groups:
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
      sample: /organizations/549236/adaptivePolicy/groups/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.adaptive_policy import ORGANIZATION_ADAPTIVE_POLICY_GROUPS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_ADAPTIVE_POLICY_GROUPS)


if __name__ == "__main__":
    main()
