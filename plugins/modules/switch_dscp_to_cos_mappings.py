#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_dscp_to_cos_mappings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_dscp_to_cos_mappings
short_description: Manage which class of service switches give to a DSCP value
version_added: 0.1.0
description:
  - The list given replaces the present one. O(state=deleted) brings back the mappings a switch comes with.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The DSCP to CoS mappings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      mappings:
        description:
          - The mappings. An empty list brings back those a switch comes with.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          dscp:
            description:
              - DSCP value of the traffic.
              - From 0 to 63.
            type: int
            required: true
          cos:
            description:
              - Class of service it is given.
              - From 0 to 5.
            type: int
          title:
            description:
              - What the mapping is for.
              - Resets to empty.
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(mappings), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(mappings), with
            O(state=merged) only.
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
- name: Voice first, video next
  sitecraft.meraki.switch_dscp_to_cos_mappings:
    organization: Acme
    network: Store 0012
    config:
      mappings:
        - {dscp: 46, cos: 5, title: Voice}
        - {dscp: 34, cos: 4, title: Video}

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_dscp_to_cos_mappings:
    organization: Acme
    network: Store 0012
    config:
      mappings:
        - {dscp: 46, cos: 5, title: Voice}
        - {dscp: 34, cos: 4, title: Video}
    state: replaced

- name: Bring back the mappings switches come with
  sitecraft.meraki.switch_dscp_to_cos_mappings:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_dscp_to_cos_mappings:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
"""

RETURN = r"""
before:
  description: The settings concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: dict
after:
  description:
    - The settings concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: dict
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
      sample: /networks/N_24329156/switch/dscpToCosMappings
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes, one dict.
  returned: state is gathered
  type: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.traffic import SWITCH_DSCP_TO_COS_MAPPINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_DSCP_TO_COS_MAPPINGS)


if __name__ == "__main__":
    main()
