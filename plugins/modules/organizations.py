#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organizations
short_description: Manage organizations of the Meraki Dashboard
version_added: 0.1.0
description:
  - Creates, renames and deletes organizations that the API key can see.
  - Give O(config[].id) together with a new O(config[].name) to rename an organization.
  - An organization can be deleted only when it has no networks, no templates, no devices and one administrator; deleting
    also needs O(confirm_delete=true).
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each organization.
      - O(config[].name) says which organization an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the organization, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the organization.
          - From 1 to 256 characters.
        type: str
      management:
        description:
          - Who manages the organization.
        type: dict
        suboptions:
          details:
            description:
              - Pairs of a name and a value that describe the management.
            type: list
            elements: dict
            suboptions:
              name:
                description:
                  - Name of the detail.
                type: str
                required: true
              value:
                description:
                  - Value of the detail.
                type: str
      api:
        description:
          - Access to the organization through the API.
        type: dict
        suboptions:
          enabled:
            description:
              - 'Whether API keys may be used with this organization. No task turns it off: that would lock its own key out.'
            type: bool
      privacy:
        description:
          - Privacy settings of the organization, passed on as they are.
        type: dict
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id). It may be given back and is ignored.'
        type: dict
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(management), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(management), with
            O(state=merged) only.
        type: dict
  confirm_delete:
    description:
      - Allows deleting an organization, which cannot be undone.
    type: bool
    default: false
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.dashboard
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Have two organizations
  sitecraft.meraki.organizations:
    config:
      - name: Acme East
      - name: Acme West

- name: Describe who manages one of them
  sitecraft.meraki.organizations:
    config:
      - name: Acme East
        management:
          details:
            - {name: MSP ID, value: "1234567890"}
    state: replaced

- name: Delete an empty organization
  sitecraft.meraki.organizations:
    confirm_delete: true
    config:
      - name: Acme West
    state: deleted

- name: Read what is there
  sitecraft.meraki.organizations:
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
      sample: /organizations/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.organizations import ORGANIZATIONS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATIONS)


if __name__ == "__main__":
    main()
