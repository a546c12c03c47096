#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_alternate_management_interface. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_alternate_management_interface
short_description: Manage the alternate management interface of the access points of a network
version_added: 0.1.0
description:
  - Management traffic of the kinds named leaves the access points with an address of its own, in a VLAN of its own.
  - Not every Dashboard returns the VLAN and the protocols. O(state=deleted) turns it off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The alternate management interface wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      enabled:
        description:
          - Whether it is on.
          - Resets to V(false).
        type: bool
      vlan_id:
        description:
          - VLAN of the addresses.
          - Counts only while O(config.enabled) is V(true).
          - From 1 to 4094.
          - Required the first time O(config.enabled) is V(true).
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: int
      protocols:
        description:
          - Traffic that leaves by it.
          - Counts only while O(config.enabled) is V(true).
          - Required the first time O(config.enabled) is V(true).
          - The order does not matter.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: list
        elements: str
        choices:
          - radius
          - snmp
          - syslog
          - ldap
      access_points:
        description:
          - Addresses of single access points. The list given replaces the present one.
          - Counts only while O(config.enabled) is V(true).
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          serial:
            description:
              - Serial number or name of the access point.
            type: str
            required: true
          alternate_management_ip:
            description:
              - Its address; an empty text takes it away.
            type: str
          subnet_mask:
            description:
              - Mask of its subnet.
            type: str
          gateway:
            description:
              - Gateway of its subnet.
            type: str
          dns1:
            description:
              - First DNS server.
            type: str
          dns2:
            description:
              - Second DNS server.
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(protocols), C(access_points), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(protocols), C(access_points),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: RADIUS and syslog leave by VLAN 100
  sitecraft.meraki.wireless_alternate_management_interface:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      vlan_id: 100
      protocols: [radius, syslog]
      access_points:
        - serial: Q2MR-AAAA-0012
          alternate_management_ip: 10.12.100.3
          subnet_mask: 255.255.255.0
          gateway: 10.12.100.1
          dns1: 10.12.0.53

- name: Addresses by DHCP, for RADIUS alone
  sitecraft.meraki.wireless_alternate_management_interface:
    organization: Acme
    network: Store 0012
    config:
      enabled: true
      vlan_id: 100
      protocols: [radius]
    state: replaced

- name: Turn it off
  sitecraft.meraki.wireless_alternate_management_interface:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_alternate_management_interface:
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
      sample: /networks/N_24329156/wireless/alternateManagementInterface
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.access_points import WIRELESS_ALTERNATE_MANAGEMENT_INTERFACE
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_ALTERNATE_MANAGEMENT_INTERFACE)


if __name__ == "__main__":
    main()
