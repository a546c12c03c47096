#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.organization_saml_roles. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_saml_roles
short_description: Manage what people who sign in by SAML may do
version_added: 0.1.0
description:
  - A role is a name that the identity provider sends with a person, and the rights that come with it.
  - Rights on networks and tags add to the right on the organization; an empty list takes them away, leaving the option out
    keeps them.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each SAML role.
      - O(config[].role) says which SAML role an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the role, needed only to give it another C(role) or when two have the same.
        type: str
      role:
        description:
          - Name of the role, as the identity provider sends it.
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
              - custom-role
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
              - custom-role
              - port-tags
              - ssid-admin
              - switchport
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(id). It may be given back and is ignored.'
        type: dict
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
  - module: sitecraft.meraki.organization_saml
extends_documentation_fragment:
  - sitecraft.meraki.place.organization
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Operators look at the west and own one store
  sitecraft.meraki.organization_saml_roles:
    organization: Acme
    config:
      - role: operators
        org_access: none
        tags:
          - {tag: west, access: read-only}
        networks:
          - {id: Store 0012, access: full}

- name: These roles and no others
  sitecraft.meraki.organization_saml_roles:
    organization: Acme
    config:
      - {role: operators, org_access: read-only}
    state: overridden

- name: Remove a role
  sitecraft.meraki.organization_saml_roles:
    organization: Acme
    config:
      - role: operators
    state: deleted

- name: Read all roles
  sitecraft.meraki.organization_saml_roles:
    organization: Acme
    state: gathered
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
      sample: /organizations/549236/samlRoles/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization.sign_in import ORGANIZATION_SAML_ROLES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_SAML_ROLES)


if __name__ == "__main__":
    main()
