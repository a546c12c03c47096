#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: organization_config_templates
short_description: Manage configuration templates of an organization
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - A template holds settings for all networks bound to it; bind a network with the option config_template_id of
    the networks module.
  - A template can be deleted only when no network is bound to it.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
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
          - Name of the template.
        type: str
      time_zone:
        description:
          - Time zone of the template, as in C(America/Chicago).
        type: str
      copy_from_network_id:
        description:
          - Name or identifier of a network or template the new one starts as a copy of. Taken on creation only.
          - A name is looked up; an identifier is taken as it is.
        type: str
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
  sitecraft.meraki.organization_config_templates:
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.organization import ORGANIZATION_CONFIG_TEMPLATES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(ORGANIZATION_CONFIG_TEMPLATES)


if __name__ == "__main__":
    main()
