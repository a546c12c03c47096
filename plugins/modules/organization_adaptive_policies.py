#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_adaptive_policies. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_adaptive_policies
short_description: Manage what adaptive policy groups may send to each other
version_added: 0.1.0
description:
  - 'A policy is about the traffic from one group to another: its access lists in their order, and what happens to the rest.
    It has no name and is recognized by the two groups.'
  - A pair of groups without a policy follows the organization's default, which is to let traffic through.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each adaptive policy.
      - O(config[].source_group) and O(config[].destination_group) say which adaptive policy an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the policy, needed only to give it another C(source_group) or when two have the same.
        type: str
      source_group:
        description:
          - Group the traffic comes from, by name or identifier.
        type: str
        required: true
      destination_group:
        description:
          - Group the traffic goes to, by name or identifier.
        type: str
        required: true
      acls:
        description:
          - Access lists, by name or identifier, in the order in which they count.
          - Resets to empty.
        type: list
        elements: str
      last_entry_rule:
        description:
          - What happens to traffic that no access list decides on.
          - Resets to V(default).
        type: str
        choices:
          - allow
          - default
          - deny
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(created_at), C(updated_at). It may be given
            back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(acls), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(acls), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.organization_adaptive_policy_acls
  - module: sitecraft.meraki.organization_adaptive_policy_groups
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: People see the pictures of cameras, and cameras talk to nobody
  sitecraft.meraki.organization_adaptive_policies:
    organization: Acme
    config:
      - {source_group: Employees, destination_group: Cameras, acls: [Web only], last_entry_rule: deny}
      - {source_group: Cameras, destination_group: Employees, last_entry_rule: deny}

- name: Only this pair has a policy
  sitecraft.meraki.organization_adaptive_policies:
    organization: Acme
    config:
      - {source_group: Employees, destination_group: Cameras, acls: [Web only], last_entry_rule: deny}
    state: overridden

- name: The pair follows the organization's default again
  sitecraft.meraki.organization_adaptive_policies:
    organization: Acme
    config:
      - {source_group: Employees, destination_group: Cameras}
    state: deleted

- name: Read all policies, with groups and access lists by name
  sitecraft.meraki.organization_adaptive_policies:
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
      sample: /organizations/549236/adaptivePolicy/policies/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.adaptive_policy import ORGANIZATION_ADAPTIVE_POLICIES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_ADAPTIVE_POLICIES)


if __name__ == "__main__":
    main()
