#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_routing_multicast_rendezvous_points. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_routing_multicast_rendezvous_points
short_description: Manage the rendezvous points of multicast groups
version_added: 0.1.0
description:
  - A rendezvous point is the layer 3 interface at which senders and receivers of a multicast group find each other. It is
    recognized by group and address.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each rendezvous point.
      - O(config[].multicast_group) and O(config[].interface_ip) say which rendezvous point an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the rendezvous point, needed only to give it another C(multicast_group) or when two have the same.
        type: str
      multicast_group:
        description:
          - Group of addresses, as C(239.0.0.0/24), or V(Any).
        type: str
        required: true
      interface_ip:
        description:
          - Address of the layer 3 interface.
        type: str
        required: true
      vrf:
        description:
          - VRF of the interface.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          name:
            description:
              - Name of the VRF.
            type: str
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.switch_routing_interfaces
  - module: sitecraft.meraki.switch_stack_routing_interfaces
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Let the music of the shop floor meet at the core switch
  sitecraft.meraki.switch_routing_multicast_rendezvous_points:
    organization: Acme
    network: Store 0012
    config:
      - {multicast_group: 239.0.0.0/24, interface_ip: 10.12.10.2}

- name: All groups meet there, and nowhere else
  sitecraft.meraki.switch_routing_multicast_rendezvous_points:
    organization: Acme
    network: Store 0012
    config:
      - {multicast_group: Any, interface_ip: 10.12.10.2}
    state: overridden

- name: Remove the rendezvous point
  sitecraft.meraki.switch_routing_multicast_rendezvous_points:
    organization: Acme
    network: Store 0012
    config:
      - {multicast_group: Any, interface_ip: 10.12.10.2}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_routing_multicast_rendezvous_points:
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
      sample: /networks/N_24329156/switch/routing/multicast/rendezvousPoints/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.routing import SWITCH_ROUTING_MULTICAST_RENDEZVOUS_POINTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_ROUTING_MULTICAST_RENDEZVOUS_POINTS)


if __name__ == "__main__":
    main()
