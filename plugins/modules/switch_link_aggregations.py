#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_link_aggregations. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_link_aggregations
short_description: Manage link aggregations of the switches of a network
version_added: 0.1.0
description:
  - 'An aggregation is two to eight ports of one switch or stack that work as one. It has no name: it is recognized by any
    port it has.'
  - The ports of an aggregation need equal settings, and are written before it.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each link aggregation.
      - O(config[].switch_ports) says which link aggregation an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the link aggregation, needed only to give it another C(switch_ports) or when two have the same.
        type: str
      switch_ports:
        description:
          - Its ports. The list given replaces the present one; with O(state=deleted) one port is enough.
        type: list
        elements: dict
        suboptions:
          serial:
            description:
              - Serial number or name of the switch.
            type: str
            required: true
          port_id:
            description:
              - Port of the switch.
            type: str
            required: true
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
  - module: sitecraft.meraki.switch_ports
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let two ports work as one
  sitecraft.meraki.switch_link_aggregations:
    organization: Acme
    network: Store 0012
    config:
      - switch_ports:
          - {serial: Q2SW-AAAA-0012, port_id: 21}
          - {serial: Q2SW-AAAA-0012, port_id: 22}

- name: Add a third port, and keep no other aggregation
  sitecraft.meraki.switch_link_aggregations:
    organization: Acme
    network: Store 0012
    config:
      - switch_ports:
          - {serial: Q2SW-AAAA-0012, port_id: 21}
          - {serial: Q2SW-AAAA-0012, port_id: 22}
          - {serial: Q2SW-AAAA-0012, port_id: 23}
    state: overridden

- name: Take apart the aggregation that has port 21
  sitecraft.meraki.switch_link_aggregations:
    organization: Acme
    network: Store 0012
    config:
      - switch_ports:
          - {serial: Q2SW-AAAA-0012, port_id: 21}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_link_aggregations:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
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
      sample: /networks/N_24329156/switch/linkAggregations/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.stacks import SWITCH_LINK_AGGREGATIONS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_LINK_AGGREGATIONS)


if __name__ == "__main__":
    main()
