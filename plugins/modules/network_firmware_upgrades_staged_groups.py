#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_firmware_upgrades_staged_groups. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_firmware_upgrades_staged_groups
short_description: Manage the groups of switches whose firmware is upgraded together
version_added: 0.1.0
description:
  - 'A campus is not upgraded at once: the switches of a lab first, then those of an office, then the rest. Each of these
    is a group. M(sitecraft.meraki.network_firmware_upgrades_staged_stages) sets their order.'
  - 'A switch or stack is in one group: naming it in one takes it out of another. Those that are in none are in the default
    group, which cannot be removed.'
  - O(state=deleted) removes groups; their switches are in the default group then.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each staged upgrade group.
      - O(config[].name) says which staged upgrade group an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the group, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the group.
        type: str
      description:
        description:
          - What the group is for.
          - Resets to empty.
        type: str
      is_default:
        description:
          - Whether switches that are in no other group are in this one. It takes the place of the present one; false has
            no effect while no other group is.
          - Resets to V(false).
        type: bool
      assigned_devices:
        description:
          - Who is in the group.
        type: dict
        suboptions:
          devices:
            description:
              - Serial numbers or names of switches. The list given replaces the present one.
              - The order does not matter.
            type: list
            elements: str
          switch_stacks:
            description:
              - Names or identifiers of stacks. The list given replaces the present one.
              - The order does not matter.
            type: list
            elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(assigned_devices), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(assigned_devices),
            with O(state=merged) only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.devices
  - module: sitecraft.meraki.switch_stacks
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The switch of the lab is upgraded by itself, the offices together
  sitecraft.meraki.network_firmware_upgrades_staged_groups:
    organization: Acme
    network: Store 0012
    config:
      - name: Lab
        description: May break at any time
        assigned_devices:
          devices: [Q2SW-AAAA-0012]
      - name: Offices

- name: These are the groups, besides the default one
  sitecraft.meraki.network_firmware_upgrades_staged_groups:
    organization: Acme
    network: Store 0012
    state: overridden
    config:
      - name: Lab

- name: The lab is upgraded with the rest
  sitecraft.meraki.network_firmware_upgrades_staged_groups:
    organization: Acme
    network: Store 0012
    state: deleted
    config:
      - name: Lab

- name: Read the groups
  sitecraft.meraki.network_firmware_upgrades_staged_groups:
    organization: Acme
    network: Store 0012
    state: gathered
  register: groups
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
      sample: /networks/N_24329156/firmwareUpgrades/staged/groups/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.staged_upgrades import NETWORK_FIRMWARE_UPGRADES_STAGED_GROUPS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_FIRMWARE_UPGRADES_STAGED_GROUPS)


if __name__ == "__main__":
    main()
