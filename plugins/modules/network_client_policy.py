#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_client_policy. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_client_policy
short_description: Manage which policy single clients of a network get
version_added: 0.1.0
description:
  - Blocks a client, lets it pass every rule, or puts it into a group policy, wherever in the network it connects. A client
    the network has not seen yet is provisioned, so that its policy waits for it.
  - O(state=deleted) gives the clients named the normal policy again. O(state=overridden) does so with every other client
    that has a policy and was there within the last month.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each client's policy to be set.
      - O(config[].mac) says which client's policy an entry means.
    type: list
    elements: dict
    suboptions:
      mac:
        description:
          - MAC address of the client the policy is for.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: str
        required: true
      device_policy:
        description:
          - 'The policy: V(Normal) is that of everybody, V(Blocked) keeps the client out, V(Allowed) exempts it from all rules,
            V(Group policy) is the one at O(config[].group_policy_id). V(Per connection) stands for policies that differ by
            SSID, which are read only as that.'
          - Resets to V(Normal).
        type: str
        choices:
          - Normal
          - Allowed
          - Blocked
          - Group policy
          - Per connection
      group_policy_id:
        description:
          - Name or identifier of the group policy.
          - Counts only while O(config[].device_policy) is V(Group policy).
          - Required the first time O(config[].device_policy) is V(Group policy).
        type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_group_policies
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: A notebook with a worm is kept out, and the boss passes every rule
  sitecraft.meraki.network_client_policy:
    organization: Acme
    network: Store 0012
    config:
      - {mac: "22:33:44:55:66:77", device_policy: Blocked}
      - {mac: "22:33:44:55:66:88", device_policy: Allowed}

- name: The tablet is kept out, and no other client has a policy
  sitecraft.meraki.network_client_policy:
    organization: Acme
    network: Store 0012
    state: overridden
    config:
      - mac: 2233.4455.6699
        device_policy: Blocked

- name: The notebook is clean again
  sitecraft.meraki.network_client_policy:
    organization: Acme
    network: Store 0012
    state: deleted
    config:
      - mac: "22:33:44:55:66:77"

- name: Read which clients have a policy
  sitecraft.meraki.network_client_policy:
    organization: Acme
    network: Store 0012
    state: gathered
  register: clients
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
      sample: /networks/N_24329156/clients/10/policy
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.clients import NETWORK_CLIENT_POLICY
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_CLIENT_POLICY)


if __name__ == "__main__":
    main()
