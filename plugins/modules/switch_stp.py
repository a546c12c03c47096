#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_stp. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_stp
short_description: Manage the spanning tree of the switches of a network
version_added: 0.1.0
description:
  - Sets RSTP and the bridge priorities of switches, stacks and switch profiles. Switches in no entry have priority 32768.
  - O(state=deleted) turns RSTP on and removes all priorities.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The spanning tree wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      rstp_enabled:
        description:
          - Whether the rapid spanning tree protocol is on.
          - Resets to V(true).
        type: bool
      stp_bridge_priority:
        description:
          - Bridge priorities, one entry each; the lowest becomes root. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          stp_priority:
            description:
              - 'Priority: a multiple of 4096.'
            type: int
            required: true
            choices:
              - 0
              - 4096
              - 8192
              - 12288
              - 16384
              - 20480
              - 24576
              - 28672
              - 32768
              - 36864
              - 40960
              - 45056
              - 49152
              - 53248
              - 57344
              - 61440
          switches:
            description:
              - Serial numbers or names of switches.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          stacks:
            description:
              - Names or identifiers of stacks.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
          switch_profiles:
            description:
              - Names, models or identifiers of switch profiles, in a template.
              - The order does not matter.
              - Resets to empty.
            type: list
            elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(stp_bridge_priority), with O(state=merged)
            only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(stp_bridge_priority),
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
- name: Make the core switch the root of the tree
  sitecraft.meraki.switch_stp:
    organization: Acme
    network: Store 0012
    config:
      rstp_enabled: true
      stp_bridge_priority:
        - {stp_priority: 4096, switches: [Q2SW-AAAA-0012]}

- name: Exactly this, and nothing else
  sitecraft.meraki.switch_stp:
    organization: Acme
    network: Store 0012
    config:
      rstp_enabled: true
      stp_bridge_priority:
        - {stp_priority: 4096, switches: [Q2SW-AAAA-0012]}
    state: replaced

- name: Take all priorities back
  sitecraft.meraki.switch_stp:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_stp:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
"""

RETURN = r"""
before:
  description: The settings concerned as they were before the task, in the shape of O(config).
  returned: state is not gathered
  type: dict
after:
  description:
    - The settings concerned as they were after the task, in the shape of O(config).
    - In check mode, what would be there.
  returned: state is not gathered
  type: dict
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
      sample: /networks/N_24329156/switch/stp
    body:
      description: Body of the request, with secrets masked.
      returned: when there is one
      type: dict
gathered:
  description: What is there, in the shape O(config) takes, one dict.
  returned: state is gathered
  type: dict
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.spanning_tree import SWITCH_STP
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_STP)


if __name__ == "__main__":
    main()
