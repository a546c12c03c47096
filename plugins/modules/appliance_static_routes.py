#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_static_routes
short_description: Manage static routes of an appliance network
version_added: 0.1.0
description:
  - The gateway must lie in a VLAN or the single LAN of the network, so a VLAN is written before its routes.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each static route.
      - O(config[].name) says which static route an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the route, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the route.
        type: str
      subnet:
        description:
          - Subnet behind the gateway, as C(10.99.0.0/16). A new route needs one.
        type: str
      gateway_ip:
        description:
          - Address of the gateway, also called next hop. A new route needs one.
        type: str
      gateway_vlan_id:
        description:
          - VLAN the gateway is in, where the address alone does not say it.
        type: str
      enabled:
        description:
          - Whether the route is used.
          - Resets to V(true).
        type: bool
      fixed_ip_assignments:
        description:
          - Addresses kept for single clients behind the route, keyed by MAC address. What is given replaces all of them.
          - A dict; its values are dicts of C(ip) (Address the client always gets), C(name) (Name of the client).
          - Resets to empty.
        type: dict
      reserved_ip_ranges:
        description:
          - Addresses behind the route that are not given out. The list given replaces the present one.
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
      vrf:
        description:
          - VRF of the route, passed on as it is.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(subnet), C(fixed_ip_assignments), C(reserved_ip_ranges),
            with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(subnet), C(fixed_ip_assignments),
            C(reserved_ip_ranges), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_vlans
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Reach the warehouse through the core switch
  sitecraft.meraki.appliance_static_routes:
    organization: Acme
    network: Store 0012
    config:
      - name: Warehouse
        subnet: 10.99.0.0/16
        gateway_ip: 10.12.10.9

- name: Keep the route but do not use it for now
  sitecraft.meraki.appliance_static_routes:
    organization: Acme
    network: Store 0012
    config:
      - {name: Warehouse, enabled: false}

- name: Have exactly this route, in use again
  sitecraft.meraki.appliance_static_routes:
    organization: Acme
    network: Store 0012
    config:
      - {name: Warehouse, subnet: 10.99.0.0/16, gateway_ip: 10.12.10.9}
    state: overridden

- name: Remove the route
  sitecraft.meraki.appliance_static_routes:
    organization: Acme
    network: Store 0012
    config:
      - name: Warehouse
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_static_routes:
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
      sample: /networks/N_24329156/appliance/staticRoutes/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.static_routes import APPLIANCE_STATIC_ROUTES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_STATIC_ROUTES)


if __name__ == "__main__":
    main()
