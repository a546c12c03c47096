#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_single_lan. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_single_lan
short_description: Manage the single LAN of an appliance network without VLANs
version_added: 0.1.0
description:
  - 'A new network has one, 192.168.128.0/24. It excludes VLANs: where these are on, setting it turns them off, which removes
    every VLAN; O(max_deletions) counts them.'
  - O(state=deleted) brings back the subnet of a new network. Where VLANs are on there is nothing to reset.
  - These objects exist only while C(vlans_enabled) is V(false) in M(sitecraft.meraki.appliance_vlans_settings); a task that
    creates or changes one sets that first where necessary.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The single LAN wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      subnet:
        description:
          - Subnet of the LAN, as C(192.168.128.0/24).
          - Resets to V(192.168.128.0/24).
        type: str
      appliance_ip:
        description:
          - 'Address of the appliance in the LAN: the gateway of its clients.'
          - Resets to V(192.168.128.1).
        type: str
      mandatory_dhcp:
        description:
          - Refusal of clients that chose their address themselves. Needs firmware MX 17 or newer.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether only clients with an address of the DHCP server may pass.
            type: bool
      ipv6:
        description:
          - IPv6 on it.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether it has IPv6.
            type: bool
          prefix_assignments:
            description:
              - Its prefixes, in order. The list given replaces the present one.
            type: list
            elements: dict
            suboptions:
              autonomous:
                description:
                  - Whether it takes a /64 from the origin by itself.
                type: bool
              static_prefix:
                description:
                  - A /64 prefix set by hand, as C(2001:db8:3c4d:15::/64).
                type: str
              static_appliance_ip6:
                description:
                  - Address of the appliance in the prefix set by hand.
                type: str
              disabled:
                description:
                  - Whether the prefix is switched off. False when left out.
                  - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
                type: bool
              origin:
                description:
                  - Where the prefix comes from.
                type: dict
                suboptions:
                  type:
                    description:
                      - Whether the prefix stands alone or is delegated by an internet uplink.
                    type: str
                    required: true
                    choices:
                      - independent
                      - internet
                  interfaces:
                    description:
                      - Uplinks the prefix is delegated by, as C(wan1).
                    type: list
                    elements: str
      vrf:
        description:
          - VRF of the LAN, passed on as it is.
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(subnet), C(ipv6), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(subnet), C(ipv6),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.appliance_vlans_settings
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Give a small site its one subnet
  sitecraft.meraki.appliance_single_lan:
    organization: Acme
    network: Store 0012
    config:
      subnet: 10.12.0.0/24
      appliance_ip: 10.12.0.1

- name: Everything exactly so
  sitecraft.meraki.appliance_single_lan:
    organization: Acme
    network: Store 0012
    config:
      subnet: 10.12.0.0/24
      appliance_ip: 10.12.0.254
      mandatory_dhcp: {enabled: true}
    state: replaced

- name: The subnet of a new network
  sitecraft.meraki.appliance_single_lan:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_single_lan:
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
      sample: /networks/N_24329156/appliance/singleLan
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.lan import APPLIANCE_SINGLE_LAN
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_SINGLE_LAN)


if __name__ == "__main__":
    main()
