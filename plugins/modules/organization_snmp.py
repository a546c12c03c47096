#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_snmp
short_description: Manage SNMP polling of an organization
version_added: 0.1.0
description:
  - Sets how monitoring systems may poll the Dashboard by SNMP for all devices of the organization.
  - The v3 passwords are never returned, so they are sent on creation, together with another change, or with O(secrets=always).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The SNMP settings wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      v2c_enabled:
        description:
          - Whether SNMP version 2c is answered. Its community string is made by the Dashboard.
          - Resets to V(false).
        type: bool
      v3_enabled:
        description:
          - Whether SNMP version 3 is answered. Needs both passwords the first time.
          - Resets to V(false).
        type: bool
      v3_auth_mode:
        description:
          - Authentication of SNMP version 3.
        type: str
        choices:
          - MD5
          - SHA
          - SHA256
          - SHA384
          - SHA512
      v3_auth_pass:
        description:
          - Authentication password of SNMP version 3, at least 8 characters.
          - Required the first time O(config.v3_enabled) is V(true).
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: str
      v3_priv_mode:
        description:
          - Encryption of SNMP version 3.
        type: str
        choices:
          - AES128
          - DES
      v3_priv_pass:
        description:
          - Encryption password of SNMP version 3, at least 8 characters.
          - Required the first time O(config.v3_enabled) is V(true).
          - The Dashboard does not return it, so it is sent as O(secrets) says.
        type: str
      peer_ips:
        description:
          - Addresses that may poll. An empty list lets every address poll.
          - The order does not matter.
          - Resets to empty.
        type: list
        elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(peer_ips), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(peer_ips), with
            O(state=merged) only.
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
- name: Let the monitoring poll by SNMP version 3
  sitecraft.meraki.organization_snmp:
    organization: Acme
    config:
      v3_enabled: true
      v3_auth_mode: SHA
      v3_auth_pass: "{{ vault_snmp_auth }}"
      v3_priv_mode: AES128
      v3_priv_pass: "{{ vault_snmp_priv }}"
      peer_ips: [192.0.2.10]

- name: Have version 2c only, open to every address
  sitecraft.meraki.organization_snmp:
    organization: Acme
    config:
      v2c_enabled: true
    state: replaced

- name: Turn SNMP off
  sitecraft.meraki.organization_snmp:
    organization: Acme
    state: deleted

- name: Read what is there
  sitecraft.meraki.organization_snmp:
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
      sample: /organizations/549236/snmp
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.snmp import ORGANIZATION_SNMP
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_SNMP)


if __name__ == "__main__":
    main()
