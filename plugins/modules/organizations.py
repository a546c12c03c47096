#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organizations
short_description: Manage organizations of the Meraki Dashboard
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Creates, renames and deletes organizations the API key may see.
  - Give O(config[].id) together with a new O(config[].name) to rename an organization.
  - An organization can be deleted only when it has no networks, no templates, no devices and one administrator;
    deleting also needs O(confirm_delete=true).
options:
  config:
    description:
      - The objects, each named by its O(config[].name).
      - Only what is given is looked at, except where O(state) says otherwise.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the object, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the organization.
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
              - Whether API keys may be used with this organization. Turning it off locks this module out.
            type: bool
      privacy:
        description:
          - Privacy settings of the organization, passed on as they are.
        type: dict
  confirm_delete:
    description:
      - Says that deleting an organization, which cannot be undone, is meant.
    type: bool
    default: false
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.organizations:
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization import ORGANIZATIONS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATIONS)


if __name__ == "__main__":
    main()
