#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_static_routes
short_description: Manage static routes of an appliance network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - The gateway must lie in a subnet of the network, so its VLAN comes first.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of the network or configuration template.
    type: str
  config:
    description:
      - The objects, each named by its O(config[].name).
      - Only what is given is looked at, except where O(state) says otherwise.
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
          - Subnet behind the gateway.
        type: str
      gateway_ip:
        description:
          - Address of the gateway.
        type: str
      gateway_vlan_id:
        description:
          - VLAN the gateway is in, where the address alone does not say it.
        type: str
      enabled:
        description:
          - Whether the route is used.
        type: bool
      fixed_ip_assignments:
        description:
          - Addresses kept for clients behind the route, by MAC address.
          - Values are dicts with C(ip), C(name).
        type: dict
      reserved_ip_ranges:
        description:
          - Addresses behind the route that are not given out.
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
            type: str
      vrf:
        description:
          - VRF of the route, passed on as it is.
        type: dict
seealso:
  - module: sitecraft.meraki.appliance_vlans
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.appliance_static_routes:
    organization: Acme
    network: Store 0012
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: list
  elements: dict
requests:
  description: The writes sent, or in check mode the writes that would be sent, with secrets hidden.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
  contains:
    method:
      description: Verb.
      type: str
      returned: always
    path:
      description: Path; what this task creates stands as its name in parentheses.
      type: str
      returned: always
    body:
      description: Body, or null.
      type: dict
      returned: always
calls:
  description: HTTP calls made, reads and retries included.
  returned: always
  type: int
failure:
  description: What the Dashboard said, for playbooks to test.
  returned: on failure
  type: dict
  contains:
    status:
      description: HTTP status, null where no answer came.
      type: int
      returned: always
    errors:
      description: The Dashboard's sentences.
      type: list
      elements: str
      returned: always
    method:
      description: Verb of the request.
      type: str
      returned: always
    path:
      description: Path of the request.
      type: str
      returned: always
    request_id:
      description: Identifier Meraki support searches by.
      type: str
      returned: always
    hint:
      description: What can be done about it.
      type: str
      returned: always
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance import APPLIANCE_STATIC_ROUTES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_STATIC_ROUTES)


if __name__ == "__main__":
    main()
