#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.switch_port_schedules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: switch_port_schedules
short_description: Manage the port schedules of a network
version_added: 0.1.0
description:
  - A port schedule says when a port is on. Ports name it as O(sitecraft.meraki.switch_ports#module:config[].port_schedule_id).
  - Days that are not given are active all day. A change says the whole week.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each port schedule.
      - O(config[].name) says which port schedule an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the port schedule, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the schedule.
        type: str
      port_schedule:
        description:
          - The week.
        type: dict
        suboptions:
          monday:
            description:
              - When ports are active on Monday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether ports are active on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          tuesday:
            description:
              - When ports are active on Tuesday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether ports are active on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          wednesday:
            description:
              - When ports are active on Wednesday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether ports are active on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          thursday:
            description:
              - When ports are active on Thursday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether ports are active on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          friday:
            description:
              - When ports are active on Friday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether ports are active on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          saturday:
            description:
              - When ports are active on Saturday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether ports are active on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
          sunday:
            description:
              - When ports are active on Sunday.
            type: dict
            suboptions:
              active:
                description:
                  - Whether ports are active on this day at all.
                  - Resets to V(true).
                type: bool
              from:
                description:
                  - Start, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(00:00).
                type: str
              to:
                description:
                  - End, as C('HH:MM') in quotes and in steps of 30 minutes.
                  - Resets to V(24:00).
                type: str
seealso:
  - module: sitecraft.meraki.blueprint
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: Power the ports of the shop floor in opening hours only
  sitecraft.meraki.switch_port_schedules:
    organization: Acme
    network: Store 0012
    config:
      - name: Opening hours
        port_schedule:
          saturday: {from: "09:00", to: "18:00"}
          sunday: {active: false}

- name: Open on Sundays, and no other schedule
  sitecraft.meraki.switch_port_schedules:
    organization: Acme
    network: Store 0012
    config:
      - name: Opening hours
        port_schedule:
          saturday: {from: "09:00", to: "18:00"}
    state: overridden

- name: Remove the schedule
  sitecraft.meraki.switch_port_schedules:
    organization: Acme
    network: Store 0012
    config:
      - {name: Opening hours}
    state: deleted

- name: Read what is there
  sitecraft.meraki.switch_port_schedules:
    organization: Acme
    network: Store 0012
    state: gathered
  register: present
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
      sample: /networks/N_24329156/switch/portSchedules/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.switch.access_policies import SWITCH_PORT_SCHEDULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(SWITCH_PORT_SCHEDULES)


if __name__ == "__main__":
    main()
