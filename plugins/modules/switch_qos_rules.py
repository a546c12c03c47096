#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_qos_rules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_qos_rules
short_description: Manage the quality of service rules of the switches of a network
version_added: 0.1.0
description:
  - Rules mark traffic by VLAN, protocol and ports. They have no name and are recognized by all that they match, so that a
    rule with another O(config.rules[].dscp) is a changed one.
  - O(state=merged) changes or inserts single rules and leaves the others; O(state=replaced) and O(state=overridden) make
    the list exactly what is given, in this order.
  - O(state=deleted) removes the rules named, or all where none is.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The QoS rules wanted. Options left out stay as they are, see O(state).
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
          id:
            description:
              - Identifier of the rule, which is recognized without it.
            type: str
          vlan:
            description:
              - VLAN of the traffic; null for any.
              - From 1 to 4094.
              - Resets to V(null).
            type: int
          protocol:
            description:
              - Protocol of the traffic.
              - Resets to V(ANY).
            type: str
            choices:
              - ANY
              - TCP
              - UDP
          src_port:
            description:
              - Source port. Needs protocol TCP or UDP, as all ports do.
              - From 1 to 65535.
              - Null clears it.
              - Resets to V(null).
            type: int
          src_port_range:
            description:
              - Source ports, as C(70-80).
              - Null clears it.
              - Resets to V(null).
            type: str
          dst_port:
            description:
              - Destination port.
              - From 1 to 65535.
              - Null clears it.
              - Resets to V(null).
            type: int
          dst_port_range:
            description:
              - Destination ports, as C(3000-3100).
              - Null clears it.
              - Resets to V(null).
            type: str
          dscp:
            description:
              - DSCP value the traffic gets; V(-1) trusts the one it has.
              - Resets to V(0).
            type: int
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
- name: Mark voice before everything else
  sitecraft.meraki.switch_qos_rules:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - {vlan: 20, dscp: 46, position: first}
        - {protocol: TCP, dst_port_range: 5060-5061, dscp: 24}

- name: Trust what phones say, and mark nothing else
  sitecraft.meraki.switch_qos_rules:
    organization: Acme
    network: Store 0012
    config:
      rules:
        - {vlan: 20, dscp: -1}
    state: replaced

- name: Mark nothing
  sitecraft.meraki.switch_qos_rules:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_qos_rules:
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
      sample: /networks/N_24329156/switch/qosRules
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.qos import SWITCH_QOS_RULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_QOS_RULES)


if __name__ == "__main__":
    main()
