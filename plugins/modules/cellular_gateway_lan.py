#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.cellular_gateway_lan. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: cellular_gateway_lan
short_description: Manage fixed and reserved addresses of a cellular gateway
version_added: 0.1.0
description:
  - Sets fixed addresses of clients, and ranges that DHCP does not assign. They must be inside the subnet of the gateway,
    which it takes from M(sitecraft.meraki.cellular_gateway_subnet_pool); O(state=gathered) shows it as a fact.
  - The lists given replace the present ones. O(state=deleted) empties both.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The LAN settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      fixed_ip_assignments:
        description:
          - Fixed addresses of clients.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          mac:
            description:
              - MAC address of the client.
            type: str
            required: true
          ip:
            description:
              - Address of the client.
            type: str
            required: true
          name:
            description:
              - Name of the client.
            type: str
      reserved_ip_ranges:
        description:
          - Ranges that DHCP does not assign.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          start:
            description:
              - First address of the range.
            type: str
            required: true
          end:
            description:
              - Last address of the range.
            type: str
            required: true
          comment:
            description:
              - What the range is for.
              - Resets to empty.
            type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(device_name), C(device_lan_ip), C(device_subnet).
            It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(fixed_ip_assignments), C(reserved_ip_ranges),
            with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(fixed_ip_assignments),
            C(reserved_ip_ranges), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.cellular_gateway_subnet_pool
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The till always has the same address, and the cameras choose theirs
  sitecraft.meraki.cellular_gateway_lan:
    organization: Acme
    serial: Q2MG-AAAA-0012
    config:
      fixed_ip_assignments:
        - {mac: "0b:00:00:00:00:ac", ip: 172.31.128.9, name: Till}
      reserved_ip_ranges:
        - {start: 172.31.128.20, end: 172.31.128.25, comment: Cameras}

- name: Nothing is reserved but this range
  sitecraft.meraki.cellular_gateway_lan:
    organization: Acme
    serial: Q2MG-AAAA-0012
    config:
      reserved_ip_ranges:
        - {start: 172.31.128.20, end: 172.31.128.30}
    state: replaced

- name: Give every address out again
  sitecraft.meraki.cellular_gateway_lan:
    organization: Acme
    serial: Q2MG-AAAA-0012
    state: deleted

- name: Read what is there, and the subnet of the gateway
  sitecraft.meraki.cellular_gateway_lan:
    organization: Acme
    serial: Q2MG-AAAA-0012
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
      sample: /devices/Q2AB-CDEF-0001/cellularGateway/lan
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.cellular_gateway.gateways import CELLULAR_GATEWAY_LAN
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CELLULAR_GATEWAY_LAN)


if __name__ == "__main__":
    main()
