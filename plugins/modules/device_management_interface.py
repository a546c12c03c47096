#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: device_management_interface
short_description: Manage the management interface of a device
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - 'Sets how a device reaches the Dashboard: by DHCP or with a static address, and in which VLAN.'
  - Only appliances have a second uplink. A wrong static address cuts the device off.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  serial:
    description:
      - Serial number or name of the device. The device must be in a network.
    type: str
  config:
    description:
      - The settings.
      - Only what is given is looked at, except where O(state) says otherwise.
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
              - Whether the address is set here rather than by DHCP.
            type: bool
          static_ip:
            description:
              - Address of the device.
              - Counts only while C(using_static_ip) is V(True).
            type: str
          static_gateway_ip:
            description:
              - Address of the gateway.
              - Counts only while C(using_static_ip) is V(True).
            type: str
          static_subnet_mask:
            description:
              - Mask of the subnet, as C(255.255.255.0).
              - Counts only while C(using_static_ip) is V(True).
            type: str
          static_dns:
            description:
              - Up to two DNS servers, in order.
              - Counts only while C(using_static_ip) is V(True).
            type: list
            elements: str
          vlan:
            description:
              - VLAN of the management traffic; null means untagged.
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
              - Whether the address is set here rather than by DHCP.
            type: bool
          static_ip:
            description:
              - Address of the device.
              - Counts only while C(using_static_ip) is V(True).
            type: str
          static_gateway_ip:
            description:
              - Address of the gateway.
              - Counts only while C(using_static_ip) is V(True).
            type: str
          static_subnet_mask:
            description:
              - Mask of the subnet, as C(255.255.255.0).
              - Counts only while C(using_static_ip) is V(True).
            type: str
          static_dns:
            description:
              - Up to two DNS servers, in order.
              - Counts only while C(using_static_ip) is V(True).
            type: list
            elements: str
          vlan:
            description:
              - VLAN of the management traffic; null means untagged.
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
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.device_management_interface:
    organization: Acme
    serial: Q2SW-AAAA-0012
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.device import DEVICE_MANAGEMENT_INTERFACE
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(DEVICE_MANAGEMENT_INTERFACE)


if __name__ == "__main__":
    main()
