#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.wireless_ssid_schedules. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: wireless_ssid_schedules
short_description: Manage when SSIDs are off
version_added: 0.1.0
description:
  - While a schedule is on, the SSID is off the air in each of its spans, every week, by the clock of the network.
  - O(state=deleted) turns the schedule off and removes its spans.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each SSID schedule to be set.
      - O(config[].number) says which SSID schedule an entry means.
    type: list
    elements: dict
    suboptions:
      number:
        description:
          - Number of the SSID, 0 to 14, or its name.
          - Several may be given at once, as V(1-12,15) or as V(all).
        type: raw
        required: true
      enabled:
        description:
          - Whether the schedule counts.
          - Resets to V(false).
        type: bool
      ranges:
        description:
          - Spans of the week in which the SSID is off. The list given replaces the present one.
          - Resets to empty.
        type: list
        elements: dict
        suboptions:
          start_day:
            description:
              - Day it goes off, as V(Monday) or V(Mon).
            type: str
            required: true
          start_time:
            description:
              - When it goes off, as C('22:00') in quotes.
            type: str
            required: true
          end_day:
            description:
              - Day it comes back.
            type: str
            required: true
          end_time:
            description:
              - When it comes back, as C('06:00') in quotes.
            type: str
            required: true
      add:
        description:
          - Entries to put into lists while the others stay. A dict that takes C(ranges), with O(state=merged) only.
        type: dict
      remove:
        description:
          - Entries to take out of lists, or keys out of maps, while the others stay. A dict that takes C(ranges), with O(state=merged)
            only.
        type: dict
seealso:
  - module: sitecraft.meraki.blueprint
  - module: sitecraft.meraki.wireless_ssids
extends_documentation_fragment:
  - sitecraft.meraki.place.network
  - sitecraft.meraki.reading
  - sitecraft.meraki.state
  - sitecraft.meraki.connection
  - sitecraft.meraki.attributes
"""

EXAMPLES = r"""
- name: The guest SSID is off at night and from Saturday evening to Monday morning
  sitecraft.meraki.wireless_ssid_schedules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        enabled: true
        ranges:
          - {start_day: Mon, start_time: "22:00", end_day: Tue, end_time: "06:00"}
          - {start_day: Sat, start_time: "20:00", end_day: Mon, end_time: "06:00"}

- name: Only Sundays, and nothing else
  sitecraft.meraki.wireless_ssid_schedules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
        enabled: true
        ranges:
          - {start_day: Sunday, start_time: "00:00", end_day: Sunday, end_time: "24:00"}
    state: replaced

- name: On all week again
  sitecraft.meraki.wireless_ssid_schedules:
    organization: Acme
    network: Store 0012
    config:
      - number: 1
    state: deleted

- name: Read what is there
  sitecraft.meraki.wireless_ssid_schedules:
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
      sample: /networks/N_24329156/wireless/ssids/10/schedules
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.wireless.ssid_clients import WIRELESS_SSID_SCHEDULES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(WIRELESS_SSID_SCHEDULES)


if __name__ == "__main__":
    main()
