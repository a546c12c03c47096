#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: device_management_interface
short_description: Manage the management interface of a device
version_added: 0.1.0
description:
  - 'Sets how a device reaches the Dashboard: by DHCP or with a static address, and in which VLAN.'
  - Only appliances have a second uplink. A wrong static address cuts the device off.
  - O(state=deleted) puts the first uplink back to DHCP without a VLAN and leaves the second alone.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The management interface wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      wan1:
        description:
          - First uplink.
        type: dict
        suboptions:
          wan_enabled:
            description:
              - Whether the uplink is used. Appliances only.
            type: str
            choices:
              - enabled
              - disabled
              - not configured
          using_static_ip:
            description:
              - Whether the address is set here rather than by DHCP. Needs address, gateway and mask.
              - Resets to V(false).
            type: bool
          static_ip:
            description:
              - Address of the device.
              - Counts only while O(config.wan1.using_static_ip) is V(true).
              - Required the first time O(config.wan1.using_static_ip) is V(true).
            type: str
          static_gateway_ip:
            description:
              - Address of the gateway, in the same subnet.
              - Counts only while O(config.wan1.using_static_ip) is V(true).
              - Required the first time O(config.wan1.using_static_ip) is V(true).
            type: str
          static_subnet_mask:
            description:
              - Mask of the subnet, as C(255.255.255.0).
              - Counts only while O(config.wan1.using_static_ip) is V(true).
              - Required the first time O(config.wan1.using_static_ip) is V(true).
            type: str
          static_dns:
            description:
              - Up to two DNS servers, in order.
              - Counts only while O(config.wan1.using_static_ip) is V(true).
              - At most 2 entries.
            type: list
            elements: str
          vlan:
            description:
              - VLAN of the management traffic; null means untagged.
              - From 1 to 4094.
              - Resets to V(null).
            type: int
          vrf:
            description:
              - VRF of the management traffic.
            type: dict
            suboptions:
              name:
                description:
                  - Name of the VRF.
                type: str
      wan2:
        description:
          - Second uplink. Appliances only.
        type: dict
        suboptions:
          wan_enabled:
            description:
              - Whether the uplink is used. Appliances only.
            type: str
            choices:
              - enabled
              - disabled
              - not configured
          using_static_ip:
            description:
              - Whether the address is set here rather than by DHCP. Needs address, gateway and mask.
              - Resets to V(false).
            type: bool
          static_ip:
            description:
              - Address of the device.
              - Counts only while O(config.wan2.using_static_ip) is V(true).
              - Required the first time O(config.wan2.using_static_ip) is V(true).
            type: str
          static_gateway_ip:
            description:
              - Address of the gateway, in the same subnet.
              - Counts only while O(config.wan2.using_static_ip) is V(true).
              - Required the first time O(config.wan2.using_static_ip) is V(true).
            type: str
          static_subnet_mask:
            description:
              - Mask of the subnet, as C(255.255.255.0).
              - Counts only while O(config.wan2.using_static_ip) is V(true).
              - Required the first time O(config.wan2.using_static_ip) is V(true).
            type: str
          static_dns:
            description:
              - Up to two DNS servers, in order.
              - Counts only while O(config.wan2.using_static_ip) is V(true).
              - At most 2 entries.
            type: list
            elements: str
          vlan:
            description:
              - VLAN of the management traffic; null means untagged.
              - From 1 to 4094.
              - Resets to V(null).
            type: int
          vrf:
            description:
              - VRF of the management traffic.
            type: dict
            suboptions:
              name:
                description:
                  - Name of the VRF.
                type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(wan1), C(wan2), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(wan1), C(wan2),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.device
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Give the appliance a static address
  sitecraft.meraki.device_management_interface:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      wan1:
        wan_enabled: enabled
        using_static_ip: true
        static_ip: 192.0.2.2
        static_gateway_ip: 192.0.2.1
        static_subnet_mask: 255.255.255.0
        static_dns: [9.9.9.9]

- name: Put its management traffic into VLAN 7, and the rest back to the defaults
  sitecraft.meraki.device_management_interface:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      wan1: {vlan: 7}
    state: replaced

- name: Let it take its address by DHCP again
  sitecraft.meraki.device_management_interface:
    organization: Acme
    serial: Q2MX-AAAA-0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.device_management_interface:
    organization: Acme
    serial: Q2MX-AAAA-0012
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
      sample: /devices/Q2AB-CDEF-0001/managementInterface
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.device.management_interface import DEVICE_MANAGEMENT_INTERFACE
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(DEVICE_MANAGEMENT_INTERFACE)


if __name__ == "__main__":
    main()
