#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_admins
short_description: Manage administrators of an organization
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - An administrator is recognised by the e-mail address, which cannot be changed later.
  - Rights on networks and tags add to the right on the organization; an empty list takes them away, leaving the
    option out keeps them.
  - The last administrator with full access can never be removed.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  config:
    description:
      - The objects, each named by its O(config[].email).
      - Only what is given is looked at, except where O(state) says otherwise.
    type: list
    elements: dict
    suboptions:
      email:
        description:
          - E-mail address the administrator signs in with.
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
            choices:
              - full
              - read-only
              - monitor-only
              - guest-ambassador
      networks:
        description:
          - Rights on single networks.
        type: list
        elements: dict
        suboptions:
          id:
            description:
              - Name or identifier of the network.
              - A name is looked up; an identifier is taken as it is.
            type: str
            required: true
          access:
            description:
              - Right on this network.
            type: str
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
seealso:
  - module: sitecraft.meraki.networks
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.organization_admins:
    organization: Acme
    state: gathered
"""

RETURN = r"""
before:
  description: What was there, in the shape of O(config), without secrets.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
after:
  description: What is there now, or would be in check mode.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
gathered:
  description: What is there, in exactly the shape O(config) takes.
  returned: O(state=gathered)
  type: list
  elements: dict
requests:
  description: The writes sent, or in check mode the writes that would be sent, with secrets hidden.
  returned: O(state) is not V(gathered)
  type: list
  elements: dict
  contains:
    method:
      description: Verb.
      type: str
      returned: always
    path:
      description: Path; what this task creates stands as its name in parentheses.
      type: str
      returned: always
    body:
      description: Body, or null.
      type: dict
      returned: always
calls:
  description: HTTP calls made, reads and retries included.
  returned: always
  type: int
failure:
  description: What the Dashboard said, for playbooks to test.
  returned: on failure
  type: dict
  contains:
    status:
      description: HTTP status, null where no answer came.
      type: int
      returned: always
    errors:
      description: The Dashboard's sentences.
      type: list
      elements: str
      returned: always
    method:
      description: Verb of the request.
      type: str
      returned: always
    path:
      description: Path of the request.
      type: str
      returned: always
    request_id:
      description: Identifier Meraki support searches by.
      type: str
      returned: always
    hint:
      description: What can be done about it.
      type: str
      returned: always
"""

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization import ORGANIZATION_ADMINS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_ADMINS)


if __name__ == "__main__":
    main()
