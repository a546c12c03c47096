#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.cellular_gateway_subnet_pool. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: cellular_gateway_subnet_pool
short_description: Manage the subnet pool of the cellular gateways of a network
version_added: 0.1.0
description:
  - Each gateway takes a subnet from the pool. A change gives new addresses to all devices behind the gateways. Fixed addresses,
    reserved ranges and forwarded ports (see M(sitecraft.meraki.cellular_gateway_lan) and M(sitecraft.meraki.cellular_gateway_port_forwarding_rules))
    must follow.
  - O(state=gathered) shows as facts which subnet each gateway has. O(state=deleted) changes nothing, since the API documentation
    does not say which pool a new network has.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The subnet pool wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      cidr:
        description:
          - The pool, as C(192.168.0.0/16).
        type: str
      mask:
        description:
          - Length of the prefix of each gateway's subnet, as C(24).
          - From 1 to 31.
        type: int
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(deployment_mode), C(subnets). It may be given back
            and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(cidr), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(cidr), with O(state=merged)
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
- name: Give every gateway 256 addresses of a pool of our own
  sitecraft.meraki.cellular_gateway_subnet_pool:
    organization: Acme
    network: Store 0012
    config:
      cidr: 172.31.128.0/19
      mask: 24

- name: Make the subnets smaller
  sitecraft.meraki.cellular_gateway_subnet_pool:
    organization: Acme
    network: Store 0012
    config:
      cidr: 172.31.128.0/19
      mask: 27
    state: replaced

- name: Forget about the pool; it stays as it is
  sitecraft.meraki.cellular_gateway_subnet_pool:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read the pool, and which subnet each gateway has
  sitecraft.meraki.cellular_gateway_subnet_pool:
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
      sample: /networks/N_24329156/cellularGateway/subnetPool
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.cellular_gateway.gateways import CELLULAR_GATEWAY_SUBNET_POOL
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CELLULAR_GATEWAY_SUBNET_POOL)


if __name__ == "__main__":
    main()
