#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_policy_object_groups. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_policy_object_groups
short_description: Manage groups of policy objects
version_added: 0.1.0
description:
  - A group is several policy objects under one name. Firewall rules use it as C(GRP(Servers)).
  - O(config[].object_ids) is the whole of its members; O(config[].add) and O(config[].remove) put single ones in and take
    them out.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each policy object group.
      - O(config[].name) says which policy object group an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the policy object group, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the group.
        type: str
      category:
        description:
          - What it groups. Fixed at creation; without it the Dashboard makes a C(NetworkObjectGroup).
        type: str
        choices:
          - NetworkObjectGroup
          - GeoLocationGroup
          - PortObjectGroup
          - ApplicationGroup
      object_ids:
        description:
          - Its members, by name or identifier. Left out they stay; an empty list empties the group.
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
          - Entries to put into lists while the others stay. A dict that takes C(object_ids), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(object_ids), with
            O(state=merged) only.
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
- name: Group the servers of the data center
  sitecraft.meraki.organization_policy_object_groups:
    organization: Acme
    config:
      - name: Servers
        object_ids: [Web Server, Mail Server]

- name: Take one of them out of the group and leave the others
  sitecraft.meraki.organization_policy_object_groups:
    organization: Acme
    config:
      - name: Servers
        remove:
          object_ids: [Web Server]

- name: The groups are exactly these
  sitecraft.meraki.organization_policy_object_groups:
    organization: Acme
    config:
      - name: Servers
        object_ids: [Mail Server]
    state: overridden

- name: Remove a group; its members stay
  sitecraft.meraki.organization_policy_object_groups:
    organization: Acme
    config:
      - name: Servers
    state: deleted

- name: Read all groups with the names of their members
  sitecraft.meraki.organization_policy_object_groups:
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
      sample: /organizations/549236/policyObjects/groups/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.policy_objects import ORGANIZATION_POLICY_OBJECT_GROUPS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_POLICY_OBJECT_GROUPS)


if __name__ == "__main__":
    main()
