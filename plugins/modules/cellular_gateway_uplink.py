#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.cellular_gateway_uplink. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: cellular_gateway_uplink
short_description: Manage the bandwidth limits of the cellular uplink of a network
version_added: 0.1.0
description:
  - Limits the traffic of each cellular gateway, for example to what the contract with the provider allows. O(state=deleted)
    removes the limits.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The uplink settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      bandwidth_limits:
        description:
          - Limits of the cellular uplink.
        type: dict
        suboptions:
          limit_up:
            description:
              - Upload in kilobits a second; null means no limit.
              - At least 0.
              - Resets to V(null).
            type: int
          limit_down:
            description:
              - Download in kilobits a second; null means no limit.
              - At least 0.
              - Resets to V(null).
            type: int
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
- name: Stay below what the contract allows
  sitecraft.meraki.cellular_gateway_uplink:
    organization: Acme
    network: Store 0012
    config:
      bandwidth_limits: {limit_up: 10240, limit_down: 51200}

- name: No limit for what is sent
  sitecraft.meraki.cellular_gateway_uplink:
    organization: Acme
    network: Store 0012
    config:
      bandwidth_limits: {limit_up: null, limit_down: 51200}
    state: replaced

- name: Take the limits away
  sitecraft.meraki.cellular_gateway_uplink:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.cellular_gateway_uplink:
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
      sample: /networks/N_24329156/cellularGateway/uplink
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.cellular_gateway.gateways import CELLULAR_GATEWAY_UPLINK
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CELLULAR_GATEWAY_UPLINK)


if __name__ == "__main__":
    main()
