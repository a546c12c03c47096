#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_inventory
short_description: Claim devices, orders and licenses into an organization
version_added: 0.1.0
description:
  - Claims only what is not in the organization yet, so that a second run claims nothing.
  - O(state=deleted) releases the serial numbers given. Orders and licenses cannot be given back.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The inventory wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      serials:
        description:
          - Serial numbers of devices.
          - The order does not matter.
        type: list
        elements: str
      orders:
        description:
          - Order numbers; every device and license of an order is claimed. An order counts as claimed as soon as one of these
            is there. Claim the rest of an order that was claimed in part by serial numbers.
          - The order does not matter.
        type: list
        elements: str
      licenses:
        description:
          - Licenses to claim.
        type: list
        elements: dict
        suboptions:
          key:
            description:
              - License key.
            type: str
            required: true
          mode:
            description:
              - V(addDevices) raises the number of devices, V(renew) extends the time.
              - The Dashboard does not return it, so it is sent only on creation and together with another change.
            type: str
            choices:
              - addDevices
              - renew
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(serials), C(orders), C(licenses), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(serials), C(orders),
            C(licenses), with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Claim two devices
  sitecraft.meraki.organization_inventory:
    organization: Acme
    config:
      serials: [Q2MX-EXMP-0001, Q2SW-EXMP-0002]

- name: Claim an order and renew the licenses
  sitecraft.meraki.organization_inventory:
    organization: Acme
    config:
      orders: [4C1234567]
      licenses:
        - {key: "{{ vault_license_key }}", mode: renew}

- name: Give one back
  sitecraft.meraki.organization_inventory:
    organization: Acme
    config:
      serials: [Q2SW-EXMP-0002]
    state: deleted

- name: Read what is there
  sitecraft.meraki.organization_inventory:
    organization: Acme
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
      sample: /organizations/549236/inventory/devices
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.inventory import ORGANIZATION_INVENTORY
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_INVENTORY)


if __name__ == "__main__":
    main()
