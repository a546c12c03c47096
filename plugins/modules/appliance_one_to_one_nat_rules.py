#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_one_to_one_nat_rules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_one_to_one_nat_rules
short_description: Manage the 1:1 NAT rules of an appliance network
version_added: 0.1.0
description:
  - A rule gives a host in the LAN a public address of its own.
  - Rules are recognized by their name. O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced)
    and O(state=overridden) make the list exactly what is given.
  - The API documentation does not say which uplink a rule has that names none; here it is the first.
  - O(state=deleted) removes the rules named, or all where none is.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The 1:1 NAT rules wanted. Options left out stay as they are, see O(state).
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
          public_ip:
            description:
              - Public address of the host. A new rule needs one.
            type: str
          lan_ip:
            description:
              - Address of the host in the LAN. A new rule needs one.
            type: str
          uplink:
            description:
              - Uplink by which the traffic comes.
              - Resets to V(internet1).
            type: str
            choices:
              - internet1
              - internet2
          allowed_inbound:
            description:
              - What may come in; nothing, where the list is empty. The list given replaces that of the rule.
              - Resets to empty.
            type: list
            elements: dict
            suboptions:
              protocol:
                description:
                  - Protocol of the traffic.
                  - Resets to V(any).
                type: str
                choices:
                  - any
                  - icmp-ping
                  - tcp
                  - udp
              destination_ports:
                description:
                  - Ports and ranges, each as V(8080) or V(8100-8101), of V(tcp) and V(udp).
                  - The order does not matter.
                type: list
                elements: str
              allowed_ips:
                description:
                  - Addresses and subnets that may connect, or V(any).
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
  - module: sitecraft.meraki.appliance_static_routes
  - module: sitecraft.meraki.appliance_vlans
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The mail server has a public address of its own
  sitecraft.meraki.appliance_one_to_one_nat_rules:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - name: Mail
          public_ip: 198.51.100.7
          lan_ip: 192.168.128.22
          allowed_inbound:
            - {protocol: tcp, destination_ports: ["25", "587"], allowed_ips: [any]}
            - {protocol: icmp-ping, allowed_ips: [203.0.113.0/24]}

- name: Move it to another host, and leave the rest of the rule
  sitecraft.meraki.appliance_one_to_one_nat_rules:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - {name: Mail, lan_ip: 192.168.128.23}

- name: Make the list exactly this
  sitecraft.meraki.appliance_one_to_one_nat_rules:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - {name: Lab, public_ip: 198.51.100.8, lan_ip: 192.168.128.30, uplink: internet2}
    state: overridden

- name: Remove one rule
  sitecraft.meraki.appliance_one_to_one_nat_rules:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - name: Lab
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_one_to_one_nat_rules:
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
      sample: /networks/N_24329156/appliance/firewall/oneToOneNatRules
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.forwarding import APPLIANCE_ONE_TO_ONE_NAT_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_ONE_TO_ONE_NAT_RULES)


if __name__ == "__main__":
    main()
