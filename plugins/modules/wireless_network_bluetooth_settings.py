#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_network_bluetooth_settings. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_network_bluetooth_settings
short_description: Manage the Bluetooth settings of a wireless network
version_added: 0.1.0
description:
  - Access points look for Bluetooth devices, and send beacons by which apps know where they are.
  - O(state=deleted) turns both off and lets each access point have its own numbers. The API documentation does not say what
    a new network has; this is taken to be it.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The Bluetooth settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      scanning_enabled:
        description:
          - Whether access points look for Bluetooth devices.
          - Resets to V(false).
        type: bool
      advertising_enabled:
        description:
          - Whether access points send beacons.
          - Resets to V(false).
        type: bool
      major_minor_assignment_mode:
        description:
          - Whether all access points send the same numbers, or each its own (see M(sitecraft.meraki.wireless_device_bluetooth_settings)).
          - Resets to V(Unique).
        type: str
        choices:
          - Unique
          - Non-unique
      uuid:
        description:
          - UUID of the beacons; null takes it away.
          - Resets to V(null).
        type: str
      major:
        description:
          - Major number of the beacons; null takes it away.
          - Counts only while O(config.major_minor_assignment_mode) is V(Non-unique).
          - From 0 to 65535.
          - Resets to V(null).
        type: int
      minor:
        description:
          - Minor number of the beacons; null takes it away.
          - Counts only while O(config.major_minor_assignment_mode) is V(Non-unique).
          - From 0 to 65535.
          - Resets to V(null).
        type: int
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
- name: Beacons for the app that leads through the store, the same numbers everywhere
  sitecraft.meraki.wireless_network_bluetooth_settings:
    organization: Acme
    network: Store 0012
    config:
      advertising_enabled: true
      uuid: 4a1b9c0d-0000-4000-8000-00805f9b34fb
      major_minor_assignment_mode: Non-unique
      major: 12
      minor: 1

- name: Look for devices, send nothing
  sitecraft.meraki.wireless_network_bluetooth_settings:
    organization: Acme
    network: Store 0012
    config:
      scanning_enabled: true
    state: replaced

- name: Turn Bluetooth off
  sitecraft.meraki.wireless_network_bluetooth_settings:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_network_bluetooth_settings:
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
      sample: /networks/N_24329156/wireless/bluetooth/settings
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.radios import WIRELESS_NETWORK_BLUETOOTH_SETTINGS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_NETWORK_BLUETOOTH_SETTINGS)


if __name__ == "__main__":
    main()
