#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_device_type_group_policies. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_device_type_group_policies
short_description: Manage what SSIDs do with kinds of devices
version_added: 0.1.0
description:
  - Clients of a kind (by operating system) are let in, kept out, or get a group policy.
  - O(state=deleted) turns that off and removes the list.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each policies by kind of device to be set.
      - O(config[].number) says which policies by kind of device an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      enabled:
        description:
          - Whether the list counts.
          - Resets to V(false).
        type: bool
      device_type_policies:
        description:
          - What is done with each kind. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          device_type:
            description:
              - Kind of device.
            type: str
            required: true
            choices:
              - Android
              - BlackBerry
              - Chrome OS
              - iPad
              - iPhone
              - iPod
              - Mac OS X
              - Windows
              - Windows Phone
              - B&N Nook
              - Other OS
          device_policy:
            description:
              - What is done with it.
              - Resets to V(Allowed).
            type: str
            choices:
              - Allowed
              - Blocked
              - Group policy
          group_policy_id:
            description:
              - Name or identifier of the group policy its clients get.
              - Counts only while O(config[].device_type_policies[].device_policy) is V(Group policy).
              - Required the first time O(config[].device_type_policies[].device_policy) is V(Group policy).
            type: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(device_type_policies), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(device_type_policies),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_group_policies
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Phones get a policy of their own, e-readers stay out
  sitecraft.meraki.wireless_ssid_device_type_group_policies:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        enabled: true
        device_type_policies:
          - {device_type: Android, device_policy: Group policy, group_policy_id: Phones}
          - {device_type: iPhone, device_policy: Group policy, group_policy_id: Phones}
          - {device_type: B&N Nook, device_policy: Blocked}

- name: Exactly this
  sitecraft.meraki.wireless_ssid_device_type_group_policies:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        enabled: true
        device_type_policies:
          - {device_type: Windows Phone, device_policy: Blocked}
    state: replaced

- name: Treat all kinds alike again
  sitecraft.meraki.wireless_ssid_device_type_group_policies:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_device_type_group_policies:
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
      sample: /networks/N_24329156/wireless/ssids/10/deviceTypeGroupPolicies
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_clients import WIRELESS_SSID_DEVICE_TYPE_GROUP_POLICIES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_DEVICE_TYPE_GROUP_POLICIES)


if __name__ == "__main__":
    main()
