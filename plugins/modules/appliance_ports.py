#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_ports
short_description: Manage the LAN ports of an appliance network
version_added: 0.1.0
author:
  - sitecraft contributors (@sitecraft)
description:
  - Ports exist while VLANs are on and an appliance is in the network. O(state=deleted) sets a port back to its
    defaults.
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
      - The objects, each named by its O(config[].number).
      - Only what is given is looked at, except where O(state) says otherwise.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the port.
        type: int
        required: true
      enabled:
        description:
          - Whether the port is on.
        type: bool
      type:
        description:
          - Whether the port carries one VLAN or several.
        type: str
        choices:
          - access
          - trunk
      drop_untagged_traffic:
        description:
          - Whether a trunk drops traffic without a tag.
          - Counts only while C(type) is V(trunk).
        type: bool
      vlan:
        description:
          - VLAN of an access port, or of a trunk's untagged traffic.
        type: int
      allowed_vlans:
        description:
          - 'VLANs of a trunk: V(all) or numbers and ranges.'
          - Counts only while C(type) is V(trunk).
        type: str
      access_policy:
        description:
          - Access policy of an access port.
          - Counts only while C(type) is V(access).
        type: str
        choices:
          - open
          - 8021x-radius
          - mac-radius
          - hybris-radius
      sgt:
        description:
          - Security group tag of the port, passed on as it is.
        type: dict
seealso:
  - module: sitecraft.meraki.appliance_vlans_settings
  - module: sitecraft.meraki.appliance_vlans
  - module: sitecraft.meraki.devices
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.connection
  - sitecraft.meraki.state
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Read what is there
  sitecraft.meraki.appliance_ports:
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance import APPLIANCE_PORTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_PORTS)


if __name__ == "__main__":
    main()
