#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: networks
short_description: Manage networks of an organization
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Creates, changes and deletes networks, and binds them to configuration templates.
  - Give O(config[].id) together with a new O(config[].name) to rename a network.
  - Product types are fixed at creation. Deleting a network returns its devices to the inventory.
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
          - Identifier of the network, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the network.
        type: str
      product_types:
        description:
          - Products the network holds. Fixed at creation.
        type: list
        elements: str
        choices:
          - appliance
          - camera
          - campusGateway
          - cellularGateway
          - sensor
          - switch
          - systemsManager
          - wireless
          - wirelessController
      tags:
        description:
          - Tags of the network. The list given replaces the present one.
        type: list
        elements: str
      time_zone:
        description:
          - Time zone by its name in the tz database, as in C(America/Los_Angeles).
        type: str
      notes:
        description:
          - Notes on the network.
        type: str
      enrollment_string:
        description:
          - Part of the address under which devices enroll with Systems Manager.
        type: str
      copy_from_network_id:
        description:
          - Name or identifier of a network whose settings the new one starts with. Its product types must be the
            same. Taken on creation only.
          - A name is looked up; an identifier is taken as it is.
        type: str
      config_template_id:
        description:
          - Name or identifier of the configuration template the network is bound to; null unbinds it.
          - A name is looked up; an identifier is taken as it is.
        type: str
      auto_bind:
        description:
          - Whether switches are bound to the template's profile for their model while the network is bound.
        type: bool
      retain_configs:
        description:
          - Whether the network keeps the template's settings when it is unbound.
        type: bool
seealso:
  - module: sitecraft.meraki.organization_config_templates
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.networks:
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network import NETWORKS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORKS)


if __name__ == "__main__":
    main()
