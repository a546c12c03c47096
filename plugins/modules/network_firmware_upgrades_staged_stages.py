#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_firmware_upgrades_staged_stages. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_firmware_upgrades_staged_stages
short_description: Manage the order in which groups of switches are upgraded
version_added: 0.1.0
description:
  - Each stage is one of the network's groups (M(sitecraft.meraki.network_firmware_upgrades_staged_groups)); the first is
    upgraded first.
  - 'Every group is a stage: groups that are not named come last, in the order they have; so does the default group of a network
    that the same run makes. O(state=deleted) changes nothing, since an order there always is.'
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The upgrade stages wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      stages:
        description:
          - Names or identifiers of the groups, in their order.
          - At least one entry.
          - The API calls it C(_json).
        type: list
        elements: str
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(stages), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(stages), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.network_firmware_upgrades_staged_groups
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The offices first, and whoever is in no group last
  sitecraft.meraki.network_firmware_upgrades_staged_stages:
    organization: Acme
    network: Store 0012
    config:
      stages: [Offices, Lab, Default group]

- name: The lab first
  sitecraft.meraki.network_firmware_upgrades_staged_stages:
    organization: Acme
    network: Store 0012
    state: replaced
    config:
      stages: [Lab, Offices, Default group]

- name: An order there always is
  sitecraft.meraki.network_firmware_upgrades_staged_stages:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read the order
  sitecraft.meraki.network_firmware_upgrades_staged_stages:
    organization: Acme
    network: Store 0012
    state: gathered
  register: stages
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
      sample: /networks/N_24329156/firmwareUpgrades/staged/stages
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.staged_upgrades import NETWORK_FIRMWARE_UPGRADES_STAGED_STAGES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_FIRMWARE_UPGRADES_STAGED_STAGES)


if __name__ == "__main__":
    main()
