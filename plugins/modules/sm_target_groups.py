#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.sm_target_groups. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: sm_target_groups
short_description: Manage the target groups of Systems Manager
version_added: 0.1.0
description:
  - A target group names, by tags, the enrolled devices that profiles and apps are for.
  - The API documentation does not show how a group with tags is read. The module reads tags as a list, as a text, and behind
    the scope.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each target group.
      - O(config[].name) says which target group an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the target group, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the target group.
        type: str
      scope:
        description:
          - 'Which devices belong to it: all, none, or those with or without any or all of O(config[].tags).'
          - Resets to V(none).
        type: str
        choices:
          - all
          - none
          - withAny
          - withAll
          - withoutAny
          - withoutAll
      tags:
        description:
          - Tags that O(config[].scope) is about.
          - Counts only while O(config[].scope) is not V(all) or V(none).
          - Required the first time O(config[].scope) is not V(all) or V(none).
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(type). It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(tags), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(tags), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Tills and kiosks, and everything but what is lent out
  sitecraft.meraki.sm_target_groups:
    organization: Acme
    network: Store 0012
    config:
      - name: Tills
        scope: withAny
        tags: [till, kiosk]
      - name: Ours
        scope: withoutAny
        tags: [lent]

- name: This group and no other
  sitecraft.meraki.sm_target_groups:
    organization: Acme
    network: Store 0012
    config:
      - name: Tills
        scope: withAny
        tags: [till]
    state: overridden

- name: Remove the group
  sitecraft.meraki.sm_target_groups:
    organization: Acme
    network: Store 0012
    config:
      - name: Tills
    state: deleted

- name: Read the groups
  sitecraft.meraki.sm_target_groups:
    organization: Acme
    network: Store 0012
    state: gathered
  register: groups
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
      sample: /networks/N_24329156/sm/targetGroups/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.sm.target_groups import SM_TARGET_GROUPS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SM_TARGET_GROUPS)


if __name__ == "__main__":
    main()
