#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.device_cellular_sims. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: device_cellular_sims
short_description: Manage the SIM cards of a device with cellular uplink
version_added: 0.1.0
description:
  - Says which SIM is the primary one, and by which access points (APNs) each goes online. A wrong APN cuts off a device that
    has no other uplink.
  - Passwords of access points are never returned, so they are sent on creation, with another change of the SIMs, or with
    O(secrets=always).
  - The API documentation does not say what a new device has, nor how failover is shown. O(state=deleted) removes the access
    points and turns failover off.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The SIM settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      sims:
        description:
          - The SIMs. Slots that are not given stay as they are.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          slot:
            description:
              - Slot of the SIM.
            type: str
            required: true
            choices:
              - sim1
              - sim2
          is_primary:
            description:
              - Whether this SIM is used first.
            type: bool
          sim_order:
            description:
              - Position of the SIM in the order in which SIMs are tried.
              - At least one.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: int
          apns:
            description:
              - Access points, in the order in which they are tried.
              - Resets to empty.
            type: list
            elements: dict
            suboptions:
              name:
                description:
                  - Name of the access point, as the provider calls it.
                type: str
                required: true
              allowed_ip_types:
                description:
                  - IP versions the device asks for.
                  - The order does not matter.
                type: list
                elements: str
                required: true
                choices:
                  - ipv4
                  - ipv6
              authentication:
                description:
                  - How the device signs in at the access point.
                type: dict
                suboptions:
                  type:
                    description:
                      - How the password is sent.
                      - Resets to V(none).
                    type: str
                    choices:
                      - chap
                      - none
                      - pap
                  username:
                    description:
                      - User name.
                      - Counts only while O(config.sims[].apns[].authentication.type) is V(chap) or V(pap).
                    type: str
                  password:
                    description:
                      - Password.
                      - Counts only while O(config.sims[].apns[].authentication.type) is V(chap) or V(pap).
                      - The Dashboard does not return it, so it is sent as O(secrets) says.
                    type: str
      sim_ordering:
        description:
          - Slots in the order in which they are tried. It is not always shown, so it is sent together with another change.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: list
        elements: str
        choices:
          - sim1
          - sim2
      sim_failover:
        description:
          - What happens when the SIM in use has no service.
          - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
        type: dict
        suboptions:
          enabled:
            description:
              - Whether the other SIM takes over.
              - Resets to V(false).
            type: bool
          timeout:
            description:
              - Seconds without service after which the other SIM takes over.
              - At least 0.
            type: int
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(sim_ordering), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(sim_ordering), with
            O(state=merged) only.
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
- name: Go online by the provider's own access point
  sitecraft.meraki.device_cellular_sims:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      sims:
        - slot: sim1
          is_primary: true
          apns:
            - name: internet.example
              allowed_ip_types: [ipv4, ipv6]
              authentication: {type: pap, username: store, password: copper-kettle-7}

- name: The first SIM has exactly this access point
  sitecraft.meraki.device_cellular_sims:
    organization: Acme
    serial: Q2MX-AAAA-0012
    config:
      sims:
        - slot: sim1
          is_primary: true
          apns:
            - {name: m2m.example, allowed_ip_types: [ipv4]}
    state: replaced

- name: Leave the choice of an access point to the device
  sitecraft.meraki.device_cellular_sims:
    organization: Acme
    serial: Q2MX-AAAA-0012
    state: deleted

- name: Read the SIMs
  sitecraft.meraki.device_cellular_sims:
    organization: Acme
    serial: Q2MX-AAAA-0012
    state: gathered
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
      sample: /devices/Q2AB-CDEF-0001/cellular/sims
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.device.cellular import DEVICE_CELLULAR_SIMS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(DEVICE_CELLULAR_SIMS)


if __name__ == "__main__":
    main()
