#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: network_snmp
short_description: Manage SNMP access to the devices of a network
version_added: 0.1.0
description:
  - Chooses between no access, a community string (SNMP v1 and v2c) and users (SNMP v3).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The SNMP settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      access:
        description:
          - How devices may be polled.
          - Resets to V(none).
        type: str
        choices:
          - none
          - community
          - users
      community_string:
        description:
          - Community string of SNMP v1 and v2c.
          - Counts only while O(config.access) is V(community).
          - Required the first time O(config.access) is V(community).
        type: str
      users:
        description:
          - Users of SNMP v3.
          - Counts only while O(config.access) is V(users).
          - Required the first time O(config.access) is V(users).
        type: list
        elements: dict
        suboptions:
          username:
            description:
              - Name of the user.
            type: str
            required: true
          passphrase:
            description:
              - Passphrase of the user. A new user needs one.
            type: str
      authentication:
        description:
          - Authentication of SNMP v3, passed on as it is.
        type: dict
      privacy:
        description:
          - Encryption of SNMP v3, passed on as it is.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(users), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(users), with O(state=merged)
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
- name: Let one user poll the devices
  sitecraft.meraki.network_snmp:
    organization: Acme
    network: Store 0012
    config:
      access: users
      users:
        - username: monitoring
          passphrase: "{{ vault_snmp_passphrase }}"

- name: Let a community poll the devices instead, and nobody else
  sitecraft.meraki.network_snmp:
    organization: Acme
    network: Store 0012
    config:
      access: community
      community_string: "{{ vault_snmp_community }}"
    state: replaced

- name: Turn SNMP off
  sitecraft.meraki.network_snmp:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.network_snmp:
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
      sample: /networks/N_24329156/snmp
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.monitoring import NETWORK_SNMP
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_SNMP)


if __name__ == "__main__":
    main()
