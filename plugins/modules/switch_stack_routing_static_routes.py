#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_stack_routing_static_routes. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_stack_routing_static_routes
short_description: Manage the static routes of stacks
version_added: 0.1.0
description:
  - The next hop must lie in the subnet of an interface, so interfaces are written before routes.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each static route.
      - O(config[].subnet) says which static route an entry means.
    type: list
    elements: dict
    suboptions:
      stack:
        description:
          - Name or identifier of the stack.
        type: str
        required: true
      id:
        description:
          - Identifier of the route, needed only to give it another C(subnet) or when two have the same.
        type: str
      subnet:
        description:
          - Subnet behind the next hop, as C(10.99.0.0/16); by it a route is recognized.
        type: str
      name:
        description:
          - Name of the route.
          - Resets to empty.
        type: str
      next_hop_ip:
        description:
          - Address of the next hop, inside a subnet the switch has an interface in. A new route needs one.
        type: str
      advertise_via_ospf_enabled:
        description:
          - Whether OSPF announces the route.
          - Resets to V(false).
        type: bool
      prefer_over_ospf_routes_enabled:
        description:
          - Whether the route is preferred over those OSPF learns.
          - Resets to V(false).
        type: bool
      management_next_hop:
        description:
          - Next hop of the management traffic of the switch, on the default route.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      vrf:
        description:
          - VRF of the route.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          name:
            description:
              - Name of the VRF.
            type: str
          leak_route_to_default_vrf:
            description:
              - Whether the default VRF gets the route too.
            type: bool
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.switch_stack_routing_interfaces
  - module: sitecraft.meraki.switch_stacks
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Reach the depot behind another router
  sitecraft.meraki.switch_stack_routing_static_routes:
    organization: Acme
    network: Store 0012
    config:
      - {stack: Core, subnet: 10.99.0.0/16, name: Depot, next_hop_ip: 10.12.10.9}

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_stack_routing_static_routes:
    organization: Acme
    network: Store 0012
    config:
      - {stack: Core, subnet: 10.99.0.0/16, name: Depot, next_hop_ip: 10.12.10.9}
    state: overridden

- name: Remove the route
  sitecraft.meraki.switch_stack_routing_static_routes:
    organization: Acme
    network: Store 0012
    config:
      - {stack: Core, subnet: 10.99.0.0/16}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_stack_routing_static_routes:
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
      sample: /networks/N_24329156/switch/stacks/1234/routing/staticRoutes/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.interfaces import SWITCH_STACK_ROUTING_STATIC_ROUTES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_STACK_ROUTING_STATIC_ROUTES)


if __name__ == "__main__":
    main()
