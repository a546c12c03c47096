#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_access_control_lists
short_description: Manage the access control list of a switch network
version_added: 0.1.0
description:
  - Rules are an ordered list and are recognized by their comment. O(state=merged) changes or inserts single rules and leaves
    the others; O(state=replaced) and O(state=overridden) make the list exactly what is given.
  - The default rule the Dashboard appends is neither shown nor sent, also where a list that was read elsewhere has it.
  - O(state=deleted) removes the rules named, or all where none is.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The access control list wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      rules:
        description:
          - The rules; the first that matches counts.
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
          comment:
            description:
              - Name of the rule, by which it is recognized; one without a name by all it says.
              - Resets to empty.
            type: str
          policy:
            description:
              - What happens to matching traffic.
            type: str
            choices:
              - allow
              - deny
          ip_version:
            description:
              - IP version matched.
              - Resets to V(ipv4).
            type: str
            choices:
              - ipv4
              - ipv6
              - any
          protocol:
            description:
              - Protocol matched.
              - Resets to V(any).
            type: str
            choices:
              - any
              - tcp
              - udp
          src_cidr:
            description:
              - Source address or subnet, or V(any).
              - Resets to V(any).
            type: str
          src_port:
            description:
              - Source port, or V(any).
              - Resets to V(any).
            type: str
          dst_cidr:
            description:
              - Destination address or subnet, or V(any).
              - Resets to V(any).
            type: str
          dst_port:
            description:
              - Destination port, or V(any).
              - Resets to V(any).
            type: str
          vlan:
            description:
              - VLAN of incoming traffic, or V(any).
              - Resets to V(any).
            type: str
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
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Deny telnet, before every other rule
  sitecraft.meraki.switch_access_control_lists:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - {comment: No telnet, policy: deny, protocol: tcp, dst_port: "23", position: first}

- name: Make the list exactly this
  sitecraft.meraki.switch_access_control_lists:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - {comment: No guests, policy: deny, src_cidr: 10.12.30.0/24, dst_cidr: 10.12.10.0/24}
        - {comment: No telnet, policy: deny, protocol: tcp, dst_port: "23", vlan: "10"}
    state: overridden

- name: Remove all rules
  sitecraft.meraki.switch_access_control_lists:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_access_control_lists:
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
      sample: /networks/N_24329156/switch/accessControlLists
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.access_control import SWITCH_ACCESS_CONTROL_LISTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_ACCESS_CONTROL_LISTS)


if __name__ == "__main__":
    main()
