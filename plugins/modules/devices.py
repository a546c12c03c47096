#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: devices
short_description: Manage devices of a network
version_added: 0.1.0
description:
  - Claims a device into the network when it is not there, and sets its name, tags, address and notes.
  - A device that is in another network is taken from there only with O(config[].move=true).
  - O(state=deleted) removes the device from its network; it stays in the organization's inventory.
  - Without O(network), devices that are in networks are changed and removed wherever they are; O(state=overridden) needs
    it.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each device.
      - O(config[].serial) says which device an entry means.
    type: list
    elements: dict
    suboptions:
      serial:
        description:
          - Serial number of the device.
        type: str
        required: true
      move:
        description:
          - Whether a device that is in another network may be taken from there.
        type: bool
      name:
        description:
          - Name of the device.
          - Resets to empty.
        type: str
      tags:
        description:
          - Tags of the device. The list given replaces the present one.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      lat:
        description:
          - Latitude in degrees. Give it together with O(config[].lng).
          - From -90 to 90.
        type: float
      lng:
        description:
          - Longitude in degrees. Give it together with O(config[].lat).
          - From -180 to 180.
        type: float
      address:
        description:
          - Street address of the device.
          - Resets to empty.
        type: str
      notes:
        description:
          - Notes on the device.
          - At most 255 characters.
          - Resets to empty.
        type: str
      move_map_marker:
        description:
          - Whether the map marker moves to O(config[].address). Counts only when no latitude and longitude are given.
          - The Dashboard does not return it, so it is sent only on creation and together with another change.
        type: bool
      switch_profile_id:
        description:
          - Name, model or identifier of the switch profile of the template the network is bound to; null unbinds the switch.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      floor_plan_id:
        description:
          - Name or identifier of the floor plan the device stands on; null takes it off.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(model), C(mac), C(product_type), C(network),
            C(firmware), C(lan_ip), C(public_ip). It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(tags), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(tags), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_floor_plans
  - module: sitecraft.meraki.organization_inventory
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Name the switch of the store
  sitecraft.meraki.devices:
    organization: Acme
    network: Store 0012
    config:
      - serial: Q2SW-AAAA-0012
        name: store-0012-sw1
        tags: [closet]
        address: 1 Main St, Springfield

- name: Give the switch exactly this name and address, without tags and notes
  sitecraft.meraki.devices:
    organization: Acme
    network: Store 0012
    config:
      - serial: Q2SW-AAAA-0012
        name: store-0012-sw1
        address: 1 Main St, Springfield
    state: replaced

- name: Take the access point out of the network
  sitecraft.meraki.devices:
    organization: Acme
    network: Store 0012
    config:
      - serial: Q2MR-AAAA-0012
    state: deleted

- name: Put it back
  sitecraft.meraki.devices:
    organization: Acme
    network: Store 0012
    config:
      - serial: Q2MR-AAAA-0012
        name: store-0012-ap1

- name: Read what is there
  sitecraft.meraki.devices:
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
      sample: /devices/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.device.devices import DEVICES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(DEVICES)


if __name__ == "__main__":
    main()
