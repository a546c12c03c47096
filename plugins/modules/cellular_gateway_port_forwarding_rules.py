#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.cellular_gateway_port_forwarding_rules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: cellular_gateway_port_forwarding_rules
short_description: Manage the port forwarding rules of a cellular gateway
version_added: 0.1.0
description:
  - A rule forwards a port of the gateway's public address to a host behind it. Many providers assign no public address; nothing
    can be forwarded then.
  - Rules are recognized by their name. O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced)
    and O(state=overridden) make the list exactly what is given.
  - O(state=deleted) removes the rules named, or all where none is.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The port forwarding rules wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      rules:
        description:
          - The rules, in order.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          position:
            description:
              - 'Where a rule that is new, or should move, goes: V(first), V(last), its number in the list, from 1, or a dict
                with C(before) or C(after) and the name of another rule. Without it a rule stays where it is, and a new one
                goes last.'
            type: raw
          name:
            description:
              - Name of the rule, by which it is recognized; one without a name by all it says.
              - Resets to empty.
            type: str
          lan_ip:
            description:
              - Address of the host behind the gateway. A new rule needs one.
            type: str
          public_port:
            description:
              - Port or range that is forwarded, as V(8080) or V(8100-8101). A new rule needs one.
            type: str
          local_port:
            description:
              - Port or range of the host, as V(8080) or V(8100-8101). A new rule needs one.
            type: str
          protocol:
            description:
              - Protocol of the traffic. A new rule needs one.
            type: str
            choices:
              - tcp
              - udp
          access:
            description:
              - Whether any host may connect, or only O(config.rules[].allowed_ips).
              - Resets to V(any).
            type: str
            choices:
              - any
              - restricted
          allowed_ips:
            description:
              - Addresses and subnets that may connect.
              - Counts only while O(config.rules[].access) is V(restricted).
              - Required the first time O(config.rules[].access) is V(restricted).
              - The order does not matter.
            type: list
            elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(rules), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(rules), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.cellular_gateway_lan
  - module: sitecraft.meraki.cellular_gateway_subnet_pool
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let the service desk reach the till
  sitecraft.meraki.cellular_gateway_port_forwarding_rules:
    organization: Acme
    serial: Q2MG-AAAA-0012
    config:
      rules:
        - name: Till
          lan_ip: 172.31.128.9
          public_port: "8443"
          local_port: "443"
          protocol: tcp
          access: restricted
          allowed_ips: [198.51.100.0/28]

- name: Exactly this rule
  sitecraft.meraki.cellular_gateway_port_forwarding_rules:
    organization: Acme
    serial: Q2MG-AAAA-0012
    config:
      rules:
        - name: Display
          lan_ip: 172.31.128.10
          public_port: 8100-8101
          local_port: 8100-8101
          protocol: udp
    state: replaced

- name: Let nobody in
  sitecraft.meraki.cellular_gateway_port_forwarding_rules:
    organization: Acme
    serial: Q2MG-AAAA-0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.cellular_gateway_port_forwarding_rules:
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
      sample: /devices/Q2AB-CDEF-0001/cellularGateway/portForwardingRules
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.cellular_gateway.gateways import CELLULAR_GATEWAY_PORT_FORWARDING_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(CELLULAR_GATEWAY_PORT_FORWARDING_RULES)


if __name__ == "__main__":
    main()
