#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.network_firmware_upgrades_staged_events. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: network_firmware_upgrades_staged_events
short_description: Manage the staged firmware upgrade of the switches of a network
version_added: 0.1.0
description:
  - 'Says which version the switches get, and when each group of them does. There is one such upgrade at a time: while one
    is to come it is moved, and one that was carried out is not scheduled again.'
  - 'Upgrading interrupts the switches: plan it in a window. State gathered shows as facts how far each stage is. A blueprint
    that gathers everything leaves it out; it is read where it is named.'
  - O(state=deleted) changes nothing. M(sitecraft.meraki.operation) has C(defer_staged_upgrade), which puts the stages that
    are to come off by a week, and C(rollback_staged_upgrade), which brings the former version back, group by group.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - The staged upgrade wanted. Options left out stay as they are, see O(state).
    type: dict
    suboptions:
      products:
        description:
          - Which version.
        type: dict
        suboptions:
          switch:
            description:
              - Firmware of the switches.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version they get.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MS 16.7.1), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered. Where it runs already,
                        nothing is scheduled.
                    type: str
          switch_catalyst:
            description:
              - Firmware of the Catalyst switches.
              - The Dashboard does not always return it. Where it does not, it is sent only together with another change.
            type: dict
            suboptions:
              next_upgrade:
                description:
                  - The version they get.
                type: dict
                suboptions:
                  to_version:
                    description:
                      - The version by its name, as C(MS 16.7.1), by its identifier, or C(latest stable), C(latest candidate)
                        or C(latest beta) for the highest version of those the network is offered. Where it runs already,
                        nothing is scheduled.
                    type: str
      stages:
        description:
          - When each group is upgraded; every group of the network is named. The list given replaces the present one.
          - At least one entry.
        type: list
        elements: dict
        suboptions:
          group:
            description:
              - Name or identifier of the group.
            type: str
            required: true
          milestones:
            description:
              - Times of the stage.
            type: dict
            suboptions:
              scheduled_for:
                description:
                  - When it begins, as C('2026-12-06T04:00:00Z') or with another time zone at its end.
                type: str
      facts:
        description:
          - 'What only the Dashboard knows, shown by O(state=gathered): C(progress). It may be given back and is ignored.'
        type: dict
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
  - module: sitecraft.meraki.network_firmware_upgrades_staged_stages
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The lab gets the newest stable version in the night to Friday, all others a week later
  sitecraft.meraki.network_firmware_upgrades_staged_events:
    organization: Acme
    network: Store 0012
    config:
      products:
        switch:
          next_upgrade:
            to_version: latest stable
      stages:
        - group: Lab
          milestones: {scheduled_for: '2030-12-06T02:00:00Z'}
        - group: Offices
          milestones: {scheduled_for: '2030-12-13T02:00:00Z'}
        - group: Default group
          milestones: {scheduled_for: '2030-12-13T02:00:00Z'}

- name: All of it an hour later
  sitecraft.meraki.network_firmware_upgrades_staged_events:
    organization: Acme
    network: Store 0012
    state: replaced
    config:
      stages:
        - group: Lab
          milestones: {scheduled_for: '2030-12-06T03:00:00Z'}
        - group: Offices
          milestones: {scheduled_for: '2030-12-13T03:00:00Z'}
        - group: Default group
          milestones: {scheduled_for: '2030-12-13T03:00:00Z'}

- name: What is scheduled stays
  sitecraft.meraki.network_firmware_upgrades_staged_events:
    organization: Acme
    network: Store 0012
    state: deleted

- name: Read how far the upgrade is
  sitecraft.meraki.network_firmware_upgrades_staged_events:
    organization: Acme
    network: Store 0012
    state: gathered
  register: upgrade
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
      sample: /networks/N_24329156/firmwareUpgrades/staged/events
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.network.staged_upgrades import NETWORK_FIRMWARE_UPGRADES_STAGED_EVENTS
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(NETWORK_FIRMWARE_UPGRADES_STAGED_EVENTS)


if __name__ == "__main__":
    main()
