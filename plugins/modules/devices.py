#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: devices
short_description: Manage devices of a network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Claims a device into the network when it is not there, and sets its name, tags, address and notes.
  - A device that is in another network is taken from there only with O(config[].move=true).
  - O(state=deleted) removes the device from its network; it stays in the organization's inventory.
options:
  organization:
    description:
      - Name or identifier of the organization. Falls back to E(MERAKI_ORGANIZATION).
    type: str
  network:
    description:
      - Name or identifier of the network or configuration template.
    type: str
  config:
    description:
      - The objects, each named by its O(config[].serial).
      - Only what is given is looked at, except where O(state) says otherwise.
    type: list
    elements: dict
    suboptions:
      serial:
        description:
          - Serial number of the device.
        type: str
        required: true
      move:
        description:
          - Whether a device that is in another network may be taken from there.
        type: bool
      name:
        description:
          - Name of the device.
        type: str
      tags:
        description:
          - Tags of the device. The list given replaces the present one.
        type: list
        elements: str
      lat:
        description:
          - Latitude in degrees.
        type: float
      lng:
        description:
          - Longitude in degrees.
        type: float
      address:
        description:
          - Street address of the device.
        type: str
      notes:
        description:
          - Notes on the device.
        type: str
      move_map_marker:
        description:
          - Whether the map marker moves to O(config[].address). Counts only when no latitude and longitude are
            given.
        type: bool
      switch_profile_id:
        description:
          - Identifier of the switch profile of the template the network is bound to; null unbinds the switch.
        type: str
      floor_plan_id:
        description:
          - Identifier of the floor plan the device stands on; null takes it off.
        type: str
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.devices:
    organization: Acme
    network: Store 0012
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.device import DEVICES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(DEVICES)


if __name__ == "__main__":
    main()
