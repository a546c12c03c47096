#!/usr/bin/python
# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Module sitecraft.meraki.appliance_traffic_shaping_custom_performance_classes. DOCUMENTATION and RETURN are written by tools/docs.py."""
from __future__ import annotations

DOCUMENTATION = r"""
module: appliance_traffic_shaping_custom_performance_classes
short_description: Manage the performance classes of an appliance network
version_added: 0.1.0
description:
  - A performance class says when an uplink is too bad for a flow. M(sitecraft.meraki.appliance_traffic_shaping_uplink_selection)
    names it.
author: sitecraft contributors (@sitecraft)
options:
  config:
    description:
      - What is wanted, one entry for each performance class.
      - O(config[].name) says which performance class an entry means.
    type: list
    elements: dict
    suboptions:
      id:
        description:
          - Identifier of the performance class, needed only to rename it or when two share a name.
        type: str
      name:
        description:
          - Name of the class.
        type: str
      max_latency:
        description:
          - Highest latency, in milliseconds.
          - At least 0.
        type: int
      max_jitter:
        description:
          - Highest jitter, in milliseconds.
          - At least 0.
        type: int
      max_loss_percentage:
        description:
          - Highest loss, in percent.
          - From 0 to 100.
        type: int
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
- name: Say when a line is too bad for calls
  sitecraft.meraki.appliance_traffic_shaping_custom_performance_classes:
    organization: Acme
    network: Store 0012
    config:
      - {name: Calls, max_latency: 100, max_jitter: 30, max_loss_percentage: 2}

- name: This class, and no other
  sitecraft.meraki.appliance_traffic_shaping_custom_performance_classes:
    organization: Acme
    network: Store 0012
    config:
      - {name: Calls, max_latency: 150, max_jitter: 30, max_loss_percentage: 2}
    state: overridden

- name: Remove the class
  sitecraft.meraki.appliance_traffic_shaping_custom_performance_classes:
    organization: Acme
    network: Store 0012
    config:
      - {name: Calls}
    state: deleted

- name: Read what is there
  sitecraft.meraki.appliance_traffic_shaping_custom_performance_classes:
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
      sample: /networks/N_24329156/appliance/trafficShaping/customPerformanceClasses/10
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

from ansible_collections.sitecraft.meraki.plugins.module_utils.catalog.appliance.uplinks import APPLIANCE_TRAFFIC_SHAPING_CUSTOM_PERFORMANCE_CLASSES
from ansible_collections.sitecraft.meraki.plugins.module_utils.task import run


def main():
    run(APPLIANCE_TRAFFIC_SHAPING_CUSTOM_PERFORMANCE_CLASSES)


if __name__ == "__main__":
    main()
