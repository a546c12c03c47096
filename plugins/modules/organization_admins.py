#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_admins
short_description: Manage administrators of an organization
version_added: 0.1.0
description:
  - An administrator is recognized by the e-mail address, which cannot be changed later.
  - Rights on networks and tags add to the right on the organization; an empty list takes them away, leaving the option out
    keeps them.
  - The administrator whose API key a task uses is never removed and loses no rights by that task, and neither does the last
    one with full access.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each administrator.
      - O(config[].email) says which administrator an entry means.
    type: list
    elements: dict
    suboptions:
      email:
        description:
          - E-mail address the administrator signs in with.
          - Can only be given on creation.
        type: str
        required: true
      name:
        description:
          - Name shown in the Dashboard.
        type: str
      org_access:
        description:
          - Right on the whole organization. V(none) leaves only the rights on networks and tags.
        type: str
        choices:
          - full
          - read-only
          - enterprise
          - none
      tags:
        description:
          - Rights on all networks that carry a tag.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          tag:
            description:
              - Network tag.
            type: str
            required: true
          access:
            description:
              - Right on the networks with this tag.
            type: str
            required: true
            choices:
              - full
              - read-only
              - monitor-only
              - guest-ambassador
      networks:
        description:
          - Rights on single networks.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          id:
            description:
              - Name or identifier of the network.
            type: str
            required: true
          access:
            description:
              - Right on this network.
            type: str
            required: true
            choices:
              - full
              - read-only
              - monitor-only
              - guest-ambassador
      authentication_method:
        description:
          - How the administrator signs in. Taken on creation only.
        type: str
        choices:
          - Email
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(tags), C(networks), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(tags), C(networks),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.networks
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Give a technician the stores
  sitecraft.meraki.organization_admins:
    organization: Acme
    config:
      - email: tech@example.com
        name: Tech
        org_access: none
        tags:
          - {tag: store, access: full}

- name: Take every right on tags away
  sitecraft.meraki.organization_admins:
    organization: Acme
    config:
      - {email: tech@example.com, org_access: read-only, tags: []}

- name: Give the technician exactly the right on one network
  sitecraft.meraki.organization_admins:
    organization: Acme
    config:
      - email: tech@example.com
        name: Tech
        org_access: none
        networks:
          - {id: Store 0012, access: full}
    state: replaced

- name: Remove the technician
  sitecraft.meraki.organization_admins:
    organization: Acme
    config:
      - email: tech@example.com
    state: deleted

- name: Read what is there
  sitecraft.meraki.organization_admins:
    organization: Acme
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
      sample: /organizations/549236/admins/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.administrators import ORGANIZATION_ADMINS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_ADMINS)


if __name__ == "__main__":
    main()
