#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_licenses. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_licenses
short_description: Manage which devices the licenses of an organization are for
version_added: 0.1.0
description:
  - Assigns a license to a device, or takes it from one. It is for organizations that are licensed per device; in others there
    is nothing to assign, and a task says what does their work.
  - Licenses are claimed by M(sitecraft.meraki.organization_inventory), in a task before. M(sitecraft.meraki.operation) moves
    them to other organizations (C(license_move)), and assigns, moves and renews the seats of Systems Manager (C(license_assign_seats),
    C(license_move_seats), C(license_renew_seats)).
  - A device that has an active license gets the next one after it. O(state=deleted) takes the licenses named from their devices;
    O(state=overridden) also all that are not named. Nothing is lost by it but the license of a running device.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each license to be set.
      - O(config[].license) says which license an entry means.
    type: list
    elements: dict
    suboptions:
      license:
        description:
          - Identifier of the license, which O(state=gathered) shows, or its key, where the key is that of one license alone.
          - The API calls it C(id).
        type: str
        required: true
      device_serial:
        description:
          - Serial number or name of the device; null for none.
          - Resets to V(null).
        type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id), C(license_type), C(order_number), C(network),
            C(state), C(seat_count), C(duration_in_days), C(total_duration_in_days), C(claim_date), C(activation_date), C(expiration_date),
            C(head_license_id). It may be given back and is ignored.'
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
  - module: sitecraft.meraki.organization_inventory
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The access point gets the license with this key
  sitecraft.meraki.organization_licenses:
    organization: Acme
    config:
      - license: Z2AA-BBBB-CCC1
        device_serial: Q2MR-AAAA-0012

- name: The switch gets it instead
  sitecraft.meraki.organization_licenses:
    organization: Acme
    state: replaced
    config:
      - license: Z2AA-BBBB-CCC1
        device_serial: Q2SW-AAAA-0012

- name: It is for no device any more
  sitecraft.meraki.organization_licenses:
    organization: Acme
    state: deleted
    config:
      - license: Z2AA-BBBB-CCC1

- name: Read which licenses there are, until when, and for which devices
  sitecraft.meraki.organization_licenses:
    organization: Acme
    state: gathered
  register: licenses
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
      sample: /organizations/549236/licenses/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.licenses import ORGANIZATION_LICENSES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_LICENSES)


if __name__ == "__main__":
    main()
